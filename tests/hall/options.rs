//! Tests: the room sees all options and rows of a question at once, what is left out there comes after it, and nothing is said twice.

use crate::support::gui::hall::{HD, SMALL, full_meeting, hall, show, texts};
use crate::support::meetings::deck_of_all_kinds;
use eframe::egui::Vec2;
use egui_kittest::Harness;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{Command, HallView, Kind, MarkOption, Marks, Matrix, MatrixRow, MatrixSection};
use samtalsledaren::words::Words;

/// The lines of every page of one question, each with its left edge and its top.
fn pages(kind: &Kind, title: &str, size: Vec2) -> Vec<Vec<(f32, f32, String)>> {
    let mut deck = deck_of_all_kinds();
    deck.items.retain(|item| item.key.as_str() == "fraga");
    for item in &mut deck.items {
        (item.title, item.kind) = (title.into(), kind.clone());
    }
    let mut session = full_meeting(deck, 3);
    session.apply(Command::GoTo("fraga".into()), 0);
    let view = HallView::of(&session);
    let mut hall: Harness<'_, HallView> = hall(size, Room::default());
    let count = page_count(&hall.ctx, &view, size, Room::default(), Words::default());
    let page = |page| {
        show(&mut hall, HallView { page, ..view.clone() });
        let lines = texts(&hall)
            .into_iter()
            .map(|text| (text.pos.x, text.pos.y, text.galley.text().to_owned()));
        lines.collect()
    };
    (0..count).map(page).collect()
}

fn has(page: &[(f32, f32, String)], text: &str) -> bool {
    page.iter().any(|(_, _, line)| line == text)
}

fn place(page: &[(f32, f32, String)], text: &str) -> (f32, f32) {
    let found = page.iter().find(|(_, _, line)| line == text);
    found.map_or_else(|| panic!("“{text}” in {page:?}"), |(x, y, _)| (*x, *y))
}

const NAMES: [&str; 6] = ["Bussen", "Tåget", "Cykeln", "Båten", "Spårvagnen", "Till fots"];
const LONG_TITLE: &str = "Resorna till mötet: vilka sätt att ta sig dit känner ni igen från det senaste året?";

fn marks(count: usize, help: &str) -> Marks {
    let option = |name: &&str| MarkOption {
        key: (*name).into(),
        text: (*name).into(),
        help: if help.is_empty() { String::new() } else { format!("{name} {help}") },
        own_help: true,
        ..MarkOption::default()
    };
    Marks {
        per_group: 4,
        options: NAMES[..count].iter().map(option).collect(),
        ..Marks::default()
    }
}

#[test]
fn six_explained_options_stand_with_their_question_and_their_explanations_come_after_it() {
    for size in [HD, SMALL] {
        let help = "går ofta när det passar dem som redan bor nära, och sällan annars";
        let pages = pages(&Kind::Marks(marks(6, help)), LONG_TITLE, size);
        let (first, after) = pages.split_first().unwrap();
        for name in NAMES {
            assert!(has(first, name), "{name}: {first:?}");
            assert_eq!(after.iter().filter(|page| has(page, name)).count(), 1, "{name}: {after:?}");
        }
        assert!(has(first, "4 markeringar per grupp"), "{first:?}");
        assert!(!first.iter().any(|(_, _, line)| line.contains("passar")), "{first:?}");
        assert_eq!(after.len(), 2, "three and three: {after:?}");
        // The explanations are the deck's own, which is said once on their page and not after each.
        for page in after {
            let own = page.iter().filter(|(_, _, line)| line.contains("underlagets"));
            assert_eq!(own.count(), 1, "{page:?}");
        }
    }
}

#[test]
fn options_without_explanations_have_no_page_after_the_one_that_shows_them_all() {
    for count in [3, 5, 6] {
        assert_eq!(pages(&Kind::Marks(marks(count, "")), LONG_TITLE, HD).len(), 1, "{count}");
    }
}

#[test]
fn five_options_in_two_columns_are_three_and_two() {
    let pages = pages(&Kind::Marks(marks(5, "")), "Hur kom ni hit?", HD);
    let left: Vec<f32> = NAMES[..5].iter().map(|name| place(&pages[0], name).0).collect();
    let column = |x: f32| left.iter().filter(|left| (**left - x).abs() < 40.0).count();
    assert_eq!((column(left[0]), column(left[4])), (3, 2), "{left:?}");
}

fn matrix(poles: &[(&str, &str)]) -> Matrix {
    let row = |(name, (left, right)): (&&str, &(&str, &str))| MatrixRow {
        key: (*name).into(),
        label: (*name).into(),
        left: (*left).into(),
        right: (*right).into(),
        ..MatrixRow::default()
    };
    Matrix {
        left: "Sällan".into(),
        right: "Ofta".into(),
        sections: vec![MatrixSection {
            title: String::new(),
            rows: NAMES.iter().zip(poles).map(row).collect(),
        }],
    }
}

