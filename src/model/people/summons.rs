//! Reads people as they stand in a summons or a protocol: every line is accounted for, and nothing is dropped in silence.
//!
//! Lists of boards come as running text ("Förnamn Efternamn (KD), ordf."), as a table pasted with tabs, and as the two
//! narrow columns of a protocol in which a heading stands before the first names ("Beslutande Förnamn Efternamn (S)").

use super::line::{add_role, from_text, party_letters, without_mark};
use crate::model::record::people::{Person, Standing};

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
    /// Somebody.
    Person(Person),
    /// A heading over the names that follow.
    Heading,
    /// Somebody who stands further up already.
    Again(String),
    /// No person, as far as can be told.
    NotAPerson,
    /// Nothing.
    Blank,
}

impl Summons {
    /// The people in order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.lines.iter().filter_map(|line| match &line.read {
            LineRead::Person(person) => Some(person),
            _ => None,
        })
    }
}

/// Under which heading a line stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    /// Before any heading, and members.
    #[default]
    Members,
    Serving,
    Substitutes,
    Observers,
    Officials,
    /// Those who approve the minutes and the like: they stand further up already.
    Signing,
}

/// Words of headings, longest first, with what stands under them; also as the first words of a line with a name.
const HEADINGS: [(&str, Section); 30] = [
    ("ersättare och övriga ledamöter", Section::Substitutes),
    ("ej tjänstgörande ersättare", Section::Substitutes),
    ("icke tjänstgörande ersättare", Section::Substitutes),
    ("övriga förtroendevalda", Section::Substitutes),
    ("övriga ledamöter", Section::Substitutes),
    ("övriga deltagare", Section::Officials),
    ("övriga närvarande", Section::Officials),
    ("tjänstgörande ersättare", Section::Serving),
    ("tjänstgörande", Section::Members),
    ("utsedda att justera", Section::Signing),
    ("utsedd att justera", Section::Signing),
    ("insynsplatser", Section::Observers),
    ("insynsplats", Section::Observers),
    ("närvarorätt", Section::Observers),
    ("tjänstepersoner", Section::Officials),
    ("tjänstemän", Section::Officials),
    ("förvaltningen", Section::Officials),
    ("ersättare och", Section::Substitutes),
    ("ersättare", Section::Substitutes),
    ("beslutande", Section::Members),
    ("förtroendevalda", Section::Members),
    ("kallade", Section::Members),
    ("närvarande", Section::Members),
    ("ledamöter", Section::Members),
    ("deltagare", Section::Members),
    ("justerare", Section::Signing),
    ("justerande", Section::Signing),
    ("justering", Section::Signing),
    ("inbjudna", Section::Officials),
    ("övriga", Section::Officials),
];

/// Reads a pasted list.
pub fn read_summons(pasted: &str) -> Summons {
    let mut reader = Reader::default();
    for line in pasted.lines() {
        reader.read(line.trim());
    }
    Summons { lines: reader.lines }
}

