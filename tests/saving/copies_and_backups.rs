//! What stands around a session's file: versions of others, copies elsewhere, backups.

use crate::support::disk::{Fault, FaultyDisk, Trouble};
use crate::support::meetings::{bytes_of, meeting};
use samtalsledaren::files::{Backups, Disk as _, Fingerprint, Lock, LockOwner, LockStatus, write_new, write_whole};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveState, SaveTargets, Saver};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FILE: &str = "doc/a.ron";
const BACKUPS: &str = "data/sakerhetskopior/prov";

fn disk() -> Arc<FaultyDisk> {
    Arc::new(FaultyDisk::new().0)
}

fn saver(disk: &Arc<FaultyDisk>, found: Option<&[u8]>) -> Saver {
    let targets = SaveTargets {
        path: FILE.into(),
        elsewhere: vec!["data/spegel/a.ron".into(), "andra/a.ron".into(), "tmp/a.ron".into()],
        backups: Some(BACKUPS.into()),
        found: found.map(Fingerprint::of),
        lock: None,
    };
    Saver::start(Arc::clone(disk) as _, targets, Words::default(), || {}).unwrap()
}

/// Waits until the thread has tried to save what was handed in.
fn wait_until_tried(saver: &Saver) {
    loop {
        let state = saver.state();
        if !state.unsaved || state.failure.is_some() {
            return;
        }
        std::thread::yield_now();
    }
}

fn with_note(text: &str) -> Session {
    let mut session = meeting(1);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::SetDraft(text.to_owned()), 0);
    session.apply(Command::EndNote, 0);
    session
}

fn saved(disk: &Arc<FaultyDisk>, found: Option<&[u8]>, session: &Session) -> SaveState {
    let saver = saver(disk, found);
    saver.save(session.record(), true);
    saver.finish()
}

fn beside(disk: &FaultyDisk) -> Vec<PathBuf> {
    let listed = disk.list(Path::new("doc")).unwrap();
    listed
        .into_iter()
        .map(|file| file.path)
        .filter(|path| path != Path::new(FILE))
        .collect()
}

#[test]
fn what_others_wrote_while_it_was_open_is_kept_and_told() {
    let disk = disk();
    let opened = bytes_of(&meeting(1));
    write_new(&*disk, Path::new(FILE), b"of somebody else").unwrap();
    let session = with_note("Vårt");
    let state = saved(&disk, Some(&opened), &session);
    assert!(!state.unsaved && state.failure.is_none(), "{state:?}");
    assert_eq!(disk.durable(FILE).unwrap(), bytes_of(&session));
    let [aside] = beside(&disk).try_into().unwrap();
    assert!(aside.to_str().unwrap().starts_with("doc/a.andrad-utanfor-"), "{aside:?}");
    assert_eq!(disk.durable(&aside).unwrap(), b"of somebody else");
    let [news] = state.news.as_slice() else {
        panic!("{:?}", state.news)
    };
    let name = aside.file_name().unwrap().to_str().unwrap();
    assert!(
        news.contains(name) && !news.contains("doc/"),
        "whoever knows the folder is told the name: {news}"
    );
}

#[test]
fn what_was_opened_is_replaced_without_a_word() {
    let disk = disk();
    let opened = bytes_of(&meeting(1));
    write_new(&*disk, Path::new(FILE), &opened).unwrap();
    let session = with_note("Vårt");
    let state = saved(&disk, Some(&opened), &session);
    assert_eq!((state.news, beside(&disk)), (Vec::new(), Vec::new()));
    assert_eq!(disk.durable(FILE).unwrap(), bytes_of(&session));
}

#[test]
fn what_others_wrote_and_we_say_too_is_not_put_aside() {
    let disk = disk();
    let opened = bytes_of(&meeting(1));
    let session = with_note("Vårt");
    write_new(&*disk, Path::new(FILE), &bytes_of(&session)).unwrap();
    let state = saved(&disk, Some(&opened), &session);
    assert_eq!((state.news, beside(&disk)), (Vec::new(), Vec::new()));
}

#[test]
fn within_a_minute_one_backup_is_enough() {
    let disk = disk();
    let saver = saver(&disk, None);
    for text in ["ett", "två", "tre"] {
        saver.save(with_note(text).record(), true);
        wait_until_tried(&saver);
    }
    saver.finish();
    assert_eq!(numbers(&disk).len(), 1);
}

