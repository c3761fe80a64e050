//! A question by its number and the name by which every list calls it, and how much was said and answered on it.

use crate::model::{Answer, GroupId, Item, ItemKey, Session};
use crate::words::Words;

/// The number and the short name; the name alone for what has no number.
pub(super) fn numbered_label(session: &Session, item: &Item, words: Words) -> String {
    match session.question_number(&item.key) {
        Some(number) => words.review_question(number, item.label()),
        None => item.label().to_owned(),
    }
}

/// The answers that were given beside the notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// Their number: of marks all that were spread, of anything else the groups that have answered.
    pub(super) count: usize,
    /// True where marks were counted.
    pub(super) are_marks: bool,
}

impl Given {
    /// Those on a question.
    pub(super) fn on(session: &Session, question: &ItemKey) -> Self {
        Self::counted(session.answers_to(question).map(|(_, answer)| answer))
    }

    /// Those of a group on all questions.
    pub(super) fn of_group(session: &Session, group: GroupId) -> Self {
        let answered = session.items().filter(|(_, item)| session.answer(&item.key, group).is_some());
        Self {
            count: answered.count(),
            are_marks: false,
        }
    }

    fn counted<'a>(answers: impl Iterator<Item = &'a Answer>) -> Self {
        let mut given = Self::default();
        for answer in answers {
            if let Answer::Marks(marks) = answer {
                given.count += usize::from(marks.total());
                given.are_marks = true;
            } else {
                given.count += 1;
            }
        }
        given
    }

    /// In words; empty where there are none.
    pub(super) fn in_words(self, words: Words) -> String {
        match (self.count, self.are_marks) {
            (0, _) => String::new(),
            (1, true) => words.one_mark_on().to_owned(),
            (count, true) => words.marks_on(u16::try_from(count).unwrap_or(u16::MAX)),
            (1, false) => words.review_one_answer().to_owned(),
            (count, false) => words.review_answers(count),
        }
    }
}
