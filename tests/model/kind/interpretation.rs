//! Tests: the one-sentence readings are true of the answers.

use crate::support::meetings::{deck, meeting};
use proptest::prelude::*;
use samtalsledaren::model::{Answer, ItemKey, MarksAnswer, MatrixAnswer, Moment, Shares, ShiftAnswer, interpret};
use samtalsledaren::words::{Language, Words};

fn read(key: &str, answers: &[Answer]) -> String {
    let session = meeting(u32::try_from(answers.len()).unwrap());
    let answers: Vec<_> = session.groups().iter().zip(answers).collect();
    let deck = deck();
    interpret(deck.item(&ItemKey::from(key)).unwrap(), &answers, Words::new(Language::Swedish)).unwrap()
}

type Pair = (Option<u8>, Option<u8>);

fn rows(one: Pair, two: Pair) -> Answer {
    let answer = MatrixAnswer::default()
        .with(&"r1".into(), Moment::Today, one.0)
        .with(&"r1".into(), Moment::Desired, one.1)
        .with(&"r2".into(), Moment::Today, two.0)
        .with(&"r2".into(), Moment::Desired, two.1);
    Answer::Matrix(answer)
}

fn moved(one: [u8; 2], two: [u8; 2]) -> Answer {
    rows((Some(one[0]), Some(one[1])), (Some(two[0]), Some(two[1])))
}

fn points(today: [u8; 3], desired: [u8; 3]) -> Answer {
    Answer::Shift(ShiftAnswer {
        today: Shares::new(today),
        desired: Shares::new(desired),
    })
}

fn only_today(today: [u8; 3]) -> Answer {
    Answer::Shift(ShiftAnswer {
        today: Shares::new(today),
        desired: None,
    })
}

fn marks(a: u16, b: u16, c: u16) -> Answer {
    Answer::Marks(
        MarksAnswer::default()
            .with(&"a".into(), a)
            .with(&"b".into(), b)
            .with(&"c".into(), c),
    )
}

#[test]
fn kinds_without_positions_have_no_reading() {
    let deck = deck();
    for key in ["bild", "fraga", "delar", "paus"] {
        assert_eq!(interpret(deck.item(&key.into()).unwrap(), &[], Words::default()), None, "{key}");
    }
}

#[test]
fn nobody_has_answered() {
    for key in ["matris", "triangel", "markeringar"] {
        assert_eq!(read(key, &[]), "Ingen grupp har svarat.", "{key}");
    }
    assert_eq!(read("markeringar", &[marks(0, 0, 0)]), "Ingen grupp har svarat.");
    assert_eq!(read("matris", &[rows((None, None), (None, None))]), "Ingen grupp har svarat.");
}

#[test]
fn a_triangle_says_where_the_groups_want_to_go() {
    let to_npg = points([60, 30, 10], [30, 20, 50]);
    let to_market = points([60, 30, 10], [30, 60, 10]);
    let stays = points([10, 20, 70], [10, 20, 70]);
    let to_both = points([60, 20, 20], [20, 40, 40]);
    for (answers, expected) in [
        (
            vec![&to_npg, &to_npg, &stays, &to_npg, &to_npg],
            "4 av 5 grupper vill röra sig mot NPG; en vill stå kvar.",
        ),
        (vec![&to_npg, &to_npg, &to_npg], "Alla 3 grupper vill röra sig mot NPG."),
        (vec![&to_npg, &to_npg], "Båda grupperna vill röra sig mot NPG."),
        (vec![&stays, &stays, &stays], "Alla 3 grupper vill stå kvar."),
        (
            vec![&to_npg, &to_market],
            "1 av 2 grupper vill röra sig mot NPM; en vill röra sig mot NPG.",
        ),
        (vec![&stays, &to_npg], "1 av 2 grupper vill röra sig mot NPG; en vill stå kvar."),
        (
            vec![&to_both, &to_npg, &to_npg],
            "2 av 3 grupper vill röra sig mot NPG; en vill röra sig lika mycket mot NPM och NPG.",
        ),
        (vec![&to_npg], "Grupp 1 vill röra sig mot NPG, från 10 till 50 procent."),
        (vec![&stays], "Grupp 1 vill stå kvar."),
        (vec![&to_both], "Grupp 1 vill röra sig lika mycket mot NPM och NPG."),
    ] {
        let answers: Vec<_> = answers.into_iter().cloned().collect();
        assert_eq!(read("triangel", &answers), expected);
    }
}

