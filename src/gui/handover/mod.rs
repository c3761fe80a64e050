//! The screen where the bilaga is made: its facts and texts to the left, its real pages to the right.

mod facts;
pub(super) mod findings;
pub(super) mod formats;
mod more;
pub(super) mod pages;
mod personal;
mod preview;
mod save;
mod status;
mod texts;

pub use pages::Preview;

use crate::gui::cx::MeetingCx;
use crate::gui::theme;
use crate::gui::widgets::typed_path::TypedPath;
use crate::gui::widgets::{follow_keyboard, has_room, name_edge, parts_so_far, read_last};
use eframe::egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, ScrollArea, Ui, UiBuilder, Vec2, vec2};

/// The column of facts and texts, as it is first shown.
const FACTS_WIDTH: f32 = 460.0;

/// The least room in which the pages stand beside the facts; below it they stand under them, and all scrolls as one column.
const BESIDE: Vec2 = vec2(900.0, 420.0);
/// The least width that the facts leave to the pages.
const PAGES_WIDTH: f32 = 420.0;

pub(super) fn handover_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, path: &mut TypedPath) {
    if !has_room(ui, BESIDE) {
        stacked_ui(ui, cx, path);
        return;
    }
    let margin = Margin::symmetric(24, 16);
    Panel::left("handover facts")
        .default_size(FACTS_WIDTH)
        .size_range(360.0..=(ui.available_width() - PAGES_WIDTH).clamp(360.0, 720.0))
        .frame(Frame::new())
        .show(ui, |ui| {
            let above_save = parts_so_far(ui);
            Panel::bottom("handover save")
                .frame(Frame::new().inner_margin(Margin::symmetric(24, 12)))
                .show(ui, |ui| save::save_ui(ui, cx, path));
            let save = above_save..parts_so_far(ui);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| form_ui(ui, cx));
            });
            read_last(ui, save);
        });
    name_edge(ui, cx.view, "handover facts", cx.view.words.handover_facts());
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        preview::preview_ui(ui, cx, true);
    });
}

/// Facts, save and pages below each other.
fn stacked_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>, path: &mut TypedPath) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(16, 16)).show(ui, |ui| {
            form_ui(ui, cx);
            ui.add_space(theme::PART);
            save::save_ui(ui, cx, path);
            ui.add_space(theme::PART);
            let size = vec2(ui.available_width(), PAGES_WIDTH);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_max_size(size);
                preview::preview_ui(ui, cx, false);
            });
        });
        follow_keyboard(ui);
    });
}

/// All that is said of the bilaga.
fn form_ui(ui: &mut Ui, cx: &mut MeetingCx<'_>) {
    let is_finished = cx.session.is_finished();
    if is_finished {
        // Then it is what matters, with the files that came of it.
        status::status_ui(ui, cx);
        ui.add_space(theme::APART);
    }
    if save::saved_ui(ui, cx) {
        ui.add_space(theme::APART);
    }
    // Its fields are the same controls whatever stands above them.
    let builder = UiBuilder::new().scope_id(Id::unique("bilaga facts"));
    ui.scope_builder(builder, |ui| facts::facts_ui(ui, cx));
    ui.add_space(theme::APART);
    if !is_finished {
        status::status_ui(ui, cx);
        ui.add_space(theme::APART);
    }
    findings::findings_ui(ui, cx);
    ui.add_space(theme::APART);
    texts::texts_ui(ui, cx);
    ui.add_space(theme::APART);
    more::more_ui(ui, cx);
}
