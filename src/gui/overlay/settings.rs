//! The sheet of settings: how large, in which colours and in which language the windows are, and what is set for the hall.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::hall_settings::{choice_ui, hall_settings_ui, part_ui};
use crate::gui::overlay::state::give_keyboard_back;
use crate::gui::theme;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{column_heading_ui, focus_in_sheet, follow_keyboard, heading_ui, help_ui, name_sheet, scroll_above, stepper_ui};
use crate::model::Look;
use crate::words::Language;
use eframe::egui::{self, Align, Id, Layout, Ui, Vec2, vec2};
use std::ops::RangeInclusive;

/// Greatest width of each of the two columns, in points.
const COLUMN: f32 = 384.0;
/// Width of a window in which the columns stand below each other, in points.
const NARROW: f32 = 760.0;
/// Free height of the window around the columns, in points.
const AROUND: f32 = 190.0;

/// Sizes of the chair's window, in per cent.
pub const TEXT_SIZES: RangeInclusive<u32> = 80..=200;

/// Draws the settings over the screen while they are open; pushes what was chosen.
pub(in crate::gui) fn settings_ui(ui: &Ui, cx: &mut Cx<'_>, open: &mut bool) {
    if !*open {
        return;
    }
    let room = ui.ctx().content_rect().size();
    let across = if room.x < NARROW { 1.0 } else { 2.0 };
    let column = COLUMN.min((room.x - theme::WIDE - theme::WIDE - (across - 1.0) * theme::WIDE - theme::PART) / across);
    let sheet = egui::Modal::new(Id::unique("settings"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            ui.set_width(across * column + (across - 1.0) * theme::WIDE);
            name_sheet(ui, cx.view.words.settings());
            heading_ui(ui, cx.view, cx.view.words.settings());
            help_ui(ui, cx.view, cx.view.words.settings_help());
            ui.add_space(theme::INSIDE);
            let height = (room.y - AROUND).max(96.0);
            scroll_above(height).show(ui, |ui| {
                let layout = if across > 1.0 {
                    Layout::left_to_right(Align::Min)
                } else {
                    Layout::top_down(Align::Min)
                };
                ui.with_layout(layout, |ui| {
                    ui.spacing_mut().item_spacing = Vec2::splat(theme::WIDE);
                    column_ui(ui, column, |ui| window_ui(ui, cx));
                    column_ui(ui, column, |ui| hall_ui(ui, cx));
                });
                follow_keyboard(ui);
            });
            ui.add_space(theme::APART);
            let close = ui.button(cx.view.words.close());
            focus_in_sheet(ui, &close);
            close.clicked()
        });
    if sheet.inner || sheet.should_close() {
        *open = false;
        give_keyboard_back(ui);
    }
}

fn column_ui(ui: &mut Ui, width: f32, draw: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::splat(theme::SPACE);
        draw(ui);
    });
}

/// The settings of the chair's window.
fn window_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, appearance) = (cx.view.words, cx.view.appearance);
    column_heading_ui(ui, cx.view, words.settings_window());
    part_ui(ui, cx.view, words.settings_text_size());
    if let Some(size) = stepper_ui(ui, words.settings_text_size(), appearance.text_size, TEXT_SIZES, 56.0) {
        cx.push(Action::SetTextSize(next_size(appearance.text_size, size)));
    }
    let keys = [UiCommand::LargerText, UiCommand::SmallerText, UiCommand::UsualText].map(UiCommand::key_name);
    let [larger, smaller, usual] = &keys;
    help_ui(ui, cx.view, &words.settings_text_size_help(larger, smaller, usual));
    part_ui(ui, cx.view, words.settings_look());
    let looks = [
        (None, words.settings_look_system()),
        (Some(Look::Light), words.settings_look_light()),
        (Some(Look::Dark), words.settings_look_dark()),
        (Some(Look::Contrast), words.settings_look_contrast()),
    ];
    ui.horizontal_wrapped(|ui| {
        for (look, name) in looks {
            if choice_ui(ui, appearance.look == look, name) {
                cx.push(Action::SetLook(look));
            }
        }
    });
    part_ui(ui, cx.view, words.settings_language());
    ui.horizontal_wrapped(|ui| {
        let languages = [
            (Language::Swedish, words.settings_swedish()),
            (Language::English, words.settings_english()),
        ];
        for (language, name) in languages {
            if choice_ui(ui, words.language == language, name) {
                cx.push(Action::SetLanguage(language));
            }
        }
    });
    help_ui(ui, cx.view, words.settings_language_help());
    part_ui(ui, cx.view, words.settings_motion());
    let mut less = appearance.less_motion;
    if ui.checkbox(&mut less, words.settings_less_motion()).changed() {
        cx.push(Action::SetLessMotion(less));
    }
}

/// The settings of the hall.
fn hall_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    column_heading_ui(ui, cx.view, cx.view.words.settings_hall());
    hall_settings_ui(ui, cx);
    part_ui(ui, cx.view, cx.view.words.settings_clicker());
    let mut leads = cx.view.clicker_leads;
    if ui.checkbox(&mut leads, cx.view.words.settings_clicker_leads()).changed() {
        cx.push(Action::SetClickerLeads(leads));
    }
    help_ui(ui, cx.view, cx.view.words.settings_clicker_help());
}

/// The next whole ten in the direction of a step; a number that was typed stays as it is.
fn next_size(before: u32, asked: u32) -> u32 {
    let size = match asked {
        more if more == before + 1 => (before / 10 + 1) * 10,
        less if less + 1 == before => before.div_ceil(10).saturating_sub(1) * 10,
        typed => typed,
    };
    size.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end())
}
