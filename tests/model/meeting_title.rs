//! A meeting has a title of its own: where there is one, the deck's title speaks for the deck alone.

use crate::support::meetings::{deck, meeting, plain_appendix};
use samtalsledaren::files::{read_session, session_text};
use samtalsledaren::model::{Block, Command, Deck, Fact, HallView, Session};
use samtalsledaren::words::Words;

const TITLE: &str = "Budget 2032: var ska vi spara?";

fn titled() -> Session {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::SetFact(Fact::Title, TITLE.into()), 0);
    session
}

#[test]
fn the_hall_opens_with_it_and_the_deck_speaks_again_when_it_is_taken_away() {
    let mut session = titled();
    assert_eq!(HallView::of(&session).title, TITLE);
    session.apply(Command::SetFact(Fact::Title, "  ".into()), 0);
    assert_eq!(HallView::of(&session).title, "Provunderlag", "blanks are no title");
    session.undo();
    assert_eq!(session.title(), "Provunderlag", "a run of typing is taken back in one step");
    session.redo();
    assert_eq!(session.record().meeting.title, "  ");
}

#[test]
fn a_slide_that_opens_with_the_title_of_its_deck_says_the_title_of_the_meeting() {
    let mut deck = deck();
    let slide = deck.items.iter_mut().find(|item| item.key.as_str() == "bild").unwrap();
    (slide.title, slide.short) = ("Provunderlag".into(), "Början".into());
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    let shown = |session: &Session, key: &str| HallView::fresh(session, key.into()).item.unwrap();
    assert_eq!(shown(&session, "bild").label(), "Början");
    session.apply(Command::SetFact(Fact::Title, TITLE.into()), 0);
    assert_eq!(
        (shown(&session, "bild").title.as_str(), shown(&session, "bild").label()),
        (TITLE, TITLE)
    );
    assert_ne!(shown(&session, "fraga").title, TITLE, "a question is asked as it stands");
    assert_eq!(
        session.item(&"bild".into()).unwrap().title,
        "Provunderlag",
        "and the deck is as it was"
    );
}

#[test]
fn the_bilaga_bears_it_and_names_the_deck_as_the_deck() {
    let mut session = meeting(3);
    session.apply(Command::SetFact(Fact::Title, TITLE.into()), 0);
    let head = |session: &Session| -> (String, Vec<Vec<String>>) {
        let made = plain_appendix(session, Some(2));
        let subject = made.blocks.iter().find_map(|block| match block {
            Block::Paragraph { text, strong: true, .. } => Some(text.clone()),
            _ => None,
        });
        let facts = made.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.clone()),
            _ => None,
        });
        (subject.unwrap(), facts.unwrap())
    };
    let (subject, facts) = head(&session);
    assert_eq!(subject, TITLE);
    assert!(facts.contains(&vec!["Rubrik".to_owned(), TITLE.to_owned()]));
    assert!(facts.contains(&vec!["Samtalsunderlag".to_owned(), "Provunderlag".to_owned()]));
    assert!(plain_appendix(&session, Some(2)).description.contains(TITLE));
    // The heading of the paragraph goes before it in the head, and is not said twice.
    session.apply(Command::SetFact(Fact::Heading, TITLE.into()), 0);
    let (subject, facts) = head(&session);
    assert_eq!(subject, TITLE);
    assert!(!facts.iter().any(|row| row[0] == "Rubrik"));
    session.apply(Command::SetFact(Fact::Heading, "Budget".into()), 0);
    assert_eq!(head(&session).0, "Budget");
}

#[test]
fn it_is_in_the_file_only_where_there_is_one() {
    let without = session_text(meeting(2).record()).unwrap();
    assert!(!without.contains(TITLE));
    let in_meeting = |text: &str| {
        let start = text.find("meeting: (").unwrap();
        text[start..text[start..].find("\n    ),").map_or(text.len(), |end| start + end)].to_owned()
    };
    assert!(!in_meeting(&without).contains("title"));
    let with = session_text(titled().record()).unwrap();
    assert!(in_meeting(&with).contains(&format!("title: \"{TITLE}\"")));
    let read = read_session(with.as_bytes(), Words::default()).unwrap();
    assert_eq!(read.record.title(), TITLE);
    assert_eq!(session_text(&read.record).unwrap(), with);
}

#[test]
fn a_deck_of_ones_own_takes_the_title_and_not_what_the_borrowed_deck_was_for() {
    let mut borrowed = deck();
    borrowed.purpose = "Nämnden svarar på två förslag.".into();
    let mut session = Session::new(borrowed, 2, "prov", "2031-03-05T12:00:00+01:00");
    assert_eq!(
        Deck::of_session(&session, session.title()).purpose,
        "Nämnden svarar på två förslag."
    );
    session.apply(Command::SetFact(Fact::Title, TITLE.into()), 0);
    let own = Deck::of_session(&session, session.title());
    assert_eq!((own.title.as_str(), own.purpose.as_str()), (TITLE, ""));
}
