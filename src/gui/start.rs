//! The first screen: go on with what was not ended, make a new session of a deck, or open one from before.

mod own_decks;

use super::action::Action;
use super::keys::DIGITS;
use super::shown::{DeckRow, RecentSession, Shown};
use super::state::GuiState;
use super::widgets::{
    card, focus_by_default, follow_focus, heading_ui, help_ui, key_name, length_of_time, name_heading, note_count, primary_button_ui,
    question_count, read_from_left, stepper_ui, take_key, typed_path_ui,
};
use super::wish::Wish;
use super::{fonts, theme};
use crate::model::{MOST_GROUPS, date_in};
use eframe::egui::{self, Align, Id, Layout, Modifiers, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};
use std::path::Path;

/// How many groups a new session gets unless another number is chosen.
const USUAL_GROUPS: u32 = 4;

/// The widest that the screen grows, so that lines stay readable.
const WIDEST: f32 = 1160.0;

/// The size of the program's name, in points.
const TITLE: f32 = 26.0;

/// The width of the column with what was used before.
const SIDE: f32 = 340.0;

pub(super) fn start_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_rect_before_wrap().shrink2(vec2(theme::WIDE, theme::APART));
        let width = room.width().min(WIDEST);
        let left = room.center().x - width / 2.0;
        let page = egui::Rect::from_min_max(egui::pos2(left, room.top()), egui::pos2(left + width, room.bottom()));
        let page = ui.scope_builder(UiBuilder::new().max_rect(page), |ui| page_ui(ui, shown, state, actions));
        ui.expand_to_include_rect(page.response.rect.expand2(vec2(0.0, theme::PART)));
    });
}

fn page_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let unfinished = shown.start.recent.iter().find(|session| session.unfinished);
    if let Some(session) = unfinished {
        unfinished_ui(ui, shown, session, actions);
        ui.add_space(theme::PART);
    }
    if unfinished.is_none() {
        welcome_ui(ui, shown);
    }
    let main = ui.available_width() - SIDE - theme::WIDE;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(main);
            decks_ui(ui, shown, unfinished.is_none(), state, actions);
        });
        ui.add_space(theme::WIDE - theme::SPACE);
        ui.vertical(|ui| {
            ui.set_width(SIDE);
            side_ui(ui, shown, unfinished, state, actions);
        });
    });
}

/// What the program is, for whoever meets it for the first time.
fn welcome_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let title = shown.words.program();
    let label = ui.label(RichText::new(title).font(fonts::strong(TITLE)).color(shown.tokens.text));
    name_heading(ui, &label, title);
    ui.label(RichText::new(shown.words.start_welcome()).color(shown.tokens.quiet));
    ui.add_space(theme::APART);
}

fn unfinished_ui(ui: &mut Ui, shown: &Shown<'_>, session: &RecentSession, actions: &mut Vec<Action>) {
    let frame = card(shown)
        .stroke(Stroke::new(theme::FOCUS, shown.tokens.accent))
        .inner_margin(theme::PART);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let found = shown.words.start_found_unfinished();
        let label = ui.label(RichText::new(found).font(fonts::question()));
        name_heading(ui, &label, found);
        ui.add_space(theme::TIGHT);
        ui.label(RichText::new(&session.title).font(fonts::group()));
        ui.label(RichText::new(facts(shown, session, false)).color(shown.tokens.quiet));
        ui.add_space(theme::SPACE);
        let button = primary_button_ui(ui, shown, true, shown.words.start_continue());
        focus_by_default(ui, &button);
        if button.clicked() {
            actions.push(Action::OpenPath(session.path.clone()));
        }
    });
}

