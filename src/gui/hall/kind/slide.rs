//! A slide: its title, its statements and its source.

use crate::gui::hall::bottom::{self, source};
use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{has_tables, short_heading};
use crate::gui::hall::list::{self, LARGER, List, no_frame, page};
use crate::gui::hall::measure::{ASCENT, Typesetter, X_HEIGHT};
use crate::gui::hall::page::{Drawn, Page};
use crate::gui::hall::sentences::{opens_with_quotation, sentences};
use crate::gui::hall::table;
use crate::gui::hall::type_scale::titles;
use crate::model::{HallView, Ink, Item, Shape, Slide};
use eframe::egui::pos2;

/// The greatest height of capitals of a slide's title, in parts of the picture's height.
const GREATEST_TITLE: f32 = 0.1;
/// The size of the least title of a slide, in sizes of ordinary type.
const LEAST_TITLE: f32 = 1.25;
/// The part of a page above which a title over several pages is set in ordinary type.
const LONG_TITLE: f32 = 0.3;
/// A source of more lines than this is no bottom line: it ends the statements.
const MOST_SOURCE_LINES: usize = 3;
/// The most columns of statements.
const MOST_COLUMNS: usize = 2;
/// The sizes of the type of a quotation that has a page to itself in sizes of the least, the largest first.
const QUOTATION: [f32; 5] = [1.6, 1.45, 1.3, 1.15, 1.0];
/// The space above a source that ends the statements, in sizes of type.
const ABOVE_SOURCE: f32 = 0.3;

/// The title with its statements on one page, over the source at the foot. Where they do not fit, the statements evenly on pages under
/// the title, or a quotation on each: the source steps aside first, to the foot of all where it is one line, else below the last
/// statement.
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
    // Tables come after it, as pages of the same item.
    let tables = if has_tables(view) { table::pages(set, view, item).len() } else { 0 };
    let foot = Foot::new(set, view, 1 + tables);
    let on_one = foot.clone().at_most(MOST_SOURCE_LINES);
    let ending = foot.text.as_deref().filter(|_| on_one.lines.is_empty());
    let one_page = &set.on(set.sheet.above_lines(on_one.lines.len().max(1)));
    if let Some(pages) = with_list(item, slide, ending, |list| whole(one_page, item, list)) {
        return on_one.below(one_page, pages);
    }
    // A slide never shows the large clock, so it needs no room for it.
    let set = &set.on(set.sheet.above_lines(1));
    let divided = |count: usize| {
        let foot = Foot::new(set, view, count);
        if let Some(pages) = quotations(set, item, slide, &foot) {
            return pages;
        }
        let all = foot.clone().at_most(MOST_SOURCE_LINES);
        let foot = foot.at_most(1);
        let on = |set: &Typesetter<'_>, ending: Option<&str>| with_list(item, slide, ending, |list| on_pages(set, item, list));
        let Some(ending) = foot.text.as_deref().filter(|_| foot.lines.is_empty()) else {
            return foot.below(set, on(set, None));
        };
        let pages = on(set, Some(ending));
        // A short source that would have the last page to itself stands at the foot of all, where no statement is parted for it.
        let lower = &set.on(set.sheet.above_lines(all.lines.len().max(1)));
        let above_all = on(lower, None);
        let is_alone = !all.lines.is_empty() && pages.len() > on(set, None).len();
        if is_alone && above_all.len() <= pages.len() {
            return all.below(lower, above_all);
        }
        pages
    };
    // The signs of the pages have their room in the line of the source.
    let pages = divided(2 + tables);
    let count = pages.len() + tables;
    if count > 2 + tables { divided(count) } else { pages }
}

/// The source in lines that end on the bottom line.
#[derive(Clone)]
struct Foot {
    text: Option<String>,
    lines: Vec<String>,
}

impl Foot {
    /// In as few lines as it needs: the last leaves room for the time and for the signs of so many pages beside it.
    fn new(set: &Typesetter<'_>, view: &HallView, pages: usize) -> Self {
        let text = source(set, view);
        let (face, size) = (set.quiet().face, set.sheet.least);
        let beside = foot_width(set, view, pages);
        let in_lines = |text: &String| {
            if set.width(text, face, size) <= beside {
                return vec![text.clone()];
            }
            let mut lines = set.lines(text, face, size, set.sheet.inner_width());
            let last = lines.pop().unwrap_or_default();
            lines.extend(set.lines(&last, face, size, beside));
            lines
        };
        let lines = text.as_ref().map(in_lines).unwrap_or_default();
        Self { text, lines }
    }

