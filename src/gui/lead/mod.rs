//! The screen from which the meeting is led: agenda, question with notes, and what the room sees.

mod agenda;
mod agenda_row;
mod ahead;
mod columns;
mod dashes;
mod drawer;
mod explained;
mod extra;
mod its_day;
mod kind;
mod live;
mod note_area;
mod note_field;
mod notes;
mod overview;
mod pasted;
mod pasted_lines;
mod place;
mod question;
mod room_picture;
mod side;
mod small_picture;
mod source;
pub(super) mod state;
mod steady_row;
mod steps;
mod strip;
mod time;

pub use kind::is_turned_field;
pub use note_field::note_field_id;
pub use state::{Drawer, Focus, LeadState};

use crate::gui::cx::MeetingCx;
use crate::gui::lead::columns::ChairColumns;
use crate::gui::theme;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{name_edge, parts_so_far, read_last, reserve};
use crate::model::{Item, Timetable};
use eframe::egui::{self, Button, Event, Panel, Rect, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Draws the columns; pushes the user's actions.
pub(super) fn lead_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState, sheet_is_open: bool) {
    // Before anything is drawn, so that what is typed in this very frame reaches the field.
    give_keyboard(ui, cx, state, sheet_is_open);
    if !sheet_is_open {
        drawer::close_by_key(ui, state);
    }
    let table = Timetable::of(cx.session, Some(cx.view.second_of_day));
    let columns = ChairColumns::of(ui.available_width());
    let frame = egui::Frame::new().fill(cx.view.tokens.background).inner_margin(theme::INSIDE);
    agenda_column_ui(ui, cx, &table, &columns, state);
    let before_side = parts_so_far(ui);
    let name = format!("side{}", columns.class);
    let side = match columns.side {
        Some(width) => Panel::right(name.as_str())
            .frame(frame.inner_margin(side::margin()))
            .resizable(true)
            .default_size(width)
            .size_range(240.0..=columns.most.max(width)),
        None => Panel::right("strip")
            .frame(frame.inner_margin(theme::SPACE))
            .resizable(false)
            .exact_size(columns::STRIP),
    };
    let side = reserve(ui, side);
    if columns.side.is_some() {
        name_edge(ui, cx.view, &name, cx.view.words.in_hall_now());
    }
    let edge = before_side..parts_so_far(ui);
    let middle = egui::CentralPanel::default()
        .frame(frame.inner_margin(theme::APART))
        .show(ui, |ui| {
            if columns.agenda.is_none() {
                agenda_line_ui(ui, cx, state);
            }
            question::question_ui(ui, cx, state);
        });
    read_last(ui, edge);
    ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        // Nothing there would do anything in a session that is only read.
        if cx.view.is_reader {
            ui.disable();
        }
        if columns.side.is_some() {
            side::side_ui(ui, cx, &table);
        } else {
            strip::strip_ui(ui, cx, state);
        }
    });
    opened_ui(ui, cx, &table, middle.response.rect, state);
}
/// The agenda beside the question, where there is room for it.
fn agenda_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable, columns: &ChairColumns, state: &mut LeadState) {
    let Some(width) = columns.agenda else { return };
    let name = format!("agenda{}", columns.class);
    let frame = egui::Frame::new().fill(cx.view.tokens.background).inner_margin(theme::INSIDE);
    Panel::left(name.as_str())
        .frame(frame)
        .resizable(true)
        .default_size(width)
        .size_range(180.0..=columns.most.max(width))
        .show(ui, |ui| {
            agenda::agenda_ui(ui, cx, table, state);
        });
    name_edge(ui, cx.view, &name, cx.view.words.agenda());
}

