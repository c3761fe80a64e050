//! A small deck as text, and where something stands in it.

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
