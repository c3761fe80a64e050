//! Results of slow work: a session to open, lists to show, pages to turn, files that were written.

use super::effect::Effect;
use super::open_session::OpenSession;
use super::pages::BilagaPages;
use super::state::Shell;
use crate::files::{DamagedSession, OpenedSession, name_beside};
use crate::gui::{Guide, Offer, Screen};
use crate::model::{Command, Fact, FolderUse, Record, RoomReport, Session, USUAL_GROUPS};
use crate::work::{Done, Job, OpenHandle, new_writer};
use std::path::PathBuf;

/// The most faults of a file that are told one by one.
const MOST_TOLD: usize = 20;

impl Shell {
    /// Takes in something that was done.
    pub fn take(&mut self, done: Done) -> Vec<Effect> {
        self.take_in(done);
        self.services.take_effects()
    }

    pub(super) fn take_in(&mut self, done: Done) {
        let words = self.services.words;
        match done {
            Done::Opened { opened, handle } => self.open_session(*opened, handle),
            Done::Damaged { damaged, handle, copy } => self.open_damaged(*damaged, handle, copy),
            Done::Unreadable { path, reason, copy } => {
                self.services.offer_for_unopened(words.unreadable_but_copied(&reason), path, copy);
            }
            Done::DeckRead { path, deck } => {
                self.services.tell(false, words.deck_opened(&deck.title));
                self.services.send(Job::CreateOfFile {
                    path,
                    group_count: USUAL_GROUPS,
                });
            }
            Done::Created {
                record,
                is_example,
                handle,
            } => {
                // The deck has no title that could speak for the meeting, so that is the first to be given.
                let lacks_title = record.deck.is_for_own_topic() && record.meeting.title.is_empty();
                self.begin_with(*record, handle);
                self.gui.prepare.fact_wants_keyboard = lacks_title.then_some(Fact::Title);
                self.gui.guide = is_example.then(Guide::default);
            }
            Done::CopiesCreated(paths) => {
                let is_at_start = self.gui.screen == Screen::Start;
                let told = if is_at_start {
                    words.copies_created_here(paths.len())
                } else {
                    words.copies_created(paths.len())
                };
                self.services.tell(false, told);
                for path in paths.iter().rev() {
                    self.services.settings.remember(path);
                }
                self.services.keep_settings();
                self.new_copies = paths;
                self.services.send(Job::List);
            }
            Done::DeckSaved(path) => {
                self.services.tell(false, words.deck_saved(&name_beside(&path, &path)));
                self.services.send(Job::List);
            }
            Done::CameTo(text) => self.services.tell(false, text),
            Done::SlidesImported { path, told } => self.slides_were_imported(path, told),
            Done::LaidOut(laid_out) => {
                if let Some(which) = self.pages.laid_out(*laid_out, &mut self.services) {
                    self.copy_text(which);
                }
                self.plan_files();
            }
            #[cfg(feature = "pdf")]
            Done::Picture { page, picture } => self.pages.drawn(page, &picture),
            Done::Dropped { name, content } => self.dropped_was_read(&name, content),
            Done::Nothing => {}
            Done::Exporting { format, number, count } => {
                self.exports.come_to(words.making_document(format.title(words), number, count));
            }
            Done::Exported(paths) => self.exported(paths),
            Done::FolderMissing(folder, is_for) => {
                let is_of_finishing = is_for == FolderUse::Bilaga && self.exports.is_shown_when_done();
                if is_for == FolderUse::Bilaga {
                    self.exports.end();
                }
                if !is_of_finishing || !self.finish_again_elsewhere(&folder) {
                    self.folder_is_missing(folder, is_for);
                }
            }
            Done::FilesPlanned(planned) => self.files_are_planned(planned),
            Done::RoomSeen(report) => self.room_seen(report),
            Done::SheetsWritten(paths) => {
                for path in paths {
                    let text = words.sheets_written(&name_beside(&path, &path));
                    match path.parent() {
                        Some(folder) => self.services.offer_this(text, Offer::ShowFolder(folder.to_owned())),
                        None => self.services.tell(false, text),
                    }
                }
            }
            Done::Listed(start) => {
                self.start = start;
                for session in &mut self.start.recent {
                    session.is_new = self.new_copies.contains(&session.path);
                }
            }
            Done::Failed(reason) => {
                let text = if self.exports.is_shown_when_done() {
                    words.finished_but_not_saved(&reason)
                } else {
                    reason
                };
                self.exports.end();
                self.pages.stop();
                self.services.tell(true, text);
            }
        }
    }

