//! The places of a question to which notes belong: its parts, or its rows and the whole of it.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::lead::state::{Focus, LeadState};
use crate::gui::{fonts, widgets};
use crate::model::{Command, Item, Place, PlaceKey, Session};
use eframe::egui::{self, RichText, Ui};

/// Height of the button of a row.
const BUTTON: f32 = 28.0;

/// The row that notes are written to, when it is a row and not the whole question or a part of it.
pub(super) fn chosen_row(session: &Session, item: &Item) -> Option<Place> {
    let key = session.cursor().place.as_ref().filter(|_| item.kind.has_rows_for_notes())?;
    item.kind.places().into_iter().find(|place| place.key == *key)
}

/// Gives the note field the keyboard, with this row chosen.
pub(super) fn write_about(ui: &Ui, cx: &mut Cx<'_>, row: PlaceKey, state: &mut LeadState) {
    cx.command(Command::SelectPlace(Some(row)));
    // The field of the row is drawn in the next frame.
    state.focus = Focus::Note;
    ui.ctx().request_repaint();
}

/// The button of a row that writes a note about it, with how many the group has; by keys the row's own control does the same.
pub(super) fn write_about_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, key: &PlaceKey, label: &str, state: &mut LeadState) {
    let lead = cx.session.lead();
    let notes = cx.session.notes_on(&lead.desk.prompt);
    let count = notes
        .filter(|note| note.group == lead.desk.group && note.place.as_ref() == Some(key))
        .count();
    let text = if count == 0 {
        cx.view.words.take_down().to_owned()
    } else {
        cx.view.words.take_down_more(count)
    };
    let chosen = lead.desk.place.as_ref() == Some(key);
    let ink = if chosen { cx.view.tokens.on_chosen() } else { cx.view.tokens.quiet };
    let button = egui::Button::selectable(chosen, RichText::new(text).font(fonts::figures(fonts::HELP)).color(ink))
        .sense(egui::Sense::CLICK)
        .min_size(egui::vec2(0.0, BUTTON));
    let button = ui.add(button);
    let name = cx.view.words.note_about(label);
    button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if button.clicked() {
        write_about(ui, cx, key.clone(), state);
    }
}

/// The parts of an open question, when it has any.
pub(super) fn parts_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    if !item.kind.has_parts() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for place in item.kind.places() {
            let chosen = cx.session.cursor().place.as_ref() == Some(&place.key);
            let tab = ui
                .add(egui::Button::selectable(chosen, RichText::new(&place.label).font(fonts::body())))
                .on_hover_text(&place.text);
            if tab.clicked() {
                cx.command(Command::SelectPlace(Some(place.key)));
            }
        }
    });
    let full = item
        .kind
        .places()
        .into_iter()
        .find(|place| cx.session.cursor().place.as_ref() == Some(&place.key));
    if let Some(place) = full.filter(|place| place.text != place.label) {
        widgets::help_ui(ui, cx.view, &place.text);
    }
}
