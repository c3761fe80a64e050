//! Tests: the room sees which words in a question are the deck's own or shortened, once, and no words of editors beside that.

use crate::support::gui::hall::{HD, all_words, full_meeting, hall, show};
use crate::support::meetings::deck_of_all_kinds;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{Command, Deck, HallView, Kind, Session};
use samtalsledaren::words::Words;

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
        ("matris", "motpol)"),
        ("markeringar", "underlagets förklaring Alternativ a"),
        ("forslag", "förkortat i underlaget"),
    ] {
        let seen = seen(&mut session, key);
        assert!(seen.contains(mark), "{key}: {seen}");
    }
    // The deck's own source is not that of what is not taken from it, and the room hears nothing of the deck instead.
    for key in ["bild", "fraga"] {
        let seen = seen(&mut session, key);
        assert!(
            !seen.contains("Efter prov") && !seen.to_lowercase().contains("underlag"),
            "{key}: {seen}"
        );
    }
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
