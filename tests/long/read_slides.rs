//! What must hold for any bytes that are read as a guest's slides; shared with the fuzz target.

use crate::support::slide_files::{PackageParts, slide};
use samtalsledaren::files::read_deck;
use samtalsledaren::model::{Deck, LineOfText, TextSort, read_items, text_lines};
use samtalsledaren::slides::{deck_of_show, found_questions, read_slide_show, read_text_document};
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
    for part in ["word/document.xml", "word/styles.xml", "word/numbering.xml"] {
        document(&PackageParts::docx("<w:p/>").with_bytes(part, bytes).stored());
    }
    document(&PackageParts::docx(&text).stored());
    items(&text_lines(&text), TextSort::List);
}

fn document(bytes: &[u8]) {
    match read_text_document(bytes) {
        Err(fault) => assert!(
            fault.message("fil", Words::default()).starts_with("fil "),
            "a sentence that names the file"
        ),
        Ok(read) => {
            if let Some(document) = read {
                items(&document.lines, TextSort::Document);
            }
        }
    }
}

/// Items that a deck can hold as they are.
fn items(lines: &[LineOfText], sort: TextSort) {
    let words = Words::default();
    let read = read_items(lines, sort, words);
    let deck = Deck {
        format: 1,
        id: "fil".to_owned(),
        title: "Fil".to_owned(),
        tables: read.tables,
        items: read.items.into_iter().map(|found| found.item).collect(),
        ..Deck::default()
    };
    if !deck.items.is_empty() {
        let text = ron::to_string(&deck).expect("a deck can be written");
        assert_eq!(read_deck(text.as_bytes(), words), Ok(deck), "what was written is what was read");
    }
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
