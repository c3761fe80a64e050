//! The folders and names of the program's files: sessions among the user's documents, the rest in the user's data folder.

use crate::files::disk::fingerprint::Fingerprint;
use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_new;
use crate::files::problem::FileError;
use crate::files::session::file::session_text;
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

/// Characters of a file's name that stand in the names of its copies.
const STEM_LENGTH: usize = 40;

/// The folders of one user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// New sessions.
    pub documents: PathBuf,
    /// Settings, log, mirror, backups and what is remembered of pages.
    pub data: PathBuf,
}

/// The places of the copies of one session's file. They are named by the file as well as by the session's id, because a copy
/// that somebody made of a session's file has the same id and is another session from then on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The second copy, written beside every save.
    pub mirror: PathBuf,
    /// The folder of its backups.
    pub backups: PathBuf,
    /// Places for a copy while neither the file nor the mirror can be written, the first choice first.
    pub further: Vec<PathBuf>,
    /// The words in its field for pasted people, which its file does not hold.
    pub typed: PathBuf,
}

impl Copies {
    /// The places of a whole copy, the mirror first.
    pub fn in_turn(&self) -> Vec<PathBuf> {
        std::iter::once(&self.mirror).chain(&self.further).cloned().collect()
    }
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

    /// The file that remembers the page counts of earlier layouts.
    pub fn paginations(&self) -> PathBuf {
        self.data.join("sidindelning.txt")
    }

    /// The folder of words that wait in fields and belong in no meeting's file.
    pub fn typed_aside(&self) -> PathBuf {
        self.data.join("halvskrivet")
    }

    /// The words in the sheet for new meetings after one from before.
    pub fn new_meeting_words(&self) -> PathBuf {
        self.typed_aside().join("nya-moten.txt")
    }

    /// The folder of the second copies, on this machine whatever happens to the share or the stick that the first are on.
    fn mirrors(&self) -> PathBuf {
        self.data.join("spegel")
    }

    /// The places of the copies of a session's file; `file` is the file behind all links.
    pub fn copies(&self, id: &str, file: &Path) -> Copies {
        self.named(&format!("{}.{}.{}", stem_of(file), plain(id), mark_of(file)))
    }

    fn named(&self, name: &str) -> Copies {
        let copy = format!("{name}.kopia.ron");
        Copies {
            mirror: self.mirrors().join(format!("{name}.ron")),
            backups: self.data.join("sakerhetskopior").join(name),
            typed: self.typed_aside().join(format!("{name}.txt")),
            further: vec![self.documents.join(&copy), env::temp_dir().join(NAME).join(copy)],
        }
    }

    /// The copies of all sessions that may have been the damaged one in this file: first those of this very file, then those of
    /// its id, because it may have been moved or renamed; where the id cannot be read, those of the same name.
    pub fn likely_copies(&self, disk: &dyn Disk, id: Option<&str>, file: &Path) -> Vec<Copies> {
        let (stem, mark, id) = (stem_of(file), mark_of(file), id.map(plain));
        let mut likely: Vec<_> = disk
            .list(&self.mirrors())
            .unwrap_or_default()
            .into_iter()
            .filter_map(|listed| {
                let name = listed.path.file_stem()?.to_str()?.to_owned();
                let [of_stem, of_id, of_mark, ..] = name.split('.').collect::<Vec<_>>()[..] else {
                    return None;
                };
                let is_of_id = id.as_ref().is_some_and(|id| id == of_id);
                let rank = match (of_mark == mark, is_of_id) {
                    (true, _) => 0,
                    (false, true) => 1,
                    (false, false) if id.is_none() && of_stem == stem => 2,
                    (false, false) => return None,
                };
                let copies = Copies {
                    mirror: listed.path,
                    ..self.named(&format!("{of_stem}.{of_id}.{of_mark}"))
                };
                Some((rank, copies))
            })
            .collect();
        likely.sort_by_key(|(rank, _)| *rank);
        likely.into_iter().map(|(_, copies)| copies).collect()
    }

    /// Makes the file of a new session among the user's documents, named by the date (`2031-03-05`) and the deck.
    ///
    /// # Errors
    ///
    /// [`FileError::Disk`] when the folder or the file cannot be written, or all names are taken.
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

/// The name of a file without its ending, as part of another name.
fn stem_of(file: &Path) -> String {
    let stem = plain(file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default());
    stem.chars().take(STEM_LENGTH).collect()
}

/// A few signs that tell a file from those of the same name elsewhere.
fn mark_of(file: &Path) -> String {
    Fingerprint::of(file.as_os_str().as_encoded_bytes()).short()
}

/// A text as part of a file's name: what could lead out of the folder is taken away.
fn plain(text: &str) -> String {
    let name: String = text
        .chars()
        .filter(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
        .take(80)
        .collect();
    if name.is_empty() { "mote".to_owned() } else { name }
}
