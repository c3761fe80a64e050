//! A deck on the first screen, as a card that the keyboard chooses.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::start::in_row::InRow;
use crate::gui::start::state::StartState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{DIGITS, card, focus_by_default, follow_focus, length_of_time, primary_button_ui, question_count, stepper_ui};
use crate::gui::{fonts, theme};
use crate::model::{DeckRow, MOST_GROUPS, USUAL_GROUPS};
use eframe::egui::{self, Id, RichText, Sense, Stroke, Ui, UiBuilder};
use std::path::Path;

/// The least height of a card, so that those of a row look alike.
const HEIGHT: f32 = 132.0;

/// A deck, its place on the screen, and its part in the walk of the keyboard.
#[derive(Clone, Copy, Debug)]
pub(super) struct DeckEntry<'a> {
    pub(super) deck: &'a DeckRow,
    /// Its file, where it is one of the user's own.
    pub(super) file: Option<&'a Path>,
    /// Counted from 0 over all decks; the first nine are chosen by a digit.
    pub(super) place: usize,
    /// Has the keyboard when nothing else has.
    pub(super) takes_keyboard: bool,
    /// Its digit was pressed.
    pub(super) by_digit: bool,
    /// Its place among the cards of its row.
    pub(super) placed: InRow,
}

/// One deck. The card itself takes the keyboard and Enter makes the session; a click of the mouse only chooses it, because a session
/// that nobody asked for would lie among the recent ones; a double click makes it. Gives the height that it needs.
pub(super) fn deck_ui(ui: &mut Ui, cx: &mut Cx<'_>, entry: &DeckEntry<'_>, state: &mut StartState) -> f32 {
    let words = cx.view.words;
    let DeckEntry { deck, file, .. } = *entry;
    let key = file.map_or_else(|| deck.id.clone(), |file| file.display().to_string());
    let is_chosen = state.chosen_deck.as_ref().map_or(entry.place == 0, |chosen| *chosen == key);
    let mut groups = state.new_groups.get(&key).copied().unwrap_or(USUAL_GROUPS);
    let deck_facts = words.start_questions(&question_count(words, deck.questions), &length_of_time(words, deck.minutes));
    let mut create = false;
    let mut needed = 0.0;
    let builder = UiBuilder::new().scope_id(Id::unique(("deck", &key))).sense(Sense::click());
    ui.scope_builder(builder, |ui| {
        let response = ui.response();
        let outline = match (response.has_focus(), response.hovered()) {
            (true, _) => Stroke::new(theme::FOCUS, cx.view.tokens.accent),
            (false, true) => Stroke::new(1.0, cx.view.tokens.quiet),
            (false, false) => Stroke::new(1.0, cx.view.tokens.outline),
        };
        // A thicker outline must not move the words inside.
        let frame = card(cx.view).stroke(outline).inner_margin(theme::INSIDE + 2.0 - outline.width);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(HEIGHT);
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            title_ui(ui, cx.view, deck, entry.place);
            let quiet = |text: &str| RichText::new(text).font(fonts::help()).color(cx.view.tokens.quiet);
            ui.label(quiet(&deck_facts));
            if !deck.first_question.is_empty() {
                ui.label(words.start_first_question(&deck.first_question));
            }
            if !deck.purpose.is_empty() {
                ui.label(quiet(&deck.purpose));
            }
            if is_chosen {
                ui.add_space(theme::TIGHT);
                create |= controls_ui(ui, cx.view, &deck.title, &mut groups);
            }
            needed = entry.placed.fill_ui(ui);
        });
        let name = words.start_deck_facts(&deck.title, &deck.purpose, &deck_facts);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, &name));
        follow_focus(ui, &response);
        if entry.takes_keyboard {
            focus_by_default(ui, &response);
        }
        if entry.by_digit {
            response.request_focus();
        }
        if response.has_focus() && !is_chosen {
            state.chosen_deck = Some(key.clone());
        }
        if response.double_clicked() {
            create = true;
        } else if response.clicked() {
            if ui.input(|input| input.pointer.any_click()) {
                response.request_focus();
            } else {
                create = true;
            }
        }
    });
    if create {
        cx.push(match file {
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
    needed
}

/// The deck's digit and title.
fn title_ui(ui: &mut Ui, view: &ViewContext<'_>, deck: &DeckRow, place: usize) {
    ui.horizontal_top(|ui| {
        if place < DIGITS.len() {
            let digit = RichText::new((place + 1).to_string()).font(fonts::figures(fonts::GROUP));
            ui.label(digit.color(view.tokens.quiet));
        }
        ui.add(egui::Label::new(RichText::new(&deck.title).font(fonts::group())).wrap());
    });
}

/// The number of groups, and the button that makes the session.
fn controls_ui(ui: &mut Ui, view: &ViewContext<'_>, title: &str, groups: &mut u32) -> bool {
    let words = view.words;
    let row = ui.horizontal(|ui| {
        let button = primary_button_ui(ui, view, true, words.start_create()).accessible_name(words.start_create_of(title));
        follow_focus(ui, &button);
        ui.add_space(theme::APART);
        ui.label(RichText::new(words.start_groups()).font(fonts::help()).color(view.tokens.quiet));
        let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
        if let Some(next) = stepper_ui(ui, &words.start_groups_of(title), *groups, 1..=most, 40.0) {
            *groups = next;
        }
        button.clicked()
    });
    row.inner
}
