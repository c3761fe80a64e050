//! A number of an axis as a part of its length, and the marks of the two moments.

use crate::gui::view_context::ViewContext;
use crate::model::{MOST_ON_AXIS, Moment};
use eframe::egui::Color32;

/// Hollow today, filled where the group wants to be.
pub(super) const fn fill_of(view: &ViewContext<'_>, moment: Moment) -> Color32 {
    match moment {
        Moment::Today => view.tokens.surface,
        Moment::Desired => view.tokens.accent,
    }
}

/// A number of an axis as a part of its length.
pub(super) fn part(value: u8) -> f32 {
    f32::from(value) / f32::from(MOST_ON_AXIS)
}

/// The number of an axis that lies nearest to a part of its length.
pub(super) fn hundredths(part: f32) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the axis before the cast"
    )]
    let value = (part * f32::from(MOST_ON_AXIS)).round().clamp(0.0, f32::from(MOST_ON_AXIS)) as u8;
    value
}
