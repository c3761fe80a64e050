//! Sessions from before as the first screen lists them: those that read alike told apart, and those that are damaged with their
//! fault and the way out.

use crate::model::record::record::Record;
use crate::model::text::folded_key;
use crate::words::Words;
use std::path::{Path, PathBuf};

/// A session that was used before, or that lies in the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentSession {
    /// The file.
    pub path: PathBuf,
    /// The title of the meeting; of a file that cannot be read its name.
    pub title: String,
    /// The board.
    pub board: String,
    /// The date of the meeting.
    pub date: String,
    /// How far it has come.
    pub stage: MeetingStage,
    /// True when it is offered as the one to go on with: it was begun lately, not ended and not put aside.
    pub offered: bool,
    /// True when it has just been made after one before, together with others, and was not opened yet.
    pub is_new: bool,
    /// Number of its notes.
    pub note_count: usize,
    /// The session's id; copies of its file have the same.
    pub id: String,
    /// The time at which its file was last written, in words; empty where the system does not tell.
    pub changed: String,
    /// Its difference from others in the list that read alike; `None` when no other does.
    pub told_apart: Option<ToldApart>,
    /// The damage of a file that cannot be read as it should.
    pub damage: Option<Damage>,
}

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeetingStage {
    /// It is being prepared.
    #[default]
    Prepared,
    /// It was begun and not ended.
    Begun,
    /// It was ended.
    Ended,
    /// Its bilaga was marked as finished.
    Finished,
}

impl MeetingStage {
    /// The stage of a meeting.
    pub fn of(record: &Record) -> Self {
        if !record.handover.finished_on.is_empty() {
            Self::Finished
        } else if record.lead.ended {
            Self::Ended
        } else if record.lead.is_led() {
            Self::Begun
        } else {
            Self::Prepared
        }
    }

    /// The stage in words.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Prepared => words.stage_prepared(),
            Self::Begun => words.stage_begun(),
            Self::Ended => words.stage_ended(),
            Self::Finished => words.stage_finished(),
        }
    }
}

/// The difference of a session from others that read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToldApart {
    /// The name of its file, or its whole path where the names are the same too.
    pub file: String,
    /// True when another of them is a copy of the same meeting.
    pub same_meeting: bool,
}

/// The damage of a file, and what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// The fault, in the user's words.
    pub fault: String,
    /// Number of notes that can be read in spite of it.
    pub sound_notes: usize,
    /// The nearest whole copy.
    pub copy: Option<WholeCopy>,
}

/// A whole copy of a damaged session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeCopy {
    /// Its file.
    pub path: PathBuf,
    /// The time at which it was written, in words; empty where the system does not tell.
    pub changed: String,
}

/// Tells sessions of the same title, board and date apart by their files.
pub fn tell_apart(sessions: &mut [RecentSession]) {
    let rows: Vec<_> = sessions.iter().map(RowKey::of).collect();
    for (place, session) in sessions.iter_mut().enumerate() {
        let Some(row) = rows.get(place) else { continue };
        let others = rows
            .iter()
            .enumerate()
            .filter(|(other, key)| *other != place && key.reads == row.reads);
        let others: Vec<_> = others.map(|(_, key)| key).collect();
        session.told_apart = (!others.is_empty()).then(|| ToldApart {
            file: if others.iter().any(|other| other.file == row.file) {
                session.path.display().to_string()
            } else {
                row.file.clone()
            },
            same_meeting: !row.id.is_empty() && others.iter().any(|other| other.id == row.id),
        });
    }
}

/// The visible text of a row, and its difference from others.
struct RowKey {
    reads: [String; 3],
    file: String,
    id: String,
}

impl RowKey {
    fn of(session: &RecentSession) -> Self {
        Self {
            reads: [&session.title, &session.board, &session.date].map(|text| folded_key(text)),
            file: file_name(&session.path),
            id: session.id.clone(),
        }
    }
}

/// The name of a file without its folder.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
