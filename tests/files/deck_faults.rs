//! Decks as files: what is wrong is told by line and column.

use crate::support::decks::{SMALL_DECK, place_of};
use crate::support::disk::FaultyDisk;
use samtalsledaren::files::{built_in, check, read_deck, read_session, write_whole};
use samtalsledaren::model::Kind;
use samtalsledaren::words::{Language, Words};
use std::path::Path;

const WORDS: Words = Words {
    language: Language::Swedish,
};

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
        (
            "minutes: 2,",
            "minuter: 2,",
            "minuter: 2,",
            "”minuter” finns inte här. Menar du ”minutes”?",
        ),
        ("kind: Pause(())", "kind: Omgång(())", "kind: Omgång", "Omgång"),
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
fn the_built_in_decks_are_all_there() {
    let ids: Vec<_> = built_in().into_iter().map(|deck| deck.id).collect();
    for id in [
        "battre-resultat",
        "handlingsutrymmet",
        "politiken",
        "ledning-och-styrning",
        "trender",
    ] {
        assert!(ids.iter().any(|known| known == id), "{id}: {ids:?}");
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/decks");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let decks = files.filter(|file| file.extension().is_some_and(|extension| extension == "ron"));
    assert_eq!(decks.count(), ids.len(), "a file that cannot be read is no deck");
}

/// A deck of one item with this kind.
fn deck_with(kind: &str) -> String {
    format!("(id: \"a\", title: \"A\", items: [\n(key: \"a\", title: \"A\", kind: {kind}),\n])")
}

#[test]
fn a_mistyped_name_is_answered_by_the_nearest_that_is_known_there() {
    let quadrant = |situation: &str| {
        let axis = r#"(name: "A", low: "B", high: "C")"#;
        deck_with(&format!("Quadrant((across: {axis}, up: {axis}, situations: [{situation}]))"))
    };
    for (text, at, said) in [
        // Required and optional fields, at every depth, also in a list of a list.
        (
            SMALL_DECK.replacen("title: \"Litet", "titel: \"Litet", 1),
            "titel:",
            "”titel” finns inte här. Menar du ”title”?",
        ),
        (SMALL_DECK.replacen("columns:", "colums:", 1), "colums:", "Menar du ”columns”?"),
        (
            SMALL_DECK.replacen("bullets:", "punkter:", 1),
            "punkter:",
            "”punkter” finns inte här. Rätta",
        ),
        (
            deck_with(r#"Stance((sections: [(rows: [(key: "a", text: "A", detalj: "B")])]))"#),
            "detalj:",
            "Menar du ”detail”?",
        ),
        (
            deck_with(r#"Marks((per_group: 3, options: [(key: "a", text: "A", hjälp: "B")]))"#),
            "hjälp:",
            "Menar du ”help”?",
        ),
        // `minutes` is a field of items and not of parts, so it is not what was meant here.
        (
            deck_with(r#"Open((parts: [(key: "a", text: "A", minuts: 1), (key: "b", text: "B")]))"#),
            "minuts:",
            "”minuts” finns inte här. Rätta",
        ),
        // Kinds.
        (
            deck_with("Qadrant(())"),
            "kind:",
            &format!("Menar du ”Quadrant”? Skriv någon av: {}.", Kind::NAMES.join(", ")),
        ),
        (
            deck_with("Lotteri((a: 1))"),
            "kind:",
            "”Lotteri” finns inte. Skriv någon av: Slide,",
        ),
        // Words of a choice.
        (
            quadrant(r#"(name: "Ett", across: Hi, up: Low)"#),
            "Hi,",
            "”Hi” finns inte att välja. Menar du ”High”? Skriv något av: Low, High.",
        ),
        (
            SMALL_DECK.replacen("title: \"Litet", "language: se, title: \"Litet", 1),
            "se, title",
            "Skriv något av: sv, en.",
        ),
    ] {
        let problems = read_deck(text.as_bytes(), WORDS).unwrap_err();
        let place = place_of(&text, at);
        assert!(
            problems
                .iter()
                .any(|problem| (problem.line, problem.column) == place && problem.message.contains(said)),
            "{said} at {place:?}: {problems:?}"
        );
    }
}

#[test]
fn a_text_that_is_needed_is_not_left_empty() {
    for (kind, at, field) in [
        (r#"Slide((bullets: ["Ett", " "]))"#, "\" \"", "bullets"),
        (
            r#"Open((parts: [(key: "a", text: ""), (key: "b", text: "B")]))"#,
            "text: \"\"",
            "text",
        ),
        (
            r#"Matrix((left: "V", right: "H", sections: [(rows: [(key: "a", label: "A", left: "", right: "C")])]))"#,
            "left: \"\"",
            "left",
        ),
        (r#"Shift((corners: [(name: "A"), (name: ""), (name: "C")]))"#, "name: \"\"", "name"),
        (r#"Marks((per_group: 1, options: [(key: "", text: "A")]))"#, "key: \"\"", "key"),
        (r#"Stance((sections: [(rows: [(key: "", text: "A")])]))"#, "key: \"\"", "key"),
        (r#"Stance((sections: [(rows: [(key: "a", text: "")])]))"#, "text: \"\"", "text"),
        (r#"Reverse((turned: ""))"#, "kind:", "turned"),
    ] {
        let text = deck_with(kind);
        let problems = read_deck(text.as_bytes(), WORDS).unwrap_err();
        let wrong: Vec<_> = problems.iter().filter(|problem| problem.is_error()).collect();
        assert_eq!(wrong.len(), 1, "{kind}: {problems:?}");
        assert_eq!((wrong[0].line, wrong[0].column), place_of(&text, at), "{kind}: {problems:?}");
        assert!(wrong[0].message.contains(&format!("”{field}”")), "{kind}: {problems:?}");
    }
}

#[test]
fn what_is_only_well_to_look_at_is_a_warning_and_keeps_no_deck_from_being_used() {
    let long = "Ett namn som är för långt för trånga ställen";
    for (kind, said) in [
        (r#"Slide((bullets: ["1", "2", "3", "4", "5"]))"#.to_owned(), "5 punkter"),
        ("Slide(())".to_owned(), "inga punkter"),
        ("Pause(())".to_owned(), "ingen fråga"),
        (
            format!(r#"Marks((per_group: 1, options: [(key: "a", text: "A", short: "{long}")]))"#),
            "44 tecken. Skriv högst 30",
        ),
        (
            format!(r#"Stance((sections: [(rows: [(key: "a", text: "{long}")])]))"#),
            "44 tecken och saknar ett kort namn",
        ),
    ] {
        let text = deck_with(&kind);
        assert!(read_deck(text.as_bytes(), WORDS).is_ok(), "{kind}");
        let (disk, _) = FaultyDisk::new();
        write_whole(&disk, Path::new("a.ron"), text.as_bytes()).unwrap();
        let remarks = check(&disk, Path::new("a.ron"), WORDS).unwrap();
        assert!(remarks.iter().all(|remark| !remark.is_error()), "{kind}: {remarks:?}");
        assert!(remarks.iter().any(|remark| remark.message.contains(said)), "{kind}: {remarks:?}");
    }
}

/// The small deck with this written as its agendas.
fn with_agendas(agendas: &str) -> String {
    SMALL_DECK.replacen("    items: [\n", &format!("    agendas: [\n{agendas}    ],\n    items: [\n"), 1)
}

#[test]
fn a_wrong_agenda_is_told_with_its_place() {
    let good = r#"        (name: "Kort", minutes: 60, items: [
            (item: "bild", minutes: 2),
            (item: "paus", minutes: 10),
            (item: "delar", minutes: 40),
        ]),
"#;
    assert_eq!(
        read_deck(with_agendas(good).as_bytes(), WORDS).unwrap().agendas[0].planned_minutes(),
        52
    );
    for (right, wrong, at, said) in [
        ("item: \"delar\"", "item: \"dela\"", "item: \"dela\"", "Menar du ”delar”?"),
        (
            "item: \"delar\"",
            "item: \"något helt annat\"",
            "item: \"något helt annat\"",
            "finns inte under items",
        ),
        (
            "item: \"delar\"",
            "item: \"paus\"",
            "item: \"paus\", minutes: 40",
            "står redan i upplägget",
        ),
        ("minutes: 60", "minutes: 51", "minutes: 51", "tar 52 minuter, men upplägget har 51"),
        ("minutes: 60", "minutes: 1441", "minutes: 1441", "för länge"),
        ("name: \"Kort\"", "name: \" \"", "name: \" \"", "tomt"),
        ("item: \"bild\"", "steg: \"bild\"", "(item", ""),
    ] {
        let text = with_agendas(&good.replacen(right, wrong, 1));
        let problems = read_deck(text.as_bytes(), WORDS).unwrap_err();
        if said.is_empty() {
            assert!(!problems.is_empty(), "{wrong}");
            continue;
        }
        let place = place_of(&text, at);
        assert!(
            problems
                .iter()
                .any(|problem| problem.is_error() && (problem.line, problem.column) == place && problem.message.contains(said)),
            "{wrong} at {place:?}: {problems:?}"
        );
    }
    let twice = with_agendas(&good.repeat(2));
    let problems = read_deck(twice.as_bytes(), WORDS).unwrap_err();
    assert!(problems[0].message.contains("”Kort” står redan"), "{problems:?}");
    let empty = with_agendas("        (name: \"Tomt\", minutes: 5, items: []),\n");
    assert!(read_deck(empty.as_bytes(), WORDS).is_err());
}

#[test]
fn a_long_stretch_without_a_pause_is_advice() {
    let advice = |first: u16, second: u16| {
        let agendas = format!(
            "        (name: \"Lång\", minutes: 300, items: [(item: \"bild\", minutes: {first}), (item: \"paus\", minutes: 10), (item: \"delar\", minutes: {second})]),\n"
        );
        let (disk, _) = FaultyDisk::new();
        write_whole(&disk, Path::new("a.ron"), with_agendas(&agendas).as_bytes()).unwrap();
        let problems = check(&disk, Path::new("a.ron"), WORDS).unwrap();
        let stretches = problems.iter().filter(|problem| problem.message.contains("utan paus"));
        stretches.count()
    };
    assert_eq!(advice(90, 90), 0);
    assert_eq!(advice(91, 20), 1);
    assert_eq!(advice(20, 140), 1);
}

#[test]
fn a_session_is_not_refused_for_an_agenda_of_its_deck() {
    let deck = read_deck(
        with_agendas("        (name: \"Kort\", minutes: 60, items: [(item: \"delar\", minutes: 40)]),\n").as_bytes(),
        WORDS,
    );
    let session = samtalsledaren::model::Session::new(deck.unwrap(), 2, "prov", "2031-03-05T11:40:00+01:00");
    let text = samtalsledaren::files::session_text(session.record()).unwrap();
    assert!(text.contains("agendas: ["), "it is carried along");
    let wrong = text.replace(
        "item: \"delar\",\n                        minutes: 40",
        "item: \"borta\",\n                        minutes: 40",
    );
    assert_ne!(wrong, text);
    let opened = read_session(wrong.as_bytes(), WORDS).unwrap();
    assert!(!opened.read_only);
    assert_eq!(opened.record.deck.agendas[0].items[0].item.as_str(), "borta");
}
