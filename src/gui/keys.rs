//! Reads the keys of a window and turns them into actions, before any widget sees them.

use crate::gui::action::Action;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::GROUP_KEYS;
use eframe::egui::{Event, InputState, Key, Modifiers};

/// The situation that decides whom a key belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyContext {
    /// True when a meeting is on the screen from which it is led.
    pub leading: bool,
    /// True while a field that has an undo of its own is written in.
    pub field_has_words: bool,
    /// True when the keys come from the hall's window, as from a presenter's clicker.
    pub in_hall: bool,
    /// True while the pages of the bilaga are shown, which have a size of their own.
    pub shows_pages: bool,
    /// True while the note field is empty and has the keyboard, or would get what is typed, so that a clicker's "." is no word.
    pub empty_note_field: bool,
    /// True while no text field has the keyboard: nothing that comes now is a word.
    pub no_text_field: bool,
    /// True while the note field is closed, so that no text field waits for the keyboard either.
    pub closed_note_field: bool,
    /// True when a b that comes alone into an empty note field is a clicker's.
    pub clicker_leads: bool,
    /// True where the hall covers the chair's window, which is reached by Escape.
    pub covers_chair: bool,
}

/// Takes the keys that ask for something out of the input.
pub fn read_keys(input: &mut InputState, mut context: KeyContext) -> Vec<Action> {
    let mut actions = Vec::new();
    let mut swallow_text = false;
    let typed = |event: &Event| if let Event::Text(text) = event { text.chars().count() } else { 0 };
    // On a slow machine a whole word may come in one frame: its b is a letter.
    context.clicker_leads &= input.events.iter().map(typed).sum::<usize>() <= 1;
    input.events.retain(|event| match event {
        Event::Key {
            key,
            physical_key,
            pressed: true,
            modifiers,
            ..
        } => {
            let by_place = physical_key.unwrap_or(*key);
            let action = notes_of(by_place, *modifiers, context).or_else(|| action_for(*key, *modifiers, context));
            swallow_text = action.is_some();
            actions.extend(action);
            !swallow_text
        }
        // The sign of a key that was just taken must not be typed as well: Alt+5 types a 5 on some systems.
        Event::Text(_) if swallow_text => {
            swallow_text = false;
            false
        }
        Event::Text(_) => {
            // On a slow machine a whole sentence may come in one frame: its full stop blanks nothing.
            context.empty_note_field = false;
            context.no_text_field = false;
            true
        }
        _ => true,
    });
    actions
}

/// True when somebody writes, and not a presenter's clicker: a word holds letters that no clicker sends.
pub fn are_words(events: &[Event]) -> bool {
    events.iter().any(|event| match event {
        Event::Text(text) => !matches!(text.as_str(), "b" | "B" | "." | " "),
        Event::Paste(_) | Event::Ime(_) => true,
        _ => false,
    })
}

/// True for what somebody types, with the keys that are let go again.
pub const fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. } | Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy | Event::Ime(_)
    )
}

/// Ctrl+Shift and a group's key chooses whose notes the room sees, and 0 shows all groups'. By the key's place, since Shift makes other signs of
/// the digits on each keyboard.
fn notes_of(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Action> {
    let asked = modifiers.command && modifiers.shift && !modifiers.alt && context.leading;
    if asked && key == Key::Num0 {
        return Some(Action::ShowNotesOf(None));
    }
    let place = GROUP_KEYS.iter().position(|digit| *digit == key).filter(|_| asked)?;
    Some(Action::ShowNotesOf(Some(place)))
}

fn action_for(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Action> {
    let only_command = modifiers.command && !modifiers.alt && !modifiers.shift;
    if only_command
        && context.leading
        && let Some(place) = GROUP_KEYS.iter().position(|digit| *digit == key)
    {
        return Some(Action::ChooseGroup(place));
    }
    if let Some(command) = text_size(key, modifiers, context) {
        return Some(Action::Ui(command));
    }
    if clicker_blanks(key, modifiers, context) {
        return Some(Action::Ui(UiCommand::BlankHall));
    }
    if let Some(command) = clicker_steps(key, modifiers, context) {
        return Some(Action::Ui(command));
    }
    if let Some(command) = clicker_shows(key, modifiers, context) {
        return Some(Action::Ui(command));
    }
    if key == Key::Z && modifiers.command && modifiers.shift && !context.field_has_words {
        return Some(Action::Ui(UiCommand::Redo));
    }
    let command = UiCommand::ALL.into_iter().find(|command| {
        let shortcut = command.shortcut();
        let wanted = shortcut.modifiers;
        shortcut.logical_key == key && (wanted.command, wanted.alt, wanted.shift) == (modifiers.command, modifiers.alt, modifiers.shift)
    })?;
    let belongs_to_field = matches!(command, UiCommand::Undo | UiCommand::Redo) && context.field_has_words;
    // Nothing may open behind the hall, or over it.
    let is_out_of_sight = context.covers_chair && !command.stays_in_hall();
    (!belongs_to_field && !is_out_of_sight && (context.leading || !command.needs_lead())).then_some(Action::Ui(command))
}

/// The keys with which every other program makes its text larger and smaller, and on other keyboards the sign that stands where
/// ours has its plus.
fn text_size(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<UiCommand> {
    let with_command = modifiers.command && !modifiers.alt && !context.shows_pages;
    let with_alt = modifiers.alt && !modifiers.command;
    match key {
        _ if context.in_hall || !(with_command || with_alt) => None,
        Key::Plus | Key::Equals => Some(UiCommand::LargerText),
        Key::Minus => Some(UiCommand::SmallerText),
        Key::Num0 if !modifiers.shift => Some(UiCommand::UsualText),
        _ => None,
    }
}

/// Presenters' clickers blank the screen with "." or B. A full stop begins no note, so that it blanks wherever no words are; a b is a
/// letter wherever words are written, unless the user has given it to the clicker.
fn clicker_blanks(key: Key, modifiers: Modifiers, context: KeyContext) -> bool {
    let plain = !modifiers.command && !modifiers.alt && !modifiers.shift && context.leading;
    let blanks = match key {
        Key::Period => context.in_hall || context.empty_note_field || context.no_text_field,
        Key::B => {
            let is_clickers = context.empty_note_field && context.clicker_leads;
            context.in_hall || is_clickers || (context.no_text_field && context.closed_note_field)
        }
        _ => false,
    };
    plain && blanks
}

/// Clickers step with arrows too, and some keyboards' users with the space bar or Enter; only the hall's window has no other use for
/// them. Enter after words that are on their way to the note field is theirs.
fn clicker_steps(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<UiCommand> {
    let plain = modifiers.is_none() && context.leading && context.in_hall;
    match key {
        Key::ArrowRight | Key::ArrowDown | Key::Space if plain => Some(UiCommand::Next),
        Key::Enter if plain && (context.covers_chair || context.empty_note_field) => Some(UiCommand::Next),
        Key::ArrowLeft | Key::ArrowUp if plain => Some(UiCommand::Previous),
        _ => None,
    }
}

/// Clickers begin a show with Shift+F5 too, and end it with Escape. That gives a hall that covers the chair's window back to it;
/// elsewhere Escape does nothing, so that nobody wipes the hall by accident.
fn clicker_shows(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<UiCommand> {
    let with_shift = modifiers.shift && !modifiers.command && !modifiers.alt;
    match key {
        Key::F5 if with_shift && context.leading => Some(UiCommand::ShowHall),
        Key::Escape if modifiers.is_none() && context.in_hall && context.covers_chair => Some(UiCommand::HideHall),
        _ => None,
    }
}
