//! The square of a quadrant: as large as the page and the names of its ends let it be.

use crate::gui::hall::kind::field;
use crate::gui::hall::kind::released::whole;
use crate::gui::hall::mark;
use crate::gui::hall::measure::{Setting, Typesetter};
use crate::gui::hall::page::{Drawn, TextLine};
use crate::model::{Align, Answer, Axis, End, Group, Ink, Point, Quadrant, Shape, quadrant_marks};
use eframe::egui::{Pos2, Vec2, pos2, vec2};

/// The most lines of an end that is named above or below the square.
const MOST_LINES: usize = 2;

/// The least part of its greatest height that a square keeps.
const LEAST_PART: f32 = 0.75;

/// From one mark to the next, in radii, as they are pushed apart.
const APART: f32 = 2.15;

/// The part of the places on a grid that marks can take which were pushed apart from anywhere.
const FILLED: f32 = 0.65;

/// The square and where there is room in it and beside it.
pub(super) struct Square {
    /// The left-top corner, from the left edge of the sheet and the top of the page.
    pub(super) low: Pos2,
    /// Where the name of the end below it ends.
    pub(super) bottom: f32,
    pub(super) side: f32,
    /// The corners of the room for marks.
    pub(super) free: (Pos2, Pos2),
    /// The square, its cross, its ends, and the names of its fields where they fit.
    pub(super) drawn: Vec<Drawn>,
    /// The width of the column on each side.
    pub(super) column: f32,
    /// The height that is free in a column above the name of its end.
    pub(super) above_label: f32,
    /// Number of marks that can be told apart in it.
    pub(super) capacity: usize,
    /// True when the name of an end had to be cut.
    pub(super) is_cut: bool,
    /// True when the fields have names for which there was no room.
    pub(super) lacks_situations: bool,
}

/// Lines of a name, and true where words had to be left out.
type Lines = (Vec<String>, bool);

impl Square {
    /// The square with its ends in so much height, with room for `marks` marks.
    pub(super) fn new(set: &Typesetter<'_>, quadrant: &Quadrant, marks: usize, room: f32) -> Self {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let (pad, gap) = (0.25 * sheet.text, 0.5 * sheet.text);
        let end = |axis: &Axis, end: &str| set.words.hall_end(&axis.name, end);
        let [left, right] = [&quadrant.across.low, &quadrant.across.high].map(|name| end(&quadrant.across, name));

        let least = 6.0 * mark::radius(set);
        let ends =
            |most: usize| [&quadrant.up.high, &quadrant.up.low].map(|name| cut(set, &end(&quadrant.up, name), sheet.inner_width(), most));
        let under = |[above, below]: &[Lines; 2]| {
            let lines = above.0.len() + below.0.len();
            room - lines as f32 * line - 2.0 * pad
        };
        let long = Some(ends(MOST_LINES)).filter(|ends| under(ends) >= least);
        let ends = long.unwrap_or_else(|| ends(1));
        let height = under(&ends);
        let [above, below] = ends;

        // A smaller square lets long words beside it stay whole, as long as enough of it is left.
        let widest = |text: &str| set.widest_word(text, set.strong().face, sheet.text);
        let between = sheet.inner_width() - 2.0 * (widest(&left).max(widest(&right)) + gap);
        let side = if between < least.max(LEAST_PART * height) {
            height
        } else {
            height.min(between)
        };
        let column = (sheet.inner_width() - side) / 2.0 - gap;
        let low = pos2((sheet.width - side) / 2.0, above.0.len() as f32 * line + pad);
        let high = low + vec2(side, side);
        let [left, right] = [(left, &quadrant.across.low), (right, &quadrant.across.high)]
            .map(|(whole_name, end)| beside(set, &whole_name, end, column, whole(side / line)));
        let label = left.0.len().max(right.0.len()) as f32 * line;
        let bottom = high.y + pad + below.0.len() as f32 * line;

        let middle = low.x + side / 2.0;
        let mut drawn = outline(low, side);
        drawn.extend(stacked(set, &above.0, pos2(middle, 0.0), Align::Middle));
        drawn.extend(stacked(set, &below.0, pos2(middle, high.y + pad), Align::Middle));
        let top_of = |lines: &Lines| high.y - lines.0.len() as f32 * line;
        drawn.extend(stacked(set, &left.0, pos2(low.x - gap, top_of(&left)), Align::Right));
        drawn.extend(stacked(set, &right.0, pos2(high.x + gap, top_of(&right)), Align::Left));

        let mut square = Self {
            low,
            bottom,
            side,
            free: (low, high),
            drawn,
            column,
            above_label: side - label - gap,
            capacity: capacity(set, vec2(side, side)),
            is_cut: [above, below, left, right].iter().any(|(_, is_cut)| *is_cut),
            lacks_situations: !quadrant.situations.is_empty(),
        };
        square.name_fields(set, quadrant, side, marks);
        square
    }

