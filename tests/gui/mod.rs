//! The screens, driven by what a screen reader would say.

mod caches;
mod clicker;
mod commands;
#[cfg(feature = "pdf")]
mod everywhere;
mod finishing;
mod frame;
mod gathering;
mod group_keys;
mod guide;
mod handover;
mod lead;
mod lead_choosing;
mod lead_kinds;
mod lead_middle;
mod lead_own;
mod lead_steady;
mod lead_time;
mod long_meetings;
#[cfg(feature = "pdf")]
mod messages;
mod palette;
mod pasted_lines;
mod people;
mod prepare;
mod prepare_agenda;
mod preview;
mod review;
mod review_merging;
mod review_themes;
mod rewording;
#[cfg(feature = "pdf")]
mod right_click;
mod room_check;
mod save_status;
mod screens;
mod settings;
#[cfg(feature = "pdf")]
mod slides;
mod start;
mod theme;
mod typed_ahead;
mod wastebasket;
