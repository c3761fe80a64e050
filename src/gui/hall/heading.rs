//! The question over a page: large on a page of its own, small over what follows it.

use crate::gui::hall::flow::{Flow, PageBlock};
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::Page;
use crate::model::{HallView, Item};

/// The most lines of a question on one page.
const MOST_LINES: usize = 4;

/// The item in one line, for pages where the question itself has been read.
pub(super) fn short_heading(set: &Typesetter<'_>, item: &Item) -> PageBlock {
    let mut lines = set
        .lines(item.label(), set.quiet().face, set.sheet.text, 0.95 * set.sheet.inner_width())
        .into_iter();
    let mut heading = lines.next().unwrap_or_default();
    if lines.next().is_some() {
        heading.push_str(" …");
    }
    set.wide(&heading, set.quiet()).after(0.5 * set.sheet.text)
}

/// The question, large, with its lead below. A question that needs more than four lines goes on to the next page, broken
/// between sentences where that is possible.
pub(super) fn question<'a>(set: &'a Typesetter<'_>, item: &Item) -> Flow<'a> {
    let mut flow = Flow::new(&set.sheet, PageBlock::default());
    let stands_alone = item.lead.is_empty() && !item.kind.has_parts();
    if let Some(block) = display(set, &item.title).filter(|_| stands_alone) {
        flow.put(block);
        return flow;
    }
    put_question(set, &mut flow, &item.title);
    if !item.lead.is_empty() {
        flow.put(set.wide(&item.lead, set.quiet()).after(0.5 * set.sheet.text));
    }
    flow
}

/// The question with these blocks below it, where at least the first two have room there; otherwise, and where tables come between
/// them, they begin a page.
pub(super) fn below_question(set: &Typesetter<'_>, view: &HallView, item: &Item, blocks: Vec<PageBlock>) -> Vec<Page> {
    let mut flow = question(set, item);
    flow.go_on_under(short_heading(set, item));
    if has_tables(view) || !flow.fits(height_of_first(&blocks)) {
        flow.turn();
    }
    for block in blocks {
        flow.put(block);
    }
    flow.finish()
}

/// True when tables stand between the question and what it is answered in.
pub(super) fn has_tables(view: &HallView) -> bool {
    view.tables.iter().any(|table| !table.rows.is_empty())
}

/// Height of the first two blocks with the space above them: a single one under a question looks lost.
pub(super) fn height_of_first(blocks: &[PageBlock]) -> f32 {
    blocks.iter().take(2).map(|block| block.gap + block.height()).sum()
}

/// A question in large type, as many pages as it needs.
pub(super) fn put_question(set: &Typesetter<'_>, flow: &mut Flow<'_>, question: &str) {
    let mut chunks = chunks(set, question).into_iter().peekable();
    while let Some(chunk) = chunks.next() {
        flow.put(set.wide(&chunk, set.question()));
        if chunks.peek().is_some() {
            flow.turn();
        }
    }
}

/// A short question that has the page to itself is set larger still.
fn display(set: &Typesetter<'_>, question: &str) -> Option<PageBlock> {
    let setting = Setting {
        size: 1.4 * set.sheet.question,
        ..set.question()
    };
    let fits = set.words_fit(question, setting.face, setting.size, set.sheet.inner_width());
    let block = set.wide(question, setting);
    (fits && block.strips.len() < MOST_LINES).then_some(block)
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
            chunks.push(format!("{} …", rest.join(" ")));
            rest = after;
        }
        chunk = format!("{} ", rest.join(" "));
    }
    chunks.push(chunk.trim_end().to_owned());
    chunks
}

/// Sentences with the space after them.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    let ends = text.match_indices(['.', '?', '!']).map(|(at, sign)| at + sign.len());
    for end in ends {
        if text.get(end..).is_some_and(|rest| rest.starts_with(' ')) {
            sentences.extend(text.get(begin..=end));
            begin = end + 1;
        }
    }
    sentences.extend(text.get(begin..).filter(|rest| !rest.is_empty()));
    sentences
}
