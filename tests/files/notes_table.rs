//! Tables of notes that a secretary has in a spreadsheet, and that forms and scripts save.

use crate::support::meetings::{deck, meeting};
use samtalsledaren::files::{NotesTable, Problem, read_notes};
use samtalsledaren::model::{Command, Group, GroupId, Session};
use samtalsledaren::words::{Language, Words};

const WORDS: Words = Words {
    language: Language::Swedish,
};

/// Question, group and text of a note.
type Told = (String, u32, String);

fn read(bytes: &[u8]) -> Result<NotesTable, Vec<Problem>> {
    read_notes(bytes, &meeting(3), WORDS)
}

fn told(table: &NotesTable) -> Vec<Told> {
    let rows = table.notes.iter();
    rows.map(|note| (note.prompt.to_string(), note.group.0, note.text.clone()))
        .collect()
}

/// The notes of a table about which there is nothing to say.
fn notes(table: &str) -> Result<Vec<Told>, Vec<Problem>> {
    let read = read(table.as_bytes())?;
    assert_eq!(read.remarks, [], "{table}");
    Ok(told(&read))
}

fn rows(rows: &[(&str, u32, &str)]) -> Vec<Told> {
    rows.iter().map(|(a, b, c)| ((*a).to_owned(), *b, (*c).to_owned())).collect()
}

/// The remarks of a table that was read, with their lines.
fn remarks(table: &str) -> Vec<String> {
    let read = read(table.as_bytes()).unwrap();
    read.remarks.iter().map(ToString::to_string).collect()
}

#[test]
fn notes_of_a_spreadsheet_are_read_by_number_and_by_name() {
    assert_eq!(
        notes("question,group,text\n1,1,Ett\nfraga,2,Två\nStruktur,Grupp 2,\"Tre, fyra\"\n").unwrap(),
        rows(&[("fraga", 1, "Ett"), ("fraga", 2, "Två"), ("delar", 2, "Tre, fyra")])
    );
    assert_eq!(
        notes("\u{feff}Fråga;Grupp;Text\r\nKÄNNER NI IGEN ER?;grupp 1;\"En \"\"rad\"\"\r\noch en till\"\r\n;;\r\n").unwrap(),
        rows(&[("fraga", 1, "En \"rad\"\r\noch en till")])
    );
    assert_eq!(
        notes("text\tgroup\tquestion\n Kvar \t1\t2\n").unwrap(),
        rows(&[("delar", 1, " Kvar ")])
    );
    assert_eq!(
        notes("fråga|grupp|anteckning\r1|1|CR\r2|3|ensamt\r").unwrap(),
        rows(&[("fraga", 1, "CR"), ("delar", 3, "ensamt")])
    );
}

#[test]
fn numbers_are_read_as_spreadsheets_and_people_write_them() {
    let written = [
        "1",
        "1.",
        "1)",
        "1.0",
        "1,00",
        " 1 ",
        "Fråga 1",
        "fråga nr 1",
        "Question 1:",
        "\u{ff11}",
        "1. Känner ni igen er?",
    ];
    for question in written {
        assert_eq!(
            notes(&format!("fråga;grupp;text\n{question};1;A\n")).unwrap(),
            rows(&[("fraga", 1, "A")]),
            "{question}"
        );
    }
    for group in [
        "2",
        "2.0",
        "2.",
        "Grupp 2",
        "grupp\u{a0}2",
        "GRUPP\u{202f}2 ",
        "Group 2",
        "Bord 2",
        "nr 2",
        "Gru\u{ad}pp 2",
    ] {
        assert_eq!(
            notes(&format!("fråga;grupp;text\n1;{group};A\n")).unwrap(),
            rows(&[("fraga", 2, "A")]),
            "{group}"
        );
    }
    for wrong in ["1.5", "0", "-1", "1 1", "99999999999999999999", "ett"] {
        assert!(notes(&format!("fråga;grupp;text\n{wrong};1;A\n")).is_err(), "{wrong}");
        assert!(notes(&format!("fråga;grupp;text\n1;{wrong};A\n")).is_err(), "{wrong}");
    }
}

