//! The screen where all answers are read through: corrected, left out, moved and put aside.

mod answers;
mod cache;
mod conclusions;
mod list;
mod merging;
mod note_row;
mod note_themes;
mod order;
mod removed;
mod rows;
mod side;
pub(super) mod state;
mod themes;

pub use cache::ReviewCache;
pub use order::ReviewOrder;
pub use state::ReviewState;

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::note::{NotePlace, begin_editing};
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{name_edge, primary_button_ui, reserve};
use crate::gui::{fonts, theme};
use eframe::egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui, UiBuilder};

/// The column of themes.
const THEMES_WIDTH: f32 = 300.0;

/// The column where the order is chosen, as it is first shown.
const SIDE_WIDTH: f32 = 300.0;

pub(super) fn review_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut ReviewState) {
    if cx.session.record().notes.is_empty() && cx.session.record().answers.is_empty() {
        empty_ui(ui, cx);
        return;
    }
    if let Some(question) = state.visit.take() {
        state.order = ReviewOrder::ByQuestion;
        state.search.clear();
        state.jump_to = Some(rows::question_id(&question).value());
    }
    if let Some(note) = state.visit_note.take().and_then(|id| cx.session.note(&id)) {
        state.jump_to = Some(rows::note_id(&note.id).value());
        if let Some(editing) = cx.editing.take() {
            let place = NotePlace::Review {
                row: rows::note_id(&note.id),
                next: None,
            };
            begin_editing(ui, cx, editing, place);
        }
    }
    let mut cache = std::mem::take(&mut state.cache);
    let filter = rows::RowFilter {
        order: state.order,
        search: state.search.clone(),
        theme: state.only_theme,
    };
    cache.follow(cx.session, filter);
    Panel::left("review side")
        .default_size(SIDE_WIDTH)
        .size_range(240.0..=480.0)
        .frame(Frame::new().inner_margin(Margin::symmetric(16, 16)))
        .show(ui, |ui| side::side_ui(ui, cx.view, cx.session, cache.page(), state));
    name_edge(ui, cx.view, "review side", cx.view.words.review_search());
    let themes = Panel::right("review themes")
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
        list::list_ui(ui, cx, &mut cache, state);
    });
    ui.scope_builder(UiBuilder::new().max_rect(themes), |ui| {
        themes::themes_ui(ui, cx, &cache.page().themes, state);
    });
    state.cache = cache;
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    Frame::new().inner_margin(theme::WIDE).show(ui, |ui| {
        ui.set_max_width(640.0);
        ui.label(RichText::new(cx.view.words.review_empty()).font(fonts::question()));
        ui.label(RichText::new(cx.view.words.review_empty_help()).color(cx.view.tokens.quiet));
        ui.add_space(theme::SPACE);
        if primary_button_ui(ui, cx.view, true, cx.view.words.review_lead()).clicked() {
            cx.ask(UiCommand::GoLead);
        }
    });
}
