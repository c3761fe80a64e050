//! PDFs read by a process of our own: what comes of sound ones, and of those that would harm the program.
#![expect(clippy::disallowed_methods, reason = "the tests measure")]

use crate::support::pdf_files::{
    deep_brackets, endless_pattern, form_of_itself, forms_without_end, immense_picture, page, page_of_itself, pdf, slide, text_at,
    with_password,
};
use samtalsledaren::slides::{LARGEST_PICTURE, PdfFault, PdfReply, PdfRequest, read_pdf_bytes, write_pdf_bytes};
use samtalsledaren::words::{Language, Words};
use samtalsledaren::work::{PdfPages, PdfReader, read_pdf};
use std::sync::Arc;
use std::time::{Duration, Instant};

fn reader() -> PdfReader {
    PdfReader::of_program(env!("CARGO_BIN_EXE_samtalsledaren").into())
}

fn read(bytes: &[u8]) -> Result<PdfPages, PdfFault> {
    let patient = reader().waiting(Duration::from_secs(4), Duration::from_secs(12));
    read_pdf(&patient, &bytes.into())
}

/// The part of the points of a picture that are not white.
fn inked(pixels: &[u8]) -> f32 {
    let points = pixels.chunks_exact(4);
    let count = points.len();
    points.filter(|point| point[..3] != [255, 255, 255]).count() as f32 / count as f32
}

#[test]
fn words_come_with_their_places_and_sizes() {
    let file = pdf(&[slide("Vårt möte", &["• Första punkten", "Åtgärder (2031)"]), page("")]);
    let read = read(&file).unwrap();
    assert_eq!(read.facts.pages, 2);
    let [Some(first), Some(second)] = &read.texts[..] else {
        panic!("{read:?}")
    };
    assert_eq!((first.width, first.height), (960.0, 540.0));
    let lines: Vec<_> = first.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["Vårt möte", "• Första punkten", "Åtgärder (2031)"]);
    let title = &first.lines[0];
    assert!(
        (title.left - 60.0).abs() < 0.5 && (title.baseline - 90.0).abs() < 0.5 && (title.size - 44.0).abs() < 0.5,
        "{title:?}"
    );
    assert!(title.right > 200.0 && title.right < 400.0, "{title:?}");
    assert!(second.lines.is_empty());
}

#[test]
fn pages_are_drawn_in_the_size_that_is_asked_for() {
    let wide = page("0 0 1 rg 0 0 480 540 re f");
    let high = crate::support::pdf_files::PdfPage {
        size: [400, 800],
        ..page("1 0 0 rg 0 0 400 800 re f")
    };
    let file: Arc<[u8]> = pdf(&[wide, high, page(&text_at(&[("Rubrik", 60.0, 300.0, 80.0)]))]).into();
    let (mut process, facts) = reader().open(&file).unwrap();
    assert_eq!(facts.pages, 3);
    let drawn = process.draw(1, [1920, 1200]).unwrap();
    assert_eq!((drawn.width, drawn.height), (1920, 1080), "as large as it fits, in its own ratio");
    assert!((inked(&drawn.pixels) - 0.5).abs() < 0.01);
    let at = |x: usize, y: usize| &drawn.pixels[(y * 1920 + x) * 4..][..4];
    assert_eq!((at(10, 10), at(1910, 10)), (&[0, 0, 255, 255][..], &[255, 255, 255, 255][..]));
    let drawn = process.draw(2, [1920, 1080]).unwrap();
    assert_eq!((drawn.width, drawn.height), (540, 1080));
    let drawn = process.draw(3, [960, 540]).unwrap();
    assert!(inked(&drawn.pixels) > 0.005, "a font that the PDF only names is drawn by ours");
    let drawn = process.draw(1, [100_000, 100_000]).unwrap();
    assert_eq!([drawn.width, drawn.height], LARGEST_PICTURE);
    let drawn = process.draw(1, [0, 0]).unwrap();
    assert_eq!((drawn.width, drawn.height), (1, 1));
    assert_eq!(process.draw(4, [960, 540]), Err(PdfFault::NoPages));
    assert_eq!(process.text(0), Err(PdfFault::NoPages));
    assert!(process.text(1).is_ok(), "a wrong question ends nothing");
}

#[test]
fn notes_and_fields_laid_over_a_page_are_not_drawn() {
    let note = "<< /Type /Annot /Subtype /Square /Rect [0 0 960 540] /IC [1 0 0] /C [1 0 0] /AP << /N 6 0 R >> >>";
    let look = "<< /Type /XObject /Subtype /Form /BBox [0 0 960 540] /Length 26 >>\nstream\n1 0 0 rg 0 0 960 540 re f \nendstream";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R /Annots [5 0 R] >>",
        "<< /Length 1 >>\nstream\n \nendstream",
        note,
        look,
    ];
    let file = crate::support::pdf_files::of_objects(&objects.map(str::to_owned), "");
    let (mut process, _) = reader().open(&file.into()).unwrap();
    assert!(inked(&process.draw(1, [320, 180]).unwrap().pixels) < 0.001);
}

