//! What to look at before handing over, and the texts that are pasted into the protocol.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::Screen;
use super::super::widgets::{card, follow_focus, heading_ui, help_ui, key_name, name_heading, read_from_left};
use super::super::wish::Wish;
use super::super::{fonts, theme};
use super::personal;
use crate::model::{Command, Finding, HandoverCommand, ProtocolText, Session};
use eframe::egui::{Align, Button, Layout, Margin, RichText, TextEdit, Ui, vec2};

pub(super) fn findings_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    let Some(appendix) = &shown.preview.appendix else { return };
    if appendix.findings.is_empty() {
        ui.label(RichText::new(words.handover_no_findings()).color(shown.tokens.done));
        return;
    }
    let heading = words.handover_findings(appendix.findings.len());
    let label = ui.label(RichText::new(&heading).font(fonts::group()).color(shown.tokens.warning));
    name_heading(ui, &label, &heading);
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    for (index, finding) in appendix.findings.iter().enumerate() {
        match &finding.found {
            Some(found) => personal::found_ui(ui, shown, index, finding, found, actions),
            None => finding_ui(ui, shown, index, finding, actions),
        }
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

pub(super) fn texts_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.handover_texts());
    let Some(appendix) = &shown.preview.appendix else {
        help_ui(ui, shown, words.handover_working_texts());
        return;
    };
    for which in ProtocolText::ALL {
        // What is worded by hand is shown at once, what is made when the pages are.
        let own = session.handover().own_texts.get(which);
        let text = own.unwrap_or_else(|| appendix.protocol.text(which));
        text_ui(ui, shown, which, (text, own.is_some()), actions);
    }
}

fn text_ui(ui: &mut Ui, shown: &Shown<'_>, which: ProtocolText, (text, is_own): (&str, bool), actions: &mut Vec<Action>) {
    let words = shown.words;
    let name = which.name(words);
    let set = |text| Action::Do(Command::Handover(HandoverCommand::SetText(which, text)));
    card(shown).inner_margin(theme::INSIDE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            help_ui(ui, shown, name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.button(words.handover_copy()).accessible_name(words.handover_copy_of(name));
                follow_focus(ui, &button);
                let key = key_name(Wish::copying(which));
                if button.on_hover_text(words.handover_copy_key(&key)).clicked() {
                    actions.push(Action::Copy(text.to_owned()));
                }
                let reset = Button::new(words.handover_reset());
                let reset = ui.add_enabled(is_own && !shown.read_only, reset);
                if reset.accessible_name(words.handover_reset_of(name)).clicked() {
                    actions.push(set(None));
                }
                read_from_left(ui);
            });
        });
        let mut next = text.to_owned();
        let field = TextEdit::multiline(&mut next)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 4));
        let field = ui.add_enabled(!shown.read_only, field).accessible_name(name);
        follow_focus(ui, &field);
        if field.changed() {
            actions.push(set(Some(next)));
        }
    });
}
