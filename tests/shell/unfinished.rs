//! Words in forms and fields that are not given yet are there again after the program was killed, and belong to their meeting.

use crate::support::disk::FaultyDisk;
use crate::support::meetings::{meeting, talked};
use crate::support::shell::TestShell;
use samtalsledaren::files::{Places, session_text};
use samtalsledaren::gui::{Action, AgendaForm, NewItem, PeopleView, Rewording, Screen, UiCommand};
use samtalsledaren::model::{Command, ItemText, Session, TypedKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The disk as a killed program leaves it: without the locks, which the system sees to be nobody's.
fn after_a_kill(shell: &TestShell) -> Arc<FaultyDisk> {
    let left = FaultyDisk::new().0;
    for path in shell.disk.paths() {
        let is_lock = path.extension().is_some_and(|ending| ending == "lock");
        if let Some(bytes) = shell.disk.durable(&path).filter(|_| !is_lock) {
            left.lay(&path, &bytes);
        }
    }
    Arc::new(left)
}

/// Lets a frame pass and the words come to the disk, kills the program, and opens the meeting in a new one.
fn killed(shell: &mut TestShell) -> TestShell {
    shell.poll();
    shell.until_saved();
    let disk = Arc::clone(&shell.disk);
    let aside = shell.gui.prepare.people.clone();
    shell.until("the names lie beside the meeting", |_| {
        !matches!(&aside, Some(PeopleView::Paste(text)) if !text.is_empty()) || typed_aside(&disk).next().is_some()
    });
    let path = shell.path().unwrap().to_owned();
    opened(after_a_kill(shell), &path)
}

fn opened(disk: Arc<FaultyDisk>, path: &Path) -> TestShell {
    let mut next = TestShell::start(disk);
    next.act(Action::OpenPath(path.to_owned()));
    next.until("the session is open", |shell| shell.path() == Some(path));
    assert!(!next.is_read_only(), "{:?}", next.told());
    next
}

fn typed_aside(disk: &FaultyDisk) -> impl Iterator<Item = PathBuf> {
    disk.paths().into_iter().filter(|path| path.starts_with("/hem/data/halvskrivet"))
}

fn file_of(shell: &TestShell) -> String {
    String::from_utf8(shell.disk.file(shell.path().unwrap()).unwrap()).unwrap()
}

fn half_item() -> NewItem {
    NewItem {
        after: Some("fraga".into()),
        title: "Halva frå".into(),
        kind: Some(TypedKind::Marks),
        minutes: Some(7),
        lines: "Lokaler\nRes".into(),
        lines_want_keyboard: false,
    }
}

#[test]
fn a_new_item_is_there_again_with_lines_kind_and_minutes() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    let before = file_of(&shell);
    assert!(!before.contains("unfinished"), "{before}");
    shell.gui.prepare.agenda_form = Some(AgendaForm::Add(half_item()));
    let mut next = killed(&mut shell);
    assert_eq!(next.gui.prepare.agenda_form, Some(AgendaForm::Add(half_item())));
    next.gui.prepare.forget_forms();
    next.poll();
    next.until_saved();
    assert!(!file_of(&next).contains("unfinished"), "words that were given up wait nowhere");
    next.ask(UiCommand::Undo);
    assert!(
        next.session().agenda().iter().all(|entry| entry.included),
        "no word of it is the meeting's to take back"
    );
}

#[test]
fn half_a_question_of_the_led_meeting_is_there_again_and_its_key_takes_no_word_away() {
    let mut shell = TestShell::new();
    shell.open(&talked());
    shell.ask(UiCommand::ExtraQuestion);
    shell.gui.lead.extra_question = Some("Vad gör vi åt bus".into());
    shell.ask(UiCommand::ExtraQuestion);
    let next = killed(&mut shell);
    assert_eq!(next.gui.lead.extra_question.as_deref(), Some("Vad gör vi åt bus"));
}

#[test]
fn a_theme_and_a_title_for_a_deck_are_there_again() {
    let mut shell = TestShell::new();
    shell.open(&talked());
    shell.gui.review.new_theme = "Tillit och".into();
    shell.gui.prepare.agenda_form = Some(AgendaForm::Keep("Vårt eget upp".into()));
    let next = killed(&mut shell);
    assert_eq!(next.gui.review.new_theme, "Tillit och");
    assert_eq!(next.gui.prepare.agenda_form, Some(AgendaForm::Keep("Vårt eget upp".into())));
    // The title that stands in the form by itself is nobody's words.
    let mut shell = TestShell::new();
    shell.open(&talked());
    shell.gui.prepare.agenda_form = Some(AgendaForm::Keep(shell.session().title().to_owned()));
    shell.poll();
    shell.until_saved();
    assert!(!file_of(&shell).contains("unfinished"));
}

