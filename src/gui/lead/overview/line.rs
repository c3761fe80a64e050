//! One group's line or column in the overview: a stop for the keyboard.

use crate::gui::theme;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::follow_focus;
use crate::model::GroupId;
use eframe::egui::{Color32, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

pub(super) fn line_id(group: GroupId) -> Id {
    Id::unique(("overview", group))
}

/// Where one group stands, and where that is drawn.
pub(super) struct OverviewLine<'a> {
    pub(super) group: GroupId,
    /// In words.
    pub(super) text: &'a str,
    pub(super) rect: Rect,
}

/// Where one group stands; a stop for the keyboard, so that each can be read out. `draw` paints it for the eye.
pub(super) fn line_ui(ui: &mut Ui, view: &ViewContext<'_>, line: &OverviewLine<'_>, draw: impl FnOnce(&mut Ui, Color32)) {
    let OverviewLine { group, text, rect } = *line;
    let tokens = view.tokens;
    let control = ui.interact(rect, line_id(group), Sense::focusable_noninteractive());
    control.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if control.hovered() || control.contains_pointer() {
        ui.painter().rect_filled(rect, f32::from(theme::CORNER), tokens.hovered());
    }
    if control.has_focus() {
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter().rect_stroke(rect, f32::from(theme::CORNER), ring, StrokeKind::Inside);
    }
    draw(ui, tokens.text);
    follow_focus(ui, &control);
}
