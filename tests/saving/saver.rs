//! The saving thread: in time, whole, and truthful about it.

use crate::support::disk::{Fault, FaultyDisk, Step};
use crate::support::gated_disk::is_saved;
use crate::support::meetings::{meeting, text_of};
use crate::support::waiting::{SILENCE, assert_in_time, wait_for_state};
use samtalsledaren::files::{RealDisk, write_whole};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{SaveState, SaveTargets, Saver};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const FILE: &str = "doc/a.ron";
const MIRROR: &str = "data/spegel/a.ron";
const OTHER: &str = "tmp/a.kopia.ron";
const BACKUPS: &str = "data/sakerhetskopior/prov";

struct Bench {
    disk: Arc<FaultyDisk>,
    steps: Receiver<Step>,
    woken: Receiver<()>,
    saver: Saver,
}

fn bench() -> Bench {
    let (disk, steps) = FaultyDisk::new();
    let disk = Arc::new(disk);
    let (wake, woken) = channel();
    let saver = Saver::start(
        Arc::clone(&disk) as _,
        SaveTargets {
            path: FILE.into(),
            elsewhere: vec![MIRROR.into(), OTHER.into()],
            backups: Some(BACKUPS.into()),
            found: None,
            lock: None,
        },
        Words::default(),
        move || wake.send(()).unwrap_or_default(),
    );
    Bench {
        disk,
        steps,
        woken,
        saver: saver.unwrap(),
    }
}

impl Bench {
    /// Waits until the state is as wished.
    fn wait_for(&self, wished: impl Fn(&SaveState) -> bool) -> SaveState {
        wait_for_state(FILE, &self.saver, &self.woken, wished)
    }

    /// Waits for a step of the disk on a path.
    fn wait_for_step(&self, name: &str, path: &str) -> Step {
        loop {
            let step = self.steps.recv_timeout(SILENCE).unwrap();
            if step.name == name && step.path == Path::new(path) {
                return step;
            }
        }
    }

    fn durable(&self) -> String {
        String::from_utf8(self.disk.durable(FILE).unwrap()).unwrap()
    }
}

#[expect(clippy::disallowed_methods, reason = "the test measures")]
fn now() -> Instant {
    Instant::now()
}

fn draft(session: &mut Session, text: &str) {
    session.apply(Command::GoTo("fraga".into()), 0);
    assert!(session.apply(Command::SetDraft(text.to_owned()), 0).record);
}

#[test]
fn a_change_is_on_the_disk_at_most_250_ms_after_the_first_unsaved_one() {
    assert_in_time(Duration::from_millis(250), || {
        let bench = bench();
        let mut session = meeting(1);
        let first = now();
        let mut typed = 0;
        // Typing goes on the whole time; it must not push the save on.
        let saved = loop {
            typed += 1;
            draft(&mut session, &"a".repeat(typed));
            bench.saver.save(session.record(), false);
            match bench.steps.recv_timeout(Duration::from_millis(5)) {
                Ok(step) if step.name == "sync_name" && step.path == Path::new(FILE) => break step.at,
                _ => assert!(first.elapsed() < SILENCE),
            }
        };
        // A save that waited for no typing says nothing.
        if typed > 2 { saved - first } else { Duration::MAX }
    });
}

#[test]
fn what_is_being_written_waits_a_moment_so_that_not_each_letter_is_a_save() {
    let bench = bench();
    let mut session = meeting(1);
    draft(&mut session, "e");
    let begun = now();
    bench.saver.save(session.record(), false);
    let written = bench.wait_for_step("write_beside", FILE).at;
    assert!(written - begun >= Duration::from_millis(75), "{:?}", written - begun);
}

#[test]
fn an_ended_note_is_written_without_waiting() {
    assert_in_time(Duration::from_millis(150), || {
        let bench = bench();
        let begun = now();
        bench.saver.save(meeting(1).record(), true);
        bench.wait_for_step("sync_name", FILE).at - begun
    });
}

#[test]
fn saved_is_said_only_when_it_is_true() {
    let bench = bench();
    assert_eq!(bench.saver.state(), SaveState::default());
    let session = meeting(1);
    bench.saver.save(session.record(), false);
    let state = bench.saver.state();
    assert!(state.unsaved && state.saved_at.is_none());
    let state = bench.wait_for(is_saved);
    assert_eq!(bench.durable(), text_of(&session));
    let time = state.saved_at.unwrap();
    assert!(
        time.len() == 8 && time.as_bytes()[2] == b'.' && time.as_bytes()[5] == b'.',
        "{time}"
    );
}

