//! The hall's window: a pure drawing of what the chair has released, at any size.
//!
//! Everything comes from a [`HallView`]; nothing here can reach the session. There are no widgets, so there is
//! nothing to point at, press or hover over.

mod bottom;
mod flow;
mod kind;
mod lately;
mod mark;
mod measure;
mod notes;
mod page;
mod table;

pub use measure::{CAPITALS, LEAST_CAPITALS, LEAST_X_HEIGHT, X_HEIGHT};

use crate::gui::theme::{self, Look};
use crate::model::HallView;
use crate::words::Words;
use eframe::egui::{
    self, Color32, CursorIcon, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, UiBuilder, Vec2, WidgetInfo, emath::TSTransform, vec2,
};
use lately::Laid;
use measure::{Sheet, Typesetter};
use page::Page;
use std::sync::Arc;

/// The room: how far away the last row sits.
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

/// Draws the hall over all of `ui`, and hides the pointer.
pub fn hall_ui(ui: &mut egui::Ui, view: &HallView, look: Look, room: Room, words: Words) {
    let rect = ui.max_rect();
    ui.ctx().set_cursor_icon(CursorIcon::None);
    super::name_window(ui, words, words.hall_title());
    let Some(hall) = Drawing::new(ui.ctx(), view, rect.size(), room, words) else {
        ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
        return;
    };
    let place = TSTransform::new(rect.min.to_vec2(), hall.scale);
    hall.paint(ui.painter(), view, look, rect);
    for (index, (at, size, text)) in hall.said_at().iter().enumerate() {
        say(ui, index, Rect::from_min_size(place * *at, *size * hall.scale), text);
    }
}

/// Tells screen readers what stands here, after what has a lower number.
fn say(ui: &egui::Ui, number: usize, rect: Rect, text: &str) {
    let said = ui.interact(rect, ui.scope_id().with(("said", number)), Sense::empty());
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// Draws a hall over all of `ui` that is only to shine through another: nothing of it is said.
pub fn shine_through(ui: &egui::Ui, view: &HallView, look: Look, room: Room, words: Words) {
    let rect = ui.max_rect();
    if let Some(hall) = Drawing::new(ui.ctx(), view, rect.size(), room, words) {
        hall.paint(ui.painter(), view, look, rect);
    }
}

/// Draws the small true picture of a hall of `nominal` size, `width` points wide. Screen readers, which do not reach the hall's own
/// window, come to it as a part of the screen with a name, and read there what the room reads.
pub fn miniature_ui(ui: &mut egui::Ui, view: &HallView, look: Look, room: Room, words: Words, nominal: Vec2, width: f32) -> egui::Response {
    small_ui(ui, words.in_hall_now(), view, look, room, words, nominal, width)
}

/// Draws what the room will see next, in the same way.
pub fn ahead_ui(ui: &mut egui::Ui, view: &HallView, look: Look, room: Room, words: Words, nominal: Vec2, width: f32) -> egui::Response {
    small_ui(ui, words.in_hall_next(), view, look, room, words, nominal, width)
}

/// A hall drawn small, and under its name all that it says.
#[expect(clippy::too_many_arguments, reason = "a hall with its name")]
fn small_ui(
    ui: &mut egui::Ui,
    name: &str,
    view: &HallView,
    look: Look,
    room: Room,
    words: Words,
    nominal: Vec2,
    width: f32,
) -> egui::Response {
    let size = vec2(width, width * nominal.y / nominal.x.max(1.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let region = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(Role::Region)
        .accessibility_label(name);
    let region = ui.new_child(region);
    if let Some(hall) = Drawing::new(ui.ctx(), view, size, room, words) {
        hall.paint(&painter, view, look, rect);
        for (index, text) in hall.said(view).iter().enumerate() {
            say(&region, index, rect, text);
        }
    } else {
        painter.rect_filled(rect, 0.0, Color32::BLACK);
        say(&region, 0, rect, words.hall_black());
    }
    let outline = ui.visuals().window_stroke;
    ui.painter()
        .rect_stroke(rect, 0.0, Stroke::new(1.0, outline.color), StrokeKind::Outside);
    response
}

/// How many pages the shown item has in a hall of `size`; 1 when the hall is blank.
pub fn page_count(ctx: &egui::Context, view: &HallView, size: Vec2, room: Room, words: Words) -> u16 {
    Drawing::new(ctx, view, size, room, words).map_or(1, |hall| hall.count)
}

/// The page that is shown, laid out.
struct Drawing<'a> {
    set: Typesetter<'a>,
    scale: f32,
    laid: Arc<Laid>,
    /// From 0.
    index: u16,
    count: u16,
}

impl<'a> Drawing<'a> {
    /// `None` when the hall is blank.
    fn new(ctx: &'a egui::Context, view: &HallView, size: Vec2, room: Room, words: Words) -> Option<Self> {
        if view.blank {
            return None;
        }
        let (sheet, scale) = Sheet::new(size, room);
        let set = Typesetter::new(ctx, sheet, words);
        let laid = Laid::of(ctx, &set, view);
        let count = u16::try_from(laid.pages.len()).unwrap_or(u16::MAX).max(1);
        let index = view.page.min(count - 1);
        Some(Self {
            set,
            scale,
            laid,
            index,
            count,
        })
    }

    fn page(&self) -> Option<&Page> {
        self.laid.pages.get(usize::from(self.index))
    }

    /// What the page says, each with its place.
    fn said_at(&self) -> &[(Pos2, Vec2, String)] {
        self.page().map_or(&[], |page| &page.said)
    }

    fn paint(&self, painter: &Painter, view: &HallView, look: Look, rect: Rect) {
        let tokens = theme::hall_tokens(look);
        let place = TSTransform::new(rect.min.to_vec2(), self.scale);
        painter.rect_filled(rect, 0.0, tokens.background);
        if let Some(page) = self.page() {
            page.paint(painter, tokens, place);
        }
        bottom::paint(&self.set, view, (self.index, self.count), painter, tokens, place);
    }

    /// All that the page says, in the order in which the room reads it: the number that stands in its bottom line comes first, as a
    /// chair would say it.
    fn said(&self, view: &HallView) -> Vec<String> {
        let number = view.number.map(|number| self.set.words.hall_question(number));
        let page = (self.count > 1).then(|| self.set.words.hall_page_of(self.index + 1, self.count));
        let texts = self.said_at().iter().flat_map(|(_, _, text)| text.lines()).map(str::to_owned);
        number.into_iter().chain(texts).chain(page).collect()
    }
}
