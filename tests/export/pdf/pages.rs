//! The bilaga as pages: what the file says of itself, that evil texts change nothing, and that nothing runs off the paper.

use samtalsledaren::export::{ExportError, PagePicture, Pages};
use samtalsledaren::model::{Align, Appendix, Block, Ink, NumberedNote, Picture, Shape, Table};
use samtalsledaren::words::Language;

/// Texts that would break a page layout which reads them as markup or trusts them to have spaces.
const EVIL: [&str; 9] = [
    "#panic() $x^2$ *fet* _kursiv_ `kod` <etikett> @hit \\ [ ] { } ~ // /* */ https://example.org/a",
    "= Rubrik\n== Rubrik\n- lista\n+ nummer\n/ ord: mening",
    "Rad ett\nrad två\n\n  indragen rad\tmed tabb\r\noch en till",
    "مرحبا بالعالم، هذا نص عربي.",
    "\"citat\" 'enkla' -- --- ... hälso- och sjukvård, 1/2, (c)",
    "→ ✓ ☐ ≤ ½ Čáhput Łódź Привет Ελλάδα",
    "#import \"@preview/x:1.0.0\"\n#read(\"/etc/passwd\")\n#include \"appendix.json\"",
    " ",
    "\u{200b}",
];

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        text: text.into(),
        strong: false,
    }
}

fn notes<'a>(texts: impl IntoIterator<Item = &'a str>) -> Block {
    let note = |(index, text): (usize, &str)| NumberedNote {
        number: format!("1.1.{}", index + 1),
        text: text.into(),
    };
    Block::Notes(texts.into_iter().enumerate().map(note).collect())
}

fn table(columns: usize, rows: usize, cell: &str) -> Block {
    Block::Table(Table {
        header: (1..=columns).map(|column| format!("Kolumn {column}")).collect(),
        rows: vec![vec![cell.to_owned(); columns]; rows],
        widths: (0..columns).map(|column| if column == 0 { 3 } else { 2 }).collect(),
    })
}

fn figure() -> Block {
    let text = |at, align, text: &str| Shape::Text {
        at,
        width: 120.0,
        size: 10.0,
        bold: false,
        align,
        ink: Ink::Quiet,
        text: text.into(),
    };
    Block::Figure {
        alt: "Grupp 1 mellan byran och torget.".into(),
        picture: Picture {
            width: 440.0,
            height: 200.0,
            shapes: vec![
                Shape::Line {
                    from: [20.0, 30.0],
                    to: [420.0, 30.0],
                    width: 1.0,
                    ink: Ink::Line,
                },
                Shape::Circle {
                    middle: [120.0, 30.0],
                    radius: 7.0,
                    fill: Ink::Accent,
                    outline: (Ink::Accent, 1.5),
                },
                Shape::Polygon {
                    corners: vec![[220.0, 80.0], [400.0, 190.0], [40.0, 190.0]],
                    fill: None,
                    outline: (Ink::Line, 1.0),
                },
                text([20.0, 45.0], Align::Left, "Kontroll, med fler ord än vad som ryms på en rad"),
                text([220.0, 45.0], Align::Middle, "Mitten"),
                text([420.0, 45.0], Align::Right, &"Tillit".repeat(9)),
            ],
        },
    }
}

fn appendix(blocks: Vec<Block>) -> Appendix {
    let mut all = vec![heading(1, "Bilaga 2 till § 22")];
    all.extend(blocks);
    Appendix {
        title: "Bilaga 2 till § 22, gruppdiskussioner".into(),
        description: "Gruppernas anteckningar.".into(),
        date: (2031, 3, 5),
        header: vec![
            "Nämnden §§ 20-23".into(),
            "Tid: 2031-03-05 kl. 12:00-15:45".into(),
            "Plats: Salen".into(),
        ],
        label: "Bilaga 2 till § 22".into(),
        footer: "Sammanträde 2031-03-05".into(),
        first_page: 49,
        page_word: "Sida".into(),
        blocks: all,
        ..Appendix::default()
    }
}

/// One block of every kind, and every evil text in every place that takes text.
fn everything() -> Appendix {
    let mut blocks = vec![
        Block::Paragraph {
            text: "Styrning med tillit".into(),
            strong: true,
        },
        table(2, 9, "Nämnden"),
        heading(2, "Innehåll"),
        Block::Contents { depth: 3 },
        heading(2, "Fråga 1"),
        heading(3, "Grupp 1"),
        notes(EVIL),
        figure(),
        table(7, 60, "Styrningssammanhangsbeskrivning"),
    ];
    for text in EVIL {
        blocks.extend([
            heading(2, text),
            paragraph(text),
            Block::Bullets(vec![text.into(); 2]),
            table(3, 1, text),
        ]);
    }
    appendix(blocks)
}

fn pages(appendix: &Appendix) -> Pages {
    let pages = Pages::of(appendix).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(pages.warnings(), [""; 0]);
    pages
}

fn pdf(appendix: &Appendix) -> Vec<u8> {
    pages(appendix).pdf().unwrap_or_else(|error| panic!("{error}"))
}

