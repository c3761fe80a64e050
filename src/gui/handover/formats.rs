//! Which files the bilaga becomes, as the user chose it for all meetings.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::theme;
use crate::gui::widgets::help_ui;
use crate::model::Format;
use eframe::egui::Ui;

/// Draws a check for each format.
pub(in crate::gui) fn formats_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    help_ui(ui, cx.view, cx.view.words.handover_formats());
    ui.horizontal_wrapped(|ui| {
        for format in Format::ALL {
            let mut chosen = cx.view.formats.contains(&format);
            if ui.checkbox(&mut chosen, format.title(cx.view.words)).changed() {
                cx.push(Action::ChooseFormat(format, chosen));
            }
        }
    });
    ui.add_space(theme::TIGHT);
}
