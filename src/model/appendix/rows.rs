//! Notes and positions row by row, for those who count on in a spreadsheet.

use super::question::{Question, note_number};
use super::row::{NoteRow, PositionRow};
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
            rows.extend(question.item.kind.values(answer, words).into_iter().map(|value| PositionRow {
                question: question.number,
                title: question.item.title.clone(),
                group: group.name.clone(),
                ..value
            }));
        }
    }
    rows
}
