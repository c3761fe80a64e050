//! The agenda: every item with planned and used minutes, what comes next, and when the meeting ends.
//!
//! A click chooses a row, and the room sees nothing of it: Enter, a double click or the button below the list shows it.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::agenda_row::{ItemRow, row_id};
use crate::gui::lead::ahead::{ahead_ui, chosen, go_live, leave, short_ahead_ui};
use crate::gui::lead::explained::{explained, tell_beside};
use crate::gui::lead::its_day::is_its_day;
use crate::gui::lead::state::LeadState;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::long_list::{LongRow, LongRows, long_list_ui, long_rows_ui};
use crate::gui::widgets::{context_menu_ui, menu_item_ui, take_key};
use crate::gui::{fonts, theme, widgets};
use crate::model::{AgendaEntry, Command, Item, ItemKey, Session, Timetable, clock_time};
use eframe::egui::{self, Align, Button, EventFilter, Id, Key, Layout, Memory, Modifiers, RichText, ScrollArea, Ui};

/// Space between two rows in points.
const GAP: f32 = 2.0;
/// Below this height, in points, the end of the meeting scrolls with the rows, so that some of them are seen.
const LOW: f32 = 420.0;

/// Frames in which the list comes to the row at which the meeting is.
const ARRIVES: u8 = 4;

/// The rows of the agenda in their order.
type Rows<'a> = Vec<(&'a AgendaEntry, &'a Item)>;

pub(super) fn agenda_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable, state: &mut LeadState) {
    heading_ui(ui, cx);
    let items: Rows<'_> = cx.session.items().collect();
    choose_by_key(ui, cx, &items, state);
    let here = items.iter().position(|(entry, _)| entry.item == *cx.session.current());
    if ui.available_height() < LOW {
        let above_short = widgets::parts_so_far(ui);
        egui::Panel::bottom("agenda short end")
            .frame(egui::Frame::NONE)
            .show_separator_line(false)
            .show(ui, |ui| short_ahead_ui(ui, cx, state));
        let short = above_short..widgets::parts_so_far(ui);
        let rows = long_rows(ui, cx, &items);
        let mut area = ScrollArea::vertical().auto_shrink(false);
        let height = ui.available_height();
        if let Some(here) = come_to(ui, cx.session, here, height, state) {
            area = area.vertical_scroll_offset(rows.centred(here, height)).animated(false);
        }
        area.show(ui, |ui| {
            long_rows_ui(ui, &rows, None, |ui, place| row_ui(ui, cx, items.get(place), state));
            ui.add_space(theme::SPACE);
            end_ui(ui, cx.view, cx.session, table);
            lifecycle_ui(ui, cx);
        });
        return widgets::read_last(ui, short);
    }
    let above_end = widgets::parts_so_far(ui);
    egui::Panel::bottom("agenda end")
        .frame(egui::Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.add_space(theme::SPACE);
            below_ui(ui, cx, table, state);
        });
    let end = above_end..widgets::parts_so_far(ui);
    let rows = long_rows(ui, cx, &items);
    let height = ui.available_height();
    let from = come_to(ui, cx.session, here, height, state).map(|here| rows.centred(here, height));
    ui.spacing_mut().item_spacing.y = 0.0;
    long_list_ui(ui, &rows, from, None, |ui, place| row_ui(ui, cx, items.get(place), state));
    widgets::read_last(ui, end);
}

/// The row at which the meeting is, when the meeting has moved or the list has got another height: it comes to rest in the middle. A
/// few frames long, since a list that is drawn for the first time may still be on its way to another place.
fn come_to(ui: &Ui, session: &Session, here: Option<usize>, height: f32, state: &mut LeadState) -> Option<usize> {
    let at = Some((session.current().clone(), height));
    if state.agenda_at != at {
        state.agenda_at = at;
        state.agenda_arrives = ARRIVES;
    }
    state.agenda_arrives = state.agenda_arrives.checked_sub(1)?;
    ui.ctx().request_repaint();
    here
}

/// The name of the column, and the button that asks something that is in no deck.
fn heading_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let command = UiCommand::ExtraQuestion;
    ui.horizontal(|ui| {
        widgets::column_heading_ui(ui, cx.view, words.agenda());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = RichText::new(words.add_question()).font(fonts::help()).color(cx.view.tokens.quiet);
            let button = Button::new((Icon::Plus.atom(), text)).frame_when_inactive(false);
            let can = !cx.view.read_only;
            let add = ui.add_enabled(can, button);
            let title = command.title(words);
            add.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, can, title));
            tell_beside(ui, &add, &explained(command, words), cx.view.why_read_only());
            if add.clicked() {
                cx.ask(command);
            }
        });
    });
}

/// What comes next, and the end of the meeting.
fn below_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable, state: &mut LeadState) {
    ui.spacing_mut().item_spacing.y = theme::TIGHT;
    ahead_ui(ui, cx, state);
    end_ui(ui, cx.view, cx.session, table);
    lifecycle_ui(ui, cx);
}