#[test]
fn rows_without_poles_of_their_own_are_names_under_the_axis() {
    for poles in [[("Sällan", "Ofta"); 4], [("", ""); 4], [(" ", "Ofta"); 4]] {
        for title in ["Hur reser vi?", LONG_TITLE] {
            let pages = pages(&Kind::Matrix(matrix(&poles)), title, HD);
            assert_eq!(pages.len(), 1, "{pages:?}");
            for pole in ["Sällan", "Ofta"] {
                let said = pages[0].iter().filter(|(_, _, line)| line == pole).count();
                assert_eq!(said, 1, "{pole}: {pages:?}");
            }
            assert!(NAMES[..4].iter().all(|name| has(&pages[0], name)), "{pages:?}");
        }
    }
}

#[test]
fn a_matrix_shows_all_names_first_and_then_its_poles_two_rows_on_a_page() {
    let long = (
        "att följa upp på enkla mått och på att reglerna hålls",
        "att förstå det som sker och göra något åt det tillsammans",
    );
    let pages = pages(&Kind::Matrix(matrix(&[long; 5])), LONG_TITLE, HD);
    let (first, after) = pages.split_first().unwrap();
    assert!(NAMES[..5].iter().all(|name| has(first, name)), "{first:?}");
    assert!(["Sällan", "Ofta"].iter().all(|pole| has(first, pole)), "{first:?}");
    let rows: Vec<usize> = after
        .iter()
        .map(|page| NAMES[..5].iter().filter(|name| has(page, name)).count())
        .collect();
    assert_eq!(rows.iter().sum::<usize>(), 5, "{after:?}");
    assert!(
        rows.len() <= 3 && rows.iter().all(|count| *count <= 2 || rows.len() < 3),
        "{rows:?}"
    );
}

#[test]
fn the_dots_of_twelve_groups_at_an_end_stand_within_the_picture() {
    use eframe::egui::epaint::Shape;
    use samtalsledaren::model::{Answer, GroupId, MatrixAnswer, Moment};
    for (today, desired) in [(1, 5), (5, 1), (1, 1), (5, 5)] {
        let mut session = full_meeting(deck_of_all_kinds(), 12);
        for group in 1..=12 {
            let answer =
                MatrixAnswer::default()
                    .with(&"r1".into(), Moment::Today, Some(today))
                    .with(&"r1".into(), Moment::Desired, Some(desired));
            let set = Command::SetAnswer {
                prompt: "matris".into(),
                group: GroupId(group),
                answer: Some(Answer::Matrix(answer)),
                control: 0,
            };
            session.apply(set, 0);
        }
        session.apply(Command::GoTo("matris".into()), 0);
        session.apply(Command::ReleaseAnswers(true), 0);
        let mut hall = hall(HD, Room::default());
        show(&mut hall, HallView::of(&session));
        let inner = HD.y / 16.0 - 1.0..=HD.x - HD.y / 16.0 + 1.0;
        let mut seen = 0;
        for clipped in &hall.output().shapes {
            if let Shape::Circle(circle) = &clipped.shape {
                let (left, right) = (circle.center.x - circle.radius, circle.center.x + circle.radius);
                assert!(inner.contains(&left) && inner.contains(&right), "{today} to {desired}: {circle:?}");
                seen += 1;
            }
        }
        assert!(seen >= 24, "{seen} circles");
    }
}

#[test]
fn the_question_stands_over_the_rows_of_its_answers() {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        if let Kind::Matrix(matrix) = &mut item.kind {
            let rows = &mut matrix.sections[0].rows;
            let row = |number: usize| MatrixRow {
                key: format!("rad{number}").as_str().into(),
                label: format!("Rad {number}"),
                ..rows[0].clone()
            };
            let more: Vec<_> = (3..9).map(row).collect();
            rows.extend(more);
        }
    }
    let mut session = full_meeting(deck, 12);
    for key in ["matris", "forslag"] {
        session.apply(Command::GoTo(key.into()), 0);
        session.apply(Command::ReleaseAnswers(true), 0);
        let view = HallView::of(&session);
        let title = view.item.as_ref().unwrap().label().to_owned();
        let mut hall = hall(HD, Room::default());
        let count = page_count(&hall.ctx, &view, HD, Room::default(), Words::default());
        assert!(key != "matris" || count > 1, "{key}");
        for page in 0..count {
            show(&mut hall, HallView { page, ..view.clone() });
            // Where it would cost a page, it stands beside its number in the bottom line.
            let is_titled = texts(&hall).iter().any(|text| text.galley.text().ends_with(&title));
            assert!(is_titled, "{key}, page {page}: {:?}", crate::support::gui::hall::all_words(&hall));
        }
    }
}
