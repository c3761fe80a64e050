//! Coverage of one letter or mark, drawn once and pressed upon a sheet wherever it stands.

use tiny_skia::{Color, ColorU8, FillRule, Mask, Path, Pixmap, PremultipliedColorU8, Transform};

/// The part of each pixel that a letter or a mark covers.
pub(super) struct CoverageMask {
    /// The first row and column, counted from where it stands.
    left: i32,
    top: i32,
    cover: Mask,
}

impl CoverageMask {
    /// The mask of this outline; nothing for one without any extent.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole numbers within a sheet of paper"
    )]
    pub(super) fn of(outline: &Path) -> Option<Self> {
        let bounds = outline.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let (width, height) = (bounds.right().ceil() - left, bounds.bottom().ceil() - top);
        let mut cover = Mask::new(width as u32, height as u32)?;
        cover.fill_path(outline, FillRule::Winding, true, Transform::from_translate(-left, -top));
        Some(Self {
            left: left as i32,
            top: top as i32,
            cover,
        })
    }

    /// Presses it upon an opaque sheet, where it stands at `x`, `y`; parts outside are cut off.
    #[expect(clippy::cast_possible_truncation, reason = "whole numbers within a sheet of paper")]
    pub(super) fn press(&self, sheet: &mut Pixmap, [x, y]: [f32; 2], ink: Color) {
        let ink = ink.to_color_u8();
        let (left, top) = (x as i32 + self.left, y as i32 + self.top);
        let cut = usize::try_from(-left).unwrap_or(0);
        let left = usize::try_from(left).unwrap_or(0);
        let width = sheet.width() as usize;
        let rows = self.cover.data().chunks_exact(self.cover.width() as usize);
        for (y, row) in (top..).zip(rows) {
            let line = usize::try_from(y)
                .ok()
                .and_then(|y| sheet.pixels_mut().chunks_exact_mut(width).nth(y));
            let Some(pixels) = line.and_then(|line| line.get_mut(left..)) else {
                continue;
            };
            for (pixel, cover) in pixels.iter_mut().zip(row.iter().skip(cut)) {
                *pixel = match *cover {
                    0 => continue,
                    u8::MAX => ink.premultiply(),
                    cover => covered(*pixel, ink, cover),
                };
            }
        }
    }
}

/// An opaque pixel when so much of it is covered by ink.
fn covered(pixel: PremultipliedColorU8, ink: ColorU8, cover: u8) -> PremultipliedColorU8 {
    let mixed = |below, ink| mixed(below, ink, cover);
    let [red, green, blue] = [
        mixed(pixel.red(), ink.red()),
        mixed(pixel.green(), ink.green()),
        mixed(pixel.blue(), ink.blue()),
    ];
    PremultipliedColorU8::from_rgba(red, green, blue, u8::MAX).unwrap_or(pixel)
}

/// One part of a colour when so much of it is covered by ink.
fn mixed(below: u8, ink: u8, cover: u8) -> u8 {
    let (below, ink, cover) = (u32::from(below), u32::from(ink), u32::from(cover));
    let mixed = (ink * cover + below * (255 - cover) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}
