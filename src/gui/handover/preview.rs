//! The real page as a picture, turned by buttons and keys.

use super::super::action::Action;
use super::super::shown::Shown;
use super::super::widgets::{focus_by_default, name_heading, take_key};
use super::super::{fonts, theme};
use crate::model::Session;
use eframe::egui::{
    Button, Color32, EventFilter, Key, Modifiers, Rect, RichText, Role, Sense, Stroke, StrokeKind, TextureHandle, Ui, WidgetInfo, pos2,
    vec2,
};

pub(super) fn preview_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, actions: &mut Vec<Action>) {
    turn_ui(ui, shown, actions);
    let Some(picture) = &shown.preview.picture else {
        let words = shown.words;
        let text = if shown.preview.working {
            words.handover_working()
        } else {
            words.handover_no_preview()
        };
        ui.add_space(theme::PART);
        ui.label(RichText::new(text).color(shown.tokens.quiet));
        return;
    };
    page_ui(ui, shown, session, picture, actions);
}

/// Where one is among the pages, and the buttons to turn them.
fn turn_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.words;
    let preview = shown.preview;
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(words.handover_preview()).font(fonts::group()));
        name_heading(ui, &label, words.handover_preview());
        ui.add_space(theme::SPACE);
        let back = Button::new("←").min_size(vec2(36.0, 28.0));
        let back = ui
            .add_enabled(preview.page > 0, back)
            .accessible_name(words.handover_previous_page());
        if back.on_hover_text(words.handover_previous_page()).clicked() {
            actions.push(Action::PreviewPage(preview.page.saturating_sub(1)));
        }
        let forth = Button::new("→").min_size(vec2(36.0, 28.0));
        let more = preview.page + 1 < preview.page_count;
        let forth = ui.add_enabled(more, forth).accessible_name(words.handover_next_page());
        if forth.on_hover_text(words.handover_next_page()).clicked() {
            actions.push(Action::PreviewPage(preview.page + 1));
        }
        if preview.page_count > 0 {
            let text = words.handover_page_of(preview.page + 1, preview.page_count);
            ui.label(RichText::new(text).font(fonts::figures(fonts::BODY)).color(shown.tokens.quiet));
        }
        if preview.working && preview.picture.is_some() {
            ui.label(RichText::new(words.handover_working()).color(shown.tokens.quiet));
        }
    });
}

/// The page, as large as the room allows, and never larger than it was drawn.
fn page_ui(ui: &mut Ui, shown: &Shown<'_>, session: &Session, picture: &TextureHandle, actions: &mut Vec<Action>) {
    let preview = shown.preview;
    let room = ui.available_rect_before_wrap().shrink(theme::TIGHT);
    let size = picture.size_vec2();
    let scale = (room.width() / size.x).min(room.height() / size.y).max(0.0);
    let drawn = size * scale;
    let rect = Rect::from_min_size(pos2(room.center().x - drawn.x / 2.0, room.top()), drawn);
    let page = ui.interact(rect, ui.scope_id().with("page"), Sense::click());
    ui.advance_cursor_after_rect(rect);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(picture.id(), rect, whole, Color32::WHITE);
    let edge = if page.has_focus() {
        Stroke::new(theme::FOCUS, shown.tokens.accent)
    } else {
        Stroke::new(1.0, shown.tokens.outline)
    };
    ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
    let printed = u32::from(session.handover().first_page) + u32::try_from(preview.page).unwrap_or(0);
    let name = shown.words.handover_picture_name(printed, preview.page + 1, preview.page_count);
    page.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if page.clicked() {
        page.request_focus();
    }
    focus_by_default(ui, &page);
    if page.has_focus() {
        turn_by_keys(ui, shown, page.id, actions);
    }
}

fn turn_by_keys(ui: &Ui, shown: &Shown<'_>, id: eframe::egui::Id, actions: &mut Vec<Action>) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let preview = shown.preview;
    let pressed = |key| take_key(ui, Modifiers::NONE, key);
    if pressed(Key::ArrowRight) || pressed(Key::PageDown) {
        if preview.page + 1 < preview.page_count {
            actions.push(Action::PreviewPage(preview.page + 1));
        }
    } else if (pressed(Key::ArrowLeft) || pressed(Key::PageUp)) && preview.page > 0 {
        actions.push(Action::PreviewPage(preview.page - 1));
    }
}
