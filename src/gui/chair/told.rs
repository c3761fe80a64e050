//! Where each group stands, in one line.

use crate::model::{Answer, Group, GroupId, Item, Kind, Moment};
use crate::words::Words;

/// One line for each group that has answered, in the order of `answers`.
pub(super) fn told_by_group(item: &Item, answers: &[(&Group, &Answer)], words: Words) -> Vec<(GroupId, String)> {
    answers
        .iter()
        .map(|(group, answer)| (group.id, told(&item.kind, answer, words)))
        .collect()
}

fn told(kind: &Kind, answer: &Answer, words: Words) -> String {
    let moments = [(Moment::Today, words.today()), (Moment::Desired, words.desired())];
    let parts: Vec<String> = match (kind, answer) {
        (Kind::Matrix(matrix), Answer::Matrix(answer)) => matrix
            .rows()
            .flat_map(|row| {
                let steps = answer.row(&row.key);
                [
                    steps.today.map(|step| format!("{} {step}", words.row_today(row.label()))),
                    steps.desired.map(|step| format!("{} {step}", words.row_desired(row.label()))),
                ]
            })
            .flatten()
            .collect(),
        (Kind::Shift(shift), Answer::Shift(answer)) => moments
            .into_iter()
            .filter_map(|(moment, name)| {
                let shares = answer.at(moment)?.values();
                let corners = shift.corners.iter().zip(shares);
                let corners: Vec<_> = corners.map(|(corner, share)| format!("{} {share} %", corner.name)).collect();
                Some(format!("{name} {}", corners.join(", ")))
            })
            .collect(),
        (Kind::Marks(marks), Answer::Marks(answer)) => marks
            .options
            .iter()
            .filter(|option| answer.on(&option.key) > 0)
            .map(|option| format!("{} {}", option.label(), answer.on(&option.key)))
            .collect(),
        (Kind::Quadrant(quadrant), Answer::Quadrant(answer)) => moments
            .into_iter()
            .filter_map(|(moment, name)| {
                let spot = answer.at(moment)?;
                let situation = quadrant.situation_at(spot).map_or("", |situation| &situation.name);
                let (across, up) = (&quadrant.across.name, &quadrant.up.name);
                Some(format!("{name} {across} {}, {up} {} {situation}", spot.across, spot.up))
            })
            .collect(),
        (Kind::Stance(stance), Answer::Stance(answer)) => stance
            .rows()
            .filter_map(|row| Some(words.choice_on(row.label(), answer.on(&row.key)?.name(words))))
            .collect(),
        _ => Vec::new(),
    };
    parts.join("; ")
}
