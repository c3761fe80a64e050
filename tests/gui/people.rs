//! The people on the screen where a meeting is prepared, driven by what a screen reader would say.

use crate::support::gui::window::Window;
use crate::support::meetings::meeting;
use eframe::egui::{Key, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Action, PathPurpose, PeopleView, Screen};
use samtalsledaren::model::{Command, GroupId, PeopleCommand, Session, read_summons};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Eighteen people, three headings and a line about the time. All names are invented.
pub(crate) const SUMMONS: &str = "Ledamöter
Adam Provsson (S), ordf.
Berta Exempel (KD), vice ordf.
Cesar Test-Testsson (BA)
Doris Dikt (C)
Erik Fabel (M)
Filippa von Dikt (V)
Gustav Saga (S)
Hanna Fabel (S)
Ivar Myt (SD)
Johan Legend (M)
Klara Sägen (MP)
Ersättare
Lars Hägring (L)
Maja Dröm (S)
* Nils Påhitt (KD)
Olga Skröna (M)
Tjänstepersoner
Petra Fiktion Berättare, regiondirektör
Rut Skrift, nämndsekreterare
Sven Ritning, planeringschef
Kl. 12.00-15.45";

fn prepare_window(session: Session) -> Harness<'static, Window> {
    shown(session).harness(1280.0, 900.0)
}

/// The screen with this session; its people are handed in anew, since they stand in no file until that is asked for.
fn shown(session: Session) -> Window {
    let people = session.people().list.clone();
    let mut window = Window::new(Screen::Prepare, Some(session));
    if window.session().people().list.is_empty() && !people.is_empty() {
        window.change(Command::People(PeopleCommand::Set(people, 1)));
        window.actions.clear();
    }
    window
}

/// A meeting of four groups with the people of the summons.
pub(crate) fn seated() -> Session {
    let mut session = meeting(4);
    let people = read_summons(SUMMONS).people().cloned().collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    session
}

fn seats(session: Session) -> Harness<'static, Window> {
    let mut stage = shown(session);
    stage.gui.prepare.people = Some(PeopleView::Seats);
    let mut harness = stage.harness(1280.0, 720.0);
    harness.run();
    harness
}

/// The group of the person at this place of the list.
fn group_of(harness: &Harness<'static, Window>, place: usize) -> u32 {
    harness.state().session().people().list[place].group.unwrap().0
}

fn paste(harness: &mut Harness<'static, Window>, text: &str) {
    harness.get_by_label("Klistra in deltagare …").click();
    harness.run();
    harness.get_by_label("Deltagare, en per rad").type_text(text);
    harness.run();
}

#[test]
fn a_summons_is_pasted_with_every_line_accounted_for_and_divided_into_groups() {
    let mut harness = prepare_window(meeting(4));
    paste(&mut harness, &format!("{SUMMONS}\n\nAdam Provsson (S)"));
    for line in [
        "Ledamöter: rubrik",
        "Adam Provsson (S), ordf.: Adam Provsson (S), ordförande",
        "* Nils Påhitt (KD): Nils Påhitt (KD), tjänstgörande ersättare",
        "Rut Skrift, nämndsekreterare: Rut Skrift, tjänsteperson",
        "Kl. 12.00-15.45: ingen deltagare",
        ": tom rad",
        "Adam Provsson (S): Adam Provsson finns redan",
    ] {
        assert_eq!(harness.query_all_by_label(line).count(), 1, "{line}");
    }
    harness.get_by_label("18 personer, 3 rubriker, 1 rad med en deltagare som redan finns, 1 rad gav ingen deltagare");
    harness.get_by_label("Dela in i 4 grupper").click();
    harness.run();
    let people = &harness.state().session().people().list;
    assert_eq!(people.len(), 18);
    assert!(people.iter().all(|person| person.group.is_some()));
    assert!(
        !harness.state().session().people().keep,
        "names are not saved unless that is wanted"
    );
    assert_eq!(harness.state().gui.prepare.people, Some(PeopleView::Seats));
}

#[test]
fn nobody_is_divided_and_giving_up_shows_the_agenda() {
    let mut harness = prepare_window(meeting(4));
    paste(&mut harness, "Kl. 12.00");
    harness.get_by_label("0 personer, 1 rad gav ingen deltagare");
    assert!(harness.get_by_label("Dela in i 4 grupper").accesskit_node().is_disabled());
    harness.get_by_label("Avbryt").click();
    harness.run();
    harness.get_by_label("Upplägg");
    assert!(harness.state().session().people().list.is_empty());
}

#[test]
fn somebody_is_moved_by_a_digit_and_keeps_the_keyboard() {
    let mut harness = seats(seated());
    let group = group_of(&harness, 0);
    let other = group % 4 + 1;
    let name = format!("Adam Provsson (S), ordförande, Grupp {group}");
    harness.get_by_label(&name).focus();
    harness.run();
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    harness.key_press(keys[other as usize - 1]);
    harness.run();
    assert_eq!(group_of(&harness, 0), other);
    let moved = format!("Adam Provsson (S), ordförande, Grupp {other}");
    assert!(harness.get_by_label(&moved).is_focused());
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(harness.state().session().people().list.len(), 17);
    assert!(harness.query_by_label_contains("Adam Provsson").is_none());
}

#[test]
fn somebody_is_moved_by_the_menu() {
    let mut harness = seats(seated());
    let group = group_of(&harness, 0);
    let other = group % 4 + 1;
    harness
        .get_by_label(&format!("Adam Provsson (S), ordförande, Grupp {group}"))
        .click_accesskit();
    harness.run();
    harness.get_by_label(&format!("Flytta till Grupp {other}")).click();
    harness.run();
    assert_eq!(group_of(&harness, 0), other);
}

