//! A guest's slides on the command line: a deck of its own, what is told of it, and what is refused.

use super::commands::Bench;
use crate::support::slide_files::{PackageParts, body, frame, notes, odp_frame, paragraph, placeholder, table, title, word_paragraph};
use samtalsledaren::files::read_deck;
use samtalsledaren::words::Words;

/// Five slides: a hidden one, questions, a table of two poles, a chart, and one without words.
fn slides() -> Vec<u8> {
    let shapes = [
        title("Badet"),
        title("Dold"),
        title("Samtal") + &body(&["Var står vi?", "Vart vill vi?"]),
        title("Två sätt") + &table(&[&["", "Förr", "Sedan"], &["Tid", "Kort", "Lång"], &["Rum", "Litet", "Stort"]]),
        frame("<c:chart r:id=\"rId1\"/>"),
    ];
    let shapes: Vec<_> = shapes.iter().map(String::as_str).collect();
    PackageParts::pptx(&shapes)
        .with_relations("slide3.xml", &[("rId1", "notesSlide", "../notesSlides/n.xml")])
        .with(
            "ppt/notesSlides/n.xml",
            &notes(&placeholder("type=\"body\"", &paragraph("Ge tid."))),
        )
        .changed(|name, text| match name {
            "ppt/slides/slide4.xml" => text.replacen("<p:sld ", "<p:sld show=\"0\" ", 1),
            _ => text.to_owned(),
        })
        .bytes()
}

#[test]
fn slides_become_a_deck_beside_them_that_can_be_led() {
    let bench = Bench::new();
    bench.lay("gäst.pptx", &slides());
    let answer = bench.run(&["import-deck", "gäst.pptx"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "gäst.ron\n"), "{answer:?}");
    let told: Vec<_> = answer.err.lines().collect();
    assert_eq!(
        told,
        [
            "Så blir bilderna precis som gästens: öppna filen i PowerPoint, välj Arkiv → Spara som → PDF, och ge båda filerna.",
            "Bilder: 4. Med stödanteckningar, som blev råd till samtalsledaren: 1.",
            "Dolda bilder som inte togs med: 2.",
            "Bilder utan ord, av vilka bara numret kom med: 5.",
            "Ett diagram visas inte, bara dess rubrik. Bild: 5.",
            "LibreOffice finns inte på den här datorn. Bilderna visas med vår egen enkla form, rubrik och text, och inte som gästens.",
            "Frågor till rummet på bilderna: 1. Ingen har gjorts om till fråga; det gör du själv i samtalsunderlaget.",
            "Bild 3: ”Var står vi?” ”Vart vill vi?” – en öppen fråga med 2 delar; under rubriken står bara frågor.",
            "Tabeller som kan bli frågor: 1.",
            "Bild 4: ”Förr” ”Sedan” – en matris med 2 rader; tabellen ställer två poler mot varandra.",
        ]
    );
    let deck = read_deck(&bench.read("gäst.ron"), Words::default()).unwrap();
    assert_eq!(deck.items.len(), 4);
    assert!(deck.items.iter().all(|item| !item.is_prompt()), "none becomes a question by itself");
    assert_eq!(bench.run(&["check", "gäst.ron"]).code, 0);
    assert_eq!(bench.run(&["new", "--deck", "gäst.ron", "--out", "möte.ron"]).code, 0);
    assert_eq!(bench.read("gäst.pptx"), slides(), "the guest's file is only read");
}

