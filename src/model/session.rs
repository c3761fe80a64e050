//! A session: one deck used at one meeting by some groups, with all that they said.

use super::agenda::AgendaEntry;
use super::deck::{Deck, Item};
use super::gathering::Gathering;
use super::group::{Group, MOST_GROUPS};
use super::hall::Hall;
use super::handover::Handover;
use super::history::History;
use super::ids::{GroupId, ItemKey, NoteId, PlaceKey};
use super::kind::Answer;
use super::meeting::Meeting;
use super::note::{Draft, Note, UsedNumber};
use super::people::People;
use super::revision::Revision;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The form of session files that this program writes.
pub const FORMAT: u32 = 1;

/// Everything of a session that is written to its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The form of the file; [`FORMAT`] for what this program writes.
    #[serde(default = "first_format")]
    pub format: u32,
    /// A few letters that no other session has.
    pub id: String,
    /// When it was made, RFC 3339 with offset.
    #[serde(default)]
    pub created: String,
    /// Rises when a finished session is opened again; the same version gives the same bytes.
    #[serde(default = "first_version")]
    pub version: u32,
    /// The facts of the meeting.
    #[serde(default)]
    pub meeting: Meeting,
    /// The groups in order.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Which items, in which order, with their time.
    #[serde(default)]
    pub agenda: Vec<AgendaEntry>,
    /// Where the meeting is.
    #[serde(default)]
    pub lead: Lead,
    /// What the hall shows.
    #[serde(default)]
    pub hall: Hall,
    /// How the bilaga is handed over.
    #[serde(default)]
    pub handover: Handover,
    /// What is being written right now.
    #[serde(default)]
    pub drafts: Vec<Draft>,
    /// The counter of the latest note, so that no id is given twice.
    #[serde(default)]
    pub last_note: u32,
    /// The highest number of a question that was taken away again, so that no number is given twice.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub last_question: u32,
    /// Numbers of notes that were given to another group, so that no number is given twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_numbers: Vec<UsedNumber>,
    /// All notes, in the order in which they were ended.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// All answers beside the notes.
    #[serde(default)]
    pub answers: Vec<GroupAnswer>,
    /// Those who take part; saved only where that is wanted.
    #[serde(default, skip_serializing_if = "People::is_unsaved")]
    pub people: People,
    /// Whether there were people who were not saved: then nothing can be searched for their names. Only this is kept of
    /// them, since even a name in the form of a mark could be guessed from it.
    #[serde(default, skip_serializing_if = "is_no")]
    pub people_unsaved: bool,
    /// Themes and conclusions.
    #[serde(default, skip_serializing_if = "Gathering::is_empty")]
    pub gathering: Gathering,
    /// The session's own copy of the deck, so that it can be read alone in twenty years.
    pub deck: Deck,
}

/// What one group answered to one prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupAnswer {
    /// The prompt.
    pub prompt: ItemKey,
    /// The group.
    pub group: GroupId,
    /// The answer.
    pub answer: Answer,
}

/// Where the meeting is, and where notes are being written; the two may differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// True once the meeting has been begun; then the questions have their numbers.
    pub begun: bool,
    /// True when the meeting has been ended.
    pub ended: bool,
    /// True while the clock stands still.
    pub paused: bool,
    /// The item that the chair has come to.
    pub current: ItemKey,
    /// The item from which the chair came, to go back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came_from: Option<ItemKey>,
    /// The item that notes are written to.
    pub writing: ItemKey,
    /// The group that notes are written for.
    pub group: GroupId,
    /// The part that notes are written to; `None` is the whole prompt.
    pub place: Option<PlaceKey>,
    /// Whether the note field follows the current item when a note is ended.
    pub follow: bool,
    /// How many minutes the groups get when their clock is started.
    pub group_minutes: u16,
    /// Seconds left of the groups' clock, below nothing when it has run over; `None` while it is not running.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_left_secs: Option<i64>,
}

