//! Laws of the summary: over ten thousand meetings it leans to no side, drops no matrix and no triangle, and says what it lacks.

use crate::support::meetings::{add_note, deck_of_all_kinds, give_answer};
use proptest::prelude::*;
use samtalsledaren::model::{
    Answer, AppendixPart, Block, Command, ConclusionSort, GatherCommand, HandoverCommand, Item, MarksAnswer, MatrixAnswer, Moment, Opinion,
    QuadrantAnswer, Record, Session, Shares, ShiftAnswer, Spot, StanceAnswer, Surroundings, appendix, interpret,
};
use samtalsledaren::words::Words;
use std::sync::LazyLock;

/// The kinds that are answered beside notes.
const ANSWERED: [&str; 5] = ["matris", "triangel", "markeringar", "fyrfalt", "forslag"];

/// The questions on which something is concluded; there are several of each kind.
const COPIES: usize = 3;

/// What is said in a meeting.
#[derive(Clone, Debug)]
struct Said {
    /// Question, sort, and whether it has words or points at a note alone.
    conclusions: Vec<(usize, ConclusionSort, bool)>,
    /// Which kinds are answered, by copy, kind and value.
    answers: Vec<(usize, usize, u8)>,
    /// Whether a theme was gathered.
    has_theme: bool,
}

fn said() -> impl Strategy<Value = Said> {
    let sort = prop::sample::select(&ConclusionSort::ALL[..]);
    let conclusion = (0..COPIES, sort, prop::bool::weighted(0.8));
    (
        prop::collection::vec(conclusion, 0..9),
        prop::collection::vec((0..COPIES, 0..ANSWERED.len(), 0..5_u8), 0..10),
        any::<bool>(),
    )
        .prop_map(|(conclusions, answers, has_theme)| Said {
            conclusions,
            answers,
            has_theme,
        })
}

/// The key of a copy of a question.
fn key(name: &str, copy: usize) -> String {
    format!("{name}-{copy}")
}

/// A session whose deck has each question several times.
fn empty_meeting() -> Session {
    static EMPTY: LazyLock<Record> = LazyLock::new(|| begun_meeting().record().clone());
    Session::from_record(EMPTY.clone())
}

fn begun_meeting() -> Session {
    let mut deck = deck_of_all_kinds();
    let prompts = deck.items.iter().filter(|item| item.is_prompt() && item.key.as_str() != "delar");
    let copies = prompts.flat_map(|item| {
        (0..COPIES).map(move |copy| Item {
            key: key(item.key.as_str(), copy).as_str().into(),
            ..item.clone()
        })
    });
    deck.items = copies.collect();
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    // What is drawn is judged elsewhere.
    session.apply(Command::Handover(HandoverCommand::LeaveOut(AppendixPart::Figures, true)), 0);
    session
}

fn answer(kind: &str, value: u8) -> Answer {
    let step = value.min(4) + 1;
    let spot = |across, up| Some(Spot { across, up });
    match kind {
        "matris" => Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2)).with(
            &"r1".into(),
            Moment::Desired,
            Some(step),
        )),
        "triangel" => Answer::Shift(ShiftAnswer {
            today: Shares::new([60, 30, 10]),
            desired: Shares::new([60 - 10 * value, 30, 10 + 10 * value]),
        }),
        "markeringar" => Answer::Marks(MarksAnswer::default().with(&"b".into(), 1)),
        "fyrfalt" => Answer::Quadrant(QuadrantAnswer {
            today: spot(20, 30),
            desired: spot(20 * value, 90),
        }),
        _ => Answer::Stance(StanceAnswer::default().with(&"s1".into(), Some(Opinion::ALL[usize::from(value) % 4]))),
    }
}

fn meeting_of(said: &Said) -> Session {
    let mut session = empty_meeting();
    let mut notes = Vec::new();
    for copy in 0..COPIES {
        notes.push(add_note(&mut session, &key("fraga", copy), 1, "Sagt."));
    }
    for (number, (question, sort, has_words)) in said.conclusions.iter().enumerate() {
        let prompt = key("fraga", *question).as_str().into();
        let note = (!has_words).then(|| notes[*question].clone());
        session.apply(Command::Gather(GatherCommand::Conclude(prompt, *sort, note)), 0);
        if *has_words {
            let id = session.gathering().conclusions.last().unwrap().id;
            session.apply(Command::Gather(GatherCommand::SetConclusion(id, format!("slutsats {number}"))), 0);
        }
    }
    for (copy, kind, value) in &said.answers {
        give_answer(&mut session, &key(ANSWERED[*kind], *copy), 1, answer(ANSWERED[*kind], *value));
    }
    if said.has_theme {
        let theme = GatherCommand::AddTheme("Färre mål".into(), Some(notes[0].clone()));
        session.apply(Command::Gather(theme), 0);
    }
    session
}

