//! The agenda: which items are taken up, in which order, with how many minutes, and the clock times that follow.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::agenda_form;
use crate::gui::prepare::short_agendas::short_agendas_ui;
use crate::gui::prepare::state::{AgendaForm, PrepareState, Rewording};
use crate::gui::prepare::timing::Timing;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::long_list::{LongRow, LongRows, long_list_ui, long_rows_ui};
use crate::gui::widgets::{
    PageShape, cell_ui, command_button_ui, context_menu_ui, follow_focus, help_ui, menu_item_ui, parts_so_far, primary_button_ui,
    question_count, read_from_left, read_last, small_button_ui, take_key,
};
use crate::gui::{fonts, theme};
use crate::model::{AgendaEntry, Command, Item, ItemKey, MOST_MINUTES, minutes_after_midnight};
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
/// Below this width a row leaves out its kind, so that its title keeps its words.
const NARROW: f32 = 560.0;
const REWORD: f32 = 48.0;
const BUTTON: f32 = 28.0;
const FOOT: f32 = 44.0;

/// A row that is dragged: its place in the agenda.
struct DraggedItem(usize);

/// The row that has the keyboard, and whether it has just been moved by it.
#[derive(Clone, Debug, Default)]
struct FocusedRow {
    key: ItemKey,
    moved: bool,
}

/// A row of the agenda.
struct AgendaRow<'a> {
    index: usize,
    last: usize,
    entry: &'a AgendaEntry,
    item: &'a Item,
    begins: &'a str,
    /// True when its fixed time is reached too late.
    late: bool,
    number: Option<u32>,
}

pub(super) fn agenda_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, shape: PageShape) {
    let words = cx.view.words;
    let questions = cx.session.items().filter(|(_, item)| item.is_prompt()).count();
    let timing = Timing::of(cx.session, words, &question_count(words, questions));
    agenda_form::heading_ui(ui, cx.view, cx.session, state);
    help_ui(ui, cx.view, words.prepare_agenda_help());
    short_agendas_ui(ui, cx, state);
    agenda_form::agenda_form_ui(ui, cx, state);
    if shape == PageShape::Stacked {
        header_ui(ui, cx.view);
        ui.add_enabled_ui(!cx.view.read_only, |ui| rows_ui(ui, cx, &timing, state, shape));
        foot_ui(ui, cx, &timing);
        return;
    }
    let above_foot = parts_so_far(ui);
    Panel::bottom("prepare sum")
        .frame(Frame::new())
        .show_separator_line(false)
        .show(ui, |ui| foot_ui(ui, cx, &timing));
    let foot = above_foot..parts_so_far(ui);
    header_ui(ui, cx.view);
    ui.add_enabled_ui(!cx.view.read_only, |ui| rows_ui(ui, cx, &timing, state, shape));
    read_last(ui, foot);
}

fn header_ui(ui: &mut Ui, view: &ViewContext<'_>) {
    let words = view.words;
    let head = |text| RichText::new(text).font(fonts::help()).color(view.tokens.quiet);
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

fn rows_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, timing: &Timing, state: &mut PrepareState, shape: PageShape) {
    let agenda = cx.session.agenda();
    let memory = Id::unique("prepare focused row");
    let mut focused: FocusedRow = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    focused.moved = move_by_keys(ui, cx, agenda, &focused);
    let row_id = |key: &ItemKey| Id::unique(("agenda row", key));
    let rows = agenda.iter().map(|entry| LongRow {
        id: row_id(&entry.item),
        height: ROW,
        takes_keyboard: true,
    });
    let rows = LongRows::new(rows, 0.0);
    let always = Some(row_id(&focused.key));
    let mut has_keyboard = None;
    let draw = |ui: &mut Ui, index: usize| {
        let Some(entry) = agenda.get(index) else { return };
        let Some(item) = cx.session.item(&entry.item) else { return };
        let row = AgendaRow {
            index,
            last: agenda.len().saturating_sub(1),
            entry,
            item,
            begins: timing.begins.get(index).map_or("", String::as_str),
            late: timing.late.get(index).copied().unwrap_or(false),
            number: cx.session.question_number(&entry.item),
        };
        if row_ui(ui, cx, &row, agenda, state) {
            has_keyboard = Some(entry.item.clone());
            if focused.moved {
                ui.scroll_to_rect(ui.max_rect(), None);
            }
        }
    };
    match shape {
        PageShape::Beside => long_list_ui(ui, &rows, None, always, draw),
        PageShape::Stacked => long_rows_ui(ui, &rows, always, draw),
    };
    focused.key = has_keyboard.unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(memory, focused));
}

