//! A table of a text: rows that are items of their own, rows between two poles, or a table to read beside.

use super::line_group::{LineGroup, is_question};
use super::pause_title::is_pause_title;
use super::spoken_minutes::{without_clock, without_minutes};
use super::text_line::LineOfText;
use crate::model::base::ids::PlaceKey;
use crate::model::deck::deck::BackgroundTable;
use crate::model::kind::{Matrix, MatrixRow, MatrixSection};
use crate::words::Words;

/// The rows of a table, as many cells in each.
pub(super) struct TableRows<'a> {
    lines: &'a [LineOfText],
    rows: Vec<Vec<String>>,
}

impl<'a> TableRows<'a> {
    pub(super) fn of(group: &'a LineGroup) -> Self {
        let width = group.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let rows = group.rows.iter().map(|row| {
            let mut cells = row.cells.clone();
            cells.resize(width, String::new());
            cells
        });
        Self {
            lines: &group.rows,
            rows: rows.collect(),
        }
    }

    pub(super) fn first_line(&self) -> usize {
        self.lines.first().map_or(0, |line| line.number)
    }

    /// The rows as items with their lines and minutes, where one of them asks or is a pause; the row of headings is none.
    pub(super) fn items(&self, words: Words) -> Option<Vec<(usize, String, Option<u16>)>> {
        let is_item = |cell: &String| is_question(cell) || is_pause_title(&without_minutes(cell).0, words);
        if !self.rows.iter().flatten().any(is_item) {
            return None;
        }
        let mut begins: Vec<Option<u16>> = Vec::new();
        let mut found = Vec::new();
        for (place, (row, line)) in self.rows.iter().zip(self.lines).enumerate() {
            let mut minutes = None;
            let mut begin = None;
            let mut texts: Vec<String> = Vec::new();
            for cell in row.iter().filter(|cell| !cell.is_empty()) {
                if let Some((rest, at, until)) = without_clock(cell).filter(|(rest, _, _)| rest.is_empty()) {
                    begin = Some(at);
                    minutes = until.or(minutes);
                    texts.extend(Some(rest).filter(|rest| !rest.is_empty()));
                    continue;
                }
                let alone = without_minutes(&format!("x ({cell})"));
                if alone.0 == "x" && alone.1.is_some() {
                    minutes = alone.1;
                    continue;
                }
                let (text, spoken) = without_minutes(cell);
                minutes = spoken.or(minutes);
                texts.push(text);
            }
            let asks = texts.iter().position(|text| is_question(text));
            let pauses = texts.iter().position(|text| is_pause_title(text, words));
            let is_number = |text: &String| text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ')'));
            let longest = texts.iter().filter(|text| !is_number(text)).max_by_key(|text| text.chars().count());
            let text = asks.or(pauses).and_then(|at| texts.get(at)).or(longest).cloned();
            let is_head = place == 0 && asks.is_none() && pauses.is_none();
            if let Some(text) = text.filter(|_| !is_head) {
                found.push((line.number, text, minutes));
                begins.push(begin);
            }
        }
        for place in 0..found.len() {
            let begin = begins.get(place).copied().flatten();
            let end = begins.get(place + 1).copied().flatten();
            if let (Some(begin), Some(end), Some((_, _, minutes @ None))) = (begin, end, found.get_mut(place)) {
                *minutes = end.checked_sub(begin).filter(|minutes| *minutes > 0);
            }
        }
        Some(found)
    }

    /// A matrix, where the heads are an empty one and two poles.
    pub(super) fn matrix(&self) -> Option<Matrix> {
        let (head, rows) = self.rows.split_first()?;
        let [corner, left, right] = head.as_slice() else { return None };
        let has_digit = |text: &String| text.chars().any(char::is_numeric);
        if !corner.is_empty() || left.is_empty() || right.is_empty() || rows.is_empty() || has_digit(left) || has_digit(right) {
            return None;
        }
        let rows = rows.iter().zip(1..).filter_map(|(row, number)| {
            let [label, own_left, own_right] = row.as_slice() else {
                return None;
            };
            let or = |cell: &String, head: &String| if cell.is_empty() { head } else { cell }.replace('\n', " ");
            Some(MatrixRow {
                key: PlaceKey::new(format!("r{number}")),
                label: label.replace('\n', " "),
                left: or(own_left, left),
                right: or(own_right, right),
                ..MatrixRow::default()
            })
        });
        Some(Matrix {
            left: left.replace('\n', " "),
            right: right.replace('\n', " "),
            sections: vec![MatrixSection {
                title: String::new(),
                rows: rows.collect(),
            }],
        })
    }

    /// The table to read beside.
    pub(super) fn background(&self, id: &str) -> BackgroundTable {
        let (columns, rows) = self
            .rows
            .split_first()
            .map(|(head, rows)| (head.clone(), rows.to_vec()))
            .unwrap_or_default();
        BackgroundTable {
            id: id.to_owned(),
            columns,
            rows,
        }
    }
}
