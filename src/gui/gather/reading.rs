//! The reading itself: the rows near the view, drawn one kind at a time.

use super::super::action::Action;
use super::super::long_list::{LongRow, long_list_ui};
use super::super::shown::Shown;
use super::super::state::{GuiState, Reading};
use super::super::widgets::{cell_ui, name_heading, note_count};
use super::super::{fonts, theme};
use super::rows::{Page, Row};
use super::{answers, conclusions, note};
use crate::model::{Group, Item, NoteId, Session};
use eframe::egui::{Align, Frame, Id, Margin, RichText, Stroke, Ui, vec2};

/// The widest line of text, so that the eye finds the next one.
const WIDEST: f32 = 980.0;

pub(super) fn reading_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    page: &Page<'_>,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    if page.rows.is_empty() {
        nothing_ui(ui, shown, state);
        return;
    }
    let width = (ui.available_width() - theme::PART).min(WIDEST);
    if state.reading != Reading::Wastebasket {
        header_ui(ui, shown, width);
    }
    let rows = heights(page, state, width);
    let jump = state.jump_to.take();
    let jump = jump.and_then(|to| page.rows.iter().position(|(id, _)| id.value() == to));
    let drawn = long_list_ui(ui, &rows, jump, |ui, index| {
        let Some((id, row)) = page.rows.get(index) else { return };
        ui.set_width(width);
        let next = neighbour(page, index);
        row_ui(ui, shown, session, (*id, *row), next, state, actions);
    });
    remember(ui, page, state, &rows, &drawn);
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

/// The height of every row: as last drawn at this width, else guessed from its words.
fn heights(page: &Page<'_>, state: &mut GuiState, width: f32) -> Vec<LongRow> {
    if (state.row_heights.width - width).abs() > 0.5 {
        state.row_heights.heights.clear();
        state.row_heights.width = width;
    }
    let edited: Option<&NoteId> = state.editing.as_ref().map(|editing| &editing.note);
    let known = &state.row_heights.heights;
    page.rows
        .iter()
        .map(|(id, row)| LongRow {
            id: *id,
            height: known.get(&id.value()).copied().unwrap_or_else(|| guess(row, width)),
            always: matches!(row, Row::Note(note) if Some(&note.id) == edited),
            takes_keyboard: matches!(row, Row::Note(_) | Row::Removed(_) | Row::Conclusions { .. }),
        })
        .collect()
}

fn guess(row: &Row<'_>, width: f32) -> f32 {
    match row {
        Row::Question { .. } => 60.0,
        Row::Group { .. } | Row::Nobody => 40.0,
        Row::Part { .. } => 24.0,
        Row::Answers { .. } => 400.0,
        Row::Conclusions { count, .. } => 40.0 + *count as f32 * conclusions::GUESS,
        Row::Note(note) | Row::Removed(note) => note::guess(note, width),
    }
}

/// Keeps what the rows measured, and draws again at once where a guess was wrong.
fn remember(ui: &Ui, page: &Page<'_>, state: &mut GuiState, rows: &[LongRow], drawn: &[(usize, f32)]) {
    let mut wrong = false;
    for (index, height) in drawn {
        let (Some((id, _)), Some(row)) = (page.rows.get(*index), rows.get(*index)) else {
            continue;
        };
        if (row.height - height).abs() > 0.5 {
            wrong = true;
        }
        state.row_heights.heights.insert(id.value(), *height);
    }
    if wrong {
        ui.ctx().request_discard("a row has another height than was guessed");
    }
}

/// The note that takes the keyboard when this one is put aside.
fn neighbour(page: &Page<'_>, index: usize) -> Option<Id> {
    let is_note = |(_, row): &&(Id, Row<'_>)| matches!(row, Row::Note(_) | Row::Removed(_));
    let after = page.rows.get(index + 1..).unwrap_or_default().iter().find(is_note);
    let before = || page.rows.get(..index).unwrap_or_default().iter().rev().find(is_note);
    after.or_else(before).map(|(id, _)| *id)
}

fn row_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    (id, row): (Id, Row<'_>),
    next: Option<Id>,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    match row {
        Row::Question { item, first_level } => question_ui(ui, shown, session, item, first_level),
        Row::Group { group, notes, first_level } => group_ui(ui, shown, group, notes, first_level),
        Row::Answers { item, group } => answers::answers_ui(ui, shown, session, item, group),
        Row::Conclusions { item, .. } => conclusions::conclusions_ui(ui, shown, session, item, actions),
        Row::Part { item, place } => {
            let label = item.kind.label_of(place).unwrap_or_default();
            Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
                ui.label(RichText::new(label).font(fonts::strong(fonts::HELP)).color(shown.tokens.quiet));
            });
        }
        Row::Note(note) => note::note_ui(ui, shown, session, note, (id, next), state, actions),
        Row::Removed(note) => note::removed_ui(ui, shown, session, note, (id, next), actions),
        Row::Nobody => {
            Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
                ui.label(RichText::new(shown.words.gather_nobody_wrote()).color(shown.tokens.quiet));
            });
        }
    }
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
