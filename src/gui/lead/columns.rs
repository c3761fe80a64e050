//! The columns of the screen by the width that it has: three of them, and what folds away where there is no room.

/// Below this width, in points, the right column is a strip, and opens over the rest.
const STRIP_BELOW: f32 = 900.0;
/// Below this width the agenda folds into one line above the question, and opens over the rest.
const ONE_LINE_BELOW: f32 = 700.0;
/// Width of the strip.
pub(super) const STRIP: f32 = 92.0;
/// The usual width of the right column where it opens over the rest.
pub(super) const DRAWER: f32 = 320.0;

/// The columns beside the question, and how wide each is before anybody drags its edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ChairColumns {
    /// The agenda's, in points; `None` where it is one line.
    pub(super) agenda: Option<f32>,
    /// The hall's, in points; `None` where it is a strip.
    pub(super) side: Option<f32>,
    /// The most that a column may be dragged to, in points.
    pub(super) most: f32,
    /// Windows whose columns are dragged together: a width that was chosen in a small window says nothing of a large one.
    pub(super) class: &'static str,
}

impl ChairColumns {
    /// The columns of a page of this width, in points.
    pub(super) fn of(width: f32) -> Self {
        let class = match width {
            ..1500.0 => "",
            ..2800.0 => " wide",
            _ => " widest",
        };
        Self {
            agenda: (width >= ONE_LINE_BELOW).then(|| (width * 0.211).clamp(200.0, 600.0)),
            side: (width >= STRIP_BELOW).then(|| (width * 0.227).clamp(244.0, 760.0)),
            most: (width * 0.32).max(260.0),
            class,
        }
    }
}
