//! Counts painted frames for the test that proves an idle window paints nothing.

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

    /// One frame of a window was painted.
    pub(super) fn painted(&mut self, window: &str) {
        self.count += 1;
        if let Some(file) = &mut self.file
            && writeln!(file, "{window} {}", self.count).is_err()
        {
            self.file = None;
        }
    }
}
