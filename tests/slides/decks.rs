//! A guest's slides as a deck: what stands where, and that the program itself takes the deck as it is.

use super::show;
use crate::support::slide_files::{PackageParts, body, notes, paragraph, placeholder, table, title};
use samtalsledaren::files::read_deck;
use samtalsledaren::model::{Deck, Kind};
use samtalsledaren::slides::deck_of_show;
use samtalsledaren::words::Words;

fn deck(parts: &PackageParts) -> Deck {
    let deck = deck_of_show(&show(&parts.bytes()), "gästens bilder", Words::default());
    assert_eq!(
        read_deck(ron::to_string(&deck).unwrap().as_bytes(), Words::default()).as_ref(),
        Ok(&deck)
    );
    deck
}

fn bullets(deck: &Deck, place: usize) -> Vec<&str> {
    let Kind::Slide(slide) = &deck.items[place].kind else {
        panic!("no slide")
    };
    slide.bullets.iter().map(String::as_str).collect()
}

fn with_title(parts: PackageParts, title: &str) -> PackageParts {
    let relations = [
        ("rId1".to_owned(), "officeDocument", "ppt/presentation.xml".to_owned()),
        ("rId2".to_owned(), "metadata/core-properties", "docProps/core.xml".to_owned()),
    ];
    parts
        .with("_rels/.rels", &crate::support::slide_files::relationships(&relations))
        .with(
            "docProps/core.xml",
            &format!("<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Alva Dikt</dc:creator><dc:title>{title}</dc:title></cp:coreProperties>"),
        )
}

#[test]
fn each_slide_that_is_shown_is_an_item_with_its_words_and_the_notes_as_advice() {
    let deep = placeholder(
        "idx=\"1\"",
        &["Ytterst", "Under", "Mer under", "Sist"]
            .iter()
            .zip([0, 1, 2, 0])
            .map(|(text, level)| paragraph(text).replace("<a:p>", &format!("<a:p><a:pPr lvl=\"{level}\"/>")))
            .collect::<String>(),
    );
    let parts = PackageParts::pptx(&[
        &title("Välkomna"),
        &(title("Dold") + &body(&["Hemligt"])),
        &(title("Skolan") + &deep),
        "",
    ])
    // The third slide lies in the second file.
    .with_relations("slide2.xml", &[("rId1", "notesSlide", "../notesSlides/n.xml")])
    .with(
        "ppt/notesSlides/n.xml",
        &notes(&placeholder("type=\"body\"", &paragraph("Säg det här."))),
    )
    .changed(|name, text| match name {
        "ppt/slides/slide3.xml" => text.replacen("<p:sld ", "<p:sld show=\"0\" ", 1),
        _ => text.to_owned(),
    });
    let deck = deck(&parts);
    let items: Vec<_> = deck
        .items
        .iter()
        .map(|item| (item.key.as_str(), item.title.as_str(), item.hint.as_str(), item.minutes))
        .collect();
    assert_eq!(
        items,
        [
            ("bild-1", "Välkomna", "", 0),
            ("bild-3", "Skolan", "Säg det här.", 0),
            ("bild-4", "Bild 4", "", 0)
        ]
    );
    assert_eq!(bullets(&deck, 1), ["Ytterst\n– Under\n– Mer under", "Sist"]);
    assert_eq!(bullets(&deck, 2), Vec::<&str>::new());
    assert!(!ron::to_string(&deck).unwrap().contains("Hemligt"));
    assert_eq!(deck.source, "Ur bildpresentationen ”gästens bilder”.");
}

#[test]
fn the_deck_has_the_title_of_the_file_of_its_first_slide_or_of_its_name() {
    let plain = || PackageParts::pptx(&[&title("Välkomna till badet"), &title("Två")]);
    assert_eq!(deck(&plain()).title, "Välkomna till badet");
    for (title, expected, id) in [
        (
            "Framtidens bad – åtta vägar",
            "Framtidens bad – åtta vägar",
            "framtidens-bad-atta-vagar",
        ),
        ("PowerPoint Presentation", "Välkomna till badet", "valkomna-till-badet"),
        ("PowerPoint-presentation", "Välkomna till badet", "valkomna-till-badet"),
        (" ", "Välkomna till badet", "valkomna-till-badet"),
    ] {
        let deck = deck(&with_title(plain(), title));
        assert_eq!((deck.title.as_str(), deck.id.as_str()), (expected, id));
        assert!(
            !ron::to_string(&deck).unwrap().contains("Alva"),
            "who made the file is nobody's business"
        );
    }
    assert_eq!(deck(&PackageParts::pptx(&[""])).title, "gästens bilder");
}

#[test]
fn tables_stand_beside_their_slide_and_thin_ones_are_text() {
    let whole = table(&[&["", "Nu", "Sedan"], &["Tid", "Kort", "Lång"]]);
    let thin = table(&[&["Bara", "en rad"]]);
    let deck = deck(&PackageParts::pptx(&[&(title("Ett") + &whole + &whole), &(title("Två") + &thin)]));
    assert_eq!(deck.items[0].tables, ["bild-1", "bild-1-2"]);
    assert_eq!(deck.tables[0].columns, ["", "Nu", "Sedan"]);
    assert_eq!(deck.tables[0].rows, [["Tid", "Kort", "Lång"]]);
    assert_eq!((bullets(&deck, 1), deck.items[1].tables.len()), (vec!["Bara – en rad"], 0));
}

#[test]
fn a_picture_is_told_where_nothing_else_is() {
    let picture = "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"b\" descr=\"En äng\"/></p:nvPicPr></p:pic>";
    let deck = deck(&PackageParts::pptx(&[
        &(title("Ett") + picture),
        &(title("Två") + &body(&["Text"]) + picture),
    ]));
    assert_eq!(bullets(&deck, 0), ["I bild: En äng"]);
    assert_eq!(bullets(&deck, 1), ["Text"]);
}