fn times(file: &[u8], words: &str) -> usize {
    file.windows(words.len()).filter(|window| *window == words.as_bytes()).count()
}

#[test]
fn every_block_and_every_text_becomes_pages_without_a_remark() {
    let pages = pages(&everything());
    assert!(pages.count() >= 6, "{pages:?}");
    assert!(pages.pdf().unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn the_same_appendix_gives_the_same_bytes() {
    assert!(pdf(&everything()) == pdf(&everything()));
}

#[test]
fn one_changed_letter_gives_other_bytes() {
    let one = pdf(&appendix(vec![paragraph("Tillit")]));
    assert!(one != pdf(&appendix(vec![paragraph("Tillat")])));
}

#[test]
fn the_file_says_what_it_is_and_names_nobody() {
    let file = pdf(&everything());
    for words in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "<xmp:CreatorTool>Samtalsledaren<",
        "<xmp:CreateDate>2031-03-05T00:00:00Z<",
        "/Lang(sv-SE)",
        "/DisplayDocTitle true",
        "/Marked true",
    ] {
        assert_eq!(times(&file, words), 1, "{words}");
    }
    for words in ["/Author", "dc:creator", "Typst", "/root", "/home"] {
        assert_eq!(times(&file, words), 0, "{words}");
    }
}

#[test]
fn an_english_bilaga_says_that_it_is_english() {
    let english = Appendix {
        language: Language::English,
        ..appendix(vec![paragraph("Trust")])
    };
    assert_eq!(times(&pdf(&english), "/Lang(en-GB)"), 1);
}

#[test]
fn page_labels_go_on_from_the_first_page_given() {
    let file = pdf(&appendix(vec![notes(["Ett svar\n"; 60])]));
    assert_eq!(times(&file, "/PageLabels"), 1);
    assert_eq!((times(&file, "/St 48"), times(&file, "/St 49"), times(&file, "/St 50")), (0, 1, 1));
}

#[test]
fn notes_stay_notes_whatever_signs_they_hold() {
    let file = pdf(&appendix(vec![heading(2, "Fråga 1"), heading(3, "Grupp 1"), notes(EVIL)]));
    let tags = ["/S/H1", "/S/H2", "/S/H3", "/S/L/", "/S/LI/", "/S/Lbl/", "/S/LBody/"].map(|tag| times(&file, tag));
    assert_eq!(tags, [1, 1, 1, 1, EVIL.len(), EVIL.len(), EVIL.len()]);
}

#[test]
fn a_figure_says_what_it_shows() {
    let file = pdf(&appendix(vec![figure()]));
    assert_eq!(times(&file, "/Alt(Grupp 1 mellan byran och torget.)"), 1);
    assert_eq!(times(&file, "/S/Figure"), 1);
}

#[test]
fn a_table_has_a_header_row() {
    let file = pdf(&appendix(vec![table(3, 2, "x")]));
    assert_eq!((times(&file, "/S/TH/"), times(&file, "/S/TD/")), (3, 6));
}

#[test]
fn empty_lists_and_short_rows_are_no_obstacle() {
    let ragged = Block::Table(Table {
        header: vec!["Ett".into(), "Två".into()],
        rows: vec![vec!["a".into()], vec![], vec!["a".into(), "b".into(), "c".into()]],
        widths: vec![0],
    });
    let empty = [
        Block::Bullets(vec![]),
        notes([]),
        Block::Table(Table::default()),
        ragged,
        paragraph(""),
    ];
    let file = pdf(&appendix(empty.into()));
    assert_eq!(
        (times(&file, "/S/L/"), times(&file, "/S/Table/"), times(&file, "/S/TD/")),
        (0, 1, 6)
    );
}

#[test]
fn two_thousand_notes_become_a_file() {
    let texts: Vec<String> = (1..=2000)
        .map(|number| format!("Anteckning {number} om styrning och tillit."))
        .collect();
    let pages = pages(&appendix(vec![heading(2, "Fråga 1"), notes(texts.iter().map(String::as_str))]));
    assert!((50..100).contains(&pages.count()), "{pages:?}");
    assert_eq!(times(&pages.pdf().unwrap(), "/S/LI/"), 2000);
}

#[test]
fn a_bilaga_that_could_not_be_read_aloud_is_refused() {
    let skipping = appendix(vec![heading(3, "Grupp 1")]);
    let refused = Pages::of(&skipping).and_then(|pages| pages.pdf());
    assert!(matches!(refused, Err(ExportError::Layout(_))), "{refused:?}");
}

/// Whether anything is drawn on the page between `from` and `to` millimetres from the left edge.
fn is_white(page: &PagePicture, from: f32, to: f32) -> bool {
    let columns = page.width as f32 / 210.0;
    let row = 4 * page.width as usize;
    page.rgba.chunks_exact(row).all(|row| {
        row.chunks_exact(4)
            .enumerate()
            .filter(|(column, _)| (from * columns..to * columns).contains(&(*column as f32)))
            .all(|(_, pixel)| pixel == [255; 4])
    })
}

/// Whether nothing darker than the lines of a table stands between two distances from the left edge, in millimetres.
fn has_no_words(page: &PagePicture, from: f32, to: f32) -> bool {
    let lighter = page.rgba.iter().map(|part| if *part > 140 { 255 } else { *part });
    let page = PagePicture {
        rgba: lighter.collect(),
        ..page.clone()
    };
    is_white(&page, from, to)
}

#[test]
fn the_longest_word_stays_on_the_paper() {
    let word = "Tillitsbaseradstyrning".repeat(230);
    let wide = "ﷺ€W".repeat(400);
    for text in [word.as_str(), &wide] {
        let mut long = appendix(vec![
            heading(2, "Innehåll"),
            Block::Contents { depth: 2 },
            heading(2, text),
            paragraph(text),
            Block::Bullets(vec![text.into()]),
            notes([text]),
            table(4, 1, &text.chars().take(600).collect::<String>()),
        ]);
        long.label = text.to_owned();
        long.footer = text.to_owned();
        let pages = pages(&long);
        for index in 0..pages.count() {
            let picture = pages.picture(index, 1.0).unwrap();
            assert!(is_white(&picture, 0.0, 24.0) && is_white(&picture, 186.0, 210.0), "page {index}");
        }
    }
}

#[test]
fn each_line_of_a_text_is_set_from_the_side_where_it_begins() {
    let (hebrew, swedish) = ("שלום לכולם.", "på svenska.");
    // A short line leaves the other side of the page white. A strong paragraph and the words of a note are set as others are.
    let white = |text: &str| {
        let strong = Block::Paragraph {
            text: text.into(),
            strong: true,
        };
        let blocks: [Block; 5] = [
            paragraph(text),
            strong,
            Block::Bullets(vec![text.into()]),
            notes([text]),
            table(1, 1, text),
        ];
        blocks.map(|block| {
            let bare = Appendix {
                header: Vec::new(),
                label: String::new(),
                footer: String::new(),
                blocks: vec![heading(1, "A"), block],
                ..appendix(Vec::new())
            };
            let picture = pages(&bare).picture(0, 1.0).unwrap();
            let height = picture.rgba.len() / (4 * picture.width as usize);
            // Without the number of the page at the foot.
            let rows = 4 * picture.width as usize * (height * 8 / 10);
            let page = PagePicture {
                rgba: picture.rgba[..rows].into(),
                ..picture
            };
            has_no_words(&page, 120.0, 184.0)
        })
    };
    for text in [swedish.to_owned(), format!("{swedish}\n{swedish}"), format!("7 %\n{swedish}")] {
        assert_eq!(white(&text), [true; 5], "{text}");
    }
    for text in [
        hebrew.to_owned(),
        format!("{hebrew}\n{hebrew}"),
        format!("7 %\n{hebrew}"),
        format!("{swedish}\n{hebrew}"),
        format!("{swedish}\r\n{hebrew}\n{swedish}"),
        format!("{hebrew}\n7 %\n{swedish}\n\n{hebrew}"),
    ] {
        assert_eq!(white(&text), [false; 5], "{text}");
    }
    for text in EVIL {
        pages(&appendix(vec![
            paragraph(&format!("{text}\n{hebrew}\n{swedish}")),
            notes([format!("{hebrew}\n{text}").as_str()]),
        ]));
    }
}

#[test]
fn pages_are_drawn_for_the_preview_and_can_be_drawn_elsewhere() {
    let pages = pages(&appendix(vec![figure()]));
    assert_eq!(pages.count(), 1);
    let picture = std::thread::scope(|scope| scope.spawn(|| pages.picture(0, 2.0).unwrap()).join().unwrap());
    assert_eq!((picture.width, picture.height), (1191, 1684));
    assert_eq!(picture.rgba.len(), 1191 * 1684 * 4);
    assert!(picture.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255));
    assert!(!is_white(&picture, 25.0, 185.0) && is_white(&picture, 0.0, 24.0));
}

