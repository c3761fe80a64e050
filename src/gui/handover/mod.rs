//! The screen: handover.

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;
use crate::model::Session;
use eframe::egui::Ui;

pub(super) fn handover_ui(_ui: &mut Ui, _shown: &Shown<'_>, _session: &Session, _state: &mut GuiState, _actions: &mut Vec<Action>) {}
