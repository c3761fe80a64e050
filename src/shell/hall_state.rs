//! The hall as the shell knows it: its content, its monitor and the number of its pages.

use crate::gui::hall::{PageCounter, Room};
use crate::gui::{Action, Monitor, Monitors};
use crate::model::{HallView, Look, Revision, Session};
use crate::words::Words;
use eframe::egui::{Event, Vec2, vec2};
use std::sync::Arc;

/// The size of a hall without a monitor of its own, in points.
const USUAL_SIZE: Vec2 = vec2(1280.0, 720.0);

/// The time within which a second click belongs to the first, in milliseconds.
const SECOND_CLICK_MS: u64 = 700;

/// The hall from frame to frame.
#[derive(Debug)]
pub(super) struct HallState {
    /// Number of pages of the item in the hall.
    pub(super) pages: u16,
    /// Size of the hall in points.
    pub(super) size: Vec2,
    /// The part of the session that the room may see, with the state of the session that it was made of.
    view: Option<(Revision, Arc<HallView>)>,
    /// The monitor on which the hall is shown; empty for a hall in a window, `None` while it is closed.
    pub(super) shown_on: Option<String>,
    /// The counter of its pages; `None` until a window has painted.
    pub(super) counter: Option<PageCounter>,
    /// When the hall was opened, in milliseconds of a clock that only rises.
    opened_ms: u64,
}

/// Input of the hall's window in one frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HallInput {
    /// The requests of keys and clicker.
    pub actions: Vec<Action>,
    /// The typing there, for the chair's window.
    pub typed: Vec<Event>,
}

/// The hall's window in one frame.
#[derive(Clone, Debug)]
pub struct HallFrame {
    /// The content that the room may see.
    pub view: Arc<HallView>,
    /// The monitor, with its place in the system's order; `None` is a hall in a window.
    pub monitor: Option<(usize, Monitor)>,
    /// Light or dark ground.
    pub look: Look,
    /// Depth of the room.
    pub room: Room,
    /// The texts.
    pub words: Words,
    /// True when it covers the chair's window, because there is one picture for both.
    pub covers_chair: bool,
    /// False just after it was opened: a click then is the second one at the button that opened it.
    pub heeds_clicks: bool,
    /// True while no words stand in the note field, so that Enter is a clicker's.
    pub note_field_is_empty: bool,
    /// True when it may fade from one item to the next.
    pub may_fade: bool,
}

impl HallFrame {
    /// The name of the monitor; empty for a hall in a window.
    pub fn monitor_name(&self) -> &str {
        self.monitor.as_ref().map_or("", |(_, monitor)| &monitor.name)
    }
}

impl Default for HallState {
    fn default() -> Self {
        Self {
            pages: 1,
            size: USUAL_SIZE,
            view: None,
            shown_on: None,
            counter: None,
            opened_ms: 0,
        }
    }
}

impl HallState {
    /// The content that the room may see; rebuilt when the session has changed.
    pub(super) fn view_of(&mut self, session: &Session) -> Arc<HallView> {
        if let Some((revision, view)) = &self.view
            && revision == session.revision()
        {
            return Arc::clone(view);
        }
        let view = Arc::new(HallView::of(session));
        self.view = Some((session.revision().clone(), Arc::clone(&view)));
        view
    }

    /// The monitor that the hall is to use; its size is the hall's from now on.
    pub(super) fn measure(&mut self, monitors: &Monitors) -> Option<(usize, Monitor)> {
        let target = monitors.hall.and_then(|index| Some((index, monitors.all.get(index)?.clone())));
        self.size = target
            .as_ref()
            .map_or(USUAL_SIZE, |(_, monitor)| vec2(monitor.size.0 as f32, monitor.size.1 as f32));
        target
    }

    /// The hall is shown on the monitor of this name; true when it was not a moment ago.
    pub(super) fn show_on(&mut self, name: &str, now_ms: u64) -> bool {
        let is_new = self.shown_on.as_deref() != Some(name);
        if is_new {
            self.shown_on = Some(name.to_owned());
            self.opened_ms = now_ms;
        }
        is_new
    }

    /// True just after it was opened: a second click is one at the button that opened it.
    pub(super) const fn has_just_opened(&self, now_ms: u64) -> bool {
        now_ms < self.opened_ms + SECOND_CLICK_MS
    }

    /// Number of pages of a view; 1 before any window has painted.
    pub(super) fn count(&self, view: &HallView) -> u16 {
        self.counter.as_ref().map_or(1, |counter| counter.count(view))
    }
}
