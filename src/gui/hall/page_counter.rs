//! Counts the pages that the hall cuts of an item, for steps through them.

use crate::gui::hall::drawing::page_count;
use crate::gui::hall::room::Room;
use crate::model::HallView;
use crate::words::Words;
use eframe::egui::{Context, Vec2};

/// The measures by which a hall cuts its pages.
#[derive(Clone, Debug)]
pub struct PageCounter {
    /// Of the window with whose letters it measures; it has painted a frame.
    pub ctx: Context,
    /// Size of the hall in points.
    pub size: Vec2,
    /// Depth of the room.
    pub room: Room,
    /// The texts.
    pub words: Words,
}

impl PageCounter {
    /// Number of pages of a view, at least 1.
    pub fn count(&self, view: &HallView) -> u16 {
        page_count(&self.ctx, view, self.size, self.room, self.words)
    }
}
