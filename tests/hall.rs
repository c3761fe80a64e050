//! Tests: what the hall shows, and whether the last row can read it.

use crate::common;
use crate::hall_kinds;
use eframe::egui::epaint::{ClippedShape, Shape, TextShape};
use eframe::egui::{Color32, Rect, Role, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use samtalsledaren::gui::hall::{CAPITALS, LEAST_CAPITALS, LEAST_X_HEIGHT, Room, X_HEIGHT, hall_ui, miniature_ui, page_count};
use samtalsledaren::gui::theme::{self, Look};
use samtalsledaren::model::{
    Answer, Command, Deck, GroupId, HallView, Item, Kind, MarksAnswer, MatrixAnswer, Moment, Session, Shares, ShiftAnswer,
};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;

pub(crate) const HD: Vec2 = vec2(1920.0, 1080.0);
const SMALL: Vec2 = vec2(1280.0, 720.0);

/// A hall of `size`; the state is what it shows.
pub(crate) fn hall(size: Vec2, room: Room) -> Harness<'static, HallView> {
    Harness::builder()
        .with_size(size)
        .with_context_setup(|ctx| theme::install(ctx, Look::Light))
        .build_ui_state(
            move |ui, view: &mut HallView| {
                let rect = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                    hall_ui(ui, view, Look::Light, room, Words::default());
                });
            },
            HallView::default(),
        )
}

pub(crate) fn show(hall: &mut Harness<'_, HallView>, view: HallView) {
    *hall.state_mut() = view;
    hall.step();
}

