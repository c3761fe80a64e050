//! The bilaga is finished in one sheet: what is missing with its mend, the text, the files, and one button.

use crate::support::gui::handover::laid_out;
use crate::support::gui::window::{Window, click, did, press, type_text, until};
use crate::support::meetings::{meeting, note, plain_appendix, talked};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::files::Disk as _;
use samtalsledaren::gui::{Action, PathPurpose, Screen, UiCommand};
use samtalsledaren::model::{Command, Fact, ItemKey, ProtocolText, Session};
use std::path::{Path, PathBuf};

const ASK: &str = "Färdigställ bilagan …";
const FINISH: &str = "Färdigställ och spara";

fn handing_over(session: Session) -> Harness<'static, Window> {
    let made = plain_appendix(&session, Some(3));
    laid_out(session, made).harness(1280.0, 1600.0)
}

/// The sheet over the screen, with the names of the files told by the disk.
fn asked(session: Session) -> Harness<'static, Window> {
    let mut window = handing_over(session);
    click(&mut window, ASK);
    until(&mut window, "the names are known", |shell| {
        shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
    });
    window
}

fn known(mut session: Session) -> Session {
    for (fact, text) in [(Fact::Board, "Provnämnden"), (Fact::Date, "2031-03-05"), (Fact::Paragraph, "12")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    session
}

fn is_finished(window: &Harness<'static, Window>) -> bool {
    window.state().session().is_finished()
}

fn is_on(window: &Harness<'static, Window>, name: &str) -> bool {
    !window.get_by_label(name).accesskit_node().is_disabled()
}

#[test]
fn what_is_missing_is_filled_in_where_it_is_asked_for_and_only_then_is_the_bilaga_finished() {
    for (fact, name, text) in [
        (Fact::Board, "Nämnd", "Miljönämnden"),
        (Fact::Date, "Datum", "2031-03-05"),
        (Fact::Paragraph, "Paragraf", "7"),
    ] {
        let mut session = known(talked());
        session.apply(Command::SetFact(fact, String::new()), 0);
        let mut window = asked(session);
        assert!(!is_finished(&window) && !is_on(&window, FINISH), "{fact:?}");
        assert!(window.get_by_label(name).is_focused(), "{fact:?}");
        // Enter, pressed once too often, finishes nothing.
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert!(!is_finished(&window) && window.query_by_label(FINISH).is_some(), "{fact:?}");
        window.get_by_label(name).focus();
        window.run();
        type_text(&mut window, text);
        assert_eq!(window.state().session().meeting().fact(fact), text);
        assert!(window.query_by_label(name).is_some(), "the field stays while it is written in");
        click(&mut window, FINISH);
        assert!(is_finished(&window), "{fact:?}");
        assert!(window.query_by_label(FINISH).is_none(), "the sheet is gone");
    }
}

#[test]
fn the_button_stays_where_it_is_while_what_is_missing_is_filled_in() {
    let mut window = asked(talked());
    let place = |window: &Harness<'static, Window>| window.get_by_label(FINISH).rect();
    let before = place(&window);
    for (name, text) in [
        ("Nämnd", "Påhittade nämnden"),
        ("Datum", "2031-"),
        ("Datum", "03-05"),
        ("Paragraf", "7"),
    ] {
        window.get_by_label(name).focus();
        window.run();
        type_text(&mut window, text);
        assert!(
            (place(&window).top() - before.top()).abs() < 1.0,
            "{name} {text}: {before} {}",
            place(&window)
        );
    }
    assert!(is_on(&window, FINISH));
    window.get_by_label("Det som saknades är ifyllt. Bilagan går att känna igen på nämnd, datum och paragraf.");
}

#[test]
fn a_date_that_cannot_be_read_is_named_as_it_stands() {
    let mut session = known(talked());
    session.apply(Command::SetFact(Fact::Date, "5 mars".into()), 0);
    let window = asked(session);
    window.get_by_label("Datumet ”5 mars” kan inte läsas. Skriv det som åååå-mm-dd");
    assert!(window.query_by_label("Nämnd").is_none());
    assert!(!is_on(&window, FINISH));
}

#[test]
fn without_what_it_is_known_by_it_is_finished_only_by_who_says_so_twice() {
    let mut window = asked(talked());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label(FINISH).is_none() && !is_finished(&window));
    click(&mut window, ASK);
    assert!(!is_on(&window, FINISH));
    click(&mut window, "Färdigställ utan nämnd, datum, paragraf");
    assert!(!is_finished(&window) && is_on(&window, FINISH));
    click(&mut window, FINISH);
    assert!(is_finished(&window));
}

