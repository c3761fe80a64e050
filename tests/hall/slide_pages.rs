//! Tests: a slide keeps its sentences whole and its title on every page, a quotation has a page to itself where all together are too
//! long, and the source steps aside first.

use crate::support::gui::hall::{HD, SMALL, full_meeting, hall, show, texts};
use crate::support::meetings::deck_of_all_kinds;
use eframe::egui::{Vec2, vec2};
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{BackgroundTable, Command, Deck, HallView, Item, Kind, Slide};
use samtalsledaren::words::Words;

/// A line of a page: its left edge, its top, its words and the size of its type.
type Line = (f32, f32, String, f32);

fn deck_of(title: &str, bullets: &[String], source: &str) -> Deck {
    let mut deck = deck_of_all_kinds();
    deck.items.retain(|item| item.key.as_str() == "fraga");
    deck.items.push(Item {
        key: "bilden".into(),
        title: title.into(),
        source: source.into(),
        minutes: 2,
        kind: Kind::Slide(Slide {
            bullets: bullets.to_vec(),
            ..Slide::default()
        }),
        ..Item::default()
    });
    deck
}

fn pages_of(deck: Deck, size: Vec2) -> Vec<Vec<Line>> {
    let mut session = full_meeting(deck, 2);
    session.apply(Command::GoTo("bilden".into()), 0);
    let view = HallView::of(&session);
    let mut hall = hall(size, Room::default());
    let count = page_count(&hall.ctx, &view, size, Room::default(), Words::default());
    let page = |page| {
        show(&mut hall, HallView { page, ..view.clone() });
        let lines = texts(&hall).into_iter().map(|text| {
            let points = text.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size);
            (text.pos.x, text.pos.y, text.galley.text().trim().to_owned(), points)
        });
        lines.collect()
    };
    (0..count).map(page).collect()
}

fn pages(title: &str, bullets: &[String], source: &str, size: Vec2) -> Vec<Vec<Line>> {
    pages_of(deck_of(title, bullets, source), size)
}

