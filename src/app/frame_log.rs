//! Counts painted frames for the test that proves an idle window paints nothing, and for measuring the first one.

use std::fs::File;
use std::io::Write as _;

/// Where frames are written to, when a test asks for it by an environment variable; silent otherwise.
pub(super) struct FrameLog {
    file: Option<File>,
    count: u64,
}

impl FrameLog {
    pub(super) fn from_environment() -> Self {
        let file = std::env::var_os("SAMTALSLEDAREN_BILDER_LOGG").and_then(|path| File::create(path).ok());
        Self { file, count: 0 }
    }

    /// One frame of a window is painted, with a session or without.
    pub(super) fn painted(&mut self, window: &str, with_session: bool) {
        self.count += 1;
        let session = if with_session { " open" } else { "" };
        if let Some(file) = &mut self.file
            && writeln!(file, "{window} {}{session}", self.count).is_err()
        {
            self.file = None;
        }
    }
}
