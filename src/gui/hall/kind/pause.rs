//! A pause: its title and a large clock.

use super::super::flow::{Block, Flow, Setting};
use super::super::measure::{CAPITALS, Face, Typesetter};
use super::super::page::Page;
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
            Setting::new(Face::FiguresStrong, size, Ink::Text),
        );
        let clock = if secs < 0 { clock.over() } else { clock };
        block = block.with(clock.after(0.5 * sheet.text));
    }
    let mut flow = Flow::new(sheet, Block::default());
    let above = 0.4 * (flow.left() - CAPITALS * block.height()).max(0.0);
    flow.put(Block::bare(above, []).with(block));
    flow.finish()
}
