//! A stance after the reveal: the number of groups of each opinion on every proposal, then their names.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::named;
use crate::gui::hall::kind::opinion_bars::{self, OpinionRow};
use crate::gui::hall::kind::released::{Overview, borrowed, whole};
use crate::gui::hall::kind::stance;
use crate::gui::hall::list::List;
use crate::gui::hall::mark;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, Page};
use crate::model::{Answer, Group, HallView, Ink, Item, Moment, Opinion, Proposal, Stance};
use eframe::egui::pos2;

/// The groups of each opinion, in the order of [`Opinion::ALL`].
type Opinions<'a> = [Vec<&'a Group>; 4];

/// The left edge and the width of each column.
type OpinionColumns = [(f32, f32); 4];

/// All proposals at once with their counts; then their meaning in words, and each with every group's mark in the column of its
/// opinion, where there is more than one group.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, stance: &Stance) -> Vec<Page> {
    let answers = borrowed(view);
    let rows: Vec<OpinionRow<'_>> = stance
        .rows()
        .enumerate()
        .map(|(index, row)| {
            let opinions = opinions(row, &answers);
            OpinionRow {
                number: index + 1,
                label: row.label(),
                groups: opinions.each_ref().map(|groups| groups.iter().map(|group| group.id).collect()),
                said: said(set, row, &opinions),
            }
        })
        .filter(|row| row.groups.iter().any(|groups| !groups.is_empty()))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let reading = (answers.len() > 1).then(|| stance.spoken(&answers, set.words));
    let Overview { mut pages, tells_groups } = opinion_bars::pages(set, item, &rows, reading.as_deref());
    if answers.len() > 1 && !tells_groups {
        pages.extend(named(set, item, &|title| row_by_row(set, stance, &answers, title)));
    }
    pages
}

/// The answered proposals with the marks of the groups, under a title. One with more groups than a page can hold goes on to the next.
fn row_by_row(set: &Typesetter<'_>, stance: &Stance, answers: &[(&Group, &Answer)], title: &PageBlock) -> Vec<Page> {
    let columns = columns(set);
    let heading = columns.map(|columns| heading(set, &columns)).unwrap_or_default();
    let page = set.sheet.inner_height() - heading.height() - heading.gap - title.height() - title.gap;
    let indent = stance::indent(set, stance);
    let parts = |set: &Typesetter<'_>, _width: f32| {
        let mut parts = Vec::new();
        for (index, row) in stance.rows().enumerate() {
            let opinions = opinions(row, answers);
            let label = label(set, index + 1, row, indent);
            let bands = columns.map_or_else(|| below(set, &opinions), |columns| beside(set, &columns, &opinions));
            let highest = bands.iter().map(PageBlock::height).fold(0.0, f32::max);
            for some in bands.chunks(whole((page - label.height()) / highest)) {
                let mut block = some.iter().cloned().fold(label.clone(), PageBlock::with);
                if let Some(strip) = block.strips.first_mut() {
                    strip.said = Some(said(set, row, &opinions));
                }
                parts.push(ListEntry::new(block.whole_within(page).after(0.3 * set.sheet.text)));
            }
        }
        Some(parts)
    };
    let list = List {
        parts: &parts,
        frame: &|_| heading.clone(),
        most_columns: 1,
    };
    list.pages_as_they_are(set, title)
}

/// The columns, each at least as wide as its longest word; `None` where they have no room beside each other.
fn columns(set: &Typesetter<'_>) -> Option<OpinionColumns> {
    let sheet = &set.sheet;
    let gap = 0.5 * sheet.text;
    let needed = Opinion::ALL.map(|opinion| set.widest_word(opinion.name(set.words), set.accented().face, sheet.text));
    let least = needed.iter().copied().fold(0.0, f32::max);
    let even = (sheet.inner_width() - 3.0 * gap) / 4.0;
    let spare = sheet.inner_width() - 3.0 * gap - needed.iter().sum::<f32>();
    let mut x = sheet.margin;
    let place = |needed: f32| {
        let width = if least <= even { even } else { needed + spare / 4.0 };
        let column = (x, width);
        x += width + gap;
        column
    };
    (spare >= 0.0).then(|| needed.map(place))
}

