//! A guest's slides in a PDF: lines, titles and paragraphs out of letters with places, and which page is which slide.

use super::{texts, words};
use samtalsledaren::slides::{
    GlyphPlace, GuestSlide, GuestText, MismatchReason, PageText, PdfFacts, PdfLine, SlideShow, found_questions, is_pdf, lines_of,
    pages_of_slides, show_of_pages,
};

/// The letters of a text, each half as wide as it is high.
fn letters(text: &str, x: f32, y: f32, size: f32) -> Vec<GlyphPlace> {
    let signs = text.chars().enumerate();
    signs
        .map(|(index, sign)| GlyphPlace {
            text: sign.to_string(),
            x: x + index as f32 * size / 2.0,
            y,
            direction: 0.0,
            size,
            advance: size / 2.0,
        })
        .collect()
}

fn line(text: &str, left: f32, baseline: f32, size: f32) -> PdfLine {
    PdfLine {
        text: text.to_owned(),
        left,
        right: left + text.chars().count() as f32 * size / 2.0,
        baseline,
        size,
    }
}

fn page(lines: Vec<PdfLine>) -> PageText {
    PageText {
        width: 960.0,
        height: 540.0,
        lines,
    }
}

fn slide_of(lines: Vec<PdfLine>) -> GuestSlide {
    let mut slides = show_of_pages(&PdfFacts::default(), &[Some(page(lines))]).slides;
    slides.remove(0)
}

fn read(glyphs: &[GlyphPlace]) -> Vec<String> {
    lines_of(glyphs).into_iter().map(|line| line.text).collect()
}

#[test]
fn letters_become_lines_by_their_places() {
    let mut glyphs = letters("Var", 60.0, 100.0, 20.0);
    // A space that is not drawn, a word of another box far to the right, and the next line.
    glyphs.extend(letters("står", 96.0, 100.0, 20.0));
    glyphs.extend(letters("Spalt", 400.0, 100.0, 20.0));
    glyphs.extend(letters("vi?", 60.0, 124.0, 20.0));
    assert_eq!(read(&glyphs), ["Var står", "Spalt", "vi?"]);
    let lines = lines_of(&glyphs);
    assert_eq!((lines[0].left, lines[0].baseline, lines[0].size), (60.0, 100.0, 20.0));
    assert!((lines[0].right - 136.0).abs() < 0.01, "{lines:?}");
}

#[test]
fn the_sign_of_a_list_belongs_to_its_words_however_far_they_stand() {
    let mut glyphs = letters("•", 60.0, 100.0, 20.0);
    glyphs.extend(letters("Första", 110.0, 100.0, 20.0));
    glyphs.extend(letters("2.", 60.0, 130.0, 20.0));
    glyphs.extend(letters("Andra", 120.0, 130.0, 20.0));
    assert_eq!(read(&glyphs), ["• Första", "2. Andra"]);
}

#[test]
fn letters_drawn_twice_raised_turned_or_as_one_are_read_once() {
    let bold: Vec<_> = letters("Oss", 60.0, 100.0, 20.0)
        .into_iter()
        .flat_map(|glyph| [glyph.clone(), GlyphPlace { x: glyph.x + 0.4, ..glyph }])
        .collect();
    assert_eq!(read(&bold), ["Oss"], "a letter that is drawn twice looks bold");
    let mut raised = letters("m", 60.0, 100.0, 20.0);
    raised.extend(letters("2", 70.0, 93.0, 12.0));
    assert_eq!(read(&raised), ["m2"]);
    let turned: Vec<_> = (0..3)
        .map(|index| GlyphPlace {
            direction: -std::f32::consts::FRAC_PI_2,
            x: 50.0,
            y: 300.0 - index as f32 * 10.0,
            ..letters("abc", 0.0, 0.0, 20.0)[index].clone()
        })
        .collect();
    assert_eq!(read(&turned), ["abc"], "words beside an axis go upwards");
    let one = [GlyphPlace {
        text: "\u{FB01}\u{AD}".to_owned(),
        ..letters("x", 0.0, 50.0, 20.0)[0].clone()
    }];
    assert_eq!(read(&one), ["fi"]);
    let senseless = [GlyphPlace {
        x: f32::NAN,
        ..letters("x", 0.0, 50.0, 20.0)[0].clone()
    }];
    assert!(read(&senseless).is_empty());
}

