//! The hall's window: a pure drawing of what the chair has released, at any size.
//!
//! Everything comes from a [`HallView`](crate::model::HallView); nothing here can reach the session. There are no widgets, so there is
//! nothing to point at, press or hover over.

mod bottom;
mod division;
mod drawing;
mod flow;
mod heading;
mod kind;
mod list;
mod mark;
mod measure;
mod movement;
mod notes;
mod page;
mod page_cache;
mod page_counter;
mod room;
mod room_clock;
mod sentences;
mod slide_pictures;
mod table;
mod transition;
mod type_scale;

pub use drawing::{HallPicture, Miniature, page_count};
pub use measure::{CAPITALS, LEAST_CAPITALS, LEAST_X_HEIGHT, X_HEIGHT};
pub use page_counter::PageCounter;
pub use room::Room;
pub use slide_pictures::SlidePictures;
pub use transition::{Transition, TransitionStep};