/// Alt and an arrow move the row that has the keyboard. They are taken before the rows are drawn, because a number being
/// written would count them as its own.
fn move_by_keys(ui: &Ui, cx: &mut Cx<'_>, agenda: &[AgendaEntry], focused: &FocusedRow) -> bool {
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
        cx.command(Command::MoveItem(focused.key.clone(), to));
    }
    to.is_some()
}

/// Draws one row and tells whether something in it has the keyboard.
fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, agenda: &[AgendaEntry], state: &mut PrepareState) -> bool {
    let words = cx.view.words;
    let tokens = cx.view.tokens;
    let ink = if row.entry.included { tokens.text } else { tokens.quiet };
    let name = words.prepare_row_name(row.index + 1, row.item.label());
    let room = ui.max_rect();
    drop_ui(ui, cx, row, agenda);
    let mut controls: Vec<Response> = Vec::new();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        ui.spacing_mut().button_padding.x = theme::TIGHT;
        handle_ui(ui, cx.view, row);
        let mut included = row.entry.included;
        let check = ui
            .add(Checkbox::without_text(&mut included))
            .accessible_name(words.prepare_take_up(&name));
        if check.changed() {
            cx.command(Command::IncludeItem(row.entry.item.clone(), included));
        }
        controls.push(check);
        let figures = |text: String, color: Color32| RichText::new(text).font(fonts::figures(fonts::BODY)).color(color);
        controls.push(clock_ui(ui, cx, row, &name));
        let number = row.number.filter(|_| row.entry.included).map(|number| number.to_string());
        cell_ui(ui, vec2(NUMBER, ROW), Align::Max, figures(number.unwrap_or_default(), ink));
        let kind_width = if room.width() < NARROW { 0.0 } else { KIND + theme::SPACE };
        let rest = ui.available_width() - kind_width - MINUTES - REWORD - 2.0 * BUTTON - 4.0 * theme::SPACE;
        label_ui(ui, row, rest, ink);
        if kind_width > 0.0 {
            let kind = RichText::new(row.item.kind.name(words)).font(fonts::help()).color(tokens.quiet);
            cell_ui(ui, vec2(KIND, ROW), Align::Min, kind);
        }
        controls.push(minutes_ui(ui, cx, row, &name));
        if row.item.is_prompt() {
            let reword = ui.scope(|ui| {
                ui.set_min_width(REWORD);
                small_button_ui(ui, cx.view, true, words.prepare_reword(), &words.prepare_reword_of(&name))
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
        let up = small_button_ui(ui, cx.view, row.index > 0, "↑", &words.prepare_move_up(&name));
        if up.clicked() {
            cx.command(Command::MoveItem(row.entry.item.clone(), row.index.saturating_sub(1)));
        }
        let down = small_button_ui(ui, cx.view, row.index < row.last, "↓", &words.prepare_move_down(&name));
        if down.clicked() {
            cx.command(Command::MoveItem(row.entry.item.clone(), row.index + 1));
        }
        controls.extend([up, down]);
    });
    row_menu_ui(ui, cx, row, state);
    ui.painter()
        .hline(room.x_range(), room.bottom() - 0.5, Stroke::new(1.0, tokens.hovered()));
    for control in &controls {
        follow_focus(ui, control);
    }
    controls.iter().any(Response::has_focus)
}

/// What a right click on a row offers.
fn row_menu_ui(ui: &Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, state: &mut PrepareState) {
    let words = cx.view.words;
    let item = &row.entry.item;
    context_menu_ui(ui, ui.max_rect(), |ui| {
        if row.item.is_prompt() && menu_item_ui(ui, cx.view, words.prepare_reword(), "").clicked() {
            state.agenda_form = Some(AgendaForm::Reword(Rewording::of(row.item)));
            state.agenda_form_wants_keyboard = true;
        }
        let include = if row.entry.included {
            words.prepare_leave_out()
        } else {
            words.prepare_take_in()
        };
        if menu_item_ui(ui, cx.view, include, "").clicked() {
            cx.command(Command::IncludeItem(item.clone(), !row.entry.included));
        }
        if row.index > 0 && menu_item_ui(ui, cx.view, words.prepare_up(), "Alt+↑").clicked() {
            cx.command(Command::MoveItem(item.clone(), row.index - 1));
        }
        if row.index < row.last && menu_item_ui(ui, cx.view, words.prepare_down(), "Alt+↓").clicked() {
            cx.command(Command::MoveItem(item.clone(), row.index + 1));
        }
    });
}

/// The label of an item, on two lines where it is long.
fn label_ui(ui: &mut Ui, row: &AgendaRow<'_>, width: f32, ink: Color32) {
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
fn clock_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, name: &str) -> Response {
    let words = cx.view.words;
    let mut starts = row.entry.starts.clone();
    let is_time = starts.is_empty() || minutes_after_midnight(&starts).is_some();
    let ink = if row.late || !is_time {
        cx.view.tokens.over
    } else {
        cx.view.tokens.text
    };
    let field = TextEdit::singleline(&mut starts)
        .font(fonts::figures(fonts::BODY))
        .text_color(ink)
        .hint_text(
            RichText::new(row.begins)
                .font(fonts::figures(fonts::BODY))
                .color(cx.view.tokens.quiet),
        )
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .align(eframe::egui::Align2::LEFT_CENTER)
        .desired_width(CLOCK - theme::SPACE);
    let field = ui.add_sized(vec2(CLOCK, ROW), field);
    let field = field.accessible_name(words.prepare_starts_of(name));
    if field.changed() {
        cx.command(Command::SetStarts(row.entry.item.clone(), starts.trim().to_owned()));
    }
    let help = match (is_time, row.late) {
        (false, _) => words.prepare_write_time(),
        (true, true) => words.prepare_starts_late(),
        (true, false) => words.prepare_starts_help(),
    };
    let field = field.on_hover_text(help);
    // The planned time stands in the field as an example only, which nobody would hear.
    let description = [row.begins, help].join(" ");
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_description(description.trim()));
    field
}

