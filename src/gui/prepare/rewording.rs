//! The form at the row of an item that is worded otherwise.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::form_field::{FormField, is_entered, is_sent, lack_ui, line_field_ui, lines_field_ui};
use crate::gui::prepare::kind_sign::typed_words;
use crate::gui::prepare::state::{AgendaForm, PrepareState, Rewording, typed_lines_of};
use crate::gui::theme;
use crate::gui::widgets::{help_ui, primary_button_ui, read_from_left};
use crate::model::{Command, Item, ItemKey, ItemText, TypedKind, typed_lines};
use eframe::egui::{Align, Key, Layout, Ui};

/// Every change goes into the record at once, unless the room would see it being typed.
pub(super) fn reword_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut form: Rewording, state: &mut PrepareState) -> Option<AgendaForm> {
    let words = cx.view.words;
    let wants_keyboard = std::mem::take(&mut state.agenda_form_wants_keyboard);
    let item = cx.session.item(&form.item)?;
    let hall = cx.session.hall();
    let in_hall = hall.open && hall.scene.item.as_ref() == Some(&form.item);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let mut closes = false;
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    let title = if item.is_prompt() {
        words.prepare_title()
    } else {
        words.prepare_item_title()
    };
    let fields = [
        (ItemText::Title, title, &mut form.title, &item.title),
        (ItemText::Short, words.prepare_short(), &mut form.short, &item.short),
        (ItemText::Lead, words.prepare_line(), &mut form.lead, &item.lead),
    ];
    let mut edit = |ui: &mut Ui, (which, name, text, now): (ItemText, &str, &mut String, &String)| {
        let mut field = FormField {
            name,
            text: &mut *text,
            example: "",
            id: None,
            wants_keyboard: wants_keyboard && which == ItemText::Title,
        };
        let field = line_field_ui(ui, cx.view, &mut field);
        let entered = is_entered(ui, &field);
        closes |= entered;
        let left = entered || !field.has_focus();
        let ends = left && form.waiting.remove(&which) && !escaped;
        if field.changed() && in_hall {
            form.waiting.insert(which);
        } else if field.changed() || ends {
            cx.command(Command::SetItemText(form.item.clone(), which, text.clone()));
        } else if !field.has_focus() && *text != *now {
            // What was taken back, and a question that was left without words, show what holds.
            text.clone_from(now);
            ui.ctx().request_repaint();
        }
    };
    let [title, short, lead] = fields;
    edit(ui, title);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::INSIDE;
        for field in [short, lead] {
            ui.vertical(|ui| {
                ui.set_width(width);
                edit(ui, field);
            });
        }
    });
    closes |= lines_ui(ui, cx, &mut form, item, in_hall);
    help_ui(
        ui,
        cx.view,
        if in_hall {
            words.prepare_reword_waits()
        } else {
            words.prepare_reword_help()
        },
    );
    ui.horizontal(|ui| {
        if cx.session.can_remove_item(&form.item) && !cx.view.read_only && remove_ui(ui, cx, &form.item) {
            closes = true;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closes |= primary_button_ui(ui, cx.view, true, words.prepare_done()).clicked();
            read_from_left(ui);
        });
    });
    (!closes).then_some(AgendaForm::Reword(form))
}

/// The rows, options, corners or statements, while nothing has been said to them; tells whether the form is to be closed.
fn lines_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, form: &mut Rewording, item: &Item, in_hall: bool) -> bool {
    let words = cx.view.words;
    let Some((kind, _)) = TypedKind::lines_of(&item.kind) else {
        return false;
    };
    let Some(text) = &mut form.lines else { return false };
    if cx.session.has_words(&item.key) {
        help_ui(ui, cx.view, words.prepare_lines_stay());
        return false;
    }
    let said = typed_words(kind, words);
    let mut field = FormField {
        name: said.lines,
        text: &mut *text,
        example: said.example,
        id: None,
        wants_keyboard: false,
    };
    let field = lines_field_ui(ui, cx.view, &mut field);
    let sent = is_sent(ui, &field);
    lack_ui(ui, cx.view, kind, &typed_lines(text));
    if field.changed() && !in_hall || field.lost_focus() || sent {
        let lines = typed_lines(text);
        let made = kind.make(&lines, &item.kind);
        if kind.is_whole(&lines) && made != item.kind {
            cx.command(Command::SetItemKind(item.key.clone(), Box::new(made)));
        }
    } else if !field.has_focus() {
        // What was taken back, and lines that make no whole question, show what holds.
        *text = typed_lines_of(item).unwrap_or_default();
    }
    sent
}

fn remove_ui(ui: &mut Ui, cx: &mut Cx<'_>, key: &ItemKey) -> bool {
    let remove = ui.button(cx.view.words.prepare_remove());
    if remove.clicked() {
        cx.command(Command::RemoveItem(key.clone()));
    }
    remove.clicked()
}
