//! `LibreOffice` as the one who draws a guest's PPTX or ODP, where it is installed.

use crate::files::WorkFolder;
use crate::slides::is_pdf;
use crate::words::Words;
use crate::work::clock::now;
use std::env;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// The names of the program.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
/// The name of the guest's file without its ending while it is converted: plain letters, whatever the guest's own was.
const NAME: &str = "bilder";
/// The step in which is looked whether it is done.
const STEP: Duration = Duration::from_millis(50);

/// `LibreOffice` on this computer.
#[derive(Clone, Debug)]
pub struct Office {
    program: Option<PathBuf>,
    wait: Duration,
}

/// The reason why `LibreOffice` gave no PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeFault {
    /// It is not installed.
    Missing,
    /// It could not be started.
    NotStarted,
    /// It was not done in so many seconds, and was ended.
    TooSlow(u64),
    /// It ended without a PDF.
    NothingCame,
}

impl OfficeFault {
    /// The reason in one sentence.
    pub fn message(self, words: Words) -> String {
        match self {
            Self::Missing => words.office_missing().to_owned(),
            Self::NotStarted => words.office_not_started().to_owned(),
            Self::TooSlow(seconds) => words.office_too_slow(seconds),
            Self::NothingCame => words.office_gave_nothing().to_owned(),
        }
    }
}

impl Office {
    /// The one that is installed, if any.
    pub fn of_this_computer() -> Self {
        Self {
            program: installed(),
            wait: Duration::from_mins(2),
        }
    }

    /// Another program in its place, and the longest wait for it, for those who try what becomes of one that fails.
    pub const fn of_program(program: Option<PathBuf>, wait: Duration) -> Self {
        Self { program, wait }
    }

    /// True when there is one.
    pub const fn is_installed(&self) -> bool {
        self.program.is_some()
    }

    /// The PDF that it makes of slides that we have read ourselves; `ending` is that of their form, such as `pptx`.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    pub fn pdf_of(&self, slides: &[u8], ending: &str) -> Result<Vec<u8>, OfficeFault> {
        let program = self.program.as_ref().ok_or(OfficeFault::Missing)?;
        let folder = WorkFolder::new().map_err(|_no_room| OfficeFault::NotStarted)?;
        let source = format!("{NAME}.{ending}");
        folder.put(&source, slides).map_err(|_no_room| OfficeFault::NotStarted)?;
        let mut running = start(program, folder.path(), &source).map_err(|_no_program| OfficeFault::NotStarted)?;
        let begun = now();
        while running.is_running() {
            if begun.elapsed() > self.wait {
                return Err(OfficeFault::TooSlow(self.wait.as_secs()));
            }
            sleep(STEP);
        }
        // It says that all is well also where nothing came of it.
        let pdf = folder.read(&format!("{NAME}.pdf")).filter(|pdf| is_pdf(pdf));
        pdf.ok_or(OfficeFault::NothingCame)
    }
}

fn start(program: &Path, folder: &Path, source: &str) -> io::Result<RunningOffice> {
    // With a profile of its own it neither waits for a window that the user has open nor runs anything that the user has set up.
    let profile = format!("-env:UserInstallation={}", as_address(&folder.join("profil")));
    let mut command = Command::new(program);
    command
        .arg(profile)
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(folder.join(source))
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, 0x0800_0000);
    command.spawn().map(RunningOffice)
}

/// `LibreOffice` at work; with all that it has started, it does not outlive this.
struct RunningOffice(Child);

impl RunningOffice {
    fn is_running(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for RunningOffice {
    fn drop(&mut self) {
        #[cfg(all(unix, feature = "pdf"))]
        if let Some(group) = i32::try_from(self.0.id()).ok().and_then(rustix::process::Pid::from_raw) {
            // Where all have ended by themselves there is nobody to end.
            rustix::process::kill_process_group(group, rustix::process::Signal::KILL).ok();
        }
        #[cfg(windows)]
        if self.is_running() {
            let number = self.0.id().to_string();
            drop(Command::new("taskkill").args(["/T", "/F", "/PID", &number]).output());
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// The program in the folders of the search path, or where its installer puts it.
fn installed() -> Option<PathBuf> {
    let ending = env::consts::EXE_SUFFIX;
    let search = env::var_os("PATH").unwrap_or_default();
    let in_path = env::split_paths(&search).filter(|folder| folder.is_absolute());
    let mut places: Vec<PathBuf> = in_path
        .flat_map(|folder| NAMES.map(|name| folder.join(format!("{name}{ending}"))))
        .collect();
    if cfg!(windows) {
        let folders = ["PROGRAMFILES", "PROGRAMFILES(X86)"].into_iter().filter_map(env::var_os);
        places.extend(folders.map(|folder| PathBuf::from(folder).join("LibreOffice").join("program").join("soffice.exe")));
    } else if cfg!(target_os = "macos") {
        places.push(PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS/soffice"));
    }
    places.into_iter().find(|place| place.is_file())
}

/// A folder as an address, in which signs that mean something else there are written by their codes.
fn as_address(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut address = "file://".to_owned();
    if !text.starts_with('/') {
        address.push('/');
    }
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => address.push(char::from(byte)),
            other => {
                // Writing to a text never fails.
                write!(address, "%{other:02X}").ok();
            }
        }
    }
    address
}
