//! Two notes that say the same become one: the menu that chooses the other, and the line that tells of it.

use crate::gui::cx::MeetingCx;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::scroll_above;
use crate::model::{Command, Note, Session};
use eframe::egui::{Button, Ui};

/// So much of the other notes' words is shown in the menu, in letters.
const WORDS: usize = 48;
/// Height to which the list of other notes grows before it scrolls, in points.
const HIGHEST: f32 = 320.0;

/// The part of a note's menu that merges another note of the question into it.
pub(super) fn menu_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, note: &Note) {
    let words = cx.view.words;
    ui.menu_button(words.review_merge_with(), |ui| {
        let mut others = cx
            .session
            .notes_on(&note.prompt)
            .filter(|other| cx.session.can_merge(note, other))
            .peekable();
        if others.peek().is_none() {
            ui.label(words.review_merge_none());
        }
        scroll_above(HIGHEST).show(ui, |ui| {
            for other in others {
                let name = words.review_note_name(&cx.session.printed_number(other), &beginning(&other.text));
                if ui.add(Button::new(name).wrap_mode(eframe::egui::TextWrapMode::Extend)).clicked() {
                    cx.command(Command::MergeNotes(note.id.clone(), other.id.clone()));
                    ui.close();
                }
            }
        });
    });
}

/// Of which notes a note was merged; `None` when it stands by itself.
pub(super) fn line(view: &ViewContext<'_>, session: &Session, note: &Note) -> Option<String> {
    let others = note.merged.iter().filter_map(|id| session.note(id));
    let all = std::iter::once(note).chain(others);
    let numbers: Vec<_> = all.map(|note| session.printed_number(note)).collect();
    (numbers.len() > 1).then(|| view.words.review_merged_of(&numbers.join(", ")))
}

/// The first words, on one line.
fn beginning(text: &str) -> String {
    let line: Vec<_> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}
