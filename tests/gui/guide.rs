//! The tour of the example: each step goes on when the thing was done, whichever way.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::{Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Guide, Screen};
use samtalsledaren::model::{Command, GroupId};

fn tour() -> Harness<'static, Window> {
    let mut session = meeting(3);
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut chair = Window::lead(session);
    chair.gui.guide = Some(Guide::default());
    chair.harness(1280.0, 720.0)
}

fn change(window: &mut Harness<'static, Window>, command: Command) {
    window.state_mut().change(command);
    window.run();
}

#[test]
fn each_step_goes_on_when_it_was_done_and_not_before() {
    let mut window = tour();
    window.get_by_label("Pröva 1 av 6");
    window.get_by_label_contains("Tryck på Visa (F5)");
    let note = Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(2),
        place: None,
        text: "Det går fort.".into(),
    };
    change(&mut window, Command::OpenHall(true));
    window.get_by_label("Pröva 2 av 6");
    window.run();
    window.get_by_label("Pröva 2 av 6");
    change(&mut window, note);
    window.get_by_label("Pröva 3 av 6");
    change(&mut window, Command::ReleaseNotes(true));
    window.get_by_label("Pröva 4 av 6");
    change(&mut window, Command::GoTo("matris".into()));
    window.get_by_label("Pröva 5 av 6");
    window.state_mut().gui.screen = Screen::Review;
    window.run();
    window.get_by_label("Pröva 6 av 6");
    window.state_mut().gui.screen = Screen::Handover;
    window.run();
    window.get_by_label_contains("Det var hela rundturen");
    assert!(window.query_by_label("Hoppa över").is_none(), "nothing comes after the end");
}

#[test]
fn a_step_is_skipped_and_the_tour_ended_by_a_press() {
    let mut window = tour();
    window.get_by_label("Hoppa över").click();
    window.run();
    window.get_by_label("Pröva 2 av 6");
    window.get_by_label("Avsluta rundturen").click();
    window.run();
    assert!(window.query_by_label_contains("Pröva").is_none());
}

#[test]
fn nobody_is_led_who_did_not_ask_for_the_example() {
    let window = Window::lead(meeting(3)).harness(1280.0, 720.0);
    assert!(window.query_by_label_contains("Pröva").is_none());
}

/// What a step says, the button that it is about, and what does it.
type Step = (&'static str, &'static str, fn(&mut Window));

/// The places of frames that are drawn in this width: those of the tour.
fn frames(window: &Harness<'static, Window>) -> Vec<Rect> {
    let shapes = window.output().shapes.iter().map(|clipped| &clipped.shape);
    let frames = shapes.filter_map(|shape| match shape {
        Shape::Rect(frame) if (frame.stroke.width - 3.0).abs() < 0.1 => Some(frame.rect),
        _ => None,
    });
    frames.collect()
}

#[test]
fn each_step_names_its_button_and_frames_it() {
    let mut window = tour();
    let steps: [Step; 6] = [
        ("Tryck på Visa (F5)", "Visa i salen", |chair| chair.change(Command::OpenHall(true))),
        ("(Ctrl+2)", "Grupp 2, ", |chair| {
            chair.change(Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(2),
                place: None,
                text: "Det går fort.".into(),
            });
        }),
        ("Anteckningar (Shift+F8)", "Visa anteckningar", |chair| {
            chair.change(Command::ReleaseNotes(true));
        }),
        ("Nästa (PgDn)", "Nästa: ", |chair| chair.change(Command::GoTo("matris".into()))),
        ("Gå igenom (Alt+4)", "Gå igenom, sida 4 av 5", |chair| {
            chair.gui.screen = Screen::Review;
        }),
        ("Ta fram bilaga (Alt+5)", "Ta fram bilaga, sida 5 av 5", |chair| {
            chair.gui.screen = Screen::Handover;
        }),
    ];
    for (said, button, done) in steps {
        window.run();
        window.run();
        window.get_by_label_contains(said);
        let framed = frames(&window);
        let pressed = window
            .get_by(|node| node.label().is_some_and(|label| label.starts_with(button)))
            .rect();
        assert!(
            framed
                .iter()
                .any(|frame| frame.expand(1.0).contains_rect(pressed) && frame.width() < pressed.width() + 8.0),
            "{button} {pressed} is not framed: {framed:?}"
        );
        done(window.state_mut());
    }
    window.run();
    assert!(frames(&window).is_empty(), "the tour is over");
}
