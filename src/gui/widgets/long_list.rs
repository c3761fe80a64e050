//! A list of which only the rows near the view are laid out, so that two thousand notes cost what twenty do.

use crate::gui::widgets::dragging::scroll_at_edges;
use crate::gui::widgets::keyboard::place_of;
use eframe::egui::{Id, IdMap, Memory, Rangef, Rect, ScrollArea, Ui, UiBuilder, vec2};
use std::collections::BTreeSet;
use std::ops::Range;

/// Distance outside the view within which rows are laid out all the same, so that Tab finds the next one.
const BEYOND: f32 = 160.0;
/// About how wide a character of ordinary type is.
const CHARACTER: f32 = 7.6;
/// About how high a line of ordinary type is.
pub(in crate::gui) const LINE: f32 = 20.0;

/// One row: a name that stays with what it shows, and its height, known or guessed.
#[derive(Clone, Copy, Debug)]
pub(in crate::gui) struct LongRow {
    pub(in crate::gui) id: Id,
    pub(in crate::gui) height: f32,
    /// True when something in it takes the keyboard.
    pub(in crate::gui) takes_keyboard: bool,
}

/// Heights of rows when they were last drawn, by their names; they hold for one width.
#[derive(Clone, Debug, Default)]
pub struct RowHeights {
    width: f32,
    known: IdMap<f32>,
}

/// All rows with where each stands; a long list is kept from frame to frame, since only making it takes as long as it is.
#[derive(Clone, Debug, Default)]
pub(in crate::gui) struct LongRows {
    rows: Vec<LongRow>,
    /// The space between two of them.
    gap: f32,
    /// Where each row begins, and after the last where the list ends.
    tops: Vec<f32>,
    /// The rows that take the keyboard.
    stops: Vec<usize>,
}

/// Draws the rows near the view with `row_ui`, which is told the place in the list, and gives back how high they became. The
/// list is scrolled so that what lies `from` points below its top stands first; `always` is laid out also far from the view: where something is
/// being written, the field must not disappear.
pub(in crate::gui) fn long_list_ui(
    ui: &mut Ui,
    rows: &LongRows,
    from: Option<f32>,
    always: Option<Id>,
    row_ui: impl FnMut(&mut Ui, usize),
) -> Vec<(usize, f32)> {
    // Never higher than the room that is left, or it would lie over what stands below it.
    let mut area = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    if let Some(from) = from {
        // At once: no way that was begun before goes on and leads away from there.
        area = area.vertical_scroll_offset(from).animated(false);
    }
    area.show(ui, |ui| {
        scroll_at_edges(ui);
        long_rows_ui(ui, rows, always, row_ui)
    })
    .inner
}

/// The same for rows that scroll together with what stands above them.
pub(in crate::gui) fn long_rows_ui(
    ui: &mut Ui,
    rows: &LongRows,
    always: Option<Id>,
    mut row_ui: impl FnMut(&mut Ui, usize),
) -> Vec<(usize, f32)> {
    let (id, room) = ui.allocate_space(vec2(ui.available_width(), rows.height()));
    // The control that has the keyboard and its row.
    let memory = id.with("row with the keyboard");
    let holder: Option<(Id, Id)> = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let mut next_holder = None;
    let seen = ui.clip_rect();
    let near = Rangef::new(seen.top() - room.top() - BEYOND, seen.bottom() - room.top() + BEYOND);
    let mut list = ui.new_child(UiBuilder::new().max_rect(room));
    let mut drawn = Vec::new();
    for index in rows.laid_out(near, holder.map(|(_, row)| row), always) {
        let Some(row) = rows.rows.get(index) else { continue };
        let top = room.top() + rows.top(index);
        let rect = Rect::from_x_y_ranges(room.x_range(), top..=top + row.height);
        let builder = UiBuilder::new().scope_id(row.id).max_rect(rect);
        let drawn_at = list.scope_builder(builder, |ui| row_ui(ui, index)).response.rect;
        let focused = list.memory(Memory::focused);
        if let Some(same) = holder.filter(|(control, _)| focused == Some(*control)) {
            // Where it was drawn last says nothing while the list moves.
            next_holder = next_holder.or(Some(same).filter(|(_, holder)| *holder == row.id));
        } else if let Some((control, place)) = focused.and_then(|control| Some((control, place_in(&list, control, drawn_at)?))) {
            next_holder = Some((control, row.id));
            // From here Tab goes to the next row, which has to be near the view by then. Of a row higher than the view the control
            // itself is what is to be seen.
            let wanted = if drawn_at.height() > seen.height() { place } else { drawn_at };
            if !list.input(|input| input.pointer.any_down()) {
                list.scroll_to_rect(wanted, None);
            }
        }
        drawn.push((index, drawn_at.height()));
    }
    ui.data_mut(|data| data.insert_temp(memory, next_holder));
    drawn
}

