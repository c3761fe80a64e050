//! A living picture of the hall on the first screen: it fades once through the pictures of a meeting, and then stands still.

use crate::gui::hall::{HallPicture, Room};
use crate::gui::theme;
use crate::gui::view_context::ViewContext;
use crate::model::HallView;
use eframe::egui::{Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};
use std::time::Duration;

/// The time for which each picture stands, in seconds.
const STANDS: f64 = 3.0;

/// The time for which one fades into the next, in seconds.
const FADES: f64 = 0.5;

/// Width over height of the picture, as most projectors have it.
const RATIO: f32 = 16.0 / 9.0;

/// The time at which the first picture was shown, by the clock of the frames; `None` before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LivingPicture {
    since: Option<f64>,
}

/// Draws the picture as wide as there is room; nothing before the worked example was read.
pub(super) fn picture_ui(ui: &mut Ui, view: &ViewContext<'_>, state: &mut LivingPicture) {
    let pictures = &view.start.pictures;
    let Some(last) = pictures.len().checked_sub(1) else { return };
    let width = ui.available_width();
    let (rect, picture) = ui.allocate_exact_size(vec2(width, width / RATIO), Sense::empty());
    picture.widget_info(|| WidgetInfo::labeled(Role::Image, true, view.words.start_picture()));
    let (index, fade) = if view.appearance.less_motion {
        (last, 0.0)
    } else {
        let now = ui.input(|input| input.time);
        let passed = now - *state.since.get_or_insert(now);
        let at = place_at(passed, last);
        if let Some(next) = at.next_change {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(next));
        }
        (at.index, at.fade)
    };
    let mut draw = |hall: &HallView, opacity: f32| {
        let mut layer = ui.new_child(UiBuilder::new().max_rect(rect));
        layer.set_clip_rect(rect.intersect(ui.clip_rect()));
        layer.set_opacity(opacity);
        let picture = HallPicture {
            view: hall,
            look: view.hall_look,
            room: Room { ratio: view.room_ratio },
            words: view.words,
        };
        picture.shine_through(&layer);
    };
    if let Some(hall) = pictures.get(index) {
        draw(hall, 1.0);
    }
    if let Some(hall) = pictures.get(index + 1).filter(|_| fade > 0.0) {
        draw(hall, fade);
    }
    let outline = Stroke::new(1.0, view.tokens.outline);
    ui.painter().rect_stroke(rect, theme::CORNER, outline, StrokeKind::Outside);
}

/// The pictures seen at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
struct PictureAt {
    /// The picture below.
    index: usize,
    /// The opacity of the next one over it.
    fade: f32,
    /// The seconds until it looks different; `None` once it stands still.
    next_change: Option<f64>,
}

/// The picture `passed` seconds after the first was shown, of those from 0 to `last`.
fn place_at(passed: f64, last: usize) -> PictureAt {
    let mut begin = 0.0;
    for index in 0..last {
        let fades = begin + STANDS;
        let ends = fades + FADES;
        if passed < fades {
            return PictureAt {
                index,
                fade: 0.0,
                next_change: Some(fades - passed),
            };
        }
        if passed < ends {
            return PictureAt {
                index,
                fade: Duration::from_secs_f64((passed - fades) / FADES).as_secs_f32(),
                next_change: Some(0.0),
            };
        }
        begin = ends;
    }
    PictureAt {
        index: last,
        fade: 0.0,
        next_change: None,
    }
}
