//! The screens of the chair's window.

/// A screen of the chair's window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Recent sessions and decks.
    #[default]
    Start,
    /// Facts, groups, items and times.
    Prepare,
    /// The meeting itself.
    Lead,
    /// All answers read through.
    Review,
    /// The bilaga.
    Handover,
}
