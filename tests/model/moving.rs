//! Notes moved to another group, question or part, and other things that are done to several notes at once.

use super::laws;
use crate::support::meetings::{add_note, add_note_at, deck_of_all_kinds};
use samtalsledaren::model::{
    Command, ConclusionSort, Entry, GatherCommand, GroupId, Item, ItemKey, Kind, Note, NoteId, NotePart, NoteTarget, NotesCommand, Open,
    Part, PlaceKey, Refusal, Session, WriterId,
};

/// A begun meeting of three groups on the deck of all kinds, with a question more, `andra`, whose parts are `x`, which reads like
/// `ett` of `delar`, and `y`.
fn meeting() -> Session {
    let part = |key: &str, text: &str| Part {
        key: key.into(),
        text: text.into(),
        ..Part::default()
    };
    let mut deck = deck_of_all_kinds();
    deck.items.push(Item {
        key: "andra".into(),
        title: "Och nästa år?".into(),
        kind: Kind::Open(Open {
            parts: vec![part("y", "Något annat?"), part("x", "DEL\u{A0}ett?")],
        }),
        ..Item::default()
    });
    let mut session = Session::new(deck, 3, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    session
}

fn go(session: &mut Session, notes: &[&NoteId], target: &NoteTarget) -> Option<Refusal> {
    let notes: Vec<_> = notes.iter().map(|note| (*note).clone()).collect();
    let told = session.move_refusal(&notes, target);
    let changed = session.apply(Command::ForNotes(notes, NotesCommand::Move(target.clone())), 0);
    assert_eq!(changed.refusal, told, "what is told beforehand is what happens");
    assert_eq!(changed.record, told.is_none());
    laws::assert_sound(session).unwrap();
    told
}

fn question(prompt: &str) -> NoteTarget {
    NoteTarget::to_question(prompt.into())
}

/// Question, group, part and number of a note.
fn home<'a>(session: &'a Session, note: &NoteId) -> (&'a str, u32, Option<&'a str>, u32) {
    let note = session.note(note).unwrap();
    (
        note.prompt.as_str(),
        note.group.0,
        note.place.as_ref().map(PlaceKey::as_str),
        note.number,
    )
}

#[test]
fn five_notes_go_to_another_group_and_question_in_their_order_and_one_undo_takes_them_back() {
    let mut session = meeting();
    add_note(&mut session, "delar", 3, "redan där");
    let notes: Vec<_> = (1..=5_u32)
        .map(|number| {
            let prompt = if number == 4 { "matris" } else { "fraga" };
            add_note(&mut session, prompt, 1 + number % 2, &format!("ord {number}"))
        })
        .collect();
    let before = session.record().notes.clone();
    // In the order of the command and not of the record.
    let order: Vec<_> = [2, 0, 1, 4, 3].iter().map(|place| &notes[*place]).collect();
    let target = NoteTarget {
        group: Some(GroupId(3)),
        ..question("delar")
    };
    assert_eq!(go(&mut session, &order, &target), None);
    for (number, note) in (2..).zip(&order) {
        assert_eq!(home(&session, note), ("delar", 3, None, number));
    }
    let after = session.record().notes.clone();
    assert!(session.undo().record);
    assert_eq!(session.record().notes, before, "one step");
    assert!(session.redo().record);
    assert_eq!(session.record().notes, after);
    session.undo();
    let next = add_note(&mut session, "delar", 3, "efter");
    assert_eq!(
        home(&session, &next).3,
        7,
        "numbers that were given once are given to no other note"
    );
}

#[test]
fn a_note_that_moves_keeps_all_but_its_place_and_number() {
    let mut session = meeting();
    let (one, other) = (
        add_note(&mut session, "vand", 1, "Ingen tid."),
        add_note(&mut session, "vand", 1, "Inga möten."),
    );
    for command in [
        Command::SetTurned(one.clone(), "Tid finns.".into()),
        Command::MergeNotes(one.clone(), other),
        Command::IncludeNote(one.clone(), false),
        Command::SetNoteText(one.clone(), "Ingen tid alls.".into()),
        Command::Gather(GatherCommand::AddTheme("Tid".into(), Some(one.clone()))),
    ] {
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
    }
    let before = session.note(&one).unwrap().clone();
    assert_eq!(go(&mut session, &[&one], &NoteTarget::to_group(GroupId(2))), None);
    let moved = session.note(&one).unwrap();
    let expected = Note {
        group: GroupId(2),
        ..before.clone()
    };
    assert_eq!(moved, &expected);
    assert!(session.gathering().theme_of(&one).is_some());
}

