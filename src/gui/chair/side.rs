//! The right column: what the room sees, the switches of the hall, the time, and on which screen the hall is.

use super::time;
use crate::gui::action::Action;
use crate::gui::even_row::{Press, even_row_ui};
use crate::gui::hall;
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::widgets;
use crate::gui::wish::Wish;
use crate::gui::{fonts, theme};
use crate::model::{HallView, Session, Timetable};
use eframe::egui::{self, Align, Layout, RichText, ScrollArea, Ui};

pub(super) fn side_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    table: &Timetable,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        hall_ui(ui, shown, session, actions);
        ui.add_space(theme::APART);
        // Above the time, whose words take more or less room, so that these stand still and in view.
        steps_ui(ui, shown, session, actions);
        ui.add_space(theme::APART);
        time::time_ui(ui, shown, session, table, actions);
        ui.add_space(theme::APART);
        ahead_ui(ui, shown, session, state, actions);
        ui.add_space(theme::APART);
        time::group_clock_ui(ui, shown, session, actions);
        ui.add_space(theme::APART);
        monitors_ui(ui, shown, actions);
    });
}

fn hall_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let open = session.hall().open;
    widgets::column_heading_ui(ui, shown, words.in_hall_now());
    let width = ui.available_width();
    let room = hall::Room { ratio: shown.room_ratio };
    hall::miniature_ui(ui, &HallView::of(session), shown.hall_look, room, words, shown.hall_size, width);
    if !open {
        widgets::help_ui(ui, shown, words.hall_is_closed());
    }
    show_ui(ui, shown, open, actions);
    let switch = |wish: Wish, on: bool| Press::switch(wish, wish.title(words), on);
    let hall = session.hall();
    even_row_ui(
        ui,
        shown,
        &[switch(Wish::BlankHall, hall.blank), switch(Wish::FreezeHall, hall.frozen)],
        actions,
    );
    let item = session.item(session.current());
    if item.is_some_and(crate::model::Item::is_prompt) {
        let mut released = vec![switch(Wish::ReleaseNotes, hall.scene.notes)];
        if let Some(item) = item.filter(|item| item.kind.has_answers() || item.kind.turns_notes()) {
            let mut answers = switch(Wish::ReleaseAnswers, hall.scene.answers);
            if item.kind.turns_notes() {
                answers.title = words.wish_turn_round();
            }
            released.push(answers);
        }
        even_row_ui(ui, shown, &released, actions);
        if session.hall().scene.notes && session.groups().len() > 1 {
            notes_of_ui(ui, shown, session, actions);
        }
    }
    if shown.hall_pages > 1 {
        ui.horizontal(|ui| {
            wish_page_ui(ui, shown, "◀", Wish::PreviousHallPage, actions);
            ui.label(words.hall_page_of(session.hall().scene.page + 1, shown.hall_pages));
            wish_page_ui(ui, shown, "▶", Wish::NextHallPage, actions);
        });
    }
}

/// The button that the column is for while the room sees nothing, and the way back while it does.
fn show_ui(ui: &mut Ui, shown: &Shown<'_>, open: bool, actions: &mut Vec<Action>) {
    let wish = if open { Wish::HideHall } else { Wish::ShowHall };
    let title = wish.title(shown.words);
    if open {
        even_row_ui(ui, shown, &[Press::once(wish, title, true)], actions);
        return;
    }
    ui.with_layout(Layout::top_down_justified(Align::Center), |ui| {
        let button = widgets::primary_button_ui(ui, shown, true, title);
        if button.on_hover_text(format!("{title} ({})", widgets::key_name(wish))).clicked() {
            actions.push(Action::Wish(wish));
        }
    });
}

/// Whose notes the room sees: all groups', or those that are pressed.
fn notes_of_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let chosen = &session.hall().scene.groups;
    ui.horizontal_wrapped(|ui| {
        // Six groups stand on one line of the narrowest usual column.
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.spacing_mut().button_padding.x = 6.0;
        ui.label(RichText::new(words.notes_of()).font(fonts::help()).color(shown.tokens.quiet));
        let mut switch = |ui: &mut Ui, on: bool, text: &str, name: String, key: String, place: Option<usize>| {
            let button = egui::Button::selectable(on, text)
                .frame_when_inactive(true)
                .min_size(egui::vec2(24.0, 0.0));
            let hover = if key.is_empty() { name.clone() } else { format!("{name} ({key})") };
            if ui.add(button).on_hover_text(hover).accessible_name(name).clicked() {
                actions.push(Action::ShowNotesOf(place));
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

pub(super) fn wish_page_ui(ui: &mut Ui, shown: &Shown<'_>, sign: &str, wish: Wish, actions: &mut Vec<Action>) {
    let name = wish.title(shown.words);
    let button = ui.button(sign).on_hover_text(format!("{name} ({})", widgets::key_name(wish)));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    if button.clicked() {
        actions.push(Action::Wish(wish));
    }
}

fn monitors_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    let Some(hall) = shown.monitors.hall else {
        if shown.monitors.are_mirrored() {
            widgets::help_ui(ui, shown, words.hall_mirrored_short());
        } else if shown.monitors.all.len() == 1 {
            widgets::help_ui(ui, shown, words.hall_in_window());
        }
        return;
    };
    let name = |index: usize| {
        let size = shown.monitors.all.get(index).map_or((0, 0), |monitor| monitor.size);
        let name = words.monitor_named(index + 1, size.0, size.1);
        if shown.monitors.chair == Some(index) {
            words.monitor_with_chair(&name)
        } else {
            name
        }
    };
    let label = ui.label(RichText::new(words.hall_on_monitor()).font(fonts::help()).color(shown.tokens.quiet));
    let choice = egui::ComboBox::from_id_salt("monitor")
        .selected_text(name(hall))
        .width(ui.available_width())
        .show_ui(ui, |ui| {
            for index in 0..shown.monitors.all.len() {
                if ui.selectable_label(index == hall, name(index)).clicked() {
                    actions.push(Action::ChooseMonitor(index));
                }
            }
        });
    let choice = choice.response.labelled_by(label.id);
    // Some screen readers say only the name of such a list, and not what is chosen in it.
    ui.ctx().accesskit_node_builder(choice.id, |node| node.set_description(name(hall)));
}

/// What comes next, and the buttons that step.
fn steps_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let next = session
        .next()
        .map_or_else(|| words.last_item().to_owned(), |item| words.next_item(item.label()));
    ui.add(egui::Label::new(next).wrap());
    let step = |wish: Wish, enabled: bool| Press::once(wish, wish.title(words), enabled);
    let steps = [
        step(Wish::PreviousItem, session.previous().is_some()),
        step(Wish::NextItem, session.next().is_some()),
    ];
    even_row_ui(ui, shown, &steps, actions);
}

/// What comes next as the room will see it, where it is wanted.
fn ahead_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let words = shown.words;
    let unfolded = state.shows_ahead(ui.ctx().content_rect().height());
    even_row_ui(
        ui,
        shown,
        &[Press::switch(Wish::LookAhead, Wish::LookAhead.title(words), unfolded)],
        actions,
    );
    if let Some(ahead) = HallView::ahead(session).filter(|_| unfolded) {
        let room = hall::Room { ratio: shown.room_ratio };
        let width = ui.available_width();
        let picture = hall::ahead_ui(ui, &ahead, shown.hall_look, room, words, shown.hall_size, width);
        if std::mem::take(&mut state.ahead_wanted) {
            picture.scroll_to_me(Some(egui::Align::BOTTOM));
        }
    }
}
