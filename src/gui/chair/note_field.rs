//! The field for a new note: Enter keeps it, Shift+Enter breaks the line, pasted lines become notes after one question.

use super::place::chosen_row;
use crate::gui::action::Action;
use crate::gui::shown::Shown;
use crate::gui::state::{Focus, GuiState};
use crate::gui::widgets::{example, small_button_ui, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, Group, Session};
use eframe::egui::{self, Event, Id, Key, Modifiers, RichText, TextEdit, Ui};

/// The id of the note field. Each question, group and part has a field of its own, so that the field's own undo never
/// brings back the words of another.
pub fn note_field_id(session: &Session) -> Id {
    let lead = session.lead();
    Id::unique((
        "note",
        lead.writing.as_str(),
        lead.group,
        lead.place.as_ref().map(crate::model::PlaceKey::as_str),
    ))
}

pub(super) fn note_field_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    group: &Group,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let id = note_field_id(session);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus {
        take_pasted_lines(ui, session, state);
    }
    if let Some(lines) = state.pasted.clone() {
        pasted_ui(ui, shown, session, &lines, state, actions);
    }
    let ends = has_focus && take_key(ui, Modifiers::NONE, Key::Enter);
    let mut draft = session.current_draft().to_owned();
    let name = name_ui(ui, shown, session, group, actions);
    let hint = if shown.read_only {
        shown.words.off_read_only()
    } else {
        shown.words.new_note_hint()
    };
    let rows = draft.lines().count().clamp(2, 6);
    let field = TextEdit::multiline(&mut draft)
        .id(id)
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .margin(theme::SPACE)
        .hint_text(example(shown, hint));
    let response = ui.add_enabled(!shown.read_only, field).labelled_by(name.id);
    if response.changed() {
        actions.push(Action::Do(Command::SetDraft(draft)));
    }
    if ends {
        actions.push(Action::Do(Command::EndNote));
        state.focus = Focus::Note;
        forget_undo(ui, id);
    }
}

/// For whom the note is and what it is about, with the way back from a row to the whole question.
fn name_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, group: &Group, actions: &mut Vec<Action>) -> egui::Response {
    let words = shown.words;
    let text = |text: String| RichText::new(text).font(fonts::help()).color(shown.tokens.quiet);
    let item = session.item(&session.lead().writing);
    let Some(row) = item.and_then(|item| chosen_row(session, item)) else {
        return ui.label(text(words.new_note_for(&group.name)));
    };
    let line = ui.horizontal(|ui| {
        let name = ui.add(egui::Label::new(text(words.new_note_about(&group.name, &row.label))).truncate());
        if small_button_ui(ui, shown, true, words.about_the_whole(), words.about_the_whole()).clicked() {
            actions.push(Action::Do(Command::SelectPlace(None)));
        }
        name
    });
    line.inner
}

/// The note is kept elsewhere now: the field's own undo would bring its words back a second time.
fn forget_undo(ui: &Ui, id: Id) {
    if let Some(mut edit) = egui::text_edit::TextEditState::load(ui.ctx(), id) {
        edit.clear_undoer();
        edit.store(ui.ctx(), id);
    }
}

/// Several pasted lines wait for an answer instead of becoming one long note.
fn take_pasted_lines(ui: &Ui, session: &Session, state: &mut GuiState) {
    if !session.current_draft().is_empty() {
        return;
    }
    let lines = ui.input_mut(|input| {
        let mut lines = None;
        input.events.retain(|event| {
            let Event::Paste(text) = event else { return true };
            let several: Vec<String> = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect();
            if several.len() < 2 {
                return true;
            }
            lines = Some(several);
            false
        });
        lines
    });
    if lines.is_some() {
        state.pasted = lines;
    }
}

fn pasted_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, lines: &[String], state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    ui.horizontal_wrapped(|ui| {
        ui.label(words.pasted_lines(lines.len()));
        let each = ui.button(words.paste_each());
        let one = ui.button(words.paste_one());
        let cancel = ui.button(words.paste_cancel());
        // The question has the keyboard until it is answered, so that Enter answers it.
        if ui.memory(|memory| memory.has_focus(note_field_id(session))) {
            each.request_focus();
        }
        if each.clicked() {
            let lead = session.lead();
            for text in lines {
                actions.push(Action::Do(Command::AddNote {
                    prompt: lead.writing.clone(),
                    group: lead.group,
                    place: lead.place.clone(),
                    text: text.clone(),
                }));
            }
        }
        if one.clicked() {
            actions.push(Action::Do(Command::SetDraft(lines.join("\n"))));
        }
        if each.clicked() || one.clicked() || cancel.clicked() {
            state.pasted = None;
            state.focus = Focus::Note;
        }
    });
}
