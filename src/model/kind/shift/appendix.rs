//! A shift: the triangle as a figure, and the same points as a table of shares.

use super::answer::ShiftAnswer;
use super::names::corner_names;
use super::prompt::Shift;
use super::shares::Shares;
use crate::model::appendix::block::Block;
use crate::model::appendix::row::PositionRow;
use crate::model::kind::answer::Answer;
use crate::model::kind::two_points;
use crate::model::record::group::Group;
use crate::model::wording::listed;
use crate::words::Words;

pub(super) fn after_notes(shift: &Shift, answers: &[(&Group, &Answer)], words: Words) -> Vec<Block> {
    let explained = shift
        .corners
        .iter()
        .filter(|corner| !corner.words.is_empty())
        .map(|corner| words.appendix_corner_words(&corner.name, &corner.words.join(", ")));
    let alt = words.appendix_alt_shift(&listed(&corner_names(shift, words), words));
    two_points::after_notes(shift, explained.collect(), &alt, answers, words)
}

/// The share of each corner.
pub(super) fn values(shift: &Shift, answer: ShiftAnswer, words: Words) -> Vec<PositionRow> {
    (0..)
        .zip(corner_names(shift, words))
        .map(|(corner, name)| {
            let share = |shares: Option<Shares>| shares.map(|shares| shares.of(corner));
            PositionRow::moments(name, share(answer.today), share(answer.desired))
        })
        .collect()
}
