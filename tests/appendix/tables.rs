//! Tests: the tables that were read beside a question stand under it in the bilaga and on the answer sheets.

use crate::support::meetings::{add_note, deck_of_all_kinds};
use samtalsledaren::files::built_in;
use samtalsledaren::model::{Appendix, BackgroundTable, Block, Deck, Session, Surroundings, Table, appendix, sheets};

fn made(session: &Session) -> Appendix {
    let surroundings = Surroundings {
        page_count: None,
        printable: &|sign| sign != '👍',
        program: "Samtalsledaren",
        checksum: "0f1e2d",
    };
    appendix(session, &surroundings)
}

/// A deck in which the triangle has two tables, the first shown on a slide too.
fn deck_with_tables() -> Deck {
    let mut deck = deck_of_all_kinds();
    let text = |text: &str| text.to_owned();
    deck.tables = vec![
        BackgroundTable {
            id: "logik".into(),
            columns: ["Sida", "Byråkrati", "NPM"].map(text).to_vec(),
            rows: vec![
                ["Styrning", "Regler", "Mål"].map(text).to_vec(),
                ["", "Liten\nmätbarhet", "Stor 👍"].map(text).to_vec(),
                ["Ledning", "Tjänst", "Avtal"].map(text).to_vec(),
            ],
        },
        BackgroundTable {
            id: "annan".into(),
            columns: ["", "Ett"].map(text).to_vec(),
            rows: vec![["Rad", "Värde"].map(text).to_vec()],
        },
        BackgroundTable {
            id: "tom".into(),
            columns: ["Inga", "Rader"].map(text).to_vec(),
            rows: Vec::new(),
        },
    ];
    for item in &mut deck.items {
        match item.key.as_str() {
            "bild" => item.tables = vec!["logik".into()],
            "triangel" => item.tables = ["logik", "annan", "tom"].map(text).to_vec(),
            _ => {}
        }
    }
    deck
}

/// The tables under the heading of a question before its first heading of a group, each with the words over it.
fn tables_of(appendix: &Appendix, question: &str) -> Vec<(String, Table)> {
    let mut blocks = appendix.blocks.iter();
    let is_question = |block: &&Block| matches!(block, Block::Heading { level: 2, text } if text.contains(question));
    blocks.find(is_question).unwrap();
    let mut tables = Vec::new();
    let mut over = String::new();
    for block in blocks {
        match block {
            Block::Heading { .. } => break,
            Block::Paragraph { text, strong: true } => over.clone_from(text),
            Block::Table(table) => tables.push((over.clone(), table.clone())),
            _ => {}
        }
    }
    tables
}

#[test]
fn each_table_stands_under_its_question_with_a_name_and_every_cell() {
    let mut session = Session::new(deck_with_tables(), 2, "prov", "2031-03-05T12:00:00+01:00");
    add_note(&mut session, "triangel", 1, "Sagt.");
    let appendix = made(&session);
    let tables = tables_of(&appendix, "Vilken förflyttning vill ni göra?");
    let [(first_name, first), (second_name, second)] = tables.as_slice() else {
        panic!("{tables:#?}");
    };
    assert_eq!((first_name.as_str(), second_name.as_str()), ("Bakgrund", "Tabell 2 till frågan"));
    assert_eq!(first.header, ["Sida", "Byråkrati", "NPM"]);
    assert_eq!(
        first.rows,
        [
            ["Styrning", "Regler", "Mål"],
            // Each row can be read by itself, and what cannot be printed is replaced here as everywhere.
            ["Styrning", "Liten\nmätbarhet", "Stor [tecken U+1F44D]"],
            ["Ledning", "Tjänst", "Avtal"],
        ]
    );
    assert_eq!(
        (second.header.as_slice(), second.rows[0].as_slice()),
        (
            ["–", "Ett"].map(str::to_owned).as_slice(),
            ["Rad", "Värde"].map(str::to_owned).as_slice()
        )
    );
    assert!(
        appendix
            .findings
            .iter()
            .any(|finding| finding.text.starts_with("Tabell till en fråga har tecken"))
    );
    // A question without tables has none, and no slide is printed for its table's sake.
    assert_eq!(tables_of(&appendix, "Vad är skillnaderna?").len(), 0);
    let headings = appendix
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Heading { text, .. } if text == "Bakgrund"));
    assert_eq!(headings.count(), 0);
}

#[test]
fn the_sheets_have_the_tables_before_the_place_to_answer() {
    let session = Session::new(deck_with_tables(), 2, "prov", "2031-03-05T12:00:00+01:00");
    for question in sheets(&session).questions {
        let names: Vec<_> = question.tables.iter().map(|table| table.title.as_str()).collect();
        if question.title == "Vilken förflyttning vill ni göra?" {
            assert_eq!(names, ["Bakgrund", "Tabell 2 till frågan"]);
            assert_eq!(question.tables[0].table.rows.len(), 3);
        } else {
            assert!(names.is_empty(), "{names:?}");
        }
    }
}

#[test]
fn every_table_of_a_question_in_the_built_in_decks_is_printed_whole() {
    let mut printed = 0;
    for deck in built_in() {
        let session = Session::new(deck.clone(), 2, "prov", "2031-03-05T12:00:00+01:00");
        let appendix = made(&session);
        for item in deck.items.iter().filter(|item| item.is_prompt() && !item.tables.is_empty()) {
            let tables = tables_of(&appendix, &item.title);
            for (id, (name, table)) in item.tables.iter().zip(&tables) {
                let known = deck.table(id).unwrap();
                assert!(!name.is_empty());
                assert_eq!((&table.header, &table.rows), (&known.columns, &known.rows), "{id}");
                printed += 1;
            }
            assert_eq!(tables.len(), item.tables.len(), "{}", item.key);
        }
    }
    assert!(printed >= 2, "the shift of trender has two");
}
