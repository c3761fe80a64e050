//! The hall's window: opened on the projector, drawn from what is released, and never in the chair's way.

use super::App;
use super::fade::{Fade, NEXT_STEP};
use crate::gui::hall::{self, Room};
use crate::gui::{self, Action, KeyContext, Monitors, Screen, Wish, theme};
use crate::model::{Command, HallView, Revision, Session};
use eframe::egui::{self, Event, Ui, ViewportBuilder, ViewportCommand, ViewportId};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// For how many frames the chair's window asks for the keyboard after the hall has opened: on X11 the new window takes it.
const ASK_FOR_KEYBOARD_FRAMES: u8 = 4;

/// How soon it asks again while another window has it.
const ASK_AGAIN: Duration = Duration::from_millis(50);

/// What the shell remembers of the hall's window.
pub(super) struct HallWindow {
    /// How many pages the item has in the hall.
    pub(super) pages: u16,
    /// Size of the hall in points.
    pub(super) size: egui::Vec2,
    /// Whether the monitor went away while the hall was shown.
    pub(super) lost: bool,
    fade: Fade,
    /// What the room may see of the session in this state.
    view: Option<(Revision, Arc<HallView>)>,
    shown_on: Option<String>,
    ask_for_keyboard: u8,
    /// Until when the chair's window takes the keyboard back if another window of ours gets it, in milliseconds of the program.
    keyboard_until_ms: u64,
}

/// For how long a window that opens or closes may still pull the keyboard to itself.
const SETTLES_MS: u64 = 1500;

impl HallWindow {
    pub(super) const fn new(fade: Fade) -> Self {
        Self {
            pages: 1,
            size: egui::vec2(1280.0, 720.0),
            lost: false,
            fade,
            view: None,
            shown_on: None,
            ask_for_keyboard: 0,
            keyboard_until_ms: 0,
        }
    }

    /// What the room may see; made anew when the session has changed.
    fn view_of(&mut self, session: &Session) -> Arc<HallView> {
        if let Some((revision, view)) = &self.view
            && revision == session.revision()
        {
            return Arc::clone(view);
        }
        let view = Arc::new(HallView::of(session));
        self.view = Some((session.revision().clone(), Arc::clone(&view)));
        view
    }

    /// Whether the monitor on which the hall is shown is still there; a hall in a window needs none.
    pub(super) fn monitor_is_there(&self, monitors: &Monitors) -> bool {
        self.shown_on
            .as_ref()
            .is_none_or(|name| name.is_empty() || monitors.all.iter().any(|monitor| monitor.name == *name))
    }
}

