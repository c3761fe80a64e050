//! Filling a triangle: two points placed by mouse, or six shares set by keys.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::context::{AnswerContext, beside_or_below, change_control, control, moment_switch_ui, placed_moment};
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Moment, Shares, Shift, ShiftAnswer};
use eframe::egui::{self, Align2, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Side of the triangle in points.
const SIDE: f32 = 240.0;
/// Room beside the triangle for the names of its corners.
const AROUND_TRIANGLE: f32 = 40.0;
/// Width of a share in points.
const SHARES: f32 = 300.0;
/// Spot of the points placed by mouse, apart from those of the six shares.
const MOUSE_SPOT: u32 = 100;

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, shift: &Shift, state: &mut LeadState) {
    let answer = match context.answer(cx.session) {
        Some(Answer::Shift(answer)) => *answer,
        _ => ShiftAnswer::default(),
    };
    let answered = ShiftContext { context, shift, answer };
    widgets::help_ui(ui, cx.view, cx.view.words.shift_keys());
    change_control(ui, 2 * shift.corners.len());
    ui.add_space(theme::SPACE);
    beside_or_below(ui, SIDE + AROUND_TRIANGLE + theme::PART + SHARES, |ui| {
        triangle_ui(ui, cx, &answered, state);
        ui.add_space(theme::PART);
        ui.vertical(|ui| {
            for (moment, first) in [(Moment::Today, 0), (Moment::Desired, 3)] {
                shares_ui(ui, cx, &answered, moment, first);
                ui.add_space(theme::INSIDE);
            }
            moment_switch_ui(ui, cx.view, state);
        });
    });
}

/// A triangle with the group's answer.
struct ShiftContext<'a> {
    context: &'a AnswerContext<'a>,
    shift: &'a Shift,
    answer: ShiftAnswer,
}

/// Three shares of one moment, each a slider; `first` is the place of the first of them in the answer.
fn shares_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, answered: &ShiftContext<'_>, moment: Moment, first: usize) {
    let ShiftContext { context, shift, answer } = *answered;
    let words = cx.view.words;
    let shares = answer.at(moment);
    let title = if moment == Moment::Today { words.today() } else { words.desired() };
    widgets::column_heading_ui(ui, cx.view, title);
    let stands = shares.map(|shares| {
        let parts = shift.corners.iter().zip(shares.values());
        parts
            .map(|(corner, share)| words.share_described(&corner.name, share))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let stands = stands.as_deref().unwrap_or_else(|| words.not_answered());
    let description = words.position_described(&context.group.name, title, stands);
    for (corner, named) in shift.corners.iter().enumerate() {
        let (rect, _) = ui.allocate_exact_size(vec2(SHARES, 26.0), Sense::hover());
        let name = if moment == Moment::Today {
            words.corner_today(&named.name)
        } else {
            words.corner_desired(&named.name)
        };
        let share = shares.map(|shares| shares.of(corner));
        let spoken = share.map_or_else(|| words.not_answered().to_owned(), |share| words.percent_spoken(share));
        let slider = Slider {
            id: control(first + corner),
            rect,
            name: &name,
            spoken: &spoken,
            description: &description,
            value: share,
            range: (0, 100),
            step: 5,
            start: 35,
        };
        let (response, moved) = slider_ui(ui, &slider);
        let drawn = DrawnShare {
            name: &named.name,
            share,
            moment,
        };
        draw_share(ui, cx.view, rect, &drawn);
        focus_ring(ui, cx.view, &response);
        let clicked = response.dragged() || response.clicked();
        let by_mouse = response.interact_pointer_pos().filter(|_| clicked).map(|pointer| {
            let part = ((pointer.x - rect.min.x - 110.0) / 140.0).clamp(0.0, 1.0);
            SliderChange::To(Shares::nearest([part, 1.0 - part, 0.0]).of(0) / 5 * 5)
        });
        let next = match moved.or(by_mouse) {
            Some(SliderChange::To(share) | SliderChange::ToAndOn(share)) => Some(shares.unwrap_or(Shares::MIDDLE).with(corner, share)),
            Some(SliderChange::Away) => None,
            None => continue,
        };
        if next != shares {
            let spot = u32::try_from(first + corner).unwrap_or(u32::MAX);
            cx.command(context.set(Answer::Shift(answer.with(moment, next)), spot));
        }
    }
}

/// A share of a corner, as it is drawn.
struct DrawnShare<'a> {
    /// The name of the corner.
    name: &'a str,
    share: Option<u8>,
    moment: Moment,
}

