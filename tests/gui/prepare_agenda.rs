//! The agenda while a meeting is prepared: rows typed and pasted, all and none, forms at their row, menus, one undo for one thing.

use crate::support::gui::window::{Window, click, did, press, type_text, window};
use crate::support::meetings::{meeting, talked};
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::{Screen, UiCommand};
use samtalsledaren::model::{Command, Deck, Item, Kind, Session};
use samtalsledaren::words::{Language, Words};

type Page = Harness<'static, Window>;

fn own_topic() -> Session {
    Session::new(Deck::for_own_topic(Words::new(Language::Swedish)), 4, "prov", "")
}

fn undo(page: &mut Page) {
    press(page, Modifiers::COMMAND, Key::Z);
}

fn enter(page: &mut Page) {
    press(page, Modifiers::NONE, Key::Enter);
}

fn titles(page: &Page) -> Vec<String> {
    let session = page.state().session();
    let items = session.agenda().iter().filter_map(|entry| session.item(&entry.item));
    items.map(|item| item.title.clone()).collect()
}

fn item(page: &Page, title: &str) -> Item {
    let items = &page.state().session().deck().items;
    items.iter().find(|item| item.title == title).unwrap().clone()
}

fn paste(page: &mut Page, text: &str) {
    page.event(Event::Paste(text.to_owned()));
    page.run();
}

/// Whether all of it is to be seen in the list, between the names of the columns and what stands below the list.
fn is_seen(page: &Page, label: &str) -> bool {
    let top = page.get_by_label("Ta upp alla punkter").rect().bottom();
    let bottom = page.get_by_label("Kontrollera rummet").rect().top();
    let rect = page.get_by_label(label).rect();
    rect.top() >= top && rect.bottom() <= bottom
}

#[test]
fn a_button_that_is_off_says_what_the_lines_lack() {
    for (kind, wrong, lack, right) in [
        ("Matris", "Låg/hög\nMod", "Första raden ska ha två ytterlägen", "Låg – hög\nMod"),
        ("Markeringar", "Bara ett", "Det ska vara minst 2 rader. Antal nu: 1.", "Ett\nTvå"),
        ("Triangel", "A\nB\nC\nD", "Det ska vara högst 3 rader. Antal nu: 4.", "A\nB\nC"),
    ] {
        let mut page = window(Screen::Prepare, meeting(3));
        click(&mut page, "Lägg till …");
        type_text(&mut page, "Var står vi?");
        page.get_by_role_and_label(Role::Button, kind).click();
        page.run();
        assert!(page.query_by_label_contains(lack).is_none(), "{kind}: nothing is written yet");
        paste(&mut page, wrong);
        page.get_by_label_contains(lack);
        assert!(page.get_by_label("Lägg till").accesskit_node().is_disabled(), "{kind}");
        press(&mut page, Modifiers::COMMAND, Key::A);
        paste(&mut page, right);
        assert!(page.query_by_label_contains(lack).is_none(), "{kind}");
        press(&mut page, Modifiers::COMMAND, Key::Enter);
        assert_eq!(item(&page, "Var står vi?").kind.name(Words::default()), kind);
    }
}

#[test]
fn ten_items_are_typed_in_a_row_and_each_stays_in_view_above_the_next() {
    let mut page = window(Screen::Prepare, meeting(3));
    click(&mut page, "Lägg till …");
    for number in 1..=10 {
        assert!(page.get_by_label("Fråga").is_focused(), "{number}");
        assert!(is_seen(&page, "Fråga") && is_seen(&page, "Stäng"), "{number}");
        type_text(&mut page, &format!("Egen fråga {number}"));
        enter(&mut page);
        let place = page.state().session().agenda().len();
        assert!(is_seen(&page, &format!("Ändra {place}. Egen fråga {number}")), "{number}");
        assert_eq!(page.get_by_label("Fråga").value().as_deref(), Some(""), "{number}");
    }
    assert_eq!(titles(&page).iter().filter(|title| title.starts_with("Egen fråga")).count(), 10);
    enter(&mut page);
    assert_eq!(
        titles(&page).iter().filter(|title| title.is_empty()).count(),
        0,
        "an empty row is none"
    );
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(page.query_by_label("Fråga").is_none());
    for left in (0..10).rev() {
        undo(&mut page);
        let own = titles(&page).iter().filter(|title| title.starts_with("Egen fråga")).count();
        assert_eq!(own, left, "one press takes back one");
    }
}

