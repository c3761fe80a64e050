//! The bottom line of the hall: where in the meeting and in the item the room is, and the time left.

use crate::gui::hall::measure::{ASCENT, CAPITALS, Setting, Typeface, Typesetter, X_HEIGHT};
use crate::gui::hall::room_clock::{BottomClock, RoomClock, bottom_clock};
use crate::gui::picture;
use crate::gui::theme::Tokens;
use crate::model::{HallView, Ink, minutes_and_seconds};
use eframe::egui::{Align2, Painter, Pos2, Shape, Stroke, emath::TSTransform, pos2, vec2};
use std::f32::consts::TAU;

/// The most pages that are shown as dots; more are told in figures.
const MOST_DOTS: u16 = 7;

/// The bottom line of a page.
pub(super) struct BottomLine<'a> {
    pub(super) set: &'a Typesetter<'a>,
    pub(super) view: &'a HallView,
    /// The name of the question, where it is to be told beside its number.
    pub(super) name: Option<&'a str>,
    /// The page, from 0.
    pub(super) page: u16,
    pub(super) page_count: u16,
}

/// The pages of an item as the bottom line shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PageSign {
    None,
    Dots,
    Figures(String),
}

/// A line being painted.
struct Brush<'a> {
    set: &'a Typesetter<'a>,
    painter: &'a Painter,
    tokens: &'a Tokens,
    /// Takes the sheet to the window.
    place: TSTransform,
}

/// Paints the line; `place` takes the sheet to the window.
pub(super) fn paint(line: &BottomLine<'_>, painter: &Painter, tokens: &Tokens, place: TSTransform) {
    let brush = Brush {
        set: line.set,
        painter,
        tokens,
        place,
    };
    let clock = bottom_clock(line.view);
    let right = brush.clock(&clock);
    let room = right - line.set.sheet.margin - line.set.sheet.least;
    let (words, sign) = progress(line, room);
    let mut x = line.set.sheet.margin;
    if !words.is_empty() {
        x = brush.words(x, &words) + 0.8 * line.set.sheet.least;
    }
    // Where the source stands to the left, the pages stand beside the time.
    if tells_source(line.view) {
        x = right - sign_width(line, &sign) - if right < brush.right() { line.set.sheet.least } else { 0.0 };
    }
    match sign {
        PageSign::None => {}
        PageSign::Dots => brush.dots(x, line.page, line.page_count),
        PageSign::Figures(figures) => {
            brush.words(x, &figures);
        }
    }
}

/// Where in the meeting the room is, as long as there is room for it beside the clock, and the pages of the item.
fn progress(line: &BottomLine<'_>, room: f32) -> (String, PageSign) {
    let set = line.set;
    let gap = 0.8 * set.sheet.least;
    let width = |text: &str| set.width(text, small(set).face, set.sheet.least);
    let wordings = wordings(line);
    let (page, count) = (line.page + 1, line.page_count);
    let signs = if count < 2 {
        vec![PageSign::None]
    } else {
        let dots = (count <= MOST_DOTS).then_some(PageSign::Dots);
        let figures = [set.words.hall_page(page, count), format!("{page} ({count})")];
        dots.into_iter().chain(figures.map(PageSign::Figures)).collect()
    };
    let fitting = wordings.iter().flat_map(|words| signs.iter().map(move |sign| (words, sign)));
    let needed = |(words, sign): &(&String, &PageSign)| {
        let between = if words.is_empty() || **sign == PageSign::None { 0.0 } else { gap };
        width(words) + between + sign_width(line, sign)
    };
    let best = fitting.clone().find(|both| needed(both) <= room).or_else(|| fitting.last());
    best.map_or((String::new(), PageSign::None), |(words, sign)| (words.clone(), sign.clone()))
}

/// The number of the question with its place in the meeting, from the longest wording to the shortest.
fn wordings(line: &BottomLine<'_>) -> Vec<String> {
    let BottomLine { set, view, .. } = line;
    let Some(number) = view.number else {
        return vec![String::new()];
    };
    let plain = set.words.hall_question(number);
    let placed = question_in_words(set, view).unwrap_or_else(|| plain.clone());
    if view.item.as_ref().is_some_and(|item| item.own) {
        return vec![set.words.hall_own(&placed), set.words.hall_own(&plain)];
    }
    let named = line.name.map(|name| set.words.label_at(&placed, name));
    named.into_iter().chain([placed, plain]).collect()
}

/// "Fråga 3 av 9"; a question whose number is not its place, because it was added later, has both.
pub(super) fn question_in_words(set: &Typesetter<'_>, view: &HallView) -> Option<String> {
    let number = view.number?;
    let placed = view.question.map(|place| place.in_words(number, set.words));
    Some(placed.unwrap_or_else(|| set.words.hall_question(number)))
}

fn tells_source(view: &HallView) -> bool {
    view.item.as_ref().is_some_and(|item| item.kind.tells_source())
}

/// The source of the item, where anything is told of it.
pub(super) fn source(set: &Typesetter<'_>, view: &HallView) -> Option<String> {
    let is_own = tells_source(view) && view.item.as_ref().is_some_and(|item| item.own);
    match view.footer.as_str() {
        "" => is_own.then(|| set.words.hall_own_slide().to_owned()),
        source => Some(set.words.hall_source(source)),
    }
}

