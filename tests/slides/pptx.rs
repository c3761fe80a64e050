//! What `PowerPoint`'s form hides: each trap with its right value.

use super::{show, texts, words};
use crate::support::slide_files::{PackageParts, body, frame, notes, paragraph, placeholder, slide, table, text_box, title};
use samtalsledaren::slides::{GuestSlide, SlideRemark};

/// The only slide of a file with these shapes.
fn one(shapes: &str) -> GuestSlide {
    show(&PackageParts::pptx(&[shapes]).bytes()).slides.remove(0)
}

#[test]
fn slides_stand_in_the_order_of_the_list_and_not_of_the_names() {
    let shapes: Vec<_> = (1..=12).map(|number| title(&format!("Nummer {number}"))).collect();
    let shapes: Vec<_> = shapes.iter().map(String::as_str).collect();
    let show = show(&PackageParts::pptx(&shapes).bytes());
    let titles: Vec<_> = show.slides.iter().map(|slide| (slide.number, slide.title.clone())).collect();
    let expected: Vec<_> = (1..=12).map(|number| (number, format!("Nummer {number}"))).collect();
    assert_eq!(titles, expected);
}

#[test]
fn hidden_slides_are_known_in_every_spelling() {
    for (value, is_hidden) in [("0", true), ("false", true), ("1", false), ("true", false)] {
        let parts = PackageParts::pptx(&[&title("En")]).changed(|name, text| match name {
            "ppt/slides/slide1.xml" => text.replacen("<p:sld ", &format!("<p:sld show=\"{value}\" "), 1),
            _ => text.to_owned(),
        });
        assert_eq!(show(&parts.bytes()).slides[0].is_hidden, is_hidden, "{value}");
    }
}

#[test]
fn a_title_is_what_the_author_gave_or_the_first_short_text() {
    let long = "Lång text. ".repeat(20);
    let cases = [
        (title("Egen rubrik") + &body(&["Text"]), "Egen rubrik", vec!["Text"]),
        (body(&["Text"]) + &title("Sist i filen"), "Sist i filen", vec!["Text"]),
        (
            placeholder("type=\"ctrTitle\"", &paragraph("Första bilden")),
            "Första bilden",
            vec![],
        ),
        (
            placeholder(
                "type=\"title\"",
                "<a:p><a:r><a:t>Två</a:t></a:r><a:br/><a:r><a:t>rader</a:t></a:r></a:p>",
            ),
            "Två rader",
            vec![],
        ),
        (
            placeholder("type=\"title\"", "<a:p><a:r><a:t>Två_x000B_rader</a:t></a:r></a:p>"),
            "Två rader",
            vec![],
        ),
        (
            placeholder("type=\"title\"", &(paragraph("Ett") + &paragraph("stycke till"))),
            "Ett stycke till",
            vec![],
        ),
        // Without a title.
        (body(&["Kort text", "Mer"]), "Kort text", vec!["Mer"]),
        (title("  ") + &body(&["Kort text", "Mer"]), "Kort text", vec!["Mer"]),
        // A source below a long quotation is no title.
        (body(&[&long, "(Någon, 2017)"]), "", vec![long.trim(), "(Någon, 2017)"]),
        (
            body(&[&long]) + &text_box(0, 9_000_000, &paragraph("Ruta")),
            "Ruta",
            vec![long.trim()],
        ),
        // Furniture is neither title nor text.
        (
            ["dt", "ftr", "sldNum", "hdr"]
                .map(|kind| placeholder(&format!("type=\"{kind}\""), &paragraph(kind)))
                .concat()
                + &body(&["Kvar"]),
            "Kvar",
            vec![],
        ),
    ];
    for (shapes, title, texts) in cases {
        let slide = one(&shapes);
        assert_eq!((slide.title.as_str(), words(&slide)), (title, texts), "{shapes}");
    }
}

