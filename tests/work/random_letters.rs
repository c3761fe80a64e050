//! Random letters: as many as were asked for, and others each time.

use samtalsledaren::work::random_letters;
use std::collections::BTreeSet;

#[test]
fn random_letters_are_as_many_as_asked_for_and_small() {
    for count in 0..40 {
        let letters = random_letters(count);
        assert_eq!(letters.len(), count);
        assert!(letters.bytes().all(|letter| letter.is_ascii_lowercase()), "{letters}");
    }
}

#[test]
fn random_letters_are_others_each_time_and_take_the_whole_alphabet() {
    let drawn: BTreeSet<_> = (0..1000).map(|_| random_letters(8)).collect();
    assert_eq!(drawn.len(), 1000);
    // Each place has every letter among a thousand, but for once in 10^15 times.
    for place in 0..8 {
        let letters: BTreeSet<_> = drawn.iter().map(|letters| letters.as_bytes()[place]).collect();
        assert_eq!(letters.len(), 26, "place {place}");
    }
}
