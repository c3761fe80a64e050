//! Strokes that reach the window faster than it paints, paced as the program paces them.

use super::window::Window;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use samtalsledaren::gui::TypedAhead;
use samtalsledaren::shell;

/// What a keyboard sends for a key, with the sign that it types.
pub(crate) fn stroke(key: Option<Key>, modifiers: Modifiers, sign: &str) -> Vec<Event> {
    let key_event = |pressed: bool| {
        key.map(|key| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        })
    };
    let sign = (!sign.is_empty()).then(|| Event::Text(sign.to_owned()));
    key_event(true).into_iter().chain(sign).chain(key_event(false)).collect()
}

/// A key that types nothing.
pub(crate) fn key(modifiers: Modifiers, key: Key) -> Vec<Event> {
    stroke(Some(key), modifiers, "")
}

/// A text.
pub(crate) fn text(text: &str) -> Vec<Event> {
    strokes(text).into_iter().flatten().collect()
}

/// A text, sign by sign. Some keys are known by their sign alone.
pub(crate) fn strokes(text: &str) -> Vec<Vec<Event>> {
    let of_sign = |sign: char| {
        let name = if sign == ' ' {
            "Space".to_owned()
        } else {
            sign.to_uppercase().to_string()
        };
        stroke(Key::from_name(&name), Modifiers::NONE, &sign.to_string())
    };
    text.chars().map(of_sign).collect()
}

/// Whoever types ahead of the window.
#[derive(Default)]
pub(crate) struct Typist {
    ahead: TypedAhead,
}

impl Typist {
    /// One frame that finds these events waiting, as the program's own frames do; true when something waits for the next.
    pub(crate) fn frame(&mut self, window: &mut Harness<'static, Window>, mut events: Vec<Event>) -> bool {
        let more = self.ahead.pace(&mut events, shell::text_has_keyboard(&window.ctx));
        window.input_mut().events.extend(events);
        window.step();
        more
    }

    /// All of the events before the next frame, and frames until everything has been seen.
    pub(crate) fn burst(&mut self, window: &mut Harness<'static, Window>, events: Vec<Event>) {
        let mut events = events;
        while self.frame(window, std::mem::take(&mut events)) {}
        window.run();
    }
}
