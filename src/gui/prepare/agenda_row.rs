//! One row of the agenda: what it is, when it begins, how long it takes, and all that can be done with it.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::kind_sign::kind_sign;
use crate::gui::prepare::state::{AgendaForm, PrepareState, Rewording};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::GRID;
use crate::gui::widgets::{cell_ui, follow_focus, menu_item_ui, more_menu_ui, row_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{AgendaEntry, Command, Item, MOST_MINUTES, minutes_after_midnight};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Align2, Checkbox, Color32, CursorIcon, DragValue, Label, Margin, PointerButton, Rect, Response, RichText, Sense, Stroke,
    TextEdit, Ui, UiBuilder, pos2, vec2,
};

/// Height of a row.
pub(super) const ROW: f32 = 40.0;
/// Width of the dots by which a row is dragged.
pub(super) const HANDLE: f32 = 16.0;
/// Width of a tick box.
pub(super) const TICK: f32 = 26.0;
/// Width of the field for a time of day.
pub(super) const CLOCK: f32 = 64.0;
/// Width of the number of a question.
pub(super) const NUMBER: f32 = 30.0;
/// Width of the field for minutes.
pub(super) const MINUTES: f32 = 64.0;
const KIND: f32 = 108.0;
const FIELD: f32 = 28.0;
const REWORD: f32 = 48.0;
const MORE: f32 = 28.0;
/// Below this width a row leaves out the name of its kind, so that its title keeps its words.
const NARROW: f32 = 620.0;

/// Below this width a row leaves out *Ändra* too, which its menu has.
const NARROWEST: f32 = 520.0;

/// Width of what stands behind the minutes in a row of this width.
pub(super) const fn behind(row: f32) -> f32 {
    if row < NARROWEST { MORE } else { REWORD + theme::SPACE + MORE }
}

/// A row that is dragged: its place in the agenda.
struct DraggedItem(usize);

/// A row of the agenda.
pub(super) struct AgendaRow<'a> {
    pub(super) index: usize,
    pub(super) agenda: &'a [AgendaEntry],
    pub(super) entry: &'a AgendaEntry,
    pub(super) item: &'a Item,
    /// When it begins by the plan; empty where that is not known.
    pub(super) begins: &'a str,
    /// True when its fixed time is reached too late.
    pub(super) late: bool,
    pub(super) number: Option<u32>,
}

impl AgendaRow<'_> {
    fn move_to(&self, cx: &mut Cx<'_>, to: usize) {
        cx.command(Command::MoveItem(self.entry.item.clone(), to));
    }
}

/// Draws the row and tells whether something in it has the keyboard.
pub(super) fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, row: &AgendaRow<'_>, state: &mut PrepareState) -> bool {
    let words = cx.view.words;
    let tokens = cx.view.tokens;
    let ink = if row.entry.included { tokens.text } else { tokens.quiet };
    let name = words.prepare_row_name(row.index + 1, row.item.label());
    let room = ui.max_rect();
    drop_ui(ui, cx, row);
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
        controls.push(clock_ui(ui, cx, row, &name));
        let number = row.number.filter(|_| row.entry.included).map(|number| number.to_string());
        let number = RichText::new(number.unwrap_or_default())
            .font(fonts::figures(fonts::BODY))
            .color(ink);
        cell_ui(ui, vec2(NUMBER, ROW), Align::Max, number);
        let kind_width = if room.width() < NARROW { GRID } else { KIND };
        let rest = ui.available_width() - kind_width - MINUTES - behind(room.width()) - 3.0 * theme::SPACE;
        if label_ui(ui, row, rest, ink) {
            state.open_form(AgendaForm::Reword(Rewording::of(row.item)));
        }
        kind_ui(ui, cx.view, row, kind_width);
        controls.push(minutes_ui(ui, cx, row, &name));
        let mut opens_form = None;
        if room.width() >= NARROWEST {
            let reword = ui.scope(|ui| {
                ui.set_min_width(REWORD);
                row_button_ui(ui, cx.view, words.prepare_reword(), &words.prepare_reword_of(&name))
            });
            if reword.inner.clicked() {
                state.open_form(AgendaForm::Reword(Rewording::of(row.item)));
            }
            opens_form = Some(reword.inner);
        }
        let more = more_menu_ui(ui, vec2(MORE, MORE), room, |ui| menu_ui(ui, cx, row, state));
        let more = more.accessible_name(words.prepare_more(&name));
        if state.row_wants_keyboard.as_ref() == Some(&row.entry.item) {
            state.row_wants_keyboard = None;
            opens_form.as_ref().unwrap_or(&more).request_focus();
        }
        controls.extend(opens_form.into_iter().chain([more]));
    });
    ui.painter()
        .hline(room.x_range(), room.bottom() - 0.5, Stroke::new(1.0, tokens.hovered()));
    for control in &controls {
        follow_focus(ui, control);
    }
    controls.iter().any(Response::has_focus)
}

