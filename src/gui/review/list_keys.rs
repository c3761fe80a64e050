//! The keys of the list of notes: from note to note, and selecting several.

use crate::gui::cx::MeetingCx;
use crate::gui::note::NotePlace;
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::rows::note_id;
use crate::gui::review::selection::read_notes;
use crate::gui::review::state::ReviewState;
use crate::gui::widgets::{keep_focus_on_arrows, take_key};
use crate::model::NoteId;
use eframe::egui::{Key, Memory, Modifiers, Popup, Ui};

/// Reads the keys while the words of a note have the keyboard, before the list is drawn: arrows go from note to note, with Shift they
/// select what they come over, the space bar selects the note and Ctrl+A all of them. Escape selects none. Gives the row that
/// has to be drawn wherever it stands, since the keyboard comes to it.
pub(super) fn read_list_keys(ui: &Ui, cx: &MeetingCx<'_>, cache: &ReviewCache, state: &mut ReviewState) -> Option<eframe::egui::Id> {
    if cx.view.read_only {
        return None;
    }
    let pressed = |modifiers, key| take_key(ui, modifiers, key);
    let focused = ui.memory(Memory::focused);
    if focused.is_none() && !state.selection.is_empty() && !Popup::is_any_open(ui.ctx()) && pressed(Modifiers::NONE, Key::Escape) {
        state.selection.clear();
        // Escape has taken the keyboard from the note before anything is drawn.
        let back = state.last_note.as_ref().map(note_id)?;
        ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(back)));
        return Some(back);
    }
    let here = focused.and_then(|control| cache.note_with(cx.session, control));
    let (place, note) = here?;
    state.last_note = Some(note.clone());
    if pressed(Modifiers::NONE, Key::Space) {
        state.selection.toggle(&note);
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        state.selection.all(read_notes(cx.session, cache.page()));
    }
    keep_focus_on_arrows(ui);
    let steps = [
        (Modifiers::NONE, Key::ArrowDown, 1),
        (Modifiers::NONE, Key::ArrowUp, -1),
        (Modifiers::SHIFT, Key::ArrowDown, 1),
        (Modifiers::SHIFT, Key::ArrowUp, -1),
    ];
    let (modifiers, _, step) = steps.into_iter().find(|(modifiers, key, _)| pressed(*modifiers, *key))?;
    let next = cache.note_beside(cx.session, place, step)?;
    if modifiers.shift {
        state.selection.range_to(&read_notes(cx.session, cache.page()), &note, &next);
    }
    let row = note_id(&next);
    ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(row)));
    Some(row)
}

/// Selects by the mouse: with Ctrl this note too or no longer, with Shift all from the last one to this.
pub(super) fn select_by_mouse(ui: &Ui, cx: &MeetingCx<'_>, cache: &ReviewCache, state: &mut ReviewState, note: &NoteId) {
    if ui.input(|input| input.modifiers.shift) {
        let from = state.last_note.clone().unwrap_or_else(|| note.clone());
        state.selection.range_to(&read_notes(cx.session, cache.page()), &from, note);
    } else {
        state.selection.toggle(note);
    }
    state.last_note = Some(note.clone());
    ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(note_id(note))));
}
