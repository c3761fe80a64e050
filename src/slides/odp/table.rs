//! A table in the open form.

use super::paragraphs::words_of;
use crate::slides::limits::{MOST_COLUMNS, MOST_ROWS};
use crate::slides::show::GuestTable;
use crate::slides::xml::XmlElement;

/// The table, and true when some of it is left out. A cell that another one reaches over is empty.
pub(super) fn table(element: &XmlElement) -> (GuestTable, bool) {
    let mut rows = Vec::new();
    let mut is_cut = false;
    add_rows(element, &mut rows, &mut is_cut);
    (GuestTable::of_rows(rows), is_cut)
}

fn add_rows(element: &XmlElement, rows: &mut Vec<Vec<String>>, is_cut: &mut bool) {
    for child in element.elements() {
        match &*child.name {
            "table-row" => {
                let cells = cells(child, is_cut);
                let is_empty = cells.iter().all(String::is_empty);
                for _ in 0..repeated(child, "number-rows-repeated") {
                    if rows.len() >= MOST_ROWS {
                        // A sheet goes on without words for a million rows.
                        *is_cut |= !is_empty;
                        break;
                    }
                    rows.push(cells.clone());
                }
            }
            "table-header-rows" | "table-rows" | "table-row-group" => add_rows(child, rows, is_cut),
            _ => {}
        }
    }
}

fn cells(row: &XmlElement, is_cut: &mut bool) -> Vec<String> {
    let mut cells = Vec::new();
    for cell in row.elements() {
        let text = match &*cell.name {
            "table-cell" => words_of(cell),
            "covered-table-cell" => String::new(),
            _ => continue,
        };
        for _ in 0..repeated(cell, "number-columns-repeated") {
            if cells.len() >= MOST_COLUMNS {
                *is_cut |= !text.is_empty();
                break;
            }
            cells.push(text.clone());
        }
    }
    cells
}

fn repeated(element: &XmlElement, name: &str) -> u32 {
    element.value(name).and_then(|count| count.parse().ok()).unwrap_or(1)
}
