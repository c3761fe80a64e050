//! The stance as a kind of item.

use super::answer::Opinion;
use super::prompt::Stance;
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

impl ItemKind for Stance {
    fn name(&self, words: Words) -> &'static str {
        words.kind_stance()
    }

    fn is_prompt(&self) -> bool {
        true
    }

    fn places(&self) -> Vec<Place> {
        self.rows().map(|row| Place::new(&row.key, &row.text, row.label())).collect()
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
        // Nothing in it is secret.
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        let mut texts = Vec::new();
        for section in &mut self.sections {
            texts.push(&mut section.title);
            for row in &mut section.rows {
                texts.extend([&mut row.text, &mut row.short, &mut row.detail, &mut row.verb]);
            }
        }
        texts
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let mut texts = Vec::new();
        for (section, rows) in self.sections.iter().enumerate() {
            texts.extend(rows.rows.iter().enumerate().map(|(index, row)| DeckText {
                short: Some(&row.short),
                is_narrow: true,
                ..DeckText::needed(vec![("sections", section), ("rows", index)], "text", &row.text)
            }));
        }
        texts
    }

    fn problems(&self, words: Words) -> Vec<String> {
        if self.rows().next().is_none() {
            vec![words.no_proposals().to_owned()]
        } else {
            Vec::new()
        }
    }

    fn on_paper(&self, words: Words) -> SheetForm {
        SheetForm::Boxes {
            help: words.sheets_stance_help().to_owned(),
            columns: Opinion::ALL.iter().map(|opinion| opinion.name(words).to_owned()).collect(),
            rows: self.rows().map(|proposal| proposal.text.clone()).collect(),
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

impl AnsweredKind for Stance {
    fn accepts(&self, answer: &Answer) -> bool {
        matches!(answer, Answer::Stance(answer) if answer.fits(self))
    }

    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table {
        describe::table(self, answers, words)
    }

    fn how_to_read(&self, _words: Words) -> Option<String> {
        None
    }

    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String> {
        match answer {
            Answer::Stance(answer) => Some(describe::by_group(self, group, answer, words)),
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
        1
    }

    fn picture(&self, rows: Range<usize>, answers: &[(&Group, &Answer)], canvas: Canvas, words: Words) -> Option<Picture> {
        picture::picture(self, rows, answers, canvas, words)
    }

    fn values(&self, answer: &Answer, words: Words) -> Vec<PositionRow> {
        match answer {
            Answer::Stance(answer) => appendix::values(self, answer, words),
            _ => Vec::new(),
        }
    }

    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
        appendix::after_notes(self, answers, words)
    }
}
