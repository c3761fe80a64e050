//! What the keys and the menu of a note do with themes and conclusions, and the line under it that tells of them.

use super::super::action::Action;
use super::super::keys::DIGITS;
use super::super::shown::Shown;
use super::super::state::GuiState;
use super::super::widgets::take_key;
use super::conclusions::{key, points_at, toggle};
use super::themes::{new_theme_id, wish};
use crate::model::{ConclusionSort, GatherCommand, Note, Session, Theme};
use eframe::egui::{Event, Id, Key, Modifiers, Ui};

/// Reads the keys of a note that has the keyboard: a digit gathers it into a theme, T into a new one, 0 into none; a letter
/// lets a conclusion point at it. `back` gets the keyboard again when the new theme has its name.
pub(super) fn read_keys(ui: &Ui, session: &Session, note: &Note, back: Id, state: &mut GuiState, actions: &mut Vec<Action>) {
    let pressed = |wanted| take_key(ui, Modifiers::NONE, wanted);
    for (theme, digit) in session.gathering().themes.iter().zip(DIGITS) {
        if pressed(digit) {
            actions.push(wish(GatherCommand::SetTheme(note.id.clone(), Some(theme.id))));
        }
    }
    if pressed(Key::Num0) {
        actions.push(wish(GatherCommand::SetTheme(note.id.clone(), None)));
    }
    if pressed(Key::T) {
        ask_for_theme(ui, note, back, state);
    }
    for sort in ConclusionSort::ALL {
        if pressed(key(sort)) {
            actions.push(toggle(session, note, sort));
        }
    }
}

/// Gives the field for a new theme the keyboard; the note waits to be gathered into it.
fn ask_for_theme(ui: &Ui, note: &Note, back: Id, state: &mut GuiState) {
    // The key that asked for it is no part of the name.
    ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
    state.theme_for = Some((note.id.clone(), back));
    ui.memory_mut(|memory| memory.request_focus(new_theme_id()));
}

/// The part of a note's menu that is about themes and conclusions.
pub(super) fn menu_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    note: &Note,
    back: Id,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let words = shown.words;
    let gathering = session.gathering();
    let now = gathering.theme_of(&note.id).map(|theme| theme.id);
    ui.menu_button(words.gather_into_theme(), |ui| {
        for theme in &gathering.themes {
            let mark = if now == Some(theme.id) { "✓ " } else { "" };
            if ui.button(format!("{mark}{}", theme.name)).clicked() {
                actions.push(wish(GatherCommand::SetTheme(note.id.clone(), Some(theme.id))));
            }
        }
        if now.is_some() && ui.button(words.out_of_theme()).clicked() {
            actions.push(wish(GatherCommand::SetTheme(note.id.clone(), None)));
        }
        if ui.button(words.into_new_theme()).clicked() {
            ask_for_theme(ui, note, back, state);
        }
    });
    for sort in ConclusionSort::ALL {
        let mark = if points_at(session, note, sort) { "✓ " } else { "" };
        if ui.button(format!("{mark}{}", sort.name(words))).clicked() {
            actions.push(toggle(session, note, sort));
        }
    }
}

/// Theme and conclusions of a note in one line; `None` when there are none.
pub(super) fn told(shown: &Shown<'_>, session: &Session, (note, theme): (&Note, Option<&Theme>)) -> Option<String> {
    let theme = theme.map(|theme| shown.words.in_theme(&theme.name));
    let sorts = ConclusionSort::ALL.into_iter().filter(|sort| points_at(session, note, *sort));
    let parts: Vec<_> = theme
        .into_iter()
        .chain(sorts.map(|sort| sort.name(shown.words).to_owned()))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
