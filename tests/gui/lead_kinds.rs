//! Every kind of prompt in the chair's window: written by keys, taken back, done again, and read again from its file.

use crate::support::disk::FaultyDisk;
use crate::support::gui::window;
use crate::support::gui::window::press;
use crate::support::meetings;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::files::{Document, create_session, open};
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{
    Answer, Axis, Command, End, GroupAnswer, GroupId, Item, Kind, Note, Opinion, Proposal, ProposalSection, Quadrant, Reverse, Session,
    Situation, Spot, Stance,
};
use samtalsledaren::words::Words;
use std::path::Path;

type Window = Harness<'static, window::Window>;

/// A meeting of the small deck with one item more of each kind that it may lack: `fyrfalt`, `stallning` (proposals `p1`,
/// `p2`, `p3`) and `vand`.
pub(crate) fn meeting_of_later_kinds() -> Session {
    let mut deck = meetings::deck();
    let end = |high| if high { End::High } else { End::Low };
    let situation = |name: &str, across, up| Situation {
        name: name.into(),
        across: end(across),
        up: end(up),
        help: String::new(),
    };
    let axis = |name: &str| Axis {
        name: name.into(),
        low: "mottagare".into(),
        high: "sändare".into(),
    };
    let proposal = |key: &str, text: &str, short: &str| Proposal {
        key: key.into(),
        text: text.into(),
        short: short.into(),
        detail: "Hela kedjan från nämnd till verksamhet".into(),
        verb: "föreslår".into(),
        ..Proposal::default()
    };
    let quadrant = Quadrant {
        across: axis("Tjänstepersoner"),
        up: axis("Förtroendevalda"),
        situations: vec![
            situation("Situation 1", true, false),
            situation("Situation 2", true, true),
            situation("Situation 3", false, true),
            situation("Situation 4", false, false),
        ],
    };
    let stance = Stance {
        sections: vec![
            ProposalSection {
                title: "Styrning".into(),
                rows: vec![
                    proposal("p1", "Utveckla en styrning som bygger på tillit i alla led.", "Styrning på tillit"),
                    proposal("p2", "Låt uppföljningen utgå från vad verksamheten lär sig.", "Uppföljning"),
                ],
            },
            ProposalSection {
                title: "Tillsyn".into(),
                rows: vec![proposal(
                    "p3",
                    "Gör tillsynen lärande och mindre av en kontroll i efterhand.",
                    "Lärande tillsyn",
                )],
            },
        ],
    };
    let reverse = Reverse {
        turned: "Vad ska vi göra i stället?".into(),
    };
    let mine = [
        ("fyrfalt", "Vem sänder och vem tar emot hos er?", Kind::Quadrant(quadrant)),
        ("stallning", "Hur ställer ni er till förslagen?", Kind::Stance(stance)),
        (
            "vand",
            "Vad ska vi göra för att samarbetet inte ska fungera?",
            Kind::Reverse(reverse),
        ),
    ];
    for (key, title, kind) in mine {
        deck.items.retain(|item| item.key != key.into());
        deck.items.push(Item {
            key: key.into(),
            title: title.into(),
            minutes: 10,
            kind,
            ..Item::default()
        });
    }
    let mut session = Session::new(deck, 3, "prov", "2031-03-05T12:00:00+01:00");
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
fn an_open_question_is_written_by_keys() {
    let mut window = at(meeting_of_later_kinds(), "fraga");
    write(&mut window, "Rundpingisen känner vi igen.");
    keys(&mut window, &[Key::Enter]);
    window.get_by_label("Rundpingisen känner vi igen.");
    comes_back(&mut window);
}

#[test]
fn a_matrix_is_filled_by_keys() {
    let mut window = at(meeting_of_later_kinds(), "matris");
    keys(&mut window, &[Key::F3, Key::Num2, Key::Num4, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(value(&window, "Rad r1, idag"), "steg 2 av 5 mellan Uppifrån och Nedifrån");
    assert_eq!(value(&window, "Rad r2, idag"), "steg 4 av 5 mellan Uppifrån och Nedifrån");
    comes_back(&mut window);
}

#[test]
fn a_triangle_is_filled_by_keys() {
    let mut window = at(meeting_of_later_kinds(), "triangel");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::ArrowRight, Key::Tab, Key::ArrowLeft]);
    assert!(value(&window, "Byråkrati, idag").ends_with(" procent"));
    comes_back(&mut window);
}

#[test]
fn marks_are_spread_by_keys() {
    let mut window = at(meeting_of_later_kinds(), "markeringar");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::ArrowDown, Key::Num2]);
    window.get_by_label("0 av 3 markeringar kvar");
    comes_back(&mut window);
}

#[test]
fn a_quadrant_is_filled_by_keys_and_its_numbers_are_told_in_words() {
    let mut window = at(meeting_of_later_kinds(), "fyrfalt");
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
    let mut window = at(meeting_of_later_kinds(), "fyrfalt");
    keys(&mut window, &[Key::F3, Key::ArrowRight, Key::Delete]);
    assert_eq!(window.state().session().answer(&"fyrfalt".into(), GroupId(1)), None);
}

