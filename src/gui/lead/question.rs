//! The middle of the screen: the item, the groups, the answer of one group and its notes.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::lead::extra::extra_ui;
use crate::gui::lead::kind::{AnswerContext, answer_ui, slide};
use crate::gui::lead::state::LeadState;
use crate::gui::lead::{note_field, notes, overview, place};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::command_switch_ui;
use crate::gui::{fonts, theme, widgets};
use crate::model::{Group, Item, Session};
use eframe::egui::{self, Id, RichText, ScrollArea, Ui};
use std::collections::BTreeMap;

/// The least width of a group's notes in points, for the groups to stand beside each other: half a line of ordinary text.
const GROUP_WIDTH: f32 = 320.0;
/// The same where more than two stand beside each other: short notes shall stay on one line.
const GROUP_WIDTH_OF_MANY: f32 = 400.0;
/// The least width of the middle of the window for them to stand in two or three rows.
const SOME_ROWS: f32 = 900.0;
/// The most rows of groups.
const MOST_ROWS: usize = 3;

pub(super) fn question_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    extra_ui(ui, cx, state);
    let lead = cx.session.lead();
    if !cx.session.takes_notes() {
        return unasked_ui(ui, cx);
    }
    let Some(item) = cx.session.item(&lead.desk.prompt) else { return };
    if lead.desk.prompt != lead.current {
        elsewhere_ui(ui, cx);
    }
    heading_ui(ui, cx.view, cx.session, item);
    groups_ui(ui, cx, item);
    place::parts_ui(ui, cx, item);
    let Some(group) = cx.session.group(lead.desk.group) else { return };
    let above_field = widgets::parts_so_far(ui);
    egui::Panel::bottom("note field")
        .frame(egui::Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.add_space(theme::SPACE);
            note_field::note_field_ui(ui, cx, group, state);
        });
    let field = above_field..widgets::parts_so_far(ui);
    let across = groups_across(ui.available_width(), cx.session.groups().len());
    // A group that stands alone has its own place in the list, and all of them together have one.
    let alone = across.is_none().then_some(group.id);
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("answers", item.key.as_str(), alone))
        .show(ui, |ui| {
            let context = AnswerContext { item, group };
            answer_ui(ui, cx, &context, state);
            ui.add_space(theme::SPACE);
            overview::overview_ui(ui, cx.view, cx.session, item, state);
            if let Some(across) = across {
                side_by_side_ui(ui, cx, item, across, state);
            } else if !stand_above(item) {
                notes::notes_ui(ui, cx, item, group, state);
            }
        });
    widgets::read_last(ui, field);
}

/// Where nothing is asked: the item that the meeting is at, and a note field that is closed, with the reason.
fn unasked_ui(ui: &mut Ui, cx: &MeetingCx<'_>) {
    let Some(item) = cx.session.item(cx.session.current()) else {
        return;
    };
    heading_ui(ui, cx.view, cx.session, item);
    let above_field = widgets::parts_so_far(ui);
    egui::Panel::bottom("note field")
        .frame(egui::Frame::NONE)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.add_space(theme::SPACE);
            note_field::closed_field_ui(ui, cx.view, cx.session);
        });
    let field = above_field..widgets::parts_so_far(ui);
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| slide_ui(ui, cx.view, cx.session, item));
    widgets::read_last(ui, field);
}

/// Number of groups beside each other, where all of them have room in one row, or in a few of a wide window; with more of
/// them one group at a time is read.
fn groups_across(width: f32, groups: usize) -> Option<usize> {
    let fits = |across: &usize| {
        let each = if *across > 2 { GROUP_WIDTH_OF_MANY } else { GROUP_WIDTH };
        *across > 1 && width >= each * *across as f32
    };
    let rows = if width < SOME_ROWS { 1 } else { MOST_ROWS };
    (1..=rows).map(|rows| groups.div_ceil(rows)).find(fits)
}

/// All groups' notes, so many groups beside each other.
fn side_by_side_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, across: usize, state: &mut LeadState) {
    let above = stand_above(item).then_some(cx.session.cursor().group);
    let groups: Vec<_> = cx.session.groups().iter().filter(|group| Some(group.id) != above).collect();
    let memory = Id::unique("group among the others");
    let chosen = cx.session.cursor().group;
    let is_new = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(memory, chosen), chosen) != chosen);
    for row in groups.chunks(across) {
        ui.columns(across, |columns| {
            for (ui, group) in columns.iter_mut().zip(row) {
                let here = group.id == chosen;
                let colour = if here { cx.view.tokens.accent } else { cx.view.tokens.text };
                let name = ui.label(RichText::new(&group.name).font(fonts::group()).color(colour));
                widgets::name_heading(ui, &name, &group.name);
                if here && is_new {
                    name.scroll_to_me(None);
                }
                notes::notes_ui(ui, cx, item, group, state);
            }
        });
        ui.add_space(theme::APART);
    }
}

/// True when the chosen group's notes stand above already, each beside itself turned round.
fn stand_above(item: &Item) -> bool {
    item.kind.turns_notes()
}

