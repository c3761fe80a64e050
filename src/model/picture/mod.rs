//! The parts of pictures of positions: shapes, a canvas with the marks of groups, and the measuring of words.
//!
//! Window, PDF and DOCX draw such pictures alike. The hall does not always: it draws the bars of marks with them, but lays out
//! a matrix and a stance by itself (`gui/hall/kind`), since they must be read from afar: a lane for each way from today to
//! desired where the picture has bands of marks. Of a matrix it shares the lanes, of the square and the triangle the places of
//! the marks. Each kind's own picture is `model/kind/NAME/picture.rs`.
//!
//! A picture knows its size and where everything stands. It cannot measure text as a painter can, so it breaks text into
//! lines by a generous estimate; every text is one line that fits its box.

pub(super) mod canvas;
pub(super) mod mark_layout;
pub(super) mod shape;
pub(super) mod text_metrics;

pub use mark_layout::{MarkSize, PlacedMark};
pub use shape::{Align, Ink, Picture, Point, Shape};
