//! All rows of a matrix in one picture: from the mean of today to that of the desired position, with a small dot for each group, or its
//! number where a page has room for them.

use crate::gui::hall::division::ListEntry;
use crate::gui::hall::flow::PageBlock;
use crate::gui::hall::heading::{self, short_name};
use crate::gui::hall::kind::released::Overview;
use crate::gui::hall::list::{self, List};
use crate::gui::hall::mark::{self, ArrowEnd};
use crate::gui::hall::measure::{CAPITALS, Setting, Typeface, Typesetter};
use crate::gui::hall::page::{Drawn, Page, TextLine};
use crate::model::{Answer, Group, GroupId, Ink, Item, Matrix, MatrixRow, Moment, STEPS, row_mean};
use eframe::egui::{Pos2, pos2, vec2};

/// Parts of the width to try for the names of the rows: long ones take more lines or leave less to the tracks.
const NAMES: [f32; 4] = [0.36, 0.26, 0.45, 0.54];
/// The space beyond each end of a track, in sizes of type.
const EDGE: f32 = 0.5;
/// Spaces between the rows to try, in sizes of type, the widest first.
const GAPS: [f32; 5] = [0.8, 0.5, 0.3, 0.15, 0.0];
/// From the track to the middle of the numbers of groups above and below it, in sizes of type.
const NUMBERS_APART: f32 = 0.78;

/// The rows that were answered, and by whom.
pub(super) struct AnsweredRows<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) answers: &'a [(&'a Group, &'a Answer)],
    /// Tells the answers of each group on a row.
    pub(super) said: &'a dyn Fn(&MatrixRow) -> String,
}

/// How they are drawn: the part of the width for names, and whether groups have their numbers.
#[derive(Clone, Copy)]
struct RowStyle {
    names: f32,
    is_numbered: bool,
}

/// The answered rows, on one page where they fit: with the number of each group where that page has room for all of them.
pub(super) fn pages(set: &Typesetter<'_>, item: &Item, rows: &AnsweredRows<'_>) -> Overview {
    let in_style = |is_numbered: bool| list::fewest(NAMES, |names| in_rows(set, item, rows, RowStyle { names, is_numbered }));
    let numbered = if rows.answers.len() > 1 { in_style(true) } else { Vec::new() };
    let tells_groups = numbered.len() == 1;
    let pages = if tells_groups { numbered } else { in_style(false) };
    Overview { pages, tells_groups }
}

fn in_rows(set: &Typesetter<'_>, item: &Item, all: &AnsweredRows<'_>, style: RowStyle) -> Vec<Page> {
    let AnsweredRows { matrix, answers, said } = *all;
    let is_answered = |row: &&MatrixRow| {
        [Moment::Today, Moment::Desired]
            .iter()
            .any(|at| row_mean(row, answers, *at).is_some())
    };
    let rows: Vec<&MatrixRow> = matrix.rows().filter(is_answered).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let frame = |set: &Typesetter<'_>| heading(set, item, all, style);
    List::spaced(&GAPS, |gap| {
        let parts = |set: &Typesetter<'_>, _width: f32| {
            // Larger type gives way where it would break a word.
            let names_fit = |row: &&MatrixRow| {
                let width = style.names * set.sheet.inner_width();
                set.words_fit(row.label(), set.strong().face, set.sheet.text, width)
            };
            if set.sheet.is_larger() && !(poles_fit(set, matrix, style) && rows.iter().all(names_fit)) {
                return None;
            }
            let rows = rows.iter().map(|row| {
                let drawn = dumbbell(set, row, answers, style)?;
                let mut block = with_poles(set, drawn, matrix, row, style);
                if let Some(strip) = block.strips.first_mut() {
                    strip.said = Some(said(row));
                }
                Some(ListEntry::new(block.in_one().after(gap * set.sheet.text)))
            });
            rows.collect()
        };
        let list = List {
            parts: &parts,
            frame: &frame,
            most_columns: 1,
        };
        list.pages(set, &PageBlock::default())
    })
}

/// The left end of the tracks and their length.
fn track(set: &Typesetter<'_>, style: RowStyle) -> (f32, f32) {
    let sheet = &set.sheet;
    let edge = EDGE * sheet.text;
    let left = sheet.margin + style.names * sheet.inner_width() + 0.6 * sheet.text + edge;
    (left, sheet.width - sheet.margin - edge - left)
}

/// The left edge of the poles, and the width of each.
fn poles(set: &Typesetter<'_>, style: RowStyle) -> (f32, f32) {
    let (left, length) = track(set, style);
    (left - 0.3 * set.sheet.text, length / 2.0)
}

