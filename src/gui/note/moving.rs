//! Notes on their way to another group or question: the parts of menus that choose where, and what is told of it.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::widgets::{follow_focus, note_count};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, ItemKey, NoteId, NotePart, NoteTarget, NotesCommand, Refusal, Session};
use crate::words::Words;
use eframe::egui::{Button, Response, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

/// Height to which a list of questions or groups grows before it scrolls, in points.
const HIGHEST: f32 = 320.0;
/// The widest that a question is written in a menu, in points.
const WIDEST: f32 = 320.0;
/// Height of a row of a menu, in points.
const ROW: f32 = 28.0;

/// The groups that notes can be given to; with the keys that do the same where they are known.
pub(in crate::gui) fn groups_ui(ui: &mut Ui, cx: &MeetingCx<'_>, notes: &[NoteId], with_keys: bool) -> Option<NoteTarget> {
    let words = cx.view.words;
    let mut chosen = None;
    ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
        for (place, group) in cx.session.groups().iter().enumerate() {
            let target = NoteTarget::to_group(group.id);
            let refusal = cx.session.move_refusal(notes, &target);
            if refusal == Some(Refusal::NothingChanged) {
                continue;
            }
            let key = if with_keys && place < 9 {
                format!("Ctrl+{}", place + 1)
            } else {
                String::new()
            };
            let row = TargetRow {
                text: &group.name,
                name: &words.move_to(&group.name),
                key: &key,
                inset: 0.0,
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
    ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
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
                    inset: 0.0,
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
                    inset: theme::APART,
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
    /// Space before the text, in points.
    inset: f32,
    /// Why the notes cannot go there.
    refusal: Option<Refusal>,
}

impl TargetRow<'_> {
    fn ui(&self, ui: &mut Ui, cx: &MeetingCx<'_>) -> Response {
        let text = RichText::new(self.text).font(fonts::body());
        let mut button = Button::new(text).truncate().min_size(vec2(0.0, ROW));
        if !self.key.is_empty() {
            button = button.right_text(RichText::new(self.key).font(fonts::help()).color(cx.view.tokens.quiet));
        }
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::APART;
            ui.set_max_width(WIDEST);
            if self.inset > 0.0 {
                ui.add_space(self.inset);
            }
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
