//! The middle of the chair's window: what the room sees, slide or question, and on which question one writes.

use crate::support::gui::window::{Window, click, press, type_text};
use crate::support::meetings::{deck, meeting};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Rect, TouchPhase, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Answer, Command, Fact, GroupId, Session};

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The window of a meeting that has gone to these items, with the hall open.
fn at(items: &[&str]) -> Harness<'static, Window> {
    let mut chair = Window::lead(with_advice());
    for item in items {
        chair.change(Command::GoTo((*item).into()));
    }
    chair.change(Command::OpenHall(true));
    chair.harness(1280.0, 720.0)
}

/// The same with the slide before the matrix and the pause after it.
fn around_the_matrix(items: &[&str]) -> Harness<'static, Window> {
    let mut record = with_advice().record().clone();
    let order = ["fraga", "delar", "bild", "matris", "paus", "triangel", "markeringar"];
    record
        .agenda
        .sort_by_key(|entry| order.iter().position(|key| *key == entry.item.as_str()));
    let mut chair = Window::lead(Session::from_record(record));
    for item in items {
        chair.change(Command::GoTo((*item).into()));
    }
    chair.change(Command::OpenHall(true));
    chair.harness(1280.0, 720.0)
}

fn with_advice() -> Session {
    let mut record = meeting(3).record().clone();
    for item in &mut record.deck.items {
        item.hint = format!("Tips om {}", item.key);
    }
    Session::from_record(record)
}

fn field(window: &Harness<'static, Window>) -> String {
    window.state().session().cursor().prompt.to_string()
}

fn says(window: &Harness<'static, Window>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

/// Where the heading of the middle stands: that of a slide is its picture.
fn heading(window: &Harness<'static, Window>, title: &str) -> Rect {
    window.get_by_role_and_label(Role::Heading, title).rect()
}

#[test]
fn a_slide_stands_large_in_the_middle_with_its_advice_below_and_the_field_still_there() {
    // The nearest question to come, and at the end the last one.
    for (item, title, question) in [("bild", "Bakgrund", 1), ("paus", "Paus", 5)] {
        let window = at(&["fraga", item]);
        let picture = heading(&window, title);
        assert!(picture.width() > 500.0, "{item}: {picture}");
        let advice = window.get_by_label(&format!("Råd: Tips om {item}")).rect();
        let note = window
            .get_by_label(&format!("Ny anteckning för Grupp 1 på fråga {question}"))
            .rect();
        assert!(
            picture.bottom() <= advice.top() && advice.bottom() <= note.top(),
            "{picture} {advice} {note}"
        );
        window.get_by_label("Grupp 2, 0 anteckningar");
        assert!(!says(&window, "Du skriver på"), "an empty field is on no other question");
        assert!(!says(&window, "1 Känner ni igen er? · "), "the question is not there");
    }
}

/// The windows of 1280×720 and of 1024×640 with text of 100, 150 and 200 per cent, in points.
const WINDOWS: [(f32, f32); 6] = [
    (1280.0, 720.0),
    (853.0, 480.0),
    (640.0, 360.0),
    (1024.0, 640.0),
    (682.0, 426.0),
    (512.0, 320.0),
];

/// True when the picture with this heading is seen with all its edges.
fn is_seen_whole(window: &Harness<'static, Window>, title: &str) -> bool {
    let picture = heading(window, title).expand(0.5);
    window.ctx.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets);
        let mut pictures = widgets.filter(|widget| picture.contains_rect(widget.rect) && widget.rect.expand(1.0).contains_rect(picture));
        pictures.any(|widget| widget.interact_rect.expand(0.5).contains_rect(widget.rect))
    })
}

/// The window of a meeting with so many groups at an item, with this advice.
fn with_groups(groups: u32, item: &str, advice: &str, size: (f32, f32)) -> Harness<'static, Window> {
    let mut record = meeting(groups).record().clone();
    for item in &mut record.deck.items {
        item.hint = advice.to_owned();
    }
    let mut chair = Window::lead(Session::from_record(record));
    chair.change(Command::GoTo(item.into()));
    chair.change(Command::OpenHall(true));
    chair.harness(size.0, size.1)
}

/// Turns the wheel over the middle until the picture with this heading is seen whole; the number of turns.
fn scroll_to_picture(window: &mut Harness<'static, Window>, title: &str) -> usize {
    let size = window.ctx.content_rect().size();
    for turns in 0..200 {
        if is_seen_whole(window, title) {
            return turns;
        }
        window.hover_at(Pos2::new(size.x * 0.4, size.y * 0.5));
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -4.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: NONE,
        });
        window.run();
    }
    panic!("never whole in {size}: {}", heading(window, title));
}

