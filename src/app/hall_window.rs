//! The hall's window: opened on the projector, drawn from what is released, and never in the chair's way.

use super::fade::{Fade, NEXT_STEP};
use super::fault_injection::FaultInjection;
use crate::gui::hall::HallPicture;
use crate::gui::{Action, UiCommand, theme};
use crate::shell::{self, HallFrame, HallInput};
use eframe::egui::{self, ViewportBuilder, ViewportCommand, ViewportId};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The time after a typed word in which all keys of the hall's window belong to the writing, in milliseconds.
const WRITES_ON_MS: u64 = 2000;

/// The hall's window; it fades from one item to the next.
pub(super) struct HallWindow {
    fade: Fade,
    /// Until when what is pressed there is part of what somebody writes, in milliseconds of the program.
    writes_until_ms: u64,
    /// The window that was shown last.
    id: ViewportId,
}

impl HallWindow {
    pub(super) const fn new(fade: Fade) -> Self {
        Self {
            fade,
            writes_until_ms: 0,
            id: ViewportId::ROOT,
        }
    }

    /// The window that was shown last; the chair's before there was any.
    pub(super) const fn id(&self) -> ViewportId {
        self.id
    }

    /// Somebody writes in the chair's window: if this one takes the keyboard just now, what is typed in it is the rest of that.
    pub(super) const fn expect_words(&mut self, now_ms: u64) {
        self.writes_until_ms = now_ms + WRITES_ON_MS;
    }

    /// The window is closed: the next time it begins with nothing before it.
    pub(super) fn close(&mut self) {
        self.fade.forget();
    }

    /// Shows the window and gives back what was pressed and typed in it; as an error when its drawing has failed.
    pub(super) fn ui(
        &mut self,
        ctx: &egui::Context,
        frame: &HallFrame,
        faults: &FaultInjection,
        now_ms: u64,
    ) -> Result<HallInput, HallInput> {
        // A new window for each monitor: the same one would not move, since egui sends its monitor only when it changes.
        let id = ViewportId::from_hash_of(("hall", frame.monitor_name()));
        self.id = id;
        let builder = ViewportBuilder::default()
            .with_title(frame.words.hall_title())
            .with_app_id("samtalsledaren")
            .with_active(frame.covers_chair)
            .with_taskbar(false);
        let builder = match &frame.monitor {
            Some((index, _)) => builder.with_monitor(*index),
            None => builder.with_inner_size([960.0, 540.0]),
        };
        let step = self.fade.step(&frame.view, now_ms, frame.may_fade);
        if !step.is_still() {
            ctx.request_repaint_after(NEXT_STEP);
        }
        let mut given = HallInput::default();
        let mut failed = false;
        ctx.show_viewport_immediate(id, builder, |ui, _class| {
            given = shell::hall_input(ui, frame, now_ms < self.writes_until_ms);
            if !given.typed.is_empty() {
                self.writes_until_ms = now_ms + WRITES_ON_MS;
                ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
            }
            if ui.input(|input| input.viewport().close_requested()) {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
                given.actions.push(Action::Ui(UiCommand::HideHall));
            }
            let drawn = catch_unwind(AssertUnwindSafe(|| {
                faults.meet("hall");
                let picture = HallPicture {
                    view: &frame.view,
                    look: frame.look,
                    room: frame.room,
                    words: frame.words,
                };
                picture.step_ui(ui, step);
            }));
            if drawn.is_err() {
                // The room sees an empty page in the hall's own colour; what went wrong is told in the chair's window.
                ui.painter()
                    .rect_filled(ui.max_rect(), 0.0, theme::hall_tokens(frame.look).background);
                failed = true;
            }
        });
        if failed { Err(given) } else { Ok(given) }
    }
}
