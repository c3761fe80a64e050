//! What stands on a slide, shape by shape in reading order, before it is one list of texts.

use super::show::{GuestSlide, GuestTable, GuestText};
use super::text::tidy_line;

/// The longest text that can be the title of a slide without one, in letters.
const LONGEST_TITLE: usize = 120;

/// Something that stands on a slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ShapeContent {
    /// The title that the author gave it.
    Title(String),
    /// The paragraphs of one shape.
    Texts(Vec<GuestText>),
    /// A table.
    Table(GuestTable),
    /// What the author wrote about a picture; empty where nothing is said of it.
    Picture(String),
    /// The shapes of a group, in reading order.
    Together(Vec<Self>),
}

impl GuestSlide {
    /// Takes in what stands on it. Without a title its first short text is one: what a shape begins with, never a later paragraph.
    pub(super) fn take_in(&mut self, mut shapes: Vec<ShapeContent>) {
        if !has_title(&shapes) {
            self.title = taken_title(&mut shapes).unwrap_or_default();
        }
        self.put_in(shapes);
    }

    fn put_in(&mut self, shapes: Vec<ShapeContent>) {
        for shape in shapes {
            match shape {
                ShapeContent::Title(title) => self.title = title,
                ShapeContent::Texts(texts) => self.texts.extend(texts),
                ShapeContent::Table(table) => self.tables.push(table),
                ShapeContent::Picture(described) if described.is_empty() => {}
                ShapeContent::Picture(described) => self.pictures.push(described),
                ShapeContent::Together(shapes) => self.put_in(shapes),
            }
        }
    }
}

fn has_title(shapes: &[ShapeContent]) -> bool {
    shapes.iter().any(|shape| match shape {
        ShapeContent::Title(_) => true,
        ShapeContent::Together(shapes) => has_title(shapes),
        _ => false,
    })
}

fn taken_title(shapes: &mut [ShapeContent]) -> Option<String> {
    shapes.iter_mut().find_map(|shape| match shape {
        ShapeContent::Texts(texts) => {
            let first = texts.first().filter(|first| first.text.chars().count() <= LONGEST_TITLE)?;
            let title = tidy_line(&first.text);
            texts.remove(0);
            Some(title)
        }
        ShapeContent::Together(shapes) => taken_title(shapes),
        _ => None,
    })
}
