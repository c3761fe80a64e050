//! Buttons of equal width beside each other, or below each other where their words need the room.

use crate::gui::cx::Cx;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::button::why_off;
use eframe::egui::{self, Align, Button, Layout, TextStyle, Ui};

/// One of the buttons.
#[derive(Clone, Copy, Debug)]
pub(in crate::gui) struct RowButton<'a> {
    /// Its command.
    pub(in crate::gui) command: UiCommand,
    /// Its words.
    pub(in crate::gui) title: &'a str,
    /// State of a switch; `None` for a button.
    pub(in crate::gui) on: Option<bool>,
    /// True when it can be pressed now.
    pub(in crate::gui) enabled: bool,
}

impl<'a> RowButton<'a> {
    /// A button that asks for `command`.
    pub(in crate::gui) const fn once(command: UiCommand, title: &'a str, enabled: bool) -> Self {
        Self {
            command,
            title,
            on: None,
            enabled,
        }
    }

    /// A switch that asks for `command`.
    pub(in crate::gui) const fn switch(command: UiCommand, title: &'a str, on: bool) -> Self {
        Self {
            command,
            title,
            on: Some(on),
            enabled: true,
        }
    }
}

/// Draws the buttons over the whole width.
pub(in crate::gui) fn even_row_ui(ui: &mut Ui, cx: &mut Cx<'_>, buttons: &[RowButton<'_>]) {
    let across = if fit_beside(ui, buttons) { buttons.len() } else { 1 };
    for row in buttons.chunks(across.max(1)) {
        ui.columns(row.len(), |columns| {
            for (column, button) in columns.iter_mut().zip(row) {
                column.with_layout(Layout::top_down_justified(Align::Center), |ui| button_ui(ui, cx, *button));
            }
        });
    }
}

/// True when the longest title has room in its share of the width.
fn fit_beside(ui: &Ui, buttons: &[RowButton<'_>]) -> bool {
    let font = TextStyle::Button.resolve(ui.style());
    let widest = buttons.iter().map(|button| {
        let title = egui::WidgetText::from(button.title);
        title
            .into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, font.clone())
            .size()
            .x
    });
    let gaps = ui.spacing().item_spacing.x * buttons.len().saturating_sub(1) as f32;
    let share = (ui.available_width() - gaps) / buttons.len().max(1) as f32;
    widest.fold(0.0, f32::max) + 2.0 * ui.spacing().button_padding.x <= share
}

fn button_ui(ui: &mut Ui, cx: &mut Cx<'_>, row_button: RowButton<'_>) {
    let button = match row_button.on {
        Some(on) => Button::selectable(on, row_button.title).frame_when_inactive(true),
        None => Button::new(row_button.title),
    };
    let hover = format!("{} ({})", row_button.title, row_button.command.key_name());
    let response = ui.add_enabled(row_button.enabled, button).on_hover_text(hover);
    let response = response.on_disabled_hover_text(why_off(cx.view, row_button.command));
    if response.clicked() {
        cx.ask(row_button.command);
    }
}
