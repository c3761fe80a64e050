//! A table of texts with one header row.

/// A table with the words over it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitledTable {
    /// The subject of the table.
    pub title: String,
    /// The table.
    pub table: Table,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The header row.
    pub header: Vec<String>,
    /// Rows with as many cells as the header.
    pub rows: Vec<Vec<String>>,
    /// Relative widths of the columns, as many as the header has cells.
    pub widths: Vec<u16>,
}
