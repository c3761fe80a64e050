//! Marks: bars as a figure, and every option in full with its marks as a table.

use super::answer::MarksAnswer;
use super::describe;
use super::interpretation::interpret;
use super::prompt::Marks;
use crate::model::appendix::block::Block;
use crate::model::appendix::figures::figures;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::answered_kind::AnsweredKind as _;
use crate::model::record::group::Group;
use crate::words::Words;

pub(super) fn after_notes(marks: &Marks, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
    let interpretation = interpret(marks, answers, words);
    let mut blocks = vec![Block::heading(3, words.appendix_marks()), Block::paragraph(interpretation.as_str())];
    blocks.extend(marks.how_to_read(words).map(Block::paragraph));
    if !marks.stem.is_empty() {
        blocks.push(Block::paragraph(words.appendix_stem(&marks.stem)));
    }
    for (shown, picture) in figures(marks, answers, |_| true, words) {
        let options: Vec<_> = marks.options.iter().skip(shown.start).take(shown.len()).collect();
        blocks.push(Block::Figure {
            picture,
            alt: words.appendix_alt(
                words.appendix_alt_marks(),
                &interpretation,
                &describe::by_option(&options, answers, words),
            ),
        });
    }
    blocks.push(Block::Table(describe::table(marks, answers, words)));
    blocks
}

/// The options that got a mark.
pub(super) fn values(marks: &Marks, answer: &MarksAnswer) -> Vec<PositionRow> {
    marks
        .options
        .iter()
        .map(|option| (option.text.clone(), answer.on(&option.key)))
        .filter(|(_, count)| *count > 0)
        .map(|(about, count)| PositionRow::value(about, count.to_string()))
        .collect()
}
