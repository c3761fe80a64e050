//! The real page as a picture, turned by buttons and keys.

use crate::gui::action::Action;
use crate::gui::cx::{Cx, MeetingCx};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{focus_by_default, name_heading, take_key};
use crate::gui::{fonts, theme};
use eframe::egui::{
    Button, Color32, EventFilter, Key, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextureHandle, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

/// The whole page is seen.
const WHOLE: f32 = 0.0;
/// Sizes of the pages, where 1 fills the width.
const ZOOMS: [f32; 8] = [0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0];
/// Distance that an arrow key moves a page, in points.
const STEP: f32 = 60.0;

/// Draws the pages; beside the facts they have the keyboard while nothing else has it, and below them not: the column would scroll there.
pub(super) fn preview_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, is_beside: bool) {
    turn_ui(ui, cx);
    let Some(picture) = &cx.view.preview.picture else {
        let words = cx.view.words;
        let text = if cx.view.preview.working {
            words.handover_working()
        } else {
            words.handover_no_preview()
        };
        ui.add_space(theme::PART);
        ui.label(RichText::new(text).color(cx.view.tokens.quiet));
        return;
    };
    page_ui(ui, cx, picture, is_beside);
}

/// Where one is among the pages, and the buttons to turn them.
fn turn_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.view.words;
    let preview = cx.view.preview;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(words.handover_preview()).font(fonts::group()));
        name_heading(ui, &label, words.handover_preview());
        ui.add_space(theme::SPACE);
        let back = preview.page > 0;
        if turn_button_ui(ui, Icon::Left, back, words.handover_previous_page()) {
            cx.push(Action::PreviewPage(preview.page.saturating_sub(1)));
        }
        let more = preview.page + 1 < preview.page_count;
        if turn_button_ui(ui, Icon::Right, more, words.handover_next_page()) {
            cx.push(Action::PreviewPage(preview.page + 1));
        }
        if preview.page_count > 0 {
            let text = words.handover_page_of(preview.page + 1, preview.page_count);
            ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(cx.view.tokens.quiet));
        }
        for (zoom, text) in [(WHOLE, words.handover_whole_page()), (1.0, words.handover_page_width())] {
            let chosen = preview.zoom.total_cmp(&zoom).is_eq();
            let button = Button::selectable(chosen, text).frame_when_inactive(true).min_size(vec2(0.0, 28.0));
            if ui.add(button).on_hover_text(words.handover_zoom_keys()).clicked() {
                cx.push(Action::ZoomPages(zoom));
            }
        }
        if preview.working && preview.picture.is_some() {
            ui.label(RichText::new(words.handover_working()).color(cx.view.tokens.quiet));
        }
    });
}

/// A button that turns the pages; tells whether it was pressed.
fn turn_button_ui(ui: &mut Ui, sign: Icon, enabled: bool, name: &str) -> bool {
    let button = Button::new(sign.atom()).min_size(vec2(36.0, 28.0));
    let button = ui.add_enabled(enabled, button).accessible_name(name);
    button.on_hover_text(name).clicked()
}

/// The page, as large as it was chosen; where it is larger than the room, it can be moved under it.
fn page_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, picture: &TextureHandle, is_beside: bool) {
    let preview = cx.view.preview;
    let room = ui.available_size() - Vec2::splat(2.0 * theme::TIGHT);
    let size = picture.size_vec2();
    let (wide, high) = (room.x / size.x, room.y / size.y);
    let scales = Scales {
        whole: wide.min(high).max(0.0),
        // The bar that moves the page takes some of the width.
        width: ((room.x - ui.spacing().scroll.allocated_width()) / size.x).max(0.0),
    };
    let drawn = size * scales.of(preview.zoom);
    ScrollArea::both()
        .id_salt(("page", preview.page))
        .auto_shrink(false)
        .show(ui, |ui| {
            let (space, _) = ui.allocate_exact_size(drawn.max(room), Sense::hover());
            let rect = Rect::from_min_size(pos2(space.center().x - drawn.x / 2.0, space.top()), drawn);
            let page = ui.interact(rect, ui.scope_id().with("page"), Sense::click());
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(picture.id(), rect, whole, Color32::WHITE);
            let edge = if page.has_focus() {
                Stroke::new(theme::FOCUS, cx.view.tokens.accent)
            } else {
                Stroke::new(1.0, cx.view.tokens.outline)
            };
            ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Inside);
            let printed = u32::from(cx.session.handover().first_page) + u32::try_from(preview.page).unwrap_or(0);
            let name = cx.view.words.handover_picture_name(printed, preview.page + 1, preview.page_count);
            page.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            if page.clicked() {
                page.request_focus();
            }
            if is_beside {
                focus_by_default(ui, &page);
            }
            if page.has_focus() {
                turn_by_keys(ui, cx, page.id);
                zoom_by_keys(ui, cx, preview.zoom, scales);
                move_by_keys(ui);
            }
        });
}

/// Scales at which a page is seen whole, and at which it fills the width.
#[derive(Clone, Copy)]
struct Scales {
    whole: f32,
    width: f32,
}

impl Scales {
    fn of(self, zoom: f32) -> f32 {
        if zoom > 0.0 { self.width * zoom } else { self.whole }
    }

    /// Size of the whole page when 1 fills the width.
    fn least(self) -> f32 {
        if self.width > 0.0 { self.whole / self.width } else { 1.0 }
    }

    fn larger(self, zoom: f32) -> f32 {
        let now = if zoom > 0.0 { zoom } else { self.least() };
        let next = ZOOMS.into_iter().find(|step| *step > now + 0.01);
        next.unwrap_or(zoom)
    }

    fn smaller(self, zoom: f32) -> f32 {
        let before = ZOOMS.into_iter().rev().find(|step| *step < zoom - 0.01);
        before.filter(|step| *step > self.least()).unwrap_or(WHOLE)
    }
}

fn zoom_by_keys(ui: &Ui, cx: &mut Cx<'_>, zoom: f32, scales: Scales) {
    let pressed = |key| take_key(ui, Modifiers::COMMAND, key);
    if pressed(Key::Plus) || pressed(Key::Equals) {
        cx.push(Action::ZoomPages(scales.larger(zoom)));
    } else if pressed(Key::Minus) {
        cx.push(Action::ZoomPages(scales.smaller(zoom)));
    } else if pressed(Key::Num0) {
        cx.push(Action::ZoomPages(WHOLE));
    }
}

/// Moves a page that is larger than the room.
fn move_by_keys(ui: &Ui) {
    let pressed = |key| take_key(ui, Modifiers::NONE, key);
    if pressed(Key::ArrowDown) {
        ui.scroll_with_delta(vec2(0.0, -STEP));
    } else if pressed(Key::ArrowUp) {
        ui.scroll_with_delta(vec2(0.0, STEP));
    }
}

fn turn_by_keys(ui: &Ui, cx: &mut Cx<'_>, id: eframe::egui::Id) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let preview = cx.view.preview;
    let pressed = |key| take_key(ui, Modifiers::NONE, key);
    if pressed(Key::ArrowRight) || pressed(Key::PageDown) {
        if preview.page + 1 < preview.page_count {
            cx.push(Action::PreviewPage(preview.page + 1));
        }
    } else if (pressed(Key::ArrowLeft) || pressed(Key::PageUp)) && preview.page > 0 {
        cx.push(Action::PreviewPage(preview.page - 1));
    }
}