#[test]
fn two_clicks_place_both_points_of_a_quadrant() {
    let mut window = at(meeting_of_later_kinds(), "fyrfalt");
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
    let mut window = at(meeting_of_later_kinds(), "stallning");
    let first = "Utveckla en styrning som bygger på tillit i alla led.";
    let second = "Låt uppföljningen utgå från vad verksamheten lär sig.";
    let third = "Gör tillsynen lärande och mindre av en kontroll i efterhand.";
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
    let Answer::Stance(given) = answer_of_group_1(&window, "stallning") else {
        panic!()
    };
    let on = |key: &str| given.on(&key.into());
    assert_eq!(on("p1"), Some(Opinion::SupportsPartly));
    assert_eq!(on("p2"), None);
    assert_eq!(on("p3"), Some(Opinion::SupportsPartly));
    comes_back(&mut window);
}

#[test]
fn a_click_on_a_word_takes_a_stance_and_gives_its_row_the_keyboard() {
    let mut window = at(meeting_of_later_kinds(), "stallning");
    window.get_by_label("Uppföljning: avstyrker").click();
    window.run();
    assert!(has_keyboard(&window, "Låt uppföljningen utgå från vad verksamheten lär sig."));
    let Answer::Stance(given) = answer_of_group_1(&window, "stallning") else {
        panic!()
    };
    assert_eq!(given.on(&"p2".into()), Some(Opinion::Opposes));
}

#[test]
fn enter_on_a_row_writes_the_reason_for_it() {
    let mut window = at(meeting_of_later_kinds(), "stallning");
    keys(&mut window, &[Key::F3, Key::Num3, Key::Enter]);
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Uppföljning”"));
    write(&mut window, "Det saknas en kostnad.");
    keys(&mut window, &[Key::Enter]);
    let note = window.state().session().notes().next().cloned().expect("a note");
    assert_eq!((note.text.as_str(), note.place), ("Det saknas en kostnad.", Some("p2".into())));
    window.get_by_label("Om ”Uppföljning”");
    keys(&mut window, &[Key::F3]);
    assert!(
        has_keyboard(&window, "Låt uppföljningen utgå från vad verksamheten lär sig."),
        "F3 goes back to the row"
    );
    comes_back(&mut window);
}

#[test]
fn the_key_of_the_note_field_takes_the_row_along() {
    let mut window = at(meeting_of_later_kinds(), "matris");
    keys(&mut window, &[Key::F3, Key::Num2, Key::Num2, Key::F2]);
    write(&mut window, "Skälet");
    keys(&mut window, &[Key::Enter]);
    let note = window.state().session().notes().next().cloned().expect("a note");
    assert_eq!((note.text.as_str(), note.place), ("Skälet", Some("r2".into())));
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Rad r2”"));
}

#[test]
fn alt_and_arrow_go_through_the_rows_and_the_whole_question() {
    let mut window = at(meeting_of_later_kinds(), "stallning");
    let mut places = Vec::new();
    for _ in 0..4 {
        press(&mut window, Modifiers::ALT, Key::ArrowDown);
        places.push(window.state().session().cursor().place.clone());
    }
    assert_eq!(places, [Some("p1".into()), Some("p2".into()), Some("p3".into()), None]);
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(window.state().session().cursor().place, Some("p3".into()));
    window.get_by_label("Anteckna om hela frågan").click();
    window.run();
    assert_eq!(window.state().session().cursor().place, None);
    window.get_by_label("Anteckning om ”Styrning på tillit”").click();
    window.run();
    window.run();
    assert!(has_keyboard(&window, "Ny anteckning för Grupp 1 om ”Styrning på tillit”"));
}

/// A reversed question on which group 1 has said two things.
fn reversed() -> Window {
    let mut window = at(meeting_of_later_kinds(), "vand");
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
    window.get_by_label("Vad ska vi göra i stället?");
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
    let mut meeting = meeting_of_later_kinds();
    for (group, digit) in [(1, 2), (3, 4)] {
        let stance = samtalsledaren::model::StanceAnswer::default().with(&"p1".into(), Opinion::ALL.get(digit - 1).copied());
        let command = Command::SetAnswer {
            prompt: "stallning".into(),
            group: GroupId(group),
            answer: Some(Answer::Stance(stance)),
            control: 0,
        };
        meeting.apply(command, 0);
    }
    let mut window = at(meeting, "stallning");
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
    let mut window = at(meeting_of_later_kinds(), "fyrfalt");
    write(&mut window, "Halv");
    press(&mut window, Modifiers::COMMAND, Key::D);
    write(&mut window, "vägs");
    assert_eq!(window.state().session().current_draft(), "Halvvägs");
}

#[test]
fn what_a_note_was_turned_into_is_corrected_where_the_notes_are_read_through() {
    let mut meeting = meeting_of_later_kinds();
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
    let mut meeting = meeting_of_later_kinds();
    let note = Command::AddNote {
        prompt: "stallning".into(),
        group: GroupId(1),
        place: Some("p3".into()),
        text: "Det tar tid.".into(),
    };
    meeting.apply(note, 0);
    let mut stage = window::Window::new(Screen::Review, Some(meeting));
    stage.gui.review.search = "tid".into();
    let mut window = stage.harness(1280.0, 720.0);
    window.run();
    window.get_by_label("Lärande tillsyn");
    window.get_by_label("7.1.1 Det tar tid.");
}

/// Whatever can be pressed or written in has a name that nothing else on the screen has.
#[test]
fn no_two_controls_of_an_answer_share_a_name() {
    for key in ["matris", "fyrfalt", "stallning", "vand"] {
        let mut window = at(meeting_of_later_kinds(), key);
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
