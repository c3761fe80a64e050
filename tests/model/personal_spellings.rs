//! Personal data in hundreds of spellings is found whole, and what only looks like it is left alone.

use crate::support::addresses::{ADDRESSES, PERSONAL_ADDRESSES};
use crate::support::meetings::{add_note, examples, meeting, plain_appendix};
use crate::support::spellings::{PEOPLE, spellings};
use samtalsledaren::files::read_session;
use samtalsledaren::model::{Command, Names, PeopleCommand, Person, PersonalSort, Profile, STRUCK, Session, folded_key, personal_in};
use samtalsledaren::words::Words;

/// What is left of "Före … efter" when all that was found is taken out, in one spelling and without brackets.
fn left_of(spelled: &str, names: &Names) -> (Vec<PersonalSort>, String) {
    let text = format!("Före {spelled} efter");
    let found = personal_in(&text, names);
    let mut left = text.clone();
    for personal in found.iter().rev() {
        left.replace_range(personal.range.clone(), "");
    }
    let sorts = found.iter().map(|personal| personal.sort).collect();
    (sorts, folded_key(&left.replace(['(', ')'], "")))
}

#[test]
fn personal_data_is_found_whole_in_every_spelling() {
    let names = Names::new(PEOPLE);
    let all = spellings();
    assert!(all.len() > 900, "{}", all.len());
    let mut missed = Vec::new();
    for (sort, form, spelled) in &all {
        let (sorts, left) = left_of(spelled, &names);
        if sorts != [*sort] || left != "före efter" {
            missed.push(format!("{form}: {spelled:?} gives {sorts:?}, leaves {left:?}"));
        }
    }
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), all.len(), missed.join("\n"));
}

/// An address is taken as a whole: what is left of it would lead to the same page.
#[test]
fn an_address_that_carries_a_person_is_found_whole_and_no_other() {
    let names = Names::new(PEOPLE);
    for address in PERSONAL_ADDRESSES {
        let (sorts, left) = left_of(address, &names);
        let left = left.replace(['<', '>'], "").replace(" 45 67", "");
        assert!(
            sorts.len() == 1 && left.split_whitespace().eq(["före", "efter"]),
            "{address:?} leaves {left:?}, {sorts:?}"
        );
    }
    for (text, ..) in ADDRESSES {
        assert!(personal_in(text, &names).is_empty(), "{text:?}");
    }
    for text in [
        "https://exempel.se/bo/och/von",
        "https://exempel.se/kommunstyrelsen/2031-03-05/arende-12",
        "https://bostad.exempel.se/as-a-service",
        "www.exempel.se/lindenblom/annat",
    ] {
        assert!(personal_in(text, &names).is_empty(), "{text:?}");
    }
}

#[test]
fn numbers_of_other_kinds_are_left_alone_in_every_spelling() {
    let blanks = [" ", "\u{A0}", "\u{2009}", "\n"];
    let dashes = ["-", "–", "\u{2011}", "\u{2212}"];
    let forms = [
        "556012-5790",
        "16556012-5790",
        "55 60 12-5790",
        "212000-0142",
        "2031-03-05 12.00-15.45",
        "kl. 08.00-16.00",
        "08.15 - 11.45",
        "08:15-11:45",
        "0800-1600",
        "07.30, 08.15, 09.00",
        "08-12-2023",
        "05-12-2023",
        "1 050 000 kronor",
        "10 050 000 000",
        "2 500 000",
        "100 000-200 000 kr",
        "+100 000 000 kr",
        "46 700 000 000",
        "§§ 20-23",
        "KS 2020/0132-12",
        "dnr 2023-00123",
        "0 10 20 30 40 50",
        "0, 5, 10, 15, 20, 25 och 30",
        "1234 5678 9012 3456",
        "bg 123-4567",
        "pg 12 34 56-7",
        "90 procent, 10 000 invånare",
        "2010-2020",
        "2026-2029 och 2030-2035",
        "sid. 10-12, 14-16, 20-22",
    ];
    for form in forms {
        for blank in blanks {
            for dash in dashes {
                let text = form.replace(' ', blank).replace('-', dash);
                let found = personal_in(&text, &Names::new(PEOPLE));
                assert!(found.is_empty(), "{text:?}: {found:?}");
            }
        }
    }
}

