//! What came of slow work: a session to open, lists to show, pages to turn, files that were written.

use super::App;
use super::dialogs::{Answered, Asked};
use super::open_session::OpenSession;
use crate::files::{Damaged, Fingerprint, Hold, Opened};
use crate::gui::{DeckRow, Guide, Message, OwnDecks, RecentSession, Screen, StartLists};
use crate::model::{Command, ProtocolText, Record, Session};
use crate::work::{Done, Grip, Job, Keeping, LaidOut, Saver, Start};
use eframe::egui::{self, ColorImage, TextureOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Pixels for each point of a page in the preview: sharp on a screen with twice the usual density.
const PREVIEW_PIXELS_PER_POINT: f32 = 2.0;
/// The same for a page that is shown larger than its column is wide.
const LARGE_PIXELS_PER_POINT: f32 = 4.0;

/// Documents that are being made.
pub(super) struct Exporting {
    /// Set to give them up.
    pub(super) cancelled: Arc<AtomicBool>,
    /// The session that they are of.
    session: String,
    /// The date on which they say that the bilaga was finished; empty while it is working material.
    finished_on: String,
}

/// Whether a session is written from this window.
#[derive(Clone, Copy)]
enum Writing {
    /// It is only read.
    Never,
    /// It is, and this stood in its file.
    As(Option<Fingerprint>),
}

/// How the preview's pages stand to the session.
#[derive(Default)]
pub(super) struct Layout {
    /// The session has changed since the pages were laid out.
    pub(super) is_old: bool,
    working: bool,
    /// The text for the protocol to copy when the pages are ready.
    pub(super) copies: Option<ProtocolText>,
    #[cfg(feature = "pdf")]
    pages: Option<Arc<crate::export::Pages>>,
}

impl App {
    /// Takes in everything that was done since the last frame.
    pub(super) fn take_done(&mut self, ctx: &egui::Context) {
        while let Some(done) = self.worker.next_done() {
            self.apply_done(done, ctx);
        }
        let news = self.open.as_ref().map(OpenSession::take_news).unwrap_or_default();
        for text in news {
            self.tell(true, text);
        }
        if self.open.as_mut().is_some_and(OpenSession::step_down) {
            // What was open for change, such as a note, is shut with it.
            self.gui.editing = None;
            self.gui.agenda_form = None;
        }
        while let Some(answered) = self.dialogs.answered() {
            self.dialog_answered(answered);
        }
    }

    pub(super) fn apply_done(&mut self, done: Done, ctx: &egui::Context) {
        match done {
            Done::Opened { path, opened, grip } => self.open_session(&path, *opened, grip),
            Done::Damaged { path, damaged, grip, copy } => self.open_damaged(&path, *damaged, grip, copy),
            Done::Unreadable { path, reason, copy } => {
                let text = self.words.unreadable_but_copied(&reason);
                self.offer(true, text, path, copy);
            }
            Done::DeckRead { deck, .. } => {
                self.tell(false, self.words.deck_opened(&deck.title));
                self.send(Job::Create { deck, group_count: 4 });
            }
            Done::Created {
                path,
                record,
                is_example,
                grip,
            } => {
                self.begin_with(&path, *record, grip, Writing::As(None));
                self.gui.guide = is_example.then(Guide::default);
            }
            Done::DeckSaved(path) => {
                self.tell(false, self.words.deck_saved(&path.display().to_string()));
                self.send(Job::List);
            }
            Done::LaidOut(laid_out) => self.laid_out(*laid_out),
            #[cfg(feature = "pdf")]
            Done::Picture { page, picture } => {
                let size = [picture.width, picture.height].map(|pixels| usize::try_from(pixels).unwrap_or(0));
                if usize::from(page) == self.preview.page {
                    let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
                    self.preview.picture = Some(ctx.load_texture("page", image, TextureOptions::LINEAR));
                }
            }
            Done::Nothing => {}
            Done::Exporting { format, number, count } => {
                self.progress = self.words.making_document(format.title(self.words), number, count);
            }
            Done::Exported(paths) => self.exported(paths),
            Done::RoomSeen(report) => self.room_seen(report),
            Done::SheetsWritten(paths) => {
                for path in paths {
                    self.tell(false, self.words.sheets_written(&path.display().to_string()));
                }
            }
            Done::Listed(start) => self.start = listed(start),
            Done::Failed(text) => {
                self.exporting = None;
                self.layout.working = false;
                self.preview.working = false;
                self.tell(true, text);
            }
        }
    }

    /// Shows what is sound in a damaged session, and offers the whole copy.
    fn open_damaged(&mut self, path: &Path, damaged: Damaged, grip: Grip, copy: Option<PathBuf>) {
        let Damaged { opened, lost, .. } = damaged;
        let (name, notes) = (path.display().to_string(), opened.record.notes.len());
        let first = opened.warnings.first().map(ToString::to_string).unwrap_or_default();
        self.tell(true, self.words.damaged_session(&name, notes, lost, &first));
        self.begin_with(path, opened.record, grip, Writing::Never);
        if let Some(copy) = copy {
            let text = self.words.good_copy_is(&copy.display().to_string());
            self.offer(false, text, path.to_owned(), copy);
        }
    }

    /// Offers a copy from which a session can be recovered.
    fn offer(&mut self, is_failure: bool, text: String, path: PathBuf, copy: PathBuf) {
        self.tell_message(Message {
            is_failure,
            text,
            recover: Some((path, copy)),
        });
    }

    fn open_session(&mut self, path: &Path, opened: Opened, mut grip: Grip) {
        if let Some(first) = opened.warnings.first() {
            self.tell(
                opened.read_only,
                self.words.opened_with_remarks(opened.warnings.len(), &first.in_file(path)),
            );
        }
        let may_write = !opened.read_only && !matches!(grip.hold, Hold::Others(_));
        let writing = if may_write {
            Writing::As(Some(opened.found))
        } else {
            Writing::Never
        };
        let newer = grip.newer.take();
        self.begin_with(path, opened.record, grip, writing);
        if let Some(copy) = newer {
            let text = self.words.newer_copy_is(&path.display().to_string(), &copy.display().to_string());
            self.offer(true, text, path.to_owned(), copy);
        }
    }

    /// Makes a record the open session: saved from now on, and on the screen where its meeting is.
    fn begin_with(&mut self, path: &Path, record: Record, grip: Grip, writing: Writing) {
        if let Some(open) = self.open.take() {
            open.close();
        }
        let session = Session::from_record(record);
        let hall_was_open = session.hall().open && session.lead().begun && !session.lead().ended;
        let saver = match writing {
            Writing::Never => None,
            Writing::As(found) => self.start_saver(path, &grip, found),
        };
        let read_only = saver.is_none();
        self.gui.screen = if session.lead().begun { Screen::Lead } else { Screen::Prepare };
        self.gui.editing = None;
        self.gui.agenda_at = None;
        self.gui.agenda_form = None;
        self.gui.people = None;
        self.gui.guide = None;
        self.settings.remember(path);
        self.open = Some(OpenSession::new(session, path.to_owned(), grip, saver));
        self.layout = Layout {
            is_old: true,
            ..Layout::default()
        };
        self.preview = crate::gui::Preview {
            zoom: self.settings.page_zoom,
            ..crate::gui::Preview::default()
        };
        // The room sees nothing until the chair opens the hall again, and nothing released before is released still.
        for command in [
            Command::OpenHall(false),
            Command::ReleaseAnswers(false),
            Command::ReleaseNotes(false),
        ] {
            self.change(command);
        }
        if hall_was_open && !read_only {
            self.tell(false, self.words.hall_was_open());
        }
        self.wait_since_opening();
        self.keep_settings();
    }

    /// Lets the clock of a begun meeting stand until the chair goes on: an old session that is only read must not grow.
    fn wait_since_opening(&mut self) {
        let runs = self.open.as_ref().is_some_and(|open| {
            let lead = open.session.lead();
            lead.begun && !lead.ended && !lead.paused
        });
        if runs {
            self.change(Command::SetPaused(true));
        }
        self.waits_since_opening = runs;
    }

    fn start_saver(&mut self, path: &Path, grip: &Grip, found: Option<Fingerprint>) -> Option<Saver> {
        let (wake, clock_runs, alarm) = (self.ctx.clone(), Arc::clone(&self.clock_runs), self.ctx.clone());
        let keeping = Keeping {
            path: path.to_path_buf(),
            elsewhere: grip.copies.in_turn(),
            backups: Some(grip.copies.backups.clone()),
            found,
            lock: if let Hold::Ours(lock) = &grip.hold {
                Some(lock.clone())
            } else {
                None
            },
        };
        let wake = move || {
            if !clock_runs.load(Ordering::Relaxed) {
                wake.request_repaint();
            }
        };
        let started = Saver::start(Arc::clone(&self.disk), keeping, self.words, wake);
        match started {
            Ok(saver) => {
                saver.alarm(move || alarm.request_repaint());
                Some(saver)
            }
            Err(error) => {
                self.tell(true, self.words.saver_did_not_start(&error.to_string()));
                None
            }
        }
    }

    /// Asks for the pages anew when the session has changed since, one layout at a time.
    pub(super) fn lay_out_again(&mut self) {
        let Some(open) = &self.open else { return };
        if self.layout.is_old && !self.layout.working {
            let record = Box::new(open.session.record().clone());
            self.layout.is_old = false;
            self.layout.working = true;
            self.preview.working = true;
            self.send(Job::LayOut(record));
        }
    }

    fn laid_out(&mut self, laid_out: LaidOut) {
        self.layout.working = false;
        self.preview.working = false;
        self.preview.appendix = Some(laid_out.appendix);
        if let Some(which) = self.layout.copies.take_if(|_| !self.layout.is_old) {
            self.copy_text(which);
        }
        #[cfg(feature = "pdf")]
        if let Some(pages) = laid_out.pages {
            self.preview.page_count = usize::from(pages.count());
            self.layout.pages = Some(pages);
            self.turn_preview(self.preview.page);
        }
    }

    /// Shows a page of the preview; its picture is made by the worker.
    pub(super) fn turn_preview(&mut self, page: usize) {
        self.preview.page = page.min(self.preview.page_count.saturating_sub(1));
        #[cfg(feature = "pdf")]
        if let Some(pages) = &self.layout.pages {
            let page = u16::try_from(self.preview.page).unwrap_or(u16::MAX);
            let job = Job::Picture {
                pages: Arc::clone(pages),
                page,
                pixels_per_point: if self.preview.zoom > 1.0 {
                    LARGE_PIXELS_PER_POINT
                } else {
                    PREVIEW_PIXELS_PER_POINT
                },
            };
            self.send(job);
        }
    }

    /// Writes the bilaga in all formats into a folder.
    pub(super) fn export_to(&mut self, folder: PathBuf) {
        let Some(open) = &self.open else { return };
        let record = Box::new(open.session.record().clone());
        self.gui.asks_for_path = false;
        let cancelled = Arc::new(AtomicBool::new(false));
        self.exporting = Some(Exporting {
            cancelled: Arc::clone(&cancelled),
            session: record.id.clone(),
            finished_on: record.handover.finished_on.clone(),
        });
        self.words.making_bilaga().clone_into(&mut self.progress);
        self.send(Job::Export {
            record,
            formats: self.settings.formats.clone(),
            folder,
            cancelled,
        });
    }

    /// A finished bilaga can be taken back until its files stand on the disk, and no longer.
    fn exported(&mut self, paths: Vec<PathBuf>) {
        let exporting = self.exporting.take().filter(|_| !paths.is_empty());
        if let (Some(exporting), Some(open)) = (exporting, &mut self.open)
            && open.session.record().id == exporting.session
            && !open.session.seal(&exporting.finished_on)
        {
            self.tell(true, self.words.handover_written_as_finished());
        }
        self.preview.written = paths;
    }

    /// Gives up files that would say that the bilaga is finished, when that has been taken back.
    pub(super) fn give_up_what_was_taken_back(&self) {
        if let (Some(exporting), Some(open)) = (&self.exporting, &self.open)
            && open.session.record().id == exporting.session
            && !exporting.finished_on.is_empty()
            && open.session.handover().finished_on != exporting.finished_on
        {
            exporting.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Writes the list of groups and their answer sheets into a folder.
    pub(super) fn sheets_to(&mut self, folder: PathBuf) {
        self.gui.asks_for_sheets_path = false;
        if let Some(open) = &self.open {
            let record = Box::new(open.session.record().clone());
            self.send(Job::WriteSheets(record, folder));
        }
    }

    fn dialog_answered(&mut self, answered: Answered) {
        match answered {
            Answered::Chosen(Asked::File, path) => self.send(Job::Open(path)),
            Answered::Chosen(Asked::Folder, folder) => self.export_to(folder),
            Answered::Chosen(Asked::SheetsFolder, folder) => self.sheets_to(folder),
            Answered::GaveUp => {}
            Answered::NoDialog(asked) => {
                let for_sheets = asked == Asked::SheetsFolder;
                self.gui.asks_for_sheets_path = for_sheets;
                self.gui.asks_for_path = !for_sheets;
                self.gui.path_wants_keyboard = true;
                if self.gui.typed_path.is_empty() && asked != Asked::File {
                    self.gui.typed_path = self.places.documents.display().to_string();
                }
            }
        }
    }
}

fn listed(start: Start) -> StartLists {
    let recent = start.recent.into_iter().map(|session| RecentSession {
        unfinished: session.begun && !session.ended,
        path: session.path,
        title: session.title,
        board: session.board,
        date: session.date,
        note_count: session.note_count,
    });
    let mut own = OwnDecks {
        folder: start.own_folder,
        failure: start.own_failure,
        ..OwnDecks::default()
    };
    for file in start.own {
        let name = file.file_name();
        match file.deck {
            Ok(deck) => own.decks.push((file.path, DeckRow::from(deck))),
            Err(faults) => own.faulty.push((name, faults.count, faults.first)),
        }
    }
    StartLists {
        recent: recent.collect(),
        decks: start.decks.into_iter().map(DeckRow::from).collect(),
        own,
        ready: true,
    }
}
