//! The bottom line of the hall: the question's number, the page, and the time left.

use super::flow::Setting;
use super::measure::{ASCENT, Face, Typesetter};
use crate::gui::theme::Tokens;
use crate::model::{HallView, Ink, Kind, minutes_and_seconds};
use eframe::egui::{Align2, Color32, Painter, emath::TSTransform, pos2};

/// From here on the time is large.
const LAST_SECS: i64 = 60;

/// Paints the line; `page` is the page from 0 and how many there are.
pub(super) fn paint(set: &Typesetter<'_>, view: &HallView, page: (u16, u16), painter: &Painter, tokens: &Tokens, place: TSTransform) {
    let sheet = &set.sheet;
    let put = |x: f32, anchor: Align2, text: &str, setting: Setting, colour: Color32| {
        let at = place * pos2(x, sheet.bottom_line() - ASCENT * setting.size);
        let font = setting.face.font(setting.size * place.scaling);
        painter.text(at, anchor, text, font, colour);
    };
    let small = Setting::new(Face::Figures, sheet.text, Ink::Quiet);
    let (index, count) = page;
    let mut left = Vec::new();
    if let Some(number) = view.number {
        left.push(set.words.hall_question(number));
    }
    if count > 1 {
        left.push(set.words.hall_page(index + 1, count));
    }
    let mut x = sheet.margin;
    for text in left {
        put(x, Align2::LEFT_TOP, &text, small, tokens.quiet);
        x += set.width(&text, small.face, small.size) + sheet.text;
    }
    // A pause has its large clock in the middle of the page.
    let is_pause = view.item.as_ref().is_some_and(|item| matches!(item.kind, Kind::Pause(_)));
    let Some(secs) = view.left_secs.filter(|_| !is_pause) else {
        return;
    };
    let (setting, colour) = match secs {
        ..0 => (Setting::new(Face::FiguresStrong, sheet.clock, Ink::Text), tokens.over),
        0..=LAST_SECS => (Setting::new(Face::FiguresStrong, sheet.clock, Ink::Text), tokens.text),
        _ => (small, tokens.quiet),
    };
    let right = sheet.width - sheet.margin;
    put(right, Align2::RIGHT_TOP, &minutes_and_seconds(secs), setting, colour);
}
