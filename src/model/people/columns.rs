//! A line of a table: its cells, the headings over them, and the person in them.

use super::line::{LinePeople, add_role, people_in, without_mark};
use super::party::{party_alone, party_in_brackets};
use super::role::ABSENT;
use super::section::sections_of;
use crate::model::text::{Folded, folded_key};
use std::borrow::Cow;

/// The content of a column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    FirstName,
    Surname,
    Name,
    Party,
    Role,
    /// The one who is replaced.
    Replaces,
    /// Presence.
    Presence,
    /// The number of the row.
    Number,
    Other,
}

/// The folded cells of a line, parted by tabs or by the sign with which Word ends a cell; also by several blanks, where they
/// part people or headings.
pub(super) fn cells_of(line: &str) -> Vec<String> {
    if line.contains(['\t', '\u{7}']) {
        let cells = line.split(['\t', '\u{7}']);
        return cells
            .map(|cell| Folded::new(&with_lost_blanks(cell)).text().trim_matches([' ', '"']).to_owned())
            .collect();
    }
    let folded = Folded::new(&with_lost_blanks(line));
    let chunks: Vec<_> = folded.text().split("  ").map(str::trim).filter(|chunk| !chunk.is_empty()).collect();
    let is_apart = chunks.len() > 1
        && (sections_of(&chunks).is_some()
            || headings_of(&chunks).is_some()
            || chunks.iter().all(|chunk| !people_in(without_mark(chunk).1).people.is_empty()));
    if is_apart {
        chunks.into_iter().map(str::to_owned).collect()
    } else {
        vec![chunks.join(" ")]
    }
}

/// The signs that part the cells of a table saved as text, beside tabs.
const SEPARATORS: [char; 2] = [';', '|'];

/// The lines with tabs between the cells, from the first line on in which another sign parts headings: a table that was saved as text.
pub(super) fn with_tabs<'a>(pasted: &[&'a str]) -> Vec<Cow<'a, str>> {
    let mut separator = None;
    let of_line = |line: &&'a str| {
        separator = separator.or_else(|| SEPARATORS.into_iter().find(|sign| parts_headings(line, *sign)));
        match separator {
            Some(sign) if line.contains(sign) => Cow::Owned(quoted_cells(line, sign).join("\t")),
            _ => Cow::Borrowed(*line),
        }
    };
    pasted.iter().map(of_line).collect()
}

/// True where this sign parts at least two headings that are known.
fn parts_headings(line: &str, separator: char) -> bool {
    let cells = quoted_cells(line, separator);
    let cells: Vec<_> = cells.iter().map(|cell| cell.trim()).collect();
    headings_of(&cells).is_some_and(|columns| columns.iter().filter(|column| **column != Column::Other).count() > 1)
}

/// The cells of a line, which quotation marks keep together where they begin with one; two of them are one.
fn quoted_cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut signs = line.chars().peekable();
    while let (Some(sign), Some(cell)) = (signs.next(), cells.last_mut()) {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' if is_quoted || cell.trim().is_empty() => is_quoted = !is_quoted,
            _ if sign == separator && !is_quoted => cells.push(String::new()),
            _ => cell.push(sign),
        }
    }
    cells
}

/// The cells of a line that is parted by several blanks into as many as there are headings over it; `None` for any other.
pub(super) fn cells_under(line: &str, headings: usize) -> Option<Vec<String>> {
    if line.contains(['\t', '\u{7}']) {
        return None;
    }
    let folded = Folded::new(line);
    let chunks = folded.text().split("  ").map(str::trim).filter(|chunk| !chunk.is_empty());
    let cells: Vec<_> = chunks.map(str::to_owned).collect();
    (cells.len() == headings && headings > 1).then_some(cells)
}

/// The people of cells each of which holds somebody.
pub(super) fn each_in_a_cell(cells: &[&str]) -> Option<LinePeople> {
    let full = cells.iter().filter(|cell| !cell.is_empty());
    let read: Vec<_> = full.map(|cell| people_in(without_mark(cell).1)).collect();
    if read.len() < 2 || read.iter().any(|found| found.people.is_empty()) {
        return None;
    }
    let mut whole = LinePeople::default();
    for found in read {
        whole.people.extend(found.people);
        whole.unread.extend(found.unread);
    }
    Some(whole)
}

