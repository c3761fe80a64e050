//! A stance after the reveal: under each proposal every group's mark in the column of its opinion.

use super::super::flow::{Block, Flow};
use super::super::mark;
use super::super::measure::Typesetter;
use super::super::page::{Drawn, Page};
use super::{borrowed, field, stance, whole};
use crate::model::{Answer, Group, HallView, Ink, Item, Moment, Opinion, Proposal, Shape, Stance, reading_of};
use eframe::egui::pos2;

/// The groups in each column, in the order of [`Opinion::ALL`].
type Columns<'a> = [Vec<&'a Group>; 4];

/// The answered proposals, as many on a page as it can hold. One with more groups than a page can hold goes on to the next.
pub(super) fn pages(set: &Typesetter<'_>, view: &HallView, item: &Item, stance: &Stance) -> Vec<Page> {
    let sheet = &set.sheet;
    let answers = borrowed(view);
    let mut flow = Flow::new(sheet, heading(set));
    let page = flow.left();
    let indent = stance::indent(set, stance);
    let mut is_empty = true;
    for (index, row) in stance.rows().enumerate() {
        let columns = columns(row, &answers);
        let bands = columns.iter().map(|groups| groups.len().div_ceil(abreast(set))).max().unwrap_or(0);
        let label = label(set, index + 1, row, indent);
        let most = whole((page - label.height()) / pitch(set));
        for first in (0..bands).step_by(most) {
            let mut block = (first..bands.min(first + most))
                .map(|index| band(set, &columns, index))
                .fold(label.clone(), Block::with);
            if let Some(strip) = block.strips.first_mut() {
                strip.said = Some(said(set, row, &columns));
            }
            flow.put(block.after(0.3 * sheet.text));
            is_empty = false;
        }
    }
    if is_empty {
        return Vec::new();
    }
    let mut pages = flow.finish();
    pages.extend(
        reading_of(item, &answers, set.words)
            .into_iter()
            .flat_map(|text| field::in_words(set, item, None, &text)),
    );
    pages
}

/// The four opinions over a line.
fn heading(set: &Typesetter<'_>) -> Block {
    let sheet = &set.sheet;
    let width = column(set) - gap(set);
    let names = Opinion::ALL.into_iter().enumerate();
    names
        .map(|(index, opinion)| set.text(opinion.name(set.words), set.accented(), left_of(set, index), width))
        .fold(Block::default(), Block::beside)
        .with(Block::bare(4.0, [Drawn::rule(sheet.margin, 2.0, sheet.inner_width(), Ink::Line)]))
        .after(0.3 * sheet.text)
}

fn label(set: &Typesetter<'_>, number: usize, row: &Proposal, indent: f32) -> Block {
    let sheet = &set.sheet;
    let label = set.text(row.label(), set.strong(), sheet.margin + indent, sheet.inner_width() - indent);
    label.adorned([stance::number(set, number)])
}

/// One band of marks, between lines that lead the eye from the headings.
fn band(set: &Typesetter<'_>, columns: &Columns<'_>, index: usize) -> Block {
    let pitch = pitch(set);
    let mut drawn = Vec::new();
    for (column, groups) in columns.iter().enumerate() {
        let left = left_of(set, column);
        if column > 0 {
            drawn.push(upright(left - gap(set) / 2.0, pitch));
        }
        for (place, group) in groups.iter().skip(index * abreast(set)).take(abreast(set)).enumerate() {
            let at = pos2(left + (place as f32 + 0.5) * pitch, pitch / 2.0);
            drawn.extend(mark::mark(set, group.id, Moment::Desired, at));
        }
    }
    Block::bare(pitch, drawn)
}

fn upright(x: f32, height: f32) -> Drawn {
    Drawn::shape(
        pos2(x, 0.0),
        Shape::Line {
            from: [0.0, 0.0],
            to: [0.0, height],
            width: 2.0,
            ink: Ink::Line,
        },
    )
}

/// From one column to the next.
fn column(set: &Typesetter<'_>) -> f32 {
    (set.sheet.inner_width() + gap(set)) / Opinion::ALL.len() as f32
}

/// Between two columns.
fn gap(set: &Typesetter<'_>) -> f32 {
    0.5 * set.sheet.text
}

fn left_of(set: &Typesetter<'_>, index: usize) -> f32 {
    set.sheet.margin + column(set) * index as f32
}

/// From one mark to the next.
fn pitch(set: &Typesetter<'_>) -> f32 {
    2.2 * mark::radius(set)
}

/// How many marks a column holds side by side.
fn abreast(set: &Typesetter<'_>) -> usize {
    whole((column(set) - gap(set)) / pitch(set))
}

fn columns<'a>(row: &Proposal, answers: &[(&'a Group, &Answer)]) -> Columns<'a> {
    Opinion::ALL.map(|opinion| {
        let holds = |answer: &Answer| matches!(answer, Answer::Stance(answer) if answer.on(&row.key) == Some(opinion));
        answers
            .iter()
            .filter(|(_, answer)| holds(answer))
            .map(|(group, _)| *group)
            .collect()
    })
}

fn said(set: &Typesetter<'_>, row: &Proposal, columns: &Columns<'_>) -> String {
    let names = |groups: &[&Group]| groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ");
    let opinions = Opinion::ALL.into_iter().zip(columns).filter(|(_, groups)| !groups.is_empty());
    let opinions = opinions.map(|(opinion, groups)| format!("{}: {}", opinion.name(set.words), names(groups)));
    [row.label().to_owned()].into_iter().chain(opinions).collect::<Vec<_>>().join("\n")
}
