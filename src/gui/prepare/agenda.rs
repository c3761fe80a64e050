//! The agenda: which items are taken up, in which order, with how many minutes, and the clock times that follow.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::agenda_form;
use crate::gui::prepare::agenda_row::{AgendaRow, CLOCK, HANDLE, MINUTES, NUMBER, ROW, TICK, behind, row_ui};
use crate::gui::prepare::short_agendas::short_agendas_ui;
use crate::gui::prepare::state::{ARRIVES, AgendaForm, PrepareState};
use crate::gui::prepare::timing::Timing;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::long_list::{LongRow, LongRows, long_list_ui, long_rows_ui};
use crate::gui::widgets::{
    PageShape, cell_ui, follow_focus, help_ui, parts_so_far, primary_button_ui, question_count, read_from_left, read_last, take_key,
};
use crate::gui::{fonts, theme};
use crate::model::{AgendaEntry, Command, ItemKey};
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Align, Button, Checkbox, Id, Key, Label, Layout, Modifiers, Panel, RichText, Ui, vec2};

const FOOT: f32 = 44.0;
/// About how high a form in the list is before it was drawn.
const FORM: f32 = 220.0;

/// The row that has the keyboard, and whether it has just been moved by it.
#[derive(Clone, Debug, Default)]
struct FocusedRow {
    key: ItemKey,
    moved: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListRow {
    /// The item in this place of the agenda.
    Item(usize),
    /// The form that is open.
    Form,
    /// The button that opens a form for another item.
    Add,
}

pub(super) fn agenda_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, shape: PageShape) {
    let words = cx.view.words;
    let questions = cx.session.items().filter(|(_, item)| item.is_prompt()).count();
    let timing = Timing::of(cx.session, words, &question_count(words, questions));
    agenda_form::heading_ui(ui, cx.view, cx.session, state);
    help_ui(ui, cx.view, words.prepare_agenda_help());
    short_agendas_ui(ui, cx, state);
    if state.agenda_form.as_ref().is_some_and(|form| !form.is_in_list()) {
        agenda_form::agenda_form_ui(ui, cx, state);
    }
    if shape == PageShape::Stacked {
        header_ui(ui, cx);
        ui.add_enabled_ui(!cx.view.read_only, |ui| rows_ui(ui, cx, &timing, state, shape));
        foot_ui(ui, cx, &timing);
        return;
    }
    let above_foot = parts_so_far(ui);
    Panel::bottom("prepare sum")
        .frame(eframe::egui::Frame::new())
        .show_separator_line(false)
        .show(ui, |ui| foot_ui(ui, cx, &timing));
    let foot = above_foot..parts_so_far(ui);
    header_ui(ui, cx);
    ui.add_enabled_ui(!cx.view.read_only, |ui| rows_ui(ui, cx, &timing, state, shape));
    read_last(ui, foot);
}

/// The names of the columns; the first takes up everything, or nothing.
fn header_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let view = cx.view;
    let head = |text| RichText::new(text).font(fonts::help()).color(view.tokens.quiet);
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        ui.allocate_space(vec2(HANDLE, 20.0));
        ui.add_enabled_ui(!view.read_only, |ui| all_ui(ui, cx));
        cell_ui(ui, vec2(CLOCK, 20.0), Align::Min, head(words.prepare_time_column()));
        cell_ui(ui, vec2(NUMBER, 20.0), Align::Min, head(""));
        let rest = ui.available_width() - MINUTES - behind(width) - 2.0 * theme::SPACE;
        cell_ui(ui, vec2(rest, 20.0), Align::Min, head(words.prepare_item_column()));
        cell_ui(ui, vec2(MINUTES, 20.0), Align::Min, head(words.prepare_minutes_column()));
    });
}

fn all_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let agenda = cx.session.agenda();
    let mut all = agenda.iter().all(|entry| entry.included);
    let some = !all && agenda.iter().any(|entry| entry.included);
    let check = Checkbox::without_text(&mut all).indeterminate(some);
    let check = ui.add_sized(vec2(TICK - theme::SPACE, 20.0), check);
    let check = check.accessible_name(cx.view.words.prepare_take_up_all());
    follow_focus(ui, &check);
    if check.changed() {
        let others = agenda.iter().filter(|entry| entry.included != all);
        let commands = others.map(|entry| Command::IncludeItem(entry.item.clone(), all));
        cx.command(Command::Together(commands.collect()));
    }
}

/// The rows in their order: each item, the form at its row, and at the end the way to one more.
fn list_of(agenda: &[AgendaEntry], form: Option<&AgendaForm>) -> Vec<ListRow> {
    let anchor = match form {
        Some(AgendaForm::Add(new)) => new.after.as_ref(),
        Some(AgendaForm::Reword(rewording)) => Some(&rewording.item),
        Some(AgendaForm::Keep(_)) | None => None,
    };
    let form_after = anchor.and_then(|anchor| agenda.iter().position(|entry| entry.item == *anchor));
    let mut rows: Vec<_> = (0..agenda.len()).map(ListRow::Item).collect();
    match (form, form_after) {
        (Some(AgendaForm::Add(_)), None) => {
            rows.push(ListRow::Form);
            return rows;
        }
        (Some(_), Some(at)) => rows.insert(at + 1, ListRow::Form),
        _ => {}
    }
    rows.push(ListRow::Add);
    rows
}

