//! The texts that are pasted into the protocol.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::theme;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{card, follow_focus, heading_ui, help_ui, read_from_left};
use crate::model::{Command, HandoverCommand, ProtocolText};
use eframe::egui::{Align, Button, Layout, Margin, TextEdit, Ui};

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
