//! Messages: news over the page that leave by themselves and move nothing, failures that stay where they arose.

use super::everywhere::every_screen::example;
use crate::support::disk::Fault;
use crate::support::gui::window::{Window, click};
use crate::support::meetings::{meeting, note};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Id, Key, Rect, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, Screen, UiCommand};
use samtalsledaren::model::Command;
use samtalsledaren::work::Done;
use std::io::ErrorKind;

/// Frames that are drawn in more than six seconds.
const LONG: usize = 30;

fn led() -> Harness<'static, Window> {
    let mut session = example("trender", "kanner-ni-igen-er");
    session.apply(Command::OpenHall(false), 0);
    Window::lead(session).harness(1280.0, 720.0)
}

fn place(window: &Harness<'static, Window>) -> Option<Rect> {
    window.ctx.memory(|memory| memory.area_rect(Id::unique("messages")))
}

fn tell_news(window: &mut Harness<'static, Window>, name: &str) {
    window.state_mut().take(Done::SheetsWritten(vec![format!("/hem/ut/{name}").into()]));
    window.run();
}

fn fail(window: &mut Harness<'static, Window>, text: &str) {
    window.state_mut().take(Done::Failed(text.to_owned()));
    window.run();
}

#[test]
fn news_change_no_point_of_the_picture_outside_their_own_rectangle() {
    for screen in [Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover] {
        let mut window = led();
        window.state_mut().gui.screen = screen;
        window.run();
        let before = window.render().unwrap();
        tell_news(&mut window, "blad.pdf");
        let after = window.render().unwrap();
        let place = place(&window).unwrap().expand(1.0);
        let differs = |x: u32, y: u32| before.get_pixel(x, y) != after.get_pixel(x, y);
        let points = (0..before.height()).flat_map(|y| (0..before.width()).map(move |x| (x, y)));
        let (inside, outside): (Vec<_>, Vec<_>) = points
            .filter(|(x, y)| differs(*x, *y))
            .partition(|(x, y)| place.contains(pos2(*x as f32, *y as f32)));
        assert!(inside.len() > 1000, "{screen:?}: nothing is seen in {place:?}");
        assert!(outside.is_empty(), "{screen:?}: {} points move outside {place:?}", outside.len());
    }
}

#[test]
fn a_failure_on_a_page_of_one_meeting_is_not_shown_in_another() {
    for screen in [Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover] {
        let mut window = led();
        window.state_mut().gui.screen = screen;
        window.run();
        fail(&mut window, "Det gick inte.");
        assert_eq!(window.state().told(), ["Det gick inte."], "{screen:?}");
        window.state_mut().open(&meeting(3));
        window.state_mut().gui.screen = screen;
        window.run();
        assert_eq!(window.state().told(), [""; 0], "{screen:?}");
    }
}

#[test]
fn news_are_told_one_at_a_time_by_name_and_leave_by_themselves() {
    let mut window = led();
    tell_news(&mut window, "forst.pdf");
    tell_news(&mut window, "sedan.pdf");
    window.get_by_label_contains("forst.pdf");
    assert!(window.query_by_label_contains("sedan.pdf").is_none());
    assert!(window.query_by_label_contains("/hem/ut").is_none(), "the name, not the path");
    window.run_steps(LONG);
    assert!(window.query_by_label_contains("forst.pdf").is_none());
    window.get_by_label_contains("sedan.pdf");
    window.run_steps(LONG);
    assert!(window.state().messages().is_empty());
}

#[test]
fn news_that_have_left_are_followed_by_a_frame_without_them() {
    let mut window = led();
    tell_news(&mut window, "blad.pdf");
    let steps = (0..LONG).take_while(|_| {
        window.step();
        !window.state().messages().is_empty()
    });
    assert!(steps.count() < LONG, "the news leave");
    let next = &window.output().viewport_output[&eframe::egui::ViewportId::ROOT];
    assert_eq!(next.repaint_delay, std::time::Duration::ZERO, "they are still on the screen");
}

#[test]
fn news_stay_while_they_are_pointed_at_or_hold_the_keyboard() {
    let mut window = led();
    tell_news(&mut window, "blad.pdf");
    let middle = place(&window).unwrap().center();
    window.event(Event::PointerMoved(middle));
    window.run_steps(LONG);
    window.get_by_label_contains("blad.pdf");
    window.event(Event::PointerMoved(pos2(900.0, 300.0)));
    window.get_by_label("Visa i mappen").focus();
    window.run_steps(LONG);
    window.get_by_label_contains("blad.pdf");
    window.ctx.memory_mut(eframe::egui::Memory::stop_text_input);
    window.get_by_label_contains("Ny anteckning för").focus();
    window.run_steps(LONG);
    assert!(window.query_by_label_contains("blad.pdf").is_none());
}

#[test]
fn the_verb_of_news_shows_the_folder() {
    let mut window = led();
    tell_news(&mut window, "blad.pdf");
    click(&mut window, "Visa i mappen");
    assert!(window.state().asked().contains(&Action::ShowFolder("/hem/ut".into())));
    assert!(window.state().messages().is_empty());
}

#[test]
fn a_failure_stays_on_its_own_page_until_the_next_of_its_kind_or_until_it_is_put_away() {
    let mut window = led();
    fail(&mut window, "Mappen kunde inte visas.");
    window.run_steps(LONG);
    window.get_by_label_contains("Mappen kunde");
    window.state_mut().ask(UiCommand::GoReview);
    window.run();
    assert!(window.query_by_label_contains("Mappen kunde").is_none(), "it follows nobody");
    window.state_mut().ask(UiCommand::GoLead);
    window.run();
    window.get_by_label_contains("Mappen kunde");
    fail(&mut window, "Filen kunde inte öppnas.");
    assert!(window.query_by_label_contains("Mappen kunde").is_none());
    window.get_by_label_contains("Filen kunde");
    click(&mut window, "Stäng meddelandet 1");
    assert!(window.state().messages().is_empty());
}