#[test]
fn a_slide_is_seen_whole_in_every_window_and_size_of_text() {
    let long = "Läs högt och vänta. ".repeat(30);
    for size in WINDOWS {
        for (item, title) in [("bild", "Bakgrund"), ("paus", "Paus")] {
            for advice in ["", "Kort råd", &long] {
                let mut window = with_groups(4, item, advice, size);
                let turns = scroll_to_picture(&mut window, title);
                let picture = heading(&window, title);
                let told = format!(
                    "{item} in {size:?} with advice of {} letters: {picture} after {turns}",
                    advice.len()
                );
                // In the smallest windows the note field and the groups have all the room that is seen at once.
                assert!(turns == 0 || size.1 <= 426.0, "{told}");
                assert!(picture.height() >= 84.0, "{told}");
                window.get_by_label_contains("Ny anteckning för Grupp 1 på fråga");
            }
        }
    }
}

#[test]
fn where_many_groups_leave_no_room_for_the_slide_it_is_scrolled_to_and_then_seen_whole() {
    let mut turns = Vec::new();
    for size in WINDOWS {
        let mut window = with_groups(12, "bild", "Kort råd", size);
        turns.push(scroll_to_picture(&mut window, "Bakgrund"));
        assert!(heading(&window, "Bakgrund").height() >= 84.0, "{size:?}");
    }
    assert_eq!((turns[0], turns[3]), (0, 0), "{turns:?}");
    assert!(turns[4] > 0, "{turns:?}");
}

#[test]
fn twelve_groups_with_long_names_leave_the_notes_and_the_field_their_room() {
    let name = |place: u32| format!("Grupp {place} för samverkan, planering och uppföljning av påhittade frågor");
    for size in [(1280.0, 720.0), (1024.0, 640.0), (853.0, 480.0), (1920.0, 1080.0)] {
        let mut chair = Window::lead(meeting(12));
        chair.change(Command::GoTo("fraga".into()));
        for place in 1..=12 {
            chair.change(Command::RenameGroup(GroupId(place), name(place)));
        }
        chair.change(Command::SelectGroup(GroupId(12)));
        for text in ["Första noten", "Andra noten"] {
            chair.change(Command::SetDraft(text.into()));
            chair.change(Command::EndNote);
        }
        let mut window = chair.harness(size.0, size.1);
        let field = window.get_by_label(&format!("Ny anteckning för {}", name(12))).rect();
        let tab = window.get_by_label(&format!("{}, 2 anteckningar", name(12))).rect();
        let note = window.get_by_label("Första noten").rect();
        assert!(field.bottom() < size.1 - 30.0 && field.height() >= 40.0, "{size:?}: {field}");
        assert!(note.bottom() <= field.top(), "{size:?}: {note} over {field}");
        assert!(tab.width() <= 240.0, "{size:?}: {tab}");
        window.hover_at(tab.center());
        for _ in 0..20 {
            window.step();
        }
        assert!(
            says(&window, &format!("{} (Ctrl+F12)", name(12))),
            "{size:?}: the chosen tab is in view and tells its name"
        );
    }
}

#[test]
fn a_question_stands_in_the_middle_with_its_answers() {
    let window = at(&["bild", "matris"]);
    heading(&window, "Vad är skillnaderna?");
    window.get_by_label("Rad r1, idag");
    assert!(says(&window, "Råd: Tips om matris"));
}

#[test]
fn a_black_or_closed_hall_leaves_the_slide_in_the_middle_and_says_what_the_room_sees() {
    let mut window = at(&["bild"]);
    press(&mut window, NONE, Key::F6);
    assert!(heading(&window, "Bakgrund").width() > 500.0);
    assert!(says(&window, "Salen är släckt"));
    press(&mut window, NONE, Key::F6);
    press(&mut window, NONE, Key::F4);
    assert!(heading(&window, "Bakgrund").width() > 500.0);
    assert!(says(&window, "Inget visas i salen"));
}

#[test]
fn words_on_another_question_than_the_rooms_are_told_with_one_way_there() {
    let mut window = at(&["fraga"]);
    type_text(&mut window, "halvvägs");
    press(&mut window, COMMAND, Key::PageDown);
    assert_eq!(field(&window), "fraga", "the field stays in its sentence");
    window.get_by_label("Du skriver på fråga 1 · salen är på fråga 2");
    press(&mut window, COMMAND, Key::J);
    assert_eq!(field(&window), "delar");
    assert!(!says(&window, "Du skriver på"));
    let texts: Vec<_> = window.state().session().notes().map(|note| note.text.clone()).collect();
    assert_eq!(texts, ["halvvägs"], "the words are kept as a note");
}

