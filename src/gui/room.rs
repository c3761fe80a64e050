//! The room check: a sheet over the screen that tells what is well, what to do about the rest, and what is set for the room.

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;
use super::theme::Look;
use super::widgets::{focus_by_default, heading_ui, help_ui, name_heading, name_sheet, stepper_ui, wish_button_ui};
use super::wish::Wish;
use super::{fonts, theme};
use crate::model::{RoomCheck, RoomFacts, Verdict, room_checks};
use crate::words::Words;
use eframe::egui::{self, Align, Id, Layout, RichText, ScrollArea, Ui, Vec2, vec2};
use std::ops::RangeInclusive;

/// How wide the sheet is, in points.
const WIDTH: f32 = 930.0;
/// How high its two columns are, in points.
const HEIGHT: f32 = 500.0;
/// How wide the column of what is set for the room is.
const SETTINGS: f32 = 320.0;
/// How much of a small window stays free around the columns.
const AROUND: Vec2 = vec2(80.0, 190.0);
/// How many picture heights away the last row may sit.
const RATIOS: RangeInclusive<u32> = 4..=9;

/// Draws the room check over the screen while it is open; pushes what was chosen.
pub(super) fn room_ui(ui: &Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let (Some(room), Some(session)) = (&state.room, shown.session) else {
        return;
    };
    let facts = RoomFacts {
        display: shown.monitors.display(room.misses_monitor),
        ratio: shown.room_ratio,
        report: room.report.as_ref(),
        awake: room.awake,
    };
    let checks = room_checks(session, &facts, shown.words);
    let sheet = egui::Modal::new(Id::unique("room check"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let window = ui.ctx().content_rect().size();
            let width = WIDTH.min(window.x - AROUND.x);
            let height = HEIGHT.min(window.y - AROUND.y);
            ui.set_width(width);
            name_sheet(ui, shown.words.wish_check_room());
            heading_ui(ui, shown, shown.words.wish_check_room());
            help_ui(ui, shown, shown.words.room_help());
            ui.add_space(theme::INSIDE);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme::PART;
                let settings = SETTINGS.min(width * 0.4);
                column_ui(ui, "room checks", vec2(width - settings - theme::PART, height), |ui| {
                    ui.spacing_mut().item_spacing.y = theme::TIGHT;
                    for check in &checks {
                        check_ui(ui, shown, check);
                    }
                });
                column_ui(ui, "room settings", vec2(settings, height), |ui| {
                    ui.spacing_mut().item_spacing.x = theme::SPACE;
                    // The first part begins level with the list.
                    ui.add_space(-theme::INSIDE);
                    hall_settings_ui(ui, shown, actions);
                });
            });
            let close = ui.button(shown.words.close());
            focus_by_default(ui, &close);
            close.clicked()
        });
    if sheet.inner || sheet.should_close() {
        state.room = None;
        state.give_keyboard_back(ui);
    }
}

fn column_ui(ui: &mut Ui, name: &str, size: Vec2, draw: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, draw);
    });
}

/// One line: a sign, what was checked, what was found and what to do; one thing for screen readers.
fn check_ui(ui: &mut Ui, shown: &Shown<'_>, check: &RoomCheck) {
    let tokens = shown.tokens;
    let (sign, colour) = match check.verdict {
        Verdict::Well => ("✓", tokens.done),
        Verdict::Look => ("!", tokens.over),
        Verdict::Unknown => ("?", tokens.warning),
    };
    let line = ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(20.0, 20.0), |ui| {
            ui.set_width(20.0);
            ui.label(RichText::new(sign).font(fonts::strong(fonts::GROUP)).color(colour));
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(RichText::new(check.title).font(fonts::strong(fonts::BODY)).color(tokens.text));
            ui.add(egui::Label::new(RichText::new(&check.text).color(tokens.text)).wrap());
            if !check.advice.is_empty() {
                let advice = RichText::new(&check.advice).font(fonts::help()).color(tokens.quiet);
                ui.add(egui::Label::new(advice).wrap());
            }
        });
    });
    let said = line.response.interact(egui::Sense::empty());
    let name = shown
        .words
        .room_line(check.title, verdict_said(shown.words, check.verdict), &check.text, &check.advice);
    said.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, name.trim()));
    ui.add_space(theme::TIGHT);
}

const fn verdict_said(words: Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Well => words.room_well(),
        Verdict::Look => words.room_look(),
        Verdict::Unknown => words.room_unknown(),
    }
}

/// What is set for the room: how deep it is, how light, and on which screen the hall is shown.
pub(super) fn hall_settings_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    part_ui(ui, shown, words.room_ratio());
    let apart = |step: &u32| (shown.room_ratio - *step as f32).abs();
    let nearest = RATIOS.min_by(|one, other| apart(one).total_cmp(&apart(other)));
    let ratio = nearest.unwrap_or(*RATIOS.start());
    if let Some(next) = stepper_ui(ui, words.room_ratio(), ratio, RATIOS, 48.0) {
        actions.push(Action::SetRoomRatio(next));
    }
    help_ui(ui, shown, words.room_ratio_help());
    part_ui(ui, shown, words.room_hall_look());
    ui.horizontal(|ui| {
        for (look, name) in [(Look::Light, words.room_hall_light()), (Look::Dark, words.room_hall_dark())] {
            if choice_ui(ui, shown.hall_look == look, name) {
                actions.push(Action::SetHallLook(look));
            }
        }
    });
    part_ui(ui, shown, words.room_screen());
    screens_ui(ui, shown, actions);
}

/// The screens to choose from, and which one is which.
fn screens_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    let monitors = shown.monitors;
    let Some(hall) = monitors.hall else {
        let why = if monitors.are_mirrored() {
            words.hall_mirrored_short()
        } else {
            words.hall_in_window()
        };
        help_ui(ui, shown, why);
        return;
    };
    for (index, monitor) in monitors.all.iter().enumerate() {
        let name = words.monitor_named(index + 1, monitor.size.0, monitor.size.1);
        let name = if monitors.chair == Some(index) {
            words.monitor_with_chair(&name)
        } else {
            name
        };
        if choice_ui(ui, index == hall, &name) {
            actions.push(Action::ChooseMonitor(index));
        }
    }
    ui.horizontal_wrapped(|ui| {
        wish_button_ui(ui, shown, Wish::NumberScreens, true, actions);
        wish_button_ui(ui, shown, Wish::SwapScreens, true, actions);
    });
}

pub(super) fn part_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    ui.add_space(theme::INSIDE);
    let label = ui.label(RichText::new(text).font(fonts::strong(fonts::BODY)).color(shown.tokens.text));
    name_heading(ui, &label, text);
}

pub(super) fn choice_ui(ui: &mut Ui, on: bool, name: &str) -> bool {
    ui.add(egui::Button::selectable(on, name).frame_when_inactive(true)).clicked()
}
