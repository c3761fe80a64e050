//! The way from one content of the hall to the next: it fades over, and an answer that was just released moves into place.

use crate::model::HallView;

/// For how long the hall fades, in milliseconds.
const FADES_MS: u64 = 150;
/// For how long an answer moves into place after that, in milliseconds.
const MOVES_MS: u64 = 700;

/// The last content of the hall and what has changed since.
#[derive(Default)]
pub struct Transition {
    last: Option<HallView>,
    from: Option<LastChange>,
}

/// The content before the last change.
struct LastChange {
    view: HallView,
    since_ms: u64,
    /// True when the change released the answers.
    releases: bool,
}

/// One moment of a transition.
#[derive(Clone, Copy)]
pub struct TransitionStep<'a> {
    /// The content that still shines through.
    pub before: Option<&'a HallView>,
    /// The visible part of the new content, from 0 to 1.
    pub visible: f32,
    /// The part of its way that a released answer has gone, from 0 to 1.
    pub moved: f32,
}

impl TransitionStep<'_> {
    /// The content as it stays.
    pub const STILL: Self = Self {
        before: None,
        visible: 1.0,
        moved: 1.0,
    };

    /// True when the next frame looks the same.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.before.is_none() && self.moved >= 1.0
    }
}

impl Transition {
    /// The moment at `now_ms`, in milliseconds of the program, when the hall is to show `view`.
    pub fn step(&mut self, view: &HallView, now_ms: u64) -> TransitionStep<'_> {
        let key = |view: &HallView| view.item.as_ref().map(|item| item.key.clone());
        // Black comes and goes at once: who asks for it wants it now.
        let changed = self.last.take().filter(|last| !last.blank && !view.blank).filter(|last| {
            let released = |view: &HallView| (view.answers_released, view.notes_released);
            key(last) != key(view) || released(last) != released(view)
        });
        if let Some(last) = changed {
            let releases = key(&last) == key(view) && view.answers_released && !last.answers_released;
            self.from = Some(LastChange {
                view: last,
                since_ms: now_ms,
                releases,
            });
        }
        self.last = Some(view.clone());
        let lasts = |from: &LastChange| FADES_MS + if from.releases { MOVES_MS } else { 0 };
        if view.blank || self.from.as_ref().is_some_and(|from| now_ms >= from.since_ms + lasts(from)) {
            self.from = None;
        }
        let Some(from) = &self.from else { return TransitionStep::STILL };
        let passed = now_ms.saturating_sub(from.since_ms);
        let part = |passed: u64, whole: u64| (passed as f32 / whole as f32).min(1.0);
        TransitionStep {
            before: (passed < FADES_MS).then_some(&from.view),
            visible: part(passed, FADES_MS),
            moved: if from.releases {
                slowing(part(passed.saturating_sub(FADES_MS), MOVES_MS))
            } else {
                1.0
            },
        }
    }

    /// The hall is closed, or nothing is to move: what comes next has nothing before it.
    pub fn forget(&mut self) {
        (self.last, self.from) = (None, None);
    }
}

/// A movement that is fast at first and comes to rest slowly.
fn slowing(part: f32) -> f32 {
    1.0 - (1.0 - part).powi(3)
}
