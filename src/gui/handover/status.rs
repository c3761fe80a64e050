//! The status of the bilaga, working material or finished, and the day by which the minutes have to be approved.

use crate::gui::cx::MeetingCx;
use crate::gui::widgets::{heading_ui, help_ui};
use crate::model::date_in;
use eframe::egui::{RichText, Ui};

pub(super) fn status_ui(ui: &mut Ui, cx: &MeetingCx<'_>) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.handover_status());
    let finished_on = &cx.session.handover().finished_on;
    let (status, colour) = if cx.session.is_finished() {
        (words.handover_finished_on(&date_in(finished_on, words)), cx.view.tokens.done)
    } else {
        (words.handover_working_material().to_owned(), cx.view.tokens.text)
    };
    let version = cx.session.record().version;
    let status = if version > 1 {
        words.handover_version(&status, version)
    } else {
        status
    };
    ui.label(RichText::new(status).color(colour));
    if cx.session.is_finished() {
        // The way back stands in the band above every page.
        help_ui(ui, cx.view, words.handover_finished_help());
    } else {
        help_ui(ui, cx.view, words.handover_sending_help());
    }
    if let Some(date) = cx.session.meeting().approved_by() {
        help_ui(ui, cx.view, &words.handover_approved_by(&date_in(&date, words)));
    }
}
