//! Pictures as PNG, for documents that cannot hold shapes.

use super::ExportError;
use super::lettering::Lettering;
use super::png_file;
use crate::model::{Align, Ink, Picture, Point, Shape};
use tiny_skia::{Color, FillRule, IntSize, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// Sharp on screen and clear on paper: two pixels a point are 144 an inch.
const PIXELS_PER_POINT: f32 = 2.0;

/// Draws pictures; what one of them needed is at hand for the next.
#[derive(Default)]
pub struct Artist {
    /// The letterings that were needed so far, since pictures letter many words in few sizes.
    known: Vec<((bool, u32), Lettering)>,
    /// The memory of the last sheet.
    paper: Vec<u8>,
}

impl Artist {
    /// The picture as a PNG; the same picture gives the same bytes.
    pub fn png(&mut self, picture: &Picture) -> Result<Vec<u8>, ExportError> {
        let [width, height] = size_in_pixels(picture);
        let mut sheet = self
            .sheet(width, height)
            .ok_or_else(|| ExportError::Container(format!("a picture of {width} by {height} pixels")))?;
        sheet.fill(colour(Ink::Ground));
        for shape in &picture.shapes {
            draw(&mut sheet, shape, self);
        }
        let encoded = png_file::encoded(&sheet).map_err(|error| ExportError::Container(format!("picture: {error}")));
        self.paper = sheet.take();
        encoded
    }

    fn sheet(&mut self, width: u32, height: u32) -> Option<Pixmap> {
        let size = IntSize::from_wh(width, height)?;
        let mut paper = std::mem::take(&mut self.paper);
        paper.resize(usize::try_from(width.checked_mul(height)?.checked_mul(4)?).ok()?, 0);
        Pixmap::from_vec(paper, size)
    }

    fn of(&mut self, bold: bool, size: f32) -> Option<&mut Lettering> {
        let sort = (bold, size.to_bits());
        if !self.known.iter().any(|(known, _)| *known == sort) {
            self.known.push((sort, Lettering::new(bold, size)));
        }
        self.known
            .iter_mut()
            .find(|(known, _)| *known == sort)
            .map(|(_, lettering)| lettering)
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

fn draw(sheet: &mut Pixmap, shape: &Shape, artist: &mut Artist) {
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
            let Some(lettering) = artist.of(*bold, size * PIXELS_PER_POINT) else {
                return;
            };
            let [x, mut baseline] = at.map(|points| points * PIXELS_PER_POINT);
            baseline += lettering.ascent;
            for line in lettering.lines(text, width * PIXELS_PER_POINT) {
                let before = match align {
                    Align::Left => 0.0,
                    Align::Middle => lettering.width(&line) / 2.0,
                    Align::Right => lettering.width(&line),
                };
                lettering.draw(sheet, &line, [x - before, baseline], colour(*ink));
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
