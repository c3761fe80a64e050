//! The answer of a group to a matrix: its place on each row, today and desired.

use super::prompt::{Matrix, MatrixStep, STEPS};
use crate::model::base::ids::PlaceKey;
use crate::model::kind::answer_value::AnswerValue;
use crate::model::kind::moment::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The places of a group, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixAnswer {
    /// Answered rows by key.
    pub rows: BTreeMap<PlaceKey, RowAnswer>,
}

/// A group's place on one row; a moment not answered is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAnswer {
    /// Where the group is, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<MatrixStep>,
    /// Where the group wants to be, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desired: Option<MatrixStep>,
}

impl RowAnswer {
    /// The step at `moment`.
    pub const fn at(self, moment: Moment) -> Option<MatrixStep> {
        match moment {
            Moment::Today => self.today,
            Moment::Desired => self.desired,
        }
    }
}

impl MatrixAnswer {
    /// True when no row is answered.
    pub fn is_empty(&self) -> bool {
        self.rows.values().all(|row| row.today.is_none() && row.desired.is_none())
    }

    /// The group's place on a row.
    pub fn row(&self, key: &PlaceKey) -> RowAnswer {
        self.rows.get(key).copied().unwrap_or_default()
    }

    /// The same answer with one step set, or taken away with `None`.
    #[must_use]
    pub fn with(&self, key: &PlaceKey, moment: Moment, step: Option<MatrixStep>) -> Self {
        let mut next = self.clone();
        let row = next.rows.entry(key.clone()).or_default();
        match moment {
            Moment::Today => row.today = step,
            Moment::Desired => row.desired = step,
        }
        if *row == RowAnswer::default() {
            next.rows.remove(key);
        }
        next
    }

    /// True when it fits the prompt: known places, values within their bounds.
    pub(super) fn fits(&self, matrix: &Matrix) -> bool {
        self.rows.iter().all(|(key, row)| {
            matrix.rows().any(|known| known.key == *key)
                && [row.today, row.desired]
                    .into_iter()
                    .flatten()
                    .all(|step| (1..=STEPS).contains(&step))
        })
    }
}

impl AnswerValue for MatrixAnswer {
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
}
