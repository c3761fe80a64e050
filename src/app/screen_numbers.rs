//! The number of each screen, large on it for two seconds, so that the chair sees which is which.

use super::App;
use crate::gui::{Monitor, fonts, theme};
use eframe::egui::{self, Align2, Ui, ViewportBuilder, ViewportId, WindowLevel, pos2, vec2};
use std::time::Duration;

/// For how long the numbers are shown, in milliseconds.
const SHOWN_MS: u64 = 2000;
/// How large their windows are, in points.
const SIZE: egui::Vec2 = vec2(420.0, 220.0);

/// Until when the numbers are shown, in milliseconds of the program; `None` when they are not.
#[derive(Default)]
pub(super) struct ScreenNumbers {
    until_ms: Option<u64>,
}

impl App {
    /// Shows the numbers from now on.
    pub(super) fn number_screens(&mut self) {
        self.numbers.until_ms = Some(self.time.now_ms() + SHOWN_MS);
        // The system may give one of them the keyboard.
        self.hold_keyboard(SHOWN_MS);
        self.ctx.request_repaint();
    }

    /// Draws a small window on each screen while the numbers are shown. They are asked for by name, take no key and go by themselves.
    pub(super) fn screen_numbers_ui(&mut self, ui: &Ui) {
        let Some(until) = self.numbers.until_ms else { return };
        let ctx = ui.ctx();
        let left = until.saturating_sub(self.time.now_ms());
        if left == 0 {
            self.numbers.until_ms = None;
            return;
        }
        ctx.request_repaint_after(Duration::from_millis(left));
        let monitors = self.monitors.shown(&self.settings);
        for (index, monitor) in monitors.all.iter().enumerate() {
            let role = if monitors.hall == Some(index) {
                self.words.room_number_hall()
            } else if monitors.chair == Some(index) {
                self.words.room_number_chair()
            } else {
                ""
            };
            self.number_ui(ctx, index, monitor, role);
        }
    }

    fn number_ui(&self, ctx: &egui::Context, index: usize, monitor: &Monitor, role: &str) {
        let points = ctx.pixels_per_point();
        let left_top = pos2(monitor.position.0 as f32, monitor.position.1 as f32) / points;
        let size = vec2(monitor.size.0 as f32, monitor.size.1 as f32) / points;
        let builder = ViewportBuilder::default()
            .with_title(self.words.room_number(index + 1))
            .with_app_id("samtalsledaren")
            .with_position(left_top + (size - SIZE) / 2.0)
            .with_inner_size(SIZE)
            .with_decorations(false)
            .with_resizable(false)
            .with_taskbar(false)
            .with_active(false)
            .with_mouse_passthrough(true)
            .with_window_level(WindowLevel::AlwaysOnTop);
        let tokens = theme::tokens(self.look());
        let (number, look) = (self.words.room_number(index + 1), fonts::strong(64.0));
        ctx.show_viewport_immediate(ViewportId::from_hash_of(("screen number", index)), builder, |ui, _class| {
            let rect = ui.max_rect();
            ui.painter().rect_filled(rect, 0.0, tokens.accent);
            let middle = rect.center();
            let number_at = if role.is_empty() { middle } else { middle - vec2(0.0, 20.0) };
            ui.painter()
                .text(number_at, Align2::CENTER_CENTER, &number, look.clone(), tokens.background);
            ui.painter().text(
                middle + vec2(0.0, 50.0),
                Align2::CENTER_CENTER,
                role,
                fonts::strong(24.0),
                tokens.background,
            );
        });
    }
}
