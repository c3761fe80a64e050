//! Notes moved by mouse and by keys, one and several at once: found as a screen reader finds them.

use crate::support::gui::window::{Window, click, press, type_text, window};
use crate::support::meetings::{add_note, deck_of_all_kinds, meeting, note_texts};
use eframe::egui::accesskit::Toggled;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Shape, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Screen, theme};
use samtalsledaren::model::{Command, Look, Session};

/// Three groups: `Ett`, `Två` and `Tre` by the first and `Fyra` by the second on the open question, `Fem` by the first on the one with
/// parts.
fn notes() -> Session {
    let mut session = meeting(3);
    for (prompt, group, text) in [
        ("fraga", 1, "Ett"),
        ("fraga", 1, "Två"),
        ("fraga", 1, "Tre"),
        ("fraga", 2, "Fyra"),
        ("delar", 1, "Fem"),
    ] {
        add_note(&mut session, prompt, group, text);
    }
    session
}

fn review(session: Session) -> Harness<'static, Window> {
    window(Screen::Review, session)
}

/// Question and group of the note with these words.
fn home(window: &Harness<'static, Window>, text: &str) -> (String, u32) {
    let note = window.state().session().notes().find(|note| note.text == text).unwrap();
    (note.prompt.to_string(), note.group.0)
}

fn middle(window: &Harness<'static, Window>, label: &str) -> Pos2 {
    window.get_by_label(label).rect().center()
}

/// Holds what is at the first place over the second.
fn hold(window: &mut Harness<'static, Window>, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.run();
    window.hover_at(from + (to - from) / 2.0);
    window.run();
    window.hover_at(to);
    window.run();
}

fn drag(window: &mut Harness<'static, Window>, from: Pos2, to: Pos2) {
    hold(window, from, to);
    window.drop_at(to);
    window.run();
}

/// A click with keys held.
fn click_with(window: &mut Harness<'static, Window>, label: &str, modifiers: Modifiers) {
    let at = middle(window, label);
    window.event(Event::PointerMoved(at));
    window.step();
    for pressed in [true, false] {
        window.event_modifiers(
            Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers,
            },
            modifiers,
        );
        window.step();
    }
    window.run();
}

fn focus(window: &mut Harness<'static, Window>, label: &str) {
    window.get_by_label(label).focus();
    window.run();
}

fn selected(window: &Harness<'static, Window>) -> usize {
    let nodes = window.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().toggled() == Some(Toggled::True))
        .filter(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            ["Ett", "Två", "Tre", "Fyra", "Fem"].iter().any(|text| label.ends_with(text))
        })
        .count()
}

