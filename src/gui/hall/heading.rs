//! The question over a page: with all that belongs to it where a page holds both, else on a page of its own, and small over the
//! pages after it.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::list::{self, List};
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::Page;
use crate::gui::hall::sentences::sentences;
use crate::gui::hall::type_scale::{MOST_LINES, SetTitle, titles};
use crate::model::{HallView, Item};

/// The greatest height of capitals of a question that has its page to itself, in parts of the picture's height.
const GREATEST_ALONE: f32 = 0.14;
/// The same of one with more below it.
const GREATEST_ABOVE: f32 = 0.1;
/// The size of a question in sizes of the words below it.
const STANDS_OUT: f32 = 1.5;
/// The part of a page above which a name is its beginning alone.
const LONGEST_NAME: f32 = 0.33;
/// The greatest part of a page that a label takes.
const LONGEST_LABEL: f32 = 0.4;
/// The space below a short name, in sizes of the type there.
const SHORT_GAP: f32 = 0.4;
/// The space between a question and the words below it, in sizes of the type there.
const BELOW: f32 = 0.75;
/// The size of the lead of a question alone, in sizes of the least type.
const LEAD_LARGER: f32 = 1.15;
/// The most lines of such a lead.
const LEAD_LINES: usize = 3;

/// The most lines of a name over pages where the question itself has been read, unless its first sentence is longer.
const SHORT_LINES: usize = 2;

/// The item's short name, for pages where the question itself has been read: never cut, but without the sentences for which two lines
/// have no room.
pub(super) fn short_heading(set: &Typesetter<'_>, item: &Item) -> PageBlock {
    short_name(set, item, set.sheet.margin, set.sheet.inner_width()).after(SHORT_GAP * set.sheet.text)
}

/// The same in a column.
pub(super) fn short_name(set: &Typesetter<'_>, item: &Item, x: f32, width: f32) -> PageBlock {
    let setting = set.quiet();
    let label = item.label();
    let sentences = sentences(label);
    let fits = |count: &usize| {
        let text: String = sentences.iter().take(*count).copied().collect();
        set.lines(text.trim_end(), setting.face, setting.size, width).len() <= SHORT_LINES
    };
    let count = (1..=sentences.len()).rev().find(fits).unwrap_or(sentences.len());
    let text: String = sentences.into_iter().take(count).collect();
    let mut block = set.text(text.trim_end(), setting, x, width);
    // A sentence as long as a third of the page has been read: its beginning is its name.
    if block.height() > LONGEST_NAME * set.sheet.inner_height() {
        block.strips.truncate(SHORT_LINES);
    }
    if let Some(first) = block.strips.first_mut() {
        first.said = Some(label.to_owned());
    }
    block
}

/// A label in as many lines as it needs, but no more than two fifths of a page.
pub(super) fn label(set: &Typesetter<'_>, text: &str, setting: Setting, width: f32) -> PageBlock {
    let mut block = set.text(text, setting, set.sheet.margin, width);
    let most = LONGEST_LABEL * set.sheet.inner_height() / set.sheet.line(setting.size);
    let lines = block.strips.len();
    while block.strips.len() > 1 && block.strips.len() as f32 > most {
        block.strips.pop();
    }
    if block.strips.len() < lines
        && let Some(first) = block.strips.first_mut()
    {
        first.said = Some(text.to_owned());
    }
    block
}

/// The pages with the item's short name over them; where that would cost a page, without it, and the name in the bottom line.
pub(super) fn named(set: &Typesetter<'_>, item: &Item, pages: &dyn Fn(&PageBlock) -> Vec<Page>) -> Vec<Page> {
    let under = pages(&short_heading(set, item));
    if under.len() == 1 {
        return under;
    }
    let mut without = pages(&PageBlock::default());
    if !under.is_empty() && (under.len() <= without.len() || without.is_empty()) {
        return under;
    }
    for page in &mut without {
        page.name = Some(item.label().to_owned());
    }
    without
}

/// The most lines of a question over notes.
const HEADING_LINES: usize = 2;

/// The whole question over its notes where it is short enough, else in short.
pub(super) fn whole_heading(set: &Typesetter<'_>, item: &Item) -> PageBlock {
    let heading = set.wide(&item.title, set.strong());
    if heading.strips.len() > HEADING_LINES {
        return short_heading(set, item);
    }
    heading.after(0.5 * set.sheet.text)
}

/// The question with its lead below, as large as a page of its own lets it be, at the height where it seems to rest. One that
/// needs more than four lines in the least type goes on to the next page, broken between sentences where that is possible.
pub(super) fn question(set: &Typesetter<'_>, item: &Item) -> Vec<Page> {
    let sheet = &set.sheet;
    let lead = |factor: f32| lead(&set.larger(factor), item);
    let alone = titles(set, &item.title, GREATEST_ALONE, sheet.question)
        .into_iter()
        .find_map(|title| {
            let block = title.block.with(lead(LEAD_LARGER));
            (block.height() <= sheet.inner_height() && block.strips.len() <= MOST_LINES + LEAD_LINES).then_some(block)
        });
    if let Some(block) = alone {
        return list::page(set, sheet.resting(block.height()), PageBlock::default(), block);
    }
    let chunks: Vec<PageBlock> = chunks(set, &item.title)
        .iter()
        .map(|chunk| set.wide(chunk, set.question()))
        .collect();
    let mut flow = Flow::new(sheet, PageBlock::default());
    for (index, chunk) in chunks.into_iter().enumerate() {
        if index > 0 {
            flow.turn();
        }
        flow.put(chunk);
    }
    if !item.lead.is_empty() {
        flow.put(lead(1.0));
    }
    flow.finish()
}

