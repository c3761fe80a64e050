//! The power cut off while the program saves, on real file systems in a file: mounted, shut down at random, mounted again.
//!
//! Needs root, loop mounts and `xfs_io`; where they are not, the test says so and fails, and `tests/long/run` skips it aloud.

use super::kills::{LONGEST_LIFE, Losses, SAME_MEETING};
use super::volume::Volume;
use super::writer::{Killed, clock};
use super::{Dice, amount};
use std::time::Duration;

fn cut_again_and_again(kind: &str) {
    let mut dice = Dice(2);
    let mut losses = Losses::default();
    let mut volume = Volume::in_a_file(kind);
    let mut meeting = Killed::new(&volume.folder);
    for number in 1..=amount(8, 1000) {
        let mut writer = meeting.start();
        writer.run_for(Duration::from_micros(dice.below(LONGEST_LIFE) as u64));
        volume.cut(dice.coin());
        // Only now is it certain that nothing reaches the medium any more: what is gone is told rather too large than too small.
        let at = clock();
        let (_, told) = writer.kill();
        volume.mount_again();
        losses.add(meeting.judge(&told, at));
        if number % SAME_MEETING == 0 {
            volume = Volume::in_a_file(kind);
            meeting = Killed::new(&volume.folder);
        }
    }
    let what = format!("Strömmen bruten på måfå, {kind} på en riktig skivavbild");
    losses.judge(&what, "1 000 gånger, 0 anteckningar, högst 250 ms (p99)");
}

#[test]
#[ignore = "mounts a file system as root; tests/long/run power"]
fn a_power_cut_on_ext4_loses_nothing_that_was_called_saved() {
    cut_again_and_again("ext4");
}

#[test]
#[ignore = "mounts a file system as root; tests/long/run power"]
fn a_power_cut_on_xfs_loses_nothing_that_was_called_saved() {
    cut_again_and_again("xfs");
}