#[test]
fn the_part_stays_in_its_question_and_goes_along_to_one_that_reads_alike() {
    // From, to what question and part, and the part that comes of it.
    let table: [(&str, Option<&str>, NoteTarget, Option<&str>); 10] = [
        ("delar", Some("tva"), NoteTarget::to_group(GroupId(2)), Some("tva")),
        ("delar", Some("ett"), question("andra"), Some("x")),
        ("delar", Some("tva"), question("andra"), None),
        ("delar", None, question("andra"), None),
        ("delar", Some("ett"), question("fraga"), None),
        ("delar", Some("ett"), question("matris"), None),
        ("forslag", Some("s2"), question("delar"), None),
        (
            "fraga",
            None,
            NoteTarget {
                part: NotePart::Of("s3".into()),
                ..question("forslag")
            },
            Some("s3"),
        ),
        (
            "delar",
            Some("ett"),
            NoteTarget {
                part: NotePart::Of("tva".into()),
                ..NoteTarget::default()
            },
            Some("tva"),
        ),
        (
            "delar",
            Some("ett"),
            NoteTarget {
                part: NotePart::Whole,
                ..question("delar")
            },
            None,
        ),
    ];
    for (prompt, place, target, expected) in table {
        let mut session = meeting();
        let note = add_note_at(&mut session, prompt, 1, place, "ord");
        assert_eq!(go(&mut session, &[&note], &target), None, "{prompt} {place:?} {target:?}");
        assert_eq!(home(&session, &note).2, expected, "{prompt} {place:?} {target:?}");
        session.undo();
        assert_eq!(home(&session, &note), (prompt, 1, place, 1));
    }
}

#[test]
fn a_note_in_another_part_of_its_question_keeps_its_number() {
    let mut session = meeting();
    let note = add_note_at(&mut session, "delar", 1, Some("ett"), "ord");
    add_note_at(&mut session, "delar", 1, Some("ett"), "fler");
    let target = NoteTarget {
        part: NotePart::Of("tva".into()),
        ..NoteTarget::default()
    };
    assert_eq!(go(&mut session, &[&note], &target), None);
    assert_eq!(home(&session, &note), ("delar", 1, Some("tva"), 1));
}

#[test]
fn what_cannot_move_says_why_and_holds_the_others_back() {
    let turned = |session: &mut Session| {
        let note = add_note(session, "vand", 1, "Ingen tid.");
        session.apply(Command::SetTurned(note.clone(), "Tid finns.".into()), 0);
        note
    };
    let mut session = meeting();
    let (plain, turned) = (add_note(&mut session, "fraga", 1, "ord"), turned(&mut session));
    session.apply(Command::IncludeItem("matris".into(), false), 0);
    let part = |prompt: &str, key: &str| NoteTarget {
        part: NotePart::Of(key.into()),
        ..question(prompt)
    };
    let before = session.record().clone();
    for (notes, target, refusal) in [
        (vec![&plain], question("paus"), Refusal::NoQuestion),
        (vec![&plain], question("bild"), Refusal::NoQuestion),
        (vec![&plain], question("okand"), Refusal::UnknownItem),
        (vec![&plain], question("matris"), Refusal::NotAsked),
        (vec![&plain], NoteTarget::to_group(GroupId(9)), Refusal::UnknownGroup),
        (vec![&plain], part("delar", "s1"), Refusal::UnknownPlace),
        (vec![&plain], part("fraga", "ett"), Refusal::UnknownPlace),
        (vec![&turned], question("fraga"), Refusal::TurnedNote),
        (vec![&plain, &turned], question("delar"), Refusal::TurnedNote),
        (vec![&plain], question("fraga"), Refusal::NothingChanged),
        (vec![], question("delar"), Refusal::NothingChanged),
        (vec![&plain, &"ingen-1".into()], question("delar"), Refusal::UnknownNote),
    ] {
        assert_eq!(go(&mut session, &notes, &target), Some(refusal), "{target:?}");
        assert_eq!(session.record(), &before, "{target:?}");
    }
    // Those that are there already hold nobody back, and a note that is not turned may go where notes are.
    let there = add_note(&mut session, "vand", 2, "Inga svar.");
    assert_eq!(go(&mut session, &[&there, &plain, &turned], &question("vand")), None);
    assert_eq!(home(&session, &plain).0, "vand");
    session.apply(Command::SetFinished("2031-03-09".into()), 0);
    assert_eq!(go(&mut session, &[&plain], &question("fraga")), Some(Refusal::Finished));
}

