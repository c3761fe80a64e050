//! Pictures as PNG, for documents that cannot hold shapes.

use crate::export::coverage_mask::CoverageMask;
use crate::export::error::ExportError;
use crate::export::png_encoder;
use crate::export::text_renderer::{STEPS, TextRenderer};
use crate::model::{Align, Ink, Picture, Point, Shape};
use std::collections::HashMap;
use tiny_skia::{Color, FillRule, IntSize, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// Sharp on screen and clear on paper: two pixels a point are 144 an inch.
const PIXELS_PER_POINT: f32 = 2.0;

/// Draws pictures; glyphs and marks of one are cached for the next.
#[derive(Default)]
pub struct Rasterizer {
    /// The text renderers that were needed so far, since pictures have many words in few sizes.
    known: Vec<((bool, u32), TextRenderer)>,
    /// The circles and rings that were needed so far, by radius, width and place between pixels: a picture has hundreds of
    /// marks and all are as large.
    rounds: HashMap<[u32; 4], Option<CoverageMask>>,
    /// The memory of the last sheet.
    paper: Vec<u8>,
}

impl Rasterizer {
    /// The picture as a PNG; the same picture gives the same bytes.
    ///
    /// # Errors
    ///
    /// [`ExportError::Container`] when the picture is too large for memory or cannot be packed.
    pub fn png(&mut self, picture: &Picture) -> Result<Vec<u8>, ExportError> {
        let [width, height] = size_in_pixels(picture);
        let mut sheet = self
            .sheet(width, height)
            .ok_or_else(|| ExportError::Container(format!("a picture of {width} by {height} pixels")))?;
        sheet.fill(colour(Ink::Ground));
        for shape in &picture.shapes {
            draw(&mut sheet, shape, self);
        }
        let encoded = png_encoder::encoded(&sheet).map_err(|error| ExportError::Container(format!("picture: {error}")));
        self.paper = sheet.take();
        encoded
    }

    fn sheet(&mut self, width: u32, height: u32) -> Option<Pixmap> {
        let size = IntSize::from_wh(width, height)?;
        let mut paper = std::mem::take(&mut self.paper);
        paper.resize(usize::try_from(width.checked_mul(height)?.checked_mul(4)?).ok()?, 0);
        Pixmap::from_vec(paper, size)
    }

    /// A disc, or a ring that is `width` points wide.
    fn round(&mut self, sheet: &mut Pixmap, middle: Point, [radius, width]: [f32; 2], ink: Ink) {
        let place = middle.map(|points| (points * PIXELS_PER_POINT * STEPS).round() / STEPS);
        let whole = place.map(f32::floor);
        let between = [place[0] - whole[0], place[1] - whole[1]];
        let sort = [radius, width, between[0], between[1]].map(f32::to_bits);
        let mask = self.rounds.entry(sort).or_insert_with(|| {
            let disc = PathBuilder::from_circle(between[0], between[1], radius * PIXELS_PER_POINT)?;
            let outline = pen(width * PIXELS_PER_POINT);
            CoverageMask::of(&if width > 0.0 { disc.stroke(&outline, 1.0)? } else { disc })
        });
        if let Some(mask) = mask {
            mask.press(sheet, whole, colour(ink));
        }
    }

    fn of(&mut self, bold: bool, size: f32) -> Option<&mut TextRenderer> {
        let sort = (bold, size.to_bits());
        if !self.known.iter().any(|(known, _)| *known == sort) {
            self.known.push((sort, TextRenderer::new(bold, size)));
        }
        self.known
            .iter_mut()
            .find(|(known, _)| *known == sort)
            .map(|(_, text_renderer)| text_renderer)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and kept within a sheet of paper"
)]
fn size_in_pixels(picture: &Picture) -> [u32; 2] {
    [picture.width, picture.height].map(|points| (points * PIXELS_PER_POINT).round().clamp(1.0, 8192.0) as u32)
}

fn draw(sheet: &mut Pixmap, shape: &Shape, rasterizer: &mut Rasterizer) {
    match shape {
        Shape::Line { from, to, width, ink } => line(sheet, [*from, *to], *width, *ink),
        Shape::Circle {
            middle,
            radius,
            fill: inside,
            outline: (ink, width),
        } => {
            rasterizer.round(sheet, *middle, [*radius, 0.0], *inside);
            if *width > 0.0 {
                rasterizer.round(sheet, *middle, [*radius, *width], *ink);
            }
        }
        Shape::Polygon {
            corners,
            fill: inside,
            outline: (ink, width),
        } => {
            let path = straight(corners, true);
            if let Some(inside) = inside {
                fill(sheet, path.as_ref(), *inside, points());
            }
            stroke(sheet, path, *ink, *width);
        }
        Shape::Text {
            at,
            width,
            size,
            bold,
            align,
            ink,
            text,
        } => {
            let Some(text_renderer) = rasterizer.of(*bold, size * PIXELS_PER_POINT) else {
                return;
            };
            let [x, mut baseline] = at.map(|points| points * PIXELS_PER_POINT);
            baseline += text_renderer.ascent;
            for line in text_renderer.lines(text, width * PIXELS_PER_POINT) {
                let before = match align {
                    Align::Left => 0.0,
                    Align::Middle => text_renderer.width(&line) / 2.0,
                    Align::Right => text_renderer.width(&line),
                };
                text_renderer.draw(sheet, &line, [x - before, baseline], colour(*ink));
                baseline += text_renderer.line_height;
            }
        }
    }
}

/// A line; one along the paper's edges fills whole pixels, so that it is as sharp as paper allows.
fn line(sheet: &mut Pixmap, ends: [Point; 2], width: f32, ink: Ink) {
    let [[from_x, from_y], [to_x, to_y]] = ends.map(|end| end.map(|points| points * PIXELS_PER_POINT));
    let thick = (width * PIXELS_PER_POINT).round().max(1.0);
    let [across, up] = [from_y.to_bits() == to_y.to_bits(), from_x.to_bits() == to_x.to_bits()];
    let [mut left, mut top] = [from_x.min(to_x).round(), from_y.min(to_y).round()];
    let [mut right, mut bottom] = [from_x.max(to_x).round(), from_y.max(to_y).round()];
    match (across, up) {
        (true, false) => {
            top = (from_y - thick / 2.0).round();
            bottom = top + thick;
        }
        (false, true) => {
            left = (from_x - thick / 2.0).round();
            right = left + thick;
        }
        _ => return stroke(sheet, straight(&ends, false), ink, width),
    }
    if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
        let mut paint = paint(ink);
        paint.anti_alias = false;
        sheet.fill_rect(rect, &paint, Transform::identity(), None);
    }
}

