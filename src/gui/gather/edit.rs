//! The field in which the words of a note are changed on the spot: its first words, or what it was turned into.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::{Editing, GuiState};
use super::super::widgets::{follow_focus, help_ui, take_key};
use crate::model::{Command, Note};
use eframe::egui::{self, Id, Key, KeyboardShortcut, Margin, Modifiers, TextEdit, Ui};

/// Opens words of a note for writing; the field is drawn in the next frame and finds the keyboard waiting.
pub(super) fn begin(ui: &Ui, editing: Editing, state: &mut GuiState) {
    ui.memory_mut(|memory| memory.request_focus(edit_id(&editing)));
    state.editing = Some(editing);
}

fn edit_id(editing: &Editing) -> Id {
    Id::unique(("gather edit", &editing.note, editing.turned))
}

/// A line of help under the words of a note, in line with them.
pub(super) fn beside_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str) {
    let margin = Margin {
        left: 8,
        bottom: 4,
        ..Margin::ZERO
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| help_ui(ui, shown, text));
}

/// The field; `id` is the control that stood in its place and gets the keyboard back.
pub(super) fn edit_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    note: &Note,
    (id, number): (Id, &str),
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let Some(editing) = &mut state.editing else { return };
    let field_id = edit_id(editing);
    let writing = ui.memory(|memory| memory.has_focus(field_id));
    // These keys are taken before the field sees them: Enter would break the line, Esc only leave the field.
    let given_up = take_key(ui, Modifiers::NONE, Key::Escape);
    let splits = writing && take_key(ui, Modifiers::COMMAND, Key::Enter);
    let kept = writing && take_key(ui, Modifiers::NONE, Key::Enter);
    let name = if editing.turned {
        shown.words.gather_edit_turned_name(number)
    } else {
        shown.words.gather_edit_name(number)
    };
    let field = TextEdit::multiline(&mut editing.text)
        .id(field_id)
        .desired_width(ui.available_width())
        .desired_rows(1)
        .margin(Margin::symmetric(8, 4))
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let output = field.show(ui);
    let field = output.response.response.accessible_name(name);
    follow_focus(ui, &field);
    let empty = !editing.turned && editing.text.trim().is_empty();
    if field.changed() && !empty {
        actions.push(Action::Do(editing.keep()));
    }
    let help = if empty {
        shown.words.gather_empty_text()
    } else if editing.turned {
        shown.words.gather_edit_turned_keys()
    } else {
        shown.words.gather_edit_keys()
    };
    beside_ui(ui, shown, help);
    let split_at = output.cursor_range.filter(|_| splits && !editing.turned);
    if let Some(cursor) = split_at {
        actions.push(Action::Do(Command::SplitNote(note.id.clone(), cursor.primary.index.0)));
    }
    let left = field.lost_focus() && !given_up;
    if kept && empty {
        field.request_focus();
        return;
    }
    if !(kept || left || given_up || split_at.is_some()) {
        return;
    }
    if given_up && editing.before != *note {
        actions.push(Action::Do(editing.give_up()));
    }
    state.editing = None;
    if !left {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
