//! The faults of a deck's shorter agendas. A session that carries them is never refused for their sake.

use crate::files::problem::Problem;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::ron_format::{error_at, warning_at};
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, Kind, MOST_MINUTES, ShortAgenda};
use crate::words::{Words, nearest};
use std::collections::BTreeSet;

/// The longest that a board sits without a pause, in minutes; what is usual in meetings is an hour to an hour and a half.
const LONGEST_STRETCH: u32 = 90;

/// Everything that is wrong with the agendas, and what is well to look at.
pub(in crate::files) fn agenda_problems(deck: &Deck, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut names = BTreeSet::new();
    for (index, agenda) in deck.agendas.iter().enumerate() {
        let at = FieldPath::TOP.key("agendas").index(index);
        let name = spans.find(&at.key("name"));
        if agenda.name.trim().is_empty() {
            found.push(error_at(name, words.empty_field("name")));
        } else if !names.insert(agenda.name.trim()) {
            found.push(error_at(name, words.agenda_twice(&agenda.name)));
        }
        found.extend(item_problems(deck, agenda, &at, spans, words));
        let (planned, has) = (agenda.planned_minutes(), agenda.minutes);
        if has > MOST_MINUTES {
            found.push(error_at(spans.find(&at.key("minutes")), words.too_many_minutes(has, MOST_MINUTES)));
        } else if planned > u32::from(has) {
            found.push(error_at(spans.find(&at.key("minutes")), words.agenda_too_long(planned, has)));
        }
        let stretch = longest_stretch(deck, agenda);
        if stretch > LONGEST_STRETCH {
            found.push(warning_at(
                spans.find(&at.key("items")),
                words.agenda_without_pause(stretch, LONGEST_STRETCH),
            ));
        }
    }
    found
}

fn item_problems(deck: &Deck, agenda: &ShortAgenda, at: &FieldPath, spans: &SpanIndex<'_>, words: Words) -> Vec<Problem> {
    let mut found = Vec::new();
    if agenda.items.is_empty() {
        found.push(error_at(spans.find(&at.key("items")), words.no_items().to_owned()));
    }
    let mut keys = BTreeSet::new();
    for (index, step) in agenda.items.iter().enumerate() {
        let at = spans.find(&at.key("items").index(index).key("item"));
        let key = step.item.as_str();
        if deck.item(&step.item).is_none() {
            let near = nearest(key, deck.items.iter().map(|item| item.key.as_str()));
            found.push(error_at(
                at,
                match near {
                    Some(near) => words.no_such_step_but(key, near),
                    None => words.no_such_step(key),
                },
            ));
        } else if !keys.insert(key) {
            found.push(error_at(at, words.step_twice(key)));
        }
    }
    found
}

/// The most minutes between two pauses, or before the first or after the last.
fn longest_stretch(deck: &Deck, agenda: &ShortAgenda) -> u32 {
    let mut longest = 0;
    let mut stretch = 0;
    for step in &agenda.items {
        if matches!(deck.item(&step.item).map(|item| &item.kind), Some(Kind::Pause(_))) {
            stretch = 0;
        } else {
            stretch += u32::from(step.minutes);
            longest = longest.max(stretch);
        }
    }
    longest
}
