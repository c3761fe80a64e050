//! The lines of a page as a title and paragraphs, by size and place.

use super::lines::{is_bullet, is_number_of_list};
use super::page::{PageText, PdfLine};
use crate::slides::show::GuestText;

/// The longest title, in letters.
const LONGEST_TITLE: usize = 160;
/// The part of the page in which titles stand.
const TITLES_ABOVE: f32 = 0.55;
/// Lines of one block stand at most so far below one another, in sizes of their type.
const LARGEST_LEAP: f32 = 2.3;
/// Lines of one paragraph stand at most so far below one another.
const LARGEST_LEADING: f32 = 1.5;

/// The title of a page, empty where there is none, and its paragraphs in reading order.
pub(super) fn title_and_texts(page: &PageText, lines: &[&PdfLine]) -> (String, Vec<GuestText>) {
    let mut blocks = blocks_of(lines);
    blocks.sort_by_key(|block| block.place(page));
    let title = title_of(page, &blocks);
    let mut texts = Vec::new();
    let mut lefts: Vec<f32> = Vec::new();
    let mut begun = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        let taken = title.as_ref().filter(|title| title.block == number).map_or(0, |title| title.lines);
        for paragraph in block.paragraphs(taken) {
            if paragraph.is_entry {
                lefts.push(paragraph.left);
            }
            begun.push(paragraph);
        }
    }
    let depths = depths_of(lefts);
    for paragraph in begun {
        let level = if paragraph.is_entry {
            depths.iter().take_while(|depth| **depth < paragraph.left - 1.0).count()
        } else {
            0
        };
        texts.push(GuestText {
            text: paragraph.text,
            level,
        });
    }
    (title.map(|title| title.text).unwrap_or_default(), texts)
}

/// The left edges of entries, each once: those within half a line of one another are the same.
fn depths_of(mut lefts: Vec<f32>) -> Vec<f32> {
    lefts.sort_by(f32::total_cmp);
    lefts.dedup_by(|next, kept| *next - *kept < 9.0);
    lefts
}

/// Lines below one another, as of one box.
struct TextBlock<'a> {
    lines: Vec<&'a PdfLine>,
}

fn blocks_of<'a>(lines: &[&'a PdfLine]) -> Vec<TextBlock<'a>> {
    let mut blocks: Vec<TextBlock<'a>> = Vec::new();
    for line in lines {
        match blocks.last_mut() {
            Some(block) if block.goes_on_with(line) => block.lines.push(line),
            _ => blocks.push(TextBlock { lines: vec![line] }),
        }
    }
    blocks
}

impl TextBlock<'_> {
    fn goes_on_with(&self, line: &PdfLine) -> bool {
        let Some(last) = self.lines.last() else { return false };
        let leap = line.baseline - last.baseline;
        let larger = last.size.max(line.size);
        let is_like = line.size > 0.55 * last.size && line.size < 1.4 * last.size;
        let is_below = leap > 0.3 * line.size && leap < LARGEST_LEAP * larger;
        let margin = 2.0 * larger;
        is_like && is_below && line.left < last.right + margin && line.right + margin > last.left
    }

    /// Its place in reading order: from above, and what stands at the same height from the left.
    fn place(&self, page: &PageText) -> (i32, i32) {
        let first = self.lines.first();
        let row = (page.height / 40.0).max(1.0);
        let top = first.map_or(0.0, |line| line.baseline - line.size);
        let left = first.map_or(0.0, |line| line.left);
        (whole(top / row), whole(left))
    }

    fn size(&self) -> f32 {
        self.lines.iter().map(|line| line.size).fold(0.0, f32::max)
    }

    /// Number of lines from the first that have the size of the first.
    fn heading_lines(&self) -> usize {
        let size = self.lines.first().map_or(0.0, |line| line.size);
        self.lines.iter().take_while(|line| is_same(line.size, size)).count()
    }

    /// The paragraphs after so many lines.
    fn paragraphs(&self, after: usize) -> Vec<Paragraph> {
        let lines = || self.lines.iter().skip(after);
        let right = lines().map(|line| line.right).fold(0.0, f32::max);
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        let mut above: Option<&PdfLine> = None;
        for line in lines() {
            let (text, is_entry) = without_sign(&line.text);
            match (paragraphs.last_mut(), above) {
                (Some(paragraph), Some(above)) if !is_entry && continues(above, line, right) => {
                    if paragraph.text.ends_with('-') && text.starts_with(char::is_lowercase) {
                        paragraph.text.pop();
                    } else {
                        paragraph.text.push(' ');
                    }
                    paragraph.text.push_str(text);
                }
                _ if text.is_empty() => {}
                _ => paragraphs.push(Paragraph {
                    text: text.to_owned(),
                    left: line.left,
                    is_entry,
                }),
            }
            above = Some(line);
        }
        paragraphs
    }
}

