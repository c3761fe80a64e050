//! The canvas on which a picture is put together, and the marks that stand for groups on it.

use super::shape::{Align, Ink, Picture, Point, Shape};
use super::text_metrics::{self, LINE_HEIGHT, MIDDLE_OF_DIGITS};
use crate::model::kind::moment::Moment;
use crate::model::record::group::Group;
use crate::words::Words;

/// The radius of a mark in sizes of its number: two digits have room in the circle.
const MARK_RADIUS: f32 = 0.94;

/// The size of the number in a mark; its digits are still higher than the small letters of the type.
const NUMBER_SIZE: f32 = 0.85;

/// A picture that is being drawn; every measure follows from its width and the size of its type.
pub(in crate::model) struct Canvas {
    pub(in crate::model) width: f32,
    pub(in crate::model) size: f32,
    shapes: Vec<Shape>,
}

impl Canvas {
    pub(in crate::model) const fn new(width: f32, size: f32) -> Self {
        Self {
            width,
            size,
            shapes: Vec::new(),
        }
    }

    /// The height of one line of type.
    pub(in crate::model) fn line_height(&self) -> f32 {
        self.size * LINE_HEIGHT
    }

    /// The radius of a group's mark.
    pub(in crate::model) fn mark_radius(&self) -> f32 {
        self.size * NUMBER_SIZE * MARK_RADIUS
    }

    /// The width of thin lines.
    pub(in crate::model) fn thin(&self) -> f32 {
        self.size * 0.07
    }

    pub(in crate::model) fn picture(self, height: f32) -> Picture {
        Picture {
            width: self.width,
            height,
            shapes: self.shapes,
        }
    }

    pub(in crate::model) fn line(&mut self, from: Point, to: Point, ink: Ink) {
        let width = self.thin();
        self.shapes.push(Shape::Line { from, to, width, ink });
    }

    pub(in crate::model) fn polygon(&mut self, corners: Vec<Point>, fill: Option<Ink>, ink: Ink) {
        let outline = (ink, self.thin());
        self.shapes.push(Shape::Polygon { corners, fill, outline });
    }

    pub(in crate::model) fn dot(&mut self, middle: Point) {
        self.shapes.push(Shape::Circle {
            middle,
            radius: self.size * 0.14,
            fill: Ink::Text,
            outline: (Ink::Text, self.thin()),
        });
    }

    /// Words in at most `most` lines of a box; gives the height that they took.
    #[expect(clippy::too_many_arguments, reason = "a box of words is no less than this")]
    pub(in crate::model) fn words(&mut self, at: Point, width: f32, bold: bool, align: Align, ink: Ink, most: usize, text: &str) -> f32 {
        let lines = text_metrics::lines(text, width, self.size, bold, most);
        let [x, mut y] = at;
        for line in lines {
            self.shapes.push(Shape::Text {
                at: [x, y],
                width,
                size: self.size,
                bold,
                align,
                ink,
                text: line,
            });
            y += self.line_height();
        }
        y - at[1]
    }

    /// A group's mark: its number in a circle, hollow for today and filled for the desired position.
    pub(in crate::model) fn mark(&mut self, group: &Group, moment: Moment, middle: Point, radius: f32) {
        let size = radius / MARK_RADIUS;
        let (ink, bold) = match moment {
            Moment::Today => (Ink::Text, false),
            Moment::Desired => (Ink::Ground, true),
        };
        self.circle(moment, middle, radius);
        self.shapes.push(Shape::Text {
            at: [middle[0], middle[1] - size * MIDDLE_OF_DIGITS],
            width: 2.0 * radius,
            size,
            bold,
            align: Align::Middle,
            ink,
            text: group.id.to_string(),
        });
    }

    fn circle(&mut self, moment: Moment, middle: Point, radius: f32) {
        let fill = match moment {
            Moment::Today => Ink::Ground,
            Moment::Desired => Ink::Accent,
        };
        self.shapes.push(Shape::Circle {
            middle,
            radius,
            fill,
            outline: (Ink::Accent, self.size * 0.1),
        });
    }

    /// A thin arrow that leaves `gap` free at both ends; nothing where there is no room for it.
    pub(in crate::model) fn arrow(&mut self, from: Point, to: Point, gap: f32) {
        let [along_x, along_y] = [to[0] - from[0], to[1] - from[1]];
        let length = along_x.hypot(along_y);
        let head = self.size * 0.35;
        if length < 2.0 * gap + head {
            return;
        }
        let [x, y] = [along_x / length, along_y / length];
        let at = |distance: f32, aside: f32| [from[0] + x * distance - y * aside, from[1] + y * distance + x * aside];
        let end = length - gap;
        self.line(at(gap, 0.0), at(end - head, 0.0), Ink::Text);
        self.polygon(
            vec![at(end, 0.0), at(end - head, head * 0.45), at(end - head, -head * 0.45)],
            Some(Ink::Text),
            Ink::Text,
        );
    }

    /// Tells the two moments apart by shape, at the top of the picture; gives the height that it took.
    pub(in crate::model) fn legend(&mut self, words: Words) -> f32 {
        let [line, radius] = [self.line_height(), self.size * 0.5];
        let (mut x, mut y) = (self.thin() + radius / 2.0, 0.0);
        let entries = [
            (Some(Moment::Today), words.today()),
            (Some(Moment::Desired), words.desired()),
            (None, words.shift()),
        ];
        for (moment, text) in entries {
            let sign = if moment.is_some() { 2.0 * radius } else { 2.0 * self.size };
            let text_width = text_metrics::width_of(text, self.size, false);
            let entry = sign + self.size * 0.5 + text_width;
            if x > radius && x + entry > self.width {
                x = self.thin() + radius / 2.0;
                y += line;
            }
            let middle = y + self.size * MIDDLE_OF_DIGITS;
            match moment {
                Some(moment) => self.circle(moment, [x + radius, middle], radius * 0.9),
                None => self.arrow([x, middle], [x + sign, middle], 0.0),
            }
            self.words([x + sign + self.size * 0.5, y], text_width, false, Align::Left, Ink::Quiet, 1, text);
            x += entry + 1.5 * self.size;
        }
        y + line + self.size * 0.6
    }
}
