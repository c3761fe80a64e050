//! Two windows on one session: one writes, the other reads and may take over, and nothing that was written is lost.

use crate::support::meetings::meeting;
use crate::support::waiting::wait_for_state;
use samtalsledaren::files::{
    Copies, LockOwner, LockStatus, OpenedSession, Places, RealDisk, read_session, replace_session, session_text, write_new, write_whole,
};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::words::Words;
use samtalsledaren::work::{Done, Job, OpenHandle, SaveState, SaveTargets, Saver, Worker};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

const WORDS: Words = Words::new(samtalsledaren::words::Language::Swedish);

/// A user's folders, with a session among the documents.
struct Desk {
    folder: tempfile::TempDir,
    file: PathBuf,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dokument/a.ron");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    write_new(&RealDisk, &file, session_text(meeting(1).record()).unwrap().as_bytes()).unwrap();
    Desk { folder, file }
}

impl Desk {
    fn places(&self) -> Places {
        Places {
            documents: self.folder.path().join("dokument"),
            data: self.folder.path().join("data"),
        }
    }

    /// A window of its own, as its own process would be one.
    fn window(&self) -> Window {
        let worker = Worker::start(Arc::new(RealDisk), self.places(), WORDS, || {}).unwrap();
        Window { worker }
    }

    fn lock(&self) -> PathBuf {
        self.file.with_file_name(".a.ron.lock")
    }

    /// The files beside the session, without it and its lock.
    fn beside(&self) -> Vec<PathBuf> {
        let listed = fs::read_dir(self.file.parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().path());
        listed.filter(|path| *path != self.file && *path != self.lock()).collect()
    }

    fn record(&self) -> String {
        fs::read_to_string(&self.file).unwrap()
    }
}

struct Window {
    worker: Worker,
}

impl Window {
    fn done(&self, job: Job) -> (Box<OpenedSession>, OpenHandle) {
        assert!(self.worker.ask(job));
        match self.worker.wait_done() {
            Some(Done::Opened { opened, handle, .. }) => (opened, handle),
            Some(Done::Failed(text)) => panic!("{text}"),
            _ => panic!("no session was opened"),
        }
    }

    fn open(&self, path: &Path) -> (Box<OpenedSession>, OpenHandle) {
        self.done(Job::Open(path.to_owned()))
    }
}

/// A window that writes a session.
struct Writer {
    saver: Saver,
    woken: Receiver<()>,
    session: Session,
    copies: Copies,
}

impl Writer {
    fn of(path: &Path, (opened, handle): (Box<OpenedSession>, OpenHandle)) -> Self {
        let LockStatus::Ours(lock) = handle.lock else {
            panic!("{:?}", handle.lock)
        };
        let targets = SaveTargets {
            path: path.to_owned(),
            elsewhere: vec![handle.copies.mirror.clone()],
            backups: Some(handle.copies.backups.clone()),
            found: Some(opened.found),
            lock: Some(lock),
        };
        let (wake, woken) = channel();
        let wake = move || wake.send(()).unwrap_or_default();
        Self {
            saver: Saver::start(Arc::new(RealDisk), targets, WORDS, wake).unwrap(),
            woken,
            session: Session::from_record(opened.record),
            copies: handle.copies,
        }
    }

    fn note(&mut self, text: &str) {
        self.session.apply(Command::GoTo("fraga".into()), 0);
        self.session.apply(Command::SetDraft(text.to_owned()), 0);
        self.session.apply(Command::EndNote, 0);
        self.saver.save(self.session.record(), true);
    }

    fn wait_for(&self, wished: impl Fn(&SaveState) -> bool) -> SaveState {
        wait_for_state("a window", &self.saver, &self.woken, wished)
    }

    fn wait_saved(&self) {
        self.wait_for(|state| !state.unsaved && state.saved_at.is_some());
    }
}

fn other(handle: &OpenHandle) -> &LockOwner {
    let LockStatus::Others(owner) = &handle.lock else {
        panic!("{:?}", handle.lock)
    };
    owner
}

fn is_ours(handle: &OpenHandle) -> bool {
    matches!(handle.lock, LockStatus::Ours(_))
}

