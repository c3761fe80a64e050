//! Saving the bilaga: the button, the typed folder where the system has no dialog, and what was written.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::GuiState;
use super::super::widgets::{follow_focus, help_ui, primary_button_ui, typed_path_ui};
use super::super::{fonts, theme};
use crate::model::{Afterwards, Command, Format, HandoverCommand, Session};
use eframe::egui::{Button, RichText, Ui, vec2};
use std::path::Path;

pub(super) fn save_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    if let Some(work) = shown.busy {
        ui.horizontal(|ui| {
            ui.label(work);
            if ui.button(words.handover_cancel()).clicked() {
                actions.push(Action::Cancel);
            }
        });
    }
    formats_ui(ui, shown, actions);
    let written = &shown.preview.written;
    let folder = written.first().and_then(|path| path.parent());
    ui.horizontal(|ui| {
        if primary_button_ui(ui, shown, shown.busy.is_none() && !shown.formats.is_empty(), words.handover_save()).clicked() {
            actions.push(Action::Export);
        }
        if let Some(folder) = folder
            && ui
                .add(Button::new(words.handover_show_folder()).min_size(vec2(0.0, 36.0)))
                .clicked()
        {
            actions.push(Action::ShowFolder(folder.to_path_buf()));
        }
    });
    match folder {
        Some(folder) => {
            written_ui(ui, shown, folder);
            afterwards_ui(ui, shown, session, actions);
        }
        None if shown.formats.is_empty() => help_ui(ui, shown, words.handover_no_format()),
        None => help_ui(ui, shown, words.handover_save_help()),
    }
    if state.asks_for_path {
        help_ui(ui, shown, words.handover_typed_path_help());
        let folder = typed_path_ui(ui, state, words.handover_typed_path(), words.handover_save_here());
        actions.extend(folder.map(Action::ExportTo));
    }
}

/// Which files the bilaga becomes, as the user chose it for all meetings.
fn formats_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    help_ui(ui, shown, shown.words.handover_formats());
    ui.horizontal_wrapped(|ui| {
        for format in Format::ALL {
            let mut chosen = shown.formats.contains(&format);
            if ui.checkbox(&mut chosen, format.title(shown.words)).changed() {
                actions.push(Action::ChooseFormat(format, chosen));
            }
        }
    });
    ui.add_space(theme::TIGHT);
}

/// What becomes of the session now: asked once the bilaga is written, remembered, and never done by the program.
fn afterwards_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let chosen = session.handover().afterwards;
    ui.add_space(theme::SPACE);
    help_ui(ui, shown, words.handover_afterwards());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let choices = [
            (Afterwards::Preserve, words.handover_preserve()),
            (Afterwards::Dispose, words.handover_dispose()),
        ];
        for (choice, text) in choices {
            let button = Button::selectable(chosen == Some(choice), text).frame_when_inactive(true);
            let button = ui.add_enabled(!shown.read_only, button);
            follow_focus(ui, &button);
            if button.clicked() {
                let next = Some(choice).filter(|_| chosen != Some(choice));
                actions.push(Action::Do(Command::Handover(HandoverCommand::SetAfterwards(next))));
            }
        }
    });
    if chosen == Some(Afterwards::Dispose) {
        help_ui(ui, shown, words.handover_dispose_help());
    }
}

/// Where the files went, and what they are called.
fn written_ui(ui: &mut Ui, shown: &Shown<'_>, folder: &Path) {
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    let text = shown.words.handover_written_in(&folder.display().to_string());
    ui.label(RichText::new(text).font(fonts::help()).color(shown.tokens.done));
    for path in &shown.preview.written {
        if let Some(name) = path.file_name() {
            help_ui(ui, shown, &name.to_string_lossy());
        }
    }
}
