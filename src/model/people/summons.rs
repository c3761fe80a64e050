//! Reads people as they stand in a summons or a protocol: every line is accounted for, and nothing is dropped in silence.
//!
//! Lists of boards come as running text ("Förnamn Efternamn (KD), ordf."), as a table pasted with tabs, and as the two
//! narrow columns of a protocol in which a heading stands before the first names ("Beslutande Förnamn Efternamn (S)"); as columns
//! beside each other, by party, and as a table whose cells have become lines of their own.

use super::columns::{Column, cells_of, cells_under, each_in_a_cell, from_cells, headings_of, row_text, with_tabs};
use super::line::{LinePeople, add_role, people_in, replaced, without_mark, words_of_name};
use super::line_read::{LineRead, SeveralRead, Summons, SummonsLine};
use super::name_order::first_name_first;
use super::party::{is_without_party, party_alone, party_before_names, party_letters, unknown_party};
use super::role::{is_absence, is_official_title, is_title, role_before};
use super::section::{Section, heading_in, sections_of, standing};
use super::stacked::{LinePlace, places_of};
use crate::model::record::people::Person;
use crate::model::text::{Folded, folded_key, is_same_text, lines};

/// A name of so many words may be two people beside each other.
const TWO_NAMES: usize = 4;

/// A line that begins after so many blanks stands under the last of several headings beside each other.
const FAR_IN: usize = 8;

/// Reads a pasted list. Every kind of line break ends a line.
pub fn read_summons(pasted: &str) -> Summons {
    let pasted: Vec<_> = lines(pasted).collect();
    let rows = with_tabs(&pasted);
    let rows: Vec<_> = rows.iter().map(AsRef::as_ref).collect();
    let mut reader = Reader::default();
    let mut at = 0;
    let places = places_of(&rows);
    while let (Some(row), Some(place)) = (rows.get(at), places.get(at)) {
        let more = rows.get(at + 1..).unwrap_or_default();
        let (read, taken) = reader.read(row, *place, more);
        let mut told = pasted.iter().skip(at);
        reader.tell(told.next().copied().unwrap_or_default(), read);
        for line in told.take(taken) {
            reader.tell(line, LineRead::Continued);
        }
        at += 1 + taken;
    }
    Summons { lines: reader.lines }
}

#[derive(Default)]
struct Reader {
    lines: Vec<SummonsLine>,
    section: Section,
    /// The sections of columns beside each other.
    beside: Vec<Option<Section>>,
    /// The party over the names, where a list stands by party.
    party: String,
    /// True once a party has stood over names.
    is_by_party: bool,
    /// The role that stood alone on the line before, as "Ordförande".
    role: String,
    /// The columns of a table, under a line of headings.
    columns: Option<Vec<Column>>,
}