/// The four opinions over a line.
fn heading(set: &Typesetter<'_>, columns: &OpinionColumns) -> PageBlock {
    let sheet = &set.sheet;
    Opinion::ALL
        .into_iter()
        .zip(columns)
        .map(|(opinion, (x, width))| set.text(opinion.name(set.words), set.accented(), *x, *width))
        .fold(PageBlock::default(), PageBlock::beside)
        .with(PageBlock::bare(
            4.0,
            [Drawn::rule(sheet.margin, 2.0, sheet.inner_width(), Ink::Line)],
        ))
        .after(0.3 * sheet.text)
}

fn label(set: &Typesetter<'_>, number: usize, row: &Proposal, indent: f32) -> PageBlock {
    let sheet = &set.sheet;
    let label = set.text(row.label(), set.strong(), sheet.margin + indent, sheet.inner_width() - indent);
    label.adorned([stance::number(set, number)])
}

/// The marks in columns, in bands as high as one mark.
fn beside(set: &Typesetter<'_>, columns: &OpinionColumns, opinions: &Opinions<'_>) -> Vec<PageBlock> {
    let band = |index: usize| {
        let cells = columns.iter().zip(opinions);
        let drawn = cells.flat_map(|((x, width), groups)| {
            let groups = groups.chunks(abreast(set, *width)).nth(index).unwrap_or_default();
            marks(set, groups, *x)
        });
        PageBlock::bare(pitch(set), drawn.collect::<Vec<_>>())
    };
    let cells = columns.iter().zip(opinions);
    let count = cells.map(|((_, width), groups)| groups.len().div_ceil(abreast(set, *width))).max();
    (0..count.unwrap_or(0)).map(band).collect()
}

/// The marks under each opinion that a group holds, one opinion below the other.
fn below(set: &Typesetter<'_>, opinions: &Opinions<'_>) -> Vec<PageBlock> {
    let (x, width) = (set.sheet.margin, set.sheet.inner_width());
    let held = Opinion::ALL.into_iter().zip(opinions);
    held.flat_map(|(opinion, groups)| {
        groups.chunks(abreast(set, width)).map(move |groups| {
            let mut name = set.wide(opinion.name(set.words), set.accented());
            // The label of the proposal says it all.
            name.strips.iter_mut().for_each(|strip| strip.said = None);
            name.with(PageBlock::bare(pitch(set), marks(set, groups, x)))
        })
    })
    .collect()
}

/// Marks side by side from `x`.
fn marks(set: &Typesetter<'_>, groups: &[&Group], x: f32) -> Vec<Drawn> {
    let pitch = pitch(set);
    let mark = |(place, group): (usize, &&Group)| {
        let at = pos2(x + (place as f32 + 0.5) * pitch, pitch / 2.0);
        mark::mark(set, group.id, Moment::Desired, at)
    };
    groups.iter().enumerate().flat_map(mark).collect()
}

/// From one mark to the next.
fn pitch(set: &Typesetter<'_>) -> f32 {
    2.2 * mark::radius(set)
}

/// Number of marks side by side in a column of `width`.
fn abreast(set: &Typesetter<'_>, width: f32) -> usize {
    whole(width / pitch(set))
}

fn opinions<'a>(row: &Proposal, answers: &[(&'a Group, &Answer)]) -> Opinions<'a> {
    Opinion::ALL.map(|opinion| {
        let holds = |answer: &Answer| matches!(answer, Answer::Stance(answer) if answer.on(&row.key) == Some(opinion));
        answers
            .iter()
            .filter(|(_, answer)| holds(answer))
            .map(|(group, _)| *group)
            .collect()
    })
}

fn said(set: &Typesetter<'_>, row: &Proposal, opinions: &Opinions<'_>) -> String {
    let names = |groups: &[&Group]| groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ");
    let opinions = Opinion::ALL.into_iter().zip(opinions).filter(|(_, groups)| !groups.is_empty());
    let opinions = opinions.map(|(opinion, groups)| format!("{}: {}", opinion.name(set.words), names(groups)));
    [row.label().to_owned()].into_iter().chain(opinions).collect::<Vec<_>>().join("\n")
}
