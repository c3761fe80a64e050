//! A stance: the proposals with what the source does with them.

use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{has_tables, question, short_heading};
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallView, Ink, Item, Proposal, Stance};
use eframe::egui::pos2;

/// The question, then the proposals in full, below it where their heading and the first two have room.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, stance: &Stance) -> Vec<Page> {
    let gap = 0.35 * set.sheet.text;
    let indent = indent(set, stance);
    let mut number = 0;
    let mut heading = String::new();
    let mut flow = question(set, item);
    flow.go_on_under(short_heading(set, item));
    let first: f32 = stance.rows().take(2).map(|row| proposal(set, 0, row, indent).height() + gap).sum();
    if has_tables(view) || !flow.fits(first + 2.0 * set.sheet.text) {
        flow.turn();
    }
    for section in &stance.sections {
        for row in &section.rows {
            number += 1;
            let block = proposal(set, number, row, indent).after(gap);
            let shortened = if row.shortened { set.words.hall_shortened() } else { "" };
            let above = [section.title.as_str(), row.verb.as_str(), shortened];
            let above = above.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
            // The heading stands again where its proposals go on to a new page.
            flow.put(if !above.is_empty() && (above != heading || flow.would_turn(&block)) {
                set.wide(&above, set.accented()).with(block.after(0.4 * gap)).after(1.5 * gap)
            } else {
                block
            });
            heading = above;
        }
    }
    flow.finish()
}

/// The number by which a proposal is known on every page.
pub(super) fn number(set: &Typesetter<'_>, number: usize) -> Drawn {
    let setting = Setting::new(Typeface::FiguresStrong, set.sheet.text, Ink::Accent);
    Drawn::line(pos2(set.sheet.margin, 0.0), TextLine::new(number.to_string(), setting))
}

/// Where the words beside a number begin, from the margin.
pub(super) fn indent(set: &Typesetter<'_>, stance: &Stance) -> f32 {
    let digits = stance.rows().count().to_string().len();
    set.width(&"0".repeat(digits), Typeface::FiguresStrong, set.sheet.text) + 0.5 * set.sheet.text
}

fn proposal(set: &Typesetter<'_>, count: usize, row: &Proposal, indent: f32) -> PageBlock {
    let sheet = &set.sheet;
    let (x, width) = (sheet.margin + indent, sheet.inner_width() - indent);
    let mut text = set.text(&row.text, set.strong(), x, width);
    if !row.detail.is_empty() {
        text = text.with(set.text(&row.detail, set.quiet(), x, width));
    }
    text.adorned([number(set, count)])
}
