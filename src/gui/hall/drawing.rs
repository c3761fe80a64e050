//! Draws the page of the hall that is shown: in its own window, or small in the chair's.

use crate::gui::hall::bottom::{self, BottomLine};
use crate::gui::hall::measure::{HallSheet, Typesetter};
use crate::gui::hall::page::Page;
use crate::gui::hall::page_cache::PageLayout;
use crate::gui::hall::room::Room;
use crate::gui::hall::slide_pictures::{SlidePictures, fitted};
use crate::gui::hall::transition::TransitionStep;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::name_window;
use crate::gui::{fonts, theme};
use crate::model::{HallView, Look, WantedPicture};
use crate::words::Words;
use eframe::egui::{
    self, Color32, CursorIcon, FontId, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, UiBuilder, Vec2, WidgetInfo,
    emath::TSTransform, pos2, vec2,
};
use std::sync::Arc;

/// A content of the hall with all that decides how it is drawn.
#[derive(Clone, Copy)]
pub struct HallPicture<'a> {
    /// The hall as the room sees it.
    pub view: &'a HallView,
    /// A hall on light or on dark ground.
    pub look: Look,
    /// The depth of the room.
    pub room: Room,
    /// The texts.
    pub words: Words,
}

impl HallPicture<'_> {
    /// Draws the hall over all of `ui`, and hides the pointer.
    pub fn ui(&self, ui: &mut egui::Ui) {
        self.step_ui(ui, TransitionStep::STILL);
    }

    /// Draws a moment of the way to this content, in the same way.
    pub fn step_ui(&self, ui: &mut egui::Ui, step: TransitionStep<'_>) {
        let rect = ui.max_rect();
        ui.ctx().set_cursor_icon(CursorIcon::None);
        name_window(ui, self.words, self.words.hall_title());
        if let Some(view) = step.before {
            HallPicture { view, ..*self }.shine_through(ui);
            ui.set_opacity(step.visible);
        }
        let Some(hall) = self.laid_out(ui) else {
            ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
            return;
        };
        let place = TSTransform::new(rect.min.to_vec2(), hall.scale);
        hall.paint(ui.painter(), self, rect, step.moved);
        for (index, (at, size, text)) in hall.said_at().iter().enumerate() {
            say(ui, index, Rect::from_min_size(place * *at, *size * hall.scale), text);
        }
    }

    /// Draws the hall over all of `ui` where it is only to shine through another: nothing of it is said.
    pub fn shine_through(&self, ui: &egui::Ui) {
        if let Some(hall) = self.laid_out(ui) {
            hall.paint(ui.painter(), self, ui.max_rect(), 1.0);
        }
    }

    /// `None` when the hall is blank.
    fn laid_out<'a>(&self, ui: &'a egui::Ui) -> Option<Drawing<'a>> {
        Drawing::new(ui.ctx(), self.view, ui.max_rect().size(), self.room, self.words)
    }
}

/// Gives screen readers a text here, after those of a lower number.
fn say(ui: &egui::Ui, number: usize, rect: Rect, text: &str) {
    let said = ui.interact(rect, ui.scope_id().with(("said", number)), Sense::empty());
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// A hall drawn small in the chair's window: the true picture, by the same drawing at the size of the hall.
pub struct Miniature<'a> {
    /// The hall as the room sees it.
    pub view: &'a HallView,
    /// A hall on light or on dark ground.
    pub look: Look,
    /// The depth of the room.
    pub room: Room,
    /// The texts.
    pub words: Words,
    /// The size of the hall's own window in points, so that lines break at the same words.
    pub nominal: Vec2,
}

