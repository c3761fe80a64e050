//! Turning notes round: each note of the group beside a field for what to do instead.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::AnswerContext;
use crate::gui::lead::state::{Focus, LeadState};
use crate::gui::note::editing::Editing;
use crate::gui::note::{NotePlace, NoteView, menu_ui, words_ui};
use crate::gui::widgets::icon::{GRID, Icon};
use crate::gui::widgets::long_list::LINE;
use crate::gui::widgets::{example, follow_focus, take_key};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Command, GroupId, Item, Note, NoteId, Reverse, Session};
use eframe::egui::{self, Id, Key, KeyboardShortcut, Label, Margin, Modifiers, RichText, Stroke, TextEdit, Ui, vec2};

/// Width of the printed number.
const NUMBER: f32 = 52.0;
/// Width of the arrow between the two texts.
const ARROW: f32 = 20.0;
/// Width of what can be done with a note.
const MENU: f32 = 44.0;

/// The field of the first note of the chosen group that is not turned round yet, or else of its first note.
pub(super) fn first_field(session: &Session, item: &Item) -> Option<Id> {
    let notes = notes_of(session, item, session.cursor().group);
    let left = notes.iter().find(|note| note.turned.is_empty());
    left.or_else(|| notes.first()).map(|note| field_id(&note.id))
}

/// True when this control is the field of a note that is turned round on the question that is written to.
pub fn is_turned_field(session: &Session, control: Option<Id>) -> bool {
    let lead = session.lead();
    let item = session.item(&lead.desk.prompt);
    let notes = item.map(|item| notes_of(session, item, lead.desk.group)).unwrap_or_default();
    notes.iter().any(|note| control == Some(field_id(&note.id)))
}

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, reverse: &Reverse, state: &mut LeadState) {
    let notes = notes_of(cx.session, context.item, context.group.id);
    if notes.is_empty() {
        widgets::help_ui(ui, cx.view, &cx.view.words.no_notes_yet(&context.group.name));
        return;
    }
    read_keys(ui, cx, &notes, state);
    ui.add_space(theme::SPACE);
    let turned = notes.iter().filter(|note| !note.turned.is_empty()).count();
    widgets::column_heading_ui(ui, cx.view, cx.view.words.turn());
    let question = Label::new(RichText::new(&reverse.turned).font(fonts::group())).wrap();
    let heading = ui.add(question);
    widgets::name_heading(ui, &heading, &reverse.turned);
    widgets::help_ui(ui, cx.view, &cx.view.words.turn_keys(turned, notes.len()));
    ui.add_space(theme::TIGHT);
    for note in notes {
        row_ui(ui, cx, note);
    }
}

fn notes_of<'a>(session: &'a Session, item: &'a Item, group: GroupId) -> Vec<&'a Note> {
    if !item.kind.turns_notes() {
        return Vec::new();
    }
    session.notes_on(&item.key).filter(|note| note.group == group).collect()
}

fn field_id(note: &NoteId) -> Id {
    Id::unique(("turned", note.as_str()))
}

/// Enter goes on to the next note, and from the last one back to the note field; Escape puts back what stood in the field
/// when it got the keyboard. Both are read before any field is drawn, so that the next one can come into view.
fn read_keys(ui: &Ui, cx: &mut MeetingCx<'_>, notes: &[&Note], state: &mut LeadState) {
    let focused = ui.memory(egui::Memory::focused);
    let here = notes.iter().position(|note| focused == Some(field_id(&note.id)));
    let Some((here, note)) = here.and_then(|here| Some((here, notes.get(here)?))) else {
        // Escape has taken the keyboard from the field before any screen is drawn.
        if let Some(turning) = state.turning.take()
            && take_key(ui, Modifiers::NONE, Key::Escape)
        {
            cx.command(turning.give_up());
        }
        return;
    };
    if !state.turning.as_ref().is_some_and(|turning| turning.is_of(note, true)) {
        state.turning = Some(Editing::of_turned(note));
    }
    if take_key(ui, Modifiers::NONE, Key::Enter) {
        match notes.get(here + 1) {
            Some(next) => ui.memory_mut(|memory| memory.request_focus(field_id(&next.id))),
            None => state.focus = Focus::Note,
        }
    }
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note: &Note) {
    let note_view = NoteView::new(cx.session, note, NotePlace::Lead);
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        let text_width = (ui.available_width() - NUMBER - ARROW - MENU - 5.0 * theme::SPACE) / 2.0;
        cell_ui(ui, NUMBER, |ui| {
            ui.label(
                RichText::new(&note_view.number)
                    .font(fonts::figures(fonts::BODY))
                    .color(cx.view.tokens.quiet),
            );
        });
        cell_ui(ui, text_width, |ui| {
            words_ui(ui, cx, &note_view);
        });
        cell_ui(ui, ARROW, |ui| {
            let (_, place) = ui.allocate_space(vec2(GRID, LINE));
            let ink = if note.turned.is_empty() {
                cx.view.tokens.quiet
            } else {
                cx.view.tokens.accent
            };
            Icon::Arrow.paint(ui.painter(), place, ink);
        });
        field_ui(ui, cx, &note_view, text_width);
        menu_ui(ui, cx, &note_view, |_, _| {});
    });
    let line = row.response.rect;
    let stroke = Stroke::new(1.0, cx.view.tokens.chosen());
    ui.painter().hline(line.x_range(), line.bottom() + theme::TIGHT, stroke);
}

/// A cell of the row, its words on the line of the field's words.
fn cell_ui(ui: &mut Ui, width: f32, draw: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(theme::TIGHT);
            draw(ui);
        });
    });
}

/// The field shows what the record holds: every keystroke is kept at once.
fn field_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note_view: &NoteView<'_>, width: f32) {
    let note = note_view.note;
    let mut text = note.turned.clone();
    let field = TextEdit::multiline(&mut text)
        .id(field_id(&note.id))
        .desired_width(width)
        .desired_rows(1)
        .margin(Margin::symmetric(8, 4))
        .hint_text(example(cx.view, cx.view.words.not_turned_yet()))
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let field = ui.add_enabled(!cx.view.read_only, field);
    let field = field.accessible_name(cx.view.words.turn_note(&note_view.number));
    follow_focus(ui, &field);
    if field.changed() {
        cx.command(Command::SetTurned(note.id.clone(), text));
    }
}
