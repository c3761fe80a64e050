//! Tests: the pictures of positions, on paper and in the hall.

use crate::support::kinds::{answer_of, any_answer_to};
use crate::support::meetings::{deck_of_all_kinds, meeting};
use proptest::prelude::*;
use samtalsledaren::model::{
    Align, Answer, Group, GroupId, Ink, Item, ItemKey, Kind, MarksAnswer, MatrixAnswer, Moment, Opinion, Picture, QuadrantAnswer, Shape,
    Shares, ShiftAnswer, Spot, StanceAnswer, picture_of, picture_of_rows, row_count,
};
use samtalsledaren::words::Words;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Width and type: on paper, and in a hall of 1080 lines.
const SHEETS: [(f32, f32); 2] = [(450.0, 9.0), (1700.0, 59.0)];

fn item(key: &str) -> Item {
    deck_of_all_kinds().item(&ItemKey::from(key)).unwrap().clone()
}

fn groups(count: usize) -> Vec<Group> {
    meeting(u32::try_from(count).unwrap()).groups().to_vec()
}

fn draw(item: &Item, answers: &[Answer], sheet: (f32, f32)) -> Option<Picture> {
    let groups = groups(answers.len());
    let answers: Vec<_> = groups.iter().zip(answers).collect();
    picture_of(item, &answers, sheet.0, sheet.1, Words::default())
}

/// Left, top, right and bottom of a text as the shipped face paints it.
fn box_of(shape: &Shape) -> Option<[f32; 4]> {
    static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
    static BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-Bold.otf");
    let Shape::Text {
        at: [x, y],
        width,
        size,
        bold,
        align,
        text,
        ..
    } = shape
    else {
        return None;
    };
    let font = FontRef::new(if *bold { BOLD } else { REGULAR }).unwrap();
    let widths = font.glyph_metrics(Size::new(*size), LocationRef::default());
    let painted: f32 = text
        .chars()
        .filter_map(|sign| widths.advance_width(font.charmap().map(sign)?))
        .sum();
    assert!(painted <= *width + 0.01, "“{text}” is {painted} wide in a box of {width}");
    let left = match align {
        Align::Left => *x,
        Align::Middle => x - painted / 2.0,
        Align::Right => x - painted,
    };
    // Capitals and digits take less height than the line.
    Some([left, y + size * 0.2, left + painted, y + size])
}

fn check(picture: &Picture) {
    let texts: Vec<_> = picture.shapes.iter().filter_map(box_of).collect();
    for (index, one) in texts.iter().enumerate() {
        assert!(one[0] >= -0.5 && one[2] <= picture.width + 0.5, "{one:?} leaves the picture");
        assert!(one[1] >= -0.5 && one[3] <= picture.height + 0.5, "{one:?} leaves the picture");
        for two in &texts[index + 1..] {
            let apart = one[2] <= two[0] || two[2] <= one[0] || one[3] <= two[1] || two[3] <= one[1];
            assert!(apart, "{one:?} lies on {two:?} in {picture:#?}");
        }
        for bar in bars(picture) {
            let apart = one[2] <= bar[0] || bar[2] <= one[0] || one[3] <= bar[1] || bar[3] <= one[1];
            assert!(apart, "{one:?} lies on the bar {bar:?}");
        }
    }
    let marks: Vec<_> = marks(picture);
    for (index, (one, radius)) in marks.iter().enumerate() {
        for (two, other) in &marks[index + 1..] {
            let distance = (one[0] - two[0]).hypot(one[1] - two[1]);
            assert!(distance >= (radius + other) * 0.98, "{one:?} and {two:?} of {radius}");
        }
    }
}

/// Left, top, right and bottom of the bars.
fn bars(picture: &Picture) -> Vec<[f32; 4]> {
    let corners = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Polygon {
            corners,
            fill: Some(Ink::Accent),
            ..
        } => Some(corners),
        _ => None,
    });
    let least = |corners: &[[f32; 2]], axis: usize| corners.iter().map(|corner| corner[axis]).fold(f32::INFINITY, f32::min);
    let most = |corners: &[[f32; 2]], axis: usize| corners.iter().map(|corner| corner[axis]).fold(f32::NEG_INFINITY, f32::max);
    corners
        .map(|corners| [least(corners, 0), least(corners, 1), most(corners, 0), most(corners, 1)])
        .collect()
}