impl Default for Lead {
    fn default() -> Self {
        Self {
            begun: false,
            ended: false,
            paused: false,
            current: ItemKey::default(),
            came_from: None,
            writing: ItemKey::default(),
            group: GroupId(1),
            place: None,
            follow: true,
            group_minutes: 10,
            group_left_secs: None,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_no(value: &bool) -> bool {
    !*value
}

const fn first_format() -> u32 {
    FORMAT
}

const fn first_version() -> u32 {
    1
}

/// A session with its history; changed by [`Session::apply`] and by nothing else.
#[derive(Clone, Debug, Default)]
pub struct Session {
    pub(super) record: Record,
    pub(super) history: History,
    pub(super) revision: Revision,
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

    /// The session's own copy of the deck.
    pub const fn deck(&self) -> &Deck {
        &self.record.deck
    }

    /// The facts of the meeting.
    pub const fn meeting(&self) -> &Meeting {
        &self.record.meeting
    }

    /// The groups in order.
    pub fn groups(&self) -> &[Group] {
        &self.record.groups
    }

    /// The group with this number.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.record.groups.iter().find(|group| group.id == id)
    }

    /// The whole agenda, also what was left out.
    pub fn agenda(&self) -> &[AgendaEntry] {
        &self.record.agenda
    }

    /// The items that the meeting takes up, in order.
    pub fn items(&self) -> impl Iterator<Item = (&AgendaEntry, &Item)> {
        self.record
            .agenda
            .iter()
            .filter(|entry| entry.included)
            .filter_map(|entry| Some((entry, self.record.deck.item(&entry.item)?)))
    }

    /// The agenda's entry of an item.
    pub fn entry(&self, key: &ItemKey) -> Option<&AgendaEntry> {
        self.record.agenda.iter().find(|entry| entry.item == *key)
    }

    /// The item with this key.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.record.deck.item(key)
    }

    /// The question's number as the bilaga prints it; before the meeting is begun, the number it would get.
    pub fn question_number(&self, key: &ItemKey) -> Option<u32> {
        let entry = self.entry(key)?;
        if entry.number.is_some() || self.record.lead.begun {
            return entry.number;
        }
        let before = self
            .items()
            .filter(|(_, item)| item.is_prompt())
            .position(|(entry, _)| entry.item == *key)?;
        u32::try_from(before + 1).ok()
    }

    /// Where the meeting is.
    pub const fn lead(&self) -> &Lead {
        &self.record.lead
    }

    /// The item that the chair has come to.
    pub const fn current(&self) -> &ItemKey {
        &self.record.lead.current
    }

    /// What the hall shows.
    pub const fn hall(&self) -> &Hall {
        &self.record.hall
    }

    /// How the bilaga is handed over.
    pub const fn handover(&self) -> &Handover {
        &self.record.handover
    }

    /// All notes that are not in the wastebasket, in the order in which they were ended.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.record.notes.iter().filter(|note| !note.removed)
    }

    /// The notes on one prompt.
    pub fn notes_on<'a>(&'a self, prompt: &'a ItemKey) -> impl Iterator<Item = &'a Note> {
        self.notes().filter(move |note| note.prompt == *prompt)
    }

    /// The note with this id, also from the wastebasket.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.record.notes.iter().find(|note| note.id == *id)
    }

    /// The printed number of a note, such as "1.2.3": question, group, note.
    pub fn printed_number(&self, note: &Note) -> String {
        let question = self.question_number(&note.prompt).unwrap_or(0);
        format!("{question}.{}.{}", note.group, note.number)
    }

    /// What one group answered to one prompt beside its notes.
    pub fn answer(&self, prompt: &ItemKey, group: GroupId) -> Option<&Answer> {
        self.record
            .answers
            .iter()
            .find(|answer| answer.prompt == *prompt && answer.group == group)
            .map(|answer| &answer.answer)
    }

    /// The answers to one prompt in the order of the groups.
    pub fn answers_to<'a>(&'a self, prompt: &'a ItemKey) -> impl Iterator<Item = (&'a Group, &'a Answer)> {
        self.record
            .groups
            .iter()
            .filter_map(move |group| Some((group, self.answer(prompt, group.id)?)))
    }

    /// The words being written for a group at a place; empty when there are none.
    pub fn draft(&self, prompt: &ItemKey, group: GroupId, place: Option<&PlaceKey>) -> &str {
        self.record
            .drafts
            .iter()
            .find(|draft| draft.prompt == *prompt && draft.group == group && draft.place.as_ref() == place)
            .map_or("", |draft| &draft.text)
    }

    /// The words in the note field right now.
    pub fn current_draft(&self) -> &str {
        let lead = &self.record.lead;
        self.draft(&lead.writing, lead.group, lead.place.as_ref())
    }

    /// Whether any group has written or answered something to the prompt.
    pub fn is_answered(&self, prompt: &ItemKey) -> bool {
        self.notes_on(prompt).next().is_some() || self.answers_to(prompt).next().is_some()
    }

    /// The item after the current one among those that the meeting takes up; the current one may have been left out.
    pub fn next(&self) -> Option<&Item> {
        let here = self.place_in_agenda(&self.record.lead.current)?;
        self.items()
            .find(|(entry, _)| self.place_in_agenda(&entry.item) > Some(here))
            .map(|(_, item)| item)
    }

    /// The item before the current one.
    pub fn previous(&self) -> Option<&Item> {
        let here = self.place_in_agenda(&self.record.lead.current)?;
        self.items()
            .take_while(|(entry, _)| self.place_in_agenda(&entry.item) < Some(here))
            .last()
            .map(|(_, item)| item)
    }

    fn place_in_agenda(&self, key: &ItemKey) -> Option<usize> {
        self.record.agenda.iter().position(|entry| entry.item == *key)
    }

    /// Planned seconds left of the meeting: the rest of the current item and all that come after it.
    pub fn left_secs(&self) -> i64 {
        let here = self.place_in_agenda(&self.record.lead.current);
        self.items()
            .filter(|(entry, _)| self.place_in_agenda(&entry.item) >= here)
            .map(|(entry, _)| entry.left_secs().max(0))
            .sum()
    }

    /// All planned minutes of the items that the meeting takes up.
    pub fn planned_minutes(&self) -> u32 {
        self.items().map(|(entry, _)| u32::from(entry.minutes)).sum()
    }

    /// What the next [`Session::undo`] takes back, if anything.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether something taken back can be done again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}