#[test]
fn the_pin_holds_the_question_and_ctrl_j_leaves_it_and_means_nothing_else() {
    let mut window = at(&["fraga"]);
    click(&mut window, "Stanna på den här frågan");
    assert!(!window.state().session().cursor().follow);
    for item in ["matris", "bild", "triangel"] {
        window.state_mut().change(Command::GoTo(item.into()));
        window.run();
        assert_eq!(field(&window), "fraga", "{item}");
        assert!(says(&window, "Du skriver på fråga 1"), "{item}");
    }
    for _ in 0..3 {
        press(&mut window, COMMAND, Key::J);
        let cursor = window.state().session().cursor();
        assert_eq!((cursor.prompt.as_str(), cursor.follow), ("triangel", true));
    }
    press(&mut window, COMMAND_SHIFT, Key::J);
    assert!(!window.state().session().cursor().follow);
}

#[test]
fn a_question_is_opened_over_a_slide_and_left_for_what_the_room_sees() {
    let mut window = around_the_matrix(&["matris", "bild"]);
    assert!(!says(&window, "Rad r1, idag"));
    click(&mut window, "Öppna fråga 3");
    window.get_by_label("Rad r1, idag");
    window.get_by_label("Du skriver på fråga 3 · salen visar ”Bakgrund”");
    click(&mut window, "Till det salen visar");
    assert!(!says(&window, "Rad r1, idag"));
    press(&mut window, NONE, Key::F3);
    press(&mut window, NONE, Key::Num2);
    let answer = window.state().session().answer(&"matris".into(), GroupId(1)).cloned();
    assert!(matches!(answer, Some(Answer::Matrix(_))), "{answer:?}");
    // The next slide is what the room sees again, but not while the answer has the keyboard.
    window.state_mut().change(Command::GoTo("paus".into()));
    window.run();
    press(&mut window, NONE, Key::Num4);
    let session = window.state().session();
    assert_eq!(
        (session.current_draft(), session.notes().count()),
        ("", 0),
        "no digit became a word"
    );
    press(&mut window, COMMAND, Key::J);
    assert!(heading(&window, "Paus").width() > 500.0);
}

#[test]
fn a_slide_that_comes_while_an_answer_is_filled_waits_beside_it() {
    let mut window = around_the_matrix(&["matris"]);
    press(&mut window, NONE, Key::F3);
    window.state_mut().change(Command::GoTo("bild".into()));
    window.run();
    window.get_by_label("Rad r1, idag");
    window.get_by_label("Till det salen visar");
}

#[test]
fn the_field_on_a_slide_keeps_words_for_its_question_and_says_so_once_there_are_any() {
    let mut window = at(&["fraga", "bild"]);
    let before = window.get_by_label("Ny anteckning för Grupp 1 på fråga 1").rect();
    type_text(&mut window, "Efteråt");
    window.get_by_label("Du skriver på fråga 1 · salen visar ”Bakgrund”");
    let after = window.get_by_label("Ny anteckning för Grupp 1 på fråga 1").rect();
    assert!((before.top() - after.top()).abs() < 0.5, "the field does not move");
    press(&mut window, NONE, Key::Enter);
    let session = window.state().session();
    let notes: Vec<_> = session.notes().map(|note| (note.prompt.as_str(), note.text.as_str())).collect();
    assert_eq!(notes, [("fraga", "Efteråt")]);
}

#[test]
fn where_the_room_does_not_see_the_item_the_words_say_where_the_meeting_is() {
    let hidden: [&[Command]; 3] = [
        &[Command::OpenHall(false)],
        &[Command::BlankHall(true)],
        &[Command::GoTo("fraga".into()), Command::FreezeHall(true)],
    ];
    for hide in hidden {
        let mut window = at(&["fraga"]);
        type_text(&mut window, "halvvägs");
        window.state_mut().change(Command::GoTo("matris".into()));
        window.run();
        window.get_by_label("Du skriver på fråga 1 · salen är på fråga 3");
        for command in hide {
            window.state_mut().change(command.clone());
        }
        let is_frozen = window.state().session().hall().frozen;
        if is_frozen {
            window.state_mut().change(Command::GoTo("matris".into()));
        }
        window.run();
        window.get_by_label("Du skriver på fråga 1 · mötet är på fråga 3");
        window.state_mut().change(Command::GoTo("paus".into()));
        // A step lights the hall.
        if hide == [Command::BlankHall(true)] {
            window.state_mut().change(Command::BlankHall(true));
        }
        window.run();
        window.get_by_label("Du skriver på fråga 1 · mötet är på ”Paus”");
        assert!(!says(&window, "salen visar"), "{hide:?}");
    }
}

