//! The hall fades over from one item to the next, and to what is released, unless that is unwanted or the machine has no graphics card for it.

use crate::gui::hall::{Transition, TransitionStep};
use crate::model::HallView;
use eframe::CreationContext;
use std::path::Path;
use std::time::Duration;

/// The time until its next step is painted.
pub(super) const NEXT_STEP: Duration = Duration::from_millis(16);

/// The hall's transition, where there may be one.
#[derive(Default)]
pub(super) struct Fade {
    /// True when the machine can paint fast enough.
    is_possible: bool,
    transition: Transition,
}

impl Fade {
    pub(super) fn new(creation: &CreationContext<'_>) -> Self {
        Self {
            is_possible: has_graphics_card(creation),
            ..Self::default()
        }
    }

    /// The moment of the transition to `view`.
    pub(super) fn step(&mut self, view: &HallView, now_ms: u64, is_wanted: bool) -> TransitionStep<'_> {
        // Where nothing fades, nothing is kept from frame to frame.
        if !(self.is_possible && is_wanted) {
            self.forget();
            return TransitionStep::STILL;
        }
        self.transition.step(view, now_ms)
    }

    /// The hall is closed: the next time it begins with nothing before it.
    pub(super) fn forget(&mut self) {
        self.transition.forget();
    }
}

/// As far as it can be known: one renderer names the device, and with the other only Linux shows whether there is one.
fn has_graphics_card(creation: &CreationContext<'_>) -> bool {
    match &creation.wgpu_render_state {
        Some(state) => state.adapter.get_info().device_type != eframe::wgpu::DeviceType::Cpu,
        None => !cfg!(target_os = "linux") || Path::new("/dev/dri/renderD128").exists(),
    }
}