#[test]
fn pasted_lines_become_as_many_items_and_one_press_takes_them_back() {
    let mut page = window(Screen::Prepare, meeting(2));
    let before = titles(&page);
    click(&mut page, "Lägg till en fråga, en bild eller en paus");
    paste(&mut page, "1. Vad saknas?\r\n2. Vem gör vad?\n\n3. När ses vi igen?");
    click(&mut page, "Lägg till 3 punkter");
    assert_eq!(titles(&page)[before.len()..], ["Vad saknas?", "Vem gör vad?", "När ses vi igen?"]);
    assert!(is_seen(&page, "Fråga"));
    undo(&mut page);
    assert_eq!(titles(&page), before);
}

#[test]
fn a_pasted_list_has_parts_options_and_minutes_and_tells_the_lines_that_it_leaves_out() {
    let mut page = window(Screen::Prepare, own_topic());
    click(&mut page, "Lägg till …");
    paste(
        &mut page,
        "Hej alla,\n\nVart vill vi? (25 min)\n- Nu?\n- Sedan?\n\nVad är viktigast?\n- Skolan\n- Vägarna\n\nBudgeten\n\nVi ses!",
    );
    page.get_by_label("Rad 1 tas inte med: ”Hej alla,”");
    page.get_by_label("Rad 13 tas inte med: ”Vi ses!”");
    let before = titles(&page).len();
    click(&mut page, "Lägg till 3 punkter");
    assert_eq!(titles(&page)[before..], ["Vart vill vi?", "Vad är viktigast?", "Budgeten"]);
    let Kind::Open(open) = item(&page, "Vart vill vi?").kind else {
        panic!("open")
    };
    assert_eq!((open.parts.len(), item(&page, "Vart vill vi?").minutes), (2, 25));
    assert!(matches!(item(&page, "Vad är viktigast?").kind, Kind::Marks(_)));
    assert!(matches!(item(&page, "Budgeten").kind, Kind::Open(_)));
}

#[test]
fn a_pasted_line_is_a_pause_where_a_typed_one_would_be_unless_a_kind_was_chosen() {
    let mut page = window(Screen::Prepare, own_topic());
    click(&mut page, "Lägg till …");
    paste(&mut page, "Vad saknas?\nPaus\n• Kaffe\nVem gör vad i pausen?\nFika.");
    let before = titles(&page).len();
    click(&mut page, "Lägg till 5 punkter");
    let made: Vec<_> = titles(&page).split_off(before);
    let are_pauses = |page: &Page| -> Vec<_> { made.iter().map(|title| matches!(item(page, title).kind, Kind::Pause(_))).collect() };
    let typed: Vec<_> = made
        .iter()
        .map(|title| {
            let mut page = window(Screen::Prepare, own_topic());
            click(&mut page, "Lägg till …");
            paste(&mut page, title);
            enter(&mut page);
            matches!(item(&page, title).kind, Kind::Pause(_))
        })
        .collect();
    assert_eq!(are_pauses(&page), typed);
    assert!(typed.contains(&true) && typed.contains(&false), "{typed:?}");
}

#[test]
fn pasted_lines_become_options_where_the_kind_has_some() {
    let mut page = window(Screen::Prepare, own_topic());
    click(&mut page, "Lägg till …");
    click(&mut page, "Markeringar");
    click(&mut page, "Fråga");
    paste(&mut page, "Var gör vi ont minst?\n• Lokaler\n• Resor\n• Vikarier");
    assert_eq!(page.get_by_label("Fråga").value().as_deref(), Some("Var gör vi ont minst?"));
    assert_eq!(
        page.get_by_label("Alternativ, ett per rad").value().as_deref(),
        Some("Lokaler\nResor\nVikarier")
    );
    click(&mut page, "Fråga");
    enter(&mut page);
    let Kind::Marks(marks) = item(&page, "Var gör vi ont minst?").kind else {
        panic!("marks");
    };
    assert_eq!(marks.options.len(), 3);
    assert_eq!(marks.per_group, 2);
}

