//! The shorter agendas of a deck: one command plans the meeting, one step takes it back, and what was said stays.

use crate::support::meetings::{deck, meeting};
use samtalsledaren::model::{
    AgendaChoice, Changed, Command, Deck, GroupId, Item, Kind, Open, Refusal, Session, ShortAgenda, ShortAgendaItem,
};

fn agenda(name: &str, minutes: u16, items: &[(&str, u16)]) -> ShortAgenda {
    let items = items.iter().map(|(item, minutes)| ShortAgendaItem {
        item: (*item).into(),
        minutes: *minutes,
    });
    ShortAgenda {
        name: name.into(),
        minutes,
        items: items.collect(),
    }
}

/// A meeting whose deck offers two agendas; the second turns two items round.
fn with_agendas() -> Session {
    let deck = Deck {
        agendas: vec![
            agenda("Kort", 30, &[("fraga", 12), ("paus", 5), ("triangel", 9)]),
            agenda("Omvänt", 30, &[("triangel", 9), ("fraga", 12)]),
        ],
        ..deck()
    };
    Session::new(deck, 2, "prov", "")
}

/// What the meeting takes up, with minutes.
fn plan(session: &Session) -> Vec<(String, u16)> {
    session.items().map(|(entry, _)| (entry.item.to_string(), entry.minutes)).collect()
}

fn pick(session: &mut Session, name: &str) -> Changed {
    session.apply(Command::UseAgenda(name.into()), 0)
}

fn planned(steps: &[(&str, u16)]) -> Vec<(String, u16)> {
    steps.iter().map(|(item, minutes)| ((*item).to_owned(), *minutes)).collect()
}

#[test]
fn one_command_picks_an_agenda_and_one_step_takes_it_back() {
    let mut session = with_agendas();
    let (whole, before) = (plan(&session), session.record().clone());
    assert!(pick(&mut session, "Kort").record);
    assert_eq!(plan(&session), planned(&[("fraga", 12), ("paus", 5), ("triangel", 9)]));
    assert!(session.undo().record);
    assert_eq!(plan(&session), whole);
    assert_eq!(session.record().agenda, before.agenda);
    assert!(session.redo().record);
    assert_eq!(session.planned_minutes(), 26);
    assert!(pick(&mut session, "").record, "an empty name is the whole deck");
    assert_eq!(plan(&session), whole);
}

#[test]
fn the_items_of_an_agenda_stand_in_its_own_order_among_the_others() {
    let mut session = with_agendas();
    pick(&mut session, "Kort");
    assert_eq!(plan(&session), planned(&[("fraga", 12), ("paus", 5), ("triangel", 9)]));
    pick(&mut session, "Omvänt");
    assert_eq!(plan(&session), planned(&[("triangel", 9), ("fraga", 12)]));
    let all: Vec<_> = session.agenda().iter().map(|entry| entry.item.to_string()).collect();
    assert_eq!(
        all.first().map(String::as_str),
        Some("bild"),
        "what is left out keeps its place: {all:?}"
    );
    let items = session.deck().items.len();
    assert_eq!(all.len(), items, "nothing is lost and nothing stands twice");
}

