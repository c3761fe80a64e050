//! The agenda: which items are taken up, in which order, with how many minutes, and the clock times that follow.

use super::super::action::Action;
use super::super::long_list::{LongRow, LongRows, long_list_ui};
use super::super::shown::Shown;
use super::super::state::{AgendaForm, GuiState, Rewording, Screen};
use super::super::widgets::{
    cell_ui, follow_focus, help_ui, parts_so_far, primary_button_ui, question_count, read_from_left, read_last, small_button_ui, take_key,
    wish_button_ui,
};
use super::super::wish::Wish;
use super::super::{fonts, theme};
use super::agenda_form;
use super::timing::Timing;
use crate::model::{AgendaEntry, Command, Item, ItemKey, MOST_MINUTES, Session, minutes_after_midnight};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Checkbox, Color32, CursorIcon, DragValue, Frame, Id, Key, Label, Layout, Margin, Modifiers, Panel, Rect, Response, RichText,
    Sense, Stroke, TextEdit, Ui, UiBuilder, pos2, vec2,
};

const ROW: f32 = 40.0;
const HANDLE: f32 = 16.0;
const CLOCK: f32 = 52.0;
const NUMBER: f32 = 28.0;
const KIND: f32 = 92.0;
const MINUTES: f32 = 64.0;
const REWORD: f32 = 48.0;
const BUTTON: f32 = 28.0;
const FOOT: f32 = 44.0;

/// What the pointer carries while a row is dragged: its place in the agenda.
struct Dragged(usize);

/// The row that has the keyboard, and whether it has just been moved by it.
#[derive(Clone, Debug, Default)]
struct FocusedRow {
    key: ItemKey,
    moved: bool,
}

/// What a row needs to know beside its entry.
struct Row<'a> {
    index: usize,
    last: usize,
    entry: &'a AgendaEntry,
    item: &'a Item,
    begins: &'a str,
    /// Whether its fixed time is reached too late.
    late: bool,
    number: Option<u32>,
}

pub(super) fn agenda_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    let questions = session.items().filter(|(_, item)| item.is_prompt()).count();
    let timing = Timing::of(session, words, &question_count(words, questions));
    agenda_form::heading_ui(ui, shown, session, state);
    help_ui(ui, shown, words.prepare_agenda_help());
    agenda_form::agenda_form_ui(ui, shown, session, state, actions);
    let above_foot = parts_so_far(ui);
    Panel::bottom("prepare sum")
        .frame(Frame::new())
        .show_separator_line(false)
        .show(ui, |ui| foot_ui(ui, shown, session, &timing, actions));
    let foot = above_foot..parts_so_far(ui);
    header_ui(ui, shown);
    ui.add_enabled_ui(!shown.read_only, |ui| rows_ui(ui, shown, session, &timing, state, actions));
    read_last(ui, foot);
}

fn header_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let words = shown.words;
    let head = |text| RichText::new(text).font(fonts::help()).color(shown.tokens.quiet);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        cell_ui(ui, vec2(HANDLE + theme::SPACE + 26.0, 20.0), Align::Min, head(""));
        cell_ui(ui, vec2(CLOCK, 20.0), Align::Min, head(words.prepare_time_column()));
        cell_ui(ui, vec2(NUMBER, 20.0), Align::Min, head(""));
        let rest = ui.available_width() - MINUTES - REWORD - 2.0 * BUTTON - 4.0 * theme::SPACE;
        cell_ui(ui, vec2(rest, 20.0), Align::Min, head(words.prepare_item_column()));
        cell_ui(ui, vec2(MINUTES, 20.0), Align::Min, head(words.prepare_minutes_column()));
    });
}

fn rows_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, timing: &Timing, state: &mut GuiState, actions: &mut Vec<Action>) {
    let agenda = session.agenda();
    let memory = Id::unique("prepare focused row");
    let mut focused: FocusedRow = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    focused.moved = move_by_keys(ui, agenda, &focused, actions);
    let row_id = |key: &ItemKey| Id::unique(("agenda row", key));
    let rows = agenda.iter().map(|entry| LongRow {
        id: row_id(&entry.item),
        height: ROW,
        takes_keyboard: true,
    });
    let rows = LongRows::new(rows, 0.0);
    let always = Some(row_id(&focused.key));
    let mut has_keyboard = None;
    long_list_ui(ui, &rows, (None, always), |ui, index| {
        let Some(entry) = agenda.get(index) else { return };
        let Some(item) = session.item(&entry.item) else { return };
        let row = Row {
            index,
            last: agenda.len().saturating_sub(1),
            entry,
            item,
            begins: timing.begins.get(index).map_or("", String::as_str),
            late: timing.late.get(index).copied().unwrap_or(false),
            number: session.question_number(&entry.item),
        };
        if row_ui(ui, shown, &row, agenda, state, actions) {
            has_keyboard = Some(entry.item.clone());
            if focused.moved {
                ui.scroll_to_rect(ui.max_rect(), None);
            }
        }
    });
    focused.key = has_keyboard.unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(memory, focused));
}