    /// The marks of these groups in it.
    pub(super) fn marks(&self, set: &Typesetter<'_>, answers: &[(&Group, &Answer)]) -> Vec<Drawn> {
        let radius = mark::radius(set);
        let (low, high) = self.free;
        let bounds = [[low.x + radius, low.y + radius], [high.x - radius, high.y - radius]];
        field::placed_marks(set, |size| quadrant_marks(answers, bounds, size, bounds))
    }

    /// Writes the names of the fields into them, along the upper and lower side, if all fit and leave room for the marks.
    fn name_fields(&mut self, set: &Typesetter<'_>, quadrant: &Quadrant, side: f32, marks: usize) {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let pad = 0.25 * sheet.text;
        let setting = set.quiet();
        let fits = |name: &str| set.width(name, setting.face, setting.size) <= side / 2.0 - 2.0 * pad;
        let rest = capacity(set, vec2(side, side - 2.0 * line));
        if quadrant.situations.is_empty() || rest < marks || !quadrant.situations.iter().all(|situation| fits(&situation.name)) {
            return;
        }
        let (low, high) = self.free;
        for situation in &quadrant.situations {
            let (x, align) = match situation.across {
                End::Low => (low.x + pad, Align::Left),
                End::High => (high.x - pad, Align::Right),
            };
            let y = match situation.up {
                End::Low => high.y - line,
                End::High => low.y,
            };
            self.drawn.push(aligned(&situation.name, setting, pos2(x, y), align));
        }
        self.free = (low + vec2(0.0, line), high - vec2(0.0, line));
        self.capacity = rest;
        self.lacks_situations = false;
    }
}

/// Number of marks that can be told apart in a field.
fn capacity(set: &Typesetter<'_>, field: Vec2) -> usize {
    let radius = mark::radius(set);
    let along = |length: f32| ((length - 2.0 * radius) / (APART * radius)).floor().max(0.0) + 1.0;
    whole(FILLED * along(field.x) * along(field.y))
}

fn outline(low: Pos2, side: f32) -> Vec<Drawn> {
    let line = |from: Point, to: Point| {
        let shape = Shape::Line {
            from,
            to,
            width: 2.0,
            ink: Ink::Line,
        };
        Drawn::shape(low, shape)
    };
    let half = side / 2.0;
    let square = Shape::Polygon {
        corners: vec![[0.0, 0.0], [side, 0.0], [side, side], [0.0, side]],
        fill: None,
        outline: (Ink::Text, 4.0),
    };
    vec![
        line([half, 0.0], [half, side]),
        line([0.0, half], [side, half]),
        Drawn::shape(low, square),
    ]
}

/// The name of an end in at most `most` lines.
fn cut(set: &Typesetter<'_>, text: &str, width: f32, most: usize) -> Lines {
    let setting = set.strong();
    let mut lines = set.lines(text, setting.face, setting.size, width);
    if lines.len() <= most {
        return (lines, false);
    }
    lines.truncate(most);
    (lines, true)
}

/// The name of an end beside the square, without the name of its axis where that word is wider than the column.
fn beside(set: &Typesetter<'_>, whole_name: &str, end: &str, width: f32, most: usize) -> Lines {
    if set.words_fit(whole_name, set.strong().face, set.sheet.text, width) {
        return cut(set, whole_name, width, most);
    }
    (cut(set, end, width, most).0, true)
}

/// Lines one below the other, the first at `at`.
fn stacked(set: &Typesetter<'_>, lines: &[String], at: Pos2, align: Align) -> impl Iterator<Item = Drawn> {
    let (setting, line) = (set.strong(), set.sheet.line(set.sheet.text));
    lines
        .iter()
        .enumerate()
        .map(move |(index, text)| aligned(text, setting, at + vec2(0.0, index as f32 * line), align))
}

fn aligned(text: &str, setting: Setting, at: Pos2, align: Align) -> Drawn {
    let line = TextLine::new(text.to_owned(), setting);
    Drawn::line(at, TextLine { align, ..line })
}
