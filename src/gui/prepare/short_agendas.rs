//! The agendas that the deck offers, each picked with one press.

use crate::gui::cx::MeetingCx;
use crate::gui::prepare::state::PrepareState;
use crate::gui::widgets::{follow_focus, help_ui, length_of_time, question_count};
use crate::gui::{fonts, theme};
use crate::model::{AgendaChoice, Command};
use crate::words::Words;
use eframe::egui::{self, Button, RichText, Ui};

/// One button for each agenda; nothing for a deck that names none.
pub(super) fn short_agendas_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState) {
    let choices = state.agenda_choices(cx.session);
    if choices.is_empty() {
        return;
    }
    let words = cx.view.words;
    ui.add_space(theme::TIGHT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        help_ui(ui, cx.view, words.prepare_short_agendas());
        for choice in choices.iter() {
            let questions = question_count(words, choice.questions);
            let time = length_of_time(words, choice.planned_minutes);
            let holds = words.prepare_agenda_holds(&questions, &time);
            let help = match kept(words, choice) {
                Some(kept) => format!("{holds} {kept}"),
                None => holds,
            };
            let name: &str = if choice.name.is_empty() {
                words.prepare_whole_deck()
            } else {
                &choice.name
            };
            let button = Button::selectable(choice.in_use, name).frame_when_inactive(true);
            let button = ui
                .add_enabled(!cx.view.read_only, button)
                .on_hover_text(&help)
                .on_disabled_hover_text(cx.view.why_read_only());
            follow_focus(ui, &button);
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_description(help.as_str()));
            if button.clicked() {
                cx.command(Command::UseAgenda(choice.name.clone()));
            }
        }
    });
    for kept in choices
        .iter()
        .filter(|choice| choice.in_use)
        .filter_map(|choice| kept(words, choice))
    {
        let label = ui.label(RichText::new(kept).font(fonts::help()).color(cx.view.tokens.warning));
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
    ui.add_space(theme::TIGHT);
}

/// What an agenda cannot leave out, in words; nothing where it takes up its own questions alone.
fn kept(words: Words, choice: &AgendaChoice) -> Option<String> {
    match choice.kept {
        0 => None,
        1 => Some(words.prepare_agenda_keeps_one(&choice.name)),
        count => Some(words.prepare_agenda_keeps(&choice.name, count)),
    }
}
