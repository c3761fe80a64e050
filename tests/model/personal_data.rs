//! Personal data in free text: what is found, what is left alone, and what of it reaches the paper.

use crate::support::meetings::{add_note, meeting, plain_appendix};
use proptest::prelude::*;
use samtalsledaren::files::{RealDisk, read_session, session_text, write_whole};
use samtalsledaren::model::{
    Appendix, Block, Command, Fact, Finding, GatherCommand, GroupId, HandoverCommand, ItemText, Kind, Names, PeopleCommand, Person,
    PersonalSort, Profile, ProtocolText, STRUCK, Session, personal_in,
};
use samtalsledaren::words::Words;

fn found<'a>(text: &'a str, names: &[&str]) -> Vec<(PersonalSort, &'a str)> {
    let found = personal_in(text, &Names::new(names.iter().copied()));
    found.into_iter().map(|personal| (personal.sort, &text[personal.range])).collect()
}

#[test]
fn identity_numbers_are_found_however_they_are_written() {
    for (text, number) in [
        ("19900101-1234", "19900101-1234"),
        ("9001011234", "9001011234"),
        ("900101-1234", "900101-1234"),
        ("900101+1234", "900101+1234"),
        ("900101–1234", "900101–1234"),
        ("199001011234", "199001011234"),
        ("1990-01-01-1234", "1990-01-01-1234"),
        ("pnr:900101-1234, och mer", "900101-1234"),
        ("abc900101-1234xyz", "900101-1234"),
        ("900161-1234", "900161-1234"),
        ("19900161-1234", "19900161-1234"),
        ("000229-1234", "000229-1234"),
        ("0001011238", "0001011238"),
        ("900101 1239", "900101 1239"),
    ] {
        assert_eq!(found(text, &[]), [(PersonalSort::Identity, number)], "{text}");
    }
}

#[test]
fn other_numbers_are_no_identity_numbers() {
    for text in [
        "901301-1234",
        "900132-1234",
        "900192-1234",
        "010229-1234",
        "19010229-1234",
        "17900101-1234",
        "556012-5790",
        "5560125790",
        "2023-08-30 12.00-15.45",
        "1234567890123456",
        "900101 1234 kronor",
        "KS 2020/132",
        "99001011234",
        "900101-12345",
        "2 500 000",
    ] {
        let numbers = found(text, &[]).into_iter().filter(|(sort, _)| *sort == PersonalSort::Identity);
        assert_eq!(numbers.count(), 0, "{text}");
    }
}

#[test]
fn addresses_and_telephone_numbers_are_found() {
    use PersonalSort::{Email, Telephone};
    for (text, sort, what) in [
        ("Skriv till anna.berg@region.example.", Email, "anna.berg@region.example"),
        ("(a_b+c@x-y.se)", Email, "a_b+c@x-y.se"),
        ("åsa@exempel.se,", Email, "åsa@exempel.se"),
        ("ring 070-123 45 67 i dag", Telephone, "070-123 45 67"),
        ("0701234567", Telephone, "0701234567"),
        ("08-123 456 78", Telephone, "08-123 456 78"),
        ("036-12 34 56.", Telephone, "036-12 34 56"),
        ("+46 70 123 45 67", Telephone, "+46 70 123 45 67"),
        ("+46 (0)70-123 45 67", Telephone, "+46 (0)70-123 45 67"),
        ("0046701234567", Telephone, "0046701234567"),
    ] {
        assert_eq!(found(text, &[]), [(sort, what)], "{text}");
    }
    for text in [
        "kl. 08.00-16.00",
        "kl 0800-1600",
        "2010-2020",
        "10 050 000 000",
        "05-12-2023",
        "0,5 procent",
        "från 0-100 000",
        "§§ 20-23",
        "@nämnden",
        "a@b",
        "12,075 123 456",
        "§ 22/2023",
        "rad 1.2.3",
    ] {
        assert_eq!(found(text, &[]), [], "{text}");
    }
}

