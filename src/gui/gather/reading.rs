//! The reading itself: the rows near the view, drawn one kind at a time.

use super::super::action::Action;
use super::super::long_list::long_list_ui;
use super::super::shown::Shown;
use super::super::state::{GuiState, Reading};
use super::super::widgets::{cell_ui, name_heading, note_count};
use super::super::{fonts, theme};
use super::kept::KeptReading;
use super::rows::{Row, note_id};
use super::{answers, conclusions, note};
use crate::model::{Group, Item, Session};
use eframe::egui::{Align, Frame, Id, Margin, RichText, Stroke, Ui, vec2};

/// The widest line of text, so that the eye finds the next one.
const WIDEST: f32 = 980.0;

pub(super) fn reading_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    kept: &mut KeptReading,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    if kept.page().rows.is_empty() {
        nothing_ui(ui, shown, state);
        return;
    }
    let width = (ui.available_width() - theme::PART).min(WIDEST);
    if state.reading != Reading::Wastebasket {
        header_ui(ui, shown, width);
    }
    kept.fit(session, width);
    let jump = state.jump_to.take();
    let first = jump.and_then(|to| kept.page().rows.iter().position(|(id, _)| id.value() == to));
    let edited = state.editing.as_ref().map(|editing| note_id(&editing.note));
    let drawn = long_list_ui(ui, &kept.places, (first, edited), |ui, index| {
        let Some((id, row)) = kept.page().rows.get(index) else { return };
        ui.set_width(width);
        let next = kept.neighbour(index);
        row_ui(ui, shown, session, (*id, *row), next, state, actions);
    });
    kept.remember(ui, &drawn);
}

fn nothing_ui(ui: &mut Ui, shown: &Shown<'_>, state: &GuiState) {
    let sought = state.search.trim();
    let text = match state.reading {
        _ if !sought.is_empty() => shown.words.gather_nothing_found(sought),
        Reading::Wastebasket => shown.words.gather_basket_empty().to_owned(),
        Reading::ByQuestion | Reading::ByGroup => shown.words.gather_nobody_wrote().to_owned(),
    };
    ui.set_max_width(WIDEST);
    ui.label(RichText::new(text).color(shown.tokens.quiet));
}

fn header_ui(ui: &mut Ui, shown: &Shown<'_>, width: f32) {
    let head = |text| RichText::new(text).font(fonts::help()).color(shown.tokens.quiet);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        cell_ui(ui, vec2(note::NUMBER + theme::SPACE, 20.0), Align::Min, head(""));
        let text = width - note::NUMBER - theme::SPACE - note::CONTROLS;
        cell_ui(ui, vec2(text, 20.0), Align::Min, head(shown.words.gather_note_column()));
        cell_ui(
            ui,
            vec2(note::CONTROLS, 20.0),
            Align::Min,
            head(shown.words.gather_include_column()),
        );
    });
}

fn row_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    (id, row): (Id, Row),
    next: Option<Id>,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let item_at = |place: usize| session.deck().items.get(place);
    let note_at = |place: usize| session.record().notes.get(place);
    match row {
        Row::Question { item, first_level } => {
            if let Some(item) = item_at(item) {
                question_ui(ui, shown, session, item, first_level);
            }
        }
        Row::Group { group, notes, first_level } => {
            if let Some(group) = session.groups().get(group) {
                group_ui(ui, shown, group, notes, first_level);
            }
        }
        Row::Answers { item, group } => {
            if let Some(item) = item_at(item) {
                answers::answers_ui(ui, shown, session, item, group);
            }
        }
        Row::Conclusions { item, .. } => {
            if let Some(item) = item_at(item) {
                conclusions::conclusions_ui(ui, shown, session, item, actions);
            }
        }
        Row::Part { item, note } => {
            let place = note_at(note).and_then(|note| note.place.as_ref());
            let label = item_at(item).zip(place).and_then(|(item, place)| item.kind.label_of(place));
            quiet_ui(ui, shown, RichText::new(label.unwrap_or_default()).font(fonts::strong(fonts::HELP)));
        }
        Row::Note { note, theme } => {
            let theme = theme.and_then(|place| session.gathering().themes.get(place));
            if let Some(note) = note_at(note) {
                note::note_ui(ui, shown, session, (note, theme), (id, next), state, actions);
            }
        }
        Row::Removed(place) => {
            if let Some(note) = note_at(place) {
                note::removed_ui(ui, shown, session, note, (id, next), actions);
            }
        }
        Row::Nobody => quiet_ui(ui, shown, RichText::new(shown.words.gather_nobody_wrote())),
    }
}

fn quiet_ui(ui: &mut Ui, shown: &Shown<'_>, text: RichText) {
    Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
        ui.label(text.color(shown.tokens.quiet));
    });
}

fn question_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, item: &Item, first_level: bool) {
    let title = match session.question_number(&item.key) {
        Some(number) => shown.words.gather_question(number, &item.title),
        None => item.title.clone(),
    };
    heading_ui(ui, shown, &title, first_level, None);
}

fn group_ui(ui: &mut Ui, shown: &Shown<'_>, group: &Group, notes: usize, first_level: bool) {
    let count = if notes == 0 {
        shown.words.gather_no_notes().to_owned()
    } else {
        note_count(shown.words, notes)
    };
    heading_ui(ui, shown, &group.name, first_level, Some(&count));
}

fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str, first_level: bool, beside: Option<&str>) {
    let (font, above) = if first_level {
        (fonts::group(), 16)
    } else {
        (fonts::strong(fonts::BODY), 12)
    };
    if first_level {
        ui.painter().hline(
            ui.max_rect().x_range(),
            ui.max_rect().top() + 4.0,
            Stroke::new(1.0, shown.tokens.outline),
        );
    }
    let margin = Margin {
        top: above,
        bottom: 4,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(RichText::new(text).font(font));
            name_heading(ui, &label, text);
            if let Some(beside) = beside {
                ui.label(RichText::new(beside).font(fonts::help()).color(shown.tokens.quiet));
            }
        });
    });
}
