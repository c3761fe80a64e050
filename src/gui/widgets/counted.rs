//! Lengths of time and counts in words.

use crate::words::Words;

/// A length of time in words, such as "3 h 15 min".
pub(in crate::gui) fn length_of_time(words: Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => words.prepare_short_minutes(minutes),
        (hours, 0) => words.prepare_hours(hours),
        (hours, minutes) => words.prepare_hours_and_minutes(hours, minutes),
    }
}

/// A number of questions in words.
pub(in crate::gui) fn question_count(words: Words, count: usize) -> String {
    if count == 1 {
        words.start_one_question().to_owned()
    } else {
        words.start_question_count(count)
    }
}

/// A number of notes in words.
pub(in crate::gui) fn note_count(words: Words, count: usize) -> String {
    if count == 1 {
        words.start_one_note().to_owned()
    } else {
        words.start_note_count(count)
    }
}

/// A number of selected notes in words.
pub(in crate::gui) fn selected_count(words: Words, count: usize) -> String {
    if count == 1 {
        words.one_note_selected().to_owned()
    } else {
        words.notes_selected(&note_count(words, count))
    }
}
