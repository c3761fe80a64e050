//! Bursts: a meeting typed so fast that many strokes wait for each frame is the meeting that is typed slowly, stroke by stroke.

use super::{amount, tell};
use crate::support::gui::burst::{Typist, key, strokes as signs};
use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use samtalsledaren::model::{Command, Record};
use std::collections::BTreeSet;

const CTRL: Modifiers = Modifiers::COMMAND;
const PLAIN: Modifiers = Modifiers::NONE;

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// What somebody does between two notes, stroke by stroke.
fn way(dice: &mut Dice) -> Vec<Vec<Event>> {
    match dice.roll(11) {
        0..=2 => {
            let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
            vec![key(CTRL, digits[usize::try_from(dice.roll(4)).unwrap()])]
        }
        3 => vec![key(CTRL, Key::Tab)],
        4 => vec![key(CTRL | Modifiers::SHIFT, Key::Tab)],
        5 => vec![key(PLAIN, Key::PageDown)],
        6 => vec![key(PLAIN, Key::PageUp)],
        7 => {
            // By the palette: its first letter, its Enter and what is typed after it.
            let mut strokes = vec![key(CTRL, Key::K)];
            strokes.extend(signs(&format!("grupp {}", dice.roll(4) + 1)));
            strokes.push(key(PLAIN, Key::Enter));
            strokes
        }
        8 => {
            // To the search and back.
            let mut strokes = vec![key(CTRL, Key::F)];
            strokes.extend(signs("sökt"));
            strokes.extend([key(Modifiers::ALT, Key::Num3), key(PLAIN, Key::F2)]);
            strokes
        }
        9 => vec![key(PLAIN, Key::F3), key(PLAIN, Key::F2)],
        _ => Vec::new(),
    }
}

/// Strokes that write many notes here and there, and the words of those notes.
fn strokes(seed: u64) -> (Vec<Vec<Event>>, BTreeSet<String>) {
    let mut dice = Dice(seed);
    let (mut strokes, mut said) = (Vec::new(), BTreeSet::new());
    for number in 0..12 {
        let words = format!("Not {number} – sägs det {} gånger!", dice.roll(9));
        strokes.extend(signs(&words));
        said.insert(words);
        // A key that goes to another group ends the note too.
        let ends = dice.roll(4) > 0;
        let on = way(&mut dice);
        let goes_on = on.len() == 1 && matches!(on[0][0], Event::Key { key: Key::Tab, .. });
        if ends || !goes_on {
            strokes.push(key(PLAIN, Key::Enter));
        }
        strokes.extend(on);
    }
    strokes.push(key(PLAIN, Key::Enter));
    (strokes, said)
}

fn begun() -> Harness<'static, Window> {
    let mut chair = Window::lead(meeting(4));
    chair.change(Command::GoTo("fraga".into()));
    chair.harness(1280.0, 720.0)
}

fn notes(record: &Record) -> Vec<(String, u32, String, String)> {
    let note = |note: &samtalsledaren::model::Note| {
        let place = note.place.as_ref().map_or("", samtalsledaren::model::PlaceKey::as_str);
        (note.prompt.as_str().to_owned(), note.group.0, place.to_owned(), note.text.clone())
    };
    record.notes.iter().map(note).collect()
}

#[test]
fn a_burst_writes_what_slow_typing_writes() {
    let runs = amount(3, 50);
    let mut written = 0;
    for seed in 1..=u64::try_from(runs).unwrap() {
        let (strokes, said) = strokes(seed);
        let mut slow = begun();
        for stroke in &strokes {
            slow.input_mut().events.extend(stroke.iter().cloned());
            slow.step();
            // Whoever types slowly sees what a key did before pressing the next one.
            if !stroke.iter().any(|event| matches!(event, Event::Text(_))) {
                slow.run();
            }
        }
        let slow = notes(slow.state().session().record());
        let texts: BTreeSet<_> = slow.iter().map(|(.., text)| text.clone()).collect();
        assert_eq!(texts, said, "seed {seed}: every note is whole where somebody types slowly");

        let mut dice = Dice(seed);
        let (mut fast, mut typist) = (begun(), Typist::default());
        let mut waiting: Vec<Event> = strokes.into_iter().flatten().collect();
        // At 8 ms a stroke some hundred events wait for a frame that lasts a second.
        while !waiting.is_empty() {
            let arrived = usize::try_from(dice.roll(400) + 1).unwrap().min(waiting.len());
            let rest = waiting.split_off(arrived);
            typist.frame(&mut fast, std::mem::replace(&mut waiting, rest));
        }
        typist.burst(&mut fast, Vec::new());
        assert_eq!(notes(fast.state().session().record()), slow, "seed {seed}");
        written += slow.len();
    }
    tell(
        "Skrivet fortare än fönstret ritar: 8 ms per tecken, bilder som dröjer en sekund",
        "varje anteckning hel och på sin plats",
        &format!("{runs} möten, {written} anteckningar: samma som när de skrivs långsamt"),
    );
}
