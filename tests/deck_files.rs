//! Decks as files: what is wrong is told by line and column.

use samtalsledaren::files::{built_in, read_deck, read_session};
use samtalsledaren::words::{Language, Words};

const WORDS: Words = Words {
    language: Language::Swedish,
};

/// Line and column at which a piece of text stands, both from 1.
pub(crate) fn place_of(text: &str, piece: &str) -> (usize, usize) {
    let at = text.find(piece).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    (line, column)
}

pub(crate) const SMALL_DECK: &str = r#"// Ett litet underlag.
(
    format: 1,
    id: "litet",
    title: "Litet underlag",
    tables: [
        (id: "a", columns: ["Ett", "Två"], rows: [["1", "2"]]),
    ],
    items: [
        (key: "bild", title: "Bakgrund", minutes: 2, tables: ["a"], kind: Slide((bullets: ["En punkt."]))),
        (key: "delar", title: "Struktur", kind: Open((parts: [
            (key: "ett", text: "Var är vi?"),
            (key: "tva", text: "Vart ska vi?"),
        ]))),
        (key: "paus", title: "Paus", minutes: 20, kind: Pause(())),
    ],
)
"#;

#[test]
fn a_written_deck_is_read() {
    let deck = read_deck(SMALL_DECK.as_bytes(), WORDS).unwrap();
    assert_eq!(deck.id, "litet");
    assert_eq!(deck.items.len(), 3);
    let with_mark = format!("\u{feff}{}", SMALL_DECK.replace('\n', "\r\n"));
    assert_eq!(read_deck(with_mark.as_bytes(), WORDS), Ok(deck));
}

#[test]
fn a_wrong_deck_is_refused_with_line_column_and_what_was_expected() {
    for (good, bad, at, said) in [
        ("minutes: 2,", "minuter: 2,", "minuter: 2,", "”minuter”"),
        ("kind: Pause(())", "kind: Omröstning(())", "kind: Omröstning", "Omröstning"),
        ("key: \"paus\"", "key: \"bild\"", "key: \"bild\", title: \"Paus\"", "”bild”"),
        ("key: \"tva\"", "key: \"ett\"", "key: \"ett\", text: \"Vart", "”ett”"),
        ("minutes: 20", "minutes: 2000", "minutes: 2000", "1440"),
        ("tables: [\"a\"]", "tables: [\"b\"]", "\"b\"", "”b”"),
        ("rows: [[\"1\", \"2\"]]", "rows: [[\"1\"]]", "[\"1\"]", "2 kolumner"),
        ("title: \"Paus\"", "title: \" \"", "title: \" \"", "tomt"),
        ("title: \"Litet underlag\"", "title: \"\"", "title: \"\"", "tomt"),
        ("id: \"litet\"", "id: \"../Litet\"", "id: \"../Litet\"", "små bokstäver"),
        (
            "            (key: \"tva\", text: \"Vart ska vi?\"),\n",
            "",
            "kind: Open((parts",
            "två till fyra",
        ),
        ("minutes: 20", "minutes: tjugo", "tjugo", "heltal"),
        ("format: 1", "format: 2", "format: 2", "nyare version"),
        ("format: 1", "format: 0", "format: 0", "Format 0"),
    ] {
        assert!(SMALL_DECK.contains(good), "{good}");
        let wrong = SMALL_DECK.replacen(good, bad, 1);
        let problems = read_deck(wrong.as_bytes(), WORDS).unwrap_err();
        let place = place_of(&wrong, at);
        assert!(
            problems
                .iter()
                .any(|problem| problem.is_error() && (problem.line, problem.column) == place && problem.message.contains(said)),
            "{bad} at {place:?}: {problems:?}"
        );
    }
}

#[test]
fn all_problems_of_a_deck_are_told_at_once() {
    let wrong = SMALL_DECK
        .replace("minutes: 2,", "minuter: 2,")
        .replace("minutes: 20", "minutes: 9999");
    let problems = read_deck(wrong.as_bytes(), WORDS).unwrap_err();
    let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [10, 15]);
}

#[test]
fn an_empty_deck_is_refused() {
    let problems = read_deck(b"(id: \"a\", title: \"A\", items: [])", WORDS).unwrap_err();
    assert!(problems[0].message.contains("tomt"), "{problems:?}");
}

#[test]
fn deep_brackets_and_garbage_are_no_danger() {
    for text in [
        "(".repeat(100_000),
        "[".repeat(100_000),
        "\0".repeat(4096),
        "(items: [(kind: Open((".to_owned(),
        "\"\\".to_owned(),
    ] {
        assert!(read_deck(text.as_bytes(), WORDS).is_err());
        assert!(read_session(text.as_bytes(), WORDS).is_err());
    }
}

#[test]
fn every_deck_of_the_folder_is_built_in_and_they_are_offered_by_title() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/decks");
    let mut of_folder = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            let deck = read_deck(&std::fs::read(&path).unwrap(), WORDS);
            of_folder.push(deck.unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display())).title);
        }
    }
    of_folder.sort_by_key(|title| title.to_lowercase());
    let offered: Vec<_> = built_in().into_iter().map(|deck| deck.title).collect();
    assert_eq!(offered, of_folder);
    assert!(built_in().iter().any(|deck| deck.id == "trender"));
}
