//! Interprets opinions on proposals: those on which the groups agree, and those on which they differ the most.
//!
//! The groups agree on a row where all groups that answered the question, two at least, think the same of it. How much
//! they differ on a row is counted over all pairs of groups that answered it: two for a pair where one supports and the
//! other opposes, one for any other two opinions that are not the same. A row without all groups' answers may be where
//! they differ the most, but never where they agree.

use super::answer::{Opinion, StanceAnswer};
use super::prompt::{Proposal, Stance};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, listed, quoted};
use crate::words::Words;

/// A proposal and how many groups hold each opinion on it, in the order of [`Opinion::ALL`].
struct Counted<'a> {
    row: &'a Proposal,
    counts: [usize; 4],
}

pub(super) fn interpret(stance: &Stance, answers: &[(&Group, &Answer)], words: Words) -> String {
    let answered: Vec<(&Group, &StanceAnswer)> = answers
        .iter()
        .filter_map(|(group, answer)| match answer {
            Answer::Stance(answer) if stance.rows().any(|row| answer.on(&row.key).is_some()) => Some((*group, answer)),
            _ => None,
        })
        .collect();
    let rows: Vec<_> = stance
        .rows()
        .map(|row| Counted {
            row,
            counts: Opinion::ALL.map(|opinion| answered.iter().filter(|(_, answer)| answer.on(&row.key) == Some(opinion)).count()),
        })
        .collect();
    let parts = match answered.as_slice() {
        [] => return words.interpretation_nobody().to_owned(),
        [(group, _)] => vec![one_group(&group.name, &rows, words)],
        groups => many_groups(groups.len(), &rows, words),
    };
    format!("{}.", parts.join("; "))
}

fn one_group(name: &str, rows: &[Counted<'_>], words: Words) -> String {
    let answered: Vec<_> = rows.iter().filter(|row| row.answered() > 0).collect();
    let opinions = opinions(&answered, rows.len(), words);
    match rows {
        [_] => words.interpretation_group_on_the_row(name, &opinions),
        _ if answered.len() == rows.len() => words.interpretation_group_on_all_rows(name, rows.len(), &opinions),
        _ => words.interpretation_group_on_rows(name, answered.len(), rows.len(), &opinions),
    }
}

fn many_groups(groups: usize, rows: &[Counted<'_>], words: Words) -> Vec<String> {
    let agreed: Vec<_> = rows.iter().filter(|row| row.counts.contains(&groups)).collect();
    let opinions = opinions(&agreed, rows.len(), words);
    let who = if groups == 2 {
        words.interpretation_both_groups().to_owned()
    } else {
        words.interpretation_all_groups(groups)
    };
    let from = if groups == 2 {
        words.interpretation_spread_both().to_owned()
    } else {
        words.interpretation_spread_all(groups)
    };
    let mut parts = vec![match (agreed.len(), rows.len()) {
        (0, 1) => words.interpretation_not_agreed_on_the_row(&from),
        (0, all) => words.interpretation_agreed_on_none(all, &from),
        (_, 1) => words.interpretation_agreed_on_the_row(&who, &opinions),
        (some, all) if some == all => words.interpretation_agreed_on_all(&who, all, &opinions),
        (some, all) => words.interpretation_agreed_on_some(&who, some, all, &opinions),
    }];
    let most = rows.iter().map(Counted::difference).max().unwrap_or(0);
    let differing: Vec<_> = rows.iter().filter(|row| most > 0 && row.difference() == most).collect();
    match differing.as_slice() {
        [] => {}
        [row] if rows.len() == 1 => parts.push(row.counts_in_words(words)),
        [row] => parts.push(words.interpretation_differs_most(&row.name_and_counts(words))),
        several if several.len() > MOST_NAMES => parts.push(words.interpretation_differs_most_on(several.len())),
        several => {
            let names: Vec<_> = several.iter().map(|row| row.name_and_counts(words)).collect();
            parts.push(words.interpretation_differs_most_alike(&listed(&names, words)));
        }
    }
    match rows.iter().filter(|row| row.answered() < groups).count() {
        0 => {}
        _ if rows.len() == 1 => parts.push(words.interpretation_row_lacks_answers().to_owned()),
        1 => parts.push(words.interpretation_one_row_lacks_answers().to_owned()),
        count => parts.push(words.interpretation_rows_lack_answers(&words.number(count))),
    }
    parts
}

/// "tillstyrker 2, avstyrker 1": what is thought, and of how many of these rows, each of which has one opinion. The number
/// is left out where the question has one row in `all`.
fn opinions(rows: &[&Counted<'_>], all: usize, words: Words) -> String {
    let parts: Vec<_> = Opinion::ALL
        .into_iter()
        .enumerate()
        .filter_map(|(index, opinion)| {
            let count = rows.iter().filter(|row| row.count(index) > 0).count();
            match (opinion, count) {
                (_, 0) => None,
                (opinion, _) if all == 1 => Some(opinion.name(words).to_owned()),
                (Opinion::TakesNoSide, count) => Some(words.interpretation_takes_no_side_on(count)),
                (opinion, count) => Some(words.interpretation_thinks_of(opinion.name(words), count)),
            }
        })
        .collect();
    parts.join(", ")
}

impl Counted<'_> {
    fn count(&self, opinion: usize) -> usize {
        self.counts.get(opinion).copied().unwrap_or(0)
    }

    fn answered(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The difference between the groups, as the head of the file defines it.
    fn difference(&self) -> usize {
        let [supports, partly, opposes, no_side] = self.counts;
        2 * supports * opposes + partly * (supports + opposes) + no_side * (supports + partly + opposes)
    }

    /// "2 tillstyrker, 1 avstyrker".
    fn counts_in_words(&self, words: Words) -> String {
        let parts: Vec<_> = Opinion::ALL
            .into_iter()
            .zip(self.counts)
            .filter(|(_, count)| *count > 0)
            .map(|(opinion, count)| words.interpretation_count_thinks(count, opinion.name(words)))
            .collect();
        parts.join(", ")
    }

    /// "”Försök” (2 tillstyrker, 1 avstyrker)".
    fn name_and_counts(&self, words: Words) -> String {
        words.interpretation_row_thought(&quoted(self.row.label(), words), &self.counts_in_words(words))
    }
}
