//! Reads people as they stand in a summons or a protocol: every line is accounted for, and nothing is dropped in silence.
//!
//! Lists of boards come as running text ("Förnamn Efternamn (KD), ordf."), as a table pasted with tabs, and as the two
//! narrow columns of a protocol in which a heading stands before the first names ("Beslutande Förnamn Efternamn (S)").

use super::columns::{Column, cells_of, from_cells, headings_of, row_text};
use super::line::{LinePeople, people_in, without_mark};
use super::party::{party_alone, party_letters};
use super::role::{is_title, role_before};
use crate::model::record::people::{Person, Standing};
use crate::model::text::{is_same_text, lines};

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
    /// Somebody who stands under a heading for those who are not there.
    Absent(String),
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
    /// What was not understood; it is kept with the role of the person before it. Empty for several people who were read well.
    pub unread: Vec<String>,
}

impl LineRead {
    /// The people whom a line gave.
    pub fn people(&self) -> &[Person] {
        match self {
            Self::Person(person) => std::slice::from_ref(person),
            Self::Several(several) => &several.people,
            Self::Heading | Self::Again(_) | Self::Absent(_) | Self::NotAPerson | Self::Blank => &[],
        }
    }

    /// Whether something stands in the line that somebody should look at.
    pub const fn is_unsure(&self) -> bool {
        match self {
            Self::Several(several) => !several.unread.is_empty(),
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
    /// Those who are not there.
    Absent,
}

/// Words of headings, longest first, with what stands under them; also as the first words of a line with a name.
const HEADINGS: [(&str, Section); 48] = [
    ("närvarande tjänstgörande ersättare", Section::Serving),
    ("närvarande ej tjänstgörande ersättare", Section::Substitutes),
    ("närvarande ledamöter", Section::Members),
    ("närvarande ersättare", Section::Substitutes),
    ("närvarande tjänstepersoner", Section::Officials),
    ("tjänstgörande ledamöter", Section::Members),
    ("ej närvarande", Section::Absent),
    ("frånvarande", Section::Absent),
    ("anmält förhinder", Section::Absent),
    ("anmälda förhinder", Section::Absent),
    ("förhinder", Section::Absent),
    ("protokolljusterare", Section::Signing),
    ("utses att justera", Section::Signing),
    ("att justera", Section::Signing),
    ("adjungerade", Section::Observers),
    ("observatörer", Section::Observers),
    ("gäster", Section::Officials),
    ("politiker", Section::Members),
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

/// Reads a pasted list. Every kind of line break ends a line.
pub fn read_summons(pasted: &str) -> Summons {
    let mut reader = Reader::default();
    for line in lines(pasted) {
        reader.read(line.trim());
    }
    Summons { lines: reader.lines }
}

#[derive(Default)]
struct Reader {
    lines: Vec<SummonsLine>,
    section: Section,
    /// The party over the names, where a list stands by party.
    party: String,
    /// The role that stood alone on the line before, as "Ordförande".
    role: String,
    /// What the columns of a table hold, when a line of headings stood above it.
    columns: Option<Vec<Column>>,
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
        let cells = cells_of(text);
        let cells: Vec<_> = cells.iter().map(String::as_str).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return LineRead::Blank;
        }
        if let Some(columns) = headings_of(&cells) {
            self.columns = Some(columns);
            return LineRead::Heading;
        }
        let joined = cells.join(" ");
        let (starred, text) = without_mark(&joined);
        let role = std::mem::take(&mut self.role);
        let mut found = match &self.columns {
            Some(columns) if cells.len() > 1 => from_cells(&cells, columns),
            _ => {
                if self.party_heading(text) {
                    return LineRead::Heading;
                }
                let row = if cells.len() > 1 { row_text(&cells) } else { text.to_owned() };
                let (is_heading, rest) = match self.heading(text) {
                    Some(rest) if rest.is_empty() => return LineRead::Heading,
                    // What a heading stood before is read as a line.
                    Some(rest) => (true, rest),
                    None => (false, row),
                };
                let is_role = role_before(&rest).1.is_empty();
                if is_role && is_heading {
                    // Two headings beside each other: the names under them stand in columns that cannot be told apart.
                    return LineRead::NotAPerson;
                }
                if is_role {
                    rest.trim_end_matches([':', ' ']).clone_into(&mut self.role);
                    return LineRead::Heading;
                }
                let found = people_in(&rest);
                if is_heading && found.people.is_empty() && !rest.contains(char::is_uppercase) {
                    return LineRead::Heading;
                }
                found
            }
        };
        if let Some(first) = found.people.first_mut().filter(|person| person.role.is_empty()) {
            first.role = role;
        }
        self.placed(found, starred)
    }

    /// What became of the people of a line, each with the standing of the section.
    fn placed(&self, found: LinePeople, starred: bool) -> LineRead {
        if found.people.is_empty() {
            return LineRead::NotAPerson;
        }
        if self.section == Section::Absent {
            let names: Vec<_> = found.people.iter().map(Person::with_party).collect();
            return LineRead::Absent(names.join(", "));
        }
        let mut several = SeveralRead {
            unread: found.unread,
            ..SeveralRead::default()
        };
        for mut person in found.people {
            if person.party.is_empty() && !matches!(self.section, Section::Officials | Section::Signing) {
                self.party.clone_into(&mut person.party);
            }
            person.standing = standing(&person, self.section, starred);
            let mut known = self.lines.iter().flat_map(|line| line.read.people()).chain(&several.people);
            if known.any(|known| is_same(known, &person)) {
                several.again.push(person.name);
            } else {
                several.people.push(person);
            }
        }
        match (several.people.as_slice(), several.again.is_empty(), several.unread.is_empty()) {
            ([], _, true) => LineRead::Again(several.again.join(", ")),
            ([person], true, true) => LineRead::Person(person.clone()),
            _ => LineRead::Several(several),
        }
    }

    /// Whether a line names a party over the names that follow: "Socialdemokraterna", "Moderaterna (M)".
    fn party_heading(&mut self, text: &str) -> bool {
        let text = text.trim_end_matches(':');
        let (name, letters) = text
            .split_once('(')
            .map_or((text, None), |(name, rest)| (name, rest.strip_suffix(')')));
        let Some(party) = party_alone(name).filter(|_| name.trim().chars().count() > 3) else {
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
            self.party.clear();
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

fn standing(person: &Person, section: Section, starred: bool) -> Standing {
    let role = person.role.to_lowercase();
    let serves = starred
        || !person.replaces.is_empty()
        || ["tjg", "tj.", "tjänstg"].iter().any(|start| role.starts_with(start)) && !role.starts_with("tjänstgörande led");
    for part in role.split([',', ';']) {
        let part = part.trim().trim_end_matches('.');
        let (numbered, title) = match part.split_once(' ') {
            Some((number, title)) if number.starts_with(|sign: char| sign.is_ascii_digit()) => (true, title),
            Some(("förste" | "första" | "andre" | "andra", title)) => (true, title),
            _ => (false, part),
        };
        match title {
            "ordf" | "ordförande" if !numbered && section != Section::Substitutes => return Standing::Chair,
            "vice ordf" | "vice ordförande" | "v ordf" | "v. ordf" | "v ordförande" | "v. ordförande"
                if section != Section::Substitutes =>
            {
                return Standing::ViceChair;
            }
            "ersättare" | "ers" if !serves => return Standing::Substitute,
            "ledamot" | "led" if !serves => return Standing::Member,
            "insynsplats" | "insyn" | "observatör" | "adjungerad" => return Standing::Observer,
            _ => {}
        }
    }
    match section {
        _ if serves => Standing::ServingSubstitute,
        Section::Serving => Standing::ServingSubstitute,
        Section::Observers => Standing::Observer,
        Section::Officials if person.party.is_empty() => Standing::Official,
        // Elected members who sit beside the board stand last in some summons.
        Section::Substitutes | Section::Officials => Standing::Substitute,
        // Officials have a title and no party; members have a party, or nothing but their name.
        Section::Members | Section::Signing | Section::Absent if person.party.is_empty() && is_title(&role) => Standing::Official,
        Section::Members | Section::Signing | Section::Absent => Standing::Member,
    }
}

fn is_same(one: &Person, other: &Person) -> bool {
    let party = is_same_text(&one.party, &other.party) || one.party.is_empty() || other.party.is_empty();
    party && is_same_text(&one.name, &other.name)
}