#[test]
fn the_second_window_reads_and_is_told_where_and_since_when_the_first_writes() {
    let desk = desk();
    let (first, second) = (desk.window(), desk.window());
    assert!(is_ours(&first.open(&desk.file).1));
    let (opened, handle) = second.open(&desk.file);
    assert!(!opened.read_only, "nothing is wrong with the file itself");
    let owner = other(&handle);
    assert!(owner.is_here);
    assert_eq!(owner.process, std::process::id());
    assert_eq!(owner.since.len(), "2031-03-05 14.03".len(), "{}", owner.since);
    assert!(is_ours(&first.open(&desk.file).1), "the first may open it again");
}

#[test]
fn a_file_with_the_first_line_of_old_programs_keeps_it_and_so_do_its_copies() {
    let desk = desk();
    let old = include_str!("../samples/format-1.ron");
    let line = old.lines().next().unwrap();
    write_whole(&RealDisk, &desk.file, old.as_bytes()).unwrap();
    let mut writer = Writer::of(&desk.file, desk.window().open(&desk.file));
    writer.saver.save(writer.session.record(), true);
    writer.wait_saved();
    assert_eq!(desk.record(), old, "saved as it was opened");
    let note = Command::AddNote {
        prompt: writer.session.record().notes[0].prompt.clone(),
        group: writer.session.record().notes[0].group,
        place: None,
        text: "Sagt i dag".to_owned(),
    };
    assert!(writer.session.apply(note, 0).record);
    writer.saver.save(writer.session.record(), true);
    let mirror = writer.copies.mirror.clone();
    writer.saver.finish();
    for path in [&desk.file, &mirror] {
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(text.lines().next(), Some(line), "{}", path.display());
        assert!(text.contains("Sagt i dag"), "{}", path.display());
    }
}

#[test]
fn a_window_that_closes_gives_the_file_back() {
    let desk = desk();
    let mut writer = Writer::of(&desk.file, desk.window().open(&desk.file));
    writer.note("klart");
    assert!(desk.lock().exists());
    writer.saver.finish();
    assert!(!desk.lock().exists());
    assert!(is_ours(&desk.window().open(&desk.file).1));
}

/// Puts another text in the place of a field of the lock.
fn change_lock(desk: &Desk, field: &str, value: &str) {
    let text = fs::read_to_string(desk.lock()).unwrap();
    let start = text.find(&format!("    {field}: ")).unwrap();
    let end = start + text[start..].find('\n').unwrap();
    let changed = format!("{}    {field}: {value},{}", &text[..start], &text[end..]);
    write_whole(&RealDisk, &desk.lock(), changed.as_bytes()).unwrap();
}

#[test]
fn a_lock_behind_which_nobody_stands_blocks_nobody() {
    let mut ended = std::process::Command::new("true").spawn().unwrap();
    ended.wait().unwrap();
    let process = ended.id().to_string();
    let of_long_ago: [&[(&str, &str)]; 4] = [
        // A process that has ended, and one whose number has gone to another.
        &[("process", &process)],
        &[("started", "\"1\"")],
        // A computer that was last heard of long ago, and one that never was.
        &[("host", "\"en-annan\""), ("seen", "\"2001-01-01T00:00:00Z\"")],
        &[("host", "\"en-annan\""), ("seen", "\"\"")],
    ];
    for changes in of_long_ago {
        let desk = desk();
        assert!(is_ours(&desk.window().open(&desk.file).1));
        for (field, value) in changes {
            change_lock(&desk, field, value);
        }
        assert!(is_ours(&desk.window().open(&desk.file).1), "{changes:?}");
    }
    let desk = desk();
    write_new(&RealDisk, &desk.lock(), b"half a lo").unwrap();
    assert!(is_ours(&desk.window().open(&desk.file).1));
}

#[test]
fn a_window_on_another_computer_is_named_by_it() {
    let desk = desk();
    desk.window().open(&desk.file);
    change_lock(&desk, "host", "\"sekreterarens-dator\"");
    let (_, handle) = desk.window().open(&desk.file);
    let owner = other(&handle);
    assert!(!owner.is_here);
    assert_eq!(owner.host, "sekreterarens-dator");
}

#[test]
fn the_lock_names_the_computer_and_the_process_and_no_person() {
    let desk = desk();
    desk.window().open(&desk.file);
    let text = fs::read_to_string(desk.lock()).unwrap();
    let fields: Vec<_> = text
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(fields, ["host", "process", "started", "window", "since", "seen"], "{text}");
    if let Ok(host) = fs::read_to_string("/proc/sys/kernel/hostname") {
        assert!(text.contains(&format!("host: \"{}\"", host.trim())), "{text}");
    }
    let text = text.replace(&desk.folder.path().display().to_string(), "");
    for variable in ["USER", "LOGNAME", "USERNAME"] {
        let name = std::env::var(variable).unwrap_or_default();
        assert!(name.is_empty() || !text.contains(&name), "{text}");
    }
}

