//! A table in the open form.

use super::paragraphs::words_of;
use crate::slides::fault::ShowFault;
use crate::slides::limits::{MOST_COLUMNS, MOST_ROWS, Used};
use crate::slides::show::GuestTable;
use crate::slides::xml::XmlElement;

/// The table, and true when some of it is left out. A cell that another one reaches over is empty.
///
/// # Errors
///
/// It repeats more cells than what is read.
pub(super) fn table(element: &XmlElement, used: &mut Used) -> Result<(GuestTable, bool), ShowFault> {
    let mut rows = OpenRows {
        read: Vec::new(),
        is_cut: false,
        used,
    };
    rows.add(element)?;
    let OpenRows { read, is_cut, .. } = rows;
    Ok((GuestTable::of_rows(read), is_cut))
}

/// The rows of a table that were read.
struct OpenRows<'a> {
    read: Vec<Vec<String>>,
    is_cut: bool,
    used: &'a mut Used,
}

impl OpenRows<'_> {
    fn add(&mut self, element: &XmlElement) -> Result<(), ShowFault> {
        for child in element.elements() {
            match &*child.name {
                "table-row" => {
                    let cells = self.cells(child)?;
                    let is_empty = cells.iter().all(String::is_empty);
                    for _ in 0..repeated(child, "number-rows-repeated") {
                        if self.read.len() >= MOST_ROWS {
                            // A sheet goes on without words for a million rows.
                            self.is_cut |= !is_empty;
                            break;
                        }
                        self.used.add_repeated(cells.iter().map(|cell| cell.len() + 1).sum())?;
                        self.read.push(cells.clone());
                    }
                }
                "table-header-rows" | "table-rows" | "table-row-group" => self.add(child)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn cells(&mut self, row: &XmlElement) -> Result<Vec<String>, ShowFault> {
        let mut cells = Vec::new();
        for cell in row.elements() {
            let text = match &*cell.name {
                "table-cell" => words_of(cell),
                "covered-table-cell" => String::new(),
                _ => continue,
            };
            for _ in 0..repeated(cell, "number-columns-repeated") {
                if cells.len() >= MOST_COLUMNS {
                    self.is_cut |= !text.is_empty();
                    break;
                }
                self.used.add_repeated(text.len())?;
                cells.push(text.clone());
            }
        }
        Ok(cells)
    }
}

fn repeated(element: &XmlElement, name: &str) -> u32 {
    element.value(name).and_then(|count| count.parse().ok()).unwrap_or(1)
}