/// True when no word of a pole is broken.
fn poles_fit(set: &Typesetter<'_>, matrix: &Matrix, style: RowStyle) -> bool {
    let (_, half) = poles(set, style);
    [&matrix.left, &matrix.right]
        .iter()
        .all(|pole| set.words_fit(pole, set.accented().face, set.sheet.text, half))
}

/// The item with the key of the marks, then the poles over the ends of the tracks.
fn heading(set: &Typesetter<'_>, item: &Item, rows: &AnsweredRows<'_>, style: RowStyle) -> PageBlock {
    let sheet = &set.sheet;
    let AnsweredRows { matrix, answers, .. } = *rows;
    let (_, legend_width) = mark::legend(set, 0.0);
    let (legend, _) = mark::legend(set, sheet.width - sheet.margin - legend_width);
    let title = beside_legend(set, item, legend, legend_width);
    let mean = (answers.len() > 1).then(|| set.words.hall_mean(answers.len()));
    let (left, half) = poles(set, style);
    let right = left + 2.0 * half + 0.6 * sheet.text;
    let poles = set
        .text(&matrix.left, set.accented(), left, half)
        .beside(set.text_ending(&matrix.right, set.accented(), right, half));
    let names = mean.map(|mean| set.text(&mean, set.quiet(), sheet.margin, style.names * sheet.inner_width()));
    let rule = PageBlock::bare(4.0, [Drawn::rule(sheet.margin, 2.0, sheet.inner_width(), Ink::Line)]);
    title
        .with(names.unwrap_or_default().beside(poles).after(0.2 * sheet.text))
        .with(rule)
        .after(0.25 * sheet.text)
}

/// The item's short name with the key of the marks at the end of its last line, or below it where they have no room there.
fn beside_legend(set: &Typesetter<'_>, item: &Item, legend: Vec<Drawn>, width: f32) -> PageBlock {
    let sheet = &set.sheet;
    let mut title = short_name(set, item, sheet.margin, sheet.inner_width());
    let last = title.strips.last().and_then(|strip| strip.drawn.iter().find_map(Drawn::as_line));
    let used = last.map_or(0.0, |(_, line)| set.width(&line.text, line.setting.face, line.setting.size));
    if used + sheet.text + width > sheet.inner_width() {
        return title.with(PageBlock::bare(sheet.line(sheet.text), legend));
    }
    if let Some(strip) = title.strips.last_mut() {
        strip.drawn.extend(legend);
    }
    title
}

/// A row: its name, and its marks on a line of five steps; `None` where the numbers of groups have no room there.
fn dumbbell(set: &Typesetter<'_>, row: &MatrixRow, answers: &[(&Group, &Answer)], style: RowStyle) -> Option<PageBlock> {
    let sheet = &set.sheet;
    let width = style.names * sheet.inner_width();
    let mut name = heading::label(set, row.label(), set.strong(), width);
    // Names of one line stand closer than lines of one text.
    let high = if style.is_numbered {
        (2.0 * NUMBERS_APART + CAPITALS + 0.1) * sheet.text
    } else {
        1.1 * sheet.text
    };
    if name.strips.len() == 1
        && let Some(strip) = name.strips.first_mut()
    {
        strip.height = 1.1 * sheet.text;
    }
    let height = name.height().max(high);
    let down = (height - name.height()) / 2.0;
    let (left, length) = track(set, style);
    let y = height / 2.0;
    let x_of = |step: f32| left + length * (step - 1.0) / f32::from(STEPS - 1);
    let mut drawn = vec![Drawn::rule(left, y, length, Ink::Line)];
    drawn.extend((1..=STEPS).map(|step| mark::tick(set, pos2(x_of(f32::from(step)), y))));
    if answers.len() > 1 {
        for (moment, at) in [(Moment::Today, -1.0), (Moment::Desired, 1.0)] {
            let away = if style.is_numbered { NUMBERS_APART } else { 0.42 };
            let at = |step: f32| pos2(x_of(step), y + at * away * sheet.text);
            let chosen = GroupsAt { row, answers, moment };
            if style.is_numbered {
                drawn.extend(numbers(set, &chosen, at)?);
            } else {
                drawn.extend(dots(set, &chosen, at));
            }
        }
    }
    let [today, desired] = [Moment::Today, Moment::Desired].map(|moment| row_mean(row, answers, moment).map(|step| pos2(x_of(step), y)));
    let radius = 0.3 * sheet.text;
    if let (Some(today), Some(desired)) = (today, desired) {
        let [from, to] = [today, desired].map(|at| ArrowEnd { at, radius });
        let arrow = mark::arrow(set, from, to).into_iter();
        drawn.extend(arrow.map(|part| part.coming_from(today)));
    }
    // Where nothing moves, the ring of today stands around the desired mark.
    let stays = today.zip(desired).is_some_and(|(one, two)| one.distance(two) < radius);
    let of_today = if stays { 1.35 * radius } else { radius };
    drawn.extend(today.map(|at| mark::circle(Moment::Today, at, of_today)));
    let of_desired = if stays { 0.75 * radius } else { radius };
    drawn.extend(desired.map(|at| {
        let circle = mark::circle(Moment::Desired, at, of_desired);
        circle.coming_from(today.unwrap_or(at))
    }));
    Some(name.in_one().lowered(down).beside(PageBlock::bare(height, drawn)))
}

