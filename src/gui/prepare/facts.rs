//! The form with the facts of the meeting; a wrong date or time is pointed out and kept as written.

use crate::gui::cx::MeetingCx;
use crate::gui::prepare::state::PrepareState;
use crate::gui::widgets::{self, follow_focus, heading_ui, help_ui};
use crate::gui::{fonts, theme};
use crate::model::{Command, Fact, Meeting, minutes_after_midnight};
use crate::words::Words;
use eframe::egui::{Key, Label, Margin, Response, RichText, TextEdit, Ui};
use std::borrow::Cow;

/// The rows of the form.
const ROWS: [&[Fact]; 7] = [
    &[Fact::Title],
    &[Fact::Board],
    &[Fact::Date, Fact::Start, Fact::End],
    &[Fact::Place],
    &[Fact::Heading],
    &[Fact::Paragraphs, Fact::Paragraph],
    &[Fact::Reference, Fact::WrittenBy],
];

pub(super) fn facts_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, state: &mut PrepareState) {
    heading_ui(ui, cx.view, cx.view.words.prepare_facts());
    help_ui(ui, cx.view, cx.view.words.prepare_facts_help());
    ui.add_space(theme::TIGHT);
    for row in ROWS {
        let gaps = theme::INSIDE * (row.len() - 1) as f32;
        let width = (ui.available_width() - gaps) / row.len() as f32;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::INSIDE;
            for fact in row {
                let field = fact_ui(ui, cx, *fact, width);
                if state.fact_wants_keyboard == Some(*fact) {
                    state.fact_wants_keyboard = None;
                    field.request_focus();
                }
                if *fact == Fact::Title && field.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                    after_title(cx, state, &field);
                }
            }
        });
    }
}

/// Enter in the title goes on: to the first item of a topic of one's own, which has none yet, and to the next field otherwise.
fn after_title(cx: &MeetingCx<'_>, state: &mut PrepareState, title: &Response) {
    let has_items = cx.session.agenda().iter().any(|entry| entry.item.is_added());
    if cx.session.deck().is_for_own_topic() && !has_items && !cx.view.read_only {
        state.open_new_item(None);
        title.surrender_focus();
    } else {
        state.fact_wants_keyboard = Some(Fact::Board);
    }
}

fn fact_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, fact: Fact, width: f32) -> Response {
    let meeting = cx.session.meeting();
    let hint = hint(cx.view.words, meeting, fact);
    let column = ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = theme::TIGHT;
        let label = ui.label(
            RichText::new(name(cx.view.words, fact))
                .font(fonts::help())
                .color(cx.view.tokens.quiet),
        );
        let mut text = meeting.fact(fact).to_owned();
        // A heading is often longer than the field, and a line that is cut off cannot be read through.
        let field = match fact {
            Fact::Title => TextEdit::multiline(&mut text)
                .font(fonts::strong(fonts::GROUP))
                .desired_rows(1)
                .return_key(None),
            Fact::Heading => TextEdit::multiline(&mut text).desired_rows(1).return_key(None),
            _ => TextEdit::singleline(&mut text),
        };
        let field = field
            .hint_text(widgets::example(cx.view, example(cx.view.words, fact)))
            .margin(Margin::symmetric(8, 4))
            .desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        follow_focus(ui, &field);
        if field.changed() {
            cx.command(Command::SetFact(fact, text));
        }
        if fact == Fact::Title {
            title_help_ui(ui, cx, &field);
        }
        if let Some(hint) = hint {
            ui.label(RichText::new(hint).font(fonts::help()).color(cx.view.tokens.warning));
            ui.ctx().accesskit_node_builder(field.id, |node| node.set_description(hint));
        }
        field
    });
    column.inner
}

/// What the room reads as long as the meeting has no title of its own.
fn title_help_ui(ui: &mut Ui, cx: &MeetingCx<'_>, field: &Response) {
    let words = cx.view.words;
    let help = if cx.session.meeting().title.trim().is_empty() {
        Cow::Owned(words.prepare_meeting_title_shown(cx.session.title()))
    } else {
        Cow::Borrowed(words.prepare_meeting_title_help())
    };
    ui.add(Label::new(RichText::new(&*help).font(fonts::help()).color(cx.view.tokens.quiet)).wrap());
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_description(&*help));
}

/// A hint beside a fact that looks odd; nothing is ever refused.
fn hint(words: Words, meeting: &Meeting, fact: Fact) -> Option<&'static str> {
    let text = meeting.fact(fact).trim();
    if text.is_empty() {
        return None;
    }
    match fact {
        Fact::Date => (!is_date(text)).then_some(words.prepare_write_date()),
        Fact::Start => minutes_after_midnight(text).is_none().then_some(words.prepare_write_time()),
        Fact::End => match (minutes_after_midnight(&meeting.start), minutes_after_midnight(text)) {
            (_, None) => Some(words.prepare_write_time()),
            (Some(start), Some(end)) => (end <= start).then_some(words.prepare_end_first()),
            (None, Some(_)) => None,
        },
        Fact::Title
        | Fact::Board
        | Fact::Paragraphs
        | Fact::Paragraph
        | Fact::Heading
        | Fact::Reference
        | Fact::Place
        | Fact::WrittenBy => None,
    }
}

/// True for a day that exists, written as `2023-08-30`.
fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

const fn name(words: Words, fact: Fact) -> &'static str {
    match fact {
        Fact::Title => words.prepare_meeting_title(),
        Fact::Board => words.prepare_board(),
        Fact::Paragraphs => words.prepare_paragraphs(),
        Fact::Paragraph => words.prepare_paragraph(),
        Fact::Heading => words.prepare_heading(),
        Fact::Reference => words.prepare_reference(),
        Fact::Date => words.prepare_date(),
        Fact::Start => words.prepare_start(),
        Fact::End => words.prepare_end(),
        Fact::Place => words.prepare_place(),
        Fact::WrittenBy => words.prepare_written_by(),
    }
}

const fn example(words: Words, fact: Fact) -> &'static str {
    match fact {
        Fact::Title => words.prepare_meeting_title_hint(),
        Fact::Board => words.prepare_board_example(),
        Fact::Paragraphs => words.prepare_paragraphs_example(),
        Fact::Paragraph => words.prepare_paragraph_example(),
        Fact::Heading => words.prepare_heading_example(),
        Fact::Reference => words.prepare_reference_example(),
        Fact::Date => words.prepare_date_example(),
        Fact::Start => words.prepare_start_example(),
        Fact::End => words.prepare_end_example(),
        Fact::Place => words.prepare_place_example(),
        Fact::WrittenBy => words.prepare_written_by_example(),
    }
}
