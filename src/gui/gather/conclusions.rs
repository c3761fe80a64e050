//! What the groups agree on or see differently, under the heading of its question; each points at notes of it.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::widgets::{card, example, follow_focus, help_ui, small_button_ui};
use super::super::{fonts, theme};
use super::themes::wish;
use crate::model::{Conclusion, ConclusionSort, GatherCommand, Item, Note, Session};
use eframe::egui::{self, Key, Margin, RichText, TextEdit, Ui};

/// About how high one conclusion is, and the line of buttons.
pub(super) const GUESS: f32 = 92.0;

/// The key that lets the latest conclusion of a sort point at the note that has the keyboard.
pub(super) const fn key(sort: ConclusionSort) -> Key {
    match sort {
        ConclusionSort::Agreed => Key::S,
        ConclusionSort::Differing => Key::O,
        ConclusionSort::GoOn => Key::G,
    }
}

/// The conclusions on a question, and a button for each sort.
pub(super) fn conclusions_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, item: &Item, actions: &mut Vec<Action>) {
    let words = shown.words;
    let number = session.question_number(&item.key).unwrap_or(0);
    let margin = Margin::symmetric(0, 4);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        for conclusion in session.gathering().on(&item.key) {
            ui.push_id(("conclusion", conclusion.id), |ui| {
                conclusion_ui(ui, shown, session, number, conclusion, actions);
            });
            ui.add_space(theme::TIGHT);
        }
        ui.horizontal_wrapped(|ui| {
            for sort in ConclusionSort::ALL {
                let text = RichText::new(format!("+ {}", sort.name(words))).font(fonts::help());
                let button = egui::Button::new(text).min_size(egui::vec2(0.0, 28.0));
                let button = ui.add_enabled(!shown.read_only, button);
                let button = button.accessible_name(words.conclude(sort.name(words), number));
                if button.clicked() {
                    actions.push(wish(GatherCommand::Conclude(item.key.clone(), sort, None)));
                }
            }
        });
    });
}

fn conclusion_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, question: u32, conclusion: &Conclusion, actions: &mut Vec<Action>) {
    let words = shown.words;
    let sort = conclusion.sort.name(words);
    card(shown).inner_margin(theme::SPACE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(RichText::new(sort).font(fonts::strong(fonts::HELP)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = words.remove_conclusion(sort, question);
                if small_button_ui(ui, shown, !shown.read_only, "×", &name).clicked() {
                    actions.push(wish(GatherCommand::RemoveConclusion(conclusion.id)));
                }
            });
        });
        let mut text = conclusion.text.clone();
        let field = TextEdit::multiline(&mut text)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 4))
            .hint_text(example(shown, words.conclusion_hint()));
        let field = ui.add_enabled(!shown.read_only, field);
        let field = field.accessible_name(words.conclusion_text(sort, question));
        follow_focus(ui, &field);
        if field.changed() {
            actions.push(wish(GatherCommand::SetConclusion(conclusion.id, text)));
        }
        notes_ui(ui, shown, session, conclusion, sort, actions);
    });
}

/// The numbers of the notes that it points at, each of which can be taken away.
fn notes_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, conclusion: &Conclusion, sort: &str, actions: &mut Vec<Action>) {
    let words = shown.words;
    ui.horizontal_wrapped(|ui| {
        let mut any = false;
        for note in session.notes_among(&conclusion.notes) {
            any = true;
            let number = session.printed_number(note);
            let text = RichText::new(format!("{number} ×")).font(fonts::figures(fonts::HELP));
            let button = ui.add_enabled(!shown.read_only, egui::Button::new(text));
            let button = button
                .on_hover_text(&note.text)
                .accessible_name(words.point_no_longer(sort, &number));
            if button.clicked() {
                actions.push(wish(GatherCommand::PointAt(conclusion.id, note.id.clone(), false)));
            }
        }
        if !any {
            help_ui(ui, shown, &words.conclusion_points_nowhere(key(conclusion.sort).name()));
        }
    });
}

/// Whether the latest conclusion of a sort on the note's question points at it.
pub(super) fn points_at(session: &Session, note: &Note, sort: ConclusionSort) -> bool {
    let conclusions = session.gathering().on(&note.prompt);
    let mut of_sort = conclusions.filter(|conclusion| conclusion.sort == sort);
    of_sort.any(|conclusion| conclusion.notes.contains(&note.id))
}

/// Lets a conclusion of this sort point at the note, or no longer; one is made where there is none yet.
pub(super) fn toggle(session: &Session, note: &Note, sort: ConclusionSort) -> Action {
    let gathering = session.gathering();
    let pointing = gathering
        .on(&note.prompt)
        .find(|conclusion| conclusion.sort == sort && conclusion.notes.contains(&note.id));
    wish(match (pointing, gathering.latest(&note.prompt, sort)) {
        (Some(conclusion), _) => GatherCommand::PointAt(conclusion.id, note.id.clone(), false),
        (None, Some(conclusion)) => GatherCommand::PointAt(conclusion.id, note.id.clone(), true),
        (None, None) => GatherCommand::Conclude(note.prompt.clone(), sort, Some(note.id.clone())),
    })
}
