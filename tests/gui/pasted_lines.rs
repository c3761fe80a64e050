//! Pasted lines wait for an answer where they were pasted, and take the keyboard from nobody.

use crate::support::gui::burst::{Typist, key, text};
use crate::support::gui::window::{Window, click, press, type_text};
use crate::support::meetings::{meeting, text_of};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::files::read_session;
use samtalsledaren::gui::{Action, Editing, UiCommand};
use samtalsledaren::model::{Command, GroupId, Note, PlaceKey, Session};
use samtalsledaren::words::Words;

const EACH: &str = "En anteckning per rad";

fn at(prompt: &str) -> Harness<'static, Window> {
    let mut chair = Window::lead(meeting(4));
    chair.change(Command::GoTo(prompt.into()));
    chair.harness(1280.0, 720.0)
}

fn paste(window: &mut Harness<'static, Window>, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

/// Question, group and words of each note.
fn notes<'a>(session: &'a Session) -> Vec<(&'a str, u32, &'a str)> {
    let note = |note: &'a Note| (note.prompt.as_str(), note.group.0, note.text.as_str());
    session.notes().map(note).collect()
}

#[test]
fn they_become_notes_after_one_question() {
    let mut window = at("fraga");
    paste(&mut window, "Ett\n\nTvå\r\nTre");
    click(&mut window, EACH);
    let session = window.state().session();
    assert_eq!(notes(session), [("fraga", 1, "Ett"), ("fraga", 1, "Två"), ("fraga", 1, "Tre")]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().session().notes().count(), 0, "one step takes all of them back");
}

#[test]
fn every_kind_of_line_break_ends_a_line() {
    for sign in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let mut window = at("fraga");
        paste(&mut window, &format!("Väg 9{sign}  {sign}Bro\tnorr"));
        press(&mut window, Modifiers::NONE, Key::Enter);
        let session = window.state().session();
        assert_eq!(notes(session), [("fraga", 1, "Väg 9"), ("fraga", 1, "Bro\tnorr")], "{sign:?}");
    }
}

#[test]
fn whoever_goes_on_writing_loses_no_word_and_presses_no_button() {
    let mut window = at("fraga");
    let mut strokes = vec![Event::Paste("rad ett\nrad två".to_owned())];
    strokes.extend(text("Mitt nya ord som jag skriver"));
    Typist::default().burst(&mut window, strokes);
    assert_eq!(window.state().session().current_draft(), "Mitt nya ord som jag skriver");
    assert_eq!(window.state().session().notes().count(), 0, "nobody has answered");
    Typist::default().burst(&mut window, key(Modifiers::NONE, Key::Enter));
    assert_eq!(notes(window.state().session()), [("fraga", 1, "Mitt nya ord som jag skriver")]);
    window.get_by_label(EACH);
    // Frame by frame too, as slowly as anybody types.
    for event in text("och så här") {
        window.event(event);
        window.run();
    }
    assert_eq!(window.state().session().current_draft(), "och så här");
}

#[test]
fn they_stay_with_their_group_and_question() {
    let mut window = at("fraga");
    paste(&mut window, "rad ett\nrad två");
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert_eq!(window.state().session().cursor().prompt.as_str(), "delar");
    window.get_by_label("Du klistrade in 2 rader för Grupp 1, fråga 1.");
    // Enter in another field is not the answer, and there is nothing to keep there.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().session().notes().count(), 0);
    type_text(&mut window, "Påbörjat");
    click(&mut window, EACH);
    let session = window.state().session();
    assert_eq!(notes(session), [("fraga", 1, "rad ett"), ("fraga", 1, "rad två")]);
    assert_eq!(session.current_draft(), "Påbörjat");
    assert_eq!((session.cursor().prompt.as_str(), session.cursor().group), ("delar", GroupId(3)));
    assert!(window.query_by_label(EACH).is_none());
}

#[test]
fn they_stay_with_their_part() {
    let mut window = at("delar");
    let part = PlaceKey::from("tva");
    window.state_mut().change(Command::SelectPlace(Some(part.clone())));
    window.run();
    paste(&mut window, "rad ett\nrad två");
    window.state_mut().change(Command::SelectPlace(None));
    window.run();
    window.get_by_label("Du klistrade in 2 rader för Grupp 1, fråga 2, ”Del tva?”.");
    click(&mut window, EACH);
    let session = window.state().session();
    assert!(session.notes().all(|note| note.place.as_ref() == Some(&part)));
    assert_eq!(session.notes().count(), 2);
}

#[test]
fn one_single_note_replaces_no_words_that_are_being_written() {
    let mut window = at("fraga");
    paste(&mut window, "rad ett\nrad två");
    type_text(&mut window, "Påbörjat");
    click(&mut window, "En enda anteckning");
    let session = window.state().session();
    assert_eq!(session.current_draft(), "Påbörjat");
    assert_eq!(notes(session), [("fraga", 1, "rad ett\nrad två")]);
}

