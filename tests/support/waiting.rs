//! Waiting for what happens on another thread: nothing fails because the machine is slow, only where nothing happens at all or where
//! what is promised is late on a machine that has time for it.
#![expect(clippy::disallowed_methods, reason = "the tests measure")]

use samtalsledaren::work::{SaveState, Saver};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

/// Nothing that a test waits for is silent for so long.
pub(crate) const SILENCE: Duration = Duration::from_mins(5);

/// How often something that is promised in time may be late on a calm machine before that is a fault.
const CALM_TRIES: usize = 12;

/// How often it is tried when the machine is never calm.
const TRIES: usize = 600;

/// A thread that only sleeps wakes up this late at most on a calm machine.
const CALM: Duration = Duration::from_millis(10);

/// Waits until the state of a saver is as wished; it tells of every change through `woken`. `what` is told when nothing happens.
pub(crate) fn wait_for_state(what: &str, saver: &Saver, woken: &Receiver<()>, wished: impl Fn(&SaveState) -> bool) -> SaveState {
    loop {
        let state = saver.state();
        if wished(&state) {
            return state;
        }
        assert!(woken.recv_timeout(SILENCE).is_ok(), "{what}: nothing happens in {state:?}");
    }
}

/// Tries again until `attempt`, which gives what it took, keeps the time; fails when it never does although the machine was calm.
pub(crate) fn assert_in_time(limit: Duration, mut attempt: impl FnMut() -> Duration) {
    let mut late = Vec::new();
    for _ in 0..TRIES {
        let (took, is_calm) = while_watched(&mut attempt);
        if took <= limit {
            return;
        }
        if is_calm {
            late.push(took);
        }
        assert!(late.len() < CALM_TRIES, "later than {limit:?} each time: {late:?}");
    }
    panic!("later than {limit:?} {TRIES} times on a busy machine; on a calm one {late:?}");
}

/// Does something, and tells whether a thread beside it that sleeps a millisecond at a time always woke up in time.
fn while_watched(attempt: &mut impl FnMut() -> Duration) -> (Duration, bool) {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let watch = || {
            let mut is_calm = true;
            while !is_over.load(Ordering::Relaxed) {
                let before = Instant::now();
                thread::sleep(Duration::from_millis(1));
                is_calm &= before.elapsed() < CALM;
            }
            is_calm
        };
        let watching = thread::Builder::new().spawn_scoped(scope, watch).unwrap();
        let took = attempt();
        is_over.store(true, Ordering::Relaxed);
        (took, watching.join().unwrap())
    })
}

#[test]
fn what_is_late_once_or_on_a_busy_machine_is_no_fault() {
    let mut tries = [3, 2, 1].into_iter();
    assert_in_time(Duration::from_secs(1), || Duration::from_secs(tries.next().unwrap()));
    assert_eq!(tries.next(), None, "tried until it was in time");
}

#[test]
#[should_panic(expected = "later than 1s")]
fn what_is_late_each_time_is_a_fault() {
    assert_in_time(Duration::from_secs(1), || Duration::from_secs(2));
}
