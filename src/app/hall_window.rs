//! The hall's window: opened on the projector, drawn from what is released, and never in the chair's way.

use super::fade::{Fade, NEXT_STEP};
use super::fault_injection::FaultInjection;
use crate::gui::{Action, UiCommand, hall, theme};
use crate::shell::{self, HallFrame, Shell};
use eframe::egui::{self, ViewportBuilder, ViewportCommand, ViewportId};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The hall's window; it fades from one item to the next.
pub(super) struct HallWindow {
    fade: Fade,
}

impl HallWindow {
    pub(super) const fn new(fade: Fade) -> Self {
        Self { fade }
    }

    /// The window is closed: the next time it begins with nothing before it.
    pub(super) fn close(&mut self) {
        self.fade.forget();
    }

    /// Shows the window and gives back what was pressed in it; as an error when its drawing has failed.
    pub(super) fn ui(
        &mut self,
        ctx: &egui::Context,
        frame: &HallFrame,
        shell: &Shell,
        faults: &FaultInjection,
        now_ms: u64,
    ) -> Result<Vec<Action>, Vec<Action>> {
        // A new window for each monitor: the same one would not move, since egui sends its monitor only when it changes.
        let id = ViewportId::from_hash_of(("hall", frame.monitor_name()));
        let builder = ViewportBuilder::default()
            .with_title(frame.words.hall_title())
            .with_app_id("samtalsledaren")
            .with_active(false)
            .with_taskbar(false);
        let builder = match &frame.monitor {
            Some((index, _)) => builder.with_monitor(*index),
            None => builder.with_inner_size([960.0, 540.0]),
        };
        let before = self.fade.before(&frame.view, now_ms, frame.may_fade);
        if before.is_some() {
            ctx.request_repaint_after(NEXT_STEP);
        }
        let mut actions = Vec::new();
        let mut failed = false;
        ctx.show_viewport_immediate(id, builder, |ui, _class| {
            let (asked, is_typed) = shell::hall_actions(ui, shell);
            actions.extend(asked);
            if is_typed {
                ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
            }
            if ui.input(|input| input.viewport().close_requested()) {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
                actions.push(Action::Ui(UiCommand::HideHall));
            }
            let drawn = catch_unwind(AssertUnwindSafe(|| {
                if let Some((before, part)) = before {
                    hall::shine_through(ui, before, frame.look, frame.room, frame.words);
                    ui.set_opacity(part);
                }
                faults.meet("hall");
                hall::hall_ui(ui, &frame.view, frame.look, frame.room, frame.words);
            }));
            if drawn.is_err() {
                // The room sees an empty page in the hall's own colour; what went wrong is told in the chair's window.
                ui.painter()
                    .rect_filled(ui.max_rect(), 0.0, theme::hall_tokens(frame.look).background);
                failed = true;
            }
        });
        if failed { Err(actions) } else { Ok(actions) }
    }
}
