//! The screen where all answers are read through: corrected, left out, moved and put aside.

mod answers;
mod cache;
mod conclusions;
mod done;
mod drag;
mod drop_place;
mod list;
mod list_keys;
mod merging;
mod note_row;
mod note_themes;
mod numbered;
mod order;
mod removed;
mod rows;
mod selection;
mod selection_bar;
mod side;
pub(super) mod state;
mod themes;

pub use cache::ReviewCache;
pub use order::ReviewOrder;
pub use state::ReviewState;

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::note::{NotePlace, begin_editing};
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{has_room, name_edge, primary_button_ui, reserve, tab_ui};
use crate::gui::{fonts, theme};
use eframe::egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui, UiBuilder, Vec2, vec2};

/// The column of themes.
const THEMES_WIDTH: f32 = 300.0;

/// The column where the order is chosen, as it is first shown.
const SIDE_WIDTH: f32 = 300.0;
/// The least width of that column.
const SIDE_LEAST: f32 = 240.0;
/// The least width that is left to the notes.
const LIST_WIDTH: f32 = 400.0;
/// The height below which there is no room for search, bar and notes, in points.
const LOW: f32 = 400.0;
/// The least room in which the three columns stand beside each other.
const BESIDE: Vec2 = vec2(SIDE_LEAST + THEMES_WIDTH + LIST_WIDTH, 360.0);

pub(super) fn review_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut ReviewState) {
    if cx.session.record().notes.is_empty() && cx.session.record().answers.is_empty() {
        empty_ui(ui, cx);
        return;
    }
    if let Some(question) = state.visit.take() {
        state.shows_themes = false;
        state.order = ReviewOrder::ByQuestion;
        state.search.clear();
        state.shows_empty |= !cx.session.is_answered(&question);
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
        shows_empty: state.shows_empty,
    };
    cache.follow(cx.session, filter);
    state.selection.follow(cx.session, cache.page());
    let asked_before = cx.actions.len();
    if has_room(ui, BESIDE) {
        beside_ui(ui, cx, &mut cache, state);
    } else {
        stacked_ui(ui, cx, &mut cache, state);
    }
    drag::follow_pointer_ui(ui, cx, state);
    let asked = cx.actions.get(asked_before..).unwrap_or_default();
    done::let_go(ui, cx.session, &cache, state, asked);
    state.cache = cache;
}

fn beside_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, cache: &mut ReviewCache, state: &mut ReviewState) {
    Panel::left("review side")
        .default_size(SIDE_WIDTH.min(ui.available_width() - THEMES_WIDTH - LIST_WIDTH))
        .size_range(SIDE_LEAST..=(ui.available_width() - THEMES_WIDTH - LIST_WIDTH).clamp(SIDE_LEAST, 480.0))
        .frame(Frame::new().inner_margin(Margin::symmetric(16, 16)))
        .show(ui, |ui| {
            side::side_ui(ui, cx.view, cache.page(), state);
            side::headings_ui(ui, cx.view, cx.session, cache.page(), state);
        });
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
        list::list_ui(ui, cx, cache, state);
    });
    ui.scope_builder(UiBuilder::new().max_rect(themes), |ui| {
        themes::themes_ui(ui, cx, &cache.page().themes, state);
    });
}

/// In a small window, or with large text: search above, and below it either the notes or the themes.
fn stacked_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, cache: &mut ReviewCache, state: &mut ReviewState) {
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        // In a low window the bar of selected notes takes the place of the search, so that there is room for the notes.
        let is_low = ui.available_height() < LOW;
        if is_low && !state.selection.is_empty() && !state.shows_themes {
            list::list_ui(ui, cx, cache, state);
            return;
        }
        let (view, words) = (cx.view, cx.view.words);
        let tabs_ui = |ui: &mut Ui, state: &mut ReviewState| {
            ui.spacing_mut().item_spacing.x = theme::TIGHT;
            for (themes, name) in [(false, words.review_note_column()), (true, words.gathered_themes())] {
                if tab_ui(ui, view, state.shows_themes == themes, name) {
                    state.shows_themes = themes;
                }
            }
        };
        if is_low {
            side::low_side_ui(ui, view, cache.page(), state, tabs_ui);
        } else {
            side::side_ui(ui, view, cache.page(), state);
            ui.horizontal(|ui| tabs_ui(ui, state));
        }
        if state.shows_themes {
            themes::themes_ui(ui, cx, &cache.page().themes, state);
        } else {
            list::list_ui(ui, cx, cache, state);
        }
    });
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    Frame::new().inner_margin(theme::WIDE).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(640.0));
        ui.label(RichText::new(cx.view.words.review_empty()).font(fonts::question()));
        ui.label(RichText::new(cx.view.words.review_empty_help()).color(cx.view.tokens.quiet));
        ui.add_space(theme::SPACE);
        if primary_button_ui(ui, cx.view, true, cx.view.words.review_lead()).clicked() {
            cx.ask(UiCommand::GoLead);
        }
    });
}
