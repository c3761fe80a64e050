//! Boxes and frames of a fixed, a reserved or a bounded size.

use crate::gui::theme;
use crate::gui::view_context::ViewContext;
use eframe::egui::{self, Response, RichText, ScrollArea, Stroke, Ui};

/// Keeps the room of a panel for what is drawn in it later, once what stands before it is drawn: Tab and screen readers come to
/// things in the order in which they are drawn.
pub(in crate::gui) fn reserve(ui: &mut Ui, panel: egui::Panel) -> egui::Rect {
    let room = panel.show(ui, |ui| {
        ui.expand_to_include_rect(ui.max_rect());
        ui.max_rect()
    });
    room.inner
}

/// A frame of paper with a hairline around it, to hold what belongs together: it arranges, and is no control.
pub(in crate::gui) fn card(view: &ViewContext<'_>) -> egui::Frame {
    egui::Frame::new()
        .fill(view.tokens.surface)
        .stroke(Stroke::new(1.0, view.tokens.hairline()))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::APART)
}

/// A part of a sheet, menu or message that scrolls where it is higher than `height` points, and is as high as its content where it is
/// not. By itself it would only take the room that the whole had in the frame before, and grow by steps or not at all.
pub(in crate::gui) fn scroll_above(height: f32) -> ScrollArea {
    ScrollArea::vertical().max_height(height).min_scrolled_height(height)
}

/// Width that is kept free for a bar that scrolls what stands beside it, in points.
pub(in crate::gui) const SCROLL_BAR: f32 = 10.0;

/// Width of a message over a page, in points: no wider than the narrowest column to the left.
pub(in crate::gui) const MESSAGE_WIDTH: f32 = 264.0;

/// The frame of a message that lies over a page, with an edge in the colour of what it tells.
pub(in crate::gui) fn message_card(view: &ViewContext<'_>, colour: egui::Color32) -> egui::Frame {
    egui::Frame::new()
        .fill(view.tokens.surface)
        .stroke(Stroke::new(theme::FOCUS, colour))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::INSIDE)
}

/// Words in a box of a fixed size, shortened where they do not fit; so rows become columns.
pub(in crate::gui) fn cell_ui(ui: &mut Ui, size: egui::Vec2, align: egui::Align, text: RichText) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    if text.is_empty() {
        // Nothing is better than a label without words.
        return response;
    }
    let layout = match align {
        egui::Align::Max => egui::Layout::right_to_left(egui::Align::Center),
        egui::Align::Min | egui::Align::Center => egui::Layout::left_to_right(egui::Align::Center),
    };
    let builder = egui::UiBuilder::new().max_rect(rect).layout(layout);
    ui.new_child(builder).add(egui::Label::new(text).truncate())
}
