//! Files that another program drops on the window: opened, offered, or told why not.

use crate::support::gui::window::{Window, click, press, type_text, until};
use crate::support::meetings::{deck, meeting};
use crate::support::shell::TestShell;
use eframe::egui::{DroppedFile, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::files::session_text;
use samtalsledaren::gui::{Action, PeopleView, Screen};
use samtalsledaren::model::{Command, Record, Session};
use samtalsledaren::words::{Language, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WORDS: Words = Words::new(Language::Swedish);

/// A file as the window's system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the window reads no file".to_owned())
    }
}

fn other() -> Record {
    let mut record = meeting(2).record().clone();
    record.id = "annat".into();
    record
}

fn drop_on(window: &mut Harness<'static, Window>, files: &[(&str, Vec<u8>)]) {
    for (name, bytes) in files {
        let path = PathBuf::from(format!("/hem/Skrivbord/{name}"));
        window.state().disk.lay(&path, bytes);
        window.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    }
    window.run();
}

fn on(screen: Screen, session: Option<Session>) -> Harness<'static, Window> {
    Window::new(screen, session).harness(1280.0, 900.0)
}

fn told(window: &Harness<'static, Window>) -> String {
    window.state().told().join("\n")
}

#[test]
fn a_session_is_opened_from_every_screen() {
    let text = session_text(&other()).unwrap().into_bytes();
    for screen in [Screen::Start, Screen::Prepare, Screen::Review, Screen::Handover] {
        // What another has left, or an earlier version has written, ends as it likes.
        for name in ["mötet i mars.ron", "MÖTET.RON"] {
            let session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
            let mut window = on(screen, (screen != Screen::Start).then_some(session));
            drop_on(&mut window, &[(name, text.clone())]);
            until(&mut window, "it is open", |shell| {
                shell.session().is_some_and(|session| session.record().id == "annat")
            });
        }
    }
}

#[test]
fn while_a_meeting_is_led_it_is_offered_and_opened_by_the_button() {
    let mut session = meeting(3);
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut window = on(Screen::Lead, Some(session));
    drop_on(&mut window, &[("nästa.ron", session_text(&other()).unwrap().into_bytes())]);
    assert_eq!(told(&window), WORDS.dropped_during_meeting("nästa.ron"));
    assert_ne!(window.state().session().record().id, "annat");
    click(&mut window, "Öppna");
    until(&mut window, "it is open", |shell| {
        shell.session().is_some_and(|session| session.record().id == "annat")
    });
    assert!(!told(&window).contains("leds just nu"), "the question is gone with its answer");
}

#[test]
fn a_deck_becomes_a_meeting_of_it() {
    let mut window = on(Screen::Start, None);
    let text = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/decks/trender.ron")).unwrap();
    drop_on(&mut window, &[("underlag.ron", text)]);
    until(&mut window, "a meeting is made", |shell| shell.session().is_some());
    assert_eq!(window.state().session().deck().id, "trender");
}

#[test]
fn of_several_sessions_the_first_is_opened_and_the_others_are_named() {
    let mut window = on(Screen::Start, None);
    let text = session_text(&other()).unwrap().into_bytes();
    drop_on(&mut window, &[("ett.ron", text.clone()), ("två.ron", text)]);
    assert_eq!(told(&window), WORDS.dropped_one_at_a_time("ett.ron", "två.ron"));
    until(&mut window, "the first is open", |shell| {
        shell.path().is_some_and(|path| path.ends_with("ett.ron"))
    });
}

