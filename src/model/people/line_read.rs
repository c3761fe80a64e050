//! A list of people that was read: every line with its reading.

use crate::model::record::people::Person;

/// A list that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summons {
    /// Every line in order, with its reading.
    pub lines: Vec<SummonsLine>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummonsLine {
    /// The line as it was pasted, without blanks around it.
    pub text: String,
    /// Its reading.
    pub read: LineRead,
}

/// The reading of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineRead {
    /// Somebody, and nothing in the line that was not understood.
    Person(Person),
    /// Several people, or people and something that is worth a look.
    Several(SeveralRead),
    /// A heading over the names that follow.
    Heading,
    /// A heading over two sorts of people, as "Ledamöter och ersättare": those under it are taken for the first sort, since nothing
    /// tells them apart.
    HeadingOfTwo,
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
    /// Words that were not understood, kept with the role of the person before them; also names worth a look. Empty for several people
    /// who were read well.
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
            Self::Heading | Self::HeadingOfTwo | Self::Again(_) | Self::Absent(_) | Self::Continued | Self::NotAPerson | Self::Blank => &[],
        }
    }

    /// True for a line that is worth a look.
    pub const fn is_unsure(&self) -> bool {
        match self {
            Self::Several(several) => !several.unread.is_empty() || !several.surname_first.is_empty(),
            Self::NotAPerson | Self::HeadingOfTwo => true,
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
