//! The room: the distance of its last row from the picture.

/// The room: the distance of its last row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Distance from the last row to the picture, divided by the picture's height.
    pub ratio: f32,
}

impl Room {
    /// The least ratio that is heeded.
    pub const NEAREST: f32 = 4.0;
    /// The greatest ratio that is heeded; larger type would leave no room for words.
    pub const FARTHEST: f32 = 9.0;
}

impl Default for Room {
    fn default() -> Self {
        Self { ratio: 6.0 }
    }
}