#[test]
fn a_table_of_notes_is_offered_and_taken_in_by_the_button() {
    let mut window = on(Screen::Lead, Some(meeting(3)));
    let table = "question;group;text\nfraga;1;Från tabellen\nfraga;2;Också\n";
    drop_on(&mut window, &[("anteckningar.csv", table.into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    assert_eq!(told(&window), WORDS.dropped_notes("anteckningar.csv", 2));
    assert_eq!(window.state().session().notes().count(), 0, "nobody has said yes");
    window.run();
    click(&mut window, "Hämta in");
    let texts: Vec<_> = window.state().session().notes().map(|note| note.text.clone()).collect();
    assert_eq!(texts, ["Från tabellen", "Också"]);
    assert_eq!(told(&window), WORDS.dropped_notes_taken(2));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let shown = |window: &Harness<'static, Window>| window.state().session().notes().count();
    assert_eq!(shown(&window), 0, "one step takes the whole table back");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(shown(&window), 2);
}

#[test]
fn what_a_dropped_table_did_not_give_is_told_before_it_is_taken_in() {
    let mut window = on(Screen::Lead, Some(meeting(3)));
    let table = "Enkät\nTid;Fråga;Grupp;Del;Anteckning\n9.00;2;1;Del ett?;Kvar\n9.05;1;2;;\n";
    drop_on(&mut window, &[("svar.csv", table.into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    for said in ["Rad 2: Rader som står före", "”Tid”", "Rad 4: Rader utan text"] {
        assert!(told(&window).contains(said), "{}", told(&window));
    }
    window.run();
    click(&mut window, "Hämta in");
    let note = window.state().session().notes().next().unwrap().clone();
    assert_eq!((note.text.as_str(), note.place), ("Kvar", Some("ett".into())));
}

#[test]
fn a_table_that_does_not_fit_changes_nothing_and_says_where_it_fails() {
    let mut window = on(Screen::Lead, Some(meeting(3)));
    drop_on(&mut window, &[("fel.csv", "question;group;text\nfinns inte;1;Ett\n".into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    assert!(told(&window).starts_with("Inget hämtades in från fel.csv."), "{}", told(&window));
    assert!(told(&window).contains("Rad 2: "), "{}", told(&window));
    assert!(window.query_by_label("Hämta in").is_none());
}

#[test]
fn the_notes_of_a_table_go_to_no_other_meeting() {
    let mut window = on(Screen::Prepare, Some(meeting(3)));
    drop_on(&mut window, &[("a.csv", "question;group;text\nfraga;1;Ett\n".into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    let session = Session::from_record(other());
    window.state_mut().open(&session);
    window.run();
    assert_eq!(told(&window), "", "what was offered for the one meeting leaves with it");
    window.state_mut().act(Action::TakeDroppedNotes);
    assert_eq!(window.state().session().notes().count(), 0);
    assert!(told(&window).contains(WORDS.dropped_for_another()));
}

#[test]
fn a_text_is_read_in_whatever_encoding_another_program_saved_it() {
    let text = "Åsa Provsson (S), ordförande\r\nÖrjan Test (M)";
    let utf_16 = |unit: fn(u16) -> [u8; 2]| {
        ['\u{FEFF}']
            .into_iter()
            .chain(text.chars())
            .flat_map(move |sign| unit(sign as u16))
            .collect()
    };
    for bytes in [
        text.as_bytes().to_vec(),
        text.chars().map(|sign| u8::try_from(sign).unwrap()).collect(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
    ] {
        let mut window = on(Screen::Prepare, Some(meeting(3)));
        drop_on(&mut window, &[("kallelse.txt", bytes)]);
        until(&mut window, "it is read", |shell| !shell.messages().is_empty());
        assert_eq!(window.state().gui.prepare.people, Some(PeopleView::Paste(text.to_owned())));
    }
}

#[test]
fn a_text_stands_in_the_field_for_people() {
    let mut window = on(Screen::Review, Some(Session::new(deck(), 3, "prov", "")));
    let text = "\u{FEFF}Adam Provsson (S), ordförande\nBeata Test (M)";
    drop_on(&mut window, &[("kallelse.txt", text.into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    assert_eq!(window.state().gui.screen, Screen::Prepare);
    let people = window.state().gui.prepare.people.clone();
    assert_eq!(people, Some(PeopleView::Paste(text.trim_start_matches('\u{FEFF}').to_owned())));
    assert_eq!(told(&window), WORDS.dropped_summons("kallelse.txt"));
}

#[test]
fn what_needs_a_meeting_says_so_where_none_is_open() {
    for (name, text) in [
        ("anteckningar.csv", "question;group;text\nfraga;1;Ett\n"),
        ("kallelse.txt", "Adam Provsson (S)"),
    ] {
        let mut window = on(Screen::Start, None);
        drop_on(&mut window, &[(name, text.into())]);
        until(&mut window, "it is told", |shell| !shell.messages().is_empty());
        assert_eq!(told(&window), WORDS.dropped_without_meeting(name));
    }
}

#[test]
fn files_of_other_programs_are_named_for_what_they_are() {
    for (name, told_of) in [
        ("bilaga.docx", WORDS.dropped_document("bilaga.docx")),
        ("BREV.ODT", WORDS.dropped_document("BREV.ODT")),
        ("tabell.xlsx", WORDS.dropped_spreadsheet("tabell.xlsx")),
        ("gästen.ppt", WORDS.dropped_slides("gästen.ppt")),
        ("foto.JPG", WORDS.dropped_picture("foto.JPG")),
        ("okänd.bin", WORDS.dropped_unknown("okänd.bin")),
    ] {
        let mut window = on(Screen::Prepare, Some(meeting(2)));
        drop_on(&mut window, &[(name, vec![0x50, 0x4B, 0, 0xFF])]);
        until(&mut window, "it is told", |shell| !shell.messages().is_empty());
        assert_eq!(told(&window), told_of);
        assert!(window.state().messages()[0].is_failure);
    }
}

#[test]
fn in_a_window_that_only_reads_nothing_is_taken_in() {
    let mut window = Window::read_only(Screen::Prepare, &meeting(3)).harness(1280.0, 900.0);
    drop_on(&mut window, &[("a.csv", "question;group;text\nfraga;1;Ett\n".into())]);
    until(&mut window, "it is told", |shell| !shell.messages().is_empty());
    assert_eq!(told(&window), WORDS.off_read_only());
}

#[test]
fn a_file_that_is_gone_is_told_with_its_name() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.act(Action::TakeDropped(vec!["/hem/Skrivbord/borta.txt".into()]));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.told()[0].starts_with("borta.txt kunde inte läsas: "), "{:?}", shell.told());
}

/// A meeting that is led, with words in the note field.
fn led() -> Session {
    let mut session = meeting(3);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("halvskrivet".into()), 0);
    session
}

#[test]
fn a_text_takes_the_screen_from_nobody_who_leads_a_meeting() {
    for screen in [Screen::Lead, Screen::Review] {
        let mut window = on(screen, Some(led()));
        drop_on(&mut window, &[("kallelse.txt", "Adam Provsson (S)\nBeata Test (M)".into())]);
        until(&mut window, "it is read", |shell| !shell.messages().is_empty());
        assert_eq!(told(&window), WORDS.dropped_text_during_meeting("kallelse.txt"));
        assert_eq!(
            (window.state().gui.screen, window.state().gui.prepare.people.clone()),
            (screen, None)
        );
        window.run();
        click(&mut window, "Lägg i fältet");
        assert_eq!(window.state().gui.screen, Screen::Prepare);
        let people = window.state().gui.prepare.people.clone();
        assert_eq!(people, Some(PeopleView::Paste("Adam Provsson (S)\nBeata Test (M)".to_owned())));
        assert_eq!(told(&window), WORDS.dropped_summons("kallelse.txt"), "the question is gone");
        assert_eq!(window.state().session().current_draft(), "halvskrivet");
    }
}

#[test]
fn a_second_text_stands_after_what_is_in_the_field_and_one_step_takes_it_back() {
    let mut window = on(Screen::Prepare, Some(meeting(3)));
    drop_on(&mut window, &[("ett.txt", "Adam Provsson (S)".into())]);
    until(&mut window, "it is read", |shell| !shell.messages().is_empty());
    window.run();
    for _ in 0..3 {
        window.step();
    }
    type_text(&mut window, "\nCesar Egen (C)");
    let typed = "Adam Provsson (S)\nCesar Egen (C)";
    let text = |window: &Harness<'static, Window>| match &window.state().gui.prepare.people {
        Some(PeopleView::Paste(text)) => text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(text(&window), typed);
    drop_on(&mut window, &[("två.txt", "Beata Test (M)".into())]);
    until(&mut window, "it is read", |shell| shell.messages().len() == 2);
    window.run();
    assert_eq!(text(&window), format!("{typed}\nBeata Test (M)"));
    assert!(told(&window).contains(&WORDS.dropped_summons_added("två.txt")), "{}", told(&window));
    // Nobody types within a second of a file's arrival; the field's own undo takes steps that far apart.
    for _ in 0..90 {
        window.step();
    }
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(text(&window), typed);
}

#[test]
fn what_was_told_of_the_field_goes_with_the_field() {
    for closes_by_key in [true, false] {
        let mut window = on(Screen::Prepare, Some(meeting(3)));
        drop_on(&mut window, &[("ett.txt", "Adam Provsson (S)\nBeata Test (M)".into())]);
        until(&mut window, "it is read", |shell| !shell.messages().is_empty());
        window.run();
        drop_on(&mut window, &[("foto.png", vec![1])]);
        until(&mut window, "it is told", |shell| shell.messages().len() == 2);
        window.run();
        if closes_by_key {
            press(&mut window, Modifiers::NONE, Key::Escape);
        } else {
            click(&mut window, "Dela in i 3 grupper");
        }
        window.run();
        assert_eq!(told(&window), WORDS.dropped_picture("foto.png"), "by key: {closes_by_key}");
    }
}

#[test]
fn what_is_gone_when_it_is_dropped_is_told_whatever_it_was() {
    for name in ["borta.ron", "borta.RON", "borta.csv", "borta.txt", "borta"] {
        for led_by in [None, Some(meeting(2))] {
            let mut shell = TestShell::new();
            if let Some(session) = &led_by {
                shell.open(session);
            }
            let before = shell.messages().len();
            shell.act(Action::TakeDropped(vec![format!("/hem/Skrivbord/{name}").into()]));
            shell.until("it is told", |shell| shell.messages().len() > before);
            assert!(shell.told().iter().any(|told| told.contains(name)), "{:?}", shell.told());
        }
    }
}