fn straight(corners: &[Point], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, [x, y]) in corners.iter().enumerate() {
        if index == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn fill(sheet: &mut Pixmap, path: Option<&Path>, ink: Ink, transform: Transform) {
    if let Some(path) = path {
        sheet.fill_path(path, &paint(ink), FillRule::Winding, transform, None);
    }
}

fn stroke(sheet: &mut Pixmap, path: Option<Path>, ink: Ink, width: f32) {
    if let Some(path) = path
        && width > 0.0
    {
        sheet.stroke_path(&path, &paint(ink), &pen(width), points(), None);
    }
}

fn pen(width: f32) -> Stroke {
    Stroke {
        width,
        ..Stroke::default()
    }
}

/// From points to pixels.
fn points() -> Transform {
    Transform::from_scale(PIXELS_PER_POINT, PIXELS_PER_POINT)
}

fn paint(ink: Ink) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour(ink));
    paint
}

/// The colours on paper.
fn colour(ink: Ink) -> Color {
    let [red, green, blue] = match ink {
        Ink::Text => [0x1B, 0x20, 0x28],
        Ink::Quiet => [0x4B, 0x54, 0x5F],
        Ink::Line => [0x77, 0x81, 0x8C],
        Ink::Accent => [0x0A, 0x54, 0x94],
        Ink::Tint => [0xB6, 0xCC, 0xDF],
        Ink::Ground => [0xFF, 0xFF, 0xFF],
    };
    Color::from_rgba8(red, green, blue, 0xFF)
}
