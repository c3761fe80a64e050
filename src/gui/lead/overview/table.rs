//! All groups' places on the rows of a matrix, a group in each column: what would be a page of words as sentences.

use crate::gui::lead::overview::line::{OverviewLine, line_ui};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::{help_ui, one_line};
use crate::gui::{fonts, theme};
use crate::model::{Answer, Group, GroupId, Matrix, MatrixStep, RowAnswer};
use eframe::egui::{Align2, Rect, Stroke, Ui, pos2, vec2};

/// The height of a row.
const ROW: f32 = 26.0;
/// The least width of a group's column, and the least of the rows' names.
const CELL: f32 = 66.0;
const NAME: f32 = 150.0;
/// The widest of them.
const WIDEST_CELL: f32 = 80.0;
const WIDEST_NAME: f32 = 300.0;

/// True when so many groups have room beside the names of the rows.
pub(super) fn fits(ui: &Ui, groups: usize) -> bool {
    ui.available_width() - theme::SPACE >= NAME + CELL * groups as f32
}

/// The table. Each group's name takes the keyboard and says in one sentence all that stands below it, as `sentences` has it; the cells
/// are for the eye.
pub(super) fn table_ui(
    ui: &mut Ui,
    view: &ViewContext<'_>,
    matrix: &Matrix,
    answers: &[(&Group, &Answer)],
    sentences: &[(GroupId, String)],
) {
    let groups: Vec<_> = sentences
        .iter()
        .filter_map(|(id, sentence)| {
            let (group, answer) = answers.iter().find(|(group, _)| group.id == *id)?;
            let Answer::Matrix(answer) = answer else { return None };
            Some((*group, answer, sentence))
        })
        .collect();
    help_ui(ui, view, view.words.overview_steps());
    let room = ui.available_width() - theme::SPACE;
    let names = (room - WIDEST_CELL * groups.len() as f32).clamp(NAME, WIDEST_NAME);
    let cell = ((room - names) / groups.len().max(1) as f32).min(WIDEST_CELL);
    let rows = matrix.rows().count() as f32;
    let size = vec2(names + cell * groups.len() as f32, ROW * (rows + 1.0));
    let (_, rect) = ui.allocate_space(size);
    for (index, (group, answer, sentence)) in groups.iter().enumerate() {
        let left = rect.left() + names + cell * index as f32;
        let column = Rect::from_min_size(pos2(left, rect.top()), vec2(cell, rect.height()));
        let line = OverviewLine {
            group: group.id,
            text: sentence,
            rect: column,
        };
        line_ui(ui, view, &line, |ui, ink| {
            let name = one_line(ui, &group.name, fonts::strong(fonts::HELP), ink, cell - theme::SPACE);
            let at = pos2(column.center().x - name.size().x / 2.0, column.top() + (ROW - name.size().y) / 2.0);
            ui.painter().galley(at, name, ink);
        });
        for (row, place) in matrix.rows().zip(1_u8..) {
            let middle = pos2(column.center().x, rect.top() + ROW * (f32::from(place) + 0.5));
            let figures = fonts::figures(fonts::BODY);
            let way = way(view, answer.row(&row.key));
            ui.painter().text(middle, Align2::CENTER_CENTER, way, figures, view.tokens.text);
        }
    }
    for (row, place) in matrix.rows().zip(1_u8..) {
        let top = rect.top() + ROW * f32::from(place);
        ui.painter().hline(rect.x_range(), top, Stroke::new(1.0, view.tokens.chosen()));
        let name = one_line(ui, row.label(), fonts::body(), view.tokens.text, names - theme::SPACE);
        let at = pos2(rect.left(), top + (ROW - name.size().y) / 2.0);
        ui.painter().galley(at, name, view.tokens.text);
    }
}

/// "2 → 4", today and desired; a dash where nothing was answered.
fn way(view: &ViewContext<'_>, answer: RowAnswer) -> String {
    let step = |step: Option<MatrixStep>| step.map_or_else(|| "–".to_owned(), |step| step.to_string());
    if answer == RowAnswer::default() {
        return step(None);
    }
    view.words.appendix_half_way(&step(answer.today), &step(answer.desired))
}