#[test]
fn texts_that_the_room_would_have_seen_being_typed_are_there_again() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::OpenHall(true), 0);
    let mut shell = TestShell::new();
    shell.open(&session);
    let mut form = Rewording::of(shell.session().item(&"fraga".into()).unwrap());
    form.title = "Halvt nytt".into();
    form.lead = "En ny rad".into();
    form.waiting.extend([ItemText::Title, ItemText::Lead]);
    shell.gui.prepare.agenda_form = Some(AgendaForm::Reword(form.clone()));
    let next = killed(&mut shell);
    assert_eq!(next.gui.prepare.agenda_form, Some(AgendaForm::Reword(form)));
    let title = |session: &Session| session.item(&"fraga".into()).unwrap().title.clone();
    assert_eq!(title(next.session()), title(&session), "nobody has given them");
}

#[test]
fn pasted_names_wait_beside_the_meeting_and_never_in_it_until_they_are_divided() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.gui.prepare.people = Some(PeopleView::Paste("Adam Provsson (S)\nBea".into()));
    let mut next = killed(&mut shell);
    assert_eq!(next.gui.prepare.people, Some(PeopleView::Paste("Adam Provsson (S)\nBea".into())));
    for path in next.disk.paths() {
        let holds = String::from_utf8_lossy(&next.disk.file(&path).unwrap()).contains("Provsson");
        assert_eq!(holds, path.starts_with("/hem/data/halvskrivet"), "{}", path.display());
    }
    // Another meeting knows nothing of them, and there they wait.
    let first = next.path().unwrap().to_owned();
    next.open(&talked());
    assert_eq!(next.gui.prepare.people, None);
    next.act(Action::OpenPath(first.clone()));
    next.until("the first meeting is open again", |shell| shell.path() == Some(first.as_path()));
    assert!(matches!(next.gui.prepare.people, Some(PeopleView::Paste(_))));
    next.gui.prepare.people = Some(PeopleView::Seats);
    let disk = Arc::clone(&next.disk);
    next.until("no name lies anywhere", |_| typed_aside(&disk).next().is_none());
}

#[test]
fn what_is_typed_for_new_meetings_is_there_when_the_sheet_is_opened_again() {
    let mut shell = TestShell::new();
    shell.open(&talked());
    let path = shell.path().unwrap().to_owned();
    shell.act(Action::AskForCopy(path.clone()));
    let sheet = shell.gui.overlays.copy.as_mut().unwrap();
    sheet.boards.push_str("Nämnden för prov\nNämnden för h");
    sheet.date = "2031-0".into();
    let typed = sheet.clone();
    let disk = Arc::clone(&shell.disk);
    shell.until("the words are kept", |_| {
        typed_aside(&disk).any(|path| String::from_utf8_lossy(&disk.file(path).unwrap()).contains("Nämnden för h"))
    });
    let mut next = opened(after_a_kill(&shell), &path);
    assert_eq!(next.gui.overlays.copy, None);
    next.act(Action::AskForCopy(path.clone()));
    assert_eq!(next.gui.overlays.copy, Some(typed));
    // Whoever cancels throws the words away.
    next.gui.overlays.copy = None;
    let disk = Arc::clone(&next.disk);
    next.until("the words are gone", |_| typed_aside(&disk).next().is_none());
    next.act(Action::AskForCopy(path));
    assert_eq!(next.gui.overlays.copy.as_ref().unwrap().date, "");
}

#[test]
fn forms_are_those_of_their_meeting() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    let first = shell.path().unwrap().to_owned();
    shell.gui.screen = Screen::Prepare;
    shell.gui.prepare.agenda_form = Some(AgendaForm::Add(half_item()));
    shell.gui.lead.extra_question = Some("Halv".into());
    shell.gui.review.new_theme = "Halvt".into();
    shell.poll();
    shell.open(&talked());
    assert_eq!((&shell.gui.prepare.agenda_form, &shell.gui.lead.extra_question), (&None, &None));
    assert_eq!(shell.gui.review.new_theme, "");
    shell.act(Action::OpenPath(first.clone()));
    shell.until("the first meeting is open again", |shell| shell.path() == Some(first.as_path()));
    assert_eq!(shell.gui.prepare.agenda_form, Some(AgendaForm::Add(half_item())));
    assert_eq!(shell.gui.lead.extra_question.as_deref(), Some("Halv"));
    assert_eq!(shell.gui.review.new_theme, "Halvt");
}

#[test]
fn a_kind_that_only_another_program_knows_is_passed_over() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.gui.prepare.agenda_form = Some(AgendaForm::Add(half_item()));
    shell.poll();
    let record = shell.session().record().clone();
    let text = session_text(&record).unwrap().replace("kind: \"Marks\"", "kind: \"Hologram\"");
    let read = samtalsledaren::files::read_session(text.as_bytes(), shell.words()).unwrap();
    assert_eq!(read.record.notes, record.notes);
    let places = Places {
        documents: "/hem/Dokument".into(),
        data: "/hem/data".into(),
    };
    let path = places.documents.join("annan.ron");
    shell.disk.lay(&path, text.as_bytes());
    shell.act(Action::OpenPath(path.clone()));
    shell.until("the file is open", |shell| shell.path() == Some(path.as_path()));
    assert_eq!(
        shell.gui.prepare.agenda_form,
        Some(AgendaForm::Add(NewItem { kind: None, ..half_item() }))
    );
}
