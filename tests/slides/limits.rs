//! Files made to harm: each ends in one sentence, within its limit, and reaches nothing.

use crate::support::slide_files::{PackageParts, body, odp_content, odp_frame, paragraph, placeholder, slide, table, title};
use samtalsledaren::slides::{LARGEST_FILE, ShowFault, read_slide_show};
use samtalsledaren::words::{Language, Words};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn with_slide(text: &str) -> Vec<u8> {
    PackageParts::pptx(&[&title("Rubrik")]).with("ppt/slides/slide1.xml", text).bytes()
}

fn with_shapes(shapes: &str) -> Vec<u8> {
    with_slide(&slide(shapes))
}

/// A file with a part of so many bytes, all alike, without holding them.
fn bomb(mib: usize) -> Vec<u8> {
    let parts = PackageParts::pptx(&[&title("Rubrik")]).without("ppt/slides/slide1.xml").bytes();
    let mut writer = ZipWriter::new_append(Cursor::new(parts)).unwrap();
    writer.start_file("ppt/slides/slide1.xml", SimpleFileOptions::default()).unwrap();
    let piece = vec![b' '; 1024 * 1024];
    for _ in 0..mib {
        writer.write_all(&piece).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn every_attack_ends_in_its_fault() {
    let entities = |form: &str| format!("<!DOCTYPE x [{form}]><p:sld xmlns:p=\"p\">&b;</p:sld>");
    let noise: String = (0..1_500_000_u32)
        .map(|number| char::from_u32(97 + number.wrapping_mul(2_654_435_761) % 25).unwrap())
        .collect();
    let letters = with_shapes(&body(&[&noise]));
    let many_slides: Vec<&str> = vec![""; 501];
    // Few letters, so that no other limit is reached.
    let row = "<table:table-row table:number-rows-repeated=\"200\"><table:table-cell table:number-columns-repeated=\"29\"/>\
        <table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    let repeated = format!("<draw:frame><table:table>{row}</table:table></draw:frame>").repeat(750);
    let repeated = format!("<draw:page>{repeated}</draw:page>");
    let many_pages = "<draw:page/>".repeat(501);
    let cases = [
        (
            "a table of repeated cells",
            PackageParts::odp(&repeated).bytes(),
            ShowFault::TooMuchText,
        ),
        ("a part that grows without end", bomb(300), ShowFault::TooMuchUnpacked),
        ("a part that is nothing but packing", bomb(12), ShowFault::PackedTooHard),
        (
            "a large part",
            with_slide(&format!("<p:sld xmlns:p=\"p\" a=\"{}\"/>", noise.repeat(12))),
            ShowFault::TooMuchUnpacked,
        ),
        ("much text", letters, ShowFault::TooMuchText),
        ("deep elements", with_shapes(&"<p:grpSp>".repeat(200_000)), ShowFault::TooDeep),
        (
            "deep elements of the open form",
            PackageParts::odp(&"<draw:g>".repeat(200_000)).bytes(),
            ShowFault::TooDeep,
        ),
        (
            "many elements",
            with_shapes(&"<p:x a=\"1\"/>".repeat(600_000)),
            ShowFault::TooManyElements,
        ),
        (
            "entities",
            with_slide(&entities("<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">")),
            ShowFault::Entities,
        ),
        (
            "an entity of a file",
            with_slide(&entities("<!ENTITY b SYSTEM \"file:///etc/passwd\">")),
            ShowFault::Entities,
        ),
        (
            "an entity in a flat file",
            format!("<!DOCTYPE x [<!ENTITY b \"c\">]>{}", odp_content("")).into_bytes(),
            ShowFault::Entities,
        ),
        (
            "many slides",
            PackageParts::pptx(&many_slides).bytes(),
            ShowFault::TooManySlides { most: 500 },
        ),
        (
            "many pages",
            PackageParts::odp(&many_pages).bytes(),
            ShowFault::TooManySlides { most: 500 },
        ),
    ];
    for (name, bytes, fault) in cases {
        assert_eq!(read_slide_show(&bytes), Err(fault), "{name}");
    }
}

#[test]
fn many_parts_are_counted_before_they_are_listed() {
    let mut parts = PackageParts::pptx(&[&title("Rubrik")]).bytes();
    parts.extend(b"PK\x01\x02".repeat(20_001));
    assert_eq!(read_slide_show(&parts), Err(ShowFault::TooManyParts));
}

#[test]
fn large_files_are_refused_by_their_size() {
    let mut bytes = b"PK".to_vec();
    bytes.resize(usize::try_from(LARGEST_FILE).unwrap() + 1, 0);
    assert_eq!(read_slide_show(&bytes), Err(ShowFault::TooLarge));
}

#[test]
fn what_is_dear_but_within_the_limits_is_read() {
    let rows: Vec<&[&str]> = vec![&["Ett", "Två"]; 150];
    let nested = "<p:grpSp>".repeat(200) + &body(&["Innerst"]) + &"</p:grpSp>".repeat(200);
    for shapes in [nested, table(&rows), placeholder("idx=\"1\"", &paragraph("rad").repeat(5_000))] {
        assert!(read_slide_show(&with_shapes(&shapes)).is_ok());
    }
}

#[test]
fn names_that_climb_lead_nowhere_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let parts = PackageParts::pptx(&[&title("Rubrik")])
        .with("../../../../tmp/klattrar.xml", "x")
        .with("/etc/klattrar.xml", "x")
        .with("C:\\klattrar.xml", "x");
    assert_eq!(read_slide_show(&parts.bytes()).unwrap().slides.len(), 1);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(!std::path::Path::new("/tmp/klattrar.xml").exists());
}

#[test]
fn files_of_other_kinds_are_known() {
    let zip = |name: &str, text: &str| PackageParts::default().with(name, text).bytes();
    let word = PackageParts::pptx(&[]).with("ppt/presentation.xml", "<w:document xmlns:w=\"w\"/>");
    let sheet = PackageParts::default().with("content.xml", &odp_content("").replace("office:presentation", "office:spreadsheet"));
    let locked = PackageParts::odp("<draw:page/>").with(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
    );
    let cases: Vec<(&str, Vec<u8>, ShowFault)> = vec![
        ("nothing", vec![], ShowFault::Empty),
        ("noughts", vec![0; 5_000], ShowFault::Damaged),
        ("PDF", b"%PDF-1.7\n".to_vec(), ShowFault::Pdf),
        (
            "old or locked",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            ShowFault::LockedOrOld,
        ),
        ("text", "Hej på er".as_bytes().to_vec(), ShowFault::Foreign),
        ("page of the web", b"<!DOCTYPE html><html></html>".to_vec(), ShowFault::Foreign),
        ("picture", b"\x89PNG\r\n\x1A\n".to_vec(), ShowFault::Foreign),
        ("other archive", zip("a.txt", "x"), ShowFault::Foreign),
        ("only the head of an archive", b"PK\x03\x04".to_vec(), ShowFault::Damaged),
        ("document", word.bytes(), ShowFault::OtherDocument),
        ("sheet", sheet.bytes(), ShowFault::OtherDocument),
        ("locked", locked.bytes(), ShowFault::Locked),
        ("template", PackageParts::pptx(&[]).bytes(), ShowFault::NoSlides),
        ("empty", PackageParts::odp("").bytes(), ShowFault::NoSlides),
        (
            "without its presentation",
            PackageParts::pptx(&[&title("A")]).without("ppt/presentation.xml").bytes(),
            ShowFault::Damaged,
        ),
        (
            "without its content",
            PackageParts::odp("").with("content.xml", "<office").bytes(),
            ShowFault::Damaged,
        ),
    ];
    for (name, bytes, fault) in cases {
        assert_eq!(read_slide_show(&bytes), Err(fault), "{name}");
    }
    let page = format!("<draw:page>{}</draw:page>", odp_frame("title", "<text:p>A</text:p>"));
    assert!(read_slide_show(&PackageParts::odp(&page).bytes()).is_ok());
}

#[test]
fn every_fault_is_one_sentence_with_the_name_in_both_languages() {
    let faults = [
        ShowFault::Empty,
        ShowFault::Pdf,
        ShowFault::LockedOrOld,
        ShowFault::Locked,
        ShowFault::OtherDocument,
        ShowFault::Foreign,
        ShowFault::Damaged,
        ShowFault::NoSlides,
        ShowFault::TooLarge,
        ShowFault::TooManyParts,
        ShowFault::TooMuchUnpacked,
        ShowFault::PackedTooHard,
        ShowFault::TooDeep,
        ShowFault::TooManyElements,
        ShowFault::Entities,
        ShowFault::TooManySlides { most: 500 },
        ShowFault::TooMuchText,
    ];
    let mut said = Vec::new();
    for fault in faults {
        for language in [Language::Swedish, Language::English] {
            let message = fault.message("gäst", Words::new(language));
            assert!(message.contains("gäst") && message.ends_with('.'), "{message}");
            assert_eq!(message.matches(". ").count(), 0, "{message}");
            said.push(message);
        }
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 34);
}

#[test]
fn many_relationships_and_many_that_ask_for_them_take_no_time() {
    let frames = crate::support::slide_files::frame("<dgm:relIds r:dm=\"rId29999\"/>").repeat(30_000);
    let relations: Vec<_> = (0..30_000)
        .map(|number| (format!("rId{number}"), "diagramData", "../inget.xml".to_owned()))
        .collect();
    let parts = PackageParts::pptx(&[&frames]).with(
        "ppt/slides/_rels/slide1.xml.rels",
        &crate::support::slide_files::relationships(&relations),
    );
    // Searched one by one this is 900 million comparisons.
    assert_eq!(read_slide_show(&parts.bytes()).unwrap().slides.len(), 1);
}
