//! Pages that fit any window: columns beside each other where there is room, and below each other where there is not.

use eframe::egui::{Ui, Vec2};

/// The columns of a page, as they stand in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum PageShape {
    /// Beside each other, each scrolling by itself.
    Beside,
    /// Below each other, in a small window or with large text; the page scrolls as one column.
    Stacked,
}

/// True when there is this much room in points.
pub(in crate::gui) fn has_room(ui: &Ui, least: Vec2) -> bool {
    let room = ui.available_size();
    room.x >= least.x && room.y >= least.y
}
