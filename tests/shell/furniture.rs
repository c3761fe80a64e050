//! What the user sets for all meetings, and what is moved about without changing one.

use crate::support::disk::FaultyDisk;
use crate::support::meetings::meeting;
use crate::support::shell::{TestShell, places};
use samtalsledaren::files::Settings;
use samtalsledaren::gui::{Action, Focus, Screen, UiCommand};
use samtalsledaren::model::{Awake, Command, Format, Look, ProtocolText};
use samtalsledaren::shell::{Effect, SystemEffect};
use samtalsledaren::words::{Language, Words};
use std::sync::Arc;

/// The settings as the next start reads them.
fn kept(shell: &mut TestShell, is_kept: impl Fn(&Settings) -> bool) {
    let disk = Arc::clone(&shell.disk);
    let read = || Settings::read(&*disk, &places(), Language::Swedish);
    shell.until("the settings are kept", |_| is_kept(&read()));
}

#[test]
fn what_is_set_takes_effect_at_once_and_is_kept_for_the_next_start() {
    let mut shell = TestShell::new();
    shell.act(Action::SetLanguage(Language::English));
    assert_eq!(shell.words().language, Language::English);
    shell.act(Action::SetLook(Some(Look::Contrast)));
    assert_eq!(shell.look(), Look::Contrast);
    shell.ask(UiCommand::ChangeLook);
    assert_eq!(shell.look(), Look::Light);
    shell.ask(UiCommand::ChangeLook);
    assert_eq!(shell.look(), Look::Dark);
    shell.ask(UiCommand::LargerText);
    assert_eq!(shell.effects.last(), Some(&Effect::Zoom(1.1)));
    shell.ask(UiCommand::UsualText);
    shell.ask(UiCommand::SmallerText);
    assert_eq!(shell.effects.last(), Some(&Effect::Zoom(0.9)));
    shell.act(Action::SetTextSize(900));
    assert_eq!(shell.effects.last(), Some(&Effect::Zoom(2.0)));
    shell.act(Action::SetLessMotion(true));
    shell.act(Action::SetRoomRatio(8));
    shell.act(Action::SetHallLook(Look::Dark));
    shell.act(Action::ChooseFormat(Format::Pdf, false));
    shell.act(Action::ChooseFormat(Format::Notes, true));
    shell.act(Action::ZoomPages(1.5));
    assert_eq!(shell.preview().zoom.to_bits(), 1.5_f32.to_bits());
    kept(&mut shell, |settings| settings.page_zoom > 1.0);
    let next = TestShell::start(Arc::clone(&shell.disk));
    assert_eq!(next.settings(), shell.settings());
    assert_eq!(next.words().language, Language::English);
    let formats = &next.settings().formats;
    assert!(formats.contains(&Format::Notes) && !formats.contains(&Format::Pdf), "{formats:?}");
    next.settings()
        .formats
        .windows(2)
        .for_each(|pair| assert!(pair[0] < pair[1], "in their own order"));
}

#[test]
fn what_the_system_has_is_followed_until_something_is_chosen() {
    let mut shell = TestShell::new();
    assert_eq!(shell.look(), Look::Light);
    shell.act(Action::SetLook(Some(Look::Dark)));
    shell.act(Action::SetLook(None));
    assert_eq!(shell.look(), Look::Light);
}

#[test]
fn sheets_and_fields_are_opened_by_their_keys() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.ask(UiCommand::GoLead);
    shell.ask(UiCommand::Keys);
    assert!(shell.gui.overlays.keys.is_open);
    shell.ask(UiCommand::Keys);
    shell.ask(UiCommand::Settings);
    assert!(!shell.gui.overlays.keys.is_open && shell.gui.overlays.settings);
    shell.gui.overlays.settings = false;
    shell.ask(UiCommand::Palette);
    assert!(shell.gui.overlays.palette.is_some());
    shell.ask(UiCommand::ExtraQuestion);
    assert_eq!(shell.gui.lead.extra_question.as_deref(), Some(""));
    shell.ask(UiCommand::WriteNote);
    assert_eq!(shell.gui.lead.focus, Focus::Note);
    shell.ask(UiCommand::FillAnswer);
    assert_eq!(shell.gui.lead.focus, Focus::Answer);
    shell.ask(UiCommand::Overview);
    assert_eq!(shell.gui.lead.focus, Focus::Overview);
    let ahead = shell.gui.lead.shows_ahead(0.0);
    shell.ask(UiCommand::LookAhead);
    assert_ne!(shell.gui.lead.shows_ahead(0.0), ahead);
    for (command, screen) in [
        (UiCommand::GoPrepare, Screen::Prepare),
        (UiCommand::GoReview, Screen::Review),
        (UiCommand::GoLead, Screen::Lead),
        (UiCommand::GoHandover, Screen::Handover),
        (UiCommand::GoStart, Screen::Start),
    ] {
        shell.ask(command);
        assert_eq!(shell.gui.screen, screen);
        assert!(shell.effects.contains(&Effect::StopTextInput));
        shell.effects.clear();
    }
    shell.ask(UiCommand::Find);
    assert!(shell.gui.screen == Screen::Review && shell.gui.review.search_wants_keyboard);
    shell.act(Action::Copy(ProtocolText::Reference, "ett".into()));
    assert!(shell.effects.contains(&Effect::Copy("ett".into())));
    shell.ask(UiCommand::Open);
    assert!(matches!(shell.effects.last(), Some(Effect::System(_))));
}