struct Paragraph {
    text: String,
    left: f32,
    is_entry: bool,
}

/// True when a line goes on with the one above: set alike, right below it, and not parted from it by its author.
fn continues(above: &PdfLine, line: &PdfLine, right: f32) -> bool {
    if !is_same(above.size, line.size) || line.baseline - above.baseline > LARGEST_LEADING * line.size {
        return false;
    }
    if above.text.ends_with('?') {
        return false;
    }
    // Where the first word would have had room above, the author has broken the line.
    let letters = line.text.chars().count().max(1) as f32;
    let word = line.text.split_whitespace().next().unwrap_or_default().chars().count() as f32;
    let needed = (line.right - line.left) * (word + 1.0) / letters;
    above.right + needed > right - 0.1 * line.size
}

fn is_same(one: f32, other: f32) -> bool {
    (one - other).abs() <= 0.05 * one.max(other)
}

/// The words without the sign of a list, and true where there was one. A number stays, for it may be referred to.
fn without_sign(text: &str) -> (&str, bool) {
    let first = text.chars().next();
    if let Some(sign) = first.filter(|sign| is_bullet(*sign)) {
        let rest = text.strip_prefix(sign).unwrap_or_default();
        // "-5 procent" and "–2020" are no entries.
        if rest.is_empty() || rest.starts_with(' ') || !matches!(sign, '-' | '–' | '—' | '*' | '→') {
            return (rest.trim_start(), true);
        }
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    // The letter that stands for a hollow circle in a typewriter's face.
    if word == "o" && text.len() > 2 {
        return (text.strip_prefix("o ").unwrap_or(text), true);
    }
    (text, is_number_of_list(word) && word.len() < text.len())
}

/// A title, with the lines of a block that it takes.
struct PageTitle {
    text: String,
    block: usize,
    lines: usize,
}

/// The largest words in the upper part of the page, or anywhere where there are none; of words of one size, the first.
fn title_of(page: &PageText, blocks: &[TextBlock<'_>]) -> Option<PageTitle> {
    let candidates = || {
        blocks.iter().enumerate().filter_map(|(number, block)| {
            let lines = block.heading_lines();
            let words: Vec<_> = block.lines.iter().take(lines).map(|line| line.text.as_str()).collect();
            let text = words.join(" ");
            let is_words = text.chars().any(char::is_alphabetic);
            let has_sign = words.first().is_some_and(|first| without_sign(first).1);
            let is_title = is_words && !has_sign && text.chars().count() <= LONGEST_TITLE;
            is_title.then_some((
                PageTitle {
                    text,
                    block: number,
                    lines,
                },
                block,
            ))
        })
    };
    let top = |block: &TextBlock<'_>| block.lines.first().map_or(0.0, |line| line.baseline);
    let upper = || candidates().filter(|(_, block)| top(block) < TITLES_ABOVE * page.height);
    let largest = |found: Vec<(PageTitle, &TextBlock<'_>)>| {
        let size = found.iter().map(|(_, block)| block.size()).fold(0.0, f32::max);
        found
            .into_iter()
            .find(|(_, block)| is_same(block.size(), size))
            .map(|(title, _)| title)
    };
    largest(upper().collect()).or_else(|| largest(candidates().collect()))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a page; what lies beyond all measure is held at the end"
)]
fn whole(number: f32) -> i32 {
    number as i32
}