#[test]
fn a_second_paste_waits_behind_the_first() {
    let mut window = at("fraga");
    paste(&mut window, "ett a\nett b");
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    paste(&mut window, "två a\ntvå b");
    window.get_by_label("Du klistrade in 2 rader för Grupp 1, fråga 1.");
    click(&mut window, EACH);
    window.get_by_label("Du klistrade in 2 rader för Grupp 2, fråga 1.");
    click(&mut window, "Avbryt");
    let session = window.state().session();
    assert_eq!(notes(session), [("fraga", 1, "ett a"), ("fraga", 1, "ett b")]);
}

#[test]
fn they_do_not_follow_into_another_session_and_wait_in_their_own() {
    let mut window = at("fraga");
    paste(&mut window, "rad ett\nrad två");
    let first = window.state().path().unwrap().to_owned();
    window.state_mut().until_saved();
    let mut record = meeting(2).record().clone();
    record.id = "annat".into();
    let mut other = Session::from_record(record);
    other.apply(Command::GoTo("fraga".into()), 0);
    window.state_mut().open(&other);
    window.run();
    assert!(window.query_by_label(EACH).is_none());
    window.state_mut().act(Action::OpenPath(first.clone()));
    window
        .state_mut()
        .until("it is open again", |shell| shell.path() == Some(first.as_path()));
    window.run();
    window.get_by_label(EACH);
}

#[test]
fn lines_whose_group_is_gone_become_notes_where_one_is() {
    let mut window = at("fraga");
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    paste(&mut window, "rad ett\nrad två");
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    window.state_mut().change(Command::RemoveGroup(GroupId(4)));
    window.run();
    click(&mut window, EACH);
    assert_eq!(notes(window.state().session()), [("fraga", 2, "rad ett"), ("fraga", 2, "rad två")]);
}

#[test]
fn lines_whose_question_is_asked_no_more_become_notes_where_one_is() {
    let mut window = at("fraga");
    paste(&mut window, "rad ett\nrad två");
    window.state_mut().change(Command::GoTo("delar".into()));
    window.state_mut().change(Command::IncludeItem("fraga".into(), false));
    window.run();
    click(&mut window, EACH);
    assert_eq!(notes(window.state().session()).len(), 2);
    assert!(window.state().session().notes().all(|note| note.prompt.as_str() == "delar"));
}

#[test]
fn in_a_finished_session_they_go_on_waiting() {
    let mut window = at("fraga");
    paste(&mut window, "rad ett\nrad två");
    window.state_mut().change(Command::SetFinished("2031-03-05".into()));
    window.run();
    click(&mut window, EACH);
    assert_eq!(window.state().session().notes().count(), 0);
    window.get_by_label(EACH);
}

#[test]
fn a_note_left_open_for_writing_gives_the_keyboard_to_the_next_group() {
    let mut window = at("fraga");
    type_text(&mut window, "Ett");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let note = window.state().session().notes().next().cloned().unwrap();
    window.state_mut().gui.editing = Some(Editing::of(&note));
    window.run();
    type_text(&mut window, " till");
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    type_text(&mut window, "Två");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(notes(window.state().session()), [("fraga", 1, "Ett till"), ("fraga", 2, "Två")]);
}

#[test]
fn they_wait_in_the_file_when_the_program_ends_without_an_answer() {
    let mut window = at("delar");
    window.state_mut().change(Command::SelectPlace(Some("tva".into())));
    window.run();
    paste(&mut window, "Buss\u{2028}\n  Cykel  \u{B}Gång");
    // As when the power goes: nothing is closed, only what was saved counts.
    window.state_mut().until_saved();
    let path = window.state().path().unwrap().to_owned();
    let bytes = window.state().disk.file(&path).unwrap();
    let written = read_session(&bytes, Words::default()).unwrap();
    assert_eq!(written.record.pasted.len(), 1);
    assert_eq!(written.record.pasted[0].lines, ["Buss", "Cykel", "Gång"]);
    drop(window);

    let mut window = at("fraga");
    window.state_mut().open(&Session::from_record(written.record));
    window.state_mut().act(Action::Ui(UiCommand::GoLead));
    window.run();
    window.get_by_label("Du klistrade in 3 rader för Grupp 1, fråga 2, ”Del tva?”.");
    click(&mut window, EACH);
    let session = window.state().session();
    assert_eq!(notes(session), [("delar", 1, "Buss"), ("delar", 1, "Cykel"), ("delar", 1, "Gång")]);
    assert!(session.notes().all(|note| note.place == Some("tva".into())));
    assert!(
        !text_of(session).contains("pasted"),
        "a file without waiting lines has no word of them"
    );
}