/// Says on which question one writes while the hall shows another one, and goes there; or what it shows that takes no notes.
fn elsewhere_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let (session, words) = (cx.session, cx.view.words);
    let (written, current) = (&session.cursor().prompt, session.current());
    let Some(number) = session.question_number(written) else { return };
    let Some(current_number) = session.question_number(current) else {
        let label = session.item(current).map_or("", Item::label);
        let mut keys = session.agenda().iter().map(|entry| &entry.item);
        let comes_later = keys.find(|key| *key == written || *key == current) == Some(current);
        let told = if comes_later {
            words.writes_before(label, number)
        } else {
            words.writes_after(label, number)
        };
        widgets::help_ui(ui, cx.view, &told);
        ui.add_space(theme::TIGHT);
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let told = words.writes_elsewhere(number, current_number);
        ui.label(RichText::new(told).color(cx.view.tokens.warning));
        let title = words.catch_up_to(current_number);
        let hover = format!("{} ({})", UiCommand::CatchUp.title(words), UiCommand::CatchUp.key_name());
        if ui.button(title).on_hover_text(hover).clicked() {
            cx.ask(UiCommand::CatchUp);
        }
        command_switch_ui(ui, cx, UiCommand::Pin, !session.cursor().follow);
    });
}

fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item) {
    let words = view.words;
    let count = session.items().filter(|(_, item)| item.is_prompt()).count();
    let kind = item.kind.name(words);
    let over = session
        .question_number(&item.key)
        .map_or_else(|| kind.to_owned(), |number| words.question_of(number, count, kind));
    ui.label(RichText::new(over).font(fonts::figures(fonts::HELP)).color(view.tokens.quiet));
    let title = ui.add(egui::Label::new(RichText::new(&item.title).font(fonts::question()).color(view.tokens.text)).wrap());
    widgets::name_heading(ui, &title, &item.title);
    if !item.lead.is_empty() {
        ui.add(egui::Label::new(RichText::new(&item.lead).font(fonts::body())).wrap());
    }
    if !item.hint.is_empty() {
        let hint = RichText::new(words.hint_for_chair(&item.hint))
            .font(fonts::italic(fonts::HELP))
            .color(view.tokens.quiet);
        ui.add(egui::Label::new(hint).wrap());
    }
    ui.add_space(theme::SPACE);
}

/// A slide's bullets and tables, or nothing for a pause.
fn slide_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, item: &Item) {
    if let Some(slide) = slide(&item.kind) {
        for bullet in &slide.bullets {
            ui.add(egui::Label::new(format!("• {bullet}")).wrap());
        }
        for table in item.tables.iter().filter_map(|id| session.deck().table(id)) {
            ui.add_space(theme::SPACE);
            let width = (ui.available_width() / table.columns.len().max(1) as f32 - theme::SPACE).max(60.0);
            egui::Grid::new(&table.id)
                .striped(false)
                .min_col_width(width)
                .max_col_width(width)
                .show(ui, |ui| {
                    for column in &table.columns {
                        ui.add(egui::Label::new(RichText::new(column).font(fonts::strong(fonts::BODY))).wrap());
                    }
                    ui.end_row();
                    for row in &table.rows {
                        for cell in row {
                            ui.add(egui::Label::new(cell).wrap());
                        }
                        ui.end_row();
                    }
                });
        }
        ui.add_space(theme::SPACE);
        widgets::help_ui(ui, view, session.deck().footer_of(item));
    }
}

/// One tab a group, with its number of notes.
fn groups_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    // All notes are gone through once a frame, not once a group.
    let mut counts = BTreeMap::new();
    for note in cx.session.notes_on(&item.key) {
        *counts.entry(note.group).or_insert(0_usize) += 1;
    }
    ui.horizontal_wrapped(|ui| {
        // Six groups stand on one line of the smallest window.
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.spacing_mut().button_padding.x = theme::SPACE;
        for (place, group) in cx.session.groups().iter().enumerate() {
            let count = counts.get(&group.id).copied().unwrap_or(0);
            let tab = GroupTab { item, group, place, count };
            group_tab_ui(ui, cx, &tab);
        }
    });
}

/// A group's tab over a question.
struct GroupTab<'a> {
    item: &'a Item,
    group: &'a Group,
    /// The group's place in the list, from 0.
    place: usize,
    /// Number of its notes.
    count: usize,
}

fn group_tab_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, tab: &GroupTab<'_>) {
    let GroupTab { item, group, place, count } = *tab;
    let answered = cx.session.answer(&item.key, group.id).is_some();
    let sign = if answered { " ◆" } else { "" };
    let text = format!("{} · {count}{sign}", group.name);
    let chosen = cx.session.cursor().group == group.id;
    let font = if chosen { fonts::strong(fonts::BODY) } else { fonts::body() };
    let button = ui.add(egui::Button::selectable(chosen, RichText::new(text).font(font)));
    let notes = widgets::note_count(cx.view.words, count);
    let name = if answered {
        cx.view.words.group_with_answer(&group.name, &notes)
    } else {
        cx.view.words.group_with_notes(&group.name, &notes)
    };
    button.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    if button.on_hover_text(format!("Ctrl+{}", place + 1)).clicked() {
        cx.push(Action::ChooseGroup(place));
    }
}
