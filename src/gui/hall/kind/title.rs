//! The page between items: the title of the meeting, the board and the date.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::Page;
use crate::model::{HallView, date_in};

pub(super) fn pages(set: &Typesetter<'_>, view: &HallView) -> Vec<Page> {
    let sheet = &set.sheet;
    let mut title = set.wide(&view.title, set.question());
    let date = date_in(&view.date, set.words);
    for text in [&view.board, &date].into_iter().filter(|text| !text.is_empty()) {
        let gap = if text == &view.board { 0.8 } else { 0.1 };
        title = title.with(set.wide(text, set.quiet()).after(gap * sheet.text));
    }
    let mut flow = Flow::new(sheet, PageBlock::default());
    // Somewhat above the middle, where a title seems to rest.
    let above = 0.4 * (flow.left() - title.height()).max(0.0);
    flow.put(PageBlock::bare(above, []).with(title));
    flow.finish()
}
