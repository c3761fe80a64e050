//! All that takes time and is not saving: opening, listing, laying out and making documents, one after the other.

use crate::files::{
    Disk, Document, FileError, LockOwner, LockStatus, Places, content_checksum, copy_picture_files, is_missing_folder, keep_typed_aside,
    name_beside, open, planned_files, save_own_deck,
};
use crate::model::{Deck, FolderUse, Format, TargetFolder};
use crate::words::Words;
use crate::work::appendix::{export_message, prepare_appendix_for};
use crate::work::dropped::read_dropped;
use crate::work::exporting::{ExportRequest, export};
use crate::work::file_message::file_message;
use crate::work::importing_slides::{SlideSources, SlideTools};
use crate::work::job::{Done, Job};
use crate::work::listing::start_lists;
use crate::work::lock_owner;
use crate::work::opening::Opener;
use crate::work::own_slides::import_as_own_deck;
use crate::work::room_check;
use crate::work::sheets::write_sheets;
use crate::work::slow_jobs::{OpenTicket, SlowJobs};
use crate::work::system_programs::{open_address, open_file, show_folder};
use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The thread, with a way in and a way out.
pub struct Worker {
    jobs: Option<Sender<Job>>,
    done: Receiver<Done>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread. `wake` is called from another thread whenever something is done.
    ///
    /// # Errors
    ///
    /// The error of the system when the thread cannot be started.
    pub fn start(disk: Arc<dyn Disk>, places: Places, words: Words, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let (jobs, inbox) = channel();
        let (outbox, done) = channel();
        let context = WorkerContext {
            disk,
            places,
            words,
            me: Arc::default(),
            outbox,
            wake: Arc::new(wake),
        };
        let thread = thread::Builder::new()
            .name("worker".to_owned())
            .spawn(move || context.work(&inbox))?;
        Ok(Self {
            jobs: Some(jobs),
            done,
            thread: Some(thread),
        })
    }

    /// Asks for something; `false` when the thread is gone.
    pub fn ask(&self, job: Job) -> bool {
        self.jobs.as_ref().is_some_and(|jobs| jobs.send(job).is_ok())
    }

    /// The next result, if there is one; never waits.
    pub fn next_done(&self) -> Option<Done> {
        self.done.try_recv().ok()
    }

    /// Waits for the next result, but not for longer than this.
    pub fn done_within(&self, time: Duration) -> Option<Done> {
        self.done.recv_timeout(time).ok()
    }

    /// Waits for the next result; `None` when there will be none.
    pub fn wait_done(&self) -> Option<Done> {
        self.done.recv().ok()
    }

    /// Waits for all jobs, however long they take, ends the thread, and returns the results that nobody has taken yet.
    pub fn finish(mut self) -> Vec<Done> {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // Panics are caught job by job, so there is nothing to hear.
            drop(thread.join());
        }
        self.done.try_iter().collect()
    }
}

