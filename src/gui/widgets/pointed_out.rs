//! The control to which the tour of the example points: a frame around it, so that nobody has to look for it.

use crate::gui::theme::{self, Tokens};
use crate::gui::ui_command::UiCommand;
use eframe::egui::{Id, Response, Stroke, StrokeKind, Ui};

/// Width of the frame and its distance from the control, in points.
const FRAME: f32 = 3.0;

/// A control that can be pointed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum PointedOut {
    /// The button or the tab of a command.
    Command(UiCommand),
    /// The tab of the group in this place, from 0.
    Group(usize),
}

fn memory() -> Id {
    Id::unique("pointed out by the tour")
}

/// Points a control out in this frame, or none; to be called before it is drawn.
pub(in crate::gui) fn point_out(ui: &Ui, control: Option<PointedOut>) {
    ui.data_mut(|data| data.insert_temp(memory(), control));
}

/// Frames a control that is pointed out, once it is drawn.
pub(in crate::gui) fn frame_pointed_out(ui: &Ui, tokens: &Tokens, control: PointedOut, drawn: &Response) {
    let wanted: Option<PointedOut> = ui.data(|data| data.get_temp(memory())).flatten();
    if wanted == Some(control) {
        let frame = drawn.rect.expand(FRAME);
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(2.0 * FRAME));
        painter.rect_stroke(frame, theme::CORNER, Stroke::new(FRAME, tokens.accent), StrokeKind::Outside);
    }
}
