//! Every kind of prompt in the chair's window: written by keys, taken back, done again, and read again from its file.

use crate::support::disk::FaultyDisk;
use crate::support::gui::window;
use crate::support::gui::window::press;
use crate::support::kinds::answer_of;
use crate::support::meetings::{add_note, deck_of_all_kinds, give_answer};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::files::{Document, create_session, open};
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Answer, Command, GroupAnswer, GroupId, Item, Note, Opinion, Session, Spot};
use samtalsledaren::words::Words;
use std::collections::BTreeMap;
use std::path::Path;

type Window = Harness<'static, window::Window>;

/// A meeting of three groups with every kind of question.
fn meeting_of_all_kinds() -> Session {
    let mut session = Session::new(deck_of_all_kinds(), 3, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    session
}

fn at(session: Session, key: &str) -> Window {
    let mut chair = window::Window::lead(session);
    chair.change(Command::GoTo(key.into()));
    chair.harness(1280.0, 720.0)
}

fn keys(window: &mut Window, keys: &[Key]) {
    for key in keys {
        press(window, Modifiers::NONE, *key);
    }
}

fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// What a screen reader says of a control's value.
fn value(window: &Window, name: &str) -> String {
    slider(window, name).accesskit_node().value().unwrap_or_default()
}

fn has_keyboard(window: &Window, name: &str) -> bool {
    window.query_all_by_label(name).any(|control| control.is_focused())
}

/// The control of that name; the hall's content, which stands in the window as well, may hold the same words.
fn slider<'a>(window: &'a Window, name: &'a str) -> egui_kittest::Node<'a> {
    window.get_by_role_and_label(egui::accesskit::Role::Slider, name)
}

/// All that the groups said: their notes and their answers.
fn said(session: &Session) -> (Vec<Note>, Vec<GroupAnswer>) {
    (session.notes().cloned().collect(), session.record().answers.clone())
}

/// Takes back all that was said in the window, does it again, and reads it again from a file.
fn comes_back(window: &mut Window) {
    let after = said(window.state().session());
    let mut steps = 0;
    while said(window.state().session()) != (Vec::new(), Vec::new()) {
        assert!(window.state().session().can_undo(), "{:?}", said(window.state().session()));
        press(window, Modifiers::COMMAND, Key::Z);
        steps += 1;
    }
    assert!(steps > 0, "nothing was said");
    for _ in 0..steps {
        press(window, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(said(window.state().session()), after);

    let (disk, _steps) = FaultyDisk::new();
    let path = Path::new("doc/a.ron");
    create_session(&disk, path, window.state().session().record(), Words::default()).unwrap();
    let Ok(Document::Session(opened)) = open(&disk, path, Words::default()) else {
        panic!("no session")
    };
    assert_eq!(opened.warnings, []);
    assert_eq!(said(&Session::from_record(opened.record)), after);
}

fn answer_of_group_1(window: &Window, key: &str) -> Answer {
    window
        .state()
        .session()
        .answer(&key.into(), GroupId(1))
        .cloned()
        .expect("an answer")
}

#[test]
fn every_kind_that_groups_answer_gets_an_answer_by_keys_alone() {
    for item in deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers()) {
        let mut window = at(meeting_of_all_kinds(), item.key.as_str());
        keys(&mut window, &[Key::F3, Key::ArrowRight, Key::ArrowRight]);
        let answer = answer_of_group_1(&window, item.key.as_str());
        assert!(item.kind.accepts(&answer), "{}: {answer:?}", item.key);
        // The next group has the keyboard in the same place, and an answer of its own.
        press(&mut window, Modifiers::COMMAND, Key::Num2);
        keys(&mut window, &[Key::ArrowRight]);
        let session = window.state().session();
        let others = session.answer(&item.key, GroupId(2)).cloned().expect("an answer");
        assert!(item.kind.accepts(&others) && others != answer, "{}: {others:?}", item.key);
        assert_eq!(session.answer(&item.key, GroupId(1)), Some(&answer), "{}", item.key);
        comes_back(&mut window);
    }
}

#[test]
fn the_notes_of_every_kind_stand_under_their_own_group_alone() {
    for item in deck_of_all_kinds().items.into_iter().filter(Item::is_prompt) {
        // More groups than have room beside each other, so that one is read at a time.
        let mut session = Session::new(deck_of_all_kinds(), 12, "prov", "2031-03-05T12:00:00+01:00");
        session.apply(Command::Begin, 0);
        for group in 1..=12 {
            add_note(&mut session, item.key.as_str(), group, &format!("Sagt av bord {group}."));
        }
        let window = at(session, item.key.as_str());
        let is_there = |text: &str| window.query_all_by_label_contains(text).next().is_some();
        assert!(is_there("Sagt av bord 1."), "{}", item.key);
        for group in 2..=12 {
            let text = format!("Sagt av bord {group}.");
            assert!(!is_there(&text), "{}: {text}", item.key);
        }
    }
}

#[test]
fn a_key_changes_the_control_that_has_the_keyboard() {
    for item in deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers()) {
        let mut window = at(meeting_of_all_kinds(), item.key.as_str());
        keys(&mut window, &[Key::F3]);
        let count = window.query_all_by_role(egui::accesskit::Role::Slider).count();
        let focused = |window: &Window| {
            let mut sliders = window.query_all_by_role(egui::accesskit::Role::Slider);
            let node = sliders
                .find(egui_kittest::Node::is_focused)
                .expect("the keyboard is in the answer")
                .accesskit_node();
            (node.label().unwrap_or_default(), node.value().unwrap_or_default())
        };
        let mut names = Vec::new();
        for _ in 0..count {
            let before = focused(&window);
            keys(&mut window, &[Key::ArrowRight]);
            let after = focused(&window);
            assert!(after.0 == before.0 && after.1 != before.1, "{}: {before:?} {after:?}", item.key);
            names.push(after.0);
            keys(&mut window, &[Key::ArrowDown]);
        }
        names.dedup();
        assert_eq!(names.len(), count, "{}: {names:?}", item.key);
    }
}

#[test]
fn every_row_or_option_has_its_control_which_says_the_groups_answer() {
    for item in deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers()) {
        let controls = |session: Session| -> BTreeMap<String, [String; 2]> {
            let window = at(session, item.key.as_str());
            let sliders = window.query_all_by_role(egui::accesskit::Role::Slider).map(|node| {
                let node = node.accesskit_node();
                let told = [node.value(), node.description()].map(Option::unwrap_or_default);
                (node.label().unwrap_or_default(), told)
            });
            sliders.collect()
        };
        let empty = controls(meeting_of_all_kinds());
        let mut session = meeting_of_all_kinds();
        let answer = answer_of(&item, 1).unwrap();
        assert!(give_answer(&mut session, item.key.as_str(), 1, answer));
        let answered = controls(session);
        assert!(
            empty.keys().eq(answered.keys()) && !empty.is_empty(),
            "{}: {empty:?} {answered:?}",
            item.key
        );
        for place in item.kind.places() {
            let is_its = |name: &&String| name.contains(&place.text) || name.contains(&place.label);
            let count = answered.keys().filter(is_its).count();
            assert_eq!(count, item.kind.values_per_row(), "{}: {place:?} in {answered:?}", item.key);
        }
        assert!(
            answered.values().any(|told| !empty.values().any(|empty| empty[0] == told[0])),
            "{}: {answered:?}",
            item.key
        );
        for (name, [value, description]) in &answered {
            assert!(
                !value.is_empty() && description.contains("Grupp 1"),
                "{name}: {value}, {description}"
            );
        }
    }
}

