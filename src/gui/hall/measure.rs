//! The measures of the hall: the least size of its type, and the width of words.
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
/// Where things seem to stand in the middle of a page, in parts of its height.
const OPTICAL_MIDDLE: f32 = 0.42;
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
    /// Type for everything that is not named here; at least `least`.
    pub(super) text: f32,
    /// The least type of all, which the bottom line has.
    pub(super) least: f32,
    /// The least type for questions.
    pub(super) question: f32,
    /// Type for the time in the last minute.
    pub(super) clock: f32,
    /// Where the content ends.
    pub(super) content_bottom: f32,
}

impl HallSheet {
    /// The usual height.
    pub(super) const HEIGHT: f32 = 1080.0;
    /// A window narrower than this gets a higher sheet rather than a narrower one, or long words would not fit.
    const LEAST_WIDTH: f32 = 1440.0;

    /// The sheet for a window of `size`, and the number of points of the window in a unit of the sheet.
    pub(super) fn new(size: Vec2, room: Room) -> (Self, f32) {
        let size = size.max(Vec2::splat(1.0));
        let scale = (size.y / Self::HEIGHT).min(size.x / Self::LEAST_WIDTH);
        let distance = room.ratio.clamp(Room::NEAREST, Room::FARTHEST) / USUAL_RATIO;
        let unit = Self::HEIGHT * distance * SAFE;
        let text = LEAST_X_HEIGHT / X_HEIGHT * unit;
        let mut sheet = Self {
            // Whole, so that the small picture of a hall has the very same sheet.
            width: (size.x / scale).round(),
            height: (size.y / scale).round(),
            margin: Self::HEIGHT / 16.0,
            text,
            least: text,
            question: LEAST_CAPITALS / CAPITALS * unit,
            clock: 1.2 * LEAST_CAPITALS / CAPITALS * unit,
            content_bottom: 0.0,
        };
        // The room for the large clock is kept free always, so that nothing moves when it appears.
        sheet.content_bottom = sheet.bottom_line() - CAPITALS * sheet.clock - 0.35 * text;
        (sheet, scale)
    }

    /// The same for pages without a large clock, with the upper edge of the lowest line at so many lines above the bottom line.
    #[must_use]
    pub(super) fn above_lines(mut self, lines: usize) -> Self {
        let others = lines.saturating_sub(1) as f32 * self.line(self.least);
        self.content_bottom = self.bottom_line() - ASCENT * self.least - others - 0.35 * self.least;
        self
    }

    /// The same with ordinary type so many times larger.
    #[must_use]
    pub(super) fn larger(mut self, factor: f32) -> Self {
        self.text *= factor;
        self
    }

    /// The width between the margins.
    pub(super) fn inner_width(&self) -> f32 {
        self.width - 2.0 * self.margin
    }

    /// The height between the margin and the bottom line's own room.
    pub(super) fn inner_height(&self) -> f32 {
        self.content_bottom - self.margin
    }

    /// The base line of the bottom line; letters like g reach below it.
    pub(super) fn bottom_line(&self) -> f32 {
        self.height - self.margin - DESCENT * self.least
    }

    /// True where ordinary type is larger than it has to be.
    pub(super) fn is_larger(&self) -> bool {
        self.text > self.least
    }

    /// From one line of `size` to the next: large type needs less air.
    pub(super) fn line(&self, size: f32) -> f32 {
        if size > 1.5 * self.least { 1.14 * size } else { 1.27 * size }
    }

    /// Where something of this height begins so that it seems to rest on the page: its middle somewhat above that of the page.
    pub(super) fn resting(&self, height: f32) -> f32 {
        let top = OPTICAL_MIDDLE * self.height - height / 2.0;
        top.min(self.content_bottom - height).max(self.margin)
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

    /// The same with ordinary type so many times larger.
    pub(super) fn larger(&self, factor: f32) -> Self {
        Self {
            sheet: self.sheet.larger(factor),
            ..*self
        }
    }

    /// The same on a sheet whose content ends elsewhere.
    pub(super) const fn on(&self, sheet: HallSheet) -> Self {
        Self { sheet, ..*self }
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

    /// The least width in which `text` has no more lines than in `width`, so that none of them is much shorter than the others.
    pub(super) fn even_width(&self, text: &str, face: Typeface, size: f32, width: f32) -> f32 {
        let count = self.lines(text, face, size, width).len();
        let narrower = (10..20).map(|part| width * part as f32 / 20.0);
        let fits = |width: &f32| self.words_fit(text, face, size, *width) && self.lines(text, face, size, *width).len() <= count;
        if count < 2 {
            width
        } else {
            narrower.into_iter().find(fits).unwrap_or(width)
        }
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
