//! The room before the doors open: what is found out for its check, and what is set for it.

use super::App;
use crate::files::Theme;
use crate::gui::theme::Look;
use crate::gui::{Monitors, Room};
use crate::model::RoomReport;
use crate::work::Job;
use eframe::egui::{self, ViewportCommand, ViewportId};

impl App {
    /// Opens the room check and lets the worker find out what takes time.
    pub(super) fn check_room(&mut self) {
        let Some(open) = &self.open else { return };
        let remembered = &self.settings.monitor;
        let monitors = self.monitors.shown(&self.settings);
        let is_there = monitors.all.iter().any(|monitor| monitor.name == *remembered);
        let record = Box::new(open.session.record().clone());
        let folders = [open.path.parent(), open.copies.mirror.parent()];
        let folders = folders.into_iter().flatten().map(std::path::Path::to_path_buf).collect();
        self.gui.room = Some(Room {
            report: None,
            misses_monitor: !remembered.is_empty() && !is_there,
            awake: self.keeper.state(),
        });
        self.send(Job::LookAtRoom { record, folders });
    }

    /// Takes in what was found out; it is told only while somebody asks.
    pub(super) fn room_seen(&mut self, report: RoomReport) {
        if let Some(room) = &mut self.gui.room {
            room.report = Some(report);
        }
    }

    pub(super) fn set_room_ratio(&mut self, ratio: u32) {
        self.settings.room_ratio = ratio as f32;
        self.keep_settings();
    }

    pub(super) fn set_hall_look(&mut self, look: Look) {
        self.settings.hall_theme = match look {
            Look::Light => Theme::Light,
            Look::Dark | Look::Contrast => Theme::Dark,
        };
        self.keep_settings();
    }

    /// Shows the hall on this screen from now on, also when the program is started again.
    pub(super) fn choose_monitor(&mut self, index: usize) {
        let shown = self.monitors.shown(&self.settings);
        if let Some(monitor) = shown.all.get(index) {
            self.settings.monitor.clone_from(&monitor.name);
            self.keep_settings();
        }
    }

    /// Shows the hall on the next screen. Where the chair's window stands there, it goes to the one that the hall leaves.
    pub(super) fn swap_screens(&mut self) {
        let shown = self.monitors.shown(&self.settings);
        let Some(hall) = shown.hall else { return };
        let next = (hall + 1) % shown.all.len();
        self.choose_monitor(next);
        if shown.chair == Some(next) {
            self.move_chair_to(&shown, hall);
        }
    }

    fn move_chair_to(&self, monitors: &Monitors, index: usize) {
        let Some(monitor) = monitors.all.get(index) else { return };
        let points = self.ctx.pixels_per_point();
        let corner = egui::pos2(monitor.position.0 as f32, monitor.position.1 as f32) / points;
        let maximized = self.ctx.input(|input| input.viewport().maximized == Some(true));
        let tell = |command| self.ctx.send_viewport_cmd_to(ViewportId::ROOT, command);
        if maximized {
            tell(ViewportCommand::Maximized(false));
        }
        tell(ViewportCommand::OuterPosition(corner));
        if maximized {
            tell(ViewportCommand::Maximized(true));
        }
    }
}
