//! Splits input that arrives faster than frames: a key that may move the keyboard ends its frame.
//!
//! Else the words after Enter would stand in the note before it, and those after a group's key would be lost between two fields.

use eframe::egui::{Event, Key, Modifiers};
use std::mem;

/// Input that waits for a frame of its own.
#[derive(Clone, Debug, Default)]
pub struct TypedAhead {
    waiting: Vec<Event>,
    /// True when the frame before ended with a key that may have moved the keyboard: then nobody knows yet who has it.
    moved: bool,
}

impl TypedAhead {
    /// Leaves in `events` what this frame is to see, and keeps the rest. `writes` tells whether a text field has the
    /// keyboard: there, letters and arrows stay in the field. True when something waits for the next frame.
    pub fn pace(&mut self, events: &mut Vec<Event>, writes: bool) -> bool {
        self.waiting.append(events);
        let end = self.end_of_frame(writes && !self.moved);
        let later = self.waiting.split_off(end);
        *events = mem::replace(&mut self.waiting, later);
        self.moved = events.iter().any(|event| may_move(event, writes));
        !self.waiting.is_empty()
    }

    /// A key's own letter and its release belong to the same frame: the frame ends before the next thing typed.
    fn end_of_frame(&self, writes: bool) -> usize {
        let Some(last) = self.waiting.iter().position(|event| may_move(event, writes)) else {
            return self.waiting.len();
        };
        let next = self.waiting.iter().skip(last + 1).position(is_typed);
        next.map_or(self.waiting.len(), |next| last + 1 + next)
    }
}

/// True when the keyboard may be elsewhere after this.
fn may_move(event: &Event, writes: bool) -> bool {
    match event {
        // A key that is held down moves nothing but what it already moved.
        Event::Key {
            key,
            pressed: true,
            repeat: false,
            modifiers,
            ..
        } => !writes || leaves_text(*key, *modifiers),
        _ => false,
    }
}

fn leaves_text(key: Key, modifiers: Modifiers) -> bool {
    let named = matches!(
        key,
        Key::Enter
            | Key::Tab
            | Key::Escape
            | Key::PageUp
            | Key::PageDown
            | Key::F1
            | Key::F2
            | Key::F3
            | Key::F4
            | Key::F5
            | Key::F6
            | Key::F7
            | Key::F8
            | Key::F9
            | Key::F11
            | Key::F12
    );
    named || modifiers.command || modifiers.alt
}

const fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. } | Event::Paste(_) | Event::Ime(_))
}
