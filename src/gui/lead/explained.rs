//! What a button does, told beside it to whoever points at it, so that no word covers the button below.

use crate::gui::ui_command::UiCommand;
use crate::words::Words;
use eframe::egui::{RectAlign, Response, Tooltip};

/// Where such words stand: beside the button, and where there is no room, above it.
const PLACES: [RectAlign; 3] = [RectAlign::LEFT, RectAlign::RIGHT, RectAlign::TOP];

/// What a command does, with its key; its title where that says it already.
pub(super) fn explained(command: UiCommand, words: Words) -> String {
    let what = match command {
        UiCommand::ShowHall => words.explain_show(),
        UiCommand::HideHall => words.explain_hide(),
        UiCommand::BlankHall => words.explain_blank(),
        UiCommand::FreezeHall => words.explain_freeze(),
        UiCommand::ReleaseAnswers => words.explain_answers(),
        UiCommand::ReleaseNotes => words.explain_notes(),
        UiCommand::Next => words.explain_next(),
        UiCommand::Previous => words.explain_previous(),
        UiCommand::NextItem => words.explain_next_item(),
        UiCommand::Pause => words.explain_pause(),
        UiCommand::LessTime => words.explain_less_time(),
        UiCommand::MoreTime => words.explain_more_time(),
        UiCommand::GroupClock => words.explain_group_clock(),
        UiCommand::LookAhead => words.explain_ahead(),
        UiCommand::CatchUp => words.explain_catch_up(),
        UiCommand::Pin => words.explain_pin(),
        other => other.title(words),
    };
    words.explained(what, &command.key_name())
}

/// Tells it beside what is pointed at: `on` while it can be pressed, `off` while it cannot.
pub(super) fn tell_beside(response: &Response, on: &str, off: &str) {
    let mut tooltip = Tooltip::for_enabled(response);
    tooltip.popup = tooltip.popup.align(RectAlign::LEFT).align_alternatives(&PLACES);
    tooltip.show(|ui| ui.label(on));
    let mut tooltip = Tooltip::for_disabled(response);
    tooltip.popup = tooltip.popup.align(RectAlign::LEFT).align_alternatives(&PLACES);
    tooltip.show(|ui| ui.label(off));
}
