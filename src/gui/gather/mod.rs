//! The screen where all answers are read through: corrected, left out, moved and put aside.

mod answers;
mod conclusions;
mod edit;
mod gathering;
mod kept;
mod merging;
mod note;
mod reading;
mod rows;
mod side;
mod themes;

pub use kept::KeptReading;

use super::action::Action;
use super::shown::Shown;
use super::state::{GuiState, Reading, Screen};
use super::widgets::{name_edge, primary_button_ui, reserve};
use super::{fonts, theme};
use crate::model::Session;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui, UiBuilder};

/// The column of themes.
const THEMES_WIDTH: f32 = 300.0;

/// The column where the order is chosen, as it is first shown.
const SIDE_WIDTH: f32 = 300.0;

pub(super) fn gather_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    if session.record().notes.is_empty() && session.record().answers.is_empty() {
        empty_ui(ui, shown, actions);
        return;
    }
    if let Some(question) = state.visit.take() {
        state.reading = Reading::ByQuestion;
        state.search.clear();
        state.jump_to = Some(rows::question_id(&question).value());
    }
    if let Some(note) = state.visit_note.take().and_then(|id| session.note(&id)) {
        state.jump_to = Some(rows::note_id(&note.id).value());
        if let Some(editing) = state.editing.take() {
            edit::begin(ui, editing, state);
        }
    }
    let mut kept = std::mem::take(&mut state.kept_reading);
    kept.follow(session, state);
    Panel::left("gather side")
        .default_size(SIDE_WIDTH)
        .size_range(240.0..=480.0)
        .frame(Frame::new().inner_margin(Margin::symmetric(16, 16)))
        .show(ui, |ui| side::side_ui(ui, shown, session, kept.page(), state));
    name_edge(ui, shown, "gather side", shown.words.gather_search());
    let themes = Panel::right("gather themes")
        .exact_size(THEMES_WIDTH)
        .resizable(false)
        .frame(Frame::new().inner_margin(Margin::symmetric(12, 16)));
    let themes = reserve(ui, themes);
    let margin = Margin {
        left: 24,
        right: 12,
        top: 12,
        bottom: 0,
    };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        reading::reading_ui(ui, shown, session, &mut kept, state, actions);
    });
    ui.scope_builder(UiBuilder::new().max_rect(themes), |ui| {
        themes::themes_ui(ui, shown, session, &kept.page().themes, state, actions);
    });
    state.kept_reading = kept;
}

fn empty_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    Frame::new().inner_margin(theme::WIDE).show(ui, |ui| {
        ui.set_max_width(640.0);
        ui.label(RichText::new(shown.words.gather_empty()).font(fonts::question()));
        ui.label(RichText::new(shown.words.gather_empty_help()).color(shown.tokens.quiet));
        ui.add_space(theme::SPACE);
        if primary_button_ui(ui, shown, true, shown.words.gather_lead()).clicked() {
            actions.push(Action::Go(Screen::Lead));
        }
    });
}
