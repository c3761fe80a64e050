//! Where the program keeps its files: sessions among the user's documents, the rest in the user's data folder.

use super::disk::{Disk, write_new};
use super::problem::FileError;
use super::session_file::session_text;
use crate::model::Record;
use crate::words::Words;
use std::env;
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The name of the folder, and of the program's data.
const NAME: &str = "Samtalsledaren";

/// The name of the folder for the user's own decks.
const OWN_DECKS: &str = "Samtalsunderlag";

/// The most sessions of one deck on one day that get a name of their own.
const MOST_NAMES: u32 = 999;

/// The folders of one user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// New sessions.
    pub documents: PathBuf,
    /// Settings, log, mirror, backups and what is remembered of pages.
    pub data: PathBuf,
}

impl Places {
    /// The folders of the one who runs the program. The variables `SAMTALSLEDAREN_DOKUMENT` and `SAMTALSLEDAREN_DATA`
    /// put other folders in their place.
    pub fn of_user() -> Self {
        let home = directories::UserDirs::new();
        let documents = variable("SAMTALSLEDAREN_DOKUMENT").unwrap_or_else(|| {
            home.as_ref()
                .map_or_else(env::temp_dir, |home| {
                    home.document_dir()
                        .map_or_else(|| home.home_dir().join("Documents"), Path::to_path_buf)
                })
                .join(NAME)
        });
        let data = variable("SAMTALSLEDAREN_DATA").unwrap_or_else(|| {
            directories::ProjectDirs::from("", "", NAME)
                .map_or_else(|| env::temp_dir().join(NAME), |folders| folders.data_local_dir().to_owned())
        });
        Self { documents, data }
    }

    /// The user's own decks.
    pub fn own_decks(&self) -> PathBuf {
        self.documents.join(OWN_DECKS)
    }

    /// The file of the settings.
    pub fn settings(&self) -> PathBuf {
        self.data.join("installningar.ron")
    }

    /// The file of the log.
    pub fn log(&self) -> PathBuf {
        self.data.join("logg.txt")
    }

    /// What is remembered of earlier layouts of pages.
    pub fn paginations(&self) -> PathBuf {
        self.data.join("sidindelning.txt")
    }

    /// The second copy of a session, on this machine whatever happens to the share or the stick that the first is on.
    pub fn mirror(&self, record: &Record) -> PathBuf {
        self.data.join("spegel").join(format!("{}.ron", plain(&record.id)))
    }

    /// The folder of a session's backups.
    pub fn backups(&self, record: &Record) -> PathBuf {
        self.data.join("sakerhetskopior").join(plain(&record.id))
    }

    /// Where a whole copy goes while a session's file cannot be written: the first place that can be written carries it.
    pub fn elsewhere(&self, record: &Record) -> Vec<PathBuf> {
        let name = format!("{}.kopia.ron", plain(&record.id));
        vec![
            self.mirror(record),
            self.documents.join(&name),
            env::temp_dir().join(NAME).join(name),
        ]
    }

    /// Makes the file of a new session among the user's documents, named by the date (`2031-03-05`) and the deck.
    pub fn create_session(&self, disk: &dyn Disk, date: &str, record: &Record, words: Words) -> Result<PathBuf, FileError> {
        let stem = format!("{}-{}", plain(date), plain(&record.deck.id));
        let mut path = self.documents.join(format!("{stem}.ron"));
        let mut result = disk
            .create_folder(&self.documents)
            .and_then(|()| session_text(record).map_err(io::Error::other));
        if let Ok(text) = result {
            let mut number = 2;
            result = loop {
                match write_new(disk, &path, text.as_bytes()) {
                    Ok(()) => return Ok(path),
                    Err(error) if error.kind() == ErrorKind::AlreadyExists && number <= MOST_NAMES => {
                        path = self.documents.join(format!("{stem}-{number}.ron"));
                        number += 1;
                    }
                    Err(error) => break Err(error),
                }
            };
        }
        match result {
            Ok(_) => Ok(path),
            Err(error) => Err(FileError::writing(&path, error, words)),
        }
    }
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| *value != OsString::new()).map(PathBuf::from)
}

/// A text as part of a file's name: what could lead out of the folder is taken away.
fn plain(text: &str) -> String {
    let name: String = text
        .chars()
        .filter(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
        .take(80)
        .collect();
    if name.is_empty() { "arbetspass".to_owned() } else { name }
}
