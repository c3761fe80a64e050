//! The form at the row of an item that is worded otherwise.

use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::form_field::{FormField, is_entered, is_sent, lack_ui, line_field_ui, lines_field_ui};
use crate::gui::prepare::kind_sign::typed_words;
use crate::gui::prepare::state::{AgendaForm, PrepareState, Rewording, reworded_field, typed_lines_of};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{help_ui, is_escaped, primary_button_ui, read_from_left};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, ItemKey, ItemText, TypedKind, typed_lines};
use eframe::egui::{self, Align, Layout, RichText, Ui};

/// Every change goes into the record at once, unless the room would see it being typed.
pub(super) fn reword_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut form: Rewording, state: &mut PrepareState) -> Option<AgendaForm> {
    let words = cx.view.words;
    let wants_keyboard = std::mem::take(&mut state.agenda_form_wants_keyboard);
    let item = cx.session.item(&form.item)?;
    form.see(item);
    let hall = cx.session.hall();
    let in_hall = hall.open && hall.scene.item.as_ref() == Some(&form.item);
    let escaped = is_escaped(ui);
    let mut closes = false;
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    let (title, line) = if item.is_prompt() {
        (words.prepare_title(), words.prepare_line())
    } else {
        (words.prepare_item_title(), words.prepare_item_line())
    };
    let fields = [
        (ItemText::Title, title, &mut form.title, &item.title),
        (ItemText::Short, words.prepare_short(), &mut form.short, &item.short),
        (ItemText::Lead, line, &mut form.lead, &item.lead),
    ];
    let mut edit = |ui: &mut Ui, (which, name, text, now): (ItemText, &str, &mut String, &String)| {
        let mut field = FormField {
            name,
            text: &mut *text,
            example: "",
            id: Some(reworded_field(Some(which))),
            wants_keyboard: wants_keyboard && which == ItemText::Title,
        };
        let field = line_field_ui(ui, cx.view, &mut field);
        let is_blank = which == ItemText::Title && text.trim().is_empty();
        let entered = is_entered(ui, &field) && !is_blank;
        closes |= entered;
        let left = entered || !field.has_focus();
        if is_blank && field.has_focus() {
            reason_ui(ui, cx.view, &words.prepare_title_empty(now));
        }
        let ends = left && form.waiting.remove(&which) && !escaped && !is_blank;
        if field.changed() && in_hall {
            form.waiting.insert(which);
        } else if (field.changed() && !is_blank) || ends {
            cx.command(Command::SetItemText(form.item.clone(), which, text.clone()));
        } else if !field.has_focus() && *text != *now {
            // A question that was left without words shows what holds.
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
    let lines = lines_ui(ui, cx, &mut form, item, in_hall);
    closes |= lines == LinesField::Sent;
    let help = match (in_hall, item.is_prompt()) {
        (true, true) => words.prepare_reword_waits(),
        (true, false) => words.prepare_reword_slide_waits(),
        (false, true) => words.prepare_reword_help(),
        (false, false) => words.prepare_reword_slide_help(),
    };
    help_ui(ui, cx.view, help);
    let mut removes = false;
    ui.horizontal(|ui| {
        removes = cx.session.can_remove_item(&form.item) && !cx.view.read_only && remove_ui(ui, cx, &form.item);
        closes |= removes;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closes |= primary_button_ui(ui, cx.view, true, words.prepare_done()).clicked();
            read_from_left(ui);
        });
    });
    // Lines that make no whole item yet are not thrown away by whoever is done with the rest: the reason stands below them.
    let stays = lines == LinesField::Lacking && !removes;
    (stays || !closes).then_some(AgendaForm::Reword(form))
}

/// What the field for the lines of an item tells its form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LinesField {
    /// There is none, or it is written in.
    Open,
    /// Its lines make no whole item.
    Lacking,
    /// It was ended by its keys.
    Sent,
}

/// The rows, options, corners or statements, while nothing has been said to them.
fn lines_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, form: &mut Rewording, item: &Item, in_hall: bool) -> LinesField {
    let words = cx.view.words;
    let Some((kind, _)) = TypedKind::lines_of(&item.kind) else {
        return LinesField::Open;
    };
    let Some(text) = &mut form.lines else {
        return LinesField::Open;
    };
    if cx.session.has_words(&item.key) {
        help_ui(ui, cx.view, words.prepare_lines_stay());
        return LinesField::Open;
    }
    let said = typed_words(kind, words);
    let mut field = FormField {
        name: said.lines,
        text: &mut *text,
        example: said.example,
        id: Some(reworded_field(None)),
        wants_keyboard: false,
    };
    let field = lines_field_ui(ui, cx.view, &mut field);
    let sent = is_sent(ui, &field);
    let lines = typed_lines(text);
    lack_ui(ui, cx.view, kind, &lines);
    let is_whole = kind.is_whole(&lines);
    if (field.changed() && !in_hall) || !field.has_focus() || sent {
        let made = kind.make(&lines, &item.kind);
        if is_whole && made != item.kind {
            cx.command(Command::SetItemKind(item.key.clone(), Box::new(made)));
        } else if lines.is_empty() && !is_whole && !field.has_focus() {
            // A question that was left without lines shows those that hold.
            *text = typed_lines_of(item).unwrap_or_default();
        }
    }
    match (is_whole, sent) {
        (false, _) if !lines.is_empty() => LinesField::Lacking,
        (_, true) => LinesField::Sent,
        _ => LinesField::Open,
    }
}

/// The reason why a field is not given as it stands.
fn reason_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str) {
    let label = ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.warning));
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

fn remove_ui(ui: &mut Ui, cx: &mut Cx<'_>, key: &ItemKey) -> bool {
    let remove = ui.button(cx.view.words.prepare_remove());
    if remove.clicked() {
        cx.command(Command::RemoveItem(key.clone()));
    }
    remove.clicked()
}
