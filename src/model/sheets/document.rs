//! The list of groups and their sheets as a document.

use super::form::SheetForm;
use crate::model::base::ids::GroupId;
use crate::model::table::TitledTable;
use crate::words::Language;

/// The list of groups and their sheets, before they become pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The language of the deck.
    pub language: Language,
    /// The subject of the meeting.
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
    /// The tables to read before it is answered.
    pub tables: Vec<TitledTable>,
    /// The form of its answer beside notes.
    pub form: SheetForm,
}
