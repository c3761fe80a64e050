//! A session made of a deck, or of what a file holds.

use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::base::writer::WriterId;
use crate::model::deck::deck::Deck;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::{Group, MOST_GROUPS};
use crate::model::record::record::{FORMAT, Record};
use crate::model::session::session::Session;
use crate::words::Words;

impl Session {
    /// A new session of `deck` with `group_count` numbered groups, at least one and at most [`MOST_GROUPS`]. The shell gives what it
    /// alone can know: an `id` that no other session has, when it was `created`, and by [`Session::written_by`] who writes.
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

    /// A session from what a file holds; what does not fit together is put right without losing a note. Whoever changes it says by
    /// [`Session::written_by`] who writes.
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
        let writes_nowhere = !known(&record.lead.desk.prompt);
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
        if !record.groups.iter().any(|group| group.id == record.lead.desk.group) {
            record.lead.desk.group = record.groups.first().map_or(GroupId(1), |group| group.id);
        }
        let mut session = Self { record, ..Self::default() };
        if writes_nowhere {
            session.record.lead.desk.prompt = session.record.lead.current.clone();
            session.write_to_first(&WriterId::default());
        }
        session
    }
}
