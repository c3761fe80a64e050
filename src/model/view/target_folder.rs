//! The folder that documents are written into, and the names that they will get there.

use std::path::PathBuf;

/// A folder to write documents into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetFolder {
    /// The folder.
    pub path: PathBuf,
    /// True when it is made where there is none: somebody has said so. A path that was mistyped makes no folder otherwise.
    pub may_be_made: bool,
}

impl TargetFolder {
    /// A folder that is made where there is none.
    pub fn to_be_made(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            may_be_made: true,
        }
    }
}

impl From<PathBuf> for TargetFolder {
    /// A folder that has to be there.
    fn from(path: PathBuf) -> Self {
        Self { path, may_be_made: false }
    }
}

/// The use of a folder that documents are written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderUse {
    /// The documents of the bilaga.
    Bilaga,
    /// The list of groups and their answer sheets.
    Sheets,
}

/// Documents as they would be written now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedFiles {
    /// The folder.
    pub folder: PathBuf,
    /// True when there is no such folder.
    pub is_missing: bool,
    /// The names of the files; none of them is taken.
    pub names: Vec<String>,
}
