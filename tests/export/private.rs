//! No document that is made for the web says what is personal, in whatever spelling and place it was written.

use crate::support::documents::{with_heading_pages, words_of_docx, words_of_markdown, words_of_text};
use crate::support::meetings::{add_note, meeting};
use crate::support::spellings::{PEOPLE, spellings};
use samtalsledaren::export::document;
use samtalsledaren::model::{
    Appendix, BackgroundTable, Command, ConclusionSort, Fact, Format, GatherCommand, GroupId, HandoverCommand, ItemText, Kind,
    PeopleCommand, Person, Profile, ProtocolText, STRUCK, Session,
};

/// A meeting in whose every free text one of these stands.
fn told(notes: &[String], elsewhere: &str, group: &str) -> Session {
    let mut session = meeting(2);
    let person = |name: &&str| Person {
        name: (*name).into(),
        ..Person::default()
    };
    let people = PEOPLE.iter().map(person).collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    for note in notes {
        add_note(&mut session, "fraga", 1, &format!("Före {note} efter"));
    }
    let text = || format!("Om {elsewhere} här");
    for command in [
        Command::SetFact(Fact::Board, text()),
        Command::SetFact(Fact::Heading, text()),
        Command::SetFact(Fact::Reference, text()),
        Command::SetFact(Fact::Place, text()),
        Command::SetFact(Fact::Paragraph, text()),
        Command::RenameGroup(GroupId(2), group.to_owned()),
        Command::SetTitle(text()),
        Command::SetItemText("fraga".into(), ItemText::Title, text()),
        Command::SetItemText("fraga".into(), ItemText::Lead, text()),
        Command::SetItemText("matris".into(), ItemText::OfKind(0), text()),
        Command::SetItemText("markeringar".into(), ItemText::OfKind(0), text()),
        Command::Gather(GatherCommand::AddTheme(text(), None)),
        Command::Gather(GatherCommand::Conclude("fraga".into(), ConclusionSort::GoOn, None)),
        Command::Handover(HandoverCommand::SetSummary(Some(text()))),
        Command::Handover(HandoverCommand::SetText(ProtocolText::Paragraph, Some(text()))),
        Command::SetProfile(Profile::Web),
    ] {
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
    }
    let conclusion = session.gathering().conclusions[0].id;
    session.apply(Command::Gather(GatherCommand::SetConclusion(conclusion, text())), 0);
    let mut record = session.record().clone();
    record.deck.title = text();
    record.deck.source = text();
    record.deck.tables = vec![BackgroundTable {
        id: "bord".into(),
        columns: vec!["Rad".into(), text()],
        rows: vec![vec![text(), "cell".into()]],
    }];
    for item in &mut record.deck.items {
        let is_slide = matches!(item.kind, Kind::Slide(_));
        if is_slide {
            item.title = text();
        }
        if is_slide || item.key == "fraga".into() {
            item.tables = vec!["bord".into()];
        }
    }
    Session::from_record(record)
}

/// The words of every format that is text, without brackets: those around a number stay.
fn words_of_all(made: &Appendix) -> Vec<Vec<String>> {
    let tables = [Format::Notes, Format::Positions].map(|format| String::from_utf8(document(made, format).unwrap()).unwrap());
    let tables = tables.map(|text| text.split_whitespace().map(str::to_owned).collect());
    let texts = [words_of_text(made), words_of_markdown(made), words_of_docx(made)];
    let without_brackets = |words: Vec<String>| words.iter().map(|word| word.replace(['(', ')'], "")).collect();
    texts.into_iter().chain(tables).map(without_brackets).collect()
}

#[test]
fn no_spelling_of_personal_data_stands_in_a_document_for_the_web() {
    let spelled: Vec<_> = spellings().into_iter().map(|(.., spelled)| spelled).collect();
    let struck = told(&vec![STRUCK.to_owned(); spelled.len()], STRUCK, PEOPLE[0]);
    let expected = words_of_all(&with_heading_pages(&struck));
    let elsewhere = [
        "A\u{30A}sa O\u{308}berg\u{AD}stro\u{308}m",
        "070\u{2011}123\u{202F}45\u{2028}67",
        "asa@exem\u{200B}pel.se",
        "850709\u{2212}9805",
    ];
    for elsewhere in elsewhere {
        let session = told(&spelled, elsewhere, &format!("Bord {elsewhere}"));
        assert_eq!(words_of_all(&with_heading_pages(&session)), expected, "{elsewhere:?}");
    }
}
