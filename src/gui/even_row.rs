//! Buttons of equal width beside each other, or below each other where their words need the room.

use super::action::Action;
use super::shown::Shown;
use super::widgets::{key_name, why_off};
use super::wish::Wish;
use eframe::egui::{self, Align, Button, Layout, TextStyle, Ui};

/// One of the buttons.
#[derive(Clone, Copy, Debug)]
pub(super) struct Press<'a> {
    /// What it asks for.
    pub(super) wish: Wish,
    /// What stands on it.
    pub(super) title: &'a str,
    /// Whether it is on, for a switch; `None` for what only happens once.
    pub(super) on: Option<bool>,
    /// Whether it can be pressed now.
    pub(super) enabled: bool,
}

impl<'a> Press<'a> {
    /// A button that asks for `wish`.
    pub(super) const fn once(wish: Wish, title: &'a str, enabled: bool) -> Self {
        Self {
            wish,
            title,
            on: None,
            enabled,
        }
    }

    /// A switch that asks for `wish`.
    pub(super) const fn switch(wish: Wish, title: &'a str, on: bool) -> Self {
        Self {
            wish,
            title,
            on: Some(on),
            enabled: true,
        }
    }
}

/// Draws the buttons over the whole width.
pub(super) fn even_row_ui(ui: &mut Ui, shown: &Shown<'_>, presses: &[Press<'_>], actions: &mut Vec<Action>) {
    let across = if fit_beside(ui, presses) { presses.len() } else { 1 };
    for row in presses.chunks(across.max(1)) {
        ui.columns(row.len(), |columns| {
            for (column, press) in columns.iter_mut().zip(row) {
                column.with_layout(Layout::top_down_justified(Align::Center), |ui| press_ui(ui, shown, *press, actions));
            }
        });
    }
}

/// Whether the longest title has room in its share of the width.
fn fit_beside(ui: &Ui, presses: &[Press<'_>]) -> bool {
    let font = TextStyle::Button.resolve(ui.style());
    let widest = presses.iter().map(|press| {
        let title = egui::WidgetText::from(press.title);
        title
            .into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, font.clone())
            .size()
            .x
    });
    let gaps = ui.spacing().item_spacing.x * presses.len().saturating_sub(1) as f32;
    let share = (ui.available_width() - gaps) / presses.len().max(1) as f32;
    widest.fold(0.0, f32::max) + 2.0 * ui.spacing().button_padding.x <= share
}

fn press_ui(ui: &mut Ui, shown: &Shown<'_>, press: Press<'_>, actions: &mut Vec<Action>) {
    let button = match press.on {
        Some(on) => Button::selectable(on, press.title).frame_when_inactive(true),
        None => Button::new(press.title),
    };
    let hover = format!("{} ({})", press.title, key_name(press.wish));
    let response = ui.add_enabled(press.enabled, button).on_hover_text(hover);
    let response = response.on_disabled_hover_text(why_off(shown, press.wish));
    if response.clicked() {
        actions.push(Action::Wish(press.wish));
    }
}
