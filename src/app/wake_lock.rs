//! Keeps the computer awake while a meeting is led and the hall is open, and never longer.

use crate::model::Awake;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Holds the system's promise while there is a reason for it.
#[derive(Default)]
pub(super) struct WakeLock {
    /// Hung up when the reason is gone; then the thread that holds the promise gives it back.
    release: Option<Sender<()>>,
    state: Arc<Mutex<Awake>>,
}

impl WakeLock {
    /// The system's answer to the request.
    pub(super) fn state(&self) -> Awake {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds the promise for this reason, or gives it back.
    pub(super) fn keep(&mut self, reason: Option<&'static str>) {
        match (reason, self.release.is_some()) {
            (Some(reason), false) => self.hold(reason),
            (None, true) => self.let_go(),
            _ => {}
        }
    }

    fn hold(&mut self, reason: &'static str) {
        let (release, wait) = channel::<()>();
        // A state of its own for each try: an earlier one that answers late tells nobody.
        self.state = Arc::default();
        let state = Arc::clone(&self.state);
        // On a thread of its own: the system may take its time, and Windows binds the promise to the thread that asked.
        let keep = move || {
            let asked = keepawake::Builder::default()
                .display(true)
                .idle(true)
                .reason(reason)
                .app_name("Samtalsledaren")
                .app_reverse_domain("se.samtalsledaren")
                .create();
            let promise = asked.ok();
            let told = if promise.is_some() { Awake::Kept } else { Awake::Refused };
            *state.lock().unwrap_or_else(PoisonError::into_inner) = told;
            // An error is what is waited for: the other end was hung up.
            wait.recv().ok();
            drop(promise);
        };
        // Without a thread there is nobody to ask again in every frame either.
        self.release = Some(release);
        if std::thread::Builder::new().name("awake".to_owned()).spawn(keep).is_err() {
            *self.state.lock().unwrap_or_else(PoisonError::into_inner) = Awake::Refused;
        }
    }

    fn let_go(&mut self) {
        self.release = None;
        self.state = Arc::default();
    }
}
