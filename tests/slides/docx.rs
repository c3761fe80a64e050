//! Documents of Word: summonses and letters with questions, as they look when all tracked changes are accepted.

use crate::model::pasted_lists::told;
use crate::support::slide_files::{PackageParts, word_document, word_paragraph, word_run, word_table};
use samtalsledaren::model::{ReadText, TextSort, read_items};
use samtalsledaren::slides::{ShowFault, read_text_document};
use samtalsledaren::words::Words;

/// The body of a document, its items, and the numbers of the paragraphs that are told.
type DocumentCase<'a> = (&'a str, String, &'a [&'a str], &'a [usize]);

fn read(body: &str) -> ReadText {
    let document = read_text_document(&PackageParts::docx(body).bytes()).unwrap().unwrap();
    read_items(&document.lines, TextSort::Document, Words::default())
}

fn plain(text: &str) -> String {
    word_paragraph("", text)
}

fn heading(text: &str) -> String {
    word_paragraph("<w:pStyle w:val=\"Rubrik1\"/>", text)
}

fn in_list(list: u32, level: u32, text: &str) -> String {
    word_paragraph(
        &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
        text,
    )
}

fn dot(text: &str) -> String {
    in_list(1, 0, text)
}

fn number(text: &str) -> String {
    in_list(2, 0, text)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of documents")]
fn ten_documents_become_the_right_questions() {
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let cases: [DocumentCase<'_>; 11] = [
        (
            "a letter with counted questions",
            plain("Till nämndens ledamöter")
                + &plain("Vi möts den 3 mars för att tala om skolan.")
                + &heading("Frågor")
                + &number("Vad fungerar idag?")
                + &number("Vad saknas? (15 min)"),
            &[
                "slide: Till nämndens ledamöter [\"Vi möts den 3 mars för att tala om skolan.\"]",
                "open: Vad fungerar idag?",
                "open 15: Vad saknas?",
            ],
            &[1, 3],
        ),
        (
            "a heading over dots",
            heading("Skolan")
                + &dot("Vad fungerar?")
                + &dot("Vad saknas?")
                + &heading("Vägarna")
                + &dot("Vad fungerar?")
                + &dot("Vad saknas?"),
            &[
                "open: Skolan [\"Vad fungerar?\", \"Vad saknas?\"]",
                "open: Vägarna [\"Vad fungerar?\", \"Vad saknas?\"]",
            ],
            &[],
        ),
        (
            "a programme in a table",
            heading("Program")
                + &word_table(&[
                    &["Tid", "Punkt"],
                    &["13.00–13.10", "Vad vet vi?"],
                    &["13.10–13.25", "Paus"],
                    &["13.25–14.00", "Vad vill vi?"],
                ]),
            &["open 10: Vad vet vi?", "pause 15: Paus", "open 35: Vad vill vi?"],
            &[1],
        ),
        (
            "tracked changes",
            format!(
                "<w:p>{}<w:del><w:r><w:delText>Gammalt: </w:delText></w:r></w:del><w:ins>{}</w:ins></w:p>",
                word_run("Vad "),
                word_run("vill vi?")
            ) + &format!(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>{}",
                word_run("Hur går "),
                plain("det till?")
            ) + &format!("<w:del>{}</w:del>", plain("Vad var det?"))
                + &format!("<w:moveFrom>{}</w:moveFrom>", plain("Vad flyttades?")),
            &["open: Vad vill vi?", "open: Hur går det till?"],
            &[],
        ),
        (
            "lists by style, and a heading of the board's own",
            word_paragraph("<w:pStyle w:val=\"Egen\"/>", "Samtal")
                + &word_paragraph("<w:pStyle w:val=\"Numrerad\"/>", "Vad ser vi?")
                + &word_paragraph("<w:pStyle w:val=\"Numrerad\"/>", "Vad gör vi?"),
            &["open: Vad ser vi?", "open: Vad gör vi?"],
            &[1],
        ),
        (
            "typed numbers and a bold heading",
            bold("Att samtala om") + &plain("1. Vad ser vi?") + &plain("2. Vad gör vi?") + &plain("- Nu?") + &plain("- Sedan?"),
            &["open: Vad ser vi?", "open: Vad gör vi? [\"Nu?\", \"Sedan?\"]"],
            &[1],
        ),
        (
            "options",
            number("Vilka tre är viktigast?") + &in_list(2, 1, "Skolan") + &in_list(2, 1, "Vägarna") + &in_list(2, 1, "Vården"),
            &["marks: Vilka tre är viktigast? 2 [\"Skolan\", \"Vägarna\", \"Vården\"]"],
            &[],
        ),
        (
            "prose that only holds a question",
            heading("Bakgrund")
                + &plain("Invånarna blir fler och äldre. Hur ska pengarna räcka till allt det som vi har lovat dem?")
                + &heading("Varför ett samtal?")
                + &plain("Nämnden vill veta mer innan den går vidare."),
            &[
                "slide: Bakgrund [\"Invånarna blir fler och äldre. Hur ska pengarna räcka till allt det som vi har lovat dem?\"]",
                "slide: Varför ett samtal? [\"Nämnden vill veta mer innan den går vidare.\"]",
            ],
            &[1, 2, 3],
        ),
        (
            "a box of one cell, fields and a link",
            format!(
                "<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>",
                heading("Frågor"),
                number("Vad saknas?")
            ) + "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Vem gör </w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>vad?</w:t></w:r></w:fldSimple></w:p></w:sdtContent></w:sdt>",
            &["open: Vad saknas?", "open: Vem gör vad?"],
            &[1],
        ),
        (
            "two poles",
            heading("Hur arbetar vi?")
                + &word_table(&[
                    &["", "Långsiktigt", "Kortsiktigt"],
                    &["Budgeten", "Fyra år", "Ett år"],
                    &["Uppföljningen", "", ""],
                ]),
            &["matrix: Hur arbetar vi? Långsiktigt–Kortsiktigt [\"Budgeten\", \"Uppföljningen\"]"],
            &[],
        ),
        (
            "hidden text and what stands in headers",
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Vad döljs?</w:t></w:r></w:p>".to_owned() + &number("Vad syns?"),
            &["open: Vad syns?"],
            &[],
        ),
    ];
    for (name, body, items, lines) in cases {
        let read = read(&body);
        assert_eq!(told(&read), items, "{name}: {read:?}");
        assert_eq!(read.remarks.iter().map(|remark| remark.line).collect::<Vec<_>>(), lines, "{name}");
    }
}

#[test]
fn a_text_box_is_read_once_and_a_form_that_nobody_knows_is_a_dot() {
    let boxed = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        word_run("Vad ser vi?"),
        plain("Vad gör vi?"),
        plain("Vad gör vi?")
    );
    assert_eq!(told(&read(&boxed)), ["open: Vad ser vi?", "open: Vad gör vi?"]);
    let unknown = heading("Skolan") + &in_list(77, 3, "Vad fungerar?") + &in_list(77, 3, "Vad saknas?");
    assert_eq!(told(&read(&unknown)), ["open: Skolan [\"Vad fungerar?\", \"Vad saknas?\"]"]);
}

