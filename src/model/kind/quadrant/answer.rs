//! The answer of a group on two axes: its two points.

use super::spot::Spot;
use crate::model::kind::answer_value::AnswerValue;
use crate::model::kind::moment::Moment;
use serde::{Deserialize, Serialize};

/// A group's two points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuadrantAnswer {
    /// Where the group is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<Spot>,
    /// Where the group wants to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired: Option<Spot>,
}

impl QuadrantAnswer {
    /// True when neither moment is answered.
    pub const fn is_empty(&self) -> bool {
        self.today.is_none() && self.desired.is_none()
    }

    /// The point at `moment`.
    pub const fn at(&self, moment: Moment) -> Option<Spot> {
        match moment {
            Moment::Today => self.today,
            Moment::Desired => self.desired,
        }
    }

    /// The same answer with one point set, or taken away with `None`.
    #[must_use]
    pub const fn with(mut self, moment: Moment, spot: Option<Spot>) -> Self {
        match moment {
            Moment::Today => self.today = spot,
            Moment::Desired => self.desired = spot,
        }
        self
    }

    pub(super) fn is_valid(self) -> bool {
        [self.today, self.desired].into_iter().flatten().all(Spot::is_valid)
    }
}

impl AnswerValue for QuadrantAnswer {
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
}