#[derive(Clone)]
struct WorkerContext {
    disk: Arc<dyn Disk>,
    places: Places,
    words: Words,
    /// This window, as its locks name it; found out when it opens something.
    me: Arc<OnceLock<LockOwner>>,
    outbox: Sender<Done>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl WorkerContext {
    fn work(mut self, inbox: &Receiver<Job>) {
        let mut slow_jobs = SlowJobs::default();
        let mut waiting = VecDeque::new();
        while let Some(job) = waiting.pop_front().or_else(|| inbox.recv().ok()) {
            waiting.extend(inbox.try_iter());
            match job {
                Job::LayOut(_) if waiting.iter().any(|later| matches!(later, Job::LayOut(_))) => {}
                Job::Speak(words) => self.words = words,
                job if job.stays_here() => self.act(job, None),
                job => {
                    let ticket = job.opens().then(|| slow_jobs.next_ticket());
                    let context = self.clone();
                    if slow_jobs.run(move || context.act(job, ticket)).is_err() {
                        self.tell(Done::Failed(self.words.work_failed().to_owned()));
                    }
                }
            }
        }
        slow_jobs.wait();
    }

    /// Does a job and sends its result.
    fn act(&self, job: Job, ticket: Option<OpenTicket>) {
        // A fault in a page layout must not take the program with it.
        let done = catch_unwind(AssertUnwindSafe(|| self.done(job, &|step| self.tell(step))))
            .unwrap_or_else(|_logged| Ok(Done::Failed(self.words.work_failed().to_owned())))
            .unwrap_or_else(Done::Failed);
        if ticket.is_none_or(|ticket| ticket.is_last()) {
            self.tell(done);
        } else if let Done::Opened { handle, .. } | Done::Created { handle, .. } = done
            && let LockStatus::Ours(lock) = handle.lock
        {
            // What was asked for first has come after what was asked for later: nobody wants it any more.
            lock.leave(&*self.disk).ok();
        }
    }

    fn tell(&self, done: Done) {
        // Nobody listens any more when the window has been closed.
        self.outbox.send(done).ok();
        (self.wake)();
    }

    /// Puts a deck among the user's own, after the files with slides that it names.
    fn save_deck(&self, deck: &Deck, pictures: &[PathBuf]) -> Result<PathBuf, FileError> {
        copy_picture_files(&*self.disk, deck, pictures, &self.places.own_decks(), self.words)?;
        save_own_deck(&*self.disk, &self.places, deck, self.words)
    }

    fn done(&self, job: Job, tell: &dyn Fn(Done)) -> Result<Done, String> {
        match job {
            // The same file is remembered by one name, from whichever folder the program was started.
            Job::Open(path) => self.opener().open(self.disk.whole_path(&path)),
            Job::ReadDropped { path, record } => read_dropped(&*self.disk, &path, record.map(|record| *record), self.words),
            Job::ImportSlides {
                slides,
                pdf,
                reader,
                office,
            } => {
                let tools = SlideTools {
                    reader: &reader,
                    office: &office,
                    tell: &|text| tell(Done::CameTo(text.to_owned())),
                };
                let sources = SlideSources {
                    slides: &slides,
                    pdf: pdf.as_deref(),
                };
                import_as_own_deck(&*self.disk, &self.places, sources, tools, self.words)
            }
            Job::TakeOver(path) => self.opener().take_over(&path),
            Job::Recover { path, copy } => self.opener().recover(&path, &copy),
            Job::Create { deck, group_count } => self.opener().create(*deck, group_count, None),
            Job::CreateOfFile { path, group_count } => {
                match open(&*self.disk, &path, self.words).map_err(|error| file_message(&error, self.words))? {
                    Document::Deck(deck) => self.opener().create(*deck, group_count, Some(&path)),
                    Document::Session(_) => Err(self.words.session_among_decks().to_owned()),
                }
            }
            Job::CreateCopies { path, copies } => self.opener().create_copies(&path, &copies),
            Job::SaveDeck { deck, pictures } => self
                .save_deck(&deck, &pictures)
                .map(Done::DeckSaved)
                .map_err(|error| error.to_string()),
            Job::LayOut(record) => {
                let around = (&*self.disk, &self.places);
                prepare_appendix_for(&record, &content_checksum(&record), &[Format::Pdf], around)
                    .map(|prepared| Done::LaidOut(Box::new(prepared)))
                    .map_err(|error| export_message(&error, self.words))
            }
            Job::Export { folder, .. } if self.lacks(&folder) => Ok(Done::FolderMissing(folder.path, FolderUse::Bilaga)),
            Job::Export {
                record,
                formats,
                folder,
                cancelled,
            } => {
                let request = ExportRequest {
                    record: *record,
                    formats,
                    folder: folder.path,
                };
                export(request, &self.disk, &self.places, self.words, &cancelled, tell)
            }
            Job::WriteSheets(_, folder) if self.lacks(&folder) => Ok(Done::FolderMissing(folder.path, FolderUse::Sheets)),
            Job::WriteSheets(record, folder) => write_sheets(&*self.disk, &record, &folder.path, self.words).map(Done::SheetsWritten),
            Job::PlanFiles { folder, stem, endings } => planned_files(&*self.disk, &folder, &stem, &endings, self.words)
                .map(Done::FilesPlanned)
                .map_err(|error| error.to_string()),
            Job::CreateExample => self.opener().create_example(),
            #[cfg(feature = "pdf")]
            Job::Picture {
                pages,
                page,
                pixels_per_point,
            } => Ok(pages
                .picture(page, pixels_per_point)
                .map_or(Done::Nothing, |picture| Done::Picture { page, picture })),
            Job::KeepSettings(settings) => {
                // A setting that cannot be kept is no reason to disturb a meeting.
                drop(settings.write(&*self.disk, &self.places));
                Ok(Done::Nothing)
            }
            Job::KeepTyped(path, words) => {
                // They stand in the field still; the banner of the meeting's own file tells of a disk that takes nothing.
                drop(keep_typed_aside(&*self.disk, &path, &words));
                Ok(Done::Nothing)
            }
            Job::ShowFolder(folder) => show_folder(&folder)
                .map(|()| Done::Nothing)
                .map_err(|_in_english| self.words.folder_not_shown().to_owned()),
            Job::OpenFile(file) => open_file(&file)
                .map(|()| Done::Nothing)
                .map_err(|_in_english| self.words.file_not_shown(&name_beside(&file, &file))),
            Job::OpenAddress(address) => open_address(&address)
                .map(|()| Done::Nothing)
                .map_err(|_in_english| self.words.address_not_opened(address.as_str())),
            Job::ShowOwnDecks => {
                let folder = self.places.own_decks();
                self.disk
                    .create_folder(&folder)
                    .and_then(|()| show_folder(&folder))
                    .map(|()| Done::Nothing)
                    .map_err(|_in_english| self.words.folder_not_shown().to_owned())
            }
            Job::LookAtRoom { record, folders } => Ok(Done::RoomSeen(room_check::look(&*self.disk, *record, &folders, self.words))),
            Job::Speak(_) => Ok(Done::Nothing),
            Job::List => Ok(Done::Listed(start_lists(&*self.disk, &self.places, self.words))),
        }
    }

    /// True when there is no such folder and it is not to be made.
    fn lacks(&self, folder: &TargetFolder) -> bool {
        !folder.may_be_made && is_missing_folder(&*self.disk, &folder.path)
    }

    fn opener(&self) -> Opener<'_> {
        Opener {
            disk: &*self.disk,
            places: &self.places,
            words: self.words,
            me: self.me.get_or_init(lock_owner::me),
        }
    }
}
