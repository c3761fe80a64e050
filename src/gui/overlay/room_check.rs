//! The room check: a sheet over the screen that tells what is well, what to do about the rest, and what is set for the room.

use crate::gui::cx::Cx;
use crate::gui::overlay::hall_settings::hall_settings_ui;
use crate::gui::overlay::state::{RoomCheckState, give_keyboard_back};
use crate::gui::view_context::ViewContext;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::{focus_in_sheet, follow_keyboard, heading_ui, help_ui, name_sheet};
use crate::gui::{fonts, theme};
use crate::model::{RoomCheck, RoomFacts, Verdict, room_checks};
use crate::words::Words;
use eframe::egui::{self, Align, Id, Layout, RichText, ScrollArea, Ui, Vec2, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 930.0;
/// Height of its two columns, in points.
const HEIGHT: f32 = 500.0;
/// Width of the column with the room's settings, in points.
const SETTINGS: f32 = 320.0;
/// Width of a window in which the columns stand below each other, in points.
const NARROW: f32 = 760.0;
/// Free space around the columns in a small window, in points.
const AROUND: Vec2 = vec2(80.0, 190.0);

/// Draws the room check over the screen while it is open; pushes what was chosen.
pub(in crate::gui) fn room_check_ui(ui: &Ui, cx: &mut Cx<'_>, open: &mut Option<RoomCheckState>) {
    let (Some(room), Some(session)) = (&*open, cx.view.session) else {
        return;
    };
    let facts = RoomFacts {
        display: cx.view.monitors.display(room.misses_monitor),
        ratio: cx.view.room_ratio,
        report: room.report.as_ref(),
        awake: room.awake,
    };
    let checks = room_checks(session, &facts, cx.view.words);
    let sheet = egui::Modal::new(Id::unique("room check"))
        .frame(egui::Frame::window(ui.style()).inner_margin(theme::PART))
        .show(ui.ctx(), |ui| {
            let window = ui.ctx().content_rect().size();
            let width = WIDTH.min(window.x - AROUND.x);
            let height = HEIGHT.min(window.y - AROUND.y);
            ui.set_width(width);
            name_sheet(ui, cx.view.words.command_check_room());
            heading_ui(ui, cx.view, cx.view.words.command_check_room());
            help_ui(ui, cx.view, cx.view.words.room_help());
            ui.add_space(theme::INSIDE);
            let checks_ui = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing.y = theme::TIGHT;
                for check in &checks {
                    check_ui(ui, cx.view, check);
                }
            };
            if window.x < NARROW {
                column_ui(ui, "room", vec2(width, height), |ui| {
                    checks_ui(ui);
                    hall_settings_ui(ui, cx);
                });
            } else {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = theme::PART;
                    let settings = SETTINGS.min(width * 0.4);
                    column_ui(ui, "room checks", vec2(width - settings - theme::PART, height), checks_ui);
                    column_ui(ui, "room settings", vec2(settings, height), |ui| {
                        ui.spacing_mut().item_spacing.x = theme::SPACE;
                        // The first part begins level with the list.
                        ui.add_space(-theme::INSIDE);
                        hall_settings_ui(ui, cx);
                    });
                });
            }
            let close = ui.button(cx.view.words.close());
            focus_in_sheet(ui, &close);
            close.clicked()
        });
    if sheet.inner || sheet.should_close() {
        *open = None;
        give_keyboard_back(ui);
    }
}

fn column_ui(ui: &mut Ui, name: &str, size: Vec2, draw: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
            draw(ui);
            follow_keyboard(ui);
        });
    });
}

/// One line: a sign, what was checked, what was found and what to do; one thing for screen readers.
fn check_ui(ui: &mut Ui, view: &ViewContext<'_>, check: &RoomCheck) {
    let tokens = view.tokens;
    let (sign, colour) = match check.verdict {
        Verdict::Well => (Icon::Check, tokens.done),
        Verdict::Look => (Icon::Warning, tokens.over),
        Verdict::Unknown => (Icon::Help, tokens.warning),
    };
    let line = ui.horizontal_top(|ui| {
        let (place, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::empty());
        sign.paint(ui.painter(), place, colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(RichText::new(check.title).font(fonts::strong(fonts::BODY)).color(tokens.text));
            ui.add(egui::Label::new(RichText::new(&check.text).color(tokens.text)).wrap());
            if !check.advice.is_empty() {
                let advice = RichText::new(&check.advice).font(fonts::help()).color(tokens.quiet);
                ui.add(egui::Label::new(advice).wrap());
            }
        });
    });
    let said = line.response.interact(egui::Sense::empty());
    let name = view
        .words
        .room_line(check.title, verdict_said(view.words, check.verdict), &check.text, &check.advice);
    said.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListItem, true, name.trim()));
    ui.add_space(theme::TIGHT);
}

const fn verdict_said(words: Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Well => words.room_well(),
        Verdict::Look => words.room_look(),
        Verdict::Unknown => words.room_unknown(),
    }
}
