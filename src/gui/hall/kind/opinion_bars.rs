//! The groups of each opinion, counted or each with its number, as a bar for each proposal: full for those who are for it, in a middle tone for those who
//! partly are, empty for those who are against it, and hatched in a thin outline for those who take no stand.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading;
use crate::gui::hall::kind::released::{Overview, whole};
use crate::gui::hall::kind::stance;
use crate::gui::hall::list::{self, List, labels_width};
use crate::gui::hall::measure::{ASCENT, CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{GroupId, Ink, Item, Opinion, Shape};
use eframe::egui::{Pos2, Vec2, pos2, vec2};

/// Parts of the width to try for the labels: long ones take more lines or leave less to the bars.
const LABELS: [f32; 4] = [0.4, 0.5, 0.6, 0.32];
/// Spaces between the rows to try, in sizes of type, the widest first.
const GAPS: [f32; 4] = [0.7, 0.45, 0.25, 0.12];
/// Boxes are counted at a glance up to this number; above it their count stands below them.
const AT_A_GLANCE: usize = 6;

/// A proposal with the groups of each opinion, in the order of [`Opinion::ALL`].
pub(super) struct OpinionRow<'a> {
    pub(super) number: usize,
    pub(super) label: &'a str,
    pub(super) groups: [Vec<GroupId>; 4],
    pub(super) said: String,
}

/// How the groups of an opinion are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Segments {
    /// As one part of the bar with their count.
    Counted,
    /// As a box for each with its number, and below them their count where they are many.
    Boxes { counted: bool },
}

/// The rows on as few pages as they need, and below them their meaning in a sentence unless that costs a page. Every group has a box with
/// its number where that needs no more pages than their counts do.
pub(super) fn pages(set: &Typesetter<'_>, item: &Item, rows: &[OpinionRow<'_>], sentence: Option<&str>) -> Overview {
    let all = rows.iter().map(OpinionRow::answered).max().unwrap_or(1).max(1);
    let in_way = |segments: Segments, sentence: Option<&str>| {
        let of_part = |labels: f32| {
            let way = Bars {
                rows,
                all,
                sentence,
                segments,
                labels,
            };
            heading::named(set, item, &|heading| bars(set, heading, &way))
        };
        list::fewest(LABELS, of_part)
    };
    let counted = in_way(Segments::Counted, None);
    let many = all > AT_A_GLANCE;
    let boxes = [Segments::Boxes { counted: true }, Segments::Boxes { counted: false }];
    let boxes = boxes
        .into_iter()
        .filter(|way| all > 1 && (many || *way != Segments::Boxes { counted: true }));
    let fits = |pages: &Vec<Page>| !pages.is_empty() && pages.len() <= counted.len();
    let in_boxes = boxes.map(|way| (way, in_way(way, None))).find(|(_, pages)| fits(pages));
    let tells_groups = in_boxes.is_some();
    let (way, pages) = in_boxes.unwrap_or_else(|| (Segments::Counted, counted.clone()));
    // The name of the question comes before what is said of it.
    let has_name = |pages: &[Page]| pages.first().is_some_and(|page| page.name.is_none());
    let spoken = sentence.map(|_| in_way(way, sentence));
    let spoken = spoken.filter(|spoken| fits(spoken) && (has_name(spoken) || !has_name(&pages)));
    let mut pages = spoken.unwrap_or(pages);
    // It is told also where it has no room to be seen.
    if let Some((first, sentence)) = pages.first_mut().zip(sentence)
        && !first.said.iter().any(|(_, _, told)| told == sentence)
        && let Some((at, ..)) = first.said.first().cloned()
    {
        first.say(at, set.sheet.inner_width(), sentence.to_owned());
    }
    Overview { pages, tells_groups }
}

/// The rows of a picture and how they are drawn.
struct Bars<'a> {
    rows: &'a [OpinionRow<'a>],
    /// Number of groups of the row that most have answered, as long as the longest bar.
    all: usize,
    sentence: Option<&'a str>,
    segments: Segments,
    /// The part of the width for the labels.
    labels: f32,
}

/// The rows and a sentence below them, on as few pages as they need; none where the numbers of groups have no room in their boxes.
fn bars(set: &Typesetter<'_>, heading: &PageBlock, bars: &Bars<'_>) -> Vec<Page> {
    let Bars { rows, all, .. } = *bars;
    let digits = rows.iter().map(|row| row.number.to_string().len()).max().unwrap_or(1);
    let frame = |set: &Typesetter<'_>| legend(set, bars.segments).after(0.4 * set.sheet.text);
    let widest = rows
        .iter()
        .flat_map(|row| row.groups.iter().flatten())
        .map(|group| group.0)
        .max()
        .unwrap_or(1);
    List::spaced(&GAPS, |gap| {
        let parts = |set: &Typesetter<'_>, _width: f32| {
            let indent = set.width(&"0".repeat(digits), Typeface::FiguresStrong, set.sheet.text) + 0.5 * set.sheet.text;
            let width = labels_width(set, bars.labels, indent, rows.iter().map(|row| row.label))?;
            let left = set.sheet.margin + indent + width + 0.6 * set.sheet.text;
            let track = BarTrack {
                indent,
                width,
                left,
                unit: (set.sheet.width - set.sheet.margin - left) / all as f32,
                segments: bars.segments,
            };
            let needed = set.width(&widest.to_string(), Typeface::FiguresStrong, set.sheet.text) + 0.12 * set.sheet.text;
            if bars.segments != Segments::Counted && track.unit < needed {
                return None;
            }
            let rows = rows.iter().map(|row| bar(set, row, track).after(gap * set.sheet.text));
            let sentence = bars.sentence.map(|text| set.wide(text, set.strong()).after(0.5 * set.sheet.text));
            Some(rows.chain(sentence).map(ListEntry::new).collect())
        };
        let list = List {
            parts: &parts,
            frame: &frame,
            most_columns: 1,
        };
        list.pages(set, heading)
    })
}

