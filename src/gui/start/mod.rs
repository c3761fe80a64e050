//! The first screen: go on with a meeting under way, try the example, begin with a topic or a deck, or open an earlier meeting.

mod deck;
mod in_row;
mod own_decks;
mod picture;
mod recent;
pub(super) mod state;

pub use state::StartState;

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::start::deck::{DeckEntry, deck_ui};
use crate::gui::start::in_row::InRow;
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

/// The widest that the screen grows in an ordinary window, and its share of a wider one, so that lines stay readable.
const WIDEST: f32 = 1320.0;
const SHARE: f32 = 0.72;

/// The size of the program's name, in points.
const TITLE: f32 = 26.0;

/// The least width in which that column stands beside the decks.
const BESIDE: f32 = 780.0;

/// The width of the column with earlier meetings in an ordinary window, and its share of a wider page.
const SIDE: f32 = 360.0;
const SIDE_SHARE: f32 = 0.27;

/// The least width of a card in a row of two, and in a row of three.
const CARD: f32 = 300.0;
const CARD_OF_THREE: f32 = 420.0;

pub(super) fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut StartState, path: &mut TypedPath) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_rect_before_wrap().shrink2(vec2(theme::WIDE, theme::APART));
        let width = room.width().min(WIDEST.max(room.width() * SHARE));
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
    let side = SIDE.max(ui.available_width() * SIDE_SHARE);
    let main = ui.available_width() - side - theme::WIDE;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(main);
            main_ui(ui, cx, offered, state);
        });
        ui.add_space(theme::WIDE - theme::SPACE);
        ui.vertical(|ui| {
            ui.set_width(side);
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
    // Whoever comes back has an earlier meeting first; a deck would make a new one.
    let has_earlier = cx.view.start.recent.iter().any(|session| session.damage.is_none());
    decks_ui(ui, cx, offered.is_none() && !is_first && !has_earlier, state);
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
    in_rows(ui, "ways", &ways, |ui, placed, (command, help)| {
        let index = placed.index;
        let frame = card(cx.view).show(ui, |ui| {
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
            placed.fill_ui(ui)
        });
        frame.inner
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
    in_rows(ui, "decks", &decks, |ui, placed, deck| {
        let index = placed.index;
        let entry = DeckEntry {
            deck,
            file: None,
            takes_keyboard: takes_keyboard && index == 0,
            by_digit: pressed == Some(index),
            place: index,
            placed,
        };
        deck_ui(ui, cx, &entry, state)
    });
    if cx.view.start.ready {
        let pressed = pressed.and_then(|place| place.checked_sub(cx.view.start.decks.len()));
        own_decks::own_decks_ui(ui, cx, pressed, state);
    }
}

/// Draws cards in rows of two or three, or below one another where the room is narrow; those of a row are equally high.
fn in_rows<T>(ui: &mut Ui, name: &str, things: &[T], mut draw: impl FnMut(&mut Ui, InRow, &T) -> f32) {
    let fit = |count: usize, each: f32| ui.available_width() >= count as f32 * each + (count - 1) as f32 * theme::INSIDE;
    let across = match things.len() {
        3.. if fit(3, CARD_OF_THREE) => 3,
        _ if fit(2, CARD) => 2,
        _ => 1,
    };
    let width = (ui.available_width() - theme::INSIDE * (across - 1) as f32) / across as f32;
    for (row, cards) in things.chunks(across).enumerate() {
        let memory = ui.scope_id().with((name, row));
        let least = if across == 1 {
            0.0
        } else {
            ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or(0.0)
        };
        let mut highest: f32 = 0.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::INSIDE;
            for (column, thing) in cards.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let placed = InRow {
                        index: row * across + column,
                        least,
                    };
                    highest = highest.max(draw(ui, placed, thing));
                });
            }
        });
        if across > 1 && (highest - least).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(memory, highest));
            ui.ctx().request_discard("a card of the row has another height than was thought");
            ui.ctx().request_repaint();
        }
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
    let mut is_first = first.is_none();
    for session in others {
        let takes_keyboard = is_first && session.damage.is_none();
        is_first &= !takes_keyboard;
        recent_ui(ui, cx, session, takes_keyboard);
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