#[test]
fn the_room_check_tells_what_the_worker_found_and_whether_the_computer_stays_awake() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.awake_is(Awake::Kept);
    shell.ask(UiCommand::CheckRoom);
    assert_eq!(shell.gui.overlays.room_check.as_ref().unwrap().awake, Awake::Kept);
    assert!(!shell.gui.overlays.room_check.as_ref().unwrap().misses_monitor);
    shell.until("the room is looked at", |shell| {
        shell.gui.overlays.room_check.as_ref().is_some_and(|room| room.report.is_some())
    });
    shell.awake_is(Awake::Refused);
    assert_eq!(shell.gui.overlays.room_check.as_ref().unwrap().awake, Awake::Refused);
    shell.ask(UiCommand::CheckRoom);
    shell.gui.overlays.room_check = None;
    shell.poll();
    assert!(
        shell.gui.overlays.room_check.is_none(),
        "what is found out is told only while somebody asks"
    );
}

#[test]
fn a_text_for_the_protocol_waits_for_the_pages_of_the_session_as_it_is() {
    let mut shell = TestShell::new();
    shell.open(&meeting(2));
    shell.ask(UiCommand::CopyReference);
    assert_eq!(shell.gui.screen, Screen::Handover);
    assert!(shell.told().is_empty(), "nothing is copied yet");
    shell.until("the pages are made", |shell| !shell.preview().working);
    let words = Words::default();
    let name = ProtocolText::Reference.name(words);
    let copied = |effect: &Effect| {
        if let Effect::Copy(text) = effect {
            Some(text.clone())
        } else {
            None
        }
    };
    let copied = shell.effects.iter().find_map(copied).unwrap();
    assert!(!copied.is_empty());
    let looks = Effect::System(SystemEffect::LookForCopy(name.to_owned(), copied));
    assert!(shell.effects.contains(&looks));
    assert_eq!(shell.told(), [""; 0], "nobody has seen it on the clipboard");
    shell.was_copied(name, true);
    assert_eq!(shell.told(), [words.handover_copied(name)]);
    // Asked for once more, and another program holds the clipboard: the old word is gone, and the new one says so.
    shell.ask(UiCommand::CopyReference);
    assert_eq!(shell.told(), [""; 0]);
    shell.was_copied(name, false);
    assert_eq!(shell.told(), [words.handover_not_copied(name)]);
    assert!(shell.messages()[0].is_failure);
    shell.ask(UiCommand::CopyReference);
    assert_eq!(shell.told(), [""; 0], "and the failure does not outlive the next try");
    shell.effects.clear();
    shell.ask(UiCommand::CopyContentsRow);
    assert!(
        shell.effects.iter().any(|effect| matches!(effect, Effect::Copy(_))),
        "at once while nothing has changed"
    );
    shell.change(Command::SetLabel("Bilaga 7".into()));
    shell.effects.clear();
    shell.ask(UiCommand::CopyContentsRow);
    assert!(shell.effects.is_empty(), "the label has changed");
    shell.until("it is copied", |shell| !shell.preview().working);
    assert!(
        shell
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Copy(text) if text.contains("Bilaga 7")))
    );
    // The pages that are there already are turned.
    shell.act(Action::PreviewPage(99));
    assert_eq!(shell.preview().page, shell.preview().page_count - 1);
    let files: Vec<_> = shell.save_status().files.iter().map(|file| file.path.clone()).collect();
    assert!(
        files.contains(&places().settings()) && files.contains(&"/hem/Dokument/prov.ron".into()),
        "{files:?}"
    );
}

#[test]
fn a_setting_that_is_not_understood_is_told_once_at_the_start_and_stays_in_the_file() {
    let disk = Arc::new(FaultyDisk::new().0);
    disk.lay(places().settings(), b"(\n    zoom: 1.5,\n    language: de,\n    tavla: 3,\n)\n");
    let mut shell = TestShell::start(disk);
    let [told] = shell.messages() else {
        panic!("{:?}", shell.messages())
    };
    assert!(
        told.is_failure && told.text.contains("language") && !told.text.contains("tavla"),
        "{told:?}"
    );
    assert_eq!((shell.settings().zoom, shell.words().language), (1.5, Language::Swedish));
    shell.act(Action::SetHallLook(Look::Dark));
    let text = |shell: &TestShell| String::from_utf8(shell.disk.file(places().settings()).unwrap()).unwrap();
    let disk = Arc::clone(&shell.disk);
    shell.until("the settings are kept", |_| {
        disk.file(places().settings())
            .is_some_and(|bytes| String::from_utf8_lossy(&bytes).contains("hall_theme: \"dark\""))
    });
    assert!(
        text(&shell).contains("    language: de,\n") && text(&shell).contains("    tavla: 3,\n"),
        "{}",
        text(&shell)
    );
    // Once a language is chosen, it is that.
    shell.act(Action::SetLanguage(Language::English));
    shell.until("the language is kept", |_| {
        disk.file(places().settings())
            .is_some_and(|bytes| String::from_utf8_lossy(&bytes).contains("language: en"))
    });
    let next = TestShell::start(Arc::clone(&shell.disk));
    assert!(next.messages().is_empty(), "{:?}", next.messages());
}
