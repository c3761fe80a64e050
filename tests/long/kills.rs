//! The program killed at random while it saves, again and again in the same meeting.

use super::writer::{Killed, Loss};
use super::{Dice, amount, tell};
use std::time::Duration;

/// After so many kills a new meeting is begun, so that its file stays as long as that of a usual one.
pub(super) const SAME_MEETING: usize = 50;

/// The longest that a writer lives, in microseconds: longer than the timer of the saving thread and two saves.
pub(super) const LONGEST_LIFE: usize = 500_000;

/// How much of the typing may be gone.
const MOST_TYPING: Duration = Duration::from_millis(250);

/// What many ends have cost.
#[derive(Default)]
pub(crate) struct Losses(Vec<Loss>);

impl Losses {
    pub(crate) fn add(&mut self, loss: Loss) {
        self.0.push(loss);
    }

    /// Tells the numbers, and fails where a note is gone that was called saved.
    pub(crate) fn judge(mut self, what: &str, asked: &str) {
        self.0.sort_by_key(|loss| loss.typing);
        let count = self.0.len();
        let strokes: u64 = self.0.iter().map(|loss| loss.strokes).sum();
        let lost: usize = self.0.iter().map(|loss| loss.notes_called_saved).sum();
        let on_the_way: usize = self.0.iter().map(|loss| loss.notes_on_the_way).sum();
        let typing = |share: usize| {
            self.0
                .get((count * share / 100).min(count.saturating_sub(1)))
                .map_or(0, |loss| loss.typing.as_millis())
        };
        let late = self.0.iter().filter(|loss| loss.typing > MOST_TYPING).count();
        let found = format!(
            "{count} gånger, {strokes} tangenttryck; {lost} sparade anteckningar borta; skrivet som var borta: median {} ms, p99 {} ms, \
             mest {} ms ({late} gånger över 250 ms); {on_the_way} anteckningar avslutade mindre än så före avbrottet och inte ännu \
             kallade sparade",
            typing(50),
            typing(99),
            typing(100),
        );
        tell(what, asked, &found);
        assert_eq!(lost, 0);
        assert!(strokes > count as u64, "something was typed each time");
    }
}

#[test]
fn a_program_killed_at_random_loses_nothing_that_was_called_saved() {
    let mut dice = Dice(1);
    let mut losses = Losses::default();
    let mut folder = tempfile::tempdir().unwrap();
    let mut meeting = Killed::new(folder.path());
    for number in 1..=amount(15, 1000) {
        let mut writer = meeting.start();
        writer.run_for(Duration::from_micros(dice.below(LONGEST_LIFE) as u64));
        let (at, told) = writer.kill();
        losses.add(meeting.judge(&told, at));
        if number % SAME_MEETING == 0 {
            folder = tempfile::tempdir().unwrap();
            meeting = Killed::new(folder.path());
        }
    }
    losses.judge(
        "Programmet dödat (SIGKILL) på måfå, utan fönster",
        "1 000 gånger, 0 anteckningar, högst 250 ms",
    );
}
