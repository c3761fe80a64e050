//! The screen from which the meeting is led: agenda, question with notes, and what the room sees.

mod agenda;
mod extra;
mod kind;
mod note_field;
mod notes;
mod overview;
mod overview_table;
mod place;
mod question;
mod side;
mod slider;
mod time;

pub use kind::is_turned_field;
pub use note_field::note_field_id;
pub use place::next_place;

use super::action::Action;
use super::shown::Shown;
use super::state::{Focus, GuiState};
use super::theme;
use super::widgets::{name_edge, parts_so_far, read_last, reserve};
use crate::model::{Item, Session, Timetable};
use eframe::egui::{self, Panel, Ui, UiBuilder};

/// Draws the three columns; pushes what the user wishes.
pub(super) fn lead_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    // Before anything is drawn, so that what is typed in this very frame reaches the field.
    give_keyboard(ui, shown, session, state, actions);
    let table = Timetable::of(session, Some(shown.second_of_day));
    let frame = egui::Frame::new().fill(shown.tokens.background).inner_margin(theme::INSIDE);
    let width = ui.available_width();
    Panel::left("agenda")
        .frame(frame)
        .resizable(true)
        .default_size((width * 0.21).clamp(270.0, 440.0))
        .size_range(180.0..=520.0)
        .show(ui, |ui| {
            agenda::agenda_ui(ui, shown, session, &table, state, actions);
        });
    name_edge(ui, shown, "agenda", shown.words.agenda());
    let before_side = parts_so_far(ui);
    let side = Panel::right("side")
        .frame(frame)
        .resizable(true)
        .default_size((width * 0.2).clamp(290.0, 380.0))
        .size_range(240.0..=520.0);
    let side = reserve(ui, side);
    name_edge(ui, shown, "side", shown.words.in_hall_now());
    let edge = before_side..parts_so_far(ui);
    egui::CentralPanel::default()
        .frame(frame.inner_margin(theme::APART))
        .show(ui, |ui| {
            question::question_ui(ui, shown, session, state, actions);
        });
    read_last(ui, edge);
    ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        // Nothing there would do anything in a session that is only read.
        if shown.read_only {
            ui.disable();
        }
        side::side_ui(ui, shown, session, &table, state, actions);
    });
}

/// The note field has the keyboard whenever nothing else has, and hands it on to the field of the next group or question.
fn give_keyboard(ui: &Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let window_has_keyboard = ui.input(|input| input.focused);
    let wanted = std::mem::take(&mut state.focus);
    // Asking for the keyboard while the window has none would make egui ask again in every frame, for ever.
    let form_is_open = state.sheet_is_open() || state.extra_question.is_some();
    if !window_has_keyboard || form_is_open || shown.read_only {
        return;
    }
    let lead = session.lead();
    let item = session.item(&lead.writing);
    let takes_notes = item.is_some_and(Item::is_prompt);
    let field = note_field_id(session);
    let before = state.note_field.replace(field);
    let has_it = ui.memory(egui::Memory::focused);
    let is_free = has_it.is_none() || (before != Some(field) && has_it == before);
    match wanted {
        Focus::Answer => ui.memory_mut(|memory| memory.request_focus(kind::first_control(session))),
        Focus::Overview if session.current_draft().is_empty() => {
            if let Some(line) = overview::first_line(session) {
                ui.memory_mut(|memory| memory.request_focus(line));
            }
        }
        Focus::Note if takes_notes => {
            let row = item.and_then(|item| kind::row_with_keyboard(ui, item));
            match row.filter(|row| lead.place.as_ref() != Some(row)) {
                Some(row) => place::write_about(ui, row, state, actions),
                None => ui.memory_mut(|memory| memory.request_focus(field)),
            }
        }
        _ if takes_notes && is_free && state.editing.is_none() => {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        _ => {}
    }
}
