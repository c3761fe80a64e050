//! Several writers of one meeting: each has a place, ids and steps of its own.

use crate::model::laws;
use crate::support::meetings::{deck, meeting};
use proptest::prelude::*;
use samtalsledaren::model::{
    Changed, Command, ConclusionSort, Entry, Fact, GatherCommand, GroupId, Item, Kind, NoteId, Open, Refusal, Session, WriterId,
};
use std::collections::BTreeSet;

fn writer(bits: u32) -> WriterId {
    WriterId::of_bits(bits)
}

fn give(session: &mut Session, by: &WriterId, command: Command) -> Changed {
    session.apply_entry(Entry {
        writer: by.clone(),
        at_ms: 0,
        command,
    })
}

fn theme(name: &str) -> Command {
    Command::Gather(GatherCommand::AddTheme(name.into(), None))
}

fn texts(session: &Session) -> Vec<&str> {
    session.notes().map(|note| note.text.as_str()).collect()
}

#[test]
fn two_writers_write_turn_by_turn_each_in_a_field_of_its_own() {
    let mut session = meeting(3).written_by(writer(1));
    let (desk, phone) = (writer(1), writer(2));
    give(&mut session, &phone, Command::SelectGroup(GroupId(3)));
    for (by, text) in [(&desk, "De"), (&phone, "En"), (&desk, "Desken"), (&phone, "En telefon")] {
        assert!(give(&mut session, by, Command::SetDraft(text.into())).record);
    }
    assert_eq!((session.current_draft(), session.draft_of(&phone)), ("Desken", "En telefon"));
    assert_eq!((session.cursor().group, session.cursor_of(&phone).group), (GroupId(1), GroupId(3)));
    give(&mut session, &phone, Command::EndNote);
    assert_eq!((texts(&session), session.current_draft()), (vec!["En telefon"], "Desken"));
    give(&mut session, &desk, Command::EndNote);
    let notes: Vec<_> = session
        .notes()
        .map(|note| (note.group.0, note.text.as_str(), note.id.to_string()))
        .collect();
    assert_eq!(
        notes,
        [(3, "En telefon", "000002-1".to_owned()), (1, "Desken", "000001-1".to_owned())]
    );

    // The same field at the same time, too.
    for by in [&desk, &phone] {
        give(&mut session, by, Command::SelectGroup(GroupId(2)));
        give(&mut session, by, Command::SetDraft(format!("av {by}")));
    }
    assert_eq!((session.current_draft(), session.draft_of(&phone)), ("av 000001", "av 000002"));
    assert_eq!(session.record().drafts.len(), 2);
}

#[test]
fn each_writer_follows_the_meeting_or_stays() {
    let mut session = meeting(2).written_by(writer(1));
    let (follows, stays) = (writer(2), writer(3));
    give(&mut session, &follows, Command::SetFollow(true));
    give(&mut session, &stays, Command::SetFollow(false));
    let stood = session.cursor_of(&stays).prompt;
    session.apply(Command::GoTo("matris".into()), 0);
    assert_eq!(session.cursor_of(&follows).prompt, "matris".into());
    assert_eq!(session.cursor_of(&stays).prompt, stood);
    assert_eq!(session.cursor().prompt, "matris".into());
}

