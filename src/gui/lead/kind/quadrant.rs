//! Filling a square of four fields: two points placed by mouse, or four numbers set by keys.

use crate::gui::cx::MeetingCx;
use crate::gui::lead::kind::axis::{fill_of, hundredths, part};
use crate::gui::lead::kind::context::{AnswerContext, beside_or_below, change_control, control, moment_switch_ui};
use crate::gui::lead::kind::square::{QuadrantContext, WHOLE, square_ui};
use crate::gui::lead::state::LeadState;
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::one_line;
use crate::gui::widgets::slider::{Slider, SliderChange, focus_ring, slider_ui};
use crate::gui::{fonts, theme, widgets};
use crate::model::{Answer, Axis, End, MIDDLE_OF_AXIS, MOST_ON_AXIS, Moment, Quadrant, QuadrantAnswer, Spot};
use crate::words::Words;
use eframe::egui::{self, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Width of the column with the numbers.
const NUMBERS: f32 = 320.0;

/// One of the two axes.
#[derive(Clone, Copy)]
enum AxisDirection {
    Across,
    Up,
}

impl AxisDirection {
    const fn axis(self, quadrant: &Quadrant) -> &Axis {
        match self {
            Self::Across => &quadrant.across,
            Self::Up => &quadrant.up,
        }
    }

    const fn of(self, spot: Spot) -> u8 {
        match self {
            Self::Across => spot.across,
            Self::Up => spot.up,
        }
    }

    /// The same point with this number of it set.
    const fn with(self, spot: Spot, value: u8) -> Spot {
        match self {
            Self::Across => Spot { across: value, ..spot },
            Self::Up => Spot { up: value, ..spot },
        }
    }
}

pub(super) fn answer_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, context: &AnswerContext<'_>, quadrant: &Quadrant, state: &mut LeadState) {
    let answer = match context.answer(cx.session) {
        Some(Answer::Quadrant(answer)) => *answer,
        _ => QuadrantAnswer::default(),
    };
    let answered = QuadrantContext { context, quadrant, answer };
    widgets::help_ui(ui, cx.view, cx.view.words.quadrant_keys());
    // Two numbers today and two where the group wants to be.
    change_control(ui, 4);
    ui.add_space(theme::SPACE);
    // The numbers stand out a little for the ring of what has the keyboard.
    beside_or_below(ui, WHOLE + theme::PART + NUMBERS + theme::TIGHT, |ui| {
        square_ui(ui, cx, &answered, state);
        ui.add_space(theme::PART);
        ui.vertical(|ui| {
            for (moment, first) in [(Moment::Today, 0), (Moment::Desired, 2)] {
                numbers_ui(ui, cx, &answered, moment, first);
                ui.add_space(theme::SPACE);
            }
            moment_switch_ui(ui, cx.view, state);
        });
    });
}

