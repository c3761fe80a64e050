//! Tests: a sign is replaced only in the file that cannot carry it, and what turns the direction of reading is in none.

use crate::support::meetings::{add_note, meeting};
use samtalsledaren::files::content_checksum;
use samtalsledaren::model::{Block, Command, Fact, Format, GroupId, Session};
use samtalsledaren::work::{PreparedAppendix, prepare_appendix};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

fn prepared(session: &Session) -> PreparedAppendix {
    prepare_appendix(session.record(), &content_checksum(session.record())).unwrap()
}

/// The text of the formats that are no PDF, each with its name.
fn texts(prepared: &PreparedAppendix) -> Vec<(Format, String)> {
    let formats = [Format::Docx, Format::Txt, Format::Markdown, Format::Notes];
    let documents = prepared.documents(&formats).unwrap();
    let text = |(format, (_, bytes)): (Format, (&str, Vec<u8>))| {
        let text = if format == Format::Docx {
            let mut xml = String::new();
            let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
            archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
            xml
        } else {
            String::from_utf8(bytes).unwrap()
        };
        (format, text)
    };
    formats.into_iter().zip(documents).map(text).collect()
}

fn printed_notes(prepared: &PreparedAppendix) -> String {
    let notes = prepared.appendix.blocks.iter().filter_map(|block| match block {
        Block::Notes(notes) => Some(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("\n")),
        _ => None,
    });
    notes.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_sign_that_only_our_fonts_lack_is_replaced_in_the_pdf_alone() {
    let signs = ["👍", "👨\u{200D}👩\u{200D}👧", "信頼", "🇸🇪", "한국어", "𓀀"];
    let mut session = meeting(2);
    for sign in signs {
        add_note(&mut session, "fraga", 1, &format!("Före {sign} efter."));
    }
    let prepared = prepared(&session);
    assert!(!printed_notes(&prepared).contains('信') && printed_notes(&prepared).contains("Före [tecken U+4FE1][tecken U+983C] efter."));
    for (format, text) in texts(&prepared) {
        for sign in signs {
            assert!(text.contains(&format!("Före {sign} efter.")), "{sign} is not in {format:?}");
        }
        assert!(!text.contains("[tecken") && !text.contains("Ersatta tecken"), "{format:?}: {text}");
    }
    // The pages still say what they replaced, and so does the list of what to look at.
    let blocks = format!("{:?}", prepared.appendix.blocks);
    assert!(blocks.contains("Ersatta tecken"));
    let finding = "Anteckning 1.1.1 har tecken som ersätts i PDF-filen men står kvar i de andra: [tecken U+1F44D]";
    let texts: Vec<_> = prepared.appendix.findings.iter().map(|finding| finding.text.as_str()).collect();
    assert!(texts.contains(&finding), "{texts:#?}");
    assert!(prepared.documents(&[Format::Pdf]).is_ok());
}

#[test]
fn what_turns_the_direction_is_taken_from_every_file_and_named() {
    let mut session = meeting(2);
    add_note(
        &mut session,
        "fraga",
        1,
        "Vi säger \u{202E}jen\u{202C} till \u{2067}10 – 20\u{2069}.",
    );
    session.apply(Command::SetFact(Fact::Board, "Nämnden \u{202D}för prov".into()), 0);
    session.apply(Command::RenameGroup(GroupId(2), "\u{2066}Blå\u{2069}".into()), 0);
    let prepared = prepared(&session);
    assert_eq!(printed_notes(&prepared), "Vi säger jen till 10 – 20.");
    for (format, text) in texts(&prepared) {
        let turns = |sign| matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!text.contains(turns), "{format:?}");
        assert!(text.contains("Vi säger jen till 10 – 20."), "{format:?}");
    }
    for origin in ["Anteckning 1.1.1", "Nämnd", "Gruppens namn, Grupp 2"] {
        let is_named = |text: &str| text.starts_with(&format!("{origin} har tecken som tas bort eller ersätts: U+20"));
        assert!(prepared.appendix.findings.iter().any(|finding| is_named(&finding.text)), "{origin}");
    }
    let blocks = format!("{:?}", prepared.appendix.blocks);
    assert!(
        blocks.contains("Anteckning 1.1.1: U+202C (vänder läsriktningen, borttaget), U+202E"),
        "{blocks}"
    );
}

#[test]
fn where_nothing_is_lacking_every_file_says_the_same() {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "Bara svenska, ελληνικά, العربية.");
    assert!(prepared(&session).in_full.is_none());
}
