//! Files of other programs, told by the bytes with which they begin, and files in which nothing is left.

use crate::words::Words;

/// The kind of a file that holds no text of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) enum ForeignFile {
    /// No bytes, or nothing but blanks and line breaks.
    Empty,
    /// Zeros throughout, as a power cut or a broken synchronisation leaves.
    Zeroed,
    Word,
    Excel,
    PowerPoint,
    /// `.doc`, `.xls` or `.ppt`.
    OldOffice,
    OpenText,
    OpenSheet,
    OpenSlides,
    Pdf,
    Picture,
    Archive,
    Rtf,
    WebPage,
    /// Something else that is no text.
    Binary,
}

/// The first bytes of files that have a kind of their own.
const BEGINNINGS: [(&[u8], ForeignFile); 13] = [
    (b"%PDF-", ForeignFile::Pdf),
    (b"\x89PNG", ForeignFile::Picture),
    (b"\xff\xd8\xff", ForeignFile::Picture),
    (b"GIF8", ForeignFile::Picture),
    (b"BM", ForeignFile::Picture),
    (b"RIFF", ForeignFile::Picture),
    (b"II*\0", ForeignFile::Picture),
    (b"{\\rtf", ForeignFile::Rtf),
    (b"\xd0\xcf\x11\xe0", ForeignFile::OldOffice),
    (b"\x1f\x8b", ForeignFile::Archive),
    (b"7z\xbc\xaf", ForeignFile::Archive),
    (b"Rar!", ForeignFile::Archive),
    (b"\x7fELF", ForeignFile::Binary),
];

/// The entry in the list of an archive of a kind of its own.
const IN_ARCHIVES: [(&str, ForeignFile); 6] = [
    ("word/document", ForeignFile::Word),
    ("xl/workbook", ForeignFile::Excel),
    ("ppt/presentation", ForeignFile::PowerPoint),
    ("application/vnd.oasis.opendocument.text", ForeignFile::OpenText),
    ("application/vnd.oasis.opendocument.spreadsheet", ForeignFile::OpenSheet),
    ("application/vnd.oasis.opendocument.presentation", ForeignFile::OpenSlides),
];

impl ForeignFile {
    /// The kind of these bytes; `None` when they may be a text of ours.
    pub(in crate::files) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Some(Self::Empty);
        }
        if bytes.iter().all(|byte| *byte == 0) {
            return Some(Self::Zeroed);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            let held = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
            let known = IN_ARCHIVES.iter().find(|(name, _)| held(name));
            return Some(known.map_or(Self::Archive, |(_, kind)| *kind));
        }
        if let Some((_, kind)) = BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start)) {
            // A text may begin with these letters.
            let is_text = !bytes.contains(&0) && bytes.first().is_some_and(u8::is_ascii) && !matches!(kind, Self::Pdf | Self::Rtf);
            return (!is_text).then_some(*kind);
        }
        let head = bytes
            .get(..bytes.len().min(200))
            .unwrap_or_default()
            .trim_ascii_start()
            .to_ascii_lowercase();
        let is_page = [&b"<!doctype html"[..], b"<html"].iter().any(|start| head.starts_with(start));
        is_page.then_some(Self::WebPage)
    }

    /// Its kind, as the object of "The file is …".
    fn name(self, words: Words) -> &'static str {
        match self {
            Self::Empty | Self::Zeroed | Self::Binary => words.foreign_binary(),
            Self::Word => words.foreign_word(),
            Self::Excel => words.foreign_excel(),
            Self::PowerPoint => words.foreign_powerpoint(),
            Self::OldOffice => words.foreign_old_office(),
            Self::OpenText => words.foreign_open_text(),
            Self::OpenSheet => words.foreign_open_sheet(),
            Self::OpenSlides => words.foreign_open_slides(),
            Self::Pdf => words.foreign_pdf(),
            Self::Picture => words.foreign_picture(),
            Self::Archive => words.foreign_archive(),
            Self::Rtf => words.foreign_rtf(),
            Self::WebPage => words.foreign_web_page(),
        }
    }

    /// Its kind and the remedy, where a session or a deck was asked for.
    pub(in crate::files) fn no_session(self, words: Words) -> String {
        match self {
            Self::Empty => words.empty_file().to_owned(),
            Self::Zeroed => words.zeroed_file().to_owned(),
            Self::Archive => words.foreign_archive_unpack().to_owned(),
            Self::Excel | Self::OpenSheet => words.foreign_sheet_as_notes(self.name(words)),
            other => words.foreign_file(other.name(words)),
        }
    }

    /// Its kind and the remedy, where a table was asked for.
    pub(in crate::files) fn no_table(self, words: Words) -> String {
        match self {
            Self::Empty => words.empty_table().to_owned(),
            Self::Zeroed => words.zeroed_file().to_owned(),
            other => words.foreign_table(other.name(words)),
        }
    }
}
