//! The pages of the views shown last: the hall's window, its small pictures and the count of pages need the same ones in every
//! frame, and laying them out costs more than all the rest.

use crate::gui::hall::kind;
use crate::gui::hall::measure::{HallSheet, Typesetter};
use crate::gui::hall::page::Page;
use crate::model::HallView;
use crate::words::Words;
use eframe::egui::{Context, Id};
use std::sync::Arc;

/// Number of layouts kept: the hall, the next view, and both once more where two screens differ in their pixels.
const KEPT: usize = 4;

/// The pages of a view, laid out for one sheet, language and resolution.
#[derive(Debug)]
pub(super) struct PageLayout {
    view: HallView,
    sheet: HallSheet,
    words: Words,
    /// The measure of letters depends on it.
    pixels_per_point: f32,
    pub(super) pages: Vec<Page>,
}

#[derive(Clone, Default)]
struct PageCache(Vec<Arc<PageLayout>>);

impl PageLayout {
    /// The pages of a view: those from before where nothing has changed.
    pub(super) fn of(ctx: &Context, set: &Typesetter<'_>, view: &HallView) -> Arc<Self> {
        let pixels_per_point = ctx.pixels_per_point();
        let holds = |layout: &Self| {
            layout.sheet == set.sheet
                && layout.words == set.words
                && layout.pixels_per_point.to_bits() == pixels_per_point.to_bits()
                && layout.view.has_pages_of(view)
        };
        let memory = Id::unique("hall pages");
        let known = ctx.data(|data| data.get_temp::<PageCache>(memory)).unwrap_or_default();
        if let Some(layout) = known.0.iter().find(|layout| holds(layout)) {
            return Arc::clone(layout);
        }
        let layout = Arc::new(Self {
            view: view.clone(),
            sheet: set.sheet,
            words: set.words,
            pixels_per_point,
            pages: kind::pages(set, view),
        });
        ctx.data_mut(|data| {
            let PageCache(kept) = data.get_temp_mut_or_default(memory);
            kept.insert(0, Arc::clone(&layout));
            kept.truncate(KEPT);
        });
        layout
    }
}
