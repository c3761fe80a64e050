//! Which monitors there are: looked at once a second beside the windows, since no event tells.

use super::App;
use crate::files::Settings;
use crate::gui::{Monitor, Monitors};
use crate::model::Command;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often the monitors are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How long the window's thread gets to renew its list before it is read.
#[cfg(target_os = "linux")]
const SETTLES_WITHIN: Duration = Duration::from_millis(100);

/// What the watching thread saw last.
#[derive(Default)]
pub(super) struct MonitorWatch {
    seen: Arc<Mutex<Monitors>>,
    known: Monitors,
    watching: bool,
}

impl MonitorWatch {
    /// The monitors, with the one that the hall is to use.
    pub(super) fn shown(&self, settings: &Settings) -> Monitors {
        let mut monitors = self.known.clone();
        let by_name = monitors.all.iter().position(|monitor| monitor.name == settings.monitor);
        let beside_chair = |monitor: &Monitor| {
            let chair = monitors.chair.and_then(|chair| monitors.all.get(chair));
            chair.is_none_or(|chair| chair.position != monitor.position)
        };
        let other = || monitors.all.iter().position(beside_chair);
        monitors.hall = if monitors.all.len() < 2 || monitors.are_mirrored() {
            None
        } else {
            by_name.or_else(other)
        };
        monitors
    }
}

impl App {
    /// Starts to watch as soon as there is a window, and takes note of what changed.
    pub(super) fn look_at_monitors(&mut self, frame: &eframe::Frame) {
        if !self.monitors.watching
            && let Some(window) = frame.winit_window()
        {
            self.monitors.watching = true;
            let window = Arc::downgrade(window);
            let seen = Arc::clone(&self.monitors.seen);
            let ctx = self.ctx.clone();
            let watch = move || {
                #[cfg(target_os = "linux")]
                let news = window
                    .upgrade()
                    .and_then(|window| super::x11_news::X11News::listen(window.id().into()));
                // The thread ends with the window.
                while let Some(window) = window.upgrade() {
                    #[cfg(target_os = "linux")]
                    if news.as_ref().is_some_and(super::x11_news::X11News::pass_on) {
                        std::thread::sleep(SETTLES_WITHIN);
                    }
                    let chair = window.current_monitor();
                    let mut now = Monitors::default();
                    for (index, monitor) in window.available_monitors().enumerate() {
                        let (position, size) = (monitor.position(), monitor.size());
                        if chair.as_ref() == Some(&monitor) {
                            now.chair = Some(index);
                        }
                        let name = monitor.name().unwrap_or_else(|| index.to_string());
                        now.all.push(Monitor {
                            name,
                            position: (position.x, position.y),
                            size: (size.width, size.height),
                        });
                    }
                    drop(window);
                    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                    if *seen != now {
                        *seen = now;
                        ctx.request_repaint();
                    }
                    drop(seen);
                    std::thread::sleep(LOOK_EVERY);
                }
            };
            if std::thread::Builder::new().name("monitors".to_owned()).spawn(watch).is_err() {
                self.monitors.watching = false;
            }
        }
        let now = self.monitors.seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if now != self.monitors.known {
            self.monitors_changed(now);
        }
    }

    fn monitors_changed(&mut self, now: Monitors) {
        let before = std::mem::replace(&mut self.monitors.known, now);
        let (fewer, more) = (
            self.monitors.known.all.len() < before.all.len(),
            self.monitors.known.all.len() > before.all.len(),
        );
        self.tell_of_mirrors(&before);
        let first_look = before.all.is_empty();
        let hall_is_open = self.open.as_ref().is_some_and(|open| open.session.hall().open);
        if fewer && hall_is_open && !self.hall.monitor_is_there(&self.monitors.known) {
            // A full-screen window would jump onto the chair's monitor and show the room's picture over the notes.
            self.change(Command::OpenHall(false));
            self.hall.lost = true;
            self.messages.retain(|message| message.text != self.words.hall_plugged());
            self.tell(false, self.words.hall_unplugged());
        } else if more && !first_look && !self.monitors.known.are_mirrored() && self.open.is_some() && !hall_is_open {
            self.messages.retain(|message| message.text != self.words.hall_unplugged());
            self.tell(false, self.words.hall_plugged());
        }
    }

    /// Warns when monitors begin to show the same picture, and takes the warning back when they no longer do.
    fn tell_of_mirrors(&mut self, before: &Monitors) {
        match (before.are_mirrored(), self.monitors.known.are_mirrored()) {
            (false, true) => self.tell(true, self.words.hall_mirrored()),
            (true, false) => self.messages.retain(|message| message.text != self.words.hall_mirrored()),
            _ => {}
        }
    }
}
