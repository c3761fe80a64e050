//! Notes on their way to another group or question: the parts of menus that choose where, and what is told of it.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::fonts;
use crate::gui::widgets::{follow_focus, group_key_name, note_count, scroll_above};
use crate::model::{Command, Item, ItemKey, NoteId, NotePart, NoteTarget, NotesCommand, Refusal, Session};
use crate::words::Words;
use eframe::egui::{Button, Response, RichText, Role, Ui, WidgetInfo, vec2};

/// Height to which a list of questions or groups grows before it scrolls, in points.
const HIGHEST: f32 = 320.0;
/// The widest that a question is written in a menu, in points.
const WIDEST: f32 = 320.0;
/// Height of a row of a menu, in points.
const ROW: f32 = 28.0;
/// The blanks before a part.
const PART_INSET: &str = "\u{2003}";

/// The groups that notes can be given to; with the keys that do the same where they are known.
pub(in crate::gui) fn groups_ui(ui: &mut Ui, cx: &MeetingCx<'_>, notes: &[NoteId], with_keys: bool) -> Option<NoteTarget> {
    let words = cx.view.words;
    let mut chosen = None;
    scroll_above(HIGHEST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, group) in cx.session.groups().iter().enumerate() {
            let target = NoteTarget::to_group(group.id);
            let refusal = cx.session.move_refusal(notes, &target);
            if refusal == Some(Refusal::NothingChanged) {
                continue;
            }
            let key = if with_keys { group_key_name("Ctrl+", place) } else { String::new() };
            let row = TargetRow {
                text: &group.name,
                name: &words.move_to(&group.name),
                key: &key,
                is_part: false,
                refusal,
            };
            if row.ui(ui, cx).clicked() {
                chosen = Some(target);
            }
        }
    });
    chosen
}

/// The questions and their parts to which notes can be moved. One where they cannot go says why.
pub(in crate::gui) fn questions_ui(ui: &mut Ui, cx: &MeetingCx<'_>, notes: &[NoteId]) -> Option<NoteTarget> {
    let words = cx.view.words;
    let mut chosen = None;
    scroll_above(HIGHEST).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (_, item) in cx.session.items().filter(|(_, item)| item.is_prompt()) {
            let name = question_name(words, cx.session, item);
            let takes_parts = item.kind.has_parts() || item.kind.has_rows_for_notes();
            let whole = NoteTarget::to_question(item.key.clone());
            let refusal = cx.session.move_refusal(notes, &whole);
            // The question on which they are stands as a heading over its parts.
            if refusal != Some(Refusal::NothingChanged) || takes_parts {
                let row = TargetRow {
                    text: &name,
                    name: &words.move_to(&name),
                    key: "",
                    is_part: false,
                    refusal,
                };
                if row.ui(ui, cx).clicked() {
                    chosen = Some(whole);
                }
            }
            for place in item.kind.places().into_iter().filter(|_| takes_parts) {
                let target = NoteTarget {
                    part: NotePart::Of(place.key),
                    ..NoteTarget::to_question(item.key.clone())
                };
                let row = TargetRow {
                    text: &place.label,
                    name: &words.move_to(&format!("{name}, {}", place.label)),
                    key: "",
                    is_part: true,
                    refusal: cx.session.move_refusal(notes, &target),
                };
                if row.ui(ui, cx).clicked() {
                    chosen = Some(target);
                }
            }
        }
    });
    chosen
}

/// The action that moves notes, tells of it and offers to take it back.
pub(in crate::gui) fn move_action(words: Words, session: &Session, notes: Vec<NoteId>, target: NoteTarget) -> Action {
    let place = target_name(words, session, &target);
    let mut told = words.notes_moved(&name_of(words, session, &notes), &place);
    let leaves = |prompt: &ItemKey| target.prompt.as_ref().is_some_and(|to| to != prompt);
    let mut conclusions = session.gathering().conclusions.iter();
    if conclusions.any(|conclusion| leaves(&conclusion.prompt) && conclusion.notes.iter().any(|note| notes.contains(note))) {
        told = format!("{told} {}", words.notes_left_conclusions());
    }
    Action::DoAndOfferUndo(Command::ForNotes(notes, NotesCommand::Move(target)), told)
}

/// What notes are called together: the number of the one, or how many there are.
pub(in crate::gui) fn name_of(words: Words, session: &Session, notes: &[NoteId]) -> String {
    match notes {
        [one] => session.note(one).map(|note| session.printed_number(note)).unwrap_or_default(),
        several => note_count(words, several.len()),
    }
}

/// The place to which notes are moved, in words: group, question and part, as far as they become others.
pub(in crate::gui) fn target_name(words: Words, session: &Session, target: &NoteTarget) -> String {
    let group = target.group.and_then(|group| session.group(group)).map(|group| group.name.clone());
    let item = target.prompt.as_ref().and_then(|prompt| session.item(prompt));
    let question = item.map(|item| match session.question_number(&item.key) {
        Some(number) => words.question_in_a_row(number),
        None => item.label().to_owned(),
    });
    let part = match &target.part {
        NotePart::Of(key) => item.and_then(|item| item.kind.label_of(key)),
        NotePart::Same | NotePart::Whole => None,
    };
    let parts: Vec<_> = [group, question, part].into_iter().flatten().collect();
    parts.join(", ")
}

fn question_name(words: Words, session: &Session, item: &Item) -> String {
    match session.question_number(&item.key) {
        Some(number) => words.review_question(number, item.label()),
        None => item.label().to_owned(),
    }
}

/// A row of a menu that chooses where notes go.
struct TargetRow<'a> {
    text: &'a str,
    /// The name for screen readers.
    name: &'a str,
    key: &'a str,
    /// True for a part, which stands a little to the right under its question.
    is_part: bool,
    /// Why the notes cannot go there.
    refusal: Option<Refusal>,
}

impl TargetRow<'_> {
    fn ui(&self, ui: &mut Ui, cx: &MeetingCx<'_>) -> Response {
        let inset = if self.is_part { PART_INSET } else { "" };
        let text = RichText::new(format!("{inset}{}", self.text)).font(fonts::body());
        let mut button = Button::new(text).truncate().min_size(vec2(0.0, ROW));
        if !self.key.is_empty() {
            button = button.right_text(RichText::new(self.key).font(fonts::help()).color(cx.view.tokens.quiet));
        }
        let row = ui.horizontal(|ui| {
            ui.set_max_width(WIDEST);
            ui.add_enabled(self.refusal.is_none(), button)
        });
        let row = row.inner;
        row.widget_info(|| WidgetInfo::labeled(Role::Button, self.refusal.is_none(), self.name));
        follow_focus(ui, &row);
        match self.refusal {
            Some(refusal) => row.on_disabled_hover_text(refusal.message(cx.view.words)),
            None => row,
        }
    }
}
