//! The notes of one group on one question: read, changed, left out, moved, taken away.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::state::LeadState;
use crate::gui::note::{NotePlace, NoteView, laid_out_height, row_ui};
use crate::gui::widgets::long_list::{LongRow, LongRows, long_rows_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Group, Item, Note, NoteId, PlaceKey};
use eframe::egui::{self, Id, RichText, Ui};

pub(super) fn notes_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, group: &Group, state: &mut LeadState) {
    let notes: Vec<_> = cx.session.notes_on(&item.key).filter(|note| note.group == group.id).collect();
    if notes.is_empty() {
        let text = if group.id == cx.session.cursor().group {
            cx.view.words.no_notes_yet(&group.name)
        } else {
            cx.view.words.review_no_notes().to_owned()
        };
        widgets::help_ui(ui, cx.view, &text);
        return;
    }
    let words = cx.view.words;
    let places = item.kind.places();
    let mut draw_place = |ui: &mut Ui, title: Option<&str>, key: Option<&PlaceKey>| {
        // A note whose place the question does not have is still a note on it.
        let place_of = |note: &Note| note.place.clone().filter(|key| places.iter().any(|place| place.key == *key));
        let here: Vec<_> = notes.iter().copied().filter(|note| place_of(note).as_ref() == key).collect();
        if here.is_empty() {
            return;
        }
        if let Some(title) = title {
            ui.add_space(theme::TIGHT);
            let title = RichText::new(title).font(fonts::strong(fonts::HELP)).color(cx.view.tokens.quiet);
            ui.add(egui::Label::new(title).wrap());
        }
        list_ui(ui, cx, &here, state);
    };
    let has_parts = item.kind.has_parts();
    if !has_parts {
        draw_place(ui, None, None);
    }
    for place in &places {
        let title = if has_parts {
            place.label.to_uppercase()
        } else {
            words.about_row(&place.label)
        };
        draw_place(ui, Some(&title), Some(&place.key));
    }
    if has_parts {
        draw_place(ui, Some(&words.whole_question().to_uppercase()), None);
    }
}

/// Notes below each other, of which those far from the view are not laid out.
fn list_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, notes: &[&Note], state: &mut LeadState) {
    let width = ui.available_width();
    state.note_heights.fit(width);
    let rows = notes.iter().map(|note| LongRow {
        id: row_id(&note.id),
        height: state.note_heights.of_or_else(row_id(&note.id), || laid_out_height(ui, note, width)),
        takes_keyboard: true,
    });
    let mut rows = LongRows::new(rows, ui.spacing().item_spacing.y);
    let edited = cx.editing.as_ref().map(|editing| row_id(&editing.note));
    let drawn = long_rows_ui(ui, &rows, edited, |ui, index| {
        if let Some(note) = notes.get(index) {
            let note_view = NoteView::new(cx.session, note, NotePlace::Lead);
            row_ui(ui, cx, &note_view, &[], |_, _| {});
        }
    });
    state.note_heights.remember(ui, &mut rows, &drawn);
}

fn row_id(note: &NoteId) -> Id {
    Id::unique(("lead note", note))
}
