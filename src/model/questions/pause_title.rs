//! Titles that are called a pause.

use crate::model::text::is_same_text;
use crate::words::{Language, Words};

/// True for a title that is called a pause.
pub fn is_pause_title(title: &str, words: Words) -> bool {
    let title = title.trim().trim_end_matches(['.', '!']);
    let rest = ["kort ", "Kort ", "short ", "Short "]
        .iter()
        .find_map(|word| title.strip_prefix(word));
    let title = rest.unwrap_or(title);
    [words, Words::new(Language::Swedish)].iter().any(|words| {
        let mut pauses = words.prepare_pause_words().split(',');
        pauses.any(|pause| is_same_text(pause.trim(), title))
    })
}