#[test]
fn every_kind_that_can_be_typed_is_typed_by_keys_alone() {
    let mut page = window(Screen::Prepare, own_topic());
    click(&mut page, "Lägg till …");
    for (kind, title, field, lines) in [
        ("Markeringar", "Vilka?", "Alternativ, ett per rad", "Ett\nTvå"),
        ("Förslag", "Vad tycker ni?", "Förslag, ett per rad", "Vi flyttar"),
        (
            "Matris",
            "Var står vi?",
            "Ytterlägen på första raden, sedan en rad för varje mått",
            "Lite – Mycket\nMod",
        ),
        ("Triangel", "Vart vill vi?", "Tre hörn, ett per rad", "A\nB\nC"),
        (
            "Vänd fråga",
            "Hur blir det sämst?",
            "Fråga när anteckningarna vänds",
            "Hur blir det bäst?",
        ),
    ] {
        page.get_by_label(kind).focus();
        page.run();
        press(&mut page, Modifiers::NONE, Key::Space);
        assert!(page.get_by_label("Fråga").is_focused(), "{kind}: one goes on writing");
        type_text(&mut page, title);
        enter(&mut page);
        assert!(page.get_by_label(field).is_focused(), "{kind}: Enter goes to what is lacking");
        assert!(page.get_by_label("Lägg till").accesskit_node().is_disabled(), "{kind}");
        paste(&mut page, lines);
        press(&mut page, Modifiers::COMMAND, Key::Enter);
        assert_eq!(item(&page, title).kind.name(Words::default()), kind);
        assert!(page.get_by_label("Fråga").is_focused(), "{kind}: the next row");
    }
    type_text(&mut page, "Paus");
    page.get_by_label("Salen visar hur lång tid som är kvar av pausen.");
    enter(&mut page);
    let pause = item(&page, "Paus");
    assert!(matches!(pause.kind, Kind::Pause(_)), "{pause:?}");
    assert_eq!(pause.minutes, 15);
    type_text(&mut page, "Pausa budgeten?");
    enter(&mut page);
    assert!(matches!(item(&page, "Pausa budgeten?").kind, Kind::Open(_)));
}

#[test]
fn an_item_is_added_below_the_row_whose_menu_asks_for_it_and_the_next_below_that() {
    let mut page = window(Screen::Prepare, meeting(2));
    click(&mut page, "Mer för 2. Känner ni igen er?");
    click(&mut page, "Lägg till under");
    let form = page.get_by_label("Fråga").rect().top();
    assert!(page.get_by_label("Ändra 2. Känner ni igen er?").rect().bottom() <= form);
    assert!(
        page.get_by_label_contains("Ändra 3. ").rect().top() >= form,
        "the form stands at its row"
    );
    for title in ["Först", "Sedan"] {
        type_text(&mut page, title);
        enter(&mut page);
    }
    assert_eq!(titles(&page)[1..4], ["Känner ni igen er?", "Först", "Sedan"]);
}

#[test]
fn the_form_of_a_row_stands_below_it_wherever_the_row_is() {
    for row in ["2. Känner ni igen er?", "7. Paus"] {
        let mut page = window(Screen::Prepare, talked());
        let name = format!("Ändra {row}");
        page.get_by_label(&name).focus();
        page.run();
        enter(&mut page);
        let below = page.get_by_label("Kort namn i upplägget").rect();
        let above = page.get_by_label(&name).rect();
        assert!(
            below.top() > above.bottom() && below.top() - above.bottom() < 120.0,
            "{row}: {above:?} {below:?}"
        );
        assert!(is_seen(&page, "Klar") && is_seen(&page, &name), "{row}");
    }
}

fn head(page: &Page) -> Option<Toggled> {
    page.get_by_label("Ta upp alla punkter").accesskit_node().toggled()
}

