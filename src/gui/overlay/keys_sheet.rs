//! The sheet of all keys: every command with its key, and the keys that belong to one place.

use crate::gui::overlay::state::give_keyboard_back;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{column_heading_ui, focus_in_sheet, heading_ui, name_sheet};
use crate::gui::{fonts, theme};
use eframe::egui::{self, RichText, ScrollArea, Ui};

/// Width of the sheet, in points; it fits on the smallest window that the program is made for.
const WIDTH: f32 = 1120.0;
/// Width of the names of keys, in points.
const KEY_WIDTH: f32 = 104.0;
/// Free height of the window above and below, in points.
const AROUND: f32 = 170.0;

/// The sheet of all keys, over the screen until it is closed.
pub(in crate::gui) fn keys_sheet_ui(ui: &Ui, view: &ViewContext<'_>, open: &mut bool) {
    if !*open {
        return;
    }
    let height = (ui.ctx().content_rect().height() - AROUND).max(200.0);
    let sheet = egui::Modal::new(egui::Id::unique("keys sheet"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
            name_sheet(ui, view.words.keys_heading());
            heading_ui(ui, view, view.words.keys_heading());
            ui.add_space(theme::SPACE);
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, |ui| rows_ui(ui, view));
            ui.add_space(theme::SPACE);
            let close = ui.button(view.words.close());
            focus_in_sheet(ui, &close);
            close.clicked()
        });
    if sheet.inner || sheet.should_close() {
        *open = false;
        give_keyboard_back(ui);
    }
}

fn rows_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let commands: Vec<_> = UiCommand::ALL
        .iter()
        .map(|command| (command.key_name(), command.title(view.words)))
        .collect();
    columns_ui(ui, view, &commands);
    ui.add_space(theme::APART);
    column_heading_ui(ui, view, view.words.keys_of_places());
    columns_ui(ui, view, &of_places(view));
}

/// The keys that only one place of the program knows.
fn of_places(view: &ViewContext<'_>) -> Vec<(String, &'static str)> {
    let words = view.words;
    [
        ("Ctrl+1 … 9", words.choose_group_keys()),
        ("Ctrl+Shift+0 … 9", words.choose_notes_keys()),
        ("Enter", words.keys_end_note()),
        ("Shift+Enter", words.keys_new_line()),
        ("1 … 5, ←, →", words.keys_of_answers()),
        ("B, .", words.keys_of_hall_blank()),
        ("←, →, ␣, Enter", words.keys_of_hall_steps()),
        ("Esc", words.keys_of_hall_escape()),
        ("1 … 9, 0, T", words.keys_of_themes()),
        ("S, O, G", words.keys_of_conclusions()),
        ("Delete", words.keys_of_removing()),
    ]
    .map(|(key, text)| (key.to_owned(), text))
    .to_vec()
}

/// Keys with what they do, in columns read downwards.
fn columns_ui(ui: &mut Ui, view: &ViewContext<'_>, rows: &[(String, &'static str)]) {
    let count = if ui.available_width() < WIDTH { 2 } else { 3 };
    let part = rows.len().div_ceil(count).max(1);
    ui.columns(count, |columns| {
        for (ui, rows) in columns.iter_mut().zip(rows.chunks(part)) {
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            for (key, title) in rows {
                row_ui(ui, view, key, title);
            }
        }
    });
}

fn row_ui(ui: &mut Ui, view: &ViewContext<'_>, key: &str, title: &str) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(KEY_WIDTH, 20.0), |ui| {
            ui.set_width(KEY_WIDTH);
            ui.label(RichText::new(key).font(fonts::strong(fonts::HELP)).color(view.tokens.accent));
        });
        ui.add(egui::Label::new(title).wrap());
    });
}
