//! A session's agenda as a deck of one's own: what is taken up, in the order and with the minutes of the meeting.

use crate::model::deck::deck::Deck;
use crate::model::deck::item::Item;
use crate::model::kind::Slide;
use crate::model::kind::kinds::Kind;
use crate::model::session::session::Session;
use crate::model::text::{Folded, is_same_text};
use crate::words::Words;
use std::collections::BTreeSet;

/// The longest id that is made of a title, in characters.
const LONGEST_ID: usize = 60;

impl Deck {
    /// A deck of what the session takes up, with questions as they are worded there; nothing that was said is in it.
    pub fn of_session(session: &Session, title: &str) -> Self {
        let deck = session.deck();
        let title = title.trim();
        let items: Vec<_> = session
            .items()
            // Of a kind that a newer program wrote only the name is known.
            .filter(|(_, item)| !item.kind.is_unknown())
            .map(|(entry, item)| Item {
                minutes: entry.minutes,
                // What was added to this meeting is no more taken from a source in the next one.
                own: item.own || item.key.is_added(),
                ..item.clone()
            })
            .collect();
        let shown: BTreeSet<_> = items.iter().flat_map(|item| &item.tables).collect();
        let tables = deck.tables.iter().filter(|table| shown.contains(&table.id)).cloned().collect();
        let picture_of = |item: &Item| match &item.kind {
            Kind::Slide(slide) => slide.picture.as_ref().map(|picture| picture.of.clone()),
            _ => None,
        };
        let in_use: BTreeSet<_> = items.iter().filter_map(picture_of).collect();
        let pictures = deck.pictures.iter().filter(|file| in_use.contains(&file.id)).cloned().collect();
        // What the deck says it is for is true of that deck; another title is another deck.
        let purpose = if is_same_text(title, &deck.title) {
            deck.purpose.clone()
        } else {
            String::new()
        };
        Self {
            id: deck_id(title),
            title: title.to_owned(),
            purpose,
            tables,
            pictures,
            // What is kept is one agenda itself.
            agendas: Vec::new(),
            items,
            ..deck.clone()
        }
    }
}

impl Deck {
    /// A deck for a topic of one's own: a first picture for the room, and everything else to be added to the meeting.
    pub fn for_own_topic(words: Words) -> Self {
        let welcome = Item {
            key: "start".into(),
            title: words.deck_own_welcome().to_owned(),
            minutes: 2,
            own: true,
            kind: Kind::Slide(Slide::default()),
            ..Item::default()
        };
        Self {
            format: 1,
            id: Self::OWN_TOPIC.to_owned(),
            title: words.deck_own_topic().to_owned(),
            language: words.language,
            items: vec![welcome],
            ..Self::default()
        }
    }

    /// The id of the deck for a topic of one's own.
    const OWN_TOPIC: &str = "eget-mote";

    /// True for the deck for a topic of one's own, whose title says nothing of the meeting.
    pub fn is_for_own_topic(&self) -> bool {
        self.id == Self::OWN_TOPIC
    }
}

/// The id of a deck with this title: small letters without rings and dots, digits, and hyphens between.
pub fn deck_id(title: &str) -> String {
    let mut id = String::new();
    for sign in Folded::caseless(title).text().chars() {
        match sign {
            'å' | 'ä' | 'à' | 'á' => id.push('a'),
            'ö' | 'ø' => id.push('o'),
            'é' | 'è' | 'ë' => id.push('e'),
            'ü' => id.push('u'),
            _ if sign.is_ascii_alphanumeric() => id.push(sign),
            _ if !id.ends_with('-') && !id.is_empty() => id.push('-'),
            _ => {}
        }
        if id.len() >= LONGEST_ID {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "underlag".to_owned() } else { id.to_owned() }
}
