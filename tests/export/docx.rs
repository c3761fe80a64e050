//! Tests: the DOCX says what the appendix says, in a form that word processors and screen readers understand.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test that meets something unexpected should stop there"
)]

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use samtalsledaren::export::{document, is_printable};
use samtalsledaren::model::{Align, Appendix, Block, Format, Ink, NumberedNote, Picture, ProtocolTexts, Shape, Table};
use samtalsledaren::words::Language;
use std::io::{Cursor, Read as _};
use tiny_skia::Pixmap;
use zip::ZipArchive;

/// Texts that would change a document that took them for markup, or that break XML.
const EVIL: [&str; 8] = [
    "Vi säger <w:p/> & \"nej\" till </w:t>, 'ofta'.",
    "Rad ett\nRad två\r\nRad tre",
    "Med\ttabb och  två mellanslag ",
    "#set page() $x^2$ *fet* _kursiv_ @hänvisning",
    "= Rubrik\n- punkt\n+ nummer",
    "]]> <!-- <?xml?> <![CDATA[",
    "العربية och 日本語 och ελληνικά",
    "=1+1;{PAGE}\\h %s {0}",
];

fn notes() -> Vec<NumberedNote> {
    EVIL.iter()
        .zip(1..)
        .map(|(text, number)| NumberedNote {
            number: format!("1.1.{number}"),
            text: (*text).to_owned(),
        })
        .collect()
}

/// A line, a hollow and a filled circle, a triangle and words, on 400 by 100 points.
fn picture() -> Picture {
    let circle = |x, fill| Shape::Circle {
        middle: [x, 60.0],
        radius: 9.0,
        fill,
        outline: (Ink::Accent, 1.5),
    };
    let words = |at, align, bold, text: &str| Shape::Text {
        at,
        width: 120.0,
        size: 11.0,
        bold,
        align,
        ink: Ink::Text,
        text: text.to_owned(),
    };
    Picture {
        width: 400.0,
        height: 100.0,
        shapes: vec![
            Shape::Line {
                from: [40.0, 60.0],
                to: [360.0, 60.0],
                width: 1.0,
                ink: Ink::Line,
            },
            circle(120.0, Ink::Ground),
            circle(240.0, Ink::Accent),
            Shape::Polygon {
                corners: vec![[190.0, 54.0], [204.0, 60.0], [190.0, 66.0]],
                fill: Some(Ink::Quiet),
                outline: (Ink::Text, 0.5),
            },
            words([10.0, 4.0], Align::Left, false, "Kontrollkultur, där förtroendet prövas varje gång"),
            words([200.0, 4.0], Align::Middle, true, "Å Ä Ö åäö é"),
            words([390.0, 4.0], Align::Right, false, "Tillitskultur och Ελληνικά"),
        ],
    }
}

