//! The small picture of a hall, beside and below what the chair works with.

use crate::gui::hall::{Miniature, Room};
use crate::gui::view_context::ViewContext;
use crate::model::HallView;

/// The small picture of a hall as it would be drawn in the hall's own window.
pub(super) const fn miniature<'a>(view: &ViewContext<'_>, hall: &'a HallView) -> Miniature<'a> {
    Miniature {
        view: hall,
        look: view.hall_look,
        room: Room { ratio: view.room_ratio },
        words: view.words,
        nominal: view.hall_size,
    }
}
