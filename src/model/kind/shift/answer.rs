//! The answer of a group in a triangle: its two points.

use super::shares::Shares;
use crate::model::kind::answer_value::AnswerValue;
use crate::model::kind::moment::Moment;
use serde::{Deserialize, Serialize};

/// A group's two points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftAnswer {
    /// Where the group is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<Shares>,
    /// Where the group wants to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired: Option<Shares>,
}

impl ShiftAnswer {
    /// True when neither moment is answered.
    pub const fn is_empty(&self) -> bool {
        self.today.is_none() && self.desired.is_none()
    }

    /// The point at `moment`.
    pub const fn at(&self, moment: Moment) -> Option<Shares> {
        match moment {
            Moment::Today => self.today,
            Moment::Desired => self.desired,
        }
    }

    /// The same answer with one point set, or taken away with `None`.
    #[must_use]
    pub const fn with(mut self, moment: Moment, shares: Option<Shares>) -> Self {
        match moment {
            Moment::Today => self.today = shares,
            Moment::Desired => self.desired = shares,
        }
        self
    }

    pub(super) fn is_valid(self) -> bool {
        [self.today, self.desired].into_iter().flatten().all(Shares::is_valid)
    }
}

impl AnswerValue for ShiftAnswer {
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
}
