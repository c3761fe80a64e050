//! Decks as text: a small one, and the one of the guide with every kind; and where something stands in a text.

/// Line and column at which a piece of text stands, both from 1.
pub(crate) fn place_of(text: &str, piece: &str) -> (usize, usize) {
    let at = text.find(piece).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    (line, column)
}

/// The example deck in the guide for those who write decks of their own. It has every kind of item.
pub(crate) fn deck_of_the_guide() -> &'static str {
    include_str!("../../assets/decks/README.md")
        .split_once("```ron\n")
        .and_then(|(_, rest)| rest.split_once("```"))
        .map_or("", |(deck, _)| deck)
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