#[test]
fn a_triangle_says_who_has_given_only_half() {
    let half = only_today([60, 30, 10]);
    assert_eq!(
        read("triangel", std::slice::from_ref(&half)),
        "Ingen grupp har angett både idag och önskat läge."
    );
    let to_npg = points([60, 30, 10], [30, 20, 50]);
    assert_eq!(
        read("triangel", &[to_npg.clone(), half.clone(), half.clone()]),
        "Grupp 1 vill röra sig mot NPG, från 10 till 50 procent; två har inte angett båda lägena."
    );
    assert_eq!(
        read("triangel", &[to_npg.clone(), to_npg, half]),
        "Båda grupperna vill röra sig mot NPG; en har inte angett båda lägena."
    );
}

#[test]
fn a_matrix_says_where_the_shift_is_largest() {
    for (answers, expected) in [
        (
            vec![moved([2, 4], [3, 3]), moved([1, 4], [3, 4]), moved([2, 4], [3, 3])],
            "Störst förflyttning: Rad r1, +2 steg mot ”Nedifrån” (median av 3 grupper, från +2 till +3).",
        ),
        (
            vec![moved([2, 4], [3, 3]), moved([1, 4], [3, 3])],
            "Störst förflyttning: Rad r1, +2,5 steg mot ”Nedifrån” (median av 2 grupper, från +2 till +3).",
        ),
        (
            vec![moved([3, 3], [3, 2]), moved([3, 3], [4, 3])],
            "Störst förflyttning: Rad r2, −1 steg mot ”Uppifrån” (båda grupperna).",
        ),
        (
            vec![moved([1, 3], [2, 4]), moved([1, 3], [2, 4])],
            "Lika stor förflyttning på varje besvarad rad: +2 steg åt höger, mot kolumnen ”Tillitskultur”, räknat i median. Båda grupperna svarar lika på varje rad.",
        ),
        (
            vec![moved([1, 3], [4, 2]), moved([1, 3], [4, 2])],
            "Störst förflyttning, lika stor på raderna: Rad r1 (+2 steg mot ”Nedifrån”) och Rad r2 (−2 steg mot ”Uppifrån”), räknat i median. Båda grupperna svarar lika på varje rad.",
        ),
        (
            vec![moved([1, 1], [2, 2]), moved([5, 5], [3, 3])],
            "Ingen grupp anger någon förflyttning.",
        ),
        (
            vec![moved([1, 2], [2, 2]), moved([5, 4], [3, 3])],
            "Ingen rad har någon förflyttning, räknat i median.",
        ),
        (
            vec![moved([2, 4], [3, 3])],
            "Grupp 1 har störst förflyttning på raden Rad r1, +2 steg mot ”Nedifrån”, från 2 till 4.",
        ),
        (vec![moved([4, 4], [3, 3])], "Grupp 1 anger ingen förflyttning."),
        (
            vec![moved([1, 2], [4, 3])],
            "Grupp 1 har störst förflyttning, lika stor på raderna Rad r1 (+1 steg mot ”Nedifrån”) och Rad r2 (−1 steg mot ”Uppifrån”).",
        ),
        (
            vec![moved([1, 2], [2, 3])],
            "Grupp 1 har lika stor förflyttning på varje besvarad rad: +1 steg åt höger, mot kolumnen ”Tillitskultur”.",
        ),
        (
            vec![rows((Some(1), None), (None, Some(2)))],
            "Ingen grupp har angett både idag och önskat läge på samma rad.",
        ),
    ] {
        assert_eq!(read("matris", &answers), expected);
    }
}

#[test]
fn marks_say_which_option_got_the_most() {
    for (answers, expected) in [
        (
            vec![marks(2, 1, 0), marks(1, 0, 2)],
            "Flest markeringar: Alternativ a, 3 av 6 (från 2 av 2 grupper).",
        ),
        (
            vec![marks(2, 0, 0), marks(0, 2, 0)],
            "Flest markeringar: Alternativ a och Alternativ b, 2 vardera, av 4.",
        ),
        (
            vec![marks(1, 1, 1), marks(1, 1, 1)],
            "Varje alternativ har lika många markeringar: 2 av 6.",
        ),
        (vec![marks(2, 1, 0)], "Grupp 1 ger flest markeringar till Alternativ a, 2 av 3."),
        (
            vec![marks(1, 1, 0)],
            "Grupp 1 ger flest markeringar till Alternativ a och Alternativ b, 1 vardera, av 2.",
        ),
        (
            vec![marks(1, 1, 1)],
            "Grupp 1 ger lika många markeringar till varje alternativ: 1 av 3.",
        ),
    ] {
        assert_eq!(read("markeringar", &answers), expected);
    }
}

