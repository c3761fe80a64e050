//! Lists the decks that come with the program: every `.ron` file in `assets/decks`, so that a new deck is a new file and no Rust.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(clippy::disallowed_methods, reason = "this is no file of a user's")]
fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("assets/decks");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ron"));
    files.sort();
    let texts: Vec<_> = files
        .iter()
        .map(|file| format!("    include_str!(r\"{}\"),\n", file.display()))
        .collect();
    let list = format!("const BUILT_IN: &[&str] = &[\n{}];\n", texts.concat());
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("decks.rs"), list)
}
