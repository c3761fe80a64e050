//! Reads people as they stand in a summons or a protocol: every line is accounted for, and nothing is dropped in silence.
//!
//! Lists of boards come as running text ("Förnamn Efternamn (KD), ordf."), as a table pasted with tabs, and as the two
//! narrow columns of a protocol in which a heading stands before the first names ("Beslutande Förnamn Efternamn (S)"); as columns
//! beside each other, by party, and as a table whose cells have become lines of their own.

use super::columns::{Column, cells_of, each_in_a_cell, from_cells, headings_of, row_text};
use super::line::{LinePeople, add_role, people_in, replaced, without_mark};
use super::name_order::first_name_first;
use super::party::{party_alone, party_before_names, party_letters};
use super::role::{is_absence, role_before};
use super::section::{Section, heading_in, sections_of, standing};
use super::stacked::{LinePlace, places_of};
use crate::model::record::people::Person;
use crate::model::text::{Folded, is_same_text, lines};

/// A line that begins after so many blanks stands under the last of several headings beside each other.
const FAR_IN: usize = 8;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summons {
    /// Every line in order, with what became of it.
    pub lines: Vec<SummonsLine>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummonsLine {
    /// The line as it was pasted, without blanks around it.
    pub text: String,
    /// What became of it.
    pub read: LineRead,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineRead {
    /// Somebody, and nothing in the line that was not understood.
    Person(Person),
    /// Several people, or people and something that is worth a look.
    Several(SeveralRead),
    /// A heading over the names that follow.
    Heading,
    /// Somebody who stands further up already; several with commas between them.
    Again(String),
    /// Somebody who is not there, by a heading or by the line itself.
    Absent(String),
    /// It belongs to the person in a line before: the party, the role, whom they replace, or the rest of a row of a table.
    Continued,
    /// No person, as far as can be told.
    NotAPerson,
    /// Nothing.
    Blank,
}

/// A line that is more than one person read well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeveralRead {
    /// The people who are new, in the line's order.
    pub people: Vec<Person>,
    /// The names of those who stand further up already.
    pub again: Vec<String>,
    /// Those who are not there, in a line with others.
    pub absent: Vec<String>,
    /// What was not understood; it is kept with the role of the person before it. Empty for several people who were read well.
    pub unread: Vec<String>,
    /// The names in which the surname seems to stand first. They are kept as they are written.
    pub surname_first: Vec<String>,
}

impl LineRead {
    /// The people whom a line gave.
    pub fn people(&self) -> &[Person] {
        match self {
            Self::Person(person) => std::slice::from_ref(person),
            Self::Several(several) => &several.people,
            Self::Heading | Self::Again(_) | Self::Absent(_) | Self::Continued | Self::NotAPerson | Self::Blank => &[],
        }
    }

    /// Whether something stands in the line that somebody should look at.
    pub const fn is_unsure(&self) -> bool {
        match self {
            Self::Several(several) => !several.unread.is_empty() || !several.surname_first.is_empty(),
            Self::NotAPerson => true,
            _ => false,
        }
    }
}

impl Summons {
    /// The people in order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.lines.iter().flat_map(|line| line.read.people())
    }
}

/// Reads a pasted list. Every kind of line break ends a line.
pub fn read_summons(pasted: &str) -> Summons {
    let pasted: Vec<_> = lines(pasted).collect();
    let mut reader = Reader::default();
    let mut at = 0;
    let places = places_of(&pasted);
    while let (Some(line), Some(place)) = (pasted.get(at), places.get(at)) {
        let more = pasted.get(at + 1..).unwrap_or_default();
        let taken = reader.read(line, *place, more);
        for line in more.iter().take(taken) {
            reader.tell(line, LineRead::Continued);
        }
        at += 1 + taken;
    }
    Summons { lines: reader.lines }
}

/// The list with the first name first in every name in which the surname seems to stand first; all else stays as it is.
pub fn with_first_names_first(pasted: &str) -> String {
    let read = read_summons(pasted);
    let mut turned = String::with_capacity(pasted.len());
    let mut rest = pasted;
    for line in &read.lines {
        let Some(at) = rest.find(&line.text) else { continue };
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        turned.push_str(before);
        let mut text = line.text.clone();
        if let LineRead::Several(several) = &line.read {
            for name in &several.surname_first {
                turn(&mut text, name);
            }
        }
        turned.push_str(&text);
        rest = after.get(line.text.len()..).unwrap_or_default();
    }
    turned + rest
}

