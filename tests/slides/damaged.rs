//! Files that were cut off or changed on their way: never a crash, and slides or one reason why there are none.

use crate::support::slide_files::{PackageParts, body, notes, odp_frame, paragraph, placeholder, slide, table, title};
use proptest::prelude::*;
use samtalsledaren::files::read_deck;
use samtalsledaren::slides::{deck_of_show, found_questions, read_slide_show};
use samtalsledaren::words::Words;
use std::sync::LazyLock;

static PPTX: LazyLock<PackageParts> = LazyLock::new(|| {
    let first = title("Rubrik") + &body(&["Vad gör vi?", "Kost &amp; vård"]);
    let second = table(&[&["", "Nu", "Sedan"], &["Tid", "Kort", "Lång"], &["Rum", "Litet", "Stort"]]);
    let speech = placeholder("type=\"body\"", &paragraph("Säg det här."));
    PackageParts::pptx(&[&title("Först"), &first, &second])
        .with_relations("slide2.xml", &[("rId1", "notesSlide", "../notesSlides/n.xml")])
        .with("ppt/notesSlides/n.xml", &notes(&speech))
});

static ODP: LazyLock<PackageParts> = LazyLock::new(|| {
    let page = |text: &str| format!("<draw:page>{}{}</draw:page>", odp_frame("title", text), odp_frame("outline", text));
    PackageParts::odp(&(page("<text:p>Vad gör vi?</text:p>") + &page("<text:p>Kost &amp; vård</text:p>")))
});

/// What must hold for any bytes: a deck that is sound, or a fault.
fn is_read_or_refused(bytes: &[u8]) {
    let words = Words::default();
    match read_slide_show(bytes) {
        Err(fault) => assert!(fault.message("fil.pptx", words).starts_with("fil.pptx")),
        Ok(show) => {
            found_questions(&show);
            let deck = deck_of_show(&show, "fil", words);
            let shown = show.slides.iter().filter(|slide| !slide.is_hidden).count();
            assert_eq!(deck.items.len(), shown);
            if shown > 0 {
                let text = ron::to_string(&deck).unwrap();
                let read = read_deck(text.as_bytes(), words);
                assert_eq!(read.as_ref(), Ok(&deck), "{text}");
            }
        }
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    for whole in [PPTX.bytes(), ODP.bytes()] {
        for length in 0..whole.len() {
            assert!(read_slide_show(&whole[..length]).is_err(), "{length} of {}", whole.len());
        }
        is_read_or_refused(&whole);
    }
}

#[test]
fn a_part_that_is_cut_off_anywhere_harms_no_other() {
    let text = slide(&(title("Rubrik") + &body(&["Vad gör vi?"])));
    for length in (0..text.len()).filter(|length| text.is_char_boundary(*length)) {
        let bytes = PPTX.clone().with("ppt/slides/slide2.xml", &text[..length]).bytes();
        assert_eq!(read_slide_show(&bytes).unwrap().slides[0].title, "Först", "{length}");
    }
}

/// Bytes with some of them changed.
fn changed(mut bytes: Vec<u8>, changes: &[(usize, u8)]) -> Vec<u8> {
    let count = bytes.len();
    for (place, mask) in changes {
        bytes[place % count] ^= mask;
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn changed_bytes_of_a_file_break_nothing(changes in prop::collection::vec((any::<usize>(), 1..=255_u8), 1..8), is_open: bool) {
        let parts = if is_open { &*ODP } else { &*PPTX };
        is_read_or_refused(&changed(parts.bytes(), &changes));
        // Not packed, so that what is changed is what is read.
        is_read_or_refused(&changed(parts.stored(), &changes));
    }

    #[test]
    fn changed_bytes_of_a_part_break_nothing(changes in prop::collection::vec((any::<usize>(), 1..=255_u8), 1..12), which in 0..5_usize) {
        let name = ["ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", "content.xml"][which];
        let parts = if name == "content.xml" { &*ODP } else { &*PPTX };
        let part = changed(parts.part(name), &changes);
        is_read_or_refused(&parts.clone().with_bytes(name, &part).bytes());
    }

    #[test]
    fn any_pieces_of_xml_break_nothing(pieces in prop::collection::vec(0..PIECES.len(), 0..60)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        is_read_or_refused(&PPTX.clone().with("ppt/slides/slide2.xml", &slide(&text)).bytes());
        is_read_or_refused(&PPTX.clone().with("ppt/slides/slide2.xml", &text).bytes());
        is_read_or_refused(&ODP.clone().with("content.xml", &text).bytes());
    }

    #[test]
    fn any_text_on_a_slide_makes_a_sound_deck(texts in prop::collection::vec("\\PC{0,40}|[?!→. \u{b}\u{200d}\u{fffc}]{0,9}", 0..6)) {
        let escape = |text: &String| text.replace('&', "&amp;").replace('<', "&lt;");
        let texts: Vec<_> = texts.iter().map(escape).collect();
        let all: Vec<_> = texts.iter().map(String::as_str).collect();
        let shapes = title(all.first().copied().unwrap_or_default()) + &body(&all) + &table(&[&all, &all]);
        is_read_or_refused(&PackageParts::pptx(&["", &shapes]).bytes());
    }
}

const PIECES: [&str; 26] = [
    "<p:sp>",
    "</p:sp>",
    "<p:txBody>",
    "</p:txBody>",
    "<a:p>",
    "</a:p>",
    "<a:r><a:t>Vad?</a:t></a:r>",
    "<a:br/>",
    "<p:grpSp>",
    "</p:grpSp>",
    "<mc:AlternateContent>",
    "</mc:AlternateContent>",
    "<mc:Choice>",
    "</mc:Choice>",
    "<mc:Fallback>",
    "</mc:Fallback>",
    "<a:tbl>",
    "</a:tbl>",
    "<a:tr>",
    "</a:tr>",
    "<a:tc hMerge=\"1\" gridSpan=\"99999999999\"/>",
    "<p:graphicFrame>",
    "</p:graphicFrame>",
    "&amp;",
    "&#0;",
    "<draw:page>",
];
