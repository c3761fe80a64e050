//! Choosing in the agenda: a click shows nothing to the room; Enter, a double click or "Visa nu" does.

use super::everywhere::every_screen::{example, screen};
use crate::support::gui::burst::{Typist, text};
use crate::support::gui::start;
use crate::support::gui::window::{Window, click, press, type_text};
use crate::support::meetings::meeting;
use eframe::egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::model::{Command, GroupId, PageStep, Session};
use samtalsledaren::words::Language;

const NONE: Modifiers = Modifiers::NONE;
/// The rows of the agenda by their names.
const PARTS: &str = "2 Struktur 10 min";
const MATRIX: &str = "3 Vad är skillnaderna? 10 min";

/// A meeting at its first question, with the hall open.
fn shown() -> Harness<'static, Window> {
    let mut chair = Window::lead(meeting(3));
    chair.change(Command::GoTo("fraga".into()));
    chair.change(Command::OpenHall(true));
    chair.harness(1280.0, 720.0)
}

fn current(window: &Harness<'static, Window>) -> String {
    window.state().session().current().to_string()
}

fn in_hall(window: &Harness<'static, Window>) -> String {
    let scene = &window.state().session().hall().scene;
    scene.item.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn chosen(window: &Harness<'static, Window>) -> Option<String> {
    window.state().gui.lead.selected.as_ref().map(ToString::to_string)
}

/// Two clicks of the mouse at the same place.
fn double_click(window: &mut Harness<'static, Window>, at: Pos2) {
    use eframe::egui::{Event, PointerButton};
    for _ in 0..2 {
        let events = [true, false].map(|pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: NONE,
        });
        window.input_mut().events.push(Event::PointerMoved(at));
        window.input_mut().events.extend(events);
        window.step();
    }
    window.run();
}

#[test]
fn a_click_on_any_row_changes_nothing_that_the_room_sees_or_the_record_holds() {
    let mut window = shown();
    let before = window.state().session().record().clone();
    for row in [PARTS, MATRIX, "Bakgrund 10 min", "Paus 10 min", "1 Känner ni igen er?"] {
        window.get_by_label_contains(row).click();
        window.run();
        assert_eq!(window.state().session().record(), &before, "{row}");
    }
}

#[test]
fn the_chosen_row_is_told_with_its_picture_and_shown_by_the_button() {
    let mut window = shown();
    window.get_by_label_contains(PARTS).click();
    window.run();
    window.get_by_label_contains("2 Struktur 10 min, vald att visas härnäst");
    window.get_by_label("Vald");
    window.get_by_label("Härnäst i salen");
    click(&mut window, "Visa nu");
    assert_eq!(
        (current(&window).as_str(), in_hall(&window).as_str(), chosen(&window)),
        ("delar", "delar", None)
    );
    window.get_by_label_contains("2 Struktur 10 min, visas i salen nu");
}

#[test]
fn a_double_click_shows_the_row() {
    let mut window = shown();
    let at = window.get_by_label_contains(MATRIX).rect().center();
    double_click(&mut window, at);
    assert_eq!((in_hall(&window).as_str(), chosen(&window)), ("matris", None));
}

#[test]
fn arrows_choose_enter_shows_and_escape_lets_go() {
    let mut window = shown();
    window.get_by_label_contains(PARTS).click();
    window.run();
    press(&mut window, NONE, Key::ArrowDown);
    assert_eq!((chosen(&window).as_deref(), in_hall(&window).as_str()), (Some("matris"), "fraga"));
    press(&mut window, NONE, Key::ArrowDown);
    press(&mut window, NONE, Key::ArrowUp);
    assert_eq!((chosen(&window).as_deref(), in_hall(&window).as_str()), (Some("matris"), "fraga"));
    press(&mut window, NONE, Key::Escape);
    assert_eq!((chosen(&window), in_hall(&window).as_str()), (None, "fraga"));
    assert!(
        window.get_by_label("Ny anteckning för Grupp 1").is_focused(),
        "the words to come are for the field"
    );
    window.get_by_label_contains(MATRIX).click();
    window.run();
    press(&mut window, NONE, Key::Enter);
    assert_eq!((chosen(&window), in_hall(&window).as_str()), (None, "matris"));
}