#[test]
fn one_button_finishes_saves_under_the_names_that_were_shown_and_shows_the_folder() {
    let mut window = asked(known(talked()));
    let planned = window.state().gui.overlays.finish.clone().unwrap().planned.unwrap();
    assert!(planned.names.len() > 1);
    for name in &planned.names {
        window.get_by_label(name);
    }
    window.get_by_label("i mappen /hem/Dokument");
    let text = window.state().preview().appendix.as_ref().unwrap().protocol.paragraph.clone();
    assert!(
        window.query_all_by_label(&text).next().is_some(),
        "the text is there to be read: {text}"
    );
    assert!(window.get_by_label(FINISH).is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_finished(&window));
    until(&mut window, "the files are written", |shell| !shell.preview().written.is_empty());
    let written = window.state().preview().written.clone();
    let names: Vec<_> = written
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, planned.names);
    // Each is a link to the file itself.
    click(&mut window, &names[0]);
    assert!(window.state().asked().contains(&Action::OpenFile(written[0].clone())));
}

#[test]
fn the_sheet_is_seen_from_its_beginning_and_stands_still_in_a_low_window_and_with_more_unfolded() {
    let mut session = known(meeting(3));
    session.apply(note("Ring 08-123 456 78."), 0);
    for height in [640.0, 720.0, 1080.0] {
        let made = plain_appendix(&session, Some(3));
        let mut window = laid_out(session.clone(), made).harness(1280.0, height);
        window.state_mut().ask(UiCommand::Finish);
        until(&mut window, "the names are known", |shell| {
            shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
        });
        let stands = |window: &mut Harness<'static, Window>| {
            let place = |window: &Harness<'static, Window>| window.get_by_label(FINISH).rect();
            let at_rest = place(window);
            window.run_steps(5);
            assert_eq!(place(window), at_rest, "{height}");
            at_rest
        };
        let before = stands(&mut window);
        let heading = |name: &str| window.get_by_role_and_label(Role::Heading, name).rect();
        let (title, first) = (heading("Färdigställ bilagan"), heading("Att kontrollera"));
        assert!(first.top() >= title.bottom(), "{height}: {first:?} is cut by {title:?}");
        let group = window.query_all_by_label_contains("saknar svar").last().unwrap();
        group.click();
        window.run();
        let after = stands(&mut window);
        assert!(after.bottom() <= height, "{height}: {after:?}");
        let grows = after.top() - before.top();
        assert!(
            grows >= 0.0 && (grows > 0.0 || height < 1000.0),
            "{height}: it grows where there is room"
        );
    }
}

#[test]
fn another_folder_is_chosen_in_the_sheet_and_one_that_is_not_there_is_made_only_on_purpose() {
    let mut window = asked(known(talked()));
    click(&mut window, "Byt mapp …");
    assert!(window.state().asked().contains(&Action::AskForFinishFolder));
    // Where the system has no dialog, it is typed.
    window.state_mut().gui.path.purpose = Some(PathPurpose::Finish);
    window.state_mut().gui.path.wants_keyboard = true;
    window.run();
    type_text(&mut window, "/hem/Dokumnet");
    press(&mut window, Modifiers::NONE, Key::Enter);
    until(&mut window, "the disk has told", |shell| {
        shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
    });
    window.get_by_label("i mappen /hem/Dokumnet");
    window.get_by_label("Mappen finns inte. Rätta sökvägen, eller skapa mappen.");
    assert!(!is_on(&window, FINISH));
    click(&mut window, "Skapa mappen");
    click(&mut window, FINISH);
    until(&mut window, "the files are written", |shell| !shell.preview().written.is_empty());
    assert!(window.state().preview().written[0].starts_with("/hem/Dokumnet"));
}

#[test]
fn without_files_it_is_finished_alone() {
    let mut window = asked(known(talked()));
    for format in ["PDF", "Word", "Text"] {
        let of_sheet = window.query_all_by_label(format).last().unwrap();
        of_sheet.click();
        window.run();
    }
    window.get_by_label("Inget format är valt, så inga filer sparas.");
    click(&mut window, "Färdigställ");
    assert!(is_finished(&window) && window.state().busy().is_none());
}

