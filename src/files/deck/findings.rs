//! What `check` says of a deck that is edited, each finding with the item and the field that it is about.

use crate::files::deck::file::judged;
use crate::files::deck::new_deck::deck_text;
use crate::files::ron::field_path::FieldPath;
use crate::files::ron::span_index::SpanIndex;
use crate::model::{Deck, DeckFinding};
use crate::words::Words;

/// Everything that is wrong with a deck and well to look at, in the order of its file: the very words of `check`.
pub fn deck_findings(deck: &Deck, words: Words) -> Vec<DeckFinding> {
    let Ok(text) = deck_text(deck) else { return Vec::new() };
    let problems = match judged(text.as_bytes(), words) {
        Ok((_, remarks)) => remarks,
        Err(problems) => problems,
    };
    let spans = SpanIndex::of(&text);
    let items = FieldPath::TOP.key("items");
    let begins: Vec<usize> = (0..deck.items.len()).map(|index| spans.find(&items.index(index)).line).collect();
    let lines: Vec<&str> = text.lines().collect();
    let field_at = |line: usize| {
        let text = lines.get(line.checked_sub(1)?)?.trim_start();
        let (name, _) = text.split_once(':')?;
        name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_').then_some(name)
    };
    let items_line = spans.find(&items).line;
    let findings = problems.into_iter().map(|problem| {
        let is_in_items = problem.line > items_line;
        let item = begins.iter().rposition(|begin| *begin <= problem.line).filter(|_| is_in_items);
        let field = field_at(problem.line).unwrap_or_default();
        let from = item.and_then(|item| begins.get(item)).copied().unwrap_or(1);
        let nth = (from..problem.line).filter(|line| field_at(*line) == Some(field)).count();
        DeckFinding {
            item,
            field: field.to_owned(),
            nth,
            is_error: problem.is_error(),
            message: problem.message,
        }
    });
    findings.collect()
}
