//! The bottom line of the hall: the question's number, the page, and the time left.

use crate::gui::hall::measure::{ASCENT, Setting, Typeface, Typesetter};
use crate::gui::theme::Tokens;
use crate::model::{HallView, Ink, Item, minutes_and_seconds};
use eframe::egui::{Align2, Color32, Painter, emath::TSTransform, pos2};

/// From here on the time is large.
const LAST_SECS: i64 = 60;

/// The bottom line of a page.
pub(super) struct BottomLine<'a> {
    pub(super) set: &'a Typesetter<'a>,
    pub(super) view: &'a HallView,
    /// The page, from 0.
    pub(super) page: u16,
    pub(super) page_count: u16,
}

/// Paints the line; `place` takes the sheet to the window.
pub(super) fn paint(line: &BottomLine<'_>, painter: &Painter, tokens: &Tokens, place: TSTransform) {
    let BottomLine {
        set,
        view,
        page,
        page_count,
    } = *line;
    let sheet = &set.sheet;
    let put = |x: f32, anchor: Align2, text: &str, setting: Setting, colour: Color32| {
        let at = place * pos2(x, sheet.bottom_line() - ASCENT * setting.size);
        let font = setting.face.font(setting.size * place.scaling);
        painter.text(at, anchor, text, font, colour);
    };
    let small = small(set);
    let large = Setting::new(Typeface::FiguresStrong, sheet.clock, Ink::Text);
    let mut left = Vec::new();
    if holds_source(set, view) {
        left.extend(source(set, view));
    }
    if let Some(number) = view.number {
        let is_own = view.item.as_ref().is_some_and(|item| item.own);
        left.push(if is_own {
            set.words.hall_own_question(number)
        } else {
            set.words.hall_question(number)
        });
    }
    if page_count > 1 {
        left.push(set.words.hall_page(page + 1, page_count));
    }
    let mut x = sheet.margin;
    for text in left {
        put(x, Align2::LEFT_TOP, &text, small, tokens.quiet);
        x += set.width(&text, small.face, small.size) + sheet.text;
    }
    // Only while groups talk does the last minute matter to the room; slides are often one minute long.
    let is_prompt = view.item.as_ref().is_some_and(Item::is_prompt);
    // A pause has its large clock in the middle of the page.
    let page_shows_time = view.item.as_ref().is_some_and(|item| item.kind.shows_time());
    let right = sheet.width - sheet.margin;
    // The groups' own clock is what they look for while they talk; it stands in place of the item's.
    if let Some(secs) = view.group_left_secs {
        let colour = if secs < 0 { tokens.over } else { tokens.text };
        put(right, Align2::RIGHT_TOP, &minutes_and_seconds(secs, set.words), large, colour);
        return;
    }
    let Some(secs) = view.left_secs.filter(|_| !page_shows_time) else {
        return;
    };
    let (setting, colour) = match secs {
        ..0 if is_prompt => (large, tokens.over),
        0..=LAST_SECS if is_prompt => (large, tokens.text),
        ..0 => (small, tokens.over),
        _ => (small, tokens.quiet),
    };
    put(right, Align2::RIGHT_TOP, &minutes_and_seconds(secs, set.words), setting, colour);
}

/// The source of the item, where anything is told of it.
pub(super) fn source(set: &Typesetter<'_>, view: &HallView) -> Option<String> {
    let is_own = view.item.as_ref().is_some_and(|item| item.own && item.kind.tells_source());
    match view.footer.as_str() {
        "" => is_own.then(|| set.words.hall_own_slide().to_owned()),
        source => Some(set.words.hall_source(source)),
    }
}

/// True when the source has room in the bottom line, where what tells it has no number.
pub(super) fn holds_source(set: &Typesetter<'_>, view: &HallView) -> bool {
    let sheet = &set.sheet;
    let small = small(set);
    let tells_source = view.item.as_ref().is_some_and(|item| item.kind.tells_source());
    let width = |text: &str| set.width(text, small.face, small.size);
    let Some(source) = source(set, view) else { return false };
    let others = width(&set.words.hall_page(9, 9)) + width(&minutes_and_seconds(-5999, set.words)) + 2.0 * sheet.text;
    tells_source && width(&source) + others <= sheet.inner_width()
}

fn small(set: &Typesetter<'_>) -> Setting {
    Setting::new(Typeface::Figures, set.sheet.text, Ink::Quiet)
}
