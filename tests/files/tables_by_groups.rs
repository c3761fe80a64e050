//! Tables of notes with a column for each group and a row for each question.

use crate::support::meetings::meeting;
use samtalsledaren::files::{NotesTable, Problem, read_notes};
use samtalsledaren::model::{Command, GroupId, Session};
use samtalsledaren::words::{Language, Words};

const WORDS: Words = Words::new(Language::Swedish);

/// Three groups and two questions: "Känner ni igen er?" and "Struktur", whose first part is "Del ett?".
fn read(table: &str) -> Result<NotesTable, Vec<Problem>> {
    read_notes(table.as_bytes(), &meeting(3), WORDS)
}

fn told(table: &NotesTable) -> Vec<(String, u32, &str)> {
    let notes = table.notes.iter();
    notes
        .map(|note| {
            let place = note.place.as_ref().map(|place| format!("/{place}")).unwrap_or_default();
            (format!("{}{place}", note.prompt), note.group.0, note.text.as_str())
        })
        .collect()
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn titles(session: &Session) -> (String, String) {
    let title = |key: &str| session.item(&key.into()).unwrap().title.clone();
    (title("fraga"), title("delar"))
}

#[test]
fn each_cell_is_a_note_of_its_column_s_group_on_its_row_s_question() {
    let (one, two) = titles(&meeting(3));
    let expected = [
        ("fraga".to_owned(), 1, "Ja"),
        ("fraga".to_owned(), 3, "Nej;\ninte alls"),
        ("delar".to_owned(), 2, "Kanske"),
    ];
    for corner in ["Fråga", "", "Frågor", "Fråga nr", "Nr", "Question", "Vad vi pratade om"] {
        for [a, b, c] in [
            ["Grupp 1", "Grupp 2", "Grupp 3"],
            ["GRUPP 1", "grupp\u{a0}2", "Bord 3"],
            ["Group 1", "Grupp nr 2", "Grupp 3."],
        ] {
            for (first, second) in [
                (one.as_str(), two.as_str()),
                ("1", "2"),
                ("Fråga 1", "fråga nr 2"),
                ("1.", "2. Struktur"),
            ] {
                let second = if second == "2. Struktur" {
                    format!("2. {two}")
                } else {
                    second.to_owned()
                };
                let table = format!("{corner};{a};{b};{c}\n{first};Ja;;\"Nej;\ninte alls\"\n{second};;Kanske;\n;;;\n");
                let read = read(&table).unwrap_or_else(|problems| panic!("{table}: {:?}", lines(&problems)));
                assert_eq!(told(&read), expected, "{table}");
                assert_eq!(lines(&read.remarks), Vec::<String>::new(), "{table}");
            }
        }
    }
}

#[test]
fn groups_may_have_names_of_their_own_and_stand_in_any_order() {
    let mut session = meeting(3);
    session.apply(Command::RenameGroup(GroupId(1), "Norra bordet".into()), 0);
    session.apply(Command::RenameGroup(GroupId(3), "Fönstret".into()), 0);
    let (one, _) = titles(&session);
    let table = format!("Frågan\tFönstret\tNorra bordet\n{one}\tSist\tFörst\nDel ett?\tOm delen\t\n");
    let read = read_notes(table.as_bytes(), &session, WORDS).unwrap();
    assert_eq!(
        told(&read),
        [
            ("fraga".to_owned(), 3, "Sist"),
            ("fraga".to_owned(), 1, "Först"),
            ("delar/ett".to_owned(), 3, "Om delen")
        ]
    );
    // One group alone is enough where the meeting has one.
    let only = read_notes("Fråga,Grupp 1\n1,Ja\n".as_bytes(), &meeting(1), WORDS).unwrap();
    assert_eq!(told(&only), [("fraga".to_owned(), 1, "Ja")]);
}

#[test]
fn what_belongs_nowhere_is_told_with_its_line_and_nothing_is_taken_in() {
    let (one, two) = titles(&meeting(3));
    let errors = |table: &str| lines(&read(table).unwrap_err());
    assert_eq!(
        errors(&format!(
            "Fråga;Grupp 1;Grupp 2\n{one};Ja;Nej\nHur var lunchen?;God;\n9;;Nej\n;Utan fråga;\nSumma;;\n{two};a;b;c\n"
        )),
        [
            format!("3:1: {}", WORDS.question_not_found("Hur var lunchen?")),
            format!("4:1: {}", WORDS.question_not_found("9")),
            format!("5:1: {}", WORDS.question_not_found("")),
            format!("6:1: {}", WORDS.row_not_understood("Summa")),
            format!("7:{}: {}", two.chars().count() + 6, WORDS.too_many_cells()),
        ]
    );
    let mut session = meeting(3);
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    let table = format!("Fråga;Grupp 1;Grupp 2\n{two};a;\n{one};b;\n");
    let refused = read_notes(table.as_bytes(), &session, WORDS).unwrap_err();
    assert_eq!(lines(&refused), [format!("2:1: {}", WORDS.refused_not_asked())]);
    // Rows without answers, and columns of no group, are told of.
    let read = read(&format!("Nr;Fråga;Grupp 1;Grupp 2;Kommentar\n7;{one};Ja;;bra\n8;{two};;;\n")).unwrap();
    assert_eq!(told(&read), [("fraga".to_owned(), 1, "Ja")]);
    assert_eq!(
        lines(&read.remarks),
        [
            format!("1:1: {}", WORDS.columns_not_read("”Nr”, ”Kommentar”")),
            format!("3:1: {}", WORDS.rows_without_text(1, "3")),
        ]
    );
}

#[test]
fn a_table_that_may_mean_something_else_is_refused_as_before() {
    let (one, _) = titles(&meeting(3));
    for table in [
        format!("Fråga;Grupp 1\n{one};Ja\n"),
        format!("Fråga;1;2;3\n{one};Ja;Nej;Kanske\n"),
        format!("Fråga;Grupp 1;Bord 1\n{one};Ja;Nej\n"),
        format!("Fråga;Grupp 8;Grupp 9\n{one};Ja;Nej\n"),
        "Grupp 1;Grupp 2;Grupp 3\nJa;Nej;Kanske\n".to_owned(),
    ] {
        let refused = read(&table).unwrap_err();
        assert!(!refused.is_empty(), "{table}");
        assert!(refused.iter().all(|problem| problem.line > 0), "{table}: {refused:?}");
    }
}

#[test]
fn a_heading_may_say_more_of_its_group_and_never_means_another() {
    let (one, _) = titles(&meeting(3));
    let mut session = meeting(3);
    session.apply(Command::RenameGroup(GroupId(3), "Blå".into()), 0);
    let expected = [("fraga".to_owned(), 1, "Ja"), ("fraga".to_owned(), 2, "Nej")];
    for more in [
        ": Röda",
        " (6 pers)",
        " (Röda)",
        ", norra bordet",
        " - Röda",
        " – Röda",
        "/Röda",
        ": 5 deltagare",
        ": på plats",
    ] {
        let table = format!("Fråga;Grupp 1{more};Bord 2{more}\n{one};Ja;Nej\n");
        let read = read_notes(table.as_bytes(), &session, WORDS).unwrap_or_else(|problems| panic!("{table}: {:?}", lines(&problems)));
        assert_eq!(told(&read), expected, "{table}");
        // So may a cell of the column with the groups.
        let table = format!("Fråga;Grupp;Anteckning\n{one};Grupp 1{more};Ja\n");
        let read = read_notes(table.as_bytes(), &session, WORDS).unwrap();
        assert_eq!(told(&read), [("fraga".to_owned(), 1, "Ja")], "{table}");
    }
    for (heading, message) in [
        ("Grupp 1: Blå", WORDS.group_not_one("Grupp 1: Blå")),
        ("Grupp 1, 2", WORDS.group_not_found("Grupp 1, 2")),
        ("Grupp 1-2", WORDS.group_not_found("Grupp 1-2")),
        ("Grupp 1 (och 2)", WORDS.group_not_found("Grupp 1 (och 2)")),
        ("Grupp 1:", String::new()),
    ] {
        let table = format!("Fråga;Grupp 2;{heading}\n{one};Ja;Nej\n");
        let read = read_notes(table.as_bytes(), &session, WORDS);
        let told = read.map_or_else(|problems| lines(&problems), |_| Vec::new());
        let expected = if message.is_empty() {
            Vec::new()
        } else {
            vec![format!("1:15: {message}")]
        };
        assert_eq!(told, expected, "{table}");
    }
}

#[test]
fn a_column_of_a_group_that_is_not_there_or_stands_twice_is_refused_by_its_heading() {
    let (one, _) = titles(&meeting(3));
    for (heads, column, message) in [
        ("Grupp 1;Grupp 2;Grupp 9", 23, WORDS.group_not_found("Grupp 9")),
        ("Grupp 1;Grupp 9", 15, WORDS.group_not_found("Grupp 9")),
        ("Grupp 9: Gula;Grupp 1", 7, WORDS.group_not_found("Grupp 9: Gula")),
        ("Grupp 1;Grupp 1", 1, WORDS.heading_twice("Grupp 1", "Grupp 1")),
        ("Grupp 1;Bord 1;Grupp 2", 1, WORDS.heading_twice("Grupp 1", "Bord 1")),
    ] {
        let answers = heads.split(';').map(|_| "Ja").collect::<Vec<_>>().join(";");
        let table = format!("Fråga;{heads}\n{one};{answers}\n");
        assert_eq!(lines(&read(&table).unwrap_err()), [format!("1:{column}: {message}")], "{table}");
    }
    // Nothing is lost with a column in which nothing stands.
    let empty = read(&format!("Fråga;Grupp 1;Grupp 2;Grupp 9\n{one};Ja;Nej;\n")).unwrap();
    assert_eq!(empty.notes.len(), 2);
}
