//! The square of a quadrant: as large as the page and the names of its ends let it be.

use super::super::flow::Setting;
use super::super::mark;
use super::super::measure::Typesetter;
use super::super::page::{Drawn, Line};
use super::field;
use crate::model::{Align, Axis, End, Ink, Point, Quadrant, Shape};
use eframe::egui::{Pos2, pos2, vec2};

/// The most lines of an end that is named above or below the square.
const MOST_LINES: usize = 2;

/// How much room a mark takes among others, in squares of its radius: a mark on a heap keeps some distance.
const ROOM_OF_MARK: f32 = 6.0;

/// The square and where there is room in it and beside it.
pub(super) struct Square {
    /// The left-top corner, from the left edge of the sheet and the top of the page.
    pub(super) low: Pos2,
    /// The corners of what marks may fill.
    pub(super) free: (Pos2, Pos2),
    /// The square, its cross, its ends, and the names of its fields where they fit.
    pub(super) drawn: Vec<Drawn>,
    /// The width of the column on each side.
    pub(super) column: f32,
    /// The height that is free in a column above the name of its end.
    pub(super) above_label: f32,
    /// Whether the name of an end had to be cut.
    pub(super) is_cut: bool,
    /// Whether the fields have names for which there was no room.
    pub(super) lacks_situations: bool,
}

/// Lines of a name, and whether words had to be left out.
type Lines = (Vec<String>, bool);

impl Square {
    /// The square with room for `marks` marks.
    pub(super) fn new(set: &Typesetter<'_>, quadrant: &Quadrant, marks: usize) -> Self {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let (pad, gap) = (0.25 * sheet.text, 0.5 * sheet.text);
        let end = |axis: &Axis, end: &str| set.words.hall_end(&axis.name, end);
        let above = cut(set, &end(&quadrant.up, &quadrant.up.high), sheet.inner_width(), MOST_LINES);
        let below = cut(set, &end(&quadrant.up, &quadrant.up.low), sheet.inner_width(), MOST_LINES);
        let [left, right] = [&quadrant.across.low, &quadrant.across.high].map(|name| end(&quadrant.across, name));

        // The words beside the square are not broken inside as long as it is large enough to be read.
        let lines = above.0.len() + below.0.len();
        let height = field::room(set) - lines as f32 * line - 2.0 * pad;
        let widest = |text: &str| set.widest_word(text, set.strong().face, sheet.text);
        let between = sheet.inner_width() - 2.0 * (widest(&left).max(widest(&right)) + gap);
        let side = height.min(between.max(8.0 * mark::radius(set)));
        let column = (sheet.inner_width() - side) / 2.0 - gap;
        let low = pos2((sheet.width - side) / 2.0, above.0.len() as f32 * line + pad);
        let high = low + vec2(side, side);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number, at least 1"
        )]
        let most = (side / line).floor().max(1.0) as usize;
        let [left, right] = [left, right].map(|text| cut(set, &text, column, most));
        let label = left.0.len().max(right.0.len()) as f32 * line;

        let middle = low.x + side / 2.0;
        let mut drawn = outline(low, side);
        drawn.extend(stacked(set, &above.0, pos2(middle, 0.0), Align::Middle));
        drawn.extend(stacked(set, &below.0, pos2(middle, high.y + pad), Align::Middle));
        let top_of = |lines: &Lines| high.y - lines.0.len() as f32 * line;
        drawn.extend(stacked(set, &left.0, pos2(low.x - gap, top_of(&left)), Align::Right));
        drawn.extend(stacked(set, &right.0, pos2(high.x + gap, top_of(&right)), Align::Left));

        let mut square = Self {
            low,
            free: (low, high),
            drawn,
            column,
            above_label: side - label - gap,
            is_cut: [above, below, left, right].iter().any(|(_, is_cut)| *is_cut),
            lacks_situations: !quadrant.situations.is_empty(),
        };
        square.name_fields(set, quadrant, side, marks);
        square
    }

    /// Writes the names of the fields into them, along the upper and lower side, if all fit and leave room for the marks.
    fn name_fields(&mut self, set: &Typesetter<'_>, quadrant: &Quadrant, side: f32, marks: usize) {
        let sheet = &set.sheet;
        let line = sheet.line(sheet.text);
        let pad = 0.25 * sheet.text;
        let setting = set.quiet();
        let fits = |name: &str| set.width(name, setting.face, setting.size) <= side / 2.0 - 2.0 * pad;
        let has_room = side * (side - 2.0 * line) >= ROOM_OF_MARK * mark::radius(set).powi(2) * marks as f32;
        if quadrant.situations.is_empty() || !has_room || !quadrant.situations.iter().all(|situation| fits(&situation.name)) {
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
        self.lacks_situations = false;
    }
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
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && set.width(&format!("{last}…"), setting.face, setting.size) > width {
            last.pop();
        }
        last.push('…');
    }
    (lines, true)
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
    let line = Line::new(text.to_owned(), setting);
    Drawn::line(at, Line { align, ..line })
}
