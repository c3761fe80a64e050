//! The reversed question as a kind of item.

use super::appendix;
use super::prompt::Reverse;
use crate::model::appendix::block::Block;
use crate::model::kind::answered_kind::AnsweredKind;
use crate::model::kind::item_kind::{DeckText, ItemKind, NotePlaces};
use crate::model::kind::place::Place;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;

impl ItemKind for Reverse {
    fn name(&self, words: Words) -> &'static str {
        words.kind_reverse()
    }

    fn is_prompt(&self) -> bool {
        true
    }

    fn places(&self) -> Vec<Place> {
        Vec::new()
    }

    fn note_places(&self) -> NotePlaces {
        NotePlaces::Whole
    }

    fn turns_notes(&self) -> bool {
        true
    }

    fn shows_time(&self) -> bool {
        false
    }

    fn tells_source(&self) -> bool {
        false
    }

    fn hide_from_the_room(&mut self, answers_released: bool) {
        // Groups answer before they see that the question will be turned round.
        if !answers_released {
            self.turned.clear();
        }
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.turned]
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        Vec::new()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        if self.turned.trim().is_empty() {
            vec![words.empty_field("turned")]
        } else {
            Vec::new()
        }
    }

    fn on_paper(&self, words: Words) -> SheetForm {
        SheetForm::Lines(vec![words.sheets_bad().to_owned(), self.turned.clone()])
    }

    fn before_notes(&self, notes: &[&Note], words: Words) -> Vec<Block> {
        appendix::before_notes(self, notes, words)
    }

    fn note_text(&self, note: &Note, words: Words) -> String {
        appendix::both_ways(note, words)
    }

    fn answered(&self) -> Option<&dyn AnsweredKind> {
        None
    }
}
