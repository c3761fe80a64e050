//! The result of changing a record: the deed with its inverse, or the reason why nothing happened.

use crate::model::command::changed::Changed;
use crate::model::command::edit::Edit;
use crate::model::command::refusal::Refusal;
use std::mem;

/// The result of a change, or the reason why there is none.
pub(in crate::model) type Outcome = Result<Applied, Refusal>;

/// A change that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::model) struct Applied {
    /// Something of weight happened, which has to be saved at once.
    pub(in crate::model) at_once: bool,
    /// The edit that takes it back; `None` where undo leaves it alone.
    pub(in crate::model) inverse: Option<Edit>,
}

impl Applied {
    /// Something that undo leaves alone.
    pub(in crate::model) const FOR_GOOD: Self = Self {
        at_once: false,
        inverse: None,
    };

    /// Something that this takes back.
    pub(in crate::model) fn but(inverse: impl Into<Edit>) -> Self {
        Self {
            at_once: false,
            inverse: Some(inverse.into()),
        }
    }

    /// The same, as something of weight.
    #[must_use]
    pub(in crate::model) fn at_once(self) -> Self {
        Self { at_once: true, ..self }
    }
}

impl From<&Outcome> for Changed {
    fn from(outcome: &Outcome) -> Self {
        match outcome {
            Ok(done) => Self {
                record: true,
                at_once: done.at_once,
                refusal: None,
            },
            Err(refusal) => (*refusal).into(),
        }
    }
}

/// Puts a value in, to be taken back by what `back` makes of the old one.
pub(in crate::model) fn swap<T: PartialEq, E: Into<Edit>>(slot: &mut T, value: T, back: impl FnOnce(T) -> E) -> Outcome {
    if *slot == value {
        return Err(Refusal::NothingChanged);
    }
    Ok(Applied::but(back(mem::replace(slot, value))))
}

/// Puts a value in that is not taken back.
pub(in crate::model) fn set<T: PartialEq>(slot: &mut T, value: T) -> Outcome {
    if *slot == value {
        return Err(Refusal::NothingChanged);
    }
    *slot = value;
    Ok(Applied::FOR_GOOD)
}
