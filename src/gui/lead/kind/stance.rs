//! Taking a stand: one row a proposal, with four words to choose from.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::{AnswerContext, change_control, control};
use crate::gui::lead::place::write_about_ui;
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Opinion, Proposal, Stance, StanceAnswer};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{self, Align2, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Height of a choice in points.
const CHOICE_HEIGHT: f32 = 32.0;
/// Radius of the sign with a choice's digit.
const SIGN: f32 = 10.0;
/// Room that the button for notes needs beside the choices.
const BUTTON_ROOM: f32 = 112.0;

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, stance: &Stance, state: &mut LeadState) {
    let empty = StanceAnswer::default();
    let answer = match context.answer(cx.session) {
        Some(Answer::Stance(answer)) => answer,
        _ => &empty,
    };
    widgets::help_ui(ui, cx.view, cx.view.words.stance_keys());
    change_control(ui, stance.rows().count());
    let mut place = 0;
    for section in &stance.sections {
        if !section.title.is_empty() {
            ui.add_space(theme::SPACE);
            widgets::column_heading_ui(ui, cx.view, &section.title);
        }
        for proposal in &section.rows {
            let row = ProposalRow {
                context,
                proposal,
                answer,
                place,
            };
            row_ui(ui, cx, &row, state);
            place += 1;
        }
    }
}

/// A proposal and where it stands.
struct ProposalRow<'a> {
    context: &'a AnswerContext<'a>,
    proposal: &'a Proposal,
    answer: &'a StanceAnswer,
    /// The place of the control in the answer, from 0.
    place: usize,
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, row: &ProposalRow<'_>, state: &mut LeadState) {
    let ProposalRow {
        context,
        proposal,
        answer,
        place,
    } = *row;
    let now = answer.on(&proposal.key);
    ui.add_space(theme::SPACE);
    let drawn = ui.vertical(|ui| {
        text_ui(ui, cx.view, proposal);
        let line = ui.horizontal(|ui| {
            let choice = choices_ui(ui, cx.view, row);
            write_about_ui(ui, cx, &proposal.key, proposal.label(), state);
            choice
        });
        line.inner
    });
    let (control_of_row, moved) = drawn.inner;
    let rect = drawn.response.rect;
    if control_of_row.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        // The proposal is read together with its choices.
        ui.scroll_to_rect(rect.expand(theme::SPACE), None);
    }
    ui.add_space(theme::TIGHT);
    ui.painter().hline(
        ui.max_rect().x_range(),
        rect.bottom() + theme::SPACE,
        Stroke::new(1.0, cx.view.tokens.chosen()),
    );
    let Some(moved) = moved else { return };
    let next = match moved {
        SliderChange::To(digit) | SliderChange::ToAndOn(digit) => Opinion::ALL.get(usize::from(digit).saturating_sub(1)).copied(),
        SliderChange::Away => None,
    };
    if matches!(moved, SliderChange::ToAndOn(_)) {
        ui.memory_mut(|memory| memory.request_focus(control(place + 1)));
    }
    if next != now {
        let spot = u32::try_from(place).unwrap_or(u32::MAX);
        cx.command(context.set(Answer::Stance(answer.with(&proposal.key, next)), spot));
    }
}

/// The proposal in full, and in quiet small text what its source does with it and what the sentence leaves out.
/// The sentence itself has no name of its own: it is the name of the control under it.
fn text_ui(ui: &mut Ui, view: &ViewContext<'_>, proposal: &Proposal) {
    let tokens = view.tokens;
    let width = ui.available_width();
    let text = ui.painter().layout(proposal.text.clone(), fonts::body(), tokens.text, width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, text.size().y), Sense::hover());
    ui.painter().galley(rect.min, text, tokens.text);
    let mut more = LayoutJob::default();
    let parts = [
        (&proposal.verb, fonts::italic(fonts::HELP)),
        (&proposal.detail, fonts::regular(fonts::HELP)),
    ];
    for (part, font) in parts.into_iter().filter(|(part, _)| !part.is_empty()) {
        if !more.is_empty() {
            more.append(" · ", 0.0, TextFormat::simple(fonts::help(), tokens.quiet));
        }
        more.append(part, 0.0, TextFormat::simple(font, tokens.quiet));
    }
    if !more.is_empty() {
        ui.add_space(-theme::TIGHT);
        ui.add(egui::Label::new(more).wrap());
    }
}

