//! A whole meeting as the program carries it: from its first start to the bilaga, with a crash in between.

use crate::support::disk::FaultyDisk;
use crate::support::meetings::note_texts;
use crate::support::shell::{TestShell, places};
use samtalsledaren::files::read_session;
use samtalsledaren::gui::{Action, Screen, UiCommand};
use samtalsledaren::model::{Answer, Command, Format, GroupId, MatrixAnswer, Moment, ProtocolText, Session};
use samtalsledaren::shell::{DialogAnswer, DialogPurpose, Effect, SystemEffect};
use samtalsledaren::words::Words;
use std::path::PathBuf;
use std::sync::Arc;

/// The program with a session that was just made of a deck of ours.
fn prepared() -> TestShell {
    let mut shell = TestShell::new();
    let effects = shell.focus_is(true);
    assert_eq!(effects, []);
    shell.until("the first screen has its lists", |shell| shell.start_lists().ready);
    assert!(shell.start_lists().recent.is_empty());
    let deck = shell
        .start_lists()
        .decks
        .iter()
        .find(|deck| deck.id == "trender")
        .unwrap()
        .id
        .clone();
    shell.act(Action::Create { deck, groups: 3 });
    shell.until("the session is made", |shell| shell.session().is_some());
    shell
}

/// Writes a note for a group on the question that is written on.
fn write(shell: &mut TestShell, group: usize, text: &str) {
    shell.act(Action::ChooseGroup(group));
    shell.change(Command::SetDraft(text.into()));
    shell.change(Command::EndNote);
}

/// Goes to the first question with rows, and fills the first row for a group.
fn answer_a_matrix(shell: &mut TestShell, group: u32) {
    let session = shell.session();
    let (_, item) = session
        .items()
        .find(|(_, item)| matches!(item.kind, samtalsledaren::model::Kind::Matrix(_)))
        .unwrap();
    let (prompt, row) = (item.key.clone(), item.kind.places()[0].key.clone());
    shell.change(Command::GoTo(prompt.clone()));
    shell.change(Command::SetAnswer {
        prompt,
        group: GroupId(group),
        answer: Some(Answer::Matrix(MatrixAnswer::default().with(&row, Moment::Today, Some(2)))),
        control: 0,
    });
}

/// What a power cut leaves on the disk: all that was forced through, without the locks of those who are gone.
fn after_a_power_cut(shell: &TestShell) -> Arc<FaultyDisk> {
    let disk = FaultyDisk::new().0;
    for path in shell.disk.paths() {
        let is_lock = path.extension().is_some_and(|ending| ending == "lock");
        if let Some(bytes) = shell.disk.durable(&path).filter(|_| !is_lock) {
            disk.lay(&path, &bytes);
        }
    }
    Arc::new(disk)
}

/// Finishes the bilaga in its sheet, although facts are missing, and sees its files written under the names that the sheet showed.
fn finish(shell: &mut TestShell) {
    shell.ask(UiCommand::Finish);
    shell.until("the names of the files are known", |shell| {
        shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
    });
    let sheet = shell.gui.overlays.finish.clone().unwrap();
    assert_eq!(sheet.folder.display().to_string(), "/hem/Dokument");
    assert_eq!(sheet.planned.as_ref().map(|planned| planned.names.len()), Some(Format::USUAL.len()));
    shell.act(Action::FinishAndSave);
    assert!(
        !shell.session().is_finished() && shell.gui.overlays.finish.is_none(),
        "facts are missing"
    );
    shell.ask(UiCommand::Finish);
    shell.gui.overlays.finish.as_mut().unwrap().anyway = true;
    shell.act(Action::FinishAndSave);
    assert_eq!(shell.session().handover().finished_on, "2031-03-05");
    shell.until("the documents are written", |shell| !shell.preview().written.is_empty());
    let names = shell.preview().written.iter().filter_map(|path| path.file_name());
    let names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    assert_eq!(Some(names), sheet.planned.map(|planned| planned.names), "as the sheet said");
}

