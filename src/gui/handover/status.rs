//! Whether the bilaga is working material or finished, and until when the minutes have to be approved.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::widgets::{follow_focus, heading_ui, help_ui};
use crate::model::{Command, HandoverCommand, Session, date_in};
use eframe::egui::{Button, RichText, Ui, vec2};

pub(super) fn status_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.handover_status());
    let finished_on = &session.handover().finished_on;
    let (status, colour) = if session.is_finished() {
        (words.handover_finished_on(&date_in(finished_on, words)), shown.tokens.done)
    } else {
        (words.handover_working_material().to_owned(), shown.tokens.text)
    };
    let version = session.record().version;
    let status = if version > 1 {
        words.handover_version(&status, version)
    } else {
        status
    };
    ui.label(RichText::new(status).color(colour));
    let (text, action) = if session.is_finished() {
        let again = Command::Handover(HandoverCommand::OpenAgain);
        (words.handover_open_again(), Action::Do(again))
    } else {
        (words.handover_finish(), Action::Finish)
    };
    let button = ui.add_enabled(!shown.read_only, Button::new(text).min_size(vec2(0.0, 28.0)));
    follow_focus(ui, &button);
    if button.clicked() {
        actions.push(action);
    }
    if session.is_finished() {
        help_ui(ui, shown, words.handover_finished_help());
    } else {
        help_ui(ui, shown, words.handover_sending_help());
    }
    if let Some(date) = session.meeting().approved_by() {
        help_ui(ui, shown, &words.handover_approved_by(&date_in(&date, words)));
    }
}
