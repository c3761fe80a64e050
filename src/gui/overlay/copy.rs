//! The sheet that asks what a new meeting takes over from one before, and for which boards and day it is.

use crate::gui::action::Action;
use crate::gui::cx::Cx;
use crate::gui::overlay::state::{CopySheet, give_keyboard_back};
use crate::gui::theme;
use crate::gui::widgets::{example, focus_in_sheet, heading_ui, help_ui, name_sheet, primary_button_ui, scroll_above};
use crate::gui::{fonts, view_context::ViewContext};
use eframe::egui::{self, Id, Key, Margin, RichText, TextEdit, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 520.0;
/// Free space around it in a small window, in points.
const AROUND: f32 = 180.0;

/// Draws the sheet over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn copy_ui(ui: &Ui, cx: &mut Cx<'_>, open: &mut Option<CopySheet>) {
    let Some(copy) = open else { return };
    let words = cx.view.words;
    let sheet = egui::Modal::new(Id::unique("copy"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(WIDTH.min(room.width() - theme::PART * 4.0));
            name_sheet(ui, words.command_new_copy());
            heading_ui(ui, cx.view, words.command_new_copy());
            help_ui(ui, cx.view, &words.copy_help(&copy.title));
            ui.add_space(theme::APART);
            let form = scroll_above(room.height() - AROUND).show(ui, |ui| form_ui(ui, cx.view, copy));
            ui.add_space(theme::APART);
            let copies = copy.copies();
            let create = match copies.len() {
                1 => words.start_create().to_owned(),
                count => words.copy_create_several(count),
            };
            let closed = ui.horizontal(|ui| {
                let may = !copy.has_bad_date();
                let create = primary_button_ui(ui, cx.view, may, &create).on_disabled_hover_text(words.prepare_write_date());
                let does = may && (create.clicked() || form.inner);
                if does {
                    cx.push(Action::CreateCopies(copy.path.clone(), copies));
                }
                does || ui.button(words.prepare_cancel()).clicked()
            });
            closed.inner
        });
    if sheet.inner || sheet.should_close() {
        *open = None;
        give_keyboard_back(ui);
    }
}

/// The form; true when Enter ends it. The boards need Enter for their lines, so it is the date that does.
fn form_ui(ui: &mut Ui, view: &ViewContext<'_>, copy: &mut CopySheet) -> bool {
    let words = view.words;
    let parts = &mut copy.parts;
    ui.checkbox(&mut parts.agenda, words.copy_agenda());
    ui.checkbox(&mut parts.facts, words.copy_facts());
    ui.checkbox(&mut parts.groups, words.copy_groups());
    ui.add_space(theme::APART);
    let name = |ui: &mut Ui, text: &str| ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.quiet)).id;
    let label = name(ui, words.copy_date());
    let date = TextEdit::singleline(&mut copy.date)
        .hint_text(example(view, words.prepare_date_example()))
        .margin(Margin::symmetric(8, 4));
    let date = ui.add(date).labelled_by(label);
    let entered = date.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    focus_in_sheet(ui, &date);
    // Its line is kept free, so that nothing moves while a date is being typed.
    let told = if copy.has_bad_date() { words.prepare_write_date() } else { "" };
    ui.label(RichText::new(told).font(fonts::help()).color(view.tokens.over));
    if copy.has_bad_date() {
        ui.ctx().accesskit_node_builder(date.id, |node| node.set_description(told));
    }
    if entered && copy.has_bad_date() {
        date.request_focus();
    }
    ui.add_space(theme::SPACE);
    let label = name(ui, words.copy_boards());
    let boards = TextEdit::multiline(&mut copy.boards)
        .desired_rows(2)
        .margin(Margin::symmetric(8, 4))
        .desired_width(f32::INFINITY);
    ui.add(boards).labelled_by(label);
    help_ui(ui, view, words.copy_boards_help());
    entered
}