/// The text in an encoding of one sign a byte, by the few signs that it needs.
fn encoded(text: &str, signs: &[(char, u8)]) -> Vec<u8> {
    let byte = |sign: char| {
        signs
            .iter()
            .find(|(known, _)| *known == sign)
            .map_or_else(|| u8::try_from(sign).unwrap(), |(_, byte)| *byte)
    };
    text.chars().map(byte).collect()
}

#[test]
fn tables_are_read_in_whatever_encoding_they_were_saved() {
    let table = "Fråga;Grupp;Anteckning\r\n1;2;Åtgärder för ärenden – ”tack”!\r\n";
    let expected = rows(&[("fraga", 2, "Åtgärder för ärenden – ”tack”!")]);
    let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let whole: [(&str, Vec<u8>); 8] = [
        ("UTF-8", table.into()),
        ("UTF-8 with a mark", format!("\u{feff}{table}").into()),
        ("UTF-8 with two marks", format!("\u{feff}\u{feff}{table}").into()),
        ("UTF-16LE", marked(&[0xff, 0xfe], &little)),
        ("UTF-16BE", marked(&[0xfe, 0xff], &big)),
        ("UTF-16LE without a mark", little.clone()),
        ("UTF-16BE without a mark", big.clone()),
        ("UTF-8, letters in two signs", table.replace('å', "a\u{30a}").into()),
    ];
    for (name, bytes) in whole {
        let read = read(&bytes).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!((read.remarks.as_slice(), told(&read)), (&[][..], expected.clone()), "{name}");
    }
    let signs: [(&str, &[(char, u8)]); 3] = [
        ("Windows-1252", &[('–', 0x96), ('”', 0x94)]),
        (
            "Mac OS Roman",
            &[('å', 0x8c), ('ä', 0x8a), ('ö', 0x9a), ('Å', 0x81), ('–', 0xd0), ('”', 0xd3)],
        ),
        (
            "MS-DOS (850)",
            &[('å', 0x86), ('ä', 0x84), ('ö', 0x94), ('Å', 0x8f), ('–', b'-'), ('”', b'"')],
        ),
    ];
    for (name, signs) in signs {
        let read = read(&encoded(table, signs)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert!(told(&read)[0].2.starts_with("Åtgärder för ärenden "), "{name}: {read:?}");
        assert!(read.remarks[0].message.contains(name), "{:?}", read.remarks);
    }
    let half = [&[0xff, 0xfe][..], &little, &[0x00]].concat();
    assert!(read(&half).unwrap_err()[0].message.contains("UTF-16"));
    let broken = read(b"\xef\xbb\xbfFr\xc3\xa5ga;Grupp;Text\n1;1;\xff\n").unwrap_err();
    assert_eq!((broken[0].line, broken[0].column), (2, 5), "{broken:?}");
}

#[test]
fn the_shapes_of_excel_powershell_and_forms_are_read() {
    let expected = rows(&[("fraga", 2, "Hej, du")]);
    let silent = [
        "sep=;\r\nFråga;Grupp;Anteckning\r\n1;2;Hej, du\r\n",
        "\u{feff}sep=,\nFråga,Grupp,Anteckning\n1,2,\"Hej, du\"\n",
        "\"SEP=\t\"\nFråga\tGrupp\tAnteckning\n1\t2\tHej, du\n",
        "#TYPE Selected.System.Management.Automation.PSCustomObject\r\n\"Fråga\",\"Grupp\",\"Anteckning\"\r\n\"1\",\"2\",\"Hej, du\"\r\n",
        "\r\n;;\r\nFråga;Grupp;Anteckning\r\n1;2;Hej, du\r\n",
        "\"Fråga,Grupp,Anteckning\"\r\n\"1,2,\"\"Hej, du\"\"\"\r\n",
        "Fråga;Grupp;Anteckning (skriv kort, gärna flera, på en rad)\n1;2;Hej, du\n",
        "FRÅGA *;Grupp:;\u{a0}Anteckning\u{200b}\n1;2;Hej, du\n",
        "Grupp;Anteckning;Question number\n2;Hej, du;1\n",
    ];
    for table in silent {
        assert_eq!(notes(table).unwrap(), expected, "{table}");
    }
    let form = "\"Tidstämpel\",\"Fråga\",\"Grupp\",\"E-post\",\"Anteckning\"\n\"2031-03-05\",\"1\",\"2\",\"\",\"Hej, du\"\n";
    assert_eq!(told(&read(form.as_bytes()).unwrap()), expected);
    assert_eq!(remarks(form), ["1:1: Kolumner som inte lästes: ”Tidstämpel”."]);
    let titled = "Anteckningar från mötet;;\r\n;;\r\nFråga;Grupp;Anteckning\r\n1;2;Hej, du\r\n";
    assert_eq!(told(&read(titled.as_bytes()).unwrap()), expected);
    assert_eq!(remarks(titled), ["3:1: Rader som står före rubrikerna och inte lästes: 1."]);
}

#[test]
fn rows_without_a_text_are_passed_over_and_told_with_their_lines() {
    let table = "Fråga;Grupp;Anteckning\n1;1;Ja\n1;2;\n;;\n1;3; \u{200b}\n9;9;\n1;3;Nej\n";
    let read = read(table.as_bytes()).unwrap();
    assert_eq!(told(&read), rows(&[("fraga", 1, "Ja"), ("fraga", 3, "Nej")]));
    assert_eq!(read.empty_rows, 4);
    assert_eq!(remarks(table), ["3:1: Rader utan text som hoppades över: 3 (rad 3, 5, 6)."]);
}

#[test]
fn each_wrong_row_is_told_by_its_line_and_nothing_is_brought_in() {
    let table = "question,group,text\n1,1,Rätt\n99,1,Fel fråga\n\n1,Blå,Fel grupp\n\"1\",1,\"två\nrader\"\n1,1,för,många\n";
    let problems = notes(table).unwrap_err();
    let places: Vec<_> = problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(places, [(3, 1), (5, 3), (8, 9)], "{problems:?}");
    for (problem, said) in problems.iter().zip(["”99”", "”Blå”", "utanför kolumnerna"]) {
        assert!(problem.message.contains(said), "{problem}");
    }
}

#[test]
fn headings_that_are_missing_or_double_are_told() {
    let message = |table: &str| read(table.as_bytes()).unwrap_err().remove(0);
    for table in ["fel,rubriker\n1,1\n", "1;1;utan rubriker\n"] {
        assert!(message(table).message.contains("fråga, grupp och anteckning"), "{table}");
    }
    let missing = message("Anteckningar från mötet\n\nFråga;Anteckning\n1;Hej\n");
    assert_eq!((missing.line, missing.message.contains("saknas: Grupp")), (3, true), "{missing}");
    let double = message("Fråga;Grupp;Anteckning;Text\n1;1;a;b\n");
    assert!(double.message.contains("”Anteckning” och ”Text”"), "{double}");
    for lost in [
        "Fr?ga;Grupp;Anteckning\n1;1;p? g?ng\n",
        "Fr\u{fffd}ga;Grupp;Anteckning\n1;1;p\u{fffd}\n",
    ] {
        assert!(message(lost).message.contains("gick förlorade"), "{lost}");
    }
    assert!(remarks("question;group;text\n1;1;p\u{fffd}\n")[0].contains("tecken gick förlorat"));
}

#[test]
fn a_wrong_quotation_mark_never_swallows_a_row() {
    let place = |table: &str| {
        let problems = read(table.as_bytes()).unwrap_err();
        let problem = problems.last().unwrap();
        (problem.line, problem.column, problem.message.clone())
    };
    let stray = [
        ("Fråga;Grupp;Anteckning\n1;1;\"Hej\n1;2;Då \"tumme\" upp\n1;3;Nu\"\n", 3, 8),
        ("Fråga;Grupp;Anteckning\n1;1;\"Säger \\\"nej\\\" till det\"\n1;3;Nästa\n", 2, 13),
        ("Fråga,Grupp,Anteckning\n1,1,\"ett\n1,2,\"två\"\n", 3, 5),
        ("Fråga;Grupp;Anteckning\n1;1;\"klart\" och mer\n", 2, 11),
    ];
    for (table, line, column) in stray {
        let (at, sign, message) = place(table);
        assert_eq!((at, sign), (line, column), "{table}: {message}");
        assert!(message.contains("ensamt citattecken") && message.contains("rad 2"), "{message}");
    }
    for open in [
        "Fråga;Grupp;Anteckning\n1;1;\"öppen\n1;2;slukad\n",
        "Fråga;Grupp;Anteckning\n1;1;a\n1;2;\"\"\"\n",
    ] {
        let (_, _, message) = place(open);
        assert!(message.contains("avslutas aldrig"), "{message}");
    }
    // Doubled by chance, the marks are right and what they enclose is not.
    let even = "Fråga;Grupp;Anteckning\n1;1;\"Hej\n1;2;\"\"\n1;3;Nu\"\n";
    assert_eq!(told(&read(even.as_bytes()).unwrap()).len(), 1);
    assert!(
        remarks(even)[0].starts_with("2:5: ") && remarks(even)[0].contains("ser ut som rader"),
        "{:?}",
        remarks(even)
    );
    // Marks inside a cell that does not begin with one are its own.
    assert_eq!(
        notes("fråga;grupp;text\n1;1;Då \"tumme\" upp\n").unwrap(),
        rows(&[("fraga", 1, "Då \"tumme\" upp")])
    );
}

#[test]
fn a_name_that_is_the_number_of_another_is_refused() {
    let mut session = meeting(3);
    for (group, name) in [(1, "2"), (2, "1")] {
        session.apply(Command::RenameGroup(GroupId(group), name.to_owned()), 0);
    }
    let table = |group: &str| read_notes(format!("fråga;grupp;text\n1;{group};A\n").as_bytes(), &session, WORDS);
    for group in ["1", "2", "2.0"] {
        let read = table(group);
        if group == "2.0" {
            // No name reads so.
            assert_eq!(read.unwrap().notes[0].group, GroupId(2));
        } else {
            assert!(
                read.unwrap_err()[0]
                    .message
                    .contains("både en grupps nummer och en annan grupps namn")
            );
        }
    }
    assert_eq!(table("Grupp 1").unwrap().notes[0].group, GroupId(1));
    let mut titled = deck();
    titled.items[2].title = "1".into();
    let mut session = Session::new(titled, 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    let read = read_notes("fråga;grupp;text\n1;1;A\n".as_bytes(), &session, WORDS).unwrap_err();
    assert!(read[0].message.contains("både en frågas nummer och en annan frågas namn"));
}

#[test]
fn parts_in_a_column_of_their_own_are_read_or_told() {
    let place = |part: &str| {
        let table = format!("fråga;grupp;del;anteckning\n2;1;{part};A\n");
        read(table.as_bytes()).map(|read| read.notes[0].place.as_ref().map(|place| place.as_str().to_owned()))
    };
    assert_eq!(place("Del ett?").unwrap().as_deref(), Some("ett"));
    assert_eq!(place(" DEL TVA? ").unwrap().as_deref(), Some("tva"));
    assert_eq!(place("").unwrap(), None);
    let wrong = place("Del tre?").unwrap_err();
    assert_eq!((wrong[0].line, wrong[0].column), (2, 5));
    assert!(wrong[0].message.contains("”Del tre?”"), "{wrong:?}");
}

#[test]
fn files_of_other_programs_are_told_apart_from_tables() {
    let message = |bytes: &[u8]| read(bytes).unwrap_err().remove(0);
    for (bytes, said) in [
        (
            &b"PK\x03\x04\x14\0\0\0..[Content_Types].xml..xl/workbook.xml.."[..],
            "ett kalkylark från Excel",
        ),
        (
            b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK",
            "ett kalkylark från LibreOffice",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "äldre Office"),
        (b"%PDF-1.7\n", "en PDF"),
        (b"", "tom"),
        (b"\0\0\0\0\0\0\0\0", "bara nollor"),
        (b"\x01\x02\xfe\0\0\x03", "ett annat program"),
    ] {
        let problem = message(bytes);
        assert_eq!(problem.line, 0);
        assert!(problem.message.contains(said), "{problem}");
    }
}

#[test]
fn a_row_with_words_that_name_nothing_is_told_and_never_called_empty() {
    let head = "Fråga;Grupp;Anteckning\n1;1;Ja\n";
    for (row, said) in [
        ("2,3,Det här är en anteckning", "2,3,Det här är en anteckning"),
        ("Här slutar listan", "Här slutar listan"),
        ("Summa;3;", "Summa 3"),
        ("1;Bord A;", "1 Bord A"),
        (";Inga fler;", "Inga fler"),
    ] {
        let problems = read(format!("{head}{row}\n1;2;Nej\n").as_bytes()).unwrap_err();
        let [problem] = problems.as_slice() else {
            panic!("{row}: {problems:?}")
        };
        assert_eq!((problem.line, &problem.message), (3, &WORDS.row_not_understood(said)), "{row}");
    }
    // What names a question and a group, or nothing at all, may be without a text.
    for row in ["1;2;", "fraga;Grupp 2;", "Känner ni igen er?;;", ";;", "7;;", "9;9;"] {
        assert_eq!(told(&read(format!("{head}{row}\n").as_bytes()).unwrap()).len(), 1, "{row}");
    }
    let with_part = "Fråga;Grupp;Del;Anteckning\n1;1;;Ja\n2;1;Ingen sådan del;\n";
    assert_eq!(read(with_part.as_bytes()).unwrap_err().len(), 1);
}

#[test]
fn a_row_with_words_and_no_group_is_told() {
    let unnamed = Group {
        id: GroupId(4),
        name: String::new(),
    };
    let mut record = meeting(3).record().clone();
    record.groups.push(unnamed);
    for (cell, what) in [("", "nothing"), ("  ", "blanks"), ("\u{200b}", "nothing to see")] {
        let table = format!("Fråga;Grupp;Anteckning\n1;1;Ja\n1;{cell};Till vem?\n");
        for session in [meeting(3), Session::from_record(record.clone())] {
            let problems = read_notes(table.as_bytes(), &session, WORDS).unwrap_err();
            let told: Vec<_> = problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
            assert_eq!(told, [(3, WORDS.row_without_group())], "{what}");
        }
    }
}

#[test]
fn tables_in_four_bytes_a_sign_are_read_and_zeros_are_told() {
    let table = "Fråga;Grupp;Anteckning\r\n1;2;Åtgärder 😀\r\n";
    let expected = rows(&[("fraga", 2, "Åtgärder 😀")]);
    let wide = |text: &str, unit: fn(u32) -> [u8; 4]| text.chars().flat_map(|sign| unit(u32::from(sign))).collect::<Vec<u8>>();
    for unit in [u32::to_le_bytes, u32::to_be_bytes] {
        for text in [table.to_owned(), format!("\u{feff}{table}")] {
            let read = read(&wide(&text, unit)).unwrap();
            assert_eq!(told(&read), expected);
            assert_eq!(read.remarks, []);
        }
    }
    let cut = wide(&format!("\u{feff}{table}"), u32::to_le_bytes);
    assert_eq!(read(&cut[..cut.len() - 3]).unwrap_err()[0].message, WORDS.broken_encoding("UTF-32"));
    let problems = read("Fråga;Grupp;Anteckning\n1;2;Hej\n1;2;a\0b\n".as_bytes()).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(
        (problem.line, problem.column, problem.message.as_str()),
        (3, 6, WORDS.zero_in_table())
    );
}

#[test]
fn a_table_of_two_encodings_is_told_by_the_line_that_is_another() {
    let latin = |text: &str| text.chars().map(|sign| u8::try_from(sign).unwrap()).collect::<Vec<u8>>();
    let (head, wrong, rest) = ("Fråga;Grupp;Anteckning\n1;1;Ja\n", "1;2;Åtgärder för ärenden\n", "1;3;Nej\n");
    for (bytes, line) in [
        ([head.as_bytes(), &latin(wrong), rest.as_bytes()].concat(), 3),
        ([head.as_bytes(), wrong.as_bytes(), rest.as_bytes(), &latin(wrong)].concat(), 5),
        // Headings of letters that are alike everywhere say nothing of the rest.
        (
            [b"question;group;text\n", wrong.as_bytes(), wrong.as_bytes(), &latin("1;1;\u{e5}\n")].concat(),
            4,
        ),
    ] {
        let problems = read(&bytes).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert_eq!((problem.line, problem.message.as_str()), (line, WORDS.mixed_encodings()));
    }
    // One encoding throughout is no mix, also where two of its letters happen to look like one of UTF-8.
    let whole = latin("Fråga;Grupp;Anteckning\n1;2;Ã¥terst\u{e5}ende ärenden för åtgärd\n");
    assert_eq!(told(&read(&whole).unwrap()).len(), 1);
}
