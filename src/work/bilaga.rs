//! From a session to its bilaga: laid out until it has as many pages as its first page says.

use crate::export::{self, ExportError};
use crate::model::{self, Appendix, Format, Record, Session, Surroundings};
use crate::words::Words;

/// How often a bilaga is laid out again at most, until the pages are as many as they say.
#[cfg(feature = "pdf")]
const MOST_ROUNDS: usize = 4;

/// A session's bilaga, ready to become files.
pub struct Bilaga {
    /// The ordered document.
    pub appendix: Appendix,
    /// The same on pages.
    #[cfg(feature = "pdf")]
    pub pages: export::Pages,
}

/// The bilaga of a record. `checksum` is printed in it: that of the session's file, see `files::checksum`.
pub fn bilaga(record: &Record, checksum: &str) -> Result<Bilaga, ExportError> {
    let session = Session::from_record(record.clone());
    let appendix = appendix_of(&session, None, checksum);
    #[cfg(feature = "pdf")]
    {
        let mut made = Bilaga {
            pages: export::Pages::of(&appendix)?,
            appendix,
        };
        // What the pages say of their number can make them more: a list of contents comes with the fifth. Once it is there
        // it stays, so that a few rounds always end.
        for _ in 0..MOST_ROUNDS {
            let count = made.pages.count();
            let appendix = appendix_of(&session, Some(count), checksum);
            made = Bilaga {
                pages: export::Pages::of(&appendix)?,
                appendix,
            };
            if made.pages.count() == count {
                break;
            }
        }
        let first = made.appendix.first_page;
        made.appendix.heading_pages = made
            .pages
            .heading_pages()
            .into_iter()
            .map(|page| first.saturating_add(page))
            .collect();
        Ok(made)
    }
    #[cfg(not(feature = "pdf"))]
    Ok(Bilaga { appendix })
}

fn appendix_of(session: &Session, page_count: Option<u16>, checksum: &str) -> Appendix {
    let surroundings = Surroundings {
        page_count,
        printable: &export::is_printable,
        program: concat!("Samtalsledaren ", env!("CARGO_PKG_VERSION")),
        checksum,
    };
    model::appendix(session, &surroundings)
}

impl Bilaga {
    /// The documents in these formats, each with its ending.
    pub fn documents(&self, formats: &[Format]) -> Result<Vec<(&'static str, Vec<u8>)>, ExportError> {
        formats
            .iter()
            .map(|format| Ok((format.ending(Words::new(self.appendix.language)), self.document(*format)?)))
            .collect()
    }

    /// The name of its files without ending.
    pub fn file_stem(&self) -> &str {
        match self.appendix.protocol.file_stem.as_str() {
            "" => "bilaga",
            stem => stem,
        }
    }

    fn document(&self, format: Format) -> Result<Vec<u8>, ExportError> {
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => self.pages.pdf(),
            other => export::document(&self.appendix, other),
        }
    }
}

/// Why a bilaga could not be made, in the user's words.
pub fn export_message(error: &ExportError, words: Words) -> String {
    match error {
        ExportError::NotBuilt(format) => words.export_not_built(&format.name().to_uppercase()),
        ExportError::Layout(text) | ExportError::Container(text) => words.export_failed(text),
    }
}
