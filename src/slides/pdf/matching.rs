//! Which page of a PDF is which slide of a PPTX or ODP: by their number, else by the words that they share, else not at all.

use super::page::PageText;
use crate::slides::show::{GuestSlide, SlideShow};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// The least part of its words that a slide shares with its page.
const LEAST_SHARED: f32 = 0.6;
/// Slides with fewer words than these are told by their place alone.
const FEWEST_WORDS: usize = 3;
/// The least part of all words that a PDF of as many pages shares with the slides.
const LEAST_OF_ALL: f32 = 0.2;
/// The fewest words on pages from which they are compared; a PDF may hold its words as drawings.
const FEWEST_OF_ALL: usize = 30;
/// Sheets of paper held upright, in points: A4 and Letter.
const SHEETS: [[f32; 2]; 2] = [[595.3, 841.9], [612.0, 792.0]];

/// The page of each slide that is shown, by the slide's number in its file.
pub type PagesOfSlides = BTreeMap<usize, u32>;

/// A PDF that does not fit the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdfMismatch {
    /// Slides that are shown.
    pub shown: usize,
    /// All slides, hidden ones too.
    pub all: usize,
    /// Pages of the PDF.
    pub pages: usize,
    /// The reason.
    pub reason: MismatchReason,
}

/// Why a PDF does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MismatchReason {
    /// Its pages are sheets of paper, as handouts and notes are printed.
    Handouts,
    /// It has another number of pages, and their words do not tell which is which.
    Number,
    /// It says something else.
    OtherWords,
}

impl PdfMismatch {
    /// The reason in one sentence, with both numbers and what to do.
    pub fn message(&self, name: &str, words: Words) -> String {
        match self.reason {
            MismatchReason::Handouts => words.pdf_of_handouts(name),
            MismatchReason::Number => words.pdf_does_not_fit(name, self.pages, self.shown, self.all),
            MismatchReason::OtherWords => words.pdf_says_other(name, self.pages, self.shown),
        }
    }
}

/// True when most pages are sheets of paper held upright, several slides or notes on each.
pub fn are_handouts(pages: &[Option<PageText>]) -> bool {
    let is_sheet = |page: &PageText| {
        let is_like = |[width, height]: &[f32; 2]| (page.width - width).abs() < 6.0 && (page.height - height).abs() < 6.0;
        SHEETS.iter().any(is_like)
    };
    let sheets = pages.iter().flatten().filter(|page| is_sheet(page)).count();
    sheets * 2 > pages.len()
}

/// The page of each slide that is shown.
///
/// # Errors
///
/// The PDF does not fit.
pub fn pages_of_slides(show: &SlideShow, pages: &[Option<PageText>]) -> Result<PagesOfSlides, PdfMismatch> {
    let shown: Vec<_> = show.slides.iter().filter(|slide| !slide.is_hidden).collect();
    let refused = |reason| PdfMismatch {
        shown: shown.len(),
        all: show.slides.len(),
        pages: pages.len(),
        reason,
    };
    if are_handouts(pages) {
        return Err(refused(MismatchReason::Handouts));
    }
    let words_of_pages: Vec<_> = pages
        .iter()
        .map(|page| page.as_ref().map(words_of_page).unwrap_or_default())
        .collect();
    let places: Option<Vec<(usize, u32)>> = if pages.len() == shown.len() {
        Some(shown.iter().map(|slide| slide.number).zip(1..).collect())
    } else if pages.len() == show.slides.len() {
        Some(show.slides.iter().map(|slide| slide.number).zip(1..).collect())
    } else {
        None
    };
    if let Some(places) = places {
        let slides = show.slides.iter().map(|slide| (slide.number, slide)).collect::<BTreeMap<_, _>>();
        let pairs = places
            .iter()
            .filter_map(|(number, page)| Some((*slides.get(number)?, of_page(&words_of_pages, *page)?)));
        if says_other(pairs) {
            return Err(refused(MismatchReason::OtherWords));
        }
        return Ok(places.into_iter().collect());
    }
    by_words(&shown, &words_of_pages).ok_or_else(|| refused(MismatchReason::Number))
}

fn of_page(pages: &[BTreeSet<String>], page: u32) -> Option<&BTreeSet<String>> {
    pages.get(usize::try_from(page).ok()?.checked_sub(1)?)
}

/// True when slides and pages of the same number hardly share a word.
fn says_other<'a>(pairs: impl Iterator<Item = (&'a GuestSlide, &'a BTreeSet<String>)>) -> bool {
    let (mut shared, mut of_slides, mut of_pages) = (0, 0, 0);
    for (slide, page) in pairs {
        let slide = words_of_slide(slide);
        shared += slide.intersection(page).count();
        of_slides += slide.len();
        of_pages += page.len();
    }
    of_slides >= FEWEST_OF_ALL && of_pages >= FEWEST_OF_ALL && (shared as f32) < LEAST_OF_ALL * of_slides as f32
}

/// Each slide with words on the last of the pages in order that say the same, as where its parts came one by one; those without words on
/// the page between, where there is one alone.
fn by_words(shown: &[&GuestSlide], pages: &[BTreeSet<String>]) -> Option<PagesOfSlides> {
    let mut found = PagesOfSlides::new();
    let mut next = 0;
    let mut waiting: Vec<usize> = Vec::new();
    for slide in shown {
        let words = words_of_slide(slide);
        if words.len() < FEWEST_WORDS {
            waiting.push(slide.number);
            continue;
        }
        let is_it = |page: &BTreeSet<String>| {
            let shared = words.intersection(page).count() as f32;
            shared >= LEAST_SHARED * words.len() as f32 && shared >= LEAST_SHARED * page.len() as f32
        };
        let first = pages.iter().skip(next).position(is_it)? + next;
        let more = pages.iter().skip(first + 1).take_while(|page| is_it(page)).count();
        place_waiting(&mut found, &mut waiting, next, first);
        found.insert(slide.number, u32::try_from(first + more + 1).ok()?);
        next = first + more + 1;
    }
    let known = !found.is_empty();
    place_waiting(&mut found, &mut waiting, next, pages.len());
    known.then_some(found)
}

/// Slides without words between two that are found: each on its page where there are as many.
fn place_waiting(found: &mut PagesOfSlides, waiting: &mut Vec<usize>, from: usize, to: usize) {
    if waiting.len() == to - from {
        let pages = (from..to).filter_map(|page| u32::try_from(page + 1).ok());
        found.extend(waiting.iter().copied().zip(pages));
    }
    waiting.clear();
}

fn words_of_page(page: &PageText) -> BTreeSet<String> {
    page.lines.iter().flat_map(|line| words_in(&line.text)).collect()
}

fn words_of_slide(slide: &GuestSlide) -> BTreeSet<String> {
    let texts = slide.texts.iter().map(|text| text.text.as_str());
    let cells = slide.tables.iter().flat_map(|table| &table.rows).flatten().map(String::as_str);
    texts.chain(cells).chain([slide.title.as_str()]).flat_map(words_in).collect()
}

fn words_in(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
}
