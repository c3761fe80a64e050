//! A list of which only the rows near the view are laid out, so that two thousand notes cost what twenty do.

use super::widgets::place_of;
use eframe::egui::{Id, Memory, Rangef, Rect, ScrollArea, Ui, UiBuilder};
use std::collections::BTreeSet;

/// How far outside the view rows are laid out all the same, so that Tab finds the next one.
const BEYOND: f32 = 160.0;

/// One row: a name that stays with what it shows, and its height, known or guessed.
#[derive(Clone, Copy, Debug)]
pub(super) struct LongRow {
    pub(super) id: Id,
    pub(super) height: f32,
    /// Whether something in it takes the keyboard.
    pub(super) takes_keyboard: bool,
}

/// All rows with where each stands; a long list is kept from frame to frame, since only making it takes as long as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct LongRows {
    rows: Vec<LongRow>,
    /// Where each row begins, and after the last where the list ends.
    tops: Vec<f32>,
    /// The rows that take the keyboard.
    stops: Vec<usize>,
}

/// What a frame wants of a long list beside its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    /// The row to scroll to, so that it stands first.
    pub(super) first: Option<usize>,
    /// The row that is laid out also far from the view: where something is being written, the field must not disappear.
    pub(super) always: Option<Id>,
}

/// Draws the rows near the view with `row_ui`, which is told the place in the list, and gives back how high they became.
pub(super) fn long_list_ui(ui: &mut Ui, rows: &LongRows, wanted: Wanted, mut row_ui: impl FnMut(&mut Ui, usize)) -> Vec<(usize, f32)> {
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if let Some(first) = wanted.first {
        area = area.vertical_scroll_offset(rows.top(first));
    }
    let memory = ui.scope_id().with("row with the keyboard");
    let holder: Option<Id> = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let mut next_holder = None;
    let output = area.show_viewport(ui, |ui, view| {
        ui.set_height(rows.top(rows.rows.len()));
        let room = ui.max_rect();
        let near = Rangef::new(view.top() - BEYOND, view.bottom() + BEYOND);
        let mut drawn = Vec::new();
        for index in rows.laid_out(near, holder, wanted.always) {
            let Some(row) = rows.rows.get(index) else { continue };
            let span = room.top() + rows.top(index)..=room.top() + rows.top(index + 1);
            let rect = Rect::from_x_y_ranges(room.x_range(), span);
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

impl FromIterator<LongRow> for LongRows {
    fn from_iter<T: IntoIterator<Item = LongRow>>(rows: T) -> Self {
        let mut list = Self {
            rows: rows.into_iter().collect(),
            ..Self::default()
        };
        let stops = list.rows.iter().enumerate().filter(|(_, row)| row.takes_keyboard);
        list.stops = stops.map(|(index, _)| index).collect();
        list.place();
        list
    }
}

impl LongRows {
    /// Takes in how high rows became; tells whether any of them is another than was thought by more than half a point.
    pub(super) fn measure(&mut self, drawn: &[(usize, f32)]) -> bool {
        let mut off: f32 = 0.0;
        for (index, height) in drawn {
            if let Some(row) = self.rows.get_mut(*index) {
                off = off.max((row.height - height).abs());
                row.height = *height;
            }
        }
        if off > 0.0 {
            self.place();
        }
        off > 0.5
    }

    /// The row with this name.
    pub(super) fn position(&self, id: Id) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    fn place(&mut self) {
        let mut top = 0.0;
        let ends = self.rows.iter().map(|row| {
            top += row.height;
            top
        });
        self.tops = std::iter::once(0.0).chain(ends).collect();
    }

    fn top(&self, index: usize) -> f32 {
        self.tops.get(index).copied().unwrap_or(0.0)
    }

    /// The rows to lay out: those near the view, and those to which Tab goes from there, however far away, or comes into the
    /// list from above and from below, wherever it was scrolled to. Also the one that has the keyboard, since rows above it
    /// may turn out to be higher than was guessed and push it away.
    fn laid_out(&self, near: Rangef, holder: Option<Id>, always: Option<Id>) -> BTreeSet<usize> {
        let bottoms = self.tops.get(1..).unwrap_or_default();
        let first = bottoms.partition_point(|bottom| *bottom < near.min);
        let end = self.tops.partition_point(|top| *top <= near.max).min(self.rows.len());
        let held = holder.and_then(|holder| self.position(holder));
        let stop_before = |row: usize| self.stops.partition_point(|stop| *stop < row).checked_sub(1);
        let stop_from = |row: usize| Some(self.stops.partition_point(|stop| *stop < row));
        let by_tab = [
            held.and_then(stop_before),
            held.and_then(|held| stop_from(held + 1)),
            Some(0),
            stop_before(first),
            stop_from(end),
            self.stops.len().checked_sub(1),
        ];
        let by_tab = by_tab.into_iter().flatten().filter_map(|stop| self.stops.get(stop).copied());
        let written = always.and_then(|always| self.position(always));
        (first..end).chain(held).chain(written).chain(by_tab).collect()
    }
}
