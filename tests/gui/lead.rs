//! The screen from which the meeting is led, by what a screen reader would say.

use crate::support::gui::window::Window;
use crate::support::meetings::{deck_of_all_kinds, meeting};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{self, Action, KeyContext, UiCommand};
use samtalsledaren::model::{Answer, Command, GroupId, Kind, MatrixAnswer, Moment, Session};

fn at(key: &str) -> Window {
    let mut chair = Window::lead(meeting(4));
    chair.change(Command::GoTo(key.into()));
    chair
}

#[test]
fn the_note_field_has_the_keyboard_from_the_start_and_enter_keeps_each_note() {
    let mut window = at("fraga").harness(1280.0, 720.0);
    for text in ["Rundpingisen känner vi igen.", "Enskilda ärenden tar all tid."] {
        window.event(egui::Event::Text(text.to_owned()));
        window.run();
        window.key_press(Key::Enter);
        window.run();
    }
    let session = window.state().session();
    let texts: Vec<_> = session.notes().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Rundpingisen känner vi igen.", "Enskilda ärenden tar all tid."]);
    assert_eq!(session.current_draft(), "");
    window.get_by_label("Rundpingisen känner vi igen.");
}

#[test]
fn shift_enter_breaks_the_line() {
    let mut window = at("fraga").harness(1280.0, 720.0);
    window.event(egui::Event::Text("Ett".to_owned()));
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    window.event(egui::Event::Text("två".to_owned()));
    window.run();
    assert_eq!(window.state().session().current_draft(), "Ett\ntvå");
    assert_eq!(window.state().session().notes().count(), 0);
}

#[test]
fn digits_fill_a_matrix_row_by_row() {
    let mut window = at("matris").harness(1280.0, 720.0);
    window.key_press(Key::F3);
    window.run();
    for key in [Key::Num2, Key::Num4, Key::Num1, Key::Num5] {
        window.key_press(key);
        window.run();
    }
    let session = window.state().session();
    let Some(Answer::Matrix(answer)) = session.answer(&"matris".into(), GroupId(1)) else {
        panic!("no answer")
    };
    assert_eq!(
        (answer.row(&"r1".into()).today, answer.row(&"r1".into()).desired),
        (Some(2), Some(4))
    );
    assert_eq!(
        (answer.row(&"r2".into()).today, answer.row(&"r2".into()).desired),
        (Some(1), Some(5))
    );
}

#[test]
fn arrows_set_the_shares_of_a_triangle_and_undo_takes_them_back() {
    let mut window = at("triangel").harness(1280.0, 720.0);
    window.key_press(Key::F3);
    window.run();
    for _ in 0..3 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    let answer = window.state().session().answer(&"triangel".into(), GroupId(1)).cloned();
    let Some(Answer::Shift(shift)) = answer else { panic!("no answer") };
    let today = shift.today.expect("today");
    assert_eq!(today.values().iter().map(|share| u16::from(*share)).sum::<u16>(), 100);
    assert!(today.of(0) > 34, "{today:?}");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(window.state().session().answer(&"triangel".into(), GroupId(1)).is_none());
}

#[test]
fn arrows_down_reach_the_last_control_of_every_answer_in_the_smallest_window() {
    for item in deck_of_all_kinds().items.into_iter().filter(|item| item.kind.has_answers()) {
        let key = item.key.as_str();
        let mut session = Session::new(deck_of_all_kinds(), 4, "prov", "2031-03-05T12:00:00+01:00");
        session.apply(Command::Begin, 0);
        session.apply(Command::GoTo(item.key.clone()), 0);
        let mut window = Window::lead(session).harness(1280.0, 600.0);
        let controls = window.query_all_by_role(egui::accesskit::Role::Slider).count();
        assert!(
            controls > 1 && controls >= item.kind.places().len() * item.kind.values_per_row(),
            "{key}: {controls}"
        );
        window.key_press(Key::F3);
        window.run();
        let mut seen = Vec::new();
        for _ in 0..controls {
            seen.push(window.ctx.memory(egui::Memory::focused));
            window.key_press(Key::ArrowDown);
            window.run();
        }
        seen.dedup();
        assert_eq!(seen.len(), controls, "{key}: {seen:?}");
        // The last one keeps the keyboard, and no arrow leads into the field for notes.
        assert_eq!(window.ctx.memory(egui::Memory::focused), *seen.last().unwrap(), "{key}");
        for _ in 1..controls {
            window.key_press(Key::ArrowUp);
            window.run();
        }
        assert_eq!(window.ctx.memory(egui::Memory::focused), seen[0], "{key}");
    }
}

#[test]
fn today_and_desired_of_a_triangle_are_set_by_arrows_alone_however_fast() {
    let mut window = at("triangel").harness(1280.0, 600.0);
    // One frame a key, as when somebody presses faster than the windows are drawn.
    window.key_press(Key::F3);
    window.step();
    let mut press = |key: Key, times: usize| {
        for _ in 0..times {
            window.key_press(key);
            window.step();
        }
    };
    press(Key::ArrowRight, 4);
    press(Key::ArrowDown, 5);
    press(Key::ArrowRight, 6);
    let Some(Answer::Shift(shift)) = window.state().session().answer(&"triangel".into(), GroupId(1)) else {
        panic!("no answer")
    };
    assert_eq!(shift.today.map(|shares| shares.of(0)), Some(50));
    assert_eq!(shift.desired.map(|shares| shares.of(2)), Some(60));
}

