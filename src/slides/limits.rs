//! The limits within which a guest's file is read, so that no file can take the time or the memory of the meeting.

use super::fault::ShowFault;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 200 * MIB;
/// Bytes in a MiB.
const MIB: u64 = 1024 * 1024;
/// The most parts in a package.
pub(super) const MOST_PARTS: usize = 20_000;
/// The largest part that is unpacked, in bytes.
pub(super) const LARGEST_PART: usize = 16 * 1024 * 1024;
/// The most that is unpacked of one file, in bytes.
const MOST_UNPACKED: usize = 96 * 1024 * 1024;
/// The most times that a part may be larger unpacked; texts come to a tenth of that.
const MOST_RATIO: u64 = 400;
/// Parts below this many bytes may be as small packed as they like.
const RATIO_FROM: usize = 1024 * 1024;
/// The most elements, attributes and texts of one part.
const MOST_NODES_OF_PART: usize = 1_000_000;
/// The most elements, attributes and texts of one file.
const MOST_NODES: usize = 2_000_000;
/// The deepest that elements may lie in one another.
pub(super) const DEEPEST: usize = 256;
/// The most slides.
pub(super) const MOST_SLIDES: usize = 500;
/// The most letters of all slides.
const MOST_LETTERS: usize = 1_000_000;
/// The most bytes and cells of tables that a file repeats by a number instead of writing them.
const MOST_REPEATED: usize = 4 * 1024 * 1024;
/// The most rows that are read of a table.
pub(super) const MOST_ROWS: usize = 200;
/// The most columns that are read of a table.
pub(super) const MOST_COLUMNS: usize = 30;

/// What has been used of the limits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Used {
    unpacked: usize,
    nodes: usize,
    nodes_of_part: usize,
    letters: usize,
    repeated: usize,
}

impl Used {
    /// Counts `more` bytes of a part that is now `size` bytes long and lies packed in `packed` bytes. The bytes that were read
    /// count, never those that the file says there are.
    pub(super) const fn unpack(&mut self, more: usize, size: usize, packed: u64) -> Result<(), ShowFault> {
        self.unpacked = self.unpacked.saturating_add(more);
        if size > LARGEST_PART || self.unpacked > MOST_UNPACKED {
            return Err(ShowFault::TooMuchUnpacked);
        }
        if size > RATIO_FROM && size as u64 > packed.saturating_mul(MOST_RATIO) {
            return Err(ShowFault::PackedTooHard);
        }
        Ok(())
    }

    /// Begins a new part.
    pub(super) const fn begin_part(&mut self) {
        self.nodes_of_part = 0;
    }

    /// Counts elements, attributes and texts.
    pub(super) const fn add_nodes(&mut self, more: usize) -> Result<(), ShowFault> {
        self.nodes = self.nodes.saturating_add(more);
        self.nodes_of_part = self.nodes_of_part.saturating_add(more);
        if self.nodes > MOST_NODES || self.nodes_of_part > MOST_NODES_OF_PART {
            return Err(ShowFault::TooManyElements);
        }
        Ok(())
    }

    /// Counts a cell of so many bytes that is repeated.
    pub(super) const fn add_repeated(&mut self, bytes: usize) -> Result<(), ShowFault> {
        self.repeated = self.repeated.saturating_add(bytes).saturating_add(1);
        if self.repeated > MOST_REPEATED {
            return Err(ShowFault::TooMuchText);
        }
        Ok(())
    }

    /// Counts the letters of a slide.
    pub(super) const fn add_letters(&mut self, more: usize) -> Result<(), ShowFault> {
        self.letters = self.letters.saturating_add(more);
        if self.letters > MOST_LETTERS {
            return Err(ShowFault::TooMuchText);
        }
        Ok(())
    }
}