/// The frame around the place over which something is held.
fn framed(window: &Harness<'static, Window>) -> Vec<Rect> {
    let tokens = theme::tokens(Look::Light);
    let shapes = window.output().shapes.iter();
    shapes
        .filter_map(|shape| match &shape.shape {
            Shape::Rect(rect)
                if (rect.stroke.width - theme::FOCUS).abs() < 0.1 && [tokens.accent, tokens.over].contains(&rect.stroke.color) =>
            {
                let is_place = rect.fill == eframe::egui::Color32::TRANSPARENT;
                is_place.then_some(rect.rect)
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_note_is_dragged_to_another_group_and_to_another_question_and_undo_takes_each_back() {
    let mut window = review(notes());
    let (from, to) = (middle(&window, "1.1.2 Två"), middle(&window, "1.2.1 Fyra"));
    hold(&mut window, from, to);
    window.get_by_label("Flytta till Grupp 2, fråga 1");
    assert!(framed(&window).iter().any(|place| place.contains(to)), "the group is framed");
    window.drop_at(to);
    window.run();
    assert_eq!(home(&window, "Två"), ("fraga".into(), 2));
    // Told with a way back.
    window.get_by_label("1.1.2 har flyttats till Grupp 2, fråga 1.");
    window.query_all_by_label("Ångra").last().unwrap().click();
    window.run();
    assert_eq!(home(&window, "Två"), ("fraga".into(), 1));

    // To the heading of a group without notes, and to a question in the column of headings.
    let (from, to) = (middle(&window, "1.1.1 Ett"), middle(&window, "2.1.1 Fem"));
    drag(&mut window, from, to);
    assert_eq!(home(&window, "Ett"), ("delar".into(), 1));
    let heading = window.get_by_label_contains("Gå till 3. Vad är skillnaderna?").rect().center();
    let from = middle(&window, "1.2.1 Fyra");
    drag(&mut window, from, heading);
    assert_eq!(home(&window, "Fyra"), ("matris".into(), 2));
}

#[test]
fn a_note_is_dragged_by_its_number_and_into_the_wastebasket() {
    let mut window = review(notes());
    let words = window.get_by_label("1.1.2 Två").rect();
    let number = pos2(words.left() - 20.0, words.center().y);
    let to = middle(&window, "Papperskorg");
    drag(&mut window, number, to);
    assert_eq!(note_texts(window.state().session()), ["Ett", "Tre", "Fyra", "Fem"]);
}

#[test]
fn escape_and_a_drop_beside_every_place_leave_a_note_where_it_is() {
    let mut window = review(notes());
    let before = window.state().session().record().notes.clone();
    let (from, to) = (middle(&window, "1.1.2 Två"), middle(&window, "1.2.1 Fyra"));
    hold(&mut window, from, to);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Flytta till Grupp 2, fråga 1").is_none());
    window.drop_at(to);
    window.run();
    drag(&mut window, from, pos2(640.0, 8.0));
    // Its own group is no place to drop it on.
    let own = middle(&window, "1.1.1 Ett");
    hold(&mut window, from, own);
    assert!(framed(&window).iter().all(|place| !place.contains(own)));
    window.drop_at(own);
    window.run();
    assert_eq!(window.state().session().record().notes, before);
}

#[test]
fn a_drop_that_is_refused_says_why_before_and_after_and_changes_nothing() {
    let mut session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    let turned = add_note(&mut session, "vand", 1, "Ingen tid.");
    session.apply(Command::SetTurned(turned, "Tid finns.".into()), 0);
    add_note(&mut session, "fraga", 1, "Ett");
    let mut window = Window::new(Screen::Review, Some(session)).harness(1280.0, 900.0);
    let from = window.get_by_label_contains(".1.1 Ingen tid.").rect().center();
    let to = middle(&window, "1.1.1 Ett");
    hold(&mut window, from, to);
    window.get_by_label_contains("En vänd anteckning kan bara flyttas till en fråga där anteckningar vänds");
    window.drop_at(to);
    window.run();
    window.get_by_label_contains("En vänd anteckning kan bara flyttas till en fråga där anteckningar vänds");
    assert_eq!(home(&window, "Ingen tid."), ("vand".into(), 1));
}

#[test]
fn several_are_selected_by_the_mouse_and_dragged_together_and_one_undo_takes_them_back() {
    let mut window = review(notes());
    click_with(&mut window, "1.1.1 Ett", Modifiers::COMMAND);
    window.get_by_label("1 anteckning vald");
    click_with(&mut window, "1.1.3 Tre", Modifiers::SHIFT);
    window.get_by_label("3 anteckningar valda");
    click_with(&mut window, "1.1.2 Två", Modifiers::COMMAND);
    click_with(&mut window, "1.2.1 Fyra", Modifiers::COMMAND);
    window.get_by_label("3 anteckningar valda");
    assert_eq!(selected(&window), 3);
    assert!(window.state().gui.editing.is_none(), "nothing is opened for writing");
    let before = window.state().session().record().notes.clone();
    let (from, to) = (middle(&window, "1.1.3 Tre"), middle(&window, "2.1.1 Fem"));
    hold(&mut window, from, to);
    window.get_by_label("Flytta till Grupp 1, fråga 2");
    window.drop_at(to);
    window.run();
    for text in ["Ett", "Tre", "Fyra"] {
        assert_eq!(home(&window, text), ("delar".into(), 1));
    }
    assert_eq!(home(&window, "Två"), ("fraga".into(), 1));
    window.get_by_label("3 anteckningar har flyttats till Grupp 1, fråga 2.");
    assert!(window.query_by_label_contains("valda").is_none(), "and are let go");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().session().record().notes, before);
    assert!(
        window.query_by_label_contains("har flyttats").is_none(),
        "what is taken back is offered no more"
    );
}

#[test]
fn by_the_mouse_alone_notes_are_selected_by_their_numbers_and_the_bar_does_the_rest() {
    let mut window = review(notes());
    for label in ["1.1.1 Ett", "1.2.1 Fyra"] {
        let words = window.get_by_label(label).rect();
        let number = pos2(words.left() - 20.0, words.center().y);
        window.event(Event::PointerMoved(number));
        window.step();
        for pressed in [true, false] {
            window.event(Event::PointerButton {
                pos: number,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
            window.step();
        }
        window.run();
    }
    window.get_by_label("2 anteckningar valda");
    click(&mut window, "Till fråga");
    click(&mut window, "Flytta till 2. Struktur, Del tva?");
    let note = window.state().session().notes().find(|note| note.text == "Fyra").unwrap();
    assert_eq!(
        (note.prompt.as_str(), note.group.0, note.place.as_ref().unwrap().as_str()),
        ("delar", 2, "tva")
    );
    window.get_by_label("2 anteckningar har flyttats till fråga 2, Del tva?.");
}

#[test]
fn several_are_selected_and_moved_by_keys_alone() {
    let mut window = review(notes());
    focus(&mut window, "1.1.1 Ett");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(window.state().gui.editing.is_none());
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(window.get_by_label("1.1.2 Två").is_focused());
    assert_eq!(selected(&window), 1);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.get_by_label("1.2.1 Fyra").is_focused());
    window.get_by_label("4 anteckningar valda");
    press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(selected(&window), 3);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&window), 0);
    assert!(window.get_by_label("1.1.3 Tre").is_focused(), "the keyboard stays in the list");
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("5 anteckningar valda");
    press(&mut window, Modifiers::NONE, Key::Escape);

    // To a group: the key that chooses a group where the meeting is led.
    focus(&mut window, "1.1.1 Ett");
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    assert_eq!((home(&window, "Ett").1, home(&window, "Två").1, home(&window, "Tre").1), (3, 3, 1));
    assert!(window.get_by_label("1.1.3 Tre").is_focused(), "one reads on");
    // To a question: F opens the list of them.
    press(&mut window, Modifiers::NONE, Key::F);
    let first = window.get_by_label("Flytta till 2. Struktur");
    assert!(first.is_focused());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.get_by_label("1.1.3 Tre").is_focused());
    window.get_by_label("1 anteckning vald");
    press(&mut window, Modifiers::NONE, Key::F);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(home(&window, "Tre"), ("matris".into(), 1));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(home(&window, "Tre"), ("fraga".into(), 1));
}

#[test]
fn what_is_done_to_one_of_the_selected_is_done_to_all_and_to_another_to_it_alone() {
    let mut window = review(notes());
    click_with(&mut window, "1.1.1 Ett", Modifiers::COMMAND);
    click_with(&mut window, "1.1.2 Två", Modifiers::COMMAND);
    focus(&mut window, "1.2.1 Fyra");
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    assert_eq!((home(&window, "Fyra").1, home(&window, "Ett").1), (3, 1));
    window.get_by_label("2 anteckningar valda");
    // A theme for both, of one name.
    focus(&mut window, "1.1.2 Två");
    press(&mut window, Modifiers::NONE, Key::T);
    window.get_by_label("Nytt tema för 2 anteckningar");
    type_text(&mut window, "Tal");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().session().gathering().themes[0].notes.len(), 2);
    click_with(&mut window, "1.1.1 Ett", Modifiers::COMMAND);
    click_with(&mut window, "1.1.2 Två", Modifiers::COMMAND);
    focus(&mut window, "1.1.2 Två");
    press(&mut window, Modifiers::NONE, Key::Num0);
    assert!(window.state().session().gathering().themes[0].notes.is_empty());
    click_with(&mut window, "1.1.1 Ett", Modifiers::COMMAND);
    click_with(&mut window, "1.1.2 Två", Modifiers::COMMAND);
    click(&mut window, "Mer om 1.1.1");
    assert!(window.query_by_label("Ändra").is_none(), "two are not written in one field");
    // The bar has such a button too.
    window.query_all_by_label("Ta bort").last().unwrap().click();
    window.run();
    assert_eq!(note_texts(window.state().session()), ["Tre", "Fyra", "Fem"]);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().session().notes().count(), 5);
}

