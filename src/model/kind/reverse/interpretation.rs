//! What a reversed question says: how many of its notes are turned round.

use crate::words::Words;

/// How many notes are turned, given each note's turned text; none is turned by spaces alone.
pub fn turned_reading<'a>(turned: impl IntoIterator<Item = &'a str>, words: Words) -> String {
    let (mut all, mut done) = (0_usize, 0_usize);
    for text in turned {
        all += 1;
        done += usize::from(!text.trim().is_empty());
    }
    match (done, all) {
        (_, 0) => words.reading_nothing_to_turn().to_owned(),
        (0, 1) => words.reading_only_note_not_turned().to_owned(),
        (1, 1) => words.reading_only_note_turned().to_owned(),
        (0, all) => words.reading_no_note_turned(all),
        (2, 2) => words.reading_both_notes_turned().to_owned(),
        (done, all) if done == all => words.reading_all_notes_turned(all),
        (1, all) => words.reading_one_note_turned(all),
        (done, all) => words.reading_notes_turned(done, all),
    }
}
