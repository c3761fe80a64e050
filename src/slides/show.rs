//! A guest's slides as words: what each says, in the order in which it is shown.

/// The slides of a guest's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlideShow {
    /// The title in the file's properties; empty where there is none, or only the one that a program gives every new file.
    pub title: String,
    /// Every slide in the order in which the file shows them, hidden ones too.
    pub slides: Vec<GuestSlide>,
}

/// One slide of a guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuestSlide {
    /// Its place in the file, from 1; hidden slides are counted.
    pub number: usize,
    /// True when the guest has hidden it.
    pub is_hidden: bool,
    /// Its title in one line; without a title of its own its first short text, and empty where there is none.
    pub title: String,
    /// Its paragraphs in reading order, without the title.
    pub texts: Vec<GuestText>,
    /// Its tables in reading order.
    pub tables: Vec<GuestTable>,
    /// What the author wrote about the pictures on it, for those who do not see them.
    pub pictures: Vec<String>,
    /// What the speaker meant to say.
    pub notes: String,
    /// What of it does not come along.
    pub remarks: Vec<SlideRemark>,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuestText {
    /// Its words; a line break of the author is LF.
    pub text: String,
    /// Its depth in a list, from 0.
    pub level: usize,
}

/// A table: as many cells in each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuestTable {
    /// The rows with their cells, the headings first. Paragraphs of a cell are parted by LF.
    pub rows: Vec<Vec<String>>,
}

/// What of a slide is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlideRemark {
    /// A chart, of which only the title is read.
    Chart,
    /// A film, a sound or an animation of one.
    Film,
    /// What another program put in, such as a sheet.
    Embedded,
    /// Ink of a pen.
    Ink,
    /// The words of a diagram, which the file does not hold.
    Diagram,
    /// A table that is larger than what can be shown, of which only the beginning is read.
    LargeTable,
    /// The notes, which are missing or damaged in the file.
    Notes,
    /// The slide itself, which is missing or damaged in the file.
    Slide,
    /// The page of a PDF, which could neither be read nor drawn.
    Page,
}

impl GuestSlide {
    /// Tells once that something does not come along.
    pub(super) fn remark(&mut self, remark: SlideRemark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// True when it says nothing: no title, text, table or description.
    pub fn is_without_words(&self) -> bool {
        self.title.is_empty() && self.texts.is_empty() && self.tables.is_empty() && self.pictures.is_empty()
    }

    /// The letters in it, of all its texts.
    pub(super) fn letters(&self) -> usize {
        let texts = self.texts.iter().map(|text| text.text.as_str());
        let cells = self.tables.iter().flat_map(|table| &table.rows).flatten().map(String::as_str);
        let pictures = self.pictures.iter().map(String::as_str);
        let all = texts.chain(cells).chain(pictures).chain([self.title.as_str(), self.notes.as_str()]);
        all.map(|text| text.chars().count()).sum()
    }
}

impl GuestTable {
    /// A table of these rows; short ones are filled up, and rows and columns at the end that say nothing are left out.
    pub(super) fn of_rows(mut rows: Vec<Vec<String>>) -> Self {
        let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let width = rows.iter().map(filled).max().unwrap_or(0);
        while rows.last().is_some_and(|row| filled(row) == 0) {
            rows.pop();
        }
        for row in &mut rows {
            row.resize(width, String::new());
        }
        Self { rows }
    }
}