#[test]
fn a_file_that_was_taken_away_is_written_again() {
    let disk = disk();
    let opened = bytes_of(&meeting(1));
    let session = with_note("Kvar");
    let state = saved(&disk, Some(&opened), &session);
    assert!(!state.unsaved);
    assert_eq!(disk.durable(FILE).unwrap(), bytes_of(&session));
}

#[test]
fn whichever_step_fails_what_others_wrote_is_never_lost() {
    // Short: a file that the other program has only half written when it is looked at.
    let kinds = [ErrorKind::Other, ErrorKind::StorageFull, ErrorKind::PermissionDenied];
    for trouble in kinds.map(Trouble::Kind).into_iter().chain([Trouble::Short]) {
        for number in 1..=24 {
            for fault in [Fault::Once(number), Fault::From(number)] {
                let disk = disk();
                let opened = bytes_of(&meeting(1));
                write_new(&*disk, Path::new(FILE), b"of somebody else").unwrap();
                disk.trouble(fault, trouble);
                let session = with_note("Vårt");
                let state = saved(&disk, Some(&opened), &session);
                disk.trouble(Fault::Never, trouble);
                let mut all = beside(&disk);
                all.push(FILE.into());
                let kept = |wanted: &[u8]| all.iter().any(|path| disk.file(path).as_deref() == Some(wanted));
                assert!(kept(b"of somebody else"), "{fault:?} {trouble:?}");
                if !state.unsaved {
                    assert_eq!(disk.durable(FILE).unwrap(), bytes_of(&session), "{fault:?} was called saved");
                } else if let Some(place) = state.failure.and_then(|failure| failure.elsewhere) {
                    assert_eq!(disk.durable(&place).unwrap(), bytes_of(&session), "{fault:?} was called copied");
                }
            }
        }
    }
}

#[test]
fn two_programs_that_know_nothing_of_each_other_do_not_fill_the_disk() {
    let disk = disk();
    let opened = bytes_of(&meeting(1));
    let saver = saver(&disk, Some(&opened));
    for number in 0..30 {
        write_whole(&*disk, Path::new(FILE), format!("theirs {number}").as_bytes()).unwrap();
        let before = beside(&disk).len();
        saver.save(with_note(&format!("vårt {number}")).record(), true);
        wait_until_tried(&saver);
        assert!(beside(&disk).len() <= before + 1);
    }
    assert_eq!(disk.file(FILE).unwrap(), b"theirs 29", "what others wrote is left alone at last");
    let state = saver.finish();
    assert!(state.failure.is_some_and(|failure| failure.elsewhere.is_some()));
    assert_eq!(beside(&disk).len(), 20);
}

#[test]
fn when_the_mirror_fails_too_the_next_place_carries_the_copy_and_is_named() {
    let disk = disk();
    disk.fail(Fault::Outside("andra"), ErrorKind::ReadOnlyFilesystem);
    let session = with_note("Här");
    let state = saved(&disk, None, &session);
    assert!(state.unsaved);
    assert_eq!(state.saved_at, None, "a copy is no save");
    let failure = state.failure.unwrap();
    assert_eq!(failure.elsewhere.as_deref(), Some(Path::new("andra/a.ron")));
    assert_eq!(disk.durable("andra/a.ron").unwrap(), bytes_of(&session));
    assert!(failure.describe(Words::default()).contains("andra/a.ron"));
}

#[test]
fn once_the_file_is_another_windows_the_mirror_is_too_and_no_copy_any_more() {
    let disk = disk();
    let owner = |window: &str| LockOwner {
        window: window.to_owned(),
        ..LockOwner::default()
    };
    let LockStatus::Ours(lock) = Lock::take(&*disk, Path::new(FILE), &owner("vi"), &|_| false) else {
        panic!("the lock is free")
    };
    let targets = SaveTargets {
        path: FILE.into(),
        elsewhere: vec!["data/spegel/a.ron".into()],
        lock: Some(lock),
        ..SaveTargets::default()
    };
    let saver = Saver::start(Arc::clone(&disk) as _, targets, Words::default(), || {}).unwrap();
    disk.fail(Fault::Full("doc"), ErrorKind::StorageFull);
    let session = with_note("Vårt");
    saver.save(session.record(), true);
    while saver.state().failure.is_none_or(|failure| failure.elsewhere.is_none()) {
        std::thread::yield_now();
    }
    Lock::take_over(&*disk, Path::new("annan/a.ron"), &owner("den andra"));
    disk.lay("doc/.a.ron.lock", &disk.file("annan/.a.ron.lock").unwrap());
    while saver.state().news.is_empty() {
        std::thread::yield_now();
    }
    let told = saver.take_news().concat();
    assert!(told.contains("data/spegel/a.overtaget-"), "{told}");
    let session = with_note("Vårt och mer");
    saver.save(session.record(), true);
    wait_until_tried(&saver);
    assert_eq!(saver.take_news(), Vec::<String>::new(), "it is told once where that is");
    let listed = disk.list(Path::new("data/spegel")).unwrap();
    let aside = listed
        .iter()
        .find(|file| file.path.to_str().unwrap().contains("overtaget"))
        .unwrap();
    assert_eq!(disk.durable(&aside.path).unwrap(), bytes_of(&session));
}