#[test]
fn an_open_question_is_written_by_keys() {
    let mut window = at(meeting_of_all_kinds(), "fraga");
    write(&mut window, "Rundpingisen känner vi igen.");
    keys(&mut window, &[Key::Enter]);
    window.get_by_label("Rundpingisen känner vi igen.");
    comes_back(&mut window);
}

#[test]
fn a_matrix_is_filled_by_keys() {
    let mut window = at(meeting_of_all_kinds(), "matris");
    keys(&mut window, &[Key::F3, Key::Num2, Key::Num4, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(value(&window, "Rad r1, idag"), "steg 2 av 5 mellan Uppifrån och Nedifrån");
    assert_eq!(value(&window, "Rad r2, idag"), "steg 4 av 5 mellan Uppifrån och Nedifrån");
    comes_back(&mut window);
}

#[test]
fn a_triangle_is_filled_by_keys() {
    let mut window = at(meeting_of_all_kinds(), "triangel");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::ArrowRight, Key::Tab, Key::ArrowLeft]);
    assert!(value(&window, "Byråkrati, idag").ends_with(" procent"));
    comes_back(&mut window);
}

#[test]
fn marks_are_spread_by_keys() {
    let mut window = at(meeting_of_all_kinds(), "markeringar");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::ArrowDown, Key::Num2]);
    window.get_by_label("0 av 3 markeringar kvar");
    comes_back(&mut window);
}

