//! The menu of a note, behind "⋯" and on a right click; of a note that is selected it is about all that are.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::note::edit::begin_editing;
use crate::gui::note::editing::Editing;
use crate::gui::note::measure::MENU;
use crate::gui::note::moving::{groups_ui, move_action, questions_ui};
use crate::gui::note::view::{NotePlace, NoteView};
use crate::gui::widgets::long_list::LINE;
use crate::gui::widgets::{follow_focus, group_keys_name, help_ui, menu_item_ui, more_menu_ui, selected_count, sub_menu_ui};
use crate::model::{Command, NotesCommand};
use eframe::egui::{Role, Ui, WidgetInfo, vec2};

/// Draws the menu; `more` adds what the place offers beside editing, moving and putting aside.
pub(in crate::gui) fn menu_ui(
    ui: &mut Ui,
    cx: &mut MeetingCx<'_>,
    note_view: &NoteView<'_>,
    more: impl FnOnce(&mut Ui, &mut MeetingCx<'_>),
) {
    let (words, note) = (cx.view.words, note_view.note);
    let is_lead = note_view.place == NotePlace::Lead;
    let height = if is_lead { LINE } else { MENU };
    let row = ui.min_rect();
    let response = more_menu_ui(ui, vec2(MENU, height), row, |ui| {
        let together = &note_view.together;
        let is_one = together.len() == 1;
        if is_one {
            if menu_item_ui(ui, cx.view, words.edit(), if is_lead { "" } else { "F2" }).clicked() {
                begin_editing(ui, cx, Editing::of(note), note_view.place);
            }
        } else {
            help_ui(ui, cx.view, &selected_count(words, together.len()));
        }
        if is_lead {
            let include = if note.include { words.leave_out() } else { words.take_in() };
            if ui.button(include).clicked() {
                cx.command(Command::IncludeNote(note.id.clone(), !note.include));
            }
        }
        let keys = group_keys_name("Ctrl+", cx.session.groups().len());
        let to_group = sub_menu_ui(ui, cx.view, words.move_to_group(), if is_lead { "" } else { &keys }, |ui| {
            groups_ui(ui, cx, together, !is_lead)
        });
        let to_question = sub_menu_ui(ui, cx.view, words.move_to_question(), if is_lead { "" } else { "F" }, |ui| {
            questions_ui(ui, cx, together)
        });
        if let Some(target) = to_group.flatten().or_else(|| to_question.flatten()) {
            let action = move_action(words, cx.session, together.to_vec(), target);
            cx.push(action);
            ui.close();
        }
        more(ui, cx);
        if menu_item_ui(ui, cx.view, words.remove(), if is_lead { "" } else { "Delete" }).clicked() {
            put_aside(ui, cx, note_view);
        }
    });
    if is_lead {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words.actions_for(&note_view.number)));
    } else {
        let response = response.accessible_name(words.review_more(&note_view.number));
        follow_focus(ui, &response);
    }
}

/// Puts the note aside, and all that are selected together with it; among all notes the next one takes the keyboard.
pub(in crate::gui) fn put_aside(ui: &Ui, cx: &mut Cx<'_>, note_view: &NoteView<'_>) {
    cx.command(match &*note_view.together {
        [one] => Command::RemoveNote(one.clone(), true),
        several => Command::ForNotes(several.to_vec(), NotesCommand::Remove(true)),
    });
    if let NotePlace::Review { next: Some(next), .. } = note_view.place {
        ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(next)));
    }
}