/// The agenda of a narrow window: where the meeting is, on one line that opens the whole of it.
fn agenda_line_ui(ui: &mut Ui, cx: &MeetingCx<'_>, state: &mut LeadState) {
    let words = cx.view.words;
    let label = cx.session.item(cx.session.current()).map_or("", Item::label);
    let place = steps::place_in_words(cx.session, cx.view.hall_pages, words);
    let line = words.label_at(label, &place);
    let is_open = state.drawer == Some(Drawer::Agenda);
    let button = Button::selectable(is_open, &line)
        .frame_when_inactive(true)
        .truncate()
        .right_text(Icon::Down.atom());
    let button = ui.add_sized(vec2(ui.available_width(), steady_row::HEIGHT), button);
    button.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_open, &line));
    let clicked = button.clicked();
    button.on_hover_text(words.explained(words.explain_agenda_line(), &line));
    if clicked {
        drawer::opens_or_closes(state, Drawer::Agenda);
    }
}

/// What a narrow window has opened over the question.
fn opened_ui(ui: &Ui, cx: &mut MeetingCx<'_>, table: &Timetable, middle: Rect, state: &mut LeadState) {
    let columns = ChairColumns::of(ui.max_rect().width());
    let width = columns::DRAWER.min(middle.width());
    match state.drawer {
        Some(Drawer::Agenda) if columns.agenda.is_none() => {
            let place = Rect::from_min_size(middle.min, vec2(width, middle.height()));
            drawer::drawer_ui(ui, cx.view, place, state, |ui, state| agenda::agenda_ui(ui, cx, table, state));
        }
        Some(Drawer::Hall) if columns.side.is_none() => {
            let corner = pos2(middle.right() - width, middle.top());
            let place = Rect::from_min_size(corner, vec2(width, middle.height()));
            drawer::drawer_ui(ui, cx.view, place, state, |ui, _| {
                if cx.view.is_reader {
                    ui.disable();
                }
                side::side_ui(ui, cx, table);
            });
        }
        // The window has room for it again.
        _ => state.drawer = None,
    }
}

/// The note field has the keyboard whenever nothing else has, and hands it on to the field of the next group or question.
fn give_keyboard(ui: &Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState, sheet_is_open: bool) {
    let window_has_keyboard = ui.input(|input| input.focused);
    let wanted = std::mem::take(&mut state.focus);
    // Asking for the keyboard while the window has none would make egui ask again in every frame, for ever.
    if matches!(wanted, Focus::Answer | Focus::Overview) {
        // The answer stands with its question, also while a slide is up.
        state.question_over = Some(cx.session.current().clone());
    }
    let form_is_open = sheet_is_open || state.extra_question.is_some();
    if !window_has_keyboard || form_is_open || cx.view.read_only {
        return;
    }
    let lead = cx.session.lead();
    let item = cx.session.item(&lead.desk.prompt);
    let takes_notes = cx.session.takes_notes();
    let field = note_field_id(cx.session);
    let before = state.note_field.replace(field);
    if before.is_some_and(|before| before != field) {
        // What was changed of a note is in the record, letter by letter; the words to come are for the new place.
        *cx.editing = None;
    }
    let has_it = ui.memory(egui::Memory::focused);
    // Whoever chose a row of the agenda and goes on writing does so in the field.
    let is_free =
        has_it.is_none() || (types_words(ui) && agenda::row_has_keyboard(ui, cx.session)) || (before != Some(field) && has_it == before);
    match wanted {
        Focus::Answer if takes_notes => ui.memory_mut(|memory| memory.request_focus(kind::first_control(cx.session))),
        Focus::Overview if takes_notes && cx.session.current_draft().is_empty() => {
            if let Some(line) = overview::first_line(cx.session) {
                ui.memory_mut(|memory| memory.request_focus(line));
            }
        }
        Focus::Note if takes_notes => {
            let row = item.and_then(|item| kind::row_with_keyboard(ui, item));
            match row.filter(|row| lead.desk.place.as_ref() != Some(row)) {
                Some(row) => place::write_about(ui, cx, row, state),
                None => ui.memory_mut(|memory| memory.request_focus(field)),
            }
        }
        _ if takes_notes && is_free && cx.editing.is_none() => {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        _ => {}
    }
}

/// True when words come that are meant for a field: a space presses what has the keyboard.
fn types_words(ui: &Ui) -> bool {
    let is_word = |event: &Event| match event {
        Event::Text(text) => text != " ",
        Event::Paste(_) | Event::Ime(_) => true,
        _ => false,
    };
    ui.input(|input| input.events.iter().any(is_word))
}
