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
use crate::gui::widgets::typed_path::TypedPath;
use crate::gui::widgets::{PageShape, follow_keyboard, has_room, name_edge};
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, Vec2, vec2};

/// The column of the facts, as it is first shown.
const FACTS_WIDTH: f32 = 420.0;
/// The least width that the facts leave to the agenda.
const AGENDA_WIDTH: f32 = 560.0;

/// The least room in which the facts stand beside the agenda; below it they stand above it, and all scrolls as one column.
const BESIDE: Vec2 = vec2(980.0, 420.0);

pub(super) fn prepare_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    if has_room(ui, BESIDE) {
        beside_ui(ui, cx, state, path);
    } else {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(16, 16)).show(ui, |ui| {
                if state.people.is_none() {
                    columns_ui(ui, cx, state, path);
                    ui.add_space(theme::PART);
                }
                agenda_or_people_ui(ui, cx, state, PageShape::Stacked);
            });
            follow_keyboard(ui);
        });
    }
}

fn beside_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    let margin = Margin::symmetric(24, 16);
    Panel::left("prepare facts")
        .default_size(FACTS_WIDTH)
        .size_range(320.0..=(ui.available_width() - AGENDA_WIDTH).clamp(320.0, 640.0))
        .frame(Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| columns_ui(ui, cx, state, path));
            });
        });
    name_edge(ui, cx.view, "prepare facts", cx.view.words.prepare_facts());
    CentralPanel::default()
        .frame(Frame::new().inner_margin(margin))
        .show(ui, |ui| agenda_or_people_ui(ui, cx, state, PageShape::Beside));
}

/// The facts and the groups.
fn columns_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    ui.add_enabled_ui(!cx.view.read_only, |ui| {
        facts::facts_ui(ui, cx, state);
        ui.add_space(theme::APART);
        groups::groups_ui(ui, cx, state, path);
    });
}

fn agenda_or_people_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, shape: PageShape) {
    match state.people.take() {
        Some(view) => people::people_ui(ui, cx, view, state),
        None => agenda::agenda_ui(ui, cx, state, shape),
    }
}
