//! The screen where the bilaga is made: its facts and texts to the left, its real pages to the right.

mod facts;
mod more;
mod personal;
mod preview;
mod save;
mod status;
mod texts;

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;
use super::theme;
use super::widgets::{name_edge, parts_so_far, read_last};
use crate::model::Session;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// The column of facts and texts, as it is first shown.
const FACTS_WIDTH: f32 = 460.0;

pub(super) fn handover_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let margin = Margin::symmetric(24, 16);
    Panel::left("handover facts")
        .default_size(FACTS_WIDTH)
        .size_range(360.0..=720.0)
        .frame(Frame::new())
        .show(ui, |ui| {
            let above_save = parts_so_far(ui);
            Panel::bottom("handover save")
                .frame(Frame::new().inner_margin(Margin::symmetric(24, 12)))
                .show(ui, |ui| save::save_ui(ui, shown, session, state, actions));
            let save = above_save..parts_so_far(ui);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.add_enabled_ui(!shown.read_only, |ui| facts::facts_ui(ui, shown, session, actions));
                    ui.add_space(theme::APART);
                    status::status_ui(ui, shown, session, actions);
                    ui.add_space(theme::APART);
                    texts::findings_ui(ui, shown, actions);
                    ui.add_space(theme::APART);
                    texts::texts_ui(ui, shown, session, actions);
                    ui.add_space(theme::APART);
                    more::more_ui(ui, shown, session, actions);
                });
            });
            read_last(ui, save);
        });
    name_edge(ui, shown, "handover facts", shown.words.handover_facts());
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        preview::preview_ui(ui, shown, session, actions);
    });
}
