//! Reading the people of a meeting from a summons, and mixing them into groups. They never reach the bilaga unless asked for.

mod columns;
mod fields;
mod line;
mod line_read;
mod mixing;
mod name_order;
mod party;
mod role;
mod section;
mod stacked;
mod summons;
mod turned;

pub use line_read::{LineRead, SeveralRead, Summons, SummonsLine};
pub use mixing::mixed;
pub use summons::read_summons;
pub use turned::with_first_names_first;
