//! Advice on a deck that is right: the program takes it as it is.

use crate::files::deck::texts::labelled;
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::warning_at;
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Kind};
use crate::words::Words;

/// The longest label that fits in narrow places, in characters.
const LONGEST_LABEL: usize = 30;

/// The most bullets that the back row can take in.
const MOST_BULLETS: usize = 4;

/// All advice on a deck.
pub(in crate::files) fn deck_advice(deck: &Deck, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |path: &FieldPath, message: String| found.push(warning_at(spans.find(path), message));

    if !deck.items.iter().any(crate::model::Item::is_prompt) {
        say(&FieldPath::TOP.key("items"), words.deck_without_questions().to_owned());
    }
    for (index, item) in deck.items.iter().enumerate() {
        let at = FieldPath::TOP.key("items").index(index);
        for label in labelled(item, &at) {
            let (short, text) = (label.short.chars().count(), label.text.chars().count());
            if short > LONGEST_LABEL {
                say(&label.path.key("short"), words.long_short(short, LONGEST_LABEL));
            } else if short == 0 && text > LONGEST_LABEL && label.is_narrow {
                say(&label.path.key(label.field), words.needs_short(text, LONGEST_LABEL));
            }
        }
        if let Kind::Slide(slide) = &item.kind {
            let bullets = at.key("kind").key("bullets");
            match slide.bullets.len() {
                0 if slide.picture.is_none() => say(&at.key("kind"), words.slide_without_bullets().to_owned()),
                count if count > MOST_BULLETS => say(&bullets, words.many_bullets(count, MOST_BULLETS)),
                _ => {}
            }
        }
    }
    found
}