#[test]
fn files_that_could_not_be_saved_are_told_of_together_with_what_was_done() {
    let mut window = asked(known(talked()));
    window.state().disk.lay("/hem/ut/annat.txt", b"annat");
    window.state_mut().act(Action::FinishIn("/hem/ut".into()));
    until(&mut window, "the disk has told", |shell| {
        shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
    });
    let fault = crate::support::disk::Fault::Full("/hem/ut");
    window.state().disk.fail(fault, std::io::ErrorKind::StorageFull);
    click(&mut window, FINISH);
    until(&mut window, "it is told", |shell| !shell.messages().is_empty());
    let told = window.state().told().join(" ");
    assert!(told.starts_with("Bilagan är färdigställd, men filerna sparades inte."), "{told}");
    assert!(is_finished(&window) && window.state().preview().written.is_empty());
}

#[test]
fn what_is_worth_a_look_is_a_line_for_each_sort_that_unfolds_and_leads_there() {
    let mut session = known(meeting(3));
    session.apply(note("Ring 08-123 456 78."), 0);
    for in_sheet in [false, true] {
        let mut window = if in_sheet {
            asked(session.clone())
        } else {
            handing_over(session.clone())
        };
        let text = "Fråga 1: inget svar från Grupp 2 och Grupp 3";
        let find = |window: &Harness<'static, Window>| window.query_all_by_label_contains(text).count();
        assert_eq!(find(&window), 0, "folded");
        let last = |window: &mut Harness<'static, Window>, name: &str| {
            window.query_all_by_label(name).last().unwrap().click();
            window.run();
        };
        last(&mut window, "1 personuppgift att ta ställning till");
        assert!(window.query_all_by_label_contains("Stryk: ").next().is_some());
        last(&mut window, "1 fråga saknar svar från någon grupp");
        assert!(find(&window) > 0);
        window.query_all_by_label_contains(text).last().unwrap().click();
        window.run();
        assert_eq!(window.state().gui.screen, Screen::Review);
        assert!(!is_finished(&window) && window.state().gui.overlays.finish.is_none());
    }
}

#[test]
fn what_was_never_taken_up_is_left_out_of_the_bilaga_by_one_press_and_one_undo() {
    let mut session = known(meeting(2));
    session.apply(note("Ja."), 0);
    let mut window = asked(session);
    let count = window.state().session().items().count();
    let button = "Utelämna ur bilagan: ";
    window.query_all_by_label_contains(button).last().unwrap().click();
    window.run();
    let left_out: Vec<ItemKey> = window
        .state()
        .actions
        .iter()
        .find_map(|action| match action {
            Action::Do(Command::IncludeItems(items, false)) => Some(items.clone()),
            _ => None,
        })
        .unwrap();
    assert!(left_out.len() > 2 && window.state().session().items().count() == count - left_out.len());
    window.state_mut().ask(UiCommand::Undo);
    assert_eq!(window.state().session().items().count(), count);
}

#[test]
fn the_text_for_the_paragraph_is_copied_from_the_sheet() {
    let mut window = asked(known(talked()));
    window.query_all_by_label("Kopiera: Text till paragrafen").last().unwrap().click();
    window.run();
    let asked = window.state().asked();
    assert!(
        asked
            .iter()
            .any(|action| matches!(action, Action::Copy(ProtocolText::Paragraph, text) if !text.is_empty()))
    );
}

#[test]
fn a_finished_meeting_looks_finished_on_every_page_and_takes_no_words() {
    let mut session = known(talked());
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    for (screen, field) in [
        (Screen::Prepare, "Nämnd"),
        (Screen::Lead, "Ny anteckning"),
        (Screen::Review, "Sök"),
        (Screen::Handover, "Bilagans namn"),
    ] {
        let window = Window::new(screen, Some(session.clone())).harness(1280.0, 900.0);
        window.get_by_label("Färdigställd 2031-03-09 · version 1");
        assert!(is_on(&window, "Rätta …"), "{screen:?}");
        if screen != Screen::Review {
            let fields = window
                .query_all_by_label_contains(field)
                .filter(|node| node.accesskit_node().is_text_input());
            let off: Vec<_> = fields.map(|node| node.accesskit_node().is_disabled()).collect();
            assert!(!off.is_empty() && off.iter().all(|off| *off), "{screen:?}: {off:?}");
        }
    }
    let window = Window::new(Screen::Start, Some(session)).harness(1280.0, 900.0);
    assert!(window.query_by_label_contains("Färdigställd 2031-03-09 · version").is_none());
    let open = Window::new(Screen::Prepare, Some(talked())).harness(1280.0, 900.0);
    assert!(open.query_by_label("Rätta …").is_none());
}