#[test]
fn a_search_selects_and_moves_only_what_it_shows() {
    let mut window = review(notes());
    focus(&mut window, "1.1.1 Ett");
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("5 anteckningar valda");
    window.state_mut().gui.review.search = "F".into();
    window.run();
    window.get_by_label("2 anteckningar valda");
    window.state_mut().gui.review.search.clear();
    window.run();
    window.get_by_label("2 anteckningar valda");
}

/// The words that are drawn on the ground of what was found.
fn marked(window: &Harness<'static, Window>) -> Vec<String> {
    let found = theme::tokens(Look::Light).found();
    let shapes = window.output().shapes.iter();
    let texts = shapes.filter_map(|shape| match &shape.shape {
        Shape::Text(text) => Some(&text.galley.job),
        _ => None,
    });
    texts
        .flat_map(|job| {
            let sections = job.sections.iter().filter(|section| section.format.background == found);
            sections.map(|section| job.text[section.byte_range.start.0..section.byte_range.end.0].to_owned())
        })
        .collect()
}

#[test]
fn what_is_looked_for_is_marked_where_it_stands_in_any_spelling() {
    let mut session = meeting(2);
    for text in [
        "Hos Åsa, inte hos Asa.",
        "Hos A\u{30A}sa och åsa.",
        "Sam\u{AD}verkan.\u{B}ÅSA",
        "Ingen",
    ] {
        add_note(&mut session, "fraga", 1, text);
    }
    let mut window = review(session);
    assert_eq!(marked(&window), Vec::<String>::new());
    for (search, hits) in [
        ("åsa", &["Åsa", "A\u{30A}sa", "åsa", "ÅSA"][..]),
        ("samverkan", &["Sam\u{AD}verkan"]),
        ("verkan. åsa", &["verkan.\nÅSA"]),
        ("xyz", &[]),
    ] {
        window.state_mut().gui.review.search = search.into();
        window.run();
        assert_eq!(marked(&window), hits, "{search:?}");
    }
}

