//! A kind of item that a newer program wrote: its notes are kept and shown.

use super::answered_kind::AnsweredKind;
use super::item_kind::{DeckText, ItemKind, NotePlaces};
use super::place::Place;
use super::unknown::Unknown;
use crate::model::appendix::block::Block;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::words::Words;

impl ItemKind for Unknown {
    fn name(&self, words: Words) -> &'static str {
        words.kind_unknown()
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
        false
    }

    fn shows_time(&self) -> bool {
        false
    }

    fn tells_source(&self) -> bool {
        false
    }

    fn hide_from_the_room(&mut self, _answers_released: bool) {
        // Nothing in it is secret.
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        vec![&mut self.name]
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        Vec::new()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        vec![words.unknown_kind(&self.name)]
    }

    fn on_paper(&self, _words: Words) -> SheetForm {
        SheetForm::Lines(Vec::new())
    }

    fn before_notes(&self, _notes: &[&Note], words: Words) -> Vec<Block> {
        vec![Block::paragraph(words.appendix_unknown_kind(&self.name))]
    }

    fn note_text(&self, note: &Note, _words: Words) -> String {
        note.text.clone()
    }

    fn answered(&self) -> Option<&dyn AnsweredKind> {
        None
    }
}
