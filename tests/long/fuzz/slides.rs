//! Any bytes as a guest's slides.
#![no_main]

#[path = "../read_slides.rs"]
mod read_slides;
#[path = "../../support"]
#[expect(dead_code, reason = "shared with the tests")]
mod support {
    pub(crate) mod slide_files;
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| read_slides::slides(bytes));