#[test]
fn the_state_in_which_a_session_was_opened_is_kept_byte_for_byte() {
    let disk = disk();
    let opened = b"// a form of long ago\n(id: \"prov\")";
    write_new(&*disk, Path::new(FILE), opened).unwrap();
    saved(&disk, Some(opened), &with_note("Nytt"));
    let backups = Backups::new(BACKUPS.into()).newest_first(&*disk).unwrap();
    assert_eq!(disk.durable(backups.last().unwrap()).unwrap(), opened);
    assert_eq!(disk.durable(&backups[0]).unwrap(), bytes_of(&with_note("Nytt")));
}

fn numbers(disk: &FaultyDisk) -> Vec<u64> {
    let backups = Backups::new(BACKUPS.into()).newest_first(disk).unwrap();
    let number = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap()[..6].parse().unwrap();
    backups.iter().rev().map(number).collect()
}

#[test]
fn the_opening_state_the_latest_twenty_and_one_of_ten_minutes_stay() {
    let disk = disk();
    let mut backups = Backups::new(BACKUPS.into());
    for minute in 0..5 {
        backups
            .keep(&*disk, format!("before {minute}").as_bytes(), &format!("20310305T110{minute}00"))
            .unwrap();
    }
    backups.keep_opening(&*disk, b"opened", "20310305T110500").unwrap();
    for minute in 0..60 {
        let time = format!("20310305T12{minute:02}00");
        backups.keep(&*disk, minute.to_string().as_bytes(), &time).unwrap();
    }
    // 1 is the first of its ten minutes, 6 the opening state; 7, 17, 27 and 37 begin ten minutes each; then the latest twenty.
    let mut expected = vec![1, 6, 7, 17, 27, 37];
    expected.extend(47..=66);
    assert_eq!(numbers(&disk), expected);
}

#[test]
fn backups_take_no_more_than_200_megabytes_and_the_opening_state_stays() {
    let disk = disk();
    let mut backups = Backups::new(BACKUPS.into());
    let large = |fill: u8| vec![fill; 45 * 1024 * 1024];
    backups.keep_opening(&*disk, &large(0), "20310305T120000").unwrap();
    for fill in 1..=6 {
        backups.keep(&*disk, &large(fill), "20310305T120100").unwrap();
    }
    assert_eq!(numbers(&disk), [1, 5, 6, 7]);
}

#[test]
fn as_many_of_the_oldest_backups_go_as_must_and_no_more() {
    let disk = disk();
    let mut backups = Backups::new(BACKUPS.into());
    let megabytes = |count: usize, fill: u8| vec![fill; count * 1024 * 1024];
    backups.keep_opening(&*disk, b"opened", "20310305T120000").unwrap();
    for fill in 1..=6 {
        backups.keep(&*disk, &megabytes(30, fill), "20310305T120100").unwrap();
    }
    assert_eq!(numbers(&disk), [1, 2, 3, 4, 5, 6, 7]);
    // 255 of them: two have to go.
    backups.keep(&*disk, &megabytes(75, 7), "20310305T120200").unwrap();
    assert_eq!(numbers(&disk), [1, 4, 5, 6, 7, 8]);
}

#[test]
fn the_same_bytes_are_backed_up_once_and_other_files_are_left_alone() {
    let disk = disk();
    let mut backups = Backups::new(BACKUPS.into());
    write_new(&*disk, &Path::new(BACKUPS).join("anteckningar.txt"), b"mine").unwrap();
    backups.keep_opening(&*disk, b"ett", "20310305T120000").unwrap();
    backups.keep(&*disk, b"ett", "20310305T120100").unwrap();
    // The clock was put back: the number tells the order all the same.
    backups.keep(&*disk, b"tre", "20010101T000000").unwrap();
    assert_eq!(numbers(&disk), [1, 2]);
    let newest = backups.newest_first(&*disk).unwrap();
    assert_eq!(disk.file(&newest[0]).unwrap(), "tre".as_bytes());
    assert_eq!(disk.count(), 3);
}
