//! The one way from bytes to slides, whichever program wrote them.

use super::encoding::decoded;
use super::fault::ShowFault;
use super::limits::{LARGEST_FILE, LARGEST_PART, Used};
use super::odp;
use super::package::ShowPackage;
use super::pptx;
use super::show::SlideShow;
use super::xml::XmlElement;

/// The head of the old office form, in which a locked PPTX lies too.
const OLD_OFFICE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Bytes at the beginning of a PDF among which its head stands; some programs write something before it.
const HEAD_WITHIN: usize = 1024;

/// True for the bytes of a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let begin = bytes.get(..bytes.len().min(HEAD_WITHIN)).unwrap_or_default();
    !bytes.starts_with(b"PK") && begin.windows(5).any(|signs| signs == b"%PDF-")
}

/// The slides in the bytes of a PPTX (also as show, template or with macros, which are never run) or an ODP.
///
/// # Errors
///
/// The one reason why there are none: it is another sort of file, damaged, locked, without slides, or beyond a limit.
pub fn read_slide_show(bytes: &[u8]) -> Result<SlideShow, ShowFault> {
    if bytes.is_empty() {
        return Err(ShowFault::Empty);
    }
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(ShowFault::TooLarge);
    }
    let show = match bytes {
        [b'P', b'K', ..] => read_package(bytes)?,
        [b'%', b'P', b'D', b'F', ..] => return Err(ShowFault::Pdf),
        _ if bytes.starts_with(OLD_OFFICE) => return Err(ShowFault::LockedOrOld),
        // What was sent through something that lost its beginning, or of which only nothing is left.
        _ if bytes.iter().all(|byte| *byte == 0) => return Err(ShowFault::Damaged),
        _ => read_flat(bytes)?,
    };
    if show.slides.is_empty() {
        return Err(ShowFault::NoSlides);
    }
    Ok(show)
}

fn read_package(bytes: &[u8]) -> Result<SlideShow, ShowFault> {
    let mut package = ShowPackage::open(bytes)?;
    if package.has("_rels/.rels") || package.has("[Content_Types].xml") || package.has("ppt/presentation.xml") {
        return pptx::presentation::read(&mut package);
    }
    if package.has("content.xml") {
        return odp::presentation::read(&mut package);
    }
    Err(ShowFault::Foreign)
}

fn read_flat(bytes: &[u8]) -> Result<SlideShow, ShowFault> {
    let text = decoded(bytes);
    // Any other text, such as a page of the web or a picture in SVG.
    if !text.trim_start().starts_with('<') || !text.contains("opendocument") {
        return Err(ShowFault::Foreign);
    }
    if bytes.len() > LARGEST_PART {
        return Err(ShowFault::TooMuchUnpacked);
    }
    let mut used = Used::default();
    match XmlElement::read(&text, &mut used)? {
        Some(document) if &*document.name == "document" => odp::presentation::read_flat(&document, &mut used),
        Some(_) => Err(ShowFault::OtherDocument),
        None => Err(ShowFault::Damaged),
    }
}
