//! Personal data in free text: names of those who take part, e-mail addresses, telephone numbers and identity numbers.
//!
//! The finders read the folded text, in which a blank is a blank whichever was typed, and lead back to the text as it is written.
//! A find is a reason to look, not a judgement: it is shown in its place, and a person decides.

mod dates;
mod digits;
mod email;
pub(super) mod find;
mod identity;
pub(super) mod names;
pub(super) mod places;
pub(super) mod strike;
mod telephone;

pub use find::{Personal, PersonalSort, personal_in};
pub use names::Names;
pub use strike::STRUCK;
pub(super) use strike::is_only_struck;
