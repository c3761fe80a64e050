//! Tables of notes on the command line: brought in, out again, and what is said of them.

use super::commands::Bench;
use samtalsledaren::files::read_session;
use samtalsledaren::words::Words;

#[test]
fn what_a_table_did_not_give_is_told_with_its_line() {
    let bench = Bench::new();
    bench.session("a.ron");
    let table = "Enkätsvar\nTid;Fråga;Grupp;Anteckning\n9.00;1;1;Ja\n9.05;1;2;\n;;;\n";
    let bytes: Vec<u8> = table.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
    bench.lay("n.csv", &bytes);
    let answer = bench.run(&["import", "a.ron", "--notes", "n.csv"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "a.ron\n"), "{answer:?}");
    for said in [
        "n.csv: Att kontrollera: Tabellen är inte sparad som UTF-8 och lästes som Windows-1252",
        "n.csv:2:1: Att kontrollera: Rader som står före rubrikerna och inte lästes: 1",
        "n.csv:2:1: Att kontrollera: Kolumner som inte lästes: ”Tid”",
        "n.csv:4:1: Att kontrollera: Rader utan text som hoppades över: 1 (rad 4)",
        "hämtades in: 1. Tomma rader: 2",
    ] {
        assert!(answer.err.contains(said), "{said}: {}", answer.err);
    }
}

#[test]
fn an_exported_table_is_brought_into_a_new_meeting_and_says_what_it_does_not_carry() {
    let bench = Bench::new();
    bench.session("a.ron");
    assert_eq!(bench.run(&["new", "--deck", "trender", "--groups", "2", "--out", "b.ron"]).code, 0);
    let exported = bench.run(&["export", "a.ron", "--out", "ut", "--format", "notes"]);
    assert!(exported.err.contains("Mappen ut fanns inte och har skapats"), "{exported:?}");
    let again = bench.run(&["export", "a.ron", "--out", "ut", "--format", "notes"]);
    assert!(!again.err.contains("har skapats"), "{again:?}");
    let table = exported.out.trim();
    let answer = bench.run(&["import", "b.ron", "--notes", table]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.err.contains("teman, slutsatser, deltagare"), "{answer:?}");
    let texts = |name: &str| {
        let record = read_session(&bench.read(name), Words::default()).unwrap().record;
        record
            .notes
            .into_iter()
            .map(|note| (note.prompt, note.group, note.text))
            .collect::<Vec<_>>()
    };
    assert_eq!(texts("b.ron"), texts("a.ron"));
}

#[test]
fn a_note_that_excel_does_not_show_whole_is_told() {
    let bench = Bench::new();
    bench.session("a.ron");
    for (length, is_told) in [(32_767, false), (32_768, true)] {
        bench.write("n.csv", &format!("fråga;grupp;text\n1;1;{}\n", "å".repeat(length)));
        assert_eq!(bench.run(&["import", "a.ron", "--notes", "n.csv"]).code, 0);
        let answer = bench.run(&["export", "a.ron", "--out", "ut", "--format", "notes"]);
        assert_eq!(answer.err.contains("visar Excel inte hela"), is_told, "{length}");
    }
}
