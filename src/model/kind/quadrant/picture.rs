//! The picture of a quadrant: the square with its axes and situations, and the groups' marks in it.

use super::names::{axis_names, end_name};
use super::prompt::{Axis, Quadrant, Situation};
use super::spot::{End, MOST_ON_AXIS, Spot};
use crate::model::kind::answer::Answer;
use crate::model::kind::moment::Moment;
use crate::model::kind::two_points;
use crate::model::picture::canvas::Canvas;
use crate::model::picture::mark_layout::{MarkSize, PlacedMark, placed};
use crate::model::picture::shape::{Align, Ink, Picture, Point};
use crate::model::picture::{mark_layout, text_metrics};
use crate::model::record::group::Group;
use crate::words::Words;

/// The side of the square in widths of the picture.
const SIDE: f32 = 0.52;

/// The most lines that the name of an end or a situation takes here; the document has it in full.
const NAME_LINES: usize = 3;

/// The marks of all groups where the axes run over a field from its left-top to its right-bottom, pushed apart so that
/// marks of this size do not lie on each other, within such bounds. A group's two marks follow each other.
pub fn quadrant_marks<'a>(
    answers: &[(&'a Group, &Answer)],
    [low, high]: [Point; 2],
    size: MarkSize,
    bounds: [Point; 2],
) -> Vec<PlacedMark<'a>> {
    let places = answers.iter().flat_map(|(group, answer)| {
        moments(answer).map(move |(moment, spot)| {
            let [across, up] = [spot.across, spot.up].map(|value| f32::from(value) / f32::from(MOST_ON_AXIS));
            let x = low[0] + (high[0] - low[0]) * across;
            (*group, moment, [x, high[1] - (high[1] - low[1]) * up])
        })
    });
    // A mark that moves aside stays in its own half of each axis, or it would seem to stand in another situation.
    let middle = [f32::midpoint(low[0], high[0]), f32::midpoint(low[1], high[1])];
    placed(places, size, bounds, |place| {
        let [mut least, mut most] = bounds;
        for axis in 0..2 {
            let (Some(place), Some(middle)) = (place.get(axis), middle.get(axis)) else {
                continue;
            };
            let (end, is_beyond) = if place > middle {
                (&mut least, true)
            } else {
                (&mut most, place < middle)
            };
            if let Some(end) = end.get_mut(axis).filter(|_| is_beyond) {
                *end = *middle;
            }
        }
        [least, most]
    })
}

pub(super) fn picture(quadrant: &Quadrant, answers: &[(&Group, &Answer)], mut canvas: Canvas, words: Words) -> Picture {
    let count = answers.iter().map(|(_, answer)| moments(answer).count()).sum::<usize>();
    let [width, half] = [canvas.width, canvas.width / 2.0];
    let side = width * SIDE;
    let radius = mark_layout::radius(&canvas, side * side, count);
    let pad = canvas.size * 0.4;
    let [left, right] = [half - side / 2.0, half + side / 2.0];
    let names = axis_names(quadrant, words);
    let end = |axis: &Axis, name: &str, end: End| words.picture_end(name, end_name(axis, end, words));

    let mut y = canvas.legend(words);
    let high_name = end(&quadrant.up, &names[1], End::High);
    y += canvas.words([half, y], width * 0.9, true, Align::Middle, Ink::Text, 2, &high_name) + pad;

    // The situations stand in their fields above and below where marks can be.
    let band = |up: End| [End::Low, End::High].map(|across| situation(quadrant, across, up));
    let name_width = side / 2.0 - 2.0 * pad;
    let band_height = |canvas: &Canvas, up: End| {
        let lines = band(up).map(|name| text_metrics::lines(name, name_width, canvas.size, false, NAME_LINES).len());
        lines.into_iter().max().unwrap_or(0) as f32 * canvas.line_height() + pad
    };
    let top = y;
    let field_top = top + band_height(&canvas, End::High);
    let field_bottom = field_top + side;
    let bottom = field_bottom + band_height(&canvas, End::Low);
    let middle = f32::midpoint(field_top, field_bottom);
    canvas.polygon(vec![[left, top], [right, top], [right, bottom], [left, bottom]], None, Ink::Text);
    canvas.line([half, top], [half, bottom], Ink::Line);
    canvas.line([left, middle], [right, middle], Ink::Line);
    for (up, at) in [(End::High, top + pad / 2.0), (End::Low, field_bottom + pad / 2.0)] {
        let [low, high] = band(up);
        canvas.words([left + pad, at], name_width, false, Align::Left, Ink::Quiet, NAME_LINES, low);
        canvas.words([right - pad, at], name_width, false, Align::Right, Ink::Quiet, NAME_LINES, high);
    }

    let beside = left - 2.0 * pad;
    for (which, x, align) in [(End::Low, left - pad, Align::Right), (End::High, right + pad, Align::Left)] {
        let name = end(&quadrant.across, &names[0], which);
        let lines = text_metrics::lines(&name, beside, canvas.size, true, NAME_LINES + 1).len();
        let at = middle - lines as f32 * canvas.line_height() / 2.0;
        canvas.words([x, at], beside, true, align, Ink::Text, NAME_LINES + 1, &name);
    }

    let field = [[left + radius, field_top + radius], [right - radius, field_bottom - radius]];
    let marks = quadrant_marks(answers, field, MarkSize::all_numbered(radius), field);
    mark_layout::draw(&mut canvas, &marks);

    y = bottom + pad;
    let low_name = end(&quadrant.up, &names[1], End::Low);
    y += canvas.words([half, y], width * 0.9, true, Align::Middle, Ink::Text, 2, &low_name);
    canvas.picture(y + 1.0)
}

/// The name of a field; empty where it has none.
fn situation(quadrant: &Quadrant, across: End, up: End) -> &str {
    let in_field = |situation: &&Situation| (situation.across, situation.up) == (across, up);
    quadrant
        .situations
        .iter()
        .find(in_field)
        .map_or("", |situation| situation.name.trim())
}

fn moments(answer: &Answer) -> impl Iterator<Item = (Moment, Spot)> + use<> {
    match answer {
        Answer::Quadrant(answer) => two_points::given(answer.today, answer.desired),
        _ => two_points::given(None, None),
    }
}
