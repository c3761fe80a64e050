//! The screen from which the meeting is led: agenda, question with notes, and what the room sees.

mod agenda;
mod extra;
mod kind;
mod note_field;
mod notes;
mod overview;
mod pasted;
mod pasted_lines;
mod place;
mod question;
mod side;
mod source;
pub(super) mod state;
mod time;

pub use kind::is_turned_field;
pub use note_field::note_field_id;
pub use state::{Focus, LeadState};

use crate::gui::cx::MeetingCx;
use crate::gui::theme;
use crate::gui::widgets::{name_edge, parts_so_far, read_last, reserve};
use crate::model::Timetable;
use eframe::egui::{self, Panel, Ui, UiBuilder};

/// Draws the three columns; pushes the user's actions.
pub(super) fn lead_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState, sheet_is_open: bool) {
    // Before anything is drawn, so that what is typed in this very frame reaches the field.
    give_keyboard(ui, cx, state, sheet_is_open);
    let table = Timetable::of(cx.session, Some(cx.view.second_of_day));
    let frame = egui::Frame::new().fill(cx.view.tokens.background).inner_margin(theme::INSIDE);
    let width = ui.available_width();
    Panel::left("agenda")
        .frame(frame)
        .resizable(true)
        .default_size((width * 0.21).clamp(270.0, 440.0))
        .size_range(180.0..=520.0)
        .show(ui, |ui| {
            agenda::agenda_ui(ui, cx, &table, state);
        });
    name_edge(ui, cx.view, "agenda", cx.view.words.agenda());
    let before_side = parts_so_far(ui);
    let side = Panel::right("side")
        .frame(frame)
        .resizable(true)
        .default_size((width * 0.2).clamp(290.0, 380.0))
        .size_range(240.0..=520.0);
    let side = reserve(ui, side);
    name_edge(ui, cx.view, "side", cx.view.words.in_hall_now());
    let edge = before_side..parts_so_far(ui);
    egui::CentralPanel::default()
        .frame(frame.inner_margin(theme::APART))
        .show(ui, |ui| {
            question::question_ui(ui, cx, state);
        });
    read_last(ui, edge);
    ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        // Nothing there would do anything in a session that is only read.
        if cx.view.read_only {
            ui.disable();
        }
        side::side_ui(ui, cx, &table, state);
    });
}

/// The note field has the keyboard whenever nothing else has, and hands it on to the field of the next group or question.
fn give_keyboard(ui: &Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState, sheet_is_open: bool) {
    let window_has_keyboard = ui.input(|input| input.focused);
    let wanted = std::mem::take(&mut state.focus);
    // Asking for the keyboard while the window has none would make egui ask again in every frame, for ever.
    let form_is_open = sheet_is_open || state.extra_question.is_some();
    if !window_has_keyboard || form_is_open || cx.view.read_only {
        return;
    }
    let lead = cx.session.lead();
    let item = cx.session.item(&lead.desk.prompt);
    let takes_notes = cx.session.takes_notes();
    let field = note_field_id(cx.session);
    let before = state.note_field.replace(field);
    if before.is_some_and(|before| before != field) {
        // What was changed of a note is in the record, letter by letter; the words to come are for the new place.
        *cx.editing = None;
    }
    let has_it = ui.memory(egui::Memory::focused);
    let is_free = has_it.is_none() || (before != Some(field) && has_it == before);
    match wanted {
        Focus::Answer if takes_notes => ui.memory_mut(|memory| memory.request_focus(kind::first_control(cx.session))),
        Focus::Overview if takes_notes && cx.session.current_draft().is_empty() => {
            if let Some(line) = overview::first_line(cx.session) {
                ui.memory_mut(|memory| memory.request_focus(line));
            }
        }
        Focus::Note if takes_notes => {
            let row = item.and_then(|item| kind::row_with_keyboard(ui, item));
            match row.filter(|row| lead.desk.place.as_ref() != Some(row)) {
                Some(row) => place::write_about(ui, cx, row, state),
                None => ui.memory_mut(|memory| memory.request_focus(field)),
            }
        }
        _ if takes_notes && is_free && cx.editing.is_none() => {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        _ => {}
    }
}