    /// Shows what is sound in a damaged session, and offers the whole copy.
    fn open_damaged(&mut self, damaged: DamagedSession, handle: OpenHandle, copy: Option<PathBuf>) {
        let DamagedSession { opened, lost, .. } = damaged;
        let path = handle.path.clone();
        let (name, notes) = (name_beside(&path, &path), opened.record.notes.len());
        let first = opened.warnings.first();
        let (line, first) = first.map_or((1, String::new()), |first| (first.line, first.message.clone()));
        let words = self.services.words;
        let text = words.damaged_session(&name, notes, lost);
        self.begin_with(opened.record, handle);
        self.services.tell_with_details(true, text, words.on_line(line, &first));
        if let Some(copy) = copy {
            self.services.offer(false, words.good_copy_is_there().to_owned(), path, copy);
        }
    }

    fn open_session(&mut self, opened: OpenedSession, mut handle: OpenHandle) {
        let words = self.services.words;
        let path = handle.path.clone();
        let newer = handle.newer.take();
        let write_protected = handle.write_protected;
        self.begin_with(opened.record, handle);
        if !opened.warnings.is_empty() {
            let text = match opened.warnings.len() {
                1 => words.opened_with_one_remark().to_owned(),
                count => words.opened_with_remarks(count),
            };
            let told = opened.warnings.iter().take(MOST_TOLD);
            let mut details: Vec<_> = told.map(|warning| words.on_line(warning.line, &warning.message)).collect();
            let more = opened.warnings.len().saturating_sub(MOST_TOLD);
            if more > 0 {
                details.push(words.dropped_and_more(more));
            }
            self.services.tell_with_details(opened.read_only, text, details.join("\n"));
        }
        if write_protected {
            let text = words.opened_write_protected(&name_beside(&path, &path));
            self.services.offer(true, text, path.clone(), path.clone());
        }
        if let Some(copy) = newer {
            let text = words.newer_copy_is(&name_beside(&path, &path));
            self.services.offer(true, text, path, copy);
        }
    }

    /// Makes a record the open session: saved from now on, and on the screen where its meeting is.
    fn begin_with(&mut self, record: Record, mut handle: OpenHandle) {
        let typed = std::mem::take(&mut handle.typed);
        self.close();
        self.services.messages.leave_meeting();
        let lost = handle.lost_pictures.iter().map(|file| file.sha256.clone()).collect();
        let session = Session::from_record(record).written_by(new_writer()).without_pictures(lost);
        for file in &handle.lost_pictures {
            let text = self.services.words.picture_file_gone(&file.file);
            self.services.tell_of_meeting(true, text);
        }
        self.slides.show(handle.pictures.clone(), &self.services);
        let hall_was_open = session.is_shown() && !session.is_finished();
        self.gui.screen = if session.lead().begun { Screen::Lead } else { Screen::Prepare };
        self.gui.editing = None;
        self.gui.lead.leave_session();
        self.gui.guide = None;
        self.services.settings.remember(&handle.path);
        self.new_copies.retain(|path| *path != handle.path);
        let clock_runs = &self.meeting.clock_runs;
        let open = OpenSession::new(session, handle, clock_runs, &mut self.services);
        let read_only = open.read_only;
        self.gui.take_up_forms(&open.session, !read_only);
        if !read_only {
            self.take_up_people(typed);
        }
        self.meeting.open = Some(open);
        self.pages = BilagaPages::new(self.services.settings.page_zoom);
        self.meeting.change(Command::SessionOpened, self.services.now.ms);
        if hall_was_open && !read_only {
            self.services.tell_on_page(self.services.words.hall_was_open());
        }
        self.services.keep_settings();
    }

    /// Takes in what was found out of the room; it is told only while somebody asks.
    fn room_seen(&mut self, report: RoomReport) {
        if let Some(room) = &mut self.gui.overlays.room_check {
            room.report = Some(report);
        }
    }

    /// A finished bilaga can be taken back until its files stand on the disk, and no longer.
    fn exported(&mut self, paths: Vec<PathBuf>) {
        let is_shown = self.exports.is_shown_when_done();
        let stands = match &mut self.meeting.open {
            Some(open) if !paths.is_empty() => self.exports.seal(&mut open.session),
            _ => {
                self.exports.end();
                true
            }
        };
        if !stands {
            self.services
                .tell_of_meeting(true, self.services.words.handover_written_as_finished());
        }
        if let Some(folder) = paths.first().and_then(|path| path.parent()).filter(|_| is_shown) {
            self.services.send(Job::ShowFolder(folder.to_owned()));
        }
        self.pages.preview.written = paths;
    }
}