#[test]
fn the_box_in_the_column_head_takes_up_all_or_nothing_in_one_step() {
    let mut page = window(Screen::Prepare, meeting(2));
    let taken_up = |page: &Page| page.state().session().items().count();
    let all = taken_up(&page);
    assert_eq!(head(&page), Some(Toggled::True));
    click(&mut page, "Ta upp 2. Känner ni igen er?");
    assert_eq!(head(&page), Some(Toggled::Mixed));
    click(&mut page, "Ta upp alla punkter");
    assert_eq!((taken_up(&page), head(&page)), (all, Some(Toggled::True)));
    click(&mut page, "Ta upp alla punkter");
    assert_eq!((taken_up(&page), head(&page)), (0, Some(Toggled::False)));
    page.get_by_label("Inget är med. Sätt en bock vid minst en punkt innan mötet börjar.");
    undo(&mut page);
    assert_eq!(taken_up(&page), all, "one press takes it back");
    undo(&mut page);
    assert_eq!(taken_up(&page), all - 1);
}

#[test]
fn a_number_of_groups_that_is_typed_is_taken_back_by_one_press() {
    let mut page = window(Screen::Prepare, meeting(2));
    click(&mut page, "Antal grupper");
    press(&mut page, Modifiers::COMMAND, Key::A);
    type_text(&mut page, "7");
    enter(&mut page);
    assert_eq!(page.state().session().groups().len(), 7);
    undo(&mut page);
    assert_eq!(page.state().session().groups().len(), 2);
}

#[test]
fn the_options_of_a_question_are_changed_in_its_form_until_it_is_answered() {
    let mut page = window(Screen::Prepare, own_topic());
    click(&mut page, "Lägg till …");
    click(&mut page, "Markeringar");
    click(&mut page, "Fråga");
    paste(&mut page, "Vilka?\nLokaler\nResor");
    enter(&mut page);
    press(&mut page, Modifiers::NONE, Key::Escape);
    click(&mut page, "Ändra 2. Vilka?");
    let options = |page: &Page| {
        let places = item(page, "Vilka?").kind.places().into_iter();
        places.map(|place| place.text).collect::<Vec<_>>()
    };
    click(&mut page, "Alternativ, ett per rad");
    press(&mut page, Modifiers::COMMAND, Key::End);
    paste(&mut page, "\nVikarier");
    assert_eq!(options(&page), ["Lokaler", "Resor", "Vikarier"]);
    undo(&mut page);
    assert_eq!(options(&page), ["Lokaler", "Resor"]);
    click(&mut page, "Klar");
    // A question of the deck that has answers keeps its lines, and says why.
    let mut answered = window(Screen::Prepare, talked());
    let places: Vec<_> = (1..=answered.state().session().agenda().len()).collect();
    let mut told = 0;
    for place in places {
        let name = format!("Ändra {place}. ");
        let Some(button) = answered.query_by_label_contains(&name) else {
            continue;
        };
        button.focus();
        answered.run();
        enter(&mut answered);
        told += answered.query_all_by_label_contains("så raderna står som de är").count();
        press(&mut answered, Modifiers::NONE, Key::Escape);
    }
    assert!(told > 0);
}

fn pointer(page: &mut Page, at: Pos2, button: PointerButton, presses: usize) {
    for _ in 0..presses {
        let event = |pressed| Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        };
        page.input_mut().events.extend([Event::PointerMoved(at), event(true), event(false)]);
        page.step();
    }
    page.run();
}

#[test]
fn a_row_is_edited_by_a_double_click_and_its_menu_opens_by_a_right_click() {
    let mut page = window(Screen::Prepare, meeting(2));
    let title = page.get_by_label("Känner ni igen er?").rect().left_center() + vec2(12.0, 0.0);
    pointer(&mut page, title, PointerButton::Primary, 2);
    assert!(page.get_by_label("Fråga").is_focused());
    press(&mut page, Modifiers::NONE, Key::Escape);
    pointer(&mut page, title, PointerButton::Secondary, 1);
    let items = [
        "Ändra",
        "Lägg till under",
        "Ta inte upp på mötet",
        "Flytta upp",
        "Flytta först",
        "Flytta ner",
        "Flytta sist",
    ];
    for item in items {
        assert_eq!(page.query_all_by_label(item).count(), 1, "{item}");
    }
    click(&mut page, "Flytta sist");
    let last = page.state().session().agenda().len() - 1;
    assert!(did(&page, &Command::MoveItem("fraga".into(), last)));
}

