//! What goes wrong around a meeting, and what the chair is told then.

use crate::support::disk::{Fault, FaultyDisk};
use crate::support::meetings::{meeting, note};
use crate::support::shell::{TestShell, places};
use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::gui::{Action, Editing, Offer, PathPurpose, Screen, UiCommand};
use samtalsledaren::model::{Command, Fact, Session, TargetFolder};
use samtalsledaren::shell::{DialogAnswer, DialogPurpose, Effect, Shell, SystemEffect};
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, OpenHandle};
use std::io::ErrorKind;
use std::sync::Arc;

const WORDS: Words = Words::new(samtalsledaren::words::Language::Swedish);
const FILE: &str = "/hem/Dokument/prov.ron";

fn led() -> TestShell {
    let mut shell = TestShell::new();
    shell.open(&meeting(3));
    shell
}

/// Takes the whole copy that is offered.
fn recover(shell: &mut TestShell) {
    let offer = shell.messages().iter().find_map(|message| message.offer.clone());
    let Some(Offer::Recover(path, copy)) = offer else {
        panic!("a whole copy is offered: {offer:?}");
    };
    shell.act(Action::Recover(path, copy));
}

#[test]
fn saving_that_fails_is_told_with_the_place_of_the_copy_and_heals() {
    let mut shell = led();
    shell.disk.fail(Fault::Below("/hem/Dokument"), ErrorKind::StorageFull);
    shell.change(note("Skrivet på en full disk."));
    shell.until("it is told that the disk is full", |shell| shell.save_status().failure.is_some());
    let failure = shell.save_status().failure.unwrap();
    assert!(failure.contains(WORDS.disk_full()), "{failure}");
    assert!(failure.contains("/hem/data"), "the copy lies in the user's data: {failure}");
    shell.disk.fail(Fault::Never, ErrorKind::Other);
    shell.act(Action::SaveNow);
    shell.until_saved();
    assert_eq!(shell.save_status().failure, None);
}

#[test]
fn a_session_that_another_window_writes_is_read_and_can_be_taken_over() {
    let mut first = led();
    first.change(note("I det första fönstret."));
    first.until_saved();
    let mut second = TestShell::start(Arc::clone(&first.disk));
    second.act(Action::OpenPath(FILE.into()));
    second.until("the second window reads it", |shell| shell.session().is_some());
    assert!(second.is_read_only());
    assert!(second.save_status().held_by.is_some());
    let before = second.session().record().clone();
    second.change(note("Det här ska inte gå."));
    second.ask(UiCommand::Undo);
    second.ask(UiCommand::Redo);
    second.pass(5);
    assert_eq!(*second.session().record(), before);

    second.act(Action::TakeOver);
    second.until("the second window writes it", |shell| !shell.is_read_only());
    let editing = first.session().notes().next().map(Editing::of);
    first.gui.editing = editing;
    first.change(note("För sent."));
    first.until("the first window reads it now", Shell::is_read_only);
    assert_eq!(first.gui.editing, None, "what was open for change is shut");
    assert!(first.save_status().held_by.is_some());
    second.change(note("I det andra fönstret."));
    second.until_saved();
    first.close();
    second.close();
}

#[test]
fn a_damaged_session_shows_what_is_sound_and_offers_the_whole_copy() {
    let mut shell = led();
    shell.change(note("Sparad i fil och spegel."));
    shell.until_saved();
    shell.close();
    let whole = shell.disk.file(FILE).unwrap();
    let broken = String::from_utf8(whole)
        .unwrap()
        .replacen("text: \"Sparad", "text: \"Sparad \" fel: \"", 1);
    shell.disk.lay(FILE, broken.as_bytes());
    let mut shell = TestShell::start(Arc::clone(&shell.disk));
    shell.act(Action::OpenPath(FILE.into()));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    recover(&mut shell);
    shell.until("the copy is open", |shell| shell.session().is_some() && !shell.is_read_only());
    let texts: Vec<_> = shell.session().notes().map(|note| note.text.clone()).collect();
    assert_eq!(texts, ["Sparad i fil och spegel."]);
}