/// Both numbers of one moment, each a slider; `first` is the place of the first of them in the answer.
fn numbers_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, answered: &QuadrantContext<'_>, moment: Moment, first: usize) {
    let QuadrantContext { context, quadrant, answer } = *answered;
    let words = cx.view.words;
    let spot = answer.at(moment);
    let situation = spot.and_then(|spot| quadrant.situation_at(spot));
    let title = if moment == Moment::Today { words.today() } else { words.desired() };
    let heading = situation.map_or_else(|| title.to_owned(), |situation| words.in_situation(title, &situation.name));
    widgets::column_heading_ui(ui, cx.view, &heading);
    let stands = spot.map(|spot| {
        let ways = [AxisDirection::Across, AxisDirection::Up].map(|way| (way.axis(quadrant), way.of(spot)));
        let parts = ways.map(|(axis, value)| words.answer_described(&axis.name, &towards(words, axis, value)));
        parts.join(", ")
    });
    let stands = stands.as_deref().unwrap_or_else(|| words.not_answered());
    let description = words.position_described(&context.group.name, title, stands);
    for (offset, way) in [AxisDirection::Across, AxisDirection::Up].into_iter().enumerate() {
        let (rect, _) = ui.allocate_exact_size(vec2(NUMBERS, 40.0), Sense::hover());
        let axis = way.axis(quadrant);
        let name = if moment == Moment::Today {
            words.row_today(&axis.name)
        } else {
            words.row_desired(&axis.name)
        };
        let value = spot.map(|spot| way.of(spot));
        let lies = value.map_or_else(|| words.not_answered().to_owned(), |value| towards(words, axis, value));
        let spoken = situation.map_or_else(|| lies.clone(), |situation| words.in_situation(&lies, &situation.name));
        let slider = Slider {
            id: control(first + offset),
            rect: rect.expand2(vec2(theme::TIGHT, 0.0)),
            name: &name,
            spoken: &spoken,
            description: &description,
            value,
            range: (0, MOST_ON_AXIS),
            step: 5,
            start: MIDDLE_OF_AXIS,
        };
        let (response, moved) = slider_ui(ui, &slider);
        let number = AxisNumber {
            name: &axis.name,
            lies: &lies,
            value,
            moment,
        };
        let track = draw_number(ui, cx.view, rect, &number);
        focus_ring(ui, cx.view, &response);
        let pressed = response.dragged() || response.clicked();
        let by_mouse = response
            .interact_pointer_pos()
            .filter(|_| pressed)
            .map(|pointer| SliderChange::To(hundredths((pointer.x - track.left()) / track.width()) / 5 * 5));
        let next = match moved.or(by_mouse) {
            // A point of which only one number was given lies in the middle of the other axis.
            Some(SliderChange::To(value) | SliderChange::ToAndOn(value)) => Some(way.with(spot.unwrap_or(Spot::MIDDLE), value)),
            Some(SliderChange::Away) => None,
            None => continue,
        };
        if next != spot {
            let control = u32::try_from(first + offset).unwrap_or(u32::MAX);
            cx.command(context.set(Answer::Quadrant(answer.with(moment, next)), control));
        }
    }
}

/// Where a number of an axis lies, in words.
fn towards(words: Words, axis: &Axis, value: u8) -> String {
    match Spot::end(value) {
        Some(End::Low) => words.towards_end(value, &axis.low),
        Some(End::High) => words.towards_end(value, &axis.high),
        None => words.between_the_ends(value),
    }
}

/// A number of an axis, as it is drawn.
struct AxisNumber<'a> {
    /// The name of the axis.
    name: &'a str,
    /// Where the number lies, in words.
    lies: &'a str,
    value: Option<u8>,
    moment: Moment,
}

/// The axis and where it lies in words over a track with its middle marked; gives the track.
fn draw_number(ui: &Ui, view: &ViewContext<'_>, rect: Rect, number: &AxisNumber<'_>) -> Rect {
    let AxisNumber { name, lies, value, moment } = *number;
    let tokens = view.tokens;
    let painter = ui.painter();
    let name = one_line(ui, name, fonts::body(), tokens.text, rect.width() * 0.5);
    let room = rect.width() - name.size().x - theme::SPACE;
    let lies = one_line(ui, lies, fonts::figures(fonts::HELP), tokens.quiet, room);
    let line = name.size().y;
    painter.galley(
        pos2(rect.right() - lies.size().x, rect.top() + line - lies.size().y - 1.0),
        lies,
        tokens.quiet,
    );
    painter.galley(rect.min, name, tokens.text);
    let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 13.0), pos2(rect.right(), rect.bottom() - 5.0));
    painter.rect(
        track,
        4.0,
        tokens.surface,
        Stroke::new(1.0, tokens.outline),
        egui::StrokeKind::Inside,
    );
    painter.vline(track.center().x, track.y_range().expand(3.0), Stroke::new(1.0, tokens.outline));
    if let Some(value) = value {
        let at = pos2(track.left() + track.width() * part(value), track.center().y);
        painter.circle(at, 8.0, fill_of(view, moment), Stroke::new(2.0, tokens.accent));
    }
    track
}