#[test]
fn paragraphs_keep_their_words_levels_and_breaks() {
    let cases = [
        (r#"<a:p><a:pPr lvl="2"/><a:r><a:t>Djupt</a:t></a:r></a:p>"#, vec![("Djupt", 2)]),
        (
            r#"<a:p><a:pPr lvl="99"/><a:r><a:t>För djupt</a:t></a:r></a:p>"#,
            vec![("För djupt", 8)],
        ),
        (
            "<a:p><a:r><a:t>Delat </a:t></a:r><a:r><a:t>ord</a:t></a:r></a:p>",
            vec![("Delat ord", 0)],
        ),
        (
            "<a:p><a:r><a:t>Ett</a:t></a:r><a:br/><a:r><a:t>två</a:t></a:r></a:p>",
            vec![("Ett\ntvå", 0)],
        ),
        (
            "<a:p><a:r><a:t>Ett\u{b}två</a:t></a:r></a:p>".replace('\u{b}', "_x000B_").leak(),
            vec![("Ett\ntvå", 0)],
        ),
        (
            "<a:p><a:r><a:t>Kost &amp; vård &lt;3 &#8211; &#xE5;</a:t></a:r></a:p>",
            vec![("Kost & vård <3 – å", 0)],
        ),
        ("<a:p><a:r><a:t><![CDATA[A & B]]></a:t></a:r></a:p>", vec![("A & B", 0)]),
        ("<a:p><a:r><a:t>Va\u{30a}rd och o\u{308}</a:t></a:r></a:p>", vec![("Vård och ö", 0)]),
        (
            "<a:p><a:r><a:t>tre_xtvå och a_x005F_x000B_</a:t></a:r></a:p>",
            vec![("tre_xtvå och a_x000B_", 0)],
        ),
        (
            r#"<a:p><a:fld id="{1}" type="datetime1"><a:t>1 maj</a:t></a:fld></a:p>"#,
            vec![("1 maj", 0)],
        ),
        (
            r#"<a:p><a:r><a:t>Sida</a:t></a:r><a:fld id="{1}" type="slidenum"><a:t>7</a:t></a:fld></a:p>"#,
            vec![("Sida", 0)],
        ),
        (
            r#"<a:p><a:r><a:rPr><a:hlinkClick r:id="rId9"/></a:rPr><a:t>Läs mer</a:t></a:r></a:p>"#,
            vec![("Läs mer", 0)],
        ),
        (
            r#"<a:p><a:r><a:t>Idag</a:t></a:r><a:r><a:rPr><a:sym typeface="Wingdings"/></a:rPr><a:t> à </a:t></a:r><a:r><a:t>sedan</a:t></a:r></a:p>"#,
            vec![("Idag → sedan", 0)],
        ),
        ("<a:p><a:r><a:t>\u{F0E0} framåt</a:t></a:r></a:p>", vec![("→ framåt", 0)]),
        (
            "<a:p><mc:AlternateContent><mc:Choice Requires=\"a14\"><a14:m xmlns:a14=\"x\"><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></a14:m></mc:Choice>\
             <mc:Fallback><a:r><a:t>bild</a:t></a:r></mc:Fallback></mc:AlternateContent></a:p>",
            vec![("x+y", 0)],
        ),
        ("<a:p/><a:p><a:endParaRPr/></a:p><a:p><a:r><a:t> </a:t></a:r></a:p>", vec![]),
    ];
    for (paragraphs, expected) in cases {
        let slide = one(&(title("Rubrik") + &placeholder("idx=\"1\"", paragraphs)));
        assert_eq!(texts(&slide), expected, "{paragraphs}");
    }
}

#[test]
fn of_two_forms_of_a_shape_one_is_read() {
    let choice = |first: &str, other: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice Requires=\"x\">{first}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
        )
    };
    let chart = frame("<c:chart r:id=\"rId9\"/>");
    let cases = [
        (choice(&body(&["Ny"]), &body(&["Gammal"])), vec!["Ny"]),
        (choice("", &body(&["Gammal"])), vec!["Gammal"]),
        (choice(&chart, &body(&["Diagrammet är inte tillgängligt"])), vec![]),
        (
            choice(&choice(&body(&["Innerst"]), &body(&["Fel"])), &body(&["Gammal"])),
            vec!["Innerst"],
        ),
    ];
    for (shapes, expected) in cases {
        assert_eq!(words(&one(&(title("Rubrik") + &shapes))), expected, "{shapes}");
    }
}

#[test]
fn shapes_are_read_row_by_row_and_those_of_a_group_together() {
    let shapes = [
        title("Rubrik"),
        text_box(5_000_000, 2_010_000, &paragraph("höger")),
        text_box(100_000, 2_000_000, &paragraph("vänster")),
        text_box(100_000, 4_000_000, &paragraph("nederst")),
        format!(
            "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"3000000\"/></a:xfrm></p:grpSpPr>{}<p:grpSp>{}</p:grpSp></p:grpSp>",
            text_box(900, 100, &paragraph("i grupp 2")),
            text_box(100, 100, &paragraph("i grupp 1"))
        ),
    ];
    let slide = one(&shapes.concat());
    assert_eq!(slide.title, "Rubrik");
    assert_eq!(words(&slide), ["vänster", "höger", "i grupp 2", "i grupp 1", "nederst"]);
}