fn words_on(page: &[Line]) -> String {
    page.iter().map(|(_, _, text, _)| text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A sentence of about so many letters that no other has.
fn sentence(number: usize, length: usize) -> String {
    let words = "bussen kommer fram i tid när vägen är plogad och kön vid bron inte blir längre än den var i fjol";
    let mut text = format!("Mening {number}:");
    for word in words.split(' ').cycle().skip(number * 3) {
        if text.chars().count() >= length {
            break;
        }
        text.push(' ');
        text.push_str(word);
    }
    text + "."
}

const SIZES: [Vec2; 3] = [HD, SMALL, vec2(1024.0, 768.0)];

const SOURCES: [&str; 3] = [
    "Ekman (2019)",
    "Efter Ekman, Fabel och Dikt, Samtalets grammatik (Provförlaget, 2019), s. 12-48, återgivna ur minnet",
    "Ekman, Fabel och Dikt, Samtalets grammatik och andra uppsatser (Provförlaget, 2019), s. 12-48; Saga och Dikt, Om att lyssna länge (Skissbolaget, 2021), kap. 3; alla återgivna ur minnet av dem som var med den gången",
];

#[test]
fn no_sentence_of_a_slide_is_parted_and_every_page_has_its_title_and_more() {
    let mut with_pages = 0;
    for size in SIZES {
        for (title_letters, source) in [20, 60, 110]
            .into_iter()
            .flat_map(|letters| SOURCES.map(|source| (letters, source)))
        {
            let title: String =
                "Hur gick det vid sjön den gången när isen låg kvar länge och ingen kom över bron förrän det blev vår igen och bussen gick"
                    .chars()
                    .take(title_letters)
                    .collect();
            let title = title.trim_end();
            for (count, length) in [(1, 900), (2, 260), (3, 200), (5, 120), (8, 60), (12, 90)] {
                // Long statements of several sentences, and short ones of one.
                let each = (length / 150).max(1);
                let sentences: Vec<Vec<String>> = (0..count)
                    .map(|bullet| (0..each).map(|part| sentence(bullet * each + part, length / each)).collect())
                    .collect();
                let bullets: Vec<String> = sentences.iter().map(|parts| parts.join(" ")).collect();
                let pages = pages(title, &bullets, source, size);
                let what = format!("{size:?}, {title_letters} letters, {count} of {length}, {source}: {pages:#?}");
                with_pages += usize::from(pages.len() > 1);
                for sentence in sentences.iter().flatten() {
                    let whole = pages.iter().filter(|page| words_on(page).contains(sentence.as_str())).count();
                    assert_eq!(whole, 1, "“{sentence}” {what}");
                }
                let first_words: String = title.split(' ').take(2).collect::<Vec<_>>().join(" ");
                for page in &pages {
                    assert!(words_on(page).starts_with(&first_words), "{what}");
                    let says = sentences
                        .iter()
                        .flatten()
                        .any(|sentence| words_on(page).contains(sentence.as_str()));
                    assert!(says || words_on(page).contains("Källa:"), "a title alone: {what}");
                }
                let told = pages.iter().map(|page| words_on(page)).collect::<Vec<_>>().join(" ");
                assert!(told.contains(&format!("Källa: {source}")), "{what}");
            }
        }
    }
    assert!(with_pages > 40, "only {with_pages} slides with more pages than one");
}

#[test]
fn long_quotations_have_a_page_each_in_larger_type_and_the_source_comes_with_the_last() {
    let quote = |number: usize| format!("”{}” (Ekman {number})", sentence(number, 210));
    let quotes: Vec<String> = (0..3).map(quote).collect();
    for size in [HD, SMALL] {
        let least = 0.03 / 0.546 * size.y;
        for source in SOURCES {
            let pages = pages("Tre sätt att säga det", &quotes, source, size);
            assert_eq!(pages.len(), 3, "{pages:#?}");
            for (page, quote) in pages.iter().zip(&quotes) {
                assert!(words_on(page).contains(quote.as_str()), "{page:?}");
            }
            let type_of = |page: &[Line]| {
                page.iter()
                    .find(|(_, _, text, _)| text.starts_with('”'))
                    .map_or(0.0, |(.., points)| *points)
            };
            let is_larger = type_of(&pages[0]) > 1.1 * least || source == SOURCES[2];
            assert!(is_larger && (type_of(&pages[0]) - type_of(&pages[1])).abs() < 0.1, "{pages:#?}");
            let tells = |page: &Vec<Line>| words_on(page).contains("Källa:");
            let is_line = source == SOURCES[0];
            assert_eq!(
                pages.iter().filter(|page| tells(page)).count(),
                if is_line { 3 } else { 1 },
                "{pages:#?}"
            );
            assert!(tells(&pages[2]));
        }
    }
    // Short ones stand together.
    let short: Vec<String> = (0..3).map(|number| format!("”Vi såg det {number}.”")).collect();
    assert_eq!(pages("Tre sätt att säga det", &short, "", HD).len(), 1);
}

#[test]
fn a_source_of_one_line_stays_one_line_beside_the_signs_of_few_pages() {
    let source = "Efter bilderna från mötet (PROV, 2023)";
    let mut deck = deck_of("Tre slag", &["De jämförs i tabellen.".to_owned()], source);
    deck.tables.push(BackgroundTable {
        id: "slag".into(),
        columns: ["", "Ett", "Två"].map(str::to_owned).into(),
        rows: (0..3)
            .map(|row| vec![format!("Rad {row}"), "kort".into(), "långt".into()])
            .collect(),
    });
    deck.items.last_mut().unwrap().tables = vec!["slag".into()];
    let pages = pages_of(deck, HD);
    assert!(pages.len() > 1, "{pages:?}");
    assert!(
        pages[0].iter().any(|(_, _, text, _)| *text == format!("Källa: {source}")),
        "{:?}",
        pages[0]
    );
}

#[test]
fn the_edges_of_a_table_s_columns_stand_where_its_rows_are_lowest() {
    let long = "Anpassad mätbarhet med blicken på helheten och sambanden mellan delarna";
    let mut deck = deck_of("Tre slag", &[], "");
    deck.tables.push(BackgroundTable {
        id: "slag".into(),
        columns: ["", "Ett", "Två", "Tre"].map(str::to_owned).into(),
        rows: (0..5)
            .map(|row| vec![format!("Rad {row}"), "liten mätbarhet".into(), "stor mätbarhet".into(), long.into()])
            .collect(),
    });
    deck.items.last_mut().unwrap().tables = vec!["slag".into()];
    let pages = pages_of(deck, HD);
    let rows = |page: &Vec<Line>| page.iter().filter(|(_, _, text, _)| text.starts_with("Rad ")).count();
    assert!(pages.iter().map(rows).all(|rows| rows == 0 || rows >= 2), "{pages:#?}");
}

#[test]
fn a_sentence_of_a_question_begins_a_line_where_that_costs_no_line() {
    for (title, lines) in [
        ("Ser ni er här? Varför? Hur länge?", vec!["Ser ni er här?", "Varför?", "Hur länge?"]),
        (
            "Känner ni igen er? Tankar? Reflektioner?",
            vec!["Känner ni igen er?", "Tankar?", "Reflektioner?"],
        ),
    ] {
        let mut deck = deck_of_all_kinds();
        let item = deck.items.iter_mut().find(|item| item.key.as_str() == "fraga").unwrap();
        item.title = title.into();
        let mut session = full_meeting(deck, 2);
        session.apply(Command::GoTo("fraga".into()), 0);
        let mut hall = hall(HD, Room::default());
        show(&mut hall, HallView::of(&session));
        let drawn: Vec<String> = texts(&hall).iter().map(|text| text.galley.text().to_owned()).collect();
        assert_eq!(drawn.get(..lines.len()).unwrap_or_default(), lines, "{drawn:?}");
    }
}