#[test]
fn within_a_question_that_is_left_out_by_now_notes_still_change_group() {
    let mut session = meeting();
    let note = add_note(&mut session, "fraga", 1, "ord");
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    assert_eq!(go(&mut session, &[&note], &NoteTarget::to_group(GroupId(2))), None);
    let target = NoteTarget {
        group: Some(GroupId(3)),
        ..question("fraga")
    };
    assert_eq!(go(&mut session, &[&note], &target), None);
}

/// A conclusion on a question that points at these notes.
fn conclude(session: &mut Session, prompt: &str, notes: &[&NoteId]) {
    let (first, rest) = notes.split_first().unwrap();
    let conclude = GatherCommand::Conclude(prompt.into(), ConclusionSort::Agreed, Some((*first).clone()));
    assert!(session.apply(Command::Gather(conclude), 0).record);
    let id = session.gathering().conclusions.last().unwrap().id;
    for note in rest {
        session.apply(Command::Gather(GatherCommand::PointAt(id, (*note).clone(), true)), 0);
    }
}

#[test]
fn a_conclusion_points_no_longer_at_a_note_that_leaves_its_question_until_it_is_taken_back() {
    let mut session = meeting();
    let (one, other) = (add_note(&mut session, "fraga", 1, "ett"), add_note(&mut session, "fraga", 2, "två"));
    conclude(&mut session, "fraga", &[&one, &other]);
    let before = session.gathering().clone();
    go(&mut session, &[&one], &NoteTarget::to_group(GroupId(3)));
    assert_eq!(session.gathering(), &before, "another group is no other question");
    go(&mut session, &[&one], &question("delar"));
    assert_eq!(session.gathering().conclusions[0].notes, [other]);
    session.undo();
    assert_eq!(session.gathering(), &before);
    session.redo();
    laws::assert_sound(&session).unwrap();
    assert_eq!(session.gathering().conclusions[0].notes.len(), 1);
}

#[test]
fn other_things_are_done_to_several_notes_in_one_step() {
    let mut session = meeting();
    let notes: Vec<_> = (1..=3).map(|group| add_note(&mut session, "fraga", group, "ord")).collect();
    session.apply(Command::Gather(GatherCommand::AddTheme("Mål".into(), None)), 0);
    let theme = session.gathering().themes[0].id;
    for (command, holds) in [
        (
            NotesCommand::Remove(true),
            (|session, notes| notes.iter().all(|note| session.note(note).unwrap().removed)) as fn(&Session, &[NoteId]) -> bool,
        ),
        (NotesCommand::Include(false), |session, notes| {
            notes.iter().all(|note| !session.note(note).unwrap().include)
        }),
        (NotesCommand::SetTheme(Some(theme)), |session, notes| {
            session.gathering().themes[0].notes == notes
        }),
        (NotesCommand::AddTheme("Nytt\ntema".into()), |session, notes| {
            let theme = session.gathering().themes.last().unwrap();
            (theme.name.as_str(), theme.notes.as_slice()) == ("Nytt tema", notes)
        }),
    ] {
        let before = session.record().clone();
        assert!(session.apply(Command::ForNotes(notes.clone(), command.clone()), 60_000).record);
        assert!(holds(&session, &notes), "{command:?}");
        let after = session.record().clone();
        session.undo();
        assert_eq!(session.record(), &before, "{command:?}");
        session.redo();
        assert_eq!(session.record(), &after, "{command:?}");
        session.undo();
    }
}

#[test]
fn several_notes_come_out_of_the_wastebasket_together_or_not_at_all() {
    let mut session = meeting();
    let notes = vec![add_note(&mut session, "fraga", 1, "ett"), add_note(&mut session, "fraga", 3, "två")];
    session.apply(Command::ForNotes(notes.clone(), NotesCommand::Remove(true)), 0);
    assert_eq!(session.notes().count(), 0);
    session.apply(Command::RemoveGroup(GroupId(3)), 0);
    let back = Command::ForNotes(notes.clone(), NotesCommand::Remove(false));
    assert_eq!(session.apply(back.clone(), 0).refusal, Some(Refusal::GroupIsGone));
    assert_eq!(session.notes().count(), 0);
    // From the wastebasket, too, a note can be given to another group.
    assert_eq!(go(&mut session, &[&notes[1]], &NoteTarget::to_group(GroupId(2))), None);
    assert!(session.apply(back, 0).record);
    assert_eq!(session.notes().count(), 2);
}

/// A meeting that two write in, with three notes of the first on the open question.
fn shared() -> (Session, WriterId, WriterId, Vec<NoteId>) {
    let (desk, phone) = (WriterId::of_bits(1), WriterId::of_bits(2));
    let mut session = meeting().written_by(desk.clone());
    let notes = (1..=3).map(|group| add_note(&mut session, "fraga", group, "ord")).collect();
    (session, desk, phone, notes)
}

