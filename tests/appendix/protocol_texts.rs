//! Tests: the texts for the protocol, and the words that the program never uses.

use crate::support::meetings::meeting;
use samtalsledaren::model::{
    Answer, Command, Fact, GroupId, HandoverCommand, MatrixAnswer, Moment, ProtocolText, ProtocolTexts, ReferenceStyle, Session,
    Surroundings, appendix,
};
use std::path::Path;

fn texts(session: &Session, page_count: Option<u16>) -> ProtocolTexts {
    let surroundings = Surroundings {
        page_count,
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    appendix(session, &surroundings).protocol
}

#[test]
fn each_way_to_name_the_bilaga_gives_its_own_reference_row_and_heading() {
    for (label, title, reference, row, heading) in [
        (
            "Bilaga",
            "gruppdiskussioner",
            "Se anteckningar från gruppdiskussioner.",
            "Bilaga, gruppdiskussioner  49-53",
            "Bilaga till § 22",
        ),
        (
            "Bilaga 2",
            "gruppdiskussioner",
            "Se bilaga 2.",
            "Bilaga 2, gruppdiskussioner  49-53",
            "Bilaga 2 till § 22",
        ),
        (
            "Bilaga § 22/2023",
            "gruppdiskussioner",
            "Se bilaga § 22/2023.",
            "Bilaga § 22/2023  49-53",
            "Bilaga § 22/2023",
        ),
        ("Bilaga", "", "Se bilaga.", "Bilaga  49-53", "Bilaga till § 22"),
        ("", "", "Se bilaga.", "Bilaga  49-53", "Bilaga till § 22"),
        ("PM 1", "samtal", "Se PM 1.", "PM 1, samtal  49-53", "PM 1 till § 22"),
    ] {
        let mut session = meeting(5);
        session.apply(Command::SetLabel(label.into()), 0);
        session.apply(Command::SetTitle(title.into()), 0);
        session.apply(Command::SetFirstPage(49), 0);
        session.apply(Command::SetFact(Fact::Paragraph, "§ 22".into()), 0);
        let made = appendix(
            &session,
            &Surroundings {
                page_count: Some(5),
                printable: &|_| true,
                program: "",
                checksum: "",
            },
        );
        assert_eq!(made.protocol.reference, reference);
        assert_eq!(made.protocol.contents_row, row);
        assert_eq!(made.label, heading);
        assert!(made.title.starts_with(heading));
    }
}

#[test]
fn the_sentences_of_the_paragraph_say_how_many_in_words() {
    for (groups, label, expected) in [
        (
            5,
            "Bilaga",
            "Diskussioner förs i fem grupper utifrån fem frågor. Gruppernas anteckningar framgår av bilagan.",
        ),
        (
            1,
            "Bilaga 2",
            "Diskussioner förs i en grupp utifrån fem frågor. Gruppernas anteckningar framgår av bilaga 2.",
        ),
    ] {
        let mut session = meeting(groups);
        session.apply(Command::SetLabel(label.into()), 0);
        assert_eq!(texts(&session, None).paragraph, expected);
    }
}

#[test]
fn the_row_for_the_contents_names_one_page_or_a_range() {
    for (first, count, expected) in [
        (49, None, "49"),
        (49, Some(1), "49"),
        (49, Some(5), "49-53"),
        (9999, Some(2), "9999-10000"),
    ] {
        let mut session = meeting(1);
        session.apply(Command::SetFirstPage(first), 0);
        assert_eq!(
            texts(&session, count).contents_row,
            format!("Bilaga, gruppdiskussioner  {expected}")
        );
    }
}

#[test]
fn the_name_of_the_files_is_small_letters_digits_and_hyphens() {
    for (label, paragraph, board, date, expected) in [
        (
            "Bilaga 2",
            "22",
            "Parlamentariska nämnden",
            "2023-08-30",
            "bilaga-2-paragraf-22-parlamentariska-namnden-2023-08-30",
        ),
        ("Bilaga", "", "", "", "bilaga-gruppdiskussioner-2031-03-05"),
        (
            "Bilaga § 22/2023",
            "22",
            "",
            "2023-08-30",
            "bilaga-paragraf-22-2023-gruppdiskussioner-2023-08-30",
        ),
        (
            "..\\..",
            "../x",
            "Hälso_och sjukvård",
            "i går",
            "bilaga-paragraf-x-halso-och-sjukvard-2031-03-05",
        ),
        ("ملحق", "§ 7", "C:\\Användare", "", "bilaga-paragraf-7-c-anvandare-2031-03-05"),
    ] {
        let mut session = meeting(1);
        session.apply(Command::SetLabel(label.into()), 0);
        for (fact, text) in [(Fact::Paragraph, paragraph), (Fact::Board, board), (Fact::Date, date)] {
            session.apply(Command::SetFact(fact, text.into()), 0);
        }
        assert_eq!(texts(&session, None).file_stem, expected);
    }
    let mut session = meeting(1);
    session.apply(Command::SetFact(Fact::Board, "nämnd ".repeat(500)), 0);
    assert!(texts(&session, None).file_stem.len() < 150);
}

#[test]
fn words_with_a_meaning_in_law_never_stand_in_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let mut files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
        for word in ["röst", "votering", "beslut", "yrkande", "reservation"] {
            assert!(!text.contains(word), "{word} in {}", path.display());
        }
        files += 1;
    }
    assert!(files > 5);
}

