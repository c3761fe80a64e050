//! The right column: what the room sees, the switches of the hall, the steps, the time, and on which screen the hall is.
//!
//! The buttons stand in three rows that never move: whatever is shown, each has its place, and one that has nothing to do says why.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::lead::explained::tell_beside;
use crate::gui::lead::live::{Live, live_bar_ui};
use crate::gui::lead::small_picture::miniature;
use crate::gui::lead::source::source_ui;
use crate::gui::lead::steady_row::{SteadyButton, steady_row_ui};
use crate::gui::lead::{steps, time};
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::{self, menu_choice_ui};
use crate::gui::{fonts, theme};
use crate::model::{Group, HallView, Item, Session, Timetable};
use eframe::egui::{self, RichText, ScrollArea, Ui};

/// Greatest height of the list of groups, in points.
const LIST: f32 = 440.0;
/// Width that is kept free for the bar that scrolls the column, in points, so that it lies over no button.
const BESIDE_BUTTONS: i8 = 10;

/// The margin of the column: on the right the bar has its place within it.
pub(super) fn margin() -> egui::Margin {
    let mut margin = egui::Margin::from(theme::INSIDE);
    margin.right -= BESIDE_BUTTONS;
    margin
}

pub(super) fn side_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - f32::from(BESIDE_BUTTONS));
        hall_ui(ui, cx);
        steps::steps_ui(ui, cx);
        ui.add_space(theme::SPACE);
        time::time_ui(ui, cx, table);
        // Below all that keeps its place: only some items name a source.
        source_ui(ui, cx);
        ui.add_space(theme::APART);
        monitors_ui(ui, cx);
    });
}

fn hall_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    live_bar_ui(ui, cx.view, Live::of(cx.session.hall()));
    let width = ui.available_width();
    let now = HallView::of(cx.session);
    miniature(cx.view, &now).now_ui(ui, width);
    shown_ui(ui, cx);
    released_ui(ui, cx);
    if cx.session.groups().len() > 1 {
        notes_of_ui(ui, cx);
    }
}

/// Whether the room sees the picture: show it or stop, blank it, freeze it.
pub(super) fn shown_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let hall = cx.session.hall();
    let (command, word) = if hall.open {
        (UiCommand::HideHall, words.word_hide())
    } else {
        (UiCommand::ShowHall, words.word_show())
    };
    let show = SteadyButton {
        share: 1.4,
        is_primary: !hall.open,
        ..SteadyButton::new(command, word, command.title(words))
    };
    let switch = |command: UiCommand, word, on| SteadyButton::switch(command, word, command.title(words), on);
    let buttons = [
        show,
        switch(UiCommand::BlankHall, words.word_blank(), hall.blank),
        switch(UiCommand::FreezeHall, words.word_freeze(), hall.frozen),
    ];
    steady_row_ui(ui, cx, &buttons);
}

/// The item in the hall, or the one that comes there when it is opened.
fn shown_item(session: &Session) -> Option<&Item> {
    let shown = session.hall().scene.item.as_ref().unwrap_or_else(|| session.current());
    session.item(shown)
}

/// Whether the room sees the answers and the notes.
fn released_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let scene = &cx.session.hall().scene;
    let item = shown_item(cx.session).filter(|item| item.is_prompt());
    let turns = item.is_some_and(|item| item.kind.turns_notes());
    let has_answers = item.is_some_and(|item| item.kind.has_answers() || turns);
    let (word, name) = if turns {
        (words.word_turn(), words.command_turn_round())
    } else {
        (words.word_answers(), UiCommand::ReleaseAnswers.title(words))
    };
    let off_answers = match item {
        _ if has_answers => None,
        Some(_) => Some(words.off_only_notes()),
        None => Some(words.off_no_answers()),
    };
    let answers = SteadyButton {
        off: off_answers,
        help: turns.then(|| words.explain_turn()),
        ..SteadyButton::switch(UiCommand::ReleaseAnswers, word, name, has_answers && scene.answers)
    };
    let name = UiCommand::ReleaseNotes.title(words);
    let notes = SteadyButton {
        off: item.is_none().then(|| words.off_no_notes()),
        share: 1.4,
        ..SteadyButton::switch(UiCommand::ReleaseNotes, words.word_notes(), name, item.is_some() && scene.notes)
    };
    steady_row_ui(ui, cx, &[answers, notes]);
}

