//! One note of the reading: its number, its words, whether it goes into the bilaga, and what can be done with it.

use super::super::action::Action;
use super::super::long_list::{LINE, guessed_lines};
use super::super::shown::Shown;
use super::super::state::{Editing, GuiState};
use super::super::widgets::{cell_ui, follow_focus, help_ui, take_key};
use super::super::{fonts, theme};
use super::{edit, gathering, merging};
use crate::model::{Command, Note, Session, Theme};
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{
    self, Align, Button, Checkbox, Color32, Id, Key, Modifiers, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// Width of the printed number.
pub(super) const NUMBER: f32 = 64.0;
/// Width of what stands to the right of the words.
pub(super) const CONTROLS: f32 = 96.0;

const AROUND: f32 = 4.0;

/// About how high a note is; what is drawn is measured.
pub(super) fn guess(note: &Note, width: f32) -> f32 {
    let lines = |text: &str| guessed_lines(text, width - NUMBER - CONTROLS) * LINE + 3.0 * AROUND;
    let left_out = if note.include { 0.0 } else { LINE };
    let turned = if note.turned.is_empty() { 0.0 } else { lines(&note.turned) };
    lines(&note.text) + left_out + turned
}

/// A note, with the theme into which it is gathered; `next` takes the keyboard when it is put aside.
pub(super) fn note_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    (note, theme): (&Note, Option<&Theme>),
    (id, next): (Id, Option<Id>),
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let number = session.printed_number(note);
    let enabled = !shown.read_only;
    ui.add_enabled_ui(enabled, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            number_ui(ui, shown, &number);
            let width = ui.available_width() - CONTROLS;
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                if is_edited(note, false, state) {
                    edit::edit_ui(ui, shown, note, (words_id(id), &number), state, actions);
                } else {
                    let words = words_ui(ui, shown, note, (id, &number));
                    if words.clicked() {
                        edit::begin(ui, Editing::of(note), state);
                    }
                    if enabled && words.has_focus() {
                        if take_key(ui, Modifiers::NONE, Key::Delete) {
                            remove(ui, note, next, actions);
                        }
                        gathering::read_keys(ui, session, note, words.id, state, actions);
                    }
                }
                if is_edited(note, true, state) {
                    edit::edit_ui(ui, shown, note, (turned_id(id), &number), state, actions);
                } else if session.item(&note.prompt).is_some_and(|item| item.kind.turns_notes()) {
                    let turned = turned_ui(ui, shown, note, (id, &number));
                    if turned.clicked() {
                        edit::begin(ui, Editing::of_turned(note), state);
                    }
                    if enabled && turned.has_focus() {
                        if take_key(ui, Modifiers::NONE, Key::Delete) {
                            actions.push(Action::Do(Command::SetTurned(note.id.clone(), String::new())));
                        }
                        gathering::read_keys(ui, session, note, turned.id, state, actions);
                    }
                }
                if let Some(told) = merging::told(shown, session, note) {
                    edit::beside_ui(ui, shown, &told);
                }
                if let Some(told) = gathering::told(shown, session, (note, theme)) {
                    edit::beside_ui(ui, shown, &told);
                }
            });
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            ui.add_space(theme::APART);
            let mut include = note.include;
            let check = ui
                .add(Checkbox::without_text(&mut include))
                .accessible_name(shown.words.gather_include(&number));
            follow_focus(ui, &check);
            if check.changed() {
                actions.push(Action::Do(Command::IncludeNote(note.id.clone(), include)));
            }
            more_ui(ui, shown, session, note, (id, &number, next), state, actions);
        });
    });
}

fn is_edited(note: &Note, turned: bool, state: &GuiState) -> bool {
    state.editing.as_ref().is_some_and(|editing| editing.is_of(note, turned))
}

fn number_ui(ui: &mut Ui, shown: &Shown<'_>, number: &str) {
    let text = RichText::new(number).font(fonts::figures(fonts::BODY)).color(shown.tokens.quiet);
    cell_ui(ui, vec2(NUMBER, LINE + 2.0 * AROUND), Align::Min, text);
}

/// The words of a note as a button of the width of the column: Enter, F2 or a click opens them for writing.
fn words_ui(ui: &mut Ui, shown: &Shown<'_>, note: &Note, (id, number): (Id, &str)) -> Response {
    let ink = if note.include { shown.tokens.text } else { shown.tokens.quiet };
    let name = shown.words.gather_note_name(number, &note.text);
    let words = text_ui(ui, shown, note, (&note.text, ink), (words_id(id), &name));
    if !note.include {
        edit::beside_ui(ui, shown, shown.words.gather_left_out());
    }
    words
}

