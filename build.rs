//! Lists the decks that come with the program, so that a new deck is a new file and no Rust; and marks how pages are laid out.

use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What decides how pages are laid out, beside the document itself: the template, the fonts, how the document is handed to
/// them, and the versions of all that works on it.
const LAYOUT: [&str; 6] = [
    "assets/paper.typ",
    "assets/appendix.typ",
    "assets/fonts",
    "src/export/page_data.rs",
    "src/export/layout.rs",
    "Cargo.lock",
];

fn main() -> io::Result<()> {
    let top = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    mark_layout(&top)?;
    list_decks(&top.join("assets/decks"))
}

/// Gives the program a mark that is another one when a template, a font or the page layout is.
fn mark_layout(top: &Path) -> io::Result<()> {
    let mut hash = DefaultHasher::new();
    for part in LAYOUT.map(|part| top.join(part)) {
        println!("cargo:rerun-if-changed={}", part.display());
        let files = if part.is_dir() { files_in(&part)? } else { vec![part] };
        for file in files {
            hash.write(&fs::read(file)?);
        }
    }
    println!("cargo:rustc-env=LAYOUT_MARK={:016x}", hash.finish());
    Ok(())
}

fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}

#[expect(clippy::disallowed_methods, reason = "this is no file of a user's")]
fn list_decks(folder: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = files_in(folder)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ron"));
    let texts: Vec<_> = files
        .iter()
        .map(|file| format!("    include_str!(r\"{}\"),\n", file.display()))
        .collect();
    let list = format!("const BUILT_IN: &[&str] = &[\n{}];\n", texts.concat());
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("decks.rs"), list)
}
