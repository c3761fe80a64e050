//! The contract of every kind of item.

use super::answered_kind::AnsweredKind;
use super::place::Place;
use crate::model::appendix::block::Block;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;

/// A kind of item. No method has a default, so that a new kind has to say all of it.
pub(super) trait ItemKind {
    /// The name of the kind on the screen.
    fn name(&self, words: Words) -> &'static str;

    /// True for what groups answer.
    fn is_prompt(&self) -> bool;

    /// The parts, rows or options of the prompt, in order.
    fn places(&self) -> Vec<Place>;

    /// The places to which notes may be written.
    fn note_places(&self) -> NotePlaces;

    /// True when each note is turned round into another.
    fn turns_notes(&self) -> bool;

    /// True when the hall's page itself shows the time that is left, and is drawn anew each second.
    fn shows_time(&self) -> bool;

    /// True when the hall tells beside it where it comes from, as of background to read.
    fn tells_source(&self) -> bool;

    /// Takes out what the room must not see: what is written for the chair alone, and as long as the answers are not
    /// released what could sway them or give them away.
    fn hide_from_the_room(&mut self, answers_released: bool);

    /// The texts that the bilaga prints of the kind, so that what cannot be printed can be replaced in them. A meeting's file
    /// remembers a text by its place in this list.
    fn texts_mut(&mut self) -> Vec<&mut String>;

    /// The texts that the check of a deck looks at.
    fn deck_texts(&self) -> Vec<DeckText<'_>>;

    /// All other faults of the kind itself, in the user's words; empty when it is well formed.
    fn problems(&self, words: Words) -> Vec<String>;

    /// The form on paper by which a group answers.
    fn on_paper(&self, words: Words) -> SheetForm;

    /// The blocks of the bilaga between the question and these notes, all that it prints on the question.
    fn before_notes(&self, notes: &[&Note], words: Words) -> Vec<Block>;

    /// The text of one note in the bilaga.
    fn note_text(&self, note: &Note, words: Words) -> String;

    /// The kind as one that is answered by more than notes; `None` for all others.
    fn answered(&self) -> Option<&dyn AnsweredKind>;
}

/// The places to which the notes of a prompt may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotePlaces {
    /// To the prompt as a whole.
    Whole,
    /// To each of its parts, which are questions of their own.
    Parts,
    /// To the whole or to a row of the answer, as the reasons for a stance are.
    Rows,
}

/// A text of a kind as it stands in a deck's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckText<'a> {
    /// The lists in which it stands, from the outermost, each with the place in it from 0.
    pub lists: Vec<(&'static str, usize)>,
    /// The field there; empty where the member of the list is the text itself.
    pub field: &'static str,
    /// The text.
    pub text: &'a str,
    /// True when it must not be empty.
    pub is_needed: bool,
    /// The short label beside it; `None` where it can have none.
    pub short: Option<&'a str>,
    /// True when it is shown where a long text has no room.
    pub is_narrow: bool,
}

impl<'a> DeckText<'a> {
    /// A text that must not be empty.
    pub(super) const fn needed(lists: Vec<(&'static str, usize)>, field: &'static str, text: &'a str) -> Self {
        Self {
            lists,
            field,
            text,
            is_needed: true,
            short: None,
            is_narrow: false,
        }
    }
}