/// Every text that was drawn last.
fn texts(hall: &Harness<'_, HallView>) -> Vec<TextShape> {
    fn collect(shape: &Shape, into: &mut Vec<TextShape>) {
        match shape {
            Shape::Text(text) => into.push(text.clone()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, into)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { shape, .. } in &hall.output().shapes {
        collect(shape, &mut found);
    }
    found
}

pub(crate) fn all_words(hall: &Harness<'_, HallView>) -> String {
    texts(hall)
        .iter()
        .map(|text| text.galley.text().to_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every word of `text` is drawn, wherever its lines break.
fn assert_drawn(hall: &Harness<'_, HallView>, text: &str) {
    let drawn = all_words(hall);
    assert!(drawn.contains(text), "“{text}” is not in “{drawn}”");
}

/// The small deck with longer words, and every deck that comes with the program.
fn decks() -> Vec<Deck> {
    let mut long = common::deck();
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
            _ => {}
        }
    }
    let mut endless = common::deck();
    for item in &mut endless.items {
        item.title = "Hur ser er styrning ut idag utifrån de olika styrlogikerna? Vilken förflyttning vill ni göra, och vad måste vara kvar av det som redan finns när allt det andra har förändrats i grunden? Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft?".into();
    }
    let shipped = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/decks"))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap());
    [common::deck(), long, endless].into_iter().chain(shipped).collect()
}

/// A meeting of `deck` in which every group has answered and said everything, begun.
pub(crate) fn meeting(deck: Deck, groups: u32) -> Session {
    let items = deck.items.clone();
    let mut session = Session::new(deck, groups, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    for item in items.iter().filter(|item| item.is_prompt()) {
        for group in 1..=groups {
            let places = item.kind.places();
            let place = places.get(group as usize % (places.len() + 1)).map(|place| place.key.clone());
            for text in [
                "HEMLIG anteckning.",
                "HEMLIG och längre: enskilda ärenden tar all tid, och det som skulle handla om riktning och resurser får vänta till nästa gång.",
            ] {
                session.apply(
                    Command::AddNote {
                        prompt: item.key.clone(),
                        group: GroupId(group),
                        place: place.clone().filter(|_| item.kind.has_parts()),
                        text: text.into(),
                    },
                    0,
                );
            }
            if let Some(answer) = answer(item, group) {
                session.apply(
                    Command::SetAnswer {
                        prompt: item.key.clone(),
                        group: GroupId(group),
                        answer: Some(answer),
                        spot: 0,
                    },
                    0,
                );
            }
        }
    }
    session
}

fn answer(item: &Item, group: u32) -> Option<Answer> {
    let group = u8::try_from(group).unwrap();
    let places = item.kind.places();
    match &item.kind {
        Kind::Matrix(_) => {
            let step = |row: usize, moment: u8| ((u8::try_from(row).unwrap() + group + moment * 2) % 5) + 1;
            let answer = places.iter().enumerate().fold(MatrixAnswer::default(), |answer, (row, place)| {
                let answer = answer.with(&place.key, Moment::Today, Some(step(row, 0)));
                answer.with(&place.key, Moment::Desired, Some(step(row, 1)))
            });
            Some(Answer::Matrix(answer))
        }
        Kind::Shift(_) => Some(Answer::Shift(ShiftAnswer {
            today: Shares::new([70 - group, 20 + group, 10]),
            desired: Shares::new([10, 20 + group, 70 - group]),
        })),
        Kind::Marks(marks) => {
            let place = &places[usize::from(group) % places.len()];
            Some(Answer::Marks(MarksAnswer::default().with(&place.key, marks.per_group)))
        }
        _ => hall_kinds::answer(item, group),
    }
}

/// Every view that the hall can show of a session: each item, before the reveal and after it, without its pages.
pub(crate) fn views(session: &mut Session) -> Vec<(bool, HallView)> {
    let mut views = Vec::new();
    for key in session.deck().items.iter().map(|item| item.key.clone()).collect::<Vec<_>>() {
        session.apply(Command::GoTo(key), 0);
        for released in [false, true] {
            session.apply(Command::ReleaseAnswers(released), 0);
            session.apply(Command::ReleaseNotes(released), 0);
            views.push((released, HallView::of(session)));
        }
    }
    views
}

/// The drawn boxes of the letters of a text, with the size of their type.
fn letters(text: &TextShape) -> Vec<(char, f32, Rect)> {
    let size = text.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size);
    let mut letters = Vec::new();
    for row in &text.galley.rows {
        for glyph in &row.row.glyphs {
            let corner = text.pos + row.pos.to_vec2() + glyph.pos.to_vec2() + glyph.uv_rect.offset;
            letters.push((glyph.chr, size, Rect::from_min_size(corner, glyph.uv_rect.size)));
        }
    }
    letters
}

/// Reads the letters that were drawn, and fails where one is too small, leaves the window or stands on another text.
pub(crate) fn assert_readable(hall: &Harness<'_, HallView>, size: Vec2, room: Room, what: &str) {
    let near = room.ratio / 6.0;
    let texts = texts(hall);
    let question = hall.state().item.as_ref().map(|item| item.title.clone());
    for text in &texts {
        for (letter, points, drawn) in letters(text) {
            assert!(
                points * X_HEIGHT >= LEAST_X_HEIGHT * near * size.y,
                "{what}: “{}” is set in {points}",
                text.galley.text()
            );
            // The box of a letter has a pixel of soft edge on each side at most.
            if "acemnorsuvxz".contains(letter) {
                assert!(
                    drawn.height() >= LEAST_X_HEIGHT * near * size.y,
                    "{what}: {letter} is {} high in “{}”",
                    drawn.height(),
                    text.galley.text()
                );
            }
            let window = Rect::from_min_size(eframe::egui::Pos2::ZERO, size).shrink(size.y / 16.0 - 3.0);
            assert!(
                drawn.size() == Vec2::ZERO || window.contains_rect(drawn),
                "{what}: {letter} stands at {drawn:?} in “{}”",
                text.galley.text()
            );
        }
    }
    let boxes: Vec<(String, Rect)> = texts
        .iter()
        .map(|text| {
            let letters = letters(text).into_iter().filter(|(_, _, drawn)| drawn.size() != Vec2::ZERO);
            (
                text.galley.text().to_owned(),
                letters.fold(Rect::NOTHING, |all, (_, _, drawn)| all.union(drawn)),
            )
        })
        .collect();
    for (index, (one, here)) in boxes.iter().enumerate() {
        for (other, there) in &boxes[index + 1..] {
            let over = here.intersect(*there);
            assert!(
                !over.is_positive() || over.width().min(over.height()) < 3.0,
                "{what}: “{one}” stands on “{other}”"
            );
        }
    }
    // The first line of the question, where it is set as one, has the size of questions.
    let large = texts
        .iter()
        .filter(|text| {
            question
                .as_ref()
                .is_some_and(|question| question.starts_with(text.galley.text().trim()))
        })
        .map(|text| text.galley.job.sections[0].format.font_id.size * CAPITALS)
        .fold(0.0, f32::max);
    let is_prompt = hall.state().item.as_ref().is_some_and(Item::is_prompt);
    let is_first = hall.state().page == 0 && !hall.state().answers_released && !hall.state().notes_released;
    assert!(
        !is_prompt || !is_first || large >= LEAST_CAPITALS * near * size.y,
        "{what}: the question's capitals are {large}"
    );
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
            let mut session = meeting(deck, groups);
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
        let mut session = meeting(deck, 4);
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
        deck_title: "Trender och tankar".into(),
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
    let mut session = common::meeting(2);
    session.apply(Command::GoTo("triangel".into()), 0);
    show(&mut hall, HallView::of(&session));
    hall.get_by_label("Vilken förflyttning vill ni göra?");
}

#[test]
fn the_time_is_small_until_the_last_minute_and_shows_minus_past_it() {
    let mut hall = hall(HD, Room::default());
    let mut session = common::meeting(2);
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
    let mut session = common::meeting(2);
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
        let mut session = meeting(deck, 4);
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
    let mut session = meeting(common::deck(), 3);
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

/// What screen readers read in the small picture of the hall.
fn said_of(view: &HallView) -> Vec<String> {
    let view = view.clone();
    let small = Harness::builder()
        .with_size(vec2(400.0, 300.0))
        .with_context_setup(|ctx| theme::install(ctx, Look::Light))
        .build_ui(move |ui| {
            miniature_ui(ui, &view, Look::Light, Room::default(), Words::default(), HD, 320.0);
        });
    let region = small.get_by_role_and_label(Role::Region, "I salen nu");
    let texts = region.children().map(|text| text.accesskit_node());
    texts.map(|text| text.value().unwrap_or_default()).collect()
}

#[test]
fn the_small_picture_is_a_place_where_screen_readers_read_what_the_hall_shows() {
    let mut session = common::meeting(2);
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
    assert_eq!(said_of(&HallView::of(&session)), ["Släckt"]);
}

#[test]
fn the_small_picture_breaks_its_lines_where_the_hall_does() {
    let mut session = meeting(decks().remove(1), 3);
    for (_, view) in views(&mut session) {
        let mut large = hall(HD, Room::default());
        show(&mut large, view.clone());
        let shown = view.clone();
        let small = Harness::builder()
            .with_size(vec2(400.0, 300.0))
            .with_context_setup(|ctx| theme::install(ctx, Look::Light))
            .build_ui_state(
                move |ui, _: &mut HallView| {
                    miniature_ui(ui, &shown, Look::Light, Room::default(), Words::default(), HD, 320.0);
                },
                view,
            );
        assert_eq!(all_words(&small), all_words(&large));
    }
}
