//! Tests: what a text holds beside letters stands in the DOCX as word processors want it: hyphens, breaks and directions.

use samtalsledaren::export::document;
use samtalsledaren::model::{Appendix, Block, Format, NumberedNote, Table};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The body of the document as XML.
fn body(blocks: Vec<Block>) -> String {
    let appendix = Appendix {
        blocks,
        ..Appendix::default()
    };
    let mut archive = ZipArchive::new(Cursor::new(document(&appendix, Format::Docx).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let (_, body) = xml.split_once("<w:body>").unwrap();
    body.split_once("<w:sectPr>").unwrap().0.to_owned()
}

fn note(text: &str) -> Block {
    Block::Notes(vec![NumberedNote {
        number: "1.1.1".into(),
        text: text.into(),
    }])
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        text: text.into(),
        strong: false,
    }
}

/// Each run as its direction and its words, with what is no letter in braces.
fn runs(xml: &str) -> Vec<(bool, String)> {
    xml.split("<w:r>")
        .skip(1)
        .map(|run| {
            let run = run.split_once("</w:r>").unwrap().0;
            let words = run.split('<').skip(1).filter_map(|piece| {
                let (name, after) = piece.split_once('>').unwrap();
                match name.trim_end_matches('/') {
                    "w:t xml:space=\"preserve\"" => Some(after.to_owned()),
                    name @ ("w:br" | "w:tab" | "w:softHyphen" | "w:noBreakHyphen") => Some(format!("{{{name}}}")),
                    _ => None,
                }
            });
            (run.contains("<w:rtl/>"), words.collect())
        })
        .collect()
}

#[test]
fn hyphens_breaks_and_tabs_are_elements_and_not_letters() {
    for (text, expected) in [
        ("sam\u{AD}verkan", "sam{w:softHyphen}verkan"),
        (
            "\u{AD}ett\u{AD}\u{AD}två\u{AD}",
            "{w:softHyphen}ett{w:softHyphen}{w:softHyphen}två{w:softHyphen}",
        ),
        (
            "Kommun\u{2011}region 2030\u{2011}2034",
            "Kommun{w:noBreakHyphen}region 2030{w:noBreakHyphen}2034",
        ),
        (
            "ett\u{B}två\u{2028}tre\r\nfyra\rfem\u{85}sex",
            "ett{w:br}två{w:br}tre{w:br}fyra{w:br}fem{w:br}sex",
        ),
        ("ett\ttvå - tre – fyra", "ett{w:tab}två - tre – fyra"),
    ] {
        let table = Table {
            header: vec![text.into()],
            rows: vec![vec![text.into()]],
            widths: vec![1],
        };
        let heading = Block::Heading {
            level: 1,
            text: text.into(),
        };
        for (block, times) in [
            (paragraph(text), 1),
            (heading, 1),
            (Block::Bullets(vec![text.into()]), 1),
            (note(text), 1),
            (Block::Table(table), 2),
        ] {
            let xml = body(vec![block]);
            let found = runs(&xml).into_iter().filter(|(_, words)| words == expected).count();
            assert_eq!(found, times, "{text:?} in {xml}");
            assert!(!xml.contains(['\u{AD}', '\u{2011}', '\u{B}', '\u{2028}', '\u{85}']), "{xml}");
        }
    }
}

#[test]
fn a_paragraph_has_the_direction_of_its_first_letter_and_each_run_its_own() {
    let hebrew = "שלום";
    let arabic = "السلام عليكم";
    for (text, is_leftward, expected) in [
        ("Bara svenska, 12 %.", false, vec![(false, "Bara svenska, 12 %.".to_owned())]),
        ("12 %, 30–40.", false, vec![(false, "12 %, 30–40.".to_owned())]),
        (&format!("{hebrew}."), true, vec![(true, format!("{hebrew}."))]),
        (&format!("12. {arabic}, 7!"), true, vec![(true, format!("12. {arabic}, 7!"))]),
        (
            &format!("Vi läste {hebrew}, {hebrew} igår."),
            false,
            vec![
                (false, "Vi läste ".to_owned()),
                (true, format!("{hebrew}, {hebrew}")),
                (false, " igår.".to_owned()),
            ],
        ),
        (
            &format!("{arabic} (Region Jönköping) {arabic}."),
            true,
            vec![
                (true, format!("{arabic} (")),
                (false, "Region Jönköping".to_owned()),
                (true, format!(") {arabic}.")),
            ],
        ),
        // A mark of direction speaks like a letter.
        ("\u{200F}1 + 2", true, vec![(true, "\u{200F}1 + 2".to_owned())]),
        // Words of our own scripts beyond the Latin ones run rightward.
        (
            "Ελληνικά и кириллица 日本語",
            false,
            vec![(false, "Ελληνικά и кириллица 日本語".to_owned())],
        ),
    ] {
        let xml = body(vec![paragraph(text)]);
        assert_eq!(xml.contains("<w:bidi/>"), is_leftward, "{xml}");
        assert_eq!(runs(&xml), expected, "{xml}");
        // The number of a note stays what it is, before the text in its direction.
        let xml = body(vec![note(text)]);
        assert_eq!(xml.contains("<w:bidi/>"), is_leftward, "{xml}");
        let numbered = [(false, "1.1.1".to_owned()), (false, "{w:tab}".to_owned())];
        assert_eq!(runs(&xml), numbered.into_iter().chain(expected).collect::<Vec<_>>(), "{xml}");
    }
}

/// A part of the document that holds one note.
fn part_of_note(text: &str, name: &str) -> String {
    let appendix = Appendix {
        blocks: vec![note("Kort."), note(text)],
        ..Appendix::default()
    };
    let mut archive = ZipArchive::new(Cursor::new(document(&appendix, Format::Docx).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

/// A line breaks at the tab behind a number that is text; behind the mark of a list it does not.
#[test]
fn a_note_that_begins_with_a_long_word_has_its_number_as_the_mark_of_a_list() {
    for word in ["Ab".repeat(18), "i".repeat(300), format!("https://exempel.se/{}", "x".repeat(60))] {
        for text in [word.clone(), format!("{word} och mer"), format!("  {word}\nen rad till")] {
            let body = part_of_note(&text, "word/document.xml");
            let long = &body[body.find("Kort.").unwrap()..];
            assert!(long.contains(r#"<w:numId w:val="3"/>"#) && !long.contains("<w:tab/>"), "{long}");
            assert!(!long.contains("1.1.1"), "{long}");
            let words: String = runs(long).into_iter().map(|(_, words)| words).collect();
            assert_eq!(words.replace("{w:br}", "\n"), text, "no sign more and none less");
            let lists = part_of_note(&text, "word/numbering.xml");
            let own = &lists[lists.find(r#"<w:num w:numId="3">"#).unwrap()..];
            assert!(
                own.contains(r#"<w:lvlText w:val="1.1.1"/>"#) && own.contains(r#"<w:suff w:val="tab"/>"#),
                "{own}"
            );
        }
    }
    for text in ["Ab".repeat(17), "Ett ord och sedan ".to_owned() + &"x".repeat(200), String::new()] {
        assert!(part_of_note(&text, "word/document.xml").contains("<w:tab/>"), "{text}");
        assert!(!part_of_note(&text, "word/numbering.xml").contains("lvlOverride"), "{text}");
    }
}

#[test]
fn each_line_of_a_text_has_the_direction_of_its_own_first_letter() {
    let (hebrew, arabic) = ("שלום לכולם.", "السلام عليكم.");
    for (text, parts) in [
        (format!("{hebrew}\nPå svenska."), vec![(true, hebrew), (false, "På svenska.")]),
        (format!("På svenska.\r\n{arabic}"), vec![(false, "På svenska."), (true, arabic)]),
        (
            format!("Ett\n7 %\n{hebrew}\u{2028}– {arabic}\nTvå"),
            vec![(false, "Ett{w:br}7 %"), (true, "שלום לכולם.{w:br}– السلام عليكم."), (false, "Två")],
        ),
        (format!("{hebrew}\n{arabic}"), vec![(true, "שלום לכולם.{w:br}السلام عليكم.")]),
        ("Ett\nTvå".to_owned(), vec![(false, "Ett{w:br}Två")]),
    ] {
        let table = Table {
            header: vec!["A".into()],
            rows: vec![vec![text.clone()]],
            ..Table::default()
        };
        for (block, skipped) in [
            (note(&text), "1.1.1{w:tab}"),
            (paragraph(&text), ""),
            (Block::Bullets(vec![text.clone()]), ""),
            (Block::Table(table), ""),
        ] {
            let is_table = matches!(block, Block::Table(_));
            let xml = body(vec![block]);
            let paragraphs = xml.split("<w:p>").skip(1 + usize::from(is_table));
            let found: Vec<_> = paragraphs
                .map(|xml| {
                    let words: String = runs(xml).into_iter().map(|(_, words)| words).collect();
                    let words = words.strip_prefix(skipped).unwrap_or(&words).to_owned();
                    (xml.contains("<w:bidi/>"), words)
                })
                .collect();
            let expected: Vec<_> = parts.iter().map(|(leftward, words)| (*leftward, (*words).to_owned())).collect();
            assert_eq!(found, expected, "{xml}");
        }
        // What follows the first line of a note is no note of its own, and stands where the note's words stand.
        let xml = body(vec![note(&text)]);
        assert_eq!(xml.matches("w:numId w:val=\"2\"").count(), 1, "{xml}");
        assert_eq!(xml.matches("w:left=\"1077\"").count(), parts.len() - 1, "{xml}");
        assert_eq!(
            xml.matches("NumberedNote").count(),
            1,
            "a paragraph of that style is a note of its own: {xml}"
        );
        assert!(
            !xml.contains("w:numId w:val=\"0\""),
            "some readers know no list of that number: {xml}"
        );
    }
}
