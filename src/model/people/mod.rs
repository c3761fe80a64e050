//! Reading the people of a meeting from a summons, and mixing them into groups. They never reach the bilaga unless asked for.

mod columns;
mod fields;
mod line;
mod mixing;
mod party;
mod role;
mod summons;

pub use mixing::mixed;
pub use summons::{LineRead, SeveralRead, Summons, SummonsLine, read_summons};
