//! The windows: fixes the order of a frame, tells the shell what happens and carries out what it asks for.

use super::copy_check::CopyCheck;
use super::dialogs::Dialogs;
use super::fade::Fade;
use super::fault_injection::FaultInjection;
use super::frame_log::FrameLog;
use super::hall_window::HallWindow;
use super::keyboard::Keyboard;
use super::monitors::MonitorWatch;
use super::screen_numbers::ScreenNumbers;
use super::time::Time;
use super::wake_lock::WakeLock;
use crate::gui::{Action, Monitor, TypedAhead, theme};
use crate::shell::{self, Effect, Shell, SystemEffect};
use eframe::CreationContext;
use eframe::egui::{self, Ui, ViewportCommand, ViewportId};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The windows and what the system lends them.
pub(super) struct App {
    ctx: egui::Context,
    shell: Shell,
    time: Time,
    dialogs: Dialogs,
    copies: CopyCheck,
    monitors: MonitorWatch,
    hall: HallWindow,
    /// The number of each screen, while it is shown.
    numbers: ScreenNumbers,
    keyboard: Keyboard,
    wake_lock: WakeLock,
    frames: FrameLog,
    faults: FaultInjection,
    typed_ahead: TypedAhead,
}

impl App {
    pub(super) fn new(creation: &CreationContext<'_>, ctx: egui::Context, mut shell: Shell, time: Time) -> Self {
        shell::install_look(&ctx, &mut shell);
        // The keys of egui would forget what they set.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.set_zoom_factor(shell.settings().zoom);
        Self {
            ctx,
            shell,
            time,
            dialogs: Dialogs::new(),
            copies: CopyCheck::new(),
            monitors: MonitorWatch::default(),
            hall: HallWindow::new(Fade::new(creation)),
            numbers: ScreenNumbers::default(),
            keyboard: Keyboard::default(),
            wake_lock: WakeLock::default(),
            frames: FrameLog::from_environment(),
            faults: FaultInjection::from_environment(),
            typed_ahead: TypedAhead::default(),
        }
    }

    fn chair_ui(&mut self, ui: &mut Ui) -> Vec<Action> {
        self.frames.painted("chair", self.shell.session().is_some());
        let drawn = catch_unwind(AssertUnwindSafe(|| {
            self.faults.meet("chair");
            shell::chair_ui(ui, &mut self.shell)
        }));
        drawn.unwrap_or_else(|_| {
            let effects = self.shell.chair_failed();
            self.carry_out(effects);
            ui.painter()
                .rect_filled(ui.max_rect(), 0.0, theme::tokens(self.shell.look()).background);
            Vec::new()
        })
    }

    fn hall_ui(&mut self, ui: &Ui) -> Vec<Action> {
        let Some(frame) = shell::hall_frame(ui.ctx(), &mut self.shell) else {
            self.hall.close();
            return Vec::new();
        };
        self.frames.painted("hall", true);
        let now_ms = self.time.now_ms();
        if self.typed_ahead.is_waiting() && !frame.covers_chair {
            self.hall.expect_words(now_ms);
        }
        let shown = self.hall.ui(ui.ctx(), &frame, &self.faults, now_ms);
        let given = shown.unwrap_or_else(|given| {
            self.shell.hall_failed();
            given
        });
        if !given.typed.is_empty() {
            self.typed_ahead.type_on(given.typed);
            ui.ctx().request_repaint();
        }
        given.actions
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let ctx = &self.ctx;
        for effect in effects.into_iter().filter_map(|effect| shell::carry_out(ctx, effect)) {
            match effect {
                SystemEffect::OpenDialog(purpose) => self.dialogs.open(ctx, purpose),
                SystemEffect::KeepAwake(reason) => self.wake_lock.keep(reason),
                SystemEffect::TakeKeyboard => self.keyboard.take(ctx, self.time.now_ms()),
                SystemEffect::LookForCopy(name, text) => self.copies.look_for(ctx, name, text),
                SystemEffect::GiveKeyboardToHall => self.keyboard.give(ctx, self.hall.id()),
                SystemEffect::MoveTo(monitor) => move_to(ctx, &monitor),
                SystemEffect::NumberScreens => {
                    let shown_ms = self.numbers.show(ctx, self.time.now_ms());
                    // The system may give one of them the keyboard.
                    self.keyboard.hold(self.time.now_ms(), shown_ms);
                }
            }
        }
    }
}

impl eframe::App for App {
    /// Before a frame: what was typed faster than frames are painted waits for its turn.
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        raw_input.focused |= self.typed_ahead.comes_from_elsewhere();
        if self.typed_ahead.pace(&mut raw_input.events, shell::text_has_keyboard(ctx)) {
            ctx.request_repaint();
        }
    }

    /// News since the last frame; nothing is painted here.
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        let mut effects = self.shell.tick(self.time.now());
        effects.extend(self.shell.poll());
        while let Some(answer) = self.dialogs.answered() {
            effects.extend(self.shell.answer(answer));
        }
        while let Some((name, is_there)) = self.copies.answered() {
            effects.extend(self.shell.was_copied(&name, is_there));
        }
        effects.extend(self.shell.focus_is(ctx.input(|input| input.focused)));
        effects.extend(self.shell.monitors_are(&self.monitors.look(frame, ctx)));
        self.shell.awake_is(self.wake_lock.state());
        self.carry_out(effects);
    }

    /// One frame: keys and screens, the hall, then everything that was asked for, in the order in which it arose.
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let mut actions = self.chair_ui(ui);
        actions.extend(self.hall_ui(ui));
        self.numbers.ui(ui.ctx(), &self.shell, self.time.now_ms());
        self.keyboard.ask(ui.ctx(), self.time.now_ms());
        for action in actions {
            let effects = self.shell.act(action);
            self.carry_out(effects);
        }
        let effects = self.shell.end_frame();
        self.carry_out(effects);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.shell.close();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        theme::tokens(self.shell.look()).background.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// Moves the chair's window to a monitor.
fn move_to(ctx: &egui::Context, monitor: &Monitor) {
    let corner = egui::pos2(monitor.position.0 as f32, monitor.position.1 as f32) / ctx.pixels_per_point();
    let maximized = ctx.input(|input| input.viewport().maximized == Some(true));
    let tell = |command| ctx.send_viewport_cmd_to(ViewportId::ROOT, command);
    if maximized {
        tell(ViewportCommand::Maximized(false));
    }
    tell(ViewportCommand::OuterPosition(corner));
    if maximized {
        tell(ViewportCommand::Maximized(true));
    }
}