#[test]
fn names_are_found_whole_in_parts_in_the_genitive_and_written_in_haste() {
    let names = ["Anna-Karin Bergström", "Bo von Ek"];
    for (text, expected) in [
        ("Anna-Karin Bergström sa det", vec!["Anna-Karin Bergström"]),
        ("enligt Bergström och Anna", vec!["Bergström", "Anna"]),
        ("Bergströms förslag", vec!["Bergströms"]),
        ("anna karin bergström tyckte", vec!["anna karin bergström"]),
        ("Bergström, Anna-Karin", vec!["Bergström, Anna-Karin"]),
        ("Bo von Ek", vec!["Bo von Ek"]),
        ("bo ek", vec!["bo ek"]),
        ("Ek är ett träd och Bo ett namn", vec![]),
        ("en bergström av ord", vec![]),
        ("Annars går det bra", vec![]),
        ("von oben", vec![]),
    ] {
        let words: Vec<_> = found(text, &names).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, expected, "{text}");
    }
}

/// The ten digits of somebody born on a day, with the check digit that belongs to them.
fn ten_digits(year: u32, month: u32, day: u32, serial: u32) -> String {
    let nine = format!("{year:02}{month:02}{day:02}{serial:03}");
    let sum: u32 = nine
        .bytes()
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    format!("{nine}{}", (10 - sum % 10) % 10)
}

proptest! {
    #[test]
    fn any_identity_number_is_found_whatever_stands_around_it(
        year in 0..100_u32,
        month in 1..=12_u32,
        day in 1..=28_u32,
        serial in 0..1000_u32,
        coordination in any::<bool>(),
        century in prop::sample::select(vec!["", "19", "20"]),
        line in prop::sample::select(vec!["", "-", "+", " "]),
        before in "[a-zåäö .,:(]{0,6}",
        after in "[a-zåäö .,:)]{0,6}",
    ) {
        let digits = ten_digits(year, month, day + 60 * u32::from(coordination), serial);
        let number = format!("{century}{}{line}{}", &digits[..6], &digits[6..]);
        let text = format!("{before}{number}{after}");
        let found = personal_in(&text, &Names::default());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&text[found[0].range.clone()], number.as_str());
        prop_assert_eq!(found[0].sort, PersonalSort::Identity);
    }

    #[test]
    fn any_text_is_searched_without_harm(text in "\\PC{0,60}") {
        let found = personal_in(&text, &Names::new(["Anna Berg"]));
        let mut end = 0;
        for personal in found {
            prop_assert!(personal.range.start >= end && text.get(personal.range.clone()).is_some());
            end = personal.range.end;
        }
    }
}

fn with_people_named(names: &[&str]) -> Session {
    let mut session = meeting(2);
    let person = |name: &&str| Person {
        name: (*name).into(),
        ..Person::default()
    };
    let people = names.iter().map(person).collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    session
}

fn printed(appendix: &Appendix) -> String {
    format!("{:?} {:?} {:?}", appendix.title, appendix.header, appendix.blocks)
}

fn personal(appendix: &Appendix) -> Vec<&Finding> {
    appendix.findings.iter().filter(|finding| finding.found.is_some()).collect()
}

fn fact(appendix: &Appendix, name: &str) -> String {
    let rows = appendix.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let row = rows.unwrap().iter().find(|row| row[0] == name);
    row.map(|row| row[1].clone()).unwrap_or_default()
}

#[test]
fn a_find_is_shown_in_its_place_struck_there_and_taken_back() {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "Mejla anna@exempel.se så löser det sig.");
    let before = session.record().clone();
    let appendix = plain_appendix(&session, Some(2));
    let finding = personal(&appendix)[0];
    assert_eq!(finding.text, "Anteckning 1.1.1, Grupp 1: e-postadress");
    assert_eq!(finding.at, Some(("fraga".into(), Some(GroupId(1)))));
    let found = finding.found.as_ref().unwrap();
    let parts = (found.before.as_str(), found.words.as_str(), found.after.as_str());
    assert_eq!(parts, ("Mejla ", "anna@exempel.se", " så löser det sig."));

    session.apply(found.strike.clone(), 5_000);
    assert_eq!(session.notes().next().unwrap().text, format!("Mejla {STRUCK} så löser det sig."));
    let after = plain_appendix(&session, Some(2));
    assert!(personal(&after).is_empty());
    assert_eq!(fact(&after, "Anteckningar"), "Återges ordagrant, utom en struken personuppgift");
    assert!(printed(&after).contains("Strukna personuppgifter, markerade [struket]: 1."));
    session.undo();
    assert_eq!(session.record(), &before);
}