impl Miniature<'_> {
    /// Draws the picture of the room now, `width` points wide. Screen readers, which do not reach the hall's own window, come to it as a
    /// part of the screen with a name, and read there the words of the room.
    pub fn now_ui(&self, ui: &mut egui::Ui, width: f32) -> egui::Response {
        self.ui(ui, self.words.in_hall_now(), width)
    }

    /// Draws the next picture of the room in the same way.
    pub fn next_ui(&self, ui: &mut egui::Ui, width: f32) -> egui::Response {
        self.ui(ui, self.words.in_hall_next(), width)
    }

    /// The hall, and under `name` all that it says.
    fn ui(&self, ui: &mut egui::Ui, name: &str, width: f32) -> egui::Response {
        let Self {
            view,
            look,
            room,
            words,
            nominal,
        } = *self;
        let size = vec2(width, width * nominal.y / nominal.x.max(1.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let region = UiBuilder::new()
            .max_rect(rect)
            .accessibility_role(Role::Region)
            .accessibility_label(name);
        let region = ui.new_child(region);
        if let Some(hall) = Drawing::new(ui.ctx(), view, size, room, words) {
            let picture = HallPicture { view, look, room, words };
            hall.paint(&painter, &picture, rect, 1.0);
            for (index, text) in hall.said(view).iter().enumerate() {
                say(&region, index, rect, text);
            }
        } else {
            painter.rect_filled(rect, 0.0, Color32::BLACK);
            say(&region, 0, rect, &black_sign(&painter, rect, words));
        }
        let outline = ui.visuals().window_stroke;
        ui.painter()
            .rect_stroke(rect, 0.0, Stroke::new(1.0, outline.color), StrokeKind::Outside);
        response
    }
}

/// Writes on the small picture of a black hall that it is black, and the way to light it; gives the same in words.
fn black_sign(painter: &Painter, rect: Rect, words: Words) -> String {
    let lights = words.hall_lit_by(&UiCommand::BlankHall.key_name());
    let line = |text: &str, font: FontId| painter.layout(text.to_owned(), font, Color32::WHITE, rect.width() - 2.0 * theme::SPACE);
    let lines = [
        line(words.hall_black(), fonts::strong(fonts::GROUP)),
        line(&lights, fonts::regular(fonts::BODY)),
    ];
    let height: f32 = lines.iter().map(|line| line.size().y).sum();
    let mut top = rect.center().y - height / 2.0;
    for line in lines {
        let below = line.size().y;
        painter.galley(pos2(rect.center().x - line.size().x / 2.0, top), line, Color32::WHITE);
        top += below;
    }
    format!("{}. {lights}", words.hall_black())
}

/// Number of pages of the shown item in a hall of `size`; 1 when the hall is blank.
pub fn page_count(ctx: &egui::Context, view: &HallView, size: Vec2, room: Room, words: Words) -> u16 {
    Drawing::new(ctx, view, size, room, words).map_or(1, |hall| hall.count)
}

/// The page that is shown, laid out.
struct Drawing<'a> {
    set: Typesetter<'a>,
    scale: f32,
    layout: Arc<PageLayout>,
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
        let (sheet, scale) = HallSheet::new(size, room);
        let set = Typesetter::new(ctx, sheet, words);
        let layout = PageLayout::of(ctx, &set, view);
        let count = u16::try_from(layout.pages.len()).unwrap_or(u16::MAX).max(1);
        let index = view.page.min(count - 1);
        Some(Self {
            set,
            scale,
            layout,
            index,
            count,
        })
    }

    fn page(&self) -> Option<&Page> {
        self.layout.pages.get(usize::from(self.index))
    }

    /// The words of the page, each with place and size.
    fn said_at(&self) -> &[(Pos2, Vec2, String)] {
        self.page().map_or(&[], |page| &page.said)
    }

    fn paint(&self, painter: &Painter, picture: &HallPicture<'_>, rect: Rect, moved: f32) {
        let HallPicture { view, look, .. } = *picture;
        let tokens = theme::hall_tokens(look);
        let place = TSTransform::new(rect.min.to_vec2(), self.scale);
        painter.rect_filled(rect, 0.0, tokens.background);
        if self.paint_slide(painter, view, rect) {
            return;
        }
        if let Some(page) = self.page() {
            page.paint(painter, tokens, place, moved);
        }
        let line = BottomLine {
            set: &self.set,
            view,
            name: self.page().and_then(|page| page.name.as_deref()),
            page: self.index,
            page_count: self.count,
        };
        bottom::paint(&line, painter, tokens, place);
    }

    /// Paints a guest's slide as it looks over all of the hall, with black where its ratio is another; false where there is none, or
    /// none yet, and the words are shown.
    fn paint_slide(&self, painter: &Painter, view: &HallView, rect: Rect) -> bool {
        let Some(page) = view.picture.as_ref().filter(|_| self.index == 0) else {
            return false;
        };
        let ctx = painter.ctx();
        let pixels_per_point = ctx.pixels_per_point();
        let wanted = WantedPicture {
            page: page.clone(),
            within: [rect.width(), rect.height()].map(|side| pixels(side * pixels_per_point)),
        };
        let Some(texture) = SlidePictures::of(ctx).get(ctx, &wanted) else {
            return false;
        };
        painter.rect_filled(rect, 0.0, Color32::BLACK);
        let size = fitted(texture.size_vec2(), rect.size());
        // On whole pixels, so that a picture of the right size is shown as it was drawn.
        let corner = (rect.center() - size / 2.0).to_vec2() * pixels_per_point;
        let at = Rect::from_min_size((corner.round() / pixels_per_point).to_pos2(), size);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), at, whole, Color32::WHITE);
        true
    }

    /// All that the page says, in the order in which the room reads it: the number that stands in its bottom line comes first, as a
    /// chair would say it.
    fn said(&self, view: &HallView) -> Vec<String> {
        let number = bottom::question_in_words(&self.set, view);
        let page = (self.count > 1).then(|| self.set.words.hall_page_of(self.index + 1, self.count));
        let texts = self.said_at().iter().flat_map(|(_, _, text)| text.lines()).map(str::to_owned);
        number.into_iter().chain(texts).chain(page).collect()
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the pixels of a window")]
fn pixels(length: f32) -> u32 {
    length.round().max(1.0) as u32
}
