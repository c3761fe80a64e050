//! Decks of the user's own: below those that come with the program, with the folder they lie in and what is wrong in it.

use super::{Asked, deck_ui};
use crate::gui::action::Action;
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::widgets::{follow_focus, heading_ui, help_ui};
use crate::gui::{fonts, theme};
use eframe::egui::{Align, Layout, RichText, Ui};

pub(super) fn own_decks_ui(ui: &mut Ui, shown: &Shown<'_>, pressed: Option<usize>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    let own = &shown.start.own;
    ui.add_space(theme::APART);
    ui.horizontal(|ui| {
        heading_ui(ui, shown, words.start_own());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.button(words.start_show_own());
            follow_focus(ui, &button);
            if button.clicked() {
                actions.push(Action::ShowOwnDecks);
            }
        });
    });
    help_ui(ui, shown, &words.start_own_folder(&own.folder.display().to_string()));
    ui.add_space(theme::TIGHT);
    if let Some(failure) = &own.failure {
        ui.label(RichText::new(failure).color(shown.tokens.over));
    }
    for (index, (file, deck)) in own.decks.iter().enumerate() {
        let asked = Asked {
            takes_keyboard: false,
            by_digit: pressed == Some(index),
            place: shown.start.decks.len() + index,
        };
        deck_ui(ui, shown, deck, Some(file), asked, state, actions);
        ui.add_space(theme::TIGHT);
    }
    for (name, count, first) in &own.faulty {
        let title = if *count == 1 {
            words.start_one_fault(name)
        } else {
            words.start_faults(name, *count)
        };
        ui.label(RichText::new(title).font(fonts::strong(fonts::BODY)).color(shown.tokens.warning));
        ui.label(first);
        ui.add_space(theme::TIGHT);
    }
    if !own.faulty.is_empty() {
        help_ui(ui, shown, words.start_faults_help());
    }
}
