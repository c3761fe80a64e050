//! The choices made when the bilaga is handed over; kept in the session so that the next export is the same.

use crate::model::record::protocol_text::OwnTexts;
use crate::model::record::text_place::{Kept, TextPlace};
use serde::{Deserialize, Serialize};

/// Name, numbers and readers of the bilaga.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handover {
    /// The label, such as "Bilaga" or "Bilaga 2".
    pub label: String,
    /// Its name in the protocol, such as "gruppdiskussioner".
    pub title: String,
    /// The first page number, 1 to 9999; the protocol's pages come before.
    pub first_page: u16,
    /// For whom.
    pub profile: Profile,
    /// The date on which the secretary finished it; empty while it is working material.
    pub finished_on: String,
    /// True when ranges are written with an en dash, "49–53", and not with the hyphen that most boards write.
    #[serde(skip_serializing_if = "is_no")]
    pub en_dash: bool,
    /// True when the planned and the used minutes of each question are printed.
    #[serde(skip_serializing_if = "is_no")]
    pub times: bool,
    /// Parts that are not printed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<AppendixPart>,
    /// The summary, where it was worded by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_summary: Option<OwnSummary>,
    /// Texts for the protocol that were worded by hand.
    #[serde(skip_serializing_if = "OwnTexts::is_empty")]
    pub own_texts: OwnTexts,
    /// Personal data that was looked at and stays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
    /// The fate of the session when the bilaga has been handed over; `None` until somebody has said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afterwards: Option<Afterwards>,
}

/// A part of the bilaga that can be left out. Questions, notes, tables and how it came about always stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AppendixPart {
    /// The points on the first page.
    Summary,
    /// Themes, and what is agreed or not.
    Themes,
    /// Drawn figures; the same stands as a table and a sentence.
    Figures,
}

impl AppendixPart {
    /// All parts in the order of the bilaga.
    pub const ALL: [Self; 3] = [Self::Summary, Self::Figures, Self::Themes];
}

/// A summary worded by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSummary {
    /// The points, one a line.
    pub text: String,
    /// A short mark of all that had been said when it was worded; another one when anything of it is another.
    pub of: String,
}

impl OwnSummary {
    /// The points.
    pub fn points(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// The way in which the protocol refers to its bilaga; told by the label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceStyle {
    /// "Se anteckningar från gruppdiskussioner.": the only one of its protocol.
    Plain,
    /// "Se bilaga 2.": numbered in the protocol.
    Numbered,
    /// "Se bilaga § 22/2023.": by paragraph and year.
    ByParagraph,
}

impl ReferenceStyle {
    /// All styles in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Numbered, Self::ByParagraph];

    /// The style that a label tells: "Bilaga" alone is the only one; others are told apart by what follows.
    pub fn of(label: &str) -> Self {
        if label.contains('§') {
            Self::ByParagraph
        } else if label.contains(char::is_whitespace) || label.contains(|sign: char| sign.is_ascii_digit()) {
            Self::Numbered
        } else {
            Self::Plain
        }
    }
}

/// The fate of a session when its bilaga has been handed over. The program itself takes nothing away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afterwards {
    /// It is kept (bevaras).
    Preserve,
    /// It is disposed of as the board has laid down (gallras).
    Dispose,
}

/// The audience of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Profile {
    /// The board's own protocol.
    #[default]
    Internal,
    /// The public web.
    Web,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_no(value: &bool) -> bool {
    !*value
}

impl Default for Handover {
    fn default() -> Self {
        Self {
            label: "Bilaga".to_owned(),
            title: "gruppdiskussioner".to_owned(),
            first_page: 1,
            profile: Profile::Internal,
            finished_on: String::new(),
            en_dash: false,
            times: false,
            left_out: Vec::new(),
            own_summary: None,
            own_texts: OwnTexts::default(),
            kept: Vec::new(),
            afterwards: None,
        }
    }
}

impl Handover {
    /// The largest first page number.
    pub const LAST_PAGE: u16 = 9999;

    /// The sign between the first and the last of a range.
    pub const fn dash(&self) -> &'static str {
        if self.en_dash { "–" } else { "-" }
    }

    /// True when somebody has looked at these words in this place and kept them.
    pub fn keeps(&self, place: &TextPlace, words: &str) -> bool {
        !self.kept.is_empty() && self.kept.contains(&Kept::new(place, words))
    }
}