fn appendix() -> Appendix {
    let heading = |level, text: &str| Block::Heading {
        level,
        text: text.to_owned(),
    };
    let paragraph = |text: &str, strong| Block::Paragraph {
        text: text.to_owned(),
        strong,
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let figure = |alt: &str| Block::Figure {
        picture: picture(),
        alt: alt.to_owned(),
    };
    Appendix {
        title: "Bilaga 2 till § 22, gruppdiskussioner".into(),
        description: "Gruppernas anteckningar & svar.".into(),
        date: (2031, 3, 5),
        header: texts(&["Provnämnden §§ 20-23", "Tid: 2031-03-05, kl. 12:00-15:45", "Plats: caféscenen"]),
        label: "Bilaga 2".into(),
        footer: "Sammanträde 2031-03-05".into(),
        first_page: 49,
        page_word: "Sida".into(),
        blocks: vec![
            heading(1, "Bilaga 2 till § 22"),
            paragraph("Trender och tankar", true),
            Block::Table(Table {
                header: texts(&["Uppgift", "Innehåll"]),
                rows: vec![texts(&["Nämnd", "Provnämnden"]), texts(&["Diarienummer", ""])],
                widths: vec![1, 3],
            }),
            paragraph("Deltagarnas namn återges inte.", false),
            heading(2, "Sammanfattning"),
            Block::Bullets(texts(&["Första punkten <b>", "Andra punkten"])),
            heading(2, "Innehåll"),
            Block::Contents { depth: 2 },
            heading(2, "Fråga 1. Känner ni igen er?"),
            heading(3, "Grupp 1"),
            Block::Notes(notes()),
            heading(3, "Grupp 2"),
            paragraph("Inga anteckningar.", false),
            heading(2, "Idag och önskat läge"),
            figure("Grupp 1 går från 2 till 4 & \"vidare\".\nGrupp 2 står kvar."),
            Block::Table(Table {
                header: texts(&["Grupp", "Idag", "Önskat läge"]),
                rows: vec![texts(&["Grupp 1", "2", "4"])],
                widths: vec![2, 1, 1],
            }),
            Block::Table(Table {
                header: texts(&["Tema", "Antal"]),
                rows: vec![texts(&["Tillit", "3"])],
                widths: vec![],
            }),
            figure("Samma en gång till."),
        ],
        protocol: ProtocolTexts {
            paragraph: "Gruppdiskussioner förs i två grupper.".into(),
            reference: "Se bilaga 2.".into(),
            contents_row: "Bilaga 2, gruppdiskussioner  49-53".into(),
            file_stem: "bilaga-2".into(),
        },
        ..Appendix::default()
    }
}

fn docx(appendix: &Appendix) -> ZipArchive<Cursor<Vec<u8>>> {
    ZipArchive::new(Cursor::new(document(appendix, Format::Docx).unwrap())).unwrap()
}

fn bytes(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn part(appendix: &Appendix, name: &str) -> String {
    String::from_utf8(bytes(&mut docx(appendix), name)).unwrap()
}

/// Every start of an element, in order.
fn starts(xml: &str) -> Vec<BytesStart<'static>> {
    events(xml)
        .into_iter()
        .filter_map(|event| match event {
            Event::Start(start) | Event::Empty(start) => Some(start),
            _ => None,
        })
        .collect()
}

fn events(xml: &str) -> Vec<Event<'static>> {
    let mut reader = Reader::from_str(xml);
    let mut events = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return events,
            event => events.push(event.into_owned()),
        }
    }
}

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.name().as_ref() == name
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).unwrap()?;
    Some(unescape(&attribute.value).unwrap().into_owned())
}

/// Style and text of every paragraph.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let mut paragraphs = Vec::new();
    let mut is_words = false;
    for event in events(xml) {
        let last = paragraphs.last_mut();
        match (&event, last) {
            (Event::Start(start), _) if is(start, "w:p") => paragraphs.push((String::new(), String::new())),
            (Event::Start(start), _) if is(start, "w:t") => is_words = true,
            (Event::End(end), _) if end.name().as_ref() == "w:t" => is_words = false,
            (Event::Empty(start), Some((style, _))) if is(start, "w:pStyle") => *style = attribute(start, "w:val").unwrap(),
            (Event::Empty(start), Some((_, text))) if is(start, "w:br") => text.push('\n'),
            (Event::Empty(start), Some((_, text))) if is(start, "w:tab") => text.push('\t'),
            (Event::Text(words), Some((_, text))) if is_words => text.push_str(words),
            (Event::GeneralRef(name), Some((_, text))) if is_words => {
                text.push_str(&unescape(&format!("&{};", &**name)).unwrap());
            }
            _ => {}
        }
    }
    paragraphs
}

#[test]
fn every_note_stands_once_and_word_for_word() {
    let xml = part(&appendix(), "word/document.xml");
    let printed: Vec<_> = paragraphs(&xml).into_iter().filter(|(style, _)| style == "NumberedNote").collect();
    let expected: Vec<_> = notes()
        .into_iter()
        .map(|note| {
            (
                "NumberedNote".to_owned(),
                format!("{}\t{}", note.number, note.text.replace("\r\n", "\n")),
            )
        })
        .collect();
    assert_eq!(printed, expected);
}

