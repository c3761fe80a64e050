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
        "Åker man dit? Man åker. Björkar och Ostar.",
        "lund och berg",
        "Det stod lunch at torget.",
        "vi var fem at the time",
        "skolan, se nedan",
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

/// More spellings than can be made of forms: without rings and dots, with initials, in the genitive, parted, in brackets, hidden.
const MORE: [(PersonalSort, &[&str]); 4] = [
    (
        PersonalSort::Name,
        &[
            "Asa Obergstrom",
            "ASA OBERGSTROM",
            "Aasa Oebergstroem",
            "asa obergstrom",
            "Asa Öbergström",
            "Åsa Obergström",
            "Obergstroms",
            "obergstrom",
            "öbergström",
            "öbergströms",
            "Öbergströmarna",
            "asa.obergstrom",
            "Asa-Obergstrom",
            "asaobergstrom",
            "@asaobergstrom",
            "ÅÖbergström",
            "Öberg\u{AD}\nström",
            "Öberg\nström",
            "Öberg-ström",
            "Ö b e r g s t r ö m",
            "Ö-b-e-r-g-s-t-r-ö-m",
            "Ö. b. e. r. g. s. t. r. ö. m",
            "Öbergström/Åsa",
            "Öbergström|Åsa",
            "Öbergström • Åsa",
            "Åsa_Öbergström",
            "Öbergstrøm",
            "\u{41E}bergström",
            "Öbergström\u{2019}s",
            "Anna-Karin Linden",
            "Anna Karin Lindens",
            "A-K Lindén",
            "A. K. Lindén",
            "A.K. Lindén",
            "Anna-K. Lindén",
            "AnnaKarin",
            "Lin-\ndén",
            "Bo v. Ekfält",
            "Bo v. Ekfalt",
            "B. v. Ekfält",
            "B. von Ekfält",
            "BoEkfält",
            "BoVonEkfält",
            "boekfalt",
            "Ekfält, Bo",
            "Ekfalts",
            "Ekfaelt",
            "Bo von Ek\u{AD}\nfält",
            "Ek-fält",
            "Ek\nfält",
            "E k f ä l t",
            "E-k-f-ä-l-t",
            "Ekfältarna",
            "Ekfältska",
            "Ekf\u{430}lt",
            "Torvald d\u{B4}Östgård",
            "Torvald d`Östgård",
            "Torvald d\u{2032}Östgård",
            "Torvald dÖstgård",
            "Torvald Ostgard",
            "T. d’Östgård",
            "d’Östgårds",
            "Ostgard",
            "Oestgaard",
            "Torvalds",
        ],
    ),
    (
        PersonalSort::Telephone,
        &[
            "(0)36-12 34 56",
            "0(36)12 34 56",
            "0(8)123 456 78",
            "0500 478 000",
            "0141 235 000",
            "0500-478 000",
            "08-400 500 00",
            "070\\1234567",
            "070=123 45 67",
            "070+1234567",
            "070…1234567",
            "[070] 123 45 67",
            "070'123'45'67",
            "+46 (0)70-123 45 67",
            "0046 (0) 70-123 45 67",
            "0046(0)701234567",
            "(+46) 70 123 45 67",
            "+46.70.123.45.67",
            "０７０-１２３ ４５ ６７",
            "𝟎𝟕𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕",
            "(08) 123 456 78",
            "036,10 50 00",
            "036:105000",
            "036;105000",
            "036_10 50 00",
            "036·10 50 00",
            "036*105000",
            "036|10 50 00",
            "036·10·50·00",
            "0500,478000",
            "08:123 456 78",
            "08,12345678",
            "070;1234567",
            "070^123^45^67",
            "070#1234567",
            "070{123}4567",
            "036-10 50 00/01",
            "036-10 50 00/01/02",
            "08-123 456 78/79",
            "036-105000-02",
            "070-123 45 67/68",
            "+46 (0) 8-123 456 78",
        ],
    ),
    (
        PersonalSort::Email,
        &[
            "asa at exempel.se",
            "asa -at- exempel -dot- se",
            "asa_at_exempel.se",
            "asa-at-exempel.se",
            "asa(a)exempel.se",
            "asa [a] exempel.se",
            "asa%40exempel.se",
            "asa&#64;exempel.se",
            "asa(ät)exempel.se",
            "asa ät exempel.se",
            "asa at exempel dot se",
            "asa AT exempel DOT se",
            "asa@exempel。se",
            "asa@exempel․se",
            "asa@exempel·se",
            "asa@exempel,se",
            "asa@exempel[.]se",
            "asa@exempel(.)se",
            "asa@exempel{dot}se",
            "asa at exempel·se",
            "asa kanelbulle exempel.se",
            "asa alfakrull exempel.se",
            "asa snabel-a exempel punkt se",
            "asa at\nexempel.se",
            "asa@exempel．se",
            "asa＠exempel.se",
            "asa﹫exempel.se",
            "asa.o(at)sub.exempel.se",
            "asa@@exempel.se",
            "asa @ @ exempel.se",
            "asa <at> exempel <dot> se",
            "asa < at > exempel < dot > se",
            "asa {snabel-a} exempel.se",
            "asa<snabela>exempel.se",
            "asa { at } exempel { punkt } se",
            "asa.at.exempel.se",
            "asa.berg.at.sub.exempel.se",
            "asa (vid) exempel.se",
            "asa[vid]exempel.se",
            "asa {vid} exempel [punkt] se",
            "asa *at* exempel.se",
            "asa|at|exempel.se",
            "asa -vid- exempel.se",
            "asa ( a ) exempel (prick) se",
            "asa~ät~exempel.se",
            "asa@192.168.0.1",
            "asa@10.0.12.255",
            "asa@[192.168.0.1]",
            "asa@[IPv6:2001:db8::1]",
            "\"asa berg\"@exempel.se",
            "\"asa, berg och bo\"@sub.exempel.se",
        ],
    ),
    (
        PersonalSort::Identity,
        &[
            "850709 (9805)",
            "850709(9805)",
            "(850709)9805",
            "(850709) 9805",
            "19850709 (9805)",
            "(19850709)9805",
            "850769 (9802)",
            "[850709] 9805",
            "850709~9805",
            "850709*9805",
            "850709|9805",
            "850709…9805",
            "850709'9805",
            "850709\\9805",
            "850709=9805",
            "850709;9805",
            "850709-98-05",
            "850709#9805",
            "850709^9805",
            "850709·9805",
            "850709 & 9805",
            "{850709}9805",
            "19850709;9805",
            "850709-T123",
            "19850709-R123",
            "850709 T123",
            "850709T123",
            "８５０７０９９８０５",
            "８５０７０９-９８０５",
        ],
    ),
];

