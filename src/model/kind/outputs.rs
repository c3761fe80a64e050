//! The groups' answers to an item of any kind: as a table, in words, and as a picture.

use super::answer::Answer;
use super::answered_kind::AnsweredKind;
use super::drawn::drawn;
use crate::model::base::ids::GroupId;
use crate::model::deck::item::Item;
use crate::model::picture::shape::Picture;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;
use std::ops::Range;

/// The answers to a prompt as a table, the same values as its picture shows; `None` for kinds that are answered by notes
/// alone. Answers that do not fit the prompt leave nothing in it.
pub fn table_of(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<Table> {
    Some(item.kind.answered()?.table(answers, words))
}

/// The meaning of the values in that table, to be read before it; `None` where they are words that need no explanation.
pub fn how_to_read(item: &Item, words: Words) -> Option<String> {
    item.kind.answered()?.how_to_read(words)
}

/// The position of each group in one sentence that names it; groups that say nothing have none.
pub fn describe_groups(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Vec<(GroupId, String)> {
    let Some(kind) = item.kind.answered() else { return Vec::new() };
    answers
        .iter()
        .filter(|(_, answer)| kind.accepts(answer) && !answer.is_empty())
        .filter_map(|(group, answer)| Some((group.id, kind.describe(&group.name, answer, words)?)))
        .collect()
}

/// The interpretation of the answers to a prompt; `None` for kinds that are answered by notes alone.
pub fn interpret(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Option<String> {
    Some(item.kind.answered()?.interpret(answers, words))
}

/// The picture of all groups' answers to a prompt, `width` points wide with type of `type_size` points; `None` for kinds
/// that have no picture and where no group has answered.
///
/// The height follows from what is shown. A triangle and a square are about half as high as wide, and some lines of type.
pub fn picture_of(item: &Item, answers: &[(&Group, &Answer)], width: f32, type_size: f32, words: Words) -> Option<Picture> {
    picture_of_rows(item, 0..row_count(item), answers, width, type_size, words)
}

/// The same picture with only some of its rows, so that what is long can be shown on several pages; a kind whose [`row_count`]
/// is 0 is drawn whole.
pub fn picture_of_rows(
    item: &Item,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    width: f32,
    type_size: f32,
    words: Words,
) -> Option<Picture> {
    drawn(item.kind.answered()?, rows, answers, [width, type_size], words)
}

/// The number of rows into which the picture of an item can be divided; 0 when it is drawn whole or not at all.
pub fn row_count(item: &Item) -> usize {
    item.kind.answered().map_or(0, AnsweredKind::row_count)
}
