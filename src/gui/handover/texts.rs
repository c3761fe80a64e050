//! Findings to look at before handing over, and the texts that are pasted into the protocol.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::handover::personal;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{card, follow_focus, heading_ui, help_ui, name_heading, read_from_left};
use crate::gui::{fonts, theme};
use crate::model::{Command, Finding, FindingAbout, HandoverCommand, ProtocolText};
use eframe::egui::{Align, Button, Layout, Margin, RichText, TextEdit, Ui, vec2};

pub(super) fn findings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let Some(appendix) = &cx.view.preview.appendix else { return };
    if appendix.findings.is_empty() {
        ui.label(RichText::new(words.handover_no_findings()).color(cx.view.tokens.done));
        return;
    }
    let heading = words.handover_findings(appendix.findings.len());
    let label = ui.label(RichText::new(&heading).font(fonts::group()).color(cx.view.tokens.warning));
    name_heading(ui, &label, &heading);
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    for (index, finding) in appendix.findings.iter().enumerate() {
        match &finding.found {
            Some(found) => personal::found_ui(ui, cx, index, finding, found),
            None => finding_ui(ui, cx, index, finding),
        }
    }
}

/// One finding leads to where it is: a question, or the facts of the meeting.
fn finding_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize, finding: &Finding) {
    let button = Button::new(&finding.text)
        .right_text("")
        .wrap()
        .min_size(vec2(ui.available_width(), 28.0));
    let name = cx.view.words.handover_visit(index + 1, &finding.text);
    let button = ui.add(button).accessible_name(name);
    follow_focus(ui, &button);
    if button.clicked() {
        cx.push(match (&finding.at, finding.about) {
            (Some((item, group)), _) => Action::Visit(item.clone(), *group),
            (None, FindingAbout::Fact(fact)) => Action::FillIn(fact),
            (None, _) => Action::Ui(UiCommand::GoPrepare),
        });
    }
}

pub(super) fn texts_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.handover_texts());
    let Some(appendix) = &cx.view.preview.appendix else {
        help_ui(ui, cx.view, words.handover_working_texts());
        return;
    };
    for which in ProtocolText::ALL {
        // What is worded by hand is shown at once, what is made when the pages are.
        let own = cx.session.handover().own_texts.get(which);
        let text = own.unwrap_or_else(|| appendix.protocol.text(which));
        text_ui(ui, cx, which, text, own.is_some());
    }
}

fn text_ui(ui: &mut Ui, cx: &mut Cx<'_>, which: ProtocolText, text: &str, is_own: bool) {
    let words = cx.view.words;
    let name = which.name(words);
    let set = |text| Action::Do(Command::Handover(HandoverCommand::SetText(which, text)));
    card(cx.view).inner_margin(theme::INSIDE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            help_ui(ui, cx.view, name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.button(words.handover_copy()).accessible_name(words.handover_copy_of(name));
                follow_focus(ui, &button);
                let key = UiCommand::copying(which).key_name();
                if button.on_hover_text(words.handover_copy_key(&key)).clicked() {
                    cx.push(Action::Copy(which, text.to_owned()));
                }
                let reset = Button::new(words.handover_reset());
                let reset = ui.add_enabled(is_own && !cx.view.read_only, reset);
                if reset.accessible_name(words.handover_reset_of(name)).clicked() {
                    cx.push(set(None));
                }
                read_from_left(ui);
            });
        });
        let mut next = text.to_owned();
        let field = TextEdit::multiline(&mut next)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 4));
        let field = ui.add_enabled(!cx.view.read_only, field).accessible_name(name);
        follow_focus(ui, &field);
        if field.changed() {
            cx.push(set(Some(next)));
        }
    });
}
