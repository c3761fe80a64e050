//! Paints the model's pictures in a window.

use crate::gui::fonts;
use crate::gui::theme::Tokens;
use crate::model::{Align, Ink, Picture, Point, Shape};
use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Color32, Painter, Pos2, Stroke, emath::TSTransform, pos2};

/// Paints `picture` with its upper left corner at `at`, `scale` points of the window to each of its own.
pub(super) fn paint(painter: &Painter, tokens: &Tokens, picture: &Picture, at: Pos2, scale: f32) {
    let place = TSTransform::new(at.to_vec2(), scale);
    for shape in &picture.shapes {
        paint_shape(painter, tokens, shape, place);
    }
}

/// The colour of an ink.
pub(super) fn colour(tokens: &Tokens, ink: Ink) -> Color32 {
    match ink {
        Ink::Text => tokens.text,
        Ink::Quiet => tokens.quiet,
        Ink::Line => tokens.outline,
        Ink::Accent => tokens.accent,
        Ink::Tint => tokens.tint(),
        Ink::Ground => tokens.background,
    }
}

/// Paints one shape where `place` puts it.
pub(super) fn paint_shape(painter: &Painter, tokens: &Tokens, shape: &Shape, place: TSTransform) {
    let stroke = |(ink, width): (Ink, f32)| Stroke::new(width * place.scaling, colour(tokens, ink));
    match shape {
        Shape::Line { from, to, width, ink } => {
            painter.line_segment([place * point(*from), place * point(*to)], stroke((*ink, *width)));
        }
        Shape::Circle {
            middle,
            radius,
            fill,
            outline,
        } => {
            painter.circle(
                place * point(*middle),
                radius * place.scaling,
                colour(tokens, *fill),
                stroke(*outline),
            );
        }
        Shape::Polygon { corners, fill, outline } => {
            let corners = corners.iter().map(|corner| place * point(*corner)).collect();
            let fill = fill.map_or(Color32::TRANSPARENT, |ink| colour(tokens, ink));
            painter.add(egui::Shape::convex_polygon(corners, fill, stroke(*outline)));
        }
        Shape::Text {
            at,
            width,
            size,
            bold,
            align,
            ink,
            text,
        } => {
            let size = size * place.scaling;
            let font = if *bold { fonts::figures_strong(size) } else { fonts::figures(size) };
            let ink = colour(tokens, *ink);
            let mut job = LayoutJob::simple(text.clone(), font, ink, width * place.scaling);
            job.halign = match align {
                Align::Left => egui::Align::LEFT,
                Align::Middle => egui::Align::Center,
                Align::Right => egui::Align::RIGHT,
            };
            painter.galley(place * point(*at), painter.layout_job(job), ink);
        }
    }
}

fn point(point: Point) -> Pos2 {
    let [x, y] = point;
    pos2(x, y)
}
