//! Numbers that are given once.

use std::collections::BTreeSet;

/// The number after the highest that is taken, from 1. After the last number that there is, the lowest that is free.
pub(in crate::model) fn free_number(taken: impl IntoIterator<Item = u32>) -> u32 {
    let taken: BTreeSet<u32> = taken.into_iter().collect();
    let next = taken.last().map_or(Some(1), |highest| highest.checked_add(1));
    let lowest = || (1..=u32::MAX).find(|number| !taken.contains(number));
    next.or_else(lowest).unwrap_or(u32::MAX)
}
