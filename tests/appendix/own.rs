//! Tests: what is the deck's own, and what the meeting added, is told apart from what stands in the source.

use crate::support::meetings::deck_of_all_kinds;
use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::model::{Appendix, Block, Command, Deck, Item, Kind, Open, Session, Surroundings, Table, appendix, sheets};
use samtalsledaren::words::Words;

fn made(session: &Session) -> Appendix {
    let surroundings = Surroundings {
        page_count: None,
        printable: &|_| true,
        program: "Samtalsledaren",
        checksum: "0f1e2d",
    };
    appendix(session, &surroundings)
}

fn meeting_of(deck: Deck) -> Session {
    Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00")
}

/// The points that tell how the bilaga came about.
fn origin(session: &Session) -> Vec<String> {
    let blocks = made(session).blocks;
    let last = blocks.into_iter().rev().find_map(|block| match block {
        Block::Bullets(points) => Some(points),
        _ => None,
    });
    last.unwrap()
}

fn says(session: &Session, sentence: &str) -> bool {
    origin(session).iter().any(|point| point == sentence)
}

fn table_with(session: &Session, header: &str) -> Option<Table> {
    made(session).blocks.into_iter().find_map(|block| match block {
        Block::Table(table) if table.header.iter().any(|cell| cell == header) => Some(table),
        _ => None,
    })
}

#[test]
fn a_deck_that_marks_nothing_says_nothing_of_it() {
    let session = meeting_of(deck_of_all_kinds());
    assert!(!origin(&session).join(" ").contains("egna"), "{:#?}", origin(&session));
    let text = session_text(session.record()).unwrap();
    for field in ["own:", "own_left:", "own_right:", "own_help:", "shortened:"] {
        assert!(!text.contains(field), "{field}");
    }
}

#[test]
fn questions_of_the_decks_own_are_named_in_one_sentence() {
    let mut deck = deck_of_all_kinds();
    let own = |deck: &mut Deck, keys: &[&str]| {
        for item in &mut deck.items {
            item.own = keys.contains(&item.key.as_str());
        }
    };
    own(&mut deck, &["fraga"]);
    assert!(says(
        &meeting_of(deck.clone()),
        "Fråga 1 är samtalsunderlagets egen och inte hämtad ur källan."
    ));
    own(&mut deck, &["bild", "fraga", "triangel", "markeringar"]);
    assert!(says(
        &meeting_of(deck.clone()),
        "Fråga 1, 4 och 5 är samtalsunderlagets egna och inte hämtade ur källan."
    ));
    deck.items.iter_mut().for_each(|item| item.own = true);
    assert!(says(
        &meeting_of(deck),
        "Alla frågor är samtalsunderlagets egna; ingen är hämtad ur källan."
    ));
}

#[test]
fn a_question_that_the_meeting_added_is_told_apart_and_is_the_decks_own_in_the_next() {
    let mut session = meeting_of(deck_of_all_kinds());
    let key = session.next_own_key();
    let question = Item {
        key: key.clone(),
        title: "Vad tar vi med oss?".into(),
        kind: Kind::Open(Open::default()),
        ..Item::default()
    };
    session.apply(Command::AddItem(Box::new(question), 99), 0);
    let number = session.question_number(&key).unwrap();
    assert!(says(&session, &format!("Fråga {number} lades till för det här sammanträdet.")));

    let next = meeting_of(Deck::of_session(&session, "Vårt eget"));
    let number = next.question_number(&key).unwrap();
    assert!(says(
        &next,
        &format!("Fråga {number} är samtalsunderlagets egen och inte hämtad ur källan.")
    ));
}

#[test]
fn a_pole_that_is_not_the_sources_is_marked_in_bilaga_and_sheets() {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        if let Kind::Matrix(matrix) = &mut item.kind {
            matrix.sections[0].rows[1].own_left = true;
        }
    }
    let session = meeting_of(deck);
    let table = table_with(&session, "Kontrollkultur (steg 1)").unwrap();
    assert_eq!(table.rows[0][1], "Uppifrån");
    assert_eq!(table.rows[1][1], "Uppifrån (underlagets motpol)");
    assert_eq!(table.rows[1][2], "Nedifrån");
    let forms = format!("{:?}", sheets(&session).questions);
    assert_eq!(forms.matches("Uppifrån (underlagets motpol)").count(), 1, "{forms}");
    assert_eq!(forms.matches("(underlagets motpol)").count(), 1, "{forms}");
}

#[test]
fn a_proposal_in_other_words_than_the_sources_is_marked_alone_or_by_the_heading_where_all_are() {
    let mut deck = deck_of_all_kinds();
    let shorten = |deck: &mut Deck, count: usize| {
        for item in &mut deck.items {
            if let Kind::Stance(stance) = &mut item.kind {
                let rows = stance.sections.iter_mut().flat_map(|section| &mut section.rows);
                rows.enumerate().for_each(|(index, row)| row.shortened = index < count);
            }
        }
    };
    shorten(&mut deck, 1);
    let some = table_with(&meeting_of(deck.clone()), "Förslaget").unwrap();
    assert!(some.rows[0][1].contains("förkortat i underlaget)"), "{:?}", some.rows);
    assert!(!some.rows[1][1].contains("förkortat"), "{:?}", some.rows);
    shorten(&mut deck, 99);
    let session = meeting_of(deck);
    let all = table_with(&session, "Förslaget, förkortat i underlaget").unwrap();
    assert!(!format!("{:?}", all.rows).contains("förkortat"), "{:?}", all.rows);
    // What the deck says of itself is in the meeting's file too.
    let again = read_session(session_text(session.record()).unwrap().as_bytes(), Words::default()).unwrap();
    assert_eq!(again.record.deck, session.record().deck);
}
