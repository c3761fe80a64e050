//! The place of a message over a page: where it covers no field and as little as can be of what is pressed or read. It stays there.

use crate::gui::theme;
use crate::gui::widgets::{MESSAGE_WIDTH, place_of};
use eframe::egui::{self, Id, Order, Pos2, Rect, Ui, Vec2, pos2, vec2};

/// Distance between two places that are tried, in points.
const STEP: f32 = 12.0;
/// The size of a message that was never drawn, in points.
const GUESSED: Vec2 = vec2(MESSAGE_WIDTH, 72.0);
/// What a point of distance from the lower left corner weighs, measured in covered points of a button.
const DISTANCE: f32 = 0.3;
/// What is larger than this share of the page is a surface with other things on it, and no control.
const SURFACE: f32 = 0.2;
/// What is not pressed and smaller than this share is words.
const WORDS: f32 = 0.04;

/// The room for a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MessageRoom {
    /// The page, between the bar and the line of keys.
    pub(super) page: Rect,
    /// The place of another message, which is never covered; nothing where there is none.
    pub(super) taken: Rect,
}

/// The place that was found, while it holds.
#[derive(Clone, Debug, Default)]
pub(super) struct FreePlace(Option<HeldPlace>);

/// The place of a message, for what it was found.
#[derive(Clone, Debug)]
struct HeldPlace {
    told: String,
    room: MessageRoom,
    size: Vec2,
    /// The lower left corner.
    corner: Pos2,
}

impl FreePlace {
    /// The lower left corner of what is `told`. It is the same until something else is told, the page has another size, or what has the
    /// keyboard lies below it.
    pub(super) fn corner(&mut self, ui: &Ui, room: MessageRoom, told: &str) -> Pos2 {
        if let Some(found) = &self.0
            && (found.told.as_str(), found.room) == (told, room)
            && !covers_keyboard(ui, found.place())
        {
            return found.corner;
        }
        let size = self.0.as_ref().map_or(GUESSED, |found| found.size);
        let corner = freest(&parts(ui, room), room.page, size);
        self.0 = Some(HeldPlace {
            told: told.to_owned(),
            room,
            size,
            corner,
        });
        corner
    }

    /// Takes in how large the message became; the frame is drawn anew where another place is to be found for it.
    pub(super) fn drawn(&mut self, ui: &Ui, size: Vec2) {
        let Some(found) = &mut self.0 else { return };
        if (found.size - size).abs().max_elem() > 0.5 {
            found.size = size;
            found.told.clear();
            ui.ctx().request_discard("a message has another size than was thought");
            ui.ctx().request_repaint();
        }
    }
}

impl HeldPlace {
    fn place(&self) -> Rect {
        above(self.corner, self.size)
    }
}

/// The rectangle over its lower left corner.
fn above(corner: Pos2, size: Vec2) -> Rect {
    Rect::from_min_size(corner - vec2(0.0, size.y), size)
}

/// True where the control of the page that has the keyboard lies here.
fn covers_keyboard(ui: &Ui, place: Rect) -> bool {
    let control = ui.memory(egui::Memory::focused).and_then(|id| place_of(ui, id));
    control.is_some_and(|control| control.layer_id.order == Order::Background && place.intersects(control.interact_rect))
}

/// Something on the page that a message would cover.
struct PagePart {
    rect: Rect,
    /// What covering a corner of it weighs.
    touched: f32,
    /// What each covered point of its area weighs.
    covered: f32,
}

impl PagePart {
    const fn new(rect: Rect, touched: f32, covered: f32) -> Self {
        Self { rect, touched, covered }
    }

    fn weight_below(&self, place: Rect) -> f32 {
        let shared = self.rect.intersect(place);
        if shared.is_positive() {
            self.touched + self.covered * shared.area()
        } else {
            0.0
        }
    }
}

/// All that was drawn on the page in this frame: fields weigh most, then what can be pressed, then words.
fn parts(ui: &Ui, room: MessageRoom) -> Vec<PagePart> {
    let surface = room.page.area() * SURFACE;
    let words = room.page.area() * WORDS;
    let drawn: Vec<(Id, egui::Sense, Rect)> = ui.ctx().viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        let of_page = layers.filter(|(layer, _)| layer.order == Order::Background);
        let widgets = of_page.flat_map(|(_, widgets)| widgets.iter());
        let seen = widgets.filter(|widget| widget.interact_rect.intersects(room.page) && widget.interact_rect.area() < surface);
        seen.map(|widget| (widget.id, widget.sense, widget.interact_rect)).collect()
    });
    let mut parts: Vec<_> = drawn
        .into_iter()
        .filter_map(|(id, sense, rect)| {
            let is_field = sense.is_focusable() && egui::text_edit::TextEditState::load(ui.ctx(), id).is_some();
            match (is_field, sense.senses_click() || sense.is_focusable()) {
                (true, _) => Some(PagePart::new(rect, 40_000.0, 40.0)),
                (false, true) => Some(PagePart::new(rect, 2000.0, 1.0)),
                (false, false) if rect.area() < words => Some(PagePart::new(rect, 0.0, 0.05)),
                (false, false) => None,
            }
        })
        .collect();
    parts.push(PagePart::new(room.taken, 1_000_000.0, 100.0));
    parts
}

/// The corner where the least is covered; of places alike that which is nearest to the lower left corner of the page.
fn freest(parts: &[PagePart], page: Rect, size: Vec2) -> Pos2 {
    let home = page.left_bottom() + vec2(theme::INSIDE, -theme::INSIDE);
    let room = page.shrink(theme::INSIDE).size() - size;
    let steps = |room: f32| {
        (0_u16..)
            .map(|step| f32::from(step) * STEP)
            .take_while(move |at| *at <= room.max(0.0))
    };
    let mut best = (f32::INFINITY, home);
    for up in steps(room.y) {
        for right in steps(room.x) {
            let corner = pos2(home.x + right, home.y - up);
            let place = above(corner, size);
            let mut weight = (up + right) * DISTANCE;
            for part in parts {
                if weight >= best.0 {
                    break;
                }
                weight += part.weight_below(place);
            }
            if weight < best.0 {
                best = (weight, corner);
            }
        }
    }
    best.1
}
