//! The column beside the reading: search, order, and the headings to go to.

use crate::gui::review::drag::offer;
use crate::gui::review::drop_place::DropEffect;
use crate::gui::review::numbered::{Given, numbered_label};
use crate::gui::review::order::ReviewOrder;
use crate::gui::review::rows::{ReviewRow, ReviewRows};
use crate::gui::review::state::ReviewState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{example, follow_focus, help_ui, note_count, scroll_at_edges, sign_button_ui};
use crate::gui::{fonts, theme};
use crate::model::{NoteTarget, Session};
use crate::words::Words;
use eframe::egui::{Atoms, Button, Margin, RichText, ScrollArea, TextEdit, Ui, vec2};

/// The search and the order.
pub(super) fn side_ui(ui: &mut Ui, view: &ViewContext<'_>, page: &ReviewRows, state: &mut ReviewState) {
    search_ui(ui, view, state, false);
    ui.add_space(theme::SPACE);
    ui.horizontal_wrapped(|ui| order_ui(ui, view, page, state));
    ui.add_space(theme::SPACE);
}

/// The same in a low window, in fewer rows: `beside` stands in the row of the order.
pub(super) fn low_side_ui(
    ui: &mut Ui,
    view: &ViewContext<'_>,
    page: &ReviewRows,
    state: &mut ReviewState,
    beside: impl FnOnce(&mut Ui, &mut ReviewState),
) {
    search_ui(ui, view, state, true);
    ui.horizontal_wrapped(|ui| {
        beside(ui, state);
        ui.add_space(theme::SPACE);
        order_ui(ui, view, page, state);
    });
}

/// The headings to go to.
pub(super) fn headings_ui(ui: &mut Ui, view: &ViewContext<'_>, session: &Session, page: &ReviewRows, state: &mut ReviewState) {
    if state.order == ReviewOrder::Wastebasket {
        help_ui(ui, view, view.words.review_basket_help());
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll_at_edges(ui);
        for (id, heading, notes) in &page.headings {
            let name = heading_name(view, session, *heading);
            let given = given(session, *heading);
            let told = told_count(view.words, *notes, given);
            let label = view.words.review_jump_to(&name, &told);
            let button = Button::new(RichText::new(&name).font(fonts::help()))
                .right_text(counts(view, *notes, given))
                .wrap()
                .frame_when_inactive(false)
                .min_size(vec2(ui.available_width(), 28.0));
            let button = ui.add(button).accessible_name(label);
            follow_focus(ui, &button);
            if button.clicked() {
                state.jump_to = Some(id.value());
                // A question without notes is not among the rows while it is folded.
                if *notes == 0 && !page.rows.iter().any(|(row, _)| row == id) {
                    state.shows_empty = true;
                    state.visit = heading_target(session, *heading).and_then(|target| target.prompt);
                    ui.ctx().request_repaint();
                }
            }
            if let Some(target) = heading_target(session, *heading) {
                offer(ui, state, button.rect, DropEffect::Move(target));
            }
        }
    });
}

/// The answers to the question or of the group of a heading.
fn given(session: &Session, heading: ReviewRow) -> Given {
    match heading {
        ReviewRow::Question { item, .. } => {
            let item = session.deck().items.get(item);
            item.map(|item| Given::on(session, &item.key)).unwrap_or_default()
        }
        ReviewRow::Group { group, .. } => {
            let group = session.groups().get(group);
            group.map(|group| Given::of_group(session, group.id)).unwrap_or_default()
        }
        _ => Given::default(),
    }
}

/// "3 anteckningar, 24 markeringar".
fn told_count(words: Words, notes: usize, given: Given) -> String {
    let answers = given.in_words(words);
    match (notes, answers.is_empty()) {
        (_, true) => note_count(words, notes),
        (0, false) => answers,
        (_, false) => format!("{}, {answers}", note_count(words, notes)),
    }
}