/// With a blank where only a blank of no width parts two words, of which the second begins with a capital.
fn with_lost_blanks(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    let mut before = ' ';
    while let Some(sign) = signs.next() {
        let is_nothing = matches!(sign, '\u{200B}' | '\u{200C}' | '\u{FEFF}');
        let parts_words = before.is_lowercase() && signs.peek().is_some_and(|next| next.is_uppercase());
        made.push(if is_nothing && parts_words { ' ' } else { sign });
        before = sign;
    }
    made
}

/// The columns of a table, when the cells are their headings.
pub(super) fn headings_of(cells: &[&str]) -> Option<Vec<Column>> {
    let columns: Vec<_> = cells
        .iter()
        .map(|cell| match cell.to_lowercase().trim_end_matches(['.', ':']) {
            "förnamn" | "tilltalsnamn" => Column::FirstName,
            "efternamn" => Column::Surname,
            "namn" | "för- och efternamn" | "förnamn och efternamn" | "deltagare" => Column::Name,
            "parti" | "partibeteckning" => Column::Party,
            "roll" | "uppdrag" | "titel" | "befattning" | "funktion" => Column::Role,
            "tjänstgör för" | "ersätter" | "tjg för" | "tjänstgörande för" | "i stället för" => Column::Replaces,
            "närvaro" | "närvarande" | "deltar" | "frånvaro" | "kommer" | "svar" => Column::Presence,
            "nr" | "nummer" | "#" | "ordning" | "plats nr" => Column::Number,
            _ => Column::Other,
        })
        .collect();
    let named = columns
        .iter()
        .any(|column| matches!(column, Column::Name | Column::FirstName | Column::Surname));
    (named && cells.len() > 1).then_some(columns)
}

/// The person in the cells under known headings.
pub(super) fn from_cells(cells: &[&str], columns: &[Column]) -> LinePeople {
    let of = |wanted: Column| {
        let texts: Vec<_> = cells
            .iter()
            .zip(columns)
            .filter(|(cell, column)| **column == wanted && !cell.is_empty())
            .map(|(cell, _)| *cell)
            .collect();
        texts.join(", ")
    };
    let name = [of(Column::FirstName), of(Column::Surname), of(Column::Name)].join(" ");
    let mut found = people_in(without_mark(&name).1);
    found.is_ordered = !of(Column::FirstName).is_empty();
    let beyond = cells.iter().skip(columns.len()).filter(|cell| !cell.is_empty()).copied();
    let beyond = beyond.collect::<Vec<_>>().join(", ");
    let [person] = found.people.as_mut_slice() else {
        // Several names in one cell cannot be told whose the other cells are.
        found
            .unread
            .extend([of(Column::Party), of(Column::Role)].into_iter().filter(|text| !text.is_empty()));
        return found;
    };
    if person.party.is_empty() {
        let party = of(Column::Party);
        let party = party.trim_matches(['(', ')', '[', ']']);
        person.party = party_in_brackets(party).unwrap_or_else(|| party.to_owned());
    }
    let whom = of(Column::Replaces);
    if whom.chars().any(char::is_alphabetic) && person.replaces.is_empty() {
        person.replaces = whom;
    }
    // Cells under no known heading are kept with the role, so that nothing is lost.
    for text in [of(Column::Role), of(Column::Other), beyond].iter().filter(|text| !text.is_empty()) {
        add_role(person, text);
    }
    let presence = of(Column::Presence);
    match folded_key(&presence).as_str() {
        "" | "ja" | "x" | "närvarande" | "1" => {}
        "nej" | "ej" | "n" | "0" => add_role(person, ABSENT),
        _ => add_role(person, &presence),
    }
    found
}

/// The cells of a line without headings over them, as running text: without numbers and crosses, with commas between, and with
/// first name and surname together.
pub(super) fn row_text(cells: &[&str]) -> String {
    let says_something = |cell: &&str| {
        cell.chars().filter(|sign| sign.is_alphabetic()).count() > 1 || party_alone(cell.trim_matches(['(', ')', '[', ']'])).is_some()
    };
    let mut cells: Vec<_> = cells.iter().map(|cell| without_mark(cell).1).filter(says_something).collect();
    let is_word = |cell: &&str| cell.starts_with(char::is_uppercase) && cell.split(' ').count() == 1 && party_alone(cell).is_none();
    let mut row = String::new();
    if let [first, second, ..] = cells.as_slice()
        && is_word(first)
        && is_word(second)
    {
        row = format!("{first} {second}");
        cells.drain(..2);
    }
    for cell in cells {
        if !(row.is_empty() || cell.starts_with(['(', '['])) {
            row.push(',');
        }
        row.push(' ');
        row.push_str(cell);
    }
    row.trim_start().to_owned()
}
