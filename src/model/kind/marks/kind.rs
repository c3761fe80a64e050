//! Marks as a kind of item.

use super::prompt::{MOST_MARKS, Marks};
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

/// With more marks than this a group writes their number instead of crosses.
const MOST_CROSSES: u16 = 6;

impl ItemKind for Marks {
    fn name(&self, words: Words) -> &'static str {
        words.kind_marks()
    }

    fn is_prompt(&self) -> bool {
        true
    }

    fn places(&self) -> Vec<Place> {
        self.options
            .iter()
            .map(|option| Place::new(&option.key, &option.text, option.label()))
            .collect()
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
        let options = self.options.iter_mut();
        std::iter::once(&mut self.stem)
            .chain(options.flat_map(|option| [&mut option.text, &mut option.short]))
            .collect()
    }

    fn deck_texts(&self) -> Vec<DeckText<'_>> {
        let options = self.options.iter().enumerate();
        let texts = options.map(|(index, option)| DeckText {
            short: Some(&option.short),
            is_narrow: true,
            ..DeckText::needed(vec![("options", index)], "text", &option.text)
        });
        texts.collect()
    }

    fn problems(&self, words: Words) -> Vec<String> {
        let mut problems = Vec::new();
        if self.options.is_empty() {
            problems.push(words.no_options().to_owned());
        }
        if !(1..=MOST_MARKS).contains(&self.per_group) {
            problems.push(words.wrong_mark_count(self.per_group, MOST_MARKS));
        }
        problems
    }

    fn on_paper(&self, words: Words) -> SheetForm {
        let (help, columns) = match self.per_group {
            1 => (words.sheets_one_mark().to_owned(), 1),
            count if count <= MOST_CROSSES => (words.sheets_marks(count), count),
            count => (words.sheets_marks_written(count), 1),
        };
        let rows = self.options.iter();
        SheetForm::Boxes {
            help,
            columns: vec![String::new(); columns.into()],
            rows: rows
                .map(|option| format!("{} {}", self.stem, option.text).trim().to_owned())
                .collect(),
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

impl AnsweredKind for Marks {
    fn accepts(&self, answer: &Answer) -> bool {
        matches!(answer, Answer::Marks(answer) if answer.fits(self))
    }

    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table {
        describe::table(self, answers, words)
    }

    fn how_to_read(&self, words: Words) -> Option<String> {
        Some(match self.per_group {
            1 => words.appendix_one_mark_each().to_owned(),
            count => words.appendix_marks_each(count),
        })
    }

    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String> {
        match answer {
            Answer::Marks(answer) => Some(describe::by_group(self, group, answer, words)),
            _ => None,
        }
    }

    fn interpret(&self, answers: &[(&Group, &Answer)], words: Words) -> String {
        interpretation::interpret(self, answers, words)
    }

    fn row_count(&self) -> usize {
        self.options.len()
    }

    fn values_per_row(&self) -> usize {
        1
    }

    fn picture(&self, rows: Range<usize>, answers: &[(&Group, &Answer)], canvas: Canvas, _words: Words) -> Option<Picture> {
        picture::picture(self, rows, answers, canvas)
    }

    fn values(&self, answer: &Answer, _words: Words) -> Vec<PositionRow> {
        match answer {
            Answer::Marks(answer) => appendix::values(self, answer),
            _ => Vec::new(),
        }
    }

    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
        appendix::after_notes(self, answers, words)
    }
}
