//! The screen where all is read through: notes edited, moved, left out and searched.

use super::everywhere::every_screen::example;
use crate::support::gui::window::{Window, click, did, press, type_text, window};
use crate::support::meetings::{add_note, meeting, talked};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::{Action, Screen, UiCommand};
use samtalsledaren::model::{Answer, Command, GroupId, NoteId, NoteTarget, NotesCommand, Session};

fn id_of_note(session: &Session, text: &str) -> NoteId {
    session.record().notes.iter().find(|note| note.text == text).unwrap().id.clone()
}

#[test]
fn a_note_is_edited_in_place_and_enter_closes_the_field() {
    let mut window = window(Screen::Review, talked());
    let id = id_of_note(window.state().session(), "Ett");
    click(&mut window, "1.1.1 Ett");
    assert!(window.get_by_label("Ändra 1.1.1").is_focused());
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    type_text(&mut window, "och mer");
    // Nothing typed waits for Enter to be kept.
    assert!(did(&window, &Command::SetNoteText(id, "Ett\noch mer".into())));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.get_by_label("1.1.1 Ett\noch mer").is_focused());
}

/// The words of the note with this printed number.
fn note_text(session: &Session, number: &str) -> String {
    session
        .notes()
        .find(|note| session.printed_number(note) == number)
        .unwrap()
        .text
        .clone()
}

#[test]
fn escape_gives_an_edit_up() {
    let mut window = window(Screen::Review, talked());
    click(&mut window, "1.1.1 Ett");
    type_text(&mut window, " och mer");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(note_text(window.state().session(), "1.1.1"), "Ett");
    window.get_by_label("1.1.1 Ett");
}

#[test]
fn going_to_another_note_keeps_the_edit() {
    let mut window = window(Screen::Review, talked());
    let id = id_of_note(window.state().session(), "Ett");
    click(&mut window, "1.1.1 Ett");
    type_text(&mut window, "!");
    click(&mut window, "1.1.2 Två");
    assert!(did(&window, &Command::SetNoteText(id, "Ett!".into())));
    assert!(window.get_by_label("Ändra 1.1.2").is_focused());
}

#[test]
fn a_note_is_left_out_of_the_bilaga_and_taken_in_again() {
    let mut window = window(Screen::Review, talked());
    let id = id_of_note(window.state().session(), "Tre");
    click(&mut window, "Ta med 1.2.1 i bilagan");
    assert!(did(&window, &Command::IncludeNote(id.clone(), false)));
    window.get_by_label("Tas inte med i bilagan");
    click(&mut window, "Ta med 1.2.1 i bilagan");
    assert!(did(&window, &Command::IncludeNote(id, true)));
}

#[test]
fn a_note_is_removed_and_taken_back() {
    let mut window = window(Screen::Review, talked());
    let id = id_of_note(window.state().session(), "Ett");
    window.get_by_label("1.1.1 Ett").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(did(&window, &Command::RemoveNote(id.clone(), true)));
    assert!(window.get_by_label("1.1.2 Två").is_focused(), "the next note has the keyboard");
    click(&mut window, "Papperskorg (1)");
    click(&mut window, "Ta tillbaka 1.1.1");
    assert!(did(&window, &Command::RemoveNote(id, false)));
    window.get_by_label_contains("Papperskorgen är tom");
}

#[test]
fn a_note_moves_to_another_group() {
    let mut window = window(Screen::Review, talked());
    let id = id_of_note(window.state().session(), "Två");
    click(&mut window, "Mer om 1.1.2");
    click(&mut window, "Flytta till en annan grupp");
    click(&mut window, "Flytta till Grupp 3");
    let target = NoteTarget::to_group(GroupId(3));
    assert!(did(&window, &Command::ForNotes(vec![id], NotesCommand::Move(target))));
    window.get_by_label("1.3.1 Två");
}

#[test]
fn a_search_narrows_the_notes_and_says_when_it_finds_none() {
    let mut stage = Window::new(Screen::Review, Some(talked()));
    stage.gui.review.search = "TRE".into();
    let mut window = stage.harness(1280.0, 720.0);
    window.get_by_label("1.2.1 Tre");
    assert!(window.query_by_label("1.1.1 Ett").is_none());
    window.state_mut().gui.review.search = "finns inte".into();
    window.run();
    window.get_by_label_contains("Inga anteckningar innehåller ”finns inte”");
    click(&mut window, "Rensa sökningen");
    window.get_by_label("1.1.1 Ett");
}

