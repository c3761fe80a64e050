//! The one way from bytes to the lines of a document.

use super::docx;
use super::fault::ShowFault;
use super::limits::LARGEST_FILE;
use super::package::ShowPackage;
use super::relations::Relations;
use super::text_document::TextDocument;

/// Where the document stands in a package that does not tell.
const USUAL_PART: &str = "word/document.xml";

/// The document in the bytes of a DOCX; `None` when they are another sort of file, such as slides.
///
/// # Errors
///
/// The one reason why there is nothing to read: it is damaged, locked, empty, or beyond a limit.
pub fn read_text_document(bytes: &[u8]) -> Result<Option<TextDocument>, ShowFault> {
    if !bytes.starts_with(b"PK") || bytes.len() as u64 > LARGEST_FILE {
        return Ok(None);
    }
    let mut package = ShowPackage::open(bytes)?;
    let about = Relations::of(&mut package, "")?;
    let told = about.first("officedocument").filter(|part| package.has(part)).map(str::to_owned);
    let part = told.unwrap_or_else(|| USUAL_PART.to_owned());
    if !package.has(&part) || part.to_lowercase().contains("presentation") {
        return Ok(None);
    }
    let Some(document) = package.xml(&part)? else {
        return if part.to_lowercase().contains("word") {
            Err(ShowFault::Damaged)
        } else {
            Ok(None)
        };
    };
    if &*document.name != "document" || document.child("body").is_none() {
        return Ok(None);
    }
    let read = docx::document::read(&mut package, &part, &document)?;
    if read.lines.is_empty() {
        return Err(ShowFault::NoWords);
    }
    Ok(Some(read))
}