#[test]
fn a_whole_meeting_goes_from_the_first_start_through_a_crash_to_the_written_bilaga() {
    let mut shell = prepared();
    assert_eq!(shell.gui.screen, Screen::Prepare);
    let path = shell.path().unwrap().to_owned();
    assert!(path.starts_with(&places().documents), "{path:?}");

    // The meeting is led: the first step begins it, and its clock runs.
    shell.ask(UiCommand::GoLead);
    assert!(!shell.session().lead().begun);
    shell.ask(UiCommand::NextItem);
    assert!(shell.session().lead().begun);
    while !shell.session().item(shell.session().current()).unwrap().is_prompt() {
        shell.ask(UiCommand::NextItem);
    }
    let first = shell.session().current().clone();
    write(&mut shell, 1, "Rundpingisen känner vi igen.");
    write(&mut shell, 2, "Enskilda ärenden tar all tid.");
    shell.pass(90);
    assert_eq!(shell.session().entry(&first).unwrap().used_secs, 90);

    // The room sees the question, then the answers, and the key for answers shows the notes of an open question.
    shell.ask(UiCommand::ShowHall);
    shell.poll();
    let awake = Effect::System(SystemEffect::KeepAwake(Some(Words::default().awake_reason())));
    assert!(shell.effects.contains(&awake));
    answer_a_matrix(&mut shell, 1);
    shell.ask(UiCommand::ReleaseAnswers);
    assert!(shell.session().hall().scene.answers);
    shell.change(Command::GoTo(first.clone()));
    shell.ask(UiCommand::ReleaseAnswers);
    assert!(shell.session().hall().scene.notes);

    // A note that was a mistake is taken back, done again and taken back.
    write(&mut shell, 0, "Fel fråga.");
    let with = note_texts(shell.session()).len();
    shell.ask(UiCommand::Undo);
    assert_eq!(note_texts(shell.session()).len(), with - 1);
    shell.ask(UiCommand::Redo);
    assert_eq!(note_texts(shell.session()).len(), with);
    shell.ask(UiCommand::Undo);

    // Words that are being written when the power goes.
    shell.change(Command::SetDraft("En halv men".into()));
    shell.until_saved();
    let disk = after_a_power_cut(&shell);
    drop(shell);

    // The program is started with the file: nothing is lost, the room sees nothing, and the clock stands until the chair goes on.
    let mut shell = TestShell::start_with(disk, Some(&path));
    assert_eq!(shell.gui.screen, Screen::Lead);
    assert_eq!(
        note_texts(shell.session()),
        ["Rundpingisen känner vi igen.", "Enskilda ärenden tar all tid."]
    );
    assert_eq!(shell.session().current_draft(), "En halv men");
    let (hall, lead) = (shell.session().hall(), shell.session().lead());
    assert!(!hall.open && !hall.scene.notes && !hall.scene.answers && lead.paused);
    assert_eq!(shell.told(), [Words::default().hall_was_open()]);
    let spent = shell.session().entry(&first).unwrap().used_secs;
    shell.pass(30);
    assert_eq!(shell.session().entry(&first).unwrap().used_secs, spent);
    shell.ask(UiCommand::ShowHall);
    assert!(shell.session().hall().open && !shell.session().lead().paused);
    assert_eq!(shell.told(), [""; 0], "the word of the closed hall is gone when it is open");
    shell.change(Command::EndNote);

    // The bilaga: laid out, finished, written where the user says, and then it stays.
    shell.change(Command::SetEnded(true));
    shell.ask(UiCommand::GoHandover);
    shell.until("the pages are laid out", |shell| {
        shell.preview().appendix.is_some() && !shell.preview().working
    });
    assert!(shell.preview().page_count > 1);
    finish(&mut shell);
    shell.effects.clear();
    shell.disk.lay("/hem/ut/annat.txt", b"annat");
    shell.ask(UiCommand::Save);
    let asks = SystemEffect::OpenDialog(DialogPurpose::ExportFolder);
    assert!(shell.effects.contains(&Effect::System(asks)));
    let effects = shell.answer(DialogAnswer::Chosen(DialogPurpose::ExportFolder, "/hem/ut".into()));
    assert_eq!(effects, []);
    shell.until("the documents are written anew", |shell| {
        shell.preview().written.first().is_some_and(|path| path.starts_with("/hem/ut"))
    });
    assert_eq!(shell.preview().written.len(), Format::USUAL.len());
    for file in &shell.preview().written {
        assert!(shell.disk.file(file).is_some_and(|bytes| !bytes.is_empty()), "{file:?}");
    }
    shell.ask(UiCommand::Undo);
    assert!(shell.session().is_finished(), "files that say so stand on the disk");

    // The protocol's own text is copied, and the user is told when it is.
    shell.effects.clear();
    shell.until("the pages are of the session as it is", |shell| !shell.preview().working);
    shell.ask(UiCommand::CopyParagraph);
    let paragraph = shell
        .preview()
        .appendix
        .as_ref()
        .unwrap()
        .protocol
        .text(ProtocolText::Paragraph)
        .to_owned();
    assert!(shell.effects.contains(&Effect::Copy(paragraph)));

    // The program ends, and the file holds all of it.
    let record = shell.session().record().clone();
    shell.close();
    let kept = read_session(&shell.disk.file(&path).unwrap(), Words::default()).unwrap();
    assert_eq!(kept.record, record);
}

