//! Mixing people into groups so that sizes, parties and standings are as even as arithmetic allows.
//!
//! Each person joins a party with a standing: an edge of a bipartite graph. Such a graph can always be coloured with any
//! number of colours so that at every party, at every standing and over all, the numbers of two colours differ by at
//! most one (de Werra, 1971). The colours are the groups. Two groups that differ too much are put together and divided
//! again along trails whose edges go to the two groups in turn; each such step makes the whole more even, so it ends.

use crate::model::record::people::Person;
use crate::model::text::folded_key;
use std::collections::BTreeMap;

/// For each person the place of a group, from 0 to `group_count` − 1. The same people, number and seed give the same groups.
pub fn mixed(people: &[Person], group_count: usize, seed: u64) -> Vec<usize> {
    if group_count == 0 {
        return Vec::new();
    }
    let mut chance = Chance(seed);
    let graph = Graph::of(people);
    let mut order: Vec<_> = (0..people.len()).collect();
    chance.shuffle(&mut order);
    let mut groups = vec![0; people.len()];
    for (place, person) in order.iter().enumerate() {
        if let Some(group) = groups.get_mut(*person) {
            *group = place % group_count;
        }
    }
    while let Some((one, other)) = graph.uneven_pair(&groups, group_count) {
        graph.divide(&mut groups, one, other, &mut chance);
    }
    groups
}

/// Numbers that look like chance and are the same in every version of the program (`SplitMix64`).
struct Chance(u64);

impl Chance {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let bound = u64::try_from(last + 1).unwrap_or(u64::MAX);
            let other = usize::try_from(self.next() % bound).unwrap_or(0);
            list.swap(last, other);
        }
    }
}

/// People as edges between the corners that they belong to: one for each party, one for each standing.
struct Graph {
    /// For each person the corner of the party and the corner of the standing.
    edges: Vec<[usize; 2]>,
    corners: usize,
}

impl Graph {
    fn of(people: &[Person]) -> Self {
        let mut numbers = BTreeMap::new();
        let mut edges = Vec::new();
        for person in people {
            let mut corner = |key: (bool, String)| {
                let next = numbers.len();
                *numbers.entry(key).or_insert(next)
            };
            let party = corner((false, folded_key(&person.party)));
            let standing = corner((true, person.standing.mixed_as().to_string()));
            edges.push([party, standing]);
        }
        Self {
            edges,
            corners: numbers.len(),
        }
    }

    /// Two groups of which one has at least two people more, over all or at a corner.
    fn uneven_pair(&self, groups: &[usize], group_count: usize) -> Option<(usize, usize)> {
        // The last row counts all people.
        let mut counts = vec![vec![0_usize; group_count]; self.corners + 1];
        for (edge, group) in self.edges.iter().zip(groups) {
            for corner in edge.iter().copied().chain([self.corners]) {
                if let Some(count) = counts.get_mut(corner).and_then(|row| row.get_mut(*group)) {
                    *count += 1;
                }
            }
        }
        counts.iter().find_map(|row| {
            let (most, high) = row.iter().enumerate().max_by_key(|(_, count)| **count)?;
            let (least, low) = row.iter().enumerate().min_by_key(|(_, count)| **count)?;
            (high - low > 1).then_some((most, least))
        })
    }

    /// Puts two groups together and divides them again, evenly at every corner and over all.
    fn divide(&self, groups: &mut [usize], one: usize, other: usize, chance: &mut Chance) {
        let mut both: Vec<_> = (0..groups.len())
            .filter(|person| groups.get(*person).is_some_and(|group| *group == one || *group == other))
            .collect();
        chance.shuffle(&mut both);
        let mut walk = Walk::new(self, &both);
        // A trail with an odd number of people gives one more to the group it begins with; they take turns.
        let mut next = [one, other];
        while let Some(trail) = walk.trail() {
            for (place, person) in trail.iter().enumerate() {
                if let (Some(group), Some(given)) = (groups.get_mut(*person), next.get(place % 2)) {
                    *group = *given;
                }
            }
            if trail.len() % 2 == 1 {
                next.reverse();
            }
        }
    }
}

/// A walk over every edge once, in trails. Trails that begin and end at different corners come first, so that each corner with
/// an odd number of edges ends exactly one of them; the others go round and have an even number of edges.
struct Walk<'a> {
    graph: &'a Graph,
    /// For each corner its edges that have not been walked.
    at: Vec<Vec<usize>>,
}

impl<'a> Walk<'a> {
    fn new(graph: &'a Graph, people: &[usize]) -> Self {
        let mut at = vec![Vec::new(); graph.corners];
        for person in people {
            for corner in graph.edges.get(*person).into_iter().flatten() {
                if let Some(edges) = at.get_mut(*corner) {
                    edges.push(*person);
                }
            }
        }
        Self { graph, at }
    }

    /// The people along the next trail; `None` when all have been passed.
    fn trail(&mut self) -> Option<Vec<usize>> {
        let odd = self.at.iter().position(|edges| edges.len() % 2 == 1);
        let mut corner = odd.or_else(|| self.at.iter().position(|edges| !edges.is_empty()))?;
        let mut trail = Vec::new();
        while let Some(person) = self.leave(corner) {
            trail.push(person);
            let [party, standing] = self.graph.edges.get(person).copied().unwrap_or_default();
            corner = if corner == party { standing } else { party };
        }
        Some(trail)
    }

    fn leave(&mut self, corner: usize) -> Option<usize> {
        let person = self.at.get_mut(corner)?.pop()?;
        for end in self.graph.edges.get(person).into_iter().flatten() {
            if let Some(edges) = self.at.get_mut(*end) {
                edges.retain(|other| *other != person);
            }
        }
        Some(person)
    }
}
