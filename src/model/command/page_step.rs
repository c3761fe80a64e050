//! A step of the chair or of a presenter's clicker: page by page, then item by item.

use serde::{Deserialize, Serialize};

/// One step through the meeting. The first one begins it, and each lights the hall. Pages are cut by the hall's layout, so whoever asks
/// for a step by pages says how many there are; fewer than 1 counts as 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PageStep {
    /// To the next page of the item, and after its last page to the next item.
    On {
        /// Pages of what the hall shows.
        pages: u16,
    },
    /// To the page before, and from the first one to the last page of the item before.
    Back {
        /// Pages of what the hall shows.
        pages: u16,
        /// Pages of the item before.
        before: u16,
    },
    /// To the next item, whatever pages are left.
    NextItem,
    /// To the item before, whatever pages there are.
    PreviousItem,
}