#[test]
fn after_a_take_over_the_first_window_learns_of_it_and_keeps_what_was_not_saved() {
    let desk = desk();
    let mut first = Writer::of(&desk.file, desk.window().open(&desk.file));
    first.note("före");
    first.wait_saved();
    let taker = desk.window();
    assert_eq!(other(&taker.open(&desk.file).1).process, std::process::id());
    let mut second = Writer::of(&desk.file, taker.done(Job::TakeOver(desk.file.clone())));
    assert_eq!(second.session.record().notes.len(), 1, "what the first had saved is there");
    // Typed before the first has heard of it.
    first.note("i samma stund");
    // The mirror may have the words first, and is told of then; the file beside comes as well.
    let told_aside = |state: &SaveState| state.news.iter().any(|news| news.contains("a.overtaget-"));
    let state = first.wait_for(|state| state.taken.is_some() && !state.unsaved && told_aside(state));
    let [aside] = desk.beside().try_into().unwrap();
    assert!(aside.to_str().unwrap().contains("/a.overtaget-"), "{aside:?}");
    assert_eq!(fs::read_to_string(&aside).unwrap(), session_text(first.session.record()).unwrap());
    assert_eq!(state.failure, None);
    assert!(
        state
            .news
            .iter()
            .any(|news| news.contains(aside.file_name().unwrap().to_str().unwrap())),
        "{:?}",
        state.news
    );
    second.note("efter");
    second.wait_saved();
    // The first goes on typing until its window has been painted anew; that too is kept, and in the same place.
    first.note("i nästa stund");
    let state = first.saver.finish();
    assert!(!state.unsaved, "{state:?}");
    assert_eq!(fs::read_to_string(&aside).unwrap(), session_text(first.session.record()).unwrap());
    assert_eq!(desk.beside(), [aside]);
    assert_eq!(desk.record(), session_text(second.session.record()).unwrap(), "only one writes");
    assert!(desk.lock().exists(), "the lock is the second's");
    second.saver.finish();
    let mirror = fs::read_to_string(&second.copies.mirror).unwrap();
    assert_eq!(mirror, desk.record(), "the mirror is the second's too");
}

#[test]
fn an_idle_window_learns_of_a_take_over_by_itself() {
    let desk = desk();
    let mut first = Writer::of(&desk.file, desk.window().open(&desk.file));
    first.note("allt är sparat");
    first.wait_saved();
    let second = Writer::of(&desk.file, desk.window().done(Job::TakeOver(desk.file.clone())));
    let state = first.wait_for(|state| !state.news.is_empty());
    assert!(state.taken.is_some() && !state.unsaved && state.failure.is_none(), "{state:?}");
    assert!(state.news[0].contains("Allt som skrevs här är sparat"), "{:?}", state.news);
    assert_eq!(desk.beside(), Vec::<PathBuf>::new());
    // And the first may take it back.
    first.saver.finish();
    let again = Writer::of(&desk.file, desk.window().done(Job::TakeOver(desk.file.clone())));
    second.wait_for(|state| state.taken.is_some());
    assert_eq!(again.session.record().notes.len(), 1);
}

#[test]
fn what_cannot_be_kept_beside_the_file_is_kept_beside_the_mirror() {
    let desk = desk();
    let mut first = Writer::of(&desk.file, desk.window().open(&desk.file));
    first.note("före");
    first.wait_saved();
    let _second = desk.window().done(Job::TakeOver(desk.file.clone()));
    first.wait_for(|state| state.taken.is_some());
    // The share goes away in the same moment.
    let documents = desk.file.parent().unwrap();
    fs::rename(documents, desk.folder.path().join("borta")).unwrap();
    first.note("utan plats bredvid");
    let told_aside = |state: &SaveState| state.news.iter().any(|news| news.contains(".overtaget-"));
    let state = first.wait_for(|state| !state.unsaved && told_aside(state));
    let mirrors = fs::read_dir(first.copies.mirror.parent().unwrap()).unwrap();
    let kept: Vec<_> = mirrors
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().contains(".overtaget-"))
        .collect();
    let text = session_text(first.session.record()).unwrap();
    assert_eq!(
        kept.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>(),
        [text]
    );
    let place = kept[0].to_str().unwrap();
    assert!(
        state.news.iter().any(|news| news.contains(place)),
        "nobody knows that folder, so the whole path is told: {:?}",
        state.news
    );
}

