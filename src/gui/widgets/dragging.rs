//! Lists while something is dragged over them.

use eframe::egui::{DragAndDrop, Pos2, Ui, vec2};

/// The distance from an edge within which a list scrolls, in points.
const EDGE: f32 = 48.0;
/// How fast it scrolls at the edge itself, in points a second.
const SPEED: f32 = 900.0;

/// Scrolls a list while something is held near its upper or lower edge, the faster the nearer; to be called first inside it. At the
/// end of the list it rests.
pub(in crate::gui) fn scroll_at_edges(ui: &Ui) {
    if !DragAndDrop::has_any_payload(ui.ctx()) {
        return;
    }
    let seen = ui.clip_rect();
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let Some(pointer) = pointer.filter(|pointer| seen.contains(*pointer)) else {
        return;
    };
    let edge = EDGE.min(seen.height() / 4.0).max(1.0);
    let near = |distance: f32| ((edge - distance) / edge).clamp(0.0, 1.0);
    let speed = SPEED * (near(pointer.y - seen.top()) - near(seen.bottom() - pointer.y));
    // Where the list stood when it was scrolled last, and the pointer then: at its end nothing moves.
    let memory = ui.scope_id().with("scrolled by what is held");
    let now = (ui.max_rect().top(), pointer);
    let before = ui.data_mut(|data| data.get_temp::<(f32, Pos2)>(memory));
    if speed == 0.0 || before == Some(now) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(memory, now));
    let step = speed * ui.input(|input| input.stable_dt.min(0.1));
    ui.scroll_with_delta(vec2(0.0, step));
    ui.ctx().request_repaint();
}