#[test]
fn headings_keep_their_levels_and_order() {
    let headings: Vec<_> = paragraphs(&part(&appendix(), "word/document.xml"))
        .into_iter()
        .filter(|(style, _)| style.starts_with("Heading"))
        .map(|(style, text)| format!("{} {text}", style.trim_start_matches("Heading")))
        .collect();
    assert_eq!(
        headings,
        [
            "1 Bilaga 2 till § 22",
            "2 Sammanfattning",
            "2 Innehåll",
            "2 Fråga 1. Känner ni igen er?",
            "3 Grupp 1",
            "3 Grupp 2",
            "2 Idag och önskat läge",
        ]
    );
    let styles = part(&appendix(), "word/styles.xml");
    let levels: Vec<_> = starts(&styles)
        .iter()
        .filter(|start| is(start, "w:outlineLvl"))
        .filter_map(|start| attribute(start, "w:val"))
        .collect();
    assert_eq!(levels, ["0", "1", "2"]);
}

#[test]
fn the_contents_lead_to_the_other_headings_of_level_two() {
    let xml = part(&appendix(), "word/document.xml");
    let entries: Vec<_> = paragraphs(&xml).into_iter().filter(|(style, _)| style == "TOC2").collect();
    assert_eq!(
        entries.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(),
        ["Sammanfattning\t", "Fråga 1. Känner ni igen er?\t", "Idag och önskat läge\t"]
    );
    let named = |name: &str, key: &str| -> Vec<String> {
        starts(&xml)
            .iter()
            .filter(|start| is(start, name))
            .filter_map(|start| attribute(start, key))
            .collect()
    };
    let bookmarks = named("w:bookmarkStart", "w:name");
    let anchors = named("w:hyperlink", "w:anchor");
    assert_eq!(anchors.len(), 3);
    for anchor in anchors {
        assert!(bookmarks.contains(&anchor), "{anchor}");
        assert!(xml.contains(&format!("PAGEREF {anchor} \\h")), "{anchor}");
    }
    assert!(!part(&appendix(), "word/settings.xml").contains("updateFields"));
}

#[test]
fn every_table_has_one_header_row_and_fills_the_width() {
    let xml = part(&appendix(), "word/document.xml");
    let tables: Vec<_> = xml
        .split("<w:tbl>")
        .skip(1)
        .map(|rest| rest.split("</w:tbl>").next().unwrap())
        .collect();
    assert_eq!(tables.len(), 3);
    for table in tables {
        let rows: Vec<_> = table.split("<w:tr>").skip(1).collect();
        assert!(rows[0].contains("<w:tblHeader/>"));
        assert!(rows[1..].iter().all(|row| !row.contains("w:tblHeader")));
        assert!(rows.iter().all(|row| row.contains("<w:cantSplit/>")));
        assert!(table.contains("w:firstRow=\"1\""));
        let grid = starts(table);
        let widths: u32 = grid
            .iter()
            .filter(|start| is(start, "w:gridCol"))
            .map(|start| attribute(start, "w:w").unwrap().parse::<u32>().unwrap())
            .sum();
        assert_eq!(widths, 9072);
    }
}

#[test]
fn only_two_tables_that_touch_have_an_empty_paragraph_between_them() {
    let xml = part(&appendix(), "word/document.xml");
    let empty = paragraphs(&xml)
        .into_iter()
        .filter(|(style, text)| text.is_empty() && style != "Figure" && style != "Normal")
        .collect::<Vec<_>>();
    assert_eq!(empty, [("AfterTable".to_owned(), String::new())]);
    assert_eq!(xml.matches("</w:tbl><w:p>").count(), 3);
    assert!(!xml.contains("</w:tbl><w:tbl>"));
}

