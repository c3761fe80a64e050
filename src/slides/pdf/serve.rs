//! Reads a PDF and answers questions about it, until there are no more: what the process does that is made for one PDF.

use super::document::{drawn, facts_of, open, text_of};
use super::fault::PdfFault;
use super::wire::{PdfReply, PdfRequest, read_pdf_bytes};
use hayro::RenderCache;
use std::io::{self, Read, Write};

/// Takes a PDF and then questions from `from`, and answers each on `out`. A PDF can make this run for ever, take all memory or end the
/// process, so that it is called in a process of its own alone, with limits.
///
/// # Errors
///
/// The error of a stream.
pub fn serve_pdf(from: &mut impl Read, out: &mut impl Write) -> io::Result<()> {
    PdfReply::write_mark(out)?;
    let pdf = match open(read_pdf_bytes(from)?) {
        Ok(pdf) => pdf,
        Err(fault) => return PdfReply::Fault(fault).write(out),
    };
    PdfReply::Opened(facts_of(&pdf)).write(out)?;
    let cache = RenderCache::new();
    while let Some(request) = PdfRequest::read(from)? {
        let (PdfRequest::Text(number) | PdfRequest::Draw { page: number, .. }) = request;
        let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        let reply = match (index.and_then(|index| pdf.pages().get(index)), request) {
            (None, _) => PdfReply::Fault(PdfFault::NoPages),
            (Some(page), PdfRequest::Text(_)) => text_of(page).map_or_else(PdfReply::Fault, PdfReply::Text),
            (Some(page), PdfRequest::Draw { within, .. }) => PdfReply::Image(drawn(page, &cache, within)),
        };
        reply.write(out)?;
    }
    Ok(())
}
