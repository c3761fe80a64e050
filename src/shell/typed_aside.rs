//! The words in fields that wait in the user's data folder, as they were kept last.

use crate::gui::CopySheet;
use std::path::Path;

/// The words that wait in the user's data folder.
#[derive(Debug, Default)]
pub(super) struct TypedAside {
    /// Those in the field for pasted people of the open meeting.
    pub(super) people: String,
    /// Those in the sheet for new meetings.
    pub(super) copies: String,
    /// True when that sheet was open in the last frame.
    pub(super) sheet_was_open: bool,
}

impl TypedAside {
    /// With the words that were left in the sheet for new meetings.
    pub(super) const fn left(copies: String) -> Self {
        Self {
            people: String::new(),
            copies,
            sheet_was_open: false,
        }
    }

    /// Date and boards as they were left in the sheet for meetings after the one in this file.
    pub(super) fn left_for(&self, path: &Path) -> Option<(String, String)> {
        let (of, rest) = self.copies.split_once('\n')?;
        let (date, boards) = rest.split_once('\n')?;
        (Path::new(of) == path).then(|| (date.to_owned(), boards.to_owned()))
    }
}

/// The words of the sheet for new meetings: the file of the one before, the date and the boards, line by line; empty while nobody has
/// typed anything.
pub(super) fn words_of(sheet: &CopySheet) -> String {
    if sheet.is_as_opened() {
        return String::new();
    }
    let path = sheet.path.to_string_lossy();
    format!("{path}\n{}\n{}", sheet.date.replace('\n', " "), sheet.boards)
}
