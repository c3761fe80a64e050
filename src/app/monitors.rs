//! Which monitors there are: looked at once a second beside the windows, since no event tells.

use crate::gui::{Monitor, Monitors};
use eframe::egui::Context;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Interval between two looks at the monitors.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Time for the window's thread to renew its list before it is read.
#[cfg(target_os = "linux")]
const SETTLES_WITHIN: Duration = Duration::from_millis(100);

/// The monitors as the watching thread saw them last.
#[derive(Default)]
pub(super) struct MonitorWatch {
    seen: Arc<Mutex<Monitors>>,
    watching: bool,
}

impl MonitorWatch {
    /// Starts to watch as soon as there is a window; gives the monitors as they were seen last.
    pub(super) fn look(&mut self, frame: &eframe::Frame, ctx: &Context) -> Monitors {
        if !self.watching
            && let Some(window) = frame.winit_window()
        {
            let (window, seen, ctx) = (Arc::downgrade(window), Arc::clone(&self.seen), ctx.clone());
            let watch = move || {
                #[cfg(target_os = "linux")]
                let events = window
                    .upgrade()
                    .and_then(|window| super::x11_events::X11Events::listen(window.id().into()));
                // The thread ends with the window.
                while let Some(window) = window.upgrade() {
                    #[cfg(target_os = "linux")]
                    if events.as_ref().is_some_and(super::x11_events::X11Events::pass_on) {
                        std::thread::sleep(SETTLES_WITHIN);
                    }
                    let chair = window.current_monitor();
                    let mut now = Monitors::default();
                    for (index, monitor) in window.available_monitors().enumerate() {
                        let (position, size) = (monitor.position(), monitor.size());
                        if chair.as_ref() == Some(&monitor) {
                            now.chair = Some(index);
                        }
                        now.all.push(Monitor {
                            name: monitor.name().unwrap_or_else(|| index.to_string()),
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
            self.watching = std::thread::Builder::new().name("monitors".to_owned()).spawn(watch).is_ok();
        }
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