impl App {
    /// Shows the hall when it is open; gives back what was pressed in its window.
    pub(super) fn hall_ui(&mut self, ui: &Ui) -> Vec<Action> {
        let ctx = ui.ctx().clone();
        let Some(open) = &self.open else { return Vec::new() };
        let view = self.hall.view_of(&open.session);
        let monitors = self.monitors.shown(&self.settings);
        let target = monitors.hall.and_then(|index| Some((index, monitors.all.get(index)?)));
        let room = Room {
            ratio: self.settings.room_ratio,
        };
        let size = target.map_or(egui::vec2(1280.0, 720.0), |(_, monitor)| {
            egui::vec2(monitor.size.0 as f32, monitor.size.1 as f32)
        });
        self.hall.size = size;
        self.hall.pages = hall::page_count(&ctx, &view, size, room, self.words);
        if !open.session.hall().open {
            self.hall.shown_on = None;
            self.hall.fade.forget();
            return Vec::new();
        }
        let name = target.map_or_else(String::new, |(_, monitor)| monitor.name.clone());
        if self.hall.shown_on.as_ref() != Some(&name) {
            self.hall.shown_on = Some(name.clone());
            self.hall.ask_for_keyboard = ASK_FOR_KEYBOARD_FRAMES;
            self.hall.keyboard_until_ms = self.time.now_ms() + SETTLES_MS;
        }
        // A new window for each monitor: the same one would not move, since egui sends its monitor only when it changes.
        let id = ViewportId::from_hash_of(("hall", &name));
        let title = self.words.hall_title();
        let builder = ViewportBuilder::default()
            .with_title(title)
            .with_app_id("samtalsledaren")
            .with_active(false)
            .with_taskbar(false);
        let builder = match target {
            Some((index, _)) => builder.with_monitor(index),
            None => builder.with_inner_size([960.0, 540.0]),
        };
        let (look, words) = (self.hall_look(), self.words);
        let before = self.hall.fade.before(&view, self.time.now_ms(), !self.settings.less_motion);
        if before.is_some() {
            ctx.request_repaint_after(NEXT_STEP);
        }
        let mut actions = Vec::new();
        let mut failed = false;
        self.frames.painted("hall", true);
        ctx.show_viewport_immediate(id, builder, |ui, _class| {
            let keys = KeyContext {
                leading: true,
                field_has_words: false,
                in_hall: true,
                shows_pages: false,
                empty_note_field: false,
            };
            actions.extend(ui.input_mut(|input| gui::read_keys(input, keys)));
            actions.extend(typed_in_hall(ui, &open.session));
            if ui.input(|input| input.viewport().close_requested()) {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
                actions.push(Action::Wish(Wish::HideHall));
            }
            let drawn = catch_unwind(AssertUnwindSafe(|| {
                if let Some((before, part)) = before {
                    hall::shine_through(ui, before, look, room, words);
                    ui.set_opacity(part);
                }
                self.provoked.meet(&*self.disk, "hall");
                hall::hall_ui(ui, &view, look, room, words);
            }));
            if drawn.is_err() {
                // The room sees an empty page in the hall's own colour; what went wrong is told in the chair's window.
                ui.painter().rect_filled(ui.max_rect(), 0.0, theme::hall_tokens(look).background);
                failed = true;
            }
        });
        if failed {
            self.tell(true, self.words.hall_failed());
        }
        actions
    }

    /// Lets the chair's window keep the keyboard for so many milliseconds, whatever windows of ours come and go.
    pub(super) fn hold_keyboard(&mut self, for_ms: u64) {
        self.hall.keyboard_until_ms = self.hall.keyboard_until_ms.max(self.time.now_ms() + for_ms + SETTLES_MS);
    }

    /// Asks for the keyboard while the chair's window should have it and a window has just opened or closed.
    pub(super) fn ask_for_keyboard(&mut self, ctx: &egui::Context) {
        if self.hall.ask_for_keyboard > 0 {
            self.hall.ask_for_keyboard -= 1;
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
            ctx.request_repaint();
        } else if self.time.now_ms() < self.hall.keyboard_until_ms && !ctx.input(|input| input.focused) {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
            ctx.request_repaint_after(ASK_AGAIN);
        }
    }

    /// Opens the hall, or says why it cannot be opened.
    pub(super) fn show_hall(&mut self) {
        if self.open.is_none() {
            return;
        }
        self.hall.lost = false;
        self.messages.retain(|message| {
            message.text != self.words.hall_was_open()
                && message.text != self.words.hall_plugged()
                && message.text != self.words.hall_unplugged()
        });
        self.change(Command::OpenHall(true));
        if self.gui.screen != Screen::Lead {
            self.gui.screen = Screen::Lead;
        }
    }
}

/// Words typed while the hall's window has the keyboard go to the note field, and the keyboard with them.
fn typed_in_hall(ui: &Ui, session: &Session) -> Option<Action> {
    let typed: String = ui.input(|input| {
        let texts = input
            .events
            .iter()
            .filter_map(|event| if let Event::Text(text) = event { Some(text.as_str()) } else { None });
        texts.collect()
    });
    if typed.is_empty() {
        return None;
    }
    ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
    Some(Action::Do(Command::SetDraft(format!("{}{typed}", session.current_draft()))))
}