#[test]
fn of_several_changes_the_latest_is_written_and_only_once() {
    let bench = bench();
    let mut session = meeting(1);
    for letter in ["a", "ab", "abc"] {
        draft(&mut session, letter);
        bench.saver.save(session.record(), false);
    }
    bench.wait_for(is_saved);
    assert_eq!(bench.durable(), text_of(&session));
    let writes = bench
        .steps
        .try_iter()
        .filter(|step| step.name == "put" && step.path == Path::new(FILE));
    assert_eq!(writes.count(), 1);
}

#[test]
fn the_same_record_is_not_written_twice() {
    let bench = bench();
    let session = meeting(1);
    bench.saver.save(session.record(), true);
    bench.wait_for_step("sync_name", MIRROR);
    bench.wait_for(is_saved);
    // What was done for the first time is done.
    while bench.steps.try_recv().is_ok() {}
    bench.saver.save(session.record(), true);
    bench.wait_for(is_saved);
    let disk = Arc::clone(&bench.disk);
    let steps = bench.steps;
    assert!(is_saved(&bench.saver.finish()));
    let writes = steps.try_iter().filter(|step| step.name == "put");
    assert_eq!(writes.count(), 0);
    assert_eq!(disk.file(FILE).unwrap(), text_of(&session).as_bytes());
}

#[test]
fn a_second_copy_is_kept() {
    let bench = bench();
    let session = meeting(1);
    bench.saver.save(session.record(), true);
    bench.wait_for_step("sync_name", MIRROR);
    assert_eq!(bench.disk.durable(MIRROR).unwrap(), text_of(&session).as_bytes());
}

#[test]
fn a_mirror_that_fails_stops_nothing() {
    let bench = bench();
    bench.disk.fail(Fault::Below("data"), ErrorKind::PermissionDenied);
    let session = meeting(1);
    bench.saver.save(session.record(), true);
    let state = bench.wait_for(is_saved);
    assert_eq!(state.failure, None);
    assert_eq!(bench.durable(), text_of(&session));
}

#[test]
fn a_failing_disk_is_told_the_copy_is_named_and_it_heals_by_itself() {
    let bench = bench();
    let mut session = meeting(1);
    bench.saver.save(session.record(), true);
    let before = bench.wait_for(is_saved);
    bench.wait_for_step("sync_name", MIRROR);
    bench.disk.fail(Fault::Below("doc"), ErrorKind::StorageFull);
    draft(&mut session, "kvar");
    bench.saver.save(session.record(), true);
    let state = bench.wait_for(|state| state.failure.is_some());
    assert!(state.unsaved);
    assert_eq!(state.saved_at, before.saved_at, "the time of the last good save stays");
    let failure = state.failure.unwrap();
    assert!(
        failure.message.starts_with("a.ron kunde inte sparas. Disken är full"),
        "{failure:?}"
    );
    assert_eq!(failure.elsewhere.as_deref(), Some(Path::new(MIRROR)));
    assert_eq!(bench.disk.durable(MIRROR).unwrap(), text_of(&session).as_bytes());
    assert_eq!(bench.durable(), text_of(&meeting(1)), "what was saved is not harmed");
    bench.disk.fail(Fault::Never, ErrorKind::Other);
    bench.wait_for(is_saved);
    assert_eq!(bench.durable(), text_of(&session));
}

#[test]
fn an_alarm_is_given_when_saving_fails() {
    let bench = bench();
    let (alarm, alarmed) = channel();
    bench.saver.alarm(move || alarm.send(()).unwrap_or_default());
    bench.disk.fail(Fault::Below("doc"), ErrorKind::StorageFull);
    bench.saver.save(meeting(1).record(), true);
    alarmed.recv_timeout(SILENCE).unwrap();
}

#[test]
fn a_failure_is_forgotten_once_it_is_healed() {
    let bench = bench();
    bench.disk.fail(Fault::Below("doc"), ErrorKind::StorageFull);
    let mut session = meeting(1);
    bench.saver.save(session.record(), true);
    bench.wait_for(|state| state.failure.is_some());
    bench.disk.fail(Fault::Never, ErrorKind::Other);
    bench.wait_for(is_saved);
    // After one more save the alarm of the healing is over too.
    draft(&mut session, "nu");
    bench.saver.save(session.record(), true);
    bench.wait_for(is_saved);
    let (alarm, alarmed) = channel();
    bench.saver.alarm(move || alarm.send(()).unwrap());
    draft(&mut session, "nu går det");
    bench.saver.save(session.record(), false);
    assert!(is_saved(&bench.saver.finish()));
    assert!(alarmed.try_recv().is_err(), "nothing is wrong any more");
}

