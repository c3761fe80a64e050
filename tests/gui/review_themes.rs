//! Gathering on the screen: themes and conclusions by keys, by the menu and by dragging, found as a screen reader finds them.

use crate::support::gui::window::{Window, press};
use crate::support::meetings::meeting;
use eframe::egui::{self, Key, Modifiers, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Command, ConclusionSort, GroupId, Session};

fn three_notes() -> Session {
    let mut session = meeting(3);
    for (prompt, group, text) in [("fraga", 1, "Färre mål."), ("fraga", 2, "För många."), ("delar", 1, "Rätt nivå.")] {
        let command = Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(group),
            place: None,
            text: text.into(),
        };
        session.apply(command, 0);
    }
    session
}

fn review_window() -> Harness<'static, Window> {
    let mut window = Window::new(Screen::Review, Some(three_notes())).harness(1280.0, 720.0);
    window.run();
    window
}

fn focus(window: &mut Harness<'_, Window>, label: &str) {
    window.get_by_label(label).focus();
    window.run();
}

fn type_text(window: &mut Harness<'_, Window>, label: &str, text: &str) {
    window.get_by_label(label).type_text(text);
    window.run();
}

/// The notes of each theme, by their words.
fn themes(session: &Session) -> Vec<(String, Vec<String>)> {
    let themes = session.gathering().themes.iter();
    themes
        .map(|theme| {
            let notes = session.notes_among(&theme.notes).map(|note| note.text.clone());
            (theme.name.clone(), notes.collect())
        })
        .collect()
}

#[test]
fn a_note_is_gathered_into_a_new_theme_and_others_follow_by_a_digit() {
    let mut window = review_window();
    focus(&mut window, "1.1.1 Färre mål.");
    // A keyboard sends the letter with the key.
    window.event(egui::Event::Text("t".into()));
    press(&mut window, Modifiers::NONE, Key::T);
    type_text(&mut window, "Nytt tema för 1.1.1", "Få mål");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(themes(window.state().session()), [("Få mål".into(), vec!["Färre mål.".into()])]);
    assert!(
        window.get_by_label("1.1.1 Färre mål.").is_focused(),
        "the keyboard goes back to the note"
    );
    window.get_by_label("Tema: Få mål");
    focus(&mut window, "1.2.1 För många.");
    press(&mut window, Modifiers::NONE, Key::Num1);
    assert_eq!(themes(window.state().session())[0].1, ["Färre mål.", "För många."]);
    press(&mut window, Modifiers::NONE, Key::Num0);
    assert_eq!(themes(window.state().session())[0].1, ["Färre mål."]);
}

#[test]
fn escape_leaves_the_new_theme_unmade() {
    let mut window = review_window();
    focus(&mut window, "1.1.1 Färre mål.");
    press(&mut window, Modifiers::NONE, Key::T);
    type_text(&mut window, "Nytt tema för 1.1.1", "Få");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().session().gathering().is_empty());
    assert!(window.get_by_label("1.1.1 Färre mål.").is_focused());
    window.get_by_label("Nytt tema");
}

#[test]
fn a_note_is_dragged_into_a_theme() {
    let mut window = review_window();
    focus(&mut window, "Nytt tema");
    type_text(&mut window, "Nytt tema", "Få mål");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let from = window.get_by_label("1.2.1 För många.").rect().center();
    let to = window.get_by_label("Tema 1").rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(from + (to - from) / 2.0);
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    assert_eq!(themes(window.state().session())[0].1, ["För många."]);
    // What is dropped beside every theme stays where it was.
    window.drag_at(window.get_by_label("1.1.1 Färre mål.").rect().center());
    window.run();
    window.drop_at(pos2(640.0, 700.0));
    window.run();
    assert_eq!(themes(window.state().session())[0].1, ["För många."]);
}

#[test]
fn conclusions_point_at_notes_by_one_key_and_are_taken_back_by_the_same() {
    let mut window = review_window();
    focus(&mut window, "1.1.1 Färre mål.");
    press(&mut window, Modifiers::NONE, Key::S);
    focus(&mut window, "1.2.1 För många.");
    press(&mut window, Modifiers::NONE, Key::S);
    press(&mut window, Modifiers::NONE, Key::O);
    let prompt = "fraga".into();
    let pointed = |session: &Session, sort| {
        let conclusion = session.gathering().latest(&prompt, sort).unwrap();
        session
            .notes_among(&conclusion.notes)
            .map(|note| note.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        pointed(window.state().session(), ConclusionSort::Agreed),
        ["Färre mål.", "För många."]
    );
    assert_eq!(pointed(window.state().session(), ConclusionSort::Differing), ["För många."]);
    window.get_by_label("Samstämmigt · Olika uppfattningar");
    press(&mut window, Modifiers::NONE, Key::O);
    assert!(pointed(window.state().session(), ConclusionSort::Differing).is_empty());
    focus(&mut window, "Samstämmigt, fråga 1");
    type_text(&mut window, "Samstämmigt, fråga 1", "Målen är för många.");
    assert_eq!(window.state().session().gathering().conclusions[0].text, "Målen är för många.");
    window.get_by_label("Ta bort 1.1.1 härifrån (Samstämmigt)").click();
    window.run();
    assert_eq!(pointed(window.state().session(), ConclusionSort::Agreed), ["För många."]);
}

#[test]
fn one_theme_alone_is_read_through() {
    let mut window = review_window();
    focus(&mut window, "1.1.1 Färre mål.");
    press(&mut window, Modifiers::NONE, Key::T);
    type_text(&mut window, "Nytt tema för 1.1.1", "Få mål");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("Visa bara Få mål").click();
    window.run();
    window.get_by_label("1.1.1 Färre mål.");
    assert!(window.query_by_label("1.2.1 För många.").is_none());
    window.get_by_label("Ta bort temat Få mål").click();
    window.run();
    window.get_by_label("1.2.1 För många.");
}

#[test]
fn themes_of_a_read_only_session_are_not_changed() {
    let mut window = Window::read_only(Screen::Review, &three_notes()).harness(1280.0, 720.0);
    window.run();
    focus(&mut window, "1.1.1 Färre mål.");
    press(&mut window, Modifiers::NONE, Key::S);
    assert!(window.state().session().gathering().is_empty());
}