#[test]
fn a_meeting_that_has_ended_leads_on_to_the_reading() {
    let mut window = at(&["fraga"]);
    assert!(window.query_by_label("Gå igenom anteckningarna").is_none());
    click(&mut window, "Avsluta mötet");
    window.get_by_label("Öppna igen");
    click(&mut window, "Gå igenom anteckningarna");
    assert_eq!(window.state().gui.screen, Screen::Review);
}

#[test]
fn nobody_is_said_to_write_in_a_session_that_is_only_read() {
    let mut chair = Window::lead(with_advice());
    for command in [
        Command::GoTo("fraga".into()),
        Command::SetDraft("halvvägs".into()),
        Command::GoTo("paus".into()),
    ] {
        chair.change(command);
    }
    let session = chair.session().clone();
    let window = Window::read_only(Screen::Lead, &session).harness(1280.0, 720.0);
    for words in ["Du skriver", "Du antecknar", "””"] {
        assert!(!says(&window, words), "{words}");
    }
}

#[test]
fn on_the_title_page_the_middle_and_the_line_say_so_and_a_step_back_comes_there_again() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::SetFact(Fact::Title, "Vad ska vi göra åt taket?".into()), 0);
    let mut window = Window::lead(session).harness(1280.0, 720.0);
    press(&mut window, NONE, Key::F5);
    let before = "Första sidan, före punkt 1 av 7";
    let is_on_title = |window: &Harness<'static, Window>| {
        assert!(says(window, before) && !says(window, "Punkt 1 av 7"));
        heading(window, "Vad ska vi göra åt taket?");
        assert!(window.get_by_label("Föregående").accesskit_node().is_disabled());
        window.get_by_label("Nästa: Bakgrund");
    };
    is_on_title(&window);
    press(&mut window, NONE, Key::PageUp);
    is_on_title(&window);
    assert!(!window.state().session().lead().begun, "a step back begins nothing");
    press(&mut window, NONE, Key::PageDown);
    assert!(says(&window, "Punkt 1 av 7") && !says(&window, before));
    heading(&window, "Bakgrund");
    click(&mut window, "Föregående");
    is_on_title(&window);
    press(&mut window, NONE, Key::PageDown);
    heading(&window, "Bakgrund");
}

#[test]
fn a_question_whose_number_stayed_when_others_were_left_out_tells_its_place_beside_it() {
    let mut chair = Window::lead(with_advice());
    let first: Vec<_> = chair
        .session()
        .items()
        .filter(|(_, item)| item.is_prompt())
        .map(|(entry, _)| entry.item.clone())
        .collect();
    chair.change(Command::GoTo("matris".into()));
    let count = first.len();
    let place = first.iter().position(|key| key.as_str() == "matris").unwrap() + 1;
    let mut window = chair.harness(1280.0, 720.0);
    assert!(says(&window, &format!("Fråga {place} av {count} · Matris")));
    let left_out: Vec<_> = first.iter().take(place - 1).cloned().collect();
    window.state_mut().change(Command::IncludeItems(left_out, false));
    window.run();
    let left = count - place + 1;
    assert!(!says(&window, &format!("Fråga {place} av {left}")), "more than there are");
    assert!(says(&window, &format!("Fråga {place} (1 av {left}) · Matris")));
}

#[test]
fn the_chair_sees_the_closing_page_as_the_room_does_and_the_way_on_under_it() {
    for (width, height) in [(1280.0, 720.0), (640.0, 360.0)] {
        let mut chair = Window::lead(with_advice());
        chair.change(Command::SetFact(Fact::Title, "Vad ska vi göra åt taket?".into()));
        for command in [
            Command::GoTo("fraga".into()),
            Command::OpenHall(true),
            Command::PassSecs(4000),
            Command::SetEnded(true),
        ] {
            chair.change(command);
        }
        let mut window = chair.harness(width, height);
        for again in [false, true] {
            if again {
                press(&mut window, NONE, Key::F4);
                press(&mut window, NONE, Key::F5);
            }
            let picture = heading(&window, "Vad ska vi göra åt taket?");
            assert!(picture.width() > 100.0, "{picture}");
            assert!(says(&window, "Sista sidan, mötet är avslutat") && !says(&window, "Tiden är slut"));
            window.get_by_label("Ny anteckning för Grupp 1 på fråga 1");
        }
        // In a small window it lies below what is seen, and the keyboard brings it there.
        window.get_by_label("Gå igenom anteckningarna").focus();
        window.run();
        press(&mut window, NONE, Key::Enter);
        assert_eq!(window.state().gui.screen, Screen::Review, "{width} × {height}");
    }
}