#[test]
fn questions_without_notes_are_one_line_that_opens() {
    let mut window = Window::new(Screen::Review, Some(notes())).harness(1280.0, 1000.0);
    // Three more are asked: a matrix, a triangle and marks.
    let heading = |window: &Harness<'static, Window>| window.query_by_label("4. Vilken förflyttning vill ni göra?").is_some();
    assert!(!heading(&window));
    click(&mut window, "3 frågor utan anteckningar");
    assert!(heading(&window));
    click(&mut window, "3 frågor utan anteckningar");
    assert!(!heading(&window));
    // The column of headings leads to each of them.
    window.get_by_label_contains("Gå till 5. Vilka känns tyngst?").click();
    window.run();
    window.get_by_label("5. Vilka känns tyngst?");
}

#[test]
fn the_folded_line_opens_for_notes_that_are_held_over_it_and_takes_them() {
    let mut window = Window::new(Screen::Review, Some(notes())).harness(1280.0, 1000.0);
    let (from, to) = (middle(&window, "1.1.1 Ett"), middle(&window, "3 frågor utan anteckningar"));
    hold(&mut window, from, to);
    for _ in 0..8 {
        window.step();
    }
    let to = middle(&window, "4. Vilken förflyttning vill ni göra?");
    window.hover_at(to);
    window.run();
    window.get_by_label("Flytta till fråga 4");
    window.drop_at(to);
    window.run();
    assert_eq!(home(&window, "Ett"), ("triangel".into(), 1));
}

#[test]
fn the_list_scrolls_while_notes_are_held_near_its_edge() {
    let mut session = meeting(2);
    for number in 0..60 {
        add_note(&mut session, "fraga", 1, &format!("Anteckning {number}"));
    }
    add_note(&mut session, "delar", 2, "Sist");
    let mut window = review(session);
    assert!(window.query_by_label("2.2.1 Sist").is_none_or(|node| node.rect().top() > 720.0));
    let from = middle(&window, "1.1.2 Anteckning 1");
    window.drag_at(from);
    window.run();
    window.hover_at(pos2(from.x, 500.0));
    window.step();
    window.hover_at(pos2(from.x, 680.0));
    for _ in 0..60 {
        window.step();
    }
    let to = middle(&window, "2.2.1 Sist");
    assert!(to.y < 690.0, "{to:?}");
    window.hover_at(to);
    window.step();
    window.drop_at(to);
    window.run();
    assert_eq!(home(&window, "Anteckning 1"), ("delar".into(), 2));
}

#[test]
fn where_a_meeting_is_led_the_menu_of_a_note_moves_it_too() {
    let mut session = notes();
    session.apply(Command::GoTo("fraga".into()), 0);
    let mut window = Window::lead(session).harness(1280.0, 720.0);
    click(&mut window, "Åtgärder för 1.1.1");
    click(&mut window, "Flytta till en annan fråga");
    click(&mut window, "Flytta till 2. Struktur");
    assert_eq!(home(&window, "Ett"), ("delar".into(), 1));
    click(&mut window, "Åtgärder för 1.1.2");
    click(&mut window, "Flytta till en annan grupp");
    click(&mut window, "Flytta till Grupp 2");
    assert_eq!(home(&window, "Två"), ("fraga".into(), 2));
}

#[test]
fn nothing_is_moved_in_a_window_that_only_reads() {
    let mut window = Window::read_only(Screen::Review, &notes()).harness(1280.0, 720.0);
    let before = window.state().session().record().notes.clone();
    let (from, to) = (middle(&window, "1.1.2 Två"), middle(&window, "1.2.1 Fyra"));
    drag(&mut window, from, to);
    click_with(&mut window, "1.1.1 Ett", Modifiers::COMMAND);
    assert_eq!(selected(&window), 0);
    assert_eq!(window.state().session().record().notes, before);
}
