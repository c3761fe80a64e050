//! Filling a triangle: two points placed by mouse, or six shares set by keys.

use super::{Asked, control, moment_switch_ui, placed_moment};
use crate::gui::action::Action;
use crate::gui::chair::slider::{Moved, Slider, focus_ring, slider_ui};
use crate::gui::shown::Shown;
use crate::gui::state::GuiState;
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Moment, Shares, Shift, ShiftAnswer};
use eframe::egui::{self, Align2, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Side of the triangle in points.
const SIDE: f32 = 240.0;
/// Spot of the points placed by mouse, apart from those of the six shares.
const MOUSE_SPOT: u32 = 100;

pub(super) fn answer_ui(ui: &mut Ui, shown: &Shown<'_>, asked: &Asked<'_>, shift: &Shift, state: &mut GuiState, actions: &mut Vec<Action>) {
    let answer = match asked.answer() {
        Some(Answer::Shift(answer)) => *answer,
        _ => ShiftAnswer::default(),
    };
    widgets::help_ui(ui, shown, shown.words.shift_keys());
    ui.add_space(theme::SPACE);
    ui.horizontal(|ui| {
        triangle_ui(ui, shown, asked, shift, answer, state, actions);
        ui.add_space(theme::PART);
        ui.vertical(|ui| {
            for (moment, first) in [(Moment::Today, 0), (Moment::Desired, 3)] {
                shares_ui(ui, shown, asked, shift, answer, moment, first, actions);
                ui.add_space(theme::INSIDE);
            }
            moment_switch_ui(ui, shown, state);
        });
    });
}

/// Three shares of one moment, each a slider.
#[expect(clippy::too_many_arguments, reason = "three rows of one table, drawn in one place")]
fn shares_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    asked: &Asked<'_>,
    shift: &Shift,
    answer: ShiftAnswer,
    moment: Moment,
    first: usize,
    actions: &mut Vec<Action>,
) {
    let words = shown.words;
    let shares = answer.at(moment);
    let title = if moment == Moment::Today { words.today() } else { words.desired() };
    widgets::column_heading_ui(ui, shown, title);
    let stands = shares.map(|shares| {
        let parts = shift.corners.iter().zip(shares.values());
        parts
            .map(|(corner, share)| words.share_told(&corner.name, share))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let stands = stands.as_deref().unwrap_or_else(|| words.not_answered());
    let told = words.position_told(asked.group_name, title, stands);
    for (corner, named) in shift.corners.iter().enumerate() {
        let (rect, _) = ui.allocate_exact_size(vec2(300.0, 26.0), Sense::hover());
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
            told: &told,
            value: share,
            range: (0, 100),
            step: 5,
            start: 35,
        };
        let (response, moved) = slider_ui(ui, &slider);
        draw_share(ui, shown, rect, &named.name, share, moment);
        focus_ring(ui, shown, &response);
        let clicked = response.dragged() || response.clicked();
        let by_mouse = response.interact_pointer_pos().filter(|_| clicked).map(|pointer| {
            let part = ((pointer.x - rect.min.x - 110.0) / 140.0).clamp(0.0, 1.0);
            Moved::To(Shares::nearest([part, 1.0 - part, 0.0]).of(0) / 5 * 5)
        });
        let next = match moved.or(by_mouse) {
            Some(Moved::To(share) | Moved::ToAndOn(share)) => Some(shares.unwrap_or(Shares::MIDDLE).with(corner, share)),
            Some(Moved::Away) => None,
            None => continue,
        };
        if next != shares {
            let spot = u32::try_from(first + corner).unwrap_or(u32::MAX);
            actions.push(asked.set(Answer::Shift(answer.with(moment, next)), spot));
        }
    }
}

fn draw_share(ui: &Ui, shown: &Shown<'_>, rect: Rect, name: &str, share: Option<u8>, moment: Moment) {
    let tokens = shown.tokens;
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

fn triangle_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    asked: &Asked<'_>,
    shift: &Shift,
    answer: ShiftAnswer,
    state: &mut GuiState,
    actions: &mut Vec<Action>,
) {
    let height = SIDE * 0.866;
    let (whole, response) = ui.allocate_exact_size(vec2(SIDE + 40.0, height + 56.0), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::GraphicsObject, true, shown.words.triangle_named(asked.group_name)));
    let top = pos2(whole.center().x, whole.min.y + 26.0);
    let corners = [top, top + vec2(-SIDE / 2.0, height), top + vec2(SIDE / 2.0, height)];
    draw_triangle(ui, shown, shift, corners);
    let place = |shares: Shares| {
        let sum = corners
            .iter()
            .zip(shares.values())
            .fold(vec2(0.0, 0.0), |sum, (corner, share)| sum + corner.to_vec2() * f32::from(share));
        (sum / 100.0).to_pos2()
    };
    let painter = ui.painter();
    let tokens = shown.tokens;
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
        actions.push(asked.set(
            Answer::Shift(answer.with(moment, Some(shares))),
            MOUSE_SPOT + u32::from(state.placing_desired),
        ));
    }
    if response.clicked() && !state.placing_desired && answer.desired.is_none() {
        state.placing_desired = true;
    }
}

fn draw_triangle(ui: &Ui, shown: &Shown<'_>, shift: &Shift, corners: [Pos2; 3]) {
    let tokens = shown.tokens;
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
