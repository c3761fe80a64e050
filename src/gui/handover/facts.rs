//! The facts that identify the bilaga: label, title, page numbers and readers.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{self, follow_focus, heading_ui, help_ui};
use crate::gui::{fonts, theme};
use crate::model::{Command, Handover, Profile, ReferenceStyle};
use crate::words::Words;
use eframe::egui::{Button, DragValue, Id, Margin, RichText, TextEdit, Ui, vec2};

pub(super) fn facts_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let handover = cx.session.handover();
    heading_ui(ui, cx.view, words.handover_facts());
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    ui.add_enabled_ui(!cx.view.read_only, |ui| names_ui(ui, cx, width));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::INSIDE;
        ui.add_enabled_ui(!cx.view.read_only, |ui| first_page_ui(ui, cx, handover, width));
        // A finished bilaga is made for whom it is wanted.
        ui.add_enabled_ui(!cx.view.is_reader, |ui| profile_ui(ui, cx, handover, width));
    });
    help_ui(
        ui,
        cx.view,
        match handover.profile {
            Profile::Internal => words.handover_internal_help(),
            Profile::Web => words.handover_web_help(),
        },
    );
}

/// Label, title and style of the reference.
fn names_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, width: f32) {
    let words = cx.view.words;
    let handover = cx.session.handover();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::INSIDE;
        let label = Field {
            name: words.handover_label(),
            example: words.handover_label_example(),
            text: &handover.label,
        };
        if let Some(text) = text_ui(ui, cx.view, &label, width) {
            cx.command(Command::SetLabel(text));
        }
        let title = Field {
            name: words.handover_title(),
            example: words.handover_title_example(),
            text: &handover.title,
        };
        if let Some(text) = text_ui(ui, cx.view, &title, width) {
            cx.command(Command::SetTitle(text));
        }
    });
    style_ui(ui, cx);
}

/// The style in which the protocol refers to the bilaga: the label follows it, and it follows a label that is typed.
fn style_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let words = cx.view.words;
    let now = ReferenceStyle::of(&cx.session.handover().label);
    let width = ui.available_width();
    named_ui(ui, cx.view, words.handover_style(), width, |ui, _| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::TIGHT;
            for style in ReferenceStyle::ALL {
                let text = match style {
                    ReferenceStyle::Plain => words.handover_style_plain(),
                    ReferenceStyle::Numbered => words.handover_style_numbered(),
                    ReferenceStyle::ByParagraph => words.handover_style_by_paragraph(),
                };
                let label = style.label(cx.session, Words::new(cx.session.deck().language));
                let button = Button::selectable(now == style, text)
                    .frame_when_inactive(true)
                    .min_size(vec2(0.0, 28.0));
                let button = ui.add_enabled(label.is_some(), button);
                let button = button.on_disabled_hover_text(words.handover_style_needs());
                if let Some(label) = label.filter(|_| button.clicked()) {
                    cx.command(Command::SetLabel(label));
                }
            }
        });
    });
}

/// A field of one line.
struct Field<'a> {
    name: &'a str,
    example: &'a str,
    text: &'a str,
}

/// A field with its name above; the new text when it was changed.
fn text_ui(ui: &mut Ui, view: &ViewContext<'_>, field: &Field<'_>, width: f32) -> Option<String> {
    let mut next = field.text.to_owned();
    let changed = named_ui(ui, view, field.name, width, |ui, label| {
        let edit = TextEdit::singleline(&mut next)
            .hint_text(widgets::example(view, field.example))
            .margin(Margin::symmetric(8, 4))
            .desired_width(width);
        let edit = ui.add(edit).labelled_by(label);
        follow_focus(ui, &edit);
        edit.changed()
    });
    changed.then_some(next)
}

fn named_ui<R>(ui: &mut Ui, view: &ViewContext<'_>, name: &str, width: f32, add: impl FnOnce(&mut Ui, Id) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = theme::TIGHT;
        let label = ui.label(RichText::new(name).font(fonts::help()).color(view.tokens.quiet));
        add(ui, label.id)
    })
    .inner
}

fn first_page_ui(ui: &mut Ui, cx: &mut Cx<'_>, handover: &Handover, width: f32) {
    let words = cx.view.words;
    let mut page = handover.first_page;
    named_ui(ui, cx.view, words.handover_first_page(), width, |ui, label| {
        ui.horizontal(|ui| {
            let field = DragValue::new(&mut page)
                .range(1..=Handover::LAST_PAGE)
                .speed(1.0)
                .min_size(vec2(64.0, 28.0));
            let field = ui.add(field).labelled_by(label);
            follow_focus(ui, &field);
            let first = u32::from(handover.first_page);
            let text = match u32::try_from(cx.view.preview.page_count) {
                Err(_) | Ok(0) => return,
                Ok(1) => words.handover_one_page(first),
                Ok(count) => words.handover_pages(first, first + count - 1),
            };
            ui.label(RichText::new(text).font(fonts::figures(fonts::HELP)).color(cx.view.tokens.quiet));
        });
    });
    if page != handover.first_page {
        cx.command(Command::SetFirstPage(page));
    }
}

fn profile_ui(ui: &mut Ui, cx: &mut Cx<'_>, handover: &Handover, width: f32) {
    let words = cx.view.words;
    named_ui(ui, cx.view, words.handover_profile(), width, |ui, _| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::TIGHT;
            let choices = [(Profile::Internal, words.handover_internal()), (Profile::Web, words.handover_web())];
            for (profile, text) in choices {
                let button = Button::selectable(handover.profile == profile, text)
                    .frame_when_inactive(true)
                    .min_size(vec2(0.0, 28.0));
                if ui.add(button).clicked() {
                    cx.command(Command::SetProfile(profile));
                }
            }
        });
    });
}
