//! Services of every part of the shell: settings, words, worker, disk, the time, and the ways to tell user and window something.

use super::clock::Now;
use super::early_start::Wake;
use super::effect::{Effect, SystemEffect};
use super::messages::Messages;
use crate::files::{Disk, Places, Settings};
use crate::gui::{Message, MessagePage, Offer};
use crate::words::Words;
use crate::work::{Done, Job, Office, PdfReader, Worker};
use std::mem;
use std::path::PathBuf;
use std::sync::Arc;

/// Services of every part of the shell.
pub(super) struct Services {
    pub(super) words: Words,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) places: Places,
    pub(super) settings: Settings,
    pub(super) worker: Worker,
    pub(super) wake: Wake,
    /// Reads guests' PDFs.
    pub(super) pdf_reader: PdfReader,
    /// Draws slides that come without a PDF.
    pub(super) office: Office,
    pub(super) now: Now,
    pub(super) messages: Messages,
    pub(super) effects: Vec<Effect>,
}

impl Services {
    /// Tells the user something: a failure stays on its page until it is put away, news leave by themselves.
    pub(super) fn tell(&mut self, is_failure: bool, text: impl Into<String>) {
        self.messages.add(Message {
            stays: is_failure,
            ..Message::new(is_failure, text, MessagePage::First)
        });
    }

    /// Tells something about the open meeting or about what is written of it, on every page, until it is put away, is no longer so, or
    /// another meeting is opened.
    pub(super) fn tell_of_meeting(&mut self, is_failure: bool, text: impl Into<String>) {
        self.messages.add(Message::new(is_failure, text, MessagePage::Meeting));
    }

    /// Tells something that matters on the page that is opened, and on no other, until it is put away or is no longer so.
    pub(super) fn tell_on_page(&mut self, text: impl Into<String>) {
        self.messages.add(Message::new(false, text, MessagePage::First));
    }

    /// Tells something about the room or the program, on every page, until it is put away or is no longer so.
    pub(super) fn tell_everywhere(&mut self, is_failure: bool, text: impl Into<String>) {
        self.messages.add(Message::new(is_failure, text, MessagePage::Every));
    }

    /// Tells something about the open meeting, with what only somebody who helps has use for.
    pub(super) fn tell_with_details(&mut self, is_failure: bool, text: String, details: String) {
        self.messages.add(Message {
            details: Some(details),
            ..Message::new(is_failure, text, MessagePage::Meeting)
        });
    }

    /// Offers a copy from which a session that could not be opened can be recovered.
    pub(super) fn offer_for_unopened(&mut self, text: String, path: PathBuf, copy: PathBuf) {
        self.offer_copy(Message::new(true, text, MessagePage::Every), path, copy);
    }

    /// Offers a copy from which the open session can be recovered.
    pub(super) fn offer(&mut self, is_failure: bool, text: String, path: PathBuf, copy: PathBuf) {
        self.offer_copy(Message::new(is_failure, text, MessagePage::Meeting), path, copy);
    }

    fn offer_copy(&mut self, message: Message, path: PathBuf, copy: PathBuf) {
        self.messages.add(Message {
            details: Some(copy.display().to_string()),
            offer: Some(Offer::Recover(path, copy)),
            ..message
        });
    }

    /// Tells the user something, with a button that does it. What it does is done to the open meeting, unless it opens another or shows
    /// a folder.
    pub(super) fn offer_this(&mut self, text: String, offer: Offer) {
        let is_for_any = matches!(offer, Offer::Open(_) | Offer::ShowFolder(_));
        let page = if is_for_any { MessagePage::Every } else { MessagePage::Meeting };
        self.messages.add(Message {
            stays: offer.waits(),
            offer: Some(offer),
            ..Message::new(false, text, page)
        });
    }

    /// Hands slow work to the worker.
    pub(super) fn send(&mut self, job: Job) {
        if !self.worker.ask(job) {
            self.tell_everywhere(true, self.words.worker_is_gone());
        }
    }

    pub(super) fn next_done(&self) -> Option<Done> {
        self.worker.next_done()
    }

    pub(super) fn keep_settings(&mut self) {
        let settings = self.settings.clone();
        self.send(Job::KeepSettings(Box::new(settings)));
    }

    /// Asks something of the window.
    pub(super) fn ask(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Asks something of the system.
    pub(super) fn ask_system(&mut self, effect: SystemEffect) {
        self.ask(Effect::System(effect));
    }

    pub(super) fn take_effects(&mut self) -> Vec<Effect> {
        mem::take(&mut self.effects)
    }
}
