//! The triangle of a shift: as large as its room and the names of its corners let it be.

use crate::gui::hall::kind::field;
use crate::gui::hall::mark;
use crate::gui::hall::measure::Typesetter;
use crate::gui::hall::page::{Drawn, TextLine, What};
use crate::model::{Align, Answer, Corner, Group, Ink, Point, Shape, Shift, triangle_marks};
use eframe::egui::{Pos2, Rect, pos2, vec2};
use std::ops::Range;

/// The most lines of a corner's name.
const NAME_LINES: usize = 2;
/// The part of the width that a name may take beside its corner.
const NAME_PART: f32 = 0.24;
/// The least height of a triangle under long names, in radii of a mark.
const LEAST: f32 = 5.0;
/// Points of an arrow at which it is looked for over words.
const LOOKS: u8 = 40;
/// Heights to try, in parts of the greatest one.
const TRIES: u8 = 20;

/// The room for a triangle: from the top of a block, and the words to its left that it must not touch.
#[derive(Clone, Copy, Debug)]
pub(super) struct TriangleRoom {
    pub(super) height: f32,
    /// Width and height of words from the left margin and the top.
    pub(super) words: (f32, f32),
}

/// A triangle with the names of its corners.
pub(super) struct Triangle {
    corners: [Point; 3],
    drawn: Vec<Drawn>,
    /// The height from the apex to the base.
    pub(super) height: f32,
    /// True when the name of a corner needs more lines than a small triangle lets it have.
    pub(super) is_cut: bool,
    /// The lowest point of it with its names.
    pub(super) bottom: f32,
    /// Where the names stand.
    labels: Vec<Rect>,
}

/// The place of the middle axis and the height of the triangle.
#[derive(Clone, Copy)]
struct PlacedAxis {
    middle: f32,
    height: f32,
}

impl Triangle {
    /// The triangle in its room, which marks of so great a radius may leave a little; `None` without three corners.
    pub(super) fn new(set: &Typesetter<'_>, shift: &Shift, room: TriangleRoom, radius: f32) -> Option<Self> {
        let [top, left, right] = shift.corners.as_slice() else {
            return None;
        };
        let corners = [top, left, right];
        let beside = Self::beside(set, corners, room, radius);
        let below = Self::below(set, corners, room, radius);
        Some(match beside {
            Some(beside) if below.is_cut || beside.height >= below.height => beside,
            _ => below,
        })
    }

    /// The triangle in its room with the marks of these groups: with the names of its corners beside it only where no mark and no arrow lies
    /// over them.
    pub(super) fn marked(set: &Typesetter<'_>, shift: &Shift, room: TriangleRoom, answers: &[(&Group, &Answer)]) -> Option<Vec<Drawn>> {
        let triangle = Self::new(set, shift, room, mark::radius(set))?;
        let marks = triangle.marks(set, answers);
        let [top, left, right] = shift.corners.as_slice() else {
            return None;
        };
        let hides = |label: &Rect| marks.iter().any(|mark| covers(mark, *label));
        if !triangle.labels.iter().any(hides) {
            return Some(triangle.drawn.into_iter().chain(marks).collect());
        }
        let below = Self::below(set, [top, left, right], room, mark::radius(set));
        let marks = below.marks(set, answers);
        Some(below.drawn.into_iter().chain(marks).collect())
    }