/// The four words beside each other, or on more lines where the column is narrow. One control for the keyboard; each word
/// is a button for the mouse.
fn choices_ui(ui: &mut Ui, view: &ViewContext<'_>, row: &ProposalRow<'_>) -> (Response, Option<SliderChange>) {
    let ProposalRow { proposal, place, .. } = *row;
    let now = row.answer.on(&proposal.key);
    let words = view.words;
    let room = ui.available_width() - BUTTON_ROOM;
    // Measured in the heavier face of a chosen word, so that nothing moves when the choice does.
    let measured = Opinion::ALL.map(|opinion| {
        let name = opinion.name(words).to_owned();
        ui.painter()
            .layout_no_wrap(name, fonts::strong(fonts::BODY), view.tokens.text)
            .size()
            .x
    });
    let (boxes, size) = laid_out(&measured.map(|width| width + 2.0 * SIGN + 3.0 * theme::SPACE), room);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let chosen = now.and_then(|now| Opinion::ALL.iter().position(|known| *known == now));
    let spoken = now.map_or_else(|| words.not_answered(), |now| now.name(words));
    let description = words.answer_described(&row.context.group.name, spoken);
    let slider = Slider {
        id: control(place),
        rect: whole,
        name: &proposal.text,
        spoken,
        description: &description,
        value: chosen.and_then(|index| u8::try_from(index + 1).ok()),
        range: (1, 4),
        step: 1,
        start: 1,
    };
    let (response, mut moved) = slider_ui(ui, &slider);
    for ((digit, opinion), place_in_row) in (1_u8..).zip(Opinion::ALL).zip(boxes) {
        let rect = place_in_row.translate(whole.min.to_vec2());
        let button = ui.interact(rect, slider.id.with(digit), Sense::CLICK);
        let name = words.choice_on(proposal.label(), opinion.name(words));
        let here = now == Some(opinion);
        button.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, here, &name));
        let choice = ChoiceBox {
            digit,
            word: opinion.name(words),
            chosen: here,
            hovered: button.hovered(),
        };
        draw_choice(ui, view, rect, &choice);
        if button.clicked() {
            ui.memory_mut(|memory| memory.request_focus(slider.id));
            moved = Some(SliderChange::To(digit));
        }
    }
    focus_ring(ui, view, &response);
    (response, moved)
}

/// Boxes of these widths one after the other, broken into lines where `room` ends; and the size of them all.
fn laid_out(widths: &[f32], room: f32) -> (Vec<Rect>, Vec2) {
    let mut at = Vec2::ZERO;
    let mut widest: f32 = 0.0;
    let mut boxes = Vec::new();
    for width in widths {
        if at.x > 0.0 && at.x + width > room {
            at = vec2(0.0, at.y + CHOICE_HEIGHT + theme::TIGHT);
        }
        boxes.push(Rect::from_min_size(at.to_pos2(), vec2(*width, CHOICE_HEIGHT)));
        widest = widest.max(at.x + width);
        at.x += width + theme::TIGHT;
    }
    (boxes, vec2(widest, at.y + CHOICE_HEIGHT))
}

/// A choice, as it is drawn.
struct ChoiceBox<'a> {
    digit: u8,
    word: &'a str,
    chosen: bool,
    hovered: bool,
}

/// A choice: its digit in a ring, filled when it is the one, and its word.
fn draw_choice(ui: &Ui, view: &ViewContext<'_>, rect: Rect, choice: &ChoiceBox<'_>) {
    let tokens = view.tokens;
    let (ground, edge) = match (choice.chosen, choice.hovered) {
        (true, _) => (tokens.chosen(), tokens.accent),
        (false, true) => (tokens.hovered(), tokens.text),
        (false, false) => (tokens.surface, tokens.outline),
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        f32::from(theme::CORNER),
        ground,
        Stroke::new(1.0, edge),
        egui::StrokeKind::Inside,
    );
    let middle = pos2(rect.left() + theme::SPACE + SIGN, rect.center().y);
    let (inside, ink) = if choice.chosen {
        (tokens.accent, tokens.surface)
    } else {
        (tokens.surface, tokens.quiet)
    };
    painter.circle(middle, SIGN, inside, Stroke::new(1.0, edge));
    painter.text(
        middle,
        Align2::CENTER_CENTER,
        choice.digit.to_string(),
        fonts::figures_strong(fonts::HELP),
        ink,
    );
    let font = if choice.chosen { fonts::strong(fonts::BODY) } else { fonts::body() };
    let galley: Arc<egui::Galley> = painter.layout_no_wrap(choice.word.to_owned(), font, tokens.text);
    let at = pos2(middle.x + SIGN + theme::SPACE, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, tokens.text);
}
