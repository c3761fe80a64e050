//! The sheet that asks before a finished bilaga is opened again as its next version.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::state::give_keyboard_back;
use crate::gui::theme;
use crate::gui::widgets::{focus_in_sheet, heading_ui, name_sheet, primary_button_ui};
use eframe::egui::{self, Id, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 460.0;

/// Draws the sheet over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn correct_ui(ui: &Ui, cx: &mut Cx<'_>, open: &mut bool) {
    let Some(session) = cx.view.session.filter(|session| *open && session.is_finished()) else {
        *open = false;
        return;
    };
    let words = cx.view.words;
    let version = session.record().version.max(1);
    let sheet = egui::Modal::new(Id::unique("correct"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(WIDTH.min(room.width() - theme::PART * 4.0));
            name_sheet(ui, words.correct_sheet());
            heading_ui(ui, cx.view, words.correct_sheet());
            ui.label(words.correct_help(version, version.saturating_add(1)));
            ui.add_space(theme::APART);
            let closed = ui.horizontal_wrapped(|ui| {
                let correct = primary_button_ui(ui, cx.view, true, &words.correct_as(version.saturating_add(1)));
                focus_in_sheet(ui, &correct);
                if correct.clicked() {
                    cx.push(Action::Correct);
                }
                correct.clicked() || ui.button(words.finish_not_now()).clicked()
            });
            closed.inner
        });
    if sheet.inner || sheet.should_close() {
        *open = false;
        give_keyboard_back(ui);
    }
}
