//! The picture of marks: a bar for each option, with the count at its end.

use super::prompt::{MarkOption, Marks};
use crate::model::kind::answer::Answer;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::shape::{Align, Ink, Picture};
use crate::model::picture::text_metrics;
use crate::model::record::group::Group;
use std::ops::Range;

/// The most lines that an option takes here; the document has it in full.
const LABEL_LINES: usize = 3;

pub(super) fn picture(marks: &Marks, rows: Range<usize>, answers: &[(&Group, &Answer)], mut canvas: Canvas) -> Option<Picture> {
    // All pages of a long list share one scale.
    let most = marks.options.iter().map(|option| total(option, answers)).max().unwrap_or(0);
    let options: Vec<_> = marks.options.iter().skip(rows.start).take(rows.len()).collect();
    if options.is_empty() {
        return None;
    }
    let count_width = text_metrics::width_of(&most.to_string(), canvas.size, true);
    let label_width = canvas.width * 0.42;
    let bar_left = label_width + canvas.size * 0.8;
    let bar_most = (canvas.width - bar_left - count_width - canvas.size * 0.6).max(0.0);
    let mut y = canvas.size * 0.3;
    let top = y;
    for option in options {
        let count = total(option, answers);
        let lines = text_metrics::lines(option.label(), label_width, canvas.size, false, LABEL_LINES)
            .len()
            .max(1);
        let height = lines as f32 * canvas.line_height();
        canvas.words([0.0, y], label_width, false, Align::Left, Ink::Text, LABEL_LINES, option.label());
        let bar_right = bar_left + bar_most * count as f32 / most.max(1) as f32;
        let [bar_top, bar_bottom] = [-0.5, 0.5].map(|half| y + height / 2.0 + half * canvas.size * 1.1);
        if count > 0 {
            canvas.polygon(
                vec![
                    [bar_left, bar_top],
                    [bar_right, bar_top],
                    [bar_right, bar_bottom],
                    [bar_left, bar_bottom],
                ],
                Some(Ink::Accent),
                Ink::Accent,
            );
        }
        let count_top = y + (height - canvas.line_height()) / 2.0;
        let at = [bar_right + canvas.size * 0.4, count_top];
        canvas.words(at, count_width, true, Align::Left, Ink::Text, 1, &count.to_string());
        y += height + canvas.size * 0.6;
    }
    canvas.line([bar_left, top - canvas.size * 0.3], [bar_left, y - canvas.size * 0.3], Ink::Line);
    Some(canvas.picture(y))
}

fn total(option: &MarkOption, answers: &[(&Group, &Answer)]) -> u32 {
    answers
        .iter()
        .map(|(_, answer)| match answer {
            Answer::Marks(answer) => u32::from(answer.on(&option.key)),
            _ => 0,
        })
        .sum()
}
