//! Files that were dropped on the window: opened, or offered, or told why not.

use super::dropped_notes::DroppedNotes;
use super::state::Shell;
use crate::files::TableNote;
use crate::gui::{Offer, PeopleView, Screen};
use crate::model::{Command, Session};
use crate::work::{DroppedContent, Job};
use std::path::{Path, PathBuf};

impl Shell {
    /// Takes dropped files one by one; of sessions and decks the first alone, since one meeting is open.
    pub(super) fn take_dropped(&mut self, paths: Vec<PathBuf>) {
        let mut opened: Option<PathBuf> = None;
        for path in paths {
            if !is_ours(&path) {
                let record = self.session().map(|session| Box::new(session.record().clone()));
                self.services.send(Job::ReadDropped { path, record });
            } else if let Some(first) = &opened {
                let text = self.services.words.dropped_one_at_a_time(&name_of(first), &name_of(&path));
                self.services.tell(false, text);
            } else {
                self.open_dropped(path.clone());
                opened = Some(path);
            }
        }
    }

    /// Opens a session or a deck; while a meeting is led it is offered, so that a slip of the hand closes no meeting.
    fn open_dropped(&mut self, path: PathBuf) {
        let is_led = |session: &Session| session.lead().is_led();
        let is_other = self.path() != Some(path.as_path());
        if is_other && self.session().is_some_and(is_led) {
            let text = self.services.words.dropped_during_meeting(&name_of(&path));
            self.services.offer_this(text, Offer::Open(path));
        } else {
            self.open_or_go_to(path);
        }
    }

    /// Takes in what a dropped file holds.
    pub(super) fn dropped_was_read(&mut self, name: &str, content: DroppedContent) {
        let words = self.services.words;
        if self.is_read_only() {
            self.services.tell(true, words.off_read_only());
            return;
        }
        match content {
            DroppedContent::Text(text) if self.session().is_some() => {
                self.gui.prepare.people = Some(PeopleView::Paste(text));
                self.gui.prepare.people_wants_keyboard = true;
                self.go(Screen::Prepare);
                self.services.tell(false, words.dropped_summons(name));
            }
            DroppedContent::Text(_) => self.services.tell(true, words.dropped_without_meeting(name)),
            DroppedContent::Notes { notes, told, .. } if notes.is_empty() => {
                let text = format!("{} {told}", words.dropped_no_notes(name));
                self.services.tell(true, text.trim_end().to_owned());
            }
            DroppedContent::Notes { notes, told, session } => {
                let text = format!("{} {told}", words.dropped_notes(name, notes.len()));
                self.dropped_notes = Some(DroppedNotes { session, notes });
                self.services.offer_this(text.trim_end().to_owned(), Offer::TakeNotes);
            }
        }
    }

    /// Takes in the notes of the table that was dropped last.
    pub(super) fn take_dropped_notes(&mut self) {
        let words = self.services.words;
        let Some(dropped) = self.dropped_notes.take() else { return };
        if self.session().is_none_or(|session| session.record().id != dropped.session) {
            self.services.tell(true, words.dropped_for_another());
            return;
        }
        let count = |shell: &Self| shell.session().map_or(0, |session| session.record().notes.len());
        let before = count(self);
        self.change(Command::AddNotes(dropped.notes.iter().map(TableNote::new_note).collect()));
        let added = count(self).saturating_sub(before);
        if added > 0 {
            self.services.offer_this(words.dropped_notes_taken(added), Offer::Undo);
        }
    }
}

/// True for the endings of our own files.
fn is_ours(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
