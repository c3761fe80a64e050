//! The hall fades over from one item to the next, and to what is released, unless that is unwanted or the machine has no graphics card for it.

use crate::model::HallView;
use eframe::CreationContext;
use std::path::Path;
use std::time::Duration;

/// For how long it fades, in milliseconds.
const FADES_MS: u64 = 150;
/// The time until its next step is painted.
pub(super) const NEXT_STEP: Duration = Duration::from_millis(16);

/// The hall's last content, which shines through for a moment.
#[derive(Default)]
pub(super) struct Fade {
    /// True when the machine can paint fast enough.
    is_possible: bool,
    last: Option<HallView>,
    from: Option<(HallView, u64)>,
}

impl Fade {
    pub(super) fn new(creation: &CreationContext<'_>) -> Self {
        Self {
            is_possible: has_graphics_card(creation),
            ..Self::default()
        }
    }

    /// The content that still shines through `view`, and the visible part of `view` itself, from 0 to 1.
    pub(super) fn before(&mut self, view: &HallView, now_ms: u64, is_wanted: bool) -> Option<(&HallView, f32)> {
        // Where nothing fades, nothing is kept from frame to frame.
        if !(self.is_possible && is_wanted) {
            self.forget();
            return None;
        }
        let key = |view: &HallView| {
            let item = view.item.as_ref().map(|item| item.key.clone());
            (item, view.answers_released, view.notes_released)
        };
        // Black comes and goes at once: who asks for it wants it now.
        let changes = |last: &HallView| key(last) != key(view) && !last.blank && !view.blank;
        if self.last.as_ref().is_some_and(changes) {
            self.from = self.last.take().map(|last| (last, now_ms));
        }
        if self.from.as_ref().is_some_and(|(_, since)| now_ms >= since + FADES_MS) {
            self.from = None;
        }
        self.last = Some(view.clone());
        let (before, since) = self.from.as_ref()?;
        Some((before, now_ms.saturating_sub(*since) as f32 / FADES_MS as f32))
    }

    /// The hall is closed: the next time it begins with nothing before it.
    pub(super) fn forget(&mut self) {
        (self.last, self.from) = (None, None);
    }
}

/// As far as it can be known: one renderer names the device, and with the other only Linux shows whether there is one.
fn has_graphics_card(creation: &CreationContext<'_>) -> bool {
    match &creation.wgpu_render_state {
        Some(state) => state.adapter.get_info().device_type != eframe::wgpu::DeviceType::Cpu,
        None => !cfg!(target_os = "linux") || Path::new("/dev/dri/renderD128").exists(),
    }
}
