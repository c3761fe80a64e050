//! Editing against a plain map: whatever is done, every note that was ended is in the file, in the undo history or in the
//! wastebasket.

use super::{amount, tell};
use crate::model::laws::{Wish, fulfil, meeting, wishes};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::model::{Command, GroupId, NoteId, Record, Session};
use samtalsledaren::words::Words;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// All texts of notes, those in the wastebasket too.
fn texts(record: &Record, found: &mut BTreeSet<String>) {
    found.extend(record.notes.iter().map(|note| note.text.clone()));
}

/// Everything that can still be had: from the file, and by taking back and doing again.
fn reachable(session: &Session) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let text = session_text(session.record()).unwrap();
    texts(&read_session(text.as_bytes(), Words::default()).unwrap().record, &mut found);
    for take_back in [true, false] {
        let mut session = session.clone();
        while if take_back { session.can_undo() } else { session.can_redo() } {
            if take_back {
                session.undo()
            } else {
                session.redo()
            };
            texts(session.record(), &mut found);
        }
    }
    found
}

/// What the wish says when it ends notes: the texts of the command, the words in the field, or the end of a note that is split.
fn said(session: &Session, wish: &Wish) -> Vec<String> {
    let one = match wish {
        Wish::Command(command) => match &**command {
            Command::AddNotes(notes) => return notes.iter().map(|note| note.text.clone()).collect(),
            Command::AddNote { text, .. } => text.clone(),
            Command::SplitNote(note, at) => {
                let whole = session.note(note).map_or("", |note| &note.text);
                whole.chars().skip(*at).collect::<String>().trim().to_owned()
            }
            _ => session.current_draft().to_owned(),
        },
        Wish::SplitNote(note, at) => {
            let whole = session.record().notes.get(*note).map_or("", |note| &note.text);
            whole.chars().skip(*at).collect::<String>().trim().to_owned()
        }
        _ => String::new(),
    };
    vec![one]
}

/// Fulfils a wish, and enters the notes that it ends into the map.
fn end_notes(session: &mut Session, map: &mut BTreeMap<NoteId, String>, wish: &Wish, at_ms: u64) -> Result<(), TestCaseError> {
    let (said, before) = (said(session, wish), session.record().notes.len());
    fulfil(session, wish, at_ms);
    for (at, note) in session.record().notes.iter().skip(before).enumerate() {
        prop_assert_eq!(Some(&note.text), said.get(at), "the note says what was said");
        let earlier = map.insert(note.id.clone(), note.text.clone());
        prop_assert_eq!(earlier, None, "no id is given twice");
    }
    Ok(())
}

#[test]
fn every_ended_note_is_in_the_file_the_undo_history_or_the_wastebasket() {
    let cases = u32::try_from(amount(200, 20_000)).unwrap();
    let (steps, ended) = (Cell::new(0), Cell::new(0));
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    // Among all else that may happen, many notes are written: a meeting without them would prove little.
    let written = prop::collection::vec(prop::option::of(("[a-zåäö\"(]{1,12}", 1..4_u32)), 60);
    let result = TestRunner::new(config).run(&(wishes(true), written), |(wishes, written)| {
        let mut session = meeting(3);
        let mut map: BTreeMap<NoteId, String> = BTreeMap::new();
        let mut at_ms = 0;
        for ((wish, pause), written) in wishes.iter().zip(written) {
            at_ms += pause;
            if let Some((text, group)) = written {
                let note = Command::AddNote {
                    prompt: "fraga".into(),
                    group: GroupId(group),
                    place: None,
                    text,
                };
                end_notes(&mut session, &mut map, &Wish::Command(Box::new(note)), at_ms)?;
            }
            end_notes(&mut session, &mut map, wish, at_ms)?;
            steps.set(steps.get() + 1);
        }
        let reachable = reachable(&session);
        for (id, text) in &map {
            prop_assert!(reachable.contains(text), "{:?} of {} is nowhere", text, id);
            prop_assert!(session.note(id).is_some());
        }
        ended.set(ended.get() + map.len());
        Ok(())
    });
    assert!(result.is_ok(), "{result:?}");
    assert!(
        ended.get() > usize::try_from(cases).unwrap() * 4,
        "{} notes were ended",
        ended.get()
    );
    let found = format!(
        "{cases} möten, {} steg, {} avslutade anteckningar; 0 borta",
        steps.get(),
        ended.get()
    );
    tell("Redigering mot en enkel lista", "varje avslutad anteckning finns kvar", &found);
}
