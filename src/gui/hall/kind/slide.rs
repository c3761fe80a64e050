//! A slide: its title, its statements and its source.

use crate::gui::hall::bottom::{holds_source, source};
use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::short_heading;
use crate::gui::hall::measure::{ASCENT, HallSheet, Setting, Typeface, Typesetter, X_HEIGHT};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{HallView, Ink, Item, Shape, Slide};
use eframe::egui::pos2;

pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, slide: &Slide) -> Vec<Page> {
    // A slide never shows the large clock, so it needs no room for it.
    let sheet = &HallSheet {
        clock: set.sheet.text,
        ..set.sheet
    };
    let mut flow = Flow::new(sheet, PageBlock::default());
    flow.go_on_under(short_heading(set, item));
    flow.put(set.wide(&item.title, Setting::new(Typeface::Strong, sheet.title, Ink::Text)));
    if !item.lead.is_empty() {
        flow.put(set.wide(&item.lead, set.quiet()).after(0.3 * sheet.text));
    }
    let mut source = source(set, view)
        .filter(|_| !holds_source(set, view))
        .map(|text| set.wide(&text, set.quiet()).after(0.65 * sheet.text));
    for (index, bullet) in slide.bullets.iter().enumerate() {
        let gap = if index == 0 { 0.55 } else { 0.32 };
        let is_last = index + 1 == slide.bullets.len();
        let mut block = statement(set, bullet);
        // The source never stands alone on a page.
        if let Some(source) = source.take_if(|_| is_last) {
            block = block.with(source);
        }
        flow.put(block.after(gap * sheet.text));
    }
    if let Some(source) = source {
        flow.put(source);
    }
    flow.finish()
}

fn statement(set: &Typesetter<'_>, text: &str) -> PageBlock {
    let sheet = &set.sheet;
    let indent = 0.8 * sheet.text;
    let radius = 0.12 * sheet.text;
    let dot = Shape::Circle {
        middle: [0.0, 0.0],
        radius,
        fill: Ink::Accent,
        outline: (Ink::Accent, 0.0),
    };
    let middle = (ASCENT - X_HEIGHT / 2.0) * sheet.text;
    let block = set.text(text, set.ordinary(), sheet.margin + indent, sheet.inner_width() - indent);
    block.adorned([Drawn::shape(pos2(sheet.margin + radius, middle), dot)])
}