#[test]
fn every_picture_has_a_number_of_its_own_and_an_alternative_text() {
    let xml = part(&appendix(), "word/document.xml");
    let described: Vec<_> = starts(&xml)
        .into_iter()
        .filter(|start| is(start, "wp:docPr"))
        .map(|start| ["id", "name", "descr"].map(|name| attribute(&start, name).unwrap()))
        .collect();
    assert_eq!(
        described,
        [
            ["1", "Diagram 1", "Grupp 1 går från 2 till 4 & \"vidare\". Grupp 2 står kvar."].map(str::to_owned),
            ["2", "Diagram 2", "Samma en gång till."].map(str::to_owned),
        ]
    );
}

#[test]
fn a_picture_is_drawn_at_two_pixels_a_point_with_every_ink() {
    let png = bytes(&mut docx(&appendix()), "word/media/image1.png");
    let sheet = Pixmap::decode_png(&png).unwrap();
    assert_eq!((sheet.width(), sheet.height()), (800, 200));
    let at = |x: f32, y: f32| {
        let pixel = sheet.pixel((x * 2.0) as u32, (y * 2.0) as u32).unwrap();
        [pixel.red(), pixel.green(), pixel.blue()]
    };
    assert_eq!(at(1.0, 99.0), [0xFF, 0xFF, 0xFF]);
    assert_eq!(at(120.0, 60.0), [0xFF, 0xFF, 0xFF], "a hollow circle covers the line");
    assert_eq!(at(240.0, 60.0), [0x0A, 0x54, 0x94]);
    assert_eq!(at(194.0, 60.0), [0x4B, 0x54, 0x5F]);
    assert_eq!(at(60.0, 60.0), [0x77, 0x81, 0x8C]);
    let inked = |left: u32, right: u32, top: u32, bottom: u32| {
        (left..right)
            .flat_map(|x| (top..bottom).map(move |y| (x, y)))
            .any(|(x, y)| sheet.pixel(x, y).unwrap().red() < 0x60)
    };
    assert!(inked(20, 260, 8, 36), "the words to the left");
    assert!(inked(20, 260, 36, 64), "their second line");
    assert!(!inked(0, 18, 0, 93), "nothing left of the box");
    assert!(!inked(782, 800, 0, 93), "nothing right of the box");
}

#[test]
fn the_sheet_is_a4_and_its_pages_go_on_from_the_number_given() {
    let xml = part(&appendix(), "word/document.xml");
    let value = |name: &str, key: &str| {
        let starts = starts(&xml);
        attribute(starts.iter().find(|start| is(start, name)).unwrap(), key).unwrap()
    };
    assert_eq!(value("w:pgNumType", "w:start"), "49");
    assert_eq!([value("w:pgSz", "w:w"), value("w:pgSz", "w:h")], ["11906", "16838"]);
    let footer = part(&appendix(), "word/footer1.xml");
    assert!(footer.contains(" PAGE "));
    assert_eq!(paragraphs(&footer)[0].1, "Sammanträde 2031-03-05\tSida 49");
    let header: Vec<_> = paragraphs(&part(&appendix(), "word/header1.xml"))
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(
        header,
        [
            "Provnämnden §§ 20-23\tBilaga 2",
            "Tid: 2031-03-05, kl. 12:00-15:45",
            "Plats: caféscenen"
        ]
    );
}

