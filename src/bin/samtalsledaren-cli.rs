//! The command line for a Windows console, where the program with the window has no standard output.

use samtalsledaren::command_line::{self, CliOutcome};
use samtalsledaren::files::{Places, RealDisk};
use samtalsledaren::work::install_log_sink;
use std::env;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    install_log_sink(Arc::new(RealDisk), Places::of_user());
    let code = match command_line::run(env::args_os().skip(1)) {
        CliOutcome::Exit(code) => ExitCode::from(code),
        CliOutcome::Window { .. } => ExitCode::from(command_line::console_only()),
    };
    log::logger().flush();
    code
}
