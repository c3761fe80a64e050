//! A pause: its title and a large clock.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::{CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::Page;
use crate::model::{HallView, Ink, Item, minutes_and_seconds};

pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    let sheet = &set.sheet;
    let mut block = set.wide(&item.title, set.question());
    if !item.lead.is_empty() {
        block = block.with(set.wide(&item.lead, set.quiet()).after(0.3 * sheet.text));
    }
    if let Some(secs) = view.left_secs {
        let size = 3.2 * sheet.question;
        let clock = set.wide(
            &minutes_and_seconds(secs, set.words),
            Setting::new(Typeface::FiguresStrong, size, Ink::Text),
        );
        let clock = if secs < 0 { clock.over() } else { clock };
        block = block.with(clock.after(0.5 * sheet.text));
    }
    let mut flow = Flow::new(sheet, PageBlock::default());
    let above = 0.4 * (flow.left() - CAPITALS * block.height()).max(0.0);
    flow.put(PageBlock::bare(above, []).with(block));
    flow.finish()
}
