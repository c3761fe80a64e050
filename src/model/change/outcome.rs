//! The result of changing a record: what changed, and what takes it back.

use crate::model::command::changed::Changed;
use crate::model::command::command::Command;
use std::mem;

/// What a command did, and what takes it back; `None` when nothing did happen.
pub(in crate::model) type Outcome = (Changed, Option<Command>);

pub(in crate::model) const NOTHING: Outcome = (Changed::NOTHING, None);

/// Puts a value in and gives the command that puts the old one back.
pub(in crate::model) fn swap<T: PartialEq>(slot: &mut T, value: T, back: impl FnOnce(T) -> Command) -> Outcome {
    if *slot == value {
        return NOTHING;
    }
    (Changed::RECORD, Some(back(mem::replace(slot, value))))
}

/// Puts a value in that is not taken back.
pub(in crate::model) fn moved<T: PartialEq>(slot: &mut T, value: T) -> Outcome {
    if *slot == value {
        return NOTHING;
    }
    *slot = value;
    (Changed::RECORD, None)
}