#[test]
fn a_file_in_which_nothing_can_be_read_offers_its_whole_copy() {
    let mut shell = led();
    shell.change(note("Sparad i fil och spegel."));
    shell.until_saved();
    shell.close();
    shell.disk.lay(FILE, "inget av ett möte".as_bytes());
    let mut shell = TestShell::start(Arc::clone(&shell.disk));
    shell.act(Action::OpenPath(FILE.into()));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.path().is_none(), "nothing is open");
    recover(&mut shell);
    shell.until("the copy is open", |shell| shell.session().is_some());
    assert_eq!(shell.session().notes().count(), 1);
}

#[test]
fn a_damaged_session_without_a_copy_is_read_alone() {
    let disk = FaultyDisk::new().0;
    let mut session = meeting(2);
    session.apply(note("Hel."), 0);
    let text = session_text(session.record()).unwrap();
    disk.lay(FILE, &text.as_bytes()[..text.len() * 3 / 4]);
    let mut shell = TestShell::start(Arc::new(disk));
    shell.act(Action::OpenPath(FILE.into()));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.messages()[0].is_failure);
    assert!(shell.path().is_none() || shell.is_read_only());
}

#[test]
fn a_file_that_is_not_there_is_told_and_nothing_else_happens() {
    let mut shell = TestShell::new();
    shell.act(Action::OpenPath("/hem/borta.ron".into()));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.messages()[0].is_failure && shell.messages()[0].text.contains("borta.ron"));
    shell.act(Action::CloseMessage(3));
    assert_eq!(shell.messages().len(), 1);
    shell.act(Action::CloseMessage(0));
    assert!(shell.messages().is_empty());
    // Without a session nothing of a meeting can be asked for.
    for command in UiCommand::ALL.into_iter().filter(|command| command.needs_session()) {
        shell.ask(command);
    }
    assert!(shell.path().is_none());
}

#[test]
fn an_export_that_is_cancelled_writes_nothing() {
    let mut shell = led();
    shell.act(Action::ExportTo(TargetFolder::to_be_made("/hem/ut")));
    shell.act(Action::Cancel);
    shell.until("the export has ended", |shell| shell.busy().is_none());
    assert!(shell.preview().written.is_empty());
    let written = shell.disk.paths().into_iter().filter(|path| path.starts_with("/hem/ut")).count();
    assert_eq!(written, 0);
}

#[test]
fn a_bilaga_that_is_no_longer_finished_is_not_written_as_finished() {
    let mut shell = led();
    shell.change(note("Ett."));
    shell.change(Command::SetFinished("2031-03-05".into()));
    shell.act(Action::ExportTo(TargetFolder::to_be_made("/hem/ut")));
    shell.ask(UiCommand::Undo);
    assert!(!shell.session().is_finished());
    shell.until("the export has ended", |shell| shell.busy().is_none());
    assert!(!shell.session().is_finished());
    // It was given up, or it was too late: then the user is told that a file says otherwise.
    let told = shell.told().contains(&WORDS.handover_written_as_finished());
    assert_eq!(told, !shell.preview().written.is_empty());
}

#[test]
fn a_finished_session_refuses_what_would_change_the_bilaga_and_keeps_the_words() {
    let mut shell = led();
    shell.change(note("Ett."));
    let written = shell.session().notes().next().cloned().unwrap();
    shell.change(Command::SetFinished("2031-03-05".into()));
    shell.act(Action::EditNote(written.id.clone()));
    assert_eq!(shell.gui.editing, None, "words that would be refused are not asked for");
    assert_eq!(shell.told(), [WORDS.handover_is_finished()]);
    shell.change(Command::SetNoteText(written.id.clone(), "Två.".into()));
    assert_eq!(shell.session().note(&written.id).unwrap().text, "Ett.");
}

