//! The heading of the agenda, and its forms: add an item, word one otherwise, keep the agenda as a deck of one's own.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::prepare::form_field::{FormButtons, FormChoice, FormField, buttons_ui, is_entered, line_field_ui};
use crate::gui::prepare::new_item::new_item_ui;
use crate::gui::prepare::rewording::reword_ui;
use crate::gui::prepare::state::{AgendaForm, PrepareState};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{self, SCROLL_BAR, card, follow_focus, help_ui, is_escaped};
use crate::gui::{fonts, theme};
use crate::model::Session;
use eframe::egui::{Align, Button, Layout, RichText, Ui};

/// The heading of the agenda with the buttons that open a form.
pub(super) fn heading_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, state: &mut PrepareState) {
    let words = view.words;
    ui.horizontal(|ui| {
        widgets::heading_ui(ui, view, words.prepare_agenda());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let something = session.items().next().is_some();
            let keep = ui.add_enabled(something, Button::new(words.prepare_keep()));
            let add = Button::new((Icon::Plus.atom(), words.prepare_add()));
            let add = ui.add_enabled(!view.read_only, add).accessible_name(words.prepare_add());
            widgets::read_from_left(ui);
            for button in [&keep, &add] {
                follow_focus(ui, button);
            }
            if keep.clicked() {
                state.open_form(AgendaForm::Keep(session.title().to_owned()));
            } else if add.clicked() {
                state.open_new_item(None);
            }
        });
    });
}

/// The form that is open, if any.
pub(super) fn agenda_form_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState) {
    let Some(form) = state.agenda_form.take() else { return };
    let before = form.clone();
    ui.add_space(theme::TIGHT);
    let drawn = card(cx.view).inner_margin(theme::INSIDE).show(ui, |ui| {
        // The bar that scrolls the list stands beside the form, and not on its edge.
        ui.set_width(ui.available_width() - SCROLL_BAR);
        match form {
            AgendaForm::Add(new) => new_item_ui(ui, cx, new, state),
            AgendaForm::Reword(rewording) => reword_ui(ui, cx, rewording, state),
            AgendaForm::Keep(title) => keep_ui(ui, cx, title, state),
        }
    });
    ui.add_space(theme::SPACE);
    let escaped = is_escaped(ui);
    match drawn.inner {
        Some(form) if !escaped => state.agenda_form = Some(form),
        still_open => state.close_form(still_open.unwrap_or(before), cx.session),
    }
}

fn keep_ui(ui: &mut Ui, cx: &mut Cx<'_>, mut title: String, state: &mut PrepareState) -> Option<AgendaForm> {
    let words = cx.view.words;
    ui.label(RichText::new(words.prepare_keep_heading()).font(fonts::strong(fonts::BODY)));
    let mut field = FormField {
        name: words.prepare_keep_title(),
        text: &mut title,
        example: "",
        id: None,
        wants_keyboard: std::mem::take(&mut state.agenda_form_wants_keyboard),
    };
    let field = line_field_ui(ui, cx.view, &mut field);
    let entered = is_entered(ui, &field);
    help_ui(ui, cx.view, words.prepare_keep_help());
    let mut choice = FormChoice::Open;
    let names = FormButtons {
        does: words.prepare_keep_now(),
        closes: words.prepare_cancel(),
    };
    ui.horizontal(|ui| choice = buttons_ui(ui, cx.view, !title.trim().is_empty(), names));
    if choice == FormChoice::Do || (entered && !title.trim().is_empty()) {
        cx.push(Action::SaveDeck(title.trim().to_owned()));
        return None;
    }
    (choice == FormChoice::Open).then_some(AgendaForm::Keep(title))
}
