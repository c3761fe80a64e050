//! What the windows tell the shell: their monitors, their focus, the time; and what the hall shows.

use crate::support::gui::burst::{self, stroke, text};
use crate::support::meetings::meeting;
use crate::support::shell::TestShell;
use eframe::egui::{Context, Event, Key, Modifiers, RawInput};
use samtalsledaren::gui::{Action, Monitor, Monitors, UiCommand};
use samtalsledaren::model::Command;
use samtalsledaren::shell::{self, Effect, HallFrame, HallInput, SystemEffect};
use samtalsledaren::words::Words;

const WORDS: Words = Words::new(samtalsledaren::words::Language::Swedish);

fn monitor(name: &str, x: i32) -> Monitor {
    Monitor {
        name: name.into(),
        position: (x, 0),
        size: (1920, 1080),
    }
}

/// The laptop's own monitor and those on the right of it.
fn monitors(others: &[Monitor]) -> Monitors {
    let mut all = vec![monitor("eDP-1", 0)];
    all.extend_from_slice(others);
    Monitors {
        all,
        chair: Some(0),
        hall: None,
    }
}

fn led() -> TestShell {
    let mut shell = TestShell::new();
    shell.open(&meeting(3));
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920)]));
    shell
}

/// What the hall shows in one frame of a window.
fn hall(shell: &mut TestShell, events: Vec<Event>) -> (Option<HallFrame>, HallInput) {
    let ctx = Context::default();
    let mut shown = (None, HallInput::default());
    let input = RawInput {
        events,
        ..RawInput::default()
    };
    let output = ctx.run_ui(input, |ui| {
        let frame = shell::hall_frame(ui.ctx(), shell);
        let given = frame.as_ref().map(|frame| shell::hall_input(ui, frame, false));
        shown = (frame, given.unwrap_or_default());
    });
    drop(output);
    shell.poll();
    shown
}

#[test]
fn the_hall_opens_on_the_other_monitor_and_closes_when_that_is_gone() {
    let mut shell = led();
    assert!(hall(&mut shell, Vec::new()).0.is_none());
    shell.ask(UiCommand::ShowHall);
    let (frame, ..) = hall(&mut shell, Vec::new());
    assert_eq!(frame.unwrap().monitor_name(), "HDMI-1");
    let takes = Effect::System(SystemEffect::TakeKeyboard);
    assert!(shell.effects.contains(&takes));
    shell.effects.clear();
    hall(&mut shell, Vec::new());
    assert!(!shell.effects.contains(&takes), "only when it opens");

    shell.monitors_are(&monitors(&[]));
    assert!(!shell.session().hall().open, "it would cover the notes");
    assert_eq!(shell.told(), [WORDS.hall_unplugged()]);
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920)]));
    assert_eq!(shell.told(), [WORDS.hall_plugged()]);
    shell.ask(UiCommand::ShowHall);
    assert_eq!(shell.told(), [""; 0]);
    // Another monitor that goes away concerns the hall not.
    hall(&mut shell, Vec::new());
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920), monitor("DP-2", 3840)]));
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920)]));
    assert!(shell.session().hall().open);
}

#[test]
fn mirrored_monitors_are_told_of_while_they_are() {
    let mut shell = led();
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 0)]));
    assert_eq!(shell.told(), [WORDS.hall_mirrored()]);
    shell.ask(UiCommand::ShowHall);
    let (frame, ..) = hall(&mut shell, Vec::new());
    assert!(frame.unwrap().covers_chair, "there is one picture for both");
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920)]));
    assert_eq!(shell.told(), [""; 0]);
    let (frame, ..) = hall(&mut shell, Vec::new());
    let frame = frame.unwrap();
    assert_eq!((frame.monitor_name(), frame.covers_chair), ("HDMI-1", false));
}

