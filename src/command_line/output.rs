//! The two streams of a command line; a reader who has gone away is no fault, a stream that takes nothing is.

use crate::files::reason;
use crate::words::Words;
use std::io::{self, ErrorKind, Write as _};

/// A line of what was asked for, on standard output. An answer that nobody got is told.
pub(super) fn answer(line: &str, words: Words) -> Result<(), String> {
    // `println!` would panic when the other end of a pipe is closed.
    let mut out = io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(words.answer_not_written(&reason(&error, words))),
        _ => Ok(()),
    }
}

/// A line about it, on standard error.
pub(super) fn message(line: &str) {
    writeln!(io::stderr().lock(), "{line}").ok();
}
