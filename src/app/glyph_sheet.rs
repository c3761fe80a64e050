//! The sheet on which egui keeps its drawn letters, kept small: at the size that graphics cards offer it is mostly empty, and
//! without a graphics card every byte of it costs time before the first picture.

use eframe::egui::{Context, Plugin, RawInput};

/// The longest side of a picture that egui may use, in pixels: more than the height of a page of the preview at its largest, and
/// room for all letters of a question on a large screen.
const LONGEST_SIDE: usize = 4096;

/// Tells egui, for each window, that pictures may be so large and no larger.
pub(super) struct GlyphSheet;

impl Plugin for GlyphSheet {
    fn debug_name(&self) -> &'static str {
        "glyph sheet"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        // Said once for each window.
        if let Some(side) = &mut input.max_texture_side {
            *side = (*side).min(LONGEST_SIDE);
        }
    }
}
