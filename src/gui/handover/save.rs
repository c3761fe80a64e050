//! Saving the bilaga: the button, the typed folder where the system has no dialog, and what was written.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::handover::formats;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{follow_focus, heading_ui, help_ui, primary_button_ui};
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
    ui.horizontal_wrapped(|ui| {
        // Until it is finished, that is what the page is for.
        if !cx.session.is_finished() {
            let finish = primary_button_ui(ui, cx.view, !cx.view.is_reader, words.handover_ask_to_finish());
            follow_focus(ui, &finish);
            if finish.clicked() {
                cx.ask(UiCommand::Finish);
            }
        }
        let can_save = cx.view.busy.is_none() && !cx.view.formats.is_empty();
        let save = Button::new(words.handover_save()).min_size(vec2(0.0, 36.0));
        let save = ui.add_enabled(can_save, save);
        follow_focus(ui, &save);
        if save.on_disabled_hover_text(words.handover_no_format()).clicked() {
            cx.ask(UiCommand::Save);
        }
    });
    if cx.view.formats.is_empty() {
        help_ui(ui, cx.view, words.handover_no_format());
    } else if cx.view.preview.written.is_empty() {
        help_ui(ui, cx.view, words.handover_save_help());
    }
    if path.is_for(PathPurpose::Bilaga) {
        help_ui(ui, cx.view, words.handover_typed_path_help());
        let folder = path.folder_ui(ui, cx.view, words.handover_typed_path());
        cx.extend(folder.map(Action::ExportTo));
    }
}

/// What was saved, and the question that follows from it; false where nothing was saved yet.
pub(super) fn saved_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) -> bool {
    let written = &cx.view.preview.written;
    let Some(folder) = written.first().and_then(|path| path.parent()) else {
        return false;
    };
    written_ui(ui, cx, folder);
    afterwards_ui(ui, cx);
    true
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
    heading_ui(ui, view, view.words.handover_saved_files());
    let text = view.words.handover_written_in(&folder.display().to_string());
    ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.done));
    let show = ui.button(view.words.handover_show_folder());
    follow_focus(ui, &show);
    if show.clicked() {
        cx.push(Action::ShowFolder(folder.to_path_buf()));
    }
    // A line for each, as far apart as anything that is pressed.
    ui.vertical(|ui| {
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