/// The width of a small clock.
pub(super) fn clock_width(set: &Typesetter<'_>) -> f32 {
    let small = small(set);
    set.width(&minutes_and_seconds(5999, set.words), small.face, small.size) + (0.3 + CAPITALS) * small.size
}

/// The width of the signs of so many pages.
pub(super) fn signs_width(set: &Typesetter<'_>, pages: usize) -> f32 {
    let small = small(set);
    match u16::try_from(pages).unwrap_or(u16::MAX) {
        count @ ..=MOST_DOTS => dot_pitch(set) * f32::from(count),
        count => set.width(&set.words.hall_page(count, count), small.face, small.size),
    }
}

fn small(set: &Typesetter<'_>) -> Setting {
    Setting::new(Typeface::Figures, set.sheet.least, Ink::Quiet)
}

/// From one dot to the next.
fn dot_pitch(set: &Typesetter<'_>) -> f32 {
    1.5 * X_HEIGHT * set.sheet.least
}

fn sign_width(line: &BottomLine<'_>, sign: &PageSign) -> f32 {
    let set = line.set;
    match sign {
        PageSign::None => 0.0,
        PageSign::Dots => dot_pitch(set) * (f32::from(line.page_count) - 1.0) + X_HEIGHT * set.sheet.least,
        PageSign::Figures(figures) => set.width(figures, small(set).face, set.sheet.least),
    }
}

impl Brush<'_> {
    fn right(&self) -> f32 {
        self.set.sheet.width - self.set.sheet.margin
    }

    /// A text that begins or ends at `x`.
    fn put(&self, x: f32, anchor: Align2, text: &str, setting: Setting) {
        let colour = picture::colour(self.tokens, setting.ink);
        let at = self.place * pos2(x, self.set.sheet.bottom_line() - ASCENT * setting.size);
        let font = setting.face.font(setting.size * self.place.scaling);
        self.painter.text(at, anchor, text, font, colour);
    }

    /// Small words from `x`; gives where they end.
    fn words(&self, x: f32, text: &str) -> f32 {
        let small = small(self.set);
        self.put(x, Align2::LEFT_TOP, text, small);
        x + self.set.width(text, small.face, small.size)
    }

    /// A dot for each page, as high as small letters; the one that is shown is filled.
    fn dots(&self, x: f32, page: u16, count: u16) {
        let radius = X_HEIGHT * self.set.sheet.least / 2.0;
        for index in 0..count {
            let x = x + radius + dot_pitch(self.set) * f32::from(index);
            let middle = self.place * pos2(x, self.set.sheet.bottom_line() - radius);
            let outline = 4.0;
            let stroke = Stroke::new(outline * self.place.scaling, self.tokens.accent);
            let radius = (radius - outline / 2.0) * self.place.scaling;
            let fill = if index == page {
                self.tokens.accent
            } else {
                self.tokens.background
            };
            self.painter.circle(middle, radius, fill, stroke);
        }
    }

    /// The time at the right; gives where it begins.
    fn clock(&self, clock: &BottomClock) -> f32 {
        let set = self.set;
        let large = Setting::new(Typeface::FiguresStrong, set.sheet.clock, Ink::Text);
        match clock.clock {
            RoomClock::None => self.right(),
            RoomClock::Calm(secs) if clock.is_large => self.figures(secs, clock.left, large),
            RoomClock::Calm(secs) => self.figures(secs, clock.left, small(set)),
            RoomClock::LastMinute(secs) => {
                let left = self.figures(secs, clock.left, large);
                self.message(left - 0.7 * set.sheet.least, set.words.hall_round_off())
            }
            RoomClock::Over => self.message(self.right(), set.words.hall_time_is_over()),
        }
    }

    /// Words about the time that end at `right`; gives where they begin.
    fn message(&self, right: f32, text: &str) -> f32 {
        let setting = Setting::new(Typeface::Strong, self.set.sheet.least, Ink::Text);
        self.put(right, Align2::RIGHT_TOP, text, setting);
        right - self.set.width(text, setting.face, setting.size)
    }

    /// The time in figures behind a ring that empties; gives where that begins.
    fn figures(&self, secs: i64, left: f32, setting: Setting) -> f32 {
        let set = self.set;
        let figures = minutes_and_seconds(secs, set.words);
        let is_calm = setting.size <= set.sheet.least;
        self.put(self.right(), Align2::RIGHT_TOP, &figures, setting);
        let radius = CAPITALS * setting.size / 2.0;
        let begins = self.right() - set.width(&figures, setting.face, setting.size) - 0.3 * setting.size - 2.0 * radius;
        let middle = pos2(begins + radius, set.sheet.bottom_line() - radius);
        self.ring(middle, radius, left, if is_calm { 5.0 } else { 9.0 });
        begins
    }

    /// A thin ring, with the part that is left drawn over it from the top.
    fn ring(&self, middle: Pos2, radius: f32, left: f32, width: f32) {
        let radius = (radius - width / 2.0) * self.place.scaling;
        let middle = self.place * middle;
        let thin = Stroke::new(2.0 * self.place.scaling, self.tokens.outline);
        self.painter.circle_stroke(middle, radius, thin);
        let steps = 48_u8;
        let point = |step: u8| {
            let angle = TAU * left * f32::from(step) / f32::from(steps);
            middle + radius * vec2(-angle.sin(), -angle.cos())
        };
        let arc = (0..=steps).map(point).collect();
        let stroke = Stroke::new(width * self.place.scaling, self.tokens.accent);
        self.painter.add(Shape::line(arc, stroke));
    }
}
