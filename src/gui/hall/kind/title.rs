//! The pages without a question: the meeting before its first item and after its last, and a pause.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::{HallSheet, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::gui::hall::room_clock::{RoomClock, pause_clock};
use crate::gui::hall::type_scale::titles;
use crate::model::{HallView, Ink, Item, Shape, date_in, minutes_and_seconds};
use eframe::egui::pos2;

/// The greatest height of capitals of a title here, in parts of the picture's height.
const GREATEST: f32 = 0.14;
/// The height of the strip, in parts of the picture's height. A board's own colour has its place there.
const STRIP: f32 = 0.012;
/// The size of the words around a title, in sizes of the least type.
const LARGER: f32 = 1.15;

/// The page before the first item: board, title, date, time and place, as far as they are known. Once the meeting has been ended it
/// is the page after the last: thanks, under the title and over board, date and place.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView) -> Vec<Page> {
    let date = date_in(&view.date, set.words);
    if view.ended {
        let facts = [view.board.as_str(), &date, &view.room];
        return cover(set, &view.title, set.words.hall_thanks(), &facts, &PageBlock::default());
    }
    let start = if view.start.is_empty() {
        String::new()
    } else {
        set.words.hall_at(&view.start)
    };
    cover(set, &view.board, &view.title, &[&date, &start, &view.room], &PageBlock::default())
}

/// A pause: its title with the time left, large, and when the meeting goes on.
pub(super) fn pause(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    let sheet = &set.sheet;
    let figures = |secs: i64| {
        let setting = Setting::new(Typeface::FiguresStrong, 2.6 * sheet.question, Ink::Text);
        set.wide(&minutes_and_seconds(secs, set.words), setting)
    };
    let words = |text: &str| set.wide(text, set.question());
    let below = match pause_clock(view) {
        RoomClock::None => PageBlock::default(),
        RoomClock::Calm(secs) => figures(secs),
        RoomClock::LastMinute(secs) => figures(secs).with(set.larger(LARGER).wide(set.words.hall_pause_ends(), set.strong())),
        RoomClock::Over => words(set.words.hall_pause_over()),
    };
    let goes_on = if view.goes_on.is_empty() {
        String::new()
    } else {
        set.words.hall_goes_on(&view.goes_on)
    };
    let facts = [goes_on.as_str(), &view.board];
    let below = if item.lead.is_empty() {
        below
    } else {
        let lead = set.larger(LARGER).wide(&item.lead, set.quiet());
        lead.with(below.after(0.3 * sheet.text))
    };
    cover(set, "", &item.title, &facts, &below)
}

/// A title with the words above and below it, over a strip with the facts that are known.
fn cover(set: &Typesetter<'_>, above: &str, title: &str, facts: &[&str], below: &PageBlock) -> Vec<Page> {
    let sheet = &set.sheet;
    let larger = set.larger(LARGER);
    let facts: Vec<&str> = facts.iter().copied().filter(|fact| !fact.trim().is_empty()).collect();
    let foot = foot(&larger, &facts);
    let foot_height = foot.iter().map(|(down, block)| down + block.height()).fold(0.0, f32::max);
    let foot_top = sheet.height - sheet.margin - foot_height;
    let strip_top = foot_top - 0.35 * sheet.text - STRIP * HallSheet::HEIGHT;
    let sheet_above = HallSheet {
        content_bottom: strip_top - 0.5 * sheet.text,
        ..*sheet
    };
    let set = &set.on(sheet_above);
    let over = if above.is_empty() {
        PageBlock::default()
    } else {
        let setting = Setting {
            face: Typeface::Strong,
            size: larger.sheet.text,
            ink: Ink::Accent,
        };
        set.wide(above, setting)
    };
    let with_all = |title: &PageBlock| {
        let title = title.clone().after(if over.is_empty() { 0.0 } else { 0.4 * sheet.text });
        let block = over.clone().with(title);
        block.with(below.clone().after(0.4 * sheet.text))
    };
    let sizes = titles(set, title, GREATEST, sheet.question);
    let mut blocks = sizes.iter().map(|title| with_all(&title.block)).peekable();
    let fits = |block: &PageBlock| block.height() <= set.sheet.inner_height();
    let least = sizes.last().map(|title| with_all(&title.block)).unwrap_or_default();
    let block = blocks.find(fits).unwrap_or(least);
    let mut flow = Flow::from_top(&set.sheet, set.sheet.resting(block.height()), PageBlock::default());
    flow.put(block);
    let mut pages = flow.finish();
    for page in &mut pages {
        page.drawn.push(strip(sheet, strip_top));
        for (down, block) in &foot {
            block.clone().put_on(page, sheet, foot_top + down);
        }
    }
    pages
}

/// A bar from margin to margin.
fn strip(sheet: &HallSheet, top: f32) -> Drawn {
    let (width, height) = (sheet.inner_width(), STRIP * HallSheet::HEIGHT);
    let bar = Shape::Polygon {
        corners: vec![[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]],
        fill: Some(Ink::Accent),
        outline: (Ink::Accent, 0.0),
    };
    Drawn::shape(pos2(sheet.margin, top), bar)
}

/// The facts beside each other where they fit on one line, else below each other: each with its distance from the top.
fn foot(set: &Typesetter<'_>, facts: &[&str]) -> Vec<(f32, PageBlock)> {
    let setting = set.quiet();
    let gap = set.sheet.text;
    let widths: Vec<f32> = facts.iter().map(|fact| set.width(fact, setting.face, setting.size)).collect();
    let whole = widths.iter().sum::<f32>() + gap * facts.len().saturating_sub(1) as f32;
    if whole > set.sheet.inner_width() {
        let mut down = 0.0;
        let below = |fact: &&str| {
            let block = set.wide(fact, setting);
            let placed = (down, block);
            down += placed.1.height();
            placed
        };
        return facts.iter().map(below).collect();
    }
    let mut x = set.sheet.margin;
    let beside = |(fact, width): (&&str, f32)| {
        let block = set.text(fact, setting, x, f32::INFINITY);
        x += width + gap;
        (0.0, block)
    };
    facts.iter().zip(widths).map(beside).collect()
}