/// The row's own poles under the ends of its track, where groups have their numbers and no page of the row comes after this one.
fn with_poles(set: &Typesetter<'_>, row: PageBlock, matrix: &Matrix, told: &MatrixRow, style: RowStyle) -> PageBlock {
    if !style.is_numbered || !matrix.has_own_poles(told) {
        return row;
    }
    let (left, half) = poles(set, style);
    let right = left + 2.0 * half + 0.6 * set.sheet.text;
    let poles = set.text(&told.left_told(set.words), set.quiet(), left, half);
    row.with(poles.beside(set.text_ending(&told.right_told(set.words), set.quiet(), right, half)))
}

/// The choices of a row at one of the two moments.
struct GroupsAt<'a> {
    row: &'a MatrixRow,
    answers: &'a [(&'a Group, &'a Answer)],
    moment: Moment,
}

impl GroupsAt<'_> {
    /// The groups that chose a step, in order.
    fn step(&self, step: u8) -> Vec<GroupId> {
        let step_of = |answer: &Answer| match answer {
            Answer::Matrix(answer) => answer.row(&self.row.key).at(self.moment),
            _ => None,
        };
        let chose = self.answers.iter().filter(|(_, answer)| step_of(answer) == Some(step));
        chose.map(|(group, _)| group.id).collect()
    }
}

/// The number of each group at its step, beside each other where several chose the same one; `None` where those of two steps would meet.
fn numbers(set: &Typesetter<'_>, chosen: &GroupsAt<'_>, at: impl Fn(f32) -> Pos2) -> Option<Vec<Drawn>> {
    let sheet = &set.sheet;
    let (face, ink) = match chosen.moment {
        Moment::Today => (Typeface::Figures, Ink::Text),
        Moment::Desired => (Typeface::FiguresStrong, Ink::Accent),
    };
    let setting = Setting::new(face, sheet.text, ink);
    let gap = 0.35 * sheet.text;
    let [first, last] = [1, STEPS].map(|step| at(f32::from(step)).x);
    let mut drawn = Vec::new();
    let mut free_from = f32::NEG_INFINITY;
    for step in 1..=STEPS {
        let groups = chosen.step(step);
        let widths: Vec<f32> = groups.iter().map(|group| set.width(&group.to_string(), face, sheet.text)).collect();
        let all = widths.iter().sum::<f32>() + gap * groups.len().saturating_sub(1) as f32;
        let middle = at(f32::from(step));
        let (from, to) = (first - EDGE * sheet.text, last + EDGE * sheet.text - all);
        let mut x = (middle.x - all / 2.0).min(to).max(from);
        if groups.is_empty() {
            continue;
        }
        if x < free_from || all > (last - first) / f32::from(STEPS - 1) {
            return None;
        }
        let top = middle.y - mark::middle_of_digits(set);
        for (group, width) in groups.iter().zip(widths) {
            let line = TextLine::new(group.to_string(), setting).middle();
            drawn.push(Drawn::line(pos2(x + width / 2.0, top), line));
            x += width + gap;
        }
        free_from = x;
    }
    Some(drawn)
}

/// A dot for each group at its step, beside each other where several chose the same one; many at an end stand further in, so that none
/// leaves the line.
fn dots(set: &Typesetter<'_>, chosen: &GroupsAt<'_>, at: impl Fn(f32) -> Pos2) -> Vec<Drawn> {
    let radius = 0.1 * set.sheet.text;
    let mut drawn = Vec::new();
    for step in 1..=STEPS {
        let count = chosen.step(step).len();
        if count == 0 {
            continue;
        }
        let half = (count - 1) as f32 / 2.0 * 2.5 * radius;
        let [first, last] = [1, STEPS].map(|step| at(f32::from(step)).x);
        let (left, right) = (
            first - EDGE * set.sheet.text + radius + half,
            last + EDGE * set.sheet.text - radius - half,
        );
        let mut middle = at(f32::from(step));
        middle.x = middle.x.min(right).max(left);
        for place in 0..count {
            let aside = place as f32 * 2.5 * radius - half;
            drawn.push(mark::dot(chosen.moment, middle + vec2(aside, 0.0), radius));
        }
    }
    drawn
}
