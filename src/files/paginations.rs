//! Page counts of earlier layouts, so that an appendix that has not changed need not be laid out again to know them.
//!
//! One line for each layout: its mark, how many pages, the page of each heading, and the beginning of the line's own
//! checksum. No word of any session stands there. A file that is missing, damaged or cannot be written harms nothing:
//! what is not remembered is laid out.

use crate::files::disk::interface::Disk;
use crate::files::disk::write::write_whole;
use crate::files::places::Places;
use crate::model::Pagination;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The most layouts that are remembered; one export adds a few.
const MOST: usize = 64;
/// A line that is longer is not remembered.
const LONGEST: usize = 8192;
/// Letters of a mark.
const MARK: usize = 64;

/// Remembered layouts, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paginations {
    known: Vec<(String, Pagination)>,
    has_new: bool,
}

impl Paginations {
    /// Reads the user's file.
    pub fn read(disk: &dyn Disk, places: &Places) -> Self {
        let bytes = disk.read(&places.paginations()).unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n');
        let known = lines.filter_map(|line| read_line(std::str::from_utf8(line).ok()?));
        Self {
            known: known.take(MOST).collect(),
            has_new: false,
        }
    }

    /// The page count of the layout with this mark.
    pub fn get(&self, mark: &str) -> Option<&Pagination> {
        self.known.iter().find(|(known, _)| known == mark).map(|(_, pagination)| pagination)
    }

    /// Remembers how a layout fell out, unless it is known.
    pub fn add(&mut self, mark: String, pagination: Pagination) {
        if self.get(&mark).is_some() {
            return;
        }
        self.known.insert(0, (mark, pagination));
        self.known.truncate(MOST);
        self.has_new = true;
    }

    /// Writes new entries to the user's file. A failure is no loss.
    pub fn keep(&self, disk: &dyn Disk, places: &Places) {
        if !self.has_new || disk.create_folder(&places.data).is_err() {
            return;
        }
        let lines = self.known.iter().map(|(mark, pagination)| line(mark, pagination));
        let text: String = lines.filter(|line| line.len() <= LONGEST).collect();
        write_whole(disk, &places.paginations(), text.as_bytes()).ok();
    }
}

fn line(mark: &str, pagination: &Pagination) -> String {
    let headings: Vec<_> = pagination.headings.iter().map(u16::to_string).collect();
    let content = format!("{mark} {} {}", pagination.pages, headings.join(","));
    format!("{content} {}\n", checksum(&content))
}

/// The content of a line; nothing unless it is whole.
fn read_line(line: &str) -> Option<(String, Pagination)> {
    let (content, sum) = line.rsplit_once(' ')?;
    if sum != checksum(content) {
        return None;
    }
    let mut fields = content.split(' ');
    let (mark, pages, headings) = (fields.next()?, fields.next()?, fields.next()?);
    let headings = headings.split(',').filter(|page| !page.is_empty());
    let pagination = Pagination {
        pages: pages.parse().ok()?,
        headings: headings.map(str::parse).collect::<Result<_, _>>().ok()?,
    };
    (mark.len() == MARK).then(|| (mark.to_owned(), pagination))
}

fn checksum(content: &str) -> String {
    let mut sum = String::new();
    for byte in Sha256::digest(content.as_bytes()).iter().take(8) {
        // Writing to a text cannot fail.
        write!(sum, "{byte:02x}").ok();
    }
    sum
}