/// The points of the summary as the document prints them, without the last, which says what notes are not.
fn points(session: &Session) -> Vec<String> {
    let surroundings = Surroundings {
        page_count: None,
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    let made = appendix(session, &surroundings);
    let printed = made.blocks.iter().find_map(|block| match block {
        Block::Bullets(points) => Some(points),
        _ => None,
    });
    let (last, points) = printed.unwrap().split_last().unwrap();
    assert!(last.starts_with("Anteckningarna är underlag"), "{last}");
    assert_eq!(made.summary, points);
    points.to_vec()
}

/// The question of a point: "Fråga 3: …" or "Samstämmigt (fråga 3): …".
fn question_of(point: &str) -> Option<u32> {
    let (_, rest) = point.split_once("Fråga ").or_else(|| point.split_once("(fråga "))?;
    rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

fn check(said: &Said) -> Result<(), TestCaseError> {
    let session = meeting_of(said);
    let words = Words::default();
    let points = points(&session);
    let of_sort = |sort: ConclusionSort| {
        points
            .iter()
            .filter(|point| point.starts_with(&format!("{} (fråga", sort.name(words))))
            .count()
    };
    let there = |sort: ConclusionSort| said.conclusions.iter().filter(|(_, other, _)| *other == sort).count();
    let shown = ConclusionSort::ALL.map(of_sort);
    let all = ConclusionSort::ALL.map(there);
    let [agreed, differing, _] = shown;

    // As many of the one as of the other where there are both, and one of each sort that there is.
    if all[0] > 0 && all[1] > 0 {
        prop_assert_eq!(agreed, differing, "{:#?}", points);
    }
    for (shown, all) in shown.iter().zip(all) {
        prop_assert_eq!(*shown > 0, all > 0, "{:#?}", points);
    }

    // No matrix and no triangle is dropped, and what is said of it is what the answers say.
    let answered: Vec<_> = session
        .items()
        .filter(|(_, item)| session.answers_to(&item.key).next().is_some())
        .collect();
    let mut unread = 0;
    for (_, item) in &answered {
        let answers: Vec<_> = session.answers_to(&item.key).collect();
        let reading = interpret(item, &answers, words).unwrap();
        let number = session.question_number(&item.key).unwrap();
        let is_read = points.contains(&format!("Fråga {number}: {reading}"));
        if ["matris", "triangel"].iter().any(|kind| item.key.as_str().starts_with(kind)) {
            prop_assert!(is_read, "{} of {:#?}", item.key, points);
        }
        unread += usize::from(!is_read);
    }

    // What there was no room for is counted, and nothing is said of it where all is there.
    let left_out = all.iter().sum::<usize>() - shown.iter().sum::<usize>() + unread;
    let told = points
        .iter()
        .filter(|point| point.contains("i sammanfattningen: "))
        .collect::<Vec<_>>();
    match (left_out, told.as_slice()) {
        (0, []) => {}
        (1, [told]) => prop_assert!(told.starts_with("1 punkt ryms inte"), "{}", told),
        (count, [told]) => prop_assert!(told.starts_with(&format!("{count} punkter ryms inte")), "{}", told),
        _ => prop_assert!(false, "{} left out of {:#?}", left_out, points),
    }

    // The order is that of the questions.
    let is_of_a_question = |point: &&String| !point.contains("Utan svar") && !point.contains("ryms inte");
    let order: Vec<_> = points
        .iter()
        .filter(is_of_a_question)
        .filter_map(|point| question_of(point))
        .collect();
    prop_assert!(order.is_sorted(), "{:#?}", points);

    // A wish is claimed only where a triangle has a desired point elsewhere than today's, or the same one.
    for point in points.iter().filter(|point| point.contains(" vill ")) {
        let number = question_of(point).unwrap();
        let (_, item) = session
            .items()
            .find(|(_, item)| session.question_number(&item.key) == Some(number))
            .unwrap();
        prop_assert!(item.key.as_str().starts_with("triangel"), "{}", point);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn the_summary_leans_to_no_side_drops_no_matrix_or_triangle_and_says_what_it_lacks(said in said()) {
        check(&said)?;
    }
}

#[test]
fn many_agreed_points_do_not_crowd_out_the_one_that_differs() {
    let conclusions = [(0, ConclusionSort::Agreed, true); 6]
        .into_iter()
        .chain([(2, ConclusionSort::Differing, true)]);
    let session = meeting_of(&Said {
        conclusions: conclusions.collect(),
        answers: vec![(0, 0, 3), (0, 1, 2), (0, 4, 1)],
        has_theme: true,
    });
    let points = points(&session);
    assert_eq!(
        points,
        [
            "Teman som lyfts: Färre mål.",
            "Samstämmigt (fråga 1): slutsats 0",
            "Olika uppfattningar (fråga 3): slutsats 6",
            "Fråga 4: Grupp 1 har störst förflyttning på raden Rad r1, +2 steg mot ”Nedifrån”, från 2 till 4.",
            "Fråga 7: Grupp 1 vill röra sig mot NPG, från 10 till 30 procent.",
            "Fråga 16: Grupp 1 har svarat på 1 av 4 rader (tillstyrker delvis 1).",
            "5 punkter ryms inte i sammanfattningen: 5 av 6 under ”Samstämmigt”.",
        ]
    );
}
