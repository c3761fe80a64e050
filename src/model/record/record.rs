//! The record of a meeting: everything of a session that its file holds.

use crate::model::deck::deck::Deck;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::first_line::FirstLine;
use crate::model::record::group::Group;
use crate::model::record::group_answer::GroupAnswer;
use crate::model::record::hall::Hall;
use crate::model::record::handover::Handover;
use crate::model::record::lead::Lead;
use crate::model::record::meeting::Meeting;
use crate::model::record::note::{Draft, Note, UsedNumber};
use crate::model::record::pasted::PastedLines;
use crate::model::record::people::People;
use crate::model::record::themes::Gathering;
use crate::model::record::unfinished::UnfinishedWords;
use serde::{Deserialize, Serialize};

/// The form of session files that this program writes.
pub const FORMAT: u32 = 1;

/// Everything of a session that is written to its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The name that the first line of the file has; above the fields, and none of them.
    #[serde(skip)]
    pub first_line: FirstLine,
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
    /// The content of the hall.
    #[serde(default)]
    pub hall: Hall,
    /// The handing over of the bilaga.
    #[serde(default)]
    pub handover: Handover,
    /// The words that are being written right now.
    #[serde(default)]
    pub drafts: Vec<Draft>,
    /// Pasted lines that wait for an answer, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pasted: Vec<PastedLines>,
    /// Words in forms of the window that are not given to the meeting yet.
    #[serde(default, skip_serializing_if = "UnfinishedWords::is_empty")]
    pub unfinished: UnfinishedWords,
    /// The counter from which older programs name the next note. Ids are made by writers now, so it stays as it was.
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
    /// True when there were people who were not saved: then nothing can be searched for their names. Only this is kept of
    /// them, since even a name in the form of a mark could be guessed from it.
    #[serde(default, skip_serializing_if = "is_no")]
    pub people_unsaved: bool,
    /// Themes and conclusions.
    #[serde(default, skip_serializing_if = "Gathering::is_empty")]
    pub gathering: Gathering,
    /// The session's own copy of the deck, so that it can be read alone in twenty years.
    pub deck: Deck,
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

impl Record {
    /// The title of the meeting: its own, or the deck's where it has none.
    pub fn title(&self) -> &str {
        let own = self.meeting.title.trim();
        if own.is_empty() { &self.deck.title } else { own }
    }
}
