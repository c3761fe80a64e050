//! Tests: the hall fades from one content to the next, and a released answer moves into place once and then rests.

use crate::support::gui::hall::{HD, full_meeting};
use crate::support::meetings::deck_of_all_kinds;
use eframe::egui::epaint::Shape;
use eframe::egui::{Pos2, Rect, UiBuilder};
use egui_kittest::Harness;
use samtalsledaren::gui::hall::{HallPicture, Room, Transition, TransitionStep};
use samtalsledaren::gui::theme;
use samtalsledaren::model::{Command, HallView, Look, Session};
use samtalsledaren::words::Words;

/// What shapes without words are called below.
const SHAPES: [&str; 4] = ["circle", "path", "line", "other"];

fn view(session: &mut Session, key: &str, released: bool) -> HallView {
    session.apply(Command::GoTo(key.into()), 0);
    session.apply(Command::ReleaseAnswers(released), 0);
    HallView::of(session)
}

fn meeting() -> Session {
    full_meeting(deck_of_all_kinds(), 4)
}

/// What is drawn when a released answer has gone this part of its way: every shape's place, the words with theirs.
fn drawn(view: &HallView, moved: f32) -> Vec<(String, Rect)> {
    let mut hall = Harness::builder()
        .with_size(HD)
        .with_context_setup(|ctx| theme::install(ctx, Look::Light))
        .build_ui(move |ui| {
            let rect = ui.ctx().content_rect();
            ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                let (look, room, words) = (Look::Light, Room::default(), Words::default());
                let step = TransitionStep {
                    moved,
                    ..TransitionStep::STILL
                };
                HallPicture { view, look, room, words }.step_ui(ui, step);
            });
        });
    hall.step();
    let said = |shape: &Shape| match shape {
        Shape::Text(text) => text.galley.text().to_owned(),
        Shape::Circle(_) => "circle".to_owned(),
        Shape::Path(_) => "path".to_owned(),
        Shape::LineSegment { .. } => "line".to_owned(),
        _ => "other".to_owned(),
    };
    let shapes = hall.output().shapes.iter();
    shapes
        .map(|clipped| (said(&clipped.shape), clipped.shape.visual_bounding_rect()))
        .collect()
}

#[test]
fn every_kind_of_answer_moves_into_place_from_where_it_belongs() {
    let mut session = meeting();
    for key in ["matris", "triangel", "markeringar", "fyrfalt", "forslag"] {
        let view = view(&mut session, key, true);
        let [begin, middle, end] = [0.0, 0.5, 1.0].map(|moved| drawn(&view, moved));
        let sort = |drawn: &[(String, Rect)]| drawn.iter().map(|(what, _)| what.clone()).collect::<Vec<_>>();
        assert!(
            sort(&begin) == sort(&middle) && sort(&middle) == sort(&end),
            "{key}: the same things at every moment"
        );
        let mut moving = 0;
        for ((what, from), (_, half), (_, to)) in begin.iter().zip(&middle).zip(&end).map(|((one, two), three)| (one, two, three)) {
            let between = |from: f32, half: f32, to: f32| (half - f32::midpoint(from, to)).abs() < 1.5;
            assert!(
                between(from.center().x, half.center().x, to.center().x) && between(from.center().y, half.center().y, to.center().y),
                "{key}: {what} goes straight from {from:?} over {half:?} to {to:?}"
            );
            let is_moving = from.center().distance(to.center()) > 1.0;
            moving += usize::from(is_moving);
            // Names, axes and heads stand still, or nobody could follow what moves: of what is written only the groups' numbers go along.
            let is_name = !SHAPES.contains(&what.as_str()) && what.chars().any(char::is_alphabetic);
            assert!(!(is_moving && is_name), "{key}: {what} moves");
            let page = Rect::from_min_size(Pos2::ZERO, HD);
            assert!(page.expand(1.0).contains_rect(*from), "{key}: {what} begins on the page");
        }
        assert!(moving > 0, "{key}: nothing moves");
        assert!(moving < end.len() * 2 / 3, "{key}: {moving} of {} move", end.len());
    }
}

#[test]
fn a_question_that_is_asked_does_not_move() {
    let mut session = meeting();
    for key in ["fraga", "delar", "matris", "triangel", "markeringar", "fyrfalt", "forslag", "vand"] {
        let view = view(&mut session, key, false);
        assert_eq!(drawn(&view, 0.0), drawn(&view, 1.0), "{key}");
    }
}

#[test]
fn the_hall_fades_and_a_released_answer_moves_once_and_rests() {
    let mut session = meeting();
    let (asked, other) = (view(&mut session, "matris", false), view(&mut session, "fraga", false));
    let released = view(&mut session, "matris", true);
    let mut hall = Transition::default();
    assert!(hall.step(&asked, 1000).is_still(), "the first content is simply there");
    assert!(hall.step(&asked, 5000).is_still(), "what stays does not move");

    let step = hall.step(&released, 6000);
    assert!(step.before == Some(&asked) && step.visible <= 0.0 && step.moved <= 0.0);
    let step = hall.step(&released, 6150);
    assert!(step.before.is_none() && step.visible >= 1.0 && step.moved <= 0.0 && !step.is_still());
    let mut last = 0.0;
    for now in (6166..6850).step_by(16) {
        let step = hall.step(&released, now);
        assert!(step.moved > last && step.moved < 1.0, "forward at {now}: {last} to {}", step.moved);
        last = step.moved;
    }
    assert!(hall.step(&released, 6850).is_still(), "it has come to rest");
    assert!(hall.step(&released, 9000).is_still());

    // To another item, and back to one that was released before, it only fades.
    assert!(hall.step(&other, 10_000).moved >= 1.0 && hall.step(&other, 10_149).before.is_some());
    assert!(hall.step(&other, 10_150).is_still());
    let step = hall.step(&released, 11_000);
    assert!(
        step.before == Some(&other) && step.moved >= 1.0,
        "what was seen before does not move again"
    );
    // Taken back and released again, it moves again; another step in between ends the movement at once.
    assert!(hall.step(&asked, 12_000).moved >= 1.0);
    assert!(hall.step(&released, 13_000).moved <= 0.0);
    let step = hall.step(&other, 13_100);
    assert!(step.before == Some(&released) && step.moved >= 1.0);
}

#[test]
fn black_comes_and_goes_at_once() {
    let mut session = meeting();
    let lit = view(&mut session, "matris", true);
    let black = HallView {
        blank: true,
        ..lit.clone()
    };
    let mut hall = Transition::default();
    hall.step(&lit, 0);
    assert!(hall.step(&black, 1000).is_still() && hall.step(&lit, 2000).is_still());
    hall.forget();
    let other = view(&mut session, "fraga", false);
    assert!(hall.step(&other, 3000).is_still(), "a hall that was closed begins anew");
    // Black in the middle of a movement ends it.
    let asked = view(&mut session, "matris", false);
    hall.step(&asked, 4000);
    assert!(!hall.step(&lit, 5000).is_still());
    assert!(hall.step(&black, 5100).is_still() && hall.step(&lit, 5200).is_still());
}
