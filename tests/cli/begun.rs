//! Notes that the command line reads in begin the meeting, as they do in the window.

use samtalsledaren::command_line::{CliOutcome, run};
use samtalsledaren::files::{RealDisk, read_session, write_whole};
use samtalsledaren::model::Session;
use samtalsledaren::words::Words;
use std::collections::BTreeSet;
use std::path::Path;

fn well(arguments: &[&str]) {
    let outcome = run(arguments.iter().map(Into::into));
    assert_eq!(outcome, CliOutcome::Exit(0), "{arguments:?}");
}

fn session(path: &Path) -> Session {
    let text = std::fs::read(path).unwrap();
    Session::from_record(read_session(&text, Words::default()).unwrap().record)
}

#[test]
fn a_new_session_with_imported_notes_is_begun_and_its_questions_are_numbered() {
    let folder = tempfile::tempdir().unwrap();
    let (file, copy, notes) = (
        folder.path().join("mote.ron"),
        folder.path().join("kopia.ron"),
        folder.path().join("ord.csv"),
    );
    let [file_name, copy_name, notes_name] = [&file, &copy, &notes].map(|path| path.to_str().unwrap());
    well(&["new", "--deck", "trender", "--groups", "3", "--out", file_name]);
    let made = session(&file);
    assert!(!made.lead().begun && made.agenda().iter().all(|entry| entry.number.is_none()));
    let key = made.items().find(|(_, item)| item.is_prompt()).unwrap().1.key.clone();
    let table = format!("fråga,grupp,text\n{key},1,En väg in.\n{key},2,En annan.\n");
    write_whole(&RealDisk, &notes, table.as_bytes()).unwrap();
    std::fs::copy(&file, &copy).unwrap();
    for name in [file_name, copy_name] {
        well(&["import", name, "--notes", notes_name]);
    }
    let imported = session(&file);
    assert!(imported.lead().begun);
    assert_eq!(imported.entry(&key).unwrap().number, Some(1));
    let numbers: Vec<_> = imported.notes().map(|note| imported.printed_number(note)).collect();
    assert_eq!(numbers, ["1.1.1", "1.2.1"]);

    // Two machines with a copy of one file: no id is made twice.
    let ids: BTreeSet<_> = [imported, session(&copy)]
        .iter()
        .flat_map(|session| session.notes().map(|note| note.id.clone()).collect::<Vec<_>>())
        .collect();
    assert_eq!(ids.len(), 4);
}
