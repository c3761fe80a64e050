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
fn the_title_page_names_what_is_known_of_the_meeting_and_nothing_else_and_thanks_at_its_end() {
    let mut hall = hall(HD, Room::default());
    let view = HallView {
        title: "Trender och tankar".into(),
        ..HallView::default()
    };
    show(&mut hall, view.clone());
    assert_eq!(all_words(&hall), "Trender och tankar");
    let view = HallView {
        board: "Parlamentariska nämnden".into(),
        date: "2031-03-05".into(),
        start: "12.00".into(),
        room: "Sal 2".into(),
        ..view
    };
    show(&mut hall, view.clone());
    for text in ["Trender och tankar", "Parlamentariska nämnden", "2031-03-05", "kl. 12.00", "Sal 2"] {
        assert_drawn(&hall, text);
        hall.get_by_label(text);
    }
    show(&mut hall, HallView { ended: true, ..view });
    for text in ["Tack för i dag", "Trender och tankar", "Parlamentariska nämnden", "2031-03-05"] {
        assert_drawn(&hall, text);
    }
    assert!(!all_words(&hall).contains("kl."));
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
fn the_time_is_small_then_large_and_in_words_and_how_far_it_has_run_over_is_never_shown() {
    let mut hall = hall(HD, Room::default());
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    let question = HallView::of(&session);
    session.apply(Command::RunGroupClock(true), 0);
    let talk = HallView::of(&session);
    let of_item = |secs| HallView {
        left_secs: Some(secs),
        ..question.clone()
    };
    let of_groups = |secs| HallView {
        group_left_secs: Some(secs),
        ..talk.clone()
    };
    let mut size_of = |view: HallView, text: &str| {
        show(&mut hall, view);
        let texts = texts(&hall);
        let time = texts.iter().find(|drawn| drawn.galley.text() == text).expect(text);
        let section = &time.galley.job.sections[0].format;
        assert_ne!(section.color, theme::hall_tokens(Look::Light).over, "{text} is calm");
        section.font_id.size
    };
    let small = size_of(of_item(658), "10.58");
    assert!(small * X_HEIGHT >= LEAST_X_HEIGHT * HD.y);
    for secs in [60, 59, 1] {
        let large = size_of(of_item(secs), &format!("{}.{:02}", secs / 60, secs % 60));
        assert!(large * CAPITALS >= LEAST_CAPITALS * HD.y);
        assert!(size_of(of_item(secs), "Avrunda nu") * X_HEIGHT >= LEAST_X_HEIGHT * HD.y);
    }
    let large = size_of(of_groups(299), "4.59");
    assert!(large * CAPITALS >= LEAST_CAPITALS * HD.y, "what the groups look for");
    size_of(of_groups(20), "Avrunda nu");
    for secs in [0, -7, -700] {
        for view in [of_item(secs), of_groups(secs)] {
            assert!(size_of(view, "Tiden är slut") * X_HEIGHT >= LEAST_X_HEIGHT * HD.y);
        }
    }
    for secs in [0, -7, -700] {
        show(&mut hall, of_item(secs));
        let drawn = all_words(&hall);
        assert!(
            !drawn.contains('−') && !drawn.contains("0.") && !drawn.contains("Avrunda"),
            "{drawn}"
        );
    }
}

#[test]
fn a_pause_says_that_it_ends_and_that_it_is_over_and_when_the_meeting_goes_on() {
    let mut hall = hall(HD, Room::default());
    let mut deck = meetings::deck();
    deck.items.rotate_right(1);
    let mut session = full_meeting(deck, 2);
    session.apply(Command::GoTo("paus".into()), 0);
    let pause = HallView::of(&session);
    for (secs, told) in [
        (300, "5.00"),
        (40, "Vi fortsätter strax"),
        (0, "Pausen är slut"),
        (-90, "Pausen är slut"),
    ] {
        show(
            &mut hall,
            HallView {
                left_secs: Some(secs),
                ..pause.clone()
            },
        );
        assert_drawn(&hall, "Paus");
        assert_drawn(&hall, told);
        let drawn = all_words(&hall);
        assert!(!drawn.contains('−') && !drawn.contains("kl."), "{drawn}");
    }
    session.apply(Command::SetStarts("bild".into(), "13.45".into()), 0);
    show(&mut hall, HallView::of(&session));
    assert_drawn(&hall, "Vi fortsätter kl. 13.45");
}

#[test]
fn where_in_the_meeting_a_question_is_is_told_also_of_one_alone_and_of_one_that_was_added() {
    let mut hall = hall(HD, Room::default());
    let mut session = meetings::meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    show(&mut hall, HallView::of(&session));
    assert_drawn(&hall, "Fråga 3 av 5");
    for item in ["fraga", "delar"] {
        session.apply(Command::IncludeItem(item.into(), false), 0);
    }
    show(&mut hall, HallView::of(&session));
    assert_drawn(&hall, "Fråga 3 (1 av 3)");
    let mut deck = meetings::deck();
    deck.items.truncate(2);
    let mut session = full_meeting(deck, 2);
    session.apply(Command::GoTo("fraga".into()), 0);
    show(&mut hall, HallView::of(&session));
    assert_drawn(&hall, "Fråga 1 av 1");
}

#[test]
fn a_page_beyond_the_last_shows_the_last() {
    let far = Room { ratio: 9.0 };
    let mut hall = hall(HD, far);
    let mut session = full_meeting(decks().remove(1), 2);
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
        ["Fråga 1 av 5", "Känner ni igen er?"],
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
