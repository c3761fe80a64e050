//! From a session to its appendix, the bilaga: laid out until the number of pages on its first page is right.

use crate::export::{self, Docx, ExportError};
#[cfg(feature = "pdf")]
use crate::files::Paginations;
use crate::files::{Disk, Places};
#[cfg(feature = "pdf")]
use crate::model::Pagination;
use crate::model::{self, Appendix, Format, Record, Session, Surroundings};
use crate::words::Words;
use crate::work::drawing::drawn;
#[cfg(feature = "pdf")]
use std::sync::Arc;

/// The most times that an appendix is laid out until the printed number of pages is right.
#[cfg(feature = "pdf")]
const MOST_ROUNDS: usize = 5;

/// A session's appendix (the bilaga), ready to become files.
pub struct PreparedAppendix {
    /// The ordered document, as its pages show it.
    pub appendix: Appendix,
    /// The same with the signs that only the pages' fonts lack; `None` where they lack none.
    pub in_full: Option<Appendix>,
    /// The same on pages; `None` where nobody asked for them and they were known from before.
    #[cfg(feature = "pdf")]
    pub pages: Option<Arc<export::Pages>>,
}

/// The bilaga of a record, laid out. `checksum` is printed in it, see `files::checksum`.
///
/// # Errors
///
/// [`ExportError::Layout`] when the page layout refuses the document.
pub fn prepare_appendix(record: &Record, checksum: &str) -> Result<PreparedAppendix, ExportError> {
    #[cfg(feature = "pdf")]
    return made(record, checksum, true, &mut Paginations::default());
    #[cfg(not(feature = "pdf"))]
    Ok(without_pages(record, checksum))
}

/// The bilaga of a record for these formats. Its pages are laid out only for a PDF, or when no earlier layout is remembered
/// of exactly this document; the files are the same either way.
///
/// # Errors
///
/// [`ExportError::Layout`] when the page layout refuses the document.
#[cfg(feature = "pdf")]
pub fn prepare_appendix_for(
    record: &Record,
    checksum: &str,
    formats: &[Format],
    (disk, places): (&dyn Disk, &Places),
) -> Result<PreparedAppendix, ExportError> {
    let mut known = Paginations::read(disk, places);
    let made = made(record, checksum, formats.contains(&Format::Pdf), &mut known);
    known.keep(disk, places);
    made
}

/// The bilaga of a record, whatever the formats: this program has no pages.
///
/// # Errors
///
/// [`ExportError::Layout`] when the page layout refuses the document.
#[cfg(not(feature = "pdf"))]
pub fn prepare_appendix_for(
    record: &Record,
    checksum: &str,
    _formats: &[Format],
    _around: (&dyn Disk, &Places),
) -> Result<PreparedAppendix, ExportError> {
    prepare_appendix(record, checksum)
}

#[cfg(feature = "pdf")]
fn made(record: &Record, checksum: &str, on_pages: bool, known: &mut Paginations) -> Result<PreparedAppendix, ExportError> {
    let session = Session::from_record(record.clone());
    let made = rounds(&session, checksum, on_pages, known);
    export::Pages::forget();
    made
}

#[cfg(not(feature = "pdf"))]
fn without_pages(record: &Record, checksum: &str) -> PreparedAppendix {
    let session = Session::from_record(record.clone());
    PreparedAppendix::of(&session, None, checksum)
}

/// Lays out until the printed number of pages is right. Printing the number can add pages, since a list of contents comes with
/// the fifth; once it is there it stays, so that a few rounds always end.
#[cfg(feature = "pdf")]
fn rounds(session: &Session, checksum: &str, on_pages: bool, known: &mut Paginations) -> Result<PreparedAppendix, ExportError> {
    let mut count = first_guess(session);
    let mut round = 1;
    loop {
        let mut made = PreparedAppendix::of(session, Some(count), checksum);
        let mark = export::layout_mark(&made.appendix);
        let pagination = match known.get(&mark) {
            Some(pagination) => pagination.clone(),
            None => made.lay_out()?.pagination(),
        };
        let is_last = pagination.pages == count || round == MOST_ROUNDS;
        count = pagination.pages;
        if is_last {
            if on_pages {
                made.lay_out()?;
            }
            made.tell_pages(&pagination);
            known.add(mark, pagination);
            return Ok(made);
        }
        known.add(mark, pagination);
        round += 1;
    }
}

