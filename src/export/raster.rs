//! Pictures as PNG, for documents that cannot hold shapes.

use super::ExportError;
use super::lettering::Lettering;
use crate::model::{Align, Ink, Picture, Point, Shape};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// Sharp on paper: three pixels a point are 216 an inch.
const PIXELS_PER_POINT: f32 = 3.0;

/// The picture as a PNG; the same picture gives the same bytes.
pub(super) fn png(picture: &Picture) -> Result<Vec<u8>, ExportError> {
    let [width, height] = size_in_pixels(picture);
    let mut sheet = Pixmap::new(width, height).ok_or_else(|| ExportError::Container(format!("a picture of {width} by {height} pixels")))?;
    sheet.fill(colour(Ink::Ground));
    for shape in &picture.shapes {
        draw(&mut sheet, shape);
    }
    sheet
        .encode_png()
        .map_err(|error| ExportError::Container(format!("picture: {error}")))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and kept within a sheet of paper"
)]
fn size_in_pixels(picture: &Picture) -> [u32; 2] {
    [picture.width, picture.height].map(|points| (points * PIXELS_PER_POINT).round().clamp(1.0, 8192.0) as u32)
}

fn draw(sheet: &mut Pixmap, shape: &Shape) {
    match shape {
        Shape::Line { from, to, width, ink } => stroke(sheet, straight(&[*from, *to], false), *ink, *width),
        Shape::Circle {
            middle: [x, y],
            radius,
            fill: inside,
            outline: (ink, width),
        } => {
            let path = PathBuilder::from_circle(*x, *y, *radius);
            fill(sheet, path.as_ref(), *inside, points());
            stroke(sheet, path, *ink, *width);
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
            let lettering = Lettering::new(*bold, size * PIXELS_PER_POINT);
            let [x, mut baseline] = at.map(|points| points * PIXELS_PER_POINT);
            baseline += lettering.ascent;
            for line in lettering.lines(text, width * PIXELS_PER_POINT) {
                let before = match align {
                    Align::Left => 0.0,
                    Align::Middle => lettering.width(&line) / 2.0,
                    Align::Right => lettering.width(&line),
                };
                let outline = lettering.outline(&line, x - before, baseline);
                fill(sheet, outline.as_ref(), *ink, Transform::identity());
                baseline += lettering.line_height;
            }
        }
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
        let stroke = Stroke {
            width,
            ..Stroke::default()
        };
        sheet.stroke_path(&path, &paint(ink), &stroke, points(), None);
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
        Ink::Ground => [0xFF, 0xFF, 0xFF],
    };
    Color::from_rgba8(red, green, blue, 0xFF)
}
