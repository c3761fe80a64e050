//! The chair's window: bar, screen, guide and keys, and the sheet that lies over them.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::screen::Screen;
use crate::gui::state::GuiState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{hide_behind_sheet, name_window, parts_so_far, place_of, read_last};
use crate::gui::{bar, guide, handover, lead, overlay, prepare, review, start};
use eframe::egui::{Id, Memory, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};

/// The least room for which the screens are made, in points. A smaller window, or a larger text, shows a part of them.
const LEAST: Vec2 = vec2(900.0, 520.0);

/// Draws the chair's whole window, with the sheet that lies over it; pushes the user's actions.
pub fn window_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let cx = &mut Cx { view, actions };
    name_window(ui, view.words, view.words.program());
    let room = ui.available_size();
    if room.x >= LEAST.x && room.y >= LEAST.y {
        page_ui(ui, cx, state);
    } else {
        ScrollArea::both().id_salt("window").auto_shrink(false).show(ui, |ui| {
            let (page, _) = ui.allocate_exact_size(room.max(LEAST), Sense::empty());
            ui.scope_builder(UiBuilder::new().max_rect(page), |ui| page_ui(ui, cx, state));
            follow_keyboard(ui);
        });
    }
    let overlays = &mut state.overlays;
    if overlays.any() {
        hide_behind_sheet(ui);
    }
    overlay::keys_sheet_ui(ui, view, &mut overlays.keys);
    overlay::room_check_ui(ui, cx, &mut overlays.room_check);
    overlay::finish_ui(ui, cx, &mut overlays.finish);
    overlay::settings_ui(ui, cx, &mut overlays.settings);
    overlay::drop_hint_ui(ui, view);
    overlay::palette_ui(ui, cx, state.screen, &mut overlays.palette);
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut GuiState) {
    bar::bar_ui(ui, cx, state.screen);
    let below_bar = parts_so_far(ui);
    bar::keys_line_ui(ui, cx.view, state.screen);
    let keys = below_bar..parts_so_far(ui);
    guide::guide_ui(ui, cx.view, state.screen, &mut state.guide);
    read_last(ui, keys);
    let below_screen = below_bar..parts_so_far(ui);
    screen_ui(ui, cx, state);
    read_last(ui, below_screen);
}

/// Brings what has just got the keyboard into view; what scrolls inside the page has done so only for its own part.
fn follow_keyboard(ui: &Ui) {
    let focused = ui.memory(Memory::focused);
    let before = Id::unique("keyboard in a small window");
    let is_new = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(before), focused) != focused);
    if let Some(control) = focused.filter(|_| is_new).and_then(|id| place_of(ui, id)) {
        ui.scroll_to_rect(control.rect, None);
    }
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
