//! Guests' slides: what is read of a file, what is refused, and which questions are offered.

mod damaged;
mod decks;
mod docx;
mod limits;
mod odp;
mod pdf;
mod pptx;
mod questions;

use samtalsledaren::slides::{GuestSlide, SlideShow, read_slide_show};

/// The slides of a file that is read.
fn show(bytes: &[u8]) -> SlideShow {
    read_slide_show(bytes).unwrap()
}

/// The texts of a slide with their levels.
fn texts(slide: &GuestSlide) -> Vec<(&str, usize)> {
    slide.texts.iter().map(|text| (text.text.as_str(), text.level)).collect()
}

/// The texts of a slide.
fn words(slide: &GuestSlide) -> Vec<&str> {
    slide.texts.iter().map(|text| text.text.as_str()).collect()
}
