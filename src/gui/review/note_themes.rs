//! Themes and conclusions of one note: its keys, its part of the menu, and the line under it.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, NoteView};
use crate::gui::review::conclusions::{key, points_at, toggle};
use crate::gui::review::state::ReviewState;
use crate::gui::review::themes::{gather_command, new_theme_id};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::DIGITS;
use crate::gui::widgets::take_key;
use crate::model::{ConclusionSort, GatherCommand, Note, Session, Theme};
use eframe::egui::{Event, Id, Key, Modifiers, Ui};

/// Reads the keys of a note that has the keyboard: a digit gathers it into a theme, T into a new one, 0 into none; a letter
/// lets a conclusion point at it. `back` gets the keyboard again when the new theme has its name.
pub(super) fn read_keys(ui: &Ui, cx: &mut MeetingCx<'_>, note: &Note, back: Id, state: &mut ReviewState) {
    let pressed = |wanted| take_key(ui, Modifiers::NONE, wanted);
    for (theme, digit) in cx.session.gathering().themes.iter().zip(DIGITS) {
        if pressed(digit) {
            cx.push(gather_command(GatherCommand::SetTheme(note.id.clone(), Some(theme.id))));
        }
    }
    if pressed(Key::Num0) {
        cx.push(gather_command(GatherCommand::SetTheme(note.id.clone(), None)));
    }
    if pressed(Key::T) {
        ask_for_theme(ui, note, back, state);
    }
    for sort in ConclusionSort::ALL {
        if pressed(key(sort)) {
            let action = toggle(cx.session, note, sort);
            cx.push(action);
        }
    }
}

/// Gives the field for a new theme the keyboard; the note waits to be gathered into it.
fn ask_for_theme(ui: &Ui, note: &Note, back: Id, state: &mut ReviewState) {
    // The key that asked for it is no part of the name.
    ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
    state.theme_for = Some((note.id.clone(), back));
    ui.memory_mut(|memory| memory.request_focus(new_theme_id()));
}

/// The part of a note's menu that is about themes and conclusions.
pub(super) fn menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, state: &mut ReviewState) {
    let note = note_view.note;
    let NotePlace::Review { row, .. } = note_view.place else { return };
    let back = NotePlace::words_id(row);
    let words = cx.view.words;
    let gathering = cx.session.gathering();
    let now = gathering.theme_of(&note.id).map(|theme| theme.id);
    ui.menu_button(words.review_into_theme(), |ui| {
        for theme in &gathering.themes {
            let mark = if now == Some(theme.id) { "✓ " } else { "" };
            if ui.button(format!("{mark}{}", theme.name)).clicked() {
                cx.push(gather_command(GatherCommand::SetTheme(note.id.clone(), Some(theme.id))));
            }
        }
        if now.is_some() && ui.button(words.out_of_theme()).clicked() {
            cx.push(gather_command(GatherCommand::SetTheme(note.id.clone(), None)));
        }
        if ui.button(words.into_new_theme()).clicked() {
            ask_for_theme(ui, note, back, state);
        }
    });
    for sort in ConclusionSort::ALL {
        let mark = if points_at(cx.session, note, sort) { "✓ " } else { "" };
        if ui.button(format!("{mark}{}", sort.name(words))).clicked() {
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
