//! What lies between the window and the keeper: how it stands, and whom to wake when that has become another.

use crate::work::saving::state::SaveState;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What lies between the window and the keeper.
pub(super) struct SaverShared {
    inside: Mutex<SharedState>,
    wake: Callback,
    alarm: Mutex<Option<Callback>>,
}

type Callback = Box<dyn Fn() + Send + Sync>;

#[derive(Default)]
struct SharedState {
    /// How many records were handed in.
    handed: u64,
    state: SaveState,
}

impl SaverShared {
    /// Nothing was handed in yet. `wake` is called whenever the state has become another.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            inside: Mutex::default(),
            wake: Box::new(wake),
            alarm: Mutex::default(),
        }
    }

    /// Lets `alarm` be called, beside `wake`, for what the user must see at once.
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

    /// How it stands right now.
    pub(super) fn state(&self) -> SaveState {
        lock(&self.inside).state.clone()
    }

    /// What the user should know since it was last asked.
    pub(super) fn take_news(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.inside).state.news)
    }

    /// Changes the state, and wakes the window when it has become another. `change` is also given how many records were
    /// handed in.
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

/// A fault in the window must not reach those who save.
fn call(call: &Callback) {
    drop(catch_unwind(AssertUnwindSafe(call)));
}

/// A panic while something was held leaves nothing half done, so it is used on.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
