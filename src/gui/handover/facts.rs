//! What identifies the bilaga: label, title, page numbers, for whom, and whether it is finished.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::widgets::{self, follow_focus, heading_ui, help_ui};
use super::super::{fonts, theme};
use crate::model::{Command, Handover, Profile, ReferenceStyle, Session};
use crate::words::Words;
use eframe::egui::{Button, DragValue, Id, Margin, RichText, TextEdit, Ui, vec2};

pub(super) fn facts_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let handover = session.handover();
    heading_ui(ui, shown, words.handover_facts());
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::INSIDE;
        let label = (words.handover_label(), words.handover_label_example(), handover.label.as_str());
        if let Some(text) = text_ui(ui, shown, label, width) {
            actions.push(Action::Do(Command::SetLabel(text)));
        }
        let title = (words.handover_title(), words.handover_title_example(), handover.title.as_str());
        if let Some(text) = text_ui(ui, shown, title, width) {
            actions.push(Action::Do(Command::SetTitle(text)));
        }
    });
    style_ui(ui, shown, session, actions);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::INSIDE;
        first_page_ui(ui, shown, handover, width, actions);
        profile_ui(ui, shown, handover, width, actions);
    });
    help_ui(
        ui,
        shown,
        match handover.profile {
            Profile::Internal => words.handover_internal_help(),
            Profile::Web => words.handover_web_help(),
        },
    );
}

/// How the protocol refers to the bilaga: the label follows, and the style follows a label that is typed.
fn style_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    let words = shown.words;
    let now = ReferenceStyle::of(&session.handover().label);
    let width = ui.available_width();
    named_ui(ui, shown, words.handover_style(), width, |ui, _| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::TIGHT;
            for style in ReferenceStyle::ALL {
                let text = match style {
                    ReferenceStyle::Plain => words.handover_style_plain(),
                    ReferenceStyle::Numbered => words.handover_style_numbered(),
                    ReferenceStyle::ByParagraph => words.handover_style_by_paragraph(),
                };
                let label = style.label(session, Words::new(session.deck().language));
                let button = Button::selectable(now == style, text)
                    .frame_when_inactive(true)
                    .min_size(vec2(0.0, 28.0));
                let button = ui.add_enabled(label.is_some(), button);
                let button = button.on_disabled_hover_text(words.handover_style_needs());
                if let Some(label) = label.filter(|_| button.clicked()) {
                    actions.push(Action::Do(Command::SetLabel(label)));
                }
            }
        });
    });
}

/// A field with its name above: name, example and text.
fn text_ui(ui: &mut Ui, shown: &Shown<'_>, (name, example, text): (&str, &str, &str), width: f32) -> Option<String> {
    let mut next = text.to_owned();
    let changed = named_ui(ui, shown, name, width, |ui, label| {
        let field = TextEdit::singleline(&mut next)
            .hint_text(widgets::example(shown, example))
            .margin(Margin::symmetric(8, 4))
            .desired_width(width);
        let field = ui.add(field).labelled_by(label);
        follow_focus(ui, &field);
        field.changed()
    });
    changed.then_some(next)
}

fn named_ui<R>(ui: &mut Ui, shown: &Shown<'_>, name: &str, width: f32, add: impl FnOnce(&mut Ui, Id) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = theme::TIGHT;
        let label = ui.label(RichText::new(name).font(fonts::help()).color(shown.tokens.quiet));
        add(ui, label.id)
    })
    .inner
}

fn first_page_ui(ui: &mut Ui, shown: &Shown<'_>, handover: &Handover, width: f32, actions: &mut Vec<Action>) {
    let words = shown.words;
    let mut page = handover.first_page;
    named_ui(ui, shown, words.handover_first_page(), width, |ui, label| {
        ui.horizontal(|ui| {
            let field = DragValue::new(&mut page)
                .range(1..=Handover::LAST_PAGE)
                .speed(1.0)
                .min_size(vec2(64.0, 28.0));
            let field = ui.add(field).labelled_by(label);
            follow_focus(ui, &field);
            let first = u32::from(handover.first_page);
            let text = match u32::try_from(shown.preview.page_count) {
                Err(_) | Ok(0) => return,
                Ok(1) => words.handover_one_page(first),
                Ok(count) => words.handover_pages(first, first + count - 1),
            };
            ui.label(RichText::new(text).font(fonts::figures(fonts::HELP)).color(shown.tokens.quiet));
        });
    });
    if page != handover.first_page {
        actions.push(Action::Do(Command::SetFirstPage(page)));
    }
}

fn profile_ui(ui: &mut Ui, shown: &Shown<'_>, handover: &Handover, width: f32, actions: &mut Vec<Action>) {
    let words = shown.words;
    named_ui(ui, shown, words.handover_profile(), width, |ui, _| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::TIGHT;
            let choices = [(Profile::Internal, words.handover_internal()), (Profile::Web, words.handover_web())];
            for (profile, text) in choices {
                let button = Button::selectable(handover.profile == profile, text)
                    .frame_when_inactive(true)
                    .min_size(vec2(0.0, 28.0));
                if ui.add(button).clicked() {
                    actions.push(Action::Do(Command::SetProfile(profile)));
                }
            }
        });
    });
}
