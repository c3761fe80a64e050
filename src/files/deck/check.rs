//! Errors in a deck that can be read, which have to be put right.

use crate::files::deck::texts::needed_texts;
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::error_at;
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Item, Kind, MOST_MINUTES};
use crate::words::Words;
use std::collections::BTreeSet;

/// All that is wrong with the deck that stands at `top` of the text.
pub(in crate::files) fn deck_problems(deck: &Deck, spans: &SpanIndex<'_>, top: &FieldPath, words: Words) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |path: &FieldPath, message: String| found.push(error_at(spans.find(path), message));

    let signs_are_plain = deck
        .id
        .chars()
        .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    if deck.id.is_empty() || !signs_are_plain {
        say(&top.key("id"), words.wrong_deck_id().to_owned());
    }
    if deck.title.trim().is_empty() {
        say(&top.key("title"), words.empty_field("title"));
    }
    if deck.items.is_empty() {
        say(&top.key("items"), words.no_items().to_owned());
    }

    let mut ids = BTreeSet::new();
    for (index, table) in deck.tables.iter().enumerate() {
        let path = top.key("tables").index(index);
        if table.id.trim().is_empty() {
            say(&path.key("id"), words.empty_field("id"));
        } else if !ids.insert(&table.id) {
            say(&path.key("id"), words.id_twice(&table.id));
        }
        for (row, cells) in table.rows.iter().enumerate() {
            if cells.len() != table.columns.len() {
                let message = words.wrong_cell_count(cells.len(), table.columns.len());
                say(&path.key("rows").index(row), message);
            }
        }
    }

    let mut keys = BTreeSet::new();
    for (index, item) in deck.items.iter().enumerate() {
        let path = top.key("items").index(index);
        if item.key.as_str().trim().is_empty() {
            say(&path.key("key"), words.empty_field("key"));
        } else if !keys.insert(&item.key) {
            say(&path.key("key"), words.key_twice(item.key.as_str()));
        }
        if item.title.trim().is_empty() {
            say(&path.key("title"), words.empty_field("title"));
        }
        if item.minutes > MOST_MINUTES {
            say(&path.key("minutes"), words.too_many_minutes(item.minutes, MOST_MINUTES));
        }
        for (number, id) in item.tables.iter().enumerate() {
            if deck.table(id).is_none() {
                say(&path.key("tables").index(number), words.no_such_table(id));
            }
        }
        // A kind that is not known is a fault of a deck, and none of a session that a newer program wrote.
        if !matches!(item.kind, Kind::Unknown(_)) {
            for message in item.kind.problems(words) {
                say(&path.key("kind"), message);
            }
        }
        for (path, text) in needed_texts(&item.kind, &path.key("kind")) {
            if text.trim().is_empty() {
                say(&path, words.empty_field(path.last_key()));
            }
        }
    }
    for (index, item) in deck.items.iter().enumerate() {
        place_problems(item, spans, &top.key("items").index(index).key("kind"), words, &mut found);
    }
    found
}

/// Keys of parts, rows and options. Whatever the kind, they stand in fields named `key`, in the order of the places.
fn place_problems(item: &Item, spans: &SpanIndex<'_>, kind: &FieldPath, words: Words, found: &mut Vec<Problem>) {
    let positions = spans.fields(kind, "key");
    let mut keys = BTreeSet::new();
    for (index, place) in item.kind.places().into_iter().enumerate() {
        let position = positions.get(index).copied().unwrap_or_else(|| spans.find(kind));
        if place.key.as_str().trim().is_empty() {
            found.push(error_at(position, words.empty_field("key")));
        } else if keys.contains(&place.key) {
            found.push(error_at(position, words.key_twice(place.key.as_str())));
        }
        keys.insert(place.key);
    }
}
