//! The height of a note's row before it is drawn. A row that was drawn is measured instead.

use crate::gui::note::measure::{LEAD_BESIDE, REVIEW_AROUND, REVIEW_CONTROLS, REVIEW_NUMBER, TURNED_INSET};
use crate::gui::widgets::long_list::{LINE, guessed_lines};
use crate::gui::{fonts, theme};
use crate::model::{Note, as_drawn};
use eframe::egui::{Color32, Ui};

/// The height where the meeting is led, of a note to whose words nothing is added. The words are laid out for it: a list whose
/// rows turn out to be lower than was guessed moves on row by row when one jumps to its end.
pub(in crate::gui) fn laid_out_height(ui: &Ui, note: &Note, width: f32) -> f32 {
    let high = |text: &str, width: f32| {
        let words = ui
            .painter()
            .layout(as_drawn(text).into_owned(), fonts::body(), Color32::PLACEHOLDER, width);
        words.size().y
    };
    let turned = if note.turned.is_empty() {
        0.0
    } else {
        theme::SPACE + high(&note.turned, width - LEAD_BESIDE - TURNED_INSET)
    };
    (high(&note.text, width - LEAD_BESIDE) + turned).max(LINE) + 2.0 * theme::TIGHT
}

/// The height among all notes, from the number of letters.
pub(in crate::gui) fn roughly_counted_height(note: &Note, width: f32) -> f32 {
    let lines = |text: &str| guessed_lines(text, width - REVIEW_NUMBER - REVIEW_CONTROLS) * LINE + 3.0 * REVIEW_AROUND;
    let left_out = if note.include { 0.0 } else { LINE };
    let turned = if note.turned.is_empty() { 0.0 } else { lines(&note.turned) };
    lines(&note.text) + left_out + turned
}