/// What a note was turned into, or that it is not turned yet; opened for writing like its first words.
fn turned_ui(ui: &mut Ui, shown: &Shown<'_>, note: &Note, (id, number): (Id, &str)) -> Response {
    let words = shown.words;
    let is_turned = !note.turned.is_empty();
    let (text, name) = if is_turned {
        (note.turned.as_str(), words.gather_turned_name(number, &note.turned))
    } else {
        (words.not_turned_yet(), words.gather_not_turned_name(number))
    };
    let ink = if is_turned && note.include {
        shown.tokens.text
    } else {
        shown.tokens.quiet
    };
    text_ui(ui, shown, note, (&words.turned_into(text), ink), (turned_id(id), &name))
}

/// Words of a note over the whole width: pressed to be changed, dragged to be gathered.
fn text_ui(ui: &mut Ui, shown: &Shown<'_>, note: &Note, (text, ink): (&str, Color32), (id, name): (Id, &str)) -> Response {
    let tokens = shown.tokens;
    let width = ui.available_width();
    let inner = width - 2.0 * theme::SPACE;
    let galley = ui.painter().layout(text.to_owned(), fonts::body(), ink, inner);
    let (_, rect) = ui.allocate_space(vec2(width, galley.size().y.max(LINE) + 2.0 * AROUND));
    let words = ui.interact(rect, id, Sense::click_and_drag());
    words.dnd_set_drag_payload(note.id.clone());
    words.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if words.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER, tokens.hovered());
    }
    if words.has_focus() {
        let ring = Stroke::new(theme::FOCUS, tokens.accent);
        ui.painter().rect_stroke(rect, theme::CORNER, ring, egui::StrokeKind::Inside);
    }
    // The words stand in line with the column's heading, and the ground goes a little outside.
    ui.painter()
        .galley(pos2(rect.left() + theme::SPACE, rect.top() + AROUND), galley, ink);
    follow_focus(ui, &words);
    words.on_hover_text(shown.words.gather_note_keys())
}

/// The control that holds the words of a note, from the name of its row.
fn words_id(row: Id) -> Id {
    row.with("words")
}

/// The control that holds what the note was turned into.
fn turned_id(row: Id) -> Id {
    row.with("turned")
}

fn remove(ui: &Ui, note: &Note, next: Option<Id>, actions: &mut Vec<Action>) {
    actions.push(Action::Do(Command::RemoveNote(note.id.clone(), true)));
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(words_id(next)));
    }
}

fn more_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    note: &Note,
    (id, number, next): (Id, &str, Option<Id>),
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let words = shown.words;
    ui.spacing_mut().button_padding.x = theme::SPACE;
    let button = Button::new("⋯").frame_when_inactive(false).min_size(vec2(28.0, 28.0));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        if ui.button(words.gather_edit()).clicked() {
            edit::begin(ui, Editing::of(note), state);
        }
        for group in session.groups().iter().filter(|group| group.id != note.group) {
            if ui.button(words.gather_move_to(&group.name)).clicked() {
                actions.push(Action::Do(Command::MoveNote(note.id.clone(), group.id)));
            }
        }
        merging::menu_ui(ui, shown, session, note, actions);
        gathering::menu_ui(ui, shown, session, note, words_id(id), state, actions);
        if ui.button(words.gather_remove()).clicked() {
            remove(ui, note, next, actions);
        }
    });
    let response = response.accessible_name(words.gather_more(number));
    follow_focus(ui, &response);
}

/// A note in the wastebasket.
pub(super) fn removed_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    note: &Note,
    (id, next): (Id, Option<Id>),
    actions: &mut Vec<Action>,
) {
    let number = session.printed_number(note);
    let question = session.item(&note.prompt).map(crate::model::Item::label).unwrap_or_default();
    let group = session.group(note.group).map_or("", |group| group.name.as_str());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        number_ui(ui, shown, &number);
        let width = ui.available_width() - CONTROLS - theme::APART;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = theme::TIGHT;
            ui.add_space(AROUND);
            ui.label(&note.text);
            if !note.turned.is_empty() {
                ui.label(shown.words.turned_into(&note.turned));
            }
            let merged = session.merged_into(&note.id);
            let merged = merged.map(|into| format!(" · {}", shown.words.gather_merged_into(&session.printed_number(into))));
            help_ui(ui, shown, &format!("{question} · {group}{}", merged.unwrap_or_default()));
            ui.add_space(theme::SPACE);
        });
        ui.add_space(theme::APART);
        let builder = egui::UiBuilder::new().scope_id(id.with("restore"));
        ui.scope_builder(builder, |ui| {
            let button = Button::new(shown.words.gather_restore());
            let button = ui.add_enabled(!shown.read_only, button);
            let button = button.accessible_name(shown.words.gather_restore_name(&number));
            follow_focus(ui, &button);
            if button.clicked() {
                actions.push(Action::Do(Command::RemoveNote(note.id.clone(), false)));
                if let Some(next) = next {
                    ui.memory_mut(|memory| memory.request_focus(next.with("restore")));
                }
            }
        });
    });
}
