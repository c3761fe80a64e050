//! The words over the window while files of another program are held above it.

use crate::gui::view_context::ViewContext;
use crate::gui::{fonts, theme};
use eframe::egui::{Align2, Area, Frame, Id, Order, RichText, Stroke, Ui, Vec2};

/// Says that the files may be let go of; nothing while none are held above the window.
pub(in crate::gui) fn drop_hint_ui(ui: &Ui, view: &ViewContext<'_>) {
    let text = match ui.input(|input| input.raw.hovered_files.len()) {
        0 => return,
        1 => view.words.drop_here(),
        _ => view.words.drop_many(),
    };
    let area = Area::new(Id::unique("drop hint")).order(Order::Foreground);
    area.anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            let edge = Stroke::new(theme::FOCUS, view.tokens.accent);
            Frame::window(ui.style()).stroke(edge).inner_margin(theme::PART).show(ui, |ui| {
                ui.label(RichText::new(text).font(fonts::strong(fonts::GROUP)).color(view.tokens.text));
            });
        });
}