#[test]
fn more_spellings_are_found_whole() {
    let names = Names::new(PEOPLE);
    let mut missed = Vec::new();
    for (sort, forms) in MORE {
        for form in forms {
            let (sorts, left) = left_of(form, &names);
            let left = folded_key(&left.replace(['[', ']', '{', '@', '#'], ""));
            if sorts != [sort] || left != "före efter" {
                missed.push(format!("{form:?} gives {sorts:?}, leaves {left:?}"));
            }
        }
    }
    assert!(missed.is_empty(), "{}:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_number_after_another_is_found_whatever_parts_them() {
    let numbers = [
        "036 10 50 00",
        "036-10 50 00",
        "036105000",
        "08-123 456 78",
        "070-123 45 67",
        "0500 478 000",
        "+46 36 10 50 00",
    ];
    for first in numbers {
        for second in numbers {
            for gap in ["\n", "/", " / ", " ", ", ", "; ", " eller ", "\r\n", "\u{2028}", " – "] {
                let found = personal_in(&format!("Ring {first}{gap}{second} nu"), &Names::new(PEOPLE));
                let whole: usize = found.iter().map(|personal| personal.range.len()).sum();
                assert!(whole >= first.len() + second.len(), "{first}{gap:?}{second}: {found:?}");
            }
        }
        for before in ["Rum 3\n", "Rum 3 ", "Grupp 12\n", "Kl. 13.00\n"] {
            let text = format!("{before}{first}");
            let found = personal_in(&text, &Names::new(PEOPLE));
            assert!(
                found.iter().any(|personal| text[personal.range.clone()].contains(first)),
                "{text:?}: {found:?}"
            );
        }
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