#[derive(Default)]
struct Reader {
    lines: Vec<SummonsLine>,
    section: Section,
    /// What the columns of a table hold, when a line of headings stood above it.
    columns: Option<Vec<Column>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    FirstName,
    Surname,
    Name,
    Party,
    Role,
    Other,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let read = self.meaning(text);
        self.lines.push(SummonsLine {
            text: text.to_owned(),
            read,
        });
    }

    fn meaning(&mut self, text: &str) -> LineRead {
        if text.is_empty() {
            return LineRead::Blank;
        }
        let cells: Vec<_> = text.split('\t').map(str::trim).collect();
        if let Some(columns) = headings_of(&cells) {
            self.columns = Some(columns);
            return LineRead::Heading;
        }
        let (starred, text) = without_mark(text);
        let person = match &self.columns {
            Some(columns) if cells.len() > 1 => from_cells(&cells, columns),
            _ => {
                let text = text.replace('\t', " ");
                let rest = match self.heading(&text) {
                    Some(rest) if rest.is_empty() => return LineRead::Heading,
                    Some(rest) => rest,
                    None => text,
                };
                from_text(&rest)
            }
        };
        let Some(mut person) = person else {
            return LineRead::NotAPerson;
        };
        person.standing = standing(&person, self.section, starred);
        let known = |line: &&SummonsLine| matches!(&line.read, LineRead::Person(known) if is_same(known, &person));
        if self.lines.iter().any(|line| known(&line)) {
            return LineRead::Again(person.name);
        }
        if self.section == Section::Signing && person.party.is_empty() && person.role.is_empty() && person.name.split(' ').count() < 2 {
            return LineRead::NotAPerson;
        }
        LineRead::Person(person)
    }

    /// What stands after the words of a heading; the section becomes the heading's. A heading of several lines goes on
    /// before the next names ("övriga", "ledamöter"), and then the section stays.
    fn heading(&mut self, text: &str) -> Option<String> {
        let low = text.to_lowercase();
        let (words, section) = HEADINGS.iter().find(|(words, _)| {
            low.strip_prefix(words)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '(']))
        })?;
        let rest: String = text.chars().skip(words.chars().count()).collect();
        let rest = rest.trim_start_matches([':', ' ']).trim();
        let continues = self.section == Section::Substitutes && self.heading_is_open() && matches!(*words, "övriga" | "ledamöter");
        if !continues {
            self.section = *section;
        }
        // "Ledamöter (7 st)" is still a heading.
        let counts = rest.starts_with('(') && rest.chars().any(|sign| sign.is_ascii_digit());
        Some(if counts { String::new() } else { rest.to_owned() })
    }

    /// Whether the heading "Ersättare och" has not come to its end yet.
    fn heading_is_open(&self) -> bool {
        let lines = self.lines.iter().rev().map(|line| line.text.to_lowercase());
        for line in lines {
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

/// The columns of a table, when the cells are their headings.
fn headings_of(cells: &[&str]) -> Option<Vec<Column>> {
    let columns: Vec<_> = cells
        .iter()
        .map(|cell| match cell.to_lowercase().trim_end_matches('.') {
            "förnamn" => Column::FirstName,
            "efternamn" => Column::Surname,
            "namn" => Column::Name,
            "parti" => Column::Party,
            "roll" | "uppdrag" | "titel" | "befattning" | "funktion" => Column::Role,
            _ => Column::Other,
        })
        .collect();
    let named = columns
        .iter()
        .any(|column| matches!(column, Column::Name | Column::FirstName | Column::Surname));
    (named && cells.len() > 1).then_some(columns)
}

fn from_cells(cells: &[&str], columns: &[Column]) -> Option<Person> {
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
    let mut person = from_text(without_mark(&name).1)?;
    if person.party.is_empty() {
        party_letters(&of(Column::Party)).clone_into(&mut person.party);
    }
    // What stands under no known heading is kept with the role, so that nothing is lost.
    let more = [of(Column::Role), of(Column::Other)];
    for text in more.iter().filter(|text| !text.is_empty()) {
        add_role(&mut person, text);
    }
    Some(person)
}

fn standing(person: &Person, section: Section, starred: bool) -> Standing {
    let role = person.role.to_lowercase();
    let first = role.split([',', ';']).next().unwrap_or_default().trim().trim_end_matches('.');
    let (numbered, title) = match first.split_once(' ') {
        Some((number, title)) if number.starts_with(|sign: char| sign.is_ascii_digit()) => (true, title),
        Some(("förste" | "första" | "andre" | "andra", title)) => (true, title),
        _ => (false, first),
    };
    let serves = starred || !person.replaces.is_empty() || role.starts_with("tjg") || role.starts_with("tjänstgörande ers");
    match title {
        "ordf" | "ordförande" if !numbered && section != Section::Substitutes => Standing::Chair,
        "vice ordf" | "vice ordförande" | "v ordf" | "v. ordf" if section != Section::Substitutes => Standing::ViceChair,
        _ if serves => Standing::ServingSubstitute,
        "ersättare" => Standing::Substitute,
        "ledamot" => Standing::Member,
        _ => match section {
            Section::Serving => Standing::ServingSubstitute,
            Section::Observers => Standing::Observer,
            Section::Officials if person.party.is_empty() => Standing::Official,
            // Elected members who sit beside the board stand last in some summons.
            Section::Substitutes | Section::Officials => Standing::Substitute,
            // Officials have a title and no party; members have a party, or nothing but their name.
            Section::Members | Section::Signing if person.party.is_empty() && !role.is_empty() => Standing::Official,
            Section::Members | Section::Signing => Standing::Member,
        },
    }
}

fn is_same(one: &Person, other: &Person) -> bool {
    let party = |person: &Person| person.party.to_lowercase();
    one.name.to_lowercase() == other.name.to_lowercase() && (party(one) == party(other) || one.party.is_empty() || other.party.is_empty())
}
