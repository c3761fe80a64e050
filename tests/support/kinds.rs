//! Answers to every kind of question: one for each group, and any that can be given. A new kind does not compile without its own.

use proptest::prelude::*;
use samtalsledaren::model::{
    Answer, Item, Kind, MarksAnswer, MatrixAnswer, Moment, Opinion, Place, QuadrantAnswer, Shares, ShiftAnswer, Spot, StanceAnswer,
};

/// The name of a kind as files write it.
pub(crate) fn name_in_files(kind: &Kind) -> String {
    let text = ron::to_string(kind).unwrap();
    text.split('(').next().unwrap_or_default().to_owned()
}

/// The whole answer of a group, not quite that of the others; `None` for what is answered by notes alone.
pub(crate) fn answer_of(item: &Item, group: u32) -> Option<Answer> {
    let group = u8::try_from(group).unwrap();
    let places = item.kind.places();
    let spot = |across: u8, up: u8| Some(Spot { across, up });
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
        // Every third group stands where the others do.
        Kind::Quadrant(_) => Some(Answer::Quadrant(QuadrantAnswer {
            today: spot(20 + group % 3 * 10, 30),
            desired: spot(90 - group % 3 * 15, 100 - group),
        })),
        Kind::Stance(stance) => {
            let opinion = |row: usize| Opinion::ALL.get((usize::from(group) / 2 + row) % 4).copied();
            let rows = stance.rows().enumerate();
            let answer = rows.fold(StanceAnswer::default(), |answer, (index, row)| {
                answer.with(&row.key, opinion(index))
            });
            Some(Answer::Stance(answer))
        }
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// Any answer that the question accepts, also one that leaves things open; `None` for what is answered by notes alone.
pub(crate) fn any_answer_to(item: &Item) -> Option<BoxedStrategy<Answer>> {
    let places = item.kind.places();
    match &item.kind {
        Kind::Matrix(_) => {
            let step = || proptest::option::of(1..=5_u8);
            Some(for_each(places, (step(), step()), |rows| {
                let put = |answer: MatrixAnswer, (row, (today, desired)): &(Place, (Option<u8>, Option<u8>))| {
                    let answer = answer.with(&row.key, Moment::Today, *today);
                    answer.with(&row.key, Moment::Desired, *desired)
                };
                Answer::Matrix(rows.iter().fold(MatrixAnswer::default(), put))
            }))
        }
        Kind::Shift(_) => {
            let parts = (0..=100_u8, 0..=100_u8).prop_map(|(a, b)| [a, b.min(100 - a)]);
            let point = proptest::option::of(parts.prop_map(|[a, b]| Shares::new([a, b, 100 - a - b]).unwrap()));
            let answer = (point.clone(), point).prop_map(|(today, desired)| Answer::Shift(ShiftAnswer { today, desired }));
            Some(answer.boxed())
        }
        Kind::Marks(marks) => {
            let most = usize::from(marks.per_group);
            Some(for_each(places, 0..=1_u16, move |options| {
                let marked = options.iter().filter(|(_, count)| *count > 0).take(most);
                Answer::Marks(marked.fold(MarksAnswer::default(), |answer, (option, count)| answer.with(&option.key, *count)))
            }))
        }
        Kind::Quadrant(_) => {
            // The middle, the ends and points that many share come often.
            let value = || prop_oneof![Just(0_u8), Just(20), Just(50), Just(51), Just(80), Just(100), 0..=100_u8];
            let point = || proptest::option::weighted(0.8, (value(), value()).prop_map(|(across, up)| Spot { across, up }));
            let answer = (point(), point()).prop_map(|(today, desired)| Answer::Quadrant(QuadrantAnswer { today, desired }));
            Some(answer.boxed())
        }
        Kind::Stance(_) => {
            let opinion = proptest::option::weighted(0.8, prop::sample::select(Opinion::ALL.to_vec()));
            Some(for_each(places, opinion, |rows| {
                let put = |answer: StanceAnswer, (row, opinion): &(Place, Option<Opinion>)| answer.with(&row.key, *opinion);
                Answer::Stance(rows.iter().fold(StanceAnswer::default(), put))
            }))
        }
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Reverse(_) | Kind::Unknown(_) => None,
    }
}

/// The answer that is made of any value on each of the places.
fn for_each<T: Clone + std::fmt::Debug + 'static>(
    places: Vec<Place>,
    value: impl Strategy<Value = T> + 'static,
    make: impl Fn(&[(Place, T)]) -> Answer + 'static,
) -> BoxedStrategy<Answer> {
    let values = proptest::collection::vec(value, places.len());
    let answer = values.prop_map(move |values| make(&places.iter().cloned().zip(values).collect::<Vec<_>>()));
    answer.boxed()
}
