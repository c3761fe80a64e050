//! Decks of the user's own: below those that come with the program, with their folder and the faults in it.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::start::deck::{DeckEntry, deck_ui};
use crate::gui::start::in_row::InRow;
use crate::gui::start::state::StartState;
use crate::gui::widgets::{follow_focus, heading_ui, help_ui};
use crate::gui::{fonts, theme};
use eframe::egui::{Align, Layout, RichText, Ui};

pub(super) fn own_decks_ui(ui: &mut Ui, cx: &mut Cx<'_>, pressed: Option<usize>, state: &mut StartState) {
    let words = cx.view.words;
    let own = &cx.view.start.own;
    ui.add_space(theme::APART);
    ui.horizontal(|ui| {
        heading_ui(ui, cx.view, words.start_own());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.button(words.start_show_own());
            follow_focus(ui, &button);
            if button.clicked() {
                cx.push(Action::ShowOwnDecks);
            }
        });
    });
    help_ui(ui, cx.view, &words.start_own_folder(&own.folder.display().to_string()));
    ui.add_space(theme::TIGHT);
    if let Some(failure) = &own.failure {
        ui.label(RichText::new(failure).color(cx.view.tokens.over));
    }
    for (index, (file, deck)) in own.decks.iter().enumerate() {
        let entry = DeckEntry {
            deck,
            file: Some(file),
            takes_keyboard: false,
            by_digit: pressed == Some(index),
            place: cx.view.start.decks.len() + index,
            placed: InRow::default(),
        };
        deck_ui(ui, cx, &entry, state);
        ui.add_space(theme::TIGHT);
    }
    for (name, count, first) in &own.faulty {
        let title = if *count == 1 {
            words.start_one_fault(name)
        } else {
            words.start_faults(name, *count)
        };
        ui.label(RichText::new(title).font(fonts::strong(fonts::BODY)).color(cx.view.tokens.warning));
        ui.label(first);
        ui.add_space(theme::TIGHT);
    }
    if !own.faulty.is_empty() {
        help_ui(ui, cx.view, words.start_faults_help());
    }
}
