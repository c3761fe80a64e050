//! What must hold for any bytes that are read as a guest's slides; shared with the fuzz target.

use crate::support::slide_files::{PackageParts, slide};
use samtalsledaren::files::read_deck;
use samtalsledaren::slides::{deck_of_show, found_questions, read_slide_show};
use samtalsledaren::words::Words;

/// Any bytes as a guest's file, and as each part of one: slides that become a sound deck, or one reason why there are none.
pub(crate) fn slides(bytes: &[u8]) {
    slide_show(bytes);
    let pptx = || PackageParts::pptx(&["", ""]);
    for name in ["ppt/slides/slide1.xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"] {
        slide_show(&pptx().with_bytes(name, bytes).stored());
    }
    let text = String::from_utf8_lossy(bytes);
    slide_show(&pptx().with("ppt/slides/slide1.xml", &slide(&text)).stored());
    slide_show(&PackageParts::odp("").with_bytes("content.xml", bytes).stored());
    slide_show(&PackageParts::odp(&text).stored());
}

fn slide_show(bytes: &[u8]) {
    let words = Words::default();
    match read_slide_show(bytes) {
        Err(fault) => assert!(fault.message("fil", words).starts_with("fil "), "a sentence that names the file"),
        Ok(show) => {
            let count = show.slides.len();
            let found = found_questions(&show);
            assert!(
                found.iter().all(|found| (1..=count).contains(&found.slide)),
                "a question stands on a slide"
            );
            let deck = deck_of_show(&show, "fil", words);
            if !deck.items.is_empty() {
                let text = ron::to_string(&deck).expect("a deck can be written");
                assert_eq!(read_deck(text.as_bytes(), words), Ok(deck), "what was written is what was read");
            }
        }
    }
}