#[test]
fn a_text_worded_by_hand_is_kept_taken_back_and_made_again() {
    let mut session = meeting(2);
    let set = |which, text: Option<&str>| Command::Handover(HandoverCommand::SetText(which, text.map(str::to_owned)));
    let made = texts(&session, Some(5));
    for which in ProtocolText::ALL {
        session.apply(set(which, Some("Egen text")), 0);
        session.apply(set(which, Some("Egen text.")), 1);
        let again = Session::from_record(session.record().clone());
        assert_eq!(texts(&again, Some(5)).text(which), "Egen text.");
        session.undo();
        assert_eq!(texts(&session, Some(5)), made, "a run of typing is one step");
        session.redo();
        session.apply(set(which, None), 9_000);
        assert_eq!(texts(&session, Some(5)), made);
    }
}

#[test]
fn a_text_worded_by_hand_that_names_other_pages_is_pointed_out() {
    for (which, text, is_wrong) in [
        (ProtocolText::ContentsRow, "Bilaga, samtal  49-53", false),
        (ProtocolText::ContentsRow, "Bilaga, samtal  49–53", false),
        (ProtocolText::ContentsRow, "Bilaga, samtal  49-52", true),
        (ProtocolText::ContentsRow, "Bilaga, samtal", true),
        (ProtocolText::Paragraph, "Anteckningarna finns på sidorna 49-53.", false),
        (ProtocolText::Paragraph, "Anteckningarna finns på sidorna 7-48.", true),
        (ProtocolText::Paragraph, "Jfr §§ 20-23 och den 2023-08-30.", false),
        (ProtocolText::Reference, "Se bilaga 2.", false),
    ] {
        let mut session = meeting(1);
        session.apply(Command::SetFirstPage(49), 0);
        session.apply(Command::Handover(HandoverCommand::SetText(which, Some(text.into()))), 0);
        let found = is_pointed_out(&session, "nämner inte de sidor");
        assert_eq!(found, is_wrong, "{text}");
    }
}

/// Whether a finding of the bilaga, which has five pages, holds these words.
fn is_pointed_out(session: &Session, words: &str) -> bool {
    let surroundings = Surroundings {
        page_count: Some(5),
        printable: &|_| true,
        program: "",
        checksum: "",
    };
    let findings = appendix(session, &surroundings).findings;
    findings.iter().any(|finding| finding.text.contains(words))
}

#[test]
fn a_text_worded_by_hand_that_names_another_label_is_pointed_out() {
    for (label, which, text, is_wrong) in [
        ("Bilaga 2", ProtocolText::Reference, "Se bilaga 2.", false),
        ("Bilaga 2", ProtocolText::Reference, "Se bilaga 22.", true),
        ("Bilaga 2", ProtocolText::Reference, "Se anteckningar från gruppdiskussioner.", true),
        ("Bilaga 2", ProtocolText::ContentsRow, "Bilaga, samtal  1-5", true),
        ("Bilaga 2", ProtocolText::ContentsRow, "BILAGA 2, samtal  1-5", false),
        ("Bilaga 2", ProtocolText::Paragraph, "Nämnden diskuterar.", false),
        ("Bilaga 2", ProtocolText::Paragraph, "Anteckningarna framgår av bilagan.", true),
        ("Bilaga 2", ProtocolText::Paragraph, "Anteckningarna framgår av bilaga 3.", true),
        ("Bilaga 2", ProtocolText::Paragraph, "Se bilaga 1 och bilaga 2.", false),
        ("Bilaga § 22/2023", ProtocolText::Reference, "Se bilaga § 22/2023.", false),
        ("Bilaga § 22/2023", ProtocolText::Reference, "Se bilaga 2.", true),
        ("Bilaga", ProtocolText::Reference, "Se anteckningar från gruppdiskussioner.", false),
        ("Bilaga", ProtocolText::Reference, "Se bilaga 2.", true),
        ("Bilaga", ProtocolText::Paragraph, "Anteckningarna framgår av bilagan.", false),
        ("PM 1", ProtocolText::Reference, "Se PM 1.", false),
        ("PM 1", ProtocolText::Reference, "Se PM 2.", true),
    ] {
        let mut session = meeting(1);
        session.apply(Command::SetLabel(label.into()), 0);
        session.apply(Command::Handover(HandoverCommand::SetText(which, Some(text.into()))), 0);
        let found = is_pointed_out(&session, "bilagans beteckning");
        assert_eq!(found, is_wrong, "{label}: {text}");
    }
}

