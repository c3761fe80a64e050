//! The state of the first screen.

use crate::gui::start::picture::LivingPicture;
use std::collections::BTreeMap;

/// State of the first screen; it lives as long as the window.
#[derive(Clone, Debug, Default)]
pub struct StartState {
    /// The deck that is unfolded, by its id or its file; before one was chosen it is the first.
    pub chosen_deck: Option<String>,
    /// The number of groups that a new session of a deck gets, where another number than the usual was chosen.
    pub new_groups: BTreeMap<String, u32>,
    /// The living picture of the hall.
    pub(super) picture: LivingPicture,
}
