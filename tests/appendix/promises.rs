//! The nine promises of what one press of "ta fram bilaga" gives, each named by its number; those about bytes stand elsewhere.

use crate::support::meetings::{add_note, examples, meeting};
use samtalsledaren::files::{content_checksum, read_session};
use samtalsledaren::model::{
    Appendix, AppendixPart, Block, Command, Fact, HandoverCommand, PeopleCommand, Person, Profile, ProtocolText, Session, Surroundings,
    appendix,
};
use samtalsledaren::words::Words;
use std::collections::BTreeSet;

/// A bilaga of so many pages, printed with everything but signs for pictures of faces and the like.
fn promised_appendix(session: &Session, page_count: u16) -> Appendix {
    let surroundings = Surroundings {
        page_count: Some(page_count),
        printable: &|sign| !('\u{1F000}'..='\u{1FAFF}').contains(&sign),
        program: "Samtalsledaren",
        checksum: &content_checksum(session.record()),
    };
    appendix(session, &surroundings)
}

fn sessions() -> Vec<(String, Session)> {
    let read = |text: &str| Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
    examples().into_iter().map(|(file, text)| (file, read(&text))).collect()
}

fn notes(appendix: &Appendix) -> Vec<(String, String)> {
    let lists = appendix.blocks.iter().filter_map(|block| match block {
        Block::Notes(notes) => Some(notes),
        _ => None,
    });
    lists.flatten().map(|note| (note.number.clone(), note.text.clone())).collect()
}

/// All words of a document that reach a reader, and those of its metadata.
fn all_words(appendix: &Appendix) -> String {
    let Appendix {
        title,
        description,
        header,
        label,
        footer,
        blocks,
        protocol,
        ..
    } = appendix;
    format!("{title} {description} {header:?} {label} {footer} {blocks:?} {protocol:?}")
}

#[test]
fn promise_2_every_note_stands_once_word_for_word_and_what_could_not_be_printed_is_listed() {
    for (file, session) in sessions() {
        let printed = notes(&promised_appendix(&session, 9));
        let expected = session.notes().filter(|note| note.include).count();
        let numbers: BTreeSet<_> = printed.iter().map(|(number, _)| number).collect();
        assert_eq!((printed.len(), numbers.len()), (expected, expected), "{file}");
        for note in session.notes().filter(|note| note.turned.is_empty()) {
            let number = session.printed_number(note);
            let text = printed.iter().find(|(printed, _)| *printed == number).map(|(_, text)| text);
            assert!(text.is_some_and(|text| text.contains(&note.text)), "{file}: {number}");
        }
    }
    let mut session = meeting(1);
    add_note(&mut session, "fraga", 1, "Bra 👍 <b>#x</b>");
    let appendix = promised_appendix(&session, 1);
    assert_eq!(notes(&appendix)[0].1, "Bra [tecken U+1F44D] <b>#x</b>");
    assert!(all_words(&appendix).contains("Anteckning 1.1.1: [tecken U+1F44D]"));
}

#[test]
fn promise_3_the_first_page_says_what_it_is_and_pages_go_on_from_the_number_given() {
    let mut session = meeting(2);
    let given = [
        (Fact::Board, "Provnämnden"),
        (Fact::Paragraphs, "20-23"),
        (Fact::Paragraph, "22"),
        (Fact::Date, "2031-03-05"),
        (Fact::Start, "12.00"),
        (Fact::Place, "Sal 1"),
    ];
    for (fact, text) in given {
        session.apply(Command::SetFact(fact, text.into()), 0);
    }
    session.apply(Command::SetFirstPage(49), 0);
    let appendix = promised_appendix(&session, 5);
    assert_eq!(appendix.first_page, 49);
    let body = format!("{:?}", &appendix.blocks[..3]);
    for line in appendix.header.iter().chain([&appendix.label]) {
        let words = line.trim_start_matches("Tid: ").trim_start_matches("Plats: ");
        let whole = words.split(" §§ ").all(|part| body.contains(part));
        assert!(whole, "{line} stands in the header alone");
    }
    assert!(body.contains("49-53 (5 sidor)"));
    assert!(appendix.protocol.contents_row.ends_with("  49-53"));
}