#[test]
fn the_largest_words_above_are_the_title_and_lines_join_to_paragraphs() {
    let slide = slide_of(vec![
        line("Vad behöver vi göra för att nå", 60.0, 80.0, 44.0),
        line("målen?", 60.0, 130.0, 44.0),
        line("• Ett mål som är så långt att det fortsätter på", 60.0, 200.0, 28.0),
        line("nästa rad", 90.0, 234.0, 28.0),
        line("– Under det", 100.0, 268.0, 28.0),
        line("• Ett annat mål", 60.0, 302.0, 28.0),
    ]);
    assert_eq!(slide.title, "Vad behöver vi göra för att nå målen?");
    assert_eq!(
        texts(&slide),
        [
            ("Ett mål som är så långt att det fortsätter på nästa rad", 0),
            ("Under det", 1),
            ("Ett annat mål", 0)
        ]
    );
}

#[test]
fn a_break_of_the_author_stays_one() {
    let slide = slide_of(vec![
        line("Samtal", 60.0, 80.0, 44.0),
        line("Var står vi idag?", 60.0, 200.0, 28.0),
        line("Vart vill vi komma på några års sikt, och varför dit?", 60.0, 234.0, 28.0),
        line("Kort", 60.0, 268.0, 28.0),
        line("En rad som har rum för ett ord till", 60.0, 302.0, 28.0),
    ]);
    assert_eq!(
        words(&slide),
        [
            "Var står vi idag?",
            "Vart vill vi komma på några års sikt, och varför dit?",
            "Kort",
            "En rad som har rum för ett ord till"
        ]
    );
    let show = SlideShow {
        title: String::new(),
        slides: vec![
            GuestSlide {
                number: 1,
                ..GuestSlide::default()
            },
            GuestSlide { number: 2, ..slide },
        ],
    };
    assert_eq!(found_questions(&show).len(), 1, "the same rules find questions on it");
}

#[test]
fn what_stands_at_the_edge_of_every_page_is_no_words_of_a_slide() {
    let pages: Vec<_> = (1..=5)
        .map(|number| {
            Some(page(vec![
                line(&format!("Rubrik {number}"), 60.0, 80.0, 44.0),
                line("Region Exempel 2031", 60.0, 525.0, 12.0),
                line(&number.to_string(), 900.0, 525.0, 12.0),
                line(&format!("Fotnot {number}"), 300.0, 525.0, 12.0),
            ]))
        })
        .collect();
    let show = show_of_pages(&PdfFacts::default(), &pages);
    assert_eq!(words(&show.slides[2]), ["Fotnot 3"]);
    let few = show_of_pages(&PdfFacts::default(), &pages[..2]);
    assert_eq!(
        words(&few.slides[0]),
        ["Region Exempel 2031", "Fotnot 1"],
        "of two pages nobody can tell"
    );
    let only = slide_of(vec![line("2031", 60.0, 530.0, 44.0)]);
    assert_eq!(words(&only), ["2031"], "a slide may say nothing but a number");
}

#[test]
fn columns_are_read_one_after_the_other_whatever_was_drawn_first() {
    let slide = slide_of(vec![
        line("Höger", 500.0, 200.0, 28.0),
        line("till höger", 500.0, 234.0, 28.0),
        line("Vänster", 60.0, 200.0, 28.0),
        line("till vänster", 60.0, 234.0, 28.0),
        line("Två spalter", 60.0, 80.0, 44.0),
    ]);
    assert_eq!(slide.title, "Två spalter");
    assert_eq!(words(&slide), ["Vänster till vänster", "Höger till höger"]);
}

fn shows(number: usize, words: &str, is_hidden: bool) -> GuestSlide {
    GuestSlide {
        number,
        is_hidden,
        title: words.to_owned(),
        texts: vec![GuestText {
            text: format!("Mer om {words}"),
            level: 0,
        }],
        ..GuestSlide::default()
    }
}

