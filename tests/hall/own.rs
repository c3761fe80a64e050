//! Tests: the room sees what is the deck's own and what is shortened, once, and nothing of it where all stands in the source or where no
//! deck was chosen.

use crate::support::gui::hall::{HD, all_words, full_meeting, hall, show};
use crate::support::meetings::{deck_of_all_kinds, meeting};
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{Command, Deck, Fact, HallView, Kind, Session};
use samtalsledaren::words::{Language, Words};

/// All that the room sees of an item, through its pages, once with and once without answers.
fn seen(session: &mut Session, key: &str) -> String {
    let mut hall = hall(HD, Room::default());
    let mut words = String::new();
    for answers in [false, true] {
        session.apply(Command::GoTo(key.into()), 0);
        session.apply(Command::ReleaseAnswers(answers), 0);
        let view = HallView::of(session);
        for page in 0..page_count(&hall.ctx, &view, HD, Room::default(), Words::default()) {
            show(&mut hall, HallView { page, ..view.clone() });
            words.push_str(&all_words(&hall));
            words.push('\n');
        }
    }
    words
}

/// A deck with one thing of every sort that can be its own.
fn marked() -> Deck {
    let mut deck = deck_of_all_kinds();
    deck.footer = "Efter prov".into();
    for item in &mut deck.items {
        item.own = ["bild", "fraga"].contains(&item.key.as_str());
        match &mut item.kind {
            Kind::Matrix(matrix) => matrix.sections[0].rows[0].own_right = true,
            Kind::Marks(marks) => {
                marks.options[0].help = "Så här menar vi.".into();
                marks.options[0].own_help = true;
            }
            Kind::Stance(stance) => stance.sections[0].rows[0].shortened = true,
            _ => {}
        }
    }
    deck
}

#[test]
fn what_is_the_decks_own_is_marked_in_the_hall() {
    let mut session = full_meeting(marked(), 3);
    for (key, mark) in [
        ("bild", "Underlagets egen bild"),
        ("fraga", "Fråga 1 av 8, underlagets egen"),
        ("matris", "motpol)"),
        ("markeringar", "underlagets förklaring Alternativ a"),
        ("forslag", "förkortat i underlaget"),
    ] {
        let seen = seen(&mut session, key);
        assert!(seen.contains(mark), "{key}: {seen}");
    }
    // The deck's own source is not that of what is not taken from it.
    for key in ["bild", "fraga"] {
        assert!(!seen(&mut session, key).contains("Efter prov"), "{key}");
    }
}

#[test]
fn nothing_is_marked_as_a_decks_own_where_no_deck_was_chosen() {
    for language in [Language::Swedish, Language::English] {
        let deck = Deck::for_own_topic(Words::new(language));
        let keys: Vec<_> = deck.items.iter().map(|item| item.key.clone()).collect();
        let mut session = Session::new(deck, 3, "prov", "");
        for key in keys {
            let seen = seen(&mut session, key.as_str());
            assert!(!seen.contains("nderlaget") && !seen.contains("deck"), "{key}: {seen}");
        }
    }
}

#[test]
fn a_date_or_a_time_that_cannot_be_read_never_reaches_the_opening_page() {
    for (date, start) in [
        ("2027-02-30", "kl. 9"),
        ("2031-13-01", "25.00"),
        ("i maj", "strax"),
        ("2031-03-5", "12.60"),
        ("31-03-05", "förmiddag"),
    ] {
        let mut session = meeting(2);
        session.apply(Command::SetFact(Fact::Date, date.into()), 0);
        session.apply(Command::SetFact(Fact::Start, start.into()), 0);
        let view = HallView::of(&session);
        assert_eq!((view.date.as_str(), view.start.as_str()), ("", ""), "{date} {start}");
    }
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::Date, "2031-03-05".into()), 0);
    session.apply(Command::SetFact(Fact::Start, "9.30".into()), 0);
    let view = HallView::of(&session);
    assert_eq!((view.date.as_str(), view.start.as_str()), ("2031-03-05", "9.30"));
}

#[test]
fn nothing_is_marked_where_all_stands_in_the_source() {
    let deck = Deck {
        footer: "Efter prov".into(),
        ..deck_of_all_kinds()
    };
    let keys: Vec<_> = deck.items.iter().map(|item| item.key.clone()).collect();
    let mut session = full_meeting(deck, 3);
    for key in keys {
        let seen = seen(&mut session, key.as_str());
        assert!(!seen.contains("underlag") && !seen.contains("Underlaget"), "{key}: {seen}");
    }
    assert!(seen(&mut session, "bild").contains("Källa: Efter prov"));
}