fn rows_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, timing: &Timing, state: &mut PrepareState, shape: PageShape) {
    let agenda = cx.session.agenda();
    let memory = Id::unique("prepare focused row");
    let mut focused: FocusedRow = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    focused.moved = move_by_keys(ui, cx, agenda, &focused);
    let row_id = |key: &ItemKey| Id::unique(("agenda row", key));
    let form_id = Id::unique("agenda form");
    let list = list_of(agenda, state.agenda_form.as_ref());
    let form_height = if state.agenda_form_height > 0.0 {
        state.agenda_form_height
    } else {
        FORM
    };
    let rows = list.iter().map(|row| match row {
        ListRow::Item(index) => LongRow {
            id: agenda
                .get(*index)
                .map_or_else(|| Id::unique(("agenda row", index)), |entry| row_id(&entry.item)),
            height: ROW,
            takes_keyboard: true,
        },
        ListRow::Form => LongRow {
            id: form_id,
            height: form_height,
            takes_keyboard: true,
        },
        ListRow::Add => LongRow {
            id: Id::unique("agenda add"),
            height: ROW,
            takes_keyboard: !cx.view.read_only,
        },
    });
    let rows = LongRows::new(rows, 0.0);
    let has_form = list.contains(&ListRow::Form);
    let always = Some(if has_form { form_id } else { row_id(&focused.key) });
    let mut has_keyboard = None;
    let draw = |ui: &mut Ui, index: usize| match list.get(index) {
        Some(ListRow::Item(index)) => {
            let Some(entry) = agenda.get(*index) else { return };
            let Some(item) = cx.session.item(&entry.item) else { return };
            let row = AgendaRow {
                index: *index,
                agenda,
                entry,
                item,
                begins: timing.begins.get(*index).map_or("", String::as_str),
                late: timing.late.get(*index).copied().unwrap_or(false),
                number: cx.session.question_number(&entry.item),
            };
            if row_ui(ui, cx, &row, state) {
                has_keyboard = Some(entry.item.clone());
                if focused.moved {
                    ui.scroll_to_rect(ui.max_rect(), None);
                }
            }
        }
        Some(ListRow::Form) => {
            if state.agenda_form_wants_keyboard {
                state.agenda_form_arrives = ARRIVES;
            }
            agenda_form::agenda_form_ui(ui, cx, state);
            let room = ui.clip_rect().height();
            // With the row before it, behind which it stands.
            let mut seen = ui.min_rect();
            seen.min.y -= ROW;
            if state.agenda_form_arrives > 0 && state.agenda_form.is_some() {
                state.agenda_form_arrives -= 1;
                if seen.height() <= room {
                    ui.scroll_to_rect_animation(seen, None, ScrollAnimation::none());
                }
                ui.ctx().request_repaint();
            }
        }
        Some(ListRow::Add) if !cx.view.read_only => add_ui(ui, cx.view, state),
        Some(ListRow::Add) | None => {}
    };
    let drawn = match shape {
        PageShape::Beside => long_list_ui(ui, &rows, None, always, draw),
        PageShape::Stacked => long_rows_ui(ui, &rows, always, draw),
    };
    let form_at = list.iter().position(|row| *row == ListRow::Form);
    let height = drawn.iter().find(|(at, _)| Some(*at) == form_at).map(|(_, height)| *height);
    if let Some(height) = height.filter(|height| (height - form_height).abs() > 0.5) {
        state.agenda_form_height = height;
        // One that grows while somebody writes in it stays in view whole.
        state.agenda_form_arrives = state.agenda_form_arrives.max(2);
        ui.ctx()
            .request_discard("the form in the agenda has another height than was thought");
    }
    focused.key = has_keyboard.unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(memory, focused));
}

/// The row below the last, which becomes the next one.
fn add_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut PrepareState) {
    ui.horizontal_centered(|ui| {
        ui.add_space(HANDLE);
        let text = RichText::new(view.words.prepare_add_last()).color(view.tokens.quiet);
        let add = Button::new((Icon::Plus.atom(), text)).frame_when_inactive(false);
        let add = ui.add(add).accessible_name(view.words.prepare_add_last());
        follow_focus(ui, &add);
        if add.clicked() {
            state.open_new_item(None);
        }
    });
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
        // A finished meeting is led no more: it is looked at.
        let lead = if cx.session.is_finished() {
            ui.add_enabled(!nothing, Button::new(words.prepare_lead()).min_size(vec2(0.0, 36.0)))
        } else {
            primary_button_ui(ui, cx.view, !nothing, words.prepare_lead())
        };
        if lead.on_disabled_hover_text(words.prepare_nothing_taken_up()).clicked() {
            cx.ask(UiCommand::GoLead);
        }
        ui.add_space(theme::SPACE);
        check_room_ui(ui, cx);
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

/// The hover text says what it is for; the button itself says what it does.
fn check_room_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let help = words.prepare_check_room_help(&UiCommand::CheckRoom.key_name());
    if ui.button(UiCommand::CheckRoom.title(words)).on_hover_text(help).clicked() {
        cx.ask(UiCommand::CheckRoom);
    }
}
