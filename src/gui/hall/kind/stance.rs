//! A stance: the proposals with the source's verbs.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{Below, on_one_page, question, short_heading};
use crate::gui::hall::list::{List, no_frame};
use crate::gui::hall::measure::{Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{HallView, Ink, Item, Proposal, Stance};
use eframe::egui::pos2;

/// The most columns of proposals.
const MOST_COLUMNS: usize = 2;

/// Spaces between the proposals to try, in sizes of type, the widest first.
const GAPS: [f32; 2] = [0.35, 0.2];

/// The question with the proposals in full.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, stance: &Stance) -> Vec<Page> {
    let with_question = |gap: f32| {
        let ways = |set: &Typesetter<'_>| list(stance, gap, |list| list.whole(set));
        on_one_page(set, view, item, &Below::Words(&ways))
    };
    GAPS.into_iter().find_map(with_question).unwrap_or_else(|| {
        let mut pages = question(set, item);
        let [widest, _] = GAPS;
        pages.extend(list(stance, widest, |list| list.pages(set, &short_heading(set, item))));
        pages
    })
}

/// Does something with the list of proposals so far apart.
fn list<T>(stance: &Stance, gap: f32, done: impl FnOnce(&List<'_>) -> T) -> T {
    done(&List {
        parts: &|set, width| parts(set, stance, width, gap * set.sheet.text),
        frame: &no_frame,
        most_columns: MOST_COLUMNS,
    })
}

/// The proposals under the source's verbs, so far apart; `None` where words are wider than a narrow column.
fn parts(set: &Typesetter<'_>, stance: &Stance, width: f32, gap: f32) -> Option<Vec<ListEntry>> {
    let indent = indent(set, stance);
    let mut number = 0;
    let mut heading = String::new();
    let mut parts = Vec::new();
    for section in &stance.sections {
        for row in &section.rows {
            number += 1;
            let block = proposal(set, number, row, indent, width)?.after(gap);
            let shortened = if row.shortened { set.words.hall_shortened() } else { "" };
            let above = [section.title.as_str(), row.verb.as_str(), shortened];
            let above = above.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
            let begins = above != heading;
            let words = (!above.is_empty()).then(|| set.text(&above, set.accented(), set.sheet.margin, width).after(1.5 * gap));
            parts.push(ListEntry::new(block).under(words, begins));
            heading = above;
        }
    }
    Some(parts)
}

/// The number by which a proposal is known on every page.
pub(super) fn number(set: &Typesetter<'_>, number: usize) -> Drawn {
    let setting = Setting::new(Typeface::FiguresStrong, set.sheet.text, Ink::Accent);
    Drawn::line(pos2(set.sheet.margin, 0.0), TextLine::new(number.to_string(), setting))
}

/// Where the words beside a number begin, from the margin.
pub(super) fn indent(set: &Typesetter<'_>, stance: &Stance) -> f32 {
    let digits = stance.rows().count().to_string().len();
    set.width(&"0".repeat(digits), Typeface::FiguresStrong, set.sheet.text) + 0.5 * set.sheet.text
}

fn proposal(set: &Typesetter<'_>, count: usize, row: &Proposal, indent: f32, width: f32) -> Option<PageBlock> {
    let sheet = &set.sheet;
    let (x, width, whole_page) = (sheet.margin + indent, width - indent, sheet.inner_width() - indent);
    let fits = |text: &str, setting: Setting| width >= whole_page || set.words_fit(text, setting.face, setting.size, width);
    if !fits(&row.text, set.strong()) || !fits(&row.detail, set.quiet()) {
        return None;
    }
    let mut text = set.text(&row.text, set.strong(), x, width);
    if !row.detail.is_empty() {
        text = text.with(set.text(&row.detail, set.quiet(), x, width));
    }
    Some(text.adorned([number(set, count)]))
}
