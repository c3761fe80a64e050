//! The program: reads the command line, and shows the window when that is asked for.
#![cfg_attr(all(windows, feature = "gui"), windows_subsystem = "windows")]

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
        #[cfg(feature = "gui")]
        CliOutcome::Window { file, renderer } => samtalsledaren::app::run(file.as_deref(), renderer.as_deref()),
        // The command line has refused already where there are no windows.
        #[cfg(not(feature = "gui"))]
        CliOutcome::Window { .. } => ExitCode::FAILURE,
    };
    log::logger().flush();
    code
}
