//! What the open form hides: each trap with its right value.

use super::{show, texts, words};
use crate::support::slide_files::{PackageParts, odp_content, odp_frame};
use samtalsledaren::slides::{GuestSlide, SlideRemark};

/// The only page with these frames.
fn one(frames: &str) -> GuestSlide {
    let page = format!("<draw:page draw:style-name=\"visad\">{frames}</draw:page>");
    show(&PackageParts::odp(&page).bytes()).slides.remove(0)
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

#[test]
fn pages_stand_in_their_order_and_hidden_ones_are_known() {
    let page = |style: &str, title: &str| {
        format!(
            "<draw:page draw:style-name=\"{style}\">{}</draw:page>",
            odp_frame("title", &p(title))
        )
    };
    let parts = PackageParts::odp(&(page("visad", "Ett") + &page("dold", "Två") + &page("okänd", "Tre")));
    let read = show(&parts.bytes());
    let told: Vec<_> = read
        .slides
        .iter()
        .map(|slide| (slide.number, slide.title.as_str(), slide.is_hidden))
        .collect();
    assert_eq!(told, [(1, "Ett", false), (2, "Två", true), (3, "Tre", false)]);
}

#[test]
fn the_flat_file_says_the_same_as_the_package() {
    let page = format!(
        "<draw:page>{}{}</draw:page>",
        odp_frame("title", &p("Rubrik")),
        odp_frame("outline", &p("Text &amp; mer"))
    );
    let package = show(&PackageParts::odp(&page).bytes());
    let flat = odp_content(&page).replace("office:document-content", "office:document");
    assert_eq!(show(flat.as_bytes()), package);
    assert_eq!(words(&package.slides[0]), ["Text & mer"]);
}

#[test]
fn titles_texts_and_furniture_are_told_apart() {
    let frames = [
        odp_frame("footer", &p("Sidfot")),
        odp_frame("date-time", &p("1 maj")),
        odp_frame("page-number", &p("<text:page-number>3</text:page-number>")),
        odp_frame("outline", &p("Text")),
        odp_frame("title", &p("Rubrik<text:line-break/>på två rader")),
        "<draw:frame presentation:class=\"outline\" presentation:placeholder=\"true\"><draw:text-box><text:p>Klicka här</text:p></draw:text-box></draw:frame>"
            .to_owned(),
        "<draw:custom-shape><text:p>I en form</text:p><draw:enhanced-geometry/></draw:custom-shape>".to_owned(),
        "<draw:g><draw:frame><draw:text-box><text:p>I en grupp</text:p></draw:text-box></draw:frame></draw:g>".to_owned(),
        "<draw:a><draw:frame><draw:text-box><text:p>I en länk</text:p></draw:text-box></draw:frame></draw:a>".to_owned(),
    ];
    let slide = one(&frames.concat());
    assert_eq!(slide.title, "Rubrik på två rader");
    assert_eq!(words(&slide), ["Text", "I en form", "I en grupp", "I en länk"]);
    let slide = one(&odp_frame("outline", &(p("Kort") + &p("Mer"))));
    assert_eq!((slide.title.as_str(), words(&slide)), ("Kort", vec!["Mer"]));
}

#[test]
fn paragraphs_keep_their_words_levels_and_breaks() {
    let list = |inside: &str| format!("<text:list><text:list-item>{inside}</text:list-item></text:list>");
    let cases = [
        (
            list(&(p("Ytterst") + &list(&(p("Under") + &list(&p("Djupt")))))),
            vec![("Ytterst", 0), ("Under", 1), ("Djupt", 2)],
        ),
        (p("Ett<text:line-break/>två"), vec![("Ett\ntvå", 0)]),
        (p("Ord<text:s text:c=\"2\"/>isär<text:tab/>tabb"), vec![("Ord  isär tabb", 0)]),
        (p("Blanka\n     tecken"), vec![("Blanka tecken", 0)]),
        (
            p("<text:span>I </text:span><text:a xlink:href=\"http://x\" xmlns:xlink=\"x\">länk</text:a>"),
            vec![("I länk", 0)],
        ),
        (
            p("Synligt<office:annotation><text:p>kommentar</text:p></office:annotation>"),
            vec![("Synligt", 0)],
        ),
        (p("Va\u{30a}rd &amp; o\u{308}l"), vec![("Vård & öl", 0)]),
        (p("<text:s text:c=\"4000000000\"/>"), vec![]),
        (p(" "), vec![]),
    ];
    for (paragraphs, expected) in cases {
        let slide = one(&(odp_frame("title", &p("Rubrik")) + &odp_frame("outline", &paragraphs)));
        assert_eq!(texts(&slide), expected, "{paragraphs}");
    }
}

#[test]
fn frames_are_read_row_by_row_in_any_unit() {
    let at = |x: &str, y: &str, text: &str| {
        format!("<draw:frame svg:x=\"{x}\" svg:y=\"{y}\"><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>")
    };
    let frames =
        odp_frame("title", &p("Rubrik")) + &at("10cm", "5cm", "höger") + &at("1in", "50mm", "vänster") + &at("1cm", "12cm", "sist");
    assert_eq!(words(&one(&frames)), ["vänster", "höger", "sist"]);
}

#[test]
fn tables_are_read_and_endless_ones_cut() {
    let cell = |text: &str| format!("<table:table-cell>{}</table:table-cell>", p(text));
    let table = |rows: &str| format!("<draw:frame><table:table>{rows}</table:table></draw:frame>");
    let rows = format!(
        "<table:table-header-rows><table:table-row>{}{}</table:table-row></table:table-header-rows>\
         <table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row>{}<table:covered-table-cell/></table:table-row>",
        cell("A"),
        cell("B"),
        cell("Bred")
    );
    let slide = one(&table(&rows));
    assert_eq!(
        slide.tables[0].rows,
        [["A", "B"], ["x", "x"], ["Bred", ""]].map(|row| row.map(str::to_owned))
    );
    let endless = "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell table:number-columns-repeated=\"4000000000\">\
        <text:p>x</text:p></table:table-cell></table:table-row>";
    let slide = one(&table(endless));
    assert_eq!((slide.tables[0].rows.len(), slide.remarks), (200, vec![SlideRemark::LargeTable]));
}

#[test]
fn notes_descriptions_and_remarks_are_found() {
    let frames = odp_frame("title", &p("Rubrik"))
        + "<draw:frame><draw:image/><svg:title>bild</svg:title><svg:desc>En äng</svg:desc></draw:frame>"
        + "<draw:frame><draw:plugin/></draw:frame>"
        + "<draw:frame presentation:class=\"chart\"><draw:object/><draw:image/></draw:frame>"
        + "<draw:frame><draw:object-ole/><draw:image/></draw:frame>"
        + "<presentation:notes><draw:page-thumbnail presentation:class=\"page\"/>"
        + &odp_frame("notes", &(p("Säg det här.") + &p("Och det.")))
        + &odp_frame("header", &p("Huvud"))
        + "</presentation:notes>";
    let slide = one(&frames);
    assert_eq!(slide.notes, "Säg det här.\nOch det.");
    assert_eq!(slide.pictures, ["En äng"]);
    assert_eq!(slide.remarks, [SlideRemark::Film, SlideRemark::Chart, SlideRemark::Embedded]);
    assert_eq!(words(&slide), Vec::<&str>::new());
}

#[test]
fn the_title_stands_in_the_properties() {
    let meta = "<office:document-meta xmlns:office=\"o\" xmlns:dc=\"d\"><office:meta><dc:title>Framtidens bad</dc:title></office:meta></office:document-meta>";
    let parts = PackageParts::odp(&format!("<draw:page>{}</draw:page>", odp_frame("title", &p("Rubrik")))).with("meta.xml", meta);
    assert_eq!(show(&parts.bytes()).title, "Framtidens bad");
}
