//! Reading the people of a meeting from a summons, and mixing them into groups. They never reach the bilaga unless asked for.

mod columns;
mod fields;
mod line;
mod mixing;
mod name_order;
mod party;
mod role;
mod section;
mod stacked;
mod summons;
mod turned;

pub use mixing::mixed;
pub use summons::{LineRead, SeveralRead, Summons, SummonsLine, read_summons};
pub use turned::with_first_names_first;
