//! Lists the decks of `assets/decks`, so that a new one is a new file and nothing else.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::{env, fmt};

/// Where the decks lie, seen from the top of the project.
const FOLDER: &str = "assets/decks";

fn main() -> io::Result<()> {
    // A file that comes or goes changes the folder; what stands in the files is watched by the compiler itself.
    writeln!(io::stdout(), "cargo::rerun-if-changed={FOLDER}")?;
    let mut decks = Vec::new();
    for entry in fs::read_dir(path("CARGO_MANIFEST_DIR")?.join(FOLDER))? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "ron") {
            decks.push(file);
        }
    }
    decks.sort();
    let mut list = File::create(path("OUT_DIR")?.join("decks.rs"))?;
    writeln!(list, "[")?;
    for deck in decks {
        let name = deck.to_str().ok_or_else(|| wrong(format_args!("{} is no text", deck.display())))?;
        writeln!(list, "    include_str!({name:?}),")?;
    }
    writeln!(list, "]")
}

/// A folder that cargo names.
fn path(variable: &str) -> io::Result<PathBuf> {
    let value = env::var_os(variable).ok_or_else(|| wrong(format_args!("cargo gives no {variable}")))?;
    Ok(value.into())
}

fn wrong(what: fmt::Arguments<'_>) -> io::Error {
    io::Error::other(what.to_string())
}
