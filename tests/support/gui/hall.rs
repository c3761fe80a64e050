//! The hall as it is drawn, meetings that fill it, and whether the last row can read it.

use crate::support::kinds::answer_of;
use eframe::egui::epaint::{ClippedShape, Shape, TextShape};
use eframe::egui::{Rect, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use samtalsledaren::gui::hall::{CAPITALS, HallPicture, LEAST_CAPITALS, LEAST_X_HEIGHT, Room, X_HEIGHT};
use samtalsledaren::gui::theme;
use samtalsledaren::model::{Command, Deck, GroupId, HallView, Item, Look, Session};
use samtalsledaren::words::Words;

pub(crate) const HD: Vec2 = vec2(1920.0, 1080.0);
pub(crate) const SMALL: Vec2 = vec2(1280.0, 720.0);

/// A hall of `size`; the state is what it shows.
pub(crate) fn hall(size: Vec2, room: Room) -> Harness<'static, HallView> {
    hall_in(size, room, Words::default())
}

/// The same in the language of these words.
pub(crate) fn hall_in(size: Vec2, room: Room, words: Words) -> Harness<'static, HallView> {
    Harness::builder()
        .with_size(size)
        .with_context_setup(|ctx| theme::install(ctx, Look::Light))
        .build_ui_state(
            move |ui, view: &mut HallView| {
                let rect = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                    let look = Look::Light;
                    HallPicture { view, look, room, words }.ui(ui);
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
pub(crate) fn texts(hall: &Harness<'_, HallView>) -> Vec<TextShape> {
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

/// A meeting of `deck` in which every group has answered and said everything, begun.
pub(crate) fn full_meeting(deck: Deck, groups: u32) -> Session {
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
            if let Some(answer) = answer_of(item, group) {
                session.apply(
                    Command::SetAnswer {
                        prompt: item.key.clone(),
                        group: GroupId(group),
                        answer: Some(answer),
                        control: 0,
                    },
                    0,
                );
            }
        }
    }
    session
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
