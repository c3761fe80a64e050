//! The field for a new note: Enter keeps it, Shift+Enter breaks the line, pasted lines become notes after one question.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::explained::{explained, tell_above};
use crate::gui::lead::pasted::{pasted_ui, take_pasted_lines};
use crate::gui::lead::place::chosen_row;
use crate::gui::lead::state::{Focus, LeadState, Middle};
use crate::gui::ui_command::UiCommand;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{example, read_from_left, small_button_ui, take_key};
use crate::gui::{fonts, theme};
use crate::model::{Command, Group, Session};
use eframe::egui::{self, Align, Id, Key, Layout, Modifiers, RichText, TextEdit, Ui};

/// The id of the note field. Each question, group and part has a field of its own, so that the field's own undo never
/// brings back the words of another.
pub fn note_field_id(session: &Session) -> Id {
    let lead = session.lead();
    Id::unique((
        "note",
        lead.desk.prompt.as_str(),
        lead.desk.group,
        lead.desk.place.as_ref().map(crate::model::PlaceKey::as_str),
    ))
}

/// For whom and under what the field stands.
#[derive(Clone, Copy)]
pub(super) struct NoteFor<'a> {
    /// The group whose words it takes.
    pub(super) group: &'a Group,
    /// What stands above.
    pub(super) middle: Middle,
    /// That the room sees something else than the question of the field, where the line of the field is to say it.
    pub(super) elsewhere: Option<&'a str>,
}

pub(super) fn note_field_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_for: &NoteFor<'_>, state: &mut LeadState) {
    let id = note_field_id(cx.session);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let mut waiting = cx.session.record().pasted.clone();
    if has_focus {
        take_pasted_lines(ui, cx.session, &mut waiting);
    }
    let ends = has_focus && take_key(ui, Modifiers::NONE, Key::Enter);
    let is_empty = cx.session.current_draft().is_empty();
    pasted_ui(ui, cx, state, &mut waiting, ends && is_empty);
    if waiting != cx.session.record().pasted {
        cx.command(Command::SetPasted(waiting));
    }
    let mut draft = cx.session.current_draft().to_owned();
    let name = name_ui(ui, cx, note_for);
    let hint = if cx.view.read_only {
        cx.view.why_read_only()
    } else {
        cx.view.words.new_note_hint()
    };
    let rows = draft.lines().count().clamp(2, 6);
    let field = TextEdit::multiline(&mut draft)
        .id(id)
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .margin(theme::SPACE)
        .hint_text(example(cx.view, hint));
    let response = ui.add_enabled(!cx.view.read_only, field);
    let response = match &name.said {
        // The words above it say something else.
        Some(said) => response.accessible_name(said),
        None => response.labelled_by(name.label.id),
    };
    if response.changed() {
        cx.command(Command::SetDraft(draft));
    }
    if ends {
        cx.command(Command::EndNote);
        state.focus = Focus::Note;
        forget_undo(ui, id);
    }
}

/// The field while it belongs to no question that is asked: closed, with the reason and the words that were left in it.
pub(super) fn closed_field_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session) {
    let words = view.words;
    let asks_anything = session.items().any(|(_, item)| item.is_prompt());
    let left_out = session
        .item(&session.cursor().prompt)
        .filter(|item| asks_anything && item.is_prompt());
    let reason = left_out.map_or_else(
        || words.closed_nothing_asked().to_owned(),
        |item| words.closed_not_asked(item.label()),
    );
    let label = ui.add(egui::Label::new(RichText::new(&reason).color(view.tokens.warning)).wrap());
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let mut left = session.current_draft().to_owned();
    let field = TextEdit::multiline(&mut left)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(theme::SPACE)
        .hint_text(example(view, words.closed_field()));
    ui.add_enabled(false, field).accessible_name(words.closed_field());
}

/// The words over the field.
struct FieldName {
    label: egui::Response,
    /// The name of the field, where the words over it are not its name.
    said: Option<String>,
}

/// For whom the note is and what it is about, with the way back from a row to the whole question.
fn name_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_for: &NoteFor<'_>) -> FieldName {
    let NoteFor { group, middle, elsewhere } = *note_for;
    let words = cx.view.words;
    let quiet = cx.view.tokens.quiet;
    let warning = cx.view.tokens.warning;
    let text = |text: String| match elsewhere {
        Some(told) => RichText::new(told).font(fonts::strong(fonts::HELP)).color(warning),
        None => RichText::new(text).font(fonts::help()).color(quiet),
    };
    let item = cx.session.item(&cx.session.cursor().prompt);
    let row = item.and_then(|item| chosen_row(cx.session, item));
    let number = cx.session.question_number(&cx.session.cursor().prompt);
    let mut said = None;
    let line = ui.horizontal(|ui| {
        let right = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // A slide has no question to stay on, but the field has one to open.
            match number.filter(|_| middle == Middle::Room) {
                Some(number) => open_ui(ui, cx, number),
                None => pin_ui(ui, cx),
            }
            if row.is_some() && small_button_ui(ui, cx.view, true, words.about_the_whole(), words.about_the_whole()).clicked() {
                cx.command(Command::SelectPlace(None));
            }
            let told = match (&row, number) {
                (Some(row), _) => words.new_note_about(&group.name, &row.label),
                (None, Some(number)) if middle == Middle::Room => words.new_note_on(&group.name, number),
                (None, _) => words.new_note_for(&group.name),
            };
            said = elsewhere.map(|_| told.clone());
            let told = ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(text(told)).truncate())
            });
            read_from_left(ui);
            told.inner
        });
        if elsewhere.is_some() {
            ui.ctx()
                .accesskit_node_builder(right.inner.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
        right.inner
    });
    FieldName { label: line.inner, said }
}

/// Opens the question of the field over the slide.
fn open_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, number: u32) {
    let words = cx.view.words;
    let text = RichText::new(words.open_question(number)).font(fonts::help());
    let open = ui.button(text).on_hover_text(words.explain_open_question());
    if open.clicked() {
        cx.ask(UiCommand::FillAnswer);
    }
}

/// The pin: the field stays on this question, wherever the meeting goes.
fn pin_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let pinned = !cx.session.cursor().follow;
    let title = UiCommand::Pin.title(words);
    let button = egui::Button::selectable(pinned, RichText::new(title).font(fonts::help())).frame_when_inactive(true);
    let pin = ui.add_enabled(!cx.view.is_reader, button);
    tell_above(&pin, &explained(UiCommand::Pin, words), words.off_read_only());
    if pin.clicked() {
        cx.ask(UiCommand::Pin);
    }
}

/// The note is kept elsewhere now: the field's own undo would bring its words back a second time.
fn forget_undo(ui: &Ui, id: Id) {
    if let Some(mut edit) = egui::text_edit::TextEditState::load(ui.ctx(), id) {
        edit.clear_undoer();
        edit.store(ui.ctx(), id);
    }
}
