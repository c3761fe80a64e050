//! Rescue of a damaged session, read piece by piece, so that a broken place costs no more than its own piece.
//!
//! Goes by the lines of the dialect that this program writes, where each field and each piece of a list begins on a line of its
//! own: a quotation mark or a bracket that is gone then breaks nothing but the piece in which it stood.

use crate::files::ron::ron_format::{self, with_line_feeds};
use crate::files::session::reflow::{LEVEL, reflowed};
use crate::files::text::encoding::forgiving;
use crate::model::{AgendaEntry, Deck, Item, ItemKey, Kind, Open, Record};
use crate::words::Words;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// The fields without which a session and a deck cannot be read, as they are where they are damaged.
const OF_RECORD: [(&str, &str); 2] = [("id", "\"skadad\""), ("deck", "(id: \"skadad\", title: \"\", items: [])")];
const OF_DECK: [(&str, &str); 3] = [("id", "\"skadad\""), ("title", "\"\""), ("items", "[]")];

/// The sound part of a session.
pub(in crate::files) struct Salvaged {
    pub(in crate::files) record: Record,
    /// The lines, from 1, where what could not be read begins.
    pub(in crate::files) lost: Vec<usize>,
    /// True when the session's id is sound.
    pub(in crate::files) knows_id: bool,
}

/// One line with its number, from 1.
type NumberedLine<'a> = (usize, &'a str);

/// The sound part of a damaged session; `None` when there is nothing to look at.
pub(in crate::files) fn salvage(bytes: &[u8], words: Words) -> Option<Salvaged> {
    let text = with_line_feeds(Cow::Owned(forgiving(bytes)));
    let lines: Vec<NumberedLine<'_>> = text.lines().enumerate().map(|(index, line)| (index + 1, line)).collect();
    let found = salvaged(&lines, words);
    if found.as_ref().is_some_and(|found| !found.record.notes.is_empty()) {
        return found;
    }
    // No note by the lines as they stand: somebody may have set them otherwise.
    let set = reflowed(&text);
    let lines: Vec<NumberedLine<'_>> = set.iter().map(|(number, line)| (*number, line.as_str())).collect();
    match salvaged(&lines, words) {
        Some(other) if !other.record.notes.is_empty() || found.is_none() => Some(other),
        _ => found,
    }
}