#[test]
fn where_the_system_has_no_dialog_a_path_is_typed() {
    let mut shell = led();
    shell.gui.screen = Screen::Handover;
    shell.ask(UiCommand::Save);
    let asked = Effect::System(SystemEffect::OpenDialog(DialogPurpose::ExportFolder));
    assert!(shell.effects.contains(&asked));
    shell.answer(DialogAnswer::Unavailable(DialogPurpose::ExportFolder));
    assert!(shell.gui.path.wants_keyboard);
    assert_eq!(shell.gui.path.purpose, Some(PathPurpose::Bilaga));
    assert_eq!(shell.gui.path.text, places().documents.display().to_string());
    shell.act(Action::ExportTo(TargetFolder::to_be_made("/hem/ut")));
    assert_eq!(shell.gui.path.purpose, None);
    shell.until("it is written", |shell| !shell.preview().written.is_empty());

    shell.act(Action::AskForSheets);
    shell.answer(DialogAnswer::Unavailable(DialogPurpose::SheetsFolder));
    assert_eq!(shell.gui.path.purpose, Some(PathPurpose::Sheets));
    shell.disk.lay("/hem/blad/annat.txt", b"annat");
    shell.answer(DialogAnswer::Chosen(DialogPurpose::SheetsFolder, "/hem/blad".into()));
    assert_eq!(shell.gui.path.purpose, None);
    shell.until("the sheets are written", |shell| {
        let offer = Some(Offer::ShowFolder("/hem/blad".into()));
        shell
            .messages()
            .iter()
            .any(|message| !message.text.contains('/') && message.offer == offer)
    });

    shell.gui.path.text.clear();
    shell.answer(DialogAnswer::Closed);
    shell.answer(DialogAnswer::Unavailable(DialogPurpose::File));
    assert_eq!(shell.gui.path.text, "", "a file to open may lie anywhere");
    shell
        .disk
        .lay("/hem/annan.ron", session_text(meeting(2).record()).unwrap().as_bytes());
    shell.answer(DialogAnswer::Chosen(DialogPurpose::File, "/hem/annan.ron".into()));
    shell.until("it is open", |shell| shell.path().is_some_and(|path| path.ends_with("annan.ron")));
}

#[test]
fn a_window_that_cannot_be_drawn_gives_way_to_the_first_screen_and_the_meeting_stays() {
    let mut shell = led();
    shell.change(note("Före felet."));
    shell.gui.screen = Screen::Lead;
    let effects = shell.chair_failed();
    assert_eq!(effects, [Effect::Repaint]);
    assert_eq!(shell.gui.screen, Screen::Start);
    assert_eq!(shell.session().notes().count(), 1);
    assert_eq!(shell.told(), [WORDS.program_failed_in_window()]);
    assert_eq!(shell.chair_failed(), [], "an empty page stays");
    shell.hall_failed();
    assert!(shell.told().contains(&WORDS.hall_failed()));
}

#[test]
fn a_copy_with_more_than_the_file_is_offered_beside_it() {
    let mut shell = TestShell::new();
    let text = session_text(meeting(2).record()).unwrap();
    let done = Done::Opened {
        opened: Box::new(read_session(text.as_bytes(), WORDS).unwrap()),
        handle: OpenHandle {
            path: FILE.into(),
            newer: Some("/hem/nyare.ron".into()),
            ..OpenHandle::default()
        },
    };
    assert_eq!(shell.take(done), []);
    let offer = Offer::Recover(FILE.into(), "/hem/nyare.ron".into());
    assert_eq!(shell.messages()[0].offer, Some(offer));
}

#[test]
fn a_question_of_the_bilaga_is_gone_to_and_a_deck_is_opened_as_a_session() {
    let mut shell = led();
    shell.act(Action::Visit("fraga".into(), Some(samtalsledaren::model::GroupId(2))));
    assert_eq!(shell.gui.screen, Screen::Review);
    assert_eq!(shell.gui.review.visit, Some("fraga".into()));
    assert_eq!(shell.session().cursor().group, samtalsledaren::model::GroupId(2));
    shell.change(Command::SetFact(Fact::Board, "Nämnden".into()));
    shell.act(Action::SaveDeck("Vårt eget".into()));
    shell.until("the deck is kept", |shell| !shell.messages().is_empty());
    shell.until("it is listed", |shell| !shell.start_lists().own.decks.is_empty());
    let (path, deck) = shell.start_lists().own.decks[0].clone();
    assert_eq!(deck.title, "Vårt eget");
    let before = shell.session().record().id.clone();
    shell.act(Action::CreateOfFile {
        path: path.clone(),
        groups: 5,
    });
    shell.until("a session is made of it", |shell| {
        shell.session().is_some_and(|session| session.record().id != before)
    });
    assert_eq!(shell.session().groups().len(), 5);
    let before = shell.session().record().id.clone();
    shell.act(Action::OpenPath(path));
    shell.until("a deck that is opened becomes a session", |shell| {
        shell.session().is_some_and(|session: &Session| session.record().id != before)
    });
    assert_eq!(shell.session().groups().len(), 4);
}
