//! What tests share: a small deck with every kind, and a meeting of it.

use samtalsledaren::files::session_text;
use samtalsledaren::model::{
    Answer, Appendix, Axis, Command, Corner, Deck, End, GroupId, Item, Kind, MarkOption, Marks, MarksAnswer, Matrix, MatrixAnswer,
    MatrixRow, MatrixSection, Moment, NoteId, Open, Part, Pause, Proposal, ProposalSection, Quadrant, Reverse, Session, Shares, Shift,
    ShiftAnswer, Situation, Slide, Stance, Surroundings, appendix,
};

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
    let row = |key: &str| MatrixRow {
        key: key.into(),
        label: format!("Rad {key}"),
        left: "Uppifrån".into(),
        right: "Nedifrån".into(),
        ..MatrixRow::default()
    };
    let option = |key: &str| MarkOption {
        key: key.into(),
        text: format!("Alternativ {key}"),
        ..MarkOption::default()
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
                    ..Slide::default()
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
                    sections: vec![MatrixSection {
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

/// A note of group 1 on the open question.
pub(crate) fn note(text: &str) -> Command {
    Command::AddNote {
        prompt: "fraga".into(),
        group: GroupId(1),
        place: None,
        text: text.into(),
    }
}

/// Takes down a note on a question as a whole, or on a part, row or option of it.
pub(crate) fn add_note_at(session: &mut Session, prompt: &str, group: u32, place: Option<&str>, text: &str) -> NoteId {
    let command = Command::AddNote {
        prompt: prompt.into(),
        group: GroupId(group),
        place: place.map(Into::into),
        text: text.into(),
    };
    assert!(session.apply(command, 0).record, "{text}");
    session.record().notes.last().unwrap().id.clone()
}

/// Takes down a note on a question as a whole.
pub(crate) fn add_note(session: &mut Session, prompt: &str, group: u32, text: &str) -> NoteId {
    add_note_at(session, prompt, group, None, text)
}

/// Sets the answer of a group, or takes it away; false when nothing changed.
pub(crate) fn give_answer(session: &mut Session, prompt: &str, group: u32, answer: impl Into<Option<Answer>>) -> bool {
    let command = Command::SetAnswer {
        prompt: prompt.into(),
        group: GroupId(group),
        answer: answer.into(),
        control: 0,
    };
    session.apply(command, 0).record
}

/// The words of all notes.
pub(crate) fn note_texts(session: &Session) -> Vec<&str> {
    session.notes().map(|note| note.text.as_str()).collect()
}

/// The bilaga of so many pages, where every sign can be printed.
pub(crate) fn plain_appendix(session: &Session, page_count: Option<u16>) -> Appendix {
    let surroundings = Surroundings {
        page_count,
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    appendix(session, &surroundings)
}

/// The file of a session.
pub(crate) fn text_of(session: &Session) -> String {
    session_text(session.record()).unwrap()
}

/// The bytes of its file.
pub(crate) fn bytes_of(session: &Session) -> Vec<u8> {
    text_of(session).into_bytes()
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

/// The same deck with three items more: `fyrfalt` (a quadrant with three named situations), `forslag` (a stance with the
/// rows `s1` to `s4` in two sections) and `vand` (a reversed question).
pub(crate) fn deck_of_all_kinds() -> Deck {
    let mut deck = deck();
    let item = |key: &str, title: &str, kind: Kind| Item {
        key: key.into(),
        title: title.into(),
        minutes: 10,
        kind,
        ..Item::default()
    };
    let axis = |name: &str| Axis {
        name: name.into(),
        low: "mottagare".into(),
        high: "sändare".into(),
    };
    let situation = |name: &str, across, up| Situation {
        name: name.into(),
        across,
        up,
        help: format!("Så är det i {name}."),
    };
    let proposal = |key: &str, short: &str, verb: &str| Proposal {
        key: key.into(),
        text: format!("Förslaget {key} ska genomföras."),
        short: short.into(),
        detail: format!("Mer om {key}."),
        verb: verb.into(),
        ..Proposal::default()
    };
    deck.items.extend([
        item(
            "fyrfalt",
            "Vem sänder och vem tar emot?",
            Kind::Quadrant(Quadrant {
                across: axis("Tjänstepersoner"),
                up: axis("Förtroendevalda"),
                situations: vec![
                    situation("Situation 1", End::High, End::Low),
                    situation("Situation 2", End::High, End::High),
                    situation("Situation 4", End::Low, End::Low),
                ],
            }),
        ),
        item(
            "forslag",
            "Hur ställer ni er till förslagen?",
            Kind::Stance(Stance {
                sections: vec![
                    ProposalSection {
                        title: "Kultur".into(),
                        rows: vec![proposal("s1", "Försök", "föreslår"), proposal("s2", "Ledarskap", "rekommenderar")],
                    },
                    ProposalSection {
                        title: "Tillsyn".into(),
                        rows: vec![proposal("s3", "Statsbidrag", ""), proposal("s4", "", "")],
                    },
                ],
            }),
        ),
        item(
            "vand",
            "Hur blir det så illa som möjligt?",
            Kind::Reverse(Reverse {
                turned: "Vad gör vi i stället?".into(),
            }),
        ),
    ]);
    deck
}

/// A meeting that is hard to print: 12 groups on 30 questions with 2,000 notes of long words, other scripts, emoji and
/// signs of markup, and matrices whose tables go on over several pages.
pub(crate) fn hard_session() -> Session {
    let mut deck = deck();
    let matrix = deck.items.iter().find(|item| item.key.as_str() == "matris").unwrap().clone();
    deck.items.clear();
    for number in 1..=30 {
        let mut item = Item {
            key: format!("f{number}").as_str().into(),
            title: format!("Fråga nummer {number} om *styrning* & <tillit>"),
            minutes: 5,
            kind: Kind::Open(Open::default()),
            ..Item::default()
        };
        if number % 10 == 0 {
            item.kind = matrix.kind.clone();
            if let Kind::Matrix(matrix) = &mut item.kind {
                let row = |place| MatrixRow {
                    key: format!("r{place}").as_str().into(),
                    label: format!("Rad {place}"),
                    left: "Uppifrån och ned genom hela organisationen".into(),
                    right: "Nedifrån och upp".into(),
                    ..MatrixRow::default()
                };
                matrix.sections[0].rows = (1..=40).map(row).collect();
            }
        }
        deck.items.push(item);
    }
    let texts = [
        "Styrningssammanhangsbeskrivningsarbetsgruppssammansättning".repeat(4),
        "مرحبا بالعالم، هذا نص عربي".to_owned(),
        "שלום עולם 123".to_owned(),
        "Sámi giella: čáhppes guovdageaidnu, ŧ đ ŋ ž".to_owned(),
        "Bra! 👍🏽 👩‍👩‍👧 🇸🇪 \u{F0B7} punkt \u{7} slut".to_owned(),
        "= Rubrik\n#import \"x\" $a$ `b` *c* _d_ <e> @f [g](h) | i".to_owned(),
        "=SUMMA(A1:A9); \"citat\", 'enkla'".to_owned(),
        "En vanlig mening om tillit, styrning och uppföljning i nämndens arbete.".to_owned(),
    ];
    let mut session = Session::new(deck, 12, "svar", "2031-03-05T12:00:00+01:00");
    session.apply(samtalsledaren::model::Command::Begin, 0);
    for number in 0..2000_usize {
        let question = number % 30 + 1;
        let note = samtalsledaren::model::Command::AddNote {
            prompt: format!("f{question}").as_str().into(),
            group: samtalsledaren::model::GroupId(u32::try_from(number / 30 % 12 + 1).unwrap()),
            place: None,
            text: format!("{} ({number})", texts[number % texts.len()]),
        };
        assert!(session.apply(note, 0).record);
    }
    session
}

/// A meeting where groups 1 and 2 said something on the open question and answered the others.
#[cfg_attr(not(feature = "gui"), expect(dead_code, reason = "only the tests of windows ask for it"))]
pub(crate) fn talked() -> Session {
    let mut session = meeting(3);
    for (group, text) in [(1, "Ett"), (1, "Två"), (2, "Tre")] {
        session.apply(
            Command::AddNote {
                prompt: "fraga".into(),
                group: GroupId(group),
                place: None,
                text: text.into(),
            },
            0,
        );
    }
    let answers = [
        (
            "matris",
            Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2))),
        ),
        (
            "triangel",
            Answer::Shift(ShiftAnswer::default().with(Moment::Desired, Shares::new([20, 20, 60]))),
        ),
        ("markeringar", Answer::Marks(MarksAnswer::default().with(&"a".into(), 2))),
    ];
    for (prompt, answer) in answers {
        session.apply(
            Command::SetAnswer {
                prompt: prompt.into(),
                group: GroupId(1),
                answer: Some(answer),
                control: 0,
            },
            0,
        );
    }
    session
}