#[test]
fn no_file_is_written_over() {
    let bench = Bench::new();
    bench.lay("gäst.pptx", &slides());
    bench.write("gäst.ron", "annat");
    assert_eq!(bench.run(&["import-deck", "gäst.pptx"]).out, "gäst-2.ron\n");
    assert_eq!(bench.run(&["import-deck", "gäst.pptx"]).out, "gäst-3.ron\n");
    let answer = bench.run(&["import-deck", "gäst.pptx", "--out", "gäst.ron"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains("skrivs inte över"), "{answer:?}");
    assert_eq!(bench.run(&["import-deck", "gäst.pptx", "--out", "gäst.pptx"]).code, 1);
    assert_eq!((bench.read("gäst.ron"), bench.read("gäst.pptx")), (b"annat".to_vec(), slides()));
    let answer = bench.run(&["import-deck", "--out", "eget namn.ron", "gäst.pptx"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "eget namn.ron\n"));
}

#[test]
fn the_open_form_is_read_by_the_same_command() {
    let bench = Bench::new();
    let page = format!("<draw:page>{}</draw:page>", odp_frame("title", "<text:p>Badet</text:p>"));
    bench.lay("gäst.odp", &PackageParts::odp(&page).bytes());
    let answer = bench.run(&["import-deck", "gäst.odp"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "gäst.ron\n"), "{answer:?}");
    assert!(answer.err.contains("Inga frågor till rummet hittades på bilderna."), "{answer:?}");
    assert_eq!(
        read_deck(&bench.read("gäst.ron"), Words::default()).unwrap().items[0].title,
        "Badet"
    );
}

#[test]
fn what_cannot_be_read_is_one_sentence_and_leaves_nothing() {
    let bench = Bench::new();
    let hidden = PackageParts::pptx(&[&title("Dold")]).changed(|_, text| text.replacen("<p:sld ", "<p:sld show=\"0\" ", 1));
    let whole = slides();
    bench.lay("dold.pptx", &hidden.bytes());
    bench.lay("kapad.pptx", &whole[..whole.len() / 2]);
    bench.lay("gammal.ppt", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bench.lay("bilder.pdf", b"%PDF-1.7");
    bench.lay("tom.pptx", b"");
    for (file, word) in [
        ("dold.pptx", "dolda (1)"),
        ("kapad.pptx", "skadad"),
        ("gammal.ppt", "Spara som"),
        ("bilder.pdf", "PDF"),
        ("tom.pptx", "tom"),
        ("finns-inte.pptx", "finns inte"),
    ] {
        let answer = bench.run(&["import-deck", file]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{answer:?}");
        assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
        assert!(answer.err.contains(file) && answer.err.contains(word), "{answer:?}");
    }
    assert_eq!(
        bench.files_in("."),
        ["bilder.pdf", "dold.pptx", "gammal.ppt", "kapad.pptx", "tom.pptx"]
    );
    let answer = bench.run(&["import-deck"]);
    assert_eq!(answer.code, 2);
    let answer = bench.run(&["import-deck", "a.pptx", "b.pdf", "c.pdf"]);
    assert_eq!(answer.code, 2);
}

#[test]
fn a_document_and_a_list_in_plain_text_become_decks_with_their_questions() {
    let bench = Bench::new();
    let body =
        word_paragraph("<w:pStyle w:val=\"Rubrik1\"/>", "Frågor") + &word_paragraph("", "1. Vad saknas?") + &word_paragraph("", "Paus");
    bench.lay("kallelse.docx", &PackageParts::docx(&body).bytes());
    let answer = bench.run(&["import-deck", "kallelse.docx"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "kallelse.ron\n"), "{answer:?}");
    assert_eq!(
        answer.err.lines().collect::<Vec<_>>(),
        [
            "Frågor: 1. Pauser: 1. Bilder att läsa: 0.",
            "Rad 1: ”Frågor” är en rubrik och togs inte med."
        ]
    );
    assert_eq!(bench.run(&["check", "kallelse.ron"]).code, 0);
    assert_eq!(bench.run(&["new", "--deck", "kallelse.ron", "--out", "möte.ron"]).code, 0);
    // As Windows saves it.
    bench.lay(
        "lista.TXT",
        b"Budget 2028\r\n\r\nVad fungerar f\xF6r oss? (5 min)\r\n\r\nVi ses p\xE5 fredag.\r\n",
    );
    let answer = bench.run(&["import-deck", "lista.TXT", "--out", "eget.ron"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "eget.ron\n"), "{answer:?}");
    assert!(answer.err.contains("Rad 5: ”Vi ses på fredag.” är ingen fråga"), "{answer:?}");
    let deck = read_deck(&bench.read("eget.ron"), Words::default()).unwrap();
    assert_eq!(
        (deck.title.as_str(), deck.items[0].title.as_str(), deck.items[0].minutes),
        ("Budget 2028", "Vad fungerar för oss?", 5)
    );
    bench.write("tom.txt", "");
    bench.write("blank.txt", "\n \n");
    for (file, word) in [("tom.txt", "tom"), ("blank.txt", "inga ord")] {
        let answer = bench.run(&["import-deck", file]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{answer:?}");
        assert!(answer.err.contains(word) && answer.err.lines().count() == 1, "{answer:?}");
    }
}
