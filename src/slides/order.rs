//! The order in which a slide is read: row by row from the top, and in a row from the left.

/// A place on a slide, in units of the office form (914,400 an inch).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SlidePlace {
    /// Down from the upper edge.
    pub(super) top: i64,
    /// From the left edge.
    pub(super) left: i64,
}

/// Things whose upper edges differ by no more than this stand in one row: 0.05 inch.
const ROW: i64 = 45_720;

/// The things in reading order. One without a place of its own stays behind the one before it in the file.
pub(super) fn in_reading_order<T>(things: Vec<(Option<SlidePlace>, T)>) -> Vec<T> {
    let mut last = SlidePlace {
        top: i64::MIN,
        left: i64::MIN,
    };
    let mut placed = Vec::new();
    for (place, thing) in things {
        last = place.unwrap_or(last);
        placed.push((last, thing));
    }
    placed.sort_by_key(|(place, _)| place.top);
    let mut row_top = i64::MIN;
    let mut rows = Vec::new();
    for (place, thing) in placed {
        if place.top.saturating_sub(row_top) > ROW {
            row_top = place.top;
        }
        rows.push(((row_top, place.left), thing));
    }
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, thing)| thing).collect()
}