#[test]
fn a_row_is_dragged_by_its_dots() {
    let mut page = window(Screen::Prepare, meeting(2));
    let row = |page: &Page, number: usize| page.get_by_label_contains(&format!("Ta upp {number}. ")).rect();
    let from = row(&page, 1).left_center() - vec2(16.0, 0.0);
    let to = row(&page, 3).left_center() + vec2(-16.0, 8.0);
    let first = page.state().session().agenda()[0].item.clone();
    let button = |pressed, pos| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for events in [
        vec![Event::PointerMoved(from), button(true, from)],
        vec![Event::PointerMoved(from + vec2(0.0, 20.0))],
        vec![Event::PointerMoved(to)],
        vec![Event::PointerMoved(to)],
        vec![button(false, to)],
    ] {
        page.input_mut().events.extend(events);
        page.step();
    }
    page.run();
    assert_eq!(page.state().session().agenda()[2].item, first);
}

/// The room of each field in the first column with times, and of a row.
#[test]
fn the_times_stand_in_fields_that_look_like_the_others_and_have_an_edge() {
    let page = window(Screen::Prepare, meeting(2));
    let clock = page.get_by_label("Klockslag för 2. Känner ni igen er?").rect();
    let minutes = page.get_by_label("Minuter för 2. Känner ni igen er?").rect();
    assert!((clock.height() - minutes.height()).abs() < 1.0, "{clock:?} {minutes:?}");
    assert!(clock.width() >= 60.0, "{clock:?}");
}

#[test]
fn no_hover_text_repeats_a_button_or_lies_over_the_next_control() {
    let mut page = window(Screen::Prepare, meeting(2));
    let tick = page.get_by_label("Ta upp 2. Känner ni igen er?").rect();
    let dots = tick.left_center() - vec2(16.0, 0.0);
    let names = [
        "Ändra 2. Känner ni igen er?",
        "Mer för 2. Känner ni igen er?",
        "Klockslag för 2. Känner ni igen er?",
    ];
    let places: Vec<_> = names
        .iter()
        .map(|name| page.get_by_label(name).rect().center())
        .chain([dots])
        .collect();
    for at in places {
        page.event(Event::PointerMoved(at));
        page.run_steps(12);
        let tips: Vec<_> = page.query_all_by_role(Role::Tooltip).collect();
        assert!(tips.is_empty(), "{at:?}: {tips:?}");
    }
    let room = page.get_by_label("Kontrollera rummet").rect().center();
    page.event(Event::PointerMoved(room));
    page.run_steps(12);
    page.get_by_label_contains("innan någon kommer (Ctrl+R)");
}

/// Wherever a field shows an example, nobody can take it for what was written: no digits that could be a date, a time or a number of
/// this meeting without words that say that it is one.
#[test]
fn no_example_can_be_taken_for_data() {
    for language in [Language::Swedish, Language::English] {
        let mut stage = Window::new(Screen::Prepare, Some(own_topic()));
        stage.act(samtalsledaren::gui::Action::SetLanguage(language));
        let page = stage.harness(1280.0, 1400.0);
        let examples: Vec<_> = page
            .root()
            .children_recursive()
            .filter_map(|node| node.accesskit_node().placeholder().map(str::to_owned))
            .filter(|example| !example.trim().is_empty())
            .collect();
        assert!(examples.len() >= 8, "{examples:?}");
        for example in examples {
            let is_named = ["Till exempel ", "For example "].iter().any(|start| example.starts_with(start));
            let has_digits = example.contains(|sign: char| sign.is_ascii_digit());
            assert!(is_named || !has_digits, "{example}");
            assert!(!example.contains("20") || example.ends_with("20-23"), "no year: {example}");
        }
    }
}

