//! Interprets opinions on proposals: those on which the groups agree, and those on which they differ the most.
//!
//! The groups agree on a row where all groups that answered the question, two at least, think the same of it. How much
//! they differ on a row is counted over all pairs of groups that answered it: two for a pair where one supports and the
//! other opposes, one for any other two opinions that are not the same. A row without all groups' answers may be where
//! they differ the most, but never where they agree.
//!
//! The bilaga says it with all numbers. The room, which has these before it in a picture, hears it as a chair would say it.

use super::answer::{Opinion, StanceAnswer};
use super::prompt::{Proposal, Stance};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::wording::{MOST_NAMES, listed, quoted};
use crate::words::Words;

/// A proposal and how many groups hold each opinion on it, in the order of [`Opinion::ALL`].
struct Counted<'a> {
    /// Its number in the question, from 1.
    number: usize,
    row: &'a Proposal,
    counts: [usize; 4],
}

/// The longest name of a proposal that is said; a longer one is told by its number in the picture.
const LONGEST_SAID: usize = 40;

pub(super) fn interpret(stance: &Stance, answers: &[(&Group, &Answer)], words: Words) -> String {
    let answered = answered(stance, answers);
    let rows = counted(stance, &answered);
    match answered.as_slice() {
        [] => words.interpretation_nobody().to_owned(),
        [(group, _)] => format!("{}.", one_group(&group.name, &rows, words)),
        groups => many_groups(groups.len(), &rows, words).join(" "),
    }
}

impl Stance {
    /// The same as the interpretation, for the room, in two or three short sentences: "Eniga om tre av fem. Mest delade: Rekrytera chefer."
    pub fn spoken(&self, answers: &[(&Group, &Answer)], words: Words) -> String {
        let answered = answered(self, answers);
        let rows = counted(self, &answered);
        let groups = answered.len();
        let agreed = rows.iter().filter(|row| row.counts.contains(&groups)).count();
        let all = words.number(rows.len());
        let mut said = vec![match (groups, agreed, rows.len()) {
            (0, ..) => return words.interpretation_nobody().to_owned(),
            (_, 0, 1) => words.spoken_not_agreed().to_owned(),
            (_, _, 1) => words.spoken_agreed().to_owned(),
            (_, 0, _) => words.spoken_agreed_on_none(&all),
            (_, some, count) if some == count => words.spoken_agreed_on_all(&all),
            (_, some, _) => words.spoken_agreed_on_some(&words.number(some), &all),
        }];
        let differing = differing_most(&rows);
        match differing.as_slice() {
            _ if rows.len() == 1 => {}
            [] => {}
            [row] => said.push(words.spoken_most_divided(&row.spoken_name(words))),
            several if several.len() > MOST_NAMES => said.push(words.spoken_equally_divided(&words.number(several.len()))),
            several => {
                let names: Vec<_> = several.iter().map(|row| row.spoken_name(words)).collect();
                said.push(words.spoken_most_divided_alike(&listed(&names, words)));
            }
        }
        let lacking = rows.iter().filter(|row| row.answered() < groups).count();
        match lacking {
            0 => {}
            _ if rows.len() == 1 => said.push(words.spoken_answers_lack().to_owned()),
            count => said.push(words.spoken_answers_lack_on(&words.number(count))),
        }
        said.join(" ")
    }
}

/// The groups that hold an opinion on any of the proposals.
fn answered<'a>(stance: &Stance, answers: &[(&'a Group, &'a Answer)]) -> Vec<(&'a Group, &'a StanceAnswer)> {
    let of_group = |(group, answer): &(&'a Group, &'a Answer)| match answer {
        Answer::Stance(answer) if stance.rows().any(|row| answer.on(&row.key).is_some()) => Some((*group, answer)),
        _ => None,
    };
    answers.iter().filter_map(of_group).collect()
}

fn counted<'a>(stance: &'a Stance, answered: &[(&Group, &StanceAnswer)]) -> Vec<Counted<'a>> {
    let rows = stance.rows().enumerate();
    rows.map(|(index, row)| Counted {
        number: index + 1,
        row,
        counts: Opinion::ALL.map(|opinion| answered.iter().filter(|(_, answer)| answer.on(&row.key) == Some(opinion)).count()),
    })
    .collect()
}

/// The rows on which the groups differ the most, where they differ on any.
fn differing_most<'a, 'b>(rows: &'b [Counted<'a>]) -> Vec<&'b Counted<'a>> {
    let most = rows.iter().map(Counted::difference).max().unwrap_or(0);
    rows.iter().filter(|row| most > 0 && row.difference() == most).collect()
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
        (0, 1) => {
            let counts = rows.first().map(|row| row.counts_in_words(words)).unwrap_or_default();
            words.interpretation_not_agreed_on_the_row(&from, &counts)
        }
        (0, all) => words.interpretation_agreed_on_none(all, &from),
        (_, 1) => words.interpretation_agreed_on_the_row(&who, &opinions),
        (some, all) if some == all => words.interpretation_agreed_on_all(&who, all, &opinions),
        (some, all) => words.interpretation_agreed_on_some(&who, some, all, &opinions),
    }];
    let differing = differing_most(rows);
    match differing.as_slice() {
        [] => {}
        [_] if rows.len() == 1 => {}
        [row] => parts.push(words.interpretation_differs_most(&row.name_and_counts(words))),
        several if several.len() > MOST_NAMES => parts.push(words.interpretation_differs_most_on(&words.number(several.len()))),
        several => {
            let names: Vec<_> = several.iter().map(|row| row.name_and_counts(words)).collect();
            parts.push(words.interpretation_differs_most_alike(&listed(&names, words)));
        }
    }
    match rows.iter().filter(|row| row.answered() < groups).count() {
        0 => {}
        _ if rows.len() == 1 => parts.push(words.interpretation_row_lacks_answers().to_owned()),
        1 => parts.push(words.interpretation_one_row_lacks_answers().to_owned()),
        count => parts.push(words.interpretation_rows_lack_answers(&capitalized(&words.number(count)))),
    }
    parts
}

/// "tillstyrker 2 och avstyrker 1": what is thought, and of how many of these rows, each of which has one opinion. The number
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
    listed(&parts, words)
}

/// The same with a capital at its beginning.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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

    /// The name as the room hears it: "Försök", or "nummer 3" where it has a long one.
    fn spoken_name(&self, words: Words) -> String {
        let name = self.row.label().trim().trim_end_matches('.');
        if name.is_empty() || name.chars().count() > LONGEST_SAID {
            return words.spoken_number(self.number);
        }
        name.to_owned()
    }

    /// "”Försök” (2 tillstyrker, 1 avstyrker)".
    fn name_and_counts(&self, words: Words) -> String {
        words.interpretation_row_thought(&quoted(self.row.label(), words), &self.counts_in_words(words))
    }
}
