//! Keeps the keyboard in the chair's window, whatever windows of ours come and go; but for a hall that covers it.

use eframe::egui::{Context, ViewportCommand, ViewportId};
use std::time::Duration;

/// Number of frames in which a window asks for the keyboard after the hall has opened: on X11 the new window takes it.
const ASK_FRAMES: u8 = 4;

/// Pause between two requests while another window has it.
const ASK_AGAIN: Duration = Duration::from_millis(50);

/// The time in which a window that opens or closes may still pull the keyboard to itself, in milliseconds.
const SETTLES_MS: u64 = 1500;

/// A window that asks for the keyboard for some time.
pub(super) struct Keyboard {
    frames: u8,
    /// The window that asks.
    whose: ViewportId,
    /// Until when it takes the keyboard back if another window of ours gets it, in milliseconds of the program.
    until_ms: u64,
}

impl Default for Keyboard {
    fn default() -> Self {
        Self {
            frames: 0,
            whose: ViewportId::ROOT,
            until_ms: 0,
        }
    }
}

impl Keyboard {
    /// A hall that covers the chair's window has just opened: the clicker's keys shall reach it.
    pub(super) fn give(&mut self, ctx: &Context, hall: ViewportId) {
        *self = Self {
            frames: ASK_FRAMES,
            whose: hall,
            until_ms: 0,
        };
        ctx.request_repaint();
    }

    /// A window has just opened beside the chair's, or has given its place back.
    pub(super) fn take(&mut self, ctx: &Context, now_ms: u64) {
        self.whose = ViewportId::ROOT;
        self.frames = ASK_FRAMES;
        self.until_ms = now_ms + SETTLES_MS;
        ctx.request_repaint();
    }

    /// Windows come and go for so many milliseconds.
    pub(super) fn hold(&mut self, now_ms: u64, for_ms: u64) {
        self.until_ms = self.until_ms.max(now_ms + for_ms + SETTLES_MS);
    }

    /// Asks for the keyboard while the chair's window should have it and a window has just opened or closed.
    pub(super) fn ask(&mut self, ctx: &Context, now_ms: u64) {
        if self.frames > 0 {
            self.frames -= 1;
            ctx.send_viewport_cmd_to(self.whose, ViewportCommand::Focus);
            ctx.request_repaint();
        } else if now_ms < self.until_ms && !ctx.input(|input| input.focused) {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
            ctx.request_repaint_after(ASK_AGAIN);
        }
    }
}