    /// The same where it has no more lines than this; else it does not stand at the foot.
    fn at_most(mut self, most: usize) -> Self {
        if self.lines.len() > most {
            self.lines.clear();
        }
        self
    }

    /// The pages with it at their foot.
    fn below(&self, set: &Typesetter<'_>, mut pages: Vec<Page>) -> Vec<Page> {
        for page in &mut pages {
            self.put_on(set, page);
        }
        pages
    }

    fn put_on(&self, set: &Typesetter<'_>, page: &mut Page) {
        let setting = set.quiet();
        let line = set.sheet.line(set.sheet.least);
        let last = set.sheet.bottom_line() - ASCENT * set.sheet.least;
        for (index, text) in self.lines.iter().enumerate() {
            let above = (self.lines.len() - 1 - index) as f32 * line;
            page.put_line(pos2(set.sheet.margin, last - above), text.clone(), setting);
        }
        // Read after the statements, as it is seen.
        if let Some(source) = self.text.clone().filter(|_| !self.lines.is_empty()) {
            page.say(pos2(set.sheet.margin, set.sheet.content_bottom), set.sheet.inner_width(), source);
        }
    }
}

/// Does something with the list of statements, with the source below the last where it does not stand at the foot.
fn with_list<T>(item: &Item, slide: &Slide, ending: Option<&str>, done: impl FnOnce(&List<'_>) -> T) -> T {
    done(&List {
        parts: &|set, width| {
            let height = room_below(set, item);
            let blocks = statements(set, slide, ColumnRoom { width, height })?;
            let blocks = with_source(set, blocks, ending, ColumnRoom { width, height })?;
            Some(blocks.into_iter().map(ListEntry::new).collect())
        },
        frame: &no_frame,
        most_columns: MOST_COLUMNS,
    })
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

/// The title and the lead, which stand over the statements on each of several pages.
fn heading(set: &Typesetter<'_>, item: &Item) -> PageBlock {
    let title = titles(set, &item.title, GREATEST_TITLE, LEAST_TITLE * set.sheet.text).pop();
    let mut heading = title.map(|title| title.block).unwrap_or_default();
    // A very long one is set as the statements are, so that these have room under it.
    if heading.height() > LONG_TITLE * set.sheet.inner_height() {
        heading = set.wide(&item.title, set.strong());
    }
    if !item.lead.is_empty() {
        heading = heading.with(set.wide(&item.lead, set.quiet()).after(0.3 * set.sheet.text));
    }
    heading.after(0.6 * set.sheet.text)
}

/// The statements on pages under the title. Where that takes more than half of a page, they go on under its short name.
fn on_pages(set: &Typesetter<'_>, item: &Item, list: &List<'_>) -> Vec<Page> {
    let heading = heading(set, item);
    if heading.height() <= 0.5 * set.sheet.inner_height() {
        return list.pages(set, &heading);
    }
    let parts = |set: &Typesetter<'_>, width: f32| {
        let (title, short) = (self::heading(set, item), short_heading(set, item));
        let under = |(index, part): (usize, ListEntry)| match index {
            0 => part.under(Some(title.clone()), true).again_under(Some(short.clone())),
            _ => part.under(Some(short.clone()), false),
        };
        Some((list.parts)(set, width)?.into_iter().enumerate().map(under).collect())
    };
    let titled = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: 1,
    };
    titled.pages(set, &PageBlock::default())
}

