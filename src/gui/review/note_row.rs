//! A note among all notes: its row, and the keys of the control that holds its words.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NoteView, put_aside, row_ui};
use crate::gui::review::state::ReviewState;
use crate::gui::review::{merging, note_themes};
use crate::gui::widgets::take_key;
use crate::model::{Command, Theme};
use eframe::egui::{Key, Modifiers, Response, Ui};

/// Draws a note, with the theme into which it is gathered.
pub(super) fn note_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, theme: Option<&Theme>, state: &mut ReviewState) {
    let note = note_view.note;
    let merged = merging::line(cx.view, cx.session, note);
    let lines: Vec<_> = merged
        .into_iter()
        .chain(note_themes::line(cx.view, cx.session, note, theme))
        .collect();
    let controls = row_ui(ui, cx, note_view, &lines, |ui, cx| {
        merging::menu_ui(ui, cx, note);
        note_themes::menu_ui(ui, cx, note_view, state);
    });
    let has_keys = |control: &Response| !cx.view.read_only && control.has_focus();
    let words = controls.words.filter(has_keys);
    let turned = controls.turned.filter(has_keys);
    if let Some(words) = words {
        if take_key(ui, Modifiers::NONE, Key::Delete) {
            put_aside(ui, cx, note_view);
        }
        note_themes::read_keys(ui, cx, note, words.id, state);
    } else if let Some(turned) = turned {
        if take_key(ui, Modifiers::NONE, Key::Delete) {
            cx.command(Command::SetTurned(note.id.clone(), String::new()));
        }
        note_themes::read_keys(ui, cx, note, turned.id, state);
    }
}
