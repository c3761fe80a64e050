//! What tests share: a small deck with every kind, and a meeting of it.

use samtalsledaren::model::{Choice, Corner, Deck, Item, Kind, Marks, Matrix, Open, Part, Pause, Row, Section, Session, Shift, Slide};

/// A deck with one item of every kind: `bild`, `fraga` (no parts), `delar` (parts `ett`, `tva`), `matris` (rows `r1`, `r2`),
/// `triangel`, `markeringar` (options `a`, `b`, `c`; three marks) and `paus`.
pub(crate) fn deck() -> Deck {
    let item = |key: &str, title: &str, kind: Kind| Item {
        key: key.into(),
        title: title.into(),
        minutes: 10,
        kind,
        ..Item::default()
    };
    let row = |key: &str| Row {
        key: key.into(),
        label: format!("Rad {key}"),
        left: "Uppifrån".into(),
        right: "Nedifrån".into(),
        ..Row::default()
    };
    let option = |key: &str| Choice {
        key: key.into(),
        text: format!("Alternativ {key}"),
        ..Choice::default()
    };
    let part = |key: &str| Part {
        key: key.into(),
        text: format!("Del {key}?"),
        ..Part::default()
    };
    Deck {
        format: 1,
        id: "prov".into(),
        title: "Provunderlag".into(),
        items: vec![
            item(
                "bild",
                "Bakgrund",
                Kind::Slide(Slide {
                    bullets: vec!["En punkt.".into()],
                }),
            ),
            item("fraga", "Känner ni igen er?", Kind::Open(Open::default())),
            item(
                "delar",
                "Struktur",
                Kind::Open(Open {
                    parts: vec![part("ett"), part("tva")],
                }),
            ),
            item(
                "matris",
                "Vad är skillnaderna?",
                Kind::Matrix(Matrix {
                    left: "Kontrollkultur".into(),
                    right: "Tillitskultur".into(),
                    sections: vec![Section {
                        title: String::new(),
                        rows: vec![row("r1"), row("r2")],
                    }],
                }),
            ),
            item(
                "triangel",
                "Vilken förflyttning vill ni göra?",
                Kind::Shift(Shift {
                    corners: ["Byråkrati", "NPM", "NPG"]
                        .map(|name| Corner {
                            name: name.into(),
                            words: Vec::new(),
                        })
                        .into(),
                }),
            ),
            item(
                "markeringar",
                "Vilka känns tyngst?",
                Kind::Marks(Marks {
                    per_group: 3,
                    stem: String::new(),
                    options: vec![option("a"), option("b"), option("c")],
                }),
            ),
            item("paus", "Paus", Kind::Pause(Pause {})),
        ],
        ..Deck::default()
    }
}

/// A meeting of that deck with `groups` groups, begun.
pub(crate) fn meeting(groups: u32) -> Session {
    let mut session = Session::new(deck(), groups, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(samtalsledaren::model::Command::Begin, 0);
    session
}

/// The worked examples: the name of each file and its text, in the order of their names.
pub(crate) fn examples() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    files
        .iter()
        .map(|file| (name(file), std::fs::read_to_string(file).unwrap()))
        .collect()
}
