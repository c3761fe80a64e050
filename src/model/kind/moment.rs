//! The two moments of a position.

/// One of the two moments of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Where the group is (idag).
    Today,
    /// Where the group wants to be (önskat läge).
    Desired,
}
