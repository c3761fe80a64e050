//! Small pieces that the pages of released answers share.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Answer, Group, HallView, Item, picture_of_rows, row_count};
use eframe::egui::pos2;

/// The answers as the model wants them.
pub(super) fn borrowed(view: &HallView) -> Vec<(&Group, &Answer)> {
    view.answers.iter().map(|(group, answer)| (group, answer)).collect()
}

/// A whole number of things that fit, at least one.
pub(super) fn whole(fitting: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number, at least 1"
    )]
    let whole = fitting.floor().max(1.0) as usize;
    whole
}

/// The picture of the answers, as many of its rows on a page as it can hold; `reading` is told of the first page, and of each row
/// what `said` has in its place.
pub(super) fn picture_pages(
    set: &Typesetter<'_>,
    item: &Item,
    answers: &[(&Group, &Answer)],
    mut reading: Option<String>,
    said: &[String],
) -> Vec<Page> {
    let sheet = &set.sheet;
    let mut flow = Flow::new(sheet, short_heading(set, item));
    let mut first = 0;
    while first < row_count(item) {
        let fitting = (first + 1..=row_count(item)).rev().find_map(|end| {
            let picture = picture_of_rows(item, first..end, answers, sheet.inner_width(), sheet.text, set.words)?;
            // A row that no page can hold alone is drawn all the same.
            (flow.fits(picture.height) || end == first + 1).then_some((end, picture))
        });
        let Some((end, picture)) = fitting else {
            return Vec::new();
        };
        let mut block = PageBlock::bare(picture.height, Drawn::picture(pos2(sheet.margin, 0.0), picture));
        if let Some(strip) = block.strips.first_mut() {
            let rows = said.iter().skip(first).take(end - first).cloned();
            strip.said = Some(reading.take().into_iter().chain(rows).collect::<Vec<_>>().join("\n"));
        }
        flow.put(block);
        first = end;
        if first < row_count(item) {
            flow.turn();
        }
    }
    flow.finish()
}
