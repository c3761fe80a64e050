//! A note in the wastebasket.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NoteView, REVIEW_AROUND, REVIEW_CONTROLS, number_ui, turned_line_ui};
use crate::gui::widgets::{follow_focus, help_ui, marked};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, as_drawn};
use eframe::egui::{Button, Id, Label, Ui, UiBuilder};

/// Draws the note with the button that brings it back; then the row `next` takes the keyboard.
pub(super) fn removed_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, id: Id, next: Option<Id>) {
    let note = note_view.note;
    let question = cx.session.item(&note.prompt).map(Item::label).unwrap_or_default();
    let group = cx.session.group(note.group).map_or("", |group| group.name.as_str());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
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
                cx.command(Command::RemoveNote(note.id.clone(), false));
                if let Some(next) = next {
                    ui.memory_mut(|memory| memory.request_focus(next.with("restore")));
                }
            }
        });
    });
}
