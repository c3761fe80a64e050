//! The day of the meeting: whether the clock has something to say of its planned end.

use crate::model::Timetable;

/// Distance from the planned end within which the comparison with it is worth showing, in seconds.
const COMPARED_WITHIN: i64 = 120 * 60;

/// True when the clock lies near enough to the meeting for the comparison to say something: a meeting that is tried on another
/// day or hour has no end to compare with.
pub(super) fn is_its_day(table: &Timetable) -> bool {
    table.over_secs().is_some_and(|over| over.abs() <= COMPARED_WITHIN)
}
