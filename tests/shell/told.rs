//! News for the chair that come from worker and saver: all are told, the newest stay, and none is told twice.

use crate::support::meetings::{meeting, note};
use crate::support::shell::TestShell;
use eframe::egui::{self, Context};
use samtalsledaren::files::session_text;
use samtalsledaren::gui::{Action, Editing, PathPurpose, PeopleView, Screen, UiCommand};
use samtalsledaren::model::{Command, Fact, Look, NoteId, TargetFolder};
use samtalsledaren::shell::{self, Effect, Shell};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{Done, DroppedContent};
use std::path::PathBuf;
use std::sync::Arc;

const WORDS: Words = Words::new(Language::Swedish);
const FILE: &str = "/hem/Dokument/prov.ron";
const LOCK: &str = "/hem/Dokument/.prov.ron.lock";

fn led() -> TestShell {
    let mut shell = TestShell::new();
    shell.open(&meeting(3));
    shell
}

#[test]
fn of_many_messages_the_three_newest_stay_and_each_is_said_once() {
    let mut shell = TestShell::new();
    for number in [1, 2, 2, 3, 1, 4, 5] {
        shell.take(Done::Failed(format!("Fel {number}")));
    }
    assert_eq!(shell.told(), ["Fel 3", "Fel 4", "Fel 5"]);
    assert!(shell.messages().iter().all(|message| message.is_failure));
    shell.act(Action::CloseMessage(7));
    shell.act(Action::CloseMessage(1));
    assert_eq!(shell.told(), ["Fel 3", "Fel 5"]);
}

#[test]
fn that_nothing_is_left_to_undo_or_redo_is_news_that_leave() {
    for command in [UiCommand::Undo, UiCommand::Redo] {
        let mut shell = led();
        shell.ask(command);
        let [message] = shell.messages() else {
            panic!("{command:?}: {:?}", shell.told())
        };
        assert!(!message.is_failure && !message.stays, "{command:?}: {message:?}");
    }
}

/// What is told of one meeting when its file is opened.
#[test]
fn what_is_told_of_a_meeting_leaves_with_it_and_what_is_told_of_the_room_stays() {
    let mut odd = meeting(3);
    odd.apply(Command::SetFact(Fact::Date, "2027-02-30".into()), 0);
    let mut shell = TestShell::new();
    shell.open(&odd);
    let remarks: Vec<String> = shell.told().into_iter().map(str::to_owned).collect();
    assert_eq!(remarks.len(), 1, "the date is told of: {remarks:?}");
    shell.hall_failed();
    assert_eq!(shell.told().len(), 2);
    shell.open(&meeting(3));
    assert_eq!(shell.told(), [WORDS.hall_failed()]);
    // Whichever page of the other meeting is open.
    for command in [UiCommand::GoReview, UiCommand::GoLead, UiCommand::GoPrepare, UiCommand::GoHandover] {
        shell.ask(command);
        assert_eq!(shell.told(), [WORDS.hall_failed()], "{command:?}");
    }
    // The odd one is told of again when it is opened again, and a way back in the one changes nothing in the other.
    shell.open(&odd);
    assert!(remarks.iter().all(|remark| shell.told().contains(&remark.as_str())));
    shell.open(&meeting(3));
    assert_eq!(shell.told(), [WORDS.hall_failed()]);
}

#[test]
fn a_file_that_another_program_has_changed_is_told_of_by_the_saver() {
    let mut shell = led();
    shell.change(note("Skrivet här."));
    shell.until_saved();
    let mut others = meeting(3);
    others.apply(note("Skrivet i ett annat program."), 0);
    let theirs = session_text(others.record()).unwrap();
    shell.disk.lay(FILE, theirs.as_bytes());
    shell.change(note("Skrivet här igen."));
    shell.until("it is told", |shell| !shell.messages().is_empty());
    let told = shell.told().join("\n");
    assert!(told.contains("prov.andrad-utanfor-"), "where theirs was put: {told}");
    let kept = shell
        .disk
        .paths()
        .into_iter()
        .filter(|path| path.to_string_lossy().contains("andrad-utanfor"));
    let kept: Vec<_> = kept.map(|path| shell.disk.file(path).unwrap()).collect();
    assert_eq!(kept, [theirs.into_bytes()]);
}

#[test]
fn a_session_that_another_computer_writes_names_it_with_the_time() {
    let first = led();
    let here = String::from_utf8(first.disk.file(LOCK).unwrap()).unwrap();
    let host = here.split("host: \"").nth(1).unwrap().split('"').next().unwrap();
    let since = here.split("since: \"").nth(1).unwrap().split('"').next().unwrap();
    let there = here.replacen(&format!("host: \"{host}\""), "host: \"SALEN-2\"", 1);
    first.disk.lay(LOCK, there.as_bytes());
    let mut shell = TestShell::start(Arc::clone(&first.disk));
    shell.act(Action::OpenPath(FILE.into()));
    shell.until("it is open", Shell::is_read_only);
    assert_eq!(shell.save_status().held_by, Some(WORDS.held_on("SALEN-2", since)));
}