fn says(words: &str) -> PageText {
    let lines = if words.is_empty() {
        Vec::new()
    } else {
        vec![line(words, 60.0, 80.0, 44.0), line(&format!("Mer om {words}"), 60.0, 200.0, 28.0)]
    };
    page(lines)
}

#[test]
fn pages_are_matched_by_number_then_by_words_or_refused_with_both_numbers() {
    let names = ["ett bad", "två broar", "tre skolor", "fyra vägar"];
    let slides = names.iter().zip(1..).map(|(name, number)| shows(number, name, number == 2));
    let show = SlideShow {
        title: String::new(),
        slides: slides.collect(),
    };
    let matched = |pages: &[&str]| {
        let pages: Vec<_> = pages.iter().map(|words| Some(says(words))).collect();
        pages_of_slides(&show, &pages).map(|found| found.into_iter().collect::<Vec<_>>())
    };
    assert_eq!(matched(&["ett bad", "tre skolor", "fyra vägar"]), Ok(vec![(1, 1), (3, 2), (4, 3)]));
    assert_eq!(
        matched(&names),
        Ok(vec![(1, 1), (2, 2), (3, 3), (4, 4)]),
        "hidden slides may be printed too"
    );
    // A slide that came bit by bit has several pages; the last is whole.
    assert_eq!(
        matched(&["försättsblad", "ett bad", "ett bad", "tre skolor", "fyra vägar"]),
        Ok(vec![(1, 3), (3, 4), (4, 5)])
    );
    assert_eq!(matched(&["", "", ""]), Ok(vec![(1, 1), (3, 2), (4, 3)]), "words may be drawings");
    let refused = matched(&["annat helt", "något annat"]).unwrap_err();
    assert_eq!(
        (refused.reason, refused.shown, refused.all, refused.pages),
        (MismatchReason::Number, 3, 4, 2)
    );
    let message = refused.message("bilder.pdf", samtalsledaren::words::Words::default());
    assert!(
        message.contains("2 sidor") && message.contains("är 3") && message.contains('4'),
        "{message}"
    );
}

#[test]
fn handouts_and_other_slides_are_refused() {
    let long = "ord som står på just denna bild och ingen annan bild i hela filen, ".repeat(3);
    let show = SlideShow {
        title: String::new(),
        slides: (1..=3).map(|number| shows(number, &format!("{long} {number}"), false)).collect(),
    };
    let sheet = |size: [f32; 2]| {
        Some(PageText {
            width: size[0],
            height: size[1],
            ..PageText::default()
        })
    };
    for size in [[595.3, 841.9], [612.0, 792.0]] {
        let pages: Vec<_> = (0..3).map(|_| sheet(size)).collect();
        assert_eq!(pages_of_slides(&show, &pages).unwrap_err().reason, MismatchReason::Handouts);
    }
    let upright = [sheet([540.0, 720.0]), sheet([540.0, 720.0]), sheet([540.0, 720.0])];
    assert!(pages_of_slides(&show, &upright).is_ok(), "slides may be upright too");
    let other = "Region anläggning budget kronor procent vård tåg buss cykel skog sjö fjäll hav kust stad by gata torg park hus tak vägg golv dörr fönster spis bord stol lampa matta säng kudde täcke";
    let pages: Vec<_> = (0..3).map(|_| Some(says(other))).collect();
    assert_eq!(pages_of_slides(&show, &pages).unwrap_err().reason, MismatchReason::OtherWords);
}

#[test]
fn a_pdf_is_known_by_its_head_which_may_come_late() {
    assert!(is_pdf(b"%PDF-1.4\n"));
    assert!(is_pdf(&[b"\n".repeat(900), b"%PDF-1.4".to_vec()].concat()));
    assert!(!is_pdf(&[b"\n".repeat(1100), b"%PDF-1.4".to_vec()].concat()));
    assert!(!is_pdf(b"PK\x03\x04 %PDF-1.4") && !is_pdf(b"") && !is_pdf(b"%PD"));
}
