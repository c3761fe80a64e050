//! A small set of signs of one stroke, drawn on a grid of sixteen: beside words, or alone with a name for screen readers.

use eframe::egui::{self, Atom, AtomKind, Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};
use std::f32::consts::TAU;
use std::ops::RangeInclusive;

/// The side of the grid on which the signs are drawn, and their size in points in a button.
pub(in crate::gui) const GRID: f32 = 16.0;
/// The width of the stroke on the grid.
const STROKE: f32 = 1.5;
/// The teeth of the gear.
const TEETH: usize = 8;

/// The cup without its handle.
const CUP: [(f32, f32); 8] = [
    (7.0, 4.0),
    (2.5, 4.0),
    (2.5, 9.0),
    (4.5, 12.5),
    (9.0, 12.5),
    (11.0, 9.0),
    (11.0, 4.0),
    (7.0, 4.0),
];

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Icon {
    /// Search.
    Search,
    /// Settings.
    Gear,
    /// Help.
    Help,
    /// Put away.
    Close,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Done, or saved.
    Check,
    /// Something went wrong.
    Warning,
    /// News.
    Info,
    /// More that can be done.
    More,
    /// Unfolds something below, or moves down.
    Down,
    /// Add.
    Plus,
    /// An open question.
    Speech,
    /// Rows between two poles.
    Lanes,
    /// A triangle.
    Triangle,
    /// Marks on options.
    Bars,
    /// Two axes.
    Axes,
    /// Proposals.
    Proposals,
    /// A question that is turned round.
    Turn,
    /// A slide.
    Slide,
    /// A pause.
    Cup,
    /// Something is folded.
    Right,
    /// Leads back.
    Left,
    /// Moves up.
    Up,
    /// Becomes what stands after it.
    Arrow,
    /// Has been answered.
    Diamond,
    /// Is going on.
    Play,
    /// Has ended.
    Stop,
    /// Is not begun.
    Ring,
}

