//! Decks as text files: read strictly, because their author is there to put them right.

use super::deck_check;
use super::form::{self, error_at};
use super::outline::Outline;
use super::problem::Problem;
use crate::model::Deck;
use crate::words::Words;

/// The form of deck files that this program reads.
const FORMAT: u32 = 1;

/// The text of every file in `assets/decks`, as `build.rs` has listed them.
const BUILT_IN: &[&str] = &include!(concat!(env!("OUT_DIR"), "/decks.rs"));

/// The decks that come with the program, in the order in which they are offered: by title.
pub fn built_in() -> Vec<Deck> {
    let mut decks: Vec<_> = BUILT_IN
        .iter()
        .filter_map(|text| read_deck(text.as_bytes(), Words::default()).ok())
        .collect();
    decks.sort_by_key(|deck| deck.title.to_lowercase());
    decks
}

/// The deck in a file's bytes, or all that is wrong with it in the order of the file.
pub fn read_deck(bytes: &[u8], words: Words) -> Result<Deck, Vec<Problem>> {
    let text = form::decode(bytes, words).map_err(|problem| vec![problem])?;
    let outline = Outline::of(text);
    form::refuse_newer(&outline, FORMAT, words).map_err(|problem| vec![problem])?;
    let reading = form::read::<Deck>(text, &outline, words).map_err(|problem| vec![problem])?;
    let mut problems: Vec<_> = reading
        .unknown
        .iter()
        .map(|way| error_at(outline.find(way), words.unknown_field(way.last_key())))
        .chain(deck_check::problems(&reading.value, &outline, &super::outline::Way::TOP, words))
        .collect();
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(reading.value) } else { Err(problems) }
}
