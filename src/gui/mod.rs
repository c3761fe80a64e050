//! The screens: drawn from borrowed state, they give back what the user wishes.

mod action;
mod bar;
mod chair;
mod even_row;
pub mod fonts;
mod gather;
mod guide;
pub mod hall;
mod handover;
mod keys;
mod keys_sheet;
mod long_list;
mod palette;
pub mod picture;
mod prepare;
mod room;
mod shown;
mod start;
mod state;
pub mod theme;
mod typed_ahead;
mod widgets;
mod wish;

pub use action::Action;
pub use bar::{bar_ui, keys_line_ui};
pub use chair::{is_turned_field, next_place, note_field_id};
pub use guide::{Guide, guide_ui};
pub use keys::{KeyContext, read_keys};
pub use keys_sheet::keys_sheet_ui;
pub use palette::{Does, Offer, Palette, offers, palette_ui};
pub use room::room_ui;
pub use shown::{DeckRow, KeptAs, KeptFile, Message, Monitor, Monitors, OwnDecks, Preview, RecentSession, SaveShown, Shown, StartLists};
pub use state::{AgendaForm, Editing, Focus, GuiState, PeopleView, Reading, Rewording, Room, RowHeights, Screen};
pub use typed_ahead::TypedAhead;
pub use wish::Wish;

use eframe::egui::Ui;

/// Draws the screen that is open, below the bar and above the keys; pushes what the user wishes.
pub fn screen_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    match (state.screen, shown.session) {
        (Screen::Start, _) | (_, None) => start::start_ui(ui, shown, state, actions),
        (Screen::Prepare, Some(session)) => prepare::prepare_ui(ui, shown, session, state, actions),
        (Screen::Lead, Some(session)) => chair::lead_ui(ui, shown, session, state, actions),
        (Screen::Gather, Some(session)) => gather::gather_ui(ui, shown, session, state, actions),
        (Screen::Handover, Some(session)) => handover::handover_ui(ui, shown, session, state, actions),
    }
}
