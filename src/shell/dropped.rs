//! Files that were dropped on the window: opened, or offered, or told why not.

use super::dropped_notes::{DroppedNotes, DroppedText};
use super::state::Shell;
use crate::files::TableNote;
use crate::gui::{Offer, PeopleView, Screen};
use crate::model::Command;
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
        let is_other = self.path() != Some(path.as_path());
        if is_other && self.is_led() {
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
            DroppedContent::Text(text) if self.is_led() && self.gui.screen != Screen::Prepare => {
                self.dropped_text = Some(DroppedText {
                    name: name.to_owned(),
                    text,
                });
                self.services.offer_this(words.dropped_text_during_meeting(name), Offer::TakeText);
            }
            DroppedContent::Text(text) if self.session().is_some() => self.put_into_field(name, text),
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

    fn is_led(&self) -> bool {
        self.session().is_some_and(|session| session.lead().is_led())
    }

    /// Takes in the text that was dropped last.
    pub(super) fn take_dropped_text(&mut self) {
        let Some(DroppedText { name, text }) = self.dropped_text.take() else {
            return;
        };
        if self.session().is_some() {
            self.put_into_field(&name, text);
        } else {
            self.services.tell(true, self.services.words.dropped_without_meeting(&name));
        }
    }

    /// Puts a text into the field for people, after what stands there already.
    fn put_into_field(&mut self, name: &str, text: String) {
        let words = self.services.words;
        let before = match self.gui.prepare.people.take() {
            Some(PeopleView::Paste(before)) if !before.trim().is_empty() => Some(before),
            _ => None,
        };
        let told = if before.is_some() {
            words.dropped_summons_added(name)
        } else {
            words.dropped_summons(name)
        };
        let text = match before {
            Some(before) => format!("{}\n{text}", before.trim_end()),
            None => text,
        };
        self.gui.prepare.people = Some(PeopleView::Paste(text));
        self.gui.prepare.people_wants_keyboard = true;
        self.go(Screen::Prepare);
        self.told_of_field.push(told.clone());
        self.services.tell(false, told);
    }

    /// Takes back what was told of the field for people once that is closed: its text is in the meeting then, or thrown away.
    pub(super) fn forget_closed_field(&mut self) {
        if !matches!(self.gui.prepare.people, Some(PeopleView::Paste(_))) {
            for told in std::mem::take(&mut self.told_of_field) {
                self.services.messages.forget(&told);
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
