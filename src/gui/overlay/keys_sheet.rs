//! The sheet of all keys: every command in its group as a button that can be pressed, the keys that belong to one place, and a search.

use crate::gui::cx::Cx;
use crate::gui::overlay::fuzzy::Query;
use crate::gui::overlay::state::{KeysSheet, give_keyboard_back};
use crate::gui::screen::Screen;
use crate::gui::ui_command::{CommandGroup, UiCommand};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{column_heading_ui, example, focus_in_sheet, follow_focus, heading_ui, help_ui, key_cap, name_sheet, why_off};
use crate::gui::{fonts, theme};
use eframe::egui::{self, Button, Id, RichText, ScrollArea, TextEdit, Ui, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 1040.0;
/// The least width of a column, in points.
const COLUMN: f32 = 300.0;
/// Free height of the window above and below, in points.
const AROUND: f32 = 190.0;
/// Height of a row, in points.
const ROW: f32 = 28.0;
/// Width of the names of keys that are no commands, in points.
const KEY_WIDTH: f32 = 116.0;

/// The sheet of all keys, over the screen until it is closed; pushes what was pressed.
pub(in crate::gui) fn keys_sheet_ui(ui: &Ui, cx: &mut Cx<'_>, screen: Screen, sheet: &mut KeysSheet) {
    if !sheet.is_open {
        return;
    }
    let words = cx.view.words;
    let room = ui.ctx().content_rect().size();
    let height = (room.y - AROUND).max(80.0);
    let modal = egui::Modal::new(Id::unique("keys sheet"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(room.x - 2.0 * theme::WIDE - 2.0 * theme::PART));
            name_sheet(ui, words.keys_heading());
            heading_ui(ui, cx.view, words.keys_heading());
            let search = TextEdit::singleline(&mut sheet.search)
                .margin(theme::SPACE)
                .desired_width(f32::INFINITY)
                .hint_text(example(cx.view, words.keys_search_hint()));
            let search = ui.add(search).accessible_name(words.keys_search());
            focus_in_sheet(ui, &search);
            ui.add_space(theme::TIGHT);
            let sought = Query::new(&sheet.search);
            let area = ScrollArea::vertical()
                .auto_shrink(false)
                .max_height(height)
                .min_scrolled_height(height);
            let pressed = area.show(ui, |ui| groups_ui(ui, cx, screen, &sought)).inner;
            ui.add_space(theme::SPACE);
            let closed = ui.button(words.close()).clicked();
            if let Some(command) = pressed {
                cx.ask(command);
            }
            closed || pressed.is_some()
        });
    if modal.inner || modal.should_close() {
        *sheet = KeysSheet::default();
        give_keyboard_back(ui);
    }
}

/// All groups in as many columns as there is room for; gives the command that was pressed.
fn groups_ui(ui: &mut Ui, cx: &Cx<'_>, screen: Screen, sought: &Query) -> Option<UiCommand> {
    let words = cx.view.words;
    let fits = |title: &str, others: &str, key: &str| sought.is_empty() || sought.fit(title, &format!("{others} {key}")).is_some();
    let mut parts: Vec<(&str, Vec<UiCommand>)> = Vec::new();
    for group in CommandGroup::ALL {
        let commands = UiCommand::ALL.into_iter().filter(|command| command.group() == group);
        let commands = commands.filter(|command| fits(command.title(words), command.synonyms(words), &command.key_name()));
        parts.push((group.name(words), commands.collect()));
    }
    parts.retain(|(_, commands)| !commands.is_empty());
    let places: Vec<_> = of_places(cx.view).into_iter().filter(|(key, text)| fits(text, "", key)).collect();
    if parts.is_empty() && places.is_empty() {
        help_ui(ui, cx.view, words.keys_nothing());
    }
    let mut pressed = None;
    columns_ui(
        ui,
        &parts,
        |(_, commands)| commands.len() + 2,
        |ui, (name, commands)| {
            column_heading_ui(ui, cx.view, name);
            for command in commands {
                if command_ui(ui, cx.view, screen, *command) {
                    pressed = Some(*command);
                }
            }
            ui.add_space(theme::INSIDE);
        },
    );
    if !places.is_empty() {
        column_heading_ui(ui, cx.view, words.keys_of_places());
        columns_ui(ui, &places, |_| 1, |ui, (key, text)| place_ui(ui, cx.view, key, text));
    }
    pressed
}

/// Draws parts in columns of about the same height, each read downwards.
fn columns_ui<T>(ui: &mut Ui, parts: &[T], height: impl Fn(&T) -> usize, mut draw: impl FnMut(&mut Ui, &T)) {
    let mut count: usize = 1;
    while count < 3 && ui.available_width() / (count as f32 + 1.0) >= COLUMN {
        count += 1;
    }
    let whole: usize = parts.iter().map(&height).sum();
    let share = whole.div_ceil(count).max(1);
    ui.columns(count, |columns| {
        let mut above = 0;
        for part in parts {
            let place = ((above + height(part) / 2) / share).min(count - 1);
            above += height(part);
            if let Some(ui) = columns.get_mut(place) {
                ui.spacing_mut().item_spacing.y = 0.0;
                draw(ui, part);
            }
        }
    });
}

/// A command with its key; tells whether it was pressed.
fn command_ui(ui: &mut Ui, view: &ViewContext<'_>, screen: Screen, command: UiCommand) -> bool {
    let title = command.title(view.words);
    let leads = screen == Screen::Lead && view.session.is_some();
    let applies = (leads || !command.needs_lead()) && (view.session.is_some() || !command.needs_session());
    let cap = key_cap(ui, view, command.key_name());
    let button = Button::new(RichText::new(title).font(fonts::body()).color(view.tokens.text))
        .wrap()
        .right_text(cap)
        .frame_when_inactive(false)
        .min_size(vec2(ui.available_width(), ROW));
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(theme::TIGHT, theme::TIGHT));
    let button = ui.add_enabled(applies && command != UiCommand::Keys, button);
    ui.spacing_mut().button_padding = padding;
    let name = format!("{title}, {}", command.key_name());
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, applies, &name));
    follow_focus(ui, &button);
    button.on_disabled_hover_text(why_off(view, command)).clicked()
}

/// The keys that only one place of the program knows.
fn of_places(view: &ViewContext<'_>) -> Vec<(&'static str, &'static str)> {
    let words = view.words;
    vec![
        ("Ctrl+1 … 9, F10 … F12", words.choose_group_keys()),
        ("Ctrl+Shift+0 … 9, F10 … F12", words.choose_notes_keys()),
        ("Enter", words.keys_end_note()),
        ("Shift+Enter", words.keys_new_line()),
        ("1 … 5, ←, →", words.keys_of_answers()),
        ("B, .", words.keys_of_hall_blank()),
        ("←, →, ␣, Enter", words.keys_of_hall_steps()),
        ("Esc", words.keys_of_hall_escape()),
        ("1 … 9, 0, T", words.keys_of_themes()),
        ("S, O, G", words.keys_of_conclusions()),
        ("␣, Ctrl+A, Shift+↑ ↓", words.keys_of_selecting()),
        ("Ctrl+1 … 9, F10 … F12, F", words.keys_of_moving()),
        ("Delete", words.keys_of_removing()),
    ]
}

fn place_ui(ui: &mut Ui, view: &ViewContext<'_>, key: &str, title: &str) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(KEY_WIDTH, 20.0), |ui| {
            ui.set_width(KEY_WIDTH);
            ui.label(RichText::new(key).font(fonts::strong(fonts::HELP)).color(view.tokens.accent));
        });
        ui.add(egui::Label::new(title).wrap());
    });
}
