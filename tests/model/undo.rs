//! Taking back and doing again.

use crate::support::meetings::{deck, deck_of_all_kinds, meeting, note};
use samtalsledaren::model::{
    Answer, Command, Fact, GroupId, Item, ItemText, Kind, MatrixAnswer, Moment, NewNote, Open, Record, Refusal, Session,
};

fn own_question(key: &str) -> Item {
    Item {
        key: key.into(),
        title: "En egen fråga?".into(),
        minutes: 5,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    }
}

fn step(row: &str, step: u8, control: u32) -> Command {
    Command::SetAnswer {
        prompt: "matris".into(),
        group: GroupId(1),
        answer: Some(Answer::Matrix(MatrixAnswer::default().with(&row.into(), Moment::Today, Some(step)))),
        control,
    }
}

fn board(session: &Session) -> &str {
    &session.meeting().board
}

fn set_board(session: &mut Session, text: &str, at_ms: u64) {
    session.apply(Command::SetFact(Fact::Board, text.into()), at_ms);
}

#[test]
fn a_run_of_typing_is_one_step() {
    let mut session = meeting(1);
    for (at, text) in ["N", "Nä", "Näm", "Nämnd"].into_iter().enumerate() {
        set_board(&mut session, text, 1_000 + 1_999 * at as u64);
    }
    session.undo();
    assert_eq!(board(&session), "");
    assert!(!session.can_undo());
    session.redo();
    assert_eq!(board(&session), "Nämnd");
}

#[test]
fn a_pause_of_two_seconds_ends_a_run_of_typing() {
    let mut session = meeting(1);
    set_board(&mut session, "Nämnd", 1_000);
    set_board(&mut session, "Nämnden", 3_000);
    session.undo();
    assert_eq!(board(&session), "Nämnd");
    session.undo();
    assert_eq!(board(&session), "");
}

#[test]
fn another_field_ends_a_run_of_typing() {
    let mut session = meeting(1);
    set_board(&mut session, "Nämnd", 0);
    session.apply(Command::SetFact(Fact::Place, "Sal 1".into()), 10);
    set_board(&mut session, "Nämnden", 20);
    session.undo();
    assert_eq!((board(&session), session.meeting().place.as_str()), ("Nämnd", "Sal 1"));
}

#[test]
fn edits_of_two_notes_are_two_steps() {
    let mut session = meeting(1);
    session.apply(note("ett"), 0);
    session.apply(note("två"), 0);
    let ids: Vec<_> = session.notes().map(|note| note.id.clone()).collect();
    session.apply(Command::SetNoteText(ids[0].clone(), "ett!".into()), 1);
    session.apply(Command::SetNoteText(ids[0].clone(), "ett!!".into()), 2);
    session.apply(Command::SetNoteText(ids[1].clone(), "två!".into()), 3);
    let texts = |session: &Session| session.notes().map(|note| note.text.clone()).collect::<Vec<_>>();
    session.undo();
    assert_eq!(texts(&session), ["ett!!", "två"]);
    session.undo();
    assert_eq!(texts(&session), ["ett", "två"]);
    session.redo();
    session.redo();
    assert_eq!(texts(&session), ["ett!!", "två!"]);
}

#[test]
fn a_drag_at_one_control_is_one_step_and_at_another_control_another() {
    let mut session = meeting(1);
    for value in 1..=4 {
        session.apply(step("r1", value, 7), u64::from(value));
    }
    session.apply(step("r2", 2, 8), 5);
    session.undo();
    let matris = "matris".into();
    assert_eq!(
        session.answer(&matris, GroupId(1)),
        Some(&Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(4))))
    );
    session.undo();
    assert_eq!(session.answer(&matris, GroupId(1)), None);
    session.redo();
    assert!(session.answer(&matris, GroupId(1)).is_some());
}

