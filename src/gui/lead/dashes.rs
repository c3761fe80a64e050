//! The dashed frame around what is chosen and not shown yet.

use crate::gui::theme;
use eframe::egui::{Color32, Painter, Rect, Shape, Stroke};

/// Length of a dash and of the gap after it, in points.
const DASH: (f32, f32) = (6.0, 4.0);

/// Draws the frame just inside `rect`.
pub(super) fn dashed_frame(painter: &Painter, rect: Rect, colour: Color32) {
    let inside = rect.shrink(theme::FOCUS / 2.0);
    let corners = [
        inside.left_top(),
        inside.right_top(),
        inside.right_bottom(),
        inside.left_bottom(),
        inside.left_top(),
    ];
    let (dash, gap) = DASH;
    painter.extend(Shape::dashed_line(&corners, Stroke::new(theme::FOCUS, colour), dash, gap));
}