    /// With the names beside its corners: higher, where they are short.
    fn beside(set: &Typesetter<'_>, corners: [&Corner; 3], room: TriangleRoom, radius: f32) -> Option<Self> {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let setting = set.strong();
        let most_width = NAME_PART * sheet.inner_width();
        let names = corners.map(|corner| set.lines(&corner.name, setting.face, setting.size, most_width));
        let fits = |corner: &&Corner| set.words_fit(&corner.name, setting.face, setting.size, most_width);
        if names.iter().any(|lines| lines.len() > NAME_LINES) || !corners.iter().all(fits) {
            return None;
        }
        let width = |lines: &[String]| {
            let widths = lines.iter().map(|line| set.width(line, setting.face, setting.size));
            widths.fold(0.0, f32::max)
        };
        let [_, left_width, right_width] = names.each_ref().map(|lines| width(lines));
        let gap = 0.4 * sheet.text + radius;
        let most = room.height - 2.0 * radius;
        let placed = (0..TRIES).find_map(|index| {
            let height = most * (1.0 - f32::from(index) / f32::from(2 * TRIES));
            let half = height / 3.0_f32.sqrt();
            let (words_width, words_height) = room.words;
            // The side leans away from words that stand beside its upper end.
            let beside_words = if words_width > 0.0 {
                words_width + gap + half * ((words_height - radius) / height).clamp(0.0, 1.0)
            } else {
                0.0
            };
            let least = sheet.margin + (left_width + gap + half).max(beside_words);
            let greatest = sheet.width - sheet.margin - right_width - gap - half;
            let middle = (sheet.width / 2.0).clamp(least, greatest.max(least));
            let free = room.height - NAME_LINES as f32 * line;
            let touches = words_height > free && words_width > middle - half - gap - left_width - sheet.margin;
            (least <= greatest && !touches).then_some(PlacedAxis { middle, height })
        })?;
        let mut triangle = Self::outlined(placed, radius);
        let [apex, low, right] = triangle.corners;
        let base = low[1] + line * 0.35;
        let [of_apex, of_left, of_right] = &names;
        let high = |lines: &[String]| lines.len() as f32 * line;
        triangle.names(set, of_apex, pos2(apex[0] + gap, apex[1] - radius), Align::Left);
        triangle.names(set, of_left, pos2(low[0] - gap, base - high(of_left)), Align::Right);
        triangle.names(set, of_right, pos2(right[0] + gap, base - high(of_right)), Align::Left);
        triangle.bottom = (placed.height + 2.0 * radius).max(base);
        (triangle.bottom <= room.height + 1.0).then_some(triangle)
    }

    /// With a name above it and two below, each in half of its width.
    fn below(set: &Typesetter<'_>, [top, left, right]: [&Corner; 3], room: TriangleRoom, radius: f32) -> Self {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let from = sheet.margin + if room.words.0 > 0.0 { room.words.0 + sheet.text } else { 0.0 };
        let free = sheet.width - sheet.margin - from;
        let (middle, to) = (from + free / 2.0, from + free);
        let in_lines = |corner: &Corner, bounds: &Range<f32>| {
            let setting = set.strong();
            set.lines(
                &corner.name,
                setting.face,
                setting.size,
                bounds.end - bounds.start - 0.2 * sheet.text,
            )
        };
        let bounds = [from..to, from..middle, middle..to];
        let [whole, left_half, right_half] = &bounds;
        let [above, at_left, at_right] = [(top, whole), (left, left_half), (right, right_half)].map(|(name, room)| in_lines(name, room));
        let mut names = [above, at_left, at_right];
        let left_for = |[above, left, right]: &[Vec<String>; 3]| {
            let lines = above.len() + left.len().max(right.len());
            room.height - lines as f32 * line - 2.0 * radius
        };
        // Names so long that they would leave no triangle are told by their beginning.
        if left_for(&names) < LEAST * mark::radius(set) {
            for lines in &mut names {
                lines.truncate(NAME_LINES);
            }
        }
        let free_height = left_for(&names);
        let [above, at_left, at_right] = names;
        let lines_below = at_left.len().max(at_right.len());
        let height = free_height
            .max(LEAST * mark::radius(set))
            .min((free - 2.0 * radius) * 3.0_f32.sqrt() / 2.0);
        let apex = above.len() as f32 * line + radius;
        let mut triangle = Self::outlined(PlacedAxis { middle, height }, apex);
        let [_, low, high] = triangle.corners;
        let base = low[1] + radius;
        let places = [pos2(middle, 0.0), pos2(low[0], base), pos2(high[0], base)];
        for ((lines, at), bounds) in [above, at_left, at_right].iter().zip(places).zip(&bounds) {
            triangle.name(set, lines, at, bounds);
        }
        triangle.is_cut = lines_below > NAME_LINES;
        triangle.bottom = base + lines_below as f32 * line;
        triangle
    }

