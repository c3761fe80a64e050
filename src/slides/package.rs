//! The container of a guest's file: a zip whose parts are read one by one and never laid on a disk.

use super::encoding::decoded;
use super::fault::ShowFault;
use super::limits::{MOST_PARTS, Used};
use super::xml::XmlElement;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// The beginning of the entry of a part in the list at the end of a zip.
const LISTED_PART: &[u8] = b"PK\x01\x02";
/// Bytes that are unpacked at a time.
const PIECE: usize = 64 * 1024;

/// The parts of a file.
pub(super) struct ShowPackage<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The place of each part by its name, in small letters, with slashes and without one at the beginning.
    places: BTreeMap<String, usize>,
    /// What has been used of the limits.
    pub(super) used: Used,
}

impl<'a> ShowPackage<'a> {
    /// Opens the container.
    ///
    /// # Errors
    ///
    /// It is damaged, or has too many parts.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ShowFault> {
        // Counted before a list is made of them, which would take memory for each.
        if bytes.windows(LISTED_PART.len()).filter(|window| *window == LISTED_PART).count() > MOST_PARTS {
            return Err(ShowFault::TooManyParts);
        }
        let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
            return Err(ShowFault::Damaged);
        };
        let names = archive.file_names_raw().enumerate();
        let places = names
            .map(|(place, name)| (plain_name(&String::from_utf8_lossy(name)), place))
            .collect();
        Ok(Self {
            archive,
            places,
            used: Used::default(),
        })
    }

    /// True when there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// A part as XML; `None` when it is not there or damaged.
    ///
    /// # Errors
    ///
    /// A limit that it breaks, or a password on it.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<XmlElement>, ShowFault> {
        let Some(place) = self.place(name) else { return Ok(None) };
        let Some(bytes) = self.unpacked(place)? else { return Ok(None) };
        XmlElement::read(&decoded(&bytes), &mut self.used)
    }

    fn place(&self, name: &str) -> Option<usize> {
        let name = plain_name(name);
        let found = self.places.get(&name).or_else(|| self.places.get(&without_percents(&name)));
        found.copied()
    }

    fn unpacked(&mut self, place: usize) -> Result<Option<Vec<u8>>, ShowFault> {
        let mut part = match self.archive.by_index(place) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ShowFault::Locked),
            Err(_) => return Ok(None),
        };
        let packed = part.compressed_size();
        let mut bytes = Vec::new();
        let mut piece = vec![0; PIECE];
        loop {
            let Ok(count) = part.read(&mut piece) else { return Ok(None) };
            if count == 0 {
                return Ok(Some(bytes));
            }
            bytes.extend(piece.iter().take(count));
            self.used.unpack(count, bytes.len(), packed)?;
        }
    }
}

/// The name of a part as all are compared: programs differ in the size of letters, in slashes and in one at the beginning.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// The name with its signs in place of their numbers, as "%20" is one for a blank.
fn without_percents(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.split_first_chunk::<2>().filter(|_| *first == b'%');
        let number = digits.and_then(|(digits, after)| {
            let digits = std::str::from_utf8(digits).ok()?;
            Some((u8::from_str_radix(digits, 16).ok()?, after))
        });
        let (byte, after) = number.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
