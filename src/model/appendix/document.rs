//! The shapes of which a bilaga is made, whatever file it becomes.

use super::block::Block;
use super::row::{NoteRow, PositionRow};
use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::command::command::Command;
use crate::model::command::handover::HandoverCommand;
use crate::model::record::meeting::Fact;
use crate::model::record::protocol_text::ProtocolText;
use crate::model::record::text_place::Kept;
use crate::model::record::text_place::TextPlace;
use crate::words::Language;

/// A bilaga as an ordered document; all text in it is final, so that every format says the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Appendix {
    /// The language of the document.
    pub language: Language,
    /// The title of the document, such as "Bilaga 2 till § 22, gruppdiskussioner".
    pub title: String,
    /// One sentence for the document's metadata.
    pub description: String,
    /// The date of the meeting, or of the session where the meeting has none: year, month, day.
    pub date: (i16, u8, u8),
    /// Lines of the header, left; everything in them stands in the body too.
    pub header: Vec<String>,
    /// The label, in the header to the right.
    pub label: String,
    /// The footer, left; the page number stands to the right.
    pub footer: String,
    /// The number printed on the first page.
    pub first_page: u16,
    /// A word for the page number in the footer, "Sida".
    pub page_word: String,
    /// The document in reading order.
    pub blocks: Vec<Block>,
    /// The printed page of each heading, in the order of the blocks; empty until the pages have been laid out.
    pub heading_pages: Vec<u16>,
    /// The printed notes, one a row.
    pub notes: Vec<NoteRow>,
    /// The answers of the groups beside their notes, one value a row.
    pub positions: Vec<PositionRow>,
    /// The texts for the protocol.
    pub protocol: ProtocolTexts,
    /// The points of the summary as the program makes them, without the last.
    pub summary: Vec<String>,
    /// The findings for the secretary to look at before handing over.
    pub findings: Vec<Finding>,
    /// True when signs were replaced that the fonts lack, and that a format without fonts of its own would carry.
    pub lacks_signs: bool,
}

impl Appendix {
    /// The same words with the figures of another appendix of the same session. A drawn figure shows its words in our fonts
    /// whatever file it stands in.
    #[must_use]
    pub fn with_figures_of(mut self, drawn: &Self) -> Self {
        let is_figure = |block: &&Block| matches!(block, Block::Figure { .. });
        if self.blocks.iter().filter(is_figure).count() == drawn.blocks.iter().filter(is_figure).count() {
            let mut pictures = drawn.blocks.iter().filter_map(|block| match block {
                Block::Figure { picture, .. } => Some(picture),
                _ => None,
            });
            for block in &mut self.blocks {
                if let Block::Figure { picture, .. } = block
                    && let Some(drawn) = pictures.next()
                {
                    picture.clone_from(drawn);
                }
            }
        }
        self
    }
}

/// The texts that are pasted into the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProtocolTexts {
    /// Text for the §: three sentences.
    pub paragraph: String,
    /// The reference, such as "Se bilaga 2."
    pub reference: String,
    /// The row for the contents, such as "Bilaga 2, gruppdiskussioner  49-53".
    pub contents_row: String,
    /// The name of the files without ending: small letters, digits and hyphens.
    pub file_stem: String,
}

impl ProtocolTexts {
    /// The name of the files without ending, also where nothing is known that could name them.
    pub fn name_of_files(&self) -> &str {
        if self.file_stem.is_empty() { "bilaga" } else { &self.file_stem }
    }

    /// One of the texts.
    pub fn text(&self, which: ProtocolText) -> &str {
        match which {
            ProtocolText::Paragraph => &self.paragraph,
            ProtocolText::Reference => &self.reference,
            ProtocolText::ContentsRow => &self.contents_row,
        }
    }
}

/// Something to look at before handing over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Its meaning, in one sentence.
    pub text: String,
    /// The question and group where it can be seen.
    pub at: Option<(ItemKey, Option<GroupId>)>,
    /// Personal data that was found there.
    pub found: Option<FoundPersonal>,
    /// Its subject.
    pub about: FindingAbout,
}

/// The subject of a finding, where there may be many of a sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FindingAbout {
    /// A fact of the meeting that is not given or cannot be read.
    Fact(Fact),
    /// Words in a note field that are no note yet.
    Draft,
    /// A question that the meeting did not come to: nobody answered it, and the room hardly saw it.
    NotTakenUp,
    /// A question that was up for a while and that no group answered.
    Unanswered,
    /// A question that some groups answered and others did not.
    SilentGroups,
    /// Personal data.
    Personal,
    /// Anything else.
    #[default]
    Other,
}

/// Personal data in its place, with what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPersonal {
    /// Where it stands.
    pub place: TextPlace,
    /// The finding.
    pub words: String,
    /// A little of the text before it.
    pub before: String,
    /// A little of the text after it.
    pub after: String,
    /// The command that strikes the words in their place.
    pub strike: Command,
    pub(super) kept: Kept,
}

impl FoundPersonal {
    /// The command that remembers that the words stay.
    pub fn keep(&self) -> Command {
        Command::Handover(HandoverCommand::Keep(self.kept.clone(), true))
    }
}

/// The pages of a bilaga that has been laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pagination {
    /// The number of pages.
    pub pages: u16,
    /// The page of each heading, counted from 0, in the order of the blocks.
    pub headings: Vec<u16>,
}

/// The facts that the bilaga needs and the model cannot know by itself.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The number of pages; `None` before it has been laid out.
    pub page_count: Option<u16>,
    /// True for characters that the shipped fonts can print.
    pub printable: &'a dyn Fn(char) -> bool,
    /// Name and version of the program.
    pub program: &'a str,
    /// Checksum of the session's content.
    pub checksum: &'a str,
}
