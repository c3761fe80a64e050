//! What the system's own programs show: folders and addresses of the web.

use crate::model::LinkTarget;
use std::io;
use std::path::Path;
use std::process::Command;

/// Shows a folder with the program that the system has for it.
pub(super) fn show_folder(folder: &Path) -> io::Result<()> {
    let program = if cfg!(windows) { "explorer" } else { opener() };
    Command::new(program).arg(folder).spawn().map(drop)
}

/// Opens a document with the program that the system has for it.
pub(super) fn open_file(file: &Path) -> io::Result<()> {
    show_folder(file)
}

/// Opens an address with the browser that the system has.
pub(super) fn open_address(address: &LinkTarget) -> io::Result<()> {
    let mut command = if cfg!(windows) {
        // Explorer takes some addresses for folders.
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else {
        Command::new(opener())
    };
    command.arg(address.as_str()).spawn().map(drop)
}

const fn opener() -> &'static str {
    if cfg!(target_os = "macos") { "open" } else { "xdg-open" }
}
