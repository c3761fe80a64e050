//! The pages of a PDF as a guest's slides.

use super::margins::PageMargins;
use super::page::{PageText, PdfFacts};
use super::paragraphs::title_and_texts;
use crate::slides::show::{GuestSlide, SlideRemark, SlideShow};

/// The slides that the pages of a PDF are, one for each: their titles by the largest size, their lines joined to paragraphs. A page that
/// could not be read says nothing.
pub fn show_of_pages(facts: &PdfFacts, pages: &[Option<PageText>]) -> SlideShow {
    let read: Vec<_> = pages.iter().flatten().collect();
    let margins = PageMargins::of(&read);
    let slides = pages.iter().enumerate().map(|(index, page)| {
        let mut slide = GuestSlide {
            number: index + 1,
            ..GuestSlide::default()
        };
        match page {
            Some(page) => (slide.title, slide.texts) = title_and_texts(page, &margins.own_lines(page)),
            None => slide.remarks.push(SlideRemark::Page),
        }
        slide
    });
    SlideShow {
        title: facts.title.clone(),
        slides: slides.collect(),
    }
}
