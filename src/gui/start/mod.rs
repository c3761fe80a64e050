//! The first screen: go on with a meeting under way, try the example, begin with a topic or a deck, or open an earlier meeting.

mod deck;
mod own_decks;
mod picture;
mod recent;
pub(super) mod state;

pub use state::StartState;

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::start::deck::{DeckEntry, deck_ui};
use crate::gui::start::picture::picture_ui;
use crate::gui::start::recent::{apart_lines, facts, recent_ui};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{
    DIGITS, card, focus_by_default, follow_focus, follow_keyboard, heading_ui, help_ui, name_heading, primary_button_ui, take_key,
};
use crate::gui::{fonts, theme};
use crate::model::RecentSession;
use eframe::egui::{self, Modifiers, RichText, ScrollArea, Stroke, Ui, UiBuilder, vec2};

/// The widest that the screen grows, so that lines stay readable.
const WIDEST: f32 = 1320.0;

/// The size of the program's name, in points.
const TITLE: f32 = 26.0;

/// The least width in which that column stands beside the decks.
const BESIDE: f32 = 780.0;

/// The width of the column with earlier meetings.
const SIDE: f32 = 360.0;

/// The least width of a card in a row of two.
const CARD: f32 = 300.0;

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
    let offered = cx.view.start.recent.iter().find(|session| session.offered);
    if ui.available_width() < BESIDE {
        main_ui(ui, cx, offered, state);
        ui.add_space(theme::PART);
        side_ui(ui, cx, offered, path);
        return;
    }
    let main = ui.available_width() - SIDE - theme::WIDE;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(main);
            main_ui(ui, cx, offered, state);
        });
        ui.add_space(theme::WIDE - theme::SPACE);
        ui.vertical(|ui| {
            ui.set_width(SIDE);
            picture_ui(ui, cx.view, &mut state.picture);
            ui.add_space(theme::APART);
            side_ui(ui, cx, offered, path);
        });
    });
}

fn main_ui(ui: &mut Ui, cx: &mut Cx<'_>, offered: Option<&RecentSession>, state: &mut StartState) {
    let is_first = cx.view.start.ready && cx.view.start.recent.is_empty();
    welcome_ui(ui, cx.view);
    if let Some(session) = offered {
        offer_ui(ui, cx, session);
        ui.add_space(theme::APART);
    }
    begin_ui(ui, cx, is_first);
    ui.add_space(theme::PART);
    decks_ui(ui, cx, offered.is_none() && !is_first, state);
}

/// The program's name and purpose, for newcomers.
fn welcome_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let title = view.words.program();
    let label = ui.label(RichText::new(title).font(fonts::strong(TITLE)).color(view.tokens.text));
    name_heading(ui, &label, title);
    ui.label(RichText::new(view.words.start_welcome()).color(view.tokens.quiet));
    ui.add_space(theme::APART);
}

/// The meeting that is under way, to go on with or not now.
fn offer_ui(ui: &mut Ui, cx: &mut Cx<'_>, session: &RecentSession) {
    let words = cx.view.words;
    let frame = card(cx.view).stroke(Stroke::new(theme::FOCUS, cx.view.tokens.accent));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let found = words.start_found_unfinished();
        let label = ui.label(RichText::new(found).font(fonts::help()).color(cx.view.tokens.quiet));
        name_heading(ui, &label, found);
        ui.add(egui::Label::new(RichText::new(&session.title).font(fonts::group())).wrap());
        ui.label(RichText::new(facts(cx.view, session)).color(cx.view.tokens.quiet));
        for line in apart_lines(session, words) {
            ui.label(RichText::new(line).color(cx.view.tokens.quiet));
        }
        ui.add_space(theme::TIGHT);
        ui.horizontal(|ui| {
            let go_on = primary_button_ui(ui, cx.view, true, words.start_continue());
            focus_by_default(ui, &go_on);
            if go_on.clicked() {
                cx.push(Action::OpenPath(session.path.clone()));
            }
            if ui.button(words.start_not_now()).clicked() {
                cx.push(Action::PutAside(session.path.clone()));
            }
        });
    });
}

/// Two ways to begin that need no deck to be chosen: the worked example, and a topic of one's own.
fn begin_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_first: bool) {
    let words = cx.view.words;
    let ways = [
        (UiCommand::OpenExample, words.start_example_help()),
        (UiCommand::NewOwn, words.start_own_help()),
    ];
    in_pairs(ui, &ways, |ui, index, (command, help)| {
        card(cx.view).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let title = command.title(words);
            let is_example = index == 0;
            let button = if is_example && is_first {
                primary_button_ui(ui, cx.view, true, title)
            } else {
                ui.add(egui::Button::new(title).min_size(vec2(0.0, 36.0)))
            };
            follow_focus(ui, &button);
            if is_example && is_first {
                focus_by_default(ui, &button);
            }
            let button = button.on_hover_text(command.key_name());
            if button.clicked() {
                cx.ask(*command);
            }
            help_ui(ui, cx.view, help);
        });
    });
}

fn decks_ui(ui: &mut Ui, cx: &mut Cx<'_>, takes_keyboard: bool, state: &mut StartState) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.start_decks());
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
    let decks: Vec<_> = cx.view.start.decks.iter().collect();
    in_pairs(ui, &decks, |ui, index, deck| {
        let entry = DeckEntry {
            deck,
            file: None,
            takes_keyboard: takes_keyboard && index == 0,
            by_digit: pressed == Some(index),
            place: index,
        };
        deck_ui(ui, cx, &entry, state);
    });
    if cx.view.start.ready {
        let pressed = pressed.and_then(|place| place.checked_sub(cx.view.start.decks.len()));
        own_decks::own_decks_ui(ui, cx, pressed, state);
    }
}

/// Draws things in rows of two, or below one another where the room is narrow.
fn in_pairs<T>(ui: &mut Ui, things: &[T], mut draw: impl FnMut(&mut Ui, usize, &T)) {
    let across = if ui.available_width() >= 2.0 * CARD + theme::INSIDE { 2 } else { 1 };
    let width = (ui.available_width() - theme::INSIDE * (across - 1) as f32) / across as f32;
    for (row, pair) in things.chunks(across).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::INSIDE;
            for (column, thing) in pair.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    draw(ui, row * across + column, thing);
                });
            }
        });
    }
}

/// The place of the deck that a digit chooses, from 0; digits typed in a field are no choice.
fn pressed_digit(ui: &Ui) -> Option<usize> {
    let writes = ui
        .memory(egui::Memory::focused)
        .is_some_and(|id| egui::text_edit::TextEditState::load(ui.ctx(), id).is_some());
    DIGITS.iter().position(|digit| !writes && take_key(ui, Modifiers::NONE, *digit))
}

fn side_ui(ui: &mut Ui, cx: &mut Cx<'_>, offered: Option<&RecentSession>, path: &mut TypedPath) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.start_recent());
    let first = offered.map(|session| &session.path);
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
