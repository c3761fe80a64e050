//! The folded parts, needed seldom: the summary worded by hand, choices for the bilaga, and the places of the data.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::fonts;
use crate::gui::saving::{KeptAs, KeptFile};
use crate::gui::widgets::{follow_focus, help_ui};
use crate::model::{AppendixPart, Command, HandoverCommand};
use eframe::egui::{Button, Checkbox, CollapsingHeader, Margin, RichText, TextEdit, Ui};

pub(super) fn more_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let folded = |title: &str| CollapsingHeader::new(RichText::new(title).font(fonts::group())).id_salt(title);
    folded(words.handover_summary()).show(ui, |ui| {
        ui.add_enabled_ui(!cx.view.read_only, |ui| summary_ui(ui, cx));
    });
    folded(words.handover_more()).show(ui, |ui| {
        ui.add_enabled_ui(!cx.view.read_only, |ui| choices_ui(ui, cx));
    });
    folded(words.handover_where()).show(ui, |ui| {
        for file in &cx.view.save.files {
            file_ui(ui, cx, file);
        }
    });
}

fn summary_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let set = |text| Action::Do(Command::Handover(HandoverCommand::SetSummary(text)));
    help_ui(ui, cx.view, words.handover_summary_help());
    let Some(appendix) = &cx.view.preview.appendix else { return };
    let own = cx.session.handover().own_summary.as_ref();
    let mut text = own.map_or_else(|| appendix.summary.join("\n"), |own| own.text.clone());
    let field = TextEdit::multiline(&mut text)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 4));
    let field = ui.add(field).accessible_name(words.handover_summary_points());
    follow_focus(ui, &field);
    if field.changed() {
        cx.push(set(Some(text)));
    }
    let reset = ui.add_enabled(own.is_some(), Button::new(words.handover_reset()));
    if reset.accessible_name(words.handover_reset_of(words.handover_summary())).clicked() {
        cx.push(set(None));
    }
}

fn choices_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let handover = cx.session.handover();
    let mut choice = |text: &str, mut on: bool, command: fn(bool) -> HandoverCommand| {
        let check = ui.add(Checkbox::new(&mut on, text));
        follow_focus(ui, &check);
        if check.changed() {
            cx.command(Command::Handover(command(on)));
        }
    };
    choice(words.handover_en_dash(), handover.en_dash, HandoverCommand::UseEnDash);
    choice(words.handover_times(), handover.times, HandoverCommand::ShowTimes);
    help_ui(ui, cx.view, words.handover_parts());
    for part in AppendixPart::ALL {
        let mut printed = !handover.left_out.contains(&part);
        let name = match part {
            AppendixPart::Summary => words.handover_summary(),
            AppendixPart::Figures => words.handover_part_figures(),
            AppendixPart::Themes => words.handover_part_themes(),
        };
        let check = ui
            .add(Checkbox::new(&mut printed, name))
            .accessible_name(words.handover_part_of(name));
        follow_focus(ui, &check);
        if check.changed() {
            cx.command(Command::Handover(HandoverCommand::LeaveOut(part, !printed)));
        }
    }
}

/// One file with its path, and a button that shows its folder.
fn file_ui(ui: &mut Ui, cx: &mut Cx<'_>, file: &KeptFile) {
    let words = cx.view.words;
    let name = match file.what {
        KeptAs::Session => words.handover_where_session(),
        KeptAs::Mirror => words.handover_where_mirror(),
        KeptAs::Backups => words.handover_where_backups(),
        KeptAs::Paginations => words.handover_where_paginations(),
        KeptAs::Typed => words.handover_where_typed(),
        KeptAs::Settings => words.handover_where_settings(),
        KeptAs::Log => words.handover_where_log(),
    };
    ui.label(name);
    help_ui(ui, cx.view, &file.path.display().to_string());
    let button = ui
        .button(words.handover_show_folder())
        .accessible_name(words.handover_open_folder_of(name));
    follow_focus(ui, &button);
    if let Some(folder) = file.path.parent().filter(|_| button.clicked()) {
        cx.push(Action::ShowFolder(folder.to_path_buf()));
    }
}
