//! Fields of one line hold one line, whatever was pasted into them, and a day or a time of day nothing around it.

use crate::support::meetings::meeting;
use samtalsledaren::model::{Command, Fact, GatherCommand, GroupId, Item, ItemText, Kind, Open, Session, as_one_line};

/// Every sign that ends a line in some program, with words on both sides.
const BREAKS: [&str; 8] = ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"];

const FACTS: [Fact; 11] = [
    Fact::Title,
    Fact::Board,
    Fact::Paragraphs,
    Fact::Paragraph,
    Fact::Heading,
    Fact::Reference,
    Fact::Date,
    Fact::Start,
    Fact::End,
    Fact::Place,
    Fact::WrittenBy,
];

fn after(command: Command) -> Session {
    let mut session = meeting(2);
    assert!(session.apply(command, 0).record);
    session
}

#[test]
fn every_field_of_one_line_takes_every_break_as_a_blank() {
    for sign in BREAKS {
        let pasted = format!("Kultur{sign}och fritid{sign}");
        for fact in FACTS {
            let session = after(Command::SetFact(fact, pasted.clone()));
            assert_eq!(session.meeting().fact(fact), "Kultur och fritid", "{fact:?} {sign:?}");
        }
        let session = after(Command::RenameGroup(GroupId(1), pasted.clone()));
        assert_eq!(session.groups()[0].name, "Kultur och fritid", "{sign:?}");
        let session = after(Command::AddGroup(pasted.clone()));
        assert_eq!(session.groups()[2].name, "Kultur och fritid", "{sign:?}");
        for which in [ItemText::Title, ItemText::Short, ItemText::Lead] {
            let session = after(Command::SetItemText("fraga".into(), which, pasted.clone()));
            let item = session.item(&"fraga".into()).unwrap();
            let texts = [&item.title, &item.short, &item.lead];
            assert_eq!(
                texts.iter().filter(|text| text.as_str() == "Kultur och fritid").count(),
                1,
                "{which:?} {sign:?}"
            );
        }
        let item = Item {
            key: "egen-000000-1".into(),
            title: pasted.clone(),
            kind: Kind::Open(Open::default()),
            ..Item::default()
        };
        let session = after(Command::AddItem(Box::new(item), 0));
        assert_eq!(
            session.item(&"egen-000000-1".into()).unwrap().title,
            "Kultur och fritid",
            "{sign:?}"
        );
        let session = after(Command::SetLabel(pasted.clone()));
        assert_eq!(session.handover().label, "Kultur och fritid", "{sign:?}");
        let session = after(Command::SetTitle(pasted.clone()));
        assert_eq!(session.handover().title, "Kultur och fritid", "{sign:?}");
        let session = after(Command::Gather(GatherCommand::AddTheme(pasted.clone(), None)));
        assert_eq!(session.record().gathering.themes[0].name, "Kultur och fritid", "{sign:?}");
        // Notes keep their lines.
        let session = after(Command::SetDraft(format!("ett{sign}två")));
        assert_eq!(session.current_draft(), "ett\ntvå", "{sign:?}");
    }
}

#[test]
fn typed_blanks_stay_and_a_day_or_a_time_loses_those_around_it() {
    let set = |fact, text: &str| after(Command::SetFact(fact, text.to_owned())).meeting().fact(fact).to_owned();
    assert_eq!(set(Fact::Board, "Kultur "), "Kultur ", "more is being typed");
    for around in ["\n", " ", "\r\n", "\t", "\u{A0}", "\u{2028}", " \u{B} "] {
        assert_eq!(set(Fact::Date, &format!("2031-04-16{around}")), "2031-04-16", "{around:?}");
        assert_eq!(set(Fact::Date, &format!("{around}2031-04-16{around}")), "2031-04-16", "{around:?}");
        assert_eq!(set(Fact::Start, &format!("{around}13.45{around}")), "13.45", "{around:?}");
        assert_eq!(set(Fact::End, &format!("16:10{around}")), "16:10", "{around:?}");
        let session = after(Command::SetStarts("fraga".into(), format!("13.45{around}")));
        assert_eq!(
            session.agenda().iter().find(|entry| entry.item.as_str() == "fraga").unwrap().starts,
            "13.45"
        );
    }
    assert_eq!(set(Fact::Date, "16 april "), "16 april ", "what is no day may go on");
}

#[test]
fn a_text_of_one_line_is_left_alone() {
    assert!(matches!(as_one_line("Kultur  och\tfritid "), std::borrow::Cow::Borrowed(_)));
    assert_eq!(as_one_line("ett\r\n\r\ntvå"), "ett  två");
    assert_eq!(as_one_line("\n\u{2029}"), "");
}
