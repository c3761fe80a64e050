//! A part of the screen that a narrow window folds away, opened over the rest until Escape or its own button closes it.

use crate::gui::lead::state::{Drawer, LeadState};
use crate::gui::theme;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::take_key;
use eframe::egui::{self, Area, Id, Key, Modifiers, Order, Rect, Stroke, Ui, UiBuilder};

/// Draws `content` over the screen, in this place of it, with a button that closes it again.
pub(super) fn drawer_ui(
    ui: &Ui,
    view: &ViewContext<'_>,
    place: Rect,
    state: &mut LeadState,
    content: impl FnOnce(&mut Ui, &mut LeadState),
) {
    let area = Area::new(Id::unique("drawer"))
        .order(Order::Foreground)
        .fixed_pos(place.min)
        .constrain(false);
    area.show(ui.ctx(), |ui| {
        ui.set_clip_rect(place);
        ui.painter().rect(
            place,
            0.0,
            view.tokens.background,
            Stroke::new(1.0, view.tokens.outline),
            egui::StrokeKind::Inside,
        );
        // What lies below must not be pressed through it.
        ui.interact(place, ui.scope_id().with("ground"), egui::Sense::CLICK | egui::Sense::DRAG);
        ui.scope_builder(UiBuilder::new().max_rect(place.shrink(theme::INSIDE)), |ui| {
            if ui.button(view.words.close_drawer()).clicked() {
                state.drawer = None;
            }
            content(ui, state);
        });
    });
}

/// The button that opens a part, or closes it again.
pub(super) fn opens_or_closes(state: &mut LeadState, part: Drawer) {
    state.drawer = if state.drawer == Some(part) { None } else { Some(part) };
}

/// Escape closes what is open, before anything below it takes the key.
pub(super) fn close_by_key(ui: &Ui, state: &mut LeadState) {
    if state.drawer.is_some() && take_key(ui, Modifiers::NONE, Key::Escape) {
        state.drawer = None;
    }
}
