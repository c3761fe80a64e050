//! A guest's slides as a deck.

use super::pdf::PagesOfSlides;
use super::show::{GuestSlide, GuestTable, GuestText, SlideShow};
use crate::model::{BackgroundTable, Deck, Item, ItemKey, Kind, PictureFile, Slide, SlidePicture, deck_id};
use crate::words::Words;

/// Titles that programs give every new file.
const EMPTY_TITLES: [&str; 12] = [
    "powerpoint presentation",
    "powerpoint-presentation",
    "powerpointpresentation",
    "bild 1",
    "slide 1",
    "presentation",
    "presentation1",
    "title",
    "titel",
    "untitled",
    "namnlös",
    "no slide title",
];

/// A deck of the slides that are shown, one item each, with the speaker's notes as advice to the chair. Hidden slides are left out, and
/// nothing becomes a question. `stem` is the name of the file without its ending, for a deck without any title.
pub fn deck_of_show(show: &SlideShow, stem: &str, words: Words) -> Deck {
    let mut tables = Vec::new();
    let shown = || show.slides.iter().filter(|slide| !slide.is_hidden);
    let items = shown().map(|slide| item_of(slide, &mut tables, words)).collect();
    let first = shown().map(|slide| slide.title.as_str()).find(|title| !title.is_empty());
    let own = Some(show.title.as_str()).filter(|title| !is_empty_title(title));
    let title = own.or(first).unwrap_or(stem);
    Deck {
        format: 1,
        id: deck_id(title),
        title: title.to_owned(),
        language: words.language,
        source: words.deck_of_guest(stem),
        tables,
        items,
        ..Deck::default()
    }
}

/// The same with the slides as they look: each that has a page in the file shows it, and keeps its words as text.
pub fn deck_with_pictures(show: &SlideShow, file: PictureFile, pages: &PagesOfSlides, stem: &str, words: Words) -> Deck {
    let mut deck = deck_of_show(show, stem, words);
    let shown = show.slides.iter().filter(|slide| !slide.is_hidden);
    for (item, slide) in deck.items.iter_mut().zip(shown) {
        let (Some(page), Kind::Slide(kind)) = (pages.get(&slide.number), &mut item.kind) else {
            continue;
        };
        // A table is on the picture; beside it, it would be shown twice.
        let tables = std::mem::take(&mut item.tables);
        deck.tables.retain(|table| !tables.contains(&table.id));
        *kind = Slide {
            bullets: Vec::new(),
            picture: Some(SlidePicture {
                of: file.id.clone(),
                page: *page,
            }),
            text: whole_text(slide),
            alt: slide.pictures.join("\n"),
        };
    }
    deck.pictures.push(file);
    deck
}

/// All that a slide says below its title, a paragraph or a row a line.
fn whole_text(slide: &GuestSlide) -> String {
    let rows = slide.tables.iter().flat_map(|table| &table.rows).filter_map(|row| as_bullet(row));
    bullets_of(&slide.texts).into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn is_empty_title(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    title.is_empty() || EMPTY_TITLES.contains(&title.as_str())
}

fn item_of(slide: &GuestSlide, tables: &mut Vec<BackgroundTable>, words: Words) -> Item {
    let mut bullets = bullets_of(&slide.texts);
    let mut shown = Vec::new();
    for (table, number) in slide.tables.iter().zip(1..) {
        let id = if number == 1 {
            format!("bild-{}", slide.number)
        } else {
            format!("bild-{}-{number}", slide.number)
        };
        match background_table(table, &id) {
            Some(table) => {
                tables.push(table);
                shown.push(id);
            }
            // A single row or column is no table to read beside.
            None => bullets.extend(table.rows.iter().filter_map(|row| as_bullet(row))),
        }
    }
    if bullets.is_empty() && shown.is_empty() {
        bullets.extend(slide.pictures.iter().map(|picture| words.picture_on_slide(picture)));
    }
    let title = if slide.title.is_empty() {
        words.slide_number(slide.number)
    } else {
        slide.title.clone()
    };
    Item {
        key: ItemKey::new(format!("bild-{}", slide.number)),
        title,
        hint: slide.notes.clone(),
        tables: shown,
        kind: Kind::Slide(Slide {
            bullets,
            ..Slide::default()
        }),
        ..Item::default()
    }
}

/// The paragraphs as statements; those that lie deeper in a list stand as lines of the one above them.
fn bullets_of(texts: &[GuestText]) -> Vec<String> {
    let outermost = texts.iter().map(|text| text.level).min().unwrap_or(0);
    let mut bullets: Vec<String> = Vec::new();
    for text in texts {
        match bullets.last_mut() {
            Some(above) if text.level > outermost => {
                above.push_str("\n– ");
                above.push_str(&text.text.replace('\n', " "));
            }
            _ => bullets.push(text.text.clone()),
        }
    }
    bullets
}

/// A table to read beside the slide; `None` where it has only one row or column.
fn background_table(table: &GuestTable, id: &str) -> Option<BackgroundTable> {
    let (columns, rows) = table.rows.split_first()?;
    (columns.len() > 1 && !rows.is_empty()).then(|| BackgroundTable {
        id: id.to_owned(),
        columns: columns.clone(),
        rows: rows.to_vec(),
    })
}

fn as_bullet(row: &[String]) -> Option<String> {
    let cells: Vec<_> = row
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.replace('\n', " "))
        .collect();
    (!cells.is_empty()).then(|| cells.join(" – "))
}
