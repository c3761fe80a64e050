//! A slide: its title, its statements and its source.

use crate::gui::hall::bottom::{self, source};
use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::heading::{has_tables, short_heading};
use crate::gui::hall::list::{LARGER, List, no_frame, page};
use crate::gui::hall::measure::{ASCENT, Typesetter, X_HEIGHT};
use crate::gui::hall::page::{Drawn, Page};
use crate::gui::hall::type_scale::titles;
use crate::model::{HallView, Ink, Item, Shape, Slide};
use eframe::egui::pos2;

/// The greatest height of capitals of a slide's title, in parts of the picture's height.
const GREATEST_TITLE: f32 = 0.1;
/// The size of the least title of a slide, in sizes of ordinary type.
const LEAST_TITLE: f32 = 1.25;
/// A source of more lines than this is no bottom line: it ends the statements.
const MOST_SOURCE_LINES: usize = 3;
/// The most columns of statements.
const MOST_COLUMNS: usize = 2;

/// The title with its statements on one page; where they do not fit, the statements evenly on pages under the title. The source
/// stands at the foot of each.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, slide: &Slide) -> Vec<Page> {
    let mut pages = in_words(set, view, item, slide);
    // A picture is one page, whatever it says; its words are there until it is.
    if view.picture.is_some() {
        pages.truncate(1);
        if let Some(page) = pages.first_mut() {
            let told = [item.title.as_str(), item.lead.as_str()].into_iter().chain(slide.statements());
            let told: Vec<_> = told.filter(|text| !text.is_empty()).collect();
            page.said = Vec::new();
            page.say(pos2(set.sheet.margin, set.sheet.margin), set.sheet.inner_width(), told.join("\n"));
        }
    }
    pages
}

fn in_words(set: &Typesetter<'_>, view: &HallView, item: &Item, slide: &Slide) -> Vec<Page> {
    let alone = with_foot(set, view, item, slide, foot_width(set, view, false));
    // Tables come after it, as pages of the same item.
    if alone.len() < 2 && !has_tables(view) {
        return alone;
    }
    with_foot(set, view, item, slide, foot_width(set, view, true))
}

/// The pages with the source in so much of the width.
fn with_foot(set: &Typesetter<'_>, view: &HallView, item: &Item, slide: &Slide, width: f32) -> Vec<Page> {
    let source = source(set, view);
    let foot = source
        .as_deref()
        .map(|text| set.lines(text, set.quiet().face, set.sheet.least, width));
    let foot = foot.filter(|lines| lines.len() <= MOST_SOURCE_LINES).unwrap_or_default();
    // A slide never shows the large clock, so it needs no room for it.
    let set = &set.on(set.sheet.above_lines(foot.len().max(1)));
    let ending = source.filter(|_| foot.is_empty());
    let parts = |set: &Typesetter<'_>, width: f32| statements(set, slide, ending.as_deref(), width);
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: MOST_COLUMNS,
    };
    let mut pages = whole(set, item, &list).unwrap_or_else(|| on_pages(set, item, &list));
    for page in &mut pages {
        put_foot(set, page, &foot, view);
    }
    pages
}

/// All on one page, as large as it fits.
fn whole(set: &Typesetter<'_>, item: &Item, list: &List<'_>) -> Option<Vec<Page>> {
    let blocks = LARGER.into_iter().find_map(|factor| {
        let set = set.larger(factor);
        let ways = list.whole(&set);
        let mut titles = titles(&set, &item.title, GREATEST_TITLE, LEAST_TITLE * set.sheet.text).into_iter();
        titles.find_map(|title| {
            let mut above = title.block;
            if !item.lead.is_empty() {
                above = above.with(set.wide(&item.lead, set.quiet()).after(0.3 * set.sheet.text));
            }
            let gap = 0.6 * set.sheet.text;
            let with = |way: &PageBlock| above.clone().with(way.clone().after(gap));
            ways.iter().map(with).find(|block| block.height() <= set.sheet.inner_height())
        })
    });
    blocks.map(|block| page(set, set.sheet.resting(block.height()), PageBlock::default(), block))
}

