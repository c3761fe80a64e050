//! One page of the hall: lines of text and shapes on a sheet, and their painting at any size.

use crate::gui::hall::measure::Setting;
use crate::gui::hall::movement::Movement;
use crate::gui::picture;
use crate::gui::theme::Tokens;
use crate::model::{Align, Ink, Shape};
use eframe::egui::{Align2, Galley, Painter, Pos2, Vec2, emath::TSTransform, pos2, vec2};

/// The contents of one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) drawn: Vec<Drawn>,
    /// The words of the page for screen readers, each with place and size.
    pub(super) said: Vec<(Pos2, Vec2, String)>,
    /// The name of the question, for the bottom line, where it does not stand on the page.
    pub(super) name: Option<String>,
}

/// Something drawn, `at` from the upper left corner of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub(super) at: Pos2,
    pub(super) what: What,
    /// How it comes when it has just been released; most things are simply there.
    pub(super) movement: Option<Movement>,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Line(TextLine),
    Shape(Shape),
}

/// One line of text, already broken, with the top of the line at its place.
#[derive(Clone, Debug)]
pub(super) struct TextLine {
    pub(super) text: String,
    pub(super) setting: Setting,
    pub(super) align: Align,
}

impl Page {
    /// Adds a line at a place on the sheet.
    pub(super) fn put_line(&mut self, at: Pos2, text: String, setting: Setting) {
        self.drawn.push(Drawn::line(at, TextLine::new(text, setting)));
    }

    /// Adds words for screen readers alone.
    pub(super) fn say(&mut self, at: Pos2, width: f32, text: String) {
        self.said.push((at, vec2(width, 1.0), text));
    }

    /// Paints the page when a released answer has gone this part of its way, from 0 to 1; `place` takes the sheet to the window.
    pub(super) fn paint(&self, painter: &Painter, tokens: &Tokens, place: TSTransform, moved: f32) {
        for Drawn { at, what, movement } in &self.drawn {
            let movement = movement.filter(|_| moved < 1.0);
            let at = place * movement.map_or(*at, |movement| movement.place(*at, moved));
            match what {
                What::Line(line) => line.paint(painter, tokens, at, place.scaling),
                What::Shape(shape) => {
                    let place = TSTransform::new(at.to_vec2(), place.scaling);
                    match movement {
                        Some(movement) => picture::paint_shape(painter, tokens, &movement.shape(shape, moved), place),
                        None => picture::paint_shape(painter, tokens, shape, place),
                    }
                }
            }
        }
    }
}

impl TextLine {
    /// A line at the left edge.
    pub(super) const fn new(text: String, setting: Setting) -> Self {
        Self {
            text,
            setting,
            align: Align::Left,
        }
    }

    /// The same with its middle at its place.
    #[must_use]
    pub(super) const fn middle(mut self) -> Self {
        self.align = Align::Middle;
        self
    }

    fn paint(&self, painter: &Painter, tokens: &Tokens, at: Pos2, scale: f32) {
        let anchor = match self.align {
            Align::Left => Align2::LEFT_TOP,
            Align::Middle => Align2::CENTER_TOP,
            Align::Right => Align2::RIGHT_TOP,
        };
        let colour = picture::colour(tokens, self.setting.ink);
        let font = self.setting.face.font(self.setting.size * scale);
        let galley = painter.layout_no_wrap(self.text.clone(), font, colour);
        let mut place = anchor.anchor_size(at, galley.size());
        if self.align == Align::Left {
            place = place.translate(vec2(-bearing(&galley), 0.0));
        }
        painter.galley(place.min, galley, colour);
    }
}

/// The space before the ink of a line, so that letters and digits of all sizes stand at one edge: before a 1 it is an eighth of the
/// type size.
fn bearing(line: &Galley) -> f32 {
    let letters = line.rows.iter().flat_map(|row| &row.row.glyphs);
    let first = letters.into_iter().find(|letter| letter.uv_rect.size.x > 0.0);
    first.map_or(0.0, |letter| letter.pos.x + letter.uv_rect.offset.x)
}

impl Drawn {
    pub(super) const fn line(at: Pos2, line: TextLine) -> Self {
        Self {
            at,
            what: What::Line(line),
            movement: None,
        }
    }

    pub(super) const fn shape(at: Pos2, shape: Shape) -> Self {
        Self {
            at,
            what: What::Shape(shape),
            movement: None,
        }
    }

    /// The same, coming from a point when it has just been released.
    #[must_use]
    pub(super) fn coming_from(mut self, point: Pos2) -> Self {
        self.movement = Some(Movement::from(point - self.at));
        self
    }

    /// The same, growing to the right from `x` when it has just been released.
    #[must_use]
    pub(super) fn growing_from(mut self, x: f32) -> Self {
        self.movement = Some(Movement::across(x - self.at.x));
        self
    }

    /// The line of text, where it is one, with its place.
    pub(super) const fn as_line(&self) -> Option<(Pos2, &TextLine)> {
        match &self.what {
            What::Line(line) => Some((self.at, line)),
            What::Shape(_) => None,
        }
    }

    /// A thin level line.
    pub(super) const fn rule(x: f32, y: f32, width: f32, ink: Ink) -> Self {
        Self::shape(
            pos2(x, y),
            Shape::Line {
                from: [0.0, 0.0],
                to: [width, 0.0],
                width: 2.0,
                ink,
            },
        )
    }

    /// The same, further down.
    pub(super) fn lower(mut self, by: f32) -> Self {
        self.at += vec2(0.0, by);
        self
    }
}
