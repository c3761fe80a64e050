//! What is typed faster than frames are painted goes where it was meant to go.

use eframe::egui::{self, Event, Key, Modifiers};
use samtalsledaren::gui::TypedAhead;

fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat,
        modifiers,
    }
}

fn release(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn letter(key: Key, text: &str) -> [Event; 3] {
    [press(key, Modifiers::NONE, false), Event::Text(text.into()), release(key)]
}

/// How many events each frame sees, when all of them have come before the first one.
fn frames(mut events: Vec<Event>, writes: bool) -> Vec<usize> {
    let mut ahead = TypedAhead::default();
    let mut counts = Vec::new();
    loop {
        let more = ahead.pace(&mut events, writes);
        counts.push(events.len());
        events.clear();
        if !more {
            return counts;
        }
    }
}

#[test]
fn letters_in_a_field_are_seen_at_once() {
    let events: Vec<_> = [Key::A, Key::B, Key::C].into_iter().flat_map(|key| letter(key, "x")).collect();
    assert_eq!(frames(events, true), [9]);
}

#[test]
fn what_follows_enter_waits_for_the_next_frame() {
    let mut events = letter(Key::A, "a").to_vec();
    events.extend([press(Key::Enter, Modifiers::NONE, false), release(Key::Enter)]);
    events.extend(letter(Key::B, "b"));
    events.extend(letter(Key::C, "c"));
    events.extend(letter(Key::D, "d"));
    assert_eq!(
        frames(events, true),
        [3, 2, 0, 9],
        "and for a frame without keys, which shows who has the keyboard"
    );
}

#[test]
fn what_follows_a_group_key_waits_for_the_next_frame() {
    let mut events = vec![press(Key::Num2, Modifiers::COMMAND, false), release(Key::Num2)];
    events.extend(letter(Key::B, "b"));
    events.push(press(Key::Num3, Modifiers::COMMAND, false));
    events.extend(letter(Key::C, "c"));
    assert_eq!(frames(events, true), [2, 0, 3, 1, 0, 3]);
}

#[test]
fn outside_a_field_each_key_has_a_frame_with_its_letter() {
    let events: Vec<_> = [Key::Num2, Key::Num4].into_iter().flat_map(|key| letter(key, "2")).collect();
    assert_eq!(frames(events, false), [3, 0, 3]);
}

#[test]
fn a_key_after_one_that_leaves_the_field_has_a_frame_of_its_own() {
    let mut events = vec![press(Key::F3, Modifiers::NONE, false)];
    events.extend(letter(Key::Num2, "2"));
    events.push(press(Key::Tab, Modifiers::NONE, false));
    assert_eq!(frames(events, true), [1, 0, 3, 1]);
}

#[test]
fn a_key_that_is_held_down_does_not_pile_up() {
    // The system does not tell the first press from those that follow while the key is down.
    let events = vec![press(Key::ArrowRight, Modifiers::NONE, false); 8];
    assert_eq!(frames(events, false), [1, 0, 7]);
}

#[test]
fn pasted_words_wait_for_their_field_too() {
    let events = vec![press(Key::F2, Modifiers::NONE, false), Event::Paste("rad".into())];
    assert_eq!(frames(events, false), [1, 0, 1]);
}

#[test]
fn words_before_a_key_that_goes_elsewhere_are_seen_before_it() {
    let mut events = letter(Key::A, "a").to_vec();
    events.push(press(Key::Num3, Modifiers::COMMAND, false));
    assert_eq!(frames(events, true), [3, 1]);
}

#[test]
fn a_sign_without_a_key_is_no_part_of_the_key_before_it() {
    let events = vec![press(Key::Enter, Modifiers::NONE, false), Event::Text("–".into())];
    assert_eq!(frames(events, true), [1, 0, 1]);
    let own = vec![press(Key::Num5, Modifiers::ALT, false), Event::Text("5".into())];
    assert_eq!(frames(own, true), [2], "but Alt+5 types its 5 on some systems");
}

#[test]
fn a_press_of_the_mouse_stands_between_the_words_before_and_after_it() {
    let pointer = |pressed| Event::PointerButton {
        pos: egui::pos2(1.0, 1.0),
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let mut events = letter(Key::A, "a").to_vec();
    events.extend([pointer(true), pointer(false)]);
    events.extend(letter(Key::B, "b"));
    assert_eq!(frames(events, true), [3, 2, 0, 3]);
}

#[test]
fn what_another_window_took_meanwhile_stands_where_it_was_typed() {
    let mut ahead = TypedAhead::default();
    let signs = |events: &[Event]| -> String {
        let sign = |event: &Event| {
            if let Event::Text(text) = event {
                text.clone()
            } else {
                String::new()
            }
        };
        events.iter().map(sign).collect()
    };
    let mut events = letter(Key::A, "a").to_vec();
    events.extend([Event::WindowFocused(false), Event::WindowFocused(true)]);
    events.extend(letter(Key::D, "d"));
    assert!(ahead.pace(&mut events, true));
    assert_eq!(signs(&events), "a");
    // In the same frame the other window is asked.
    ahead.type_on(letter(Key::B, "b").to_vec());
    ahead.type_on(letter(Key::C, "c").to_vec());
    let mut seen = String::new();
    while ahead.is_waiting() {
        assert!(ahead.comes_from_elsewhere());
        events.clear();
        ahead.pace(&mut events, true);
        seen += &signs(&events);
    }
    assert_eq!(seen, "bcd");
    assert!(ahead.comes_from_elsewhere(), "the last of it is still to be seen");
    assert!(!ahead.comes_from_elsewhere());
}