#[test]
fn there_is_no_picture_of_a_page_that_is_not_there() {
    let pages = pages(&appendix(vec![]));
    assert!(pages.picture(1, 1.0).is_none());
    assert!(
        [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9]
            .into_iter()
            .all(|fine| pages.picture(0, fine).is_none())
    );
}

#[test]
fn a_bilaga_has_as_many_pages_as_it_says() {
    // One that grows by its own list of contents, and one that is short.
    for groups in 1..=5 {
        let session = crate::support::meetings::meeting(groups);
        let made = samtalsledaren::work::prepare_appendix(session.record(), "0").unwrap();
        let said = format!("({} sidor)", made.pages.as_ref().unwrap().count());
        let text = format!("{:?}", made.appendix.blocks);
        assert!(
            text.contains(&said) || made.pages.as_ref().unwrap().count() == 1,
            "{said} in {text}"
        );
    }
    let deck = samtalsledaren::files::built_in().remove(0);
    let session = samtalsledaren::model::Session::new(deck, 4, "prov", "2031-03-05T12:00:00+01:00");
    let made = samtalsledaren::work::prepare_appendix(session.record(), "0").unwrap();
    let said = format!("({} sidor)", made.pages.as_ref().unwrap().count());
    assert!(format!("{:?}", made.appendix.blocks).contains(&said), "{said}");
}
