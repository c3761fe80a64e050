//! Wide tables of notes, as forms save them: a column for each question and a row for each group or respondent.

use crate::support::meetings::{deck_of_all_kinds, meeting};
use samtalsledaren::files::{NotesTable, Problem, read_notes};
use samtalsledaren::model::{Command, GroupId, Session};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::bring_in;

const WORDS: Words = Words {
    language: Language::Swedish,
};

/// Three groups and two questions: "Känner ni igen er?" and "Struktur", whose first part is "Del ett?".
fn read(table: &str) -> Result<NotesTable, Vec<Problem>> {
    read_notes(table.as_bytes(), &meeting(3), WORDS)
}

fn told(table: &NotesTable) -> Vec<(String, u32, String)> {
    let note = |note: &samtalsledaren::files::TableNote| {
        let place = note.place.as_ref().map(|place| format!("/{place}")).unwrap_or_default();
        (format!("{}{place}", note.prompt), note.group.0, note.text.clone())
    };
    table.notes.iter().map(note).collect()
}

fn rows(rows: &[(&str, u32, &str)]) -> Vec<(String, u32, String)> {
    rows.iter().map(|(a, b, c)| ((*a).to_owned(), *b, (*c).to_owned())).collect()
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn titles() -> (String, String) {
    let session = meeting(3);
    let title = |key: &str| session.item(&key.into()).unwrap().title.clone();
    (title("fraga"), title("delar"))
}

#[test]
fn what_a_form_saves_becomes_notes_of_each_rows_group() {
    let (one, two) = titles();
    let table = format!(
        "Tidstämpel,Vilken grupp?,{one},\"{two}\"\n2031/03/05 9:12:33 em CET,Grupp 1,\"Ja, delvis\",Vi vill \"mer\"\n2031/03/05 9:13:01 em CET,Grupp 2,\"Nej\nabsolut inte\",\n2031/03/05 9:14:00 em CET,1,Också ja,Och \"\"mindre\"\"\n"
    );
    let read = read(&table).unwrap();
    assert_eq!(
        told(&read),
        rows(&[
            ("fraga", 1, "Ja, delvis"),
            ("delar", 1, "Vi vill \"mer\""),
            ("fraga", 2, "Nej\nabsolut inte"),
            ("fraga", 1, "Också ja"),
            ("delar", 1, "Och \"\"mindre\"\""),
        ])
    );
    assert_eq!(lines(&read.remarks), ["1:1: Kolumner som inte lästes: ”Tidstämpel”."]);
    let mut session = meeting(3);
    assert_eq!(bring_in(&mut session, &read.notes).unwrap().notes, 5);
    session.undo();
    assert_eq!(session.notes().count(), 0, "one step takes the whole table back");
    assert!(!session.can_undo());
}

#[test]
fn a_column_is_known_by_number_words_a_beginning_or_a_part() {
    let (one, two) = titles();
    let start: String = one.chars().take(12).collect();
    for (heading, expected) in [
        (one.clone(), "fraga"),
        (one.to_uppercase(), "fraga"),
        (one.replace(' ', "\u{a0}"), "fraga"),
        (one.replace('ä', "a\u{308}"), "fraga"),
        (format!("{one} *"), "fraga"),
        (format!("1. {one}"), "fraga"),
        (format!("7) {one}"), "fraga"),
        (format!("Fråga 1: {one}"), "fraga"),
        (format!("{one} (skriv kort)"), "fraga"),
        (format!("{start}…"), "fraga"),
        (format!("{start}..."), "fraga"),
        (format!("3. {start}"), "fraga"),
        ("1.".into(), "fraga"),
        ("2".into(), "delar"),
        ("Fråga 2".into(), "delar"),
        ("fråga\u{a0}nr 2".into(), "delar"),
        (two.clone(), "delar"),
        (format!("{two} [Del ett?]"), "delar/ett"),
        (format!("2. {two} - Del ett?"), "delar/ett"),
        ("Del ett?".into(), "delar/ett"),
    ] {
        let read = read(&format!("Grupp;{heading}\n2;Svar\n")).unwrap_or_else(|problems| panic!("{heading}: {problems:?}"));
        assert_eq!(
            (told(&read), lines(&read.remarks)),
            (rows(&[(expected, 2, "Svar")]), Vec::new()),
            "{heading}"
        );
    }
}

#[test]
fn the_group_is_found_under_the_headings_that_people_give_it() {
    let (one, _) = titles();
    for heading in [
        "Grupp",
        "Vilken grupp?",
        "VILKEN GRUPP *",
        "Vilken grupp tillhör ni?",
        "Gruppnummer",
        "Gruppens namn:",
        "Bord",
        "Vilket bord sitter ni vid?",
        "Group",
        "Which group?",
        "Ange er grupp",
        "Er grupp (1-3)",
    ] {
        for (value, group) in [("2", 2), ("Grupp 3", 3), ("grupp\u{a0}1", 1), ("Bord 2", 2), ("２", 2)] {
            let read = read(&format!("{one}\t{heading}\nSvar\t{value}\n")).unwrap_or_else(|problems| panic!("{heading}: {problems:?}"));
            assert_eq!(told(&read), rows(&[("fraga", group, "Svar")]), "{heading} {value}");
        }
    }
    // Where there is one group, the rows can be of no other.
    let read = read_notes(format!("Tid;{one}\n9.00;Svar\n").as_bytes(), &meeting(1), WORDS).unwrap();
    assert_eq!(told(&read), rows(&[("fraga", 1, "Svar")]));
}

#[test]
fn what_cannot_be_placed_is_told_with_row_and_column() {
    let (one, two) = titles();
    let errors = |table: &str| lines(&read(table).unwrap_err());
    assert_eq!(
        errors(&format!(
            "Grupp;{one};{two}\n9;Ja;\n;Nej;\n2;Kanske;Mer;Utanför\nGrupp 1, Grupp 2;Ja;\n"
        )),
        [
            "2:1: Gruppen ”9” finns inte i mötet. Skriv gruppens nummer eller namn.".to_owned(),
            "3:1: Raden har svar men ingen grupp. Skriv gruppens nummer eller namn.".to_owned(),
            format!("4:14: {}", WORDS.too_many_cells()),
            "5:1: Gruppen ”Grupp 1, Grupp 2” finns inte i mötet. Skriv gruppens nummer eller namn.".to_owned(),
        ]
    );
    let refused = errors(&format!("Tid;{one};{two}\n9.00;Ja;Nej\n"));
    assert_eq!(
        refused,
        ["1:1: Den här raden ser ut att vara tabellens rubriker, men här saknas: Grupp. Skriv till rubrikerna som saknas."]
    );
    assert!(errors(&format!("Grupp;{one};1. {one}\n1;Ja;Nej\n"))[0].contains("betyder samma sak"));
    assert!(errors(&format!("Vilken grupp?;Vilket bord?;{one}\n1;2;Nej\n"))[0].contains("betyder samma sak"));
    assert!(errors(&format!("Grupp;{one};{two}\n1;\"Ja;Nej\n"))[0].contains("avslutas aldrig"));

    let read = read(&format!(
        "Id;Grupp;{one};Hur var lunchen?;E-post\n1;1;Ja;God;a@exempel.se\n2;2;Nej;;b@exempel.se\n3;3;;Sval;c@exempel.se\n;;;;\n"
    ))
    .unwrap();
    assert_eq!(told(&read), rows(&[("fraga", 1, "Ja"), ("fraga", 2, "Nej")]));
    assert_eq!(
        lines(&read.remarks),
        [
            "1:1: Kolumner som inte lästes: ”Id”, ”E-post”.",
            "1:29: Kolumnen ”Hur var lunchen?” hör inte till någon fråga i mötet och lästes inte. Antal svar i den: 2. Skriv frågans rubrik eller ”Fråga” och dess nummer över kolumnen om svaren ska med.",
            "4:1: Rader utan text som hoppades över: 1 (rad 4).",
        ]
    );
}

#[test]
fn a_row_with_words_that_name_no_group_is_told_and_never_called_empty() {
    let (one, two) = titles();
    for row in ["Här slutar listan,,", "Här slutar listan", "Grupp 1;Ja;Nej"] {
        let problems = read(&format!("Grupp,{one},\"{two}\"\n1,Ja,Nej\n{row}\n")).unwrap_err();
        let [problem] = problems.as_slice() else {
            panic!("{row}: {problems:?}")
        };
        let said = WORDS.row_not_understood(row.trim_end_matches(','));
        assert_eq!((problem.line, &problem.message), (3, &said), "{row}");
    }
    for row in ["Grupp 2,,", "3,,", ",,", "7,,"] {
        assert_eq!(
            read(&format!("Grupp,{one},\"{two}\"\n1,Ja,Nej\n{row}\n")).unwrap().notes.len(),
            2,
            "{row}"
        );
    }
}

#[test]
fn headings_that_are_only_like_a_question_are_not_taken_for_it() {
    let (one, _) = titles();
    // Numbers and words that do not agree, two words too few, groups as columns, and a question of the form that begins alike.
    for heading in [
        "2. Känner du?",
        "Känner",
        "Kän",
        "Fråga 9",
        "Grupp 1",
        "Strukturer och annat",
        "1.5",
        "Känner ni er trygga?",
    ] {
        let read = read(&format!("Grupp;{one};{heading}\n2;Svar;Annat\n")).unwrap_or_else(|problems| panic!("{heading}: {problems:?}"));
        assert_eq!(told(&read), rows(&[("fraga", 2, "Svar")]), "{heading}");
        assert!(read.remarks[0].message.contains(heading), "{heading}: {:?}", read.remarks);
    }
    // The longer heading is the form's own where the question itself has a column.
    let read = read(&format!("Grupp;{one} Varför?;{one}\n2;Därför;Svar\n")).unwrap();
    assert_eq!((told(&read), read.remarks.len()), (rows(&[("fraga", 2, "Svar")]), 1));
    // A row of another table is no row of headings.
    for table in [
        "1;2;Hej\n2;1;Hopp\n",
        "3;Grupp 1;Hej\n",
        "Grupp 1;Grupp 2\n1;2\n",
        "1;Bord 2;Hej\n2;Bord 3;Nej\n",
    ] {
        assert!(crate::files::wide_tables::read(table).is_err(), "{table}");
    }
}

#[test]
fn wide_tables_are_read_in_every_encoding_and_with_every_separator() {
    let (one, two) = titles();
    let expected = rows(&[("fraga", 3, "Åtgärder – ”tack”!"), ("delar", 3, "Öppet")]);
    for separator in [';', ',', '\t', '|'] {
        let s = separator;
        let table = format!("Svar på enkäten\r\n\r\nVilken grupp?{s}{one}{s}{two}\r\n3{s}Åtgärder – ”tack”!{s}Öppet\r\n");
        let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let one_byte = |sign: char| match sign {
            '–' => 0x96,
            '”' => 0x94,
            sign => u8::try_from(sign).unwrap(),
        };
        let whole: [Vec<u8>; 6] = [
            table.clone().into(),
            format!("\u{feff}{table}").into(),
            format!("sep={s}\r\n{table}").into(),
            [&[0xff, 0xfe], little.as_slice()].concat(),
            [&[0xfe, 0xff], big.as_slice()].concat(),
            table.chars().map(one_byte).collect(),
        ];
        for (place, bytes) in whole.iter().enumerate() {
            let read = read_notes(bytes, &meeting(3), WORDS).unwrap_or_else(|problems| panic!("{separator:?} {place}: {problems:?}"));
            assert_eq!(told(&read), expected, "{separator:?} {place}");
            assert!(
                lines(&read.remarks).iter().any(|remark| remark.contains("före rubrikerna")),
                "{separator:?} {place}"
            );
        }
    }
}

#[test]
fn a_question_that_is_left_out_takes_no_answers() {
    let (one, two) = titles();
    let mut session = meeting(3);
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    let read = |table: String| read_notes(table.as_bytes(), &session, WORDS);
    let refused = lines(&read(format!("Grupp;{one};{two}\n1;Ja;Nej\n")).unwrap_err());
    assert_eq!(refused, [format!("1:{}: {}", one.chars().count() + 8, WORDS.refused_not_asked())]);
    assert_eq!(
        read(format!("Grupp;{one};{two}\n1;Ja;\n")).unwrap().notes.len(),
        1,
        "nothing was answered to it"
    );
    let refused = lines(&read("Fråga;Grupp;Text\nStruktur;1;Nej\n".to_owned()).unwrap_err());
    assert_eq!(refused, [format!("2:1: {}", WORDS.refused_not_asked())]);
}

#[test]
fn every_question_of_every_kind_can_head_a_column() {
    let session = Session::new(deck_of_all_kinds(), 2, "prov", "2031-03-05T12:00:00+01:00");
    let prompts: Vec<_> = session.deck().items.iter().filter(|item| item.is_prompt()).collect();
    let heads: Vec<_> = prompts
        .iter()
        .map(|item| format!("\"{}\"", item.title.replace('"', "\"\"")))
        .collect();
    let cells: Vec<_> = (0..prompts.len()).map(|place| format!("svar {place}")).collect();
    let table = format!("Tidstämpel,{},Grupp\nnu,{},2\n", heads.join(","), cells.join(","));
    let read = read_notes(table.as_bytes(), &session, WORDS).unwrap();
    let expected: Vec<_> = prompts
        .iter()
        .zip(cells)
        .map(|(item, text)| (item.key.to_string(), 2, text))
        .collect();
    assert_eq!(told(&read), expected);
    assert_eq!(read.notes[0].group, GroupId(2));
}
