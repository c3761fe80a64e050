//! The types of format 1 as the first program of it has them: what is written now, it still opens.
#![expect(dead_code, reason = "most fields need only be there to be read")]

use crate::support::meetings::meeting;
use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::model::{
    Answer, Command, ConclusionSort, Draft, Entry, GatherCommand, GroupId, Item, Kind, MatrixAnswer, Moment, Open, PeopleCommand, Person,
    Session, WriterId,
};
use samtalsledaren::words::Words;
use serde::Deserialize;
use serde::de::IgnoredAny;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: u32,
    id: String,
    #[serde(default)]
    created: String,
    version: u32,
    #[serde(default)]
    meeting: Option<IgnoredAny>,
    groups: Vec<Group>,
    agenda: Vec<AgendaEntry>,
    lead: Lead,
    hall: Hall,
    handover: IgnoredAny,
    drafts: Vec<DraftOf1>,
    last_note: u32,
    #[serde(default)]
    last_question: u32,
    #[serde(default)]
    used_numbers: Vec<IgnoredAny>,
    notes: Vec<Note>,
    answers: Vec<GroupAnswer>,
    #[serde(default)]
    people: Option<IgnoredAny>,
    #[serde(default)]
    people_unsaved: bool,
    #[serde(default)]
    gathering: Gathering,
    deck: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    id: u32,
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AgendaEntry {
    item: String,
    included: bool,
    minutes: u16,
    #[serde(default)]
    starts: String,
    #[serde(default)]
    number: Option<u32>,
    #[serde(default)]
    extra_minutes: i16,
    #[serde(default)]
    used_secs: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lead {
    begun: bool,
    ended: bool,
    paused: bool,
    current: String,
    #[serde(default)]
    came_from: Option<String>,
    writing: String,
    group: u32,
    place: Option<String>,
    follow: bool,
    group_minutes: u16,
    #[serde(default)]
    group_left_secs: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hall {
    open: bool,
    blank: bool,
    frozen: bool,
    scene: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DraftOf1 {
    prompt: String,
    group: u32,
    #[serde(default)]
    place: Option<String>,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    id: String,
    prompt: String,
    group: u32,
    #[serde(default)]
    place: Option<String>,
    number: u32,
    text: String,
    #[serde(default)]
    turned: String,
    #[serde(default)]
    include: Option<bool>,
    #[serde(default)]
    removed: bool,
    #[serde(default)]
    merged: Vec<String>,
    #[serde(default)]
    edited: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupAnswer {
    prompt: String,
    group: u32,
    answer: IgnoredAny,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Gathering {
    themes: Vec<Theme>,
    conclusions: Vec<Conclusion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    id: u32,
    name: String,
    #[serde(default)]
    notes: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Conclusion {
    id: u32,
    prompt: String,
    sort: IgnoredAny,
    #[serde(default)]
    text: String,
    #[serde(default)]
    notes: Vec<String>,
}

/// The form of RON in which the program reads and writes.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// The session that a file with this text holds.
fn opened(text: &str) -> Session {
    Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record)
}

/// A meeting in which a writer of today has done a little of everything.
fn worked_on() -> Session {
    let mut session = meeting(3).written_by(WriterId::new("k7f3q2").unwrap());
    let add = |text: &str| Command::AddNote {
        prompt: "delar".into(),
        group: GroupId(2),
        place: Some("ett".into()),
        text: text.into(),
    };
    let own = Item {
        key: session.next_own_key(),
        title: "Vad saknas?".into(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    for command in [
        add("En väg in."),
        add("En väg ut."),
        Command::AddItem(Box::new(own), 3),
        Command::Gather(GatherCommand::AddTheme("Vägar".into(), Some("k7f3q2-1".into()))),
        Command::Gather(GatherCommand::Conclude(
            "delar".into(),
            ConclusionSort::Agreed,
            Some("k7f3q2-2".into()),
        )),
        Command::SetAnswer {
            prompt: "matris".into(),
            group: GroupId(1),
            answer: Some(Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2)))),
            control: 0,
        },
        Command::People(PeopleCommand::Set(vec![Person::default()], 3)),
        Command::People(PeopleCommand::Keep(true)),
        Command::GoTo("matris".into()),
        Command::SelectGroup(GroupId(3)),
        Command::SetDraft("halva".into()),
    ] {
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
    }
    session
}

#[test]
fn the_first_program_of_format_1_opens_what_is_written_now() {
    let session = worked_on();
    let text = session_text(session.record()).unwrap();
    let read: Record = options().from_str(&text).unwrap();
    assert_eq!((read.format, read.id.as_str(), read.version), (1, "prov", 1));
    let ids: Vec<_> = read.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(ids, ["k7f3q2-1", "k7f3q2-2"]);
    let lead = &read.lead;
    assert_eq!((lead.current.as_str(), lead.writing.as_str(), lead.group), ("matris", "matris", 3));
    assert!(lead.begun && lead.follow);
    let theme = &read.gathering.themes[0];
    assert_eq!(
        (theme.id, theme.notes[0].as_str()),
        (session.gathering().themes[0].id.0, "k7f3q2-1")
    );
    assert_eq!(read.gathering.conclusions[0].id, session.gathering().conclusions[0].id.0);
    assert!(read.agenda.iter().any(|entry| entry.item == "egen-k7f3q2-1"));
    assert_eq!((read.drafts[0].text.as_str(), read.drafts[0].group), ("halva", 3));
}

#[test]
fn what_is_written_now_is_read_again_as_it_was() {
    let session = worked_on();
    let text = session_text(session.record()).unwrap();
    let again = opened(&text);
    assert_eq!(again.record(), session.record());
    assert_eq!(session_text(again.record()).unwrap(), text);
}

#[test]
fn only_a_meeting_that_several_write_has_a_draft_of_a_writer() {
    let mut session = worked_on();
    let phone = WriterId::of_bits(9);
    for command in [Command::SelectGroup(GroupId(2)), Command::SetDraft("En telefon".into())] {
        let entry = Entry {
            writer: phone.clone(),
            at_ms: 0,
            command,
        };
        assert!(session.apply_entry(entry).record);
    }
    let drafts: Vec<&Draft> = session.record().drafts.iter().collect();
    assert_eq!(
        drafts.iter().map(|draft| draft.writer.as_ref()).collect::<Vec<_>>(),
        [None, Some(&phone)]
    );
    let text = session_text(session.record()).unwrap();
    assert_eq!(opened(&text).record(), session.record());
}

#[test]
fn ids_of_older_files_stay_as_they_are() {
    let old = include_str!("../samples/format-1.ron");
    let record: samtalsledaren::model::Record = options().from_str(old).unwrap();
    let session = Session::from_record(record.clone());
    assert_eq!(session.record().notes, record.notes);
    assert_eq!(session.record().gathering, record.gathering);
    assert_eq!(session.record().last_note, record.last_note, "no counter is read out of ids");
}
