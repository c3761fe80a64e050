//! What the room sees while nothing is asked: the slide or the pause, large, with the advice for the chair under it; or the closing page.

use crate::gui::cx::MeetingCx;
use crate::gui::hall::{HallPicture, Room};
use crate::gui::lead::live::Live;
use crate::gui::lead::steps::place_in_words;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::primary_button_ui;
use crate::gui::{fonts, theme, widgets};
use crate::model::{HallView, Item, Session};
use eframe::egui::{self, Label, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

/// Height of the picture, in points, below which the advice makes room for it and is scrolled to.
const SMALL: f32 = 160.0;
/// Height, in points, below which the picture says nothing any more: it stands in a column that scrolls then, as high as the window lets it.
const LEAST: f32 = 84.0;
/// Share of the height that is left that the advice takes at most beside the picture; a longer one is scrolled to.
const ADVICE: f32 = 0.4;

/// True when so much height, in points, is enough for the picture with the line above it.
pub(super) fn picture_fits(ui: &Ui, height: f32) -> bool {
    let line = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
    height >= line + LEAST + theme::SPACE
}

/// Draws it in the room that is left, of which the picture is never higher.
pub(super) fn room_picture_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    above_ui(ui, cx, item);
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt(("room picture", item.key.as_str()))
        .show(ui, |ui| {
            let room = ui.available_height();
            let below = below_height(ui, cx, item).min(room * ADVICE);
            picture_ui(ui, cx, item, (room - below).max(SMALL).min(room) - theme::SPACE);
            below_ui(ui, cx, item);
        });
}

/// Draws it in a column that somebody else scrolls and of which so much height, in points, is seen at once; `left` is what of that
/// is below what stands above. The picture is as high as what is left, or where that is too little, as all that is seen at once.
pub(super) fn room_picture_in_column_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item, seen: f32, left: f32) {
    let top = ui.cursor().top();
    above_ui(ui, cx, item);
    let left = left - (ui.cursor().top() - top);
    let most = if left >= LEAST + theme::SPACE { left } else { seen };
    picture_ui(ui, cx, item, most - theme::SPACE);
    below_ui(ui, cx, item);
}

/// Height of what stands under the picture with what parts it from that, in points.
fn below_height(ui: &Ui, cx: &MeetingCx<'_>, item: &Item) -> f32 {
    if cx.session.shows_closing() {
        return widgets::PRIMARY_HEIGHT + theme::APART;
    }
    let Some(text) = advice_on(cx, item) else { return 0.0 };
    let galley = ui.painter().layout(text, fonts::body(), cx.view.tokens.text, ui.available_width());
    galley.size().y + theme::APART
}

/// The advice for the chair on an item that the meeting takes up; there is none on what was left out.
fn advice_on(cx: &MeetingCx<'_>, item: &Item) -> Option<String> {
    let is_taken_up = cx.session.entry(&item.key).is_some_and(|entry| entry.included);
    (is_taken_up && !item.hint.is_empty()).then(|| cx.view.words.hint_for_chair(&item.hint))
}

/// The advice for the chair, or the way on from the closing page.
fn below_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, item: &Item) {
    if cx.session.shows_closing() {
        ui.add_space(theme::SPACE);
        if primary_button_ui(ui, cx.view, true, cx.view.words.read_through_the_notes()).clicked() {
            cx.ask(UiCommand::GoReview);
        }
        return;
    }
    let Some(advice) = advice_on(cx, item) else { return };
    ui.add_space(theme::SPACE);
    let advice = RichText::new(advice).font(fonts::body());
    ui.add(Label::new(advice.color(cx.view.tokens.text)).wrap());
}

/// The kind of the item and its place in the meeting, and what differs from what the room sees.
fn above_ui(ui: &mut Ui, cx: &MeetingCx<'_>, item: &Item) {
    let words = cx.view.words;
    let place = place_in_words(cx.session, cx.view.hall_pages, words);
    let kind = item.kind.name(words);
    let told = match (cx.session.shows_title(), place.is_empty()) {
        (true, _) => place,
        (false, true) => kind.to_owned(),
        (false, false) => words.label_at(kind, &place),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(told).font(fonts::figures(fonts::HELP)).color(cx.view.tokens.quiet));
        let live = Live::of(cx.session.hall());
        if live != Live::Shown {
            let told = RichText::new(live.words(words))
                .font(fonts::strong(fonts::HELP))
                .color(cx.view.tokens.warning);
            ui.label(told);
        }
    });
}

/// The picture in the hall's own drawing, at most so high. A screen reader gets its heading here, and all of it in the small picture beside.
fn picture_ui(ui: &mut Ui, cx: &MeetingCx<'_>, item: &Item, most_height: f32) {
    let view = cx.view;
    let ratio = view.hall_size.y / view.hall_size.x.max(1.0);
    let width = ui.available_width().min(most_height / ratio).max(1.0);
    let (rect, picture) = ui.allocate_exact_size(vec2(width, width * ratio), Sense::hover());
    let title = if cx.session.shows_title() {
        cx.session.title()
    } else {
        &item.title
    };
    picture.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, title));
    widgets::name_heading(ui, &picture, title);
    let child = ui.new_child(UiBuilder::new().max_rect(rect));
    let picture = HallPicture {
        view: &lit_view(cx.session),
        look: view.hall_look,
        room: Room { ratio: view.room_ratio },
        words: view.words,
    };
    picture.shine_through(&child);
    let line = Stroke::new(1.0, ui.visuals().window_stroke.color);
    ui.painter().rect_stroke(rect, 0.0, line, StrokeKind::Inside);
}

/// The item that the meeting is at as the room sees it, also while the hall is black, and while it is frozen on another one.
fn lit_view(session: &Session) -> HallView {
    let shown = session.hall().scene.item.as_ref();
    if shown.is_none_or(|shown| shown == session.current()) {
        HallView::lit(session)
    } else {
        HallView::fresh(session, session.current().clone())
    }
}
