//! A quadrant: a point on two named axes, today and desired.

use super::spot::{End, Spot};
use serde::{Deserialize, Serialize};

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
    /// The subject of the axis.
    pub name: String,
    /// The end at 0.
    pub low: String,
    /// The end at [`MOST_ON_AXIS`](super::spot::MOST_ON_AXIS).
    pub high: String,
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

impl Quadrant {
    /// The situation in whose field a point lies; `None` on the lines between fields and where the deck names none.
    pub fn situation_at(&self, spot: Spot) -> Option<&Situation> {
        let (across, up) = (Spot::end(spot.across)?, Spot::end(spot.up)?);
        self.situations
            .iter()
            .find(|situation| situation.across == across && situation.up == up)
    }
}
