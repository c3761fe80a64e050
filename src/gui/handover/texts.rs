//! What to look at before handing over, and the texts that are pasted into the protocol.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::Screen;
use super::super::widgets::{card, follow_focus, heading_ui, help_ui};
use super::super::{fonts, theme};
use crate::model::Finding;
use eframe::egui::{Align, Button, Layout, RichText, Ui, vec2};

pub(super) fn findings_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    let Some(appendix) = &shown.preview.appendix else { return };
    if appendix.findings.is_empty() {
        ui.label(RichText::new(words.handover_no_findings()).color(shown.tokens.done));
        return;
    }
    let heading = words.handover_findings(appendix.findings.len());
    ui.label(RichText::new(heading).font(fonts::group()).color(shown.tokens.warning));
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    for (index, finding) in appendix.findings.iter().enumerate() {
        finding_ui(ui, shown, index, finding, actions);
    }
}

/// One finding leads to where it is: a question, or the facts of the meeting.
fn finding_ui(ui: &mut Ui, shown: &Shown<'_>, index: usize, finding: &Finding, actions: &mut Vec<Action>) {
    let button = Button::new(&finding.text)
        .right_text("")
        .wrap()
        .min_size(vec2(ui.available_width(), 28.0));
    let name = shown.words.handover_visit(index + 1, &finding.text);
    let button = ui.add(button).accessible_name(name);
    follow_focus(ui, &button);
    if button.clicked() {
        actions.push(match &finding.at {
            Some((item, group)) => Action::Visit(item.clone(), *group),
            None => Action::Go(Screen::Prepare),
        });
    }
}

pub(super) fn texts_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.handover_texts());
    let Some(appendix) = &shown.preview.appendix else {
        help_ui(ui, shown, words.handover_working_texts());
        return;
    };
    let texts = &appendix.protocol;
    text_ui(ui, shown, words.handover_paragraph(), &texts.paragraph, actions);
    text_ui(ui, shown, words.handover_reference(), &texts.reference, actions);
    text_ui(ui, shown, words.handover_contents(), &texts.contents_row, actions);
}

fn text_ui(ui: &mut Ui, shown: &Shown<'_>, name: &str, text: &str, actions: &mut Vec<Action>) {
    let words = shown.words;
    card(shown).inner_margin(theme::INSIDE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            help_ui(ui, shown, name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.button(words.handover_copy()).accessible_name(words.handover_copy_of(name));
                follow_focus(ui, &button);
                if button.clicked() {
                    actions.push(Action::Copy(text.to_owned()));
                }
            });
        });
        ui.label(text);
    });
}