#[test]
fn what_was_added_and_what_was_said_stays() {
    let mut session = with_agendas();
    let own = Item {
        key: session.next_own_key(),
        title: "Vad saknas?".into(),
        minutes: 7,
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    let (key, behind) = (own.key.clone(), 2);
    session.apply(Command::AddItem(Box::new(own), behind), 0);
    let said = Command::AddNote {
        prompt: "delar".into(),
        group: GroupId(1),
        place: Some("ett".into()),
        text: "En väg in.".into(),
    };
    assert!(session.apply(said, 0).record);
    assert!(pick(&mut session, "Kort").record);
    let taken_up = plan(&session);
    assert!(taken_up.contains(&("delar".to_owned(), 10)), "{taken_up:?}");
    let at = |wanted: &str| taken_up.iter().position(|(item, _)| item == wanted);
    assert_eq!(
        at(key.as_str()),
        at("fraga").map(|at| at + 1),
        "it stays behind the item that it followed: {taken_up:?}"
    );
    assert_eq!(taken_up[at(key.as_str()).unwrap()].1, 7);
    let numbers = session.agenda().iter().filter_map(|entry| entry.number);
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    let given = session.agenda().iter().filter(|entry| entry.number.is_some()).count();
    assert_eq!(numbers.len(), given, "no number is given twice");
}

#[test]
fn the_item_that_a_begun_meeting_is_at_stays() {
    let mut session = with_agendas();
    session.apply(Command::GoTo("matris".into()), 0);
    pick(&mut session, "Kort");
    assert!(plan(&session).iter().any(|(item, _)| item == "matris"));
    assert_eq!(session.current().as_str(), "matris");
}

#[test]
fn time_that_was_used_since_is_not_taken_back() {
    let mut session = with_agendas();
    session.apply(Command::GoTo("fraga".into()), 0);
    pick(&mut session, "Kort");
    session.apply(Command::PassSecs(90), 0);
    session.undo();
    assert_eq!(session.entry(&"fraga".into()).unwrap().used_secs, 90);
    assert_eq!(session.entry(&"fraga".into()).unwrap().minutes, 10);
}

#[test]
fn the_choices_tell_which_agenda_holds() {
    let in_use = |session: &Session| {
        let choices = session.agenda_choices().into_iter();
        choices.filter(|choice| choice.in_use).map(|choice| choice.name).collect::<Vec<_>>()
    };
    let mut session = with_agendas();
    assert_eq!(in_use(&session), [""]);
    pick(&mut session, "Kort");
    assert_eq!(in_use(&session), ["Kort"]);
    session.apply(Command::SetMinutes("fraga".into(), 13), 0);
    assert_eq!(in_use(&session), Vec::<String>::new(), "it was changed");
    let choices = session.agenda_choices();
    assert_eq!(
        choices[1],
        AgendaChoice {
            name: "Kort".into(),
            minutes: 30,
            questions: 2,
            planned_minutes: 26,
            kept: 0,
            in_use: false,
        }
    );
    assert_eq!(meeting(2).agenda_choices(), [], "a deck without agendas offers none");
}

#[test]
fn nothing_happens_twice_and_what_the_deck_lacks_is_told() {
    let mut session = with_agendas();
    assert_eq!(pick(&mut session, "").refusal, Some(Refusal::NothingChanged));
    pick(&mut session, "Kort");
    assert_eq!(pick(&mut session, "Kort").refusal, Some(Refusal::NothingChanged));
    let before = session.record().clone();
    assert_eq!(pick(&mut session, "Lång").refusal, Some(Refusal::UnknownAgenda));
    assert_eq!(*session.record(), before);
}

#[test]
fn items_that_a_deck_lacks_or_names_twice_do_no_harm() {
    let mut deck = deck();
    deck.agendas = vec![agenda("Slarvigt", 30, &[("okand", 4), ("fraga", 5), ("fraga", 6), ("triangel", 7)])];
    let mut session = Session::new(deck, 1, "prov", "");
    assert!(pick(&mut session, "Slarvigt").record);
    assert_eq!(plan(&session), planned(&[("fraga", 5), ("triangel", 7)]));
}

#[test]
fn an_agenda_tells_what_it_cannot_leave_out_and_gives_it_the_minutes_of_the_deck() {
    let mut session = with_agendas();
    session.apply(Command::GoTo("matris".into()), 0);
    for prompt in ["fraga", "delar", "markeringar"] {
        let said = Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(1),
            place: None,
            text: "Sagt.".into(),
        };
        assert!(session.apply(said, 0).record, "{prompt}");
    }
    let kept = |session: &Session| session.agenda_choices().iter().map(|choice| choice.kept).collect::<Vec<_>>();
    assert_eq!(
        kept(&session),
        [0, 2, 2],
        "its own question, and the one that the meeting is at, are none of them"
    );
    pick(&mut session, "Kort");
    assert_eq!(kept(&session), [0, 2, 2]);
    assert_eq!(session.agenda_choices().iter().filter(|choice| choice.in_use).count(), 1);
    // Whatever was picked or set before, the same agenda gives the same plan.
    let direct = plan(&session);
    for before in ["", "Omvänt"] {
        pick(&mut session, before);
        session.apply(Command::SetMinutes("delar".into(), 59), 0);
        pick(&mut session, "Kort");
        assert_eq!(plan(&session), direct, "after {before:?}");
    }
}