    /// Its three sides, and where a corner has half of the whole, with the apex so far down.
    fn outlined(PlacedAxis { middle, height }: PlacedAxis, top: f32) -> Self {
        let half = height / 3.0_f32.sqrt();
        let base = top + height;
        let corners = [[middle, top], [middle - half, base], [middle + half, base]];
        Self {
            corners,
            drawn: outline(corners),
            height,
            is_cut: false,
            bottom: base,
            labels: Vec::new(),
        }
    }

    fn names(&mut self, set: &Typesetter<'_>, lines: &[String], at: Pos2, align: Align) {
        let line = set.sheet.line(set.sheet.text);
        for (index, text) in lines.iter().enumerate() {
            let width = set.width(text, set.strong().face, set.sheet.text);
            let left = if align == Align::Right { at.x - width } else { at.x };
            let top = pos2(left, at.y + index as f32 * line);
            self.labels.push(Rect::from_min_size(top, vec2(width, line)));
        }
        let drawn = lines.iter().enumerate().map(|(index, text)| {
            let text = TextLine::new(text.clone(), set.strong());
            Drawn::line(pos2(at.x, at.y + index as f32 * line), TextLine { align, ..text })
        });
        self.drawn.extend(drawn);
    }

    /// A corner's name with its middle as near `at` as the bounds allow.
    fn name(&mut self, set: &Typesetter<'_>, lines: &[String], at: Pos2, bounds: &Range<f32>) {
        let setting = set.strong();
        for (index, text) in lines.iter().enumerate() {
            let half = set.width(text, setting.face, setting.size) / 2.0;
            let x = at.x.max(bounds.start + half).min((bounds.end - half).max(bounds.start + half));
            let y = at.y + index as f32 * set.sheet.line(set.sheet.text);
            self.drawn
                .push(Drawn::line(pos2(x, y), TextLine::new(text.clone(), setting).middle()));
        }
    }

    /// Its drawing without marks.
    pub(super) fn empty(self) -> Vec<Drawn> {
        self.drawn
    }

    /// The marks of these groups in it.
    fn marks(&self, set: &Typesetter<'_>, answers: &[(&Group, &Answer)]) -> Vec<Drawn> {
        let radius = mark::radius(set);
        let [[_, apex], [left, base], [right, _]] = self.corners;
        let bounds = [
            [(left - radius).max(set.sheet.margin + radius), apex],
            [(right + radius).min(set.sheet.width - set.sheet.margin - radius), base],
        ];
        field::placed_marks(set, |size| triangle_marks(answers, self.corners, size, bounds))
    }
}

/// True when a mark or an arrow lies over words here.
fn covers(drawn: &Drawn, words: Rect) -> bool {
    match &drawn.what {
        What::Shape(Shape::Circle { radius, .. }) => words.distance_to_pos(drawn.at) < *radius,
        What::Shape(Shape::Line { from, to, .. }) => {
            let [from, to] = [from, to].map(|[x, y]| drawn.at + vec2(*x, *y));
            (0..=LOOKS).any(|step| words.contains(from.lerp(to, f32::from(step) / f32::from(LOOKS))))
        }
        What::Shape(Shape::Polygon { corners, .. }) => corners.iter().any(|[x, y]| words.contains(drawn.at + vec2(*x, *y))),
        What::Shape(Shape::Text { .. }) | What::Line(_) => false,
    }
}

fn outline(corners: [Point; 3]) -> Vec<Drawn> {
    let [top, left, right] = corners;
    let middle = |one: Point, two: Point| [f32::midpoint(one[0], two[0]), f32::midpoint(one[1], two[1])];
    let mut drawn = vec![Drawn::shape(
        Pos2::ZERO,
        Shape::Polygon {
            corners: corners.to_vec(),
            fill: None,
            outline: (Ink::Text, 4.0),
        },
    )];
    for (one, two, three) in [(top, left, right), (left, right, top), (right, top, left)] {
        let line = Shape::Line {
            from: middle(one, two),
            to: middle(one, three),
            width: 2.0,
            ink: Ink::Line,
        };
        drawn.push(Drawn::shape(Pos2::ZERO, line));
    }
    drawn
}
