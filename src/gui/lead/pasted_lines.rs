//! Pasted lines that wait for an answer, with the place for which they were pasted.

use crate::model::{Command, Cursor, NewNote, PastedLines, Session};

/// The lines of a text that was pasted at the desk; `None` where it holds one line or none.
pub(super) fn lines_at_desk(session: &Session, text: &str) -> Option<PastedLines> {
    let lines: Vec<String> = text
        .split(is_line_break)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    let desk = session.cursor();
    (lines.len() > 1).then(|| PastedLines {
        lines,
        prompt: desk.prompt.clone(),
        group: desk.group,
        place: desk.place.clone(),
    })
}

/// True at the desk of the field in which they were pasted.
pub(super) fn is_at(pasted: &PastedLines, desk: &Cursor) -> bool {
    (&pasted.prompt, pasted.group, &pasted.place) == (&desk.prompt, desk.group, &desk.place)
}

/// Where the notes come to stand: where they were pasted or, when that group is gone or that question is asked no more, at the desk.
pub(super) fn target(pasted: &PastedLines, session: &Session) -> Cursor {
    let desk = session.cursor();
    let is_there = session.group(pasted.group).is_some() && session.is_asked(&pasted.prompt);
    if !is_there {
        return desk.clone();
    }
    Cursor {
        prompt: pasted.prompt.clone(),
        group: pasted.group,
        place: pasted.place.clone(),
        follow: desk.follow,
    }
}

/// One note of each of these texts, all of them one step to take back.
pub(super) fn notes(pasted: &PastedLines, session: &Session, texts: Vec<String>) -> Command {
    let target = target(pasted, session);
    let note = |text| NewNote {
        prompt: target.prompt.clone(),
        group: target.group,
        place: target.place.clone(),
        text,
        turned: String::new(),
    };
    Command::AddNotes(texts.into_iter().map(note).collect())
}

/// The signs with which some program or other ends a line or a paragraph.
const fn is_line_break(sign: char) -> bool {
    matches!(sign, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
