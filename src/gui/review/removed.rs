//! A note in the wastebasket.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, NoteView, REVIEW_AROUND, REVIEW_CONTROLS, number_ui, turned_line_ui};
use crate::gui::review::state::ReviewState;
use crate::gui::widgets::{follow_focus, help_ui, marked};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, NoteId, NotesCommand, as_drawn};
use eframe::egui::{Button, Checkbox, Label, Ui, UiBuilder};

/// Draws the note with the box that selects it and the button that brings it back, with all that are selected together with it; then
/// the next row takes the keyboard.
pub(super) fn removed_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, state: &mut ReviewState) {
    let NotePlace::Review { row: id, next } = note_view.place else {
        return;
    };
    let note = note_view.note;
    let question = cx.session.item(&note.prompt).map(Item::label).unwrap_or_default();
    let group = cx.session.group(note.group).map_or("", |group| group.name.as_str());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        select_ui(ui, cx, note_view, state);
        number_ui(ui, cx.view, note_view);
        let width = ui.available_width() - REVIEW_CONTROLS - theme::APART;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            ui.add_space(REVIEW_AROUND);
            let text = as_drawn(&note.text);
            let hits = note_view.sought.map(|sought| sought.hits(&text)).unwrap_or_default();
            let tokens = cx.view.tokens;
            ui.add(Label::new(marked(&text, &hits, &fonts::body(), tokens.text, tokens)).wrap());
            if !note.turned.is_empty() {
                turned_line_ui(ui, cx.view, &as_drawn(&note.turned));
            }
            let merged = cx.session.merged_into(&note.id);
            let merged = merged.map(|into| format!(" · {}", cx.view.words.review_merged_into(&cx.session.printed_number(into))));
            help_ui(ui, cx.view, &format!("{question} · {group}{}", merged.unwrap_or_default()));
            ui.add_space(theme::SPACE);
        });
        ui.add_space(theme::APART);
        let builder = UiBuilder::new().scope_id(id.with("restore"));
        ui.scope_builder(builder, |ui| {
            let button = Button::new(cx.view.words.review_restore());
            let button = ui.add_enabled(!cx.view.read_only, button);
            let button = button.accessible_name(cx.view.words.review_restore_name(&note_view.number));
            follow_focus(ui, &button);
            if button.clicked() {
                cx.command(take_back(&note_view.together));
                if let Some(next) = next {
                    ui.memory_mut(|memory| memory.request_focus(next.with("restore")));
                }
            }
        });
    });
}

/// Takes notes out of the wastebasket; one step to take back, however many they are.
pub(super) fn take_back(notes: &[NoteId]) -> Command {
    match notes {
        [one] => Command::RemoveNote(one.clone(), false),
        several => Command::ForNotes(several.to_vec(), NotesCommand::Remove(false)),
    }
}

/// The box that selects the note; with Shift it selects all from the one that was pressed last.
fn select_ui(ui: &mut Ui, cx: &MeetingCx<'_>, note_view: &NoteView<'_>, state: &mut ReviewState) {
    let note = &note_view.note.id;
    let mut is_selected = note_view.is_selected;
    let select = ui.add_enabled(!cx.view.read_only, Checkbox::without_text(&mut is_selected));
    let select = select.accessible_name(cx.view.words.review_select_removed(&note_view.number));
    follow_focus(ui, &select);
    if !select.clicked() {
        return;
    }
    let from = state.last_note.replace(note.clone());
    match from.filter(|_| ui.input(|input| input.modifiers.shift)) {
        Some(from) => state.selection.range_to(&removed_notes(cx), &from, note),
        None => state.selection.toggle(note),
    }
}

/// The notes in the wastebasket in their order.
fn removed_notes(cx: &MeetingCx<'_>) -> Vec<NoteId> {
    let removed = cx.session.record().notes.iter().filter(|note| note.removed);
    removed.map(|note| note.id.clone()).collect()
}
