//! The pictures of a guest's slides that are ready to be shown, and those that are wanted: the hall and its small pictures ask here for
//! the size that they need, and whoever draws them puts them here.

use crate::model::{SlidePage, WantedPicture};
use eframe::egui::{ColorImage, Context, Id, TextureHandle, TextureOptions, Vec2, ViewportId};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most bytes of pictures that are kept beside those that are needed just now.
const MOST_BYTES: usize = 24 * 1024 * 1024;

/// The pictures of slides of one program, shared by its windows.
#[derive(Clone, Default)]
pub struct SlidePictures(Arc<Mutex<PictureShelf>>);

#[derive(Default)]
struct PictureShelf {
    ready: Vec<ReadyPicture>,
    /// Those that somebody has asked for since they were last taken away to be drawn.
    asked: Vec<WantedPicture>,
    /// Those that somebody is drawing.
    pending: Vec<WantedPicture>,
    /// Those that cannot be drawn; nobody asks for them again.
    failed: Vec<WantedPicture>,
    /// Rises with each frame of the chair's window.
    frame: u64,
}

struct ReadyPicture {
    of: WantedPicture,
    texture: TextureHandle,
    /// The frame in which it was last asked for.
    used: u64,
}

impl SlidePictures {
    /// Those of the windows of this context.
    pub fn of(ctx: &Context) -> Self {
        let memory = Id::unique("slide pictures");
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Self>(memory).clone())
    }

    /// The picture of a page for a place of so many pixels, or the nearest of another size until that is ready; `None` where there is
    /// none yet.
    pub(super) fn get(&self, ctx: &Context, wanted: &WantedPicture) -> Option<TextureHandle> {
        let mut kept = self.shelf();
        let frame = kept.frame;
        if !kept.asked.contains(wanted) {
            kept.asked.push(wanted.clone());
        }
        let mut found = kept
            .ready
            .iter_mut()
            .filter(|ready| ready.of.page == wanted.page)
            .collect::<Vec<_>>();
        if let Some(ready) = found.iter_mut().find(|ready| ready.of.within == wanted.within) {
            ready.used = frame;
            return Some(ready.texture.clone());
        }
        found.sort_by_key(|ready| ready.of.within.map(|side| side.abs_diff(wanted.within[0])));
        let nearest = found.first_mut().map(|ready| {
            ready.used = frame;
            ready.texture.clone()
        });
        drop(found);
        if !kept.failed.contains(wanted) && !kept.pending.contains(wanted) {
            // Whoever has them drawn hears of it in the next frame of the chair's window.
            drop(kept);
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        nearest
    }

    /// The pictures that were asked for since the last time, each once.
    pub fn take_asked(&self) -> Vec<WantedPicture> {
        let mut kept = self.shelf();
        kept.frame += 1;
        std::mem::take(&mut kept.asked)
    }

    /// Those of these that are neither ready nor impossible, which whoever asks has drawn; what is ready counts as used.
    pub fn lacking(&self, wanted: Vec<WantedPicture>) -> Vec<WantedPicture> {
        let mut kept = self.shelf();
        let frame = kept.frame;
        let mut lacks = |wanted: &WantedPicture| {
            let ready = kept.ready.iter_mut().find(|ready| ready.of == *wanted);
            let is_ready = ready.map(|ready| ready.used = frame).is_some();
            !is_ready && !kept.failed.contains(wanted)
        };
        let lacking: Vec<_> = wanted.into_iter().filter(|wanted| lacks(wanted)).collect();
        kept.pending.clone_from(&lacking);
        lacking
    }

    /// Puts a picture here that was drawn, or the word that it cannot be; those that nobody has needed for the longest time make room.
    pub fn put(&self, ctx: &Context, of: WantedPicture, image: Option<ColorImage>) {
        let Some(image) = image else {
            self.shelf().failed.push(of);
            return;
        };
        let name = format!("slide {}", of.page.page);
        let texture = ctx.load_texture(name, image, TextureOptions::LINEAR);
        let mut kept = self.shelf();
        let used = kept.frame;
        kept.ready.retain(|ready| ready.of != of);
        kept.ready.push(ReadyPicture { of, texture, used });
        kept.make_room();
    }

    /// Forgets all pictures, as when another meeting is opened.
    pub fn forget(&self) {
        *self.shelf() = PictureShelf::default();
    }

    /// Number of bytes of all pictures that are kept.
    pub fn bytes(&self) -> usize {
        self.shelf().ready.iter().map(|ready| ready.texture.byte_size()).sum()
    }

    /// The places, in pixels, for which a page is ready.
    pub fn ready_for(&self, page: &SlidePage) -> Vec<[u32; 2]> {
        let kept = self.shelf();
        let ready = kept.ready.iter().filter(|ready| ready.of.page == *page);
        ready.map(|ready| ready.of.within).collect()
    }

    fn shelf(&self) -> MutexGuard<'_, PictureShelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PictureShelf {
    fn make_room(&mut self) {
        // What was needed in the last frames stays, however large it is.
        let needed_from = self.frame.saturating_sub(1);
        self.ready.sort_by_key(|ready| std::cmp::Reverse(ready.used));
        let mut bytes = 0;
        self.ready.retain(|ready| {
            bytes += ready.texture.byte_size();
            bytes <= MOST_BYTES || ready.used >= needed_from
        });
    }
}

/// The size of a picture that fills a place in its own ratio, in the unit of the place.
pub(super) fn fitted(picture: Vec2, place: Vec2) -> Vec2 {
    let scale = (place.x / picture.x.max(1.0)).min(place.y / picture.y.max(1.0));
    picture * scale
}
