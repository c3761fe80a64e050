//! The published state of saving: saved or not, the reason, and the place that holds the latest record.

use crate::files::{name_beside, reason};
use crate::work::saving::scheduler::SaveScheduler;
use crate::work::saving::state::SaveFailure;
use std::time::Instant;

impl SaveScheduler {
    /// Publishes the state of saving for the window.
    pub(super) fn publish(&mut self, now: Instant) {
        self.announce_taking();
        let news = std::mem::take(&mut self.news);
        let mirrors: Vec<_> = self.mirror_threads().collect();
        let holding = |number| mirrors.iter().find(|thread| thread.holds(number)).copied();
        // A copy that is one snapshot behind keeps the same promise as the file.
        let close = || {
            mirrors
                .iter()
                .find(|thread| thread.is_well(now) && thread.written.is_some())
                .copied()
        };
        let kept = holding(self.latest.number).or_else(close);
        let elsewhere = kept.and_then(|thread| thread.written.as_ref()).map(|(_, place)| place.clone());

        let is_kept_aside = self.taken.is_some() && elsewhere.is_some();
        let failure = self.why_not_saved(now).filter(|_| !is_kept_aside).map(|reason| SaveFailure {
            message: self.words.saving_fails(&name_beside(&self.path, &self.path), &reason),
            elsewhere,
        });
        // A copy is on its way; its place will be known in a moment.
        let is_early = holding(self.file.given).is_none() && mirrors.iter().any(|thread| thread.is_expected(now));
        let (file, taken) = (&self.file, &self.taken);
        let is_kept = |number| file.holds(number) || (taken.is_some() && holding(number).is_some());
        let saved_at = &self.saved_at;
        self.shared.update(|state, handed| {
            state.unsaved = handed > 0 && !is_kept(handed);
            state.saved_at.clone_from(saved_at);
            // A place that does not answer is not reported as long as nothing has to be written there.
            let failure = failure.filter(|_| state.unsaved);
            if failure.is_none() || state.failure.is_some() || !is_early {
                state.failure = failure;
            }
            state.taken.clone_from(taken);
            state.news.extend(news);
        });
    }

    fn why_not_saved(&self, now: Instant) -> Option<String> {
        match (&self.fault, &self.file.failure) {
            (Some(fault), _) => Some(fault.clone()),
            (None, Some(error)) => Some(reason(error, self.words)),
            (None, None) => self.file.hangs(now).then(|| self.words.disk_hangs().to_owned()),
        }
    }

    /// Reports that the file is another window's, once the place of the latest record is known.
    fn announce_taking(&mut self) {
        if self.taken.is_none() || self.waiting.is_some() {
            return;
        }
        let number = self.latest.number;
        let place = if number == 0 {
            Some(self.path.clone())
        } else {
            let holding = std::iter::once(&self.file)
                .chain(self.mirror_threads())
                .find(|thread| thread.holds(number));
            holding.and_then(|thread| thread.written.as_ref()).map(|(_, place)| place.clone())
        };
        if place.is_some() && place != self.announced_place {
            let path = name_beside(&self.path, &self.path);
            self.news.extend(place.as_ref().map(|place| {
                if *place == self.path {
                    self.words.taken_over(&path)
                } else {
                    self.words.taken_over_and_kept(&path, &name_beside(place, &self.path))
                }
            }));
            self.announced_place = place;
        }
    }
}