#[test]
fn enter_on_a_row_that_tab_came_to_chooses_it_first() {
    let mut window = shown();
    window.get_by_label_contains(PARTS).focus();
    window.run();
    press(&mut window, NONE, Key::Enter);
    assert_eq!((chosen(&window).as_deref(), in_hall(&window).as_str()), (Some("delar"), "fraga"));
    press(&mut window, NONE, Key::Enter);
    assert_eq!(in_hall(&window), "delar");
}

#[test]
fn the_next_step_goes_from_what_is_shown_whatever_is_chosen() {
    let mut window = shown();
    window.get_by_label_contains(MATRIX).click();
    window.run();
    window.get_by_label("PgDn går ändå till Struktur");
    press(&mut window, NONE, Key::PageDown);
    assert_eq!(
        (in_hall(&window).as_str(), chosen(&window).as_deref()),
        ("delar", Some("matris")),
        "it goes on waiting"
    );
    press(&mut window, NONE, Key::PageUp);
    assert_eq!(in_hall(&window), "fraga");
}

#[test]
fn what_the_meeting_comes_to_or_leaves_out_is_chosen_no_more() {
    let mut window = shown();
    window.get_by_label_contains(PARTS).click();
    window.run();
    press(&mut window, NONE, Key::PageDown);
    assert!(window.query_by_label_contains("vald att visas härnäst").is_none());
    window.get_by_label_contains(MATRIX).click();
    window.run();
    window.state_mut().change(Command::IncludeItem("matris".into(), false));
    window.run();
    assert!(window.query_by_label("Vald").is_none());
}

#[test]
fn a_click_while_a_note_is_written_leaves_the_keyboard_in_its_sentence() {
    let mut window = shown();
    type_text(&mut window, "mitt i en");
    window.get_by_label_contains(PARTS).click();
    window.run();
    type_text(&mut window, " mening");
    press(&mut window, NONE, Key::Enter);
    let session = window.state().session();
    let texts: Vec<_> = session.notes().map(|note| (note.text.as_str(), note.prompt.as_str())).collect();
    assert_eq!(texts, [("mitt i en mening", "fraga")]);
    assert_eq!(in_hall(&window), "fraga", "Enter ended the note, and showed nothing");
    assert_eq!(chosen(&window).as_deref(), Some("delar"));
}

#[test]
fn words_typed_after_a_click_go_to_the_field_from_the_first_letter_however_fast() {
    let mut window = shown();
    window.get_by_label_contains(PARTS).click();
    window.run();
    Typist::default().burst(&mut window, text("Alla ord"));
    assert_eq!(window.state().session().current_draft(), "Alla ord");
    assert_eq!(in_hall(&window), "fraga");
}

#[test]
fn where_the_room_would_not_see_it_the_button_says_so() {
    for hide in [Command::OpenHall(false), Command::FreezeHall(true)] {
        let mut window = shown();
        window.state_mut().change(hide.clone());
        window.get_by_label_contains(PARTS).click();
        window.run();
        assert!(window.query_by_label("Visa nu").is_none(), "{hide:?}");
        click(&mut window, "Gå dit");
        assert_eq!(current(&window), "delar", "{hide:?}");
    }
}

#[test]
fn the_row_in_the_hall_says_so_only_while_the_room_sees_it() {
    let mut window = shown();
    let live = |window: &Harness<'static, Window>| window.query_by_label_contains("visas i salen nu").is_some();
    assert!(live(&window));
    for (hide, show) in [
        (Command::OpenHall(false), Command::OpenHall(true)),
        (Command::BlankHall(true), Command::BlankHall(false)),
    ] {
        window.state_mut().change(hide.clone());
        window.run();
        assert!(!live(&window), "{hide:?}");
        window.get_by_label_contains("1 Känner ni igen er? 10 min, här är mötet");
        window.state_mut().change(show);
        window.run();
        assert!(live(&window));
    }
    window.state_mut().change(Command::FreezeHall(true));
    window.state_mut().change(Command::GoTo("matris".into()));
    window.run();
    window.get_by_label_contains("1 Känner ni igen er? 10 min, visas i salen nu");
    window.get_by_label_contains("3 Vad är skillnaderna? 10 min, här är mötet");
}

