//! The guest's slides of the open meeting as the windows need them: what they ask for and what comes next is drawn before it is needed.

use super::services::Services;
use crate::gui::hall::SlidePictures;
use crate::model::{Session, SlidePage, WantedPicture};
use crate::work::{DrawnSlide, PictureSources, SlideDrawer};
use eframe::egui::{ColorImage, Context};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The thread that draws the slides, and what it was asked for.
#[derive(Default)]
pub(super) struct SlideShowing {
    /// Started by the first meeting that has slides.
    drawer: Option<SlideDrawer>,
    pub(super) sources: PictureSources,
    /// True when another meeting has been opened and its windows have not been drawn yet.
    is_new: bool,
    wanted: Vec<WantedPicture>,
    /// The sizes in which the windows show slides.
    sizes: BTreeSet<[u32; 2]>,
}

impl SlideShowing {
    /// From now on these are the files with slides.
    pub(super) fn show(&mut self, sources: PictureSources, services: &Services) {
        self.is_new = true;
        self.wanted.clear();
        self.sizes.clear();
        self.sources = sources;
        if self.drawer.is_none() && !self.sources.files.is_empty() {
            let wake = Arc::clone(&services.wake);
            self.drawer = SlideDrawer::start(Arc::clone(&services.disk), services.pdf_reader.clone(), wake).ok();
        }
        if let Some(drawer) = &self.drawer {
            drawer.show(self.sources.clone());
        }
    }

    /// Takes in what was drawn, and asks for what the windows lack: first what they show, then what they show next and before.
    pub(super) fn hand_to_windows(&mut self, ctx: &Context, session: Option<&Session>) {
        let Some(drawer) = &self.drawer else { return };
        let pictures = SlidePictures::of(ctx);
        if std::mem::take(&mut self.is_new) {
            pictures.forget();
        }
        while let Some(DrawnSlide { of, image }) = drawer.next_drawn() {
            // What was still under way of the meeting before is of no use.
            if self.sources.files.iter().any(|file| file.sha256 == of.page.sha256) {
                let image = image.map(|image| {
                    let size = [image.width, image.height].map(|side| usize::try_from(side).unwrap_or(0));
                    ColorImage::from_rgba_premultiplied(size, &image.pixels)
                });
                pictures.put(ctx, of, image);
            }
        }
        let mut wanted = pictures.take_asked();
        if !wanted.is_empty() {
            self.sizes = wanted.iter().map(|wanted| wanted.within).collect();
        }
        if let Some(session) = session {
            for page in pages_around(session) {
                let sizes = self.sizes.iter().rev();
                let beside = sizes.map(|within| WantedPicture {
                    page: page.clone(),
                    within: *within,
                });
                wanted.extend(beside.collect::<Vec<_>>());
            }
        }
        let mut seen = BTreeSet::new();
        wanted.retain(|wanted| seen.insert(wanted.clone()));
        let lacking = pictures.lacking(wanted);
        if lacking != self.wanted {
            drawer.want(lacking.clone());
            self.wanted = lacking;
        }
    }
}

/// The slides that come when the chair steps on or back.
fn pages_around(session: &Session) -> Vec<SlidePage> {
    let shown = session.hall().scene.item.clone();
    let here = shown.as_ref().unwrap_or_else(|| session.current());
    let items: Vec<_> = session.items().map(|(_, item)| item).collect();
    let Some(place) = items.iter().position(|item| item.key == *here) else {
        return items.first().and_then(|item| session.slide_page(item)).into_iter().collect();
    };
    let around = [Some(place), Some(place + 1), place.checked_sub(1)];
    let items = around.into_iter().flatten().filter_map(|place| items.get(place).copied());
    items.filter_map(|item| session.slide_page(item)).collect()
}
