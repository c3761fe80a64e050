//! Personal data in its place, and the three things that can be done about it: change, strike, keep.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{card, follow_focus, help_ui};
use crate::gui::{fonts, theme};
use crate::model::{Finding, FoundPersonal, TextPlace};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Stroke, Ui};

/// Draws it; true when the way to its place was pressed.
pub(super) fn found_ui(ui: &mut Ui, cx: &mut Cx<'_>, number: usize, finding: &Finding, found: &FoundPersonal) -> bool {
    let mut gone = false;
    let words = cx.view.words;
    card(cx.view).inner_margin(theme::SPACE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        help_ui(ui, cx.view, &finding.text);
        ui.add(Label::new(marked(cx.view, found)).wrap());
        ui.horizontal_wrapped(|ui| {
            let buttons = [
                (true, words.handover_change(), go_to(finding, found)),
                (!cx.view.read_only, words.handover_strike(), Action::Do(found.strike.clone())),
                (!cx.view.read_only, words.handover_keep(), Action::Do(found.keep())),
            ];
            for (place, (enabled, text, action)) in buttons.into_iter().enumerate() {
                let name = words.handover_about_found(number, text, &found.words);
                let button = ui.add_enabled(enabled, eframe::egui::Button::new(text)).accessible_name(name);
                follow_focus(ui, &button);
                if button.clicked() {
                    gone |= place == 0;
                    cx.push(action);
                }
            }
        });
    });
    gone
}

/// Where the words are changed.
fn go_to(finding: &Finding, found: &FoundPersonal) -> Action {
    match (&found.place, &finding.at) {
        (TextPlace::Note(id), _) => Action::EditNote(id.clone()),
        (_, Some((item, group))) => Action::Visit(item.clone(), *group),
        (_, None) => Action::Ui(UiCommand::GoPrepare),
    }
}

/// A piece of the text with what was found in it underlined and strong, so that it is not told by colour alone.
fn marked(view: &ViewContext<'_>, found: &FoundPersonal) -> LayoutJob {
    let tokens = view.tokens;
    let plain = TextFormat::simple(fonts::body(), tokens.text);
    let strong = TextFormat {
        underline: Stroke::new(theme::FOCUS, tokens.warning),
        ..TextFormat::simple(fonts::strong(fonts::BODY), tokens.text)
    };
    let mut job = LayoutJob::default();
    job.append(&found.before, 0.0, plain.clone());
    job.append(&found.words, 0.0, strong);
    job.append(&found.after, 0.0, plain);
    job
}
