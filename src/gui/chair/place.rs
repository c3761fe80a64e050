//! The places of a question to which notes belong: its parts, or its rows and the whole of it.

use crate::gui::action::Action;
use crate::gui::shown::Shown;
use crate::gui::state::{Focus, GuiState};
use crate::gui::{fonts, widgets};
use crate::model::{Command, Item, Place, PlaceKey, Session};
use eframe::egui::{self, RichText, Ui};

/// Height of the button of a row.
const BUTTON: f32 = 28.0;

/// The place after the one that notes are written to, or the one before it, round and round; `None` where there is only one.
/// Inside it `None` is the whole question.
pub fn next_place(session: &Session, forward: bool) -> Option<Option<PlaceKey>> {
    let lead = session.lead();
    let kind = &session.item(&lead.writing)?.kind;
    let whole = kind.has_rows_for_notes().then_some(None);
    let places = kind.places().into_iter().map(|place| Some(place.key));
    let mut ring: Vec<_> = whole.into_iter().chain(places).collect();
    if !kind.has_parts() && !kind.has_rows_for_notes() {
        return None;
    }
    if !forward {
        ring.reverse();
    }
    let here = ring.iter().position(|place| *place == lead.place);
    let next = here.map_or(0, |here| here + 1);
    ring.get(next).or_else(|| ring.first()).cloned()
}

/// The row that notes are written to, when it is a row and not the whole question or a part of it.
pub(super) fn chosen_row(session: &Session, item: &Item) -> Option<Place> {
    let key = session.lead().place.as_ref().filter(|_| item.kind.has_rows_for_notes())?;
    item.kind.places().into_iter().find(|place| place.key == *key)
}

/// Gives the note field the keyboard, with this row chosen.
pub(super) fn write_about(ui: &Ui, row: PlaceKey, state: &mut GuiState, actions: &mut Vec<Action>) {
    actions.push(Action::Do(Command::SelectPlace(Some(row))));
    // The field of the row is drawn in the next frame.
    state.focus = Focus::Note;
    ui.ctx().request_repaint();
}

/// The button of a row that writes a note about it, with how many the group has; by keys the row's own control does the same.
pub(super) fn write_about_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    (key, label): (&PlaceKey, &str),
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let lead = session.lead();
    let notes = session.notes_on(&lead.writing);
    let count = notes
        .filter(|note| note.group == lead.group && note.place.as_ref() == Some(key))
        .count();
    let text = if count == 0 {
        shown.words.take_down().to_owned()
    } else {
        shown.words.take_down_more(count)
    };
    let chosen = lead.place.as_ref() == Some(key);
    let ink = if chosen { shown.tokens.on_chosen() } else { shown.tokens.quiet };
    let button = egui::Button::selectable(chosen, RichText::new(text).font(fonts::figures(fonts::HELP)).color(ink))
        .sense(egui::Sense::CLICK)
        .min_size(egui::vec2(0.0, BUTTON));
    let button = ui.add(button);
    let name = shown.words.note_about(label);
    button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if button.clicked() {
        write_about(ui, key.clone(), state, actions);
    }
}

/// The parts of an open question, when it has any.
pub(super) fn parts_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, item: &Item, actions: &mut Vec<Action>) {
    if !item.kind.has_parts() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for place in item.kind.places() {
            let chosen = session.lead().place.as_ref() == Some(&place.key);
            let tab = ui
                .add(egui::Button::selectable(chosen, RichText::new(&place.label).font(fonts::body())))
                .on_hover_text(&place.text);
            if tab.clicked() {
                actions.push(Action::Do(Command::SelectPlace(Some(place.key))));
            }
        }
    });
    let full = item
        .kind
        .places()
        .into_iter()
        .find(|place| session.lead().place.as_ref() == Some(&place.key));
    if let Some(place) = full.filter(|place| place.text != place.label) {
        widgets::help_ui(ui, shown, &place.text);
    }
}
