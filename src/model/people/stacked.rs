//! Tables whose cells have become lines of their own: name, party and role under one another, as a PDF or a web page gives them.

use super::columns::cells_of;
use super::line::{people_in, without_mark};
use super::party::{party_alone, party_in_brackets};
use super::role::role_before;

/// The place of a line among those around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LinePlace {
    /// It stands for itself.
    #[default]
    Own,
    /// It tells of the person in the line before.
    OfTheOneBefore,
    /// It is a party over the names that follow.
    Party,
}

/// The sort of a line by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineSort {
    Blank,
    /// One person, read well.
    Person,
    /// The letters or the name of a party.
    Party,
    /// A role without a name.
    Role,
    /// An address or a number by which somebody is reached.
    Address,
    Other,
}

/// For each line where it belongs.
pub(super) fn places_of(lines: &[&str]) -> Vec<LinePlace> {
    let sorts: Vec<_> = lines.iter().map(|line| sort_of(line)).collect();
    let mut places = vec![LinePlace::Own; lines.len()];
    let mut from = 0;
    while from < sorts.len() {
        let run = sorts.iter().skip(from).take_while(|sort| **sort != LineSort::Other).count();
        place_run(&sorts, from..from + run, &mut places);
        from += run.max(1);
    }
    places
}

fn place_run(sorts: &[LineSort], run: std::ops::Range<usize>, places: &mut [LinePlace]) {
    let lines = run
        .filter_map(|at| sorts.get(at).map(|sort| (at, *sort)))
        .filter(|(_, sort)| *sort != LineSort::Blank);
    let lines: Vec<_> = lines.collect();
    let people = lines.iter().filter(|(_, sort)| *sort == LineSort::Person).count();
    let is_person = |place: usize| lines.get(place).is_some_and(|(_, sort)| *sort == LineSort::Person);
    // Something stands under every name, and nothing over the first.
    let is_stacked =
        people > 1 && is_person(0) && (0..lines.len()).all(|place| !is_person(place) || (place + 1 < lines.len() && !is_person(place + 1)));
    let mut party_is_over = matches!(lines.first(), Some((_, LineSort::Party)));
    for (place, (at, sort)) in lines.iter().enumerate() {
        let follows = place > 0;
        let Some(slot) = places.get_mut(*at) else { continue };
        *slot = match sort {
            LineSort::Party | LineSort::Role | LineSort::Address if is_stacked => LinePlace::OfTheOneBefore,
            LineSort::Address if follows => LinePlace::OfTheOneBefore,
            LineSort::Party if party_is_over => LinePlace::Party,
            _ => LinePlace::Own,
        };
        party_is_over |= *sort == LineSort::Party && place == 0;
    }
}

fn sort_of(line: &str) -> LineSort {
    let cells = cells_of(line);
    let [cell] = cells.as_slice() else { return LineSort::Other };
    let text = without_mark(cell).1;
    if text.is_empty() {
        return LineSort::Blank;
    }
    let bare = text.trim_matches(['(', ')', '[', ']']);
    let in_brackets = bare.len() < text.len() && party_in_brackets(bare).is_some();
    if party_alone(bare).is_some() || in_brackets {
        return LineSort::Party;
    }
    let is_address = (text.contains('@') && !text.contains(' '))
        || (text.len() > 6
            && text
                .chars()
                .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+' | '(' | ')' | '/')));
    if is_address {
        return LineSort::Address;
    }
    if role_before(text).1.is_empty() && !text.ends_with(':') {
        return LineSort::Role;
    }
    let found = people_in(text);
    if found.people.len() == 1 && found.unread.is_empty() {
        LineSort::Person
    } else {
        LineSort::Other
    }
}
