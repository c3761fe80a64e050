//! A quadrant: the square between its two named axes, and after the reveal each group's way through it.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, on_one_page, question, short_heading};
use crate::gui::hall::kind::field;
use crate::gui::hall::kind::released::borrowed;
use crate::gui::hall::kind::square::Square;
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::mark::{self, ArrowEnd};
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Axis, End, HallView, Ink, Item, Quadrant, Shape, Situation, describe_groups, interpret};
use eframe::egui::{Pos2, pos2};

/// The least height of an empty square below its question, in parts of the picture's height.
const LEAST_SIDE: f32 = 0.26;

/// The directions of the axes in a small square, from its upper left corner in parts of its side.
const ACROSS: [Pos2; 2] = [pos2(0.1, 0.5), pos2(0.9, 0.5)];
const UP: [Pos2; 2] = [pos2(0.5, 0.9), pos2(0.5, 0.1)];

/// The question with the empty square and its axes, on one page where both fit; else with the axes in words, each with a small square that
/// shows its direction; else each for itself.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, quadrant: &Quadrant) -> Vec<Page> {
    let figure = |set: &Typesetter<'_>, room: f32| {
        let square = Square::new(set, quadrant, 0, room);
        let is_whole = square.side >= LEAST_SIDE * set.sheet.height && !square.is_cut && square.bottom <= room;
        is_whole.then(|| square_block(set, &square, quadrant, GroupMarks::default()).at_least(square.bottom))
    };
    let square = Square::new(set, quadrant, 0, field::room(set));
    let axes = |set: &Typesetter<'_>| axes_in_words(set, quadrant);
    let whole = on_one_page(set, view, item, &Below::Figure(&figure));
    // Fields that have names belong to the figure.
    if whole.is_none()
        && quadrant.situations.is_empty()
        && let Some(pages) = on_one_page(set, view, item, &Below::Words(&axes))
    {
        return pages;
    }
    let mut pages = whole.unwrap_or_else(|| {
        let mut pages = question(set, item);
        let title = set.text(&item.title, set.quiet(), set.sheet.margin, square.column);
        let title = Some(title).filter(|title| title.height() <= square.above_label);
        pages.extend(square_page(
            set,
            title.unwrap_or_default(),
            &square,
            quadrant,
            GroupMarks::default(),
        ));
        pages
    });
    pages.extend(in_words(set, item, quadrant, &square, &[]));
    pages
}

/// The axes with their ends, each with its direction in a small square.
fn axes_in_words(set: &Typesetter<'_>, quadrant: &Quadrant) -> Vec<PageBlock> {
    let parts = |set: &Typesetter<'_>, width: f32| {
        let sheet = &set.sheet;
        let side = 1.1 * sheet.text;
        let indent = side + 0.5 * sheet.text;
        let entry = |(axis, way): (&Axis, [Pos2; 2])| {
            let ends = set.words.hall_from_to(&axis.low, &axis.high);
            let texts = [(axis.name.as_str(), set.strong()), (ends.as_str(), set.ordinary())];
            let fits = texts
                .iter()
                .all(|(text, setting)| set.words_fit(text, setting.face, setting.size, width - indent));
            let words = texts.map(|(text, setting)| set.text(text, setting, sheet.margin + indent, width - indent));
            let top = pos2(sheet.margin, mark::middle_of_digits(set) - side / 2.0);
            let [from, to] = way.map(|at| ArrowEnd {
                at: top + side * at.to_vec2(),
                radius: 0.0,
            });
            let corners = vec![[0.0, 0.0], [side, 0.0], [side, side], [0.0, side]];
            let square = Shape::Polygon {
                corners,
                fill: None,
                outline: (Ink::Accent, 4.0),
            };
            let sign = mark::arrow(set, from, to).into_iter().chain([Drawn::shape(top, square)]);
            let block = words.into_iter().fold(PageBlock::default(), PageBlock::with).adorned(sign);
            (fits || width >= sheet.inner_width()).then(|| ListEntry::new(block.after(0.35 * sheet.text)))
        };
        [(&quadrant.across, ACROSS), (&quadrant.up, UP)].into_iter().map(entry).collect()
    };
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: 2,
    };
    list.whole(set)
}

/// The square with every group's two points, and their meaning in one sentence. Where it cannot hold all groups, each page
/// has some of them.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, quadrant: &Quadrant) -> Vec<Page> {
    let sheet = &set.sheet;
    let answers = borrowed(view);
    let square = Square::new(set, quadrant, 2 * answers.len(), field::room(set));
    let sentence = interpret(item, &answers, set.words).unwrap_or_default();
    let in_column = |text: &str, setting: Setting| set.text(text, setting, sheet.margin, square.column);
    let reading = in_column(&sentence, set.strong());
    let legend = field::legend(set, sheet.width - sheet.margin - square.column, square.column);
    let title = in_column(item.label(), set.quiet());
    let titled = title.with(reading.clone().after(0.5 * sheet.text));
    let fits = |words: &PageBlock| words.height() <= square.above_label;
    let has_legend = fits(&legend);
    let is_whole = has_legend && fits(&reading);
    let words = match (is_whole, has_legend) {
        (true, _) if fits(&titled) => legend.beside(titled),
        (true, _) => legend.beside(reading),
        (false, true) => legend,
        (false, false) => PageBlock::default(),
    };

    let page_count = answers.len().div_ceil((square.capacity / 2).max(1)).max(1);
    let mut pages = Vec::new();
    for some in answers.chunks(answers.len().div_ceil(page_count).max(1)) {
        let marks = GroupMarks {
            drawn: square.marks(set, some),
            sentences: describe_groups(item, some, set.words)
                .into_iter()
                .map(|(_, sentence)| sentence)
                .collect(),
        };
        pages.extend(square_page(set, words.clone(), &square, quadrant, marks));
    }
    let legend = (!has_legend).then(|| field::legend(set, sheet.margin, sheet.inner_width()));
    let reading = (!is_whole).then(|| set.wide(&sentence, set.strong()));
    let first: Vec<PageBlock> = legend.into_iter().chain(reading).collect();
    pages.extend(in_words(set, item, quadrant, &square, &first));
    pages
}

