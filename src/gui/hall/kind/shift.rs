//! A shift: the triangle with its three named corners, and after the reveal each group's way through it.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, on_one_page, question, short_heading, short_name};
use crate::gui::hall::kind::field;
use crate::gui::hall::kind::released::borrowed;
use crate::gui::hall::kind::triangle::{Triangle, TriangleRoom};
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::mark;
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Answer, Corner, Group, HallView, Ink, Item, Point, Shape, Shift, describe_groups, interpret};
use eframe::egui::pos2;

/// The part of the width that belongs to the words beside the triangle.
const WORDS: f32 = 0.38;
/// The same for the meaning of the corners beside an empty triangle.
const MEANINGS: f32 = 0.52;
/// The height of the small triangle beside the name of a corner, in parts of its side.
const SIGN_HEIGHT: f32 = 0.87;
/// Its corners, from the left edge and the top, in the order of the deck: above, to the left, to the right.
const SIGN: [Point; 3] = [[0.5, 0.0], [0.0, SIGN_HEIGHT], [1.0, SIGN_HEIGHT]];
/// The least height of an empty triangle below its question, in parts of the picture's height.
const LEAST_HEIGHT: f32 = 0.17;

/// The question with the empty triangle and the meaning of its corners, on one page where all fit; else with the corners in words, each
/// at its place in a small triangle; else each for itself, with the triangle last, which stays up while the groups talk.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, shift: &Shift) -> Vec<Page> {
    let figure = |set: &Typesetter<'_>, room: f32| below_question(set, item, shift, room);
    let corners = |set: &Typesetter<'_>| corners_in_words(set, shift);
    let ways = [Below::Figure(&figure), Below::Words(&corners)];
    if let Some(page) = ways.iter().find_map(|below| on_one_page(set, view, item, below)) {
        return page;
    }
    let mut pages = question(set, item);
    // The triangle follows at once, with its corners in words beside it where they have room there.
    let width = MEANINGS * set.sheet.inner_width();
    let name = short_name(set, item, set.sheet.margin, width);
    let corners = meaning(set, shift, width).into_iter();
    let words = corners.fold(name, |above, corner| above.with(corner.after(0.15 * set.sheet.text)));
    if words.height() <= field::room(set)
        && let Some(page) = triangle_page(set, words, item, shift, &[])
    {
        pages.push(page);
        return pages;
    }
    pages.extend(meanings(set, item, shift));
    let words = beside(set, &item.title, set.quiet());
    let fits = words.height() <= field::room(set);
    let words = if fits { words } else { PageBlock::default() };
    pages.extend(triangle_page(set, words, item, shift, &[]));
    pages
}

/// The corners with their meaning beside each other, each with a small triangle that shows its place; none without three corners.
fn corners_in_words(set: &Typesetter<'_>, shift: &Shift) -> Vec<PageBlock> {
    if shift.corners.len() != SIGN.len() {
        return Vec::new();
    }
    let parts = |set: &Typesetter<'_>, width: f32| {
        let entries = shift
            .corners
            .iter()
            .zip(SIGN)
            .map(|(corner, at)| corner_in_words(set, corner, at, width));
        entries.collect::<Option<Vec<_>>>()
    };
    let list = List {
        parts: &parts,
        frame: &no_frame,
        most_columns: shift.corners.len(),
    };
    list.whole(set)
}

/// A corner with its meaning, and its place in the small triangle; `None` where a word is wider than so narrow a column.
fn corner_in_words(set: &Typesetter<'_>, corner: &Corner, place: Point, width: f32) -> Option<ListEntry> {
    let sheet = &set.sheet;
    let words = corner.words.join(", ");
    let side = 1.1 * sheet.text;
    let indent = side + 0.4 * sheet.text;
    let fits = |text: &str, setting: Setting, width: f32| set.words_fit(text, setting.face, setting.size, width);
    let all_fit = fits(&corner.name, set.strong(), width - indent) && fits(&words, set.ordinary(), width);
    if !all_fit && width < sheet.inner_width() {
        return None;
    }
    let at = |[x, y]: Point| [x * side, y * side];
    let outline = Shape::Polygon {
        corners: SIGN.map(at).into(),
        fill: None,
        outline: (Ink::Accent, 4.0),
    };
    let dot = Shape::Circle {
        middle: at(place),
        radius: 0.17 * side,
        fill: Ink::Accent,
        outline: (Ink::Accent, 0.0),
    };
    let top = mark::middle_of_digits(set) - 0.5 * SIGN_HEIGHT * side;
    let sign = [outline, dot].map(|shape| Drawn::shape(pos2(sheet.margin, top), shape));
    let name = set
        .text(&corner.name, set.strong(), sheet.margin + indent, width - indent)
        .adorned(sign);
    let block = if words.is_empty() {
        name
    } else {
        name.with(set.text(&words, set.ordinary(), sheet.margin, width))
    };
    Some(ListEntry::new(block.after(0.35 * sheet.text)))
}

