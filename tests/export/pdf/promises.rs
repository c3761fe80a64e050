//! The promises 1, 5 and 6 of a finished bilaga: what its files are, that they stay the same, and that no figure stands alone.

use crate::support::documents::{assert_same_words, sessions};
use crate::support::meetings::examples;
use samtalsledaren::files::content_checksum;
use samtalsledaren::model::{Block, Command, Format, Session};
use samtalsledaren::work::{PreparedAppendix, prepare_appendix};
use std::io::Write as _;
use std::path::Path;

fn prepared(session: &Session) -> PreparedAppendix {
    prepare_appendix(session.record(), &content_checksum(session.record())).unwrap()
}

fn files(session: &Session) -> Vec<(&'static str, Vec<u8>)> {
    prepared(session).documents(&Format::ALL).unwrap()
}

fn times(file: &[u8], words: &str) -> usize {
    file.windows(words.len()).filter(|window| *window == words.as_bytes()).count()
}

#[test]
fn promise_1_the_files_are_what_they_claim_and_say_the_same() {
    for session in sessions() {
        let made = prepared(&session);
        let pdf = made.documents(&[Format::Pdf]).unwrap().remove(0).1;
        for words in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "/Lang(sv-SE)"] {
            assert_eq!(times(&pdf, words), 1, "{words}");
        }
        let headings = made
            .appendix
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { .. }))
            .count();
        let tagged: usize = ["/S/H1", "/S/H2", "/S/H3"].map(|tag| times(&pdf, tag)).iter().sum();
        assert_eq!(tagged, headings);
        assert_eq!(made.appendix.heading_pages.len(), headings);
        assert_eq!(made.appendix.heading_pages.first(), Some(&made.appendix.first_page));
        assert!(made.appendix.heading_pages.is_sorted());
        assert_same_words(&made.appendix);
    }
}

/// Told for every format: a document says its checksum, plainly or packed, and a table of notes or positions does not.
fn says_checksum_in_plain_bytes(format: Format) -> bool {
    match format {
        Format::Txt | Format::Markdown => true,
        Format::Pdf | Format::Docx | Format::Notes | Format::Positions => false,
    }
}

#[test]
fn promise_5_the_same_session_gives_the_same_bytes_and_a_letter_gives_another_checksum() {
    for session in sessions() {
        let first = files(&session);
        assert!(first == files(&session));
        let mut changed = Session::from_record(session.record().clone());
        let note = changed.notes().next().unwrap();
        let (id, text) = (note.id.clone(), format!("{}!", note.text));
        assert!(changed.apply(Command::SetNoteText(id, text), 0).record);
        let (one, other) = (content_checksum(session.record()), content_checksum(changed.record()));
        assert_ne!(one, other);
        let other_files = files(&changed);
        for (format, ((_, before), (_, after))) in Format::ALL.iter().zip(first.iter().zip(&other_files)) {
            if says_checksum_in_plain_bytes(*format) {
                assert_eq!(
                    (times(before, &one), times(after, &other), times(after, &one)),
                    (1, 1, 0),
                    "{format:?}"
                );
            }
        }
    }
}

#[test]
fn promise_6_every_figure_is_a_sentence_and_a_table_too() {
    for session in sessions() {
        let blocks = prepared(&session).appendix.blocks;
        for (index, block) in blocks.iter().enumerate() {
            let Block::Figure { alt, .. } = block else { continue };
            assert!(alt.starts_with("Diagram: "), "{alt}");
            let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
            let start = blocks[..index].iter().rposition(is_heading).unwrap();
            let end = blocks[index..].iter().position(is_heading).map_or(blocks.len(), |end| index + end);
            let sentence = blocks[start..index]
                .iter()
                .any(|block| matches!(block, Block::Paragraph { text, strong: false } if alt.contains(text.as_str())));
            assert!(sentence, "no sentence before {alt}");
            assert!(
                blocks[index..end].iter().any(|block| matches!(block, Block::Table(_))),
                "no table after {alt}"
            );
        }
    }
}

/// With `UPDATE_GOLDEN` set, the texts are written anew instead of being compared.
#[test]
fn the_examples_give_the_texts_that_were_read_and_approved() {
    for ((file, _), session) in examples().into_iter().zip(sessions()) {
        let text = prepared(&session).documents(&[Format::Txt]).unwrap().remove(0).1;
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(file.replace(".ron", ".txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::File::create(&path).unwrap().write_all(&text).unwrap();
            continue;
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(golden.as_bytes() == text, "{file} differs from {}; see the test", path.display());
    }
}
