//! Changes a program in small ways, one at a time, and finds the changes that no test notices.
//!
//! All changes are built at once, each behind its number, and the variable `SAMTALSLEDAREN_MUTANT` chooses the one that is made: so
//! a change costs a run of the tests and no build.
//!
//! ```text
//! samtalsledaren-mutants write CRATE LIST FILE…     writes all changes of the files into the crate, and their names to LIST
//! samtalsledaren-mutants try LIST EXPLAINED TESTS FILTER… -- WORD…
//!                                                   runs the tests TESTS with each of them whose name holds one of the words, or
//!                                                   with all, and tells what came of it
//! ```

mod changes;
mod trials;
mod values;

use changes::Changer;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};
use syn::visit_mut::VisitMut as _;

/// What stands at the end of the crate: which change is made.
const CHOICE: &str = r#"
#[doc(hidden)]
#[allow(missing_docs)]
pub mod mutant {
    use std::sync::LazyLock;

    static CHOSEN: LazyLock<Option<usize>> = LazyLock::new(|| std::env::var("SAMTALSLEDAREN_MUTANT").ok()?.parse().ok());

    pub fn is(number: usize) -> bool {
        *CHOSEN == Some(number)
    }
}
"#;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["write", folder, list, files @ ..] => {
            write(Path::new(folder), Path::new(list), files);
            ExitCode::SUCCESS
        }
        ["try", list, explained, tests, rest @ ..] => {
            let end = rest.iter().position(|word| *word == "--").unwrap_or(rest.len());
            let (filters, words) = rest.split_at(end);
            trials::all(list, explained, tests, filters, words.get(1..).unwrap_or_default())
        }
        _ => ExitCode::from(2),
    }
}

fn write(folder: &Path, list: &Path, files: &[&str]) {
    let read =
        |file: &Path| syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut changer = Changer::default();
    for file in sources(&folder.join("src")) {
        changer.learn_defaults(&read(&file));
    }
    for file in files {
        let path = folder.join(file);
        let mut source = read(&path);
        changer.file = (*file).to_owned();
        changer.visit_file_mut(&mut source);
        fs::write(path, prettyplease::unparse(&source)).unwrap();
    }
    let library = folder.join("src/lib.rs");
    fs::write(&library, fs::read_to_string(&library).unwrap() + CHOICE).unwrap();
    fs::write(list, changer.names.join("\n") + "\n").unwrap();
    println!("{} changes", changer.names.len());
}

/// All source below a folder.
fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| sources(folder));
    files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .chain(below)
        .collect()
}
