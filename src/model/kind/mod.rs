//! The kinds of item: a folder or a file for each, and the table of them.
//!
//! [`ItemKind`] says what every kind must have, [`AnsweredKind`] what one must have that groups answer by more than notes. The table
//! in `table.rs` makes both [`Kind`] and [`Answer`]; all else asks the traits, so that nothing can forget a kind.

#[macro_use]
mod open_enum;
#[macro_use]
mod table;

pub(super) mod answer;
mod answer_value;
pub(super) mod answered_kind;
pub(super) mod drawn;
mod item_kind;
pub(super) mod kinds;
mod marks;
mod matrix;
pub(super) mod moment;
pub(super) mod open;
pub(super) mod outputs;
mod pause;
pub(super) mod place;
mod quadrant;
mod reverse;
mod shift;
mod slide;
mod stance;
mod two_points;
mod typed;
mod unknown;
mod unknown_kind;

pub use answer::Answer;
pub use item_kind::DeckText;
pub use kinds::Kind;
pub use marks::{MOST_MARKS, MarkOption, Marks, MarksAnswer, marks_by_count};
pub use matrix::{Matrix, MatrixAnswer, MatrixRow, MatrixSection, MatrixStep, RowAnswer, STEPS, row_lanes, row_mean};
pub use moment::Moment;
pub use open::{Open, Part};
pub use outputs::{describe_groups, how_to_read, interpret, picture_of, picture_of_rows, row_count, table_of};
pub use pause::Pause;
pub use place::Place;
pub use quadrant::{Axis, End, MIDDLE_OF_AXIS, MOST_ON_AXIS, Quadrant, QuadrantAnswer, Situation, Spot, quadrant_marks};
pub use reverse::{Reverse, interpret_turned};
pub use shift::{Corner, Shares, Shift, ShiftAnswer, triangle_marks};
pub use slide::{Slide, SlidePicture};
pub use stance::{Opinion, Proposal, ProposalSection, Stance, StanceAnswer};
pub use typed::{TypedKind, TypedLack, typed_lines};
pub use unknown::Unknown;
