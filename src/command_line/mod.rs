//! The command line: everything that needs no screen.

mod arguments;
mod output;
mod run;

use crate::files::{Places, RealDisk, Settings};
use crate::words::{Language, Words};
use crate::work::{SERVE_PDF, serve_pdf_here};
use arguments::CliCommand;
use output::message;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// The program did what it was asked.
const WELL: u8 = 0;
/// The input is wrong, or something could not be done.
const WRONG_INPUT: u8 = 1;
/// The command itself is wrong.
const WRONG_USAGE: u8 = 2;

/// The next step after the command line has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CliOutcome {
    /// All is done; end with this code.
    Exit(u8),
    /// Show the window.
    Window {
        /// The session to open.
        file: Option<PathBuf>,
        /// The renderer, `wgpu` or `glow`; the program's own choice when `None`.
        renderer: Option<String>,
    },
}

/// Does what the arguments ask (without the program's own name), and tells whether the window is to be shown.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> CliOutcome {
    let mut arguments = arguments.into_iter().peekable();
    // The program as a process of its own for one PDF: no command of the user, and none of their files is looked at.
    if arguments.peek().is_some_and(|argument| argument == SERVE_PDF) {
        return CliOutcome::Exit(if serve_pdf_here().is_ok() { WELL } else { WRONG_INPUT });
    }
    let places = Places::of_user();
    let settings = Settings::read(&RealDisk, &places, Language::default());
    let words = Words::new(settings.language);
    match arguments::read(arguments, words) {
        Err(refusal) => {
            message(&refusal);
            message(words.see_help());
            CliOutcome::Exit(WRONG_USAGE)
        }
        Ok(CliCommand::Window { file, renderer }) => window(file, renderer, words),
        Ok(command) => {
            // The window tells it by itself.
            if let Some(remark) = settings.remark(&places) {
                message(&remark);
            }
            CliOutcome::Exit(match run::execute(command, &RealDisk, &places, words) {
                Ok(()) => WELL,
                Err(refusal) => {
                    message(&refusal);
                    WRONG_INPUT
                }
            })
        }
    }
}

/// The answer of the console's own binary to what needs a window.
pub fn console_only() -> u8 {
    message(Words::default().console_only());
    WRONG_USAGE
}

fn window(file: Option<PathBuf>, renderer: Option<String>, words: Words) -> CliOutcome {
    if !cfg!(feature = "gui") {
        message(words.built_without_window());
        return CliOutcome::Exit(WRONG_INPUT);
    }
    if cfg!(target_os = "linux") && !has_display() {
        message(words.no_display());
        return CliOutcome::Exit(WRONG_INPUT);
    }
    CliOutcome::Window { file, renderer }
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
