//! A point on two axes, and the halves into which its numbers fall.

use serde::{Deserialize, Serialize};

/// The high end of an axis; the low end is 0.
pub const MOST_ON_AXIS: u8 = 100;

/// The middle of an axis; from here on a point lies in the high half.
pub const MIDDLE_OF_AXIS: u8 = 50;

/// One half of an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum End {
    /// Left or bottom, below [`MIDDLE_OF_AXIS`].
    #[default]
    Low,
    /// Right or top, above [`MIDDLE_OF_AXIS`].
    High,
}

/// A point: two whole numbers from 0 to [`MOST_ON_AXIS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// From left to right.
    pub across: u8,
    /// From bottom to top.
    pub up: u8,
}

impl Spot {
    /// The middle of the square.
    pub const MIDDLE: Self = Self {
        across: MIDDLE_OF_AXIS,
        up: MIDDLE_OF_AXIS,
    };

    /// The half in which a number of an axis lies; `None` in the middle, which belongs to neither.
    pub const fn end(value: u8) -> Option<End> {
        match value {
            MIDDLE_OF_AXIS => None,
            0..MIDDLE_OF_AXIS => Some(End::Low),
            _ => Some(End::High),
        }
    }

    pub(super) const fn is_valid(self) -> bool {
        self.across <= MOST_ON_AXIS && self.up <= MOST_ON_AXIS
    }
}
