//! The name by which a message calls a file: short where the user knows the folder.

use std::path::Path;

/// The name of the file at `path` for somebody who knows where `known` lies: without its folder when it lies beside that file or
/// is that file, and its whole path otherwise.
pub fn name_beside(path: &Path, known: &Path) -> String {
    let name = path.file_name().filter(|_| path.parent() == known.parent());
    name.unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