#[test]
fn nothing_that_says_that_notes_are_not_saved_leaves_by_itself_or_for_something_else() {
    let mut chair = Window::lead(meeting(3));
    chair.disk.fail(Fault::Below("/hem/Dokument"), ErrorKind::StorageFull);
    chair.change(note("Skrivet på en full disk."));
    chair.until("it is told", |shell| shell.save_status().failure.is_some());
    chair.chair_failed();
    let mut window = chair.harness(1280.0, 720.0);
    for number in 0..6 {
        fail(&mut window, &format!("Fel nummer {number}."));
    }
    window.run_steps(LONG);
    for screen in [Screen::Start, Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover] {
        window.state_mut().gui.screen = screen;
        window.run();
        window.get_by_label_contains("Allt som är skrivet finns i");
    }
    assert!(window.state().told().contains(&window.state().words().program_failed_in_window()));
    click(&mut window, "Dölj");
    assert!(window.query_by_label_contains("Allt som är skrivet finns i").is_none());
    click(&mut window, "Inte sparat än");
    window.get_by_label_contains("Allt som är skrivet finns i");
}

#[test]
fn that_the_hall_was_shown_is_said_where_it_is_shown_again_and_of_no_finished_meeting() {
    let text = samtalsledaren::words::Words::default().hall_was_open();
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::OpenHall(true), 0);
    let mut window = Window::new(Screen::Lead, Some(session.clone())).harness(1280.0, 720.0);
    window.get_by_label(text);
    for screen in [Screen::Prepare, Screen::Review, Screen::Handover] {
        window.state_mut().gui.screen = screen;
        window.run();
        assert!(window.query_by_label(text).is_none(), "{screen:?}");
    }
    window.state_mut().gui.screen = Screen::Lead;
    window.run();
    window.get_by_label(text);
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    let window = Window::new(Screen::Lead, Some(session)).harness(1280.0, 720.0);
    assert!(window.query_by_label(text).is_none());
}

/// Controls by their names and places.
type Named = Vec<(String, Rect)>;

/// The fields of the page, and what can be pressed on it.
fn controls(window: &Harness<'static, Window>, messages: Rect) -> (Named, Named) {
    let mut fields = Vec::new();
    let mut buttons = Vec::new();
    for node in window.root().children_recursive() {
        let seen = node.accesskit_node();
        let (Some(_), role) = (seen.bounding_box(), seen.role()) else {
            continue;
        };
        // Those of the message itself lie within it.
        if messages.contains_rect(node.rect()) {
            continue;
        }
        let named = (seen.label().unwrap_or_default(), node.rect());
        match role {
            Role::TextInput | Role::MultilineTextInput | Role::SpinButton => fields.push(named),
            Role::Button | Role::CheckBox => buttons.push(named),
            _ => {}
        }
    }
    (fields, buttons)
}

#[test]
fn a_message_covers_no_field_in_the_smallest_usual_window_and_not_the_button_that_mends_it() {
    const MENDS: [&str; 7] = [
        "Spara bilagan …",
        "Färdigställ bilagan …",
        "Avsluta mötet",
        "Gå dit",
        "Visa nu",
        "Led mötet",
        "Kontrollera rummet",
    ];
    for screen in [Screen::Start, Screen::Prepare, Screen::Lead, Screen::Review, Screen::Handover] {
        for text in [
            "Kort.",
            "Bilagan kunde inte sparas i mappen, för den går inte att skriva i. Välj en annan mapp, och spara bilagan igen.",
        ] {
            let mut window = led();
            window.state_mut().gui.screen = screen;
            window.run();
            fail(&mut window, text);
            window.run();
            let place = place(&window).unwrap();
            let (fields, buttons) = controls(&window, place);
            let covered: Vec<_> = fields.iter().filter(|(_, field)| field.intersects(place)).collect();
            assert!(covered.is_empty(), "{screen:?}: {place:?} covers {covered:?}");
            let mends = buttons.iter().filter(|(name, _)| MENDS.contains(&name.as_str()));
            let covered: Vec<_> = mends.filter(|(_, button)| button.intersects(place)).collect();
            assert!(covered.is_empty(), "{screen:?}: {place:?} covers {covered:?}");
        }
    }
}

#[test]
fn a_message_steps_aside_for_what_gets_the_keyboard_and_stays_otherwise() {
    let mut window = led();
    window.state_mut().gui.screen = Screen::Review;
    window.run();
    fail(&mut window, "Mappen kunde inte visas.");
    let first = place(&window).unwrap();
    window.run_steps(LONG);
    assert_eq!(place(&window), Some(first), "it stays where it is");
    for _ in 0..60 {
        window.key_press(Key::Tab);
        window.run();
        let Some(focused) = window.ctx.memory(eframe::egui::Memory::focused) else {
            continue;
        };
        let control = window.ctx.viewport(|viewport| viewport.prev_pass.widgets.get(focused).copied());
        let control = control.filter(|control| control.layer_id.order == eframe::egui::Order::Background);
        let seen = control.is_none_or(|control| !place(&window).unwrap().contains_rect(control.interact_rect));
        assert!(seen, "the keyboard is behind the message");
    }
}
