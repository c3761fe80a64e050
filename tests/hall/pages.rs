//! What the hall shows, and whether the last row can read it.

use crate::support::gui::hall::{HD, SMALL, all_words, assert_readable, full_meeting, hall, show, texts, views};
use crate::support::meetings;
use eframe::egui::epaint::Shape;
use eframe::egui::{Color32, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::hall::{CAPITALS, LEAST_CAPITALS, LEAST_X_HEIGHT, Miniature, Room, X_HEIGHT, page_count};
use samtalsledaren::gui::theme;
use samtalsledaren::model::{Command, Deck, GroupId, HallView, Item, Kind, Look};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;

/// Every word of `text` is drawn, wherever its lines break.
fn assert_drawn(hall: &Harness<'_, HallView>, text: &str) {
    let drawn = all_words(hall);
    assert!(drawn.contains(text), "“{text}” is not in “{drawn}”");
}

/// The deck of all kinds with longer words, and every deck that comes with the program.
fn decks() -> Vec<Deck> {
    let mut long = meetings::deck_of_all_kinds();
    for item in &mut long.items {
        item.lead = "Vad händer hos oss, och vilka av de sex mönstren mellan politisk styrning och verksamhetsstyrning är det?".into();
        item.source =
            "Efter Mayer, Davis och Schoorman, An integrative model of organizational trust; alla citerade i bildpresentationen".into();
        match &mut item.kind {
            Kind::Slide(slide) => {
                slide.bullets = vec![
                        "Alla regioner har någon icke-obligatorisk nämnd; hur många beror på storlek och på drifts- och utförarnämnder."
                            .into();
                        4
                    ];
            }
            Kind::Open(open) => {
                for part in &mut open.parts {
                    part.text = "Vad som händer när misstag och försummelser eller olikformig service uppkommer i verksamheten och detta kopplas samman med avsaknad av styrning och för stora frihetsgrader för operativ personal?".into();
                    part.short = "När något går fel".into();
                }
            }
            Kind::Matrix(matrix) => {
                for row in matrix.sections.iter_mut().flat_map(|section| &mut section.rows) {
                    row.label = "Styrningens huvudsakliga riktning".into();
                    row.left = "Styra, kontrollera, ställa krav, kanalisera styrsignaler nedåt, detaljerade instruktioner".into();
                    row.right = "Öppenhet, respekt, psykologisk trygghet, helhetsansvar, medmännisklighet".into();
                }
            }
            Kind::Marks(marks) => {
                for option in &mut marks.options {
                    option.text = "används i för stor utsträckning för att bedöma prestationer".into();
                    option.help = "Den förtroendevalda tar på sig tjänstepersonens rock och gör förvaltningens arbete.".into();
                }
            }
            Kind::Pause(_) | Kind::Shift(_) | Kind::Quadrant(_) | Kind::Stance(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
        }
    }
    let mut endless = meetings::deck_of_all_kinds();
    for item in &mut endless.items {
        item.title = "Hur ser er styrning ut idag utifrån de olika styrlogikerna? Vilken förflyttning vill ni göra, och vad måste vara kvar av det som redan finns när allt det andra har förändrats i grunden? Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft?".into();
    }
    let shipped = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/decks"))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap());
    [meetings::deck_of_all_kinds(), long, endless].into_iter().chain(shipped).collect()
}

#[test]
fn every_page_of_every_kind_can_be_read_from_the_last_row() {
    for (size, room) in [
        (HD, Room::default()),
        (SMALL, Room::default()),
        (vec2(1024.0, 768.0), Room::default()),
        (HD, Room { ratio: 8.0 }),
    ] {
        let mut hall = hall(size, room);
        for (deck, groups) in decks().into_iter().flat_map(|deck| [(deck.clone(), 5), (deck, 12)]) {
            let mut session = full_meeting(deck, groups);
            for (_, view) in views(&mut session) {
                let count = page_count(&hall.ctx, &view, size, room, Words::default());
                for page in 0..count {
                    let what = format!(
                        "{} {:?} page {page} of {count} at {size:?}, {groups} groups, {}",
                        session.deck().id,
                        view.item.as_ref().map(|item| item.key.as_str()),
                        if view.notes_released { "released" } else { "before" }
                    );
                    show(&mut hall, HallView { page, ..view.clone() });
                    assert_readable(&hall, size, room, &what);
                }
            }
        }
    }
}

#[test]
fn nothing_that_is_not_released_is_ever_drawn() {
    let mut hall = hall(HD, Room::default());
    for deck in decks() {
        let mut session = full_meeting(deck, 4);
        for (released, view) in views(&mut session) {
            let count = page_count(&hall.ctx, &view, HD, Room::default(), Words::default());
            let mut shown = BTreeSet::new();
            for page in 0..count {
                show(&mut hall, HallView { page, ..view.clone() });
                shown.insert(all_words(&hall).contains("HEMLIG"));
            }
            let is_prompt = view.item.as_ref().is_some_and(Item::is_prompt);
            assert_eq!(shown.contains(&true), released && is_prompt, "{:?}", view.item);
        }
    }
}

#[test]
fn a_blank_hall_is_truly_black_and_says_nothing() {
    let mut hall = hall(HD, Room::default());
    show(
        &mut hall,
        HallView {
            blank: true,
            ..HallView::default()
        },
    );
    assert!(texts(&hall).is_empty());
    let black = hall.output().shapes.iter().any(|shape| match &shape.shape {
        Shape::Rect(rect) => rect.fill == Color32::BLACK && rect.rect.size() == HD,
        _ => false,
    });
    assert!(black, "no black over the whole window");
}

#[test]
fn the_title_page_names_deck_board_and_date() {
    let mut hall = hall(HD, Room::default());
    let view = HallView {
        title: "Trender och tankar".into(),
        board: "Parlamentariska nämnden".into(),
        date: "2031-03-05".into(),
        ..HallView::default()
    };
    show(&mut hall, view);
    for text in ["Trender och tankar", "Parlamentariska nämnden", "2031-03-05"] {
        assert_drawn(&hall, text);
        hall.get_by_label(text);
    }
}

#[test]
fn the_question_is_read_aloud_as_one_text() {
    let mut hall = hall(HD, Room::default());
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("triangel".into()), 0);
    show(&mut hall, HallView::of(&session));
    hall.get_by_label("Vilken förflyttning vill ni göra?");
}

#[test]
fn the_time_is_small_until_the_last_minute_and_shows_minus_past_it() {
    let mut hall = hall(HD, Room::default());
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let view = HallView::of(&session);
    let mut size_of = |secs: i64, text: &str| {
        show(
            &mut hall,
            HallView {
                left_secs: Some(secs),
                ..view.clone()
            },
        );
        let texts = texts(&hall);
        let time = texts.iter().find(|drawn| drawn.galley.text() == text).expect(text);
        let section = &time.galley.job.sections[0].format;
        (section.font_id.size, section.color)
    };
    let (small, _) = size_of(658, "10.58");
    let (large, calm) = size_of(59, "0.59");
    let (over, warning) = size_of(-7, "−0.07");
    assert!(small * X_HEIGHT >= LEAST_X_HEIGHT * HD.y);
    assert!(large * CAPITALS >= LEAST_CAPITALS * HD.y);
    assert!((large - over).abs() < 0.01);
    assert_eq!(calm, theme::hall_tokens(Look::Light).text);
    assert_eq!(warning, theme::hall_tokens(Look::Light).over);
}

#[test]
fn a_page_beyond_the_last_shows_the_last() {
    // The text is so large there that the rows do not stand on the question's own page.
    let far = Room { ratio: 8.0 };
    let mut hall = hall(HD, far);
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    let view = HallView::of(&session);
    let count = page_count(&hall.ctx, &view, HD, far, Words::default());
    assert!(count > 1);
    show(
        &mut hall,
        HallView {
            page: count - 1,
            ..view.clone()
        },
    );
    let last = all_words(&hall);
    show(&mut hall, HallView { page: 900, ..view });
    assert_eq!(all_words(&hall), last);
}

#[test]
fn the_pages_are_the_same_whatever_the_resolution() {
    let small = hall(SMALL, Room::default());
    for deck in decks() {
        let mut session = full_meeting(deck, 4);
        for (_, view) in views(&mut session) {
            let count = |size| page_count(&small.ctx, &view, size, Room::default(), Words::default());
            assert_eq!(count(HD), count(SMALL));
            assert_eq!(count(HD), count(vec2(3840.0, 2160.0)));
        }
    }
}

#[test]
fn the_hall_has_nothing_to_press_and_no_pointer() {
    let mut hall = hall(HD, Room::default());
    let mut session = full_meeting(meetings::deck(), 3);
    for (_, view) in views(&mut session) {
        show(&mut hall, view);
        assert_eq!(hall.output().platform_output.cursor_icon, eframe::egui::CursorIcon::None);
        let roles = hall
            .root()
            .children_recursive()
            .map(|node| node.accesskit_node().role())
            .collect::<Vec<_>>();
        let still = [Role::Label, Role::GenericContainer, Role::Window, Role::Unknown];
        assert!(roles.iter().all(|role| still.contains(role)), "{roles:?}");
    }
}

/// The small picture of a hall of the usual size.
fn miniature(view: &HallView) -> Miniature<'_> {
    Miniature {
        view,
        look: Look::Light,
        room: Room::default(),
        words: Words::default(),
        nominal: HD,
    }
}