/// Turns a name where it stands in a text.
fn turn(text: &mut String, name: &str) {
    let folded = Folded::new(text);
    if let (Some(at), Some(other)) = (folded.text().find(name), first_name_first(name)) {
        let range = folded.original(at..at + name.len());
        text.replace_range(range, &other);
    }
}

#[derive(Default)]
struct Reader {
    lines: Vec<SummonsLine>,
    section: Section,
    /// The sections of columns beside each other.
    beside: Vec<Option<Section>>,
    /// The party over the names, where a list stands by party.
    party: String,
    /// The role that stood alone on the line before, as "Ordförande".
    role: String,
    /// What the columns of a table hold, when a line of headings stood above it.
    columns: Option<Vec<Column>>,
}

impl Reader {
    /// Reads a line; gives the number of lines after it that belong to it.
    fn read(&mut self, line: &str, place: LinePlace, more: &[&str]) -> usize {
        let (row, taken) = self.whole_row(line, more);
        let read = match place {
            LinePlace::OfTheOneBefore => self.continued(line),
            LinePlace::Party => self.party_line(line),
            LinePlace::Own => self.meaning(row.as_deref().unwrap_or(line)),
        };
        self.tell(line, read);
        taken
    }

    fn tell(&mut self, line: &str, read: LineRead) {
        let text = line.trim().to_owned();
        self.lines.push(SummonsLine { text, read });
    }

    /// A row of a table with headings whose cells hold line breaks, and the number of lines that it takes beside its first.
    fn whole_row(&self, line: &str, more: &[&str]) -> (Option<String>, usize) {
        let wanted = self.columns.as_ref().map_or(0, Vec::len);
        let count = |line: &str| line.split(['\t', '\u{7}']).count();
        let mut row = line.to_owned();
        for (place, next) in more.iter().enumerate() {
            // A whole row is one of its own, unless it begins with what is no name.
            let is_row = count(next) >= wanted
                && next
                    .split(['\t', '\u{7}'])
                    .next()
                    .is_some_and(|cell| !people_in(cell.trim()).people.is_empty());
            if count(&row) >= wanted || is_row || row.trim().is_empty() {
                break;
            }
            row = format!("{row} {next}");
            if count(&row) == wanted {
                return (Some(row), place + 1);
            }
        }
        (None, 0)
    }

