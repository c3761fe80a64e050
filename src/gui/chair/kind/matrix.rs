//! Filling a matrix: two rails of five steps for each row, today above and desired below.

use super::{Asked, control};
use crate::gui::action::Action;
use crate::gui::chair::place::write_about_ui;
use crate::gui::chair::slider::{Moved, Slider, focus_ring, slider_ui};
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Matrix, MatrixAnswer, MatrixRow, MatrixStep, Moment, STEPS};
use eframe::egui::{self, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};

/// Width of the rails in points.
const RAIL_WIDTH: f32 = 200.0;
/// Height of one rail in points.
const RAIL_HEIGHT: f32 = 24.0;
/// Width of the word beside a rail in points.
const WORD_WIDTH: f32 = 56.0;

pub(super) fn answer_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    asked: &Asked<'_>,
    matrix: &Matrix,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let empty = MatrixAnswer::default();
    let answer = match asked.answer() {
        Some(Answer::Matrix(answer)) => answer,
        _ => &empty,
    };
    widgets::help_ui(ui, shown, shown.words.matrix_keys());
    let pole_width = ((ui.available_width() - RAIL_WIDTH - 24.0 - WORD_WIDTH) / 2.0).max(80.0);
    ui.horizontal(|ui| {
        for (text, width) in [
            (matrix.left.as_str(), pole_width),
            ("", RAIL_WIDTH + WORD_WIDTH),
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
            widgets::column_heading_ui(ui, shown, &section.title);
        }
        for row in &section.rows {
            row_ui(ui, shown, asked, row, answer, (pole_width, place), state, actions);
            place += 2;
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "one row of a table, drawn in one place")]
fn row_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    asked: &Asked<'_>,
    row: &MatrixRow,
    answer: &MatrixAnswer,
    (pole_width, place): (f32, usize),
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    ui.add_space(theme::TIGHT);
    ui.horizontal(|ui| {
        ui.label(RichText::new(row.label()).font(fonts::strong(fonts::BODY)));
        write_about_ui(ui, shown, asked.session, (&row.key, row.label()), state, actions);
    });
    ui.horizontal(|ui| {
        pole_ui(ui, shown, &row.left, pole_width);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (moment, offset) in [(Moment::Today, 0), (Moment::Desired, 1)] {
                let step = answer.row(&row.key).at(moment);
                if let Some(moved) = rail_ui(ui, shown, asked.group_name, row, (moment, step), place + offset) {
                    let next = match moved {
                        Moved::To(step) | Moved::ToAndOn(step) => Some(step),
                        Moved::Away => None,
                    };
                    if matches!(moved, Moved::ToAndOn(_)) {
                        ui.memory_mut(|memory| memory.request_focus(control(place + offset + 1)));
                    }
                    let spot = u32::try_from(place + offset).unwrap_or(u32::MAX);
                    actions.push(asked.set(Answer::Matrix(answer.with(&row.key, moment, next)), spot));
                }
            }
        });
        pole_ui(ui, shown, &row.right, pole_width);
    });
}

fn pole_ui(ui: &mut Ui, shown: &Shown<'_>, text: &str, width: f32) {
    ui.allocate_ui(vec2(width, RAIL_HEIGHT * 2.0), |ui| {
        ui.set_width(width);
        ui.vertical(|ui| ui.add(egui::Label::new(RichText::new(text).font(fonts::help()).color(shown.tokens.quiet)).wrap()));
    });
}

/// One rail: five steps, hollow for today and filled for the desired place.
fn rail_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    group: &str,
    row: &MatrixRow,
    (moment, step): (Moment, Option<MatrixStep>),
    place: usize,
) -> Option<Moved> {
    let words = shown.words;
    let (whole, _) = ui.allocate_exact_size(vec2(RAIL_WIDTH + WORD_WIDTH, RAIL_HEIGHT), Sense::hover());
    let rail = Rect::from_min_size(whole.min + vec2(WORD_WIDTH, 0.0), vec2(RAIL_WIDTH, RAIL_HEIGHT));
    let (label, name) = match moment {
        Moment::Today => (words.today(), words.row_today(row.label())),
        Moment::Desired => (words.desired(), words.row_desired(row.label())),
    };
    let spoken = step.map_or_else(
        || words.not_answered().to_owned(),
        |step| words.step_spoken(step, &row.left, &row.right),
    );
    let told = words.position_told(group, label, &words.answer_told(row.label(), &spoken));
    let slider = Slider {
        id: control(place),
        rect: rail,
        name: &name,
        spoken: &spoken,
        told: &told,
        value: step,
        range: (1, STEPS),
        step: 1,
        start: STEPS.div_ceil(2),
    };
    let (response, mut moved) = slider_ui(ui, &slider);

    let tokens = shown.tokens;
    let painter = ui.painter();
    painter.text(
        pos2(whole.min.x, rail.center().y),
        egui::Align2::LEFT_CENTER,
        short(label),
        fonts::help(),
        tokens.quiet,
    );
    let at = |step: MatrixStep| {
        pos2(
            rail.min.x + RAIL_WIDTH * (f32::from(step) - 0.5) / f32::from(STEPS),
            rail.center().y,
        )
    };
    painter.line_segment([at(1), at(STEPS)], Stroke::new(1.0, tokens.outline));
    for known in 1..=STEPS {
        painter.circle(at(known), 3.0, tokens.background, Stroke::new(1.0, tokens.outline));
    }
    if let Some(step) = step {
        let fill = if moment == Moment::Today { tokens.surface } else { tokens.accent };
        painter.circle(at(step), 8.0, fill, Stroke::new(2.0, tokens.accent));
    }
    focus_ring(ui, shown, &response);
    if (response.clicked() || response.dragged())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let nearest = (1..=STEPS).min_by(|a, b| (at(*a).x - pointer.x).abs().total_cmp(&(at(*b).x - pointer.x).abs()));
        if let Some(nearest) = nearest.filter(|nearest| step != Some(*nearest)) {
            moved = Some(Moved::To(nearest));
        }
    }
    moved
}

/// The first word is enough beside a rail.
fn short(label: &str) -> &str {
    label.split_whitespace().next().unwrap_or(label)
}
