//! The bar over the hall's picture: in words and by its ground, whether the room sees what stands below it.

use crate::gui::view_context::ViewContext;
use crate::gui::{fonts, theme, widgets};
use crate::model::Hall;
use crate::words::Words;
use eframe::egui::{self, Align2, Color32, Response, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Height of the bar in points.
const HEIGHT: f32 = 26.0;

/// Radius of the lamp beside the words while the room sees the picture, in points.
const LAMP: f32 = 4.0;

/// How the picture stands to the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Live {
    /// The room sees it.
    Shown,
    /// The room sees it, and goes on seeing it while the meeting goes on.
    Frozen,
    /// The room sees black.
    Black,
    /// The room sees nothing of the program.
    Closed,
}

impl Live {
    /// How it stands now.
    pub(super) const fn of(hall: &Hall) -> Self {
        match (hall.open, hall.blank, hall.frozen) {
            (false, ..) => Self::Closed,
            (true, true, _) => Self::Black,
            (true, false, true) => Self::Frozen,
            (true, false, false) => Self::Shown,
        }
    }

    /// The same in words.
    pub(super) const fn words(self, words: Words) -> &'static str {
        match self {
            Self::Shown => words.in_hall_now(),
            Self::Frozen => words.hall_frozen(),
            Self::Black => words.hall_black(),
            Self::Closed => words.hall_is_closed(),
        }
    }
}

/// Draws the bar over the whole width.
pub(super) fn live_bar_ui(ui: &mut Ui, view: &ViewContext<'_>, live: Live) -> Response {
    let tokens = view.tokens;
    let text = live.words(view.words);
    let (rect, bar) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let (ground, ink, outline) = match live {
        Live::Shown => (tokens.accent, tokens.background, tokens.accent),
        Live::Frozen => (tokens.warning, tokens.background, tokens.warning),
        Live::Black => (Color32::BLACK, Color32::WHITE, tokens.outline),
        Live::Closed => (tokens.background, tokens.quiet, tokens.outline),
    };
    let painter = ui.painter();
    painter.rect(rect, theme::CORNER, ground, Stroke::new(1.0, outline), egui::StrokeKind::Inside);
    let words = painter.text(rect.center(), Align2::CENTER_CENTER, text, fonts::strong(fonts::BODY), ink);
    if live == Live::Shown {
        let lamp = words.left_center() - vec2(theme::SPACE + LAMP, 0.0);
        painter.circle_filled(lamp, LAMP, ink);
    }
    bar.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    widgets::name_heading(ui, &bar, text);
    bar
}