#[test]
fn something_new_forgets_what_could_be_done_again() {
    let mut session = meeting(1);
    session.apply(note("ett"), 0);
    session.undo();
    assert!(session.can_redo());
    session.apply(note("två"), 1);
    assert!(!session.can_redo());
    assert!(!session.redo().record);
    assert_eq!(session.notes().count(), 1);
}

#[test]
fn what_did_not_apply_is_no_step() {
    let mut session = meeting(1);
    session.apply(note("ett"), 0);
    session.undo();
    session.apply(note("  "), 1);
    session.apply(Command::RemoveGroup(GroupId(1)), 1);
    session.apply(Command::SetFact(Fact::Board, String::new()), 1);
    assert!(!session.can_undo() && session.can_redo());
}

#[test]
fn a_note_that_is_taken_back_lies_in_the_wastebasket_and_comes_again_as_it_was() {
    let mut session = meeting(1);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("sagt".into()), 0);
    session.apply(Command::EndNote, 0);
    let before = session.record().clone();
    assert!(session.undo().at_once);
    assert_eq!((session.notes().count(), session.current_draft()), (0, ""));
    assert!(session.record().notes[0].removed);
    assert!(session.redo().at_once);
    assert_eq!(session.record(), &before);
}

#[test]
fn a_note_ended_by_choosing_a_group_is_taken_back_alone() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("sagt".into()), 0);
    session.apply(Command::SelectGroup(GroupId(2)), 0);
    session.undo();
    assert_eq!(session.notes().count(), 0);
    assert_eq!(session.cursor().group, GroupId(2), "where the writer is is not taken back");
}

#[test]
fn position_hall_and_time_are_not_taken_back() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    for command in [
        Command::GoTo("matris".into()),
        Command::PassSecs(9),
        Command::OpenHall(true),
        Command::FreezeHall(true),
        Command::BlankHall(true),
        Command::ReleaseAnswers(true),
        Command::SetPaused(true),
        Command::SelectGroup(GroupId(2)),
    ] {
        session.apply(command, 0);
    }
    let lead = session.lead().clone();
    let hall = session.hall().clone();
    session.undo();
    assert_eq!(session.notes().count(), 0, "the note is what undo takes back");
    assert_eq!((session.lead(), session.hall()), (&lead, &hall));
    assert_eq!(session.entry(&"matris".into()).unwrap().used_secs, 9);
}

#[test]
fn each_kind_of_change_is_taken_back_and_done_again() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    session.apply(note("två"), 0);
    let id = session.notes().next().unwrap().id.clone();
    for command in [
        Command::SetFact(Fact::Start, "12.00".into()),
        Command::AddGroup("Presidiet".into()),
        Command::RenameGroup(GroupId(1), "Bord 1".into()),
        Command::RemoveGroup(GroupId(2)),
        Command::IncludeItem("paus".into(), false),
        Command::IncludeItems(vec!["delar".into(), "nej".into(), "paus".into()], false),
        Command::MoveItem("paus".into(), 1),
        Command::SetMinutes("fraga".into(), 25),
        Command::SetItemText("fraga".into(), ItemText::Title, "Känner vi igen oss?".into()),
        Command::SetItemText("fraga".into(), ItemText::Short, "Igenkänning".into()),
        Command::SetItemText("fraga".into(), ItemText::Lead, "En tyst minut först".into()),
        Command::AddItem(Box::new(own_question("egen-1")), 2),
        Command::AddMinutes("fraga".into(), -3),
        Command::AddMinutes("fraga".into(), i16::MIN),
        Command::AddMinutes("fraga".into(), i16::MAX),
        Command::SetEnded(true),
        Command::SetNoteText(id.clone(), "ändrat".into()),
        Command::IncludeNote(id.clone(), false),
        Command::RemoveNote(id.clone(), true),
        step("r1", 3, 0),
        Command::SetLabel("Bilaga 2".into()),
        Command::SetTitle("samtal".into()),
        Command::SetFirstPage(49),
        Command::SetProfile(samtalsledaren::model::Profile::Web),
        Command::SetFinished("2031-03-06".into()),
    ] {
        // The number of a question that is gone stays taken, whatever is taken back.
        let record = |session: &Session| Record {
            last_question: 0,
            ..session.record().clone()
        };
        let before = record(&session);
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
        let after = record(&session);
        assert_ne!(before, after, "{command:?}");
        assert!(session.undo().record, "{command:?}");
        assert_eq!(record(&session), before, "{command:?}");
        assert!(session.redo().record, "{command:?}");
        assert_eq!(record(&session), after, "{command:?}");
        session.undo();
    }
}