#[test]
fn the_session_is_gone_to_where_it_is_open_already_and_offered_on_the_first_screen() {
    let mut shell = prepared();
    let path = shell.path().unwrap().to_owned();
    shell.ask(UiCommand::GoStart);
    shell.until("the session is listed", |shell| !shell.start_lists().recent.is_empty());
    assert_eq!(shell.start_lists().recent[0].path, path);
    shell.act(Action::OpenPath(path.clone()));
    assert_eq!(shell.gui.screen, Screen::Prepare);
    shell.ask(UiCommand::NextItem);
    shell.ask(UiCommand::GoStart);
    shell.act(Action::OpenPath(path));
    assert_eq!(shell.gui.screen, Screen::Lead);
}

#[test]
fn groups_places_and_pages_are_stepped_through_as_rings_and_lines() {
    let mut shell = TestShell::new();
    shell.open(&crate::support::meetings::meeting(3));
    let group = |shell: &TestShell| shell.session().cursor().group;
    shell.ask(UiCommand::NextGroup);
    assert_eq!(group(&shell), GroupId(2));
    shell.ask(UiCommand::PreviousGroup);
    shell.ask(UiCommand::PreviousGroup);
    assert_eq!(group(&shell), GroupId(3), "the list of groups is a ring");
    shell.act(Action::ChooseGroup(7));
    assert_eq!(group(&shell), GroupId(3), "there is no eighth group");

    shell.change(Command::GoTo("delar".into()));
    assert_eq!(shell.session().cursor().place, Some("ett".into()));
    shell.ask(UiCommand::NextPlace);
    assert_eq!(shell.session().cursor().place, Some("tva".into()));
    shell.ask(UiCommand::PreviousPlace);
    assert_eq!(shell.session().cursor().place, Some("ett".into()));
    shell.ask(UiCommand::PreviousItem);
    shell.ask(UiCommand::GoBack);
    assert_eq!(shell.session().current(), &"delar".into());

    shell.ask(UiCommand::ReleaseNotes);
    assert!(shell.session().hall().scene.notes);
    shell.act(Action::ShowNotesOf(Some(1)));
    assert_eq!(shell.session().hall().scene.groups, [GroupId(2)]);
    shell.act(Action::ShowNotesOf(Some(9)));
    assert_eq!(shell.session().hall().scene.groups, [GroupId(2)]);
    shell.act(Action::ShowNotesOf(None));
    assert!(shell.session().hall().scene.groups.is_empty());

    for (command, is_so) in [
        (UiCommand::BlankHall, (|session| session.hall().blank) as fn(&Session) -> bool),
        (UiCommand::FreezeHall, |session| session.hall().frozen),
        (UiCommand::Pause, |session| session.lead().paused),
        (UiCommand::Pin, |session| session.cursor().follow),
        (UiCommand::GroupClock, |session| session.lead().group_left_secs.is_some()),
    ] {
        let before = is_so(shell.session());
        shell.ask(command);
        assert_ne!(is_so(shell.session()), before, "{command:?}");
        shell.ask(command);
        assert_eq!(is_so(shell.session()), before, "{command:?}");
    }
    let minutes = |shell: &TestShell| shell.session().entry(shell.session().current()).unwrap().planned_secs();
    let before = minutes(&shell);
    shell.ask(UiCommand::MoreTime);
    assert_eq!(minutes(&shell), before + 60);
    shell.ask(UiCommand::LessTime);
    assert_eq!(minutes(&shell), before);
    shell.ask(UiCommand::ShowHall);
    shell.ask(UiCommand::HideHall);
    assert!(!shell.session().hall().open);
}

#[test]
fn the_example_is_a_session_of_ones_own_with_a_guide() {
    let mut shell = TestShell::new();
    shell.ask(UiCommand::OpenExample);
    shell.until("the example is open", |shell| shell.session().is_some());
    assert!(shell.gui.guide.is_some());
    let copy = shell.path().unwrap().to_owned();
    assert!(shell.disk.file(&copy).is_some());
    // Another session has no guide.
    shell.open(&crate::support::meetings::meeting(2));
    assert!(shell.gui.guide.is_none());
    assert_eq!(shell.path(), Some(PathBuf::from("/hem/Dokument/prov.ron").as_path()));
}