/// The circles of groups; the small ones are legend and points.
fn marks(picture: &Picture) -> Vec<([f32; 2], f32)> {
    let all = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { middle, radius, .. } => Some((*middle, *radius)),
        _ => None,
    });
    let largest = all.clone().map(|(_, radius)| radius).fold(0.0, f32::max);
    all.filter(|(_, radius)| *radius > largest * 0.9).collect()
}

fn texts(picture: &Picture) -> Vec<&str> {
    picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn on_both_rows(today: Option<u8>, desired: Option<u8>) -> Answer {
    let answer = ["r1", "r2"].into_iter().fold(MatrixAnswer::default(), |answer, row| {
        answer
            .with(&row.into(), Moment::Today, today)
            .with(&row.into(), Moment::Desired, desired)
    });
    Answer::Matrix(answer)
}

/// The same opinion on every proposal.
fn on_all_proposals(opinion: Opinion) -> Answer {
    let rows = ["s1", "s2", "s3", "s4"].into_iter();
    Answer::Stance(rows.fold(StanceAnswer::default(), |answer, row| answer.with(&row.into(), Some(opinion))))
}

fn on_axes(today: (u8, u8), desired: (u8, u8)) -> Answer {
    let [today, desired] = [today, desired].map(|(across, up)| Some(Spot { across, up }));
    Answer::Quadrant(QuadrantAnswer { today, desired })
}

fn shares(a: u8, b: u8) -> Option<Shares> {
    let b = b.min(100 - a);
    Shares::new([a, b, 100 - a - b])
}

#[test]
fn twelve_groups_at_one_spot_can_all_be_read() {
    for sheet in SHEETS {
        let shift = Answer::Shift(ShiftAnswer {
            today: shares(100, 0),
            desired: shares(100, 0),
        });
        for (key, answer) in [
            ("matris", on_both_rows(Some(5), Some(5))),
            ("triangel", shift),
            ("fyrfalt", on_axes((100, 0), (100, 0))),
            ("forslag", on_all_proposals(Opinion::SupportsPartly)),
        ] {
            let picture = draw(&item(key), &vec![answer; 12], sheet).unwrap();
            check(&picture);
            for group in 1..=12 {
                let number = group.to_string();
                let count = texts(&picture).into_iter().filter(|text| *text == number).count();
                assert!(count >= 2, "{key}: group {group}");
            }
        }
        for item in deck_of_all_kinds().items {
            let Some(answer) = answer_of(&item, 1) else { continue };
            check(&draw(&item, &vec![answer; 12], sheet).unwrap());
        }
    }
}

#[test]
fn today_is_hollow_and_desired_filled() {
    let picture = draw(&item("matris"), &[on_both_rows(Some(1), Some(4))], SHEETS[0]).unwrap();
    let fills: Vec<_> = picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Circle { fill, radius, .. } if *radius > 5.0 => Some(*fill),
            _ => None,
        })
        .collect();
    assert_eq!(fills, [Ink::Ground, Ink::Accent, Ink::Ground, Ink::Accent]);
    assert!(texts(&picture).contains(&"idag") && texts(&picture).contains(&"önskat läge"));
}

#[test]
fn a_matrix_can_be_shown_one_row_at_a_time() {
    let item = item("matris");
    let groups = groups(1);
    let answer = on_both_rows(Some(1), Some(2));
    let answers = [(&groups[0], &answer)];
    assert_eq!(row_count(&item), 2);
    let one = picture_of_rows(&item, 1..2, &answers, 1700.0, 59.0, Words::default()).unwrap();
    let both = picture_of(&item, &answers, 1700.0, 59.0, Words::default()).unwrap();
    assert!(texts(&one).contains(&"Rad r2") && !texts(&one).contains(&"Rad r1"));
    assert!(one.height < both.height);
    assert!(one.height < 700.0, "one row fits in the hall: {}", one.height);
    assert_eq!(picture_of_rows(&item, 2..9, &answers, 1700.0, 59.0, Words::default()), None);
}

