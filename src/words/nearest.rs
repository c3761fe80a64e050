//! The known word that is nearest to a mistyped one.

/// The nearest of the known words, when one is near enough to have been meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (distance(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .min()
        .filter(|(steps, candidate)| *steps <= candidate.chars().count().max(3) / 2)
        .map(|(_, candidate)| candidate)
}

/// Number of signs that have to be put in, taken away, changed or exchanged with their neighbour to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    let at =
        |rows: &[Vec<usize>], row: usize, column: usize| rows.get(row).and_then(|row| row.get(column)).copied().unwrap_or(usize::MAX / 2);
    for (down, sign) in one.iter().enumerate() {
        let mut row = vec![down + 1];
        for (right, candidate) in other.iter().enumerate() {
            let changed = at(&rows, down, right) + usize::from(sign != candidate);
            let taken = at(&rows, down, right + 1) + 1;
            let put_in = row.last().map_or(changed, |steps| steps + 1);
            let mut least = changed.min(taken).min(put_in);
            let before = |signs: &[char], index: usize| index.checked_sub(1).and_then(|index| signs.get(index)).copied();
            if before(&one, down) == Some(*candidate) && before(&other, right) == Some(*sign) {
                least = least.min(at(&rows, down - 1, right - 1) + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    at(&rows, one.len(), other.len())
}
