//! Text in lines, drawn letter by letter from cached glyphs; for the pictures of a DOCX.

use crate::export::coverage_mask::CoverageMask;
use crate::export::fonts;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use std::collections::HashMap;
use tiny_skia::{Color, PathBuilder, Pixmap};
use unicode_segmentation::UnicodeSegmentation as _;

/// Steps between two pixels at which a letter may begin, so that letters stand evenly.
pub(super) const STEPS: f32 = 2.0;

/// The shipped faces at one size, the first of them preferred sign by sign.
pub(super) struct TextRenderer {
    faces: Vec<FontFace>,
    size: f32,
    /// Cached glyphs by face, glyph and place between two pixels; `None` for a glyph that shows nothing.
    masks: HashMap<(usize, GlyphId, bool), Option<CoverageMask>>,
    /// From one baseline to the next.
    pub(super) line_height: f32,
    /// From the top of a line to its baseline.
    pub(super) ascent: f32,
}

/// The tables of one face.
struct FontFace {
    signs: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    outlines: OutlineGlyphCollection<'static>,
}

impl TextRenderer {
    /// The faces at `size` pixels.
    pub(super) fn new(bold: bool, size: f32) -> Self {
        let files = if bold {
            [fonts::BOLD, fonts::FALLBACK_BOLD]
        } else {
            [fonts::REGULAR, fonts::FALLBACK]
        };
        let fonts: Vec<_> = files.into_iter().filter_map(|bytes| FontRef::new(bytes).ok()).collect();
        let metrics = fonts.first().map(|font| font.metrics(Size::new(size), LocationRef::default()));
        Self {
            line_height: metrics.map_or(size, |metrics| metrics.ascent - metrics.descent + metrics.leading),
            ascent: metrics.map_or(size, |metrics| metrics.ascent),
            faces: fonts
                .iter()
                .map(|font| FontFace {
                    signs: font.charmap(),
                    widths: font.glyph_metrics(Size::new(size), LocationRef::default()),
                    outlines: font.outline_glyphs(),
                })
                .collect(),
            size,
            masks: HashMap::new(),
        }
    }

    /// The text in lines that are at most `width` wide; a word that is wider by itself is broken.
    pub(super) fn lines(&self, text: &str, width: f32) -> Vec<String> {
        text.lines().flat_map(|paragraph| self.broken(paragraph, width)).collect()
    }

    /// Width of the text on one line, in pixels.
    pub(super) fn width(&self, text: &str) -> f32 {
        text.chars()
            .filter_map(|character| self.sign(character))
            .map(|(face, sign)| self.advance(face, sign))
            .sum()
    }

    /// Letters one line whose baseline begins at `x`, `baseline`.
    pub(super) fn draw(&mut self, sheet: &mut Pixmap, line: &str, [mut x, baseline]: [f32; 2], ink: Color) {
        for character in line.chars() {
            let Some((face, sign)) = self.sign(character) else { continue };
            let steps = (x * STEPS).round();
            let whole = (steps / STEPS).floor();
            let is_between = steps > whole * STEPS;
            if !self.masks.contains_key(&(face, sign, is_between)) {
                let mask = self.mask(face, sign, is_between);
                self.masks.insert((face, sign, is_between), mask);
            }
            if let Some(Some(mask)) = self.masks.get(&(face, sign, is_between)) {
                mask.press(sheet, [whole, baseline.round()], ink);
            }
            x += self.advance(face, sign);
        }
    }

    /// A sign that cannot be drawn leaves its place empty; the words stand in the document's text too.
    fn mask(&self, face: usize, sign: GlyphId, is_between: bool) -> Option<CoverageMask> {
        let mut pen = Pen {
            path: PathBuilder::new(),
            x: if is_between { 1.0 / STEPS } else { 0.0 },
        };
        let outline = self.faces.get(face)?.outlines.get(sign)?;
        let settings = DrawSettings::unhinted(Size::new(self.size), LocationRef::default());
        outline.draw(settings, &mut pen).ok()?;
        CoverageMask::of(&pen.path.finish()?)
    }

    fn advance(&self, face: usize, sign: GlyphId) -> f32 {
        let face = self.faces.get(face);
        face.and_then(|face| face.widths.advance_width(sign)).unwrap_or_default()
    }

    fn broken(&self, paragraph: &str, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in paragraph.split(' ') {
            let Some(line) = lines.last_mut() else { break };
            let spaced = format!("{line}{}{word}", if line.is_empty() { "" } else { " " });
            if self.width(&spaced) <= width {
                *line = spaced;
                continue;
            }
            let mut rest = String::new();
            for sign in word.graphemes(true) {
                if !rest.is_empty() && self.width(&format!("{rest}{sign}")) > width {
                    lines.push(std::mem::take(&mut rest));
                }
                rest.push_str(sign);
            }
            lines.push(rest);
            if lines.first().is_some_and(String::is_empty) {
                lines.remove(0);
            }
        }
        lines
    }

    /// The first face that has the character, and its sign there; the box for unknown characters where none has.
    fn sign(&self, character: char) -> Option<(usize, GlyphId)> {
        let mut faces = self.faces.iter().enumerate();
        faces
            .find_map(|(index, face)| Some((index, face.signs.map(character)?)))
            .or_else(|| (!self.faces.is_empty()).then_some((0, GlyphId::NOTDEF)))
    }
}

/// Moves outlines from the font's place, where up is positive, to the picture's.
struct Pen {
    path: PathBuilder,
    x: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, -y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, -cy, self.x + x, -y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.cubic_to(self.x + cx0, -cy0, self.x + cx1, -cy1, self.x + x, -y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