#[test]
fn a_shape_without_a_place_stands_where_its_layout_or_master_has_it() {
    let placed = |about: &str, left: i64, top: i64| {
        placeholder(about, "<a:p/>").replace(
            "<p:spPr/>",
            &format!("<p:spPr><a:xfrm><a:off x=\"{left}\" y=\"{top}\"/></a:xfrm></p:spPr>"),
        )
    };
    let shapes = title("Rubrik")
        + &placeholder("sz=\"half\" idx=\"2\"", &paragraph("höger"))
        + &placeholder("sz=\"half\" idx=\"1\"", &paragraph("vänster"))
        + &placeholder("type=\"body\" idx=\"9\"", &paragraph("ur mallen"));
    let layout = placed("idx=\"1\"", 10, 2_000_000) + &placed("idx=\"2\"", 5_000_000, 2_000_000);
    let master = placed("type=\"title\"", 10, 10) + &placed("type=\"body\" idx=\"1\"", 10, 2_000_000);
    let parts = PackageParts::pptx(&[&shapes])
        .with_relations("slide1.xml", &[("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")])
        .with("ppt/slideLayouts/slideLayout1.xml", &slide(&layout).replace("p:sld", "p:sldLayout"))
        .with(
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            &crate::support::slide_files::relationships(&[("rId1".to_owned(), "slideMaster", "/ppt/slideMasters/m.xml".to_owned())]),
        )
        .with("ppt/slideMasters/m.xml", &slide(&master).replace("p:sld", "p:sldMaster"));
    let slide = show(&parts.bytes()).slides.remove(0);
    assert_eq!(slide.title, "Rubrik");
    assert_eq!(words(&slide), ["vänster", "ur mallen", "höger"]);
}

#[test]
fn shapes_that_the_author_hid_are_not_read() {
    let hidden = body(&["Hemligt"]).replace("name=\"x\"", "name=\"x\" hidden=\"1\"");
    assert_eq!(words(&one(&(title("Rubrik") + &hidden + &body(&["Synligt"])))), ["Synligt"]);
}

#[test]
fn tables_have_as_many_cells_in_each_row() {
    let slide = one(&(title("Rubrik") + &table(&[&["", "Nu", "Sedan"], &["Tid", "Kort"], &["Rum", "Litet", "Stort", ""], &["", ""]])));
    let rows = [["", "Nu", "Sedan"], ["Tid", "Kort", ""], ["Rum", "Litet", "Stort"]];
    assert_eq!(slide.tables[0].rows, rows.map(|row| row.map(str::to_owned)));

    let merged = "<a:tbl><a:tr><a:tc gridSpan=\"2\"><a:txBody><a:p><a:r><a:t>Bred</a:t></a:r></a:p></a:txBody></a:tc>\
        <a:tc hMerge=\"1\"><a:txBody><a:p><a:r><a:t>dold</a:t></a:r></a:p></a:txBody></a:tc></a:tr>\
        <a:tr><a:tc><a:txBody><a:p><a:r><a:t>A</a:t></a:r></a:p><a:p><a:r><a:t>B</a:t></a:r></a:p></a:txBody></a:tc><a:tc/></a:tr></a:tbl>";
    let slide = one(&(title("Rubrik") + &frame(merged)));
    assert_eq!(slide.tables[0].rows, [["Bred".to_owned()], ["A\nB".to_owned()]]);

    let row: Vec<&str> = vec!["x"; 4];
    let rows: Vec<&[&str]> = vec![&row; 500];
    let slide = one(&table(&rows));
    assert_eq!((slide.tables[0].rows.len(), slide.remarks), (200, vec![SlideRemark::LargeTable]));
}

