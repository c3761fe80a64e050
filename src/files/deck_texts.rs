//! The texts inside each kind of item, and where they stand in the file.

use super::outline::Way;
use crate::model::{Item, Kind};

/// A text that may have a short label beside it.
pub(super) struct Labelled<'a> {
    /// Where the two stand.
    pub(super) way: Way,
    /// The field of the text.
    pub(super) field: &'static str,
    pub(super) text: &'a str,
    pub(super) short: &'a str,
    /// Whether it is shown where a long text has no room.
    pub(super) is_narrow: bool,
}

/// The texts of a kind that must not be empty, beside those that the kind itself judges. `at` is where the kind stands.
pub(super) fn needed_texts<'a>(kind: &'a Kind, at: &Way) -> Vec<(Way, &'a str)> {
    let mut found = Vec::new();
    let mut need = |way: &Way, fields: &[(&str, &'a str)]| {
        found.extend(fields.iter().map(|(field, text)| (way.key(*field), *text)));
    };
    match kind {
        Kind::Slide(slide) => {
            let bullets = slide.bullets.iter().enumerate();
            return bullets
                .map(|(index, bullet)| (at.key("bullets").index(index), bullet.as_str()))
                .collect();
        }
        Kind::Open(open) => {
            for (way, part) in listed(at, "parts", &open.parts) {
                need(&way, &[("text", &part.text)]);
            }
        }
        Kind::Matrix(matrix) => {
            need(at, &[("left", &matrix.left), ("right", &matrix.right)]);
            for (way, section) in listed(at, "sections", &matrix.sections) {
                for (way, row) in listed(&way, "rows", &section.rows) {
                    need(&way, &[("left", &row.left), ("right", &row.right)]);
                }
            }
        }
        Kind::Shift(shift) => {
            for (way, corner) in listed(at, "corners", &shift.corners) {
                need(&way, &[("name", &corner.name)]);
            }
        }
        Kind::Marks(marks) => {
            for (way, option) in listed(at, "options", &marks.options) {
                need(&way, &[("text", &option.text)]);
            }
        }
        Kind::Quadrant(quadrant) => {
            for (way, situation) in listed(at, "situations", &quadrant.situations) {
                need(&way, &[("name", &situation.name)]);
            }
        }
        Kind::Stance(stance) => {
            for (way, section) in listed(at, "sections", &stance.sections) {
                for (way, row) in listed(&way, "rows", &section.rows) {
                    need(&way, &[("text", &row.text)]);
                }
            }
        }
        Kind::Pause(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
    }
    found
}

/// The texts of an item that may have a short label. `at` is where the item stands.
pub(super) fn labelled<'a>(item: &'a Item, at: &Way) -> Vec<Labelled<'a>> {
    let mut found = Vec::new();
    let mut add = |way: Way, field: &'static str, text: &'a str, short: &'a str, is_narrow: bool| {
        found.push(Labelled {
            way,
            field,
            text,
            short,
            is_narrow,
        });
    };
    add(at.clone(), "title", &item.title, &item.short, false);
    let kind = at.key("kind");
    match &item.kind {
        Kind::Open(open) => {
            for (way, part) in listed(&kind, "parts", &open.parts) {
                add(way, "text", &part.text, &part.short, false);
            }
        }
        Kind::Matrix(matrix) => {
            for (way, section) in listed(&kind, "sections", &matrix.sections) {
                for (way, row) in listed(&way, "rows", &section.rows) {
                    add(way, "label", &row.label, &row.short, true);
                }
            }
        }
        Kind::Marks(marks) => {
            for (way, option) in listed(&kind, "options", &marks.options) {
                add(way, "text", &option.text, &option.short, true);
            }
        }
        Kind::Stance(stance) => {
            for (way, section) in listed(&kind, "sections", &stance.sections) {
                for (way, row) in listed(&way, "rows", &section.rows) {
                    add(way, "text", &row.text, &row.short, true);
                }
            }
        }
        Kind::Slide(_) | Kind::Pause(_) | Kind::Shift(_) | Kind::Quadrant(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
    }
    found
}

/// The members of a list, each with where it stands.
fn listed<'a, T>(at: &Way, field: &str, members: &'a [T]) -> impl Iterator<Item = (Way, &'a T)> {
    let list = at.key(field);
    members.iter().enumerate().map(move |(index, member)| (list.index(index), member))
}
