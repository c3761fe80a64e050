//! The faults of the files with slides that a deck names. A session that carries them is never refused for their sake.

use crate::files::picture_file::{is_checksum, is_picture_name};
use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::error_at;
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Kind};
use crate::words::{Words, nearest};
use std::collections::BTreeSet;

/// The most pages of a file with slides.
const MOST_PAGES: u32 = 500;

/// Everything that is wrong with the files and with the slides that refer to them.
pub(in crate::files) fn picture_problems(deck: &Deck, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |path: &FieldPath, message: String| found.push(error_at(spans.find(path), message));
    let mut ids = BTreeSet::new();
    for (index, picture) in deck.pictures.iter().enumerate() {
        let at = FieldPath::TOP.key("pictures").index(index);
        if picture.id.trim().is_empty() {
            say(&at.key("id"), words.empty_field("id"));
        } else if !ids.insert(picture.id.as_str()) {
            say(&at.key("id"), words.id_twice(&picture.id));
        }
        if !is_picture_name(&picture.file) {
            say(&at.key("file"), words.wrong_picture_name(&picture.file));
        }
        if !is_checksum(&picture.sha256) {
            say(&at.key("sha256"), words.wrong_checksum().to_owned());
        }
        if !(1..=MOST_PAGES).contains(&picture.pages) {
            say(&at.key("pages"), words.wrong_page_count(picture.pages, MOST_PAGES));
        }
    }
    for (index, item) in deck.items.iter().enumerate() {
        let Kind::Slide(slide) = &item.kind else { continue };
        let Some(shown) = &slide.picture else { continue };
        let at = FieldPath::TOP.key("items").index(index).key("kind").key("picture");
        match deck.pictures.iter().find(|picture| picture.id == shown.of) {
            None => {
                let near = nearest(&shown.of, deck.pictures.iter().map(|picture| picture.id.as_str()));
                say(
                    &at.key("of"),
                    match near {
                        Some(near) => format!("{} {}", words.no_such_picture(&shown.of), words.did_you_mean(near)),
                        None => words.no_such_picture(&shown.of),
                    },
                );
            }
            Some(picture) if !(1..=picture.pages).contains(&shown.page) => {
                say(&at.key("page"), words.no_such_page(shown.page, picture.pages));
            }
            Some(_) => {}
        }
    }
    found
}