/// Whose notes the room sees: all groups', or those that are pressed. It has its place also while no notes are shown.
fn notes_of_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let session = cx.session;
    let chosen = &session.hall().scene.groups;
    let shown = session.hall().scene.notes && shown_item(session).is_some_and(Item::is_prompt);
    let across = ui.available_width();
    let label = widgets::text_width(ui, words.notes_of(), fonts::help()) + theme::SPACE;
    let all = widgets::text_width(ui, words.all_groups(), fonts::body()) + 2.0 * 6.0 + theme::TIGHT;
    let each = |group: &Group| (widgets::text_width(ui, &group.id.to_string(), fonts::body()) + 2.0 * 6.0).max(24.0) + theme::TIGHT;
    let needed = label + all + session.groups().iter().map(each).sum::<f32>();
    if needed > across {
        // One line whatever their number is, so that the buttons below stand where they always do.
        return notes_of_menu_ui(ui, cx, shown);
    }
    ui.horizontal(|ui| {
        // Six groups stand on one line of the narrowest usual column.
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.spacing_mut().button_padding.x = 6.0;
        ui.label(RichText::new(words.notes_of()).font(fonts::help()).color(cx.view.tokens.quiet));
        let mut switch = |ui: &mut Ui, on: bool, text: &str, name: String, key: String, place: Option<usize>| {
            let button = egui::Button::selectable(on && shown, text)
                .frame_when_inactive(true)
                .min_size(egui::vec2(24.0, 0.0));
            let hover = if key.is_empty() {
                name.clone()
            } else {
                words.explained(&name, &key)
            };
            let response = ui.add_enabled(shown, button);
            tell_beside(ui, &response, &hover, words.off_notes_hidden());
            if response.accessible_name(name).clicked() {
                cx.push(Action::ShowNotesOf(place));
            }
        };
        let all = words.notes_of_all_groups().to_owned();
        switch(ui, chosen.is_empty(), words.all_groups(), all, "Ctrl+Shift+0".to_owned(), None);
        for (place, group) in session.groups().iter().enumerate() {
            let key = widgets::group_key_name("Ctrl+Shift+", place);
            let name = words.notes_of_group(&group.name);
            switch(ui, chosen.contains(&group.id), &group.id.to_string(), name, key, Some(place));
        }
    });
}

/// The same as a list that unfolds, where they are too many for a line.
fn notes_of_menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, shown: bool) {
    let words = cx.view.words;
    let session = cx.session;
    let chosen = &session.hall().scene.groups;
    let names: Vec<_> = session
        .groups()
        .iter()
        .filter(|group| chosen.contains(&group.id))
        .map(|group| group.name.as_str())
        .collect();
    let told = if names.is_empty() {
        words.all_groups().to_owned()
    } else {
        names.join(", ")
    };
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(words.notes_of()).font(fonts::help()).color(cx.view.tokens.quiet));
        let list = egui::ComboBox::from_id_salt("notes of")
            .selected_text(&told)
            .width(ui.available_width())
            .truncate()
            .height(LIST)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
        let list = ui.add_enabled_ui(shown, |ui| {
            list.show_ui(ui, |ui| {
                let key = "Ctrl+Shift+0";
                if menu_choice_ui(ui, cx.view, chosen.is_empty(), words.notes_of_all_groups(), key).clicked() {
                    cx.push(Action::ShowNotesOf(None));
                }
                for (place, group) in session.groups().iter().enumerate() {
                    let key = widgets::group_key_name("Ctrl+Shift+", place);
                    if menu_choice_ui(ui, cx.view, chosen.contains(&group.id), &group.name, &key).clicked() {
                        cx.push(Action::ShowNotesOf(Some(place)));
                    }
                }
            })
        });
        let list = list.inner.response.labelled_by(label.id);
        tell_beside(ui, &list, words.notes_of_all_groups(), words.off_notes_hidden());
        ui.ctx().accesskit_node_builder(list.id, |node| node.set_description(told));
    });
}

fn monitors_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let show = UiCommand::ShowHall.key_name();
    if cx.view.monitors.are_mirrored() {
        widgets::help_ui(ui, cx.view, &words.hall_mirrored_short(&show));
        return;
    }
    if cx.view.monitors.are_one() {
        widgets::help_ui(ui, cx.view, &words.hall_fills_screen(&show));
        return;
    }
    let Some(hall) = cx.view.monitors.hall else { return };
    let name = |index: usize| {
        let size = cx.view.monitors.all.get(index).map_or((0, 0), |monitor| monitor.size);
        let name = words.monitor_named(index + 1, size.0, size.1);
        if cx.view.monitors.chair == Some(index) {
            words.monitor_with_chair(&name)
        } else {
            name
        }
    };
    let label = ui.label(
        RichText::new(words.hall_on_monitor())
            .font(fonts::help())
            .color(cx.view.tokens.quiet),
    );
    let choice = egui::ComboBox::from_id_salt("monitor")
        .selected_text(name(hall))
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            for index in 0..cx.view.monitors.all.len() {
                if ui.selectable_label(index == hall, name(index)).clicked() {
                    cx.push(Action::ChooseMonitor(index));
                }
            }
        });
    let choice = choice.response.labelled_by(label.id);
    // Some screen readers say only the name of such a list, and not what is chosen in it.
    ui.ctx().accesskit_node_builder(choice.id, |node| node.set_description(name(hall)));
}
