//! The time as the room reads it: figures while there is any, words when it is about to end and after. How far it has run over is
//! for the chair alone.

use crate::model::{HallView, Item};

/// From here on the room is told that the time ends.
const LAST_SECS: i64 = 60;

/// The reading of a clock for the room, in seconds that are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoomClock {
    None,
    Calm(i64),
    LastMinute(i64),
    Over,
}

/// A clock in the bottom line.
#[derive(Clone, Copy, Debug)]
pub(super) struct BottomClock {
    pub(super) clock: RoomClock,
    /// The part that is left, 0 to 1.
    pub(super) left: f32,
    /// True where it is large all the time and not only at its end.
    pub(super) is_large: bool,
}

impl RoomClock {
    const fn of(secs: i64) -> Self {
        match secs {
            ..=0 => Self::Over,
            1..=LAST_SECS => Self::LastMinute(secs),
            _ => Self::Calm(secs),
        }
    }
}

/// The clock of the bottom line. The groups look for their own clock while they talk; it stands in place of the item's. Only
/// while groups talk does the end matter to the room: a slide has figures as long as it has time, and then nothing.
pub(super) fn bottom_clock(view: &HallView) -> BottomClock {
    let part = |secs: i64, of: i64| (secs as f32 / of.max(1) as f32).clamp(0.0, 1.0);
    if let Some(secs) = view.group_left_secs {
        return BottomClock {
            clock: RoomClock::of(secs),
            left: part(secs, view.group_secs),
            is_large: true,
        };
    }
    // A pause has its large clock in the middle of the page.
    let page_shows_time = view.item.as_ref().is_some_and(|item| item.kind.shows_time());
    let is_prompt = view.item.as_ref().is_some_and(Item::is_prompt);
    let secs = view.left_secs.filter(|_| !page_shows_time);
    BottomClock {
        clock: match secs {
            Some(secs) if is_prompt => RoomClock::of(secs),
            Some(secs) if secs > 0 => RoomClock::Calm(secs),
            _ => RoomClock::None,
        },
        left: part(secs.unwrap_or(0), view.planned_secs),
        is_large: false,
    }
}

/// The clock on the page of a pause.
pub(super) fn pause_clock(view: &HallView) -> RoomClock {
    view.left_secs.map_or(RoomClock::None, RoomClock::of)
}
