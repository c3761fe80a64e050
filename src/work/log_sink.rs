//! The sink of the `log` crate: warnings of drivers and libraries go to the log file, through a thread of its own.
//!
//! A library may put into its message what it was given, such as the letters that an input method is composing; `without_words` leaves
//! it out.

use crate::files::{Disk, Places, log_fault, without_words};
use crate::work::clock::time_for_log;
use log::{LevelFilter, Log, Metadata, Record};
use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

/// The most different messages that are written while the program runs; a library that complains in each frame must not keep
/// the disk busy.
const MOST_MESSAGES: usize = 200;

/// The longest message, in characters.
const LONGEST: usize = 500;

/// The longest wait for what is still to be written when the program ends.
const FLUSHES_WITHIN: Duration = Duration::from_secs(1);

/// Writes warnings and errors of libraries to the log file; each different message once.
pub struct LogSink {
    disk: Arc<dyn Disk>,
    places: Places,
    /// The thread's inbox. It is started by the first message and not before: as long as the program has a single thread, its
    /// start is faster.
    inbox: OnceLock<Option<Sender<SinkMessage>>>,
}

enum SinkMessage {
    /// Write a message.
    Write(String),
    /// Drop the sender when everything before is written.
    Flush(Sender<()>),
}

/// Installs the sink for the whole program, at `warn`. Nothing happens when there is a sink already.
pub fn install_log_sink(disk: Arc<dyn Disk>, places: Places) {
    if log::set_boxed_logger(Box::new(LogSink::new(disk, places))).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

impl LogSink {
    /// A sink that writes to the log file of these places.
    pub const fn new(disk: Arc<dyn Disk>, places: Places) -> Self {
        Self {
            disk,
            places,
            inbox: OnceLock::new(),
        }
    }

    fn inbox(&self) -> Option<&Sender<SinkMessage>> {
        let start = || {
            let (inbox, messages) = channel();
            let (disk, places) = (Arc::clone(&self.disk), self.places.clone());
            let thread = thread::Builder::new().name("log".to_owned());
            thread.spawn(move || write(&*disk, &places, &messages)).is_ok().then_some(inbox)
        };
        self.inbox.get_or_init(start).as_ref()
    }
}

impl Log for LogSink {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= LevelFilter::Warn
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata())
            && let Some(inbox) = self.inbox()
        {
            let message = on_one_line(&record.args().to_string());
            // The file is the last resort: when it cannot be written there is nobody left to tell.
            inbox
                .send(SinkMessage::Write(format!("{} {}: {message}", record.level(), record.target())))
                .ok();
        }
    }

    /// Waits until everything is written, but for no longer than a second.
    fn flush(&self) {
        if let Some(Some(inbox)) = self.inbox.get() {
            let (ends, ended) = channel();
            inbox.send(SinkMessage::Flush(ends)).ok();
            // Nothing is ever sent: the wait ends when the other end is dropped.
            ended.recv_timeout(FLUSHES_WITHIN).ok();
        }
    }
}

fn write(disk: &dyn Disk, places: &Places, messages: &Receiver<SinkMessage>) {
    let mut known = BTreeSet::new();
    while let Ok(message) = messages.recv() {
        match message {
            SinkMessage::Write(text) => {
                if known.len() < MOST_MESSAGES && !known.contains(&text) {
                    log_fault(disk, places, &time_for_log(), &text).ok();
                    known.insert(text);
                }
            }
            SinkMessage::Flush(ends) => drop(ends),
        }
    }
}

/// The beginning of the message on one line, without the words that it was given.
fn on_one_line(message: &str) -> String {
    let begin: String = message.chars().take(LONGEST).collect();
    without_words(&begin).replace(char::is_control, " ")
}