#[test]
fn answers_stand_as_a_picture_and_a_table() {
    let mut stage = Window::new(Screen::Review, Some(talked()));
    stage.gui.review.visit = Some("matris".into());
    let window = stage.harness(1280.0, 900.0);
    window.get_by_label_contains("Bild av gruppernas svar på Vad är skillnaderna?");
    window.get_by_label("2 → –");
}

#[test]
fn an_empty_reading_says_what_to_do() {
    let mut window = window(Screen::Review, meeting(2));
    window.get_by_label("Här finns inget att gå igenom än");
    click(&mut window, "Led mötet");
    assert_eq!(window.state().actions, [Action::Ui(UiCommand::GoLead)]);
}

#[test]
fn two_thousand_notes_are_read_by_laying_out_only_those_near_the_view() {
    let mut session = meeting(4);
    for number in 0..2000_u32 {
        session.apply(
            Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(1 + number % 4),
                place: None,
                text: format!("Anteckning nummer {number} om något som tar plats på raden"),
            },
            0,
        );
    }
    let window = window(Screen::Review, session);
    let drawn = window.query_all_by_label_contains("om något som tar plats").count();
    assert!((5..80).contains(&drawn), "{drawn} notes were laid out");
}

#[test]
fn a_search_finds_words_in_any_spelling() {
    let mut session = meeting(2);
    for text in [
        "Åsa ville ha färre möten.",
        "A\u{30A}sa ville också det.",
        "Sam\u{AD}verkan enligt §\u{A0}12.",
        "2030\u{2011}2035",
    ] {
        add_note(&mut session, "fraga", 1, text);
    }
    let mut stage = Window::new(Screen::Review, Some(session));
    stage.gui.review.search = "åsa".into();
    let mut window = stage.harness(1280.0, 720.0);
    for (search, found) in [
        ("åsa", &[1, 2][..]),
        ("A\u{30A}SA", &[1, 2]),
        ("samverkan", &[3]),
        ("§ 12", &[3]),
        ("§\u{202F}12", &[3]),
        ("2030-2035", &[4]),
        ("2030–2035", &[4]),
        ("asa", &[]),
    ] {
        window.state_mut().gui.review.search = search.into();
        window.run();
        for number in 1..=4 {
            let shown = window.query_all_by_label_contains(&format!("1.1.{number} ")).count() > 0;
            assert_eq!(shown, found.contains(&number), "{search:?}: {number}");
        }
    }
}

#[test]
fn line_breaks_of_word_processors_are_drawn_as_line_breaks() {
    let mut record = talked().record().clone();
    record.notes[0].text = "Ett\u{B}två\u{85}tre\u{2028}fyra\u{7}".into();
    let mut window = window(Screen::Review, Session::from_record(record.clone()));
    window.get_by_label("1.1.1 Ett\ntvå\ntre\nfyra");
    click(&mut window, "1.1.1 Ett\ntvå\ntre\nfyra");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let kept = &window.state().session().record().notes[0];
    assert_eq!(
        (&kept.text, kept.edited),
        (&record.notes[0].text, false),
        "only looked at, it stays as it is"
    );
}

#[test]
fn a_question_has_one_name_and_one_number_wherever_it_is_listed_and_what_was_given_is_counted() {
    let mut session = example("trender", "monster");
    session.apply(Command::OpenHall(false), 0);
    let item = session.item(&"monster".into()).unwrap().clone();
    let number = session.question_number(&item.key).unwrap();
    let marks: u16 = session
        .answers_to(&item.key)
        .map(|(_, answer)| match answer {
            Answer::Marks(marks) => marks.total(),
            _ => 0,
        })
        .sum();
    assert!(marks > 1 && item.label() != item.title);
    let mut window = Window::new(Screen::Review, Some(session)).harness(1280.0, 720.0);
    let named = format!("{number}. {}", item.label());
    let heading = window.get_by(|node| {
        let label = node.label().unwrap_or_default();
        label.starts_with(&format!("Gå till {named}, ")) && label.ends_with(&format!(", {marks} markeringar"))
    });
    heading.click();
    window.run();
    // The heading of the text, and below it the question in full.
    window.get_by_label(&named);
    window.get_by_label(&item.title);
    window.state_mut().gui.screen = Screen::Lead;
    window.run();
    let over = format!(" · {} · Markeringar", item.label());
    window.get_by(|node| {
        node.value()
            .is_some_and(|value| value.starts_with(&format!("Fråga {number} ")) && value.ends_with(&over))
    });
    assert!(window.query_all_by_label(&item.title).next().is_some());
}
