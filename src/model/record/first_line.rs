//! The name that a meeting's file has in its first line, kept so that a file that is opened and saved stays the same bytes.

/// The name that a file has in its first line. Both are read for ever; new files get [`FirstLine::Meeting`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FirstLine {
    /// A meeting, as the screens call it.
    #[default]
    Meeting,
    /// A session of work, as files were called at first.
    Work,
}