#[test]
fn mixing_again_takes_the_next_seed_and_names_are_kept_by_a_switch() {
    let mut harness = seats(seated());
    harness.get_by_label_contains("är borta när mötet stängs");
    harness.get_by_label("Blanda om").click();
    harness.run();
    assert_eq!(harness.state().session().people().seed, 2);
    harness.get_by_label("Spara namnen i mötesfilen").click();
    harness.run();
    assert!(harness.state().session().people().keep);
    harness.get_by_label_contains("sparas i mötesfilen");
    harness.get_by_label("Till upplägget").click();
    harness.run();
    // It may stand below the window, and the keyboard brings it into view.
    harness.get_by_label("Visa deltagarna").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Deltagare i grupper");
}

#[test]
fn a_group_that_has_spoken_is_merged_and_not_removed() {
    let mut meeting = seated();
    meeting.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(2),
            place: None,
            text: "Ett".into(),
        },
        0,
    );
    let mut harness = prepare_window(meeting);
    harness.get_by_label("Mer för Grupp 2").click();
    harness.run();
    assert!(harness.get_by_label("Ta bort gruppen").accesskit_node().is_disabled());
    harness.get_by_label("För samman med Grupp 3").click();
    harness.run();
    let session = harness.state().session();
    assert_eq!(session.groups().len(), 3);
    assert!(session.notes().all(|note| note.group == GroupId(3)));
    assert_eq!(session.people_without_group().count(), 0);
}

#[test]
fn a_silent_group_is_removed_and_its_people_stand_without_a_group() {
    let mut harness = seats(seated());
    harness.get_by_label("Mer för Grupp 2").click();
    harness.run();
    harness.get_by_label("Ta bort gruppen").click();
    harness.run();
    assert_eq!(harness.state().session().groups().len(), 3);
    harness.get_by_label("Utan grupp");
    assert!(harness.query_all_by_label_contains(", Utan grupp").count() >= 4);
}

#[test]
fn the_columns_keep_their_width() {
    let mut harness = prepare_window(seated());
    let left = |harness: &Harness<'static, Window>| harness.get_by_label("Upplägg").rect().left();
    let first = left(&harness);
    harness.run_steps(5);
    assert!((left(&harness) - first).abs() < 0.5);
}

#[test]
fn the_sheets_are_asked_for_by_a_button_and_their_folder_can_be_typed() {
    let mut harness = prepare_window(seated());
    harness.get_by_label("Skriv ut bordslista och svarsblad …").click();
    harness.run();
    assert!(harness.state().actions.contains(&Action::AskForSheets));
    harness.state_mut().gui.path.purpose = Some(PathPurpose::Sheets);
    harness.run();
    harness.get_by_label("Mapp för bordslista och svarsblad").focus();
    harness.run();
    harness.get_by_label("Mapp för bordslista och svarsblad").type_text("/tmp/utskrift");
    harness.run();
    harness.get_by_label("Spara här").click_accesskit();
    harness.run();
    assert!(
        harness
            .state()
            .actions
            .contains(&Action::SheetsTo(PathBuf::from("/tmp/utskrift").into()))
    );
}

#[test]
fn no_two_controls_share_a_name() {
    let mut pasted = prepare_window(seated());
    paste(&mut pasted, SUMMONS);
    for harness in std::iter::once(pasted).chain([seats(seated())]) {
        let mut names = BTreeSet::new();
        let roles = [
            Role::Button,
            Role::CheckBox,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::SpinButton,
        ];
        let controls = harness.get_all(egui_kittest::kittest::by().predicate(move |node| roles.contains(&node.role())));
        for control in controls {
            let name = control.accesskit_node().label().unwrap_or_default();
            assert!(!name.is_empty(), "a control without a name");
            assert!(names.insert(name.clone()), "two controls are called {name}");
        }
    }
}

#[test]
fn a_session_that_is_only_read_is_not_changed() {
    let mut kept = seated();
    kept.apply(Command::People(PeopleCommand::Keep(true)), 0);
    let mut stage = Window::read_only(Screen::Prepare, &kept);
    stage.gui.prepare.people = Some(PeopleView::Seats);
    let mut harness = stage.harness(1280.0, 720.0);
    harness.run();
    let before = harness.state().session().people().clone();
    let group = group_of(&harness, 0);
    let person = format!("Adam Provsson (S), ordförande, Grupp {group}");
    assert!(harness.get_by_label(&person).accesskit_node().is_disabled());
    for name in ["Blanda om", "Spara namnen i mötesfilen", "Klistra in deltagare …"] {
        assert!(harness.get_by_label(name).accesskit_node().is_disabled(), "{name}");
    }
    assert_eq!(*harness.state().session().people(), before);
}

/// Draws the screen for somebody to look at.
#[test]
#[ignore = "makes pictures to look at"]
fn pictures_of_people() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("people");
    std::fs::create_dir_all(&folder).unwrap();
    let draw = |harness: &mut Harness<'static, Window>, name: &str| {
        harness.run();
        harness.render().unwrap().save(folder.join(name)).unwrap();
    };
    let mut pasted = prepare_window(meeting(4));
    paste(&mut pasted, SUMMONS);
    draw(&mut pasted, "pasted.png");
    let mut seated_here = seats(seated());
    draw(&mut seated_here, "seats.png");
    seated_here.get_by_label_contains("Gustav Saga").click_accesskit();
    draw(&mut seated_here, "menu.png");
    let mut closed = prepare_window(seated());
    closed.get_by_label("Mer för Grupp 2").click();
    draw(&mut closed, "groups.png");
}
