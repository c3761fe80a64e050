//! A meeting typed letter by letter, always the same: from any stroke on, what follows is known.

use crate::support::meetings::meeting;
use samtalsledaren::files::session_text;
use samtalsledaren::model::{Changed, Command, GroupId, Record, Session};

/// How many strokes make a note; the last of them ends it.
const STROKES: u64 = 20;

/// The meeting after so many strokes.
#[derive(Clone)]
pub(crate) struct Typed {
    session: Session,
    strokes: u64,
}

impl Typed {
    /// Before the first stroke.
    pub(crate) fn new() -> Self {
        let mut session = meeting(4);
        session.apply(Command::GoTo("fraga".into()), 0);
        Self { session, strokes: 0 }
    }

    /// Goes on with what a file holds.
    pub(crate) fn of(record: Record, strokes: u64) -> Self {
        let session = Session::from_record(record);
        Self { session, strokes }
    }

    /// The next stroke: a letter, Enter, or another group.
    pub(crate) fn stroke(&mut self) -> Changed {
        let (note, at) = (self.strokes / STROKES, self.strokes % STROKES);
        self.strokes += 1;
        let text = format!("{note:06} sagt av oss!");
        if at + 1 == STROKES {
            let ended = self.session.apply(Command::EndNote, 0);
            let group = GroupId(u32::try_from(note % 4 + 1).unwrap());
            return ended.and(self.session.apply(Command::SelectGroup(group), 0));
        }
        let written = text.chars().take(usize::try_from(at).unwrap() + 1).collect();
        self.session.apply(Command::SetDraft(written), 0)
    }

    /// As many strokes as make a note.
    pub(crate) fn note(&mut self) {
        for _ in 0..STROKES {
            self.stroke();
        }
    }

    pub(crate) fn strokes(&self) -> u64 {
        self.strokes
    }

    pub(crate) fn notes(&self) -> usize {
        self.session.record().notes.len()
    }

    pub(crate) fn record(&self) -> &Record {
        self.session.record()
    }

    /// The file of this moment.
    pub(crate) fn text(&self) -> String {
        session_text(self.session.record()).unwrap()
    }
}

#[test]
fn what_is_typed_is_the_same_each_time_and_from_any_file() {
    let mut typed = Typed::new();
    for _ in 0..3 {
        typed.note();
    }
    assert_eq!((typed.notes(), typed.strokes()), (3, 60));
    assert_eq!(typed.record().notes[2].text, "000002 sagt av oss!");
    for _ in 0..7 {
        assert!(typed.stroke().record);
    }
    let mut again = Typed::of(typed.record().clone(), typed.strokes());
    for _ in 0..40 {
        again.stroke();
        typed.stroke();
        assert_eq!(again.text(), typed.text());
    }
}
