//! Filling a matrix: two rails of five steps for each row, today above and desired below.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::{AnswerContext, change_control, control};
use crate::gui::lead::place::write_about_ui;
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Matrix, MatrixAnswer, MatrixRow, MatrixStep, Moment, STEPS};
use eframe::egui::{self, Rangef, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

/// Width of the rails in points, and of those where there is less room.
const RAIL_WIDTH: Rangef = Rangef { min: 120.0, max: 200.0 };
/// The least width of the words on either side of the rails, in points.
const POLE_WIDTH: f32 = 80.0;
/// Height of one rail in points.
const RAIL_HEIGHT: f32 = 24.0;
/// Width of the word beside a rail in points.
const WORD_WIDTH: f32 = 56.0;

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, matrix: &Matrix, state: &mut LeadState) {
    let empty = MatrixAnswer::default();
    let answer = match context.answer(cx.session) {
        Some(Answer::Matrix(answer)) => answer,
        _ => &empty,
    };
    widgets::help_ui(ui, cx.view, cx.view.words.matrix_keys());
    change_control(ui, 2 * matrix.rows().count());
    let room = ui.available_width() - theme::PART - WORD_WIDTH;
    let rail_width = RAIL_WIDTH.clamp(room - 2.0 * POLE_WIDTH);
    let pole_width = ((room - rail_width) / 2.0).max(POLE_WIDTH);
    ui.horizontal(|ui| {
        for (text, width) in [
            (matrix.left.as_str(), pole_width),
            ("", rail_width + WORD_WIDTH),
            (matrix.right.as_str(), pole_width),
        ] {
            let heading = egui::Label::new(RichText::new(text).font(fonts::strong(fonts::BODY))).truncate();
            ui.allocate_ui(vec2(width, 20.0), |ui| {
                ui.set_width(width);
                if !text.is_empty() {
                    ui.add(heading);
                }
            });
        }
    });
    let mut place = 0;
    for section in &matrix.sections {
        if matrix.sections.len() > 1 {
            ui.add_space(theme::SPACE);
            widgets::column_heading_ui(ui, cx.view, &section.title);
        }
        for row in &section.rows {
            let row = RowContext {
                context,
                row,
                answer,
                rail_width,
                pole_width,
                place,
                tells_poles: matrix.has_own_poles(row),
            };
            row_ui(ui, cx, &row, state);
            place += 2;
        }
    }
}

/// A row of the matrix and where it stands.
struct RowContext<'a> {
    context: &'a AnswerContext<'a>,
    row: &'a MatrixRow,
    answer: &'a MatrixAnswer,
    /// The width of its rails, in points.
    rail_width: f32,
    /// The width of the words on either side, in points.
    pole_width: f32,
    /// The place of its first control in the answer, from 0.
    place: usize,
    /// Its poles are others than those at the top.
    tells_poles: bool,
}

fn row_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, row_context: &RowContext<'_>, state: &mut LeadState) {
    let RowContext {
        context,
        row,
        answer,
        rail_width,
        pole_width,
        place,
        tells_poles,
    } = *row_context;
    ui.add_space(theme::TIGHT);
    if tells_poles {
        ui.horizontal(|ui| {
            ui.label(RichText::new(row.label()).font(fonts::strong(fonts::BODY)));
            write_about_ui(ui, cx, &row.key, row.label(), state);
        });
    }
    ui.horizontal(|ui| {
        if tells_poles {
            pole_ui(ui, cx.view, &row.left, pole_width);
        } else {
            // Its name stands where its pole would.
            ui.allocate_ui(vec2(pole_width, RAIL_HEIGHT * 2.0), |ui| {
                ui.set_width(pole_width);
                ui.vertical(|ui| {
                    ui.add(egui::Label::new(RichText::new(row.label()).font(fonts::strong(fonts::BODY))).wrap());
                    write_about_ui(ui, cx, &row.key, row.label(), state);
                });
            });
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (moment, place) in [(Moment::Today, place), (Moment::Desired, place + 1)] {
                let rail = Rail {
                    group: &context.group.name,
                    row,
                    moment,
                    step: answer.row(&row.key).at(moment),
                    width: rail_width,
                    place,
                };
                if let Some(change) = rail_ui(ui, cx.view, &rail) {
                    let next = match change {
                        SliderChange::To(step) | SliderChange::ToAndOn(step) => Some(step),
                        SliderChange::Away => None,
                    };
                    if matches!(change, SliderChange::ToAndOn(_)) {
                        ui.memory_mut(|memory| memory.request_focus(control(place + 1)));
                    }
                    let spot = u32::try_from(place).unwrap_or(u32::MAX);
                    cx.command(context.set(Answer::Matrix(answer.with(&row.key, moment, next)), spot));
                }
            }
        });
        if tells_poles {
            pole_ui(ui, cx.view, &row.right, pole_width);
        }
    });
}

