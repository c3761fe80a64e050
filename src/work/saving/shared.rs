//! State shared by the window and the scheduler: the state of saving, and callbacks for when it changes.

use crate::work::saving::state::SaveState;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The state of saving, shared by the window and the scheduler.
pub(super) struct SaverShared {
    inside: Mutex<SharedState>,
    wake: Callback,
    alarm: Mutex<Option<Callback>>,
}

type Callback = Box<dyn Fn() + Send + Sync>;

#[derive(Default)]
struct SharedState {
    /// Number of records that were handed in.
    handed: u64,
    state: SaveState,
}

impl SaverShared {
    /// The state before any record was handed in. `wake` is called whenever the state has changed.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            inside: Mutex::default(),
            wake: Box::new(wake),
            alarm: Mutex::default(),
        }
    }

    /// Sets the callback that is called, beside `wake`, for changes that the user must see at once.
    pub(super) fn set_alarm(&self, alarm: impl Fn() + Send + Sync + 'static) {
        *lock(&self.alarm) = Some(Box::new(alarm));
    }

    /// Gives the next record its number, and hands it on by `send` before another can be handed in, so that records come in
    /// the order of their numbers.
    pub(super) fn hand_in(&self, send: impl FnOnce(u64)) {
        let mut inside = lock(&self.inside);
        inside.handed += 1;
        inside.state.unsaved = true;
        send(inside.handed);
    }

    /// The present state.
    pub(super) fn state(&self) -> SaveState {
        lock(&self.inside).state.clone()
    }

    /// Takes the messages for the user that have come since the last call.
    pub(super) fn take_news(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.inside).state.news)
    }

    /// Changes the state by `change`, which is also given the number of records handed in, and wakes the window when the state
    /// differs from before.
    pub(super) fn update(&self, change: impl FnOnce(&mut SaveState, u64)) {
        let mut inside = lock(&self.inside);
        let (before, handed) = (inside.state.clone(), inside.handed);
        change(&mut inside.state, handed);
        let after = inside.state.clone();
        drop(inside);
        if after != before {
            call(&self.wake);
        }
        if (&after.failure, &after.taken, &after.news) != (&before.failure, &before.taken, &before.news)
            && let Some(alarm) = &*lock(&self.alarm)
        {
            call(alarm);
        }
    }
}

/// Calls back; a panic of the window must not reach the threads that save.
fn call(call: &Callback) {
    drop(catch_unwind(AssertUnwindSafe(call)));
}

/// Locks a mutex, also a poisoned one: no change in here is left half done by a panic.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