/// Alt and an arrow move the row that has the keyboard. They are taken before the rows are drawn, because a number being
/// written would count them as its own.
fn move_by_keys(ui: &Ui, agenda: &[AgendaEntry], focused: &FocusedRow, actions: &mut Vec<Action>) -> bool {
    let Some(index) = agenda.iter().position(|entry| entry.item == focused.key) else {
        // The frame after a move still scrolls, since the rows have changed places only now.
        return false;
    };
    if !ui.is_enabled() {
        return false;
    }
    let to = if take_key(ui, Modifiers::ALT, Key::ArrowUp) {
        index.checked_sub(1)
    } else if take_key(ui, Modifiers::ALT, Key::ArrowDown) {
        Some(index + 1).filter(|to| *to < agenda.len())
    } else {
        return false;
    };
    if let Some(to) = to {
        actions.push(Action::Do(Command::MoveItem(focused.key.clone(), to)));
    }
    to.is_some()
}

/// Draws one row and tells whether something in it has the keyboard.
fn row_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>, agenda: &[AgendaEntry], state: &mut GuiState, actions: &mut Vec<Action>) -> bool {
    let words = shown.words;
    let tokens = shown.tokens;
    let ink = if row.entry.included { tokens.text } else { tokens.quiet };
    let name = words.prepare_row_name(row.index + 1, row.item.label());
    let room = ui.max_rect();
    drop_ui(ui, shown, row, agenda, actions);
    let mut controls: Vec<Response> = Vec::new();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        ui.spacing_mut().button_padding.x = theme::TIGHT;
        handle_ui(ui, shown, row);
        let mut included = row.entry.included;
        let check = ui
            .add(Checkbox::without_text(&mut included))
            .accessible_name(words.prepare_take_up(&name));
        if check.changed() {
            actions.push(Action::Do(Command::IncludeItem(row.entry.item.clone(), included)));
        }
        controls.push(check);
        let figures = |text: String, color: Color32| RichText::new(text).font(fonts::figures(fonts::BODY)).color(color);
        controls.push(clock_ui(ui, shown, row, &name, actions));
        let number = row.number.filter(|_| row.entry.included).map(|number| number.to_string());
        cell_ui(ui, vec2(NUMBER, ROW), Align::Max, figures(number.unwrap_or_default(), ink));
        let rest = ui.available_width() - KIND - MINUTES - REWORD - 2.0 * BUTTON - 5.0 * theme::SPACE;
        label_ui(ui, row, rest, ink);
        let kind = RichText::new(row.item.kind.name(words)).font(fonts::help()).color(tokens.quiet);
        cell_ui(ui, vec2(KIND, ROW), Align::Min, kind);
        controls.push(minutes_ui(ui, shown, row, &name, actions));
        if row.item.is_prompt() {
            let reword = ui.scope(|ui| {
                ui.set_min_width(REWORD);
                small_button_ui(ui, shown, true, words.prepare_reword(), &words.prepare_reword_of(&name))
            });
            let reword = reword.inner;
            if reword.clicked() {
                state.agenda_form = Some(AgendaForm::Reword(Rewording::of(row.item)));
                state.agenda_form_wants_keyboard = true;
            }
            controls.push(reword);
        } else {
            ui.allocate_exact_size(vec2(REWORD, ROW), Sense::hover());
        }
        let up = small_button_ui(ui, shown, row.index > 0, "↑", &words.prepare_move_up(&name));
        if up.clicked() {
            actions.push(Action::Do(Command::MoveItem(row.entry.item.clone(), row.index.saturating_sub(1))));
        }
        let down = small_button_ui(ui, shown, row.index < row.last, "↓", &words.prepare_move_down(&name));
        if down.clicked() {
            actions.push(Action::Do(Command::MoveItem(row.entry.item.clone(), row.index + 1)));
        }
        controls.extend([up, down]);
    });
    ui.painter()
        .hline(room.x_range(), room.bottom() - 0.5, Stroke::new(1.0, tokens.hovered()));
    for control in &controls {
        follow_focus(ui, control);
    }
    controls.iter().any(Response::has_focus)
}

/// The label of an item, on two lines where it is long.
fn label_ui(ui: &mut Ui, row: &Row<'_>, width: f32, ink: Color32) {
    let mut job = LayoutJob::simple(row.item.label().to_owned(), fonts::body(), ink, width);
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let top = rect.center().y - galley.size().y / 2.0;
    let label = Rect::from_min_size(pos2(rect.left(), top), galley.size());
    let mut child = ui.new_child(UiBuilder::new().max_rect(label));
    child.add(Label::new(galley)).on_hover_text(&row.item.title);
}