#[test]
fn a_quadrant_is_filled_by_keys_and_its_numbers_are_told_in_words() {
    let mut window = at(meeting_of_all_kinds(), "fyrfalt");
    keys(&mut window, &[Key::F3]);
    assert!(has_keyboard(&window, "Tjänstepersoner, idag"));
    assert_eq!(value(&window, "Förtroendevalda, idag"), "inget svar");
    keys(&mut window, &[Key::ArrowRight]);
    assert_eq!(value(&window, "Tjänstepersoner, idag"), "50 av 100, mitt emellan");
    keys(&mut window, &[Key::ArrowRight, Key::ArrowRight, Key::Tab, Key::ArrowLeft]);
    assert_eq!(value(&window, "Tjänstepersoner, idag"), "60 av 100, mot sändare, Situation 1");
    assert_eq!(value(&window, "Förtroendevalda, idag"), "45 av 100, mot mottagare, Situation 1");
    keys(&mut window, &[Key::Tab, Key::End]);
    assert_eq!(value(&window, "Tjänstepersoner, önskat läge"), "100 av 100, mot sändare");
    let Answer::Quadrant(given) = answer_of_group_1(&window, "fyrfalt") else {
        panic!()
    };
    assert_eq!(given.today, Some(Spot { across: 60, up: 45 }));
    assert_eq!(
        given.desired,
        Some(Spot { across: 100, up: 50 }),
        "the other number starts in the middle"
    );
    comes_back(&mut window);
}

#[test]
fn delete_takes_a_point_of_a_quadrant_away() {
    let mut window = at(meeting_of_all_kinds(), "fyrfalt");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::Delete]);
    assert_eq!(window.state().session().answer(&"fyrfalt".into(), GroupId(1)), None);
}

#[test]
fn two_clicks_place_both_points_of_a_quadrant() {
    let mut window = at(meeting_of_all_kinds(), "fyrfalt");
    let square = window.get_by_label("Fyrfält för Grupp 1").rect();
    for part in [0.3, 0.9] {
        let point = square.lerp_inside(egui::vec2(part, 1.0 - part));
        window.hover_at(point);
        window.drag_at(point);
        window.drop_at(point);
        window.run();
    }
    let Answer::Quadrant(given) = answer_of_group_1(&window, "fyrfalt") else {
        panic!()
    };
    let (today, desired) = (given.today.expect("today"), given.desired.expect("desired"));
    assert!(today.across < 50 && today.up < 50, "{today:?}");
    assert!(desired.across > 50 && desired.up > 50, "{desired:?}");
    comes_back(&mut window);
}

#[test]
fn a_stance_is_taken_by_keys() {
    let mut window = at(meeting_of_all_kinds(), "forslag");
    let first = "Förslaget s1 ska genomföras.";
    let second = "Förslaget s2 ska genomföras.";
    let third = "Förslaget s3 ska genomföras.";
    keys(&mut window, &[Key::F3]);
    assert!(has_keyboard(&window, first));
    assert_eq!(value(&window, first), "inget svar");
    keys(&mut window, &[Key::Num2, Key::Num4]);
    assert!(has_keyboard(&window, third), "a digit goes on to the next row");
    keys(&mut window, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowUp]);
    assert!(has_keyboard(&window, second));
    assert_eq!(value(&window, third), "tillstyrker delvis");
    keys(&mut window, &[Key::ArrowUp, Key::ArrowUp]);
    assert!(has_keyboard(&window, first), "the first row is the first");
    keys(&mut window, &[Key::ArrowDown, Key::Delete]);
    let Answer::Stance(given) = answer_of_group_1(&window, "forslag") else {
        panic!()
    };
    let on = |key: &str| given.on(&key.into());
    assert_eq!(on("s1"), Some(Opinion::SupportsPartly));
    assert_eq!(on("s2"), None);
    assert_eq!(on("s3"), Some(Opinion::SupportsPartly));
    comes_back(&mut window);
}

#[test]
fn a_click_on_a_word_takes_a_stance_and_gives_its_row_the_keyboard() {
    let mut window = at(meeting_of_all_kinds(), "forslag");
    window.get_by_label("Ledarskap: avstyrker").click();
    window.run();
    assert!(has_keyboard(&window, "Förslaget s2 ska genomföras."));
    let Answer::Stance(given) = answer_of_group_1(&window, "forslag") else {
        panic!()
    };
    assert_eq!(given.on(&"s2".into()), Some(Opinion::Opposes));
}

