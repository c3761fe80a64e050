//! The forms over the agenda: word a question otherwise, add one, keep the agenda as a deck of one's own.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::state::{AgendaForm, GuiState, Rewording};
use super::super::widgets::{self, card, follow_focus, help_ui, primary_button_ui, stepper_ui};
use super::super::{fonts, theme};
use crate::model::{Command, Item, ItemKey, ItemText, Kind, MOST_MINUTES, Open, Session};
use eframe::egui::{Align, Button, Key, Layout, Margin, Response, RichText, TextEdit, Ui};

/// The minutes of an added question unless another number is chosen.
const USUAL_MINUTES: u16 = 10;

/// The heading of the agenda with the buttons that open a form.
pub(super) fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState) {
    let words = shown.words;
    ui.horizontal(|ui| {
        widgets::heading_ui(ui, shown, words.prepare_agenda());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let something = session.items().next().is_some();
            let keep = ui.add_enabled(something, Button::new(words.prepare_keep()));
            let add = ui.add_enabled(!shown.read_only, Button::new(words.prepare_add()));
            widgets::read_from_left(ui);
            let form = if keep.clicked() {
                AgendaForm::Keep(session.deck().title.clone())
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
pub(super) fn agenda_form_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, state: &mut GuiState, actions: &mut Vec<Action>) {
    let Some(form) = state.agenda_form.take() else { return };
    let wants_keyboard = std::mem::take(&mut state.agenda_form_wants_keyboard);
    ui.add_space(theme::TIGHT);
    let drawn = card(shown).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match form {
            AgendaForm::Add { title, minutes } => add_ui(ui, shown, session, (title, minutes), wants_keyboard, actions),
            AgendaForm::Reword(rewording) => reword_ui(ui, shown, session, rewording, wants_keyboard, actions),
            AgendaForm::Keep(title) => keep_ui(ui, shown, title, wants_keyboard, actions),
        }
    });
    ui.add_space(theme::TIGHT);
    state.agenda_form = drawn.inner.filter(|_| !ui.input(|input| input.key_pressed(Key::Escape)));
}

fn add_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    (mut title, mut minutes): (String, u16),
    wants_keyboard: bool,
    actions: &mut Vec<Action>,
) -> Option<AgendaForm> {
    let words = shown.words;
    let field = field_ui(ui, shown, words.prepare_title(), &mut title, wants_keyboard);
    let entered = is_entered(ui, &field);
    help_ui(ui, shown, words.prepare_add_help());
    let mut choice = Choice::Open;
    ui.horizontal(|ui| {
        let most = u32::from(MOST_MINUTES);
        if let Some(next) = stepper_ui(ui, words.prepare_add_minutes(), minutes.into(), 0..=most, 48.0) {
            minutes = u16::try_from(next).unwrap_or(MOST_MINUTES);
        }
        help_ui(ui, shown, words.prepare_minutes_unit());
        choice = buttons_ui(ui, shown, !title.trim().is_empty(), words.prepare_add_now());
    });
    if choice == Choice::Do || (entered && !title.trim().is_empty()) {
        let item = Item {
            key: session.next_own_key(),
            title: title.trim().to_owned(),
            minutes,
            kind: Kind::Open(Open::default()),
            ..Item::default()
        };
        actions.push(Action::Do(Command::AddItem(Box::new(item), session.agenda().len())));
        return None;
    }
    (choice == Choice::Open).then_some(AgendaForm::Add { title, minutes })
}

/// Every change goes into the record at once, unless the room would see it being typed.
fn reword_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    session: &Session,
    mut form: Rewording,
    wants_keyboard: bool,
    actions: &mut Vec<Action>,
) -> Option<AgendaForm> {
    let words = shown.words;
    let item = session.item(&form.item)?;
    let hall = session.hall();
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
        let field = field_ui(ui, shown, name, text, wants_keyboard && which == ItemText::Title);
        let entered = is_entered(ui, &field);
        closes |= entered;
        let left = entered || !field.has_focus();
        let ends = left && form.waiting.remove(&which) && !escaped;
        if field.changed() && in_hall {
            form.waiting.insert(which);
        } else if field.changed() || ends {
            actions.push(Action::Do(Command::SetItemText(form.item.clone(), which, text.clone())));
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
        shown,
        if in_hall {
            words.prepare_reword_waits()
        } else {
            words.prepare_reword_help()
        },
    );
    ui.horizontal(|ui| {
        if session.can_remove_item(&form.item) && !shown.read_only && remove_ui(ui, shown, &form.item, actions) {
            closes = true;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closes |= primary_button_ui(ui, shown, true, words.prepare_done()).clicked();
        });
    });
    (!closes).then_some(AgendaForm::Reword(form))
}

fn remove_ui(ui: &mut Ui, shown: &Shown<'_>, key: &ItemKey, actions: &mut Vec<Action>) -> bool {
    let remove = ui.button(shown.words.prepare_remove());
    if remove.clicked() {
        actions.push(Action::Do(Command::RemoveItem(key.clone())));
    }
    remove.clicked()
}

fn keep_ui(ui: &mut Ui, shown: &Shown<'_>, mut title: String, wants_keyboard: bool, actions: &mut Vec<Action>) -> Option<AgendaForm> {
    let words = shown.words;
    ui.label(RichText::new(words.prepare_keep_heading()).font(fonts::strong(fonts::BODY)));
    let field = field_ui(ui, shown, words.prepare_keep_title(), &mut title, wants_keyboard);
    let entered = is_entered(ui, &field);
    help_ui(ui, shown, words.prepare_keep_help());
    let mut choice = Choice::Open;
    ui.horizontal(|ui| choice = buttons_ui(ui, shown, !title.trim().is_empty(), words.prepare_keep_now()));
    if choice == Choice::Do || (entered && !title.trim().is_empty()) {
        actions.push(Action::SaveDeck(title.trim().to_owned()));
        return None;
    }
    (choice == Choice::Open).then_some(AgendaForm::Keep(title))
}

/// What the buttons of a form say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Open,
    Do,
    Cancel,
}

fn buttons_ui(ui: &mut Ui, shown: &Shown<'_>, ready: bool, text: &str) -> Choice {
    let buttons = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let does = primary_button_ui(ui, shown, ready, text).clicked();
        let cancels = ui.button(shown.words.prepare_cancel()).clicked();
        match (does, cancels) {
            (true, _) => Choice::Do,
            (false, true) => Choice::Cancel,
            (false, false) => Choice::Open,
        }
    });
    buttons.inner
}

/// A field with its name above, which grows where the words are many; line breaks are no part of them.
fn field_ui(ui: &mut Ui, shown: &Shown<'_>, name: &str, text: &mut String, wants_keyboard: bool) -> Response {
    let label = ui.label(RichText::new(name).font(fonts::help()).color(shown.tokens.quiet));
    let field = TextEdit::multiline(text)
        .desired_rows(1)
        .return_key(None)
        .margin(Margin::symmetric(8, 4))
        .desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    if field.changed() {
        *text = text.replace('\n', " ");
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