impl Reader {
    /// Reads a line; gives the number of lines after it that belong to it too.
    fn read(&mut self, line: &str, place: LinePlace, more: &[&str]) -> (LineRead, usize) {
        let (row, taken) = self.whole_row(line, more);
        let read = match place {
            LinePlace::OfTheOneBefore => self.continued(line),
            LinePlace::Party => self.party_line(line),
            LinePlace::Own => self.meaning(row.as_deref().unwrap_or(line)),
        };
        (read, taken)
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
            // A whole row is one of its own, unless its first cell is no name.
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
        let under = self.columns.as_ref().and_then(|columns| cells_under(line, columns.len()));
        let cells: Vec<_> = under.as_ref().unwrap_or(&cells).iter().map(String::as_str).collect();
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

    /// The people of a line that stands under no columns, or the reading of a line without any.
    fn line_without_columns(&mut self, text: &str, cells: &[&str]) -> Result<LinePeople, LineRead> {
        let (heading, rest) = match self.heading(text) {
            Some(HeadingRead { rest, is_of_two: true }) if rest.is_empty() => return Err(LineRead::HeadingOfTwo),
            Some(HeadingRead { rest, .. }) if rest.is_empty() => return Err(LineRead::Heading),
            // The words after a heading are read as a line.
            Some(heading) => (Some(heading.is_of_two), heading.rest),
            None if self.party_heading(text) => return Err(LineRead::Heading),
            None => (None, text.to_owned()),
        };
        let is_heading = heading.is_some();
        let is_role = role_before(&rest).1.is_empty();
        if is_role && is_heading {
            return Err(LineRead::NotAPerson);
        }
        if is_role {
            rest.trim_end_matches([':', ' ']).clone_into(&mut self.role);
            // "Nämndsekreterare" over a name ends the list of substitutes.
            if is_official_title(&self.role) {
                self.section = Section::Officials;
                self.party.clear();
                self.beside.clear();
            }
            return Err(LineRead::Heading);
        }
        let mut found = if is_heading { self.people(&[&rest]) } else { self.people(cells) };
        if is_heading && found.people.is_empty() && !rest.contains(char::is_uppercase) {
            return Err(LineRead::Heading);
        }
        if !is_heading && found.people.is_empty() && self.is_by_party {
            if self.unknown_party_heading(text) {
                return Err(LineRead::Heading);
            }
            // Whatever stands over names by itself, they are not of the party above it.
            if text.starts_with(char::is_uppercase) && !text.contains([' ', ',']) && !is_vacant(text) {
                self.party.clear();
            }
        }
        if heading == Some(true) {
            let words = text.strip_suffix(rest.as_str()).unwrap_or(text);
            found.unread.push(words.trim_end_matches([':', ' ']).to_owned());
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
        // "M: Berg, Ek" may be one name or two.
        let is_one_of_two = found.is_ordered && names.split(',').take(2).all(|part| !part.trim().contains(' '));
        if is_one_of_two {
            found.unread.push(names.to_owned());
        }
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

    /// The reading of the people of a line, each with the standing of its section.
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
            if section == Section::Absent || is_absence(&person.role) || is_vacant(&person.name) {
                // The name of nobody is nothing to look at.
                several.unread.retain(|text| !(is_vacant(text) && *text == person.name));
                several.absent.push(person.with_party());
                continue;
            }
            person.standing = standing(&person, section, starred);
            // A party among those who have none, as a guest's, or the name of a union in its place.
            let is_odd = section == Section::Officials && !person.party.is_empty() && !is_title(&person.role);
            let mut known = self.lines.iter().flat_map(|line| line.read.people()).chain(&several.people);
            if known.any(|known| is_same(known, &person)) {
                several.again.push(person.name);
                continue;
            }
            if !found.is_ordered && first_name_first(&person.name).is_some() {
                several.surname_first.push(person.name.clone());
            }
            if is_odd {
                several.unread.push(format!("({})", person.party));
            }
            if words_of_name(&person.name) >= TWO_NAMES {
                several.unread.push(person.name.clone());
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

    /// True for a line that names a party over the names that follow: "Socialdemokraterna", "Moderaterna (M)", "V:".
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
        if is_without_party(name) && letters.is_none_or(|letters| letters.chars().all(|sign| sign.is_ascii_digit())) {
            self.party.clear();
            self.is_by_party = true;
            return true;
        }
        let Some(party) = party_alone(name).filter(|_| is_over || name.trim().chars().count() > 3) else {
            return false;
        };
        let letters = letters.map(party_letters);
        let fits = letters.is_none_or(|letters| is_same_text(&letters, &party) || letters.starts_with(|sign: char| sign.is_ascii_digit()));
        if fits {
            self.party = party;
            self.is_by_party = true;
        }
        fits
    }

    /// True for a line that names a party that is not known, in a list that stands by party: those below it are not of the party above.
    fn unknown_party_heading(&mut self, text: &str) -> bool {
        let text = text.trim().trim_end_matches(':');
        let (name, letters) = match text.split_once('(') {
            Some((name, rest)) => (name, rest.strip_suffix(')')),
            None => (text, None),
        };
        let Some(party) = unknown_party(name, letters) else { return false };
        self.party = party;
        true
    }

    /// Reads a heading; the section becomes its own. A heading of several lines goes on before the next names ("övriga",
    /// "ledamöter"), and then the section stays.
    fn heading(&mut self, text: &str) -> Option<HeadingRead> {
        let found = heading_in(text)?;
        let words = found.words;
        let may_continue = matches!(words, "övriga" | "ledamöter" | "övriga ledamöter");
        let continues = self.section == Section::Substitutes && self.heading_is_open() && may_continue;
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
        let whole = |rest: &str| HeadingRead {
            rest: rest.to_owned(),
            is_of_two: false,
        };
        let others = ["och ", "samt ", "& ", "/ ", "/", "+ ", ", "].iter().find_map(|word| {
            let (begin, others) = found.rest.split_at_checked(word.len())?;
            is_same_text(begin.trim_end(), word.trim_end()).then_some(others)
        });
        let others = others.or(Some(found.rest).filter(|_| words == "ersättare och"));
        let other = others
            .and_then(heading_in)
            .filter(|other| other.section.is_some_and(|section| section != self.section));
        if let Some(other) = other.filter(|_| !continues) {
            let names = Some(other.rest)
                .filter(|rest| rest.contains(char::is_uppercase))
                .unwrap_or_default();
            return Some(HeadingRead {
                is_of_two: true,
                ..whole(names)
            });
        }
        // "Insynsplats (MP)" is a heading with a party, "Ledamöter (7 st)" one with a number.
        let bracket = found
            .rest
            .strip_prefix('(')
            .and_then(|rest| rest.trim_end_matches(':').strip_suffix(')'));
        if let Some(party) = bracket.and_then(party_alone) {
            self.party = party;
            return Some(whole(""));
        }
        let counts = bracket.is_some_and(|inside| inside.chars().any(|sign| sign.is_ascii_digit()));
        Some(whole(if counts { "" } else { found.rest }))
    }

    /// True as long as the heading "Ersättare och" has not come to its end.
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

/// A heading at the beginning of a line.
struct HeadingRead {
    /// The words after it.
    rest: String,
    /// True for a heading over two sorts of people who cannot be told apart.
    is_of_two: bool,
}

/// True for cells under these headings: as many, or fewer at the end where a table is parted by tabs.
fn is_row_of(columns: &[Column], cells: &[&str]) -> bool {
    cells.len() > 1 && (cells.len() <= columns.len() || cells.iter().skip(columns.len()).all(|cell| cell.is_empty()))
}

/// True for a seat that nobody holds.
fn is_vacant(name: &str) -> bool {
    let key = folded_key(name.trim_matches(['.', '*']));
    matches!(
        key.as_str(),
        "vakant" | "vakans" | "vakant plats" | "vakant mandat" | "vakant stol" | "vacant"
    )
}

fn is_same(one: &Person, other: &Person) -> bool {
    let party = is_same_text(&one.party, &other.party) || one.party.is_empty() || other.party.is_empty();
    party && is_same_text(&one.name, &other.name)
}
