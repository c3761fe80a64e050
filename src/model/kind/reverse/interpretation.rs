//! Interprets a reversed question: the number of its notes that are turned round.

use crate::words::Words;

/// The number of turned notes in words, given each note's turned text; spaces alone turn none.
pub fn interpret_turned<'a>(turned: impl IntoIterator<Item = &'a str>, words: Words) -> String {
    let (mut all, mut done) = (0_usize, 0_usize);
    for text in turned {
        all += 1;
        done += usize::from(!text.trim().is_empty());
    }
    match (done, all) {
        (_, 0) => words.interpretation_nothing_to_turn().to_owned(),
        (0, 1) => words.interpretation_only_note_not_turned().to_owned(),
        (1, 1) => words.interpretation_only_note_turned().to_owned(),
        (0, all) => words.interpretation_no_note_turned(all),
        (2, 2) => words.interpretation_both_notes_turned().to_owned(),
        (done, all) if done == all => words.interpretation_all_notes_turned(all),
        (1, all) => words.interpretation_one_note_turned(all),
        (done, all) => words.interpretation_notes_turned(done, all),
    }
}
