//! The first screen as the worker lists it: two decks of ours, and sessions to go on with.

use super::window::Window;
use samtalsledaren::files::built_in;
use samtalsledaren::gui::Screen;
use samtalsledaren::model::{Deck, DeckRow, MeetingStage, OwnDecks, RecentSession, StartLists};
use samtalsledaren::work::Done;

/// The deck of ours with this id.
pub(crate) fn deck(id: &str) -> Deck {
    built_in().into_iter().find(|deck| deck.id == id).unwrap()
}

/// Two decks, a session that was not ended and one that was.
pub(crate) fn lists() -> StartLists {
    let recent = |path: &str, date: &str, stage| RecentSession {
        path: path.into(),
        title: "Trender och tankar".into(),
        board: "Parlamentariska nämnden".into(),
        date: date.into(),
        stage,
        offered: stage == MeetingStage::Begun,
        note_count: 37,
        ..RecentSession::default()
    };
    StartLists {
        recent: vec![
            recent("b.ron", "2031-03-05", MeetingStage::Begun),
            recent("a.ron", "2031-01-15", MeetingStage::Ended),
        ],
        decks: ["trender", "ledning-och-styrning"].map(|id| DeckRow::from(deck(id))).into(),
        ready: true,
        ..StartLists::default()
    }
}

/// The first screen with these lists.
pub(crate) fn start(lists: StartLists) -> Window {
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
    let fault = "7:13: Fältet ”minuter” finns inte här.";
    start(StartLists {
        own: OwnDecks {
            folder: "/hem/Dokument/Samtalsledaren/Samtalsunderlag".into(),
            decks: vec![("/hem/eget.ron".into(), DeckRow::from(own))],
            faulty: vec![("fel.ron".into(), 3, fault.into())],
            failure: None,
        },
        ..lists()
    })
}
