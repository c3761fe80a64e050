//! What is needed seldom, folded: the summary worded by hand, choices for the bilaga, and where the data lies.

use super::super::action::Action;
use super::super::fonts;
use super::super::shown::{KeptAs, KeptFile, Shown};
use super::super::widgets::{follow_focus, help_ui};
use crate::model::{AppendixPart, Command, HandoverCommand, Session};
use eframe::egui::{Button, Checkbox, CollapsingHeader, Margin, RichText, TextEdit, Ui};

pub(super) fn more_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let folded = |title: &str| CollapsingHeader::new(RichText::new(title).font(fonts::group())).id_salt(title);
    folded(words.handover_summary()).show(ui, |ui| {
        ui.add_enabled_ui(!shown.read_only, |ui| summary_ui(ui, shown, session, actions));
    });
    folded(words.handover_more()).show(ui, |ui| {
        ui.add_enabled_ui(!shown.read_only, |ui| choices_ui(ui, shown, session, actions));
    });
    folded(words.handover_where()).show(ui, |ui| {
        for file in &shown.save.files {
            file_ui(ui, shown, file, actions);
        }
    });
}

fn summary_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let set = |text| Action::Do(Command::Handover(HandoverCommand::SetSummary(text)));
    help_ui(ui, shown, words.handover_summary_help());
    let Some(appendix) = &shown.preview.appendix else { return };
    let own = session.handover().own_summary.as_ref();
    let mut text = own.map_or_else(|| appendix.summary.join("\n"), |own| own.text.clone());
    let field = TextEdit::multiline(&mut text)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 4));
    let field = ui.add(field).accessible_name(words.handover_summary_points());
    follow_focus(ui, &field);
    if field.changed() {
        actions.push(set(Some(text)));
    }
    let reset = ui.add_enabled(own.is_some(), Button::new(words.handover_reset()));
    if reset.accessible_name(words.handover_reset_of(words.handover_summary())).clicked() {
        actions.push(set(None));
    }
}

fn choices_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let handover = session.handover();
    let mut choice = |text: &str, mut on: bool, command: fn(bool) -> HandoverCommand| {
        let check = ui.add(Checkbox::new(&mut on, text));
        follow_focus(ui, &check);
        if check.changed() {
            actions.push(Action::Do(Command::Handover(command(on))));
        }
    };
    choice(words.handover_en_dash(), handover.en_dash, HandoverCommand::UseEnDash);
    choice(words.handover_times(), handover.times, HandoverCommand::ShowTimes);
    help_ui(ui, shown, words.handover_parts());
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
            actions.push(Action::Do(Command::Handover(HandoverCommand::LeaveOut(part, !printed))));
        }
    }
}

/// One file with its path, and a button that shows its folder.
fn file_ui(ui: &mut Ui, shown: &Shown<'_>, file: &KeptFile, actions: &mut Vec<Action>) {
    let words = shown.words;
    let name = match file.what {
        KeptAs::Session => words.handover_where_session(),
        KeptAs::Mirror => words.handover_where_mirror(),
        KeptAs::Backups => words.handover_where_backups(),
        KeptAs::Paginations => words.handover_where_paginations(),
        KeptAs::Settings => words.handover_where_settings(),
        KeptAs::Log => words.handover_where_log(),
    };
    ui.label(name);
    help_ui(ui, shown, &file.path.display().to_string());
    let button = ui
        .button(words.handover_show_folder())
        .accessible_name(words.handover_open_folder_of(name));
    follow_focus(ui, &button);
    if let Some(folder) = file.path.parent().filter(|_| button.clicked()) {
        actions.push(Action::ShowFolder(folder.to_path_buf()));
    }
}
