//! Figures on the pages of the bilaga: their size, and how a long one is divided.

use crate::model::kind::answer::Answer;
use crate::model::kind::answered_kind::AnsweredKind;
use crate::model::kind::drawn::drawn;
use crate::model::picture::shape::Picture;
use crate::model::record::group::Group;
use crate::words::Words;
use std::ops::Range;

/// Width of a figure on the page, in points; the page's lines are a little longer.
const FIGURE_WIDTH: f32 = 450.0;

/// The type of figures on the page, in points.
const FIGURE_TYPE: f32 = 9.0;

/// The highest figure that stands on one page together with its heading, in points.
const MOST_FIGURE_HEIGHT: f32 = 520.0;

/// As few figures of the rows that are shown as there are pages needed, each with as many rows as one page holds; the whole
/// picture where it has no rows.
pub(in crate::model) fn figures(
    kind: &dyn AnsweredKind,
    answers: &[(&Group, &Answer)],
    is_shown: impl Fn(usize) -> bool,
    words: Words,
) -> Vec<(Range<usize>, Picture)> {
    let draw = |rows: Range<usize>| {
        let picture = drawn(kind, rows.clone(), answers, [FIGURE_WIDTH, FIGURE_TYPE], words)?;
        Some((rows, picture))
    };
    if kind.row_count() == 0 {
        return draw(0..0).into_iter().collect();
    }
    let fits = |(_, picture): &(Range<usize>, Picture)| picture.height <= MOST_FIGURE_HEIGHT;
    let mut figures = Vec::new();
    let shown: Vec<usize> = (0..kind.row_count()).filter(|row| is_shown(*row)).collect();
    for run in shown.chunk_by(|row, next| row + 1 == *next) {
        let (Some(mut first), Some(end)) = (run.first().copied(), run.last().map(|last| last + 1)) else {
            continue;
        };
        while first < end {
            // Most often one page holds them all.
            let longest = draw(first..end).filter(fits).or_else(|| {
                let longer = (first + 2..end).map_while(|end| draw(first..end).filter(fits));
                longer.last().or_else(|| draw(first..first + 1))
            });
            first = longest.as_ref().map_or(first + 1, |(rows, _)| rows.end);
            figures.extend(longest);
        }
    }
    figures
}
