//! Tables of notes that a secretary has in a spreadsheet.

use crate::support::meetings::meeting;
use samtalsledaren::files::{Problem, read_notes};
use samtalsledaren::model::Command;
use samtalsledaren::words::{Language, Words};

const WORDS: Words = Words {
    language: Language::Swedish,
};

fn notes(table: &str) -> Result<Vec<(String, u32, String)>, Vec<Problem>> {
    let session = meeting(2);
    read_notes(table.as_bytes(), &session, WORDS).map(|table| {
        let rows = table.commands.into_iter().map(|command| match command {
            Command::AddNote { prompt, group, text, .. } => (prompt.to_string(), group.0, text),
            other => panic!("{other:?}"),
        });
        rows.collect()
    })
}

#[test]
fn notes_of_a_spreadsheet_are_read_by_number_and_by_name() {
    let expected = |rows: &[(&str, u32, &str)]| Ok(rows.iter().map(|(a, b, c)| ((*a).to_owned(), *b, (*c).to_owned())).collect());
    assert_eq!(
        notes("question,group,text\n1,1,Ett\nfraga,2,Två\nStruktur,Grupp 2,\"Tre, fyra\"\n"),
        expected(&[("fraga", 1, "Ett"), ("fraga", 2, "Två"), ("delar", 2, "Tre, fyra")])
    );
    assert_eq!(
        notes("\u{feff}Fråga;Grupp;Text\r\nKÄNNER NI IGEN ER?;grupp 1;\"En \"\"rad\"\"\r\noch en till\"\r\n;;\r\n"),
        expected(&[("fraga", 1, "En \"rad\"\r\noch en till")])
    );
    assert_eq!(notes("text\tgroup\tquestion\n Kvar \t1\t2\n"), expected(&[("delar", 1, " Kvar ")]));
}

#[test]
fn each_wrong_row_is_told_by_its_line_and_nothing_is_brought_in() {
    let table = "question,group,text\n1,1,Rätt\n99,1,Fel fråga\n\n1,Blå,Fel grupp\n\"1\",1,\"två\nrader\"\n1,1, \n1,1,för,många\n";
    let problems = notes(table).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(told, [(3, 1), (5, 1), (8, 1), (9, 1)], "{problems:?}");
    for (problem, said) in problems.iter().zip(["”99”", "”Blå”", "saknar text", "fler celler"]) {
        assert!(problem.message.contains(said), "{problem}");
    }
    assert!(
        notes("fel,rubriker\n1,1\n").unwrap_err()[0]
            .message
            .contains("question, group och text")
    );
    assert!(notes("").unwrap_err()[0].message.contains("question, group och text"));
    let open_quote = notes("question,group,text\n1,1,\"öppen\n1,2,slukad\n").unwrap_err();
    assert_eq!(open_quote[0].line, 2);
    assert!(open_quote[0].message.contains("citattecken"));
    let latin = read_notes(b"question,group,text\n1,1,\xe5\n", &meeting(1), WORDS).unwrap_err();
    assert_eq!(latin[0].line, 2);
}
