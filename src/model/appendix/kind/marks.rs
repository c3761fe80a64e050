//! Marks: bars as a figure, and every option in full with its marks as a table.

use super::{figures, open};
use crate::model::appendix::document::Block;
use crate::model::appendix::question::Question;
use crate::model::appendix::{heading, paragraph};
use crate::model::kind::Marks;
use crate::model::reading::reading_of;
use crate::model::told::{how_to_read, marks as told, table_of};
use crate::words::Words;

pub(super) fn blocks(question: &Question<'_>, marks: &Marks, words: Words) -> Vec<Block> {
    let answers = question.answers();
    let mut blocks = open::blocks(question, words);
    blocks.push(heading(3, words.appendix_marks()));
    let reading = reading_of(&question.item, &answers, words).unwrap_or_default();
    blocks.push(paragraph(reading.as_str(), false));
    blocks.extend(how_to_read(&question.item, words).map(|text| paragraph(text, false)));
    if !marks.stem.is_empty() {
        blocks.push(paragraph(words.appendix_stem(&marks.stem), false));
    }
    for (shown, picture) in figures(question, &answers, |_| true, words) {
        let options: Vec<_> = marks.options.iter().skip(shown.start).take(shown.len()).collect();
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(words.appendix_alt_marks(), &reading, &told::by_option(&options, &answers, words)),
        });
    }
    blocks.extend(table_of(&question.item, &answers, words).map(Block::Table));
    blocks
}
