//! The menu of a note, behind "⋯".

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::note::edit::begin_editing;
use crate::gui::note::editing::Editing;
use crate::gui::note::measure::MENU;
use crate::gui::note::view::{NotePlace, NoteView};
use crate::gui::widgets::long_list::LINE;
use crate::gui::widgets::{follow_focus, menu_item_ui, more_menu_ui};
use crate::model::Command;
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
        if menu_item_ui(ui, cx.view, words.edit(), if is_lead { "" } else { "F2" }).clicked() {
            begin_editing(ui, cx, Editing::of(note), note_view.place);
        }
        if is_lead {
            let include = if note.include { words.leave_out() } else { words.take_in() };
            if ui.button(include).clicked() {
                cx.command(Command::IncludeNote(note.id.clone(), !note.include));
            }
        }
        for group in cx.session.groups().iter().filter(|group| group.id != note.group) {
            if ui.button(words.move_to(&group.name)).clicked() {
                cx.command(Command::MoveNote(note.id.clone(), group.id));
            }
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

/// Puts the note aside; among all notes the next one takes the keyboard.
pub(in crate::gui) fn put_aside(ui: &Ui, cx: &mut Cx<'_>, note_view: &NoteView<'_>) {
    cx.command(Command::RemoveNote(note_view.note.id.clone(), true));
    if let NotePlace::Review { next: Some(next), .. } = note_view.place {
        ui.memory_mut(|memory| memory.request_focus(NotePlace::words_id(next)));
    }
}
