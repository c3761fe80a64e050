//! The groups' opinions on proposals in words.

use super::answer::{Opinion, StanceAnswer};
use super::prompt::{Proposal, Stance};
use crate::model::kind::answer::Answer;
use crate::model::record::group::Group;
use crate::model::table::Table;
use crate::model::wording::{listed, quoted};
use crate::words::Words;

/// A proposal in each row: its label, what it says in full, and where anybody has answered who thinks what of it.
pub(super) fn table(stance: &Stance, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let is_answered = !answers.is_empty();
    let are_shortened = stance.rows().all(|row| row.shortened);
    let proposal = if are_shortened {
        words.appendix_proposals_shortened()
    } else {
        words.appendix_proposal()
    };
    let mut header = vec![words.appendix_row(), proposal];
    header.extend(is_answered.then(|| words.appendix_stances()));
    let rows = stance.rows().map(|row| {
        let mut cells = vec![row.label().to_owned(), in_full(row, !are_shortened, words)];
        cells.extend(is_answered.then(|| match opinions(row, answers, words).as_slice() {
            [] => "–".to_owned(),
            opinions => opinions.join("\n"),
        }));
        cells
    });
    Table {
        rows: rows.collect(),
        header: header.into_iter().map(str::to_owned).collect(),
        widths: if is_answered { vec![4, 6, 5] } else { vec![4, 11] },
    }
}

/// The proposal as the deck words it, what its source does with it, and what the sentence leaves out; a shortened one is marked
/// where the heading does not say so of all.
fn in_full(row: &Proposal, marks_shortened: bool, words: Words) -> String {
    let shortened = if row.shortened && marks_shortened {
        words.appendix_shortened()
    } else {
        ""
    };
    let told: Vec<_> = [row.verb.trim(), shortened].into_iter().filter(|text| !text.is_empty()).collect();
    let text = if told.is_empty() {
        row.text.trim().to_owned()
    } else {
        words.appendix_source_does(row.text.trim(), &told.join(", "))
    };
    [text.as_str(), row.detail.trim()].join("\n").trim().to_owned()
}

/// "Grupp 1 tillstyrker ”Försök” och ”Statsbidrag”; avstyrker ”Tillsynens inriktning”.".
pub(super) fn by_group(stance: &Stance, group: &str, answer: &StanceAnswer, words: Words) -> String {
    let opinions: Vec<_> = Opinion::ALL
        .into_iter()
        .filter_map(|opinion| {
            let rows: Vec<_> = stance
                .rows()
                .filter(|row| answer.on(&row.key) == Some(opinion))
                .map(|row| quoted(row.label(), words))
                .collect();
            let rows = listed(&rows, words);
            match opinion {
                _ if rows.is_empty() => None,
                Opinion::TakesNoSide => Some(words.appendix_takes_no_side_on(&rows)),
                _ => Some(words.appendix_thinks(opinion.name(words), &rows)),
            }
        })
        .collect();
    words.appendix_group_thinks(group, &opinions.join("; "))
}

/// The opinions on some proposals in running text, proposal by proposal.
pub(super) fn by_row(rows: &[&Proposal], answers: &[(&Group, &Answer)], words: Words) -> String {
    rows.iter()
        .filter_map(|row| {
            let opinions = opinions(row, answers, words);
            (!opinions.is_empty()).then(|| words.appendix_alt_figures(row.label().trim_end_matches('.'), &opinions.join("; ")))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// "3 tillstyrker (Grupp 1, Grupp 2, Grupp 4)", each opinion that anybody holds.
fn opinions(row: &Proposal, answers: &[(&Group, &Answer)], words: Words) -> Vec<String> {
    Opinion::ALL
        .into_iter()
        .filter_map(|opinion| {
            let groups = holding(row, opinion, answers);
            (!groups.is_empty()).then(|| words.appendix_alt_opinion(groups.len(), opinion.name(words), &listed(&groups, words)))
        })
        .collect()
}

/// The names of the groups that hold an opinion on a proposal.
fn holding(row: &Proposal, opinion: Opinion, answers: &[(&Group, &Answer)]) -> Vec<String> {
    answers
        .iter()
        .filter(|(_, answer)| matches!(answer, Answer::Stance(answer) if answer.on(&row.key) == Some(opinion)))
        .map(|(group, _)| group.name.clone())
        .collect()
}