#[test]
fn every_row_or_option_that_is_answered_is_named_in_the_picture() {
    for item in deck_of_all_kinds().items {
        let Some(answers) = (1..=12).map(|group| answer_of(&item, group)).collect::<Option<Vec<_>>>() else {
            continue;
        };
        if row_count(&item) > 0 {
            assert_eq!(row_count(&item), item.kind.places().len(), "{}", item.key);
        }
        for sheet in SHEETS {
            let picture = draw(&item, &answers, sheet).unwrap();
            // A long name goes on on a line of its own.
            let drawn = texts(&picture).join(" ");
            for place in item.kind.places() {
                assert!(drawn.contains(&place.label), "{}: {place:?} in {drawn}", item.key);
            }
        }
    }
}

#[test]
fn nobody_s_answers_give_no_picture() {
    for item in deck_of_all_kinds().items {
        assert_eq!(draw(&item, &[], SHEETS[0]), None, "{}", item.key);
    }
    assert_eq!(draw(&item("matris"), &[on_both_rows(None, None)], SHEETS[0]), None);
}

#[test]
fn a_group_that_stays_gets_no_arrow_though_its_marks_stand_apart() {
    let arrows = |answer: ShiftAnswer| {
        let picture = draw(&item("triangel"), &[Answer::Shift(answer)], SHEETS[0]).unwrap();
        let heads = picture
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Polygon { corners, fill: Some(Ink::Text), .. } if corners.len() == 3));
        // The legend has one.
        heads.count() - 1
    };
    let [one, other] = [shares(40, 30), shares(10, 10)];
    assert_eq!(arrows(ShiftAnswer { today: one, desired: one }), 0);
    assert_eq!(
        arrows(ShiftAnswer {
            today: one,
            desired: other
        }),
        1
    );
}

#[test]
fn a_quadrant_has_high_at_the_top_and_to_the_right() {
    let picture = draw(&item("fyrfalt"), &[on_axes((10, 20), (90, 70))], SHEETS[0]).unwrap();
    let marks = marks(&picture);
    let [([today_x, today_y], _), ([desired_x, desired_y], _)] = marks[..] else {
        panic!("{marks:?}");
    };
    assert!(desired_x > today_x && desired_y < today_y);
    assert!(today_x < picture.width / 2.0 && desired_x > picture.width / 2.0);
    let texts = texts(&picture);
    for name in [
        "Situation 1",
        "Situation 2",
        "Situation 4",
        "Förtroendevalda: sändare",
        "Förtroendevalda: mottagare",
    ] {
        assert!(texts.contains(&name), "{name} in {texts:?}");
    }
}

#[test]
fn a_stance_can_be_shown_some_proposals_at_a_time_and_has_the_opinions_over_each() {
    let item = item("forslag");
    let groups = groups(2);
    let answers = [on_all_proposals(Opinion::Supports), on_all_proposals(Opinion::TakesNoSide)];
    let answers: Vec<_> = groups.iter().zip(&answers).collect();
    assert_eq!(row_count(&item), 4);
    let some = picture_of_rows(&item, 1..3, &answers, 450.0, 9.0, Words::default()).unwrap();
    let texts = texts(&some);
    assert!(texts.contains(&"tillstyrker") && texts.contains(&"avstyrker"));
    assert!(texts.contains(&"Ledarskap") && texts.contains(&"Statsbidrag") && !texts.contains(&"Försök"));
    let [one, two] = ["1", "2"].map(|number| texts.iter().filter(|text| **text == number).count());
    assert_eq!([one, two], [2, 2]);
    assert_eq!(picture_of_rows(&item, 4..9, &answers, 450.0, 9.0, Words::default()), None);
}

