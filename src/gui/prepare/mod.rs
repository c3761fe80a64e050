//! The screen where a meeting is prepared: its facts, its groups and its agenda.

mod agenda;
mod agenda_form;
mod facts;
mod groups;
mod people;
mod seats;
mod short_agendas;
pub(super) mod state;
mod timing;

pub use state::{AgendaForm, PeopleView, PrepareState, Rewording};

use crate::gui::cx::MeetingCx;
use crate::gui::theme;
use crate::gui::widgets::name_edge;
use crate::gui::widgets::typed_path::TypedPath;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// The column of the facts, as it is first shown.
const FACTS_WIDTH: f32 = 420.0;

pub(super) fn prepare_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    let margin = Margin::symmetric(24, 16);
    Panel::left("prepare facts")
        .default_size(FACTS_WIDTH)
        .size_range(320.0..=640.0)
        .frame(Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.add_enabled_ui(!cx.view.read_only, |ui| {
                        facts::facts_ui(ui, cx, state);
                        ui.add_space(theme::APART);
                        groups::groups_ui(ui, cx, state, path);
                    });
                });
            });
        });
    name_edge(ui, cx.view, "prepare facts", cx.view.words.prepare_facts());
    CentralPanel::default()
        .frame(Frame::new().inner_margin(margin))
        .show(ui, |ui| match state.people.take() {
            Some(view) => people::people_ui(ui, cx, view, state),
            None => agenda::agenda_ui(ui, cx, state),
        });
}
