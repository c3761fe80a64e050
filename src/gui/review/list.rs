//! The list of all notes: the rows near the view, drawn one kind at a time.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, NoteView, REVIEW_CONTROLS, REVIEW_NUMBER};
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::note_row::note_ui;
use crate::gui::review::order::ReviewOrder;
use crate::gui::review::removed::removed_ui;
use crate::gui::review::rows::{ReviewRow, note_id};
use crate::gui::review::state::ReviewState;
use crate::gui::review::{answers, conclusions};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::long_list::long_list_ui;
use crate::gui::widgets::{cell_ui, name_heading, note_count};
use crate::gui::{fonts, theme};
use crate::model::{Group, Item, Session};
use eframe::egui::{Align, Frame, Id, Margin, RichText, Stroke, Ui, vec2};

/// The widest line of text, so that the eye finds the next one.
const WIDEST: f32 = 980.0;

pub(super) fn list_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, cache: &mut ReviewCache, state: &mut ReviewState) {
    if cache.page().rows.is_empty() {
        nothing_ui(ui, cx.view, state);
        return;
    }
    let width = (ui.available_width() - theme::PART).min(WIDEST);
    if state.order != ReviewOrder::Wastebasket {
        header_ui(ui, cx.view, width);
    }
    cache.fit(cx.session, width);
    let jump = state.jump_to.take();
    let first = jump.and_then(|to| cache.page().rows.iter().position(|(id, _)| id.value() == to));
    let edited = cx.editing.as_ref().map(|editing| note_id(&editing.note));
    let drawn = long_list_ui(ui, &cache.places, first, edited, |ui, index| {
        let Some((id, row)) = cache.page().rows.get(index) else { return };
        ui.set_width(width);
        let next = cache.neighbour(index);
        let placed = RowInView { id: *id, row: *row, next };
        row_ui(ui, cx, &placed, state);
    });
    cache.remember(ui, &drawn);
}

fn nothing_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &ReviewState) {
    let sought = state.search.trim();
    let text = match state.order {
        _ if !sought.is_empty() => view.words.review_nothing_found(sought),
        ReviewOrder::Wastebasket => view.words.review_basket_empty().to_owned(),
        ReviewOrder::ByQuestion | ReviewOrder::ByGroup => view.words.review_nobody_wrote().to_owned(),
    };
    ui.set_max_width(ui.available_width().min(WIDEST));
    ui.label(RichText::new(text).color(view.tokens.quiet));
}

fn header_ui(ui: &mut Ui, view: &ViewContext<'_>, width: f32) {
    let head = |text| RichText::new(text).font(fonts::help()).color(view.tokens.quiet);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        cell_ui(ui, vec2(REVIEW_NUMBER + theme::SPACE, 20.0), Align::Min, head(""));
        let text = width - REVIEW_NUMBER - theme::SPACE - REVIEW_CONTROLS;
        cell_ui(ui, vec2(text, 20.0), Align::Min, head(view.words.review_note_column()));
        cell_ui(
            ui,
            vec2(REVIEW_CONTROLS, 20.0),
            Align::Min,
            head(view.words.review_include_column()),
        );
    });
}

/// A row near the view.
struct RowInView {
    id: Id,
    row: ReviewRow,
    /// The row that takes the keyboard when this one is put aside.
    next: Option<Id>,
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, placed: &RowInView, state: &mut ReviewState) {
    let RowInView { id, row, next } = *placed;
    let session = cx.session;
    let item_at = |place: usize| session.deck().items.get(place);
    let note_at = |place: usize| session.record().notes.get(place);
    match row {
        ReviewRow::Question { item, first_level } => {
            if let Some(item) = item_at(item) {
                question_ui(ui, cx.view, session, item, first_level);
            }
        }
        ReviewRow::Group { group, notes, first_level } => {
            if let Some(group) = session.groups().get(group) {
                group_ui(ui, cx.view, group, notes, first_level);
            }
        }
        ReviewRow::Answers { item, group } => {
            if let Some(item) = item_at(item) {
                answers::answers_ui(ui, cx.view, session, item, group);
            }
        }
        ReviewRow::Conclusions { item, .. } => {
            if let Some(item) = item_at(item) {
                conclusions::conclusions_ui(ui, cx, item);
            }
        }
        ReviewRow::Part { item, note } => {
            let place = note_at(note).and_then(|note| note.place.as_ref());
            let label = item_at(item).zip(place).and_then(|(item, place)| item.kind.label_of(place));
            quiet_ui(
                ui,
                cx.view,
                RichText::new(label.unwrap_or_default()).font(fonts::strong(fonts::HELP)),
            );
        }
        ReviewRow::Note { note, theme } => {
            let theme = theme.and_then(|place| session.gathering().themes.get(place));
            if let Some(note) = note_at(note) {
                let note_view = NoteView::new(session, note, NotePlace::Review { row: id, next });
                note_ui(ui, cx, &note_view, theme, state);
            }
        }
        ReviewRow::Removed(place) => {
            if let Some(note) = note_at(place) {
                removed_ui(ui, cx, note, id, next);
            }
        }
        ReviewRow::Nobody => quiet_ui(ui, cx.view, RichText::new(cx.view.words.review_nobody_wrote())),
    }
}

fn quiet_ui(ui: &mut Ui, view: &ViewContext<'_>, text: RichText) {
    Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
        ui.label(text.color(view.tokens.quiet));
    });
}

fn question_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item, first_level: bool) {
    let title = match session.question_number(&item.key) {
        Some(number) => view.words.review_question(number, &item.title),
        None => item.title.clone(),
    };
    heading_ui(ui, view, &title, first_level, None);
}

fn group_ui(ui: &mut Ui, view: &ViewContext<'_>, group: &Group, notes: usize, first_level: bool) {
    let count = if notes == 0 {
        view.words.review_no_notes().to_owned()
    } else {
        note_count(view.words, notes)
    };
    heading_ui(ui, view, &group.name, first_level, Some(&count));
}

fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str, first_level: bool, beside: Option<&str>) {
    let (font, above) = if first_level {
        (fonts::group(), 16)
    } else {
        (fonts::strong(fonts::BODY), 12)
    };
    if first_level {
        ui.painter().hline(
            ui.max_rect().x_range(),
            ui.max_rect().top() + 4.0,
            Stroke::new(1.0, view.tokens.outline),
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
                ui.label(RichText::new(beside).font(fonts::help()).color(view.tokens.quiet));
            }
        });
    });
}