fn minutes_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, name: &str) -> Response {
    let mut minutes = row.entry.minutes;
    let field = DragValue::new(&mut minutes)
        .range(0..=MOST_MINUTES)
        .speed(1.0)
        .min_size(vec2(MINUTES, 28.0));
    let field = ui.add(field).accessible_name(cx.view.words.prepare_minutes_of(name));
    if minutes != row.entry.minutes {
        cx.command(Command::SetMinutes(row.entry.item.clone(), minutes));
    }
    field
}

/// Six dots to drag the row by; the keyboard has Alt and the arrows instead.
fn handle_ui(ui: &mut Ui, view: &ViewContext<'_>, row: &AgendaRow<'_>) {
    let (rect, handle) = ui.allocate_exact_size(vec2(HANDLE, ROW), Sense::DRAG);
    handle.dnd_set_drag_payload(DraggedItem(row.index));
    let ink = if handle.hovered() || handle.dragged() {
        view.tokens.text
    } else {
        view.tokens.outline
    };
    for column in [-3.0, 3.0] {
        for line in [-6.0, 0.0, 6.0] {
            ui.painter().circle_filled(rect.center() + vec2(column, line), 1.5, ink);
        }
    }
    handle
        .on_hover_cursor(CursorIcon::Grab)
        .on_hover_text(view.words.prepare_drag_hint());
}

/// Takes a dragged row that is dropped on this one, and shows where it would land.
fn drop_ui(ui: &Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, agenda: &[AgendaEntry]) {
    let room = ui.max_rect();
    let place = ui.interact(room, ui.scope_id().with("place"), Sense::hover());
    let Some(dragged) = place.dnd_hover_payload::<DraggedItem>() else {
        return;
    };
    let below = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| at.y > room.center().y);
    let line = if below { room.bottom() } else { room.top() };
    ui.painter()
        .hline(room.x_range(), line, Stroke::new(theme::FOCUS, cx.view.tokens.accent));
    if place.dnd_release_payload::<DraggedItem>().is_none() {
        return;
    }
    let gap = row.index + usize::from(below);
    let to = if dragged.0 < gap { gap - 1 } else { gap };
    if let Some(entry) = agenda.get(dragged.0).filter(|_| to != dragged.0) {
        cx.command(Command::MoveItem(entry.item.clone(), to));
    }
}

fn foot_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, timing: &Timing) {
    let words = cx.view.words;
    let nothing = cx.session.items().next().is_none();
    let (text, ink) = if nothing {
        (words.prepare_nothing_taken_up(), cx.view.tokens.warning)
    } else {
        (
            timing.sum.as_str(),
            if timing.over { cx.view.tokens.over } else { cx.view.tokens.text },
        )
    };
    let needs_start = !nothing && timing.begins.iter().all(String::is_empty);
    ui.add_space(theme::INSIDE);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(FOOT);
        if primary_button_ui(ui, cx.view, !nothing, words.prepare_lead()).clicked() {
            cx.ask(UiCommand::GoLead);
        }
        ui.add_space(theme::SPACE);
        command_button_ui(ui, cx, UiCommand::CheckRoom, true);
        ui.add_space(theme::APART);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let sum = Label::new(RichText::new(text).font(fonts::figures(fonts::BODY)).color(ink)).wrap();
            if needs_start {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::TIGHT;
                    ui.add(sum);
                    help_ui(ui, cx.view, words.prepare_no_start());
                });
            } else {
                ui.add(sum);
            }
        });
        read_from_left(ui);
    });
}
