//! An item that is worded otherwise: field and meeting tell the same, and no half-typed word is thrown away in silence.

use crate::support::gui::window::{Window, click, press, type_text, window};
use crate::support::meetings::meeting;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{AgendaForm, Screen, UiCommand};
use samtalsledaren::model::{Command, Deck, Session};
use samtalsledaren::words::{Language, Words};

type Page = Harness<'static, Window>;

const FIRST: &str = "Känner ni igen er?";

fn select_all(page: &mut Page) {
    press(page, Modifiers::COMMAND, Key::A);
}

fn undo(page: &mut Page) {
    press(page, Modifiers::COMMAND, Key::Z);
}

fn title(session: &Session, key: &str) -> String {
    session.item(&key.into()).unwrap().title.clone()
}

fn value(page: &Page, label: &str) -> String {
    page.get_by_label(label).value().unwrap_or_default()
}

fn open_form(mut page: Page) -> Page {
    click(&mut page, "Ändra 2. Känner ni igen er?");
    assert_eq!(value(&page, "Fråga"), FIRST);
    page
}

#[test]
fn a_title_without_words_says_so_at_its_field_and_the_one_before_holds() {
    let mut page = open_form(window(Screen::Prepare, meeting(2)));
    select_all(&mut page);
    press(&mut page, Modifiers::NONE, Key::Delete);
    assert_eq!(value(&page, "Fråga"), "");
    let field = page.get_by_label("Fråga").rect();
    let reason = page.get_by_label("Skriv en text. Tills dess gäller ”Känner ni igen er?”.").rect();
    assert!(
        reason.top() >= field.bottom() - 1.0 && reason.top() - field.bottom() < 20.0,
        "{field} {reason}"
    );
    assert!(page.state().told().is_empty(), "{:?}", page.state().told());
    assert_eq!(title(page.state().session(), "fraga"), FIRST);
    // Enter ends nothing while there is no text, and the field that is left shows what holds.
    press(&mut page, Modifiers::NONE, Key::Enter);
    assert!(page.state().gui.prepare.agenda_form.is_some());
    click(&mut page, "Rad under frågan");
    assert_eq!(value(&page, "Fråga"), FIRST);
}

#[test]
fn undo_gives_field_and_meeting_the_same_words() {
    let mut page = open_form(window(Screen::Prepare, meeting(2)));
    select_all(&mut page);
    press(&mut page, Modifiers::NONE, Key::Delete);
    for letter in ["N", "y", "t", "t"] {
        type_text(&mut page, letter);
    }
    assert_eq!(title(page.state().session(), "fraga"), "Nytt");
    undo(&mut page);
    assert_eq!(title(page.state().session(), "fraga"), FIRST);
    assert_eq!(value(&page, "Fråga"), FIRST);
    press(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(
        (title(page.state().session(), "fraga"), value(&page, "Fråga")),
        ("Nytt".to_owned(), "Nytt".to_owned())
    );
    // The same from a field beside it, and in the line under the question.
    click(&mut page, "Rad under frågan");
    type_text(&mut page, "En rad");
    undo(&mut page);
    assert_eq!(value(&page, "Rad under frågan"), "");
    undo(&mut page);
    assert_eq!(
        (title(page.state().session(), "fraga"), value(&page, "Fråga")),
        (FIRST.to_owned(), FIRST.to_owned())
    );
}

#[test]
fn words_that_the_room_would_see_are_the_fields_own_to_take_back() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut stage = Window::new(Screen::Prepare, Some(session));
    stage.ask(UiCommand::ShowHall);
    stage.gui.screen = Screen::Prepare;
    let mut page = open_form(stage.harness(1280.0, 720.0));
    press(&mut page, Modifiers::COMMAND, Key::End);
    type_text(&mut page, " Eller?");
    assert_eq!(value(&page, "Fråga"), "Känner ni igen er? Eller?");
    assert_eq!(title(page.state().session(), "fraga"), FIRST, "the room sees nothing being typed");
    let unfinished = &page.state().session().record().unfinished;
    assert_eq!(
        unfinished.rewording.as_ref().unwrap().title.as_deref(),
        Some("Känner ni igen er? Eller?")
    );
    undo(&mut page);
    assert_eq!(value(&page, "Fråga"), FIRST);
    type_text(&mut page, " Nu?");
    press(&mut page, Modifiers::NONE, Key::Enter);
    assert_eq!(title(page.state().session(), "fraga"), "Känner ni igen er? Nu?");
    assert!(page.state().session().record().unfinished.is_empty());
}