#[test]
fn promise_4_no_name_party_path_or_clock_time_of_a_note_is_printed() {
    let mut session = meeting(2);
    let person = Person {
        name: "Kim Rantala".into(),
        party: "ÖVP".into(),
        ..Person::default()
    };
    session.apply(Command::People(PeopleCommand::Set(vec![person], 1)), 0);
    add_note(&mut session, "fraga", 1, "Rantalas förslag är bra.");
    add_note(&mut session, "fraga", 2, "Vi håller med kim rantala.");
    for profile in [Profile::Internal, Profile::Web] {
        session.apply(Command::SetProfile(profile), 0);
        let words = all_words(&promised_appendix(&session, 2));
        for private in ["Rantala", "rantala", "ÖVP", "/home", "C:\\", "12:00:00"] {
            assert!(!words.contains(private), "{private} for {profile:?}");
        }
    }
}

#[test]
fn promise_6_every_figure_is_also_a_table_and_a_sentence() {
    let mut figures = 0;
    for (file, session) in sessions() {
        let blocks = promised_appendix(&session, 9).blocks;
        for (at, block) in blocks.iter().enumerate() {
            let Block::Figure { alt, .. } = block else { continue };
            figures += 1;
            assert!(alt.contains(". ") && alt.chars().any(|sign| sign.is_ascii_digit()), "{file}: {alt}");
            // The table comes before the next question.
            let is_question = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
            let mut after = blocks[at..].iter().take_while(|block| !is_question(block));
            assert!(after.any(|block| matches!(block, Block::Table(_))), "{file}: {alt}");
        }
    }
    assert!(figures > 5);
}

#[test]
fn parts_are_left_out_alone_and_taken_back_and_no_note_goes_with_them() {
    for (file, mut session) in sessions() {
        let whole = promised_appendix(&session, 9);
        for part in AppendixPart::ALL {
            session.apply(Command::Handover(HandoverCommand::LeaveOut(part, true)), 0);
        }
        let rest = promised_appendix(&session, 9);
        assert_eq!(notes(&rest), notes(&whole), "{file}");
        let tables = |appendix: &Appendix| appendix.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        assert!(tables(&rest) >= tables(&whole) - 1, "{file}: only the table of themes goes");
        let words = Words::default();
        let has = |text: &str| {
            rest.blocks
                .iter()
                .any(|block| matches!(block, Block::Heading { text: found, .. } if found == text))
        };
        assert!(!has(words.appendix_summary()) && !has(words.gathered_themes()), "{file}");
        assert!(!rest.blocks.iter().any(|block| matches!(block, Block::Figure { .. })), "{file}");
        assert!(has(words.origin_heading()), "{file}: how it came about always stands there");
        let says = format!("{:?}", rest.blocks);
        assert!(
            says.contains(words.appendix_discussion_material()),
            "{file}: what the notes are not is always said"
        );
        for _ in AppendixPart::ALL {
            session.undo();
        }
        assert_eq!(promised_appendix(&session, 9).blocks, whole.blocks, "{file}");
    }
}

#[test]
fn promise_7_the_texts_are_ready_and_agree_with_the_pages() {
    for (file, session) in sessions() {
        for pages in [1, 2, 7] {
            let appendix = promised_appendix(&session, pages);
            let first = session.handover().first_page;
            let last = first + pages - 1;
            let range = if pages == 1 { first.to_string() } else { format!("{first}-{last}") };
            assert!(appendix.protocol.contents_row.ends_with(&format!("  {range}")), "{file}");
            for which in ProtocolText::ALL {
                assert!(!appendix.protocol.text(which).trim().is_empty(), "{file}: {which:?}");
            }
        }
    }
}

#[test]
fn promise_8_notes_are_data() {
    let evil = "#panic() $x$ *fet* <w:p/> ]]> \\ {{x}} @ref = rubrik";
    let mut session = meeting(1);
    add_note(&mut session, "fraga", 1, "oskyldig");
    let tame = promised_appendix(&session, 2);
    let mut session = meeting(1);
    add_note(&mut session, "fraga", 1, evil);
    let wild = promised_appendix(&session, 2);
    assert_eq!(notes(&wild)[0].1, evil);
    let shape = |appendix: &Appendix| appendix.blocks.iter().map(std::mem::discriminant).collect::<Vec<_>>();
    assert_eq!(shape(&wild), shape(&tame));
}

#[test]
fn promise_9_the_programs_own_words_have_no_meaning_in_law() {
    let session = meeting(3);
    let words = all_words(&promised_appendix(&session, 6)).to_lowercase();
    for word in ["beslut", "röst", "votering", "yrkande", "reservation"] {
        assert!(!words.contains(word), "{word}");
    }
}
