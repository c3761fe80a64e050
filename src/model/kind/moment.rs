//! The two moments of a position.

/// Which of the two moments a position is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Where the group is (idag).
    Today,
    /// Where the group wants to be (önskat läge).
    Desired,
}