#[test]
fn words_in_the_field_of_a_finished_meeting_are_kept_there_and_that_is_told() {
    let mut shell = led();
    shell.change(note("Sagt."));
    shell.change(Command::SetFinished("2031-03-09".into()));
    shell.change(Command::SetDraft("Sagt efteråt.".into()));
    shell.change(Command::EndNote);
    assert_eq!(shell.told(), [WORDS.handover_is_finished_kept()]);
    assert_eq!(shell.session().current_draft(), "Sagt efteråt.");
    assert_eq!(shell.session().notes().count(), 1);
}

#[test]
fn what_was_read_for_a_meeting_that_is_closed_by_now_is_told_and_changes_nothing() {
    let dropped = |content| Done::Dropped {
        name: "lista.txt".to_owned(),
        content,
    };
    let mut shell = TestShell::new();
    shell.take(dropped(DroppedContent::Text("Adam Provsson (S)".to_owned())));
    assert_eq!(shell.told(), [WORDS.dropped_without_meeting("lista.txt")]);
    assert!(shell.gui.screen == Screen::Start && shell.gui.prepare.people.is_none());

    let mut shell = led();
    let none = |told: &str| DroppedContent::Notes {
        notes: Vec::new(),
        told: told.to_owned(),
        session: "prov".to_owned(),
    };
    shell.take(dropped(none("")));
    shell.take(dropped(none("Raderna var tomma.")));
    let nothing = WORDS.dropped_no_notes("lista.txt");
    assert_eq!(shell.told(), [nothing.clone(), format!("{nothing} Raderna var tomma.")]);
    assert!(shell.messages().iter().all(|message| message.is_failure && message.offer.is_none()));
    // While a meeting is led nothing takes its screen unasked.
    shell.take(dropped(DroppedContent::Text("Adam Provsson (S)".to_owned())));
    assert_eq!(shell.gui.prepare.people, None);
    shell.act(Action::TakeDroppedText);
    assert_eq!(shell.gui.prepare.people, Some(PeopleView::Paste("Adam Provsson (S)".to_owned())));
}

#[test]
fn a_mistyped_folder_is_asked_about_and_made_only_when_somebody_says_so() {
    for (is_sheets, purpose) in [(false, PathPurpose::Bilaga), (true, PathPurpose::Sheets)] {
        let write = |folder: TargetFolder| {
            if is_sheets {
                Action::SheetsTo(folder)
            } else {
                Action::ExportTo(folder)
            }
        };
        let mut shell = led();
        let mistyped = PathBuf::from("/hem/Dokumnet/bilagor");
        shell.act(write(mistyped.clone().into()));
        shell.until("it is asked about", |shell| shell.gui.path.missing.is_some());
        let path = shell.gui.path.clone();
        assert_eq!((path.purpose, path.missing.as_ref()), (Some(purpose), Some(&mistyped)));
        assert_eq!(path.text, mistyped.display().to_string());
        assert!(shell.busy().is_none() && shell.told().is_empty());
        let made = |shell: &TestShell| shell.disk.paths().into_iter().any(|file| file.starts_with("/hem/Dokumnet"));
        assert!(!made(&shell));
        shell.act(write(TargetFolder::to_be_made(&mistyped)));
        shell.until("it is written", |shell| {
            !shell.preview().written.is_empty() || !shell.messages().is_empty()
        });
        assert!(made(&shell), "{purpose:?}");
    }
}

#[test]
fn files_that_came_too_late_to_be_given_up_are_told_of() {
    let mut shell = led();
    shell.change(note("Sagt."));
    shell.change(Command::SetFinished("2031-03-09".into()));
    // The documents are made; before their news is taken in, finishing is taken back.
    shell.act(Action::ExportTo(TargetFolder::to_be_made("/hem/bilagor")));
    assert!(shell.busy().is_some());
    shell.ask(UiCommand::Undo);
    assert!(!shell.session().is_finished());
    shell.take(Done::Exported(vec!["/hem/bilagor/bilaga.pdf".into()]));
    assert_eq!(shell.told(), [WORDS.handover_written_as_finished()]);
    assert!(shell.busy().is_none() && shell.preview().written.len() == 1);
}

#[test]
fn a_note_that_is_gone_is_not_gone_to() {
    let mut shell = led();
    shell.gui.screen = Screen::Lead;
    let gone: NoteId = "k1k2k3-9".into();
    shell.act(Action::EditNote(gone));
    assert!(shell.gui.screen == Screen::Lead && shell.gui.editing.is_none());
    shell.change(note("Sagt."));
    let known = shell.session().notes().next().unwrap().clone();
    shell.act(Action::EditNote(known.id.clone()));
    assert_eq!(shell.gui.editing, Some(Editing::of(&known)));
    assert_eq!(shell.gui.review.visit_note, Some(known.id));
}

#[test]
fn the_windows_are_dark_where_the_system_is_and_paint_anew_when_asked() {
    let ctx = Context::default();
    let mut shell = TestShell::new();
    for (theme, look) in [
        (Some(egui::Theme::Dark), Look::Dark),
        (Some(egui::Theme::Light), Look::Light),
        (None, Look::Light),
    ] {
        let input = egui::RawInput {
            system_theme: theme,
            ..egui::RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| shell::install_look(ui.ctx(), &mut shell));
        assert_eq!(shell.look(), look, "{theme:?}");
        drop(output);
    }
    while ctx.has_requested_repaint() {
        drop(ctx.run_ui(egui::RawInput::default(), |_| {}));
    }
    assert!(shell::carry_out(&ctx, Effect::Repaint).is_none());
    assert!(ctx.has_requested_repaint());
}
