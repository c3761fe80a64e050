//! The square of four fields, in which a click of the mouse places a point.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::axis::{fill_of, hundredths, part};
use crate::gui::lead::kind::context::{AnswerContext, placed_moment};
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::one_line;
use crate::gui::{fonts, theme};
use crate::model::{Answer, Axis, End, Moment, Quadrant, QuadrantAnswer, Spot};
use eframe::egui::epaint::TextShape;
use eframe::egui::{self, Galley, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};
use std::f32::consts::FRAC_PI_2;
use std::sync::Arc;

/// Side of the square in points.
const SIDE: f32 = 232.0;
/// Height of a line of words beside the square.
const LINE: f32 = 18.0;
/// Room beside and under the square for the axes: a line for the ends and a line for the name.
const EDGE: f32 = 2.0 * LINE + theme::SPACE;
/// Room for half a mark outside the square.
const OUTSIDE: f32 = 8.0;
/// Side of the square with what stands around it, in points.
pub(super) const WHOLE: f32 = SIDE + EDGE + OUTSIDE;
/// Spot of the points placed by mouse, apart from those of the four numbers.
const MOUSE_SPOT: u32 = 100;

/// A square of four fields with the group's answer.
pub(super) struct QuadrantContext<'a> {
    pub(super) context: &'a AnswerContext<'a>,
    pub(super) quadrant: &'a Quadrant,
    pub(super) answer: QuadrantAnswer,
}

pub(super) fn square_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, answered: &QuadrantContext<'_>, state: &mut LeadState) {
    let QuadrantContext { context, quadrant, answer } = *answered;
    let (whole, response) = ui.allocate_exact_size(vec2(WHOLE, WHOLE), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::GraphicsObject, true, cx.view.words.quadrant_named(&context.group.name)));
    let square = Rect::from_min_size(whole.min + vec2(EDGE, OUTSIDE), vec2(SIDE, SIDE));
    draw_square(ui, cx.view, quadrant, square);
    let place = |spot: Spot| pos2(square.left() + SIDE * part(spot.across), square.bottom() - SIDE * part(spot.up));
    let tokens = cx.view.tokens;
    let painter = ui.painter();
    if let (Some(today), Some(desired)) = (answer.today, answer.desired)
        && today != desired
    {
        painter.line_segment([place(today), place(desired)], Stroke::new(1.5, tokens.accent));
    }
    for moment in [Moment::Today, Moment::Desired] {
        if let Some(spot) = answer.at(moment) {
            painter.circle(place(spot), 8.0, fill_of(cx.view, moment), Stroke::new(2.0, tokens.accent));
        }
    }
    let Some(pressed) = response.interact_pointer_pos() else { return };
    if !(response.clicked() || response.dragged()) {
        return;
    }
    let spot = spot_at(square, pressed);
    let moment = placed_moment(state);
    if answer.at(moment) != Some(spot) {
        cx.command(context.set(
            Answer::Quadrant(answer.with(moment, Some(spot))),
            MOUSE_SPOT + u32::from(state.placing_desired),
        ));
    }
    if response.clicked() && !state.placing_desired && answer.desired.is_none() {
        state.placing_desired = true;
    }
}

/// The four fields with their names, and the ends of both axes.
fn draw_square(ui: &Ui, view: &ViewContext<'_>, quadrant: &Quadrant, square: Rect) {
    let tokens = view.tokens;
    let painter = ui.painter();
    let line = Stroke::new(1.0, tokens.outline);
    painter.rect(square, 0.0, tokens.surface, line, egui::StrokeKind::Inside);
    painter.hline(square.x_range(), square.center().y, line);
    painter.vline(square.center().x, square.y_range(), line);
    for situation in &quadrant.situations {
        // In the outer corner of its field, where fewest marks lie.
        let part = |end| if end == End::Low { 0.0 } else { 1.0 };
        let (across, up) = (part(situation.across), part(situation.up));
        let room = square.shrink(theme::SPACE);
        let name = painter.layout(situation.name.clone(), fonts::help(), tokens.quiet, SIDE / 2.0 - theme::APART);
        let free = room.size() - name.size();
        painter.galley(room.min + free * vec2(across, 1.0 - up), name, tokens.quiet);
    }
    for (galley, along, out) in axis_words(ui, view, &quadrant.across) {
        let left = square.left() + (SIDE - galley.size().x) * along;
        painter.galley(pos2(left, square.bottom() + theme::TIGHT + out), galley, tokens.text);
    }
    // The words of the other axis are read upwards.
    for (galley, along, out) in axis_words(ui, view, &quadrant.up) {
        let start = square.bottom() - (SIDE - galley.size().x) * along;
        let left = square.left() - theme::TIGHT - LINE - out;
        painter.add(TextShape::new(pos2(left, start), galley, tokens.text).with_angle(-FRAC_PI_2));
    }
}

/// The two ends of an axis and its name: the words, where along the axis from 0 to 1, and how far out from the square.
fn axis_words(ui: &Ui, view: &ViewContext<'_>, axis: &Axis) -> [(Arc<Galley>, f32, f32); 3] {
    let quiet = view.tokens.quiet;
    let half = SIDE / 2.0 - theme::TIGHT;
    [
        (one_line(ui, &axis.low, fonts::help(), quiet, half), 0.0, 0.0),
        (one_line(ui, &axis.high, fonts::help(), quiet, half), 1.0, 0.0),
        (
            one_line(ui, &axis.name, fonts::strong(fonts::HELP), view.tokens.text, SIDE),
            0.5,
            LINE,
        ),
    ]
}

/// The point of the square that lies nearest to `point`.
fn spot_at(square: Rect, point: Pos2) -> Spot {
    Spot {
        across: hundredths((point.x - square.left()) / square.width()),
        up: hundredths((square.bottom() - point.y) / square.height()),
    }
}
