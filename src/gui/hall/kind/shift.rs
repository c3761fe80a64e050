//! A shift: the triangle with its three named corners, and after the reveal each group's way through it.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::{question, short_heading};
use crate::gui::hall::kind::field;
use crate::gui::hall::kind::released::borrowed;
use crate::gui::hall::mark;
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{Answer, Corner, Group, HallView, Ink, Item, Point, Shape, Shift, describe_groups, interpret, triangle_marks};
use eframe::egui::{Pos2, pos2};
use std::ops::Range;

/// The part of the width that belongs to the words beside the triangle.
const WORDS: f32 = 0.38;

/// The question, then what the corners mean, then the empty triangle, which stays up while the groups talk.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, shift: &Shift) -> Vec<Page> {
    let mut pages = question(set, item).finish();
    pages.extend(meanings(set, item, shift));
    if view.answers.is_empty() {
        let words = beside(set, &item.title, set.quiet());
        let fits = words.height() <= field::room(set);
        let words = if fits { words } else { PageBlock::default() };
        pages.extend(triangle_page(set, words, item, shift, &[]));
    }
    pages
}

/// The triangle with every group's two points, and what they say in one sentence.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, shift: &Shift) -> Vec<Page> {
    let sheet = &set.sheet;
    let answers = borrowed(view);
    let gap = 0.6 * sheet.text;
    let heading = beside(set, item.label(), set.quiet());
    let legend = field::legend(set, sheet.margin, WORDS * sheet.inner_width()).after(gap);
    let sentence = interpret(item, &answers, set.words).unwrap_or_default();
    let reading = beside(set, &sentence, set.strong()).after(gap);
    let room = field::room(set);
    let candidates = [heading.with(legend.clone()).with(reading.clone()), legend.clone().with(reading)];
    let whole = candidates.into_iter().find(|words| words.height() <= room);
    let is_whole = whole.is_some();
    let mut pages: Vec<Page> = triangle_page(set, whole.unwrap_or(legend), item, shift, &answers)
        .into_iter()
        .collect();
    if !is_whole && !pages.is_empty() {
        pages.extend(field::in_words(set, item, None, &sentence));
    }
    pages
}

/// Words in the narrow column beside the triangle.
fn beside(set: &Typesetter<'_>, text: &str, setting: Setting) -> PageBlock {
    set.text(text, setting, set.sheet.margin, WORDS * set.sheet.inner_width())
}

/// The triangle as large as the page lets it be, with `words` beside it. The marks may lie outside it a little, where many
/// groups stand in one corner.
fn triangle_page(set: &Typesetter<'_>, words: PageBlock, item: &Item, shift: &Shift, answers: &[(&Group, &Answer)]) -> Option<Page> {
    let [top, left, right] = shift.corners.as_slice() else {
        return None;
    };
    let sheet = &set.sheet;
    let page = field::room(set);
    let radius = if answers.is_empty() { 0.1 * sheet.text } else { mark::radius(set) };
    let line = sheet.line(sheet.text);
    let free = (1.0 - WORDS) * sheet.inner_width() - sheet.text;
    // The names stand under the lower corners and need half of the width each.
    let height = (page - 2.0 * (line + radius)).min((free - 2.0 * radius) * 3.0_f32.sqrt() / 2.0);
    let half = height / 3.0_f32.sqrt();
    let middle = sheet.width - sheet.margin - free / 2.0;
    let (apex, base) = (line + radius, line + radius + height);
    let corners = [[middle, apex], [middle - half, base], [middle + half, base]];

    let mut drawn = outline(corners);
    let (from, to) = (middle - free / 2.0, middle + free / 2.0);
    drawn.extend(name(set, top, [middle, 0.0], from..to));
    let below = base + radius;
    drawn.extend(name(set, left, [middle - half, below], from..middle));
    drawn.extend(name(set, right, [middle + half, below], middle..to));
    let bounds = [[from + radius, apex], [to - radius, base]];
    drawn.extend(field::marks(set, &triangle_marks(answers, corners, field::size(set), bounds)));

    let corners = [top, left, right].map(|corner| corner.name.as_str()).join(", ");
    let sentences = describe_groups(item, answers, set.words)
        .into_iter()
        .map(|(_, sentences)| sentences);
    let said: Vec<_> = std::iter::once(corners).chain(sentences).collect();
    let mut triangle = PageBlock::bare(page, drawn);
    if let Some(strip) = triangle.strips.first_mut() {
        strip.said = Some(said.join("\n"));
    }
    field::page(set, words, triangle)
}

fn outline(corners: [Point; 3]) -> Vec<Drawn> {
    let [top, left, right] = corners;
    let middle = |one: Point, two: Point| [f32::midpoint(one[0], two[0]), f32::midpoint(one[1], two[1])];
    let mut drawn = vec![Drawn::shape(
        Pos2::ZERO,
        Shape::Polygon {
            corners: corners.to_vec(),
            fill: None,
            outline: (Ink::Text, 4.0),
        },
    )];
    // Where a corner has half of the whole.
    for (one, two, three) in [(top, left, right), (left, right, top), (right, top, left)] {
        let line = Shape::Line {
            from: middle(one, two),
            to: middle(one, three),
            width: 2.0,
            ink: Ink::Line,
        };
        drawn.push(Drawn::shape(Pos2::ZERO, line));
    }
    drawn
}

/// A corner's name with its middle as near `at` as the bounds allow; two lines where it must.
fn name(set: &Typesetter<'_>, corner: &Corner, at: Point, bounds: Range<f32>) -> Option<Drawn> {
    let setting = set.strong();
    let most = bounds.end - bounds.start;
    let mut lines = set.lines(&corner.name, setting.face, setting.size, most).into_iter();
    let mut text = lines.next()?;
    if lines.next().is_some() {
        text.push('…');
    }
    let half = set.width(&text, setting.face, setting.size) / 2.0;
    let [x, y] = at;
    let x = x.max(bounds.start + half).min((bounds.end - half).max(bounds.start + half));
    Some(Drawn::line(pos2(x, y), TextLine::new(text, setting).middle()))
}

/// The meaning of each corner, where the deck says it.
fn meanings(set: &Typesetter<'_>, item: &Item, shift: &Shift) -> Vec<Page> {
    if shift.corners.iter().all(|corner| corner.words.is_empty()) {
        return Vec::new();
    }
    let mut flow = Flow::new(&set.sheet, short_heading(set, item));
    for corner in &shift.corners {
        let words = set.wide(&corner.words.join(", "), set.ordinary());
        flow.put(set.wide(&corner.name, set.strong()).with(words).after(0.5 * set.sheet.text));
    }
    flow.finish()
}
