//! The answer to a command.

/// What a command did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The record is another one: it has to be saved.
    pub record: bool,
    /// A note was ended or something else of weight happened: it has to be saved at once.
    pub at_once: bool,
    /// Nothing was changed, because the session is finished: it has to be opened again first.
    pub refused: bool,
}

impl Changed {
    pub(in crate::model) const NOTHING: Self = Self {
        record: false,
        at_once: false,
        refused: false,
    };
    pub(in crate::model) const RECORD: Self = Self {
        record: true,
        at_once: false,
        refused: false,
    };
    pub(in crate::model) const AT_ONCE: Self = Self {
        record: true,
        at_once: true,
        refused: false,
    };
    pub(in crate::model) const REFUSED: Self = Self {
        record: false,
        at_once: false,
        refused: true,
    };

    /// Both of two changes.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            record: self.record || other.record,
            at_once: self.at_once || other.at_once,
            refused: self.refused || other.refused,
        }
    }
}
