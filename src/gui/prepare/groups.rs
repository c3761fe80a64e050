//! The groups of the meeting: how many, what they are called, merging and removing them, and the way to their people.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::state::{PeopleView, PrepareState};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::typed_path::{PathPurpose, TypedPath};
use crate::gui::widgets::{example, follow_focus, heading_ui, help_ui, more_menu_ui, stepper_ui};
use crate::gui::{fonts, theme};
use crate::model::{Command, Group, MOST_GROUPS, Session, is_same_text, named_alike};
use crate::words::Words;
use eframe::egui::{Button, Id, Label, Margin, RichText, TextEdit, Ui, UiBuilder, vec2};

/// Width of the button that opens a group's menu.
const MORE: f32 = 28.0;

pub(super) fn groups_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState, path: &mut TypedPath) {
    let words = cx.view.words;
    heading_ui(ui, cx.view, words.prepare_groups());
    let groups = cx.session.groups();
    let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let most = u32::try_from(MOST_GROUPS).unwrap_or(u32::MAX);
    // Only the groups at the end that have said nothing can be taken away.
    let silent = groups.iter().rev().take_while(|group| !cx.session.has_spoken(group.id)).count();
    let least = count.saturating_sub(u32::try_from(silent).unwrap_or(0)).max(1);
    if let Some(next) = stepper_ui(ui, words.prepare_group_count(), count, least..=most.max(least), 48.0) {
        change_count(cx, next);
    }
    if least == count && count > 1 {
        help_ui(ui, cx.view, words.prepare_group_spoke());
    }
    ui.add_space(theme::TIGHT);
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    for pair in groups.chunks(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::INSIDE;
            for group in pair {
                group_ui(ui, cx, group, width);
            }
        });
    }
    let named = named_alike(groups).into_iter().filter_map(|place| groups.get(place));
    let mut alike: Vec<_> = named.map(|group| group.name.trim()).collect();
    alike.dedup_by(|one, other| is_same_text(one, other));
    for name in alike {
        let text = RichText::new(words.prepare_named_alike(name))
            .font(fonts::help())
            .color(cx.view.tokens.warning);
        ui.add(Label::new(text).wrap());
    }
    ui.add_space(theme::TIGHT);
    people_ui(ui, cx.view, cx.session, state);
    sheets_ui(ui, cx, path);
}

/// The buttons that open the people in the place of the agenda.
fn people_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, state: &mut PrepareState) {
    let words = view.words;
    ui.horizontal_wrapped(|ui| {
        let paste = ui.button(words.people_paste());
        follow_focus(ui, &paste);
        if paste.clicked() {
            state.people = Some(PeopleView::Paste(String::new()));
            state.people_wants_keyboard = true;
        }
        let anybody = !session.people().list.is_empty();
        if anybody {
            let show = ui.button(words.people_show());
            follow_focus(ui, &show);
            if show.clicked() {
                state.people = Some(PeopleView::Seats);
            }
        }
    });
}

/// The button for the printed sheets, and a field for their folder where the system has no dialog.
fn sheets_ui(ui: &mut Ui, cx: &mut Cx<'_>, path: &mut TypedPath) {
    let words = cx.view.words;
    let print = ui.button(words.sheets_print());
    follow_focus(ui, &print);
    if print.clicked() {
        cx.push(Action::AskForSheets);
    }
    help_ui(ui, cx.view, words.sheets_print_help());
    if path.is_for(PathPurpose::Sheets) {
        help_ui(ui, cx.view, words.handover_typed_path_help());
        let folder = path.folder_ui(ui, cx.view, words.sheets_folder());
        cx.extend(folder.map(Action::SheetsTo));
    }
}

/// The name of a group, and what can be done with it.
fn group_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, group: &Group, width: f32) {
    let builder = UiBuilder::new().scope_id(Id::unique(("group name", group.id)));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let alone = cx.session.groups().len() == 1;
        name_ui(ui, cx, group, if alone { width } else { width - MORE - theme::TIGHT });
        if !alone {
            more_ui(ui, cx, group);
        }
    });
}

fn name_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &Group, width: f32) {
    let mut name = group.name.clone();
    let usual = cx.view.words.group_numbered(group.id.0);
    let field = TextEdit::singleline(&mut name)
        .hint_text(example(cx.view, &usual))
        .margin(Margin::symmetric(8, 4))
        .desired_width(width);
    let field = ui.add(field).accessible_name(cx.view.words.prepare_name_of(&usual));
    follow_focus(ui, &field);
    if field.changed() {
        cx.command(Command::RenameGroup(group.id, name));
    } else if field.lost_focus() && name.trim().is_empty() {
        cx.command(Command::RenameGroup(group.id, usual));
    }
}

/// A group that has spoken is not removed but merged, so that nothing is lost.
fn more_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, group: &Group) {
    let words = cx.view.words;
    let row = ui.min_rect();
    let response = more_menu_ui(ui, vec2(MORE, MORE), row, |ui| {
        for other in cx.session.groups().iter().filter(|other| other.id != group.id) {
            if ui.button(words.people_merge(&other.name)).clicked() {
                cx.command(Command::MergeGroups(group.id, other.id));
            }
        }
        let spoke = cx.session.has_spoken(group.id);
        if ui.add_enabled(!spoke, Button::new(words.people_remove_group())).clicked() {
            cx.command(Command::RemoveGroup(group.id));
        }
        if spoke {
            help_ui(ui, cx.view, words.people_group_spoke());
        }
    });
    let response = response.accessible_name(words.people_more(&words.group_numbered(group.id.0)));
    follow_focus(ui, &response);
}

fn change_count(cx: &mut MeetingCx<'_>, count: u32) {
    let groups = cx.session.groups();
    let words = Words::new(cx.session.deck().language);
    let now = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let next = cx.session.next_group().0;
    let more = (0..count.saturating_sub(now)).map(|extra| Command::AddGroup(words.group_numbered(next + extra)));
    let fewer = usize::try_from(now.saturating_sub(count)).unwrap_or(0);
    let fewer = groups.iter().rev().take(fewer).map(|group| Command::RemoveGroup(group.id));
    let mut commands: Vec<_> = more.chain(fewer).collect();
    // A number that is typed is one change, however many groups come or go.
    match commands.pop() {
        Some(only) if commands.is_empty() => cx.command(only),
        last => {
            commands.extend(last);
            cx.command(Command::Together(commands));
        }
    }
}
