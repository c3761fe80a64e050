//! Start of the window-independent work while the system makes a window, so that the first picture shows the session.

use crate::files::{Disk, Places, Settings, read_typed_aside};
use crate::words::{Language, Words};
use crate::work::{Job, Office, PdfReader, Worker};
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Called from other threads when something has happened that the window should show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Settings that are read and a worker that works.
pub struct EarlyStart {
    /// True while a session is being opened.
    pub(super) opens: bool,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) places: Places,
    pub(super) settings: Settings,
    /// The words that were left in the sheet for new meetings.
    pub(super) typed: String,
    pub(super) worker: Worker,
    pub(super) wake: Wake,
    /// Reads guests' PDFs.
    pub(super) pdf_reader: PdfReader,
    /// Draws slides that come without a PDF.
    pub(super) office: Office,
}

impl EarlyStart {
    /// The same, with guests' slides read and drawn by other programs, as where ours is no program by itself.
    #[must_use]
    pub fn with_slide_tools(self, pdf_reader: PdfReader, office: Office) -> Self {
        Self {
            pdf_reader,
            office,
            ..self
        }
    }

    /// Reads the settings, starts the worker and lets it open the session in `file`. `system` is the language that the system
    /// speaks, for the very first start.
    ///
    /// # Errors
    ///
    /// The system gives no thread to the worker.
    pub fn begin(disk: Arc<dyn Disk>, places: Places, system: Language, file: Option<&Path>, wake: Wake) -> io::Result<Self> {
        let settings = Settings::read(&*disk, &places, system);
        let typed = read_typed_aside(&*disk, &places.new_meeting_words());
        let wakes = Arc::clone(&wake);
        let worker = Worker::start(Arc::clone(&disk), places.clone(), Words::new(settings.language), move || wakes())?;
        if let Some(file) = file {
            worker.ask(Job::Open(file.to_path_buf()));
        }
        Ok(Self {
            opens: file.is_some(),
            disk,
            places,
            settings,
            typed,
            worker,
            wake,
            pdf_reader: PdfReader::of_this_program(),
            office: Office::of_this_computer(),
        })
    }
}
