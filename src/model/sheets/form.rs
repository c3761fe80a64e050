//! The form in which a question is answered on paper.

/// The form in which a question is answered on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetForm {
    /// Lines to write on, under each of these headings; none is the question as a whole.
    Lines(Vec<String>),
    /// Rows with steps between two poles.
    Steps {
        /// Heading over the left poles.
        left: String,
        /// Heading over the right poles.
        right: String,
        /// The rows.
        rows: Vec<SheetRow>,
    },
    /// Rows with a box in each column.
    Boxes {
        /// The instruction.
        help: String,
        /// Headings of the columns; empty where a box needs none.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<String>,
    },
    /// A triangle with three named corners.
    Triangle(Vec<String>),
    /// A square with two named axes.
    Square {
        /// Name, left end and right end.
        across: [String; 3],
        /// Name, lower end and upper end.
        up: [String; 3],
    },
}

/// A row between two poles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The subject of the row; may be empty.
    pub label: String,
    /// The left pole.
    pub left: String,
    /// The right pole.
    pub right: String,
}
