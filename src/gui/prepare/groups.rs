//! The groups of the meeting: how many, what they are called, merging and removing them, and the way to their people.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::{GuiState, PeopleView};
use super::super::theme;
use super::super::widgets::{example, follow_focus, heading_ui, help_ui, stepper_ui, typed_path_ui};
use crate::model::{Command, Group, MOST_GROUPS, Session};
use crate::words::Words;
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{Button, Id, Margin, TextEdit, Ui, UiBuilder, vec2};

/// Width of the button that opens a group's menu.
const MORE: f32 = 28.0;

pub(super) fn groups_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.prepare_groups());
    let groups = session.groups();
    let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
    // Only the groups at the end that have said nothing can be taken away.
    let silent = groups.iter().rev().take_while(|group| !session.has_spoken(group.id)).count();
    let least = count.saturating_sub(u32::try_from(silent).unwrap_or(0)).max(1);
    if let Some(next) = stepper_ui(ui, words.prepare_group_count(), count, least..=most.max(least), 48.0) {
        change_count(session, next, actions);
    }
    if least == count && count > 1 {
        help_ui(ui, shown, words.prepare_group_spoke());
    }
    ui.add_space(theme::TIGHT);
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    for pair in groups.chunks(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::INSIDE;
            for group in pair {
                group_ui(ui, shown, session, group, width, actions);
            }
        });
    }
    ui.add_space(theme::TIGHT);
    people_ui(ui, shown, session, state);
    sheets_ui(ui, shown, state, actions);
}

/// The buttons that open the people in the place of the agenda.
fn people_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState) {
    let words = shown.words;
    ui.horizontal_wrapped(|ui| {
        if ui.button(words.people_paste()).clicked() {
            state.people = Some(PeopleView::Paste(String::new()));
            state.people_wants_keyboard = true;
        }
        let anybody = !session.people().list.is_empty();
        if anybody && ui.button(words.people_show()).clicked() {
            state.people = Some(PeopleView::Seats);
        }
    });
}

/// The button for the printed sheets, and a field for their folder where the system has no dialog.
fn sheets_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    let print = ui.button(words.sheets_print());
    follow_focus(ui, &print);
    if print.clicked() {
        actions.push(Action::AskForSheets);
    }
    help_ui(ui, shown, words.sheets_print_help());
    if state.asks_for_sheets_path {
        help_ui(ui, shown, words.handover_typed_path_help());
        let folder = typed_path_ui(ui, state, words.sheets_folder(), words.handover_save_here());
        actions.extend(folder.map(Action::SheetsTo));
    }
}

/// The name of a group, and what can be done with it.
fn group_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, group: &Group, width: f32, actions: &mut Vec<Action>) {
    let builder = UiBuilder::new().scope_id(Id::unique(("group name", group.id)));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let alone = session.groups().len() == 1;
        name_ui(ui, shown, group, if alone { width } else { width - MORE - theme::TIGHT }, actions);
        if !alone {
            more_ui(ui, shown, session, group, actions);
        }
    });
}

fn name_ui(ui: &mut Ui, shown: &Shown<'_>, group: &Group, width: f32, actions: &mut Vec<Action>) {
    let mut name = group.name.clone();
    let usual = shown.words.group_numbered(group.id.0);
    let field = TextEdit::singleline(&mut name)
        .hint_text(example(shown, &usual))
        .margin(Margin::symmetric(8, 4))
        .desired_width(width);
    let field = ui.add(field).accessible_name(shown.words.prepare_name_of(&usual));
    follow_focus(ui, &field);
    if field.changed() {
        actions.push(Action::Do(Command::RenameGroup(group.id, name)));
    } else if field.lost_focus() && name.trim().is_empty() {
        actions.push(Action::Do(Command::RenameGroup(group.id, usual)));
    }
}

/// A group that has spoken is not removed but merged, so that nothing is lost.
fn more_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, group: &Group, actions: &mut Vec<Action>) {
    let words = shown.words;
    ui.spacing_mut().button_padding.x = theme::TIGHT;
    let button = Button::new("⋯").frame_when_inactive(false).min_size(vec2(MORE, MORE));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for other in session.groups().iter().filter(|other| other.id != group.id) {
            if ui.button(words.people_merge(&other.name)).clicked() {
                actions.push(Action::Do(Command::MergeGroups(group.id, other.id)));
            }
        }
        let spoke = session.has_spoken(group.id);
        if ui.add_enabled(!spoke, Button::new(words.people_remove_group())).clicked() {
            actions.push(Action::Do(Command::RemoveGroup(group.id)));
        }
        if spoke {
            help_ui(ui, shown, words.people_group_spoke());
        }
    });
    let response = response.accessible_name(words.people_more(&words.group_numbered(group.id.0)));
    follow_focus(ui, &response);
}

fn change_count(session: &Session, count: u32, actions: &mut Vec<Action>) {
    let groups = session.groups();
    let words = Words::new(session.deck().language);
    let now = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let next = session.next_group().0;
    for extra in 0..count.saturating_sub(now) {
        actions.push(Action::Do(Command::AddGroup(words.group_numbered(next + extra))));
    }
    let fewer = usize::try_from(now.saturating_sub(count)).unwrap_or(0);
    for group in groups.iter().rev().take(fewer) {
        actions.push(Action::Do(Command::RemoveGroup(group.id)));
    }
}
