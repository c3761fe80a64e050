//! A guest's slides, or a text with questions, as a deck, with all that is to be told of it; the same for the window and the command line.

use crate::files::{Disk, picture_checksum, picture_name, reason};
use crate::model::{Deck, PictureFile};
use crate::slides::{
    LARGEST_FILE, PagesOfSlides, PdfFacts, ShowFault, SlideShow, are_handouts, deck_of_show, deck_with_pictures, is_pdf, pages_of_slides,
    read_slide_show, show_of_pages,
};
use crate::words::Words;
use crate::work::importing_text::{deck_of_text, read_text, told_of_text};
use crate::work::office::{Office, OfficeFault};
use crate::work::pdf::process::PdfReader;
use crate::work::pdf::reading::{PdfPages, read_pdf};
use crate::work::telling_slides::{listed, told_of_questions, told_of_show};
use std::path::Path;
use std::sync::Arc;

/// The id of the file with the pictures in a deck that is made here.
const PICTURES: &str = "gast";

/// A deck of a guest's slides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedSlides {
    /// The deck, with one slide for each that is shown.
    pub deck: Deck,
    /// The file that its pictures are in; it is written beside the deck, before it.
    pub pdf: Option<Arc<[u8]>>,
    /// The reason why its slides are shown in our own form, where they are.
    pub without_pictures: Option<String>,
    /// True for a PDF whose pages are sheets of paper: a document, or handouts.
    pub are_sheets: bool,
    /// What came along, what did not and where, and the questions that are offered, each in a line.
    pub told: Vec<String>,
}

/// Where a guest's slides come from.
#[derive(Clone, Copy, Debug)]
pub struct SlideSources<'a> {
    /// The slides, as PPTX, ODP or PDF.
    pub slides: &'a Path,
    /// A PDF of the same slides, where there is one beside.
    pub pdf: Option<&'a Path>,
}

/// What works on a guest's slides.
#[derive(Clone, Copy)]
pub struct SlideTools<'a> {
    /// Reads PDFs.
    pub reader: &'a PdfReader,
    /// Draws slides that come without a PDF.
    pub office: &'a Office,
    /// Hears what is done next, before it is tried.
    pub tell: &'a dyn Fn(&str),
}

/// Reads a guest's slides, a DOCX or a list in plain text into a deck. The files are only read.
///
/// # Errors
///
/// The reason in one sentence of the user's words, with the file's name and what to do.
pub fn import_slides(disk: &dyn Disk, sources: SlideSources<'_>, tools: SlideTools<'_>, words: Words) -> Result<ImportedSlides, String> {
    let name = sources.slides.display().to_string();
    let bytes = read_within_limit(disk, sources.slides, words)?;
    let stem = sources.slides.file_stem().unwrap_or_default().to_string_lossy();
    if is_pdf(&bytes) || (has_ending(sources.slides, "pdf") && !bytes.starts_with(b"PK")) {
        if bytes.is_empty() {
            return Err(ShowFault::Empty.message(&name, words));
        }
        if let Some(pdf) = sources.pdf {
            return Err(ShowFault::Pdf.message(&pdf.display().to_string(), words));
        }
        return of_pdf(&bytes.into(), (&name, &stem), tools, words);
    }
    let ending = sources.slides.extension().unwrap_or_default().to_string_lossy();
    if let Some(read) = read_text(&bytes, &ending, words).map_err(|fault| fault.message(&name, words))? {
        return Ok(ImportedSlides {
            deck: deck_of_text(&read, &stem, words),
            pdf: None,
            told: told_of_text(&read, words),
            ..ImportedSlides::default()
        });
    }
    let show = read_slide_show(&bytes).map_err(|fault| fault.message(&name, words))?;
    if show.slides.iter().all(|slide| slide.is_hidden) {
        return Err(words.show_all_hidden(&name, show.slides.len()));
    }
    let pictures = match sources.pdf {
        Some(path) => Ok(given_pdf(disk, path, &show, tools, words)?),
        None => drawn_by_office(&bytes, sources.slides, &show, tools, words),
    };
    let mut lines = told_of_show(&show, pictures.is_ok(), words);
    let mut without_pictures = None;
    let (deck, pdf) = match pictures {
        Ok(pictures) => {
            lines.extend(told_of_pictures(&show, &pictures, words));
            let deck = deck_with_pictures(&show, pictures.file, &pictures.pages, &stem, words);
            (deck, Some(pictures.pdf))
        }
        Err(reason) => {
            let reason = format!("{reason} {}", words.pictures_none());
            lines.push(reason.clone());
            without_pictures = Some(reason);
            (deck_of_show(&show, &stem, words), None)
        }
    };
    lines.extend(told_of_questions(&show, words));
    Ok(ImportedSlides {
        deck,
        pdf,
        without_pictures,
        are_sheets: false,
        told: lines,
    })
}

/// The pictures of a show.
struct ShowPictures {
    pdf: Arc<[u8]>,
    file: PictureFile,
    pages: PagesOfSlides,
}