/// When the item begins by the plan. A time that is typed there is kept: the item waits for it.
fn clock_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>, name: &str, actions: &mut Vec<Action>) -> Response {
    let words = shown.words;
    let mut starts = row.entry.starts.clone();
    let is_time = starts.is_empty() || minutes_after_midnight(&starts).is_some();
    let ink = if row.late || !is_time {
        shown.tokens.over
    } else {
        shown.tokens.text
    };
    let field = TextEdit::singleline(&mut starts)
        .font(fonts::figures(fonts::BODY))
        .text_color(ink)
        .hint_text(
            RichText::new(row.begins)
                .font(fonts::figures(fonts::BODY))
                .color(shown.tokens.quiet),
        )
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .align(eframe::egui::Align2::LEFT_CENTER)
        .desired_width(CLOCK - theme::SPACE);
    let field = ui.add_sized(vec2(CLOCK, ROW), field);
    let field = field.accessible_name(words.prepare_starts_of(name));
    if field.changed() {
        actions.push(Action::Do(Command::SetStarts(row.entry.item.clone(), starts.trim().to_owned())));
    }
    let help = match (is_time, row.late) {
        (false, _) => words.prepare_write_time(),
        (true, true) => words.prepare_starts_late(),
        (true, false) => words.prepare_starts_help(),
    };
    let field = field.on_hover_text(help);
    // The planned time stands in the field as an example only, which nobody would hear.
    let told = [row.begins, help].join(" ");
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_description(told.trim()));
    field
}

fn minutes_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>, name: &str, actions: &mut Vec<Action>) -> Response {
    let mut minutes = row.entry.minutes;
    let field = DragValue::new(&mut minutes)
        .range(0..=MOST_MINUTES)
        .speed(1.0)
        .min_size(vec2(MINUTES, 28.0));
    let field = ui.add(field).accessible_name(shown.words.prepare_minutes_of(name));
    if minutes != row.entry.minutes {
        actions.push(Action::Do(Command::SetMinutes(row.entry.item.clone(), minutes)));
    }
    field
}

/// Six dots to drag the row by; the keyboard has Alt and the arrows instead.
fn handle_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>) {
    let (rect, handle) = ui.allocate_exact_size(vec2(HANDLE, ROW), Sense::DRAG);
    handle.dnd_set_drag_payload(Dragged(row.index));
    let ink = if handle.hovered() || handle.dragged() {
        shown.tokens.text
    } else {
        shown.tokens.outline
    };
    for column in [-3.0, 3.0] {
        for line in [-6.0, 0.0, 6.0] {
            ui.painter().circle_filled(rect.center() + vec2(column, line), 1.5, ink);
        }
    }
    handle
        .on_hover_cursor(CursorIcon::Grab)
        .on_hover_text(shown.words.prepare_drag_hint());
}

/// Takes a dragged row that is dropped on this one, and shows where it would land.
fn drop_ui(ui: &Ui, shown: &Shown<'_>, row: &Row<'_>, agenda: &[AgendaEntry], actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let place = ui.interact(room, ui.scope_id().with("place"), Sense::hover());
    let Some(dragged) = place.dnd_hover_payload::<Dragged>() else {
        return;
    };
    let below = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| at.y > room.center().y);
    let line = if below { room.bottom() } else { room.top() };
    ui.painter()
        .hline(room.x_range(), line, Stroke::new(theme::FOCUS, shown.tokens.accent));
    if place.dnd_release_payload::<Dragged>().is_none() {
        return;
    }
    let gap = row.index + usize::from(below);
    let to = if dragged.0 < gap { gap - 1 } else { gap };
    if let Some(entry) = agenda.get(dragged.0).filter(|_| to != dragged.0) {
        actions.push(Action::Do(Command::MoveItem(entry.item.clone(), to)));
    }
}

fn foot_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, timing: &Timing, actions: &mut Vec<Action>) {
    let words = shown.words;
    let nothing = session.items().next().is_none();
    let (text, ink) = if nothing {
        (words.prepare_nothing_taken_up(), shown.tokens.warning)
    } else {
        (timing.sum.as_str(), if timing.over { shown.tokens.over } else { shown.tokens.text })
    };
    let needs_start = !nothing && timing.begins.iter().all(String::is_empty);
    ui.add_space(theme::INSIDE);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(FOOT);
        if primary_button_ui(ui, shown, !nothing, words.prepare_lead()).clicked() {
            actions.push(Action::Go(Screen::Lead));
        }
        ui.add_space(theme::SPACE);
        wish_button_ui(ui, shown, Wish::CheckRoom, true, actions);
        ui.add_space(theme::APART);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let sum = Label::new(RichText::new(text).font(fonts::figures(fonts::BODY)).color(ink)).wrap();
            if needs_start {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::TIGHT;
                    ui.add(sum);
                    help_ui(ui, shown, words.prepare_no_start());
                });
            } else {
                ui.add(sum);
            }
        });
        read_from_left(ui);
    });
}