#[test]
fn bars_are_as_long_as_their_counts() {
    let marks = ["a", "b"]
        .into_iter()
        .zip([2, 1])
        .fold(MarksAnswer::default(), |answer, (option, count)| answer.with(&option.into(), count));
    let picture = draw(&item("markeringar"), &[Answer::Marks(marks)], SHEETS[0]).unwrap();
    let bars: Vec<_> = picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Polygon { corners, .. } => Some(corners[1][0] - corners[0][0]),
            _ => None,
        })
        .collect();
    assert_eq!(bars.len(), 2);
    assert!((bars[0] - 2.0 * bars[1]).abs() < 0.1);
    let texts = texts(&picture);
    assert!(["2", "1", "0"].iter().all(|count| texts.contains(count)));
}

#[test]
fn long_words_are_broken_or_shortened_to_their_box() {
    let long = "Uppföljningsmöjlighetsförståelseutveckling WWWWWWWWWWWWWWWW mmmmmmmmmmm ”Tillit” — 100 % ".repeat(4);
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        match &mut item.kind {
            Kind::Matrix(matrix) => {
                for text in [&mut matrix.left, &mut matrix.right] {
                    text.clone_from(&long);
                }
                for row in &mut matrix.sections[0].rows {
                    for text in [&mut row.label, &mut row.left, &mut row.right] {
                        text.clone_from(&long);
                    }
                }
            }
            Kind::Shift(shift) => shift.corners.iter_mut().for_each(|corner| corner.name.clone_from(&long)),
            Kind::Quadrant(quadrant) => {
                for axis in [&mut quadrant.across, &mut quadrant.up] {
                    for text in [&mut axis.name, &mut axis.low, &mut axis.high] {
                        text.clone_from(&long);
                    }
                }
                quadrant
                    .situations
                    .iter_mut()
                    .for_each(|situation| situation.name.clone_from(&long));
            }
            Kind::Stance(stance) => {
                let rows = stance.sections.iter_mut().flat_map(|section| &mut section.rows);
                rows.for_each(|row| row.short.clone_from(&long));
            }
            Kind::Marks(marks) => marks.options.iter_mut().for_each(|option| option.text.clone_from(&long)),
            // They are not drawn.
            Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
        }
    }
    let shift = Answer::Shift(ShiftAnswer {
        today: shares(0, 0),
        desired: shares(0, 100),
    });
    let at_edges = [("triangel", shift), ("fyrfalt", on_axes((0, 50), (100, 100)))];
    let at_edges = at_edges.map(|(key, answer)| (deck.item(&key.into()).unwrap(), vec![answer; 3]));
    let of_groups = |item| (1..=3).map(|group| answer_of(item, group)).collect::<Option<Vec<_>>>();
    let of_each_kind = deck.items.iter().filter_map(|item| Some((item, of_groups(item)?)));
    for (item, answers) in of_each_kind.chain(at_edges) {
        for sheet in SHEETS {
            let picture = draw(item, &answers, sheet).unwrap();
            check(&picture);
            assert!(texts(&picture).iter().any(|text| text.ends_with('…')), "{}", item.key);
        }
    }
}

