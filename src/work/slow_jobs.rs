//! Jobs that go to places which may not answer, such as a share that hangs: each on a thread of its own, so that no other job waits
//! for it longer than a moment.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::channel;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Time that the next job waits for one that is on its way. Nearly all are back before, so that jobs end in their order.
const PATIENCE: Duration = Duration::from_secs(1);

/// The jobs that are on their way.
#[derive(Default)]
pub(super) struct SlowJobs {
    threads: Vec<JoinHandle<()>>,
    openings: Arc<AtomicU64>,
}

/// The place of an opening among all; a later one makes it void, because the user has gone on to something else.
#[derive(Clone)]
pub(super) struct OpenTicket {
    openings: Arc<AtomicU64>,
    number: u64,
}

impl SlowJobs {
    /// The ticket of an opening that begins now.
    pub(super) fn next_ticket(&self) -> OpenTicket {
        OpenTicket {
            openings: Arc::clone(&self.openings),
            number: self.openings.fetch_add(1, Ordering::SeqCst) + 1,
        }
    }

    /// Starts a job on a thread of its own, and waits up to [`PATIENCE`] for it.
    pub(super) fn run(&mut self, job: impl FnOnce() + Send + 'static) -> io::Result<()> {
        self.threads.retain(|thread| !thread.is_finished());
        let (ends, ended) = channel::<()>();
        let thread = thread::Builder::new().name("slow-job".to_owned()).spawn(move || {
            job();
            drop(ends);
        })?;
        self.threads.push(thread);
        // Nothing is ever sent: it hears that the other end is gone, or nothing in time.
        ended.recv_timeout(PATIENCE).ok();
        Ok(())
    }

    /// Waits for all jobs that are still on their way.
    pub(super) fn wait(self) {
        // Panics are caught job by job, so there is nothing to hear.
        self.threads.into_iter().for_each(|thread| drop(thread.join()));
    }
}

impl OpenTicket {
    /// True when nothing else has been opened since.
    pub(super) fn is_last(&self) -> bool {
        self.openings.load(Ordering::SeqCst) == self.number
    }
}