#[test]
fn the_title_of_a_topic_of_ones_own_leads_on_to_its_first_question() {
    let mut page = window(Screen::Prepare, own_topic());
    page.get_by_label_contains("Salen visar tills vidare ”");
    click(&mut page, "Mötets rubrik");
    type_text(&mut page, "Budget 2032");
    assert!(page.query_by_label_contains("Salen visar tills vidare ”").is_none());
    enter(&mut page);
    type_text(&mut page, "Vad kan vänta?");
    enter(&mut page);
    assert_eq!(titles(&page).last().map(String::as_str), Some("Vad kan vänta?"));
    assert_eq!(page.state().session().title(), "Budget 2032");
}

#[test]
fn the_agenda_is_no_wider_than_its_rows_and_the_groups_stand_beside_it_in_a_wide_window() {
    for (width, height) in [(1920.0, 1080.0), (3840.0, 2160.0)] {
        let page = Window::new(Screen::Prepare, Some(meeting(3))).harness(width, height);
        let title = page.get_by_label("Känner ni igen er?").rect();
        let minutes = page.get_by_label("Minuter för 2. Känner ni igen er?").rect();
        assert!(minutes.left() - title.left() < 720.0, "{width}: {title:?} {minutes:?}");
        let groups = page.get_by_label("Grupper").rect();
        assert!(groups.left() > minutes.right(), "{width}: {groups:?}");
        assert!(groups.top() < 200.0, "{width}: {groups:?}");
    }
    let page = window(Screen::Prepare, meeting(3));
    let agenda = page.get_by_label("Upplägg").rect();
    assert!(
        page.get_by_label("Grupper").rect().right() < agenda.left(),
        "below the facts where there is less room"
    );
}

#[test]
fn words_that_were_left_in_the_row_stand_there_again_and_the_keyboard_goes_back_to_the_row() {
    let mut page = window(Screen::Prepare, meeting(2));
    click(&mut page, "Mer för 2. Känner ni igen er?");
    click(&mut page, "Lägg till under");
    type_text(&mut page, "Halva frå");
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(page.query_by_label("Fråga").is_none());
    assert!(page.get_by_label("Ändra 2. Känner ni igen er?").is_focused());
    click(&mut page, "Lägg till …");
    assert_eq!(page.get_by_label("Fråga").value().as_deref(), Some("Halva frå"));
    type_text(&mut page, "gan");
    enter(&mut page);
    assert_eq!(titles(&page).last().map(String::as_str), Some("Halva frågan"));
    press(&mut page, Modifiers::NONE, Key::Escape);
    click(&mut page, "Lägg till …");
    assert_eq!(
        page.get_by_label("Fråga").value().as_deref(),
        Some(""),
        "what was added is not offered again"
    );
    press(&mut page, Modifiers::NONE, Key::Escape);
    let name = "Ändra 2. Känner ni igen er?";
    page.get_by_label(name).focus();
    page.run();
    enter(&mut page);
    enter(&mut page);
    assert!(
        page.get_by_label(name).is_focused(),
        "Enter closes the form, and the row has the keyboard"
    );
}