/// Median of whole numbers, the plain way.
fn median(mut shifts: Vec<i32>) -> Option<f64> {
    shifts.sort_unstable();
    let count = shifts.len();
    (count > 0).then(|| f64::from(shifts[(count - 1) / 2] + shifts[count / 2]) / 2.0)
}

proptest! {
    #[test]
    fn the_row_that_is_named_has_the_largest_median(
        all in proptest::collection::vec([(proptest::option::of(1..=5_u8), proptest::option::of(1..=5_u8)), (proptest::option::of(1..=5_u8), proptest::option::of(1..=5_u8))], 0..=12)
    ) {
        let answers: Vec<_> = all.iter().map(|[one, two]| rows(*one, *two)).collect();
        let reading = read("matris", &answers);
        // Where groups agree is told after the first sentence.
        let sentence = reading.split_once(". ").map_or(reading.clone(), |(first, _)| format!("{first}."));
        let [one, two] = [0, 1].map(|row| {
            let shifts = all.iter().filter_map(|said| Some(i32::from(said[row].1?) - i32::from(said[row].0?))).collect();
            median(shifts).map(f64::abs)
        });
        prop_assert!(sentence.ends_with('.') && sentence.matches('.').count() == 1, "{}", sentence);
        let size = |row: Option<f64>| row.unwrap_or(-1.0);
        if sentence.contains("Rad r1") && !sentence.contains("Rad r2") {
            prop_assert!(size(one) > size(two), "{}", sentence);
        }
        if sentence.contains("Rad r2") && !sentence.contains("Rad r1") {
            prop_assert!(size(two) > size(one), "{}", sentence);
        }
        if sentence.starts_with("Lika") {
            prop_assert_eq!(one, two);
        }
        if sentence.starts_with("Ingen rad") || sentence.contains("förflyttning.") {
            prop_assert!(size(one) <= 0.0 && size(two) <= 0.0, "{}", sentence);
        }
    }

    #[test]
    fn the_groups_of_a_triangle_sum_to_all_who_answered(
        all in proptest::collection::vec(((0..=100_u8, 0..=100_u8), proptest::option::of((0..=100_u8, 0..=100_u8))), 2..=12)
    ) {
        let shares = |(a, b): (u8, u8)| { let b = b.min(100 - a); Shares::new([a, b, 100 - a - b]) };
        let answers: Vec<_> = all
            .iter()
            .map(|(today, desired)| Answer::Shift(ShiftAnswer { today: shares(*today), desired: desired.and_then(shares) }))
            .collect();
        let sentence = read("triangel", &answers);
        let pairs = all.iter().filter(|(_, desired)| desired.is_some()).count();
        if pairs > 1 {
            let number = |word: &str| -> usize {
                word.parse().ok().or_else(|| (0..=12).find(|number| Words::default().number(*number) == word)).unwrap_or_else(|| panic!("{word}"))
            };
            let sum: usize = sentence
                .trim_end_matches('.')
                .split("; ")
                .map(|part| match part.split_whitespace().collect::<Vec<_>>().as_slice() {
                    ["Båda", ..] => 2,
                    ["Alla", count, ..] | [count, ..] => number(count),
                    [] => 0,
                })
                .sum();
            prop_assert_eq!(sum, all.len(), "{}", sentence);
        }
    }

    #[test]
    fn the_option_that_is_named_has_the_most_marks(all in proptest::collection::vec((0..=1_u16, 0..=1_u16, 0..=1_u16), 0..=12)) {
        let answers: Vec<_> = all.iter().map(|(a, b, c)| marks(*a, *b, *c)).collect();
        let sentence = read("markeringar", &answers);
        let sums = all.iter().fold([0; 3], |[a, b, c], said| [a + said.0, b + said.1, c + said.2]);
        let most = sums.into_iter().max().unwrap_or(0);
        for (name, sum) in ["Alternativ a", "Alternativ b", "Alternativ c"].into_iter().zip(sums) {
            if sentence.contains(name) {
                prop_assert_eq!(sum, most, "{}", sentence);
            }
        }
        if most > 0 {
            prop_assert!(sentence.contains(&format!("{most} ")), "{}", sentence);
            let total = format!("av {}", sums.into_iter().sum::<u16>());
            prop_assert!(sentence.contains(&total), "{}", sentence);
        } else {
            prop_assert_eq!(sentence, "Ingen grupp har svarat.");
        }
    }
}
