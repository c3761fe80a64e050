//! Each way in which nothing happens, with its reason in words.

use crate::support::commands::every_command;
use crate::support::meetings::{deck_of_all_kinds, meeting};
use samtalsledaren::model::{
    Answer, Changed, Command, ConclusionId, ConclusionSort, GatherCommand, GroupAnswer, GroupId, HandoverCommand, Item, ItemText, Kind,
    NoteId, NoteTarget, NotesCommand, Open, PeopleCommand, Person, Refusal, Session, ShiftAnswer, ThemeId, Unknown, WriterId,
};
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeSet;

fn say(session: &mut Session, prompt: &str, group: u32, text: &str) -> NoteId {
    let changed = session.apply(add(prompt, group, text), 0);
    assert!(changed.record, "{changed:?}");
    session.notes().last().unwrap().id.clone()
}

fn add(prompt: &str, group: u32, text: &str) -> Command {
    Command::AddNote {
        prompt: prompt.into(),
        group: GroupId(group),
        place: None,
        text: text.into(),
    }
}

fn own(key: &str) -> Command {
    let item = Item {
        key: key.into(),
        title: "Vad saknas?".into(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    Command::AddItem(Box::new(item), 1)
}

/// A meeting in which two groups gave answers that only a newer program knows.
fn with_unknown_answers() -> Session {
    let mut record = meeting(2).record().clone();
    for (group, name) in [(1, "Nytt"), (2, "Nyare")] {
        record.answers.push(GroupAnswer {
            prompt: "fraga".into(),
            group: GroupId(group),
            answer: Answer::Unknown(Unknown { name: name.into() }),
        });
    }
    Session::from_record(record)
}

/// A begun meeting with a question of every kind.
fn meeting_of_all_kinds() -> Session {
    let mut session = Session::new(deck_of_all_kinds(), 3, "prov", "");
    session.apply(Command::Begin, 0);
    session
}

/// A reason, and a way to it.
type Row = (Refusal, fn(&mut Session) -> Changed);

/// A row for each reason; the meeting has three groups and is begun.
const TABLE: &[Row] = &[
    (Refusal::NothingChanged, |session| session.apply(Command::SetPaused(false), 0)),
    (Refusal::Finished, |session| {
        session.apply(Command::SetFinished("2031-03-09".into()), 0);
        session.apply(add("fraga", 1, "sent"), 0)
    }),
    (Refusal::NotFinished, |session| {
        session.apply(Command::Handover(HandoverCommand::OpenAgain), 0)
    }),
    (Refusal::UnknownGroup, |session| session.apply(Command::SelectGroup(GroupId(9)), 0)),
    (Refusal::UnknownItem, |session| session.apply(Command::GoTo("okand".into()), 0)),
    (Refusal::UnknownAgenda, |session| {
        session.apply(Command::UseAgenda("En minut".into()), 0)
    }),
    (Refusal::UnknownNote, |session| {
        session.apply(Command::IncludeNote("nej-1".into(), false), 0)
    }),
    (Refusal::UnknownPlace, |session| {
        session.apply(Command::SelectPlace(Some("okand".into())), 0)
    }),
    (Refusal::UnknownTheme, |session| {
        session.apply(Command::Gather(GatherCommand::RemoveTheme(ThemeId(7))), 0)
    }),
    (Refusal::UnknownConclusion, |session| {
        session.apply(Command::Gather(GatherCommand::RemoveConclusion(ConclusionId(7))), 0)
    }),
    (Refusal::UnknownPerson, |session| {
        session.apply(Command::People(PeopleCommand::Remove(0)), 0)
    }),
    (Refusal::UnknownText, |session| {
        session.apply(Command::SetItemText("fraga".into(), ItemText::OfKind(99), "x".into()), 0)
    }),
    (Refusal::NoQuestion, |session| session.apply(add("paus", 1, "ord"), 0)),
    (Refusal::NotAsked, |session| {
        session.apply(Command::IncludeItem("matris".into(), false), 0);
        session.apply(add("matris", 1, "ord"), 0)
    }),
    (Refusal::WrongAnswer, |session| {
        let answer = Command::SetAnswer {
            prompt: "matris".into(),
            group: GroupId(1),
            answer: Some(Answer::Shift(ShiftAnswer::default().with(
                samtalsledaren::model::Moment::Today,
                Some(samtalsledaren::model::Shares::nearest([1.0, 1.0, 1.0])),
            ))),
            control: 0,
        };
        session.apply(answer, 0)
    }),
    (Refusal::NotReversed, |session| {
        let id = say(session, "fraga", 1, "ord");
        session.apply(Command::SetTurned(id, "tvärtom".into()), 0)
    }),
    (Refusal::TurnedNote, |session| {
        *session = meeting_of_all_kinds();
        let id = say(session, "vand", 1, "ord");
        session.apply(Command::SetTurned(id.clone(), "tvärtom".into()), 0);
        let target = NoteTarget::to_question("fraga".into());
        session.apply(Command::ForNotes(vec![id], NotesCommand::Move(target)), 0)
    }),
    (Refusal::Blank, |session| session.apply(add("fraga", 1, " \n"), 0)),
    (Refusal::EmptyField, |session| session.apply(Command::EndNote, 0)),
    (Refusal::GroupHasSpoken, |session| {
        say(session, "fraga", 2, "ord");
        session.apply(Command::RemoveGroup(GroupId(2)), 0)
    }),
    (Refusal::LastGroup, |session| {
        session.apply(Command::RemoveGroup(GroupId(3)), 0);
        session.apply(Command::RemoveGroup(GroupId(2)), 0);
        session.apply(Command::RemoveGroup(GroupId(1)), 0)
    }),
    (Refusal::MostGroups, |session| {
        for _ in 3..12 {
            assert!(session.apply(Command::AddGroup("Bord".into()), 0).record);
        }
        session.apply(Command::AddGroup("Bord 13".into()), 0)
    }),
    (Refusal::SameGroup, |session| {
        session.apply(Command::MergeGroups(GroupId(1), GroupId(1)), 0)
    }),
    (Refusal::AnswerWithoutWords, |session| {
        *session = with_unknown_answers();
        session.apply(Command::MergeGroups(GroupId(2), GroupId(1)), 0)
    }),
    (Refusal::TooManyPeople, |session| {
        session.apply(Command::People(PeopleCommand::Set(vec![Person::default(); 201], 1)), 0)
    }),
    (Refusal::ItemIsThere, |session| session.apply(own("fraga"), 0)),
    (Refusal::ItemOfDeck, |session| session.apply(Command::RemoveItem("delar".into()), 0)),
    (Refusal::ItemHasWords, |session| {
        session.apply(own("egen-1"), 0);
        say(session, "egen-1", 1, "ord");
        session.apply(Command::RemoveItem("egen-1".into()), 0)
    }),
    (Refusal::ItemIsCurrent, |session| {
        session.apply(own("egen-1"), 0);
        session.apply(Command::GoTo("egen-1".into()), 0);
        session.apply(Command::RemoveItem("egen-1".into()), 0)
    }),
    (Refusal::SameNote, |session| {
        let id = say(session, "fraga", 1, "ord");
        session.apply(Command::MergeNotes(id.clone(), id), 0)
    }),
    (Refusal::OtherQuestion, |session| {
        let (one, other) = (say(session, "fraga", 1, "ord"), say(session, "matris", 1, "ord"));
        session.apply(Command::MergeNotes(one, other), 0)
    }),
    (Refusal::OtherInclusion, |session| {
        let (one, other) = (say(session, "fraga", 1, "ord"), say(session, "fraga", 1, "fler"));
        session.apply(Command::IncludeNote(other.clone(), false), 0);
        session.apply(Command::MergeNotes(one, other), 0)
    }),
    (Refusal::NoteIsRemoved, |session| {
        let id = say(session, "fraga", 1, "två ord");
        session.apply(Command::RemoveNote(id.clone(), true), 0);
        session.apply(Command::SplitNote(id, 4), 0)
    }),
    (Refusal::GroupIsGone, |session| {
        let id = say(session, "fraga", 3, "ord");
        session.apply(Command::RemoveNote(id.clone(), true), 0);
        session.apply(Command::RemoveGroup(GroupId(3)), 0);
        session.apply(Command::RemoveNote(id, false), 0)
    }),
    (Refusal::NothingToSplit, |session| {
        let id = say(session, "fraga", 1, "ord");
        session.apply(Command::SplitNote(id, 0), 0)
    }),
    (Refusal::OtherConclusion, |session| {
        let id = say(session, "fraga", 1, "ord");
        session.apply(
            Command::Gather(GatherCommand::Conclude("matris".into(), ConclusionSort::Agreed, Some(id))),
            0,
        )
    }),
    (Refusal::ClockStands, |session| {
        session.apply(Command::SetPaused(true), 0);
        session.apply(Command::PassSecs(1), 0)
    }),
    (Refusal::NothingToUndo, |session| session.undo()),
    (Refusal::NothingToRedo, |session| session.redo()),
    (Refusal::ChangedByAnother, |session| {
        let id = say(session, "fraga", 1, "ord");
        let other = samtalsledaren::model::Entry {
            writer: WriterId::of_bits(7),
            at_ms: 0,
            command: Command::SetNoteText(id, "andra ord".into()),
        };
        assert!(session.apply_entry(other).record);
        session.undo()
    }),
];

#[test]
fn each_reason_has_its_way_and_leaves_the_record_as_it_was() {
    for (reason, way) in TABLE {
        let mut session = meeting(3);
        let changed = way(&mut session);
        assert_eq!(changed.refusal, Some(*reason), "{reason:?}");
        assert!(!changed.record && !changed.at_once, "{reason:?}");
    }
    let covered: BTreeSet<_> = TABLE.iter().map(|(reason, _)| *reason).collect();
    let all: BTreeSet<_> = Refusal::ALL.into_iter().collect();
    assert_eq!(covered, all, "every reason has its row");
    assert_eq!(all.len(), Refusal::ALL.len());
}

#[test]
fn each_reason_is_said_in_words_of_its_own_in_both_languages() {
    for language in [Language::Swedish, Language::English] {
        let words = Words::new(language);
        let said: BTreeSet<_> = Refusal::ALL.iter().map(|reason| reason.message(words)).collect();
        assert_eq!(said.len(), Refusal::ALL.len());
        assert!(said.iter().all(|text| text.ends_with('.') && text.len() > 10));
    }
}

#[test]
fn a_command_changes_the_record_or_says_why_not_and_only_then_is_the_revision_another() {
    for command in every_command() {
        for begun in [true, false] {
            let mut session = if begun {
                meeting(3)
            } else {
                Session::from_record(Session::new(crate::support::meetings::deck(), 3, "prov", "").record().clone())
            };
            for _ in 0..2 {
                let (before, revision) = (session.record().clone(), session.revision().clone());
                let changed = session.apply(command.clone(), 0);
                assert_eq!(changed.record, *session.record() != before, "{command:?}");
                assert_eq!(changed.refusal.is_none(), changed.record, "{command:?}: {changed:?}");
                assert_eq!(*session.revision() == revision, !changed.record, "{command:?}");
            }
        }
    }
}

#[test]
fn undo_takes_every_command_back_and_redo_does_it_again() {
    for command in every_command() {
        let mut session = meeting(3);
        for prompt in ["fraga", "fraga"] {
            say(&mut session, prompt, 1, "En väg in.");
        }
        session.apply(Command::People(PeopleCommand::Set(vec![Person::default()], 1)), 0);
        session.apply(Command::Gather(GatherCommand::AddTheme("Mål".into(), None)), 0);
        session.seal("");
        let steps = |session: &mut Session| {
            let mut steps = 0;
            while session.can_undo() {
                session.undo();
                steps += 1;
            }
            for _ in 0..steps {
                session.redo();
            }
            steps
        };
        let before = (steps(&mut session), session.record().clone());
        if !session.apply(command.clone(), 60_000).record {
            continue;
        }
        let after = session.record().clone();
        if steps(&mut session) == before.0 {
            continue; // Where one is, what is shown and the time are not taken back.
        }
        assert!(session.undo().record, "{command:?}");
        let comparable = crate::model::laws::comparable;
        assert_eq!(comparable(session.record()), comparable(&before.1), "{command:?}");
        assert!(session.redo().record, "{command:?}");
        assert_eq!(comparable(session.record()), comparable(&after), "{command:?}");
    }
}