/// The line below a question.
fn lead(set: &Typesetter<'_>, item: &Item) -> PageBlock {
    if item.lead.is_empty() {
        return PageBlock::default();
    }
    set.wide(&item.lead, set.quiet()).after(0.5 * set.sheet.text)
}

/// The words or the figure below a question.
pub(super) enum Below<'a> {
    /// Words in ways that differ in their columns and labels, the best first.
    Words(&'a dyn Fn(&Typesetter<'_>) -> Vec<PageBlock>),
    /// A figure as large as so much height lets it be; `None` where that is too little.
    Figure(&'a dyn Fn(&Typesetter<'_>, f32) -> Option<PageBlock>),
}

/// The question with its lead and all that stands below it on one page, set as large as they fit; `None` where the least type does
/// not fit, and where tables are to stand between them.
pub(super) fn on_one_page(set: &Typesetter<'_>, view: &HallView, item: &Item, below: &Below<'_>) -> Option<Vec<Page>> {
    if has_tables(view) {
        return None;
    }
    let titles = titles(set, &item.title, GREATEST_ABOVE, set.sheet.question);
    let fitting = |factor: f32| {
        let set = set.larger(factor);
        let fits = |block: &PageBlock| block.height() <= set.sheet.inner_height();
        let above = |title: &SetTitle| title.block.clone().with(lead(&set, item));
        // A question stands out from the words below it.
        let mut titles = titles
            .iter()
            .filter(|title| title.size >= STANDS_OUT * set.sheet.text || factor <= 1.0)
            .map(above);
        let gap = BELOW * set.sheet.text;
        match below {
            Below::Words(ways) => {
                let ways = ways(&set);
                titles.find_map(|title| {
                    let with = |way: &PageBlock| title.clone().with(way.clone().after(gap));
                    ways.iter().map(with).find(fits)
                })
            }
            Below::Figure(figure) => titles.find_map(|title| {
                let room = set.sheet.inner_height() - title.height() - gap;
                figure(&set, room).map(|figure| title.with(figure.after(gap))).filter(fits)
            }),
        }
    };
    // Words too many for the least type fit in no larger one.
    let least = fitting(1.0)?;
    let larger = list::LARGER.into_iter().filter(|factor| *factor > 1.0);
    let block = match below {
        Below::Words(_) => larger.into_iter().find_map(fitting).unwrap_or(least),
        Below::Figure(_) => least,
    };
    Some(list::page(set, set.sheet.resting(block.height()), PageBlock::default(), block))
}

/// The pages of a list under a question: with it where both fit on one page, else by themselves, evenly divided.
pub(super) fn above_list(set: &Typesetter<'_>, view: &HallView, item: &Item, list: &List<'_>) -> Vec<Page> {
    on_one_page(set, view, item, &Below::Words(&|set| list.whole(set))).unwrap_or_else(|| {
        let mut pages = question(set, item);
        pages.extend(list.pages(set, &short_heading(set, item)));
        pages
    })
}

/// All of a list at once under a heading, in the largest type and the best of its ways that a page holds.
pub(super) fn all_at_once(
    set: &Typesetter<'_>,
    heading: &PageBlock,
    ways: &dyn Fn(&Typesetter<'_>) -> Vec<PageBlock>,
) -> Option<Vec<Page>> {
    let room = set.sheet.inner_height() - heading.height() - heading.gap;
    let fitting = |factor: f32| ways(&set.larger(factor)).into_iter().find(|block| block.height() <= room);
    let block = list::LARGER.into_iter().find_map(fitting)?;
    Some(list::pages(set, heading, vec![block]))
}

/// True when tables stand between the question and its rows.
pub(super) fn has_tables(view: &HallView) -> bool {
    view.tables.iter().any(|table| !table.rows.is_empty())
}

/// A question in pieces of at most four lines.
fn chunks(set: &Typesetter<'_>, question: &str) -> Vec<String> {
    let setting = set.question();
    let lines = |text: &str| set.lines(text, setting.face, setting.size, set.sheet.inner_width());
    let mut chunks: Vec<String> = Vec::new();
    let mut chunk = String::new();
    for sentence in sentences(question) {
        let longer = format!("{chunk}{sentence}");
        if lines(longer.trim_end()).len() <= MOST_LINES {
            chunk = longer;
            continue;
        }
        if !chunk.is_empty() {
            chunks.push(std::mem::take(&mut chunk).trim_end().to_owned());
        }
        let mut rest: Vec<String> = lines(sentence.trim_end());
        while rest.len() > MOST_LINES {
            let after = rest.split_off(MOST_LINES);
            chunks.push(rest.join(" "));
            rest = after;
        }
        chunk = format!("{} ", rest.join(" "));
    }
    chunks.push(chunk.trim_end().to_owned());
    chunks
}