/// The empty triangle, with the meaning of its corners to its left.
fn below_question(set: &Typesetter<'_>, item: &Item, shift: &Shift, room: f32) -> Option<PageBlock> {
    let means_something = shift.corners.iter().any(|corner| !corner.words.is_empty());
    let width = MEANINGS * set.sheet.inner_width();
    let words = if means_something {
        let parts = meaning(set, shift, width).into_iter();
        parts.fold(PageBlock::default(), PageBlock::with)
    } else {
        PageBlock::default()
    };
    let words_width = if words.is_empty() { 0.0 } else { width };
    let space = TriangleRoom {
        height: room,
        words: (words_width, room),
    };
    let triangle = Triangle::new(set, shift, space, 0.1 * set.sheet.text)?;
    if triangle.height < LEAST_HEIGHT * set.sheet.height || triangle.is_cut || words.height() > room {
        return None;
    }
    let height = triangle.bottom.max(words.height());
    let figure = PageBlock::bare(height, triangle.empty());
    let figure = said(set, figure, item, shift, &[]);
    Some(if words.is_empty() { figure } else { words.in_one().beside(figure) })
}

/// The triangle with every group's two points, and their meaning in one sentence.
pub(super) fn answers(set: &Typesetter<'_>, view: &HallView, item: &Item, shift: &Shift) -> Vec<Page> {
    let sheet = &set.sheet;
    let answers = borrowed(view);
    let gap = 0.6 * sheet.text;
    let heading = beside(set, item.label(), set.quiet());
    let legend = field::legend(set, sheet.margin, WORDS * sheet.inner_width()).after(gap);
    let sentence = interpret(item, &answers, set.words).unwrap_or_default();
    let reading = beside(set, &sentence, set.strong()).after(gap);
    let room = field::room(set);
    let candidates = [heading.with(legend.clone()).with(reading.clone()), legend.clone().with(reading)];
    let whole = candidates.into_iter().find(|words| words.height() <= room);
    let is_whole = whole.is_some();
    let mut pages: Vec<Page> = triangle_page(set, whole.unwrap_or(legend), item, shift, &answers)
        .into_iter()
        .collect();
    if !is_whole && !pages.is_empty() {
        pages.extend(field::in_words(set, item, &sentence));
    }
    pages
}

/// Words in the narrow column beside the triangle.
fn beside(set: &Typesetter<'_>, text: &str, setting: Setting) -> PageBlock {
    set.text(text, setting, set.sheet.margin, WORDS * set.sheet.inner_width())
}

/// The triangle as large as the page lets it be, with `words` beside it. The marks may lie outside it a little, where many
/// groups stand in one corner.
fn triangle_page(set: &Typesetter<'_>, words: PageBlock, item: &Item, shift: &Shift, answers: &[(&Group, &Answer)]) -> Option<Page> {
    let page = field::room(set);
    let room = TriangleRoom {
        height: page,
        words: (widest(set, &words), words.height()),
    };
    let drawn = if answers.is_empty() {
        Triangle::new(set, shift, room, 0.1 * set.sheet.text)?.empty()
    } else {
        Triangle::marked(set, shift, room, answers)?
    };
    let figure = said(set, PageBlock::bare(page, drawn), item, shift, answers);
    field::page(set, words, figure)
}

/// The width that the lines of words take up.
fn widest(set: &Typesetter<'_>, words: &PageBlock) -> f32 {
    let lines = words.strips.iter().flat_map(|strip| &strip.drawn);
    let ends = lines.filter_map(Drawn::as_line).map(|(at, line)| {
        let width = set.width(&line.text, line.setting.face, line.setting.size);
        at.x - set.sheet.margin + width
    });
    ends.fold(0.0, f32::max)
}

/// The figure with its words for those who cannot see it.
fn said(set: &Typesetter<'_>, mut figure: PageBlock, item: &Item, shift: &Shift, answers: &[(&Group, &Answer)]) -> PageBlock {
    let corners = shift.corners.iter().map(|corner| corner.name.as_str()).collect::<Vec<_>>();
    let sentences = describe_groups(item, answers, set.words)
        .into_iter()
        .map(|(_, sentences)| sentences);
    let said: Vec<_> = std::iter::once(corners.join(", ")).chain(sentences).collect();
    if let Some(strip) = figure.strips.first_mut() {
        strip.said = Some(said.join("\n"));
    }
    figure
}

/// The meaning of each corner in so much width, where the deck says it.
fn meaning(set: &Typesetter<'_>, shift: &Shift, width: f32) -> Vec<PageBlock> {
    let corners = shift.corners.iter().filter(|corner| !corner.words.is_empty());
    let block = |corner: &Corner| {
        let words = set.text(&corner.words.join(", "), set.ordinary(), set.sheet.margin, width);
        let name = set.text(&corner.name, set.strong(), set.sheet.margin, width);
        name.with(words).after(0.35 * set.sheet.text)
    };
    corners.map(block).collect()
}

/// The meaning of each corner on pages of their own.
fn meanings(set: &Typesetter<'_>, item: &Item, shift: &Shift) -> Vec<Page> {
    let list = List {
        parts: &|set, width| Some(meaning(set, shift, width).into_iter().map(ListEntry::new).collect()),
        frame: &no_frame,
        most_columns: 1,
    };
    list.pages(set, &short_heading(set, item))
}
