//! Words that stand at the edge of every page: numbers, dates and names that no slide says.

use super::page::{PageText, PdfLine};
use std::collections::BTreeMap;

/// The part of a page's height at its foot in which such words stand.
const FOOT: f32 = 0.12;
/// The part at its head.
const HEAD: f32 = 0.07;
/// The least number of pages from which anything counts as repeated.
const FEWEST_PAGES: usize = 4;

/// The words at the edges that are the same on most pages.
pub(super) struct PageMargins<'a> {
    repeated: BTreeMap<&'a str, usize>,
    pages: usize,
}

impl<'a> PageMargins<'a> {
    /// The words at the edges of these pages.
    pub(super) fn of(pages: &[&'a PageText]) -> Self {
        let mut repeated = BTreeMap::new();
        for page in pages {
            for line in page.lines.iter().filter(|line| is_at_edge(page, line)) {
                *repeated.entry(line.text.as_str()).or_default() += 1;
            }
        }
        Self {
            repeated,
            pages: pages.len(),
        }
    }

    /// The lines of a page that belong to it alone.
    pub(super) fn own_lines(&self, page: &'a PageText) -> Vec<&'a PdfLine> {
        page.lines.iter().filter(|line| !self.holds(page, line)).collect()
    }

    fn holds(&self, page: &PageText, line: &PdfLine) -> bool {
        if !is_at_edge(page, line) {
            return false;
        }
        let largest = page.lines.iter().map(|line| line.size).fold(0.0, f32::max);
        let is_small = line.size < 0.75 * largest;
        let is_number = line.text.chars().all(|sign| sign.is_ascii_digit()) && line.text.len() <= 3;
        let times = self.repeated.get(line.text.as_str()).copied().unwrap_or(0);
        is_small && (is_number || (self.pages >= FEWEST_PAGES && times * 2 > self.pages))
    }
}

fn is_at_edge(page: &PageText, line: &PdfLine) -> bool {
    line.baseline > (1.0 - FOOT) * page.height || line.baseline < HEAD * page.height
}
