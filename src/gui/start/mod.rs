//! The first screen: go on with what was not ended, make a new session of a deck, or open one from before.

mod deck;
mod own_decks;
mod recent;
pub(super) mod state;

pub use state::StartState;

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::start::deck::{DeckEntry, deck_ui};
use crate::gui::start::recent::{apart_lines, facts, recent_ui};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{
    DIGITS, card, focus_by_default, follow_keyboard, heading_ui, help_ui, name_heading, primary_button_ui, take_key,
};
use crate::gui::{fonts, theme};
use crate::model::RecentSession;
use eframe::egui::{self, Modifiers, RichText, ScrollArea, Stroke, Ui, UiBuilder, vec2};

/// The widest that the screen grows, so that lines stay readable.
const WIDEST: f32 = 1160.0;

/// The size of the program's name, in points.
const TITLE: f32 = 26.0;

/// The least width in which that column stands beside the decks.
const BESIDE: f32 = 780.0;

/// The width of the column with what was used before.
const SIDE: f32 = 340.0;

pub(super) fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut StartState, path: &mut TypedPath) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_rect_before_wrap().shrink2(vec2(theme::WIDE, theme::APART));
        let width = room.width().min(WIDEST);
        let left = room.center().x - width / 2.0;
        let page = egui::Rect::from_min_max(egui::pos2(left, room.top()), egui::pos2(left + width, room.bottom()));
        let page = ui.scope_builder(UiBuilder::new().max_rect(page), |ui| page_ui(ui, cx, state, path));
        ui.expand_to_include_rect(page.response.rect.expand2(vec2(0.0, theme::PART)));
        follow_keyboard(ui);
    });
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut StartState, path: &mut TypedPath) {
    let unfinished = cx.view.start.recent.iter().find(|session| session.unfinished);
    if let Some(session) = unfinished {
        unfinished_ui(ui, cx, session);
        ui.add_space(theme::PART);
    }
    if unfinished.is_none() {
        welcome_ui(ui, cx.view);
    }
    if ui.available_width() < BESIDE {
        decks_ui(ui, cx, unfinished.is_none(), state);
        ui.add_space(theme::PART);
        side_ui(ui, cx, unfinished, path);
        return;
    }
    let main = ui.available_width() - SIDE - theme::WIDE;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(main);
            decks_ui(ui, cx, unfinished.is_none(), state);
        });
        ui.add_space(theme::WIDE - theme::SPACE);
        ui.vertical(|ui| {
            ui.set_width(SIDE);
            side_ui(ui, cx, unfinished, path);
        });
    });
}

/// The program's name and purpose, for whoever meets it for the first time.
fn welcome_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let title = view.words.program();
    let label = ui.label(RichText::new(title).font(fonts::strong(TITLE)).color(view.tokens.text));
    name_heading(ui, &label, title);
    ui.label(RichText::new(view.words.start_welcome()).color(view.tokens.quiet));
    ui.add_space(theme::APART);
}

fn unfinished_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession) {
    let frame = card(cx.view)
        .stroke(Stroke::new(theme::FOCUS, cx.view.tokens.accent))
        .inner_margin(theme::PART);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let found = cx.view.words.start_found_unfinished();
        let label = ui.label(RichText::new(found).font(fonts::question()));
        name_heading(ui, &label, found);
        ui.add_space(theme::TIGHT);
        ui.label(RichText::new(&session.title).font(fonts::group()));
        ui.label(RichText::new(facts(cx.view, session, false)).color(cx.view.tokens.quiet));
        for line in apart_lines(session, cx.view.words) {
            ui.label(RichText::new(line).color(cx.view.tokens.quiet));
        }
        ui.add_space(theme::SPACE);
        let button = primary_button_ui(ui, cx.view, true, cx.view.words.start_continue());
        focus_by_default(ui, &button);
        if button.clicked() {
            cx.push(Action::OpenPath(session.path.clone()));
        }
    });
}

fn decks_ui(ui: &mut Ui, cx: &mut Cx<'_>, takes_keyboard: bool, state: &mut StartState) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.start_new());
    help_ui(ui, cx.view, words.start_new_help());
    ui.add_space(theme::TIGHT);
    if !cx.view.start.ready {
        help_ui(ui, cx.view, words.start_reading());
    } else if cx.view.start.decks.is_empty() {
        card(cx.view).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(words.start_no_decks());
        });
    }
    let pressed = pressed_digit(ui);
    for (index, deck) in cx.view.start.decks.iter().enumerate() {
        let entry = DeckEntry {
            deck,
            file: None,
            takes_keyboard: takes_keyboard && index == 0,
            by_digit: pressed == Some(index),
            place: index,
        };
        deck_ui(ui, cx, &entry, state);
    }
    if cx.view.start.ready {
        let pressed = pressed.and_then(|place| place.checked_sub(cx.view.start.decks.len()));
        own_decks::own_decks_ui(ui, cx, pressed, state);
    }
}

/// The place of the deck that a digit chooses, from 0; digits typed in a field are no choice.
fn pressed_digit(ui: &Ui) -> Option<usize> {
    let writes = ui
        .memory(egui::Memory::focused)
        .is_some_and(|id| egui::text_edit::TextEditState::load(ui.ctx(), id).is_some());
    DIGITS.iter().position(|digit| !writes && take_key(ui, Modifiers::NONE, *digit))
}

fn side_ui(ui: &mut Ui, cx: &mut Cx<'_>, unfinished: Option<&RecentSession>, path: &mut TypedPath) {
    let words = cx.view.words;
    card(cx.view).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let example = egui::Button::new(UiCommand::OpenExample.title(words)).min_size(vec2(0.0, 36.0));
        if ui.add(example).on_hover_text(UiCommand::OpenExample.key_name()).clicked() {
            cx.ask(UiCommand::OpenExample);
        }
        help_ui(ui, cx.view, words.start_example_help());
    });
    ui.add_space(theme::APART);
    heading_ui(ui, cx.view, words.start_recent());
    let first = unfinished.map(|session| &session.path);
    let mut others = cx
        .view
        .start
        .recent
        .iter()
        .filter(|session| Some(&session.path) != first)
        .peekable();
    if !cx.view.start.ready {
        help_ui(ui, cx.view, words.start_reading());
    } else if others.peek().is_none() && first.is_none() {
        help_ui(ui, cx.view, words.start_no_recent());
    }
    for session in others {
        recent_ui(ui, cx, session);
    }
    ui.add_space(theme::SPACE);
    if ui.button(UiCommand::Open.title(words)).clicked() {
        cx.ask(UiCommand::Open);
    }
    help_ui(ui, cx.view, words.start_open_help());
    if path.is_for(PathPurpose::Open) {
        help_ui(ui, cx.view, words.type_a_path());
        let file = path.ui(ui, words.file_to_open(), words.open_it());
        cx.extend(file.map(Action::OpenPath));
    }
}
