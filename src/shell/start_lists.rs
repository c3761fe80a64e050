//! The lists of the first screen, from what the worker read.

use crate::gui::{DeckRow, OwnDecks, RecentSession, StartLists};
use crate::work::Start;

/// The lists as the first screen shows them.
pub(super) fn start_lists(start: Start) -> StartLists {
    let recent = start.recent.into_iter().map(|session| RecentSession {
        unfinished: session.begun && !session.ended,
        path: session.path,
        title: session.title,
        board: session.board,
        date: session.date,
        note_count: session.note_count,
    });
    let mut own = OwnDecks {
        folder: start.own_folder,
        failure: start.own_failure,
        ..OwnDecks::default()
    };
    for file in start.own {
        let name = file.file_name();
        match file.deck {
            Ok(deck) => own.decks.push((file.path, DeckRow::from(deck))),
            Err(faults) => own.faulty.push((name, faults.count, faults.first)),
        }
    }
    StartLists {
        recent: recent.collect(),
        decks: start.decks.into_iter().map(DeckRow::from).collect(),
        own,
        ready: true,
    }
}
