//! A table in `PowerPoint`'s form.

use super::paragraphs::words_of;
use crate::slides::limits::{MOST_COLUMNS, MOST_ROWS};
use crate::slides::show::GuestTable;
use crate::slides::xml::XmlElement;

/// The table, and true when some of it is left out. A cell that another one reaches over is empty.
pub(super) fn table(element: &XmlElement) -> (GuestTable, bool) {
    let mut is_cut = false;
    let mut rows = Vec::new();
    for row in element.children_named("tr") {
        if rows.len() >= MOST_ROWS {
            is_cut = true;
            break;
        }
        let cells: Vec<_> = row.children_named("tc").collect();
        is_cut |= cells.len() > MOST_COLUMNS;
        let cells = cells.into_iter().take(MOST_COLUMNS).map(|cell| match cell.child("txBody") {
            Some(body) if !cell.is_on("hMerge") && !cell.is_on("vMerge") => words_of(body),
            _ => String::new(),
        });
        rows.push(cells.collect());
    }
    (GuestTable::of_rows(rows), is_cut)
}
