//! No page of the hall holds only a line of something longer, or the end of a source: what is parted is parted evenly.

use crate::support::gui::hall::{HD, SMALL, full_meeting, hall_in, show, texts, views};
use crate::support::meetings::deck_of_all_kinds;
use eframe::egui::{Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use samtalsledaren::gui::hall::{Room, page_count};
use samtalsledaren::model::{Command, Deck, GroupId, HallView, Item, Kind, MarkOption, Session, Slide};
use samtalsledaren::words::{Language, Words};
use std::collections::BTreeSet;

/// As many words of a text as make about so many letters.
fn words_of(length: usize) -> String {
    let words = "Nämnden styr med mål och samlar ofta in fler uppgifter än verksamheten hinner läsa och svara på";
    let mut text = String::new();
    for word in words.split(' ').cycle() {
        if text.chars().count() >= length {
            break;
        }
        text.push_str(if text.is_empty() { "" } else { " " });
        text.push_str(word);
    }
    text
}

/// A source of about so many letters, in words that no slide says.
fn source_of(length: usize) -> String {
    let source = "Ekman, Fabel och Dikt, Samtalets grammatik och andra uppsatser (Provförlaget, 2019), s. 12-48, återgivna ur minnet; ";
    let cut: String = source.repeat(4).chars().take(length).collect();
    cut.rsplit_once(' ').map_or("", |(whole, _)| whole).to_owned()
}

/// Slides with more and more to say and longer and longer sources.
fn slides() -> Deck {
    let mut deck = deck_of_all_kinds();
    deck.items.clear();
    for (number, length) in (1..=5).flat_map(|number| (0..6).map(move |step| (number, 40 + 63 * step))) {
        let bullets = (0..number).map(|bullet| words_of(40 + (bullet * 67 + length) % 190)).collect();
        deck.items.push(Item {
            key: format!("bild{number}x{length}").as_str().into(),
            title: format!("Rubriken {number}: hur gick det runt sjön {length}?"),
            source: source_of(length),
            kind: Kind::Slide(Slide {
                bullets,
                ..Slide::default()
            }),
            ..Item::default()
        });
    }
    deck
}

/// Questions, leads, rows and options of so many letters.
fn lengthened(length: usize) -> Deck {
    let mut deck = deck_of_all_kinds();
    for item in &mut deck.items {
        item.source = source_of(length);
        item.lead = words_of(length / 2);
        lengthen(&mut item.kind, length);
    }
    deck
}

/// Rows, options and parts of many lengths.
fn lengthen(kind: &mut Kind, length: usize) {
    let text = |number: usize| format!("{} {number}", words_of(20 + (length + number * 53) % 210));
    match kind {
        Kind::Open(open) => {
            for (at, part) in open.parts.iter_mut().enumerate() {
                (part.text, part.short) = (text(at), format!("Del {at}"));
            }
        }
        Kind::Matrix(matrix) => {
            let rows = matrix.sections.iter_mut().flat_map(|section| &mut section.rows);
            for (at, row) in rows.enumerate() {
                (row.label, row.left, row.right) = (format!("Rad {at}"), text(at), text(at + 1));
            }
        }
        Kind::Marks(marks) => {
            let option = |at: usize| MarkOption {
                key: format!("o{at}").as_str().into(),
                text: text(at),
                help: text(at + 3),
                ..MarkOption::default()
            };
            let more = (0..length / 40).map(option);
            marks.options.extend(more);
        }
        Kind::Stance(stance) => {
            let rows = stance.sections.iter_mut().flat_map(|section| &mut section.rows);
            rows.enumerate().for_each(|(at, row)| row.text = text(at));
        }
        Kind::Slide(_) | Kind::Pause(_) | Kind::Shift(_) | Kind::Quadrant(_) | Kind::Reverse(_) | Kind::Unknown(_) => {}
    }
}

fn shipped() -> impl Iterator<Item = Deck> {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/decks"))
        .into_iter()
        .flatten();
    let paths = files.map(|file| file.unwrap().path());
    let decks = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    decks.map(|path| ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

/// A meeting in which notes of many lengths were said.
fn talkative(deck: Deck, groups: u32) -> Session {
    let mut session = full_meeting(deck, groups);
    let prompts: Vec<_> = session
        .deck()
        .items
        .iter()
        .filter(|item| item.is_prompt())
        .map(|item| item.key.clone())
        .collect();
    for (place, prompt) in prompts.into_iter().enumerate() {
        for number in 0..u16::try_from(place % 4).unwrap() {
            let add = Command::AddNote {
                prompt: prompt.clone(),
                group: GroupId(1 + u32::from(number) % groups),
                place: None,
                text: words_of(60 + (place * 211 + usize::from(number) * 397) % 1500),
            };
            session.apply(add, 0);
        }
    }
    session
}

/// The lines of a page between its heading and its bottom line, each with its height on the page.
fn content(hall: &Harness<'_, HallView>, item: &Item, size: Vec2) -> Vec<(String, String)> {
    let is_heading = |line: &str| {
        let line = line.trim_end_matches(" …");
        item.title.contains(line) || item.label().contains(line)
    };
    let lines = texts(hall)
        .into_iter()
        .map(|text| (text.pos.y, text.galley.text().trim().to_owned()));
    let content = lines.filter(|(y, line)| *y < 0.83 * size.y && !line.is_empty() && !is_heading(line));
    content.map(|(y, line)| (format!("{:.0}", y / 4.0), line)).collect()
}

/// Whether a page says this line as the whole of a text, or as its end.
fn says_whole(hall: &Harness<'_, HallView>, line: &str) -> bool {
    let said = hall.root().children_recursive().filter_map(|node| node.accesskit_node().value());
    said.into_iter()
        .flat_map(|said| said.lines().map(str::to_owned).collect::<Vec<_>>())
        .any(|said| said.ends_with(line))
}

#[test]
fn no_page_holds_only_a_line_of_something_longer_or_the_end_of_a_source() {
    let mut faults = Vec::new();
    let (mut pages_seen, mut slides_with_pages) = (0, 0);
    for (size, room, language) in [
        (HD, Room::default(), Language::Swedish),
        (HD, Room::default(), Language::English),
        (SMALL, Room::default(), Language::Swedish),
        (vec2(1024.0, 768.0), Room::default(), Language::English),
        (HD, Room { ratio: 8.0 }, Language::Swedish),
    ] {
        let words = Words::new(language);
        let mut hall = hall_in(size, room, words);
        let lengths = [150, 300].into_iter().map(lengthened);
        for deck in lengths.chain(shipped()).chain([slides()]) {
            let mut session = talkative(deck, 5);
            for (_, view) in views(&mut session) {
                let Some(item) = view.item.clone() else { continue };
                let count = page_count(&hall.ctx, &view, size, room, words);
                if count < 2 {
                    continue;
                }
                slides_with_pages += usize::from(matches!(item.kind, Kind::Slide(_)));
                let source = words.hall_source(&view.footer);
                let of_source = |lines: &[&str]| !view.footer.is_empty() && lines.iter().all(|line| source.contains(line));
                let pages: Vec<_> = (0..count)
                    .map(|page| {
                        show(&mut hall, HallView { page, ..view.clone() });
                        let content = content(&hall, &item, size);
                        let is_whole = content.iter().any(|(_, line)| says_whole(&hall, line));
                        (content, is_whole)
                    })
                    .collect();
                pages_seen += pages.len();
                let rows = |content: &[(String, String)]| content.iter().map(|(y, _)| y).collect::<BTreeSet<_>>().len();
                // Of a source that no page can hold some page has to hold the end.
                let most = pages.iter().map(|(content, _)| rows(content)).max().unwrap_or(0);
                let in_source = pages
                    .iter()
                    .flat_map(|(content, _)| content)
                    .filter(|(_, line)| of_source(&[line]))
                    .count();
                for (page, (content, is_whole)) in pages.iter().enumerate() {
                    let lines: Vec<_> = content.iter().map(|(_, line)| line.as_str()).collect();
                    let is_alone = rows(content) == 1 && !is_whole;
                    let begins = lines.first().is_some_and(|line| source.starts_with(line));
                    let is_part = !lines.is_empty() && of_source(&lines) && in_source <= most;
                    let is_tail = is_part && (!begins || rows(content) == 1);
                    if is_alone || is_tail {
                        let what = if is_tail { "the end of the source" } else { "a line" };
                        let id = &session.deck().id;
                        faults.push(format!(
                            "{id} {} page {page} of {count} at {size:?} {room:?} {language:?}: {what} alone: {lines:?}",
                            item.key
                        ));
                    }
                }
            }
        }
    }
    println!("{pages_seen} pages, {slides_with_pages} slides with pages");
    assert!(
        faults.is_empty(),
        "{} faults on {pages_seen} pages:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(
        pages_seen > 1000 && slides_with_pages > 100,
        "{pages_seen} pages, {slides_with_pages} slides"
    );
}
