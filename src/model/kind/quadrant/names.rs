//! The names of a quadrant's axes, their ends and its fields.

use super::prompt::{Axis, Quadrant, Situation};
use super::spot::{End, Spot};
use crate::words::Words;

/// The names of the two axes, across and up, or words for them where the deck gives none.
pub(super) fn axis_names(quadrant: &Quadrant, words: Words) -> [String; 2] {
    [
        (&quadrant.across, words.interpretation_axis_across()),
        (&quadrant.up, words.interpretation_axis_up()),
    ]
    .map(|(axis, otherwise)| given(&axis.name).unwrap_or(otherwise).to_owned())
}

/// The name of an end of an axis, or a word for it where the deck gives none.
pub(super) fn end_name(axis: &Axis, end: End, words: Words) -> &str {
    match end {
        End::Low => given(&axis.low).unwrap_or(words.interpretation_low_end()),
        End::High => given(&axis.high).unwrap_or(words.interpretation_high_end()),
    }
}

/// The name of the situation in whose field a point lies; `None` where there is none or it has no name.
pub(super) fn situation_name(quadrant: &Quadrant, spot: Spot) -> Option<&str> {
    quadrant.situation_at(spot).and_then(|Situation { name, .. }| given(name))
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