/// About how many lines a text takes in ordinary type; what is drawn is measured.
pub(in crate::gui) fn guessed_lines(text: &str, width: f32) -> f32 {
    let per_line = (width / CHARACTER).max(10.0);
    let lines = text.lines().map(|line| (line.len() as f32 / per_line).ceil().max(1.0));
    lines.sum::<f32>().max(1.0)
}

/// Where a control stands, when it stands here.
fn place_in(ui: &Ui, control: Id, here: Rect) -> Option<Rect> {
    let place = place_of(ui, control).filter(|place| place.layer_id == ui.layer_id())?;
    Some(place.rect).filter(|place| here.contains(place.center()))
}

impl RowHeights {
    /// Forgets what was measured at another width; tells whether this is one.
    pub(in crate::gui) fn fit(&mut self, width: f32) -> bool {
        let is_other = (self.width - width).abs() > 0.5;
        if is_other {
            self.known.clear();
            self.width = width;
        }
        is_other
    }

    pub(in crate::gui) const fn width(&self) -> f32 {
        self.width
    }

    /// Height of the row when it was last drawn.
    pub(in crate::gui) fn of(&self, row: Id) -> Option<f32> {
        self.known.get(&row).copied()
    }

    /// Height of the row when it was last drawn, or a guess, which is made once.
    pub(in crate::gui) fn of_or_else(&mut self, row: Id, guess: impl FnOnce() -> f32) -> f32 {
        *self.known.entry(row).or_insert_with(guess)
    }

    /// Takes in how high rows became; when one of them was thought to be another by more than half a point, the frame is drawn
    /// again at once.
    pub(in crate::gui) fn remember(&mut self, ui: &Ui, rows: &mut LongRows, drawn: &[(usize, f32)]) {
        for (index, height) in drawn {
            if let Some(row) = rows.rows.get(*index) {
                self.known.insert(row.id, *height);
            }
        }
        if rows.measure(drawn) {
            ui.ctx().request_discard("a row has another height than was guessed");
        }
    }
}

impl LongRows {
    pub(in crate::gui) fn new(rows: impl IntoIterator<Item = LongRow>, gap: f32) -> Self {
        let mut list = Self {
            rows: rows.into_iter().collect(),
            gap,
            ..Self::default()
        };
        let stops = list.rows.iter().enumerate().filter(|(_, row)| row.takes_keyboard);
        list.stops = stops.map(|(index, _)| index).collect();
        list.place();
        list
    }

    /// Takes in how high rows became; tells whether any of them is another than was thought by more than half a point.
    fn measure(&mut self, drawn: &[(usize, f32)]) -> bool {
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
    fn position(&self, id: Id) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    fn place(&mut self) {
        let mut top = 0.0;
        let ends = self.rows.iter().map(|row| {
            top += row.height + self.gap;
            top
        });
        self.tops = std::iter::once(0.0).chain(ends).collect();
    }

    fn height(&self) -> f32 {
        (self.top(self.rows.len()) - self.gap).max(0.0)
    }

    /// Where these rows begin and end in the list.
    pub(in crate::gui) fn span(&self, rows: Range<usize>) -> Rangef {
        Rangef::new(self.top(rows.start), self.top(rows.end) - self.gap)
    }

    /// How far down the list has to begin, in points, for a row to stand in the middle of so much height: the rows before and after it
    /// are seen as well, and nothing fades over it.
    pub(in crate::gui) fn centred(&self, index: usize, height: f32) -> f32 {
        let most = (self.height() - height).max(0.0);
        (self.span(index..index + 1).center() - height / 2.0).clamp(0.0, most)
    }

    /// Where a row begins in the list.
    pub(in crate::gui) fn top(&self, index: usize) -> f32 {
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
