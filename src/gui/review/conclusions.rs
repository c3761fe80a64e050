//! Conclusions under the heading of their question: agreement and differing views, each pointing at notes.

use crate::gui::action::Action;
use crate::gui::cx::MeetingCx;
use crate::gui::review::themes::gather_command;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{card, example, follow_focus, help_ui, sign_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{Conclusion, ConclusionSort, GatherCommand, Item, Note, Session, as_drawn};
use eframe::egui::{self, Key, Margin, RichText, TextEdit, Ui};

/// The key that lets the latest conclusion of a sort point at the note that has the keyboard.
pub(super) const fn key(sort: ConclusionSort) -> Key {
    match sort {
        ConclusionSort::Agreed => Key::S,
        ConclusionSort::Differing => Key::O,
        ConclusionSort::GoOn => Key::G,
    }
}

/// The conclusions on a question, and a button for each sort.
pub(super) fn conclusions_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    let words = cx.view.words;
    let number = cx.session.question_number(&item.key).unwrap_or(0);
    let margin = Margin::symmetric(0, 4);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        for conclusion in cx.session.gathering().on(&item.key) {
            ui.push_id(("conclusion", conclusion.id), |ui| {
                conclusion_ui(ui, cx, number, conclusion);
            });
            ui.add_space(theme::TIGHT);
        }
        ui.horizontal_wrapped(|ui| {
            for sort in ConclusionSort::ALL {
                let text = RichText::new(format!("+ {}", sort.name(words))).font(fonts::help());
                let button = egui::Button::new(text).min_size(egui::vec2(0.0, 28.0));
                let button = ui.add_enabled(!cx.view.read_only, button);
                let button = button.accessible_name(words.conclude(sort.name(words), number));
                if button.clicked() {
                    cx.push(gather_command(GatherCommand::Conclude(item.key.clone(), sort, None)));
                }
            }
        });
    });
}

fn conclusion_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, question: u32, conclusion: &Conclusion) {
    let words = cx.view.words;
    let sort = conclusion.sort.name(words);
    card(cx.view).inner_margin(theme::SPACE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(RichText::new(sort).font(fonts::strong(fonts::HELP)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = words.remove_conclusion(sort, question);
                if sign_button_ui(ui, !cx.view.read_only, Icon::Close, &name).clicked() {
                    cx.push(gather_command(GatherCommand::RemoveConclusion(conclusion.id)));
                }
            });
        });
        let mut text = conclusion.text.clone();
        let field = TextEdit::multiline(&mut text)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 4))
            .hint_text(example(cx.view, words.conclusion_hint()));
        let field = ui.add_enabled(!cx.view.read_only, field);
        let field = field.accessible_name(words.conclusion_text(sort, question));
        follow_focus(ui, &field);
        if field.changed() {
            cx.push(gather_command(GatherCommand::SetConclusion(conclusion.id, text)));
        }
        notes_ui(ui, cx, conclusion, sort);
    });
}

/// The numbers of the notes that it points at, each of which can be taken away.
fn notes_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, conclusion: &Conclusion, sort: &str) {
    let words = cx.view.words;
    ui.horizontal_wrapped(|ui| {
        let mut any = false;
        for note in cx.session.notes_among(&conclusion.notes) {
            any = true;
            let number = cx.session.printed_number(note);
            let text = RichText::new(&number).font(fonts::figures(fonts::HELP));
            let button = ui.add_enabled(!cx.view.read_only, egui::Button::new((text, Icon::Close.atom())));
            let button = button
                .on_hover_text(as_drawn(&note.text))
                .accessible_name(words.point_no_longer(sort, &number));
            if button.clicked() {
                cx.push(gather_command(GatherCommand::PointAt(conclusion.id, note.id.clone(), false)));
            }
        }
        if !any {
            help_ui(ui, cx.view, &words.conclusion_points_nowhere(key(conclusion.sort).name()));
        }
    });
}

/// True when the latest conclusion of a sort on the note's question points at it.
pub(super) fn points_at(session: &Session, note: &Note, sort: ConclusionSort) -> bool {
    let conclusions = session.gathering().on(&note.prompt);
    let mut of_sort = conclusions.filter(|conclusion| conclusion.sort == sort);
    of_sort.any(|conclusion| conclusion.notes.contains(&note.id))
}

/// Points a conclusion of this sort at the note, or away from it; one is made where there is none yet.
pub(super) fn toggle(session: &Session, note: &Note, sort: ConclusionSort) -> Action {
    let gathering = session.gathering();
    let pointing = gathering
        .on(&note.prompt)
        .find(|conclusion| conclusion.sort == sort && conclusion.notes.contains(&note.id));
    gather_command(match (pointing, gathering.latest(&note.prompt, sort)) {
        (Some(conclusion), _) => GatherCommand::PointAt(conclusion.id, note.id.clone(), false),
        (None, Some(conclusion)) => GatherCommand::PointAt(conclusion.id, note.id.clone(), true),
        (None, None) => GatherCommand::Conclude(note.prompt.clone(), sort, Some(note.id.clone())),
    })
}