impl OpinionRow<'_> {
    /// Number of groups that answered it.
    fn answered(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }
}

/// The four opinions with their fills, in as many lines as they need.
fn legend(set: &Typesetter<'_>, segments: Segments) -> PageBlock {
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
    if segments != Segments::Counted {
        let told = set.words.hall_box_for_each();
        let width = set.width(told, set.quiet().face, sheet.text);
        if x > sheet.margin && x + width > sheet.width - sheet.margin {
            (x, y) = (sheet.margin, y + line);
        }
        drawn.push(Drawn::line(pos2(x, y), TextLine::new(told.to_owned(), set.quiet())));
    }
    let mut legend = PageBlock::bare(y + line, drawn);
    if let Some(strip) = legend.strips.first_mut() {
        strip.said = Some(Opinion::ALL.map(|opinion| opinion.name(set.words)).join("\n"));
    }
    legend
}

/// Where the labels of all rows stand, and the bars beside them.
#[derive(Clone, Copy)]
struct BarTrack {
    /// From the margin to the labels.
    indent: f32,
    /// The width of the labels.
    width: f32,
    /// Where the bars begin.
    left: f32,
    /// The width of a group.
    unit: f32,
    segments: Segments,
}

/// The label after its number, and the groups of each opinion as parts of a bar that is as long as there are groups.
fn bar(set: &Typesetter<'_>, row: &OpinionRow<'_>, track: BarTrack) -> PageBlock {
    let sheet = &set.sheet;
    let label = heading::label(set, row.label, set.strong(), track.width);
    let label = label.moved(track.indent).adorned([stance::number(set, row.number)]).in_one();
    let (high, line) = (1.1 * sheet.text, sheet.line(sheet.text));
    let has_counts = track.segments == Segments::Boxes { counted: true };
    let below = if has_counts { line } else { 0.0 };
    let height = label.height().max(high + below);
    let top = (height - high - below) / 2.0;
    let mut x = track.left;
    let mut drawn = Vec::new();
    for (opinion, groups) in Opinion::ALL.into_iter().zip(&row.groups).filter(|(_, groups)| !groups.is_empty()) {
        let width = track.unit * groups.len() as f32;
        if track.segments == Segments::Counted {
            let segment = Segment {
                opinion,
                at: pos2(x, top),
                size: vec2(width, high),
            };
            drawn.extend(segment.drawn(set, &groups.len().to_string()));
        } else {
            for (place, group) in groups.iter().enumerate() {
                let at = pos2(x + track.unit * place as f32, top);
                let segment = Segment {
                    opinion,
                    at,
                    size: vec2(track.unit, high),
                };
                drawn.extend(segment.drawn(set, &group.to_string()));
            }
        }
        if has_counts {
            let count = TextLine::new(
                groups.len().to_string(),
                Setting::new(Typeface::FiguresStrong, sheet.text, Ink::Text),
            );
            drawn.push(Drawn::line(pos2(x + width / 2.0, top + high), count.middle()));
        }
        x += width;
    }
    let drawn = drawn.into_iter().map(|part| part.growing_from(track.left));
    let down = (height - label.height()) / 2.0;
    let mut block = label.lowered(down).beside(PageBlock::bare(height, drawn));
    if let Some(strip) = block.strips.first_mut() {
        strip.said = Some(row.said.clone());
    }
    block
}

/// A part of a bar, with a number in its middle.
struct Segment {
    opinion: Opinion,
    at: Pos2,
    size: Vec2,
}

impl Segment {
    fn drawn(&self, set: &Typesetter<'_>, number: &str) -> Vec<Drawn> {
        let Self { opinion, at, size } = *self;
        let size = size - vec2(0.08 * set.sheet.text, 0.0);
        let mut drawn = fill(opinion, at, size);
        let middle = at + size / 2.0;
        let ink = match opinion {
            Opinion::Supports => Ink::Ground,
            Opinion::SupportsPartly | Opinion::Opposes | Opinion::TakesNoSide => Ink::Text,
        };
        let setting = Setting::new(Typeface::FiguresStrong, set.sheet.text, ink);
        if opinion == Opinion::TakesNoSide {
            let half = set.width(number, setting.face, setting.size) / 2.0 + 0.1 * set.sheet.text;
            drawn.push(Drawn::shape(middle, clearing(half.min(size.x / 2.0 - 2.0), 0.5 * size.y - 4.0)));
        }
        let above = middle - vec2(0.0, (ASCENT - CAPITALS / 2.0) * set.sheet.text);
        drawn.push(Drawn::line(above, TextLine::new(number.to_owned(), setting).middle()));
        drawn
    }
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

/// The ground under a number in a hatched box, half as wide and as high as this on each side.
fn clearing(half_width: f32, half_height: f32) -> Shape {
    let (x, y) = (half_width, half_height);
    Shape::Polygon {
        corners: vec![[-x, -y], [x, -y], [x, y], [-x, y]],
        fill: Some(Ink::Ground),
        outline: (Ink::Ground, 0.0),
    }
}