#[test]
fn each_bad_file_is_one_sentence_within_its_limits() {
    let many: Vec<_> = (0..501).map(|_| page("")).collect();
    let mut banner = page("");
    banner.size = [6000, 1000];
    let whole = pdf(&[slide("Rubrik", &["Text"])]);
    for (what, file, expected) in [
        ("locked", with_password(), &[PdfFault::Locked][..]),
        ("no PDF", b"%PDF-1.7\n".to_vec(), &[PdfFault::Damaged]),
        ("other bytes", vec![7; 5000], &[PdfFault::Damaged]),
        ("too many pages", pdf(&many), &[PdfFault::TooManyPages { most: 500 }]),
        ("a banner", pdf(&[page(""), banner]), &[PdfFault::PageShape { page: 2 }]),
        ("brackets", deep_brackets(), &[PdfFault::Broken, PdfFault::Damaged]),
        ("no end", forms_without_end(), &[PdfFault::TooSlow, PdfFault::Broken]),
    ] {
        let begun = Instant::now();
        let fault = read(&file).unwrap_err();
        assert!(expected.contains(&fault), "{what}: {fault:?}");
        assert!(begun.elapsed() < Duration::from_secs(15), "{what}");
        for language in [Language::Swedish, Language::English] {
            let words = Words::new(language);
            let message = fault.message("bilder.pdf", words);
            assert!(
                message.contains("bilder.pdf") && message.ends_with('.') && !message.contains('\n'),
                "{message}"
            );
        }
    }
    for (what, file) in [
        ("half a file", whole[..whole.len() / 2].to_vec()),
        ("a page within itself", page_of_itself()),
        ("a form within itself", form_of_itself()),
        ("an endless pattern", endless_pattern()),
        ("an immense picture", immense_picture()),
    ] {
        let begun = Instant::now();
        // Such files are read or refused, whichever; the program goes on.
        drop(read(&file));
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
    }
    assert_eq!(read(&whole).unwrap().facts.pages, 1, "and the next one is read");
}

#[test]
fn a_page_at_which_the_reader_breaks_down_is_left_out_alone() {
    let deep = format!("{}{} TJ", "[".repeat(400_000), "]".repeat(400_000));
    let file = pdf(&[slide("Ett", &[]), page(&deep), slide("Tre", &[])]);
    let read = read(&file).unwrap();
    let known: Vec<_> = read.texts.iter().map(Option::is_some).collect();
    assert_eq!(known, [true, false, true]);
}

#[test]
fn what_is_no_reader_of_ours_is_refused() {
    let file: Arc<[u8]> = pdf(&[page("")]).into();
    for program in ["/bin/true", "/bin/cat", "/nowhere/at-all"] {
        let fault = PdfReader::of_program(program.into()).open(&file).err();
        assert!(
            matches!(fault, Some(PdfFault::Broken | PdfFault::NotStarted)),
            "{program}: {fault:?}"
        );
    }
}

#[test]
fn no_more_is_taken_in_than_a_picture_whatever_is_said() {
    let mut parcel = vec![b'D'];
    parcel.extend(u32::MAX.to_le_bytes());
    assert!(PdfReply::read(&mut parcel.as_slice()).is_err());
    let mut short = vec![b'D'];
    short.extend(16_u32.to_le_bytes());
    short.extend([2_u32.to_le_bytes(), 2_u32.to_le_bytes()].concat());
    short.extend([0; 8]);
    assert!(PdfReply::read(&mut short.as_slice()).is_err(), "two points are no picture of four");
    assert!(PdfReply::read(&mut [b'T', 2, 0, 0, 0, b'{'].as_slice()).is_err());
    assert!(PdfRequest::read(&mut [b'X'; 13].as_slice()).is_err());
    assert!(matches!(PdfRequest::read(&mut [].as_slice()), Ok(None)));
    let mut said = Vec::new();
    let asked = PdfRequest::Draw {
        page: 7,
        within: [1920, 1080],
    };
    asked.write(&mut said).unwrap();
    assert_eq!(PdfRequest::read(&mut said.as_slice()).unwrap(), Some(asked));
    let mut handed = Vec::new();
    write_pdf_bytes(&mut handed, b"%PDF").unwrap();
    assert_eq!(read_pdf_bytes(&mut handed.as_slice()).unwrap(), b"%PDF");
    assert!(read_pdf_bytes(&mut &handed[..10]).is_err(), "half of it is none");
    handed[..8].fill(255);
    assert!(read_pdf_bytes(&mut handed.as_slice()).is_err());
}

#[test]
fn changed_bytes_of_a_pdf_break_nothing() {
    let whole = pdf(&[
        slide("Ett", &["• Första"]),
        slide("Två", &["Andra"]),
        page(&text_at(&[("Tre", 60.0, 300.0, 80.0)])),
    ]);
    // The same numbers each time.
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut read_well = 0;
    for _ in 0..40 {
        let mut bytes = whole.clone();
        for _ in 0..=next(12) {
            let place = next(bytes.len());
            bytes[place] = u8::try_from(next(256)).unwrap();
        }
        if next(4) == 0 {
            bytes.truncate(next(whole.len()) + 1);
        }
        match read(&bytes) {
            Ok(pages) => read_well += usize::from(pages.facts.pages > 0),
            Err(fault) => assert!(fault.message("x.pdf", Words::default()).contains("x.pdf")),
        }
    }
    assert!(read_well > 0, "small faults are overlooked");
}