#[test]
fn a_style_of_reference_gives_its_label_and_is_told_by_it() {
    let mut session = meeting(1);
    let words = samtalsledaren::words::Words::default();
    assert_eq!(ReferenceStyle::ByParagraph.label(&session, words), None);
    session.apply(Command::SetFact(Fact::Paragraph, "§ 22".into()), 0);
    session.apply(Command::SetFact(Fact::Date, "2023-08-30".into()), 0);
    for (style, label) in ReferenceStyle::ALL.into_iter().zip(["Bilaga", "Bilaga 2", "Bilaga § 22/2023"]) {
        assert_eq!(style.label(&session, words).as_deref(), Some(label));
        assert_eq!(ReferenceStyle::of(label), style);
    }
    session.apply(Command::SetLabel("Bilaga 7".into()), 0);
    assert_eq!(ReferenceStyle::Numbered.label(&session, words).as_deref(), Some("Bilaga 7"));
}

#[test]
fn the_paragraph_counts_the_questions_that_a_group_has_said_something_on() {
    let mut session = meeting(6);
    let planned = "Diskussioner förs i sex grupper utifrån fem frågor.";
    assert!(texts(&session, None).paragraph.starts_with(planned), "before anything is said");
    let write = |session: &mut Session, prompt: &str, group: u32| {
        let note = Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(group),
            place: None,
            text: format!("Sagt om {prompt}."),
        };
        assert_eq!(session.apply(note, 0).refusal, None);
    };
    write(&mut session, "fraga", 2);
    assert!(
        texts(&session, None)
            .paragraph
            .starts_with("Diskussioner förs i sex grupper utifrån en fråga.")
    );
    // Another group on the same question is no other question, and one that was only shown is none.
    write(&mut session, "fraga", 3);
    session.apply(Command::GoTo("markeringar".into()), 0);
    session.apply(Command::PassSecs(600), 0);
    write(&mut session, "delar", 1);
    let steps = MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(3));
    let answer = Command::SetAnswer {
        prompt: "matris".into(),
        group: GroupId(5),
        answer: Some(Answer::Matrix(steps)),
        control: 0,
    };
    session.apply(answer, 0);
    let said = "Diskussioner förs i sex grupper utifrån tre frågor.";
    assert!(
        texts(&session, Some(4)).paragraph.starts_with(said),
        "{}",
        texts(&session, Some(4)).paragraph
    );
    // A note that is left out was said all the same; one in the wastebasket is nothing.
    let of_parts: Vec<_> = session.notes_on(&"delar".into()).map(|note| note.id.clone()).collect();
    for id in &of_parts {
        session.apply(Command::IncludeNote(id.clone(), false), 0);
    }
    assert!(texts(&session, Some(4)).paragraph.contains("utifrån tre frågor"));
    for id in of_parts {
        session.apply(Command::RemoveNote(id, true), 0);
    }
    assert!(texts(&session, Some(4)).paragraph.contains("utifrån två frågor"));
    // What the bilaga holds is still told as it is: all the questions of the meeting.
    let printed = format!("{:?}", crate::support::meetings::plain_appendix(&session, Some(4)).blocks);
    assert!(printed.contains(&format!("{} frågor", session.items().filter(|(_, item)| item.is_prompt()).count())));
}

#[test]
fn a_meeting_without_an_answer_claims_no_discussion_once_it_is_over() {
    for over in [Command::SetEnded(true), Command::SetFinished("2031-03-05".into())] {
        let mut session = meeting(4);
        session.apply(Command::GoTo("fraga".into()), 0);
        assert!(
            texts(&session, None).paragraph.contains("utifrån fem frågor"),
            "it is still to come"
        );
        session.apply(over.clone(), 0);
        let paragraph = texts(&session, Some(3)).paragraph;
        assert_eq!(
            paragraph, "Inga svar från grupperna är antecknade. Frågorna framgår av bilagan.",
            "{over:?}"
        );
    }
    let mut session = meeting(4);
    crate::support::meetings::add_note_at(&mut session, "delar", 2, Some("ett"), "Sagt");
    session.apply(Command::SetEnded(true), 0);
    assert!(
        texts(&session, None)
            .paragraph
            .starts_with("Diskussioner förs i fyra grupper utifrån en fråga.")
    );
}