/// What screen readers read in the small picture of the hall.
fn said_of(view: &HallView) -> Vec<String> {
    let view = view.clone();
    let small = Harness::builder()
        .with_size(vec2(400.0, 300.0))
        .with_context_setup(|ctx| theme::install(ctx, Look::Light))
        .build_ui(move |ui| {
            miniature(&view).now_ui(ui, 320.0);
        });
    let region = small.get_by_role_and_label(Role::Region, "I salen nu");
    let texts = region.children().map(|text| text.accesskit_node());
    texts.map(|text| text.value().unwrap_or_default()).collect()
}

#[test]
fn the_small_picture_is_a_place_where_screen_readers_read_what_the_hall_shows() {
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let note = |group, text: &str| Command::AddNote {
        prompt: "fraga".into(),
        group,
        place: None,
        text: text.into(),
    };
    session.apply(note(GroupId(1), "Det går fort."), 0);
    assert_eq!(
        said_of(&HallView::of(&session)),
        ["Fråga 1", "Känner ni igen er?"],
        "before the reveal"
    );
    session.apply(Command::ReleaseNotes(true), 0);
    let said = said_of(&HallView::of(&session));
    assert!(said.contains(&"Grupp 1: Det går fort.".to_owned()), "after it: {said:?}");
    session.apply(Command::BlankHall(true), 0);
    assert_eq!(
        said_of(&HallView::of(&session)),
        ["Salen är släckt. F6 eller nästa steg tänder den."]
    );
}

#[test]
fn the_small_picture_breaks_its_lines_where_the_hall_does() {
    let mut session = full_meeting(decks().remove(1), 3);
    for (_, view) in views(&mut session) {
        let mut large = hall(HD, Room::default());
        show(&mut large, view.clone());
        let shown = view.clone();
        let small = Harness::builder()
            .with_size(vec2(400.0, 300.0))
            .with_context_setup(|ctx| theme::install(ctx, Look::Light))
            .build_ui_state(
                move |ui, _: &mut HallView| {
                    miniature(&shown).now_ui(ui, 320.0);
                },
                view,
            );
        assert_eq!(all_words(&small), all_words(&large));
    }
}
