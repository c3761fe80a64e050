//! Themes and conclusions of one note: its keys, its part of the menu, and the line under it.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, NoteView, move_action};
use crate::gui::review::conclusions::{key, points_at, toggle};
use crate::gui::review::rows::note_id;
use crate::gui::review::state::{Choosing, ChoosingStep, ReviewState};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{DIGITS, GROUP_KEYS, menu_choice_ui, menu_item_ui, scroll_above, sub_menu_ui, take_key};
use crate::model::{Command, ConclusionSort, Note, NoteId, NoteTarget, NotesCommand, Session, Theme};
use eframe::egui::{Id, Key, Modifiers, Ui};

/// Height to which a list of themes grows before it scrolls, in points.
const HIGHEST: f32 = 320.0;

/// Reads the keys of a note that has the keyboard, for all that are selected with it: a digit gathers it into a theme, T into a new one,
/// 0 into none, Ctrl and a group's key gives it to that group, F asks for a question; a letter lets a conclusion point at it alone. `back`
/// gets the keyboard again when the new theme has its name.
pub(super) fn read_keys(ui: &Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, back: Id, state: &mut ReviewState) {
    let note = note_view.note;
    let notes = || note_view.together.to_vec();
    let pressed = |wanted| take_key(ui, Modifiers::NONE, wanted);
    for (theme, digit) in cx.session.gathering().themes.iter().zip(DIGITS) {
        if pressed(*digit) {
            cx.command(Command::ForNotes(notes(), NotesCommand::SetTheme(Some(theme.id))));
        }
    }
    if pressed(Key::Num0) {
        cx.command(Command::ForNotes(notes(), NotesCommand::SetTheme(None)));
    }
    if pressed(Key::T) {
        state.ask_for_theme(ui, notes(), Some(back));
    }
    for (group, key) in cx.session.groups().iter().zip(GROUP_KEYS) {
        if take_key(ui, Modifiers::COMMAND, key) {
            let action = move_action(cx.view.words, cx.session, notes(), NoteTarget::to_group(group.id));
            cx.push(action);
        }
    }
    if pressed(Key::F) {
        if !note_view.is_selected {
            state.selection.only(&note.id);
        }
        state.choosing = Some((Choosing::Question, ChoosingStep::Opens));
        ui.ctx().request_repaint();
    }
    for sort in ConclusionSort::ALL {
        if pressed(key(sort)) {
            let action = toggle(cx.session, note, sort);
            cx.push(action);
        }
    }
}

/// The themes into which notes can be gathered, a new one, and none.
pub(super) fn themes_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, notes: &[NoteId], state: &mut ReviewState) {
    let words = cx.view.words;
    let gathering = cx.session.gathering();
    let theme_of = |note: &NoteId| gathering.theme_of(note).map(|theme| theme.id);
    scroll_above(HIGHEST).show(ui, |ui| {
        for (place, theme) in gathering.themes.iter().enumerate() {
            let are_there = notes.iter().all(|note| theme_of(note) == Some(theme.id));
            let key = DIGITS.get(place).map_or("", |digit| digit.name());
            if menu_choice_ui(ui, cx.view, are_there, &theme.name, key).clicked() {
                cx.command(Command::ForNotes(notes.to_vec(), NotesCommand::SetTheme(Some(theme.id))));
            }
        }
    });
    if notes.iter().any(|note| theme_of(note).is_some()) && menu_item_ui(ui, cx.view, words.out_of_theme(), "0").clicked() {
        cx.command(Command::ForNotes(notes.to_vec(), NotesCommand::SetTheme(None)));
    }
    if menu_item_ui(ui, cx.view, words.into_new_theme(), "T").clicked() {
        let back = state.last_note.as_ref().map(|note| NotePlace::words_id(note_id(note)));
        state.ask_for_theme(ui, notes.to_vec(), back);
    }
}

/// The part of a note's menu that is about themes and conclusions.
pub(super) fn menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, state: &mut ReviewState) {
    let note = note_view.note;
    let words = cx.view.words;
    state.last_note = Some(note.id.clone());
    sub_menu_ui(ui, cx.view, words.review_into_theme(), "1 … 9", |ui| {
        themes_ui(ui, cx, &note_view.together, state);
    });
    if note_view.together.len() > 1 {
        return;
    }
    for sort in ConclusionSort::ALL {
        let is_chosen = points_at(cx.session, note, sort);
        if menu_choice_ui(ui, cx.view, is_chosen, sort.name(words), key(sort).name()).clicked() {
            let action = toggle(cx.session, note, sort);
            cx.push(action);
        }
    }
}

/// Theme and conclusions of a note in one line; `None` when there are none.
pub(super) fn line(view: &ViewContext<'_>, session: &Session, note: &Note, theme: Option<&Theme>) -> Option<String> {
    let theme = theme.map(|theme| view.words.in_theme(&theme.name));
    let sorts = ConclusionSort::ALL.into_iter().filter(|sort| points_at(session, note, *sort));
    let parts: Vec<_> = theme
        .into_iter()
        .chain(sorts.map(|sort| sort.name(view.words).to_owned()))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
