//! The pages of what was shown lately: the hall's window, its small pictures and the count of pages need the same ones in every
//! frame, and laying them out costs more than all the rest.

use super::kind;
use super::measure::{Sheet, Typesetter};
use super::page::Page;
use crate::model::HallView;
use crate::words::Words;
use eframe::egui::{Context, Id};
use std::sync::Arc;

/// How many are kept: the hall, what comes next, and both once more where two screens differ in their pixels.
const KEPT: usize = 4;

/// What was laid out, and for what.
#[derive(Debug)]
pub(super) struct Laid {
    view: HallView,
    sheet: Sheet,
    words: Words,
    /// The measure of letters depends on it.
    pixels_per_point: f32,
    pub(super) pages: Vec<Page>,
}

#[derive(Clone, Default)]
struct Lately(Vec<Arc<Laid>>);

impl Laid {
    /// The pages of a view: those from before where nothing has changed.
    pub(super) fn of(ctx: &Context, set: &Typesetter<'_>, view: &HallView) -> Arc<Self> {
        let pixels_per_point = ctx.pixels_per_point();
        let holds = |laid: &Self| {
            laid.sheet == set.sheet
                && laid.words == set.words
                && laid.pixels_per_point.to_bits() == pixels_per_point.to_bits()
                && laid.view.has_pages_of(view)
        };
        let memory = Id::unique("hall pages");
        let known = ctx.data(|data| data.get_temp::<Lately>(memory)).unwrap_or_default();
        if let Some(laid) = known.0.iter().find(|laid| holds(laid)) {
            return Arc::clone(laid);
        }
        let laid = Arc::new(Self {
            view: view.clone(),
            sheet: set.sheet,
            words: set.words,
            pixels_per_point,
            pages: kind::pages(set, view),
        });
        ctx.data_mut(|data| {
            let Lately(kept) = data.get_temp_mut_or_default(memory);
            kept.insert(0, Arc::clone(&laid));
            kept.truncate(KEPT);
        });
        laid
    }
}
