//! The column beside the reading: search, order, and the headings to go to.

use super::super::shown::Shown;
use super::super::state::{GuiState, Reading};
use super::super::widgets::{follow_focus, help_ui, note_count, small_button_ui};
use super::super::{fonts, theme};
use super::rows::{Page, Row};
use crate::model::Session;
use eframe::egui::{Button, Margin, RichText, ScrollArea, TextEdit, Ui, vec2};

pub(super) fn side_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, page: &Page, state: &mut GuiState) {
    search_ui(ui, shown, state);
    ui.add_space(theme::SPACE);
    order_ui(ui, shown, page, state);
    ui.add_space(theme::SPACE);
    if state.reading == Reading::Wastebasket {
        help_ui(ui, shown, shown.words.gather_basket_help());
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (id, heading, notes) in &page.headings {
            let name = heading_name(shown, session, *heading);
            let label = shown.words.gather_jump_to(&name, &note_count(shown.words, *notes));
            let count = RichText::new(notes.to_string())
                .font(fonts::figures(fonts::HELP))
                .color(shown.tokens.quiet);
            let button = Button::new(RichText::new(&name).font(fonts::help()))
                .right_text(count)
                .wrap()
                .frame_when_inactive(false)
                .min_size(vec2(ui.available_width(), 28.0));
            let button = ui.add(button).accessible_name(label);
            follow_focus(ui, &button);
            if button.clicked() {
                state.jump_to = Some(id.value());
            }
        }
    });
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut GuiState) {
    let words = shown.words;
    let label = ui.label(RichText::new(words.gather_search()).font(fonts::help()).color(shown.tokens.quiet));
    ui.horizontal(|ui| {
        let room = ui.available_width() - if state.search.is_empty() { 0.0 } else { 28.0 + 3.0 * theme::SPACE };
        let field = TextEdit::singleline(&mut state.search)
            .margin(Margin::symmetric(8, 4))
            .desired_width(room);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut state.search_wants_keyboard) {
            field.request_focus();
        }
        if !state.search.is_empty() && small_button_ui(ui, shown, true, "×", words.gather_clear_search()).clicked() {
            state.search.clear();
        }
    });
}

fn order_ui(ui: &mut Ui, shown: &Shown<'_>, page: &Page, state: &mut GuiState) {
    let words = shown.words;
    let basket = if page.removed == 0 {
        words.gather_wastebasket().to_owned()
    } else {
        words.gather_wastebasket_count(page.removed)
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = theme::SPACE;
        ui.spacing_mut().item_spacing.x = theme::TIGHT;
        let choices = [
            (Reading::ByQuestion, words.gather_by_question()),
            (Reading::ByGroup, words.gather_by_group()),
            (Reading::Wastebasket, &basket),
        ];
        for (reading, text) in choices {
            let text = RichText::new(text).font(fonts::help());
            if ui
                .add(Button::selectable(state.reading == reading, text).frame_when_inactive(true))
                .clicked()
            {
                state.reading = reading;
                state.jump_to = page.rows.first().map(|(id, _)| id.value());
            }
        }
    });
}

/// A heading in words, as it stands in the column.
pub(super) fn heading_name(shown: &Shown<'_>, session: &Session, heading: Row) -> String {
    match heading {
        Row::Question { item, .. } => {
            session
                .deck()
                .items
                .get(item)
                .map_or_else(String::new, |item| match session.question_number(&item.key) {
                    Some(number) => shown.words.gather_question(number, item.label()),
                    None => item.label().to_owned(),
                })
        }
        Row::Group { group, .. } => session.groups().get(group).map_or_else(String::new, |group| group.name.clone()),
        Row::Answers { .. } | Row::Conclusions { .. } | Row::Part { .. } | Row::Note { .. } | Row::Removed(_) | Row::Nobody => {
            String::new()
        }
    }
}
