//! New meetings after one from before, made by the program's shell on a disk.

use crate::support::meetings::meeting;
use crate::support::shell::{TestShell, places};
use samtalsledaren::files::Settings;
use samtalsledaren::gui::{Action, CopySheet, Screen, UiCommand};
use samtalsledaren::model::{Command, CopiedMeeting, Fact};
use samtalsledaren::words::Language;
use std::path::PathBuf;

fn wanted(board: &str) -> CopiedMeeting {
    CopiedMeeting {
        board: board.into(),
        date: "2032-03-05".into(),
        ..CopiedMeeting::default()
    }
}

#[test]
fn a_copy_is_opened_and_the_one_before_stays_as_it_was() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.change(Command::SetFact(Fact::Place, "Sal 4".into()));
    shell.until_saved();
    let before = shell.path().unwrap().to_owned();
    let bytes = shell.disk.file(&before);
    shell.ask(UiCommand::NewCopy);
    let sheet = shell.gui.overlays.copy.clone().unwrap();
    assert_eq!(sheet.path, before);
    shell.act(Action::CreateCopies(before.clone(), vec![wanted("Påhittnämnden")]));
    shell.until("the copy is open", |shell| shell.path() != Some(before.as_path()));
    assert_eq!(shell.gui.screen, Screen::Prepare);
    let facts = shell.session().meeting();
    assert_eq!(
        (facts.board.as_str(), facts.date.as_str(), facts.place.as_str()),
        ("Påhittnämnden", "2032-03-05", "Sal 4")
    );
    let name = shell.path().unwrap().file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("2032-03-05-pahittnamnden-"), "{name}");
    assert_eq!(shell.disk.file(&before), bytes);
}

#[test]
fn for_several_boards_a_file_is_made_for_each_and_none_is_opened() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.until_saved();
    let before = shell.path().unwrap().to_owned();
    shell.act(Action::CreateCopies(
        before.clone(),
        vec![wanted("Norra nämnden"), wanted("Södra nämnden")],
    ));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.told()[0].starts_with("2 möten är skapade"), "{:?}", shell.told());
    assert_eq!(shell.path(), Some(before.as_path()));
    for board in ["norra", "sodra"] {
        let path = PathBuf::from(format!(
            "/hem/Dokument/2032-03-05-{board}-namnden-{}.ron",
            shell.session().deck().id
        ));
        assert!(shell.disk.file(&path).is_some(), "{}", path.display());
    }
}

#[test]
fn a_meeting_that_cannot_be_read_makes_none() {
    let mut shell = TestShell::new();
    let path = PathBuf::from("/hem/Dokument/trasig.ron");
    shell.disk.lay(&path, b"(format: 1, id: \"x\", notes: [");
    shell.act(Action::CreateCopies(path, vec![wanted("")]));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    assert!(shell.path().is_none());
}

#[test]
fn without_any_meeting_the_key_says_so() {
    let mut shell = TestShell::new();
    shell.ask(UiCommand::NewCopy);
    assert_eq!(shell.gui.overlays.copy, None);
    assert_eq!(shell.told(), ["Det finns inget möte att utgå från än."]);
}

#[test]
fn what_is_put_aside_is_offered_no_more_until_it_is_opened_again() {
    let mut shell = TestShell::new();
    let mut session = meeting(2);
    session.apply(Command::Begin, 0);
    shell.open(&session);
    shell.until_saved();
    let path = shell.path().unwrap().to_owned();
    shell.ask(UiCommand::GoStart);
    shell.until("it is listed", |shell| shell.start_lists().recent.iter().any(|row| row.offered));
    shell.act(Action::PutAside(path.clone()));
    assert!(!shell.start_lists().recent.iter().any(|row| row.offered));
    let disk = std::sync::Arc::clone(&shell.disk);
    let read = || Settings::read(&*disk, &places(), Language::Swedish);
    shell.until("it is kept", |_| read().put_aside == [path.clone()]);
    let mut settings = read();
    settings.remember(&path);
    assert!(settings.put_aside.is_empty());
}

#[test]
fn boards_that_are_the_same_get_one_meeting_and_a_date_that_cannot_be_read_gets_none() {
    let sheet = |boards: &str, date: &str| CopySheet {
        boards: boards.to_owned(),
        date: date.to_owned(),
        ..CopySheet::default()
    };
    let boards = |text: &str| sheet(text, "").copies().into_iter().map(|copy| copy.board).collect::<Vec<_>>();
    assert_eq!(
        boards("Nämnd A\nNämnd B\n nämnd a\nNämnd\u{200B} B\nNA\u{308}MND A\n\u{200B}\n"),
        ["Nämnd A", "Nämnd B"]
    );
    assert_eq!(boards(""), [""]);
    for bad in ["2027-13-01", "2027-02-30", "1/2", "20270101", "i maj"] {
        assert!(sheet("", bad).has_bad_date(), "{bad}");
    }
    for fine in ["", " ", "2027-02-28", " 2027-02-28 "] {
        assert!(!sheet("", fine).has_bad_date(), "{fine:?}");
    }
}
