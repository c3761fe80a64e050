//! The screen where a meeting is prepared: its facts, its groups and its agenda.

mod agenda;
mod agenda_form;
mod facts;
mod groups;
mod people;
mod seats;
mod timing;

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;
use super::theme;
use super::widgets::name_edge;
use crate::model::Session;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// The column of the facts, as it is first shown.
const FACTS_WIDTH: f32 = 420.0;

pub(super) fn prepare_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let margin = Margin::symmetric(24, 16);
    Panel::left("prepare facts")
        .default_size(FACTS_WIDTH)
        .size_range(320.0..=640.0)
        .frame(Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.add_enabled_ui(!shown.read_only, |ui| {
                        facts::facts_ui(ui, shown, session, actions);
                        ui.add_space(theme::APART);
                        groups::groups_ui(ui, shown, session, state, actions);
                    });
                });
            });
        });
    name_edge(ui, shown, "prepare facts", shown.words.prepare_facts());
    CentralPanel::default()
        .frame(Frame::new().inner_margin(margin))
        .show(ui, |ui| match state.people.take() {
            Some(view) => people::people_ui(ui, shown, session, view, state, actions),
            None => agenda::agenda_ui(ui, shown, session, state, actions),
        });
}