fn decks_ui(ui: &mut Ui, shown: &Shown<'_>, takes_keyboard: bool, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.start_new());
    help_ui(ui, shown, words.start_new_help());
    ui.add_space(theme::TIGHT);
    if !shown.start.ready {
        help_ui(ui, shown, words.start_reading());
    } else if shown.start.decks.is_empty() {
        card(shown).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(words.start_no_decks());
        });
    }
    let pressed = pressed_digit(ui);
    for (index, deck) in shown.start.decks.iter().enumerate() {
        let asked = Asked {
            takes_keyboard: takes_keyboard && index == 0,
            by_digit: pressed == Some(index),
            place: index,
        };
        deck_ui(ui, shown, deck, None, asked, state, actions);
    }
    if shown.start.ready {
        let pressed = pressed.and_then(|place| place.checked_sub(shown.start.decks.len()));
        own_decks::own_decks_ui(ui, shown, pressed, state, actions);
    }
}

/// The place of the deck that a digit chooses, from 0; digits typed in a field are no choice.
fn pressed_digit(ui: &Ui) -> Option<usize> {
    let writes = ui
        .memory(egui::Memory::focused)
        .is_some_and(|id| egui::text_edit::TextEditState::load(ui.ctx(), id).is_some());
    DIGITS.iter().position(|digit| !writes && take_key(ui, Modifiers::NONE, *digit))
}

/// Where a deck stands on the screen, and what the keyboard wants of it.
#[derive(Clone, Copy, Debug)]
struct Asked {
    /// Counted from 0 over all decks; the first nine are chosen by a digit.
    place: usize,
    /// Has the keyboard when nothing else has.
    takes_keyboard: bool,
    /// Its digit was pressed.
    by_digit: bool,
}

/// One deck, known by its file where it is one of the user's own. The card itself takes the keyboard and Enter makes the session; a click of the mouse only chooses it, because
/// a session that nobody asked for would lie among the recent ones.
fn deck_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    deck: &DeckRow,
    file: Option<&Path>,
    asked: Asked,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let words = shown.words;
    let key = file.map_or_else(|| deck.id.clone(), |file| file.display().to_string());
    let is_chosen = state.chosen_deck.as_ref().map_or(asked.place == 0, |chosen| *chosen == key);
    let mut groups = state.new_groups.get(&key).copied().unwrap_or(USUAL_GROUPS);
    let deck_facts = words.start_questions(&question_count(words, deck.questions), &length_of_time(words, deck.minutes));
    let mut create = false;
    let builder = UiBuilder::new().scope_id(Id::unique(("deck", &key))).sense(Sense::click());
    ui.scope_builder(builder, |ui| {
        let response = ui.response();
        let outline = match (response.has_focus(), response.hovered()) {
            (true, _) => Stroke::new(theme::FOCUS, shown.tokens.accent),
            (false, true) => Stroke::new(1.0, shown.tokens.quiet),
            (false, false) => Stroke::new(1.0, shown.tokens.outline),
        };
        // A thicker outline must not move what stands inside.
        let frame = card(shown).stroke(outline).inner_margin(theme::INSIDE + 2.0 - outline.width);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            title_ui(ui, shown, deck, asked.place, &deck_facts);
            if !deck.purpose.is_empty() {
                ui.label(&deck.purpose);
            }
            if is_chosen {
                ui.add_space(theme::TIGHT);
                create |= controls_ui(ui, shown, &deck.title, &mut groups);
            }
        });
        let name = words.start_deck_facts(&deck.title, &deck.purpose, &deck_facts);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, &name));
        follow_focus(ui, &response);
        if asked.takes_keyboard {
            focus_by_default(ui, &response);
        }
        if asked.by_digit {
            response.request_focus();
        }
        if response.has_focus() && !is_chosen {
            state.chosen_deck = Some(key.clone());
        }
        if response.clicked() {
            if ui.input(|input| input.pointer.any_click()) {
                response.request_focus();
            } else {
                create = true;
            }
        }
    });
    if create {
        actions.push(match file {
            None => Action::Create {
                deck: deck.id.clone(),
                groups,
            },
            Some(file) => Action::CreateOfFile {
                path: file.to_owned(),
                groups,
            },
        });
    }
    state.new_groups.insert(key, groups);
}