fn give(session: &mut Session, by: &WriterId, command: Command) {
    let entry = Entry {
        writer: by.clone(),
        at_ms: 0,
        command,
    };
    assert!(session.apply_entry(entry.clone()).record, "{entry:?}");
    laws::assert_sound(session).unwrap();
}

fn moving(notes: &[NoteId], target: NoteTarget) -> Command {
    Command::ForNotes(notes.to_vec(), NotesCommand::Move(target))
}

#[test]
fn a_move_is_taken_back_under_new_words_of_another_but_not_after_the_other_has_moved_one() {
    let (mut session, desk, phone, notes) = shared();
    give(&mut session, &desk, moving(&notes, question("delar")));
    give(&mut session, &phone, Command::SetNoteText(notes[1].clone(), "andra ord".into()));
    assert!(session.undo_by(&desk).record);
    assert_eq!(home(&session, &notes[1]).0, "fraga");
    assert_eq!(session.note(&notes[1]).unwrap().text, "andra ord");

    let (mut session, desk, phone, notes) = shared();
    give(&mut session, &desk, moving(&notes, question("delar")));
    give(&mut session, &phone, moving(&notes[..1], question("andra")));
    assert_eq!(session.undo_by(&desk).refusal, Some(Refusal::ChangedByAnother));
    assert_eq!(home(&session, &notes[0]).0, "andra");
    assert_eq!(home(&session, &notes[1]).0, "delar", "all of them or none");
    assert!(session.undo_by(&phone).record);
    assert_eq!(home(&session, &notes[0]).0, "delar");
}

#[test]
fn what_another_did_meanwhile_never_leaves_a_note_where_it_cannot_be() {
    // The other turned the note round where it was moved to.
    let (mut session, desk, phone, notes) = shared();
    give(&mut session, &desk, moving(&notes[..1], question("vand")));
    give(&mut session, &phone, Command::SetTurned(notes[0].clone(), "tvärtom".into()));
    assert_eq!(session.undo_by(&desk).refusal, Some(Refusal::TurnedNote));
    laws::assert_sound(&session).unwrap();

    // The other took away the question that it came from.
    let (mut session, desk, phone, _) = shared();
    let own = Item {
        key: "egen-000000-1".into(),
        title: "Vad saknas?".into(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    give(&mut session, &desk, Command::AddItem(Box::new(own), 1));
    let note = add_note(&mut session, "egen-000000-1", 1, "ord");
    give(&mut session, &desk, moving(&[note], question("fraga")));
    give(&mut session, &phone, Command::RemoveItem(ItemKey::new("egen-000000-1")));
    assert_eq!(session.undo_by(&desk).refusal, Some(Refusal::UnknownItem));
    laws::assert_sound(&session).unwrap();

    // A conclusion that comes back does not point at a note that the other has moved away.
    let (mut session, desk, phone, notes) = shared();
    conclude(&mut session, "fraga", &[&notes[0], &notes[1]]);
    let id = session.gathering().conclusions[0].id;
    give(&mut session, &desk, Command::Gather(GatherCommand::RemoveConclusion(id)));
    give(&mut session, &phone, moving(&notes[..1], question("delar")));
    assert!(session.undo_by(&desk).record);
    assert_eq!(session.gathering().conclusions[0].notes, [notes[1].clone()]);
    laws::assert_sound(&session).unwrap();
}

#[test]
fn a_note_that_comes_back_to_a_group_gets_the_number_that_it_had_there() {
    let mut session = meeting();
    let note = add_note(&mut session, "fraga", 1, "ett");
    add_note(&mut session, "fraga", 2, "redan där");
    let target = NoteTarget::to_group(GroupId(2));
    for round in 0..4 {
        assert_eq!(go(&mut session, &[&note], &target), None);
        assert_eq!(home(&session, &note), ("fraga", 2, None, 2), "round {round}");
        assert!(session.undo().record);
        assert_eq!(home(&session, &note), ("fraga", 1, None, 1), "round {round}");
    }
    // Moved by hand instead of undone it is the same, and no other note ever gets its number.
    go(&mut session, &[&note], &target);
    go(&mut session, &[&note], &NoteTarget::to_group(GroupId(1)));
    assert_eq!(home(&session, &note), ("fraga", 1, None, 1));
    let next = add_note(&mut session, "fraga", 2, "efter");
    assert_eq!(home(&session, &next).3, 3);
    go(&mut session, &[&note], &target);
    assert_eq!(home(&session, &note).3, 2);
}
