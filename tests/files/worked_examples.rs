//! The worked examples: one for each built-in deck, whole, invented, and in the form that the program writes.

use crate::support::meetings::{examples, plain_appendix};
use samtalsledaren::files::{built_in, read_session, session_text};
use samtalsledaren::model::{AgendaEntry, Answer, Block, GroupId, HallView, Item, Record, Session, Surroundings, appendix, interpret};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

fn example_of(deck: &str) -> Session {
    let text = examples()
        .into_iter()
        .find(|(_, text)| text.contains(&format!("\n        id: \"{deck}\",\n")));
    let (_, text) = text.unwrap_or_else(|| panic!("no example of {deck}"));
    Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record)
}

/// The example with its deck as it is now: new items behind the one that they follow there, minutes and order as the deck has
/// them. What was said stays; where an item is gone with what was said to it, another test tells.
fn in_step_with_its_deck(mut record: Record) -> Record {
    let deck = built_in().into_iter().find(|deck| deck.id == record.deck.id).unwrap();
    let mut before = std::mem::take(&mut record.agenda);
    for item in &deck.items {
        let at = before.iter().position(|entry| entry.item == item.key);
        let known = at.map(|at| before.remove(at));
        record.agenda.push(AgendaEntry {
            item: item.key.clone(),
            included: true,
            minutes: item.minutes,
            ..known.unwrap_or_default()
        });
    }
    record.deck = deck;
    record
}

/// With `UPDATE_EXAMPLES` set, the files are written anew in the program's form and with their decks as they are now, instead of
/// being compared.
#[test]
fn every_example_stands_in_the_form_that_the_program_writes() {
    for (file, text) in examples() {
        let opened = read_session(text.as_bytes(), Words::default()).unwrap_or_else(|problem| panic!("{file}: {problem:?}"));
        if std::env::var_os("UPDATE_EXAMPLES").is_some() {
            let written = session_text(&in_step_with_its_deck(opened.record)).unwrap();
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(&file);
            let mut example = std::fs::File::create(path).unwrap();
            example.write_all(written.as_bytes()).unwrap();
            continue;
        }
        let written = session_text(&opened.record).unwrap();
        assert!(opened.warnings.is_empty(), "{file}: {:?}", opened.warnings);
        assert!(written == text, "{file} is not as the program writes it; see the test");
    }
}

#[test]
fn every_built_in_deck_has_an_example_that_carries_it_as_it_is() {
    for deck in built_in() {
        assert_eq!(*example_of(&deck.id).deck(), deck, "{}", deck.id);
    }
    assert_eq!(examples().len(), built_in().len());
}

#[test]
fn examples_are_invented_and_look_like_it() {
    let mut ids = BTreeSet::new();
    for (file, text) in examples() {
        let session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
        assert!(ids.insert(session.record().id.clone()), "{file}: another session has the same id");
        assert_eq!(session.meeting().board, "Provnämnden", "{file}");
        for group in session.groups() {
            assert_eq!(group.name, format!("Grupp {}", group.id), "{file}");
        }
        assert!(session.record().people.list.is_empty(), "{file}");
        for note in session.notes() {
            let item = session.item(&note.prompt).unwrap();
            assert!(item.is_prompt(), "{file}: {}", note.id);
            assert!(session.group(note.group).is_some(), "{file}: {}", note.id);
            let places = item.kind.places();
            assert!(
                note.place.as_ref().is_none_or(|key| places.iter().any(|place| place.key == *key)),
                "{file}: {} stands at a place that its question does not have",
                note.id
            );
        }
        for answer in &session.record().answers {
            let item = session.item(&answer.prompt).unwrap();
            assert!(item.kind.accepts(&answer.answer), "{file}: {:?}", answer.prompt);
        }
        for theme in &session.gathering().themes {
            assert!(session.notes_among(&theme.notes).count() > 1, "{file}: {}", theme.name);
        }
    }
}

/// What the groups of an example answered to a question, as its sentence.
fn sentence(session: &Session, key: &str) -> String {
    let key = key.into();
    let item = session.item(&key).unwrap();
    let answers: Vec<_> = session.answers_to(&key).collect();
    interpret(item, &answers, Words::default()).unwrap_or_default()
}