#[test]
fn enter_on_a_row_writes_the_reason_for_it() {
    let mut window = at(meeting_of_all_kinds(), "forslag");
    keys(&mut window, &[Key::F3, Key::Num3, Key::Enter]);
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Ledarskap”"));
    write(&mut window, "Det saknas en kostnad.");
    keys(&mut window, &[Key::Enter]);
    let note = window.state().session().notes().next().cloned().expect("a note");
    assert_eq!((note.text.as_str(), note.place), ("Det saknas en kostnad.", Some("s2".into())));
    window.get_by_label("Om ”Ledarskap”");
    keys(&mut window, &[Key::F3]);
    assert!(has_keyboard(&window, "Förslaget s2 ska genomföras."), "F3 goes back to the row");
    comes_back(&mut window);
}

#[test]
fn the_key_of_the_note_field_takes_the_row_along() {
    let mut window = at(meeting_of_all_kinds(), "matris");
    keys(&mut window, &[Key::F3, Key::Num2, Key::Num2, Key::F2]);
    write(&mut window, "Skälet");
    keys(&mut window, &[Key::Enter]);
    let note = window.state().session().notes().next().cloned().expect("a note");
    assert_eq!((note.text.as_str(), note.place), ("Skälet", Some("r2".into())));
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Rad r2”"));
}

#[test]
fn alt_and_arrow_go_through_the_rows_and_the_whole_question() {
    let mut window = at(meeting_of_all_kinds(), "forslag");
    let mut places = Vec::new();
    for _ in 0..5 {
        press(&mut window, Modifiers::ALT, Key::ArrowDown);
        places.push(window.state().session().cursor().place.clone());
    }
    let rows = ["s1", "s2", "s3", "s4"].map(|row| Some(row.into()));
    assert_eq!((&places[..4], &places[4]), (&rows[..], &None));
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.state().session().cursor().place, Some("s4".into()));
    window.get_by_label("Anteckna om hela frågan").click();
    window.run();
    assert_eq!(window.state().session().cursor().place, None);
    window.get_by_label("Anteckning om ”Försök”").click();
    window.run();
    window.run();
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Försök”"));
}

/// A reversed question on which group 1 has said two things.
fn reversed() -> Window {
    let mut window = at(meeting_of_all_kinds(), "vand");
    for text in ["Svara aldrig på frågor.", "Ändra allt på sista mötet."] {
        write(&mut window, text);
        keys(&mut window, &[Key::Enter]);
    }
    window
}

fn turned(window: &Window) -> Vec<String> {
    window.state().session().notes().map(|note| note.turned.clone()).collect()
}

#[test]
fn notes_are_turned_round_one_after_the_other() {
    let mut window = reversed();
    window.get_by_label("Vad gör vi i stället?");
    keys(&mut window, &[Key::F3]);
    let number = window.state().session().question_number(&"vand".into()).unwrap();
    assert!(has_keyboard(&window, &format!("Vänd {number}.1.1")));
    write(&mut window, "Svara samma dag.");
    assert_eq!(turned(&window), ["Svara samma dag.", ""], "every keystroke is kept");
    keys(&mut window, &[Key::Enter]);
    assert!(has_keyboard(&window, &format!("Vänd {number}.1.2")));
    write(&mut window, "Förankra tidigt.");
    keys(&mut window, &[Key::Enter]);
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1"));
    assert_eq!(turned(&window), ["Svara samma dag.", "Förankra tidigt."]);
    comes_back(&mut window);
}

#[test]
fn f3_finds_the_first_note_that_is_not_turned() {
    let mut window = reversed();
    let first = window.state().session().notes().next().unwrap().id.clone();
    window.state_mut().change(Command::SetTurned(first, "Svara.".into()));
    window.run();
    keys(&mut window, &[Key::F3]);
    write(&mut window, "Bestäm i tid.");
    assert_eq!(turned(&window), ["Svara.", "Bestäm i tid."]);
}

#[test]
fn escape_puts_back_what_a_note_was_turned_into() {
    let mut window = reversed();
    keys(&mut window, &[Key::F3]);
    write(&mut window, "Svara.");
    keys(&mut window, &[Key::Enter]);
    write(&mut window, "Förank");
    keys(&mut window, &[Key::Escape]);
    assert_eq!(turned(&window), ["Svara.", ""]);
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1"));
    keys(&mut window, &[Key::Escape]);
    assert_eq!(turned(&window), ["Svara.", ""], "another Escape takes nothing more");
}

