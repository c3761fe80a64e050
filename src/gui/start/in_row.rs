//! The place of a card among others of its row, all of which are equally high.

use eframe::egui::Ui;

/// The place of a card.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct InRow {
    /// Counted from 0 over all cards.
    pub(super) index: usize,
    /// The least height of what it holds, in points.
    pub(super) least: f32,
}

impl InRow {
    /// Fills the card up, once all that it holds is drawn; gives the height that it needs itself.
    pub(super) fn fill_ui(self, ui: &mut Ui) -> f32 {
        let top = ui.min_rect().top();
        let needed = ui.min_rect().height();
        // What it holds may end above the least height of every card.
        ui.add_space((top + self.least - ui.cursor().top()).max(0.0));
        needed
    }
}