#[test]
fn what_is_no_document_or_beyond_a_limit_is_told() {
    let slides = PackageParts::pptx(&["", ""]).bytes();
    assert_eq!(read_text_document(&slides), Ok(None));
    assert_eq!(read_text_document(b"%PDF-1.7"), Ok(None));
    assert_eq!(read_text_document(&PackageParts::docx("").bytes()), Err(ShowFault::NoWords));
    let damaged = PackageParts::docx("").with("word/document.xml", "<w:document><w:body>");
    assert_eq!(read_text_document(&damaged.bytes()), Err(ShowFault::Damaged));
    let deep = "<w:sdt>".repeat(300) + &"</w:sdt>".repeat(300);
    assert_eq!(read_text_document(&PackageParts::docx(&deep).bytes()), Err(ShowFault::TooDeep));
    let entities = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{}", word_document(&plain("&a;")));
    let entities = PackageParts::docx("").with("word/document.xml", &entities);
    assert_eq!(read_text_document(&entities.bytes()), Err(ShowFault::Entities));
    let bomb = PackageParts::docx(&plain(&"a".repeat(4 * 1024 * 1024)));
    assert_eq!(read_text_document(&bomb.bytes()), Err(ShowFault::PackedTooHard));
    let long = PackageParts::docx(&plain(&"ab c".repeat(300_000)));
    assert_eq!(read_text_document(&long.stored()), Err(ShowFault::TooMuchText));
}
