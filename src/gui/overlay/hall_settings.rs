//! The hall's settings: depth of the room, ground of the hall, and its monitor.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::fonts;
use crate::gui::theme;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{command_button_ui, help_ui, name_heading, stepper_ui};
use crate::model::Look;
use eframe::egui::{self, RichText, Ui};
use std::ops::RangeInclusive;

/// Distances of the last row, in picture heights.
const RATIOS: RangeInclusive<u32> = 4..=9;

/// The hall's settings: depth of the room, ground of the hall, and its monitor.
pub(super) fn hall_settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    part_ui(ui, cx.view, words.room_ratio());
    let apart = |step: &u32| (cx.view.room_ratio - *step as f32).abs();
    let nearest = RATIOS.min_by(|one, other| apart(one).total_cmp(&apart(other)));
    let ratio = nearest.unwrap_or(*RATIOS.start());
    if let Some(next) = stepper_ui(ui, words.room_ratio(), ratio, RATIOS, 48.0) {
        cx.push(Action::SetRoomRatio(next));
    }
    help_ui(ui, cx.view, words.room_ratio_help());
    part_ui(ui, cx.view, words.room_hall_look());
    ui.horizontal_wrapped(|ui| {
        for (look, name) in [(Look::Light, words.room_hall_light()), (Look::Dark, words.room_hall_dark())] {
            if choice_ui(ui, cx.view.hall_look == look, name) {
                cx.push(Action::SetHallLook(look));
            }
        }
    });
    part_ui(ui, cx.view, words.room_screen());
    screens_ui(ui, cx);
}

/// The screens to choose from, and which one is which.
fn screens_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let monitors = cx.view.monitors;
    if monitors.are_one() {
        let show = UiCommand::ShowHall.key_name();
        let told = if monitors.are_mirrored() {
            words.hall_mirrored_short(&show)
        } else {
            words.hall_fills_screen(&show)
        };
        help_ui(ui, cx.view, &told);
        return;
    }
    let Some(hall) = monitors.hall else { return };
    for (index, monitor) in monitors.all.iter().enumerate() {
        let name = words.monitor_named(index + 1, monitor.size.0, monitor.size.1);
        let name = if monitors.chair == Some(index) {
            words.monitor_with_chair(&name)
        } else {
            name
        };
        if choice_ui(ui, index == hall, &name) {
            cx.push(Action::ChooseMonitor(index));
        }
    }
    ui.horizontal_wrapped(|ui| {
        command_button_ui(ui, cx, UiCommand::NumberScreens, true);
        command_button_ui(ui, cx, UiCommand::SwapScreens, true);
    });
}

pub(super) fn part_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    ui.add_space(theme::INSIDE);
    let label = ui.label(RichText::new(text).font(fonts::strong(fonts::BODY)).color(view.tokens.text));
    name_heading(ui, &label, text);
}

pub(super) fn choice_ui(ui: &mut Ui, on: bool, name: &str) -> bool {
    ui.add(egui::Button::selectable(on, name).frame_when_inactive(true)).clicked()
}
