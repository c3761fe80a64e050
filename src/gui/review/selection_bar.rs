//! The bar over the list while notes are selected: how many, and what can be done with all of them.

use crate::gui::cx::MeetingCx;
use crate::gui::note::{NotePlace, groups_ui, move_action, questions_ui};
use crate::gui::review::cache::ReviewCache;
use crate::gui::review::note_themes::themes_ui;
use crate::gui::review::removed::take_back;
use crate::gui::review::rows::note_id;
use crate::gui::review::selection::read_notes;
use crate::gui::review::state::{Choosing, ChoosingStep, ReviewState};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{selected_count, sign_button_ui, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, NotesCommand};
use crate::words::Words;
use eframe::egui::accesskit::Live;
use eframe::egui::{Button, FocusDirection, Key, Modifiers, Popup, Response, RichText, SetOpenCommand, Ui, vec2};
use std::sync::Arc;

/// Height of the bar, and of the heading that stands there otherwise, in points.
pub(super) const HEIGHT: f32 = 32.0;

pub(super) fn selection_bar_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut ReviewState) {
    let words = cx.view.words;
    let notes = Arc::clone(state.selection.in_order());
    row_ui(ui, |ui| {
        count_ui(ui, words, notes.len());
        let button = menu_button(ui, words.selection_to_theme());
        choosing_ui(ui, &button, Choosing::Theme, state, |ui, state| themes_ui(ui, cx, &notes, state));
        let button = menu_button(ui, words.selection_to_group());
        let target = choosing_ui(ui, &button, Choosing::Group, state, |ui, _| groups_ui(ui, cx, &notes, true));
        let button = menu_button(ui, words.selection_to_question());
        let other = choosing_ui(ui, &button, Choosing::Question, state, |ui, _| questions_ui(ui, cx, &notes));
        if let Some(target) = target.flatten().or_else(|| other.flatten()) {
            let action = move_action(words, cx.session, notes.to_vec(), target);
            cx.push(action);
        }
        if ui.button(RichText::new(words.remove()).font(fonts::help())).clicked() {
            cx.command(Command::ForNotes(notes.to_vec(), NotesCommand::Remove(true)));
        }
        none_ui(ui, words, state);
    });
}

/// The bar over the wastebasket: what is selected there comes back together.
pub(super) fn basket_bar_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, cache: &ReviewCache, state: &mut ReviewState) {
    if cx.view.read_only {
        return;
    }
    let words = cx.view.words;
    let notes = Arc::clone(state.selection.in_order());
    row_ui(ui, |ui| {
        let all = ui.button(RichText::new(words.select_all()).font(fonts::help()));
        let writes = ui.ctx().text_edit_focused();
        if all.clicked() || !writes && take_key(ui, Modifiers::COMMAND, Key::A) {
            state.selection.all(read_notes(cx.session, cache.page()));
        }
        if notes.is_empty() {
            return;
        }
        ui.add_space(theme::SPACE);
        count_ui(ui, words, notes.len());
        if ui.button(RichText::new(words.review_restore()).font(fonts::help())).clicked() {
            cx.command(take_back(&notes));
            state.selection.clear();
        }
        none_ui(ui, words, state);
    });
}

/// The row of such a bar.
fn row_ui(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(HEIGHT);
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        ui.spacing_mut().button_padding.x = theme::SPACE;
        draw(ui);
    });
}

/// How many are selected, told to a screen reader each time.
fn count_ui(ui: &mut Ui, words: Words, count: usize) {
    let label = ui.label(RichText::new(selected_count(words, count)).font(fonts::strong(fonts::BODY)));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    ui.add_space(theme::SPACE);
}

/// Selects none of them any more.
fn none_ui(ui: &mut Ui, words: Words, state: &mut ReviewState) {
    if sign_button_ui(ui, true, Icon::Close, words.select_none()).clicked() {
        state.selection.clear();
    }
}

fn menu_button(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new((RichText::new(text).font(fonts::help()), Icon::Down.atom())).min_size(vec2(0.0, 28.0)))
}

/// The menu of a button of the bar, which a key opens as well: then its first row gets the keyboard. Escape gives it back to the note.
fn choosing_ui<R>(
    ui: &Ui,
    button: &Response,
    this: Choosing,
    state: &mut ReviewState,
    draw: impl FnOnce(&mut Ui, &mut ReviewState) -> R,
) -> Option<R> {
    let id = Popup::default_response_id(button);
    let was_open = Popup::is_id_open(ui.ctx(), id);
    let mut menu = Popup::menu(button);
    match state.choosing {
        Some((asked, ChoosingStep::Opens)) if asked == this => {
            menu = menu.open_memory(Some(SetOpenCommand::Bool(true)));
            button.request_focus();
            // Its rows take no keyboard before it has been measured.
            state.choosing = Some((this, ChoosingStep::Enters));
            ui.ctx().request_repaint();
        }
        Some((asked, ChoosingStep::Enters)) if asked == this => {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Down));
            state.choosing = None;
        }
        _ => {}
    }
    let shown = menu.show(|ui| draw(ui, state));
    if was_open && !Popup::is_id_open(ui.ctx(), id) && take_key(ui, Modifiers::NONE, Key::Escape) {
        let back = state
            .last_note
            .as_ref()
            .map_or(button.id, |note| NotePlace::words_id(note_id(note)));
        ui.memory_mut(|memory| memory.request_focus(back));
    }
    shown.map(|shown| shown.inner)
}
