//! The questions that the bilaga takes up, with their numbers, and what each group said on them.

use crate::model::base::free_number::free_number;
use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::deck::item::Item;
use crate::model::kind::answer::Answer;
use crate::model::kind::kinds::Kind;
use crate::model::kind::open::Open;
use crate::model::record::group::Group;
use crate::model::record::note::Note;
use crate::model::session::session::Session;
use crate::model::table::TitledTable;
use crate::model::wording::listed;
use crate::words::Words;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Seconds for which a question was before the meeting at least when it was taken up without an answer.
const LEAST_SECS: u32 = 30;

/// The printed numbers of all questions that the bilaga takes up.
pub(super) type Numbers = BTreeMap<ItemKey, u32>;

/// A question as the bilaga prints it.
pub(super) struct Question<'a> {
    /// The number that it keeps.
    pub(super) number: u32,
    pub(super) item: Cow<'a, Item>,
    session: &'a Session,
}

/// True when a note is printed.
pub(super) const fn is_printed(note: &Note) -> bool {
    note.include && !note.removed
}

/// "1.2.3": question, group, note.
pub(super) fn note_number(question: u32, note: &Note) -> String {
    format!("{question}.{}.{}", note.group, note.number)
}

/// The numbers of the questions that the meeting takes up, and of all others that have something to print.
pub(super) fn numbers(session: &Session) -> Numbers {
    let mut numbers = Numbers::new();
    let mut unnumbered = Vec::new();
    for entry in session.agenda() {
        let is_prompt = session.item(&entry.item).is_some_and(Item::is_prompt);
        if (entry.included && is_prompt) || says_something(session, &entry.item) {
            match session.question_number(&entry.item) {
                Some(number) => {
                    numbers.insert(entry.item.clone(), number);
                }
                None => unnumbered.push(entry.item.clone()),
            }
        }
    }
    // A note whose question is in no agenda is printed too: nothing that a group said is lost.
    for note in session.notes().filter(|note| is_printed(note)) {
        if !numbers.contains_key(&note.prompt) && !unnumbered.contains(&note.prompt) {
            unnumbered.push(note.prompt.clone());
        }
    }
    let given = session.agenda().iter().filter_map(|entry| entry.number);
    let mut taken: Vec<u32> = given.chain(numbers.values().copied()).collect();
    for key in unnumbered {
        let next = free_number(taken.iter().copied());
        taken.push(next);
        numbers.insert(key, next);
    }
    numbers
}

fn says_something(session: &Session, key: &ItemKey) -> bool {
    session.notes_on(key).any(is_printed) || session.answers_to(key).next().is_some()
}

/// The questions in the order of their numbers.
pub(super) fn questions(session: &Session, words: Words) -> Vec<Question<'_>> {
    let mut questions: Vec<_> = numbers(session)
        .into_iter()
        .map(|(key, number)| Question {
            number,
            item: session.item(&key).map_or_else(
                || {
                    Cow::Owned(Item {
                        key,
                        title: words.appendix_question_unknown().to_owned(),
                        kind: Kind::Open(Open::default()),
                        ..Item::default()
                    })
                },
                Cow::Borrowed,
            ),
            session,
        })
        .collect();
    questions.sort_by_key(|question| question.number);
    questions
}

impl Question<'_> {
    /// All groups in their order, also those that said nothing.
    pub(super) fn groups(&self) -> &[Group] {
        self.session.groups()
    }

    /// The tables that were read beside it.
    pub(super) fn tables(&self, words: Words) -> Vec<TitledTable> {
        self.session.deck().tables_beside(&self.item, words)
    }

    /// The printed notes of a group, by number.
    pub(super) fn notes(&self, group: GroupId) -> Vec<&Note> {
        let mut notes: Vec<_> = self
            .session
            .notes_on(&self.item.key)
            .filter(|note| note.group == group && is_printed(note))
            .collect();
        notes.sort_by_key(|note| note.number);
        notes
    }

    /// The numbers of all notes that one has taken up, its own first, to be printed behind it; `None` where it took up none.
    pub(super) fn merged_of(&self, note: &Note, words: Words) -> Option<String> {
        let taken_up = note.merged.iter().filter_map(|id| self.session.note(id));
        let numbers: Vec<_> = std::iter::once(note)
            .chain(taken_up)
            .map(|note| note_number(self.number, note))
            .collect();
        (numbers.len() > 1).then(|| words.appendix_merged_of(&listed(&numbers, words)))
    }

    /// The groups' answers that fit the question.
    pub(super) fn answers(&self) -> Vec<(&Group, &Answer)> {
        self.session
            .answers_to(&self.item.key)
            .filter(|(_, answer)| self.item.kind.accepts(answer) && !answer.is_empty())
            .collect()
    }

    /// The groups whose answers do not fit the question.
    pub(super) fn unfit_answers(&self) -> Vec<&Group> {
        self.session
            .answers_to(&self.item.key)
            .filter(|(_, answer)| !self.item.kind.accepts(answer))
            .map(|(group, _)| group)
            .collect()
    }

    /// True when a group has a note, printed or not, or an answer.
    pub(super) fn is_answered_by(&self, group: GroupId) -> bool {
        self.session.notes_on(&self.item.key).any(|note| note.group == group) || self.session.answer(&self.item.key, group).is_some()
    }

    /// True when any group has.
    pub(super) fn is_answered(&self) -> bool {
        self.groups().iter().any(|group| self.is_answered_by(group.id))
    }

    /// True when it was before the meeting for a while, and not merely passed on the way to another.
    pub(super) fn was_up(&self) -> bool {
        let entry = self.session.entry(&self.item.key);
        entry.is_some_and(|entry| entry.used_secs >= LEAST_SECS)
    }

    /// True when the numbers of the printed notes leave gaps.
    pub(super) fn has_gaps(&self) -> bool {
        self.groups().iter().any(|group| {
            let notes = self.notes(group.id);
            (1..).zip(notes).any(|(expected, note)| expected != note.number)
        })
    }
}
