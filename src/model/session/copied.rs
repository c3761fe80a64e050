//! A new meeting made after one from before: the same agenda, the same board, the same groups, and nothing that was said.

use crate::model::base::date::parsed_date;
use crate::model::deck::deck::Deck;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::meeting::Meeting;
use crate::model::record::record::Record;
use crate::model::session::session::Session;
use crate::model::view::own_deck::deck_id;

/// What a new meeting takes over from one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopiedParts {
    /// Items, order, minutes and wording, with the meeting's own title and the heading of its paragraph.
    pub agenda: bool,
    /// Place, times of day and the role of the one who writes; the board itself is always given anew.
    pub facts: bool,
    /// Names of the groups, and the people where they were saved.
    pub groups: bool,
}

impl Default for CopiedParts {
    fn default() -> Self {
        Self {
            agenda: true,
            facts: true,
            groups: false,
        }
    }
}

/// A new meeting after one from before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopiedMeeting {
    /// What is taken over.
    pub parts: CopiedParts,
    /// The board; may be empty.
    pub board: String,
    /// The date as `2031-03-05`; may be empty.
    pub date: String,
}

impl CopiedMeeting {
    /// The beginning of the name of its file: the date, or today where none can be read, and the board, since several boards may
    /// meet on one day.
    pub fn file_name(&self, today: &str) -> String {
        let date = parsed_date(self.date.trim()).map_or(today, |_| self.date.trim());
        if self.board.trim().is_empty() {
            date.to_owned()
        } else {
            format!("{date}-{}", deck_id(&self.board))
        }
    }
}

impl Session {
    /// A new session after `earlier`, with as many groups. Notes, answers, themes, drafts and everything that belongs to one meeting
    /// alone (paragraphs, reference number, clocks, numbers of questions) stay behind.
    pub fn copied(earlier: &Record, copied: &CopiedMeeting, id: impl Into<String>, created: impl Into<String>) -> Self {
        let CopiedMeeting { parts, board, date } = copied;
        let deck = if parts.agenda {
            earlier.deck.clone()
        } else {
            // What was added belongs to the agenda of that meeting.
            Deck {
                items: earlier.deck.items.iter().filter(|item| !item.key.is_added()).cloned().collect(),
                ..earlier.deck.clone()
            }
        };
        let group_count = u32::try_from(earlier.groups.len()).unwrap_or(u32::MAX);
        let mut record = Self::new(deck, group_count, id, created).record;
        record.meeting = Meeting {
            board: board.trim().to_owned(),
            date: date.trim().to_owned(),
            ..Meeting::default()
        };
        if parts.agenda {
            let entries = earlier.agenda.iter().map(|entry| AgendaEntry {
                item: entry.item.clone(),
                included: entry.included,
                minutes: entry.minutes,
                starts: entry.starts.clone(),
                ..AgendaEntry::default()
            });
            record.agenda = entries.collect();
            record.meeting.title.clone_from(&earlier.meeting.title);
            record.meeting.heading.clone_from(&earlier.meeting.heading);
        }
        if parts.facts {
            let Meeting {
                start,
                end,
                place,
                written_by,
                ..
            } = earlier.meeting.clone();
            record.meeting = Meeting {
                start,
                end,
                place,
                written_by,
                ..record.meeting
            };
        }
        if parts.groups {
            record.groups.clone_from(&earlier.groups);
            record.people = earlier.people.clone();
        }
        Self::from_record(record)
    }
}
