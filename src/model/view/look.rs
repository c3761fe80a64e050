//! The colours of a window: light, dark or with the greatest difference.

/// The colours of a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// For a light room.
    #[default]
    Light,
    /// For a dark room.
    Dark,
    /// With the greatest difference between words and ground; the hall's own colours are such already.
    Contrast,
}
