//! The letters of a page with their places, taken from how it is drawn.

use super::lines::GlyphPlace;
use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint, PathDrawMode, SoftMask,
    TransformExt as _, interpret_page,
};
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Vec2};

/// Units of the outlines of letters in one size of type.
const UNITS: f64 = 1000.0;

/// The letters of a page in the order in which they are drawn; `None` where there are more than `most`.
pub(super) fn glyphs_of(page: &Page<'_>, settings: InterpreterSettings, most: usize) -> Option<Vec<GlyphPlace>> {
    let (width, height) = page.render_dimensions();
    let cache = InterpreterCache::new();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, &cache, page.xref(), settings);
    let mut taken = GlyphTaker { glyphs: Vec::new(), most };
    interpret_page(page, &mut context, &mut taken);
    (taken.glyphs.len() <= most).then_some(taken.glyphs)
}

/// Takes the letters, and draws nothing.
struct GlyphTaker {
    glyphs: Vec<GlyphPlace>,
    most: usize,
}

impl Device<'_> for GlyphTaker {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, transform: Affine, glyph_transform: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        if self.glyphs.len() > self.most {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(sign)) => sign.to_string(),
            Some(BfString::String(signs)) => signs,
            None => return,
        };
        let whole = transform * glyph_transform;
        let place = whole * Point::ORIGIN;
        let ahead = whole * Point::new(UNITS, 0.0) - place;
        let up = whole * Point::new(0.0, UNITS) - place;
        let size = up.hypot();
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(size / 2.0, |width| step(ahead, width)),
            Glyph::Type3(_) => size / 2.0,
        };
        self.glyphs.push(GlyphPlace {
            text,
            x: short(place.x),
            y: short(place.y),
            direction: short(ahead.atan2()),
            size: short(size),
            advance: short(advance),
        });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn step(ahead: Vec2, width: f32) -> f64 {
    ahead.hypot() * f64::from(width) / UNITS
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page need no more digits")]
const fn short(number: f64) -> f32 {
    number as f32
}