fn long_rows(ui: &Ui, cx: &MeetingCx<'_>, items: &Rows<'_>) -> LongRows {
    let rows = items.iter().map(|(entry, item)| LongRow {
        id: Id::unique(("agenda", entry.item.as_str())),
        height: ItemRow::new(ui, cx.view, cx.session, entry, item).height,
        takes_keyboard: true,
    });
    LongRows::new(rows, GAP)
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, row: Option<&(&AgendaEntry, &Item)>, state: &mut LeadState) {
    let Some((entry, item)) = row else { return };
    let key = &entry.item;
    let is_chosen = chosen(cx.session, state).is_some_and(|item| item.key == *key);
    let response = ItemRow::new(ui, cx.view, cx.session, entry, item).ui(ui, cx, is_chosen);
    context_menu_ui(ui, response.rect, |ui| menu_ui(ui, cx, key, state));
    if response.double_clicked() {
        go_live(cx, key, state);
    } else if response.clicked() {
        choose(ui, cx.session, key, state);
    }
}

/// What can be done with a row, by a right click; the buttons below the list and the keys do the same.
fn menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, key: &ItemKey, state: &mut LeadState) {
    let words = cx.view.words;
    let hall = cx.session.hall();
    let is_here = cx.session.current() == key;
    let show = if hall.open && !hall.frozen {
        words.show_chosen()
    } else {
        words.go_to_chosen()
    };
    if !is_here && menu_item_ui(ui, cx.view, show, "Enter").clicked() {
        go_live(cx, key, state);
    }
    if !is_here && menu_item_ui(ui, cx.view, words.select(), "").clicked() {
        choose(ui, cx.session, key, state);
    }
    let command = UiCommand::ExtraQuestion;
    if menu_item_ui(ui, cx.view, command.title(words), &command.key_name()).clicked() {
        cx.ask(command);
    }
    let command = UiCommand::GoPrepare;
    if menu_item_ui(ui, cx.view, words.change_agenda(), &command.key_name()).clicked() {
        cx.ask(command);
    }
}

/// Chooses a row. It gets the keyboard, so that Enter shows it, unless somebody is in the middle of a note.
fn choose(ui: &Ui, session: &Session, key: &ItemKey, state: &mut LeadState) {
    state.selected = Some(key.clone());
    if session.current_draft().is_empty() {
        ui.memory_mut(|memory| memory.request_focus(row_id(key)));
    }
}

/// The keys of the row that has the keyboard: arrows choose the next one or the one before, Enter shows the chosen one, Escape lets
/// it go.
fn choose_by_key(ui: &Ui, cx: &mut MeetingCx<'_>, items: &Rows<'_>, state: &mut LeadState) {
    let focused = ui.memory(Memory::focused);
    let has_keyboard = |(entry, _): &(&AgendaEntry, &Item)| focused == Some(row_id(&entry.item));
    let Some(place) = items.iter().position(has_keyboard) else {
        return;
    };
    let Some((entry, _)) = items.get(place) else { return };
    let filter = EventFilter {
        vertical_arrows: true,
        // The row takes Escape itself.
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(&entry.item), filter));
    let pressed = |key| take_key(ui, Modifiers::NONE, key);
    let to = if pressed(Key::ArrowDown) {
        Some(place + 1)
    } else if pressed(Key::ArrowUp) {
        Some(place.saturating_sub(1))
    } else {
        None
    };
    if let Some((entry, _)) = to.and_then(|to| items.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(row_id(&entry.item)));
        state.selected = Some(entry.item.clone());
    } else if chosen(cx.session, state).is_some_and(|item| item.key == entry.item) && pressed(Key::Enter) {
        go_live(cx, &entry.item, state);
    } else if pressed(Key::Escape) {
        leave(state);
    }
}

/// When the meeting ends as it goes, and how that lies to its planned end.
fn end_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, table: &Timetable) {
    let words = view.words;
    let ends = table.ends.unwrap_or_else(|| i64::from(view.second_of_day) + session.left_secs());
    let minute = |secs: i64| u32::try_from((secs + 59) / 60).unwrap_or(0);
    let time = clock_time(minute(ends), words);
    let apart = |minutes| widgets::length_of_time(words, minutes);
    let compared = table.wanted_end.filter(|_| session.lead().begun && is_its_day(table));
    let (text, colour) = match compared {
        Some(wanted) if minute(ends) > minute(wanted) => {
            let after = minute(ends) - minute(wanted);
            (
                words.ends_after(&time, &apart(after), &clock_time(minute(wanted), words)),
                view.tokens.over,
            )
        }
        Some(wanted) => {
            let before = minute(wanted) - minute(ends);
            (
                words.ends_before(&time, &apart(before), &clock_time(minute(wanted), words)),
                view.tokens.text,
            )
        }
        None => (words.ends_at(&time), view.tokens.text),
    };
    ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(colour));
}

fn lifecycle_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let lead = cx.session.lead();
    let (text, command) = match (lead.begun, lead.ended) {
        (false, _) => (cx.view.words.begin_meeting(), Command::Begin),
        (true, false) => (cx.view.words.end_meeting(), Command::SetEnded(true)),
        (true, true) => (cx.view.words.open_again(), Command::SetEnded(false)),
    };
    // On the closing page it stands under the picture.
    if lead.ended && !cx.session.shows_closing() && ui.button(cx.view.words.read_through_the_notes()).clicked() {
        cx.ask(UiCommand::GoReview);
    }
    if ui.add_enabled(!cx.view.is_reader, egui::Button::new(text)).clicked() {
        cx.command(command);
    }
}

/// True while a row of the agenda has the keyboard: what is typed then is meant for the note field.
pub(super) fn row_has_keyboard(ui: &Ui, session: &Session) -> bool {
    let focused = ui.memory(Memory::focused);
    focused.is_some() && session.items().any(|(entry, _)| focused == Some(row_id(&entry.item)))
}
