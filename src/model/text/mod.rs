//! Texts as people read them: equal where they look equal, whatever signs a program wrote for it.
//!
//! The same words come in many spellings: "Å" is one sign or two, a dash is one of thirty, Word puts in blanks that do not break
//! and hyphens that nobody sees. [`Folded`] writes a text in one spelling and finds its way back; whoever compares, searches or
//! takes texts apart does it there. What people wrote is kept as they wrote it.

mod breaks;
mod folded;
mod same;
mod signs;
mod sought;
mod web_addresses;

pub use breaks::{as_drawn, as_one_line, lines, with_plain_breaks};
pub use folded::Folded;
pub use same::{folded_key, has_nothing_to_see, is_same_text};
pub use sought::Sought;
pub use web_addresses::{LinkTarget, WebAddress, web_addresses};
