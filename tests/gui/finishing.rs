//! One press never finishes a bilaga that lacks what it is known by: a sheet names it and leads there.

use crate::support::gui::handover::laid_out;
use crate::support::gui::window::{Window, click, press, type_text};
use crate::support::meetings::{meeting, note, plain_appendix, talked};
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Command, Fact, Session};

const FINISH: &str = "Färdigställ bilagan";
const ANYWAY: &str = "Färdigställ ändå";

fn handing_over(session: Session) -> Harness<'static, Window> {
    let made = plain_appendix(&session, Some(3));
    laid_out(session, made).harness(1280.0, 1600.0)
}

fn known(mut session: Session) -> Session {
    for (fact, text) in [(Fact::Board, "Provnämnden"), (Fact::Date, "2031-03-05"), (Fact::Paragraph, "12")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    session
}

fn is_finished(window: &Harness<'static, Window>) -> bool {
    window.state().session().is_finished()
}

#[test]
fn what_is_missing_is_named_and_each_leads_to_its_field() {
    for (fact, name, field) in [
        (Fact::Board, "Nämnd", "Nämnd"),
        (Fact::Date, "Datum", "Datum"),
        (Fact::Paragraph, "Paragraf", "Bilagans paragraf"),
    ] {
        let mut session = known(talked());
        session.apply(Command::SetFact(fact, String::new()), 0);
        let mut window = handing_over(session);
        click(&mut window, FINISH);
        assert!(!is_finished(&window), "{fact:?}");
        window.get_by_label(&format!("{name} saknas"));
        click(&mut window, &format!("Fyll i: {name}"));
        assert_eq!(window.state().gui.screen, Screen::Prepare);
        assert!(window.get_by_label(field).is_focused(), "{fact:?}");
        type_text(&mut window, "2031-03-05");
        assert_eq!(window.state().session().meeting().fact(fact), "2031-03-05");
        assert!(window.query_by_label(ANYWAY).is_none(), "the sheet is gone");
    }
}

#[test]
fn a_date_that_cannot_be_read_is_named_as_it_stands() {
    let mut session = known(talked());
    session.apply(Command::SetFact(Fact::Date, "5 mars".into()), 0);
    let mut window = handing_over(session);
    click(&mut window, FINISH);
    window.get_by_label("Datumet ”5 mars” kan inte läsas");
    assert!(window.query_by_label("Nämnd saknas").is_none());
    assert!(!is_finished(&window));
}

#[test]
fn escape_leaves_it_unfinished_and_the_button_finishes_it_in_spite_of_that() {
    let mut window = handing_over(talked());
    click(&mut window, FINISH);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label(ANYWAY).is_none());
    assert!(!is_finished(&window));
    click(&mut window, FINISH);
    // Enter, pressed once too often, goes to what is missing and finishes nothing.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!is_finished(&window));
    assert_eq!(window.state().gui.screen, Screen::Prepare);
    let mut window = handing_over(talked());
    click(&mut window, FINISH);
    click(&mut window, ANYWAY);
    assert!(is_finished(&window));
}

#[test]
fn the_sheet_takes_the_keyboard_from_what_stands_behind_it() {
    let mut window = handing_over(talked());
    window.get_by_label("Beteckning").focus();
    window.run();
    assert!(window.get_by_label("Beteckning").is_focused());
    click(&mut window, FINISH);
    assert!(window.get_by_label("Fyll i: Nämnd").is_focused());
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert!(window.get_by_label("Fyll i: Datum").is_focused(), "and Tab goes on from there");
}

#[test]
fn what_is_worth_a_look_is_counted_by_its_sort_and_leads_there() {
    let mut session = known(meeting(2));
    session.apply(note("Ring 08-123 456 78."), 0);
    let mut window = handing_over(session);
    let unanswered = window.state().preview().appendix.as_ref().unwrap().findings.iter();
    let unanswered = unanswered.filter(|finding| finding.text.contains("har inget svar")).count();
    assert!(unanswered > 1);
    click(&mut window, FINISH);
    window.get_by_label("Personuppgifter att ta ställning till: 1");
    let text = format!("Frågor utan svar: {unanswered}");
    window.get_by_label(&text);
    click(&mut window, &format!("Visa: {text}"));
    assert_eq!(window.state().gui.screen, Screen::Review);
    assert!(!is_finished(&window));
}

#[test]
fn a_bilaga_that_lacks_nothing_is_finished_at_once() {
    let session = known(talked());
    let mut made = plain_appendix(&session, Some(3));
    made.findings.clear();
    let mut window = laid_out(session, made).harness(1280.0, 1600.0);
    click(&mut window, FINISH);
    assert!(is_finished(&window));
}
