//! Everything that is known of a PDF before it is shown: the words of its pages, and which of them can be drawn.

use crate::slides::{PageText, PdfFacts, PdfFault};
use crate::work::clock::now;
use crate::work::pdf::process::{PdfProcess, PdfReader};
use std::sync::Arc;

/// The size in which each page is drawn once to see that it can be, in pixels.
const TRIED: [u32; 2] = [320, 240];
/// The most pages at which reading may break down before the PDF is given up.
const MOST_BROKEN: usize = 3;

/// A PDF that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PdfPages {
    /// What it says of itself.
    pub facts: PdfFacts,
    /// The words of each page; `None` for one that can neither be read nor drawn.
    pub texts: Vec<Option<PageText>>,
}

/// Reads all pages of a PDF, and draws each once small. A page at which the process breaks down is left out.
///
/// # Errors
///
/// What is wrong with the PDF as a whole, or with so many of its pages that it is of no use.
pub fn read_pdf(reader: &PdfReader, pdf: &Arc<[u8]>) -> Result<PdfPages, PdfFault> {
    let begun = now();
    let (process, facts) = reader.open(pdf)?;
    let mut process = Some(process);
    let mut texts: Vec<Option<PageText>> = Vec::new();
    let mut broken = 0;
    for page in (1..).take(facts.pages) {
        if begun.elapsed() > reader.whole() {
            return Err(PdfFault::TooSlow);
        }
        let asked = match &mut process {
            Some(process) => process,
            None => process.insert(reader.open(pdf)?.0),
        };
        match of_page(asked, page) {
            Ok(text) => texts.push(Some(text)),
            Err(fault @ (PdfFault::TooSlow | PdfFault::Broken)) => {
                broken += 1;
                if broken > MOST_BROKEN || facts.pages == 1 {
                    return Err(fault);
                }
                process = None;
                texts.push(None);
            }
            Err(fault) => return Err(fault),
        }
    }
    // Pages that all break down are no slides.
    if texts.iter().all(Option::is_none) {
        return Err(PdfFault::Broken);
    }
    Ok(PdfPages { facts, texts })
}

fn of_page(process: &mut PdfProcess, page: u32) -> Result<PageText, PdfFault> {
    let text = process.text(page)?;
    process.draw(page, TRIED)?;
    Ok(text)
}
