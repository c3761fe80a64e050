//! The screens: drawn from borrowed state, they give back the user's actions.

mod action;
mod bar;
mod cx;
mod finished_band;
pub mod fonts;
mod free_place;
mod guide;
pub mod hall;
mod handover;
mod key_line;
mod keys;
mod lead;
mod message;
mod monitors;
mod note;
mod overlay;
pub mod picture;
mod prepare;
mod review;
mod saving;
mod screen;
mod start;
mod state;
pub mod theme;
mod toast;
mod trouble;
mod typed_ahead;
mod ui_command;
mod unfinished;
mod view_context;
mod widgets;
mod window;

pub use action::Action;
pub use guide::Guide;
pub use handover::Preview;
pub use keys::{KeyContext, are_words, is_typed, read_keys};
pub use lead::{Drawer, Focus, LeadState, is_turned_field, note_field_id};
pub use message::{Message, MessagePage, Offer};
pub use monitors::{Monitor, Monitors};
pub use note::Editing;
pub use overlay::{
    CopySheet, FinishSheet, KeysSheet, Overlays, Palette, PaletteEntry, RoomCheckState, TEXT_SIZES, palette_entries, palette_suggestions,
};
pub use prepare::{AgendaForm, NewItem, PeopleView, PrepareState, Rewording};
pub use review::{ReviewCache, ReviewOrder, ReviewState};
pub use saving::{KeptAs, KeptFile, SaveStatus};
pub use screen::Screen;
pub use start::StartState;
pub use state::GuiState;
pub use typed_ahead::TypedAhead;
pub use ui_command::UiCommand;
pub use view_context::{Appearance, ViewContext};
pub use widgets::long_list::RowHeights;
pub use widgets::typed_path::{PathPurpose, TypedPath};
pub use window::window_ui;
