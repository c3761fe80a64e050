//! The program's shell on a disk in memory: everything but a window.

use super::disk::FaultyDisk;
use samtalsledaren::files::{Places, session_text};
use samtalsledaren::gui::{Action, UiCommand};
use samtalsledaren::model::{Command, Session};
use samtalsledaren::shell::{EarlyStart, Effect, Now, Shell};
use samtalsledaren::words::Language;
use samtalsledaren::work::{Office, PdfReader};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// For how long nothing at all may happen while something is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

/// How soon a wait looks again when nobody has called: a save that went well calls nobody while the meeting's clock runs.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The folders of the user on the disk in memory.
pub(crate) fn places() -> Places {
    Places {
        documents: "/hem/Dokument".into(),
        data: "/hem/data".into(),
    }
}

/// A shell and the clock by which it lives; what it asks of its window is noted.
pub(crate) struct TestShell {
    shell: Shell,
    pub(crate) disk: Arc<FaultyDisk>,
    pub(crate) now: Now,
    pub(crate) effects: Vec<Effect>,
    woken: Receiver<()>,
}

impl TestShell {
    /// The program as it is started by its icon, on this disk.
    pub(crate) fn start(disk: Arc<FaultyDisk>) -> Self {
        Self::start_with(disk, None)
    }

    /// The program as it is started with a file.
    pub(crate) fn start_with(disk: Arc<FaultyDisk>, file: Option<&Path>) -> Self {
        let (caller, woken) = channel();
        // Nobody has to listen.
        let wake = Arc::new(move || {
            caller.send(()).ok();
        });
        let now = Now {
            ms: 0,
            date: "2031-03-05".into(),
            second_of_day: 13 * 60 * 60,
        };
        let early = EarlyStart::begin(Arc::clone(&disk) as _, places(), Language::Swedish, file, wake).unwrap();
        // The tests are no program that reads PDFs, and whatever is installed here draws nothing.
        let reader = PdfReader::of_program(env!("CARGO_BIN_EXE_samtalsledaren").into());
        let early = early.with_slide_tools(reader, Office::of_program(None, PATIENCE));
        Self {
            shell: Shell::new(early, now.clone(), PATIENCE),
            disk,
            now,
            effects: Vec::new(),
            woken,
        }
    }

    /// The program with an empty disk.
    pub(crate) fn new() -> Self {
        Self::start(Arc::new(FaultyDisk::new().0))
    }

    /// Opens a session in a file of its own, as the first screen does.
    pub(crate) fn open(&mut self, session: &Session) {
        let names = (1..).map(|number| if number == 1 { "prov".to_owned() } else { format!("prov-{number}") });
        let mut paths = names.map(|name| PathBuf::from(format!("/hem/Dokument/{name}.ron")));
        let path = paths.find(|path| self.disk.file(path).is_none()).unwrap();
        self.disk.lay(&path, session_text(session.record()).unwrap().as_bytes());
        self.act(Action::OpenPath(path.clone()));
        self.until("the session is open", |shell| shell.path() == Some(path.as_path()));
    }

    /// The open session.
    pub(crate) fn session(&self) -> &Session {
        self.shell.session().unwrap()
    }

    /// Does what a screen asks for. The frame that follows whatever is done is not noted.
    pub(crate) fn act(&mut self, action: Action) {
        let effects = self.shell.act(action);
        self.effects.extend(effects);
        let effects = self.shell.end_frame();
        self.effects.extend(effects.into_iter().filter(|effect| *effect != Effect::Repaint));
    }

    pub(crate) fn ask(&mut self, command: UiCommand) {
        self.act(Action::Ui(command));
    }

    pub(crate) fn change(&mut self, command: Command) {
        self.act(Action::Do(command));
    }

    /// Lets so many seconds pass, one after the other.
    pub(crate) fn pass(&mut self, secs: u32) {
        for _ in 0..secs {
            self.now.ms += 1000;
            let effects = self.shell.tick(self.now.clone());
            self.effects.extend(effects);
        }
    }

    /// Takes in what worker and saver have done.
    pub(crate) fn poll(&mut self) {
        let effects = self.shell.poll();
        self.effects.extend(effects);
        let effects = self.shell.end_frame();
        self.effects.extend(effects);
    }

    /// Waits for something that worker or saver do.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&Shell) -> bool) {
        let mut idle = Duration::ZERO;
        loop {
            self.poll();
            if is_so(&self.shell) {
                return;
            }
            self.wait(what, &mut idle);
        }
    }

    /// Waits a moment for a call of worker or saver; `idle` is for how long none has come.
    pub(crate) fn wait(&self, what: &str, idle: &mut Duration) {
        assert!(*idle < PATIENCE, "{what}: nothing happens any more; told: {:?}", self.told());
        *idle = match self.woken.recv_timeout(LOOK_AGAIN) {
            Ok(()) => Duration::ZERO,
            Err(_) => *idle + LOOK_AGAIN,
        };
    }

    /// Waits until everything that was changed is on the disk.
    pub(crate) fn until_saved(&mut self) {
        self.until("the session is saved", |shell| {
            let save = shell.save_status();
            save.saved_at.is_some() && !save.unsaved
        });
    }

    /// What the user is told, oldest first.
    pub(crate) fn told(&self) -> Vec<&str> {
        self.shell.messages().iter().map(|message| message.text.as_str()).collect()
    }
}

impl Deref for TestShell {
    type Target = Shell;

    fn deref(&self) -> &Shell {
        &self.shell
    }
}

impl DerefMut for TestShell {
    fn deref_mut(&mut self) -> &mut Shell {
        &mut self.shell
    }
}