/// The marks of some groups, and the answer of each in words.
#[derive(Default)]
struct GroupMarks {
    drawn: Vec<Drawn>,
    sentences: Vec<String>,
}

/// A page of the square with the groups' marks in it.
fn square_page(set: &Typesetter<'_>, words: PageBlock, square: &Square, quadrant: &Quadrant, groups: GroupMarks) -> Option<Page> {
    let figure = square_block(set, square, quadrant, groups).at_least(field::room(set));
    // The words stand beside the square, below the end that is named above it.
    field::page(set, words.lowered(square.low.y), figure)
}

/// The square with the groups' marks in it, and the answer of each in words.
fn square_block(set: &Typesetter<'_>, square: &Square, quadrant: &Quadrant, groups: GroupMarks) -> PageBlock {
    let axes = [&quadrant.across, &quadrant.up].map(|axis| set.words.hall_axis(&axis.name, &axis.low, &axis.high));
    let mut figure = PageBlock::bare(0.0, square.drawn.iter().cloned().chain(groups.drawn));
    if let Some(strip) = figure.strips.first_mut() {
        let said: Vec<_> = axes.into_iter().chain(groups.sentences).collect();
        strip.said = Some(said.join("\n"));
    }
    figure
}

/// The axes where their ends were too long for the square, and the fields where they have more to say than it has room for.
fn in_words(set: &Typesetter<'_>, item: &Item, quadrant: &Quadrant, square: &Square, first: &[PageBlock]) -> Vec<Page> {
    let names_fields = square.lacks_situations || quadrant.situations.iter().any(|situation| !situation.help.is_empty());
    if !square.is_cut && !names_fields && first.is_empty() {
        return Vec::new();
    }
    let parts = |set: &Typesetter<'_>, _width: f32| {
        let gap = 0.5 * set.sheet.text;
        let mut parts: Vec<ListEntry> = first.iter().map(|block| ListEntry::new(block.clone().after(gap))).collect();
        for axis in [&quadrant.across, &quadrant.up].into_iter().filter(|_| square.is_cut) {
            let ends = set.words.hall_from_to(&axis.low, &axis.high);
            let block = set.wide(&axis.name, set.strong()).with(set.wide(&ends, set.ordinary()));
            parts.push(ListEntry::new(block.after(gap)));
        }
        for one in quadrant.situations.iter().filter(|_| names_fields) {
            parts.push(ListEntry::new(situation(set, quadrant, one).after(gap)));
        }
        Some(parts)
    };
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: 1,
    };
    list.pages(set, &short_heading(set, item))
}

/// A situation: a small square that shows its field, the name and the help.
fn situation(set: &Typesetter<'_>, quadrant: &Quadrant, situation: &Situation) -> PageBlock {
    let sheet = &set.sheet;
    let side = 1.1 * sheet.text;
    let indent = side + 0.5 * sheet.text;
    let (x, width) = (sheet.margin + indent, sheet.inner_width() - indent);
    let mut block = set.text(&situation.name, set.strong(), x, width);
    let end = |axis: &Axis, end: End| {
        let name = match end {
            End::Low => &axis.low,
            End::High => &axis.high,
        };
        set.words.hall_end(&axis.name, name)
    };
    if let Some(first) = block.strips.first_mut() {
        let (across, up) = (end(&quadrant.across, situation.across), end(&quadrant.up, situation.up));
        first.said = Some(set.words.hall_situation(&situation.name, &across, &up));
    }
    if !situation.help.is_empty() {
        block = block.with(set.text(&situation.help, set.ordinary(), x, width));
    }
    let top = mark::middle_of_digits(set) - side / 2.0;
    block
        .adorned(field_sign(situation, pos2(sheet.margin, top), side))
        .at_least(top + side)
}

/// A small square with one field filled.
fn field_sign(situation: &Situation, at: Pos2, side: f32) -> [Drawn; 2] {
    let half = side / 2.0;
    let left = if situation.across == End::Low { 0.0 } else { half };
    let top = if situation.up == End::High { 0.0 } else { half };
    let square = |left: f32, top: f32, side: f32, fill: Option<Ink>| Shape::Polygon {
        corners: vec![[left, top], [left + side, top], [left + side, top + side], [left, top + side]],
        fill,
        outline: (Ink::Accent, 4.0),
    };
    [
        Drawn::shape(at, square(left, top, half, Some(Ink::Accent))),
        Drawn::shape(at, square(0.0, 0.0, side, None)),
    ]
}
