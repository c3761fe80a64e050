//! A new meeting after one from before: what it takes over and what stays behind.

use crate::support::meetings::add_note;
use samtalsledaren::files::example;
use samtalsledaren::model::{
    Command, CopiedMeeting, CopiedParts, Deck, Fact, Item, Kind, MeetingStage, Open, Record, Session, pictures_of,
};
use samtalsledaren::words::Words;

/// A worked meeting with an item of its own, a title, a fixed time and a group that was renamed.
fn earlier() -> Record {
    let mut session = Session::from_record(example(Words::default()).unwrap().record);
    for (fact, text) in [
        (Fact::Title, "Budget 2032: var ska vi spara?"),
        (Fact::Board, "Provnämnden"),
        (Fact::Place, "Sal 4"),
        (Fact::Start, "13.00"),
        (Fact::WrittenBy, "nämndsekreterare"),
        (Fact::Paragraph, "22"),
        (Fact::Reference, "SN 2031/12"),
        (Fact::Date, "2031-03-05"),
    ] {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    let item = Item {
        key: session.next_own_key(),
        title: "Vad mer?".into(),
        minutes: 7,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    let last = session.agenda().len();
    session.apply(Command::AddItem(Box::new(item), last), 0);
    let first = session.agenda()[1].item.clone();
    session.apply(Command::SetMinutes(first.clone(), 33), 0);
    session.apply(Command::SetStarts(first, "13.45".into()), 0);
    let group = session.groups()[0].id;
    session.apply(Command::RenameGroup(group, "Norra salen".into()), 0);
    session.record().clone()
}

fn copied(parts: CopiedParts) -> Record {
    let wanted = CopiedMeeting {
        parts,
        board: " Påhittnämnden ".into(),
        date: "2032-03-05".into(),
    };
    let session = Session::copied(&earlier(), &wanted, "ny", "2032-01-01T12:00:00+01:00");
    session.record().clone()
}

const NOTHING: CopiedParts = CopiedParts {
    agenda: false,
    facts: false,
    groups: false,
};

#[test]
fn nothing_that_was_said_or_belongs_to_one_meeting_alone_is_copied() {
    let all = CopiedParts {
        agenda: true,
        facts: true,
        groups: true,
    };
    for parts in [NOTHING, CopiedParts::default(), all] {
        let record = copied(parts);
        assert_eq!((record.id.as_str(), record.created.as_str()), ("ny", "2032-01-01T12:00:00+01:00"));
        assert_eq!((record.notes.len(), record.answers.len(), record.drafts.len()), (0, 0, 0));
        assert!(record.gathering.themes.is_empty() && record.gathering.conclusions.is_empty());
        let of_one = [&record.meeting.paragraph, &record.meeting.paragraphs, &record.meeting.reference];
        assert_eq!(of_one, ["", "", ""]);
        assert_eq!(
            (record.meeting.board.as_str(), record.meeting.date.as_str()),
            ("Påhittnämnden", "2032-03-05")
        );
        assert_eq!(MeetingStage::of(&record), MeetingStage::Prepared);
        assert!(!record.hall.open && record.hall.scene.item.is_none());
        let begun = |entry: &&samtalsledaren::model::AgendaEntry| entry.number.is_some() || entry.used_secs > 0 || entry.extra_minutes != 0;
        assert_eq!(record.agenda.iter().find(begun), None);
        assert_eq!(record.groups.len(), earlier().groups.len());
    }
}

#[test]
fn the_agenda_comes_with_its_own_questions_times_and_title() {
    let earlier = earlier();
    let record = copied(CopiedParts { agenda: true, ..NOTHING });
    let plan = |record: &Record| -> Vec<_> {
        let entries = record.agenda.iter();
        entries
            .map(|entry| (entry.item.clone(), entry.included, entry.minutes, entry.starts.clone()))
            .collect()
    };
    assert_eq!(plan(&record), plan(&earlier));
    assert_eq!(record.deck, earlier.deck);
    assert_eq!(record.meeting.title, "Budget 2032: var ska vi spara?");
    assert_eq!((record.meeting.place.as_str(), record.groups[0].name.as_str()), ("", "Grupp 1"));
}

#[test]
fn without_the_agenda_the_deck_begins_anew() {
    let record = copied(NOTHING);
    assert!(record.deck.items.iter().all(|item| !item.key.is_added()));
    assert!(record.agenda.iter().all(|entry| entry.included && entry.starts.is_empty()));
    assert_eq!(record.meeting.title, "");
}

#[test]
fn facts_and_groups_come_when_they_are_asked_for() {
    let record = copied(CopiedParts { facts: true, ..NOTHING });
    let facts = [&record.meeting.place, &record.meeting.start, &record.meeting.written_by];
    assert_eq!(facts, ["Sal 4", "13.00", "nämndsekreterare"]);
    assert_eq!(record.groups[0].name, "Grupp 1");
    let record = copied(CopiedParts { groups: true, ..NOTHING });
    assert_eq!((record.meeting.place.as_str(), record.groups[0].name.as_str()), ("", "Norra salen"));
}

#[test]
fn the_file_is_named_by_day_and_board() {
    let name = |board: &str, date: &str| {
        let copied = CopiedMeeting {
            board: board.into(),
            date: date.into(),
            ..CopiedMeeting::default()
        };
        copied.file_name("2031-01-02")
    };
    assert_eq!(
        name("Kultur- och fritidsnämnden", "2032-03-05"),
        "2032-03-05-kultur-och-fritidsnamnden"
    );
    assert_eq!(name(" ", " 2032-03-05 "), "2032-03-05");
    for unread in ["", "i mars", "2032-13-05"] {
        assert_eq!(name("", unread), "2031-01-02", "{unread}");
    }
}

#[test]
fn a_meeting_tells_how_far_it_has_come() {
    let mut session = Session::new(Deck::for_own_topic(Words::default()), 2, "id", "");
    assert_eq!(MeetingStage::of(session.record()), MeetingStage::Prepared);
    session.apply(Command::Begin, 0);
    assert_eq!(MeetingStage::of(session.record()), MeetingStage::Begun);
    session.apply(Command::SetEnded(true), 0);
    assert_eq!(MeetingStage::of(session.record()), MeetingStage::Ended);
    session.apply(Command::SetFinished("2031-03-06".into()), 0);
    assert_eq!(MeetingStage::of(session.record()), MeetingStage::Finished);
}

#[test]
fn a_topic_of_ones_own_takes_added_questions_and_can_be_led() {
    let mut session = Session::new(Deck::for_own_topic(Words::default()), 2, "id", "");
    assert!(session.deck().is_for_own_topic());
    let item = Item {
        key: session.next_own_key(),
        title: "Var gör vi ont minst?".into(),
        minutes: 7,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    let key = item.key.clone();
    session.apply(Command::AddItem(Box::new(item), 1), 0);
    session.apply(Command::Begin, 0);
    session.apply(Command::GoTo(key.clone()), 0);
    add_note(&mut session, key.as_str(), 1, "Lokaler.");
    assert_eq!(session.question_number(&key), Some(1));
}

#[test]
fn the_pictures_of_a_meeting_are_a_question_and_the_answers_of_three_kinds() {
    let session = Session::from_record(earlier());
    let pictures = pictures_of(&session);
    assert_eq!(pictures.len(), 4);
    assert!(!pictures[0].answers_released && pictures[0].answers.is_empty());
    let kinds: Vec<_> = pictures[1..]
        .iter()
        .map(|view| view.item.as_ref().unwrap().kind.name(Words::default()))
        .collect();
    assert!(pictures[1..].iter().all(|view| !view.answers.is_empty()), "{kinds:?}");
    assert!(kinds.windows(2).all(|pair| pair[0] != pair[1]) && kinds[0] != kinds[2], "{kinds:?}");
}
