//! Files that were dropped on the window: opened, or offered, or told why not.

use super::dropped_notes::{DroppedNotes, DroppedText};
use super::state::Shell;
use crate::files::TableNote;
use crate::gui::{Offer, PeopleView, Screen};
use crate::model::{Command, USUAL_GROUPS};
use crate::work::{DroppedContent, Job};
use std::path::{Path, PathBuf};

impl Shell {
    /// Takes dropped files one by one; of sessions and decks the first alone, since one meeting is open.
    pub(super) fn take_dropped(&mut self, paths: Vec<PathBuf>) {
        let mut opened: Option<PathBuf> = None;
        let (slides, paths) = paths.into_iter().partition::<Vec<_>, _>(|path| is_slides(path) || is_pdf(path));
        self.take_slides(&slides);
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

    /// Makes own decks of a guest's slides: of one file and a PDF together one, else one of each.
    pub(super) fn take_slides(&mut self, paths: &[PathBuf]) {
        let import = |slides: &PathBuf, pdf: Option<&PathBuf>, shell: &mut Self| {
            let text = shell.services.words.slides_are_read(&name_of(slides));
            shell.services.tell(false, text);
            shell.services.send(Job::ImportSlides {
                slides: slides.clone(),
                pdf: pdf.cloned(),
                reader: shell.services.pdf_reader.clone(),
                office: shell.services.office.clone(),
            });
        };
        match paths {
            [one, other] if is_slides(one) && is_pdf(other) => import(one, Some(other), self),
            [one, other] if is_pdf(one) && is_slides(other) => import(other, Some(one), self),
            all => {
                for path in all {
                    import(path, None, self);
                }
            }
        }
    }

    /// The slides are an own deck now: a meeting is made of it where none is open, else it is offered, so that nothing changes in a
    /// meeting by itself.
    pub(super) fn slides_were_imported(&mut self, path: PathBuf, told: String) {
        self.services.send(Job::List);
        if self.session().is_some() {
            self.services.offer_this(told, Offer::Open(path));
        } else {
            self.services.tell_on_page(told);
            self.services.send(Job::CreateOfFile {
                path,
                group_count: USUAL_GROUPS,
            });
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

/// True for the endings of slides that we read.
pub(super) fn is_slides(path: &Path) -> bool {
    const ENDINGS: [&str; 9] = ["pptx", "pptm", "ppsx", "ppsm", "potx", "potm", "odp", "otp", "fodp"];
    let ending = path.extension().unwrap_or_default();
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// True for the ending of a PDF.
pub(super) fn is_pdf(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
