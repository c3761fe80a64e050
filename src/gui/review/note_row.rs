//! A note among all notes: its row, and the keys and presses of the controls that hold its words.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NoteView, put_aside, row_ui};
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::drag::take_up;
use crate::gui::review::list_keys::select_by_mouse;
use crate::gui::review::state::ReviewState;
use crate::gui::review::{merging, note_themes};
use crate::gui::widgets::{menu_item_ui, take_key};
use crate::model::{Command, Theme};
use eframe::egui::{Key, Modifiers, PointerButton, Response, Ui};
use std::sync::Arc;

/// The list in which a note stands.
pub(super) struct NoteInList<'a> {
    pub(super) cache: &'a ReviewCache,
    pub(super) state: &'a mut ReviewState,
}

/// Draws a note, with the theme into which it is gathered.
pub(super) fn note_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, theme: Option<&Theme>, list: &mut NoteInList<'_>) {
    let NoteInList { cache, state } = list;
    let note = note_view.note;
    let merged = merging::line(cx.view, cx.session, note);
    let lines: Vec<_> = merged
        .into_iter()
        .chain(note_themes::line(cx.view, cx.session, note, theme))
        .collect();
    let controls = row_ui(ui, cx, note_view, &lines, |ui, cx| {
        let words = cx.view.words;
        let select = if note_view.is_selected {
            words.select_no_longer()
        } else {
            words.select()
        };
        if menu_item_ui(ui, cx.view, select, words.space_bar()).clicked() {
            state.selection.toggle(&note.id);
        }
        note_themes::menu_ui(ui, cx, note_view, state);
        if note_view.together.len() == 1 {
            merging::menu_ui(ui, cx, note);
        }
    });
    if cx.view.read_only {
        return;
    }
    let pressed = |control: &Response| control.clicked_by(PointerButton::Primary);
    let held = ui.input(|input| input.modifiers.command || input.modifiers.shift);
    let texts = [&controls.words, &controls.turned];
    let is_selected_by_text = held && texts.into_iter().flatten().any(pressed);
    if is_selected_by_text || controls.number.as_ref().is_some_and(pressed) {
        select_by_mouse(ui, cx, cache, state, &note.id);
    }
    let handles = texts.into_iter().chain([&controls.number]).flatten();
    if handles.into_iter().any(Response::drag_started) {
        take_up(ui, Arc::clone(&note_view.together));
    }
    if let Some(number) = controls.number {
        number.on_hover_text(cx.view.words.review_number_help());
    }
    let words = controls.words.filter(Response::has_focus);
    let turned = controls.turned.filter(Response::has_focus);
    if let Some(words) = words {
        if take_key(ui, Modifiers::NONE, Key::Delete) {
            put_aside(ui, cx, note_view);
        }
        note_themes::read_keys(ui, cx, note_view, words.id, state);
    } else if let Some(turned) = turned {
        if take_key(ui, Modifiers::NONE, Key::Delete) {
            cx.command(Command::SetTurned(note.id.clone(), String::new()));
        }
        note_themes::read_keys(ui, cx, note_view, turned.id, state);
    }
}
