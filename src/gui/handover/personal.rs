//! Personal data in its place, and the three things that can be done about it: change, strike, keep.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::Screen;
use super::super::widgets::{card, follow_focus, help_ui};
use super::super::{fonts, theme};
use crate::model::{Finding, FoundPersonal, TextPlace};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Stroke, Ui};

pub(super) fn found_ui(ui: &mut Ui, shown: &Shown<'_>, index: usize, finding: &Finding, found: &FoundPersonal, actions: &mut Vec<Action>) {
    let words = shown.words;
    card(shown).inner_margin(theme::SPACE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        help_ui(ui, shown, &finding.text);
        ui.add(Label::new(marked(shown, found)).wrap());
        ui.horizontal(|ui| {
            let buttons = [
                (true, words.handover_change(), go_to(finding, found)),
                (!shown.read_only, words.handover_strike(), Action::Do(found.strike.clone())),
                (!shown.read_only, words.handover_keep(), Action::Do(found.keep())),
            ];
            for (enabled, text, action) in buttons {
                let name = words.handover_about_found(index + 1, text, &found.words);
                let button = ui.add_enabled(enabled, eframe::egui::Button::new(text)).accessible_name(name);
                follow_focus(ui, &button);
                if button.clicked() {
                    actions.push(action);
                }
            }
        });
    });
}

/// Where the words are changed.
fn go_to(finding: &Finding, found: &FoundPersonal) -> Action {
    match (&found.place, &finding.at) {
        (TextPlace::Note(id), _) => Action::EditNote(id.clone()),
        (_, Some((item, group))) => Action::Visit(item.clone(), *group),
        (_, None) => Action::Go(Screen::Prepare),
    }
}

/// A piece of the text with what was found in it underlined and strong, so that it is not told by colour alone.
fn marked(shown: &Shown<'_>, found: &FoundPersonal) -> LayoutJob {
    let tokens = shown.tokens;
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
