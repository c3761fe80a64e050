//! The names of a triangle's corners.

use super::prompt::Shift;
use crate::words::Words;

/// The names of the three corners.
pub(super) fn corner_names(shift: &Shift, words: Words) -> [String; 3] {
    [0, 1, 2].map(|corner| corner_name(shift, corner, words))
}

/// The name of a corner from 0; its number where the deck gives none.
pub(super) fn corner_name(shift: &Shift, corner: usize, words: Words) -> String {
    shift
        .corners
        .get(corner)
        .map(|corner| corner.name.trim())
        .filter(|name| !name.is_empty())
        .map_or_else(|| words.interpretation_corner(corner + 1), str::to_owned)
}
