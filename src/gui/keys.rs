//! Reads the keys of a window and turns them into wishes, before any widget sees them.

use super::action::Action;
use super::wish::Wish;
use eframe::egui::{Event, InputState, Key, Modifiers};

/// What decides whom a key belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyContext {
    /// Whether a meeting is on the screen from which it is led.
    pub leading: bool,
    /// Whether a field that has an undo of its own is being written in.
    pub field_has_words: bool,
    /// Whether the keys come from the hall's window, as from a presenter's clicker.
    pub in_hall: bool,
    /// Whether the pages of the bilaga are shown, which have a size of their own.
    pub shows_pages: bool,
    /// Whether the note field has the keyboard and is empty, so that a clicker's "." is no word.
    pub empty_note_field: bool,
}

/// The keys for the first nine of a list.
pub(super) const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Takes the keys that ask for something out of the input.
pub fn read_keys(input: &mut InputState, mut context: KeyContext) -> Vec<Action> {
    let mut actions = Vec::new();
    let mut swallow_text = false;
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
            true
        }
        _ => true,
    });
    actions
}

/// Ctrl+Shift+digit chooses whose notes the room sees, and 0 shows all groups'. By the key's place, since Shift makes other signs of
/// the digits on each keyboard.
fn notes_of(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Action> {
    let asked = modifiers.command && modifiers.shift && !modifiers.alt && context.leading;
    if asked && key == Key::Num0 {
        return Some(Action::ShowNotesOf(None));
    }
    let place = DIGITS.iter().position(|digit| *digit == key).filter(|_| asked)?;
    Some(Action::ShowNotesOf(Some(place)))
}

fn action_for(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Action> {
    let only_command = modifiers.command && !modifiers.alt && !modifiers.shift;
    if only_command
        && context.leading
        && let Some(place) = DIGITS.iter().position(|digit| *digit == key)
    {
        return Some(Action::ChooseGroup(place));
    }
    if let Some(wish) = text_size(key, modifiers, context) {
        return Some(Action::Wish(wish));
    }
    if clicker_blanks(key, modifiers, context) {
        return Some(Action::Wish(Wish::BlankHall));
    }
    if let Some(wish) = clicker_steps(key, modifiers, context) {
        return Some(Action::Wish(wish));
    }
    if key == Key::Z && modifiers.command && modifiers.shift && !context.field_has_words {
        return Some(Action::Wish(Wish::Redo));
    }
    let wish = Wish::ALL.into_iter().find(|wish| {
        let shortcut = wish.shortcut();
        let wanted = shortcut.modifiers;
        shortcut.logical_key == key && (wanted.command, wanted.alt, wanted.shift) == (modifiers.command, modifiers.alt, modifiers.shift)
    })?;
    let belongs_to_field = matches!(wish, Wish::Undo | Wish::Redo) && context.field_has_words;
    (!belongs_to_field && (context.leading || !wish.needs_lead())).then_some(Action::Wish(wish))
}

/// The keys with which every other program makes its text larger and smaller, and on other keyboards the sign that stands where
/// ours has its plus.
fn text_size(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Wish> {
    let with_command = modifiers.command && !modifiers.alt && !context.shows_pages;
    let with_alt = modifiers.alt && !modifiers.command;
    match key {
        _ if context.in_hall || !(with_command || with_alt) => None,
        Key::Plus | Key::Equals => Some(Wish::LargerText),
        Key::Minus => Some(Wish::SmallerText),
        Key::Num0 if !modifiers.shift => Some(Wish::UsualText),
        _ => None,
    }
}

/// Presenters' clickers blank the screen with "." or B.
fn clicker_blanks(key: Key, modifiers: Modifiers, context: KeyContext) -> bool {
    let plain = !modifiers.command && !modifiers.alt && !modifiers.shift && context.leading;
    plain && ((context.in_hall && matches!(key, Key::B | Key::Period)) || (context.empty_note_field && key == Key::Period))
}

/// Clickers step with arrows too, and some keyboards' users with the space bar; only the hall's window has no other use for
/// them. Escape does nothing there, so that nobody wipes the hall by accident.
fn clicker_steps(key: Key, modifiers: Modifiers, context: KeyContext) -> Option<Wish> {
    let plain = modifiers.is_none() && context.leading && context.in_hall;
    match key {
        Key::ArrowRight | Key::ArrowDown | Key::Space if plain => Some(Wish::NextItem),
        Key::ArrowLeft | Key::ArrowUp if plain => Some(Wish::PreviousItem),
        _ => None,
    }
}
