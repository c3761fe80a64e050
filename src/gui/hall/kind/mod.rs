//! The pages of each kind of item, one file a kind.

mod marks;
mod matrix;
mod open;
mod pause;
mod shift;
mod slide;
mod title;

use super::flow::{Block, Flow};
use super::measure::Typesetter;
use super::page::{Drawn, Page};
use super::{notes, table};
use crate::model::{Answer, Group, HallView, Item, Kind, picture_of};
use eframe::egui::{pos2, vec2};

/// The most lines of a question on one page.
const MOST_LINES: usize = 4;

/// All pages of what the hall shows, at least one. What was released comes first: that is what the room looks for.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView) -> Vec<Page> {
    let Some(item) = &view.item else {
        return title::pages(set, view);
    };
    let mut pages = match &item.kind {
        Kind::Slide(slide) => slide::pages(set, view, item, slide),
        Kind::Pause(_) => pause::pages(set, view, item),
        Kind::Open(open) => open::pages(set, item, open),
        Kind::Matrix(matrix) => matrix::pages(set, view, item, matrix),
        Kind::Shift(shift) => shift::pages(set, view, item, shift),
        Kind::Marks(marks) => marks::pages(set, view, item, marks),
        Kind::Unknown(_) => question(set, item).finish(),
    };
    pages.extend(table::pages(set, &view.tables));
    let mut released = answers(set, view, item);
    released.extend(notes::pages(set, view, item));
    released.extend(pages);
    released
}

/// The pages of released answers; none when nothing is released or answered.
fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item) -> Vec<Page> {
    if view.answers.is_empty() {
        return Vec::new();
    }
    match &item.kind {
        Kind::Matrix(matrix) => matrix::answers(set, view, item, matrix),
        Kind::Shift(shift) => shift::answers(set, view, item, shift),
        Kind::Marks(marks) => marks::answers(set, view, item, marks),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Unknown(_) => Vec::new(),
    }
}

/// The item in one line, for pages where the question itself has been read.
pub(super) fn short_heading(set: &Typesetter<'_>, item: &Item) -> Block {
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
fn question<'a>(set: &'a Typesetter<'_>, item: &Item) -> Flow<'a> {
    let mut flow = Flow::new(&set.sheet, Block::default());
    let mut chunks = chunks(set, &item.title).into_iter().peekable();
    while let Some(chunk) = chunks.next() {
        flow.put(set.wide(&chunk, set.question()));
        if chunks.peek().is_some() {
            flow.turn();
        }
    }
    if !item.lead.is_empty() {
        flow.put(set.wide(&item.lead, set.quiet()).after(0.5 * set.sheet.text));
    }
    flow
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

/// The model's picture of the released answers to `item`, as large as fits under a short heading, with `below` under it;
/// `None` when there is nothing to draw or it cannot fit.
fn picture_page(set: &Typesetter<'_>, view: &HallView, item: &Item, heading: &Block, below: Option<Block>) -> Option<Page> {
    let sheet = &set.sheet;
    let answers: Vec<(&Group, &Answer)> = view.answers.iter().map(|(group, answer)| (group, answer)).collect();
    let mut flow = Flow::new(sheet, heading.clone());
    let room = flow.left() - below.as_ref().map_or(0.0, |below| below.gap + below.height());
    let narrower = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];
    let picture = narrower.into_iter().find_map(|part| {
        let picture = picture_of(item, &answers, part * sheet.inner_width(), sheet.text, set.words)?;
        (picture.height <= room).then_some(picture)
    })?;
    let x = sheet.margin + (sheet.inner_width() - picture.width) / 2.0;
    let height = picture.height;
    flow.put(Block::bare(height, Drawn::picture(pos2(x, 0.0), picture)));
    if let Some(below) = below {
        flow.put(below);
    }
    let mut page = flow.finish().into_iter().next()?;
    // The picture has no words of its own for those who cannot see it, so the page names what it shows.
    page.said.push((pos2(x, sheet.margin), vec2(1.0, 1.0), item.title.clone()));
    Some(page)
}
