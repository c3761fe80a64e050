//! The chair's window: bar, screen, guide and keys, and the sheet that lies over them.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::free_place::MessageRoom;
use crate::gui::screen::Screen;
use crate::gui::state::GuiState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{hide_behind_sheet, name_window, parts_so_far, read_last};
use crate::gui::{bar, finished_band, guide, handover, key_line, lead, overlay, prepare, review, start, toast, trouble};
use eframe::egui::Ui;

/// Draws the chair's whole window, with the sheet that lies over it; pushes the user's actions.
pub fn window_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let cx = &mut Cx { view, actions };
    name_window(ui, view.words, view.words.program());
    overlay::take_first_letters(ui, &mut state.overlays.palette);
    page_ui(ui, cx, state);
    let overlays = &mut state.overlays;
    if overlays.any() {
        hide_behind_sheet(ui);
    }
    overlay::keys_sheet_ui(ui, cx, state.screen, &mut overlays.keys);
    overlay::room_check_ui(ui, cx, &mut overlays.room_check);
    overlay::finish_ui(ui, cx, &mut state.path, &mut overlays.finish);
    overlay::correct_ui(ui, cx, &mut overlays.correct);
    overlay::copy_ui(ui, cx, &mut overlays.copy);
    overlay::settings_ui(ui, cx, &mut overlays.settings);
    overlay::drop_hint_ui(ui, view);
    overlay::palette_ui(ui, cx, state.screen, &mut overlays.palette);
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut GuiState) {
    bar::bar_ui(ui, cx, state.screen, &mut state.trouble);
    let keys = key_line::reserve_key_line(ui, cx.view);
    let below_bar = parts_so_far(ui);
    finished_band::finished_band_ui(ui, cx, state.screen);
    guide::guide_ui(ui, cx.view, state.screen, &mut state.guide);
    let below_screen = below_bar..parts_so_far(ui);
    let page = ui.available_rect_before_wrap();
    screen_ui(ui, cx, state);
    if !state.overlays.any() {
        finished_band::come_back(ui, cx, state.screen, page, &mut state.finished);
    }
    read_last(ui, below_screen);
    key_line::key_line_ui(ui, cx, state.screen, keys);
    let taken = trouble::trouble_ui(ui, cx, page, &mut state.trouble);
    toast::toast_ui(ui, cx, state.screen, MessageRoom { page, taken }, &mut state.toast);
}

/// Draws the screen that is open, below the bar and above the keys.
fn screen_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut GuiState) {
    let session = match (state.screen, cx.view.session) {
        (Screen::Start, _) | (_, None) => return start::start_ui(ui, cx, &mut state.start, &mut state.path),
        (_, Some(session)) => session,
    };
    let sheet_is_open = state.overlays.any();
    let base = Cx {
        view: cx.view,
        actions: &mut *cx.actions,
    };
    let cx = &mut MeetingCx {
        base,
        session,
        editing: &mut state.editing,
    };
    match state.screen {
        Screen::Start => {}
        Screen::Prepare => prepare::prepare_ui(ui, cx, &mut state.prepare, &mut state.path),
        Screen::Lead => lead::lead_ui(ui, cx, &mut state.lead, sheet_is_open),
        Screen::Review => review::review_ui(ui, cx, &mut state.review),
        Screen::Handover => handover::handover_ui(ui, cx, &mut state.path),
    }
}