#[test]
fn a_note_given_to_another_group_comes_back_with_its_number() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    let id = session.notes().next().unwrap().id.clone();
    let placed = |session: &Session| {
        let note = session.notes().next().unwrap();
        (note.group.0, note.number)
    };
    session.apply(Command::MoveNote(id.clone(), GroupId(2)), 0);
    session.undo();
    assert_eq!(placed(&session), (1, 1));
    session.redo();
    assert_eq!(placed(&session), (2, 1));
    assert!(!session.apply(Command::MoveNote(id.clone(), GroupId(2)), 0).record);
    assert!(!session.apply(Command::MoveNote(id, GroupId(9)), 0).record);
}

#[test]
fn a_group_that_was_added_is_taken_back_also_when_its_note_was() {
    let mut session = meeting(1);
    let before = session.groups().to_vec();
    session.apply(Command::AddGroup("Grupp 2".into()), 0);
    session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(2),
            place: None,
            text: "sagt".into(),
        },
        0,
    );
    session.undo();
    session.undo();
    assert_eq!(session.groups(), before);
    session.redo();
    session.redo();
    assert_eq!(session.groups().len(), 2);
    assert_eq!(session.notes().next().unwrap().group, GroupId(2));
}

#[test]
fn a_group_never_stands_twice() {
    let mut session = meeting(2);
    session.apply(Command::RemoveGroup(GroupId(2)), 0);
    session.apply(Command::AddGroup("Grupp 2".into()), 0);
    let words_of = session.groups()[1].id;
    session.apply(Command::SelectGroup(words_of), 0);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("pågår".into()), 0);
    session.undo();
    session.undo();
    session.redo();
    session.redo();
    let mut ids: Vec<_> = session.groups().iter().map(|group| group.id).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert_eq!(session.current_draft(), "pågår");
}

#[test]
fn a_thousand_steps_are_remembered() {
    let mut session = Session::new(deck(), 1, "prov", "");
    session.apply(Command::Begin, 0);
    for number in 0..1_010 {
        session.apply(note(&number.to_string()), 0);
    }
    let mut taken_back = 0;
    while session.can_undo() {
        session.undo();
        taken_back += 1;
    }
    assert_eq!((taken_back, session.notes().count()), (1_000, 10));
}

#[test]
fn the_number_of_a_question_that_was_taken_away_is_given_to_no_other() {
    let mut session = meeting(2);
    session.apply(Command::AddItem(Box::new(own_question("egen-1")), 1), 0);
    session.apply(Command::RemoveItem("egen-1".into()), 0);
    session.apply(Command::AddItem(Box::new(own_question("egen-2")), 1), 0);
    assert_eq!(session.question_number(&"egen-2".into()), Some(7));
    let mut again = Session::from_record(session.record().clone());
    again.apply(Command::RemoveItem("egen-2".into()), 0);
    again.apply(Command::AddItem(Box::new(own_question("egen-3")), 1), 0);
    assert_eq!(
        again.question_number(&"egen-3".into()),
        Some(8),
        "also after the file was opened again"
    );
}

