//! The command line for a Windows console, where the program with the window has no standard output.

use samtalsledaren::command_line::{self, CliOutcome};
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    match command_line::run(env::args_os().skip(1)) {
        CliOutcome::Exit(code) => ExitCode::from(code),
        CliOutcome::Window { .. } => ExitCode::from(command_line::console_only()),
    }
}
