//! A shift: the triangle with its three named corners, and after the reveal each group's way through it.

use super::super::flow::{Block, Flow};
use super::super::measure::Typesetter;
use super::super::page::{Drawn, Line, Page};
use super::{picture_page, question, short_heading};
use crate::model::{Corner, HallView, Ink, Item, Shape, Shift};
use eframe::egui::pos2;

/// The question, then the empty triangle with its corners, then what the corners mean.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, shift: &Shift) -> Vec<Page> {
    let mut pages = question(set, item).finish();
    if view.answers.is_empty() {
        pages.extend(triangle(set, item, shift));
    }
    pages.extend(meanings(set, item, shift));
    pages
}

/// The triangle with every group's two points.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, _shift: &Shift) -> Vec<Page> {
    picture_page(set, view, item, &short_heading(set, item), None).into_iter().collect()
}

fn triangle(set: &Typesetter<'_>, item: &Item, shift: &Shift) -> Option<Page> {
    let [top, left, right] = shift.corners.as_slice() else {
        return None;
    };
    let sheet = &set.sheet;
    let mut flow = Flow::new(sheet, short_heading(set, item));
    let line = sheet.line(sheet.text);
    let height = flow.left() - 2.0 * line - 0.4 * sheet.text;
    let half = height / 3.0_f32.sqrt();
    let middle = sheet.width / 2.0;
    let (above, below) = (line + 0.1 * sheet.text, line + 0.3 * sheet.text + height);
    let name = |corner: &Corner, x: f32, y: f32| {
        let name = Line::new(corner.name.clone(), set.strong()).middle();
        Drawn::line(pos2(x, y), name)
    };
    let outline = Shape::Polygon {
        corners: vec![[0.0, 0.0], [-half, height], [half, height]],
        fill: None,
        outline: (Ink::Text, 4.0),
    };
    let drawn = [
        Drawn::shape(pos2(middle, above), outline),
        name(top, middle, 0.0),
        name(left, middle - half, below),
        name(right, middle + half, below),
    ];
    let mut block = Block::bare(flow.left(), drawn);
    if let Some(strip) = block.strips.first_mut() {
        strip.said = Some([top, left, right].map(|corner| corner.name.as_str()).join(", "));
    }
    flow.put(block);
    flow.finish().into_iter().next()
}

/// What each corner stands for, where the deck says it.
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