#[test]
fn a_diagram_is_read_in_the_order_in_which_it_is_shown() {
    let point = |id: &str, kind: &str, text: &str| {
        format!(
            "<dgm:pt modelId=\"{id}\"{kind}><dgm:t><a:bodyPr/>{}</dgm:t></dgm:pt>",
            paragraph(text)
        )
    };
    let line = |from: &str, to: &str, order: u32| format!("<dgm:cxn srcId=\"{from}\" destId=\"{to}\" srcOrd=\"{order}\"/>");
    let data = format!(
        "<dgm:dataModel xmlns:dgm=\"d\" xmlns:a=\"a\"><dgm:ptLst>{}{}{}{}{}{}</dgm:ptLst><dgm:cxnLst>{}{}{}{}{}</dgm:cxnLst></dgm:dataModel>",
        point("0", " type=\"doc\"", "aldrig"),
        point("3", "", "Tredje"),
        point("1", " type=\"node\"", "Första"),
        point("2", " type=\"asst\"", "Under första"),
        point("9", " type=\"parTrans\"", "aldrig"),
        point("4", " type=\"pres\"", "aldrig"),
        line("0", "3", 1),
        line("0", "1", 0),
        line("1", "2", 0),
        // Round in a circle.
        line("2", "1", 0),
        "<dgm:cxn type=\"presOf\" srcId=\"1\" destId=\"4\" srcOrd=\"0\"/>"
    );
    let shapes = title("Rubrik") + &frame("<dgm:relIds r:dm=\"rId7\" r:lo=\"rId8\"/>");
    let parts = PackageParts::pptx(&[&shapes]).with_relations("slide1.xml", &[("rId7", "diagramData", "../diagrams/data1.xml")]);
    let whole = show(&parts.clone().with("ppt/diagrams/data1.xml", &data).bytes()).slides.remove(0);
    assert_eq!(texts(&whole), [("Första", 0), ("Under första", 1), ("Tredje", 0)]);
    let without = show(&parts.bytes()).slides.remove(0);
    assert_eq!(words(&without), Vec::<&str>::new());
    assert_eq!(without.remarks, [SlideRemark::Diagram]);
}

#[test]
fn notes_are_those_of_the_speaker_alone() {
    let shapes = placeholder("type=\"sldImg\"", "<a:p/>")
        + &placeholder("type=\"body\" idx=\"1\"", &(paragraph("Säg det här.") + &paragraph("Och det.")))
        + &placeholder("type=\"sldNum\"", &paragraph("4"))
        + &placeholder("type=\"hdr\"", &paragraph("Huvud"));
    let parts =
        PackageParts::pptx(&[&title("Rubrik")]).with_relations("slide1.xml", &[("rId2", "notesSlide", "../notesSlides/notesSlide1.xml")]);
    let slide = show(&parts.clone().with("ppt/notesSlides/notesSlide1.xml", &notes(&shapes)).bytes())
        .slides
        .remove(0);
    assert_eq!(slide.notes, "Säg det här.\nOch det.");
    let slide = show(&parts.bytes()).slides.remove(0);
    assert_eq!((slide.notes.as_str(), slide.remarks), ("", vec![SlideRemark::Notes]));
}

#[test]
fn what_does_not_come_along_is_told() {
    let picture = |inside: &str, described: &str| {
        format!("<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Bild 3\" descr=\"{described}\"/><p:nvPr>{inside}</p:nvPr></p:nvPicPr></p:pic>")
    };
    let cases = [
        (frame("<c:chart r:id=\"rId1\"/>"), vec![SlideRemark::Chart]),
        (frame("<p:oleObj r:id=\"rId1\"/>"), vec![SlideRemark::Embedded]),
        (picture("<a:videoFile r:link=\"rId1\"/>", ""), vec![SlideRemark::Film]),
        (
            picture(
                "<p:extLst><p:ext><p14:media xmlns:p14=\"x\" r:embed=\"rId1\"/></p:ext></p:extLst>",
                "",
            ),
            vec![SlideRemark::Film],
        ),
        ("<p:contentPart r:id=\"rId1\"/>".to_owned(), vec![SlideRemark::Ink]),
        (picture("", "En äng"), vec![]),
    ];
    for (shapes, remarks) in cases {
        assert_eq!(one(&shapes).remarks, remarks, "{shapes}");
    }
    let described = [
        "En äng",
        "C:\\foto\\IMG_1.JPG",
        "En bild som visar text&#10;&#10;Automatiskt genererad beskrivning",
    ];
    let shapes: String = described.iter().map(|text| picture("", text)).collect();
    assert_eq!(one(&shapes).pictures, ["En äng"]);
}

#[test]
fn a_chart_gives_its_title() {
    let chart = "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Kostnad per år</a:t></a:r></a:p></c:rich></c:tx></c:title>\
        <c:plotArea><c:t>brus</c:t></c:plotArea></c:chart></c:chartSpace>";
    let parts = PackageParts::pptx(&[&(title("Rubrik") + &frame("<c:chart r:id=\"rId1\"/>"))])
        .with_relations("slide1.xml", &[("rId1", "chart", "../charts/chart1.xml")])
        .with("ppt/charts/chart1.xml", chart);
    assert_eq!(words(&show(&parts.bytes()).slides[0]), ["Kostnad per år"]);
}

