//! The answer to a command.

use crate::model::command::refusal::Refusal;

/// The effect of a command. Either the record is another one, or a [`Refusal`] says why it is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The record is another one: it has to be saved.
    pub record: bool,
    /// A note was ended or something else of weight happened: it has to be saved at once.
    pub at_once: bool,
    /// Why nothing was changed, or not all that was asked for.
    pub refusal: Option<Refusal>,
}

impl Changed {
    /// Both of two changes; the first reason stands.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            record: self.record || other.record,
            at_once: self.at_once || other.at_once,
            refusal: if self.refusal.is_some() { self.refusal } else { other.refusal },
        }
    }

    /// True when nothing was changed because the bilaga is finished.
    pub fn is_finished(self) -> bool {
        self.refusal == Some(Refusal::Finished)
    }
}

impl From<Refusal> for Changed {
    fn from(refusal: Refusal) -> Self {
        Self {
            refusal: Some(refusal),
            ..Self::default()
        }
    }
}
