//! The number of groups of each opinion, as a bar for each proposal: full for those who are for it, in a middle tone for those who
//! partly are, empty for those who are against it, and hatched in a thin outline for those who take no stand.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{fitting_lines, short_heading};
use crate::gui::hall::kind::released::whole;
use crate::gui::hall::kind::{field, stance};
use crate::gui::hall::list::{List, labels_width};
use crate::gui::hall::measure::{ASCENT, CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{Ink, Item, Opinion, Shape};
use eframe::egui::{Pos2, Vec2, pos2, vec2};

/// The part of the width that the labels have.
const LABELS: f32 = 0.4;
/// The most lines of a label.
const LABEL_LINES: usize = 2;
/// Spaces between the rows to try, in sizes of type, the widest first.
const GAPS: [f32; 4] = [0.7, 0.45, 0.25, 0.12];

/// A proposal with the number of groups of each opinion, in the order of [`Opinion::ALL`].
pub(super) struct CountedRow<'a> {
    pub(super) number: usize,
    pub(super) label: &'a str,
    pub(super) counts: [usize; 4],
    pub(super) said: String,
}

/// The rows with their meaning in a sentence, on one page where they fit; else the sentence comes on a page after them.
pub(super) fn pages(set: &Typesetter<'_>, item: &Item, rows: &[CountedRow<'_>], sentence: Option<&str>) -> Vec<Page> {
    let whole = bars(set, item, rows, sentence);
    if whole.len() < 2 {
        return whole;
    }
    let mut pages = bars(set, item, rows, None);
    pages.extend(sentence.into_iter().flat_map(|text| field::in_words(set, item, text)));
    pages
}

/// The rows and a sentence below them, on as few pages as they need.
fn bars(set: &Typesetter<'_>, item: &Item, rows: &[CountedRow<'_>], sentence: Option<&str>) -> Vec<Page> {
    let all = rows.iter().map(|row| row.counts.iter().sum::<usize>()).max().unwrap_or(1).max(1);
    let digits = rows.iter().map(|row| row.number.to_string().len()).max().unwrap_or(1);
    let frame = |set: &Typesetter<'_>| {
        let heading = short_heading(set, item);
        heading.with(legend(set)).after(0.5 * set.sheet.text)
    };
    List::spaced(&GAPS, |gap| {
        let parts = |set: &Typesetter<'_>, _width: f32| {
            let indent = set.width(&"0".repeat(digits), Typeface::FiguresStrong, set.sheet.text) + 0.5 * set.sheet.text;
            let width = labels_width(set, LABELS, indent, rows.iter().map(|row| row.label))?;
            let labels = Labels { indent, width };
            let rows = rows.iter().map(|row| bar(set, row, all, labels).after(gap * set.sheet.text));
            let sentence = sentence.map(|text| set.wide(text, set.strong()).after(0.5 * set.sheet.text));
            Some(rows.chain(sentence).map(ListEntry::new).collect())
        };
        let list = List {
            parts: &parts,
            frame: &frame,
            most_columns: 1,
        };
        list.pages(set, &PageBlock::default())
    })
}

/// The four opinions with their fills, in as many lines as they need.
fn legend(set: &Typesetter<'_>) -> PageBlock {
    let sheet = &set.sheet;
    let line = sheet.line(sheet.text);
    let (mut x, mut y) = (sheet.margin, 0.0);
    let mut drawn = Vec::new();
    let side = 0.8 * sheet.text;
    for opinion in Opinion::ALL {
        let name = opinion.name(set.words);
        let width = 1.4 * side + 0.3 * sheet.text + set.width(name, set.quiet().face, sheet.text);
        if x > sheet.margin && x + width > sheet.width - sheet.margin {
            (x, y) = (sheet.margin, y + line);
        }
        let top = y + (ASCENT - CAPITALS / 2.0) * sheet.text - side / 2.0;
        drawn.extend(fill(opinion, pos2(x, top), vec2(1.4 * side, side)));
        let at = pos2(x + 1.4 * side + 0.3 * sheet.text, y);
        drawn.push(Drawn::line(at, TextLine::new(name.to_owned(), set.quiet())));
        x += width + 0.8 * sheet.text;
    }
    let mut legend = PageBlock::bare(y + line, drawn);
    if let Some(strip) = legend.strips.first_mut() {
        strip.said = Some(Opinion::ALL.map(|opinion| opinion.name(set.words)).join("\n"));
    }
    legend
}

/// Where the labels of all rows stand, from the margin, and their width.
#[derive(Clone, Copy)]
struct Labels {
    indent: f32,
    width: f32,
}

