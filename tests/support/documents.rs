//! The bilagor of the worked examples, and the words that each format says.

use crate::support::meetings::examples;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use samtalsledaren::export::{document, is_printable};
use samtalsledaren::files::read_session;
use samtalsledaren::model::{Appendix, Block, Format, Session, Surroundings, appendix};
use samtalsledaren::words::Words;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The bilaga of a session with a page for each heading, as the layout would give it.
pub(crate) fn with_heading_pages(session: &Session) -> Appendix {
    let surroundings = Surroundings {
        page_count: Some(9),
        printable: &is_printable,
        program: "Samtalsledaren",
        checksum: "0f1e2d",
    };
    let mut made = appendix(session, &surroundings);
    let headings = made.blocks.iter().filter(|block| matches!(block, Block::Heading { .. }));
    made.heading_pages = (0..).take(headings.count()).map(|place| made.first_page + place / 7).collect();
    made
}

pub(crate) fn sessions() -> Vec<Session> {
    let opened = |text: String| Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
    examples().into_iter().map(|(_, text)| opened(text)).collect()
}

/// Signs that some format draws between the words by itself.
fn is_drawn(word: &str) -> bool {
    word.chars().all(|sign| "-=|".contains(sign))
}

fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| !is_drawn(word)).map(str::to_owned).collect()
}

/// All words of the model in the order of its blocks.
pub(crate) fn words_of_model(appendix: &Appendix) -> Vec<String> {
    let mut text = String::new();
    let mut say = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    let headings: Vec<_> = appendix
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text } => Some((*level, text.as_str())),
            _ => None,
        })
        .zip(&appendix.heading_pages)
        .collect();
    let mut before = "";
    for block in &appendix.blocks {
        match block {
            Block::Heading { text, .. } => {
                say(text);
                before = text;
            }
            Block::Paragraph { text, .. } => say(text),
            Block::Bullets(points) => points.iter().for_each(|point| say(point)),
            Block::Notes(notes) => notes.iter().for_each(|note| say(&format!("{} {}", note.number, note.text))),
            Block::Table(table) => table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| say(cell)),
            Block::Figure { alt, .. } => say(alt),
            Block::Contents { .. } => {
                for ((level, text), page) in &headings {
                    if *level == 2 && *text != before {
                        say(&format!("{text} {page}"));
                    }
                }
            }
        }
    }
    words_of(&text)
}

/// The words of the text file after those for the protocol.
pub(crate) fn words_of_text(appendix: &Appendix) -> Vec<String> {
    let text = String::from_utf8(document(appendix, Format::Txt).unwrap()).unwrap();
    let content = format!("{}\n==", appendix.label);
    let at = text.find(&content).unwrap_or_else(|| panic!("no {content:?} in {text}"));
    words_of(&text[at..])
}

/// The words of the Markdown, read by its rules: escapes, marks at the beginning of lines, strong words.
pub(crate) fn words_of_markdown(appendix: &Appendix) -> Vec<String> {
    let text = String::from_utf8(document(appendix, Format::Markdown).unwrap()).unwrap();
    let mut plain = String::new();
    for line in text.lines() {
        let is_row = line.starts_with('|');
        let line = line.trim_start_matches('#').trim_start_matches("- ");
        let mut signs = line.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '\\' => plain.extend(signs.next()),
                '*' => assert_eq!(signs.next(), Some('*'), "{line}"),
                '|' => {
                    assert!(is_row, "{line}");
                    plain.push(' ');
                }
                '`' | '_' | '[' | ']' | '<' | '>' | '~' | '$' | '&' | '#' | '{' | '}' => panic!("{sign} stands open in {line:?}"),
                _ => plain.push(sign),
            }
        }
        plain.push('\n');
    }
    words_of(&plain)
}

/// The words of the DOCX and its alternative texts.
pub(crate) fn words_of_docx(appendix: &Appendix) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(document(appendix, Format::Docx).unwrap())).unwrap();
    let mut part = |name: &str| {
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        xml
    };
    let (xml, lists) = (part("word/document.xml"), part("word/numbering.xml"));
    // Of a list that has a mark of its own, the mark: the number of a note that begins with a long word.
    let mark_of = |list: &str| {
        let list = lists
            .split("<w:num ")
            .find(|each| each.starts_with(&format!("w:numId=\"{list}\"")))?;
        let mark = list.split_once("<w:lvlText w:val=\"")?.1.split_once('"')?.0;
        Some(unescape(mark).unwrap().into_owned())
    };
    let mut reader = Reader::from_str(&xml);
    let (mut text, mut is_words) = (String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return words_of(&text),
            Event::Start(start) if start.name().as_ref() == "w:t" => is_words = true,
            Event::End(end) if end.name().as_ref() == "w:t" => is_words = false,
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == "wp:docPr" => {
                let alt = start.try_get_attribute("descr").unwrap().unwrap();
                text.push_str(&unescape(&alt.value).unwrap());
                text.push('\n');
            }
            Event::Empty(start) if start.name().as_ref() == "w:numId" => {
                let list = start.try_get_attribute("w:val").unwrap().unwrap();
                text.extend(mark_of(&list.value));
                text.push('\n');
            }
            Event::Empty(start) if ["w:br", "w:tab"].contains(&start.name().as_ref()) => text.push('\n'),
            Event::End(end) if end.name().as_ref() == "w:p" => text.push('\n'),
            Event::Text(words) if is_words => text.push_str(&words),
            Event::GeneralRef(name) if is_words => text.push_str(&unescape(&format!("&{};", &*name)).unwrap()),
            _ => {}
        }
    }
}

/// The words of a format that says all that the model says; none where it is a table of a part of it, or is read by judges of others.
fn words_of_format(format: Format, appendix: &Appendix) -> Option<Vec<String>> {
    match format {
        Format::Txt => Some(words_of_text(appendix)),
        Format::Markdown => Some(words_of_markdown(appendix)),
        Format::Docx => Some(words_of_docx(appendix)),
        // The words of a PDF are compared with the text by `tests/validators`, in the order of its tags.
        Format::Pdf | Format::Notes | Format::Positions => None,
    }
}

/// Fails at the first word that a format has otherwise than the model.
pub(crate) fn assert_same_words(appendix: &Appendix) {
    let expected = words_of_model(appendix);
    for format in Format::ALL {
        let Some(words) = words_of_format(format, appendix) else { continue };
        let at = expected.iter().zip(&words).position(|(one, other)| one != other);
        let around = at.map(|at| (&expected[at.saturating_sub(3)..=at], &words[at.saturating_sub(3)..=at]));
        assert!(at.is_none() && expected.len() == words.len(), "{format:?}: {around:?}");
    }
}