#[test]
fn a_disk_that_goes_on_failing_is_tried_ever_more_seldom() {
    let bench = bench();
    bench.disk.fail(Fault::Full("doc"), ErrorKind::StorageFull);
    bench.saver.save(meeting(1).record(), true);
    let tried = || bench.wait_for_step("write_beside", FILE).at;
    let at = [tried(), tried(), tried()];
    let pauses = [at[1] - at[0], at[2] - at[1]];
    assert!(
        pauses[0] >= Duration::from_millis(250) && pauses[1] >= Duration::from_millis(500),
        "{pauses:?}"
    );
}

#[test]
fn with_both_places_gone_no_copy_is_claimed() {
    let bench = bench();
    bench.disk.fail(Fault::From(1), ErrorKind::ReadOnlyFilesystem);
    bench.saver.save(meeting(1).record(), true);
    let state = bench.wait_for(|state| state.failure.is_some());
    assert_eq!(state.failure.unwrap().elsewhere, None);
    bench.disk.fail(Fault::Never, ErrorKind::Other);
    bench.wait_for(is_saved);
}

#[test]
fn finishing_writes_what_waits() {
    let bench = bench();
    let mut session = meeting(1);
    draft(&mut session, "sista ordet");
    bench.saver.save(session.record(), false);
    let disk = bench.disk;
    let state = bench.saver.finish();
    assert!(is_saved(&state), "{state:?}");
    assert_eq!(disk.durable(FILE).unwrap(), text_of(&session).as_bytes());
}

#[test]
fn a_saver_that_is_let_go_writes_what_waits_too() {
    let bench = bench();
    let mut session = meeting(1);
    draft(&mut session, "sista ordet");
    bench.saver.save(session.record(), false);
    drop(bench.saver);
    assert_eq!(bench.disk.durable(FILE).unwrap(), text_of(&session).as_bytes());
}

#[test]
fn finishing_on_a_dead_disk_ends_and_tells() {
    let bench = bench();
    bench.disk.fail(Fault::Below("doc"), ErrorKind::Other);
    bench.saver.save(meeting(1).record(), true);
    let disk = Arc::clone(&bench.disk);
    let state = bench.saver.finish();
    assert!(state.unsaved);
    assert_eq!(state.failure.unwrap().elsewhere.as_deref(), Some(Path::new(MIRROR)));
    assert!(disk.durable(MIRROR).is_some());
}

#[test]
fn whichever_step_fails_nothing_that_was_saved_is_lost() {
    for number in 1..=12 {
        for fault in [Fault::Once(number), Fault::From(number)] {
            let bench = bench();
            let mut session = meeting(1);
            bench.saver.save(session.record(), true);
            bench.wait_for_step("sync_name", MIRROR);
            bench.wait_for(is_saved);
            let old = text_of(&session);
            bench.disk.fail(fault, ErrorKind::Other);
            draft(&mut session, "nytt");
            bench.saver.save(session.record(), true);
            let disk = Arc::clone(&bench.disk);
            let state = bench.saver.finish();
            let new = text_of(&session);
            let found = String::from_utf8(disk.durable(FILE).unwrap()).unwrap();
            assert!([&old, &new].contains(&&found), "{fault:?}");
            if !state.unsaved {
                assert_eq!(found, new, "{fault:?} was called saved");
            } else if state.failure.and_then(|failure| failure.elsewhere).is_some() {
                assert_eq!(disk.durable(MIRROR).unwrap(), new.as_bytes(), "{fault:?} was called copied");
            }
        }
    }
}

#[test]
fn the_real_disk_replaces_a_file_whole_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    for text in ["ett", "två", "tre"] {
        write_whole(&RealDisk, &path, text.as_bytes()).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let missing = folder.path().join("borta").join("a.ron");
    assert_eq!(write_whole(&RealDisk, &missing, b"x").unwrap_err().kind(), ErrorKind::NotFound);
}

#[cfg(unix)]
#[test]
fn the_real_disk_keeps_links_and_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    write_whole(&RealDisk, &file, b"ett").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    write_whole(&RealDisk, &link, "två".as_bytes()).unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "två");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}
