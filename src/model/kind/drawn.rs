//! Draws the picture of answers of any kind.

use super::answer::Answer;
use super::answered_kind::AnsweredKind;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::Picture;
use crate::model::record::group::Group;
use crate::words::Words;
use std::ops::Range;

/// The picture of some rows, `width` points wide with type of `type_size` points; `None` where no group has answered.
pub(in crate::model) fn drawn(
    kind: &dyn AnsweredKind,
    rows: Range<usize>,
    answers: &[(&Group, &Answer)],
    [width, type_size]: [f32; 2],
    words: Words,
) -> Option<Picture> {
    let picture = kind.picture(rows, answers, Canvas::new(width, type_size), words);
    picture.filter(|_| answers.iter().any(|(_, answer)| !answer.is_empty()))
}
