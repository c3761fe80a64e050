//! Paper for the day when the laptop dies: a list of the groups with their people, and for each group a place to write what
//! it answers to each question.

use super::appendix::facts;
use super::deck::Item;
use super::group::Group;
use super::ids::GroupId;
use super::kind::{Kind, Marks, Matrix, Opinion, Quadrant, Shift, Stance};
use super::session::Session;
use crate::words::{Language, Words};

/// With more marks than this a group writes their number instead of crosses.
const MOST_CROSSES: u16 = 6;

/// The list of groups and their sheets, before they become pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The language of the deck.
    pub language: Language,
    /// What the meeting is about.
    pub subject: String,
    /// The day of the meeting: year, month, day.
    pub date: (i16, u8, u8),
    /// The lines of the header.
    pub header: Vec<String>,
    /// The left of the footer.
    pub footer: String,
    /// The groups in order.
    pub groups: Vec<GroupSheet>,
    /// People whose group has been taken away.
    pub without_group: Vec<String>,
    /// The questions that every group answers, in order.
    pub questions: Vec<SheetQuestion>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSheet {
    /// The number of the group.
    pub id: GroupId,
    /// The name.
    pub name: String,
    /// The people as protocols print them, with what they are where they are not plain members.
    pub people: Vec<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetQuestion {
    /// The number that the bilaga prints.
    pub number: u32,
    /// The question.
    pub title: String,
    /// The line under it.
    pub lead: String,
    /// How it is answered beside notes.
    pub form: SheetForm,
}

/// How a question is answered on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetForm {
    /// Lines to write on, under each of these headings; none is the question as a whole.
    Lines(Vec<String>),
    /// Rows with steps between two poles.
    Steps {
        /// Heading over the left poles.
        left: String,
        /// Heading over the right poles.
        right: String,
        /// The rows.
        rows: Vec<SheetRow>,
    },
    /// Rows with a box in each column.
    Boxes {
        /// What to do.
        help: String,
        /// Headings of the columns; empty where a box needs none.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<String>,
    },
    /// A triangle with three named corners.
    Triangle(Vec<String>),
    /// A square with two named axes.
    Square {
        /// Name, left end and right end.
        across: [String; 3],
        /// Name, lower end and upper end.
        up: [String; 3],
    },
}

/// A row between two poles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// What the row is about; may be empty.
    pub label: String,
    /// The left pole.
    pub left: String,
    /// The right pole.
    pub right: String,
}

/// The sheets of a session.
pub fn sheets(session: &Session) -> Sheets {
    let words = Words::new(session.deck().language);
    let questions = session.items().filter(|(_, item)| item.is_prompt());
    Sheets {
        language: session.deck().language,
        subject: facts::subject(session),
        date: facts::date(session),
        header: facts::header(session, words),
        footer: facts::footer(session, words),
        groups: session.groups().iter().map(|group| group_sheet(session, group, words)).collect(),
        without_group: session.people_without_group().map(|(_, person)| person.told(words)).collect(),
        questions: questions
            .filter_map(|(entry, item)| {
                Some(SheetQuestion {
                    number: session.question_number(&entry.item)?,
                    title: item.title.clone(),
                    lead: item.lead.clone(),
                    form: form(item, words),
                })
            })
            .collect(),
    }
}

fn group_sheet(session: &Session, group: &Group, words: Words) -> GroupSheet {
    GroupSheet {
        id: group.id,
        // A heading without words would be no heading.
        name: if group.name.trim().is_empty() {
            words.group_numbered(group.id.0)
        } else {
            group.name.clone()
        },
        people: session.people_in(group.id).map(|(_, person)| person.told(words)).collect(),
    }
}

fn form(item: &Item, words: Words) -> SheetForm {
    match &item.kind {
        Kind::Open(open) => SheetForm::Lines(open.parts.iter().map(|part| part.text.clone()).collect()),
        Kind::Reverse(reverse) => SheetForm::Lines(vec![words.sheets_bad().to_owned(), reverse.turned.clone()]),
        Kind::Matrix(matrix) => steps(matrix),
        Kind::Marks(marks) => marks_form(marks, words),
        Kind::Stance(stance) => stance_form(stance, words),
        Kind::Shift(shift) => triangle(shift),
        Kind::Quadrant(quadrant) => square(quadrant),
        Kind::Slide(_) | Kind::Pause(_) | Kind::Unknown(_) => SheetForm::Lines(Vec::new()),
    }
}

fn steps(matrix: &Matrix) -> SheetForm {
    let rows = matrix.rows().map(|row| SheetRow {
        label: row.label.clone(),
        left: row.left.clone(),
        right: row.right.clone(),
    });
    SheetForm::Steps {
        left: matrix.left.clone(),
        right: matrix.right.clone(),
        rows: rows.collect(),
    }
}

fn marks_form(marks: &Marks, words: Words) -> SheetForm {
    let (help, columns) = match marks.per_group {
        1 => (words.sheets_one_mark().to_owned(), 1),
        count if count <= MOST_CROSSES => (words.sheets_marks(count), count),
        count => (words.sheets_marks_written(count), 1),
    };
    let rows = marks
        .options
        .iter()
        .map(|option| format!("{} {}", marks.stem, option.text).trim().to_owned());
    SheetForm::Boxes {
        help,
        columns: vec![String::new(); columns.into()],
        rows: rows.collect(),
    }
}

fn stance_form(stance: &Stance, words: Words) -> SheetForm {
    let rows = stance.sections.iter().flat_map(|section| &section.rows);
    SheetForm::Boxes {
        help: words.sheets_stance_help().to_owned(),
        columns: Opinion::ALL.iter().map(|opinion| opinion.name(words).to_owned()).collect(),
        rows: rows.map(|proposal| proposal.text.clone()).collect(),
    }
}

fn triangle(shift: &Shift) -> SheetForm {
    SheetForm::Triangle(shift.corners.iter().map(|corner| corner.name.clone()).collect())
}

fn square(quadrant: &Quadrant) -> SheetForm {
    let axis = |axis: &super::kind::Axis| [axis.name.clone(), axis.low.clone(), axis.high.clone()];
    SheetForm::Square {
        across: axis(&quadrant.across),
        up: axis(&quadrant.up),
    }
}
