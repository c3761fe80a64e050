//! A list of which only the rows near the view are laid out, so that two thousand notes cost what twenty do.

use eframe::egui::{Id, Rangef, Rect, ScrollArea, Ui, UiBuilder};

/// How far outside the view rows are laid out all the same, so that Tab finds the next one.
const BEYOND: f32 = 160.0;

/// One row: a name that stays with what it shows, and its height, known or guessed.
#[derive(Clone, Copy, Debug)]
pub(super) struct LongRow {
    pub(super) id: Id,
    pub(super) height: f32,
    /// Laid out also far from the view: where something is being written, the field must not disappear.
    pub(super) always: bool,
}

/// Draws the rows near the view with `row_ui`, which is told the place in the list, and gives back how high they became.
/// With `jump_to` the list is scrolled so that this row stands first.
pub(super) fn long_list_ui(
    ui: &mut Ui,
    rows: &[LongRow],
    jump_to: Option<usize>,
    mut row_ui: impl FnMut(&mut Ui, usize),
) -> Vec<(usize, f32)> {
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if let Some(row) = jump_to {
        let above: f32 = rows.iter().take(row).map(|row| row.height).sum();
        area = area.vertical_scroll_offset(above);
    }
    let output = area.show_viewport(ui, |ui, view| {
        ui.set_height(rows.iter().map(|row| row.height).sum());
        let room = ui.max_rect();
        let near = Rangef::new(view.top() - BEYOND, view.bottom() + BEYOND);
        let mut drawn = Vec::new();
        let mut top = 0.0;
        for (index, row) in rows.iter().enumerate() {
            let span = Rangef::new(top, top + row.height);
            top = span.max;
            if !row.always && !near.intersects(span) {
                continue;
            }
            let rect = Rect::from_x_y_ranges(room.x_range(), room.top() + span.min..=room.top() + span.max);
            let builder = UiBuilder::new().scope_id(row.id).max_rect(rect);
            let scope = ui.scope_builder(builder, |ui| row_ui(ui, index));
            drawn.push((index, scope.response.rect.height()));
        }
        drawn
    });
    output.inner
}
