//! The field in which the words of a note are changed on the spot: its first words, or the note turned round.
//!
//! Enter keeps the words, Shift+Enter breaks the line, Escape puts back what stood there before, and every change goes into the
//! record at once. Among all notes Ctrl+Enter splits the note, and a note without words is not kept.

use crate::gui::cx::MeetingCx;
use crate::gui::fonts;
use crate::gui::note::beside::beside_ui;
use crate::gui::note::editing::Editing;
use crate::gui::note::view::{NotePlace, NoteView};
use crate::gui::theme;
use crate::gui::widgets::{follow_focus, take_key};
use crate::model::Command;
use eframe::egui::{Key, KeyboardShortcut, Margin, Modifiers, RichText, TextEdit, Ui};

/// Opens words of a note for writing; the field is drawn in the next frame and finds the keyboard waiting.
pub(in crate::gui) fn begin_editing(ui: &Ui, cx: &mut MeetingCx<'_>, editing: Editing, place: NotePlace) {
    ui.memory_mut(|memory| memory.request_focus(place.field_id(&editing)));
    *cx.editing = Some(editing);
}

/// Draws the field in the place of the words; afterwards the keyboard goes back to the control that stood there.
pub(super) fn edit_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>) {
    let view = cx.view;
    let words = view.words;
    let Some(editing) = &mut *cx.editing else { return };
    let is_lead = note_view.place == NotePlace::Lead;
    let id = note_view.place.field_id(editing);
    let writing = ui.memory(|memory| memory.has_focus(id));
    // These keys are taken before the field sees them: Enter would break the line, and Escape has left the field already.
    let given_up = take_key(ui, Modifiers::NONE, Key::Escape);
    let splits = !is_lead && writing && take_key(ui, Modifiers::COMMAND, Key::Enter);
    let kept = writing && take_key(ui, Modifiers::NONE, Key::Enter);
    let name = if editing.turned {
        words.review_edit_turned_name(&note_view.number)
    } else {
        words.edit_note(&note_view.number)
    };
    let label = is_lead.then(|| {
        ui.add_space(theme::TIGHT);
        ui.label(RichText::new(&name).font(fonts::help()).color(view.tokens.quiet))
    });
    let (rows, width, margin) = if is_lead {
        (2, f32::INFINITY, Margin::from(theme::SPACE))
    } else {
        (1, ui.available_width(), Margin::symmetric(8, 4))
    };
    let field = TextEdit::multiline(&mut editing.text)
        .id(id)
        .desired_rows(rows)
        .desired_width(width)
        .margin(margin)
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let output = field.show(ui);
    let field = output.response.response;
    let field = match label {
        Some(label) => field.labelled_by(label.id),
        None => field.accessible_name(name),
    };
    let empty = !is_lead && !editing.turned && editing.text.trim().is_empty();
    if field.changed() && !empty {
        cx.base.command(editing.keep());
    }
    let split_at = output.cursor_range.filter(|_| splits && !editing.turned);
    let left = field.lost_focus() && !given_up;
    if is_lead {
        if !writing && !left && !given_up {
            field.request_focus();
        }
    } else {
        follow_focus(ui, &field);
        let help = if empty {
            words.review_empty_text()
        } else if editing.turned {
            words.review_edit_turned_keys()
        } else {
            words.review_edit_keys()
        };
        beside_ui(ui, view, help);
    }
    if let Some(cursor) = split_at {
        cx.base
            .command(Command::SplitNote(note_view.note.id.clone(), cursor.primary.index.0));
    }
    if kept && empty {
        field.request_focus();
        return;
    }
    if !(kept || left || given_up || split_at.is_some()) {
        return;
    }
    if given_up && editing.before != *note_view.note {
        cx.base.command(editing.give_up());
    }
    let back = match note_view.place {
        NotePlace::Lead => None,
        NotePlace::Review { row, .. } if editing.turned => Some(NotePlace::turned_id(row)),
        NotePlace::Review { row, .. } => Some(NotePlace::words_id(row)),
    };
    *cx.editing = None;
    ui.memory_mut(|memory| match back {
        None => memory.surrender_focus(id),
        Some(back) if !left => memory.request_focus(back),
        Some(_) => {}
    });
}