/// The sound part of these lines.
fn salvaged(lines: &[NumberedLine<'_>], words: Words) -> Option<Salvaged> {
    let mut lost = Vec::new();
    let fields = sound_fields::<Record>(lines, LEVEL, &OF_RECORD, &mut lost);
    let mut record: Record = ron_format::read_value(&whole(&fields, &OF_RECORD, None))?;
    if record.notes.is_empty() && record.answers.is_empty() && record.deck.items.is_empty() {
        return None;
    }
    name_lost_items(&mut record, words);
    lost.sort_unstable();
    let knows_id = fields.iter().any(|(name, _)| name == "id");
    Some(Salvaged { record, lost, knows_id })
}

/// Notes and answers whose question is damaged get an open question in its place, so that they can be seen.
fn name_lost_items(record: &mut Record, words: Words) {
    let spoken = record.notes.iter().map(|note| &note.prompt);
    let keys: Vec<ItemKey> = spoken.chain(record.answers.iter().map(|answer| &answer.prompt)).cloned().collect();
    for key in keys {
        if record.deck.item(&key).is_none() {
            record.deck.items.push(Item {
                key: key.clone(),
                title: words.lost_question(&key.to_string()),
                kind: Kind::Open(Open::default()),
                ..Item::default()
            });
        }
        if !record.agenda.iter().any(|entry| entry.item == key) {
            record.agenda.push(AgendaEntry {
                item: key,
                included: true,
                ..AgendaEntry::default()
            });
        }
    }
}

/// The fields of this level that can be read, each with its name; of lists the pieces that can be read.
fn sound_fields<T: DeserializeOwned>(
    lines: &[NumberedLine<'_>],
    level: usize,
    required: &[(&str, &str)],
    lost: &mut Vec<usize>,
) -> Vec<(String, String)> {
    let mut sound: Vec<(String, String)> = Vec::new();
    for field in pieces(lines, |line| field_name(line, level).is_some()) {
        let Some((number, name)) = field.first().and_then(|(number, line)| Some((*number, field_name(line, level)?))) else {
            continue;
        };
        let text = joined(field, level);
        let value = text.strip_prefix(name).and_then(|rest| rest.strip_prefix(": ")).unwrap_or_default();
        let is_sound = |value: &str| ron_format::read_value::<T>(&whole(&[], required, Some((name, value)))).is_some();
        let found = if is_sound(value) {
            value.to_owned()
        } else if name == "deck" && level == LEVEL {
            let fields = sound_fields::<Deck>(field.get(1..).unwrap_or_default(), level + LEVEL, &OF_DECK, lost);
            whole(&fields, &OF_DECK, None)
        } else if value.starts_with('[') {
            let read = pieces(field.get(1..).unwrap_or_default(), |line| begins_piece(line, level + LEVEL));
            let mut kept = Vec::new();
            for piece in read {
                let text = joined(piece, level + LEVEL);
                // A bracket that became a blank leaves a piece of nothing, which a list cannot hold.
                if !text.is_empty() && is_sound(&format!("[{text}]")) {
                    kept.push(text);
                } else {
                    lost.extend(piece.first().map(|(number, _)| *number));
                }
            }
            list_of(&kept)
        } else {
            lost.push(number);
            continue;
        };
        if !is_sound(&found) {
            lost.push(number);
            continue;
        }
        // A field that stands twice, as merging two texts leaves it, would make the whole unreadable: a list goes on in the
        // second, of anything else the first counts.
        match sound.iter_mut().find(|(known, _)| known == name) {
            None => sound.push((name.to_owned(), found)),
            Some((_, first)) if *first == found => {}
            Some((_, first)) => {
                let both = joined_lists(first, &found).filter(|both| is_sound(both));
                match both {
                    Some(both) => *first = both,
                    None => lost.push(number),
                }
            }
        }
    }
    sound
}

/// The pieces as a list.
fn list_of(pieces: &[String]) -> String {
    let mut list = String::from("[");
    for piece in pieces {
        list.push_str(piece);
        list.push_str(",\n");
    }
    list + "]"
}

/// A list that goes on in another; what stands in both stands there once. `None` when one of them is no list.
fn joined_lists(first: &str, second: &str) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for list in [first, second] {
        let inside = list.strip_prefix('[')?.strip_suffix(']')?;
        // Both are sound, so that their lines can be set anew.
        let set = reflowed(&format!("[{inside}]"));
        let lines: Vec<NumberedLine<'_>> = set.iter().map(|(number, line)| (*number, line.as_str())).collect();
        let inside = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
        for piece in pieces(inside, |line| begins_piece(line, LEVEL)) {
            let text = joined(piece, LEVEL);
            if !text.is_empty() && !all.contains(&text) {
                all.push(text);
            }
        }
    }
    Some(list_of(&all))
}

/// A value of these fields, with what is required and missing.
fn whole(fields: &[(String, String)], required: &[(&str, &str)], more: Option<(&str, &str)>) -> String {
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend(more);
    for (name, value) in required {
        if !all.iter().any(|(known, _)| known == name) {
            all.push((name, value));
        }
    }
    let lines: Vec<_> = all.iter().map(|(name, value)| format!("{name}: {value},")).collect();
    format!("({})", lines.join("\n"))
}

/// The lines cut before each that begins a piece; what stands before the first is no piece.
fn pieces<'a, 'b>(lines: &'b [NumberedLine<'a>], begins: impl Fn(&str) -> bool) -> Vec<&'b [NumberedLine<'a>]> {
    let starts: Vec<_> = lines
        .iter()
        .enumerate()
        .filter(|(_, (_, line))| begins(line))
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| lines.get(*start..end)).collect()
}

/// The lines of a piece as one text, without the brackets that close what is around it and without its comma.
fn joined(piece: &[NumberedLine<'_>], level: usize) -> String {
    let inside = piece.iter().take_while(|(_, line)| indent(line) >= level);
    let text = inside.map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
    text.trim().trim_end_matches(',').to_owned()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The name of the field that begins on a line of this level.
fn field_name(line: &str, level: usize) -> Option<&str> {
    let (name, _) = line.get(level..).filter(|_| indent(line) == level)?.split_once(": ")?;
    let is_name = !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
    is_name.then_some(name)
}

fn begins_piece(line: &str, level: usize) -> bool {
    // A line that was cut may hold blanks alone.
    indent(line) == level
        && line
            .get(level..)
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with([')', ']', '}']))
}
