//! The known word that is nearest to a mistyped one.

/// The nearest of the known words, when one is near enough to have been meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (distance(&word.to_lowercase(), candidate), candidate))
        .min()
        .filter(|(steps, candidate)| *steps <= candidate.chars().count().max(3) / 2)
        .map(|(_, candidate)| candidate)
}

/// How many signs have to be put in, taken away or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<_> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, sign) in one.chars().enumerate() {
        let mut next = vec![index + 1];
        for ((pair, left), candidate) in row.windows(2).zip(0..).zip(&other) {
            let [diagonal, above] = pair else { continue };
            let beside = next.get(left).copied().unwrap_or(usize::MAX - 1);
            next.push((diagonal + usize::from(sign != *candidate)).min(above + 1).min(beside + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
