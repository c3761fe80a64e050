//! The printed pages of the bilaga, such as "49-53".

use crate::model::record::handover::Handover;

/// "49-53" with the sign that the board writes; "49" for one page and while the pages are not counted.
pub(super) fn page_range(handover: &Handover, page_count: Option<u16>) -> String {
    let first = handover.first_page;
    let more = page_count.unwrap_or(1).saturating_sub(1);
    if more == 0 {
        first.to_string()
    } else {
        format!("{first}{}{}", handover.dash(), u32::from(first) + u32::from(more))
    }
}
