//! Marks: the options with their help, and after the reveal a bar for each.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::above_list;
use crate::gui::hall::list::List;
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallView, Ink, Item, MarkOption, Marks};
use eframe::egui::pos2;

/// The most columns of options.
const MOST_COLUMNS: usize = 3;

/// The question with its options.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, marks: &Marks) -> Vec<Page> {
    let parts = |set: &Typesetter<'_>, width: f32| {
        let options = marks.options.iter().enumerate();
        let options = options.map(|(index, choice)| option(set, index + 1, choice, width));
        options.collect::<Option<Vec<_>>>()
    };
    let stem = |set: &Typesetter<'_>| {
        if marks.stem.is_empty() {
            return PageBlock::default();
        }
        set.wide(&marks.stem, set.strong()).after(0.35 * set.sheet.text)
    };
    let list = List {
        parts: &parts,
        frame: &stem,
        most_columns: MOST_COLUMNS,
    };
    above_list(set, view, item, &list)
}

/// An option with its number in so wide a column; `None` where a word is wider than that and the page is not.
fn option(set: &Typesetter<'_>, number: usize, choice: &MarkOption, width: f32) -> Option<ListEntry> {
    let sheet = &set.sheet;
    let indent = set.width("00", Typeface::Figures, sheet.text) + 0.2 * sheet.text;
    let (x, width, whole_page) = (sheet.margin + indent, width - indent, sheet.inner_width() - indent);
    let number = TextLine::new(number.to_string(), Setting::new(Typeface::FiguresStrong, sheet.text, Ink::Accent));
    let fits = |text: &str, setting: Setting| width >= whole_page || set.words_fit(text, setting.face, setting.size, width);
    if !fits(&choice.text, set.strong()) || !fits(&choice.help, set.quiet()) {
        return None;
    }
    let mut text = set.text(&choice.text, set.strong(), x, width);
    if !choice.help.is_empty() {
        let help = if choice.own_help {
            &set.words.hall_own_help(&choice.help)
        } else {
            &choice.help
        };
        text = text.with(set.text(help, set.quiet(), x, width));
    }
    let block = text.adorned([Drawn::line(pos2(sheet.margin, 0.0), number)]);
    Some(ListEntry::new(block.after(0.35 * sheet.text)))
}