/// All that can be done with a row, with the keys that do it.
fn menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, row: &AgendaRow<'_>, state: &mut PrepareState) {
    let words = cx.view.words;
    let view = cx.view;
    let item = &row.entry.item;
    if menu_item_ui(ui, view, words.prepare_reword(), "").clicked() {
        state.open_form(AgendaForm::Reword(Rewording::of(row.item)));
    }
    if menu_item_ui(ui, view, words.prepare_add_below(), "").clicked() {
        state.open_new_item(Some(item.clone()));
    }
    let include = if row.entry.included {
        words.prepare_leave_out()
    } else {
        words.prepare_take_in()
    };
    if menu_item_ui(ui, view, include, "").clicked() {
        cx.command(Command::IncludeItem(item.clone(), !row.entry.included));
    }
    let last = row.agenda.len().saturating_sub(1);
    if row.index > 0 {
        if menu_item_ui(ui, view, words.prepare_up(), "Alt+↑").clicked() {
            row.move_to(cx, row.index - 1);
        }
        if menu_item_ui(ui, view, words.prepare_first(), "").clicked() {
            row.move_to(cx, 0);
        }
    }
    if row.index < last {
        if menu_item_ui(ui, view, words.prepare_down(), "Alt+↓").clicked() {
            row.move_to(cx, row.index + 1);
        }
        if menu_item_ui(ui, view, words.prepare_last(), "").clicked() {
            row.move_to(cx, last);
        }
    }
    if cx.session.can_remove_item(item) && menu_item_ui(ui, view, words.prepare_remove(), "").clicked() {
        cx.command(Command::RemoveItem(item.clone()));
    }
}

/// The label of an item, on two lines where it is long; tells whether it was double clicked.
fn label_ui(ui: &mut Ui, row: &AgendaRow<'_>, width: f32, ink: Color32) -> bool {
    let mut job = LayoutJob::simple(row.item.label().to_owned(), fonts::body(), ink, width);
    job.wrap.max_rows = 2;
    let mut galley = ui.painter().layout_job(job.clone());
    if galley.elided {
        // Rather smaller letters than a broken word.
        job = LayoutJob::simple(row.item.label().to_owned(), fonts::help(), ink, width);
        job.wrap.max_rows = 2;
        galley = ui.painter().layout_job(job.clone());
    }
    if galley.elided {
        // Long words leave much of two short lines empty: rather a broken word than a title that nobody knows.
        job.wrap.break_anywhere = true;
        galley = ui.painter().layout_job(job);
    }
    let is_cut = galley.elided || row.item.label() != row.item.title;
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let top = rect.center().y - galley.size().y / 2.0;
    let label = Rect::from_min_size(pos2(rect.left(), top), galley.size());
    let mut child = ui.new_child(UiBuilder::new().max_rect(label));
    let label = child.add(Label::new(galley));
    if is_cut {
        label.on_hover_text(&row.item.title);
    }
    // Asked of the pointer alone, or Tab would stop at words that do nothing by keys; "Ändra" beside them does the same.
    let pointed = ui.rect_contains_pointer(rect) && ui.is_enabled();
    pointed && ui.input(|input| input.pointer.button_double_clicked(PointerButton::Primary))
}

fn kind_ui(ui: &mut Ui, view: &ViewContext<'_>, row: &AgendaRow<'_>, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let sign = Rect::from_center_size(pos2(rect.left() + GRID / 2.0, rect.center().y), vec2(GRID, GRID));
    kind_sign(&row.item.kind).paint(ui.painter(), sign, view.tokens.quiet);
    let name = RichText::new(row.item.kind.name(view.words))
        .font(fonts::help())
        .color(view.tokens.quiet);
    let words = Rect::from_min_max(pos2(sign.right() + 6.0, rect.top()), rect.max);
    if words.width() > GRID {
        let mut child = ui.new_child(UiBuilder::new().max_rect(words));
        cell_ui(&mut child, words.size(), Align::Min, name);
    }
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
        .margin(Margin::symmetric(8, 4))
        .align(Align2::LEFT_CENTER)
        .desired_width(CLOCK - 2.0 * theme::SPACE);
    let field = ui.add_sized(vec2(CLOCK, FIELD), field);
    let field = field.accessible_name(words.prepare_starts_of(name));
    if field.changed() {
        cx.command(Command::SetStarts(row.entry.item.clone(), starts.trim().to_owned()));
    }
    let wrong = match (is_time, row.late) {
        (false, _) => Some(words.prepare_write_time()),
        (true, true) => Some(words.prepare_starts_late()),
        (true, false) => None,
    };
    // The planned time stands in the field as an example only, which nobody would hear.
    let description = [row.begins, wrong.unwrap_or(words.prepare_starts_help())].join(" ");
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_description(description.trim()));
    match wrong {
        Some(wrong) => field.on_hover_text(wrong),
        None => field,
    }
}

fn minutes_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>, name: &str) -> Response {
    let mut minutes = row.entry.minutes;
    let field = DragValue::new(&mut minutes)
        .range(0..=MOST_MINUTES)
        .speed(1.0)
        .min_size(vec2(MINUTES, FIELD));
    let field = ui.add(field).accessible_name(cx.view.words.prepare_minutes_of(name));
    if minutes != row.entry.minutes {
        cx.command(Command::SetMinutes(row.entry.item.clone(), minutes));
    }
    field
}

/// Six dots to drag the row by; the keyboard has Alt and the arrows instead. No hover text: it would lie over the tick box.
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
    handle.on_hover_cursor(CursorIcon::Grab);
}

/// Takes a row that is dropped here, and shows where it would land.
fn drop_ui(ui: &Ui, cx: &mut Cx<'_>, row: &AgendaRow<'_>) {
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
    if let Some(entry) = row.agenda.get(dragged.0).filter(|_| to != dragged.0) {
        cx.command(Command::MoveItem(entry.item.clone(), to));
    }
}