/// The same in figures: the answers after the sign that the tabs of the groups have for them.
fn counts(view: &ViewContext<'_>, notes: usize, given: Given) -> Atoms<'static> {
    let figures = |count: usize| {
        RichText::new(count.to_string())
            .font(fonts::figures(fonts::HELP))
            .color(view.tokens.quiet)
    };
    let mut parts = Atoms::default();
    if given.count > 0 {
        parts.push_right(Icon::Diamond.atom());
        parts.push_right(figures(given.count));
    }
    if notes > 0 || given.count == 0 {
        parts.push_right(figures(notes));
    }
    parts
}

/// The field; in a low window its name stands in it.
fn search_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut ReviewState, is_low: bool) {
    let words = view.words;
    let label = RichText::new(words.review_search()).font(fonts::help()).color(view.tokens.quiet);
    let label = (!is_low).then(|| ui.label(label));
    ui.horizontal(|ui| {
        let room = ui.available_width() - if state.search.is_empty() { 0.0 } else { 28.0 + 3.0 * theme::SPACE };
        let field = TextEdit::singleline(&mut state.search)
            .margin(Margin::symmetric(8, 4))
            .desired_width(room);
        let field = match label {
            Some(label) => ui.add(field).labelled_by(label.id),
            None => ui
                .add(field.hint_text(example(view, words.review_search())))
                .accessible_name(words.review_search()),
        };
        if std::mem::take(&mut state.search_wants_keyboard) {
            field.request_focus();
        }
        if !state.search.is_empty() && sign_button_ui(ui, true, Icon::Close, words.review_clear_search()).clicked() {
            state.search.clear();
        }
    });
}

fn order_ui(ui: &mut Ui, view: &ViewContext<'_>, page: &ReviewRows, state: &mut ReviewState) {
    let words = view.words;
    let basket = if page.removed == 0 {
        words.review_wastebasket().to_owned()
    } else {
        words.review_wastebasket_count(page.removed)
    };
    ui.spacing_mut().button_padding.x = theme::SPACE;
    ui.spacing_mut().item_spacing.x = theme::TIGHT;
    let choices = [
        (ReviewOrder::ByQuestion, words.review_by_question()),
        (ReviewOrder::ByGroup, words.review_by_group()),
        (ReviewOrder::Wastebasket, &basket),
    ];
    for (reading, text) in choices {
        let text = RichText::new(text).font(fonts::help());
        let button = ui.add(Button::selectable(state.order == reading, text).frame_when_inactive(true));
        if button.clicked() {
            state.order = reading;
            state.jump_to = page.rows.first().map(|(id, _)| id.value());
        }
        if reading == ReviewOrder::Wastebasket && !view.read_only {
            offer(ui, state, button.rect, DropEffect::Remove);
        }
    }
}

/// The place of notes that are dropped on a heading.
fn heading_target(session: &Session, heading: ReviewRow) -> Option<NoteTarget> {
    match heading {
        ReviewRow::Question { item, .. } => {
            let item = session.deck().items.get(item)?;
            Some(NoteTarget::to_question(item.key.clone()))
        }
        ReviewRow::Group { group, .. } => Some(NoteTarget::to_group(session.groups().get(group)?.id)),
        _ => None,
    }
}

/// A heading in words, as it stands in the column.
pub(super) fn heading_name(view: &ViewContext<'_>, session: &Session, heading: ReviewRow) -> String {
    match heading {
        ReviewRow::Question { item, .. } => session
            .deck()
            .items
            .get(item)
            .map_or_else(String::new, |item| numbered_label(session, item, view.words)),
        ReviewRow::Group { group, .. } => session.groups().get(group).map_or_else(String::new, |group| group.name.clone()),
        ReviewRow::Answers { .. }
        | ReviewRow::Conclusions { .. }
        | ReviewRow::Part { .. }
        | ReviewRow::Note { .. }
        | ReviewRow::Removed(_)
        | ReviewRow::EmptyQuestions { .. }
        | ReviewRow::Nobody => String::new(),
    }
}
