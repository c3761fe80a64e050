//! Personal data in free text: names of those who take part, e-mail addresses, telephone numbers and identity numbers.
//!
//! A find is a reason to look, not a judgement: what is found is shown in its place, and a person says what it is.

mod contact;
pub(super) mod find;
mod identity;
pub(super) mod names;
pub(super) mod places;
pub(super) mod strike;

pub use find::{Personal, PersonalSort, personal_in};
pub use names::Names;
pub use strike::STRUCK;
pub(super) use strike::is_only_struck;