#[test]
fn the_examples_show_ties_agreement_and_empty_groups() {
    let marks = |session: &Session, prompt: &str| {
        let prompt = prompt.into();
        let places = session.item(&prompt).unwrap().kind.places();
        let on = |place: &samtalsledaren::model::Place| {
            let counts = session.answers_to(&prompt).map(|(_, answer)| match answer {
                Answer::Marks(answer) => answer.on(&place.key),
                _ => 0,
            });
            counts.sum::<u16>()
        };
        places.iter().map(on).collect::<Vec<_>>()
    };
    assert_eq!(marks(&example_of("ledning-och-styrning"), "principer"), [2, 2, 5, 3, 1, 1, 2]);
    let better = example_of("battre-resultat");
    assert_eq!(marks(&better, "principer"), [2, 1, 4, 2, 1, 1, 1, 4], "a tie at the top");
    assert!(
        sentence(&better, "principer").contains("4 vardera, av 16"),
        "{}",
        sentence(&better, "principer")
    );
    let politics = example_of("politiken");
    let empty = GroupId(6);
    let spoke: Vec<_> = politics.notes().filter(|note| note.group == empty).collect();
    assert_eq!(spoke.len(), 1, "the sixth group speaks at the last question only");
    assert!(politics.record().answers.iter().all(|answer| answer.group != empty));
    let turned = politics
        .notes_on(&"borlange-ovningen".into())
        .filter(|note| !note.turned.is_empty())
        .count();
    assert_eq!(
        (turned, politics.notes_on(&"borlange-ovningen".into()).count()),
        (6, 7),
        "one is not turned yet"
    );
}

#[test]
fn every_example_becomes_a_bilaga_with_all_its_notes() {
    for (file, text) in examples() {
        let session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
        let surroundings = Surroundings {
            page_count: None,
            printable: &|_| true,
            program: "",
            checksum: "",
        };
        let document = appendix(&session, &surroundings);
        let printed = format!("{:?}", document.blocks);
        for note in session.notes() {
            let words = format!("{:?}", note.text);
            assert!(printed.contains(words.trim_matches('"')), "{file}: {}", note.id);
            assert!(printed.contains(&session.printed_number(note)), "{file}: {}", note.id);
            if !note.turned.is_empty() {
                assert!(printed.contains(note.turned.as_str()), "{file}: {} turned", note.id);
            }
        }
        let questions = session.items().filter(|(_, item)| item.is_prompt()).count();
        let headings = document
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { level: 2, text } if text.starts_with("Fråga ")));
        assert_eq!(headings.count(), questions, "{file}");
        let is_answered = |item: &Item| item.kind.has_answers() && session.answers_to(&item.key).next().is_some();
        let drawn = session.items().filter(|(_, item)| is_answered(item));
        let figures = document.blocks.iter().filter(|block| matches!(block, Block::Figure { .. }));
        assert!(figures.count() >= drawn.count(), "{file}: every answered picture is drawn");
    }
}

/// The title of its own that a meeting may have is seen in one of them, and nowhere taken for the deck's.
#[test]
fn one_example_bears_a_title_of_its_own_beside_that_of_its_deck() {
    let titled: Vec<_> = built_in()
        .into_iter()
        .map(|deck| (example_of(&deck.id), deck.title))
        .filter(|(session, _)| !session.meeting().title.is_empty())
        .collect();
    let [(session, deck)] = titled.as_slice() else {
        panic!("{} examples have a title of their own", titled.len())
    };
    assert_ne!(session.title(), deck);
    assert_eq!(HallView::of(session).title, session.title());
    let made = plain_appendix(session, None);
    let facts = made.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let told = facts.unwrap().iter().map(|row| row.join(": ")).collect::<Vec<_>>();
    assert!(told.contains(&format!("Rubrik: {}", session.title())), "{told:?}");
    assert!(told.contains(&format!("Samtalsunderlag: {deck}")), "{told:?}");
}
