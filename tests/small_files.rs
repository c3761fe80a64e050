//! The small files around a session: tables of notes, finished documents, settings, and the names of new sessions.

use crate::common::meeting;
use crate::disk::{Fault, FaultyDisk};
use samtalsledaren::files::{Places, Problem, Settings, Theme, log_fault, read_notes, write_documents};
use samtalsledaren::model::{Command, Record};
use samtalsledaren::words::{Language, Words};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

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

#[test]
fn documents_never_take_the_place_of_others() {
    let (disk, _steps) = FaultyDisk::new();
    let folder = Path::new("ut");
    let write = |text: &str| write_documents(&disk, folder, "bilaga", &[("pdf", text.into()), ("txt", text.into())], WORDS).unwrap();
    assert_eq!(write("ett"), [folder.join("bilaga.pdf"), folder.join("bilaga.txt")]);
    assert_eq!(write("två"), [folder.join("bilaga-2.pdf"), folder.join("bilaga-2.txt")]);
    assert_eq!(disk.file("ut/bilaga.pdf").unwrap(), b"ett");
    samtalsledaren::files::write_new(&disk, &folder.join("BILAGA-3.TXT"), b"annans").unwrap();
    assert_eq!(write("tre")[0], folder.join("bilaga-4.pdf"));
}

#[test]
fn a_failed_export_leaves_nothing_half_done() {
    for number in 1..12 {
        let (disk, _steps) = FaultyDisk::new();
        disk.fail(Fault::Once(number), ErrorKind::StorageFull);
        let documents = [("pdf", b"ett".to_vec()), ("txt", b"ett".to_vec())];
        if let Err(error) = write_documents(&disk, Path::new("ut"), "bilaga", &documents, WORDS) {
            assert!(error.to_string().contains("Disken är full"), "{error}");
            // Only a name that could not be forced through may stand there.
            assert!(disk.count() <= 1, "step {number}");
        } else {
            assert_eq!(disk.count(), 2);
        }
    }
}

#[test]
fn new_sessions_get_a_name_of_their_own() {
    let (disk, _steps) = FaultyDisk::new();
    let places = Places {
        documents: "dok".into(),
        data: "data".into(),
    };
    let record = meeting(1).record().clone();
    let create = |record: &Record| places.create_session(&disk, "2031-03-05", record, WORDS).unwrap();
    assert_eq!(create(&record), Path::new("dok/2031-03-05-prov.ron"));
    assert_eq!(create(&record), Path::new("dok/2031-03-05-prov-2.ron"));
    let mut sly = record;
    sly.deck.id = "../../etc/x".to_owned();
    assert_eq!(create(&sly), Path::new("dok/2031-03-05-etcx.ron"));
}

#[test]
fn settings_come_back_and_never_fail() {
    let (disk, _steps) = FaultyDisk::new();
    let places = Places {
        documents: "dok".into(),
        data: "data".into(),
    };
    assert_eq!(Settings::read(&disk, &places, Language::Swedish), Settings::default());
    let english = Settings::read(&disk, &places, Language::English);
    assert_eq!(english.language, Language::English, "nothing was chosen yet");
    let mut settings = Settings {
        theme: Theme::Contrast,
        zoom: 2.0,
        less_motion: true,
        monitor: "HDMI-1".to_owned(),
        language: Language::English,
        ..Settings::default()
    };
    settings.remember(Path::new("a.ron"));
    settings.remember(Path::new("b.ron"));
    settings.remember(Path::new("a.ron"));
    assert_eq!(settings.recent, [PathBuf::from("a.ron"), PathBuf::from("b.ron")]);
    settings.write(&disk, &places).unwrap();
    assert_eq!(
        Settings::read(&disk, &places, Language::Swedish),
        settings,
        "what was chosen, not the system's language"
    );
    for text in ["(theme: \"lila\", zoom: -3.0, okänt: 1)", "trasig", "\0"] {
        samtalsledaren::files::write_whole(&disk, &places.settings(), text.as_bytes()).unwrap();
        let read = Settings::read(&disk, &places, Language::Swedish);
        assert_eq!(read.theme, Theme::System);
        assert!(read.zoom >= 0.8);
    }
}

#[test]
fn the_log_grows_by_faults_and_never_without_end() {
    let (disk, _steps) = FaultyDisk::new();
    let places = Places {
        documents: "dok".into(),
        data: "data".into(),
    };
    log_fault(&disk, &places, "12.00", "ett\ntvå").unwrap();
    assert_eq!(disk.durable(places.log()).unwrap(), "12.00 ett\n12.00 två\n".as_bytes());
    for number in 0..300 {
        log_fault(&disk, &places, "12.01", &format!("{number} {}", "å".repeat(999))).unwrap();
    }
    let log = String::from_utf8(disk.durable(places.log()).unwrap()).unwrap();
    assert!(log.len() <= 256 * 1024 && log.len() > 200 * 1024, "{}", log.len());
    assert!(log.starts_with("12.01 ") && log.lines().last().unwrap().starts_with("12.01 299 "));
}
