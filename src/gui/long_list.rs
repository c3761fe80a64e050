//! A list of which only the rows near the view are laid out, so that two thousand notes cost what twenty do.

use super::widgets::place_of;
use eframe::egui::{Id, Memory, Rangef, Rect, ScrollArea, Ui, UiBuilder};

/// How far outside the view rows are laid out all the same, so that Tab finds the next one.
const BEYOND: f32 = 160.0;

/// One row: a name that stays with what it shows, and its height, known or guessed.
#[derive(Clone, Copy, Debug)]
pub(super) struct LongRow {
    pub(super) id: Id,
    pub(super) height: f32,
    /// Laid out also far from the view: where something is being written, the field must not disappear.
    pub(super) always: bool,
    /// Whether something in it takes the keyboard.
    pub(super) takes_keyboard: bool,
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
    let memory = ui.scope_id().with("row with the keyboard");
    let holder: Option<Id> = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let mut next_holder = None;
    let output = area.show_viewport(ui, |ui, view| {
        ui.set_height(rows.iter().map(|row| row.height).sum());
        let room = ui.max_rect();
        let near = Rangef::new(view.top() - BEYOND, view.bottom() + BEYOND);
        let mut drawn = Vec::new();
        for (index, row, span) in laid_out(rows, near, holder) {
            let rect = Rect::from_x_y_ranges(room.x_range(), room.top() + span.min..=room.top() + span.max);
            let builder = UiBuilder::new().scope_id(row.id).max_rect(rect);
            let scope = ui.scope_builder(builder, |ui| row_ui(ui, index));
            let drawn_at = scope.response.rect;
            if has_keyboard(ui, drawn_at) {
                next_holder = Some(row.id);
                // From here Tab goes to the next row, which has to be near the view by then.
                if holder != next_holder && !ui.input(|input| input.pointer.any_down()) {
                    ui.scroll_to_rect(drawn_at, None);
                }
            }
            drawn.push((index, drawn_at.height()));
        }
        drawn
    });
    ui.data_mut(|data| data.insert_temp(memory, next_holder));
    output.inner
}

/// Whether what has the keyboard stands here.
fn has_keyboard(ui: &Ui, here: Rect) -> bool {
    let focused = ui.memory(Memory::focused).and_then(|focused| place_of(ui, focused));
    focused.is_some_and(|focused| focused.layer_id == ui.layer_id() && here.contains(focused.rect.center()))
}

/// The rows to lay out, with where each stands: those near the view, and those to which Tab goes from there, however far away, or
/// comes into the list from above and from below, wherever it was scrolled to. Also the one that has the keyboard, since rows
/// above it may turn out to be higher than was guessed and push it away.
fn laid_out(rows: &[LongRow], near: Rangef, holder: Option<Id>) -> impl Iterator<Item = (usize, &LongRow, Rangef)> {
    let mut top = 0.0;
    let spans = rows.iter().map(|row| {
        let span = Rangef::new(top, top + row.height);
        top = span.max;
        span
    });
    let placed: Vec<_> = rows.iter().zip(spans).collect();
    let held = holder.and_then(|holder| placed.iter().position(|(row, _)| row.id == holder));
    let is_stop = |(row, _): &(&LongRow, Rangef)| row.takes_keyboard;
    let by_tab = [
        held.and_then(|held| placed.iter().take(held).rposition(is_stop)),
        held.and_then(|held| placed.iter().skip(held + 1).position(is_stop).map(|steps| held + 1 + steps)),
        placed.iter().position(|(row, _)| row.takes_keyboard),
        placed.iter().rposition(|(row, span)| row.takes_keyboard && span.max < near.min),
        placed.iter().position(|(row, span)| row.takes_keyboard && span.min > near.max),
        placed.iter().rposition(|(row, _)| row.takes_keyboard),
    ];
    let wanted = move |index: usize, row: &LongRow, span: Rangef| {
        row.always || holder == Some(row.id) || near.intersects(span) || by_tab.contains(&Some(index))
    };
    let placed = placed.into_iter().enumerate().map(|(index, (row, span))| (index, row, span));
    placed.filter(move |(index, row, span)| wanted(*index, row, *span))
}