#[test]
fn two_presses_lead_back_to_the_field_where_one_was_in_the_next_version() {
    let mut session = known(talked());
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    for (screen, field) in [(Screen::Prepare, "Datum"), (Screen::Prepare, "Plats"), (Screen::Handover, "Rubrik")] {
        let mut window = Window::new(screen, Some(session.clone())).harness(1280.0, 900.0);
        window.get_by_label(field).click();
        window.run();
        assert!(!window.get_by_label(field).is_focused(), "it takes no words");
        click(&mut window, "Rätta …");
        assert!(is_finished(&window), "it asks first");
        window.get_by_label_contains("version 2. Filer som är sparade av version 1 ligger kvar");
        assert!(window.get_by_label("Rätta som version 2").is_focused());
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert!(!is_finished(&window));
        assert_eq!((window.state().gui.screen, window.state().session().record().version), (screen, 2));
        assert!(window.get_by_label(field).is_focused(), "{screen:?} {field}");
        assert!(window.query_by_label("Rätta …").is_none());
    }
    let mut window = Window::new(Screen::Prepare, Some(session)).harness(1280.0, 900.0);
    click(&mut window, "Rätta …");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(is_finished(&window) && window.query_by_label("Rätta som version 2").is_none());
    assert!(!did(&window, &Command::SetFinished(String::new())));
}

#[test]
fn a_window_that_only_reads_can_neither_finish_nor_correct() {
    let mut session = known(talked());
    let mut window = Window::read_only(Screen::Handover, &session).harness(1280.0, 1600.0);
    assert!(!is_on(&window, ASK));
    window.state_mut().ask(UiCommand::Finish);
    window.run();
    assert!(window.state().gui.overlays.finish.is_none());
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    let mut window = Window::read_only(Screen::Handover, &session).harness(1280.0, 1600.0);
    assert!(!is_on(&window, "Rätta …"));
    window.state_mut().ask(UiCommand::Correct);
    window.run();
    assert!(!window.state().gui.overlays.correct);
    assert_eq!(window.state().path().map(PathBuf::from), Some("/hem/Dokument/prov.ron".into()));
}

#[test]
fn a_folder_that_goes_while_the_sheet_is_open_leaves_the_bilaga_unfinished_and_is_asked_for_again() {
    let mut window = asked(known(talked()));
    window.state().disk.lay("/hem/ut/annat.txt", b"annat");
    window.state_mut().act(Action::FinishIn("/hem/ut".into()));
    until(&mut window, "the disk has told", |shell| {
        shell.gui.overlays.finish.as_ref().is_some_and(|sheet| sheet.planned.is_some())
    });
    window.state().disk.remove(Path::new("/hem/ut/annat.txt")).unwrap();
    let version = window.state().session().record().version;
    click(&mut window, FINISH);
    until(&mut window, "the sheet asks again", |shell| {
        let sheet = shell.gui.overlays.finish.as_ref();
        sheet
            .and_then(|sheet| sheet.planned.as_ref())
            .is_some_and(|planned| planned.is_missing)
    });
    assert!(!is_finished(&window), "nothing was written");
    window.get_by_label("Bilagan är inte färdigställd: mappen för filerna finns inte längre.");
    window.get_by_label("Mappen finns inte. Rätta sökvägen, eller skapa mappen.");
    assert!(window.state().told().is_empty(), "{:?}", window.state().told());
    click(&mut window, "Skapa mappen");
    click(&mut window, FINISH);
    until(&mut window, "the files are written", |shell| !shell.preview().written.is_empty());
    assert!(is_finished(&window) && window.state().preview().written[0].starts_with("/hem/ut"));
    assert_eq!(window.state().session().record().version, version);
}

#[test]
fn no_name_of_a_file_is_promised_with_a_day_that_nobody_gave() {
    for date in ["20310305", "5/3 2031", "2031-02-29", ""] {
        let mut session = known(talked());
        session.apply(Command::SetFact(Fact::Date, date.into()), 0);
        let window = asked(session);
        let planned = window.state().gui.overlays.finish.as_ref().unwrap().planned.clone().unwrap();
        assert!(!planned.names.is_empty());
        for name in &planned.names {
            assert!(window.query_by_label(name).is_none(), "{date:?}: {name}");
        }
        window.get_by_label("Filnamnen visas när datumet är ifyllt.");
    }
    let window = asked(known(talked()));
    assert!(window.query_by_label("Filnamnen visas när datumet är ifyllt.").is_none());
    assert!(window.query_all_by_label_contains("2031-03-05.pdf").next().is_some());
}