fn pole_ui(ui: &mut Ui, view: &ViewContext<'_>, text: &str, width: f32) {
    ui.allocate_ui(vec2(width, RAIL_HEIGHT * 2.0), |ui| {
        ui.set_width(width);
        ui.vertical(|ui| ui.add(egui::Label::new(RichText::new(text).font(fonts::help()).color(view.tokens.quiet)).wrap()));
    });
}

/// One of the two rails of a row.
struct Rail<'a> {
    /// The name of the group that answers.
    group: &'a str,
    row: &'a MatrixRow,
    moment: Moment,
    /// Where the group stands; `None` where it has not answered.
    step: Option<MatrixStep>,
    /// Its width, in points.
    width: f32,
    /// The place of the control in the answer, from 0.
    place: usize,
}

/// One rail: five steps, hollow for today and filled for the desired place.
fn rail_ui(ui: &mut Ui, view: &ViewContext<'_>, rail: &Rail<'_>) -> Option<SliderChange> {
    let Rail {
        group,
        row,
        moment,
        step,
        width,
        place,
    } = *rail;
    let words = view.words;
    let (whole, _) = ui.allocate_exact_size(vec2(width + WORD_WIDTH, RAIL_HEIGHT), Sense::hover());
    let track = Rect::from_min_size(whole.min + vec2(WORD_WIDTH, 0.0), vec2(width, RAIL_HEIGHT));
    let (label, name) = match moment {
        Moment::Today => (words.today(), words.row_today(row.label())),
        Moment::Desired => (words.desired(), words.row_desired(row.label())),
    };
    let spoken = step.map_or_else(
        || words.not_answered().to_owned(),
        |step| words.step_spoken(step, &row.left, &row.right),
    );
    let description = words.position_described(group, label, &words.answer_described(row.label(), &spoken));
    let slider = Slider {
        id: control(place),
        rect: track,
        name: &name,
        spoken: &spoken,
        description: &description,
        value: step,
        range: (1, STEPS),
        step: 1,
        start: STEPS.div_ceil(2),
    };
    let (response, mut moved) = slider_ui(ui, &slider);

    let tokens = view.tokens;
    let painter = ui.painter();
    painter.text(
        pos2(whole.min.x, track.center().y),
        egui::Align2::LEFT_CENTER,
        short(label),
        fonts::help(),
        tokens.quiet,
    );
    let at = |step: MatrixStep| pos2(track.min.x + width * (f32::from(step) - 0.5) / f32::from(STEPS), track.center().y);
    painter.line_segment([at(1), at(STEPS)], Stroke::new(1.0, tokens.outline));
    for known in 1..=STEPS {
        painter.circle(at(known), 3.0, tokens.background, Stroke::new(1.0, tokens.outline));
    }
    if let Some(step) = step {
        let fill = if moment == Moment::Today { tokens.surface } else { tokens.accent };
        painter.circle(at(step), 8.0, fill, Stroke::new(2.0, tokens.accent));
    }
    focus_ring(ui, view, &response);
    if (response.clicked() || response.dragged())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let nearest = (1..=STEPS).min_by(|a, b| (at(*a).x - pointer.x).abs().total_cmp(&(at(*b).x - pointer.x).abs()));
        if let Some(nearest) = nearest.filter(|nearest| step != Some(*nearest)) {
            moved = Some(SliderChange::To(nearest));
        }
    }
    moved
}

/// The first word is enough beside a rail.
fn short(label: &str) -> &str {
    label.split_whitespace().next().unwrap_or(label)
}
