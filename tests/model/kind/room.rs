//! Tests: what the room may see of each kind of prompt, before the answers are released and after it.

use crate::support::meetings::deck_of_all_kinds;
use samtalsledaren::model::{Command, Deck, HallView, Kind, Session};

/// A deck with an item of every kind, in which every text is given that the room may be kept from.
fn deck() -> Deck {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        item.hint = format!("Tips till {}.", item.key);
        if let Kind::Matrix(matrix) = &mut item.kind {
            for row in matrix.sections.iter_mut().flat_map(|section| &mut section.rows) {
                row.help = format!("Hjälp till {}.", row.key);
            }
        }
    }
    deck
}

/// The kind as the room should see it. A new kind has to be named here, whether it hides anything or not.
fn as_seen(kind: &Kind, answers_released: bool) -> Kind {
    let mut kind = kind.clone();
    match &mut kind {
        Kind::Matrix(matrix) => {
            for row in matrix.sections.iter_mut().flat_map(|section| &mut section.rows) {
                row.help.clear();
            }
        }
        Kind::Quadrant(quadrant) => {
            if !answers_released {
                quadrant.situations.clear();
            }
        }
        Kind::Reverse(reverse) => {
            if !answers_released {
                reverse.turned.clear();
            }
        }
        Kind::Slide(_) | Kind::Pause(_) | Kind::Open(_) | Kind::Shift(_) | Kind::Marks(_) | Kind::Stance(_) | Kind::Unknown(_) => {}
    }
    kind
}

#[test]
fn each_kind_keeps_from_the_room_what_it_must_and_nothing_else() {
    let mut session = Session::new(deck(), 3, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    let mut hiding = 0;
    for item in deck().items {
        for answers in [false, true] {
            session.apply(Command::GoTo(item.key.clone()), 0);
            session.apply(Command::ReleaseAnswers(answers), 0);
            let view = HallView::of(&session);
            let released = view.answers_released;
            // What is answered by notes alone has notes to release and no answers.
            let has_answers = item.kind.has_answers() || item.kind.turns_notes();
            assert_eq!(released, answers && has_answers, "{}", item.key);
            let seen = view.item.unwrap();
            assert_eq!(seen.kind, as_seen(&item.kind, released), "{} with answers {released}", item.key);
            assert_eq!(seen.hint, "", "{}", item.key);
            hiding += usize::from(seen.kind != item.kind);
        }
    }
    // The matrix twice; the quadrant and the reversed question until their answers are released.
    assert_eq!(hiding, 4, "the deck has nothing in it that some kind must hide");
}
