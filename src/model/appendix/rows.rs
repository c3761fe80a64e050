//! Notes and positions row by row, for those who count on in a spreadsheet.

use super::document::{NoteRow, PositionRow};
use super::question::{Question, note_number};
use crate::model::kind::{Answer, Kind, RowAnswer};
use crate::model::reading::axis_names;
use crate::model::told::{matrix, shift};
use crate::words::Words;

/// Every printed note in the order of the bilaga's numbers.
pub(super) fn notes(questions: &[Question<'_>]) -> Vec<NoteRow> {
    let mut rows = Vec::new();
    for question in questions {
        for group in question.groups() {
            rows.extend(question.notes(group.id).into_iter().map(|note| {
                NoteRow {
                    number: note_number(question.number, note),
                    question: question.number,
                    title: question.item.title.clone(),
                    group: group.name.clone(),
                    place: note
                        .place
                        .as_ref()
                        .and_then(|key| question.item.kind.places().into_iter().find(|place| place.key == *key))
                        .map(|place| place.text)
                        .unwrap_or_default(),
                    text: note.text.clone(),
                    turned: note.turned.clone(),
                }
            }));
        }
    }
    rows
}

/// Everything that a group answered beside its notes, one value a row.
pub(super) fn positions(questions: &[Question<'_>], words: Words) -> Vec<PositionRow> {
    let mut rows = Vec::new();
    for question in questions {
        for (group, answer) in question.answers() {
            rows.extend(values(&question.item.kind, answer, words).into_iter().map(|value| PositionRow {
                question: question.number,
                title: question.item.title.clone(),
                group: group.name.clone(),
                ..value
            }));
        }
    }
    rows
}

/// The rows of one answer, without question and group.
fn values(kind: &Kind, answer: &Answer, words: Words) -> Vec<PositionRow> {
    match (kind, answer) {
        (Kind::Matrix(rows), Answer::Matrix(answer)) => rows
            .rows()
            .map(|row| (matrix::name(row), answer.row(&row.key)))
            .filter(|(_, at)| *at != RowAnswer::default())
            .map(|(name, at)| moments(name, at.today, at.desired))
            .collect(),
        (Kind::Shift(corners), Answer::Shift(answer)) => (0..)
            .zip(shift::corner_names(corners, words))
            .map(|(corner, name)| {
                let share = |shares: Option<crate::model::kind::Shares>| shares.map(|shares| shares.of(corner));
                moments(name, share(answer.today), share(answer.desired))
            })
            .collect(),
        (Kind::Quadrant(quadrant), Answer::Quadrant(answer)) => {
            let [across, up] = axis_names(quadrant, words);
            vec![
                moments(across, answer.today.map(|spot| spot.across), answer.desired.map(|spot| spot.across)),
                moments(up, answer.today.map(|spot| spot.up), answer.desired.map(|spot| spot.up)),
            ]
        }
        (Kind::Marks(marks), Answer::Marks(answer)) => marks
            .options
            .iter()
            .map(|option| (option.text.clone(), answer.on(&option.key)))
            .filter(|(_, count)| *count > 0)
            .map(|(about, count)| told(about, count.to_string()))
            .collect(),
        (Kind::Stance(stance), Answer::Stance(answer)) => stance
            .rows()
            .filter_map(|row| Some(told(row.text.clone(), answer.on(&row.key)?.name(words).to_owned())))
            .collect(),
        _ => Vec::new(),
    }
}

fn moments<T: ToString>(about: String, today: Option<T>, desired: Option<T>) -> PositionRow {
    let shown = |value: Option<T>| value.map(|value| value.to_string()).unwrap_or_default();
    PositionRow {
        about,
        today: shown(today),
        desired: shown(desired),
        ..PositionRow::default()
    }
}

fn told(about: String, value: String) -> PositionRow {
    PositionRow {
        about,
        value,
        ..PositionRow::default()
    }
}