#[test]
fn title_language_and_date_are_set_and_no_name_is() {
    let core = part(&appendix(), "docProps/core.xml");
    assert!(core.contains("<dc:title>Bilaga 2 till § 22, gruppdiskussioner</dc:title>"));
    assert!(core.contains("<dc:language>sv-SE</dc:language>"));
    assert_eq!(core.matches(">2031-03-05T00:00:00Z<").count(), 2);
    assert!(!core.contains("creator") && !core.contains("lastModifiedBy"));
    assert!(part(&appendix(), "word/styles.xml").contains("<w:lang w:val=\"sv-SE\""));
    assert!(part(&appendix(), "docProps/app.xml").contains("<Application>Samtalsledaren</Application>"));
    let english = Appendix {
        language: Language::English,
        ..appendix()
    };
    assert!(part(&english, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(part(&english, "word/settings.xml").contains("<w:themeFontLang w:val=\"en-GB\"/>"));
    assert!(part(&english, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
}

#[test]
fn no_part_leads_out_of_the_file_or_remembers_who_edited_when() {
    let mut archive = docx(&appendix());
    let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names[0], "[Content_Types].xml");
    for name in names.iter().filter(|name| !name.starts_with("word/media/")) {
        let xml = String::from_utf8(bytes(&mut archive, name)).unwrap();
        for unwanted in ["TargetMode", "External", "rsid", "{"] {
            let text_may_hold_it = unwanted == "{" && name == "word/document.xml";
            assert!(text_may_hold_it || !xml.contains(unwanted), "{unwanted} in {name}");
        }
    }
}

#[test]
fn equal_appendices_give_equal_bytes() {
    assert_eq!(
        document(&appendix(), Format::Docx).unwrap(),
        document(&appendix(), Format::Docx).unwrap()
    );
    let mut changed = appendix();
    changed.footer.push('.');
    assert_ne!(
        document(&appendix(), Format::Docx).unwrap(),
        document(&changed, Format::Docx).unwrap()
    );
}

#[test]
fn a_character_that_xml_forbids_becomes_visible_instead_of_breaking_the_file() {
    let forbidden: Vec<char> = (0..0x20u8)
        .map(char::from)
        // VT and FF are line breaks of other programs, and become such.
        .filter(|character| !['\t', '\n', '\r', '\u{B}', '\u{C}'].contains(character))
        .chain(['\u{FFFE}', '\u{FFFF}'])
        .collect();
    let mut appendix = appendix();
    appendix.blocks = vec![Block::Notes(vec![NumberedNote {
        number: "1.1.1".into(),
        text: forbidden.iter().collect(),
    }])];
    appendix.title.push('\u{1}');
    let xml = part(&appendix, "word/document.xml");
    assert_eq!(xml.matches('\u{FFFD}').count(), forbidden.len());
    assert!(!xml.contains(forbidden.as_slice()));
    assert!(!part(&appendix, "docProps/core.xml").contains('\u{1}'));
}

#[test]
fn an_empty_appendix_is_still_a_document() {
    let xml = part(&Appendix::default(), "word/document.xml");
    assert!(xml.contains("<w:sectPr>"));
    assert!(!part(&Appendix::default(), "docProps/core.xml").contains("dcterms:created"));
}

#[test]
fn the_text_file_begins_with_the_three_texts_under_headings() {
    let text = String::from_utf8(document(&appendix(), Format::Txt).unwrap()).unwrap();
    assert!(
        text.starts_with(
            "Text till paragrafen\nGruppdiskussioner förs i två grupper.\n\n\
             Hänvisning till bilagan\nSe bilaga 2.\n\n\
             Rad i innehållsförteckningen\nBilaga 2, gruppdiskussioner  49-53\n\n\
             Bilaga 2 till § 22\n==================\n\n"
        ),
        "{text}"
    );
}

#[test]
fn the_shipped_fonts_print_words_and_refuse_what_is_no_character() {
    for character in "Åäö é — ”§” ≥ ελληνικά русский العربية\t\n\u{A0}".chars() {
        assert!(is_printable(character), "{character:?}");
    }
    for character in [
        '\u{0}',
        '\u{B}',
        '\u{1F}',
        '\u{7F}',
        '\u{F0B7}',
        '\u{FFFF}',
        '\u{1FFFE}',
        '\u{10FFFD}',
        '🫠',
        '日',
    ] {
        assert!(!is_printable(character), "{character:?}");
    }
}
