//! Small pieces that the pages of released answers share.

use crate::model::{Answer, Group, HallView};

/// The answers as the model wants them.
pub(super) fn borrowed(view: &HallView) -> Vec<(&Group, &Answer)> {
    view.answers.iter().map(|(group, answer)| (group, answer)).collect()
}

/// A whole number of things that fit, at least one.
pub(super) fn whole(fitting: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number, at least 1"
    )]
    let whole = fitting.floor().max(1.0) as usize;
    whole
}