#[test]
fn all_groups_answers_are_folded_until_asked_for_and_each_can_be_read_out() {
    let mut meeting = meeting_of_all_kinds();
    for (group, digit) in [(1, 2), (3, 4)] {
        let stance = samtalsledaren::model::StanceAnswer::default().with(&"s1".into(), Opinion::ALL.get(digit - 1).copied());
        let command = Command::SetAnswer {
            prompt: "forslag".into(),
            group: GroupId(group),
            answer: Some(Answer::Stance(stance)),
            control: 0,
        };
        meeting.apply(command, 0);
    }
    let mut window = at(meeting, "forslag");
    let lines = |window: &Window| {
        let groups = ["Grupp 1 tillstyrker", "Grupp 2 tillstyrker", "Grupp 3 tar inte ställning"];
        groups.map(|group| window.query_all_by_label_contains(group).count())
    };
    window.get_by_label("Alla gruppers svar, 2 av 3 grupper har svarat");
    assert_eq!(lines(&window), [0, 0, 0]);
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(lines(&window), [1, 0, 1]);
    assert!(window.get_by_label_contains("Grupp 1 tillstyrker").is_focused());
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(lines(&window), [0, 0, 0]);
    window.run();
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1"));
    press(&mut window, Modifiers::COMMAND, Key::D);
    window.state_mut().change(Command::GoTo("fyrfalt".into()));
    window.run();
    window.get_by_label("Alla gruppers svar, 0 av 3 grupper har svarat");
}

#[test]
fn words_in_the_note_field_keep_the_keyboard_when_the_answers_unfold() {
    let mut window = at(meeting_of_all_kinds(), "fyrfalt");
    write(&mut window, "Halv");
    press(&mut window, Modifiers::COMMAND, Key::D);
    write(&mut window, "vägs");
    assert_eq!(window.state().session().current_draft(), "Halvvägs");
}

#[test]
fn what_a_note_was_turned_into_is_corrected_where_the_notes_are_read_through() {
    let mut meeting = meeting_of_all_kinds();
    let note = Command::AddNote {
        prompt: "vand".into(),
        group: GroupId(1),
        place: None,
        text: "Svara aldrig.".into(),
    };
    meeting.apply(note, 0);
    let id = meeting.notes().next().unwrap().id.clone();
    meeting.apply(Command::SetTurned(id, "Svara".into()), 0);
    let mut stage = window::Window::new(Screen::Review, Some(meeting));
    stage.gui.review.search = "svara".into();
    let mut window = stage.harness(1280.0, 720.0);
    window.run();
    let turned = |window: &Window| {
        let session = window.state().session();
        session.notes().next().unwrap().turned.clone()
    };
    window.get_by_label("8.1.1 vänd: Svara").click();
    window.run();
    assert!(window.get_by_label("Vänd 8.1.1").is_focused());
    window.event(egui::Event::Text(" samma dag".to_owned()));
    window.run();
    assert_eq!(turned(&window), "Svara samma dag");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(turned(&window), "Svara");
    window.get_by_label("8.1.1 vänd: Svara").focus();
    window.run();
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(turned(&window), "");
    window.get_by_label("8.1.1 inte vänd än");
    window.get_by_label("8.1.1 Svara aldrig.");
}

#[test]
fn a_note_about_a_row_stands_under_the_row_where_the_notes_are_read_through() {
    let mut meeting = meeting_of_all_kinds();
    let note = Command::AddNote {
        prompt: "forslag".into(),
        group: GroupId(1),
        place: Some("s3".into()),
        text: "Det tar tid.".into(),
    };
    meeting.apply(note, 0);
    let mut stage = window::Window::new(Screen::Review, Some(meeting));
    stage.gui.review.search = "tid".into();
    let mut window = stage.harness(1280.0, 720.0);
    window.run();
    window.get_by_label("Statsbidrag");
    window.get_by_label("7.1.1 Det tar tid.");
}

/// Whatever can be pressed or written in has a name that nothing else on the screen has.
#[test]
fn no_two_controls_of_an_answer_share_a_name() {
    for key in deck_of_all_kinds().items.into_iter().filter(Item::is_prompt).map(|item| item.key) {
        let mut window = at(meeting_of_all_kinds(), key.as_str());
        for text in ["Första.", "Andra."] {
            write(&mut window, text);
            keys(&mut window, &[Key::Enter]);
        }
        let mut names: Vec<_> = window
            .root()
            .children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| !matches!(node.role(), egui::accesskit::Role::Label | egui::accesskit::Role::Heading))
            .filter_map(|node| node.label())
            .collect();
        names.sort();
        let before = names.len();
        let all = names.clone();
        names.dedup();
        assert_eq!(names.len(), before, "{key}: {all:?}");
    }
}
