//! The contract of a kind that groups answer by more than notes.

use super::answer::Answer;
use crate::model::appendix::block::Block;
use crate::model::appendix::row::PositionRow;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::Picture;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;
use std::ops::Range;

/// A kind of item with answers beside notes. Answers of other kinds may be among those handed in; they count as not given.
/// No method has a default, so that a new kind has to say all of it.
pub(in crate::model) trait AnsweredKind {
    /// True when the answer fits the prompt: the right kind, known places, values within their bounds.
    fn accepts(&self, answer: &Answer) -> bool;

    /// All answers as a table, the same values as the picture shows.
    fn table(&self, answers: &[(&Group, &Answer)], words: Words) -> Table;

    /// The meaning of the values in that table, to be read before it; `None` where they are words that need no explanation.
    fn how_to_read(&self, words: Words) -> Option<String>;

    /// One sentence that says where the group of this name stands; `None` for an answer of another kind.
    fn describe(&self, group: &str, answer: &Answer, words: Words) -> Option<String>;

    /// One sentence that says what the answers say together, with further ones where they are true; never more than they say.
    fn interpret(&self, answers: &[(&Group, &Answer)], words: Words) -> String;

    /// The number of rows into which the picture can be divided; 0 when it is drawn whole.
    fn row_count(&self) -> usize;

    /// The number of values that a group gives on each row, 1 or more; 1 where it has no rows.
    fn values_per_row(&self) -> usize;

    /// The picture of all answers, of these rows alone where it has rows; `None` where there are no such rows.
    fn picture(&self, rows: Range<usize>, answers: &[(&Group, &Answer)], canvas: Canvas, words: Words) -> Option<Picture>;

    /// The values of one answer, a spreadsheet's row each, without question and group.
    fn values(&self, answer: &Answer, words: Words) -> Vec<PositionRow>;

    /// The blocks of the bilaga after the notes.
    fn after_notes(&self, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block>;
}
