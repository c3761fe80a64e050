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
mod settings;
mod shown;
mod start;
mod state;
pub mod theme;
mod typed_ahead;
mod widgets;
mod wish;

pub use action::Action;
pub use chair::{is_turned_field, next_place, note_field_id};
pub use gather::KeptReading;
pub use guide::Guide;
pub use keys::{KeyContext, read_keys};
pub use long_list::RowHeights;
pub use palette::{Does, Offer, Palette, offers};
pub use settings::TEXT_SIZES;
pub use shown::{
    Comfort, DeckRow, KeptAs, KeptFile, Message, Monitor, Monitors, OwnDecks, Preview, RecentSession, SaveShown, Shown, StartLists,
};
pub use state::{AgendaForm, Editing, Focus, GuiState, PeopleView, Reading, Rewording, Room, Screen};
pub use typed_ahead::TypedAhead;
pub use wish::Wish;

use crate::words::Words;
use eframe::egui::{Id, ScrollArea, Ui, UiBuilder, Vec2, accesskit_root_id, vec2};

/// The least room for which the screens are made, in points. A smaller window, or a larger text, shows a part of them.
const LEAST: Vec2 = vec2(900.0, 520.0);

/// Draws the chair's whole window, with the sheet that lies over it; pushes what the user wishes.
pub fn window_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    name_window(ui, shown.words, shown.words.program());
    let room = ui.available_size();
    if room.x >= LEAST.x && room.y >= LEAST.y {
        page_ui(ui, shown, state, actions);
    } else {
        ScrollArea::both().id_salt("window").auto_shrink(false).show(ui, |ui| {
            let (page, _) = ui.allocate_exact_size(room.max(LEAST), eframe::egui::Sense::empty());
            ui.scope_builder(UiBuilder::new().max_rect(page), |ui| page_ui(ui, shown, state, actions));
            follow_keyboard(ui);
        });
    }
    if state.sheet_is_open() {
        widgets::hide_behind_sheet(ui);
    }
    keys_sheet::keys_sheet_ui(ui, shown, state);
    room::room_ui(ui, shown, state, actions);
    settings::settings_ui(ui, shown, state, actions);
    palette::palette_ui(ui, shown, state, actions);
}

/// Tells screen readers what the window is called and in which language it speaks; egui says neither.
fn name_window(ui: &Ui, words: Words, title: &str) {
    ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| {
        node.set_label(title);
        node.set_language(words.language.tag());
    });
}

fn page_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    bar::bar_ui(ui, shown, state, actions);
    let below_bar = widgets::parts_so_far(ui);
    bar::keys_line_ui(ui, shown, state);
    let keys = below_bar..widgets::parts_so_far(ui);
    guide::guide_ui(ui, shown, state);
    widgets::read_last(ui, keys);
    let below_screen = below_bar..widgets::parts_so_far(ui);
    screen_ui(ui, shown, state, actions);
    widgets::read_last(ui, below_screen);
}

/// Brings what has just got the keyboard into view; what scrolls inside the page has done so only for its own part.
fn follow_keyboard(ui: &Ui) {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let before = Id::unique("keyboard in a small window");
    let is_new = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(before), focused) != focused);
    if let Some(control) = focused.filter(|_| is_new).and_then(|id| widgets::place_of(ui, id)) {
        ui.scroll_to_rect(control.rect, None);
    }
}

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
