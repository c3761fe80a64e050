//! An opened PDF: its facts, the words of its pages, and its pages drawn.

use super::fault::PdfFault;
use super::glyphs::glyphs_of;
use super::lines::lines_of;
use super::page::{PageImage, PageText, PdfFacts};
use super::wire::LARGEST_PICTURE;
use crate::slides::limits::MOST_SLIDES;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery, StandardFont};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use std::sync::Arc;

/// The ratio of width to height of a page that can be a slide, from the narrowest to the widest.
const RATIOS: std::ops::RangeInclusive<f32> = 0.2..=5.0;
/// The most letters of one page that are told.
const MOST_LETTERS_OF_PAGE: usize = 100_000;

/// Opens a PDF.
///
/// # Errors
///
/// It is locked or damaged, or beyond a limit.
pub(super) fn open(bytes: Vec<u8>) -> Result<Pdf, PdfFault> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::MissingIDEntry) | LoadPdfError::Invalid => PdfFault::Damaged,
        LoadPdfError::Decryption(_) => PdfFault::Locked,
    })?;
    match pdf.pages().len() {
        0 => return Err(PdfFault::NoPages),
        count if count > MOST_SLIDES => return Err(PdfFault::TooManyPages { most: MOST_SLIDES }),
        _ => {}
    }
    let wrong = pdf.pages().iter().position(|page| {
        let (width, height) = page.render_dimensions();
        !RATIOS.contains(&(width / height)) || !width.is_finite() || !height.is_finite()
    });
    match wrong {
        Some(index) => Err(PdfFault::PageShape { page: index + 1 }),
        None => Ok(pdf),
    }
}

/// What the PDF says of itself.
pub(super) fn facts_of(pdf: &Pdf) -> PdfFacts {
    let metadata = pdf.metadata();
    let made = metadata.creator.as_deref().or(metadata.producer.as_deref());
    PdfFacts {
        pages: pdf.pages().len(),
        made: made.map(told).unwrap_or_default(),
        title: metadata.title.as_deref().map(told).unwrap_or_default(),
    }
}

/// A text of the properties, in one line: UTF-16 or UTF-8 where a mark says so, else letters of Western Europe.
fn told(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let (pairs, _) = rest.as_chunks::<2>();
            let units: Vec<_> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
            String::from_utf16_lossy(&units)
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    let text: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .take(200)
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page.
///
/// # Errors
///
/// There is more text on it than what is read.
pub(super) fn text_of(page: &Page<'_>) -> Result<PageText, PdfFault> {
    let glyphs = glyphs_of(page, settings(), MOST_LETTERS_OF_PAGE).ok_or(PdfFault::TooMuchText)?;
    let (width, height) = page.render_dimensions();
    let lines = lines_of(&glyphs).into_iter().filter(|line| {
        let is_beside = line.left > width || line.right < 0.0;
        !is_beside && line.baseline > 0.0 && line.baseline - line.size < height
    });
    Ok(PageText {
        width,
        height,
        lines: lines.collect(),
    })
}

/// A page drawn on white, as large as it fits. Notes and fields that programs lay over the page are not drawn.
pub(super) fn drawn<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, within: [u32; 2]) -> PageImage {
    let (page_width, page_height) = page.render_dimensions();
    let [width, height] = fitting(page_width / page_height, within);
    let settings_of_picture = RenderSettings {
        x_scale: f32::from(width) / page_width,
        y_scale: f32::from(height) / page_height,
        width: Some(width),
        height: Some(height),
        bg_color: WHITE,
    };
    let drawn = hayro::render(page, cache, &settings(), &settings_of_picture);
    PageImage {
        width: width.into(),
        height: height.into(),
        pixels: drawn.data_as_u8_slice().to_vec(),
    }
}

/// The pixels of a page with this ratio of width to height, as large as it fits.
fn fitting(ratio: f32, within: [u32; 2]) -> [u16; 2] {
    let [most_width, most_height] = LARGEST_PICTURE;
    let [width, height] = [within[0].clamp(1, most_width) as f32, within[1].clamp(1, most_height) as f32];
    let fitted = if width / height > ratio {
        [height * ratio, height]
    } else {
        [width, width / ratio]
    };
    fitted.map(pixels)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the largest picture")]
fn pixels(length: f32) -> u16 {
    length.round().max(1.0) as u16
}

/// Fonts that a PDF may name without holding them come from typst; fields and comments are left out, as typst leaves them.
fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| match query {
            FontQuery::Standard(font) => Some(standard_font(*font)),
            FontQuery::Fallback(font) => Some(standard_font(font.pick_standard_font())),
        }),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_annotations: false,
    }
}

fn standard_font(font: StandardFont) -> (FontData, u32) {
    use typst_assets::pdf;
    let bytes = match font {
        StandardFont::Helvetica => pdf::SANS,
        StandardFont::HelveticaBold => pdf::SANS_BOLD,
        StandardFont::HelveticaOblique => pdf::SANS_ITALIC,
        StandardFont::HelveticaBoldOblique => pdf::SANS_BOLD_ITALIC,
        StandardFont::Courier => pdf::FIXED,
        StandardFont::CourierBold => pdf::FIXED_BOLD,
        StandardFont::CourierOblique => pdf::FIXED_ITALIC,
        StandardFont::CourierBoldOblique => pdf::FIXED_BOLD_ITALIC,
        StandardFont::TimesRoman => pdf::SERIF,
        StandardFont::TimesBold => pdf::SERIF_BOLD,
        StandardFont::TimesItalic => pdf::SERIF_ITALIC,
        StandardFont::TimesBoldItalic => pdf::SERIF_BOLD_ITALIC,
        StandardFont::ZapfDingBats => pdf::DING_BATS,
        StandardFont::Symbol => pdf::SYMBOL,
    };
    (Arc::new(bytes), 0)
}