#[test]
fn what_is_kept_is_remembered_for_its_own_text_alone() {
    let mut session = with_people_named(&["Anna Lund"]);
    add_note(&mut session, "fraga", 1, "Lund är en stad.");
    add_note(&mut session, "fraga", 1, "Lund tycker annat.");
    let appendix = plain_appendix(&session, Some(2));
    assert_eq!(personal(&appendix).len(), 2);
    assert!(
        !printed(&appendix).contains("Lund"),
        "a name is not printed until somebody has kept it"
    );
    assert_eq!(fact(&appendix, "Namn"), "Deltagarnas namn återges inte");

    session.apply(personal(&appendix)[0].found.as_ref().unwrap().keep(), 0);
    let after = plain_appendix(&Session::from_record(session.record().clone()), Some(2));
    assert_eq!(personal(&after).len(), 1);
    assert!(printed(&after).contains("Lund är en stad.") && printed(&after).contains("[struket] tycker annat."));
    assert_eq!(fact(&after, "Namn"), "Deltagarnas namn återges inte, utom på ett ställe");
    session.undo();
    assert_eq!(personal(&plain_appendix(&session, Some(2))).len(), 2);
}

#[test]
fn the_web_leaves_out_what_the_minutes_may_hold() {
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::WrittenBy, "nämndsekreterare".into()), 0);
    add_note(&mut session, "fraga", 1, "Ring 070-123 45 67 eller mejla a@exempel.se.");
    add_note(&mut session, "fraga", 1, "900101-1234");
    let internal = plain_appendix(&session, Some(2));
    assert_eq!(personal(&internal).len(), 3);
    for kept in ["070-123 45 67", "a@exempel.se", "900101-1234", "nämndsekreterare"] {
        assert!(printed(&internal).contains(kept), "{kept}");
    }
    session.apply(Command::SetProfile(Profile::Web), 0);
    let web = plain_appendix(&session, Some(2));
    for left_out in ["070", "a@exempel.se", "900101", "nämndsekreterare"] {
        assert!(!printed(&web).contains(left_out), "{left_out}");
    }
    assert_eq!(fact(&web, "Anteckningar"), "Återges ordagrant, utom 3 strukna personuppgifter");
    assert_eq!(personal(&web).len(), 3, "they are still to be looked at");
}

#[test]
fn a_group_that_bears_a_persons_name_is_printed_by_its_number() {
    let mut session = with_people_named(&["Anna Lund"]);
    session.apply(Command::RenameGroup(GroupId(2), "Annas bord".into()), 0);
    let text = printed(&plain_appendix(&session, Some(2)));
    assert!(text.contains("Grupp 2") && !text.contains("Anna"), "{text}");
}

#[test]
fn the_name_of_the_one_who_wrote_is_looked_for_and_a_role_is_not() {
    let mut session = meeting(1);
    session.apply(Command::SetFact(Fact::WrittenBy, "Kim Ranta, sekreterare".into()), 0);
    add_note(&mut session, "fraga", 1, "Ranta antecknar.");
    assert_eq!(personal(&plain_appendix(&session, Some(2))).len(), 1);
    session.apply(Command::SetFact(Fact::WrittenBy, "Nämndsekreterare".into()), 0);
    add_note(&mut session, "fraga", 1, "Nämndsekreterare behövs.");
    assert!(personal(&plain_appendix(&session, Some(2))).is_empty());
}

#[test]
fn rows_options_and_corners_are_searched_too() {
    let mut session = with_people_named(&["Anna Berg"]);
    let mut record = session.record().clone();
    for item in &mut record.deck.items {
        match &mut item.kind {
            Kind::Matrix(matrix) => matrix.sections[0].rows[0].label = "Som Anna Berg ser det".into(),
            Kind::Marks(marks) => marks.options[1].text = "Ring 08-123 456 78".into(),
            Kind::Shift(shift) => shift.corners[0].name = "Enligt Berg".into(),
            _ => {}
        }
    }
    session = Session::from_record(record);
    session.apply(Command::SetProfile(Profile::Web), 0);
    let made = plain_appendix(&session, Some(2));
    let text = printed(&made);
    assert!(!text.contains("Berg") && !text.contains("123 456"), "{text}");
    let found: Vec<_> = personal(&made);
    assert_eq!(found.len(), 3);
    for finding in found {
        let struck = finding.found.as_ref().unwrap().strike.clone();
        assert!(session.apply(struck, 0).record);
    }
    assert!(personal(&self::plain_appendix(&session, Some(2))).is_empty());
    session.undo();
    assert_eq!(personal(&self::plain_appendix(&session, Some(2))).len(), 1);
}

