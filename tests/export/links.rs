//! Tests: every address that a document for the web or the archive prints is a link to that address, and a struck one is none.

use crate::support::addresses::{ADDRESSES, PERSONAL_ADDRESSES};
use crate::support::documents::with_heading_pages;
use crate::support::meetings::{add_note, bytes_of, meeting};
use crate::support::spellings::PEOPLE;
use quick_xml::escape::unescape;
use samtalsledaren::export::document;
use samtalsledaren::files::{RealDisk, write_whole};
use samtalsledaren::model::{Appendix, Block, Command, Format, NumberedNote, PeopleCommand, Person, Profile, Session, Table};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// A part of a DOCX.
fn part(appendix: &Appendix, name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(document(appendix, Format::Docx).unwrap())).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

/// The value of an attribute in the first element of a piece of XML.
fn attribute(xml: &str, name: &str) -> String {
    let start = xml.find(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {xml}"));
    let value = &xml[start + name.len() + 3..];
    unescape(&value[..value.find('"').unwrap()]).unwrap().into_owned()
}

/// Every link of a DOCX out of the file, in the order of the text: its words, and the address to which its relationship leads.
fn links(appendix: &Appendix) -> Vec<(String, String)> {
    let relationships = part(appendix, "word/_rels/document.xml.rels");
    let outside: Vec<_> = relationships
        .split("<Relationship ")
        .filter(|relationship| relationship.contains("TargetMode=\"External\""))
        .map(|relationship| format!(" {relationship}"))
        .map(|relationship| (attribute(&relationship, "Id"), attribute(&relationship, "Target")))
        .collect();
    let body = part(appendix, "word/document.xml");
    let links = body.split("<w:hyperlink").skip(1).filter(|link| !link.starts_with(" w:anchor"));
    links
        .map(|link| {
            let link = link.split_once("</w:hyperlink>").unwrap().0;
            let words = link.split("<w:t ").skip(1).map(|text| {
                let text = text.split_once('>').unwrap().1;
                unescape(text.split_once("</w:t>").unwrap().0).unwrap().into_owned()
            });
            let id = attribute(link, "r:id");
            let target = outside.iter().find(|(known, _)| *known == id).unwrap();
            (words.collect(), target.1.clone())
        })
        .collect()
}

fn told(notes: &[&str]) -> Session {
    let mut session = meeting(2);
    for note in notes {
        add_note(&mut session, "fraga", 1, note);
    }
    session
}

#[test]
fn every_address_of_a_note_is_a_link_to_it() {
    let notes: Vec<_> = ADDRESSES.iter().map(|(text, ..)| *text).collect();
    let expected: Vec<_> = ADDRESSES
        .iter()
        .map(|(_, words, target)| ((*words).to_owned(), (*target).to_owned()))
        .collect();
    let session = told(&notes);
    assert_eq!(links(&with_heading_pages(&session)), expected);
    // For the validators, which read DOCX and PDF with programs of others.
    if let Ok(path) = std::env::var("LINK_SESSION") {
        let mut session = session;
        // Words that no line of a note can hold.
        for word in ["Ab".repeat(90), "i".repeat(300), format!("{}.", "Samtalsledarens".repeat(12))] {
            add_note(&mut session, "fraga", 2, &word);
        }
        write_whole(&RealDisk, path.as_ref(), &bytes_of(&session)).unwrap();
        let targets: Vec<_> = ADDRESSES.iter().map(|(_, words, target)| format!("{words}\t{target}\n")).collect();
        write_whole(&RealDisk, format!("{path}.txt").as_ref(), targets.concat().as_bytes()).unwrap();
    }
}

#[test]
fn addresses_are_links_in_every_sort_of_text_and_lead_there_once_each() {
    let text = |number: usize| format!("Se www.exempel{number}.se, och https://exempel.se/samma.");
    let appendix = Appendix {
        blocks: vec![
            Block::Heading { level: 1, text: text(0) },
            Block::Paragraph {
                text: text(1),
                strong: false,
            },
            Block::Paragraph {
                text: text(2),
                strong: true,
            },
            Block::Bullets(vec![text(3)]),
            Block::Notes(vec![NumberedNote {
                number: "1.1.1".into(),
                text: text(4),
            }]),
            Block::Table(Table {
                header: vec![text(5)],
                rows: vec![vec![text(6)]],
                widths: vec![1],
            }),
        ],
        ..Appendix::default()
    };
    let same = || ("https://exempel.se/samma".to_owned(), "https://exempel.se/samma".to_owned());
    let expected: Vec<_> = (1..=6)
        .flat_map(|number| {
            [
                (format!("www.exempel{number}.se"), format!("https://www.exempel{number}.se")),
                same(),
            ]
        })
        .collect();
    assert_eq!(links(&appendix), expected);
    let relationships = part(&appendix, "word/_rels/document.xml.rels");
    assert_eq!(relationships.matches("TargetMode=\"External\"").count(), 7, "{relationships}");
}

#[test]
fn an_address_that_carries_somebody_leads_nowhere() {
    let notes: Vec<_> = PERSONAL_ADDRESSES.iter().map(|address| format!("Före {address} efter")).collect();
    let mut notes: Vec<_> = notes.iter().map(String::as_str).collect();
    notes.push("Se https://harmlos.example/sida.");
    let mut session = told(&notes);
    let person = |name: &&str| Person {
        name: (*name).into(),
        ..Person::default()
    };
    session.apply(Command::People(PeopleCommand::Set(PEOPLE.iter().map(person).collect(), 1)), 0);
    session.apply(Command::SetProfile(Profile::Web), 0);
    let made = with_heading_pages(&session);
    let harmless = "https://harmlos.example/sida".to_owned();
    assert_eq!(links(&made), [(harmless.clone(), harmless)]);
    let parts = ["word/document.xml", "word/_rels/document.xml.rels"].map(|name| part(&made, name));
    let texts = [Format::Txt, Format::Markdown, Format::Notes].map(|format| String::from_utf8(document(&made, format).unwrap()).unwrap());
    for text in parts.into_iter().chain(texts) {
        assert!(!text.to_lowercase().contains("exempel"), "{text}");
    }
}
