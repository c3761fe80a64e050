//! The fields and buttons of the forms in the agenda.

use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{example, follow_focus, primary_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{TypedKind, TypedLack, as_one_line};
use eframe::egui::{self, Button, Event, Id, Key, Margin, Modifiers, Response, RichText, TextEdit, Ui, vec2};

/// A field with its name above.
pub(super) struct FormField<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a mut String,
    /// An example, while it is empty.
    pub(super) example: &'a str,
    /// Its own name in the window, where it needs one.
    pub(super) id: Option<Id>,
    /// True when it gets the keyboard now.
    pub(super) wants_keyboard: bool,
}

/// A field that grows where the words are many; line breaks are no part of them.
pub(super) fn line_field_ui(ui: &mut Ui, view: &ViewContext<'_>, field: &mut FormField<'_>) -> Response {
    let response = drawn_ui(ui, view, field, false);
    if response.changed() {
        *field.text = as_one_line(field.text).into_owned();
    }
    response
}

/// The same for several lines, which come by pasting alone: Enter ends the field.
pub(super) fn pasted_field_ui(ui: &mut Ui, view: &ViewContext<'_>, field: &mut FormField<'_>) -> Response {
    drawn_ui(ui, view, field, false)
}

/// The same for as many lines as wanted.
pub(super) fn lines_field_ui(ui: &mut Ui, view: &ViewContext<'_>, field: &mut FormField<'_>) -> Response {
    drawn_ui(ui, view, field, true)
}

fn drawn_ui(ui: &mut Ui, view: &ViewContext<'_>, field: &mut FormField<'_>, has_lines: bool) -> Response {
    let column = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::TIGHT;
        let label = ui.label(RichText::new(field.name).font(fonts::help()).color(view.tokens.quiet));
        let mut edit = TextEdit::multiline(field.text)
            .desired_rows(if has_lines { 3 } else { 1 })
            .hint_text(example(view, field.example))
            .margin(Margin::symmetric(8, 4))
            .desired_width(f32::INFINITY);
        if !has_lines {
            edit = edit.return_key(None);
        }
        if let Some(id) = field.id {
            edit = edit.id(id);
        }
        ui.add(edit).labelled_by(label.id)
    });
    let response = column.inner;
    if field.wants_keyboard {
        response.request_focus();
    }
    follow_focus(ui, &response);
    response
}

/// True when Enter was pressed in a field of one line.
pub(super) fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.has_focus() && is_pressed(ui, Modifiers::NONE)
}

/// True when Ctrl and Enter were pressed in a field of several lines.
pub(super) fn is_sent(ui: &Ui, field: &Response) -> bool {
    field.has_focus() && is_pressed(ui, Modifiers::COMMAND)
}

/// True when Enter was pressed with these modifiers. They are asked of the press itself: on a slow machine they may have been let go
/// before the frame ends.
fn is_pressed(ui: &Ui, wanted: Modifiers) -> bool {
    ui.input(|input| {
        input
            .events
            .iter()
            .any(|event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.matches_exact(wanted)))
    })
}

/// The choice made by the buttons of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FormChoice {
    Open,
    Do,
    Cancel,
}

/// The names of the button that does what a form is for, and of the one that closes it.
#[derive(Clone, Copy)]
pub(super) struct FormButtons<'a> {
    pub(super) does: &'a str,
    pub(super) closes: &'a str,
}

/// The buttons of a form; it does what it is for only when all is there.
pub(super) fn buttons_ui(ui: &mut Ui, view: &ViewContext<'_>, ready: bool, names: FormButtons<'_>) -> FormChoice {
    // What it is for stands first, as in every form and sheet.
    let does = primary_button_ui(ui, view, ready, names.does).clicked();
    let cancels = ui.add(Button::new(names.closes).min_size(vec2(0.0, 36.0))).clicked();
    match (does, cancels) {
        (true, _) => FormChoice::Do,
        (false, true) => FormChoice::Cancel,
        (false, false) => FormChoice::Open,
    }
}

/// The reason why lines make no item yet, for who has written some; true where there is one.
pub(super) fn lack_ui(ui: &mut Ui, view: &ViewContext<'_>, kind: TypedKind, lines: &[String]) -> bool {
    let Some(lack) = kind.lack(lines).filter(|_| !lines.is_empty()) else {
        return false;
    };
    let words = view.words;
    let text = match lack {
        TypedLack::Poles => words.prepare_lacks_poles().to_owned(),
        TypedLack::Lines(least) => words.prepare_lacks_lines(least, lines.len()),
        TypedLack::FewerLines(most) => words.prepare_has_too_many_lines(most, lines.len()),
    };
    let label = ui.label(RichText::new(text).font(fonts::help()).color(view.tokens.warning));
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    true
}
