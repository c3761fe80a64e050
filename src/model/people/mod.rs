//! Reading the people of a meeting from a summons, and mixing them into groups. They never reach the bilaga unless asked for.

mod line;
mod mixing;
mod summons;

pub use mixing::mixed;
pub use summons::{LineRead, Summons, SummonsLine, read_summons};
