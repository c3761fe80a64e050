//! Lines that were pasted into a note field and wait for an answer, with the place for which they were pasted.

use crate::model::{Command, Cursor, GroupId, ItemKey, NewNote, PlaceKey, Session};

/// Pasted lines that wait for an answer: one note, or one each. They belong to the session, question, group and part in whose field
/// they were pasted, wherever the writer has gone since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedLines {
    /// The lines that are not blank, in order and without blanks around them; two at least.
    pub lines: Vec<String>,
    session: String,
    prompt: ItemKey,
    group: GroupId,
    place: Option<PlaceKey>,
}

impl PastedLines {
    /// The lines of a text that was pasted at the desk; `None` where it holds one line or none.
    pub(super) fn at_desk(session: &Session, text: &str) -> Option<Self> {
        let lines: Vec<String> = text
            .split(is_line_break)
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let desk = session.cursor();
        (lines.len() > 1).then(|| Self {
            lines,
            session: session.record().id.clone(),
            prompt: desk.prompt.clone(),
            group: desk.group,
            place: desk.place.clone(),
        })
    }

    /// True in the session in which they were pasted.
    pub(super) fn is_of(&self, session: &Session) -> bool {
        self.session == session.record().id
    }

    /// True at the desk of the field in which they were pasted.
    pub(super) fn is_at(&self, desk: &Cursor) -> bool {
        (&self.prompt, self.group, &self.place) == (&desk.prompt, desk.group, &desk.place)
    }

    /// Where the notes come to stand: where they were pasted or, when that group is gone or that question is asked no more, at the desk.
    pub(super) fn target(&self, session: &Session) -> Cursor {
        let desk = session.cursor();
        let is_there = session.group(self.group).is_some() && session.is_asked(&self.prompt);
        if !is_there {
            return desk.clone();
        }
        Cursor {
            prompt: self.prompt.clone(),
            group: self.group,
            place: self.place.clone(),
            follow: desk.follow,
        }
    }

    /// One note of each of these texts, all of them one step to take back.
    pub(super) fn notes(&self, session: &Session, texts: Vec<String>) -> Command {
        let target = self.target(session);
        let note = |text| NewNote {
            prompt: target.prompt.clone(),
            group: target.group,
            place: target.place.clone(),
            text,
            turned: String::new(),
        };
        Command::AddNotes(texts.into_iter().map(note).collect())
    }
}

/// The signs with which some program or other ends a line or a paragraph.
const fn is_line_break(sign: char) -> bool {
    matches!(sign, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
