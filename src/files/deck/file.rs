//! Decks as text files: read strictly, because their author is there to put them right.

use crate::files::deck::advice::deck_advice;
use crate::files::deck::agendas::agenda_problems;
use crate::files::deck::check::deck_problems;
use crate::files::deck::pictures::picture_problems;
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::{self, error_at};
use crate::files::ron::schema::known_kinds;
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Kind, folded_key};
use crate::words::{Words, nearest};
use std::cmp::Reverse;

/// The format of deck files that this program reads.
const FORMAT: u32 = 1;

// The texts of all decks in `assets/decks`, listed by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/decks.rs"));

/// The decks that come with the program, those with most questions first: the order in which they are offered.
pub fn built_in() -> Vec<Deck> {
    let decks = BUILT_IN.iter().filter_map(|text| read_deck(text.as_bytes(), Words::default()).ok());
    let mut decks: Vec<_> = decks.collect();
    let questions = |deck: &Deck| deck.items.iter().filter(|item| item.is_prompt()).count();
    decks.sort_by_cached_key(|deck| (Reverse(questions(deck)), folded_key(&deck.title)));
    decks
}

/// The deck in a file's bytes, or all that is wrong with it in the order of the file.
///
/// # Errors
///
/// All problems in the order of the file, at least one of which is an error, when the text is no deck or has errors.
pub fn read_deck(bytes: &[u8], words: Words) -> Result<Deck, Vec<Problem>> {
    judged(bytes, words).map(|(deck, _)| deck)
}

/// The deck in a file's bytes with what is well to look at, or all of this together with what is wrong.
pub(in crate::files) fn judged(bytes: &[u8], words: Words) -> Result<(Deck, Vec<Problem>), Vec<Problem>> {
    let text = ron_format::decode(bytes, words).map_err(|problem| vec![problem])?;
    let text = &*text;
    let spans = SpanIndex::of(text);
    ron_format::refuse_newer(&spans, FORMAT, words).map_err(|problem| vec![problem])?;
    let reading = ron_format::read::<Deck>(text, &spans, words).map_err(|problem| vec![problem])?;
    let deck = reading.value;
    let mut problems: Vec<_> = reading
        .unknown
        .iter()
        .map(|field| error_at(spans.find(&field.path), ron_format::unknown_field(field, words)))
        .chain(unknown_kinds(&deck, &spans, words))
        .chain(deck_problems(&deck, &spans, &FieldPath::TOP, words))
        .chain(agenda_problems(&deck, &spans, words))
        .chain(picture_problems(&deck, &spans, words))
        .chain(deck_advice(&deck, &spans, words))
        .collect();
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.iter().any(Problem::is_error) {
        Err(problems)
    } else {
        Ok((deck, problems))
    }
}

/// Kinds that no program knows, or a newer one: the author of a deck is there to tell which.
fn unknown_kinds(deck: &Deck, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let known = known_kinds::<Kind>();
    let mut found = Vec::new();
    for (index, item) in deck.items.iter().enumerate() {
        let Kind::Unknown(unknown) = &item.kind else { continue };
        let message = match nearest(&unknown.name, known.iter().copied()) {
            Some(near) => words.no_such_kind_but(&unknown.name, near, &known.join(", ")),
            None => words.no_such_kind(&unknown.name, &known.join(", ")),
        };
        let path = FieldPath::TOP.key("items").index(index).key("kind");
        found.push(error_at(spans.find(&path), message));
    }
    found
}
