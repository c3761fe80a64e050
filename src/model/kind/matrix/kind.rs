//! The matrix as a kind of item.

use super::prompt::{Matrix, STEPS};
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
use crate::model::sheets::form::{SheetForm, SheetRow};
use crate::model::table::Table;
use crate::words::Words;
use std::ops::Range;

impl ItemKind for Matrix {
    fn name(&self, words: Words) -> &'static str {
        words.kind_matrix()
    }

    fn is_prompt(&self) -> bool {
        true
    }

    fn places(&self) -> Vec<Place> {
        self.rows()
            .map(|row| Place::new(&row.key, if row.label.is_empty() { row.label() } else { &row.label }, row.label()))
            .collect()
    }

    fn note_places(&self) -> NotePlaces {
        NotePlaces::Rows
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
        // Help is for the one who leads the meeting.
        for row in self.sections.iter_mut().flat_map(|section| &mut section.rows) {
            row.help.clear();
        }
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.left, &mut self.right];
        for section in &mut self.sections {
            texts.push(&mut section.title);
            for row in &mut section.rows {
                texts.extend([&mut row.label, &mut row.short, &mut row.left, &mut row.right]);
            }
        }
        texts
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let mut texts = vec![
            DeckText::needed(Vec::new(), "left", &self.left),
            DeckText::needed(Vec::new(), "right", &self.right),
        ];
        for (section, rows) in self.sections.iter().enumerate() {
            for (index, row) in rows.rows.iter().enumerate() {
                let at = || vec![("sections", section), ("rows", index)];
                texts.push(DeckText {
                    is_needed: false,
                    short: Some(&row.short),
                    is_narrow: true,
                    ..DeckText::needed(at(), "label", &row.label)
                });
                texts.push(DeckText::needed(at(), "left", &row.left));
                texts.push(DeckText::needed(at(), "right", &row.right));
            }
        }
        texts
    }

    fn problems(&self, words: Words) -> Vec<String> {
        if self.rows().next().is_none() {
            vec![words.no_rows().to_owned()]
        } else {
            Vec::new()
        }
    }

    fn on_paper(&self, words: Words) -> SheetForm {
        let rows = self.rows().map(|row| SheetRow {
            label: row.label.clone(),
            left: row.left_told(words).into_owned(),
            right: row.right_told(words).into_owned(),
        });
        SheetForm::Steps {
            left: self.left.clone(),
            right: self.right.clone(),
            rows: rows.collect(),
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

impl AnsweredKind for Matrix {
    fn accepts(&self, answer: &Answer) -> bool {
        matches!(answer, Answer::Matrix(answer) if answer.fits(self))
    }

    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table {
        describe::table(self, answers, words)
    }

    fn how_to_read(&self, words: Words) -> Option<String> {
        Some(words.appendix_steps(STEPS))
    }

    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String> {
        match answer {
            Answer::Matrix(answer) => Some(describe::by_group(self, group, answer, words)),
            _ => None,
        }
    }

    fn interpret(&self, answers: &[(&Group, &Answer)], words: Words) -> String {
        interpretation::interpret(self, answers, words)
    }

    fn row_count(&self) -> usize {
        self.rows().count()
    }

    fn values_per_row(&self) -> usize {
        // Today and desired.
        2
    }

    fn picture(&self, rows: Range<usize>, answers: &[(&Group, &Answer)], canvas: Canvas, words: Words) -> Option<Picture> {
        picture::picture(self, rows, answers, canvas, words)
    }

    fn values(&self, answer: &Answer, _words: Words) -> Vec<PositionRow> {
        match answer {
            Answer::Matrix(answer) => appendix::values(self, answer),
            _ => Vec::new(),
        }
    }

    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
        appendix::after_notes(self, answers, words)
    }
}
