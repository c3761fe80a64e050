//! A quadrant: a point on two named axes, today and desired.

use super::Moment;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The high end of an axis; the low end is 0.
pub const MOST_ON_AXIS: u8 = 100;

/// The middle of an axis; from here on a point lies in the high half.
pub const MIDDLE_OF_AXIS: u8 = 50;

/// A question answered by a point between two pairs of ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quadrant {
    /// The axis from left to right.
    pub across: Axis,
    /// The axis from bottom to top.
    pub up: Axis,
    /// Names of the four fields, none or at most one for each field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Situation>,
}

/// One axis with its two ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// What the axis is about.
    pub name: String,
    /// The end at 0.
    pub low: String,
    /// The end at [`MOST_ON_AXIS`].
    pub high: String,
}

/// One half of an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum End {
    /// Left or bottom, below [`MIDDLE_OF_AXIS`].
    #[default]
    Low,
    /// Right or top, above [`MIDDLE_OF_AXIS`].
    High,
}

/// The name of one of the four fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    /// The name, word for word.
    pub name: String,
    /// Left or right.
    pub across: End,
    /// Bottom or top.
    pub up: End,
    /// One line of explanation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

/// A point: two whole numbers from 0 to [`MOST_ON_AXIS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// From left to right.
    pub across: u8,
    /// From bottom to top.
    pub up: u8,
}

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

impl Quadrant {
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let axes = [&mut self.across, &mut self.up].into_iter();
        let situations = self.situations.iter_mut();
        axes.flat_map(|axis| [&mut axis.name, &mut axis.low, &mut axis.high])
            .chain(situations.flat_map(|situation| [&mut situation.name, &mut situation.help]))
            .collect()
    }

    pub(super) fn problems(&self, words: Words) -> Vec<String> {
        let mut problems = Vec::new();
        for (field, axis) in [("across", &self.across), ("up", &self.up)] {
            for (part, text) in [("name", &axis.name), ("low", &axis.low), ("high", &axis.high)] {
                if text.trim().is_empty() {
                    problems.push(words.empty_field(&format!("{field}.{part}")));
                }
            }
        }
        for (index, situation) in self.situations.iter().enumerate() {
            let field = |situation: &Situation| (situation.across, situation.up);
            let earlier = self.situations.iter().take(index);
            if earlier.into_iter().any(|other| field(other) == field(situation)) {
                problems.push(words.field_named_twice(&situation.name));
            }
        }
        problems
    }

    /// The situation in whose field a point lies; `None` on the lines between fields and where the deck names none.
    pub fn situation_at(&self, spot: Spot) -> Option<&Situation> {
        let (across, up) = (Spot::end(spot.across)?, Spot::end(spot.up)?);
        self.situations
            .iter()
            .find(|situation| situation.across == across && situation.up == up)
    }
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

    const fn is_valid(self) -> bool {
        self.across <= MOST_ON_AXIS && self.up <= MOST_ON_AXIS
    }
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
