//! The pictures of a document, drawn by a few threads at once, since there may be a hundred and each takes milliseconds.

use crate::export::{ExportError, Rasterizer};
use crate::model::Picture;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The most threads that draw at once.
const MOST_THREADS: usize = 4;

/// The pictures as PNG, in their order, and what is made while others draw.
pub(super) fn drawn<T>(pictures: &[&Picture], meanwhile: impl FnOnce() -> T) -> Result<(Vec<Vec<u8>>, T), ExportError> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let next = AtomicUsize::new(0);
    let draw_some = || {
        let mut rasterizer = Rasterizer::default();
        let mut drawn = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(picture) = pictures.get(index) else { break drawn };
            drawn.push((index, rasterizer.png(picture)));
        }
    };
    let (mut drawn, made) = thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads.min(pictures.len()))
            .filter_map(|_| {
                thread::Builder::new()
                    .name("pictures".to_owned())
                    .spawn_scoped(scope, draw_some)
                    .ok()
            })
            .collect();
        let made = meanwhile();
        let mut drawn = draw_some();
        for helper in helpers {
            // What a helper lost in a fault is missed below.
            drawn.extend(helper.join().unwrap_or_default());
        }
        (drawn, made)
    });
    drawn.sort_by_key(|(index, _)| *index);
    if drawn.len() != pictures.len() {
        return Err(ExportError::Container("a picture could not be drawn".to_owned()));
    }
    let drawn = drawn.into_iter().map(|(_, png)| png).collect::<Result<_, _>>()?;
    Ok((drawn, made))
}