#[test]
fn a_list_that_was_not_saved_is_told_of_when_the_session_is_opened_again() {
    let tells = |session: &Session| {
        plain_appendix(session, Some(2))
            .findings
            .iter()
            .any(|finding| finding.text.contains("Deltagarlistan sparades inte"))
    };
    let reopened = |session: &Session| {
        let text = session_text(session.record()).unwrap();
        assert!(session.people().keep || !text.contains("Anna"));
        Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record)
    };
    let without = reopened(&meeting(1));
    assert!(!tells(&without));
    let mut session = with_people_named(&["Anna Berg"]);
    assert!(!tells(&session), "it is searched as long as it is there");
    assert!(tells(&reopened(&session)));
    // Pasted again, it is searched again.
    let mut again = reopened(&session);
    let people = session.people().list.clone();
    again.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    assert!(!tells(&again));
    session.apply(Command::People(PeopleCommand::Keep(true)), 0);
    assert!(!tells(&reopened(&session)));
    session.apply(Command::People(PeopleCommand::Keep(false)), 0);
    session.apply(Command::People(PeopleCommand::Remove(0)), 0);
    assert!(!tells(&reopened(&session)), "it was emptied by hand");
}

/// With `PEOPLE_SESSION` set, the session is written there too, for the judges of `./test`.
#[test]
fn a_session_full_of_names_tells_none_of_them_on_the_web() {
    let mut session = with_people_named(&["Vendela Quistberg", "Torvald Ekstrandh"]);
    session.apply(Command::People(PeopleCommand::Keep(true)), 0);
    for text in [
        "Vendela tyckte att målen är för många.",
        "Enligt Quistbergs förslag behövs färre.\nTorvald håller med.",
        "Skriv till vendela.quistberg@exempel.se eller ring 070-123 45 67.",
        "Ärendet om 19900101-5566 nämns.",
        "En mening utan namn.",
    ] {
        add_note(&mut session, "fraga", 1, text);
    }
    let note = session.notes().next().unwrap().id.clone();
    for command in [
        Command::SetFact(Fact::WrittenBy, "Torvald Ekstrandh".into()),
        Command::SetFact(Fact::Heading, "Förslag av Torvald Ekstrandh".into()),
        Command::SetFact(Fact::Place, "Hos Vendela Quistberg".into()),
        Command::SetFact(Fact::Board, "Provnämnden".into()),
        Command::RenameGroup(GroupId(2), "Vendela Quistbergs bord".into()),
        Command::SetTitle("samtal med Vendela Quistberg".into()),
        Command::SetItemText("fraga".into(), ItemText::Lead, "Torvald Ekstrandh inleder".into()),
        Command::SetItemText("matris".into(), ItemText::OfKind(0), "Som Vendela Quistberg ser det".into()),
        Command::SetItemText("markeringar".into(), ItemText::OfKind(0), "Enligt Torvald Ekstrandh".into()),
        Command::Gather(GatherCommand::AddTheme("Vendela Quistbergs mål".into(), Some(note))),
        Command::Handover(HandoverCommand::SetText(
            ProtocolText::Paragraph,
            Some("Vendela Quistberg talar.".into()),
        )),
        Command::SetProfile(Profile::Web),
    ] {
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
    }
    if let Some(path) = std::env::var_os("PEOPLE_SESSION") {
        let text = session_text(session.record()).unwrap();
        write_whole(&RealDisk, path.as_ref(), text.as_bytes()).unwrap();
    }
    let made = plain_appendix(&session, Some(2));
    let text = format!(
        "{:?} {:?} {:?} {:?} {:?} {}",
        made.protocol,
        made.notes,
        made.positions,
        made.blocks,
        made.header,
        [&made.title, &made.label, &made.footer, &made.description]
            .map(String::as_str)
            .concat()
    );
    for secret in [
        "Vendela",
        "vendela",
        "Quistberg",
        "quistberg",
        "Torvald",
        "Ekstrandh",
        "070-123",
        "19900101",
        "5566",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}
