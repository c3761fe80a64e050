//! The screen where a meeting is prepared: its facts, its groups and its agenda.

mod agenda;
mod agenda_form;
mod agenda_row;
mod facts;
mod form_field;
mod groups;
mod kind_sign;
mod new_item;
mod people;
mod rewording;
mod seats;
mod short_agendas;
pub(super) mod state;
mod timing;
mod unfinished;

pub use state::{AgendaForm, NewItem, PeopleView, PrepareState, Rewording};

use crate::gui::cx::MeetingCx;
use crate::gui::theme;
use crate::gui::widgets::typed_path::TypedPath;
use crate::gui::widgets::{PageShape, follow_keyboard, has_room, name_edge};
use eframe::egui::{Frame, Id, Margin, Panel, Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2, vec2};

/// The column of the facts, as it is first shown.
const FACTS_WIDTH: f32 = 420.0;
/// The least width that the facts leave to the agenda.
const AGENDA_WIDTH: f32 = 560.0;

/// The most width of the agenda: a row that is wider leaves nothing but a gap between a title and its minutes.
const MOST_AGENDA: f32 = 1040.0;
/// The least width of the page in which the groups have a column of their own, on the other side of the agenda.
const THREE_COLUMNS: f32 = 1500.0;

/// The least room in which the facts stand beside the agenda; below it they stand above it, and all scrolls as one column.
const BESIDE: Vec2 = vec2(980.0, 420.0);

pub(super) fn prepare_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    if has_room(ui, BESIDE) {
        beside_ui(ui, cx, state, path);
    } else {
        ScrollArea::vertical().id_salt(meeting(cx)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(16, 16)).show(ui, |ui| {
                if state.people.is_none() {
                    facts_column_ui(ui, cx, state);
                    ui.add_space(theme::PART);
                    groups_column_ui(ui, cx, state, path);
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
    let width = ui.available_width();
    let has_three = width >= THREE_COLUMNS;
    Panel::left("prepare facts")
        .default_size((width * 0.21).clamp(FACTS_WIDTH, 640.0))
        .size_range(320.0..=(width - AGENDA_WIDTH).clamp(320.0, 640.0))
        .frame(Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical().id_salt(meeting(cx)).auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    facts_column_ui(ui, cx, state);
                    if !has_three {
                        ui.add_space(theme::APART);
                        groups_column_ui(ui, cx, state, path);
                    }
                });
            });
        });
    name_edge(ui, cx.view, "prepare facts", cx.view.words.prepare_facts());
    let rest = ui.available_rect_before_wrap();
    if !has_three {
        part_ui(ui, rest, margin, |ui| agenda_or_people_ui(ui, cx, state, PageShape::Beside));
        return;
    }
    let groups_width = (width * 0.19).clamp(340.0, 560.0);
    let (agenda, beyond) = rest.split_left_right_at_x(rest.left() + (rest.width() - groups_width).min(MOST_AGENDA));
    part_ui(ui, agenda, margin, |ui| agenda_or_people_ui(ui, cx, state, PageShape::Beside));
    let groups = beyond.with_max_x(beyond.left() + groups_width);
    let line = Stroke::new(1.0, cx.view.tokens.hairline());
    ui.painter().vline(groups.left(), groups.y_range(), line);
    part_ui(ui, groups, Margin::ZERO, |ui| {
        ScrollArea::vertical()
            .id_salt(("prepare groups", meeting(cx)))
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(margin)
                    .show(ui, |ui| groups_column_ui(ui, cx, state, path));
            });
    });
}

/// A part of the page in its place, with a margin around what it holds.
fn part_ui(ui: &mut Ui, rect: Rect, margin: Margin, draw: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect - margin), draw);
}

fn facts_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState) {
    ui.add_enabled_ui(!cx.view.read_only, |ui| facts::facts_ui(ui, cx, state));
}

fn groups_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    ui.add_enabled_ui(!cx.view.read_only, |ui| groups::groups_ui(ui, cx, state, path));
}

fn agenda_or_people_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, shape: PageShape) {
    ui.push_id(meeting(cx), |ui| match state.people.take() {
        Some(view) => people::people_ui(ui, cx, view, state),
        None => agenda::agenda_ui(ui, cx, state, shape),
    });
}

/// The meeting by which the columns know how far they were scrolled: another begins at its top.
fn meeting(cx: &MeetingCx<'_>) -> Id {
    Id::unique(("prepare", &cx.session.record().id))
}