fn draw_share(ui: &Ui, view: &ViewContext<'_>, rect: Rect, drawn: &DrawnShare<'_>) {
    let DrawnShare { name, share, moment } = *drawn;
    let tokens = view.tokens;
    let painter = ui.painter();
    let label = painter.layout(name.to_owned(), fonts::body(), tokens.text, 104.0);
    painter.galley(pos2(rect.min.x, rect.center().y - label.size().y / 2.0), label, tokens.text);
    let track = Rect::from_min_max(
        pos2(rect.min.x + 110.0, rect.center().y - 4.0),
        pos2(rect.min.x + 250.0, rect.center().y + 4.0),
    );
    painter.rect(
        track,
        4.0,
        tokens.surface,
        Stroke::new(1.0, tokens.outline),
        egui::StrokeKind::Inside,
    );
    if let Some(share) = share {
        let mut filled = track;
        filled.max.x = track.min.x + track.width() * f32::from(share) / 100.0;
        if moment == Moment::Desired {
            painter.rect_filled(filled, 4.0, tokens.accent);
        } else {
            painter.rect_stroke(filled, 4.0, Stroke::new(2.0, tokens.accent), egui::StrokeKind::Inside);
        }
    }
    let text = share.map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    painter.text(
        pos2(rect.max.x, rect.center().y),
        Align2::RIGHT_CENTER,
        text,
        fonts::figures(fonts::BODY),
        tokens.text,
    );
}

fn triangle_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, answered: &ShiftContext<'_>, state: &mut LeadState) {
    let ShiftContext { context, shift, answer } = *answered;
    let height = SIDE * 0.866;
    let (whole, response) = ui.allocate_exact_size(vec2(SIDE + AROUND_TRIANGLE, height + 56.0), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::GraphicsObject, true, cx.view.words.triangle_named(&context.group.name)));
    let top = pos2(whole.center().x, whole.min.y + 26.0);
    let corners = [top, top + vec2(-SIDE / 2.0, height), top + vec2(SIDE / 2.0, height)];
    draw_triangle(ui, cx.view, shift, corners);
    let place = |shares: Shares| {
        let sum = corners
            .iter()
            .zip(shares.values())
            .fold(vec2(0.0, 0.0), |sum, (corner, share)| sum + corner.to_vec2() * f32::from(share));
        (sum / 100.0).to_pos2()
    };
    let painter = ui.painter();
    let tokens = cx.view.tokens;
    if let (Some(today), Some(desired)) = (answer.today, answer.desired)
        && today != desired
    {
        painter.line_segment([place(today), place(desired)], Stroke::new(1.5, tokens.accent));
    }
    for (shares, fill) in [(answer.today, tokens.surface), (answer.desired, tokens.accent)] {
        if let Some(shares) = shares {
            painter.circle(place(shares), 8.0, fill, Stroke::new(2.0, tokens.accent));
        }
    }
    let Some(pressed) = response.interact_pointer_pos() else { return };
    if !(response.clicked() || response.dragged()) {
        return;
    }
    let shares = shares_at(corners, pressed);
    let moment = placed_moment(state);
    if answer.at(moment) != Some(shares) {
        cx.command(context.set(
            Answer::Shift(answer.with(moment, Some(shares))),
            MOUSE_SPOT + u32::from(state.placing_desired),
        ));
    }
    if response.clicked() && !state.placing_desired && answer.desired.is_none() {
        state.placing_desired = true;
    }
}

fn draw_triangle(ui: &Ui, view: &ViewContext<'_>, shift: &Shift, corners: [Pos2; 3]) {
    let tokens = view.tokens;
    let painter = ui.painter();
    painter.add(egui::Shape::convex_polygon(
        corners.to_vec(),
        tokens.surface,
        Stroke::new(1.0, tokens.outline),
    ));
    let sides = [
        (Align2::CENTER_BOTTOM, vec2(0.0, -4.0)),
        (Align2::CENTER_TOP, vec2(0.0, 6.0)),
        (Align2::CENTER_TOP, vec2(0.0, 6.0)),
    ];
    for ((corner, named), (align, offset)) in corners.iter().zip(&shift.corners).zip(sides) {
        painter.text(*corner + offset, align, &named.name, fonts::strong(fonts::BODY), tokens.text);
    }
}

/// The shares of the point of the triangle that lies nearest to `point`.
fn shares_at([a, b, c]: [Pos2; 3], point: Pos2) -> Shares {
    let area = |p: Pos2, q: Pos2, r: Pos2| (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
    let whole = area(a, b, c);
    Shares::nearest([area(point, b, c) / whole, area(a, point, c) / whole, area(a, b, point) / whole])
}
