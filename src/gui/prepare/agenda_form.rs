//! The forms over the agenda: word a question otherwise, add one, keep the agenda as a deck of one's own.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::state::{AgendaForm, PrepareState, Rewording};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{self, card, follow_focus, help_ui, primary_button_ui, stepper_ui};
use crate::gui::{fonts, theme};
use crate::model::{Command, Item, ItemKey, ItemText, Kind, MOST_MINUTES, Open, Session, as_one_line};
use eframe::egui::{Align, Button, Key, Layout, Margin, Response, RichText, TextEdit, Ui};

/// The minutes of an added question unless another number is chosen.
const USUAL_MINUTES: u16 = 10;

/// The heading of the agenda with the buttons that open a form.
pub(super) fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, state: &mut PrepareState) {
    let words = view.words;
    ui.horizontal(|ui| {
        widgets::heading_ui(ui, view, words.prepare_agenda());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let something = session.items().next().is_some();
            let keep = ui.add_enabled(something, Button::new(words.prepare_keep()));
            let add = ui.add_enabled(!view.read_only, Button::new(words.prepare_add()));
            widgets::read_from_left(ui);
            let form = if keep.clicked() {
                AgendaForm::Keep(session.title().to_owned())
            } else if add.clicked() {
                AgendaForm::Add {
                    title: String::new(),
                    minutes: USUAL_MINUTES,
                }
            } else {
                return;
            };
            state.agenda_form = Some(form);
            state.agenda_form_wants_keyboard = true;
        });
    });
}

/// The form that is open, if any.
pub(super) fn agenda_form_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState) {
    let Some(form) = state.agenda_form.take() else { return };
    let wants_keyboard = std::mem::take(&mut state.agenda_form_wants_keyboard);
    ui.add_space(theme::TIGHT);
    let drawn = card(cx.view).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match form {
            AgendaForm::Add { title, minutes } => add_ui(ui, cx, title, minutes, wants_keyboard),
            AgendaForm::Reword(rewording) => reword_ui(ui, cx, rewording, wants_keyboard),
            AgendaForm::Keep(title) => keep_ui(ui, cx, title, wants_keyboard),
        }
    });
    ui.add_space(theme::TIGHT);
    state.agenda_form = drawn.inner.filter(|_| !ui.input(|input| input.key_pressed(Key::Escape)));
}

fn add_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut title: String, mut minutes: u16, wants_keyboard: bool) -> Option<AgendaForm> {
    let words = cx.view.words;
    let field = field_ui(ui, cx.view, words.prepare_title(), &mut title, wants_keyboard);
    let entered = is_entered(ui, &field);
    help_ui(ui, cx.view, words.prepare_add_help());
    let mut choice = FormChoice::Open;
    ui.horizontal(|ui| {
        let most = u32::from(MOST_MINUTES);
        if let Some(next) = stepper_ui(ui, words.prepare_add_minutes(), minutes.into(), 0..=most, 48.0) {
            minutes = u16::try_from(next).unwrap_or(MOST_MINUTES);
        }
        help_ui(ui, cx.view, words.prepare_minutes_unit());
        choice = buttons_ui(ui, cx.view, !title.trim().is_empty(), words.prepare_add_now());
    });
    if choice == FormChoice::Do || (entered && !title.trim().is_empty()) {
        let item = Item {
            key: cx.session.next_own_key(),
            title: title.trim().to_owned(),
            minutes,
            kind: Kind::Open(Open::default()),
            ..Item::default()
        };
        let last = cx.session.agenda().len();
        cx.command(Command::AddItem(Box::new(item), last));
        return None;
    }
    (choice == FormChoice::Open).then_some(AgendaForm::Add { title, minutes })
}

/// Every change goes into the record at once, unless the room would see it being typed.
fn reword_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, mut form: Rewording, wants_keyboard: bool) -> Option<AgendaForm> {
    let words = cx.view.words;
    let item = cx.session.item(&form.item)?;
    let hall = cx.session.hall();
    let in_hall = hall.open && hall.scene.item.as_ref() == Some(&form.item);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let mut closes = false;
    let width = (ui.available_width() - theme::INSIDE) / 2.0;
    let fields = [
        (ItemText::Title, words.prepare_title(), &mut form.title, &item.title),
        (ItemText::Short, words.prepare_short(), &mut form.short, &item.short),
        (ItemText::Lead, words.prepare_line(), &mut form.lead, &item.lead),
    ];
    let mut edit = |ui: &mut Ui, (which, name, text, now): (ItemText, &str, &mut String, &String)| {
        let field = field_ui(ui, cx.view, name, text, wants_keyboard && which == ItemText::Title);
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
        });
    });
    (!closes).then_some(AgendaForm::Reword(form))
}

fn remove_ui(ui: &mut Ui, cx: &mut Cx<'_>, key: &ItemKey) -> bool {
    let remove = ui.button(cx.view.words.prepare_remove());
    if remove.clicked() {
        cx.command(Command::RemoveItem(key.clone()));
    }
    remove.clicked()
}

fn keep_ui(ui: &mut Ui, cx: &mut Cx<'_>, mut title: String, wants_keyboard: bool) -> Option<AgendaForm> {
    let words = cx.view.words;
    ui.label(RichText::new(words.prepare_keep_heading()).font(fonts::strong(fonts::BODY)));
    let field = field_ui(ui, cx.view, words.prepare_keep_title(), &mut title, wants_keyboard);
    let entered = is_entered(ui, &field);
    help_ui(ui, cx.view, words.prepare_keep_help());
    let mut choice = FormChoice::Open;
    ui.horizontal(|ui| choice = buttons_ui(ui, cx.view, !title.trim().is_empty(), words.prepare_keep_now()));
    if choice == FormChoice::Do || (entered && !title.trim().is_empty()) {
        cx.push(Action::SaveDeck(title.trim().to_owned()));
        return None;
    }
    (choice == FormChoice::Open).then_some(AgendaForm::Keep(title))
}

/// The choice made by the buttons of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FormChoice {
    Open,
    Do,
    Cancel,
}

fn buttons_ui(ui: &mut Ui, view: &ViewContext<'_>, ready: bool, text: &str) -> FormChoice {
    let buttons = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let does = primary_button_ui(ui, view, ready, text).clicked();
        let cancels = ui.button(view.words.prepare_cancel()).clicked();
        match (does, cancels) {
            (true, _) => FormChoice::Do,
            (false, true) => FormChoice::Cancel,
            (false, false) => FormChoice::Open,
        }
    });
    buttons.inner
}

/// A field with its name above, which grows where the words are many; line breaks are no part of them.
fn field_ui(ui: &mut Ui, view: &ViewContext<'_>, name: &str, text: &mut String, wants_keyboard: bool) -> Response {
    let label = ui.label(RichText::new(name).font(fonts::help()).color(view.tokens.quiet));
    let field = TextEdit::multiline(text)
        .desired_rows(1)
        .return_key(None)
        .margin(Margin::symmetric(8, 4))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    if field.changed() {
        *text = as_one_line(text).into_owned();
    }
    if wants_keyboard {
        field.request_focus();
    }
    follow_focus(ui, &field);
    field
}

fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