/// A question of any kind with up to twelve groups' answers to it.
fn any_answers() -> impl Strategy<Value = (Item, Vec<Answer>)> {
    let of_kinds = deck_of_all_kinds().items.into_iter().filter_map(|item| {
        let answers = proptest::collection::vec(any_answer_to(&item)?, 1..=12);
        Some(answers.prop_map(move |answers| (item.clone(), answers)).boxed())
    });
    proptest::strategy::Union::new(of_kinds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_answered_to_any_kind_nothing_lies_on_anything_else((item, answers) in any_answers()) {
        for sheet in SHEETS {
            let says_something = answers.iter().any(|answer| !answer.is_empty());
            let picture = draw(&item, &answers, sheet);
            prop_assert_eq!(picture.is_some(), says_something, "{}", item.key);
            picture.iter().for_each(check);
        }
    }

    #[test]
    fn whatever_is_answered_nothing_lies_on_anything_else(
        steps in proptest::collection::vec((proptest::option::of(1..=5_u8), proptest::option::of(1..=5_u8)), 1..=12),
        points in proptest::collection::vec(((0..=100_u8, 0..=100_u8), (0..=100_u8, 0..=100_u8)), 1..=12),
        spots in proptest::collection::vec(((0..=100_u8, 0..=100_u8), (0..=100_u8, 0..=100_u8)), 1..=12),
        opinions in proptest::collection::vec(prop::sample::select(Opinion::ALL.to_vec()), 1..=12),
    ) {
        let spots: Vec<_> = spots.into_iter().map(|(today, desired)| on_axes(today, desired)).collect();
        let stances: Vec<_> = opinions.into_iter().map(on_all_proposals).collect();
        let rows: Vec<_> = steps.into_iter().map(|(today, desired)| on_both_rows(today, desired)).collect();
        let points: Vec<_> = points
            .into_iter()
            .map(|(today, desired)| Answer::Shift(ShiftAnswer { today: shares(today.0, today.1), desired: shares(desired.0, desired.1) }))
            .collect();
        for sheet in SHEETS {
            for (key, answers) in [("matris", &rows), ("triangel", &points), ("fyrfalt", &spots), ("forslag", &stances)] {
                if let Some(picture) = draw(&item(key), answers, sheet) {
                    check(&picture);
                    if key == "triangel" || key == "fyrfalt" {
                        prop_assert_eq!(marks(&picture).len(), 2 * answers.len());
                    }
                }
            }
        }
    }
}

#[test]
fn the_groups_of_a_picture_are_numbered_as_the_meeting_numbers_them() {
    let group = Group {
        id: GroupId(7),
        name: "Norra bordet".into(),
    };
    let answer = on_both_rows(Some(1), None);
    let picture = picture_of(&item("matris"), &[(&group, &answer)], 450.0, 9.0, Words::default()).unwrap();
    assert!(texts(&picture).contains(&"7"));
}

#[test]
fn marks_that_move_aside_stay_in_their_own_situation() {
    let names = groups(5);
    for (across, up) in [(60, 60), (40, 60), (55, 10), (45, 45), (50, 50)] {
        let spot = samtalsledaren::model::Spot { across, up };
        let answer = Answer::Quadrant(samtalsledaren::model::QuadrantAnswer {
            today: Some(spot),
            desired: None,
        });
        let answers: Vec<_> = names.iter().map(|group| (group, &answer)).collect();
        let field = [[0.0, 0.0], [400.0, 400.0]];
        for mark in samtalsledaren::model::quadrant_marks(&answers, field, samtalsledaren::model::MarkSize::all_numbered(16.0), field) {
            let [x, y] = mark.place;
            let side = |place: f32, value: u8| match value {
                0..50 => place <= 200.0,
                50 => true,
                _ => place >= 200.0,
            };
            assert!(side(x, across) && side(400.0 - y, up), "{across}, {up}: {:?}", mark.place);
        }
    }
}

#[test]
fn a_bare_ring_stands_only_where_another_mark_of_the_group_has_its_number() {
    let groups = groups(3);
    let at = |across, up| Some(samtalsledaren::model::Spot { across, up });
    let answer = |today, desired| Answer::Quadrant(samtalsledaren::model::QuadrantAnswer { today, desired });
    let answers = [
        answer(at(20, 20), at(80, 80)),
        answer(at(20, 20), None),
        answer(at(80, 80), at(80, 80)),
    ];
    let answers: Vec<_> = groups.iter().zip(&answers).collect();
    let field = [[0.0, 0.0], [400.0, 400.0]];
    let size = samtalsledaren::model::MarkSize {
        numbered: 16.0,
        bare: Some(6.0),
    };
    let marks = samtalsledaren::model::quadrant_marks(&answers, field, size, field);
    let told: Vec<_> = marks.iter().map(|mark| (mark.group.id.0, mark.is_numbered, mark.radius)).collect();
    assert_eq!(
        told,
        [(1, false, 6.0), (1, true, 16.0), (2, true, 16.0), (3, false, 6.0), (3, true, 16.0)]
    );
    for (index, one) in marks.iter().enumerate() {
        for two in &marks[index + 1..] {
            let apart = (one.place[0] - two.place[0]).hypot(one.place[1] - two.place[1]);
            assert!(apart >= one.radius + two.radius, "{told:?}: {apart}");
        }
    }
}