#[test]
fn lines_that_make_no_whole_question_stay_in_their_field_with_the_reason() {
    let own = Session::new(Deck::for_own_topic(Words::new(Language::Swedish)), 4, "prov", "");
    let mut page = window(Screen::Prepare, own);
    click(&mut page, "Lägg till …");
    click(&mut page, "Markeringar");
    click(&mut page, "Fråga");
    page.event(Event::Paste("Vilka?\nLokaler\nResor".to_owned()));
    page.run();
    press(&mut page, Modifiers::NONE, Key::Enter);
    press(&mut page, Modifiers::NONE, Key::Escape);
    let key = page.state().session().agenda().last().unwrap().item.clone();
    let options = |page: &Page| page.state().session().item(&key).unwrap().kind.places().len();
    page.get_by_label("Ändra 2. Vilka?").click();
    page.run();
    click(&mut page, "Alternativ, ett per rad");
    select_all(&mut page);
    type_text(&mut page, "Bara ett");
    click(&mut page, "Fråga");
    assert_eq!(
        value(&page, "Alternativ, ett per rad"),
        "Bara ett",
        "leaving the field throws no word away"
    );
    page.get_by_label("Det ska vara minst 2 rader. Antal nu: 1.");
    let left = page.state().session().record().unfinished.rewording.clone().unwrap();
    assert_eq!(left.lines.as_deref(), Some("Bara ett"));
    click(&mut page, "Klar");
    assert!(matches!(page.state().gui.prepare.agenda_form, Some(AgendaForm::Reword(_))));
    assert_eq!(options(&page), 2);
    click(&mut page, "Alternativ, ett per rad");
    press(&mut page, Modifiers::COMMAND, Key::End);
    page.event(Event::Paste("\nOch två\nOch tre".to_owned()));
    page.run();
    click(&mut page, "Klar");
    assert!(page.state().gui.prepare.agenda_form.is_none());
    assert_eq!(options(&page), 3);
}

#[test]
fn a_slide_is_not_called_a_question() {
    let mut page = window(Screen::Prepare, meeting(2));
    page.get_by_label_contains("Ändra 1. ").click();
    page.run();
    assert!(page.query_by_label("Rad under rubriken").is_some());
    assert!(page.query_by_label_contains("Rad under frågan").is_none());
    assert!(page.query_by_label_contains("hör fortfarande till frågan").is_none());
    page.get_by_label("Ändringen gäller bara det här mötet.");
}

#[test]
fn an_item_that_was_begun_and_left_waits_closed_in_the_file() {
    let mut page = window(Screen::Prepare, meeting(2));
    click(&mut page, "Lägg till …");
    type_text(&mut page, "Halva frå");
    let waits = |page: &Page| page.state().session().record().unfinished.item.clone();
    assert!(!waits(&page).unwrap().closed);
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(waits(&page).unwrap().closed);
    let session = Session::from_record(page.state().session().record().clone());
    let mut again = window(Screen::Prepare, session);
    assert!(again.query_by_label("Fråga").is_none());
    click(&mut again, "Lägg till …");
    assert_eq!(value(&again, "Fråga"), "Halva frå");
    type_text(&mut again, "gan");
    press(&mut again, Modifiers::NONE, Key::Enter);
    assert_eq!(waits(&again), None, "what was added waits no longer");
}
