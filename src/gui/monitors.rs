//! The monitors of the computer, and how they stand to one another.

use crate::model::Display;

/// The monitors of the computer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Monitors {
    /// All of them, in the system's order.
    pub all: Vec<Monitor>,
    /// The one on which the chair's window stands.
    pub chair: Option<usize>,
    /// The one for the hall: the chair's own where there is no other; `None` when there is none at all.
    pub hall: Option<usize>,
}

impl Monitors {
    /// True when several monitors show the same picture: then none is the hall's own.
    pub fn are_mirrored(&self) -> bool {
        let Some((first, others)) = self.all.split_first() else {
            return false;
        };
        !others.is_empty() && others.iter().all(|other| other.position == first.position)
    }

    /// True when the chair and the room have one picture between them: one monitor, or several that show the same.
    pub fn are_one(&self) -> bool {
        self.all.len() == 1 || self.are_mirrored()
    }

    /// Their arrangement; `misses` is true when the one that the hall was last shown on is gone.
    pub fn display(&self, misses: bool) -> Display {
        match (self.all.len(), self.hall) {
            (0, _) => Display::Unknown,
            (1, _) if misses => Display::Missed,
            (1, _) => Display::One,
            _ if self.are_mirrored() => Display::Mirrored,
            (_, Some(hall)) if self.chair == Some(hall) => Display::Shared,
            (_, Some(hall)) => Display::Apart(hall + 1),
            (_, None) => Display::Unknown,
        }
    }
}

/// One monitor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Monitor {
    /// The system's name for it.
    pub name: String,
    /// Left and top edge in physical pixels.
    pub position: (i32, i32),
    /// Width and height in physical pixels.
    pub size: (u32, u32),
}
