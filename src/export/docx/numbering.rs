//! The lists of the DOCX: points, and notes with numbers that are text.
//!
//! The number of a note is text, so that it stays the same whatever is moved, and a tab leads from it to the words. A word that is
//! too long for what is left of the line would go to the next one, since a tab is a place where lines break; there the number is
//! the mark of a list of its own, which always has the same words and from which no line breaks.

use crate::export::docx::sheet::MAIN;
use crate::export::docx::xml::{Element, element, setting};
use crate::model::{Appendix, Block, NumberedNote};

/// The list of points.
pub(super) const BULLETS: usize = 1;
/// The list of notes whose numbers are text.
pub(super) const NOTES: usize = 2;

/// The least number of signs that may fill the line of a note, all as wide as the widest letter.
const LONG: usize = 36;

/// Room for the mark before a point, in twentieths of a point.
pub(super) const BULLET_WIDTH: u32 = 340;
/// Room for the number before a note, in twentieths of a point.
pub(super) const NUMBER_WIDTH: u32 = 1077;

/// The list of notes that begin with a long word, in their order; nothing where the number is text.
pub(super) struct LongNotes<'a>(Vec<&'a NumberedNote>);

impl<'a> LongNotes<'a> {
    pub(super) fn of(appendix: &'a Appendix) -> Self {
        let notes = appendix.blocks.iter().filter_map(|block| match block {
            Block::Notes(notes) => Some(notes),
            _ => None,
        });
        Self(notes.flatten().filter(|note| begins_with_long_word(&note.text)).collect())
    }

    /// The list of its own that a note has; nothing for most.
    pub(super) fn list_of(&self, note: &NumberedNote) -> Option<usize> {
        let place = self.0.iter().position(|known| std::ptr::eq(*known, note));
        place.map(|place| NOTES + 1 + place)
    }

    /// The part that holds all lists.
    pub(super) fn part(&self) -> Element {
        let list = |list: usize, of: u32| element("w:num").with("w:numId", list).holding([setting("w:abstractNumId", of)]);
        let points = ListLevel {
            numbers: "bullet",
            mark: "•",
            parted_by: None,
            style: Some("ListBullet"),
            room: BULLET_WIDTH,
        };
        let notes = ListLevel {
            numbers: "none",
            mark: "",
            parted_by: Some("nothing"),
            style: Some("NumberedNote"),
            room: NUMBER_WIDTH,
        };
        let long = |mark| ListLevel {
            mark,
            parted_by: Some("tab"),
            ..notes
        };
        let own = self.0.iter().zip(NOTES + 1..).map(|(note, number)| {
            let level = long(&note.number).element();
            list(number, 2).holding([element("w:lvlOverride").with("w:ilvl", 0).holding([level])])
        });
        // Of its stand-in a list takes its mark and its room, and in LibreOffice not the sign that parts them from the words.
        let stood_in_for = || {
            let level = ListLevel { style: None, ..long("") };
            sort(2, "3", level.element())
        };
        element("w:numbering")
            .with("xmlns:w", MAIN)
            .holding([sort(0, "1", points.element()), sort(1, "2", notes.element())])
            .holding((!self.0.is_empty()).then(stood_in_for))
            .holding([list(BULLETS, 0), list(NOTES, 1)])
            .holding(own)
    }
}

fn begins_with_long_word(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| word.chars().count() >= LONG)
}

/// A sort of lists, with a mark by which word processors know it again.
fn sort(id: u32, mark: &str, level: Element) -> Element {
    element("w:abstractNum").with("w:abstractNumId", id).holding([
        setting("w:nsid", &format!("1A2B3C0{mark}")),
        setting("w:multiLevelType", "singleLevel"),
        setting("w:tmpl", &format!("1A2B3C1{mark}")),
        level,
    ])
}

/// The one level of a list.
struct ListLevel<'a> {
    /// The sort of its numbers.
    numbers: &'a str,
    /// The mark before each point.
    mark: &'a str,
    /// The sign between the mark and the words; a tab where it is not said.
    parted_by: Option<&'a str>,
    /// The style of its paragraphs.
    style: Option<&'a str>,
    /// Room for the mark, in twentieths of a point.
    room: u32,
}

impl ListLevel<'_> {
    fn element(&self) -> Element {
        let style = self.style.map(|style| setting("w:pStyle", style));
        let parted_by = self.parted_by.map(|parted_by| setting("w:suff", parted_by));
        let room = element("w:ind").with("w:left", self.room).with("w:hanging", self.room);
        element("w:lvl")
            .with("w:ilvl", 0)
            .holding([setting("w:start", 1), setting("w:numFmt", self.numbers)])
            .holding(style)
            .holding(parted_by)
            .holding([
                setting("w:lvlText", self.mark),
                setting("w:lvlJc", "left"),
                element("w:pPr").holding([room]),
            ])
    }
}
