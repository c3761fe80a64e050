//! Nothing is said to a question that the meeting does not ask: the note field goes elsewhere or is closed.

use crate::support::meetings::{deck, meeting, note_texts};
use samtalsledaren::model::{
    Answer, Command, Deck, GroupId, Item, Kind, MatrixAnswer, Moment, Refusal, Session, ShortAgenda, ShortAgendaItem, TypedKind,
};

fn new() -> Session {
    Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00")
}

fn leave_out(session: &mut Session, items: &[&str]) {
    for item in items {
        session.apply(Command::IncludeItem((*item).into(), false), 0);
    }
}

fn field(session: &Session) -> &str {
    session.cursor().prompt.as_str()
}

const QUESTIONS: [&str; 5] = ["fraga", "delar", "matris", "triangel", "markeringar"];

#[test]
fn before_the_beginning_an_empty_field_waits_at_the_first_question_that_is_asked() {
    let mut session = new();
    leave_out(&mut session, &["bild", "fraga", "delar"]);
    assert_eq!((field(&session), session.takes_notes()), ("matris", true));
    session.apply(Command::IncludeItem("delar".into(), true), 0);
    assert_eq!(field(&session), "matris", "it stays where it may be");
    session.apply(Command::SetDraft("redan nu".into()), 0);
    session.apply(Command::EndNote, 0);
    assert_eq!(session.notes().next().unwrap().prompt.as_str(), "matris");
}

/// Of the deck nothing is taken up, or it has nothing to ask: the meeting's own questions are what it begins with.
#[test]
fn the_field_waits_at_the_first_question_of_ones_own_where_nothing_else_is_asked() {
    let words = samtalsledaren::words::Words::default();
    let own_topic = Session::new(Deck::for_own_topic(words), 2, "prov", "");
    let mut all_left_out = new();
    let keys: Vec<_> = all_left_out.agenda().iter().map(|entry| entry.item.clone()).collect();
    for key in &keys {
        all_left_out.apply(Command::IncludeItem(key.clone(), false), 0);
    }
    for mut session in [own_topic, all_left_out] {
        assert!(!session.takes_notes());
        for number in [1, 2] {
            let key = session.next_own_keys(1).remove(0);
            let item = Item {
                key,
                title: format!("Egen {number}"),
                kind: TypedKind::Open.make(&[], &Kind::default()),
                ..Item::default()
            };
            let at = session.agenda().len();
            session.apply(Command::AddItem(Box::new(item), at), 0);
        }
        let first = session
            .items()
            .find(|(_, item)| item.title == "Egen 1")
            .map(|(entry, _)| entry.item.clone());
        assert!(session.takes_notes());
        assert_eq!(Some(&session.cursor().prompt), first.as_ref());
        session.undo();
        session.undo();
        assert!(!session.takes_notes());
    }
}

#[test]
fn where_nothing_is_asked_nothing_can_be_written() {
    let mut session = new();
    leave_out(&mut session, &QUESTIONS);
    assert!(!session.takes_notes());
    let before = session.record().clone();
    for command in [
        Command::SetDraft("ord".into()),
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(1),
            place: None,
            text: "ord".into(),
        },
        Command::SetAnswer {
            prompt: "matris".into(),
            group: GroupId(1),
            answer: Some(Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(4)))),
            control: 0,
        },
    ] {
        let changed = session.apply(command.clone(), 0);
        assert_eq!((changed.record, changed.refusal), (false, Some(Refusal::NotAsked)), "{command:?}");
        assert!(Refusal::NotAsked.is_news(), "whoever asked for it is told");
        assert_eq!(session.record(), &before, "{command:?}");
    }
    session.apply(Command::IncludeItem("triangel".into(), true), 0);
    assert_eq!((field(&session), session.takes_notes()), ("triangel", true));
}

#[test]
fn words_that_stand_in_a_field_wait_there_until_the_question_is_asked_after_all() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft("halvvägs".into()), 0);
    session.apply(Command::GoTo("matris".into()), 0);
    leave_out(&mut session, &["fraga"]);
    assert_eq!((field(&session), session.takes_notes()), ("fraga", false));
    let ended = session.apply(Command::EndNote, 0);
    assert_eq!((ended.record, ended.refusal), (false, Some(Refusal::NotAsked)));
    assert_eq!(session.current_draft(), "halvvägs");
    session.apply(Command::IncludeItem("fraga".into(), true), 0);
    session.apply(Command::EndNote, 0);
    assert_eq!((note_texts(&session), field(&session)), (vec!["halvvägs"], "matris"));
}

#[test]
fn a_question_that_is_left_out_while_it_is_up_closes_the_field_instead_of_lending_it_to_another() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("matris".into()), 0);
    leave_out(&mut session, &["matris"]);
    assert_eq!((field(&session), session.takes_notes()), ("matris", false));
    session.apply(Command::GoTo("triangel".into()), 0);
    assert_eq!((field(&session), session.takes_notes()), ("triangel", true));
    // The one that was talked of before is left out while a pause is shown.
    leave_out(&mut session, &["markeringar"]);
    session.apply(Command::GoTo("paus".into()), 0);
    assert_eq!((field(&session), session.takes_notes()), ("triangel", true));
    leave_out(&mut session, &["triangel"]);
    assert!(!session.takes_notes(), "no other question gets what belongs to it");
}

#[test]
fn a_file_that_left_the_field_on_a_question_that_is_not_asked_is_put_right_when_it_is_opened() {
    let mut session = new();
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    let mut record = session.record().clone();
    record.lead.desk.prompt = "fraga".into();
    let mut opened = Session::from_record(record.clone());
    assert_eq!(opened.record(), &record, "reading changes nothing");
    opened.apply(Command::SessionOpened, 0);
    assert_eq!(field(&opened), "delar");
}

#[test]
fn to_take_the_question_out_and_back_is_one_step_each() {
    let mut session = new();
    leave_out(&mut session, &["fraga"]);
    session.undo();
    assert!(session.is_asked(&"fraga".into()) && session.takes_notes());
    session.redo();
    assert_eq!((field(&session), session.takes_notes()), ("delar", true));
}

#[test]
fn a_shorter_agenda_takes_an_empty_field_to_what_it_asks() {
    let item = ShortAgendaItem {
        item: "triangel".into(),
        minutes: 9,
    };
    let short = ShortAgenda {
        name: "Kort".into(),
        minutes: 30,
        items: vec![item],
    };
    let deck = Deck {
        agendas: vec![short],
        ..deck()
    };
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    assert_eq!(field(&session), "fraga");
    session.apply(Command::UseAgenda("Kort".into()), 0);
    assert_eq!((field(&session), session.takes_notes()), ("triangel", true));
    session.undo();
    assert!(session.is_asked(&"fraga".into()) && session.takes_notes());
}
