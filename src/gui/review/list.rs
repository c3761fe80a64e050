//! The list of all notes: the rows near the view, drawn one kind at a time.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, NoteView, REVIEW_CONTROLS, REVIEW_NUMBER};
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::drag::{held_over, offer_framed};
use crate::gui::review::drop_place::DropEffect;
use crate::gui::review::list_keys::read_list_keys;
use crate::gui::review::note_row::{NoteInList, note_ui};
use crate::gui::review::numbered::numbered_label;
use crate::gui::review::order::ReviewOrder;
use crate::gui::review::removed::removed_ui;
use crate::gui::review::rows::{ReviewRow, note_id};
use crate::gui::review::selection_bar::{HEIGHT, basket_bar_ui, selection_bar_ui};
use crate::gui::review::state::ReviewState;
use crate::gui::review::{answers, conclusions};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::long_list::long_list_ui;
use crate::gui::widgets::{cell_ui, follow_focus, name_heading, note_count};
use crate::gui::{fonts, theme};
use crate::model::{Group, Item, Session, Sought};
use eframe::egui::{Align, Button, Frame, Id, Margin, Rect, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

/// The widest line of text, so that the eye finds the next one.
const WIDEST: f32 = 980.0;

/// The height of the list below which its heading is left out, in points.
const LOW: f32 = 200.0;

/// How long notes are held over the folded line before it opens, in seconds.
const MOMENT: f64 = 0.5;

pub(super) fn list_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, cache: &mut ReviewCache, state: &mut ReviewState) {
    if cache.page().rows.is_empty() {
        nothing_ui(ui, cx.view, state);
        return;
    }
    let width = (ui.available_width() - theme::PART).min(WIDEST);
    if state.order == ReviewOrder::Wastebasket {
        basket_bar_ui(ui, cx, cache, state);
    } else if !state.selection.is_empty() {
        selection_bar_ui(ui, cx, state);
    } else if ui.available_height() >= LOW {
        header_ui(ui, cx.view, width);
    }
    cache.fit(cx.session, width);
    let jump = state.jump_to.take();
    let first = jump.and_then(|to| cache.page().rows.iter().position(|(id, _)| id.value() == to));
    let edited = cx.editing.as_ref().map(|editing| note_id(&editing.note));
    let reached = read_list_keys(ui, cx, cache, state);
    let sought = Sought::new(&state.search);
    let from = first.map(|first| cache.places.top(first));
    let drawn = long_list_ui(ui, &cache.places, from, edited.or(reached), |ui, index| {
        let Some((id, row)) = cache.page().rows.get(index) else { return };
        ui.set_width(width);
        let placed = RowInView { id: *id, row: *row, index };
        row_ui(
            ui,
            cx,
            &placed,
            &mut InList {
                cache,
                sought: &sought,
                state,
            },
        );
        offer_row(ui, cx.session, cache, state, index);
    });
    cache.remember(ui, &drawn);
}

/// Offers the row for notes that are held over it; all rows with the same place are framed.
fn offer_row(ui: &Ui, session: &Session, cache: &ReviewCache, state: &mut ReviewState, index: usize) {
    let row = ui.min_rect();
    if held_over(ui, row).is_none() {
        return;
    }
    let page = cache.page();
    if let Some(target) = page.home_of(index).target(session) {
        let span = cache.places.span(page.rows_at_home_of(index));
        let list_top = row.top() - cache.places.top(index);
        let frame = Rect::from_x_y_ranges(row.x_range(), list_top + span.min..=list_top + span.max);
        offer_framed(ui, state, frame, DropEffect::Move(target));
    }
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
        cell_ui(ui, vec2(REVIEW_NUMBER + theme::SPACE, HEIGHT), Align::Min, head(""));
        let text = width - REVIEW_NUMBER - theme::SPACE - REVIEW_CONTROLS;
        cell_ui(ui, vec2(text, HEIGHT), Align::Min, head(view.words.review_note_column()));
        cell_ui(
            ui,
            vec2(REVIEW_CONTROLS, HEIGHT),
            Align::Min,
            head(view.words.review_include_column()),
        );
    });
}

