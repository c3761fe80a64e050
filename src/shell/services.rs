//! Services of every part of the shell: settings, words, worker, disk, the time, and the ways to tell user and window something.

use super::clock::Now;
use super::early_start::Wake;
use super::effect::{Effect, SystemEffect};
use super::messages::Messages;
use crate::files::{Disk, Places, Settings};
use crate::gui::{Message, Offer};
use crate::words::Words;
use crate::work::{Done, Job, Worker};
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
    pub(super) now: Now,
    pub(super) messages: Messages,
    pub(super) effects: Vec<Effect>,
}

impl Services {
    /// Tells the user something.
    pub(super) fn tell(&mut self, is_failure: bool, text: impl Into<String>) {
        self.messages.add(Message {
            is_failure,
            text: text.into(),
            offer: None,
        });
    }

    /// Offers a copy from which a session can be recovered.
    pub(super) fn offer(&mut self, is_failure: bool, text: String, path: PathBuf, copy: PathBuf) {
        self.messages.add(Message {
            is_failure,
            text,
            offer: Some(Offer::Recover(path, copy)),
        });
    }

    /// Tells the user something, with a button that does it.
    pub(super) fn offer_this(&mut self, text: String, offer: Offer) {
        self.messages.add(Message {
            is_failure: false,
            text,
            offer: Some(offer),
        });
    }

    /// Hands slow work to the worker.
    pub(super) fn send(&mut self, job: Job) {
        if !self.worker.ask(job) {
            self.tell(true, self.words.worker_is_gone());
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
