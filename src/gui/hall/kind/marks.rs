//! Marks: the options with their help, and after the reveal a bar for each.

use super::super::flow::{Block, Flow};
use super::super::measure::{Face, Typesetter};
use super::super::page::{Drawn, Line, Page};
use super::{picture_page, question, short_heading};
use crate::gui::hall::flow::Setting;
use crate::model::{Choice, HallView, Ink, Item, Marks};
use eframe::egui::pos2;

/// The question, then the options.
pub(super) fn pages(set: &Typesetter<'_>, _view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let mut pages = question(set, item).finish();
    let mut flow = Flow::new(&set.sheet, short_heading(set, item));
    let stem = (!marks.stem.is_empty()).then(|| set.wide(&marks.stem, set.strong()));
    if let Some(stem) = stem {
        flow.put(stem);
    }
    for (index, choice) in marks.options.iter().enumerate() {
        flow.put(option(set, index + 1, choice).after(0.35 * set.sheet.text));
    }
    pages.extend(flow.finish());
    pages
}

/// The bars.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, _marks: &Marks) -> Vec<Page> {
    picture_page(set, view, item, &short_heading(set, item), None).into_iter().collect()
}

fn option(set: &Typesetter<'_>, number: usize, choice: &Choice) -> Block {
    let sheet = &set.sheet;
    let indent = set.width("00", Face::Figures, sheet.text) + 0.2 * sheet.text;
    let (x, width) = (sheet.margin + indent, sheet.inner_width() - indent);
    let number = Line::new(number.to_string(), Setting::new(Face::FiguresStrong, sheet.text, Ink::Accent));
    let mut text = set.text(&choice.text, set.strong(), x, width);
    if !choice.help.is_empty() {
        text = text.with(set.text(&choice.help, set.quiet(), x, width));
    }
    text.adorned([Drawn::line(pos2(sheet.margin, 0.0), number)])
}
