//! The right column: what the room sees, the switches of the hall, the time, and on which screen the hall is.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::hall::{Miniature, Room};
use crate::gui::lead::source::source_ui;
use crate::gui::lead::state::LeadState;
use crate::gui::lead::time;
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets;
use crate::gui::widgets::even_row::{RowButton, even_row_ui};
use crate::gui::{fonts, theme};
use crate::model::{HallView, PageStep, Session, Timetable};
use crate::words::Words;
use eframe::egui::{self, Align, Layout, RichText, ScrollArea, Ui};

pub(super) fn side_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, table: &Timetable, state: &mut LeadState) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        hall_ui(ui, cx);
        ui.add_space(theme::APART);
        // Above the time, whose words take more or less room, so that these stand still and in view.
        steps_ui(ui, cx);
        ui.add_space(theme::APART);
        time::time_ui(ui, cx, table);
        ui.add_space(theme::APART);
        ahead_ui(ui, cx, state);
        ui.add_space(theme::APART);
        time::group_clock_ui(ui, cx);
        ui.add_space(theme::APART);
        monitors_ui(ui, cx);
    });
}

/// The small picture of a hall as it would be drawn in the hall's own window.
const fn miniature<'a>(view: &ViewContext<'_>, hall: &'a HallView) -> Miniature<'a> {
    Miniature {
        view: hall,
        look: view.hall_look,
        room: Room { ratio: view.room_ratio },
        words: view.words,
        nominal: view.hall_size,
    }
}

fn hall_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let open = cx.session.hall().open;
    widgets::column_heading_ui(ui, cx.view, words.in_hall_now());
    let width = ui.available_width();
    let now = HallView::of(cx.session);
    miniature(cx.view, &now).now_ui(ui, width);
    source_ui(ui, cx);
    if !open {
        widgets::help_ui(ui, cx.view, words.hall_is_closed());
    }
    show_ui(ui, cx, open);
    let switch = |command: UiCommand, on: bool| RowButton::switch(command, command.title(words), on);
    let hall = cx.session.hall();
    even_row_ui(
        ui,
        cx,
        &[switch(UiCommand::BlankHall, hall.blank), switch(UiCommand::FreezeHall, hall.frozen)],
    );
    let item = cx.session.item(cx.session.current());
    if item.is_some_and(crate::model::Item::is_prompt) {
        let mut released = vec![switch(UiCommand::ReleaseNotes, hall.scene.notes)];
        if let Some(item) = item.filter(|item| item.kind.has_answers() || item.kind.turns_notes()) {
            let mut answers = switch(UiCommand::ReleaseAnswers, hall.scene.answers);
            if item.kind.turns_notes() {
                answers.title = words.command_turn_round();
            }
            released.push(answers);
        }
        even_row_ui(ui, cx, &released);
        if cx.session.hall().scene.notes && cx.session.groups().len() > 1 {
            notes_of_ui(ui, cx);
        }
    }
}

/// The button that the column is for while the room sees nothing, and the way back while it does.
fn show_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: bool) {
    let command = if open { UiCommand::HideHall } else { UiCommand::ShowHall };
    let title = command.title(cx.view.words);
    if open {
        even_row_ui(ui, cx, &[RowButton::once(command, title, true)]);
        return;
    }
    ui.with_layout(Layout::top_down_justified(Align::Center), |ui| {
        let button = widgets::primary_button_ui(ui, cx.view, true, title);
        if button.on_hover_text(format!("{title} ({})", command.key_name())).clicked() {
            cx.ask(command);
        }
    });
}

