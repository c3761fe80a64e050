//! Saving the bilaga: the button, the typed folder where the system has no dialog, and what was written.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::handover::formats;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{follow_focus, help_ui, primary_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{Afterwards, Command, HandoverCommand};
use eframe::egui::{Button, RichText, Ui, vec2};
use std::path::Path;

pub(super) fn save_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, path: &mut TypedPath) {
    let words = cx.view.words;
    if let Some(work) = cx.view.busy {
        ui.horizontal(|ui| {
            ui.label(work);
            if ui.button(words.handover_cancel()).clicked() {
                cx.push(Action::Cancel);
            }
        });
    }
    formats::formats_ui(ui, cx);
    let written = &cx.view.preview.written;
    let folder = written.first().and_then(|path| path.parent());
    ui.horizontal(|ui| {
        if primary_button_ui(
            ui,
            cx.view,
            cx.view.busy.is_none() && !cx.view.formats.is_empty(),
            words.handover_save(),
        )
        .clicked()
        {
            cx.ask(UiCommand::Save);
        }
        if let Some(folder) = folder
            && ui
                .add(Button::new(words.handover_show_folder()).min_size(vec2(0.0, 36.0)))
                .clicked()
        {
            cx.push(Action::ShowFolder(folder.to_path_buf()));
        }
    });
    match folder {
        Some(folder) => {
            written_ui(ui, cx, folder);
            afterwards_ui(ui, cx);
        }
        None if cx.view.formats.is_empty() => help_ui(ui, cx.view, words.handover_no_format()),
        None => help_ui(ui, cx.view, words.handover_save_help()),
    }
    if path.is_for(PathPurpose::Bilaga) {
        help_ui(ui, cx.view, words.handover_typed_path_help());
        let folder = path.folder_ui(ui, cx.view, words.handover_typed_path());
        cx.extend(folder.map(Action::ExportTo));
    }
}

/// The fate of the session: asked once the bilaga is written, remembered, and never done by the program.
fn afterwards_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let chosen = cx.session.handover().afterwards;
    ui.add_space(theme::SPACE);
    help_ui(ui, cx.view, words.handover_afterwards());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let choices = [
            (Afterwards::Preserve, words.handover_preserve()),
            (Afterwards::Dispose, words.handover_dispose()),
        ];
        for (choice, text) in choices {
            let button = Button::selectable(chosen == Some(choice), text).frame_when_inactive(true);
            let button = ui.add_enabled(!cx.view.is_reader, button);
            follow_focus(ui, &button);
            if button.clicked() {
                let next = Some(choice).filter(|_| chosen != Some(choice));
                cx.command(Command::Handover(HandoverCommand::SetAfterwards(next)));
            }
        }
    });
    if chosen == Some(Afterwards::Dispose) {
        help_ui(ui, cx.view, words.handover_dispose_help());
    }
}

/// Where the files went, and the files, each of which can be opened.
fn written_ui(ui: &mut Ui, cx: &mut Cx<'_>, folder: &Path) {
    let view = cx.view;
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    let text = view.words.handover_written_in(&folder.display().to_string());
    ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.done));
    ui.horizontal_wrapped(|ui| {
        for path in &view.preview.written {
            let Some(name) = path.file_name() else { continue };
            let text = RichText::new(name.to_string_lossy()).font(fonts::help());
            let link = ui.link(text);
            follow_focus(ui, &link);
            if link.clicked() {
                cx.push(Action::OpenFile(path.clone()));
            }
        }
    });
}
