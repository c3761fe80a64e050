//! The first screen as the worker lists it: two decks of ours, and sessions to go on with.

use super::window::Window;
use samtalsledaren::files::{DeckFaults, OwnDeck, built_in};
use samtalsledaren::gui::Screen;
use samtalsledaren::model::Deck;
use samtalsledaren::work::{Done, RecentSession, Start};

/// The deck of ours with this id.
pub(crate) fn deck(id: &str) -> Deck {
    built_in().into_iter().find(|deck| deck.id == id).unwrap()
}

/// Two decks, a session that was not ended and one that was.
pub(crate) fn lists() -> Start {
    let recent = |path: &str, date: &str, ended| RecentSession {
        path: path.into(),
        title: "Trender och tankar".into(),
        board: "Parlamentariska nämnden".into(),
        date: date.into(),
        begun: true,
        ended,
        note_count: 37,
    };
    Start {
        recent: vec![recent("b.ron", "2031-03-05", false), recent("a.ron", "2031-01-15", true)],
        decks: vec![deck("trender"), deck("ledning-och-styrning")],
        ..Start::default()
    }
}

/// The first screen with these lists.
pub(crate) fn start(lists: Start) -> Window {
    let mut window = Window::new(Screen::Start, None);
    window.focus_is(true);
    window.take(Done::Listed(lists));
    window
}

/// The first screen with one deck of the user's own that has the id of ours, and a file with faults.
pub(crate) fn with_own_decks() -> Window {
    let own = Deck {
        title: "Vårt eget upplägg".into(),
        ..deck("trender")
    };
    let faults = DeckFaults {
        count: 3,
        first: "7:13: Fältet ”minuter” finns inte här.".into(),
    };
    start(Start {
        own_folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
        own: vec![
            OwnDeck {
                path: "/hem/eget.ron".into(),
                deck: Ok(own),
            },
            OwnDeck {
                path: "/hem/fel.ron".into(),
                deck: Err(faults),
            },
        ],
        ..lists()
    })
}
