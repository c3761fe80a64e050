//! Splits input that arrives faster than frames: what is typed meets the screen that it was typed for.
//!
//! Within a frame the keys are read before anything is drawn. A group's key in one frame with the words typed before it would
//! choose the group first, and the words of one group would stand in the field of the other. So a key that may move the keyboard
//! has a frame to itself: what was typed before it is in the record by then, and what was typed after it waits until another
//! frame has shown who has the keyboard now. A press of the mouse is such a key too.

use eframe::egui::{Event, Key, Modifiers};
use std::mem;

/// Input that waits for a frame of its own.
#[derive(Clone, Debug, Default)]
pub struct TypedAhead {
    waiting: Vec<Event>,
    /// True when the frame before held a key that may have moved the keyboard: then a frame without keys shows who has it.
    moved: bool,
    /// Keys that are held down.
    held: Vec<Key>,
    /// True while something waits that was typed in another window of the program.
    elsewhere: bool,
}

/// The part of a frame's input that an event may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FramePart {
    /// Moves nothing and is typed by nobody: a key that is let go, the mouse moving.
    Passive,
    /// Goes to what has the keyboard.
    Typed,
    /// May give the keyboard to something else; `true` where the sign that the key types may follow as an event of its own.
    Moves(bool),
    /// A press of the mouse, or what a screen reader does in its stead.
    Pressed,
    /// The window has got the keyboard back.
    Returned,
}

impl TypedAhead {
    /// Leaves in `events` what this frame is to see, and keeps the rest. `writes` tells whether a text field has the
    /// keyboard: there, letters and arrows stay in the field. True when something waits for the next frame.
    pub fn pace(&mut self, events: &mut Vec<Event>, writes: bool) -> bool {
        let old = self.waiting.len();
        self.mark_repeats(events);
        self.waiting.append(events);
        let end = if mem::take(&mut self.moved) {
            let is_typed = |event: &Event| matches!(part_of(event, writes), FramePart::Typed | FramePart::Moves(_));
            self.waiting.iter().position(is_typed).unwrap_or(self.waiting.len())
        } else {
            self.end_of_frame(writes)
        };
        // What was typed in another window before this one got the keyboard back arrives during this frame.
        let returned = self
            .waiting
            .iter()
            .skip(old)
            .position(|event| part_of(event, writes) == FramePart::Returned);
        let end = returned.map_or(end, |at| end.min(old + at));
        let later = self.waiting.split_off(end);
        *events = mem::replace(&mut self.waiting, later);
        self.moved = events
            .iter()
            .any(|event| matches!(part_of(event, writes), FramePart::Moves(_) | FramePart::Pressed));
        !self.waiting.is_empty()
    }

    /// Puts in its place what was typed in another window of the program: before this one got the keyboard back.
    pub fn type_on(&mut self, typed: Vec<Event>) {
        self.elsewhere |= !typed.is_empty();
        let returned = |event: &Event| matches!(event, Event::WindowFocused(true));
        let at = self.waiting.iter().rposition(returned).unwrap_or(self.waiting.len());
        self.waiting.splice(at..at, typed);
    }

    /// True while something waits for a frame of its own.
    pub const fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// True in the frames that see what was typed in another window of the program: the window then is as if it had the
    /// system's keyboard. To be asked before each frame is paced.
    pub fn comes_from_elsewhere(&mut self) -> bool {
        let comes = self.elsewhere;
        self.elsewhere &= self.is_waiting();
        comes
    }

    /// The number of events from the first on that this frame sees.
    fn end_of_frame(&self, writes: bool) -> usize {
        let (mut typed, mut pressed, mut own_sign) = (false, false, None);
        for (at, event) in self.waiting.iter().enumerate() {
            match part_of(event, writes) {
                FramePart::Passive | FramePart::Returned => {}
                FramePart::Pressed if typed => return at,
                FramePart::Pressed => pressed = true,
                FramePart::Moves(_) if typed || pressed => return at,
                FramePart::Moves(has_sign) => {
                    typed = true;
                    own_sign = Some(has_sign);
                }
                FramePart::Typed if pressed => return at,
                FramePart::Typed => {
                    if let Some(expected) = &mut own_sign
                        && !(mem::take(expected) && matches!(event, Event::Text(_)))
                    {
                        return at;
                    }
                    typed = true;
                }
            }
        }
        self.waiting.len()
    }

    /// Marks the presses of keys that are down already: the system does not tell them from new ones.
    fn mark_repeats(&mut self, events: &mut [Event]) {
        for event in events {
            match event {
                Event::Key {
                    key,
                    pressed: true,
                    repeat,
                    ..
                } => {
                    *repeat |= self.held.contains(key);
                    if !*repeat {
                        self.held.push(*key);
                    }
                }
                Event::Key { key, pressed: false, .. } => self.held.retain(|held| held != key),
                Event::WindowFocused(_) => self.held.clear(),
                _ => {}
            }
        }
    }
}

fn part_of(event: &Event, writes: bool) -> FramePart {
    match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if leaves_text(*key, *modifiers) => FramePart::Moves(modifiers.alt),
        // A key that is held down moves nothing but what it already moved.
        Event::Key {
            pressed: true,
            repeat: false,
            ..
        } if !writes => FramePart::Moves(true),
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy | Event::Ime(_) => FramePart::Typed,
        Event::PointerButton { .. } | Event::AccessKitActionRequest(_) => FramePart::Pressed,
        Event::WindowFocused(true) => FramePart::Returned,
        _ => FramePart::Passive,
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
            | Key::F10
            | Key::F11
            | Key::F12
    );
    named || modifiers.command || modifiers.alt
}
