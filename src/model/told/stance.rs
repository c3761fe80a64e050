//! What the groups think of proposals, in words.

use crate::model::appendix::Table;
use crate::model::group::Group;
use crate::model::kind::{Answer, Opinion, Proposal, Stance, StanceAnswer};
use crate::model::reading::{listed, quoted};
use crate::words::Words;

/// A proposal in each row, an opinion in each column; the cells count and name the groups.
pub(super) fn table(stance: &Stance, answers: &[(&Group, &Answer)], words: Words) -> Table {
    let header = [words.appendix_row().to_owned()]
        .into_iter()
        .chain(Opinion::ALL.map(|opinion| with_capital(opinion.name(words))));
    let rows = stance.rows().map(|row| {
        let cells = Opinion::ALL.map(|opinion| match holding(row, opinion, answers).as_slice() {
            [] => "–".to_owned(),
            groups => words.appendix_holding(groups.len(), &groups.join(", ")),
        });
        [row.label().to_owned()].into_iter().chain(cells).collect()
    });
    Table {
        header: header.collect(),
        rows: rows.collect(),
        widths: [5].into_iter().chain(Opinion::ALL.map(|_| 3)).collect(),
    }
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
pub(in crate::model) fn by_row(rows: &[&Proposal], answers: &[(&Group, &Answer)], words: Words) -> String {
    rows.iter()
        .filter_map(|row| {
            let opinions: Vec<_> = Opinion::ALL
                .into_iter()
                .filter_map(|opinion| {
                    let groups = holding(row, opinion, answers);
                    (!groups.is_empty()).then(|| words.appendix_alt_opinion(groups.len(), opinion.name(words), &groups.join(", ")))
                })
                .collect();
            (!opinions.is_empty()).then(|| words.appendix_alt_figures(row.label().trim_end_matches('.'), &opinions.join("; ")))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The names of the groups that hold an opinion on a proposal.
fn holding<'a>(row: &Proposal, opinion: Opinion, answers: &[(&'a Group, &Answer)]) -> Vec<&'a str> {
    answers
        .iter()
        .filter(|(_, answer)| matches!(answer, Answer::Stance(answer) if answer.on(&row.key) == Some(opinion)))
        .map(|(group, _)| group.name.as_str())
        .collect()
}

fn with_capital(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