    fn meaning(&mut self, line: &str) -> LineRead {
        let is_right = line.len() - line.trim_start_matches([' ', '\u{A0}']).len() >= FAR_IN;
        let cells = cells_of(line);
        let cells: Vec<_> = cells.iter().map(String::as_str).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return LineRead::Blank;
        }
        if cells.iter().all(|cell| without_mark(cell).1.is_empty()) {
            return LineRead::NotAPerson;
        }
        if let Some(sections) = sections_of(&cells) {
            self.beside = sections;
            self.columns = None;
            self.party.clear();
            return LineRead::Heading;
        }
        if let Some(columns) = headings_of(&cells) {
            self.columns = Some(columns);
            return LineRead::Heading;
        }
        let joined = cells.iter().filter(|cell| !cell.is_empty()).copied().collect::<Vec<_>>().join(" ");
        let (starred, text) = without_mark(&joined);
        if replaced(text).is_some() && self.last_person().is_some() {
            return self.continued(text);
        }
        let role = std::mem::take(&mut self.role);
        let columns = self.columns.clone().filter(|columns| is_row_of(columns, &cells));
        let found = match columns {
            Some(columns) => Ok(from_cells(&cells, &columns)),
            None => self.line_without_columns(text, &cells),
        };
        let mut found = match found {
            Ok(found) => found,
            Err(read) => return read,
        };
        if let Some(first) = found.people.first_mut().filter(|person| person.role.is_empty()) {
            first.role = role;
        }
        let sections = self.sections_beside(&cells, found.people.len(), is_right);
        self.placed(found, starred, &sections)
    }

    /// The people of a line that stands under no columns, or what else the line is.
    fn line_without_columns(&mut self, text: &str, cells: &[&str]) -> Result<LinePeople, LineRead> {
        let (is_heading, rest) = match self.heading(text) {
            Some(Err(())) => return Err(LineRead::NotAPerson),
            Some(Ok(rest)) if rest.is_empty() => return Err(LineRead::Heading),
            // What a heading stood before is read as a line.
            Some(Ok(rest)) => (true, rest),
            None if self.party_heading(text) => return Err(LineRead::Heading),
            None => (false, text.to_owned()),
        };
        let is_role = role_before(&rest).1.is_empty();
        if is_role && is_heading {
            return Err(LineRead::NotAPerson);
        }
        if is_role {
            rest.trim_end_matches([':', ' ']).clone_into(&mut self.role);
            return Err(LineRead::Heading);
        }
        let found = if is_heading { self.people(&[&rest]) } else { self.people(cells) };
        if is_heading && found.people.is_empty() && !rest.contains(char::is_uppercase) {
            return Err(LineRead::Heading);
        }
        Ok(found)
    }

    /// The people of cells without headings over them.
    fn people(&mut self, cells: &[&str]) -> LinePeople {
        if let Some(found) = each_in_a_cell(cells) {
            return found;
        }
        let row = match cells {
            [only] => without_mark(only).1.to_owned(),
            cells => row_text(cells),
        };
        let Some((party, names)) = party_before_names(&row) else {
            return people_in(&row);
        };
        // "M: Förnamn Efternamn, Förnamn Efternamn"
        let mut found = people_in(names);
        for person in found.people.iter_mut().filter(|person| person.party.is_empty()) {
            person.party.clone_from(&party);
        }
        self.party = if row.trim_end().ends_with([',', ';']) {
            party
        } else {
            String::new()
        };
        found
    }

    /// For each of the people of a row the section of its column, where columns stand beside each other.
    fn sections_beside(&self, cells: &[&str], people: usize, is_right: bool) -> Vec<Section> {
        let full: Vec<_> = cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(at, _)| at)
            .collect();
        let of = |at: usize| self.beside.get(at).copied().flatten().unwrap_or(self.section);
        let held: Vec<_> = full.iter().filter_map(|at| self.beside.get(*at).copied().flatten()).collect();
        match self.beside.len() {
            0 => Vec::new(),
            // A cell alone stands under the last heading when it stands far to the right.
            columns if full.len() == 1 && cells.len() < columns => vec![of(if is_right { columns - 1 } else { 0 }); people],
            _ if held.len() == people => held,
            _ => vec![of(full.first().copied().unwrap_or_default()); people],
        }
    }

    /// What became of the people of a line, each with the standing of its section.
    fn placed(&self, found: LinePeople, starred: bool, sections: &[Section]) -> LineRead {
        if found.people.is_empty() {
            return LineRead::NotAPerson;
        }
        let mut several = SeveralRead {
            unread: found.unread,
            ..SeveralRead::default()
        };
        for (place, mut person) in found.people.into_iter().enumerate() {
            let section = sections.get(place).copied().unwrap_or(self.section);
            if person.party.is_empty() && !matches!(section, Section::Officials | Section::Signing) {
                self.party.clone_into(&mut person.party);
            }
            if section == Section::Absent || is_absence(&person.role) {
                several.absent.push(person.with_party());
                continue;
            }
            person.standing = standing(&person, section, starred);
            let mut known = self.lines.iter().flat_map(|line| line.read.people()).chain(&several.people);
            if known.any(|known| is_same(known, &person)) {
                several.again.push(person.name);
                continue;
            }
            if !found.is_ordered && first_name_first(&person.name).is_some() {
                several.surname_first.push(person.name.clone());
            }
            several.people.push(person);
        }
        let is_well = several.unread.is_empty() && several.surname_first.is_empty();
        match (several.people.as_slice(), several.again.as_slice(), several.absent.as_slice()) {
            ([], [], absent) if is_well => LineRead::Absent(absent.join(", ")),
            ([], again, []) if is_well => LineRead::Again(again.join(", ")),
            ([person], [], []) if is_well => LineRead::Person(person.clone()),
            _ => LineRead::Several(several),
        }
    }

    /// The person whom the last line that is not blank gave last, and the section in which it was read.
    fn last_person(&mut self) -> Option<&mut Person> {
        let mut before = self.lines.iter_mut().rev();
        let line = before.find(|line| !matches!(line.read, LineRead::Blank | LineRead::Continued))?;
        match &mut line.read {
            LineRead::Person(person) => Some(person),
            LineRead::Several(several) => several.people.last_mut(),
            _ => None,
        }
    }

    /// Reads a line that tells more of the person before it.
    fn continued(&mut self, line: &str) -> LineRead {
        let section = self.section;
        let folded = Folded::new(line);
        let text = folded.text().trim();
        let party = party_alone(text.trim_matches(['(', ')', '[', ']']));
        let Some(person) = self.last_person() else {
            return LineRead::NotAPerson;
        };
        match party {
            Some(party) if person.party.is_empty() => person.party = party,
            _ => add_role(person, text),
        }
        person.standing = standing(person, section, false);
        LineRead::Continued
    }

    /// Reads the letters of a party that stand over names.
    fn party_line(&mut self, line: &str) -> LineRead {
        self.party = party_letters(Folded::new(line).text().trim());
        LineRead::Heading
    }

    /// Whether a line names a party over the names that follow: "Socialdemokraterna", "Moderaterna (M)", "V:".
    fn party_heading(&mut self, text: &str) -> bool {
        let is_over = text.ends_with(':') || text.starts_with('(');
        let text = text.trim_end_matches(':');
        let (name, letters) = match text.trim_start_matches('(').split_once('(') {
            Some((name, rest)) => match rest.strip_suffix(')') {
                Some(letters) => (name, Some(letters)),
                None => return false,
            },
            None => (text.trim_matches(['(', ')']), None),
        };
        let Some(party) = party_alone(name).filter(|_| is_over || name.trim().chars().count() > 3) else {
            return false;
        };
        let letters = letters.map(party_letters);
        let fits = letters.is_none_or(|letters| is_same_text(&letters, &party) || letters.starts_with(|sign: char| sign.is_ascii_digit()));
        if fits {
            self.party = party;
        }
        fits
    }

    /// What stands after the words of a heading; the section becomes the heading's. A heading of several lines goes on
    /// before the next names ("övriga", "ledamöter"), and then the section stays. An error for a heading over two sorts of people
    /// who cannot be told apart.
    fn heading(&mut self, text: &str) -> Option<Result<String, ()>> {
        let found = heading_in(text)?;
        let words = found.words;
        let continues = self.section == Section::Substitutes && self.heading_is_open() && matches!(words, "övriga" | "ledamöter");
        if !continues {
            let here = if self.section == Section::Absent {
                Section::Members
            } else {
                self.section
            };
            self.section = found.section.unwrap_or(here);
            self.party.clear();
            self.beside.clear();
        }
        let other = found.rest.strip_prefix("och ").and_then(heading_in);
        if other.is_some_and(|other| other.section.is_some_and(|section| section != self.section) && other.rest.is_empty()) && !continues {
            return Some(Err(()));
        }
        // "Insynsplats (MP)" is a heading with a party, "Ledamöter (7 st)" one with a number.
        let bracket = found
            .rest
            .strip_prefix('(')
            .and_then(|rest| rest.trim_end_matches(':').strip_suffix(')'));
        if let Some(party) = bracket.and_then(party_alone) {
            self.party = party;
            return Some(Ok(String::new()));
        }
        let counts = bracket.is_some_and(|inside| inside.chars().any(|sign| sign.is_ascii_digit()));
        Some(Ok(if counts { String::new() } else { found.rest.to_owned() }))
    }

    /// Whether the heading "Ersättare och" has not come to its end yet.
    fn heading_is_open(&self) -> bool {
        let lines = self.lines.iter().rev().map(|line| Folded::caseless(&line.text));
        for line in lines {
            let line = line.text();
            if line.starts_with("ersättare och") && !line.starts_with("ersättare och övriga ledamöter") {
                return true;
            }
            if !line.starts_with("övriga") {
                return false;
            }
        }
        false
    }
}

/// Whether cells stand under these headings: as many, or fewer at the end where a table is parted by tabs.
fn is_row_of(columns: &[Column], cells: &[&str]) -> bool {
    cells.len() > 1 && (cells.len() <= columns.len() || cells.iter().skip(columns.len()).all(|cell| cell.is_empty()))
}

fn is_same(one: &Person, other: &Person) -> bool {
    let party = is_same_text(&one.party, &other.party) || one.party.is_empty() || other.party.is_empty();
    party && is_same_text(&one.name, &other.name)
}