#[test]
fn each_undo_takes_back_the_writers_own_steps_and_no_others() {
    let mut session = meeting(2).written_by(writer(1));
    let (desk, phone) = (writer(1), writer(2));
    let say = |session: &mut Session, by: &WriterId, text: &str| {
        let note = Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(1),
            place: None,
            text: text.into(),
        };
        give(session, by, note);
    };
    for (by, text) in [(&desk, "d1"), (&phone, "t1"), (&desk, "d2"), (&phone, "t2")] {
        say(&mut session, by, text);
    }
    give(&mut session, &desk, theme("Desken"));
    give(&mut session, &phone, theme("Telefonen"));
    let names = |session: &Session| -> Vec<String> { session.gathering().themes.iter().map(|theme| theme.name.clone()).collect() };

    assert!(session.undo().record);
    assert_eq!(names(&session), ["Telefonen"]);
    assert!(session.undo().record);
    assert_eq!(texts(&session), ["d1", "t1", "t2"]);
    assert!(session.undo_by(&phone).record && session.undo_by(&phone).record);
    assert_eq!((texts(&session), names(&session)), (vec!["d1", "t1"], Vec::new()));
    assert!(session.redo().record && session.redo_by(&phone).record);
    assert_eq!(texts(&session), ["d1", "t1", "d2", "t2"]);
    assert!(session.redo().record && session.redo_by(&phone).record);
    assert_eq!(
        names(&session).into_iter().collect::<BTreeSet<_>>(),
        ["Desken", "Telefonen"].map(str::to_owned).into()
    );
}

#[test]
fn a_step_whose_part_another_has_changed_since_is_not_taken_back() {
    let (desk, phone) = (writer(1), writer(2));
    let begin = || {
        let mut session = meeting(2).written_by(writer(1));
        for text in ["ett", "två"] {
            let note = Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(1),
                place: None,
                text: text.into(),
            };
            give(&mut session, &writer(1), note);
        }
        let ids: Vec<NoteId> = session.notes().map(|note| note.id.clone()).collect();
        (session, ids)
    };

    let (mut session, ids) = begin();
    give(&mut session, &desk, Command::SetNoteText(ids[0].clone(), "ett av desken".into()));
    give(
        &mut session,
        &phone,
        Command::SetNoteText(ids[0].clone(), "ett av telefonen".into()),
    );
    assert_eq!(session.undo().refusal, Some(Refusal::ChangedByAnother));
    assert_eq!(texts(&session), ["ett av telefonen", "två"], "the other's words stand");
    assert!(session.undo().record, "the step before is another matter");
    assert_eq!(texts(&session), ["ett av telefonen"]);
    assert_eq!(
        session.undo().refusal,
        Some(Refusal::ChangedByAnother),
        "a note with another's words is not put aside"
    );

    // Another part of the same note is no obstacle.
    let (mut session, ids) = begin();
    give(&mut session, &desk, Command::SetNoteText(ids[0].clone(), "ett av desken".into()));
    give(&mut session, &phone, Command::IncludeNote(ids[0].clone(), false));
    assert!(session.undo().record);
    let first = session.notes().next().unwrap();
    assert_eq!((first.text.as_str(), first.include), ("ett", false));

    // Typing that goes on after another has written is a step of its own.
    let (mut session, _) = begin();
    for (by, text) in [(&desk, "N"), (&phone, "Skolan"), (&desk, "Nä")] {
        give(&mut session, by, Command::SetFact(Fact::Board, text.into()));
    }
    assert!(session.undo().record);
    assert_eq!(session.meeting().board, "Skolan");
    assert_eq!(session.undo().refusal, Some(Refusal::ChangedByAnother));

    // What was taken back is not done again over another's change.
    let (mut session, ids) = begin();
    give(&mut session, &desk, Command::SetNoteText(ids[0].clone(), "ett av desken".into()));
    session.undo();
    give(
        &mut session,
        &phone,
        Command::SetNoteText(ids[0].clone(), "ett av telefonen".into()),
    );
    assert_eq!(session.redo().refusal, Some(Refusal::ChangedByAnother));
    assert_eq!(texts(&session), ["ett av telefonen", "två"]);
}