#[test]
fn a_question_of_ones_own_is_taken_away_only_while_nothing_hangs_on_it() {
    let mut session = meeting(2);
    for (key, at) in [("egen-1", 1), ("egen-2", 3)] {
        assert!(session.apply(Command::AddItem(Box::new(own_question(key)), at), 0).record);
    }
    assert_eq!(session.question_number(&"egen-1".into()), Some(6), "the next free number");
    assert_eq!(session.next_own_key(), "egen-000000-1".into());
    assert!(!session.apply(Command::AddItem(Box::new(own_question("egen-1")), 0), 0).record);
    assert!(
        !session.apply(Command::RemoveItem("fraga".into()), 0).record,
        "not a question of the deck"
    );

    let before = session.record().clone();
    assert!(session.apply(Command::RemoveItem("egen-1".into()), 0).record);
    assert!(session.item(&"egen-1".into()).is_none() && session.entry(&"egen-1".into()).is_none());
    session.undo();
    assert_eq!((session.agenda(), session.deck()), (&*before.agenda, &before.deck));

    session.apply(Command::GoTo("egen-1".into()), 0);
    assert!(!session.can_remove_item(&"egen-1".into()), "the meeting is there");
    session.apply(Command::GoTo("fraga".into()), 0);
    assert!(session.can_remove_item(&"egen-1".into()));
    let said = Command::AddNote {
        prompt: "egen-1".into(),
        group: GroupId(1),
        place: None,
        text: "Ja".into(),
    };
    session.apply(said, 0);
    session.undo();
    assert!(
        !session.apply(Command::RemoveItem("egen-1".into()), 0).record,
        "a note lies in the wastebasket"
    );
}

#[test]
fn a_reworded_question_keeps_its_key_and_what_was_said() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    let prompt = session.notes().next().unwrap().prompt.clone();
    let rewording = Command::SetItemText(prompt.clone(), ItemText::Title, "Vad tänker ni?".into());
    assert!(session.apply(rewording, 0).record);
    assert_eq!(session.item(&prompt).unwrap().title, "Vad tänker ni?");
    assert_eq!(session.notes_on(&prompt).count(), 1);
    let empty = Command::SetItemText(prompt, ItemText::Title, "  ".into());
    assert!(!session.apply(empty, 0).record, "a question without words is none");
}

fn of_table(prompt: &str, group: u32, text: &str, turned: &str) -> NewNote {
    NewNote {
        prompt: prompt.into(),
        group: GroupId(group),
        place: None,
        text: text.into(),
        turned: turned.into(),
    }
}

#[test]
fn the_notes_of_a_table_are_one_step_and_refused_all_together() {
    let mut session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::GoTo("vand".into()), 0);
    let whole = session.record().clone();
    for (wrong, reason) in [
        (of_table("finns-inte", 1, "Ett", ""), Refusal::UnknownItem),
        (of_table("vand", 7, "Ett", ""), Refusal::UnknownGroup),
        (of_table("vand", 1, " \n", ""), Refusal::Blank),
        (of_table("delar", 1, "Ett", "Vänt"), Refusal::NotReversed),
    ] {
        let changed = session.apply(Command::AddNotes(vec![of_table("vand", 1, "Först", ""), wrong]), 0);
        assert_eq!((changed.record, changed.refusal), (false, Some(reason)));
        assert_eq!(*session.record(), whole);
    }
    let notes = vec![
        of_table("vand", 1, "Ingen tid.\u{2028}Ingen ro.", "Tid finns.\r\nRo finns."),
        of_table("delar", 2, "En väg.", ""),
    ];
    assert!(session.apply(Command::AddNotes(notes), 0).at_once);
    let shown = |session: &Session| -> Vec<_> { session.notes().map(|note| (note.text.clone(), note.turned.clone())).collect() };
    let expected = [
        ("Ingen tid.\nIngen ro.".to_owned(), "Tid finns.\nRo finns.".to_owned()),
        ("En väg.".to_owned(), String::new()),
    ];
    assert_eq!(shown(&session), expected);
    session.undo();
    assert_eq!(shown(&session), []);
    session.redo();
    assert_eq!(shown(&session), expected);
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    let refused = session.apply(Command::AddNotes(vec![of_table("delar", 1, "Ett", "")]), 0).refusal;
    assert_eq!(refused, Some(Refusal::NotAsked));
}
