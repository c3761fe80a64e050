//! Headings, lines of help, and words that are shortened to one line.

use crate::gui::fonts;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::accessibility::name_heading;
use eframe::egui::{self, RichText, Ui};
use std::sync::Arc;

/// The heading of a screen or a column.
pub(in crate::gui) fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    let label = ui.label(RichText::new(text).font(fonts::strong(18.0)).color(view.tokens.text));
    name_heading(ui, &label, text);
}

/// A small heading in capitals over a column, as on the wireframe.
pub(in crate::gui) fn column_heading_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    let label = ui.label(
        RichText::new(text.to_uppercase())
            .font(fonts::strong(13.0))
            .color(view.tokens.quiet),
    );
    // Capitals are for the eye; some screen readers spell them.
    name_heading(ui, &label, text);
}

/// One line of help.
pub(in crate::gui) fn help_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.quiet));
}

/// An example in an empty field: slanted, so that nobody takes it for what was written.
pub(in crate::gui) fn example(view: &ViewContext<'_>, text: &str) -> RichText {
    RichText::new(text).font(fonts::italic(fonts::BODY)).color(view.tokens.quiet)
}

/// Text on one line, ended by "…" where it does not fit.
pub(in crate::gui) fn one_line(ui: &Ui, text: &str, font: egui::FontId, colour: egui::Color32, width: f32) -> Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Width of a text on one line, in points.
pub(in crate::gui) fn text_width(ui: &Ui, text: &str, font: egui::FontId) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    galley.size().x
}
