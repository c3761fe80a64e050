//! What a button does, told beside its column to whoever points at it, so that no word covers a neighbour of the button.

use crate::gui::ui_command::UiCommand;
use crate::words::Words;
use eframe::egui::{PopupAnchor, Rect, RectAlign, Response, Tooltip, Ui};

/// Where such words stand: beside the column, and where there is no room, above the button.
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
        UiCommand::ExtraQuestion => words.explain_extra_question(),
        other => other.title(words),
    };
    words.explained(what, &command.key_name())
}

/// Tells it beside the column in which stands what is pointed at: `on` while it can be pressed, `off` while it cannot.
pub(super) fn tell_beside(ui: &Ui, response: &Response, on: &str, off: &str) {
    let line = Rect::from_x_y_ranges(ui.clip_rect().x_range(), response.rect.y_range());
    tell_at(response, line, RectAlign::LEFT, on);
    tell_off_at(response, line, RectAlign::LEFT, off);
}

/// The same above what stands in a wide part of the window.
pub(super) fn tell_above(response: &Response, on: &str, off: &str) {
    tell_at(response, response.rect, RectAlign::TOP_END, on);
    tell_off_at(response, response.rect, RectAlign::TOP_END, off);
}

fn tell_at(response: &Response, place: Rect, align: RectAlign, text: &str) {
    show(Tooltip::for_enabled(response), place, align, text);
}

fn tell_off_at(response: &Response, place: Rect, align: RectAlign, text: &str) {
    show(Tooltip::for_disabled(response), place, align, text);
}

fn show(mut tooltip: Tooltip<'_>, place: Rect, align: RectAlign, text: &str) {
    tooltip.popup = tooltip
        .popup
        .anchor(PopupAnchor::ParentRect(place))
        .align(align)
        .align_alternatives(&PLACES);
    tooltip.show(|ui| ui.label(text));
}