/// A page for each quotation, in the largest type in which all fit under the title; `None` where other statements stand among them. A
/// source of one line stands at the foot of all, a longer one at that of the last that has room for it.
fn quotations(set: &Typesetter<'_>, item: &Item, slide: &Slide, foot: &Foot) -> Option<Vec<Page>> {
    let statements = slide.statements();
    if statements.len() < 2 || !statements.iter().all(|text| opens_with_quotation(text)) {
        return None;
    }
    let heading = heading(set, item);
    let room = set.sheet.inner_height() - heading.height() - heading.gap;
    // The last line of the source stands beside the time, where nothing else does.
    let above = foot.lines.len().saturating_sub(1);
    let source = above as f32 * set.sheet.line(set.sheet.least);
    let bodies = |factor: f32| -> Vec<PageBlock> {
        let larger = set.larger(factor);
        statements.iter().map(|text| larger.wide(text, larger.ordinary())).collect()
    };
    let has_source = |bodies: &[PageBlock]| bodies.iter().rposition(|body| body.height() <= room - source);
    let fits = |bodies: Vec<PageBlock>| {
        let all_fit = bodies.iter().all(|body| body.height() <= room);
        has_source(&bodies).filter(|_| all_fit).map(|place| (place, bodies))
    };
    let (place, bodies) = QUOTATION.into_iter().map(bodies).find_map(fits)?;
    if above == 0 {
        return Some(foot.below(set, list::pages(set, &heading, bodies)));
    }
    // All begin at one height, which leaves the room for the source on its page.
    let above_body = heading.height() + heading.gap;
    let highest = bodies.iter().map(PageBlock::height).fold(0.0, f32::max);
    let with_source = bodies.get(place).map_or(0.0, PageBlock::height) + source;
    let top = set.sheet.resting(above_body + highest);
    let top = top.min(set.sheet.content_bottom - above_body - with_source).max(set.sheet.margin);
    let mut pages: Vec<Page> = bodies.into_iter().flat_map(|body| page(set, top, heading.clone(), body)).collect();
    if let Some(page) = pages.get_mut(place) {
        foot.put_on(set, page);
    }
    Some(pages)
}

/// The width of the last line of a source, which leaves room for the time beside it, and for the signs of several pages.
fn foot_width(set: &Typesetter<'_>, view: &HallView, pages: usize) -> f32 {
    let gap = set.sheet.least;
    let time = if view.left_secs.is_some() {
        bottom::clock_width(set) + gap
    } else {
        0.0
    };
    let signs = if pages > 1 { bottom::signs_width(set, pages) + gap } else { 0.0 };
    set.sheet.inner_width() - time - signs
}

/// The height that the heading leaves on a page, or half of it below a longer one.
fn room_below(set: &Typesetter<'_>, item: &Item) -> f32 {
    let heading = heading(set, item);
    let page = set.sheet.inner_height();
    (page - heading.height() - heading.gap).max(0.5 * page)
}

/// The statements; `None` where words are wider than a narrow column, or one higher. One that needs more than a page of so much room is a block for
/// each sentence, so that none is parted that a page can hold.
fn statements(set: &Typesetter<'_>, slide: &Slide, ColumnRoom { width, height }: ColumnRoom) -> Option<Vec<PageBlock>> {
    let is_whole_page = width >= set.sheet.inner_width();
    let gap = 0.4 * set.sheet.text;
    let mut blocks = Vec::new();
    for bullet in slide.statements() {
        if !is_whole_page && !set.words_fit(bullet, set.ordinary().face, set.sheet.text, width - indent(set)) {
            return None;
        }
        let whole = statement(set, bullet, width);
        if whole.height() <= height {
            blocks.push(whole.after(gap));
            continue;
        }
        // A narrow column would part it.
        if !is_whole_page {
            return None;
        }
        let parts = sentences(bullet).into_iter().enumerate();
        blocks.extend(parts.map(|(index, sentence)| match index {
            0 => statement(set, sentence.trim_end(), width).after(gap),
            _ => indented(set, sentence.trim_end(), width),
        }));
    }
    Some(blocks)
}

/// The same with the source below the last, in one block with it where a page has room for both; `None` where a narrow column has not.
fn with_source(
    set: &Typesetter<'_>,
    mut blocks: Vec<PageBlock>,
    source: Option<&str>,
    ColumnRoom { width, height }: ColumnRoom,
) -> Option<Vec<PageBlock>> {
    let Some(source) = source else { return Some(blocks) };
    let source = set
        .text(source, set.quiet(), set.sheet.margin, width)
        .after(ABOVE_SOURCE * set.sheet.text);
    match blocks.pop() {
        Some(last) if last.height() + source.gap + source.height() <= height => blocks.push(last.with(source)),
        _ if width < set.sheet.inner_width() => return None,
        last => blocks.extend(last.into_iter().chain([source])),
    }
    Some(blocks)
}

/// The room in a column of statements.
#[derive(Clone, Copy)]
struct ColumnRoom {
    width: f32,
    height: f32,
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
    indented(set, text, width).adorned([Drawn::shape(pos2(sheet.margin + radius, middle), dot)])
}

/// The words of a statement beside its dot.
fn indented(set: &Typesetter<'_>, text: &str, width: f32) -> PageBlock {
    set.text(text, set.ordinary(), set.sheet.margin + indent(set), width - indent(set))
}