/// A guess at the number of pages. It depends on nothing but the session, since the pages may depend on it;
/// the better it is, the fewer rounds.
#[cfg(feature = "pdf")]
fn first_guess(session: &Session) -> u16 {
    let questions = session.items().filter(|(_, item)| item.is_prompt()).count();
    u16::try_from(2 + questions + session.notes().count() / 25).unwrap_or(u16::MAX)
}

fn appendix_of(session: &Session, page_count: Option<u16>, checksum: &str, printable: &dyn Fn(char) -> bool) -> Appendix {
    let surroundings = Surroundings {
        page_count,
        printable,
        program: concat!("Samtalsledaren ", env!("CARGO_PKG_VERSION")),
        checksum,
    };
    model::appendix(session, &surroundings)
}

impl PreparedAppendix {
    fn of(session: &Session, page_count: Option<u16>, checksum: &str) -> Self {
        let mut appendix = appendix_of(session, page_count, checksum, &export::is_printable);
        let in_full = appendix.lacks_signs.then(|| {
            let in_full = appendix_of(session, page_count, checksum, &|_| true).with_figures_of(&appendix);
            // What is pasted into the protocol has no fonts of ours.
            appendix.protocol.clone_from(&in_full.protocol);
            in_full
        });
        Self {
            appendix,
            in_full,
            #[cfg(feature = "pdf")]
            pages: None,
        }
    }

    /// The documents in these formats, each with its ending.
    ///
    /// # Errors
    ///
    /// As [`export::document`]; the first format that fails ends it.
    pub fn documents(&self, formats: &[Format]) -> Result<Vec<(&'static str, Vec<u8>)>, ExportError> {
        formats
            .iter()
            .map(|format| Ok((format.ending(Words::new(self.appendix.language)), self.document(*format)?)))
            .collect()
    }

    /// The name of its files without ending.
    pub fn file_stem(&self) -> &str {
        self.appendix.protocol.name_of_files()
    }

    #[cfg(feature = "pdf")]
    fn lay_out(&mut self) -> Result<&export::Pages, ExportError> {
        let pages = match self.pages.take() {
            Some(pages) => pages,
            None => Arc::new(export::Pages::of(&self.appendix)?),
        };
        Ok(self.pages.insert(pages))
    }

    #[cfg(feature = "pdf")]
    fn tell_pages(&mut self, pagination: &Pagination) {
        let first = self.appendix.first_page;
        let printed = pagination.headings.iter().map(|page| first.saturating_add(*page));
        self.appendix.heading_pages = printed.collect();
        if let Some(in_full) = &mut self.in_full {
            in_full.heading_pages.clone_from(&self.appendix.heading_pages);
        }
    }

    fn document(&self, format: Format) -> Result<Vec<u8>, ExportError> {
        let in_full = self.in_full.as_ref().unwrap_or(&self.appendix);
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => match &self.pages {
                Some(pages) => pages.pdf(),
                None => export::document(&self.appendix, Format::Pdf),
            },
            Format::Docx => {
                let pictures = export::pictures(in_full);
                let (drawn, docx) = drawn(&pictures, || Docx::of(in_full, pictures.len()))?;
                docx?.with(&drawn)
            }
            other => export::document(in_full, other),
        }
    }
}

/// The reason why an appendix could not be made, in the user's words.
pub fn export_message(error: &ExportError, words: Words) -> String {
    match error {
        ExportError::NotBuilt(format) => words.export_not_built(&format.name().to_uppercase()),
        ExportError::Layout(_) | ExportError::Container(_) => {
            // A library wrote it, in English: it is for the log.
            log::error!("{error}");
            words.export_failed().to_owned()
        }
    }
}