/// A row near the view.
struct RowInView {
    id: Id,
    row: ReviewRow,
    /// Its place in the list.
    index: usize,
}

/// What the rows of the list share.
struct InList<'a> {
    cache: &'a ReviewCache,
    sought: &'a Sought,
    state: &'a mut ReviewState,
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, placed: &RowInView, list: &mut InList<'_>) {
    let RowInView { id, row, index } = *placed;
    let InList { cache, sought, state } = list;
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
                let is_selected = state.selection.holds(&note.id);
                let together = state.selection.together_with(&note.id);
                let next = if together.len() > 1 {
                    cache.note_after(session, &together).map(|note| note_id(&note))
                } else {
                    cache.neighbour(index)
                };
                let note_view = NoteView {
                    together,
                    is_selected,
                    sought: Some(*sought),
                    ..NoteView::new(session, note, NotePlace::Review { row: id, next })
                };
                note_ui(ui, cx, &note_view, theme, &mut NoteInList { cache, state });
            }
        }
        ReviewRow::Removed(place) => {
            if let Some(note) = note_at(place) {
                let next = cache.neighbour(index);
                let note_view = NoteView {
                    together: state.selection.together_with(&note.id),
                    is_selected: state.selection.holds(&note.id),
                    sought: Some(*sought),
                    ..NoteView::new(session, note, NotePlace::Review { row: id, next })
                };
                removed_ui(ui, cx, &note_view, state);
            }
        }
        ReviewRow::EmptyQuestions { count, unfolded } => fold_ui(ui, cx.view, &FoldedQuestions { id, count, unfolded }, state),
        ReviewRow::Nobody => quiet_ui(ui, cx.view, RichText::new(cx.view.words.review_nobody_wrote())),
    }
}

fn quiet_ui(ui: &mut Ui, view: &ViewContext<'_>, text: RichText) {
    Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
        ui.label(text.color(view.tokens.quiet));
    });
}

/// The line of the questions without notes.
struct FoldedQuestions {
    id: Id,
    count: usize,
    unfolded: bool,
}

/// The one line for all questions without notes; it opens when notes have been held over it for a moment.
fn fold_ui(ui: &mut Ui, view: &ViewContext<'_>, fold: &FoldedQuestions, state: &mut ReviewState) {
    let FoldedQuestions { id, count, unfolded } = *fold;
    let words = view.words;
    let text = if count == 1 {
        words.review_one_empty_question().to_owned()
    } else {
        words.review_empty_questions(count)
    };
    let sign = if unfolded { Icon::Down } else { Icon::Right };
    ui.add_space(theme::APART);
    let line = Button::new((sign.atom(), RichText::new(&text).color(view.tokens.quiet)))
        .frame_when_inactive(false)
        .min_size(vec2(ui.available_width(), 28.0));
    let line = ui.add(line);
    line.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_expanded(unfolded));
    follow_focus(ui, &line);
    let now = ui.input(|input| input.time);
    let held = held_over(ui, line.rect).is_some() && !unfolded;
    let since = *state.held_over_fold.get_or_insert(now);
    if !held {
        state.held_over_fold = None;
    } else if now - since < MOMENT {
        ui.ctx().request_repaint();
    }
    if line.clicked() || held && now - since >= MOMENT {
        state.shows_empty = !unfolded;
        ui.ctx().request_repaint();
    }
    if line.clicked() && !unfolded {
        // What is unfolded comes into view.
        state.jump_to = Some(id.value());
    }
}

fn question_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item, first_level: bool) {
    heading_ui(ui, view, &numbered_label(session, item, view.words), first_level, None);
    if item.label() != item.title {
        // Everywhere it is listed by its short name; here the whole of it stands below.
        quiet_ui(ui, view, RichText::new(&item.title));
    }
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
