//! The two streams of a command line; a reader who has gone away is no fault.

use std::io::{self, Write as _};

/// A line of what was asked for, on standard output.
pub(super) fn answer(line: &str) {
    // `println!` would panic when the other end of a pipe is closed.
    writeln!(io::stdout().lock(), "{line}").ok();
}

/// A line about it, on standard error.
pub(super) fn message(line: &str) {
    writeln!(io::stderr().lock(), "{line}").ok();
}
