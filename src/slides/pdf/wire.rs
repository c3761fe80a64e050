//! What goes between the program and the process that reads a PDF: the PDF, then questions and answers by turns.

use super::fault::PdfFault;
use super::page::{PageImage, PageText, PdfFacts};
use crate::slides::limits::LARGEST_FILE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, ErrorKind, Read, Write};

/// The largest picture that is drawn of a page, in pixels across and down.
pub const LARGEST_PICTURE: [u32; 2] = [3840, 2160];
/// Stands before all answers, so that no other program is taken for ours.
const MARK: &[u8; 8] = b"SLPDF01\n";
/// The most bytes of an answer: a picture of the largest size with its two measures.
const LONGEST_REPLY: u32 = LARGEST_PICTURE[0] * LARGEST_PICTURE[1] * 4 + 8;

/// A question about the PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfRequest {
    /// The words of a page, by its number from 1.
    Text(u32),
    /// A page drawn as large as it fits.
    Draw {
        /// The page, from 1.
        page: u32,
        /// Pixels across and down within which it is drawn.
        within: [u32; 2],
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum PdfReply {
    /// The first one, unasked: the PDF can be read.
    Opened(PdfFacts),
    /// The words of the page.
    Text(PageText),
    /// The page, drawn.
    Image(PageImage),
    /// It cannot be had.
    Fault(PdfFault),
}

/// Hands over the PDF.
///
/// # Errors
///
/// The error of the stream.
pub fn write_pdf_bytes(out: &mut impl Write, pdf: &[u8]) -> io::Result<()> {
    out.write_all(&(pdf.len() as u64).to_le_bytes())?;
    out.write_all(pdf)?;
    out.flush()
}

/// The PDF that is handed over.
///
/// # Errors
///
/// The error of the stream, or `InvalidData` for one beyond all measure.
pub fn read_pdf_bytes(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > LARGEST_FILE {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut pdf = Vec::new();
    from.take(length).read_to_end(&mut pdf)?;
    if (pdf.len() as u64) < length {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    Ok(pdf)
}

impl PdfRequest {
    /// Asks.
    ///
    /// # Errors
    ///
    /// The error of the stream.
    pub fn write(self, out: &mut impl Write) -> io::Result<()> {
        let (sign, numbers) = match self {
            Self::Text(page) => (b'T', [page, 0, 0]),
            Self::Draw {
                page,
                within: [width, height],
            } => (b'D', [page, width, height]),
        };
        out.write_all(&[sign])?;
        for number in numbers {
            out.write_all(&number.to_le_bytes())?;
        }
        out.flush()
    }

    /// The next question; `None` when there will be no more.
    ///
    /// # Errors
    ///
    /// The error of the stream, or `InvalidData` for what is no question.
    pub fn read(from: &mut impl Read) -> io::Result<Option<Self>> {
        let mut sign = [0];
        if from.read(&mut sign)? == 0 {
            return Ok(None);
        }
        let [page, width, height] = [read_number(from)?, read_number(from)?, read_number(from)?];
        match sign {
            [b'T'] => Ok(Some(Self::Text(page))),
            [b'D'] => Ok(Some(Self::Draw {
                page,
                within: [width, height],
            })),
            _ => Err(ErrorKind::InvalidData.into()),
        }
    }
}

impl PdfReply {
    /// Begins the answers.
    ///
    /// # Errors
    ///
    /// The error of the stream.
    pub fn write_mark(out: &mut impl Write) -> io::Result<()> {
        out.write_all(MARK)
    }

    /// Reads what stands before all answers.
    ///
    /// # Errors
    ///
    /// The error of the stream, or `InvalidData` for what another program says.
    pub fn read_mark(from: &mut impl Read) -> io::Result<()> {
        let mut mark = [0; MARK.len()];
        from.read_exact(&mut mark)?;
        if mark == *MARK {
            Ok(())
        } else {
            Err(ErrorKind::InvalidData.into())
        }
    }

    /// Answers.
    ///
    /// # Errors
    ///
    /// The error of the stream.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Opened(facts) => write_parcel(out, b'O', &[&json(facts)?]),
            Self::Text(text) => write_parcel(out, b'T', &[&json(text)?]),
            Self::Fault(fault) => write_parcel(out, b'F', &[&json(fault)?]),
            Self::Image(image) => {
                let measures = [image.width.to_le_bytes(), image.height.to_le_bytes()].concat();
                write_parcel(out, b'D', &[&measures, &image.pixels])
            }
        }
    }

    /// The next answer. No more is taken in than a picture of the largest size, whatever the other side says.
    ///
    /// # Errors
    ///
    /// The error of the stream, or `InvalidData` for what is no answer.
    pub fn read(from: &mut impl Read) -> io::Result<Self> {
        let mut sign = [0];
        from.read_exact(&mut sign)?;
        let length = read_number(from)?;
        if length > LONGEST_REPLY {
            return Err(ErrorKind::InvalidData.into());
        }
        let mut bytes = Vec::new();
        from.take(u64::from(length)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != u64::from(length) {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        match sign {
            [b'O'] => parsed(&bytes).map(Self::Opened),
            [b'T'] => parsed(&bytes).map(Self::Text),
            [b'F'] => parsed(&bytes).map(Self::Fault),
            [b'D'] => image_of(&bytes).map(Self::Image),
            _ => Err(ErrorKind::InvalidData.into()),
        }
    }
}

fn image_of(bytes: &[u8]) -> io::Result<PageImage> {
    let mut from = bytes;
    let [width, height] = [read_number(&mut from)?, read_number(&mut from)?];
    let is_whole = u64::from(width) * u64::from(height) * 4 == from.len() as u64;
    if width == 0 || height == 0 || !is_whole {
        return Err(ErrorKind::InvalidData.into());
    }
    let pixels = from.to_vec();
    Ok(PageImage { width, height, pixels })
}

fn read_number(from: &mut impl Read) -> io::Result<u32> {
    let mut number = [0; 4];
    from.read_exact(&mut number)?;
    Ok(u32::from_le_bytes(number))
}

fn write_parcel(out: &mut impl Write, sign: u8, parts: &[&[u8]]) -> io::Result<()> {
    let length = parts.iter().map(|part| part.len()).sum::<usize>();
    let length = u32::try_from(length).map_err(io::Error::other)?;
    out.write_all(&[sign])?;
    out.write_all(&length.to_le_bytes())?;
    for part in parts {
        out.write_all(part)?;
    }
    out.flush()
}

fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::other)
}

fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> io::Result<T> {
    serde_json::from_slice(bytes).map_err(io::Error::other)
}
