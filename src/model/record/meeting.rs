//! The facts of the meeting, typed once and used in window, hall and bilaga alike.

use crate::model::base::date::{days_after, parsed_date};
use crate::model::text::Folded;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Within how many days after the meeting its minutes are approved (6 kap. 35 § and 5 kap. 69 § kommunallagen).
const APPROVED_WITHIN: u8 = 14;

/// The facts that identify the meeting; every field may be empty, and an empty one is printed nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// The meeting's own title; empty where the deck's speaks for it. Written only where there is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The board (nämnd).
    pub board: String,
    /// Paragraphs of the whole protocol, such as "20-23".
    pub paragraphs: String,
    /// The paragraph to which the bilaga belongs, such as "22".
    pub paragraph: String,
    /// The heading of that paragraph (ärenderubrik).
    pub heading: String,
    /// Reference number (diarienummer).
    pub reference: String,
    /// Date as `2023-08-30`.
    pub date: String,
    /// Start as `12.00`.
    pub start: String,
    /// End as `15.45`.
    pub end: String,
    /// House and room.
    pub place: String,
    /// Role of the one who wrote, such as "nämndsekreterare"; never a name unless the user types one.
    pub written_by: String,
}

/// One of the facts, for commands and forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fact {
    /// The meeting's own title.
    Title,
    /// The board.
    Board,
    /// Paragraphs of the protocol.
    Paragraphs,
    /// The paragraph of the bilaga.
    Paragraph,
    /// Heading of the paragraph.
    Heading,
    /// Reference number.
    Reference,
    /// Date.
    Date,
    /// Start.
    Start,
    /// End.
    End,
    /// Place.
    Place,
    /// Role of the writer.
    WrittenBy,
}

impl Fact {
    /// All facts in the order of the form.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Board,
        Self::Paragraphs,
        Self::Paragraph,
        Self::Heading,
        Self::Reference,
        Self::Date,
        Self::Start,
        Self::End,
        Self::Place,
        Self::WrittenBy,
    ];
}

impl Fact {
    /// The name of the fact, as the bilaga prints it.
    pub const fn name(self, words: Words) -> &'static str {
        match self {
            Self::Title => words.appendix_meeting_title(),
            Self::Board => words.appendix_board(),
            Self::Paragraphs => words.appendix_paragraphs(),
            Self::Paragraph => words.appendix_paragraph(),
            Self::Heading => words.appendix_heading(),
            Self::Reference => words.appendix_reference(),
            Self::Date => words.clean_in_date(),
            Self::Start => words.clean_in_start(),
            Self::End => words.clean_in_end(),
            Self::Place => words.appendix_place(),
            Self::WrittenBy => words.appendix_written_by(),
        }
    }
}

impl Meeting {
    /// The text of one fact.
    pub fn fact(&self, fact: Fact) -> &str {
        match fact {
            Fact::Title => &self.title,
            Fact::Board => &self.board,
            Fact::Paragraphs => &self.paragraphs,
            Fact::Paragraph => &self.paragraph,
            Fact::Heading => &self.heading,
            Fact::Reference => &self.reference,
            Fact::Date => &self.date,
            Fact::Start => &self.start,
            Fact::End => &self.end,
            Fact::Place => &self.place,
            Fact::WrittenBy => &self.written_by,
        }
    }

    /// The facts that identify the bilaga among the board's documents and are not given, or not so that they can be read: board, date
    /// and paragraph, in this order. The minutes are of a board and a day, and a bilaga belongs to one of their paragraphs.
    pub fn lacks(&self) -> Vec<Fact> {
        let mut lacks = vec![Fact::Board, Fact::Date, Fact::Paragraph];
        lacks.retain(|fact| {
            let folded = Folded::new(self.fact(*fact));
            let number = folded.text().trim_start_matches(['§', ' ']);
            number.trim().is_empty() || (*fact == Fact::Date && parsed_date(number).is_none())
        });
        lacks
    }

    /// The last day on which the minutes may be approved (justeras); nothing without a date.
    pub fn approved_by(&self) -> Option<String> {
        days_after(self.date.trim(), APPROVED_WITHIN)
    }

    pub(in crate::model) fn fact_mut(&mut self, fact: Fact) -> &mut String {
        match fact {
            Fact::Title => &mut self.title,
            Fact::Board => &mut self.board,
            Fact::Paragraphs => &mut self.paragraphs,
            Fact::Paragraph => &mut self.paragraph,
            Fact::Heading => &mut self.heading,
            Fact::Reference => &mut self.reference,
            Fact::Date => &mut self.date,
            Fact::Start => &mut self.start,
            Fact::End => &mut self.end,
            Fact::Place => &mut self.place,
            Fact::WrittenBy => &mut self.written_by,
        }
    }
}

/// Minutes after midnight of a time written `12.00`, `12:00` or, on the hour, `12`; `None` when it is no time of day.
pub fn minutes_after_midnight(time: &str) -> Option<u32> {
    let folded = Folded::new(time);
    let time = folded.text().trim();
    let (hours, minutes) = time.split_once(['.', ':']).unwrap_or((time, "00"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if minutes.len() != 2 || hours.is_empty() || hours.len() > 2 || !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// A time of day as the language writes it, `15.40` or `15:40`; whole days are dropped.
pub fn clock_time(minutes_after_midnight: u32, words: Words) -> String {
    let (hours, minutes) = (minutes_after_midnight / 60 % 24, minutes_after_midnight % 60);
    format!("{hours:02}{}{minutes:02}", words.time_sign())
}
