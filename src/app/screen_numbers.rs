//! The number of each screen, large on it for two seconds, so that the chair sees which is which.

use crate::gui::theme::{self, Tokens};
use crate::gui::{Monitor, fonts};
use crate::shell::Shell;
use eframe::egui::{self, Align2, ViewportBuilder, ViewportId, WindowLevel, pos2, vec2};
use std::time::Duration;

/// For how long the numbers are shown, in milliseconds.
const SHOWN_MS: u64 = 2000;
/// Size of their windows, in points.
const SIZE: egui::Vec2 = vec2(420.0, 220.0);

/// Until when the numbers are shown, in milliseconds of the program; `None` when they are not.
#[derive(Default)]
pub(super) struct ScreenNumbers {
    until_ms: Option<u64>,
}

impl ScreenNumbers {
    /// Shows the numbers from now on; gives for how many milliseconds.
    pub(super) fn show(&mut self, ctx: &egui::Context, now_ms: u64) -> u64 {
        self.until_ms = Some(now_ms + SHOWN_MS);
        ctx.request_repaint();
        SHOWN_MS
    }

    /// Draws a small window on each screen while the numbers are shown. They are asked for by name, take no key and go by themselves.
    pub(super) fn ui(&mut self, ctx: &egui::Context, shell: &Shell, now_ms: u64) {
        let Some(until) = self.until_ms else { return };
        let left = until.saturating_sub(now_ms);
        if left == 0 {
            self.until_ms = None;
            return;
        }
        ctx.request_repaint_after(Duration::from_millis(left));
        let (monitors, words) = (shell.monitors(), shell.words());
        let tokens = theme::tokens(shell.look());
        for (index, monitor) in monitors.all.iter().enumerate() {
            let role = if monitors.hall == Some(index) {
                words.room_number_hall()
            } else if monitors.chair == Some(index) {
                words.room_number_chair()
            } else {
                ""
            };
            number_ui(ctx, (index, monitor), &words.room_number(index + 1), role, tokens);
        }
    }
}

fn number_ui(ctx: &egui::Context, (index, monitor): (usize, &Monitor), number: &str, role: &str, tokens: &'static Tokens) {
    let points = ctx.pixels_per_point();
    let left_top = pos2(monitor.position.0 as f32, monitor.position.1 as f32) / points;
    let size = vec2(monitor.size.0 as f32, monitor.size.1 as f32) / points;
    let builder = ViewportBuilder::default()
        .with_title(number)
        .with_app_id("samtalsledaren")
        .with_position(left_top + (size - SIZE) / 2.0)
        .with_inner_size(SIZE)
        .with_decorations(false)
        .with_resizable(false)
        .with_taskbar(false)
        .with_active(false)
        .with_mouse_passthrough(true)
        .with_window_level(WindowLevel::AlwaysOnTop);
    ctx.show_viewport_immediate(ViewportId::from_hash_of(("screen number", index)), builder, |ui, _class| {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, tokens.accent);
        let middle = rect.center();
        let number_at = if role.is_empty() { middle } else { middle - vec2(0.0, 20.0) };
        let write = |at, text: &str, size| {
            ui.painter()
                .text(at, Align2::CENTER_CENTER, text, fonts::strong(size), tokens.background)
        };
        write(number_at, number, 64.0);
        write(middle + vec2(0.0, 50.0), role, 24.0);
    });
}