/// The label after its number, and the counts as parts of a bar that is as long as there are groups.
fn bar(set: &Typesetter<'_>, row: &CountedRow<'_>, all: usize, Labels { indent, width }: Labels) -> PageBlock {
    let sheet = &set.sheet;
    let setting = set.strong();
    let label = fitting_lines(set, row.label, setting, width, LABEL_LINES);
    let label = label.moved(indent).adorned([stance::number(set, row.number)]).in_one();
    let left = sheet.margin + indent + width + 0.6 * sheet.text;
    let unit = (sheet.width - sheet.margin - left) / all as f32;
    let (high, gap) = (1.1 * sheet.text, 0.08 * sheet.text);
    let height = label.height().max(high);
    let top = (height - high) / 2.0;
    let mut x = left;
    let mut drawn = Vec::new();
    for (opinion, count) in Opinion::ALL.into_iter().zip(row.counts).filter(|(_, count)| *count > 0) {
        let width = unit * count as f32;
        let fill = fill(opinion, pos2(x, top), vec2(width - gap, high));
        drawn.extend(fill.into_iter().map(|part| part.growing_from(left)));
        let ink = match opinion {
            Opinion::Supports => Ink::Ground,
            Opinion::SupportsPartly | Opinion::Opposes | Opinion::TakesNoSide => Ink::Text,
        };
        let middle = pos2(x + (width - gap) / 2.0, height / 2.0);
        if opinion == Opinion::TakesNoSide {
            drawn.push(Drawn::shape(middle, clearing(0.5 * high - 4.0)).growing_from(left));
        }
        let number = Setting::new(Typeface::FiguresStrong, sheet.text, ink);
        let above = height / 2.0 - (ASCENT - CAPITALS / 2.0) * sheet.text;
        let at = pos2(middle.x, above);
        drawn.push(Drawn::line(at, TextLine::new(count.to_string(), number).middle()).growing_from(left));
        x += width;
    }
    let mut block = label.beside(PageBlock::bare(height, drawn));
    if let Some(strip) = block.strips.first_mut() {
        strip.said = Some(row.said.clone());
    }
    block
}

/// The part of a bar that stands for an opinion.
fn fill(opinion: Opinion, at: Pos2, size: Vec2) -> Vec<Drawn> {
    let outline = 4.0;
    let box_of = |width: f32, fill: Option<Ink>, (ink, thick): (Ink, f32)| {
        let (near, right, low) = (thick / 2.0, width - thick / 2.0, size.y - thick / 2.0);
        let shape = Shape::Polygon {
            corners: vec![[near, near], [right, near], [right, low], [near, low]],
            fill,
            outline: (ink, thick),
        };
        Drawn::shape(at, shape)
    };
    match opinion {
        Opinion::Supports => vec![box_of(size.x, Some(Ink::Accent), (Ink::Accent, outline))],
        Opinion::SupportsPartly => vec![box_of(size.x, Some(Ink::Tint), (Ink::Accent, outline))],
        Opinion::Opposes => vec![box_of(size.x, None, (Ink::Accent, outline))],
        Opinion::TakesNoSide => {
            let hatching = Drawn::shape(at, hatching(size));
            vec![hatching, box_of(size.x, None, (Ink::Line, 2.0))]
        }
    }
}

/// Slanting lines in a box of this size, as one line that goes up and down between its edges.
fn hatching(size: Vec2) -> Shape {
    let apart = 0.42 * size.y;
    let count = whole((size.x + size.y) / apart);
    let mut corners: Vec<[f32; 2]> = vec![[0.0, 0.0]];
    for number in 1..=count {
        // The places where the line would meet the lower and the upper edge.
        let foot = number as f32 * apart - size.y;
        let (from, to) = (foot.max(0.0), (foot + size.y).min(size.x));
        let ends = [from, to].map(|x| [x, size.y - (x - foot)]);
        // Around the lower left or the upper right corner, where the line before ended on this side of it.
        let [last_x, last_y] = corners.last().copied().unwrap_or_default();
        let [near, far] = if number % 2 == 0 { [ends[1], ends[0]] } else { ends };
        if last_x < near[0] && (last_y - near[1]).abs() > 0.01 {
            let corner = if number % 2 == 0 { [size.x, 0.0] } else { [0.0, size.y] };
            corners.push(corner);
        }
        corners.extend([near, far]);
    }
    let is_up = count % 2 == 1;
    corners.extend(is_up.then_some([size.x, 0.0]));
    corners.extend([[size.x, size.y], [0.0, size.y]]);
    Shape::Polygon {
        corners,
        fill: None,
        outline: (Ink::Line, 2.0),
    }
}

/// The ground under a number in a hatched box.
fn clearing(radius: f32) -> Shape {
    Shape::Circle {
        middle: [0.0, 0.0],
        radius,
        fill: Ink::Ground,
        outline: (Ink::Ground, 0.0),
    }
}
