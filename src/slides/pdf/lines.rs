//! Letters that a page draws one by one, as lines of words.

use super::page::PdfLine;

/// Lines whose directions differ by less than this many radians are level with one another.
const SAME_DIRECTION: f32 = 0.03;
/// The widest step between letters of one line, in sizes of their type; table columns lie further apart.
const WIDEST_STEP: f32 = 1.6;
/// The widest step behind the sign of a list.
const WIDEST_STEP_OF_SIGN: f32 = 5.0;
/// The step from which a space is meant.
const SPACE: f32 = 0.17;

/// A letter as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlyphPlace {
    /// What it reads as: a letter, or several where they are drawn as one sign.
    pub text: String,
    /// Points from the left edge of the page.
    pub x: f32,
    /// Points from the upper edge.
    pub y: f32,
    /// The direction of reading in radians, from 0 to the right, clockwise.
    pub direction: f32,
    /// The size of the type in points.
    pub size: f32,
    /// The way to the next letter in points.
    pub advance: f32,
}

/// The lines that letters make, in the order in which they are drawn.
pub fn lines_of(glyphs: &[GlyphPlace]) -> Vec<PdfLine> {
    let mut lines: Vec<LineBegun> = Vec::new();
    for glyph in glyphs.iter().filter(|glyph| glyph.is_sound()) {
        match lines.last_mut() {
            Some(line) if line.repeats(glyph) => {}
            Some(line) if line.goes_on_with(glyph) => line.add(glyph),
            _ => lines.push(LineBegun::with(glyph)),
        }
    }
    lines.into_iter().filter_map(LineBegun::finished).collect()
}

impl GlyphPlace {
    fn is_sound(&self) -> bool {
        [self.x, self.y, self.direction, self.size, self.advance]
            .iter()
            .all(|number| number.is_finite())
            && self.size > 0.1
    }

    /// Its place along a direction and across it.
    fn along_and_across(&self, direction: f32) -> (f32, f32) {
        let (sine, cosine) = direction.sin_cos();
        (self.x * cosine + self.y * sine, self.y * cosine - self.x * sine)
    }
}

struct LineBegun {
    text: String,
    direction: f32,
    /// Where the first letter stands, on the page.
    first: (f32, f32),
    begin: f32,
    end: f32,
    across: f32,
    size: f32,
    last: GlyphPlace,
}

impl LineBegun {
    fn with(glyph: &GlyphPlace) -> Self {
        let (along, across) = glyph.along_and_across(glyph.direction);
        Self {
            text: glyph.text.clone(),
            direction: glyph.direction,
            first: (glyph.x, glyph.y),
            begin: along,
            end: along + glyph.advance,
            across,
            size: glyph.size,
            last: glyph.clone(),
        }
    }

    /// True for a letter that is drawn once more, as for an outline or to look bold.
    fn repeats(&self, glyph: &GlyphPlace) -> bool {
        let near = 0.06 * glyph.size;
        let last = &self.last;
        last.text == glyph.text && (last.x - glyph.x).abs() < near && (last.y - glyph.y).abs() < near && !glyph.text.trim().is_empty()
    }

    fn goes_on_with(&self, glyph: &GlyphPlace) -> bool {
        let turned = (self.direction - glyph.direction).abs();
        let (along, across) = glyph.along_and_across(self.direction);
        let larger = self.size.max(glyph.size);
        // Raised and lowered letters are small.
        let is_small = glyph.size < 0.85 * self.size || self.last.size < 0.85 * glyph.size;
        let off = (across - self.across).abs();
        let widest = if is_list_sign(self.text.trim()) {
            WIDEST_STEP_OF_SIGN
        } else {
            WIDEST_STEP
        };
        let step = along - self.end;
        let has_like_size = glyph.size > 0.4 * self.size && glyph.size < 2.5 * self.size;
        turned < SAME_DIRECTION
            && has_like_size
            && off < if is_small { 0.6 } else { 0.25 } * larger
            && step < widest * larger
            && step > -0.6 * larger
    }

    fn add(&mut self, glyph: &GlyphPlace) {
        let (along, across) = glyph.along_and_across(self.direction);
        let is_parted = self.text.ends_with(char::is_whitespace) || glyph.text.starts_with(char::is_whitespace);
        if along - self.end > SPACE * self.size.min(glyph.size) && !is_parted {
            self.text.push(' ');
        }
        self.text.push_str(&glyph.text);
        self.end = self.end.max(along + glyph.advance);
        if glyph.size > self.size {
            self.size = glyph.size;
            self.across = across;
        }
        self.last = glyph.clone();
    }

    fn finished(self) -> Option<PdfLine> {
        let text = tidy(&self.text);
        let (left, baseline) = self.first;
        (!text.is_empty()).then(|| PdfLine {
            text,
            left,
            right: left + (self.end - self.begin) * self.direction.cos().max(0.0),
            baseline,
            size: self.size,
        })
    }
}

/// One line without signs that nobody reads, and with letters that are drawn as one told apart.
fn tidy(text: &str) -> String {
    let mut tidied = String::new();
    for sign in text.chars() {
        match sign {
            '\u{FB00}' => tidied.push_str("ff"),
            '\u{FB01}' => tidied.push_str("fi"),
            '\u{FB02}' => tidied.push_str("fl"),
            '\u{FB03}' => tidied.push_str("ffi"),
            '\u{FB04}' => tidied.push_str("ffl"),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}' => {}
            sign if sign.is_control() || sign.is_whitespace() => tidied.push(' '),
            sign => tidied.push(sign),
        }
    }
    tidied.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for what stands before an entry of a list: a bullet, a dash or a number.
pub(super) fn is_list_sign(text: &str) -> bool {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => is_bullet(sign),
        (Some(_), Some(_)) => is_number_of_list(text),
        (None, _) => false,
    }
}

/// True for the signs that programs draw before entries; the fonts of signs give them their own codes.
pub(super) const fn is_bullet(sign: char) -> bool {
    matches!(
        sign,
        '•' | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '⁃'
            | '–'
            | '—'
            | '-'
            | '*'
            | '·'
            | '●'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '➢'
            | '➔'
            | '→'
            | '✓'
            | '✔'
            | '❑'
            | '❖'
            | '◆'
            | '\u{2219}'
            | '\u{E000}'..='\u{F8FF}'
    )
}

/// True for numbers such as `1.` and `12)`.
pub(super) fn is_number_of_list(text: &str) -> bool {
    let number = text.strip_suffix(['.', ')']).unwrap_or_default();
    (1..=2).contains(&number.len()) && number.chars().all(|sign| sign.is_ascii_digit())
}
