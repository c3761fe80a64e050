//! The quadrant as a kind of item.

use super::prompt::{Axis, Quadrant, Situation};
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

impl ItemKind for Quadrant {
    fn name(&self, words: Words) -> &'static str {
        words.kind_quadrant()
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

    fn hide_from_the_room(&mut self, answers_released: bool) {
        // Groups place themselves before they learn what the fields are called.
        if !answers_released {
            self.situations.clear();
        }
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        let axes = [&mut self.across, &mut self.up].into_iter();
        let situations = self.situations.iter_mut();
        axes.flat_map(|axis| [&mut axis.name, &mut axis.low, &mut axis.high])
            .chain(situations.flat_map(|situation| [&mut situation.name, &mut situation.help]))
            .collect()
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let situations = self.situations.iter().enumerate();
        situations
            .map(|(index, situation)| DeckText::needed(vec![("situations", index)], "name", &situation.name))
            .collect()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        let mut problems = Vec::new();
        for (field, axis) in [("across", &self.across), ("up", &self.up)] {
            for (part, text) in [("name", &axis.name), ("low", &axis.low), ("high", &axis.high)] {
                if text.trim().is_empty() {
                    problems.push(words.empty_field(&format!("{field}.{part}")));
                }
            }
        }
        for (index, situation) in self.situations.iter().enumerate() {
            let field = |situation: &Situation| (situation.across, situation.up);
            let earlier = self.situations.iter().take(index);
            if earlier.into_iter().any(|other| field(other) == field(situation)) {
                problems.push(words.field_named_twice(&situation.name));
            }
        }
        problems
    }

    fn on_paper(&self, _words: Words) -> SheetForm {
        let axis = |axis: &Axis| [axis.name.clone(), axis.low.clone(), axis.high.clone()];
        SheetForm::Square {
            across: axis(&self.across),
            up: axis(&self.up),
        }
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

impl AnsweredKind for Quadrant {
    fn accepts(&self, answer: &Answer) -> bool {
        matches!(answer, Answer::Quadrant(answer) if answer.is_valid())
    }

    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table {
        describe::table(self, answers, words)
    }

    fn how_to_read(&self, words: Words) -> Option<String> {
        Some(describe::how_to_read(self, words))
    }

    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String> {
        match answer {
            Answer::Quadrant(answer) => Some(describe::by_group(self, group, *answer, words)),
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
            Answer::Quadrant(answer) => appendix::values(self, *answer, words),
            _ => Vec::new(),
        }
    }

    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
        appendix::after_notes(self, answers, words)
    }
}
