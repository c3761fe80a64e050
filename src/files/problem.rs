//! Problems of a file, each with its place in it.

use crate::files::disk::reason::reason;
use crate::words::Words;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to look at; the file is read all the same.
    Warning,
    /// Something that has to be put right.
    Error,
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1; 0 is the file as a whole.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Its severity.
    pub severity: Severity,
    /// Description and advice, in the user's words.
    pub message: String,
}

impl Problem {
    /// The problem as `file:line:column: message`, the form that editors can jump to.
    pub fn in_file(&self, path: &Path) -> String {
        let path = path.display();
        if self.line == 0 {
            format!("{path}: {self}")
        } else {
            format!("{path}:{self}")
        }
    }

    /// True when it has to be put right.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return f.write_str(&self.message);
        }
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// The reason why a file could not be used; its text is ready for the user.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The disk refused.
    #[error("{message}")]
    Disk {
        /// The file.
        path: PathBuf,
        /// The event and the remedy.
        message: String,
        /// Error of the system.
        source: io::Error,
    },
    /// The content of the file cannot be used.
    #[error("{}", listed(path, problems))]
    Wrong {
        /// The file.
        path: PathBuf,
        /// All that is wrong, in the order of the file.
        problems: Vec<Problem>,
    },
}

impl FileError {
    pub(super) fn reading(path: &Path, source: io::Error, words: Words) -> Self {
        Self::Disk {
            path: path.to_owned(),
            message: words.cannot_read(&path.display().to_string(), &reason(&source, words)),
            source,
        }
    }

    pub(super) fn writing(path: &Path, source: io::Error, words: Words) -> Self {
        Self::Disk {
            path: path.to_owned(),
            message: words.cannot_write(&path.display().to_string(), &reason(&source, words)),
            source,
        }
    }
}

fn listed(path: &Path, problems: &[Problem]) -> String {
    let lines: Vec<_> = problems.iter().map(|problem| problem.in_file(path)).collect();
    lines.join("\n")
}
