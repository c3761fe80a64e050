//! The notes of one group on one question: read, changed, left out, moved, taken away.

use crate::gui::action::Action;
use crate::gui::long_list::{LINE, LongRow, LongRows, long_rows_ui};
use crate::gui::shown::Shown;
use crate::gui::state::{Editing, GuiState};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Command, Group, Item, Note, NoteId, PlaceKey, Session};
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{self, Button, Color32, Id, Key, Modifiers, RichText, Ui, vec2};

/// Width of the printed number.
const NUMBER: f32 = 56.0;
/// Width of the menu of a note.
const MENU: f32 = 28.0;
/// Free space to the left and the right of a note.
const AROUND: f32 = 8.0;
/// The width of what stands beside the words.
const BESIDE: f32 = NUMBER + MENU + 2.0 * AROUND + 2.0 * theme::SPACE;

pub(super) fn notes_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    item: &Item,
    group: &Group,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let notes: Vec<_> = session.notes_on(&item.key).filter(|note| note.group == group.id).collect();
    if notes.is_empty() {
        let text = if group.id == session.lead().group {
            shown.words.no_notes_yet(&group.name)
        } else {
            shown.words.gather_no_notes().to_owned()
        };
        widgets::help_ui(ui, shown, &text);
        return;
    }
    let places = item.kind.places();
    let mut draw_place = |ui: &mut Ui, title: Option<&str>, key: Option<&PlaceKey>| {
        // A note whose place the question does not have is still a note on it.
        let place_of = |note: &Note| note.place.clone().filter(|key| places.iter().any(|place| place.key == *key));
        let here: Vec<_> = notes.iter().copied().filter(|note| place_of(note).as_ref() == key).collect();
        if here.is_empty() {
            return;
        }
        if let Some(title) = title {
            ui.add_space(theme::TIGHT);
            let title = RichText::new(title).font(fonts::strong(fonts::HELP)).color(shown.tokens.quiet);
            ui.add(egui::Label::new(title).wrap());
        }
        list_ui(ui, shown, session, &here, state, actions);
    };
    let has_parts = item.kind.has_parts();
    if !has_parts {
        draw_place(ui, None, None);
    }
    for place in &places {
        let title = if has_parts {
            place.label.to_uppercase()
        } else {
            shown.words.about_row(&place.label)
        };
        draw_place(ui, Some(&title), Some(&place.key));
    }
    if has_parts {
        draw_place(ui, Some(&shown.words.whole_question().to_uppercase()), None);
    }
}

/// Notes below each other, of which those far from the view are not laid out.
fn list_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, notes: &[&Note], state: &mut GuiState, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    state.note_heights.fit(width);
    let rows = notes.iter().map(|note| LongRow {
        id: row_id(&note.id),
        height: state.note_heights.of_or_else(row_id(&note.id), || guess(ui, note, width)),
        takes_keyboard: true,
    });
    let mut rows = LongRows::new(rows, ui.spacing().item_spacing.y);
    let edited = state.editing.as_ref().map(|editing| row_id(&editing.note));
    let drawn = long_rows_ui(ui, &rows, edited, |ui, index| {
        if let Some(note) = notes.get(index) {
            note_ui(ui, shown, session, note, state, actions);
        }
    });
    state.note_heights.remember(ui, &mut rows, &drawn);
}

fn row_id(note: &NoteId) -> Id {
    Id::unique(("lead note", note))
}

/// How high a note is where nothing is added to its words; what is drawn is measured. The words are laid out for it, since a
/// list whose rows turn out to be lower than was guessed moves on row by row when one jumps to its end.
fn guess(ui: &Ui, note: &Note, width: f32) -> f32 {
    let high = |text: &str| {
        let words = ui
            .painter()
            .layout(text.to_owned(), fonts::body(), Color32::PLACEHOLDER, width - BESIDE);
        words.size().y
    };
    let turned = if note.turned.is_empty() {
        0.0
    } else {
        theme::SPACE + high(&note.turned)
    };
    (high(&note.text) + turned).max(LINE) + 2.0 * theme::TIGHT
}

