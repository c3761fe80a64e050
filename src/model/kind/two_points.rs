//! Two points of each group, today and desired, as the triangle and the square have them.

use super::answer::Answer;
use super::answered_kind::AnsweredKind;
use super::moment::Moment;
use crate::model::appendix::block::Block;
use crate::model::appendix::figures::figures;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::words::Words;

/// The points that are given, each with its moment.
pub(super) fn given<P>(today: Option<P>, desired: Option<P>) -> impl Iterator<Item = (Moment, P)> {
    let today = today.map(|point| (Moment::Today, point));
    let desired = desired.map(|point| (Moment::Desired, point));
    today.into_iter().chain(desired)
}

/// A table of rows, each of them from [`row`].
pub(super) fn table(rows: impl Iterator<Item = Vec<String>>, words: Words) -> Table {
    Table {
        header: [
            words.appendix_group(),
            words.appendix_today(),
            words.appendix_desired(),
            words.appendix_shift(),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
        widths: vec![2, 3, 3, 3],
    }
}

/// A row of such a table: today, desired and the way between them.
pub(super) fn row(group: &str, [today, desired, shift]: [String; 3]) -> Vec<String> {
    vec![group.to_owned(), today, desired, shift]
}

/// Interprets the points of groups: by `one_group` (its name, today, desired) where one group alone gave both points, by
/// `many_groups` where several did; those that gave one point are counted.
pub(super) fn interpret<'a, P: Copy>(
    points: impl Iterator<Item = (&'a Group, Option<P>, Option<P>)>,
    one_group: impl FnOnce(&str, P, P) -> String,
    many_groups: impl FnOnce(&[(&'a Group, P, P)]) -> Vec<String>,
    words: Words,
) -> String {
    let answered: Vec<_> = points.filter(|(_, today, desired)| today.is_some() || desired.is_some()).collect();
    if answered.is_empty() {
        return words.interpretation_nobody().to_owned();
    }
    let moves: Vec<_> = answered
        .iter()
        .filter_map(|(group, today, desired)| Some((*group, (*today)?, (*desired)?)))
        .collect();
    let half_answered = answered.len() - moves.len();
    let mut parts = match moves.as_slice() {
        [] => return words.interpretation_no_pair().to_owned(),
        [(group, today, desired)] => vec![one_group(&group.name, *today, *desired)],
        several => many_groups(several),
    };
    if half_answered > 0 {
        parts.push(words.interpretation_half_answered(&words.number(half_answered)));
    }
    format!("{}.", parts.join("; "))
}

/// The groups that want the same, `count` of `all`, as the subject of the part of the sentence with this index; the first
/// one says of how many.
pub(super) fn who(index: usize, count: usize, all: usize, words: Words) -> String {
    match (index, count == all, all) {
        (0, true, 2) => words.interpretation_both_groups().to_owned(),
        (0, true, _) => words.interpretation_all_groups(all),
        (0, false, _) => words.interpretation_some_groups(count, all),
        _ => words.number(count),
    }
}

/// The blocks of the bilaga after the notes: the sentences on the answers, these points of explanation, and as soon as a group has
/// answered the figure, of which `alt` says what it is, and the table.
pub(super) fn after_notes(
    kind: &dyn AnsweredKind,
    explained: Vec<String>,
    alt: &str,
    answers: &[(&Group, &Answer)],
    words: Words,
) -> Vec<Block> {
    let interpretation = kind.interpret(answers, words);
    let mut blocks = vec![
        Block::heading(3, words.appendix_positions()),
        Block::paragraph(interpretation.as_str()),
    ];
    if !explained.is_empty() {
        blocks.push(Block::Bullets(explained));
    }
    if answers.is_empty() {
        return blocks;
    }
    blocks.extend(kind.how_to_read(words).map(Block::paragraph));
    let sentences: Vec<_> = answers
        .iter()
        .filter_map(|(group, answer)| kind.describe(&group.name, answer, words))
        .collect();
    blocks.extend(
        figures(kind, answers, |_| true, words)
            .into_iter()
            .map(|(_, picture)| Block::Figure {
                picture,
                alt: words.appendix_alt(alt, &interpretation, &sentences.join(" ")),
            }),
    );
    blocks.push(Block::Table(kind.table(answers, words)));
    blocks
}
