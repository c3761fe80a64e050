//! The pages of the bilaga as the last screen shows them: laid out anew when the session has changed, one page drawn at a time.

use super::services::Services;
use crate::gui::Preview;
use crate::model::{ProtocolText, Record};
use crate::work::{Job, PreparedAppendix};
use eframe::egui::{ColorImage, Context, TextureOptions};
#[cfg(feature = "pdf")]
use std::sync::Arc;

/// Pixels for each point of a page: sharp on a screen with twice the usual density.
#[cfg(feature = "pdf")]
const PIXELS_PER_POINT: f32 = 2.0;
/// The same for a page that is shown larger than its column is wide.
#[cfg(feature = "pdf")]
const LARGE_PIXELS_PER_POINT: f32 = 4.0;

/// The laid-out bilaga, and how it stands to the session.
#[derive(Default)]
pub(super) struct BilagaPages {
    /// The pages as the screen is shown them.
    pub(super) preview: Preview,
    /// The session has changed since the pages were laid out.
    pub(super) is_old: bool,
    working: bool,
    /// The text for the protocol to copy when the pages are ready.
    pub(super) copies: Option<ProtocolText>,
    #[cfg(feature = "pdf")]
    pages: Option<Arc<crate::export::Pages>>,
    /// A page that was drawn and is no texture of the window yet.
    drawn: Option<ColorImage>,
}

impl BilagaPages {
    /// Nothing is laid out yet of a session that has just been opened.
    pub(super) fn new(zoom: f32) -> Self {
        Self {
            is_old: true,
            preview: Preview {
                zoom,
                ..Preview::default()
            },
            ..Self::default()
        }
    }

    /// A text for the protocol, unless the pages are being made.
    pub(super) fn text(&self, which: ProtocolText) -> Option<String> {
        let is_fresh = !self.is_old && !self.preview.working;
        let appendix = self.preview.appendix.as_ref().filter(|_| is_fresh)?;
        Some(appendix.protocol.text(which).to_owned())
    }

    /// Asks for the pages anew when the session has changed since, one layout at a time.
    pub(super) fn lay_out_again(&mut self, record: &Record, services: &mut Services) {
        if self.is_old && !self.working {
            self.is_old = false;
            self.working = true;
            self.preview.working = true;
            services.send(Job::LayOut(Box::new(record.clone())));
        }
    }

    /// No layout goes on any more.
    pub(super) fn stop(&mut self) {
        self.working = false;
        self.preview.working = false;
    }

    /// Takes the pages in; gives the text that waits to be copied, when they are of the session as it is.
    pub(super) fn laid_out(&mut self, laid_out: PreparedAppendix, services: &mut Services) -> Option<ProtocolText> {
        self.stop();
        self.preview.appendix = Some(laid_out.appendix);
        #[cfg(feature = "pdf")]
        if let Some(pages) = laid_out.pages {
            self.preview.page_count = usize::from(pages.count());
            self.pages = Some(pages);
            self.turn(self.preview.page, services);
        }
        self.copies.take_if(|_| !self.is_old)
    }

    /// Shows a page; its picture is made by the worker.
    #[cfg_attr(not(feature = "pdf"), expect(unused_variables, reason = "without pages nothing is drawn"))]
    pub(super) fn turn(&mut self, page: usize, services: &mut Services) {
        self.preview.page = page.min(self.preview.page_count.saturating_sub(1));
        #[cfg(feature = "pdf")]
        if let Some(pages) = &self.pages {
            services.send(Job::Picture {
                pages: Arc::clone(pages),
                page: u16::try_from(self.preview.page).unwrap_or(u16::MAX),
                pixels_per_point: if self.preview.zoom > 1.0 {
                    LARGE_PIXELS_PER_POINT
                } else {
                    PIXELS_PER_POINT
                },
            });
        }
    }

    /// Takes in a page that was drawn, unless another one is shown by now.
    #[cfg(feature = "pdf")]
    pub(super) fn drawn(&mut self, page: u16, picture: &crate::export::PagePicture) {
        if usize::from(page) == self.preview.page {
            let size = [picture.width, picture.height].map(|pixels| usize::try_from(pixels).unwrap_or(0));
            self.drawn = Some(ColorImage::from_rgba_unmultiplied(size, &picture.rgba));
        }
    }

    /// Makes a texture of the page that was drawn since the last frame: only where there is a window are there textures.
    pub(super) fn hand_to_window(&mut self, ctx: &Context) {
        if let Some(image) = self.drawn.take() {
            self.preview.picture = Some(ctx.load_texture("page", image, TextureOptions::LINEAR));
        }
    }
}