/// Whose notes the room sees: all groups', or those that are pressed.
fn notes_of_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let session = cx.session;
    let chosen = &session.hall().scene.groups;
    ui.horizontal_wrapped(|ui| {
        // Six groups stand on one line of the narrowest usual column.
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.spacing_mut().button_padding.x = 6.0;
        ui.label(RichText::new(words.notes_of()).font(fonts::help()).color(cx.view.tokens.quiet));
        let mut switch = |ui: &mut Ui, on: bool, text: &str, name: String, key: String, place: Option<usize>| {
            let button = egui::Button::selectable(on, text)
                .frame_when_inactive(true)
                .min_size(egui::vec2(24.0, 0.0));
            let hover = if key.is_empty() { name.clone() } else { format!("{name} ({key})") };
            if ui.add(button).on_hover_text(hover).accessible_name(name).clicked() {
                cx.push(Action::ShowNotesOf(place));
            }
        };
        let all = words.notes_of_all_groups().to_owned();
        switch(ui, chosen.is_empty(), words.all_groups(), all, "Ctrl+Shift+0".to_owned(), None);
        for (place, group) in session.groups().iter().enumerate() {
            let key = if place < 9 {
                format!("Ctrl+Shift+{}", place + 1)
            } else {
                String::new()
            };
            let name = words.notes_of_group(&group.name);
            switch(ui, chosen.contains(&group.id), &group.id.to_string(), name, key, Some(place));
        }
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

/// Where one is, and the buttons that step; the first says where it goes. All have their place whatever stands on them.
fn steps_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let pages = cx.view.hall_pages;
    let here = RichText::new(place_in_words(cx.session, pages, words)).font(fonts::figures(fonts::HELP));
    ui.add(egui::Label::new(here.color(cx.view.tokens.quiet)).truncate());
    let next = next_in_words(cx.session, pages, words);
    let goes_on = next.is_some();
    let next = next.unwrap_or_else(|| words.last_item().to_owned());
    ui.with_layout(Layout::top_down_justified(Align::Center), |ui| {
        let button = ui.add_enabled(
            goes_on,
            egui::Button::new(RichText::new(&next).font(fonts::strong(fonts::BODY))).truncate(),
        );
        let hover = format!("{next} ({})", UiCommand::Next.key_name());
        let button = button.on_hover_text(hover).on_disabled_hover_text(words.last_item());
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, goes_on, &next));
        if button.clicked() {
            cx.ask(UiCommand::Next);
        }
    });
    let back = cx.session.stop_after(PageStep::Back { pages, before: 1 }).is_some();
    let steps = [
        RowButton::once(UiCommand::Previous, words.step_back(), back),
        RowButton::once(UiCommand::NextItem, UiCommand::NextItem.title(words), cx.session.next().is_some()),
    ];
    even_row_ui(ui, cx, &steps);
}

/// "Punkt 5 av 40 · sida 2 av 4"; nothing for an item that was left out while the meeting was at it.
fn place_in_words(session: &Session, pages: u16, words: Words) -> String {
    let scene = &session.hall().scene;
    let shows_it = scene.item.as_ref() == Some(session.current());
    match session.place_of_current() {
        Some((place, count)) if pages > 1 && shows_it => words.place_and_page_of(place, count, scene.page.min(pages - 1) + 1, pages),
        Some((place, count)) => words.place_of(place, count),
        None => String::new(),
    }
}

/// Where the next step goes; `None` at the end.
fn next_in_words(session: &Session, pages: u16, words: Words) -> Option<String> {
    let stop = session.stop_after(PageStep::On { pages })?;
    if stop.page > 0 {
        return Some(words.next_page(stop.page + 1, pages));
    }
    session.item(&stop.item).map(|item| words.next_item(item.label()))
}

/// The next item as the room will see it, where it is wanted.
fn ahead_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut LeadState) {
    let words = cx.view.words;
    let unfolded = state.shows_ahead(ui.ctx().content_rect().height());
    even_row_ui(
        ui,
        cx,
        &[RowButton::switch(UiCommand::LookAhead, UiCommand::LookAhead.title(words), unfolded)],
    );
    if let Some(ahead) = HallView::ahead(cx.session, cx.view.hall_pages).filter(|_| unfolded) {
        let width = ui.available_width();
        let picture = miniature(cx.view, &ahead).next_ui(ui, width);
        if std::mem::take(&mut state.ahead_wanted) {
            picture.scroll_to_me(Some(egui::Align::BOTTOM));
        }
    }
}
