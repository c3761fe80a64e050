//! The widths and the spaces of a note's row, in points.

use crate::gui::theme;

/// Width of the printed number where the meeting is led.
pub(super) const LEAD_NUMBER: f32 = 56.0;
/// Width of the menu of a note.
pub(super) const MENU: f32 = 28.0;
/// Free space to the left and the right of a note where the meeting is led.
pub(super) const LEAD_AROUND: f32 = 8.0;
/// The width of what stands beside the words there.
pub(super) const LEAD_BESIDE: f32 = LEAD_NUMBER + MENU + 2.0 * LEAD_AROUND + 2.0 * theme::SPACE;
/// The width of the arrow before a note turned round, with the space after it.
pub(super) const TURNED_INSET: f32 = 24.0;
/// The least width of the words there.
pub(super) const LEAST_WORDS: f32 = 80.0;
/// Width of the printed number among all notes.
pub(in crate::gui) const REVIEW_NUMBER: f32 = 64.0;
/// Width of what stands to the right of the words there.
pub(in crate::gui) const REVIEW_CONTROLS: f32 = 96.0;
/// Free space above and below the words there.
pub(in crate::gui) const REVIEW_AROUND: f32 = 4.0;