#[test]
fn words_in_the_row_outlive_every_way_to_open_it_or_another_form() {
    let typed = |page: &Page| page.get_by_label("Fråga").value();
    for again in ["by its key", "by its button", "from a row's menu", "after another form"] {
        let mut page = window(Screen::Prepare, meeting(2));
        click(&mut page, "Lägg till …");
        type_text(&mut page, "Halva frå");
        let kinds: Vec<_> = page.get_all_by_role_and_label(Role::Button, "Triangel").collect();
        kinds.last().expect("a kind to choose").click();
        page.run();
        match again {
            "by its key" => press(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::L),
            "by its button" => click(&mut page, "Lägg till …"),
            "from a row's menu" => {
                page.get_by_label("Mer för 2. Känner ni igen er?").focus();
                page.run();
                click(&mut page, "Mer för 2. Känner ni igen er?");
                click(&mut page, "Lägg till under");
            }
            _ => {
                click(&mut page, "Spara upplägget …");
                assert!(page.query_by_label("Fråga").is_none());
                press(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
            }
        }
        assert_eq!(typed(&page).as_deref(), Some("Halva frå"), "{again}");
        assert!(
            page.query_by_label("Tre hörn, ett per rad").is_some(),
            "{again}: of the kind that was chosen"
        );
    }
}

#[test]
fn escape_meant_for_a_sheet_leaves_the_form_below_it_open() {
    let mut page = window(Screen::Prepare, meeting(2));
    click(&mut page, "Lägg till …");
    type_text(&mut page, "Halva frå");
    for (held, key) in [(Modifiers::COMMAND, Key::K), (Modifiers::NONE, Key::F1)] {
        press(&mut page, held, key);
        press(&mut page, Modifiers::NONE, Key::Escape);
        assert_eq!(page.get_by_label("Fråga").value().as_deref(), Some("Halva frå"), "{key:?}");
    }
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(page.query_by_label("Fråga").is_none(), "and without a sheet it closes the form");
}

#[test]
fn what_has_the_keyboard_in_the_agenda_leaves_the_facts_where_they_are() {
    let mut page = window(Screen::Prepare, talked());
    let before = page.get_by_label("Mötets rubrik").rect();
    click(&mut page, "Lägg till …");
    type_text(&mut page, "Till sist");
    enter(&mut page);
    assert_eq!(page.get_by_label("Mötets rubrik").rect(), before);
    // The last button below the facts is brought into view by the keyboard all the same.
    page.get_by_label("Klistra in deltagare …").focus();
    page.run();
    assert!(page.get_by_label("Klistra in deltagare …").rect().bottom() <= 690.0);
}

#[test]
fn another_meeting_begins_at_the_top_however_far_the_one_before_was_scrolled() {
    let mut page = window(Screen::Prepare, meeting(3));
    let names = ["Mötets rubrik", "Ta upp 1. Bakgrund"];
    let fresh = names.map(|name| page.get_by_label(name).rect());
    click(&mut page, "Lägg till …");
    for number in 0..9 {
        type_text(&mut page, &format!("Fråga nummer {number}"));
        enter(&mut page);
    }
    press(&mut page, Modifiers::NONE, Key::Escape);
    page.get_by_label("Klistra in deltagare …").focus();
    page.run();
    assert_ne!(names.map(|name| page.get_by_label(name).rect()), fresh);
    let deck = page.state().session().deck().clone();
    let other = Session::new(deck, 3, "ett-annat", "");
    page.state_mut().open(&other);
    page.state_mut().gui.screen = Screen::Prepare;
    page.run();
    assert_eq!(names.map(|name| page.get_by_label(name).rect()), fresh);
}

#[test]
fn a_new_row_is_opened_by_its_key_from_every_page_and_found_by_what_people_call_it() {
    for screen in [Screen::Prepare, Screen::Lead, Screen::Review] {
        let mut page = window(screen, talked());
        press(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
        assert_eq!(page.state().gui.screen, Screen::Prepare, "{screen:?}");
        assert!(page.get_by_label("Fråga").is_focused(), "{screen:?}");
        type_text(&mut page, "Vad tar vi med oss?");
        enter(&mut page);
        assert!(titles(&page).contains(&"Vad tar vi med oss?".to_owned()), "{screen:?}");
    }
    for sought in ["lägg till", "paus", "egen fråga"] {
        let mut page = window(Screen::Prepare, meeting(3));
        press(&mut page, Modifiers::COMMAND, Key::K);
        type_text(&mut page, sought);
        enter(&mut page);
        assert!(page.get_by_label("Fråga").is_focused(), "{sought} finds it");
    }
    let mut session = talked();
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    let mut page = window(Screen::Lead, session);
    press(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(page.query_by_label("Fråga").is_none());
    assert_eq!(page.state().told(), [Words::default().handover_is_finished()]);
}

#[test]
fn arrows_go_from_kind_to_kind_and_never_out_of_the_form() {
    let mut window = Window::new(Screen::Prepare, Some(meeting(2))).harness(1280.0, 720.0);
    window.state_mut().ask(UiCommand::AddItem);
    window.run();
    window.get_by_role_and_label(Role::Button, "Öppen").focus();
    window.run();
    for kind in ["Markeringar", "Förslag", "Matris", "Triangel", "Vänd fråga", "Bild", "Paus", "Paus"] {
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
        assert!(window.get_by_role_and_label(Role::Button, kind).is_focused(), "{kind}");
    }
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(window.get_by_role_and_label(Role::Button, "Bild").is_focused());
}