#[test]
fn a_lock_that_was_taken_away_is_put_back() {
    let desk = desk();
    let mut writer = Writer::of(&desk.file, desk.window().open(&desk.file));
    fs::remove_file(desk.lock()).unwrap();
    writer.note("fortfarande mitt");
    writer.wait_saved();
    assert!(desk.lock().exists());
    assert!(other(&desk.window().open(&desk.file).1).is_here);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_leads_to_the_same_lock() {
    let desk = desk();
    let link = desk.folder.path().join("genväg.ron");
    std::os::unix::fs::symlink(&desk.file, &link).unwrap();
    let (_, first) = desk.window().open(&link);
    assert!(is_ours(&first));
    let (_, second) = desk.window().open(&desk.file);
    assert!(other(&second).is_here);
    assert_eq!(first.copies, second.copies, "and to the same copies");
}

#[test]
fn two_names_of_one_file_part_with_the_first_save_and_each_keeps_its_own() {
    let desk = desk();
    let name = desk.folder.path().join("andra-namnet.ron");
    fs::hard_link(&desk.file, &name).unwrap();
    let mut one = Writer::of(&desk.file, desk.window().open(&desk.file));
    let mut other = Writer::of(&name, desk.window().open(&name));
    one.note("i det första");
    other.note("i det andra");
    one.wait_saved();
    other.wait_saved();
    assert_eq!(desk.record(), session_text(one.session.record()).unwrap());
    assert_eq!(fs::read_to_string(&name).unwrap(), session_text(other.session.record()).unwrap());
    assert_eq!(desk.beside(), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_of_a_session_file_has_a_mirror_and_backups_of_its_own() {
    let desk = desk();
    let copy = desk.file.with_file_name("kopia av a.ron");
    fs::copy(&desk.file, &copy).unwrap();
    let mut one = Writer::of(&desk.file, desk.window().open(&desk.file));
    let mut other = Writer::of(&copy, desk.window().open(&copy));
    one.note("i originalet");
    other.note("i kopian");
    let (of_one, of_other) = (one.copies.clone(), other.copies.clone());
    one.saver.finish();
    other.saver.finish();
    let note_in = |path: &Path| {
        let record = read_session(&fs::read(path).unwrap(), WORDS).unwrap().record;
        record.notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(note_in(&of_one.mirror), ["i originalet"]);
    assert_eq!(note_in(&of_other.mirror), ["i kopian"]);
    assert_ne!(of_one.backups, of_other.backups);
    assert_eq!(fs::read_dir(&of_one.backups).unwrap().count(), 2, "the opening state and the end");
    assert_eq!(fs::read_dir(&of_other.backups).unwrap().count(), 2);
}

#[test]
fn the_command_line_changes_no_session_that_a_window_has_open() {
    let desk = desk();
    let notes = desk.folder.path().join("lista.csv");
    write_new(&RealDisk, &notes, "fråga;grupp;text\n1;1;Från listan\n".as_bytes()).unwrap();
    let mut session = meeting(1);
    session.apply(Command::Begin, 0);
    replace_session(&RealDisk, &desk.file, session.record(), WORDS).unwrap();
    let import = || {
        let program = env!("CARGO_BIN_EXE_samtalsledaren");
        let mut command = std::process::Command::new(program);
        command.args(["import".as_ref(), desk.file.as_os_str(), "--notes".as_ref(), notes.as_os_str()]);
        command.env("SAMTALSLEDAREN_DATA", desk.folder.path().join("data"));
        command.output().unwrap()
    };
    let writer = Writer::of(&desk.file, desk.window().open(&desk.file));
    let before = desk.record();
    let refused = import();
    assert!(!refused.status.success());
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("öppet i ett annat fönster"),
        "{refused:?}"
    );
    assert_eq!(desk.record(), before);
    writer.saver.finish();
    let done = import();
    assert!(done.status.success(), "{done:?}");
    assert!(desk.record().contains("Från listan"));
}
