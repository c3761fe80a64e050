//! The measures of the hall: how large its type must be, and how wide words become.
//!
//! Every hall is laid out on a sheet [`HallSheet::HEIGHT`] units high and scaled to its window, so that lines and pages
//! break at the same words in the hall, in the small picture of it and in the count of pages.

use crate::gui::fonts;
use crate::gui::hall::room::Room;
use crate::model::{Ink, as_drawn};
use crate::words::Words;
use eframe::egui::{self, FontId, Vec2};

/// Inter's height of small letters, in parts of the type size.
pub const X_HEIGHT: f32 = 0.546;
/// Inter's height of capitals and digits, in parts of the type size.
pub const CAPITALS: f32 = 0.727;
/// Distance from the top of a line to its base line, in parts of the type size.
pub(super) const ASCENT: f32 = 0.969;
/// Depth of letters like g below the base line, in parts of the type size.
const DESCENT: f32 = 0.24;
/// The least height of small letters, in parts of the picture's height, seen from six heights away.
pub const LEAST_X_HEIGHT: f32 = 0.03;
/// The least height of capitals in questions and large clocks, likewise.
pub const LEAST_CAPITALS: f32 = 0.07;

/// The distance for which the two least sizes hold.
const USUAL_RATIO: f32 = 6.0;
/// A little more than the least, so that rounding to pixels never falls below it.
const SAFE: f32 = 1.02;

/// A face of the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typeface {
    Regular,
    Strong,
    Figures,
    FiguresStrong,
}

impl Typeface {
    pub(super) fn font(self, size: f32) -> FontId {
        match self {
            Self::Regular => fonts::regular(size),
            Self::Strong => fonts::strong(size),
            Self::Figures => fonts::figures(size),
            Self::FiguresStrong => fonts::figures_strong(size),
        }
    }
}

/// Face, size and ink of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) face: Typeface,
    pub(super) size: f32,
    pub(super) ink: Ink,
}

impl Setting {
    pub(super) const fn new(face: Typeface, size: f32, ink: Ink) -> Self {
        Self { face, size, ink }
    }
}

/// The sheet on which a hall is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct HallSheet {
    /// In units, as all below.
    pub(super) width: f32,
    pub(super) height: f32,
    /// Free space along every edge.
    pub(super) margin: f32,
    /// Type for everything that is not named here.
    pub(super) text: f32,
    /// Type for titles of slides.
    pub(super) title: f32,
    /// Type for questions.
    pub(super) question: f32,
    /// Type for the time in the last minute.
    pub(super) clock: f32,
}

impl HallSheet {
    /// The usual height.
    pub(super) const HEIGHT: f32 = 1080.0;
    /// A window narrower than this gets a higher sheet rather than a narrower one, or long words would not fit.
    const LEAST_WIDTH: f32 = 1440.0;

    /// The sheet for a window of `size`, and how many points of the window a unit of the sheet is.
    pub(super) fn new(size: Vec2, room: Room) -> (Self, f32) {
        let size = size.max(Vec2::splat(1.0));
        let scale = (size.y / Self::HEIGHT).min(size.x / Self::LEAST_WIDTH);
        let distance = room.ratio.clamp(Room::NEAREST, Room::FARTHEST) / USUAL_RATIO;
        let unit = Self::HEIGHT * distance * SAFE;
        let text = LEAST_X_HEIGHT / X_HEIGHT * unit;
        let sheet = Self {
            // Whole, so that the small picture of a hall has the very same sheet.
            width: (size.x / scale).round(),
            height: (size.y / scale).round(),
            margin: Self::HEIGHT / 16.0,
            text,
            title: 1.25 * text,
            question: LEAST_CAPITALS / CAPITALS * unit,
            clock: 1.2 * LEAST_CAPITALS / CAPITALS * unit,
        };
        (sheet, scale)
    }

    /// The width between the margins.
    pub(super) fn inner_width(&self) -> f32 {
        self.width - 2.0 * self.margin
    }

    /// The base line of the bottom line; letters like g reach below it.
    pub(super) fn bottom_line(&self) -> f32 {
        self.height - self.margin - DESCENT * self.text
    }

    /// Where the content ends. The room for the large clock is kept free always, so that nothing moves when it appears.
    pub(super) fn content_bottom(&self) -> f32 {
        self.bottom_line() - CAPITALS * self.clock - 0.35 * self.text
    }

    /// From one line of `size` to the next: large type needs less air.
    pub(super) fn line(&self, size: f32) -> f32 {
        if size > self.title { 1.14 * size } else { 1.27 * size }
    }
}

/// Measures words in units of the sheet, the same whatever the window's resolution.
pub(super) struct Typesetter<'a> {
    ctx: &'a egui::Context,
    pub(super) sheet: HallSheet,
    pub(super) words: Words,
}

impl<'a> Typesetter<'a> {
    pub(super) const fn new(ctx: &'a egui::Context, sheet: HallSheet, words: Words) -> Self {
        Self { ctx, sheet, words }
    }

    /// The width of `text` on one line; kerning is left out, so it is a little too wide rather than too narrow.
    pub(super) fn width(&self, text: &str, face: Typeface, size: f32) -> f32 {
        let font = face.font(size);
        self.ctx
            .fonts_mut(|fonts| text.chars().map(|letter| fonts.glyph_width(&font, letter)).sum())
    }

    /// True when every word of `text` fits on a line of `width`.
    pub(super) fn words_fit(&self, text: &str, face: Typeface, size: f32, width: f32) -> bool {
        pieces(text).all(|piece| self.width(piece.trim_end(), face, size) <= width)
    }

    /// The width of the widest word.
    pub(super) fn widest_word(&self, text: &str, face: Typeface, size: f32) -> f32 {
        pieces(text)
            .map(|piece| self.width(piece.trim_end(), face, size))
            .fold(0.0, f32::max)
    }

    /// `text` in lines no wider than `width`, broken between words; a word that is wider than a line is broken inside.
    pub(super) fn lines(&self, text: &str, face: Typeface, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in as_drawn(text).lines() {
            let mut line = String::new();
            for piece in pieces(paragraph) {
                let longer = format!("{line}{piece}");
                if self.width(longer.trim_end(), face, size) <= width {
                    line = longer;
                    continue;
                }
                if !line.trim_end().is_empty() {
                    lines.push(line.trim_end().to_owned());
                }
                let (full, rest) = self.broken_word(piece, face, size, width);
                lines.extend(full);
                line = rest;
            }
            lines.push(line.trim_end().to_owned());
        }
        lines
    }

    /// The full lines of a too wide word, and its rest.
    fn broken_word(&self, word: &str, face: Typeface, size: f32, width: f32) -> (Vec<String>, String) {
        let mut lines = Vec::new();
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if self.width(line.trim_end(), face, size) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
        (lines, line)
    }
}

/// Words with the space after them; a line may break after each, also after a hyphen or slash inside a word.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|word| word.split_inclusive(['-', '/', '–']))
}