/// A part of a sign, in points of the grid.
#[derive(Clone, Copy)]
enum StrokePart {
    /// A line through these points.
    Line(&'static [(f32, f32)]),
    /// A ring around a point.
    Ring((f32, f32), f32),
    /// A dot.
    Dot(f32, f32),
    /// A part of a circle around a point, from one angle to another in turns, clockwise from three o'clock.
    Arc((f32, f32), f32, f32, f32),
    /// The outline of a toothed wheel.
    Wheel,
}

impl Icon {
    const fn parts(self) -> &'static [StrokePart] {
        use StrokePart::{Arc, Dot, Line, Ring, Wheel};
        match self {
            Self::Search => &[Ring((7.0, 7.0), 4.5), Line(&[(10.3, 10.3), (14.0, 14.0)])],
            Self::Gear => &[Wheel, Ring((8.0, 8.0), 2.0)],
            Self::Help => &[
                Ring((8.0, 8.0), 6.5),
                Arc((8.0, 6.4), 1.9, 0.5, 1.15),
                Line(&[(9.1, 7.95), (8.0, 9.0), (8.0, 9.4)]),
                Dot(8.0, 11.6),
            ],
            Self::Close => &[Line(&[(4.0, 4.0), (12.0, 12.0)]), Line(&[(12.0, 4.0), (4.0, 12.0)])],
            Self::Undo => &[
                Line(&[(5.5, 3.0), (2.5, 6.0), (5.5, 9.0)]),
                Line(&[(2.5, 6.0), (10.0, 6.0)]),
                Arc((10.0, 9.5), 3.5, 0.75, 1.25),
                Line(&[(10.0, 13.0), (6.5, 13.0)]),
            ],
            Self::Redo => &[
                Line(&[(10.5, 3.0), (13.5, 6.0), (10.5, 9.0)]),
                Line(&[(13.5, 6.0), (6.0, 6.0)]),
                Arc((6.0, 9.5), 3.5, 0.25, 0.75),
                Line(&[(6.0, 13.0), (9.5, 13.0)]),
            ],
            Self::Check => &[Line(&[(3.0, 8.5), (6.5, 12.0), (13.0, 4.5)])],
            Self::Warning => &[
                Line(&[(8.0, 2.0), (14.5, 13.5), (1.5, 13.5), (8.0, 2.0), (14.5, 13.5)]),
                Line(&[(8.0, 6.5), (8.0, 9.5)]),
                Dot(8.0, 11.6),
            ],
            Self::Info => &[Ring((8.0, 8.0), 6.5), Line(&[(8.0, 7.5), (8.0, 11.5)]), Dot(8.0, 4.8)],
            Self::More => &[Dot(3.0, 8.0), Dot(8.0, 8.0), Dot(13.0, 8.0)],
            Self::Right => &[Line(&[(6.0, 4.0), (10.0, 8.0), (6.0, 12.0)])],
            Self::Down => &[Line(&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)])],
            Self::Plus => &[Line(&[(8.0, 3.0), (8.0, 13.0)]), Line(&[(3.0, 8.0), (13.0, 8.0)])],
            Self::Speech => &[Line(&[
                (8.0, 3.0),
                (2.5, 3.0),
                (2.5, 10.5),
                (4.5, 10.5),
                (4.5, 13.5),
                (7.5, 10.5),
                (13.5, 10.5),
                (13.5, 3.0),
                (8.0, 3.0),
            ])],
            Self::Lanes => &[
                Line(&[(2.0, 4.5), (8.3, 4.5)]),
                Ring((10.3, 4.5), 2.0),
                Line(&[(12.3, 4.5), (14.0, 4.5)]),
                Line(&[(2.0, 11.5), (3.7, 11.5)]),
                Ring((5.7, 11.5), 2.0),
                Line(&[(7.7, 11.5), (14.0, 11.5)]),
            ],
            Self::Triangle => &[Line(&[(8.0, 13.0), (2.0, 13.0), (8.0, 2.5), (14.0, 13.0), (8.0, 13.0)])],
            Self::Bars => &[
                Line(&[(2.5, 3.5), (13.5, 3.5)]),
                Line(&[(2.5, 8.0), (9.5, 8.0)]),
                Line(&[(2.5, 12.5), (6.0, 12.5)]),
            ],
            Self::Axes => &[
                Line(&[(8.0, 2.0), (8.0, 14.0)]),
                Line(&[(2.0, 8.0), (14.0, 8.0)]),
                Ring((11.5, 4.5), 1.6),
            ],
            Self::Proposals => &[
                Line(&[(2.0, 4.5), (3.5, 6.0), (6.0, 3.0)]),
                Line(&[(8.5, 4.5), (14.0, 4.5)]),
                Line(&[(2.0, 11.5), (3.5, 13.0), (6.0, 10.0)]),
                Line(&[(8.5, 11.5), (14.0, 11.5)]),
            ],
            Self::Turn => &[
                Line(&[(2.5, 5.0), (13.5, 5.0)]),
                Line(&[(10.5, 2.0), (13.5, 5.0), (10.5, 8.0)]),
                Line(&[(13.5, 11.0), (2.5, 11.0)]),
                Line(&[(5.5, 8.0), (2.5, 11.0), (5.5, 14.0)]),
            ],
            Self::Slide => &[
                Line(&[(8.0, 2.5), (2.0, 2.5), (2.0, 10.5), (14.0, 10.5), (14.0, 2.5), (8.0, 2.5)]),
                Line(&[(8.0, 10.5), (8.0, 13.5)]),
                Line(&[(5.0, 13.5), (11.0, 13.5)]),
            ],
            Self::Cup => &[Line(&CUP), Arc((11.0, 6.7), 2.4, -0.25, 0.25)],
            Self::Left => &[Line(&[(10.0, 3.5), (5.5, 8.0), (10.0, 12.5)])],
            Self::Play => &[Line(&[(5.0, 3.0), (12.5, 8.0), (5.0, 13.0), (5.0, 3.0), (12.5, 8.0)])],
            Self::Stop => &[Line(&[(4.0, 4.0), (12.0, 4.0), (12.0, 12.0), (4.0, 12.0), (4.0, 4.0), (12.0, 4.0)])],
            Self::Ring => &[Ring((8.0, 8.0), 4.5)],
            Self::Arrow => &[Line(&[(2.5, 8.0), (13.5, 8.0)]), Line(&[(9.5, 4.0), (13.5, 8.0), (9.5, 12.0)])],
            Self::Diamond => &[Line(&[(8.0, 3.0), (13.0, 8.0), (8.0, 13.0), (3.0, 8.0), (8.0, 3.0), (13.0, 8.0)])],
            Self::Up => &[Line(&[(3.5, 10.0), (8.0, 5.5), (12.5, 10.0)])],
        }
    }

    /// Draws the sign in the middle of `rect`, as large as fits there.
    pub(in crate::gui) fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let scale = rect.width().min(rect.height()) / GRID;
        let corner = rect.center() - Vec2::splat(GRID / 2.0) * scale;
        let at = |(x, y): (f32, f32)| corner + vec2(x, y) * scale;
        let stroke = Stroke::new(STROKE * scale, colour);
        for part in self.parts() {
            painter.add(match *part {
                StrokePart::Line(points) => Shape::line(points.iter().copied().map(at).collect(), stroke),
                StrokePart::Ring(middle, radius) => Shape::circle_stroke(at(middle), radius * scale, stroke),
                StrokePart::Dot(x, y) => Shape::circle_filled(at((x, y)), STROKE * 0.6 * scale, colour),
                StrokePart::Arc(middle, radius, from, to) => Shape::line(arc(at(middle), radius * scale, from..=to), stroke),
                StrokePart::Wheel => Shape::closed_line(wheel(at((GRID / 2.0, GRID / 2.0)), scale), stroke),
            });
        }
    }

    /// The sign as a part of a button, in the colour of its words.
    pub(in crate::gui) fn atom(self) -> Atom<'static> {
        Atom {
            size: Some(Vec2::splat(GRID)),
            kind: AtomKind::paint(move |ui: &Ui, args: egui::AtomPaintArgs| self.paint(ui.painter(), args.rect, args.fallback_text_color)),
            ..Atom::default()
        }
    }
}

/// The points of a part of a circle.
fn arc(middle: Pos2, radius: f32, turns: RangeInclusive<f32>) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    (0..=STEPS)
        .map(|step| {
            let turn = egui::lerp(turns.clone(), f32::from(step) / f32::from(STEPS));
            middle + Vec2::angled(turn * TAU) * radius
        })
        .collect()
}

/// The outline of a toothed wheel: each tooth goes out and in again.
fn wheel(middle: Pos2, scale: f32) -> Vec<Pos2> {
    const OUT: f32 = 6.9;
    const IN: f32 = 5.1;
    let tooth = TAU / TEETH as f32;
    let corners = [(-0.27, IN), (-0.17, OUT), (0.17, OUT), (0.27, IN)];
    (0..TEETH)
        .flat_map(|number| {
            corners.map(|(turn, radius)| {
                let way = Vec2::angled((number as f32 + turn) * tooth - TAU / 4.0);
                let point = middle + way * radius * scale;
                pos2(point.x, point.y)
            })
        })
        .collect()
}