#[test]
fn words_that_only_look_like_a_name_or_an_address_are_left_alone() {
    let names = Names::new(["Maria de la Berg", "Bo Ek", "Ivar Lund", "Åke Björk"]);
    for text in [
        "De la fram ett förslag.",
        "de la nya planer",
        "Ek är ett träd och Bo ett ord.",
        "björken vid berget",
        "i lunden och på björkar",
        "@nämnden skriver",
        "a@b",
        "Punkt 5 (a) t.ex. skolan",
        "vi ses @ torget t.ex. kl. 10",
        "priset @ styck. Se tabellen",
        "A. B. och C.",
        "I Åkersberga",
    ] {
        let found = personal_in(text, &names);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_find_leaves_the_words_around_it() {
    let names = Names::new(["Åsa Öbergström", "Bo Ek"]);
    for (text, found) in [
        ("Ring 070-123 45 67 8 gånger", vec!["070-123 45 67"]),
        ("Grupp 3 070-123 45 67", vec!["070-123 45 67"]),
        ("08-123 456 78 070-123 45 67", vec!["08-123 456 78", "070-123 45 67"]),
        ("036-12 34 56\n036-65 43 21", vec!["036-12 34 56", "036-65 43 21"]),
        ("Slut.\nasa@exempel.se\nNy rad.", vec!["asa@exempel.se"]),
        ("asa@exempel.se. Se även", vec!["asa@exempel.se"]),
        ("asa.oberg@exem\npel.se och", vec!["asa.oberg@exem\npel.se"]),
        ("asa.oberg@exempel.\nse och", vec!["asa.oberg@exempel.\nse"]),
        ("asa-\noberg@exempel.se", vec!["asa-\noberg@exempel.se"]),
        ("mailto:asa@exempel.se?subject", vec!["asa@exempel.se"]),
        ("<asa@exempel.se>", vec!["asa@exempel.se"]),
        ("’Åsa Öbergström’ sa", vec!["Åsa Öbergström"]),
        ("Öberg-\nström sa", vec!["Öberg-\nström"]),
        ("ÅsaÖbergström sa", vec!["ÅsaÖbergström"]),
        ("#åsaöbergström", vec!["åsaöbergström"]),
        ("B. Ek och Öbergströms'", vec!["B. Ek", "Öbergströms"]),
        ("Åsa, Bo och Ek", vec!["Åsa"]),
        ("850709-9805 850709-9805", vec!["850709-9805", "850709-9805"]),
        ("pnr850709-9805.", vec!["850709-9805"]),
    ] {
        let here: Vec<_> = personal_in(text, &names)
            .into_iter()
            .map(|personal| &text[personal.range])
            .collect();
        assert_eq!(here, found, "{text:?}");
    }
}

/// With people and on the web.
fn on_the_web() -> Session {
    let mut session = meeting(2);
    let person = |name: &&str| Person {
        name: (*name).into(),
        ..Person::default()
    };
    let people = PEOPLE.iter().map(person).collect();
    session.apply(Command::People(PeopleCommand::Set(people, 1)), 0);
    session.apply(Command::SetProfile(Profile::Web), 0);
    session
}

#[test]
fn no_spelling_is_printed_on_the_web() {
    let mut session = on_the_web();
    let all = spellings();
    for (_, _, spelled) in &all {
        add_note(&mut session, "fraga", 1, &format!("Före {spelled} efter"));
    }
    let made = plain_appendix(&session, Some(2));
    let printed: Vec<_> = made.notes.iter().map(|note| note.text.replace(['(', ')'], "")).collect();
    assert_eq!(printed.len(), all.len());
    for (text, (_, _, spelled)) in printed.iter().zip(&all) {
        assert_eq!(*text, format!("Före {STRUCK} efter"), "{spelled:?}");
    }
}

#[test]
fn names_are_struck_from_the_internal_bilaga_too() {
    let mut session = on_the_web();
    session.apply(Command::SetProfile(Profile::Internal), 0);
    let names: Vec<_> = spellings().into_iter().filter(|(sort, ..)| *sort == PersonalSort::Name).collect();
    for (_, _, spelled) in &names {
        add_note(&mut session, "fraga", 1, &format!("Före {spelled} efter"));
    }
    let made = plain_appendix(&session, Some(2));
    assert!(names.len() > 200 && made.notes.len() == names.len());
    for note in &made.notes {
        assert_eq!(note.text, format!("Före {STRUCK} efter"));
    }
}

/// What is found in the examples, which name nobody: numbers that look like others'.
const IN_THE_EXAMPLES: [(&str, &str); 0] = [];

#[test]
fn nothing_is_found_in_the_examples() {
    let mut found = Vec::new();
    for (file, text) in examples() {
        let session = Session::from_record(read_session(text.as_bytes(), Words::default()).unwrap().record);
        let names = Names::new(PEOPLE);
        let record = session.record();
        let notes = record.notes.iter().flat_map(|note| [&note.text, &note.turned]);
        let gathered = record.gathering.themes.iter().map(|theme| &theme.name);
        let concluded = record.gathering.conclusions.iter().map(|conclusion| &conclusion.text);
        for text in notes.chain(gathered).chain(concluded) {
            for personal in personal_in(text, &names) {
                found.push((file.clone(), text[personal.range].to_owned()));
            }
        }
    }
    let found: Vec<_> = found.iter().map(|(file, words)| (file.as_str(), words.as_str())).collect();
    assert_eq!(found, IN_THE_EXAMPLES);
}
