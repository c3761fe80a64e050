//! A line of help that belongs to a note.

use crate::gui::view_context::ViewContext;
use crate::gui::widgets::help_ui;
use eframe::egui::{Frame, Margin, Ui};

/// A line of help under the words of a note, in line with them.
pub(in crate::gui) fn beside_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    let margin = Margin {
        left: 8,
        bottom: 4,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(margin).show(ui, |ui| help_ui(ui, view, text));
}