fn note_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, note: &Note, state: &mut GuiState, actions: &mut Vec<Action>) {
    let number = session.printed_number(note);
    if is_edited(note, state) {
        edit_ui(ui, shown, &number, note, state, actions);
        return;
    }
    let row_width = ui.max_rect().width() - 2.0 * AROUND;
    let row = egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.set_max_width(row_width);
        // The menu is as high as a line, so that its dots stand level with the words.
        ui.spacing_mut().interact_size.y = LINE;
        ui.spacing_mut().button_padding.y = 0.0;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(egui::vec2(NUMBER, LINE), |ui| {
                ui.set_width(NUMBER);
                let number = RichText::new(&number).font(fonts::figures(fonts::BODY)).color(shown.tokens.quiet);
                ui.add(egui::Label::new(number).extend());
            });
            let width = (ui.max_rect().width() - BESIDE).max(80.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                words_ui(ui, shown, (note, &number), state, actions);
                if !note.turned.is_empty() {
                    ui.add(egui::Label::new(shown.words.turned_into(&note.turned)).wrap());
                }
            });
            menu_ui(ui, shown, session, note, &number, state, actions);
        });
    });
    let line = row.response.rect;
    ui.painter()
        .hline(line.x_range(), line.max.y, egui::Stroke::new(1.0, shown.tokens.chosen()));
}

fn is_edited(note: &Note, state: &GuiState) -> bool {
    state.editing.as_ref().is_some_and(|editing| editing.is_of(note, false))
}

/// The words of a note as they were said, or the field in which they are changed.
pub(super) fn words_ui(ui: &mut Ui, shown: &Shown<'_>, (note, number): (&Note, &str), state: &mut GuiState, actions: &mut Vec<Action>) {
    if is_edited(note, state) {
        edit_ui(ui, shown, number, note, state, actions);
        return;
    }
    let colour = if note.include { shown.tokens.text } else { shown.tokens.quiet };
    ui.add(egui::Label::new(RichText::new(&note.text).font(fonts::body()).color(colour)).wrap());
    if !note.include {
        widgets::help_ui(ui, shown, shown.words.left_out());
    }
}

/// What can be done with a note, behind "⋯".
pub(super) fn menu_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    note: &Note,
    number: &str,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let words = shown.words;
    let button = Button::new("⋯").frame_when_inactive(false).min_size(vec2(MENU, LINE));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        if ui.button(words.edit()).clicked() {
            state.editing = Some(Editing::of(note));
        }
        let include = if note.include { words.leave_out() } else { words.take_in() };
        if ui.button(include).clicked() {
            actions.push(Action::Do(Command::IncludeNote(note.id.clone(), !note.include)));
        }
        for group in session.groups().iter().filter(|group| group.id != note.group) {
            if ui.button(words.move_to(&group.name)).clicked() {
                actions.push(Action::Do(Command::MoveNote(note.id.clone(), group.id)));
            }
        }
        if ui.button(words.remove()).clicked() {
            actions.push(Action::Do(Command::RemoveNote(note.id.clone(), true)));
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words.actions_for(number)));
}

/// The note as a field: Enter keeps the words, Escape leaves them as they were.
fn edit_ui(ui: &mut Ui, shown: &Shown<'_>, number: &str, note: &Note, state: &mut GuiState, actions: &mut Vec<Action>) {
    let id = Id::unique(("edit", note.id.as_str()));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    // Escape has taken the keyboard from the field before any screen is drawn.
    let give_up = widgets::take_key(ui, Modifiers::NONE, Key::Escape);
    let keep = has_focus && widgets::take_key(ui, Modifiers::NONE, Key::Enter);
    let Some(editing) = &mut state.editing else { return };
    ui.add_space(theme::TIGHT);
    let name = RichText::new(shown.words.edit_note(number)).font(fonts::help());
    let name = ui.label(name.color(shown.tokens.quiet));
    let field = egui::TextEdit::multiline(&mut editing.text)
        .id(id)
        .desired_rows(2)
        .margin(theme::SPACE)
        .desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(name.id);
    let left = field.lost_focus() && !give_up;
    if !has_focus && !left && !give_up {
        field.request_focus();
    }
    if field.changed() {
        actions.push(Action::Do(editing.keep()));
    }
    if give_up && editing.before != *note {
        actions.push(Action::Do(editing.give_up()));
    }
    if keep || give_up || left {
        state.editing = None;
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
}