#[test]
fn every_form_of_the_package_is_read() {
    let whole = || PackageParts::pptx(&[&(title("Rubrik") + &body(&["Kost &amp; vård"])), &title("Slut")]);
    let expected = show(&whole().bytes());
    assert_eq!(expected.slides.len(), 2);
    let in_the_presentation = |from: &'static str, to: &'static str| {
        whole().changed(move |name, text| {
            if name.ends_with("presentation.xml.rels") {
                text.replace(from, to)
            } else {
                text.to_owned()
            }
        })
    };
    let utf_16 = |text: &str| -> Vec<u8> { [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect() };
    let first = slide(&(title("Rubrik") + &body(&["Kost &amp; vård"])));
    let latin: Vec<u8> = format!("<?xml version='1.0' encoding='ISO-8859-1'?>{first}")
        .chars()
        .map(|sign| sign as u8)
        .collect();
    let cases = [
        (
            "strict",
            whole().changed(|_, text| {
                text.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships",
                )
                .replace(
                    "http://schemas.openxmlformats.org/presentationml/2006/main",
                    "http://purl.oclc.org/ooxml/presentationml/main",
                )
            }),
        ),
        (
            "other prefixes",
            whole().changed(|_, text| text.replace("<p:", "<q:").replace("</p:", "</q:").replace("xmlns:p=", "xmlns:q=")),
        ),
        ("absolute targets", in_the_presentation("Target=\"slides/", "Target=\"/ppt/slides/")),
        (
            "roundabout targets",
            in_the_presentation("Target=\"slides/", "Target=\"./../ppt/x/../slides/"),
        ),
        (
            "targets with backslashes",
            in_the_presentation("Target=\"slides/", "Target=\"slides\\"),
        ),
        (
            "targets with a number for a sign",
            in_the_presentation("Target=\"slides/s", "Target=\"slides/%73"),
        ),
        ("names with backslashes", whole().renamed(|name| name.replace('/', "\\"))),
        ("names in capitals", whole().renamed(str::to_uppercase)),
        ("names from the root", whole().renamed(|name| format!("/{name}"))),
        ("without content types", whole().without("[Content_Types].xml")),
        ("without relationships of the package", whole().without("_rels/.rels")),
        ("a mark of byte order", whole().changed(|_, text| format!("\u{FEFF}{text}"))),
        ("UTF-16", whole().with_bytes("ppt/slides/slide2.xml", &utf_16(&first))),
        (
            "UTF-16 without a mark",
            whole().with_bytes("ppt/slides/slide2.xml", &utf_16(&first)[2..]),
        ),
        ("Latin letters", whole().with_bytes("ppt/slides/slide2.xml", &latin)),
        (
            "a part that nobody names",
            whole().with("ppt/slides/slide3.xml", &slide(&title("Övergiven"))),
        ),
    ];
    for (name, parts) in cases {
        assert_eq!(show(&parts.bytes()), expected, "{name}");
    }
}

#[test]
fn a_slide_that_is_missing_or_damaged_is_told_and_the_others_are_read() {
    let whole = || PackageParts::pptx(&[&title("Ett"), &title("Två"), &title("Tre")]);
    let cut = |text: &str| text[..text.len() / 2].to_owned();
    let cases = [
        whole().without("ppt/slides/slide2.xml"),
        whole().changed(|name, text| {
            if name == "ppt/slides/slide2.xml" {
                cut(text)
            } else {
                text.to_owned()
            }
        }),
        whole().changed(|name, text| {
            if name == "ppt/slides/slide2.xml" {
                text.replace("Två", "&okänd;")
            } else {
                text.to_owned()
            }
        }),
        whole().changed(|name, text| {
            if name.ends_with("presentation.xml.rels") {
                text.replace("rId2", "rId22")
            } else {
                text.to_owned()
            }
        }),
        whole().changed(|name, text| {
            if name.ends_with("presentation.xml.rels") {
                text.replace("slides/slide2.xml\"", "file:///etc/passwd\" TargetMode=\"External\"")
            } else {
                text.to_owned()
            }
        }),
        whole().changed(|name, text| {
            if name.ends_with("presentation.xml.rels") {
                text.replace("slides/slide2.xml", "../../../../etc/passwd")
            } else {
                text.to_owned()
            }
        }),
    ];
    for parts in cases {
        let show = show(&parts.bytes());
        let titles: Vec<_> = show.slides.iter().map(|slide| slide.title.as_str()).collect();
        assert_eq!(titles, ["Ett", "", "Tre"]);
        assert_eq!(show.slides[1].remarks, [SlideRemark::Slide]);
    }
}
