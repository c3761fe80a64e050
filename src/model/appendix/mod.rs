//! The bilaga as an ordered document: what a session becomes before it becomes PDF, DOCX or text.

pub(super) mod block;
mod build;
mod cell_guard;
mod clean;
mod document;
mod extent;
pub(super) mod facts;
pub(super) mod figures;
mod finding;
mod finding_group;
mod gathered;
mod links;
pub(super) mod notes;
mod origin;
mod page_range;
mod private;
mod protocol;
pub(super) mod question;
mod question_blocks;
pub(super) mod row;
mod rows;
mod summary;

pub use block::{Block, NumberedNote};
pub use build::{appendix, unprintable};
pub use cell_guard::{guarded, unguarded};
pub use document::{Appendix, Finding, FindingAbout, FoundPersonal, Pagination, ProtocolTexts, Surroundings};
pub use finding_group::{FindingGroup, FindingSort, grouped};
pub use links::{LinkedPiece, linked};
pub use row::{NoteRow, PositionRow};
