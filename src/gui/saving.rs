//! The state of saving as the screens show it, and the files that the program keeps.

use std::path::PathBuf;

/// The state of saving, as it truly is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveStatus {
    /// Time of the last whole save, `14.03.12`.
    pub saved_at: Option<String>,
    /// True while something is not saved yet.
    pub unsaved: bool,
    /// The failure and the place of a copy, in words.
    pub failure: Option<String>,
    /// That another window writes the session, and which: here it can be taken over.
    pub held_by: Option<String>,
    /// Where the session and what belongs to it lie.
    pub files: Vec<KeptFile>,
}

/// A file in which the program keeps something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// The content of the file.
    pub what: KeptAs,
    /// Where.
    pub path: PathBuf,
}

/// The kinds of files that the program keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptAs {
    /// The session.
    Session,
    /// The second copy of it on this computer.
    Mirror,
    /// The folder of its backups.
    Backups,
    /// The numbers of pages that bilagor have got.
    Paginations,
    /// Words that wait in fields and belong in no meeting's file.
    Typed,
    /// The user's settings.
    Settings,
    /// The log of failures in the program.
    Log,
}
