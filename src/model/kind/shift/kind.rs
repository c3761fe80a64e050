//! The shift as a kind of item.

use super::prompt::Shift;
use super::{appendix, describe, interpretation, picture};
use crate::model::appendix::block::Block;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::answered_kind::AnsweredKind;
use crate::model::kind::item_kind::{DeckText, ItemKind, NotePlaces};
use crate::model::kind::place::Place;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::Picture;
use crate::model::record::group::Group;
use crate::model::record::note::Note;
use crate::model::sheets::form::SheetForm;
use crate::model::table::Table;
use crate::words::Words;
use std::ops::Range;

impl ItemKind for Shift {
    fn name(&self, words: Words) -> &'static str {
        words.kind_shift()
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
        let corners = self.corners.iter_mut();
        corners
            .flat_map(|corner| std::iter::once(&mut corner.name).chain(&mut corner.words))
            .collect()
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let corners = self.corners.iter().enumerate();
        corners
            .map(|(index, corner)| DeckText::needed(vec![("corners", index)], "name", &corner.name))
            .collect()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        if self.corners.len() == 3 {
            Vec::new()
        } else {
            vec![words.wrong_corner_count(self.corners.len())]
        }
    }

    fn on_paper(&self, _words: Words) -> SheetForm {
        SheetForm::Triangle(self.corners.iter().map(|corner| corner.name.clone()).collect())
    }

    fn before_notes(&self, _notes: &[&Note], _words: Words) -> Vec<Block> {
        Vec::new()
    }

    fn note_text(&self, note: &Note, _words: Words) -> String {
        note.text.clone()
    }

    fn answered(&self) -> Option<&dyn AnsweredKind> {
        Some(self)
    }
}

impl AnsweredKind for Shift {
    fn accepts(&self, answer: &Answer) -> bool {
        matches!(answer, Answer::Shift(answer) if answer.is_valid())
    }

    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table {
        describe::table(self, answers, words)
    }

    fn how_to_read(&self, words: Words) -> Option<String> {
        Some(words.appendix_shares().to_owned())
    }

    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String> {
        match answer {
            Answer::Shift(answer) => Some(describe::by_group(self, group, *answer, words)),
            _ => None,
        }
    }

    fn interpret(&self, answers: &[(&Group, &Answer)], words: Words) -> String {
        interpretation::interpret(self, answers, words)
    }

    fn row_count(&self) -> usize {
        0
    }

    fn values_per_row(&self) -> usize {
        1
    }

    fn picture(&self, _rows: Range<usize>, answers: &[(&Group, &Answer)], canvas: Canvas, words: Words) -> Option<Picture> {
        Some(picture::picture(self, answers, canvas, words))
    }

    fn values(&self, answer: &Answer, words: Words) -> Vec<PositionRow> {
        match answer {
            Answer::Shift(answer) => appendix::values(self, *answer, words),
            _ => Vec::new(),
        }
    }

    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
        appendix::after_notes(self, answers, words)
    }
}
