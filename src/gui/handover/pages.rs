//! The pages of the bilaga as the shell lends them.

use crate::model::Appendix;
use eframe::egui::TextureHandle;
use std::path::PathBuf;

/// The pages of the bilaga as they will be.
#[derive(Default)]
pub struct Preview {
    /// The document that was laid out.
    pub appendix: Option<Appendix>,
    /// Number of pages.
    pub page_count: usize,
    /// The page shown, from 0.
    pub page: usize,
    /// The picture of that page, when it is ready.
    pub picture: Option<TextureHandle>,
    /// Size at which the pages are shown: 1 fills the width, 0 shows the whole page.
    pub zoom: f32,
    /// True while it is being laid out anew.
    pub working: bool,
    /// Files written by the last export.
    pub written: Vec<PathBuf>,
}