/// The deck's digit and title, and at the end of the line how much it is.
fn title_ui(ui: &mut Ui, shown: &Shown<'_>, deck: &DeckRow, place: usize, facts: &str) {
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let facts = RichText::new(facts).font(fonts::figures(fonts::HELP)).color(shown.tokens.quiet);
            ui.add(egui::Label::new(facts).extend());
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                if place < DIGITS.len() {
                    let digit = RichText::new((place + 1).to_string()).font(fonts::figures(fonts::GROUP));
                    ui.label(digit.color(shown.tokens.quiet));
                }
                ui.add(egui::Label::new(RichText::new(&deck.title).font(fonts::group())).wrap());
            });
            read_from_left(ui);
        });
    });
}

/// How many groups there are to be, and the button that makes the session.
fn controls_ui(ui: &mut Ui, shown: &Shown<'_>, title: &str, groups: &mut u32) -> bool {
    let words = shown.words;
    let row = ui.horizontal(|ui| {
        let button = primary_button_ui(ui, shown, true, words.start_create()).accessible_name(words.start_create_of(title));
        follow_focus(ui, &button);
        ui.add_space(theme::APART);
        ui.label(RichText::new(words.start_groups()).font(fonts::help()).color(shown.tokens.quiet));
        let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
        if let Some(next) = stepper_ui(ui, &words.start_groups_of(title), *groups, 1..=most, 40.0) {
            *groups = next;
        }
        button.clicked()
    });
    row.inner
}

fn side_ui(ui: &mut Ui, shown: &Shown<'_>, unfinished: Option<&RecentSession>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    card(shown).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let example = egui::Button::new(Wish::OpenExample.title(words)).min_size(vec2(0.0, 36.0));
        if ui.add(example).on_hover_text(key_name(Wish::OpenExample)).clicked() {
            actions.push(Action::Wish(Wish::OpenExample));
        }
        help_ui(ui, shown, words.start_example_help());
    });
    ui.add_space(theme::APART);
    heading_ui(ui, shown, words.start_recent());
    let first = unfinished.map(|session| &session.path);
    let mut others = shown.start.recent.iter().filter(|session| Some(&session.path) != first).peekable();
    if !shown.start.ready {
        help_ui(ui, shown, words.start_reading());
    } else if others.peek().is_none() && first.is_none() {
        help_ui(ui, shown, words.start_no_recent());
    }
    for session in others {
        recent_ui(ui, shown, session, actions);
    }
    ui.add_space(theme::SPACE);
    if ui.button(Wish::Open.title(words)).clicked() {
        actions.push(Action::AskForFile);
    }
    help_ui(ui, shown, words.start_open_help());
    if state.asks_for_path {
        help_ui(ui, shown, words.type_a_path());
        let file = typed_path_ui(ui, state, words.file_to_open(), words.open_it());
        actions.extend(file.map(Action::OpenPath));
    }
}

fn recent_ui(ui: &mut Ui, shown: &Shown<'_>, session: &RecentSession, actions: &mut Vec<Action>) {
    let facts = facts(shown, session, session.unfinished);
    let name = shown.words.start_recent_of(&session.title, &facts);
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat {
        font_id: font,
        color,
        ..egui::TextFormat::default()
    };
    job.append(&session.title, 0.0, format(fonts::body(), shown.tokens.text));
    job.append("\n", 0.0, format(fonts::body(), shown.tokens.text));
    job.append(&facts, 0.0, format(fonts::help(), shown.tokens.quiet));
    let button = egui::Button::new(job)
        .wrap()
        .right_text("")
        .min_size(vec2(ui.available_width(), 0.0));
    let response = ui.add(button).accessible_name(name);
    follow_focus(ui, &response);
    if response.clicked() {
        actions.push(Action::OpenPath(session.path.clone()));
    }
}

/// Board, date and notes in one line, without what is not known.
fn facts(shown: &Shown<'_>, session: &RecentSession, marked: bool) -> String {
    let notes = note_count(shown.words, session.note_count);
    let mark = if marked { shown.words.start_not_ended() } else { "" };
    let date = date_in(&session.date, shown.words);
    [session.board.as_str(), date.as_str(), notes.as_str(), mark]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