/// The title and the lead over the first statements, which go on under the title in short.
fn on_pages(set: &Typesetter<'_>, item: &Item, list: &List<'_>) -> Vec<Page> {
    let title = titles(set, &item.title, GREATEST_TITLE, LEAST_TITLE * set.sheet.text).pop();
    let mut heading = title.map(|title| title.block).unwrap_or_default();
    if !item.lead.is_empty() {
        heading = heading.with(set.wide(&item.lead, set.quiet()).after(0.3 * set.sheet.text));
    }
    let heading = heading.after(0.6 * set.sheet.text);
    // A title that leaves the statements less than half of the page stands alone before them.
    if heading.height() > 0.5 * set.sheet.inner_height() {
        let mut flow = Flow::new(&set.sheet, PageBlock::default());
        flow.put(heading);
        let mut pages = flow.finish();
        pages.extend(list.pages(set, &short_heading(set, item)));
        return pages;
    }
    list.pages(set, &heading)
}

/// The width of the source, which leaves room for the time beside it, and for the signs of several pages.
fn foot_width(set: &Typesetter<'_>, view: &HallView, has_pages: bool) -> f32 {
    let gap = set.sheet.least;
    let time = if view.left_secs.is_some() {
        bottom::clock_width(set) + gap
    } else {
        0.0
    };
    let signs = if has_pages { bottom::signs_width(set) + gap } else { 0.0 };
    set.sheet.inner_width() - time - signs
}

/// The source with its last line on the bottom line.
fn put_foot(set: &Typesetter<'_>, page: &mut Page, lines: &[String], view: &HallView) {
    let setting = set.quiet();
    let line = set.sheet.line(set.sheet.least);
    for (above, text) in lines.iter().rev().enumerate() {
        let y = set.sheet.bottom_line() - ASCENT * set.sheet.least - above as f32 * line;
        page.put_line(pos2(set.sheet.margin, y), text.clone(), setting);
    }
    // Read after the statements, as it is seen.
    let drawn = page.drawn.len().saturating_sub(lines.len());
    page.drawn.get_mut(drawn..).unwrap_or_default().reverse();
    if let Some(source) = source(set, view).filter(|_| !lines.is_empty()) {
        page.say(pos2(set.sheet.margin, set.sheet.content_bottom), set.sheet.inner_width(), source);
    }
}

/// The statements, and below the last a source too long for the bottom line; `None` where words are wider than a narrow column.
fn statements(set: &Typesetter<'_>, slide: &Slide, source: Option<&str>, width: f32) -> Option<Vec<ListEntry>> {
    let is_whole_page = width >= set.sheet.inner_width();
    let mut parts = Vec::new();
    let bullets = slide.statements();
    for (index, bullet) in bullets.iter().enumerate() {
        if !is_whole_page && !set.words_fit(bullet, set.ordinary().face, set.sheet.text, width - indent(set)) {
            return None;
        }
        let mut block = statement(set, bullet, width);
        let (mut best, mut least) = (0, 0);
        if let Some(source) = source.filter(|_| index + 1 == bullets.len()) {
            let source = set.text(source, set.quiet(), set.sheet.margin, width);
            // Neither the source nor the end of it stands alone on a page, nor does a line of the statement before it.
            least = source.strips.len();
            best = least + if block.strips.len() > 3 { 2 } else { block.strips.len() };
            block = block.with(source.after(0.5 * set.sheet.text));
        }
        parts.push(ListEntry::new(block.after(0.4 * set.sheet.text)).keeping_end(best, least));
    }
    if let Some(source) = source.filter(|_| bullets.is_empty()) {
        parts.push(ListEntry::new(set.text(source, set.quiet(), set.sheet.margin, width)));
    }
    Some(parts)
}

fn indent(set: &Typesetter<'_>) -> f32 {
    0.8 * set.sheet.text
}

fn statement(set: &Typesetter<'_>, text: &str, width: f32) -> PageBlock {
    let sheet = &set.sheet;
    let radius = 0.12 * sheet.text;
    let dot = Shape::Circle {
        middle: [0.0, 0.0],
        radius,
        fill: Ink::Accent,
        outline: (Ink::Accent, 0.0),
    };
    let middle = (ASCENT - X_HEIGHT / 2.0) * sheet.text;
    let block = set.text(text, set.ordinary(), sheet.margin + indent(set), width - indent(set));
    block.adorned([Drawn::shape(pos2(sheet.margin + radius, middle), dot)])
}
