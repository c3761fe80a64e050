//! The tour of the example: each step goes on when the thing was done, whichever way.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
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
    window.get_by_label_contains("Tryck F5");
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
