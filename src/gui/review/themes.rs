//! The column of themes: notes are gathered into them by keys, by the menu of a note, or by being dragged here.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::note::name_of;
use crate::gui::review::drag::{is_dragging, offer};
use crate::gui::review::drop_place::DropEffect;
use crate::gui::review::state::{ReviewState, new_theme_id};
use crate::gui::widgets::DIGITS;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{
    card, column_heading_ui, context_menu_ui, follow_focus, follow_keyboard, help_ui, menu_item_ui, note_count, read_from_left,
    scroll_at_edges, sign_button_ui, take_key,
};
use crate::gui::{fonts, theme};
use crate::model::{Command, GatherCommand, NotesCommand, Theme};
use eframe::egui::{self, Align, Key, Layout, Margin, Modifiers, Rect, RichText, ScrollArea, Stroke, TextEdit, Ui};

/// A command about themes and conclusions as an action.
pub(super) const fn gather_command(command: GatherCommand) -> Action {
    Action::Do(Command::Gather(command))
}

pub(super) fn themes_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, counts: &[usize], state: &mut ReviewState) {
    column_heading_ui(ui, cx.view, cx.view.words.gathered_themes());
    help_ui(ui, cx.view, cx.view.words.themes_help());
    help_ui(ui, cx.view, cx.view.words.conclusions_help());
    ui.add_space(theme::SPACE);
    new_theme_ui(ui, cx, state);
    ui.add_space(theme::SPACE);
    let themes = &cx.session.gathering().themes;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll_at_edges(ui);
        for (place, theme) in themes.iter().enumerate() {
            let count = counts.get(place).copied().unwrap_or(0);
            let card = ThemeCard { theme, place, count };
            theme_ui(ui, cx, &card, state);
            ui.add_space(theme::SPACE);
        }
        follow_keyboard(ui);
    });
}

/// The field for a new theme. With a note that waits, the new theme takes it up and the keyboard goes back to the note.
fn new_theme_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut ReviewState) {
    let words = cx.view.words;
    let label = match &state.theme_for {
        Some((notes, _)) => words.new_theme_for(&name_of(words, cx.session, notes)),
        None => words.new_theme().to_owned(),
    };
    let label = ui.label(RichText::new(label).font(fonts::help()).color(cx.view.tokens.quiet));
    let id = new_theme_id();
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let ended = has_focus && take_key(ui, Modifiers::NONE, Key::Enter);
    let field = TextEdit::singleline(&mut state.new_theme)
        .id(id)
        .margin(Margin::symmetric(8, 4))
        .desired_width(f32::INFINITY);
    let field = ui.add_enabled(!cx.view.read_only, field).labelled_by(label.id);
    // Escape has taken the keyboard from the field before any screen is drawn.
    let given_up = field.lost_focus() && take_key(ui, Modifiers::NONE, Key::Escape);
    if ended && !state.new_theme.trim().is_empty() {
        let name = std::mem::take(&mut state.new_theme);
        let name = name.trim().to_owned();
        match &state.theme_for {
            Some((notes, _)) => cx.command(Command::ForNotes(notes.clone(), NotesCommand::AddTheme(name))),
            None => cx.push(gather_command(GatherCommand::AddTheme(name, None))),
        }
    }
    if (ended || given_up)
        && let Some((_, back)) = state.theme_for.take()
    {
        // In a small window the notes come back in the place of the themes.
        state.shows_themes = false;
        if let Some(back) = back {
            ui.memory_mut(|memory| memory.request_focus(back));
        }
    }
    if given_up {
        state.new_theme.clear();
    }
    offer(ui, state, field.rect, DropEffect::NewTheme);
}

fn name_ui(ui: &mut Ui, cx: &mut Cx<'_>, theme: &Theme, place: usize) {
    let mut name = theme.name.clone();
    let field = TextEdit::singleline(&mut name)
        .margin(Margin::symmetric(8, 4))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).accessible_name(cx.view.words.theme_name(place + 1));
    follow_focus(ui, &field);
    if field.changed() {
        cx.push(gather_command(GatherCommand::RenameTheme(theme.id, name)));
    }
}

/// Away with the theme, or nearer to the first.
fn order_ui(ui: &mut Ui, cx: &mut Cx<'_>, theme: &Theme, place: usize) {
    ui.spacing_mut().button_padding.x = theme::TIGHT;
    ui.spacing_mut().item_spacing.x = theme::TIGHT;
    if sign_button_ui(ui, true, Icon::Close, &cx.view.words.remove_theme(&theme.name)).clicked() {
        cx.push(gather_command(GatherCommand::RemoveTheme(theme.id)));
    }
    if sign_button_ui(ui, place > 0, Icon::Up, &cx.view.words.theme_up(&theme.name)).clicked() {
        cx.push(gather_command(GatherCommand::MoveTheme(theme.id, place - 1)));
    }
    read_from_left(ui);
}

/// What a right click on a theme offers.
fn theme_menu_ui(ui: &mut Ui, cx: &mut Cx<'_>, theme: &Theme, place: usize, card: Rect) {
    if cx.view.read_only {
        return;
    }
    let words = cx.view.words;
    ui.push_id(("theme menu", theme.id), |ui| {
        context_menu_ui(ui, card, |ui| {
            if place > 0 && menu_item_ui(ui, cx.view, words.prepare_up(), "").clicked() {
                cx.push(gather_command(GatherCommand::MoveTheme(theme.id, place - 1)));
            }
            if menu_item_ui(ui, cx.view, words.remove(), "").clicked() {
                cx.push(gather_command(GatherCommand::RemoveTheme(theme.id)));
            }
        });
    });
}

/// A theme as a card.
struct ThemeCard<'a> {
    theme: &'a Theme,
    /// Its place among all themes, from 0.
    place: usize,
    /// The number of notes that it holds.
    count: usize,
}

fn theme_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, card_of: &ThemeCard<'_>, state: &mut ReviewState) {
    let ThemeCard { theme, place, count } = *card_of;
    let words = cx.view.words;
    let dragged = is_dragging(ui.ctx());
    let shown_alone = state.only_theme == Some(theme.id);
    let mut frame = card(cx.view).inner_margin(theme::SPACE);
    if dragged {
        frame = frame.stroke(Stroke::new(1.0, cx.view.tokens.accent));
    }
    let scope = ui.push_id(("theme", theme.id), |ui| {
        let card = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            ui.add_enabled_ui(!cx.view.read_only, |ui| {
                ui.horizontal(|ui| {
                    if place < DIGITS.len() {
                        let digit = RichText::new((place + 1).to_string()).font(fonts::figures(fonts::BODY));
                        ui.label(digit.color(cx.view.tokens.quiet));
                    }
                    name_ui(ui, cx, theme, place);
                });
            });
            ui.horizontal(|ui| {
                help_ui(ui, cx.view, &note_count(words, count));
                let text = RichText::new(words.only_theme()).font(fonts::help());
                let button = egui::Button::selectable(shown_alone, text).frame_when_inactive(true);
                if ui.add(button).accessible_name(words.only_theme_named(&theme.name)).clicked() {
                    state.only_theme = (!shown_alone).then_some(theme.id);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add_enabled_ui(!cx.view.read_only, |ui| order_ui(ui, cx, theme, place));
                });
            });
        });
        card.response
    });
    theme_menu_ui(ui, cx, theme, place, scope.inner.rect);
    offer(ui, state, scope.inner.rect, DropEffect::SetTheme(theme.id));
}
