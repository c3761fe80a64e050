//! Small pieces that the pages of released answers share.

use crate::gui::hall::page::Page;
use crate::model::{Answer, Group, HallView};

/// The whole answer in one picture, on as few pages as it needs.
#[derive(Clone, Debug, Default)]
pub(super) struct Overview {
    pub(super) pages: Vec<Page>,
    /// True where it tells which group stands where, so that no page of each row is to come.
    pub(super) tells_groups: bool,
}

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
