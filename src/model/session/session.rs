//! A session: one deck used at one meeting by some groups, with all that they said.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::deck::deck::Deck;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::{Group, MOST_GROUPS};
use crate::model::record::record::{FORMAT, Record};
use crate::model::session::history::History;
use crate::model::session::revision::Revision;
use crate::words::Words;

/// A session with its history; changed by [`Session::apply`] and by nothing else.
#[derive(Clone, Debug, Default)]
pub struct Session {
    pub(in crate::model) record: Record,
    pub(in crate::model) history: History,
    pub(in crate::model) revision: Revision,
}

impl Session {
    /// A new session of `deck` with `group_count` numbered groups, at least one and at most [`MOST_GROUPS`]. The shell gives what it alone can know: an `id`
    /// that no other session has, and when it was `created`.
    pub fn new(deck: Deck, group_count: u32, id: impl Into<String>, created: impl Into<String>) -> Self {
        let words = Words::new(deck.language);
        let agenda: Vec<_> = deck
            .items
            .iter()
            .map(|item| AgendaEntry {
                item: item.key.clone(),
                included: true,
                minutes: item.minutes,
                ..AgendaEntry::default()
            })
            .collect();
        let record = Record {
            format: FORMAT,
            id: id.into(),
            created: created.into(),
            version: 1,
            groups: (1..=group_count.max(1))
                .take(MOST_GROUPS)
                .map(|number| Group {
                    id: GroupId(number),
                    name: words.group_numbered(number),
                })
                .collect(),
            agenda,
            deck,
            ..Record::default()
        };
        Self::from_record(record)
    }

    /// A session from what a file holds; what does not fit together is put right without losing a note.
    pub fn from_record(mut record: Record) -> Self {
        for item in &record.deck.items {
            if !record.agenda.iter().any(|entry| entry.item == item.key) {
                record.agenda.push(AgendaEntry {
                    item: item.key.clone(),
                    included: false,
                    minutes: item.minutes,
                    ..AgendaEntry::default()
                });
            }
        }
        let known = |key: &ItemKey| record.deck.items.iter().any(|item| item.key == *key);
        let first = record
            .agenda
            .iter()
            .find(|entry| entry.included)
            .map(|entry| entry.item.clone())
            .unwrap_or_default();
        if !known(&record.lead.current) {
            record.lead.current = first.clone();
        }
        let writes_nowhere = !known(&record.lead.writing);
        for group in record
            .notes
            .iter()
            .filter(|note| !note.removed)
            .map(|note| note.group)
            .chain(record.answers.iter().map(|answer| answer.group))
            .chain(record.drafts.iter().filter(|draft| !draft.is_blank()).map(|draft| draft.group))
        {
            if !record.groups.iter().any(|known| known.id == group) {
                let words = Words::new(record.deck.language);
                record.groups.push(Group {
                    id: group,
                    name: words.group_numbered(group.0),
                });
            }
        }
        if !record.groups.iter().any(|group| group.id == record.lead.group) {
            record.lead.group = record.groups.first().map_or(GroupId(1), |group| group.id);
        }
        let highest = record
            .notes
            .iter()
            .filter_map(|note| note.id.as_str().rsplit('-').next()?.parse().ok())
            .max()
            .unwrap_or(0);
        record.last_note = record.last_note.max(highest);
        let mut session = Self {
            record,
            history: History::default(),
            revision: Revision::default(),
        };
        if writes_nowhere {
            session.record.lead.writing = session.record.lead.current.clone();
            session.write_to_first();
        }
        session
    }

    /// What is written to the file.
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// Which state this is: what was made of the record holds as long as it stays the same.
    pub const fn revision(&self) -> &Revision {
        &self.revision
    }
}
