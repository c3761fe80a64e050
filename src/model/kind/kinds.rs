//! The kinds of item, made of their table, and what is asked of all of them.

use super::answer::Answer;
use super::answered_kind::AnsweredKind;
use super::item_kind::{DeckText, ItemKind, NotePlaces};
use super::place::Place;
use super::slide::Slide;
use super::unknown::Unknown;
use crate::model::appendix::block::Block;
use crate::model::appendix::row::PositionRow;
use crate::model::base::ids::PlaceKey;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;

macro_rules! make_kind {
    ($(
        $(#[$about:meta])* $name:ident($($prompt:ident)::+)
        $(answered by $(#[$about_answer:meta])* $($answer:ident)::+)?,
    )*) => {
        open_enum! {
            /// The kind of an item, as a step of the meeting.
            pub enum Kind as dyn ItemKind {
                $($(#[$about])* $name(super::$($prompt)::+),)*
            }
        }
    };
}

table_of_kinds!(make_kind);

impl Default for Kind {
    fn default() -> Self {
        Self::Slide(Slide::default())
    }
}

impl Kind {
    fn kind(&self) -> &dyn ItemKind {
        self.as_ref()
    }

    fn kind_mut(&mut self) -> &mut dyn ItemKind {
        self.as_mut()
    }

    /// The kind as one that is answered by more than notes; `None` for all others.
    pub(in crate::model) fn answered(&self) -> Option<&dyn AnsweredKind> {
        self.kind().answered()
    }

    /// The name of the kind on the screen.
    pub fn name(&self, words: Words) -> &'static str {
        self.kind().name(words)
    }

    /// True for what groups answer.
    pub fn is_prompt(&self) -> bool {
        self.kind().is_prompt()
    }

    /// The parts, rows or options of the prompt, in order.
    pub fn places(&self) -> Vec<Place> {
        self.kind().places()
    }

    /// The label of a part, row or option.
    pub fn label_of(&self, key: &PlaceKey) -> Option<String> {
        let mut places = self.places().into_iter();
        places.find(|place| place.key == *key).map(|place| place.label)
    }

    /// True when notes may be written to a part of the prompt, rather than only to the whole of it.
    pub fn has_parts(&self) -> bool {
        self.kind().note_places() == NotePlaces::Parts
    }

    /// True when notes may be about one row of the answer, as the reasons for a stance are.
    pub fn has_rows_for_notes(&self) -> bool {
        self.kind().note_places() == NotePlaces::Rows
    }

    /// True when each note is turned round into another.
    pub fn turns_notes(&self) -> bool {
        self.kind().turns_notes()
    }

    /// True when the hall's page itself shows the time that is left, and is drawn anew each second.
    pub fn shows_time(&self) -> bool {
        self.kind().shows_time()
    }

    /// True when the hall tells beside it where it comes from, as of background to read.
    pub fn tells_source(&self) -> bool {
        self.kind().tells_source()
    }

    /// True when a newer program wrote the kind.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }

    /// True when groups answer by more than notes.
    pub fn has_answers(&self) -> bool {
        self.answered().is_some()
    }

    /// The number of values that a group gives on each row of its answer, 1 or more; 1 where it has no rows or no answers.
    pub fn values_per_row(&self) -> usize {
        self.answered().map_or(1, AnsweredKind::values_per_row)
    }

    /// True when the answer fits the prompt: the right kind, known places, values within their bounds.
    pub fn accepts(&self, answer: &Answer) -> bool {
        match self {
            // It stays where it is, whatever it says.
            Self::Unknown(_) => matches!(answer, Answer::Unknown(_)),
            known => known.answered().is_some_and(|kind| kind.accepts(answer)),
        }
    }

    /// The kind as the room may see it: without what is written for the chair alone, and before the answers are released
    /// without what the room sees only with them.
    #[must_use]
    pub(in crate::model) fn for_the_room(&self, answers_released: bool) -> Self {
        let mut kind = self.clone();
        kind.kind_mut().hide_from_the_room(answers_released);
        kind
    }

    /// The texts that the bilaga prints of the kind, so that what cannot be printed can be replaced in them.
    pub(in crate::model) fn texts_mut(&mut self) -> Vec<&mut String> {
        self.kind_mut().texts_mut()
    }

    /// The texts of the kind as they stand in a deck's file, for those who check it.
    pub fn deck_texts(&self) -> Vec<DeckText<'_>> {
        self.kind().deck_texts()
    }

    /// All other faults of the kind itself, in the user's words; empty when it is well formed.
    pub fn problems(&self, words: Words) -> Vec<String> {
        self.kind().problems(words)
    }

    /// The form on paper by which a group answers.
    pub(in crate::model) fn on_paper(&self, words: Words) -> SheetForm {
        self.kind().on_paper(words)
    }

    /// The blocks of the bilaga between the question and these notes, all that it prints on the question.
    pub(in crate::model) fn before_notes(&self, notes: &[&Note], words: Words) -> Vec<Block> {
        self.kind().before_notes(notes, words)
    }

    /// The text of one note in the bilaga.
    pub(in crate::model) fn note_text(&self, note: &Note, words: Words) -> String {
        self.kind().note_text(note, words)
    }

    /// The values of one answer, a spreadsheet's row each, without question and group.
    pub(in crate::model) fn values(&self, answer: &Answer, words: Words) -> Vec<PositionRow> {
        self.answered().map(|kind| kind.values(answer, words)).unwrap_or_default()
    }
}
