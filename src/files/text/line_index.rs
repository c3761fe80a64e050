//! Line and column of a place in a text.

/// A place in a text, both counted from 1, the column in characters. Line 0 is the file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::files) struct Position {
    pub(in crate::files) line: usize,
    pub(in crate::files) column: usize,
}

impl Position {
    /// The file as a whole, where no line is to blame.
    pub(in crate::files) const FILE: Self = Self { line: 0, column: 0 };
}

/// The lines of a text, whether LF, CR LF or CR ends them.
pub(in crate::files) struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    pub(in crate::files) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        Self {
            text,
            starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect(),
        }
    }

    /// Line and column of a byte.
    pub(in crate::files) fn position(&self, at: usize) -> Position {
        let line = self.line_of(at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        Position {
            line,
            column: self.text.get(start..at).map_or(0, |before| before.chars().count()) + 1,
        }
    }

    /// The line of a byte; quicker than its position in a long line.
    pub(in crate::files) fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }

    /// The byte at which a line begins, counted from 1.
    pub(in crate::files) fn start_of(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }
}
