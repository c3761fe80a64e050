//! The groups of the meeting: how many, and what they are called.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::theme;
use super::super::widgets::{follow_focus, heading_ui, help_ui, stepper_ui};
use crate::model::{Command, Group, GroupId, MOST_GROUPS, Session};
use crate::words::Words;
use eframe::egui::{Id, Margin, TextEdit, Ui, UiBuilder};

pub(super) fn groups_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    heading_ui(ui, shown, words.prepare_groups());
    let groups = session.groups();
    let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
    // Only the groups at the end that have said nothing can be taken away.
    let silent = groups.iter().rev().take_while(|group| !has_spoken(session, group.id)).count();
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
                name_ui(ui, shown, group, width, actions);
            }
        });
    }
}

fn name_ui(ui: &mut Ui, shown: &Shown<'_>, group: &Group, width: f32, actions: &mut Vec<Action>) {
    let builder = UiBuilder::new().scope_id(Id::unique(("group name", group.id)));
    ui.scope_builder(builder, |ui| {
        let mut name = group.name.clone();
        let usual = shown.words.group_numbered(group.id.0);
        let field = TextEdit::singleline(&mut name)
            .hint_text(&usual)
            .margin(Margin::symmetric(8, 4))
            .desired_width(width);
        let field = ui.add(field).accessible_name(shown.words.prepare_name_of(&usual));
        follow_focus(ui, &field);
        if field.changed() {
            actions.push(Action::Do(Command::RenameGroup(group.id, name)));
        } else if field.lost_focus() && name.trim().is_empty() {
            actions.push(Action::Do(Command::RenameGroup(group.id, usual)));
        }
    });
}

fn change_count(session: &Session, count: u32, actions: &mut Vec<Action>) {
    let groups = session.groups();
    let words = Words::new(session.deck().language);
    let now = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let highest = groups.iter().map(|group| group.id.0).max().unwrap_or(0);
    for extra in 1..=count.saturating_sub(now) {
        actions.push(Action::Do(Command::AddGroup(words.group_numbered(highest + extra))));
    }
    let fewer = usize::try_from(now.saturating_sub(count)).unwrap_or(0);
    for group in groups.iter().rev().take(fewer) {
        actions.push(Action::Do(Command::RemoveGroup(group.id)));
    }
}

/// Whether anything of the group is in the record, also in the wastebasket or half written.
fn has_spoken(session: &Session, id: GroupId) -> bool {
    let record = session.record();
    record.notes.iter().any(|note| note.group == id)
        || record.answers.iter().any(|answer| answer.group == id)
        || record.drafts.iter().any(|draft| draft.group == id)
}