#[test]
fn a_row_is_done_when_something_was_said_and_not_when_it_was_passed() {
    let mut window = shown();
    window.state_mut().change(Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(1),
        place: None,
        text: "Sagt".into(),
    });
    window.state_mut().change(Command::PassSecs(5));
    for item in ["delar", "matris"] {
        window.state_mut().change(Command::GoTo(item.into()));
        window.state_mut().change(Command::PassSecs(5));
    }
    window.run();
    window.get_by_label("1 Känner ni igen er? 0 / 10 min, klar");
    window.get_by_label("2 Struktur 0 / 10 min");
}

/// The part of the list in which rows are seen, without what fades at its edges.
fn seen_rows(window: &Harness<'static, Window>) -> (f32, f32) {
    let top = window.get_by_label("Upplägg").rect().bottom() + 4.0;
    // The heading stands in the middle of a line as high as its button, with free space above.
    let bottom = window.get_by_label_contains("Nästa · PgDn").rect().top() - 14.0;
    (top, bottom)
}

/// The row that the room sees stands whole, and away from the edges of the list.
fn live_row_is_seen(window: &Harness<'static, Window>, away: f32, about: &str) {
    let (top, bottom) = seen_rows(window);
    let row = window
        .get_by(|node| node.label().is_some_and(|label| label.ends_with(", visas i salen nu")))
        .rect();
    assert!(
        row.top() >= top + away && row.bottom() <= bottom + 1.0 - away,
        "{about}: {row} in {top}–{bottom}"
    );
}

#[test]
fn the_row_stands_whole_in_a_window_that_opens_where_the_meeting_is() {
    for (deck, item) in [
        ("ledning-och-styrning", "forslag"),
        ("trender", "forflyttning"),
        ("trender", "monster"),
    ] {
        for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0)] {
            let mut chair = Window::lead(example(deck, item));
            chair.change(Command::OpenHall(true));
            let window = chair.harness(width, height);
            live_row_is_seen(&window, 0.0, &format!("{item} at {width}"));
        }
    }
}

#[test]
fn the_row_stands_whole_also_where_the_window_comes_up_behind_another() {
    for name in ["lead-stance", "lead-shift", "lead-quadrant"] {
        let scene = screen(name).unwrap()(Language::Swedish);
        live_row_is_seen(&scene.harness(vec2(1280.0, 720.0)), 0.0, name);
    }
}

#[test]
fn the_row_at_which_the_meeting_is_stands_whole_between_its_neighbours() {
    for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0)] {
        let mut chair = Window::lead(example("trender", "kanner-ni-igen-er"));
        chair.change(Command::OpenHall(true));
        let mut window = chair.harness(width, height);
        let keys: Vec<_> = window.state().session().agenda().iter().map(|entry| entry.item.clone()).collect();
        for (place, key) in keys.iter().enumerate() {
            window.state_mut().change(Command::GoTo(key.clone()));
            window.run();
            let is_between = place > 1 && place + 2 < keys.len();
            live_row_is_seen(&window, if is_between { 20.0 } else { 0.0 }, &format!("{key} at {width}"));
        }
    }
}

#[test]
fn a_right_click_on_a_row_opens_what_can_be_done_with_it() {
    let mut window = shown();
    window.get_by_label_contains(MATRIX).click_secondary();
    window.run();
    assert_eq!(in_hall(&window), "fraga", "nothing is shown before something is chosen");
    window.get_by_label("Ändra upplägget under Förbered");
    window
        .get_all_by_label("Visa nu")
        .find(|node| !node.accesskit_node().is_disabled())
        .unwrap()
        .click();
    window.run();
    assert_eq!(in_hall(&window), "matris");
}

#[test]
fn a_question_is_added_by_the_button_over_the_agenda() {
    let mut window = shown();
    click(&mut window, "Ny fråga direkt");
    assert!(window.state().gui.lead.extra_question.is_some());
}

#[test]
fn where_nothing_is_taken_up_no_step_shows_what_was_left_out() {
    for (deck, begins) in [("trender", false), ("politiken", false), ("trender", true)] {
        let mut session = Session::new(start::deck(deck), 3, "prov", "2031-03-05T12:00:00+01:00");
        if begins {
            session.apply(Command::Begin, 0);
        }
        let keys: Vec<_> = session.agenda().iter().map(|entry| entry.item.clone()).collect();
        session.apply(Command::IncludeItems(keys, false), 0);
        session.apply(Command::OpenHall(true), 0);
        for step in [PageStep::On { pages: 1 }, PageStep::NextItem] {
            assert_eq!(session.stop_after(step), None, "{deck}, {begins}");
        }
    }
}