fn pressed(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn one_screen_is_filled_by_the_hall_and_given_back_by_escape() {
    let mut shell = TestShell::new();
    shell.open(&meeting(3));
    shell.monitors_are(&monitors(&[]));
    let [to_hall, to_chair] = [SystemEffect::GiveKeyboardToHall, SystemEffect::TakeKeyboard].map(Effect::System);
    for _ in 0..2 {
        shell.effects.clear();
        shell.ask(UiCommand::ShowHall);
        let (frame, ..) = hall(&mut shell, Vec::new());
        let frame = frame.unwrap();
        assert_eq!((frame.monitor_name(), frame.covers_chair), ("eDP-1", true));
        assert!(
            shell.effects.contains(&to_hall) && !shell.effects.contains(&to_chair),
            "the clicker's keys reach it"
        );
        // What is typed there would be seen by nobody, and nothing opens behind it or over it.
        assert_eq!(hall(&mut shell, text("ord")).1, HallInput::default());
        for key in [Key::F1, Key::F2, Key::F3] {
            assert_eq!(hall(&mut shell, vec![pressed(key)]).1.actions, [], "{key:?}");
        }
        for key in [Key::PageDown, Key::Enter] {
            assert_eq!(
                hall(&mut shell, vec![pressed(key)]).1.actions,
                [Action::Ui(UiCommand::Next)],
                "{key:?}"
            );
        }
        let (_, given) = hall(&mut shell, vec![pressed(Key::Escape)]);
        assert_eq!(given.actions, [Action::Ui(UiCommand::HideHall)]);
        shell.effects.clear();
        shell.ask(UiCommand::HideHall);
        assert!(hall(&mut shell, Vec::new()).0.is_none());
        assert!(shell.effects.contains(&to_chair), "the chair goes on writing");
    }
}

#[test]
fn a_hall_that_loses_its_own_screen_never_covers_the_chair() {
    let apart = monitors(&[monitor("HDMI-1", 1920)]);
    let mirrored = monitors(&[monitor("HDMI-1", 0)]);
    for (what, then) in [("unplugged", monitors(&[])), ("mirrored", mirrored)] {
        let mut shell = led();
        shell.ask(UiCommand::ShowHall);
        hall(&mut shell, Vec::new());
        shell.change(Command::BlankHall(true));
        shell.monitors_are(&then);
        assert!(hall(&mut shell, Vec::new()).0.is_none(), "{what}");
        shell.monitors_are(&apart);
        shell.ask(UiCommand::ShowHall);
        let frame = hall(&mut shell, Vec::new()).0.unwrap();
        assert!(
            !frame.view.blank && frame.monitor_name() == "HDMI-1",
            "{what}: the picture is there again"
        );
    }
}

#[test]
fn a_plug_that_is_put_in_lights_a_black_hall() {
    let mut shell = TestShell::new();
    shell.open(&meeting(3));
    shell.monitors_are(&monitors(&[]));
    shell.ask(UiCommand::ShowHall);
    shell.ask(UiCommand::BlankHall);
    assert!(hall(&mut shell, Vec::new()).0.unwrap().view.blank);
    shell.monitors_are(&monitors(&[monitor("HDMI-1", 1920)]));
    let frame = hall(&mut shell, Vec::new()).0.unwrap();
    assert!(!frame.view.blank && frame.monitor_name() == "HDMI-1");
}

#[test]
fn a_click_in_the_hall_steps_but_not_the_second_one_at_the_button_that_opened_it() {
    let click = || {
        let button = |pressed| Event::PointerButton {
            pos: eframe::egui::pos2(50.0, 50.0),
            button: eframe::egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        vec![Event::PointerMoved(eframe::egui::pos2(50.0, 50.0)), button(true), button(false)]
    };
    let mut shell = led();
    shell.ask(UiCommand::ShowHall);
    hall(&mut shell, Vec::new());
    shell.pass(0);
    assert_eq!(hall(&mut shell, click()).1.actions, []);
    shell.pass(1);
    assert_eq!(hall(&mut shell, click()).1.actions, [Action::Ui(UiCommand::Next)]);
}

#[test]
fn the_screens_are_swapped_numbered_and_remembered() {
    let mut shell = led();
    assert_eq!(shell.monitors().hall, Some(1));
    shell.ask(UiCommand::SwapScreens);
    assert_eq!(shell.monitors().hall, Some(0));
    let moves = Effect::System(SystemEffect::MoveTo(monitor("HDMI-1", 1920)));
    assert!(shell.effects.contains(&moves), "the chair's window gives way");
    assert_eq!(shell.settings().monitor, "eDP-1");
    shell.act(Action::ChooseMonitor(1));
    assert_eq!(shell.settings().monitor, "HDMI-1");
    shell.act(Action::ChooseMonitor(9));
    assert_eq!(shell.settings().monitor, "HDMI-1");
    shell.ask(UiCommand::NumberScreens);
    assert!(shell.effects.contains(&Effect::System(SystemEffect::NumberScreens)));
    shell.monitors_are(&monitors(&[]));
    shell.effects.clear();
    shell.ask(UiCommand::SwapScreens);
    assert!(shell.effects.is_empty(), "there is nothing to swap");
    shell.ask(UiCommand::CheckRoom);
    assert!(shell.gui.overlays.room_check.as_ref().unwrap().misses_monitor);
}

#[test]
fn a_clicker_in_the_hall_steps_and_words_typed_there_are_handed_on_to_the_chairs_window() {
    let mut shell = led();
    shell.ask(UiCommand::ShowHall);
    let key = Event::Key {
        key: Key::ArrowRight,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let (_, given) = hall(&mut shell, vec![key]);
    assert_eq!(given.actions, [Action::Ui(UiCommand::Next)]);
    assert!(given.typed.is_empty());
    for (key, sign) in [(Key::B, "b"), (Key::Period, ".")] {
        let (_, given) = hall(&mut shell, stroke(Some(key), Modifiers::NONE, sign));
        assert_eq!(given.actions, [Action::Ui(UiCommand::BlankHall)], "a clicker sends {sign:?} alone");
        assert!(given.typed.is_empty());
    }
    // Spaces, full stops and keys between the words are part of what is written, in their order.
    let mut written = text("bra. ord");
    written.extend(burst::key(Modifiers::NONE, Key::Enter));
    written.extend(burst::key(Modifiers::NONE, Key::PageDown));
    written.extend(text("på nästa"));
    let (_, given) = hall(&mut shell, written.clone());
    assert!(given.actions.is_empty());
    assert_eq!(given.typed, written);
}

#[test]
fn the_first_screen_is_read_again_when_the_user_comes_back_to_it() {
    let mut shell = TestShell::new();
    shell.focus_is(true);
    shell.until("the lists are there", |shell| shell.start_lists().ready);
    let decks = "/hem/Dokument/Samtalsledaren/Samtalsunderlag";
    assert!(shell.start_lists().own.decks.is_empty(), "{decks}");
    shell.focus_is(false);
    let text = samtalsledaren::files::session_text(meeting(2).record()).unwrap();
    shell.disk.lay("/hem/Dokument/ny.ron", text.as_bytes());
    shell.focus_is(true);
    shell.until("the new file is listed", |shell| !shell.start_lists().recent.is_empty());
}

#[test]
fn time_counts_while_the_clock_runs_and_sleep_counts_as_none() {
    let mut shell = led();
    shell.ask(UiCommand::NextItem);
    assert!(!shell.session().lead().paused, "the chair goes on");
    let current = shell.session().current().clone();
    let spent = |shell: &TestShell| shell.session().entry(&current).unwrap().used_secs;
    let before = spent(&shell);
    shell.effects.clear();
    shell.pass(3);
    assert_eq!(spent(&shell), before + 3);
    assert!(matches!(shell.effects.last(), Some(Effect::RepaintAfter(_))));
    shell.now.ms += 600;
    let half = shell.now.clone();
    let effects = shell.tick(half);
    let [Effect::RepaintAfter(rest)] = effects[..] else {
        panic!("{effects:?}")
    };
    assert!((400..=420).contains(&rest.as_millis()), "until the second is full: {rest:?}");
    shell.now.ms += 3 * 60 * 60 * 1000;
    let after_lunch = shell.now.clone();
    shell.tick(after_lunch);
    assert_eq!(spent(&shell), before + 3, "the computer slept");
    shell.ask(UiCommand::Pause);
    shell.effects.clear();
    shell.pass(5);
    assert_eq!(spent(&shell), before + 3);
    assert!(shell.effects.is_empty(), "a clock that stands wakes nobody");
    // Ending the meeting lets the computer sleep.
    shell.ask(UiCommand::Pause);
    shell.ask(UiCommand::ShowHall);
    shell.poll();
    shell.change(Command::SetEnded(true));
    shell.effects.clear();
    shell.poll();
    assert!(shell.effects.contains(&Effect::System(SystemEffect::KeepAwake(None))));
}

#[test]
fn minutes_are_taken_from_the_questions_to_come_only_where_that_is_offered() {
    let mut shell = led();
    let before = shell.session().record().clone();
    shell.ask(UiCommand::EndInTime);
    assert_eq!(shell.session().record().agenda, before.agenda, "no end was planned");
}
