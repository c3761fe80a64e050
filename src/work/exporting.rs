//! Documents made beside the worker, so that whoever gives up an export is free at once.
//!
//! The page layout cannot be stopped in its middle: typst has nothing to ask whether it is still wanted. So it runs on a
//! thread of its own, and when the export is given up nobody waits for that thread any longer. Only when all documents are
//! made, and the export is still wanted, is anything written.

use crate::files::{Disk, Places, content_checksum, write_documents};
use crate::model::{Format, Record};
use crate::words::Words;
use crate::work::appendix::{export_message, prepare_appendix_for};
use crate::work::job::Done;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Longest time until a cancelled export is noticed.
const PATIENCE: Duration = Duration::from_millis(50);

/// The documents to make, and the folder for them.
pub(super) struct ExportRequest {
    pub(super) record: Record,
    pub(super) formats: Vec<Format>,
    pub(super) folder: PathBuf,
}

/// Progress of the thread that makes the documents.
enum ExportProgress {
    /// The one with this number, from 1, is being made.
    Making(Format, usize),
    /// All are made, or it did not go.
    Made(Result<Documents, String>),
}

/// Documents that belong together.
struct Documents {
    /// Their name without ending.
    stem: String,
    /// Ending and bytes of each.
    files: Vec<(&'static str, Vec<u8>)>,
}

/// Makes the documents and tells of each; nothing is written before all are made, and nothing when it is given up.
pub(super) fn export(
    request: ExportRequest,
    disk: &Arc<dyn Disk>,
    places: &Places,
    words: Words,
    cancelled: &AtomicBool,
    tell: &dyn Fn(Done),
) -> Result<Done, String> {
    let (folder, count) = (request.folder.clone(), request.formats.len());
    let (outbox, steps) = channel();
    let (makers_disk, places) = (Arc::clone(disk), places.clone());
    let maker = thread::Builder::new().name("documents".to_owned()).spawn(move || {
        let made = make(&request, (&*makers_disk, &places), words, &outbox);
        // Nobody listens any more when it was given up.
        drop(outbox.send(ExportProgress::Made(made)));
    });
    drop(maker.map_err(|_in_english| words.work_failed().to_owned())?);
    let documents = loop {
        match steps.recv_timeout(PATIENCE) {
            Ok(ExportProgress::Making(format, number)) => tell(Done::Exporting { format, number, count }),
            Ok(ExportProgress::Made(made)) => break made?,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(words.work_failed().to_owned()),
        }
        if cancelled.load(Ordering::Relaxed) {
            return Ok(Done::Exported(Vec::new()));
        }
    };
    if cancelled.load(Ordering::Relaxed) {
        return Ok(Done::Exported(Vec::new()));
    }
    let written = write_documents(&**disk, &folder, &documents.stem, &documents.files, words).map_err(|error| error.to_string())?;
    Ok(Done::Exported(written))
}

fn make(request: &ExportRequest, around: (&dyn Disk, &Places), words: Words, outbox: &Sender<ExportProgress>) -> Result<Documents, String> {
    let refused = |error| export_message(&error, words);
    let made = prepare_appendix_for(&request.record, &content_checksum(&request.record), &request.formats, around).map_err(refused)?;
    let mut files = Vec::new();
    for (number, format) in (1..).zip(&request.formats) {
        if outbox.send(ExportProgress::Making(*format, number)).is_err() {
            // It was given up.
            break;
        }
        files.extend(made.documents(&[*format]).map_err(refused)?);
    }
    Ok(Documents {
        stem: made.file_stem().to_owned(),
        files,
    })
}