#[test]
fn marks_stop_at_the_number_that_a_group_has() {
    let mut window = at("markeringar").harness(1280.0, 720.0);
    window.key_press(Key::F3);
    window.run();
    for _ in 0..5 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    let Some(Answer::Marks(marks)) = window.state().session().answer(&"markeringar".into(), GroupId(1)).cloned() else {
        panic!("no answer")
    };
    assert_eq!(marks.total(), 3);
    window.get_by_label("0 av 3 markeringar kvar");
}

#[test]
fn group_keys_work_while_writing() {
    let mut window = at("fraga").harness(1280.0, 720.0);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run();
    assert_eq!(window.state().asked(), [Action::ChooseGroup(2)]);
}

#[test]
fn a_key_that_asks_for_something_types_nothing() {
    let alt_five = egui::Event::Key {
        key: Key::Num5,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    let events = vec![alt_five, egui::Event::Text("5".to_owned())];
    let (mut actions, mut left) = (Vec::new(), Vec::new());
    let ctx = egui::Context::default();
    let output = ctx.run_ui(
        egui::RawInput {
            events,
            ..egui::RawInput::default()
        },
        |ui| {
            ui.input_mut(|input| {
                actions.extend(gui::read_keys(input, KeyContext::default()));
                left.extend(input.events.clone());
            });
        },
    );
    drop(output);
    assert_eq!(actions, [Action::Ui(UiCommand::GoHandover)]);
    assert_eq!(left, []);
}

#[test]
fn editing_a_note_changes_the_record_at_once_and_escape_puts_the_words_back() {
    let mut chair = at("fraga");
    let note = Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(1),
        place: None,
        text: "Före".into(),
    };
    chair.change(note);
    let editing = chair.session().notes().next().map(gui::Editing::of);
    chair.gui.editing = editing;
    let mut window = chair.harness(1280.0, 720.0);
    window.event(egui::Event::Text(" och efter".to_owned()));
    window.run();
    let text = |window: &Harness<'_, Window>| window.state().session().notes().map(|note| note.text.clone()).collect::<Vec<_>>();
    assert!(text(&window)[0].contains("och efter"), "{:?}", text(&window));
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(text(&window), ["Före"]);
    assert_eq!(window.state().gui.editing, None);
}

/// Where the names of the groups stand as headings of their columns.
fn columns(groups: u32, width: f32) -> Vec<egui::Rect> {
    let mut chair = Window::lead(meeting(groups));
    chair.change(Command::GoTo("fraga".into()));
    let window = chair.harness(width, 1080.0);
    let names = (1..=groups).map(|group| format!("Grupp {group}"));
    let found = names.filter_map(|name| Some(window.query_by_role_and_label(egui::accesskit::Role::Heading, &name)?.rect()));
    found.collect()
}

#[test]
fn groups_stand_beside_each_other_where_each_has_room_for_its_words() {
    for (groups, width, shown, across) in [
        (2, 1280.0, 2, 2),
        (4, 1280.0, 0, 0),
        (3, 1920.0, 3, 2),
        (5, 1920.0, 5, 2),
        (6, 1920.0, 6, 2),
        (6, 2560.0, 6, 3),
        (12, 1920.0, 0, 0),
    ] {
        let columns = columns(groups, width);
        assert_eq!(columns.len(), shown, "{groups} groups at {width}");
        let first_row = columns.iter().filter(|name| name.top() <= columns[0].top() + 1.0).count();
        assert_eq!(first_row, across, "{groups} groups at {width}");
        let least = if across > 2 { 400.0 } else { 320.0 };
        for pair in columns[..first_row].windows(2) {
            assert!(pair[1].left() - pair[0].left() >= least, "{groups} groups at {width}: {pair:?}");
        }
    }
}

#[test]
fn the_answers_to_a_matrix_unfold_as_columns_and_each_is_read_out_whole() {
    let mut chair = at("matris");
    for group in [1, 2, 4] {
        let answer = MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2));
        let command = Command::SetAnswer {
            prompt: "matris".into(),
            group: GroupId(group),
            answer: Some(Answer::Matrix(answer)),
            control: 0,
        };
        chair.change(command);
    }
    let mut window = chair.harness(1280.0, 720.0);
    window.key_press_modifiers(Modifiers::COMMAND, Key::D);
    window.run();
    let told = [1, 2, 4].map(|group| format!("Grupp {group}: Rad r1 idag 2"));
    assert!(window.get_by_label_contains(&told[0]).is_focused());
    let columns = told.map(|told| window.get_by_label_contains(&told).rect());
    for pair in columns.windows(2) {
        assert!(pair[0].right() <= pair[1].left() + 1.0, "{pair:?}");
    }
}

/// To open them is the affair of the system's browser; a scene in real windows does.
#[test]
fn each_address_of_a_source_can_be_opened_and_nothing_else_of_it() {
    let mut record = meeting(2).record().clone();
    let slide = record
        .deck
        .items
        .iter_mut()
        .find(|item| matches!(item.kind, Kind::Slide(_)))
        .unwrap();
    let key = slide.key.clone();
    slide.source =
        "Prov, https://exempel.se/a, och www.exempel.se (https://exempel.se/a); file:///etc/passwd, javascript:alert(1), ftp://www.exempel.se"
            .into();
    let mut chair = Window::lead(Session::from_record(record));
    chair.change(Command::GoTo(key));
    let window = chair.harness(1280.0, 720.0);
    let buttons: Vec<_> = window
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    // The note field beside the slide has a button of its own that opens its question.
    let opens_address = |label: &&String| label.starts_with("Öppna ") && !label.starts_with("Öppna fråga ");
    let opening: Vec<_> = buttons.iter().filter(opens_address).collect();
    assert_eq!(opening, ["Öppna https://exempel.se/a", "Öppna www.exempel.se"]);
}
