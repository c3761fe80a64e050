//! The screen: start.

use super::action::Action;
use super::shown::Shown;
use super::state::GuiState;

use eframe::egui::Ui;

pub(super) fn start_ui(_ui: &mut Ui, _shown: &Shown<'_>, _state: &mut GuiState, _actions: &mut Vec<Action>) {}
