//! The shell without a window: it owns everything that lives while the program runs, and does what the screens ask for.
//!
//! A window tells it what happens ([`Shell::tick`], [`Shell::poll`], [`Shell::act`]) and carries out the [`Effect`]s that come
//! back. The clock, the dialogs and the monitors belong to the window; what the shell needs to know of them is handed in.

mod act;
mod appearance;
mod clock;
mod copies;
mod dropped;
mod dropped_notes;
mod early_start;
mod effect;
mod exports;
mod finishing;
mod frame;
mod hall_state;
mod lead_keys;
mod messages;
mod monitor_choice;
mod open_meeting;
mod open_session;
mod pages;
mod results;
mod services;
mod slide_show;
mod state;
mod typed_aside;
mod unfinished;

pub use clock::Now;
pub use early_start::{EarlyStart, Wake};
pub use effect::{DialogAnswer, DialogPurpose, Effect, SystemEffect};
pub use frame::{carry_out, chair_ui, hall_frame, hall_input, install_look, text_has_keyboard};
pub use hall_state::{HallFrame, HallInput};
pub use state::Shell;
