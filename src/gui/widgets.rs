//! Small pieces that every screen uses: headings, help lines, buttons that know their key, fields with a name.

use super::action::Action;
use super::fonts;
use super::shown::Shown;
use super::wish::Wish;
use eframe::egui::{self, RichText, Ui};

/// The heading of a screen or a column.
pub(super) fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    ui.label(RichText::new(text).font(fonts::strong(18.0)).color(shown.tokens.text));
}

/// A small heading in capitals over a column, as on the wireframe.
pub(super) fn column_heading_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    ui.label(
        RichText::new(text.to_uppercase())
            .font(fonts::strong(13.0))
            .color(shown.tokens.quiet),
    );
}

/// One line of help.
pub(super) fn help_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    ui.label(RichText::new(text).font(fonts::help()).color(shown.tokens.quiet));
}

/// The name of a key as the boards' keyboards have it, such as "Ctrl+Tabb" or "PgDn".
pub(super) fn key_name(wish: Wish) -> String {
    let shortcut = wish.shortcut();
    let mut name = String::new();
    for (held, text) in [
        (shortcut.modifiers.command, "Ctrl+"),
        (shortcut.modifiers.alt, "Alt+"),
        (shortcut.modifiers.shift, "Shift+"),
    ] {
        if held {
            name.push_str(text);
        }
    }
    name.push_str(match shortcut.logical_key {
        egui::Key::PageDown => "PgDn",
        egui::Key::PageUp => "PgUp",
        egui::Key::ArrowDown => "↓",
        egui::Key::ArrowUp => "↑",
        key => key.name(),
    });
    name
}

/// A button that asks for `wish`, with its key in the hover text.
pub(super) fn wish_button_ui(ui: &mut Ui, shown: &Shown<'_>, wish: Wish, enabled: bool, actions: &mut Vec<Action>) {
    let title = wish.title(shown.words);
    let response = ui
        .add_enabled(enabled, egui::Button::new(title))
        .on_hover_text(format!("{title} ({})", key_name(wish)));
    if response.clicked() {
        actions.push(Action::Wish(wish));
    }
}

/// A switch that asks for `wish` and shows whether it is on.
pub(super) fn wish_switch_ui(ui: &mut Ui, shown: &Shown<'_>, wish: Wish, on: bool, actions: &mut Vec<Action>) {
    let title = wish.title(shown.words);
    let response = ui
        .add(egui::Button::selectable(on, title).frame_when_inactive(true))
        .on_hover_text(format!("{title} ({})", key_name(wish)));
    if response.clicked() {
        actions.push(Action::Wish(wish));
    }
}

/// A line to write in, with its name above; the new text when it was changed.
pub(super) fn field_ui(ui: &mut Ui, shown: &Shown<'_>, name: &str, text: &str, width: f32) -> Option<String> {
    let mut changed = None;
    ui.vertical(|ui| {
        ui.set_width(width);
        let label = ui.label(RichText::new(name).font(fonts::help()).color(shown.tokens.quiet));
        let mut next = text.to_owned();
        let field = ui
            .add(egui::TextEdit::singleline(&mut next).desired_width(width))
            .labelled_by(label.id);
        if field.changed() {
            changed = Some(next);
        }
    });
    changed
}