/// Found by the law below: the note was in the wastebasket when its group was taken away, and came back without one.
#[test]
fn a_note_whose_group_another_has_taken_away_does_not_come_back() {
    let mut session = meeting(2).written_by(writer(1));
    let (desk, phone) = (writer(1), writer(2));
    for command in [Command::SelectGroup(GroupId(2)), Command::SetDraft("sagt".into()), Command::EndNote] {
        give(&mut session, &phone, command);
    }
    assert_eq!(texts(&session), ["sagt"]);
    let note = session.notes().next().unwrap().id.clone();
    // By undo and redo of the writer, and by hand.
    assert!(session.undo_by(&phone).record && texts(&session).is_empty());
    assert!(give(&mut session, &desk, Command::RemoveGroup(GroupId(2))).record);
    assert_eq!(session.redo_by(&phone).refusal, Some(Refusal::GroupIsGone));
    assert_eq!(
        give(&mut session, &phone, Command::RemoveNote(note.clone(), false)).refusal,
        Some(Refusal::GroupIsGone)
    );
    assert!(texts(&session).is_empty());
    laws::assert_sound(&session).unwrap();
    // Given to a group that is there it comes back whole.
    assert!(give(&mut session, &phone, Command::MoveNote(note.clone(), GroupId(1))).record);
    assert!(give(&mut session, &phone, Command::RemoveNote(note, false)).record);
    assert_eq!(texts(&session), ["sagt"]);
}

#[test]
fn two_machines_with_copies_of_one_file_make_no_id_twice() {
    let mut founded = meeting(2).written_by(writer(1));
    let work = |session: &mut Session| {
        for number in 0..30 {
            let note = Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(1),
                place: None,
                text: format!("ord {number}"),
            };
            assert!(session.apply(note, 0).record);
            assert!(session.apply(theme(&format!("tema {number}")), 0).record);
            let conclude = GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, None);
            assert!(session.apply(Command::Gather(conclude), 0).record);
            let item = Item {
                key: session.next_own_key(),
                title: "Vad saknas?".into(),
                kind: Kind::Open(Open::default()),
                ..Item::default()
            };
            assert!(session.apply(Command::AddItem(Box::new(item), 0), 0).record);
        }
    };
    work(&mut founded);
    let file = founded.record().clone();
    let ids = |session: &Session| {
        let record = session.record();
        let notes = record.notes.iter().map(|note| note.id.to_string());
        let themes = record.gathering.themes.iter().map(|theme| format!("theme {}", theme.id.0));
        let conclusions = record
            .gathering
            .conclusions
            .iter()
            .map(|conclusion| format!("conclusion {}", conclusion.id.0));
        let items = record.deck.items.iter().map(|item| item.key.to_string());
        notes.chain(themes).chain(conclusions).chain(items).collect::<BTreeSet<String>>()
    };
    let before = ids(&founded);
    assert_eq!(before.len(), 120 + deck().items.len());
    let made: Vec<BTreeSet<String>> = (2..6)
        .map(|machine| {
            let mut copy = Session::from_record(file.clone()).written_by(writer(machine));
            work(&mut copy);
            ids(&copy).difference(&before).cloned().collect()
        })
        .collect();
    assert!(made.iter().all(|ids| ids.len() == 120));
    assert_eq!(made.iter().flatten().collect::<BTreeSet<_>>().len(), 480);

    // The same writer goes on where it was.
    let mut again = Session::from_record(file).written_by(writer(1));
    work(&mut again);
    assert_eq!(ids(&again).len(), 240 + deck().items.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_two_writers_do_the_meeting_is_sound_and_no_note_is_lost(
        first in laws::wishes(true),
        second in laws::wishes(true),
    ) {
        let mut session = laws::meeting(3).written_by(writer(1));
        let mut at_ms = 0;
        let turns = first.len().max(second.len());
        for turn in 0..turns {
            for (by, wishes) in [(writer(1), &first), (writer(2), &second)] {
                let Some((wish, pause)) = wishes.get(turn) else { continue };
                at_ms += pause;
                let before = session.record().clone();
                let changed = laws::fulfil_by(&mut session, &by, wish, at_ms);
                // The place of another writer is no part of the record.
                prop_assert!(changed.record || *session.record() == before, "{:?}", wish);
                prop_assert!(changed.record || changed.refusal.is_some(), "{:?} says why nothing happened", wish);
                laws::assert_sound(&session)?;
                for note in &before.notes {
                    prop_assert!(session.note(&note.id).is_some());
                }
            }
        }
    }
}