fn of_pdf(pdf: &Arc<[u8]>, (name, stem): (&str, &str), tools: SlideTools<'_>, words: Words) -> Result<ImportedSlides, String> {
    let read = read_pdf(tools.reader, pdf).map_err(|fault| fault.message(name, words))?;
    let show = show_of_pages(&read.facts, &read.texts);
    let readable = read.texts.iter().zip(1..).filter(|(text, _)| text.is_some());
    let pictures = ShowPictures {
        pdf: Arc::clone(pdf),
        file: picture_file(pdf, &read.facts),
        pages: readable.zip(&show.slides).map(|((_, page), slide)| (slide.number, page)).collect(),
    };
    let mut lines = told_of_show(&show, true, words);
    if are_handouts(&read.texts) {
        lines.push(words.pages_look_like_sheets().to_owned());
    }
    lines.extend(told_of_pictures(&show, &pictures, words));
    lines.extend(told_of_questions(&show, words));
    Ok(ImportedSlides {
        deck: deck_with_pictures(&show, pictures.file, &pictures.pages, stem, words),
        pdf: Some(pictures.pdf),
        without_pictures: None,
        are_sheets: are_handouts(&read.texts),
        told: lines,
    })
}

/// The pictures in a PDF that was given beside the slides, which has to fit them.
fn given_pdf(disk: &dyn Disk, path: &Path, show: &SlideShow, tools: SlideTools<'_>, words: Words) -> Result<ShowPictures, String> {
    let name = path.display().to_string();
    let bytes = read_within_limit(disk, path, words)?;
    if !is_pdf(&bytes) {
        return Err(words.pdf_goes_with(&name));
    }
    let pdf: Arc<[u8]> = bytes.into();
    let read = read_pdf(tools.reader, &pdf).map_err(|fault| fault.message(&name, words))?;
    let mut pages = pages_of_slides(show, &read.texts).map_err(|mismatch| mismatch.message(&name, words))?;
    keep_drawable(&mut pages, &read);
    let file = picture_file(&pdf, &read.facts);
    Ok(ShowPictures { pdf, file, pages })
}

/// The pictures that `LibreOffice` draws, or the reason why there are none; what would be better is said first.
fn drawn_by_office(bytes: &[u8], path: &Path, show: &SlideShow, tools: SlideTools<'_>, words: Words) -> Result<ShowPictures, String> {
    (tools.tell)(words.pictures_from_pdf());
    if !tools.office.is_installed() || !cfg!(feature = "pdf") {
        return Err(OfficeFault::Missing.message(words));
    }
    (tools.tell)(words.pictures_by_office());
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let ending = if ending.chars().all(|sign| sign.is_ascii_alphanumeric()) && !ending.is_empty() {
        ending
    } else {
        "pptx".to_owned()
    };
    let pdf: Arc<[u8]> = tools.office.pdf_of(bytes, &ending).map_err(|fault| fault.message(words))?.into();
    let name = words.pdf_of_office();
    let read = read_pdf(tools.reader, &pdf).map_err(|fault| fault.message(name, words))?;
    let mut pages = pages_of_slides(show, &read.texts).map_err(|mismatch| mismatch.message(name, words))?;
    keep_drawable(&mut pages, &read);
    let file = picture_file(&pdf, &read.facts);
    Ok(ShowPictures { pdf, file, pages })
}

/// Leaves out pages that cannot be drawn, whose slides keep our simple form.
fn keep_drawable(pages: &mut PagesOfSlides, read: &PdfPages) {
    pages.retain(|_, page| {
        let index = usize::try_from(*page).unwrap_or_default().saturating_sub(1);
        matches!(read.texts.get(index), Some(Some(_)))
    });
}

fn picture_file(pdf: &[u8], facts: &PdfFacts) -> PictureFile {
    let sha256 = picture_checksum(pdf);
    PictureFile {
        id: PICTURES.to_owned(),
        file: picture_name(&sha256),
        sha256,
        pages: u32::try_from(facts.pages).unwrap_or(u32::MAX),
        made: facts.made.clone(),
    }
}

fn told_of_pictures(show: &SlideShow, pictures: &ShowPictures, words: Words) -> Vec<String> {
    let shown = || show.slides.iter().filter(|slide| !slide.is_hidden).map(|slide| slide.number);
    let count = shown().filter(|number| pictures.pages.contains_key(number)).count();
    let missing: Vec<_> = shown().filter(|number| !pictures.pages.contains_key(number)).collect();
    let mut told = vec![words.pictures_taken(count, &pictures.file.file)];
    if !missing.is_empty() {
        told.push(words.pictures_missing(&listed(&missing)));
    }
    told
}

/// The bytes of a file; one beyond the limit is not read at all.
fn read_within_limit(disk: &dyn Disk, path: &Path, words: Words) -> Result<Vec<u8>, String> {
    let name = path.display().to_string();
    if is_too_large(disk, path) {
        return Err(ShowFault::TooLarge.message(&name, words));
    }
    disk.read(path).map_err(|error| words.cannot_read(&name, &reason(&error, words)))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// True for a file beyond the limit.
fn is_too_large(disk: &dyn Disk, path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let listed = disk.list(folder.unwrap_or_else(|| Path::new("."))).unwrap_or_default();
    let mut named = listed.iter().filter(|file| file.path.file_name() == path.file_name());
    named.any(|file| file.bytes > LARGEST_FILE)
}
