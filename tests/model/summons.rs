//! Summons as people paste them: every name is read, or its line says that it was not. All names are invented.

use samtalsledaren::model::{LineRead, Standing, read_summons, with_first_names_first};
use unicode_normalization::UnicodeNormalization as _;

/// What became of each line, in short: "name (party) standing", "?" before what was not understood, "#" for a heading.
fn read(pasted: &str) -> Vec<String> {
    let lines = read_summons(pasted).lines;
    lines.iter().map(|line| became(&line.read)).collect()
}

fn became(read: &LineRead) -> String {
    let unread: Vec<_> = match read {
        LineRead::Several(several) => {
            let again = several.again.iter().map(|name| format!("={name}"));
            let absent = several.absent.iter().map(|name| format!("-{name}"));
            let unread = several.unread.iter().map(|text| format!("?{text}"));
            let turned = several.surname_first.iter().map(|name| format!("<>{name}"));
            again.chain(absent).chain(unread).chain(turned).collect()
        }
        LineRead::Heading => vec!["#".to_owned()],
        LineRead::HeadingOfTwo => vec!["##".to_owned()],
        LineRead::Again(name) => vec![format!("={name}")],
        LineRead::Absent(name) => vec![format!("-{name}")],
        LineRead::Continued => vec!["^".to_owned()],
        LineRead::NotAPerson => vec!["?".to_owned()],
        LineRead::Person(_) | LineRead::Blank => Vec::new(),
    };
    let people = read.people().iter().map(|person| {
        let standing = match person.standing {
            Standing::Chair => " ordf",
            Standing::ViceChair => " vice",
            Standing::Member => "",
            Standing::ServingSubstitute => " tjg",
            Standing::Substitute => " ers",
            Standing::Observer => " insyn",
            Standing::Official => " tp",
        };
        format!("{}{standing}", person.with_party())
    });
    people.chain(unread).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_line_break_parts_people() {
    for end in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let pasted = format!("Ledamöter{end}Alva Dikt (S){end}Bror Fabel (M)");
        assert_eq!(read(&pasted), ["#", "Alva Dikt (S)", "Bror Fabel (M)"], "{end:?}");
    }
}

#[test]
fn each_form_of_one_person_is_read() {
    for (line, expected) in [
        ("Alva Dikt (S)", "Alva Dikt (S)"),
        ("Alva Dikt (s)", "Alva Dikt (s)"),
        ("Alva Dikt [C]", "Alva Dikt (C)"),
        ("Alva Dikt {C}", "Alva Dikt (C)"),
        ("Alva Dikt /KD/", "Alva Dikt (KD)"),
        ("Alva Dikt, SD", "Alva Dikt (SD)"),
        ("Alva Dikt - L", "Alva Dikt (L)"),
        ("Alva Dikt – L, ordf.", "Alva Dikt (L) ordf"),
        ("Alva Dikt MP", "Alva Dikt (MP)"),
        ("Alva Dikt V ordf.", "Alva Dikt (V) ordf"),
        ("Alva Dikt Miljöpartiet de gröna", "Alva Dikt (MP)"),
        ("Alva Dikt (Socialdemokraterna)", "Alva Dikt (S)"),
        ("Alva Dikt (Miljöpartiet de gröna)", "Alva Dikt (MP)"),
        ("Alva Dikt (Provbygdens framtid)", "Alva Dikt (Provbygdens framtid)"),
        ("Alva Dikt (BP)", "Alva Dikt (BP)"),
        ("Alva Dikt (-)", "Alva Dikt"),
        ("Alva Dikt (partilös)", "Alva Dikt"),
        ("Alva Dikt (S, ordf.)", "Alva Dikt (S) ordf"),
        ("Alva Dikt (S) (ordförande)", "Alva Dikt (S) ordf"),
        ("Alva Dikt (S), distans", "Alva Dikt (S)"),
        ("Alva Dikt (S) (distans)", "Alva Dikt (S)"),
        ("Alva Dikt, Distans", "Alva Dikt"),
        ("Alva Dikt (S) X", "Alva Dikt (S)"),
        ("Alva Dikt 13.00–15.30", "Alva Dikt"),
        ("Alva Dikt ☑", "Alva Dikt"),
        ("Protokollförare Alva Dikt", "Alva Dikt tp"),
        ("Alva Dikt (distans) (S)", "Alva Dikt (S)"),
        ("Alva Dikt (S) kl. 13.00-15.30", "Alva Dikt (S)"),
        ("Alva Dikt (S), ej § 23", "Alva Dikt (S)"),
        ("Alva Dikt (S) alva.dikt@exempel.se", "Alva Dikt (S)"),
        ("Alva Dikt <alva.dikt@exempel.se>", "Alva Dikt"),
        ("(S) Alva Dikt", "Alva Dikt (S)"),
        ("Dikt, Alva (S)", "Alva Dikt (S)"),
        ("Dikt, Alva, S", "Alva Dikt (S)"),
        ("von Dikt, Alva Maja (S)", "Alva Maja von Dikt (S)"),
        ("Alva-Maja von Dikt (S)", "Alva-Maja von Dikt (S)"),
        ("alva dikt (S)", "Alva Dikt (S)"),
        ("ALVA DIKT (S)", "ALVA DIKT (S)"),
        ("Ordförande: Alva Dikt (S)", "Alva Dikt (S) ordf"),
        ("Ordförande\u{A0}Alva Dikt (S)", "Alva Dikt (S) ordf"),
        ("1:e vice ordförande Alva Dikt (S)", "Alva Dikt (S) vice"),
        ("Alva Dikt (S) – 1:e vice ordförande", "Alva Dikt (S) vice"),
        ("Alva Dikt (S), 2:e vice ordf.", "Alva Dikt (S) vice"),
        ("Alva Dikt (S) Andre vice ordförande", "Alva Dikt (S) vice"),
        ("Regionråd Alva Dikt (S), ordförande", "Alva Dikt (S) ordf"),
        ("Alva Dikt (S), tjg. ersättare", "Alva Dikt (S) tjg"),
        ("Alva Dikt (S), tjänstg. ers.", "Alva Dikt (S) tjg"),
        ("Alva Dikt (S), ersätter Bror Fabel (M)", "Alva Dikt (S) tjg"),
        ("Alva Dikt (S) tjg ers för Bror Fabel (M)", "Alva Dikt (S) tjg"),
        ("Alva Dikt (S), ersättare", "Alva Dikt (S) ers"),
        ("Ledamot Alva Dikt (S)", "Alva Dikt (S)"),
        ("Alva Dikt, nämndsekreterare", "Alva Dikt tp"),
        ("Alva Dikt, Nämndsekreterare", "Alva Dikt tp"),
        ("Alva Dikt förvaltningschef", "Alva Dikt tp"),
        ("Förvaltningschef Alva Dikt", "Alva Dikt tp"),
        ("Alva Dikt, Region Prov, HR-chef", "Alva Dikt tp"),
        ("7 Alva Dikt (S)", "Alva Dikt (S)"),
        ("7\u{A0}Alva Dikt (S)", "Alva Dikt (S)"),
        ("7. Alva Dikt (S)", "Alva Dikt (S)"),
        ("(7) Alva Dikt (S)", "Alva Dikt (S)"),
        ("a) Alva Dikt (S)", "Alva Dikt (S)"),
        ("\u{F0B7}\tAlva Dikt (S)", "Alva Dikt (S)"),
        ("o\tAlva Dikt (S)", "Alva Dikt (S)"),
        ("☐ Alva Dikt (S)", "Alva Dikt (S)"),
        ("* Alva Dikt (S)", "Alva Dikt (S) tjg"),
        ("Alva\u{200B}Dikt (S)", "Alva Dikt (S)"),
        ("Al\u{AD}va Di\u{AD}kt (S)", "Alva Dikt (S)"),
        ("Alva Dikt\u{2003}(S)", "Alva Dikt (S)"),
        ("Alva\u{202F}Dikt\u{3000}（S）", "Alva Dikt (S)"),
        ("Dr. Alva Dikt (M)", "Alva Dikt (M)"),
        ("Alva D’Arcy (M)", "Alva D'Arcy (M)"),
        ("Alva Dal\u{2011}Dikt (M)", "Alva Dal-Dikt (M)"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
        let apart: String = line.nfd().collect();
        assert_eq!(read(&apart), [expected], "{apart:?}");
    }
}

/// A role stays a role when the part of the meeting in which somebody had it stands right after it.
#[test]
fn a_role_is_read_whatever_times_stand_after_it() {
    let roles = [
        ("ordförande", " ordf"),
        ("Ordf.", " ordf"),
        ("1:e vice ordförande", " vice"),
        ("2:e v. ordf.", " vice"),
        ("tjg. ersättare", " tjg"),
        ("ersättare", " ers"),
        ("nämndsekreterare", " tp"),
        ("ledamot", ""),
    ];
    let times = [
        "§§ 20-23",
        "§ 1-3",
        "ej § 22",
        "utom § 4",
        "från § 3",
        "till § 5",
        "under § 7",
        "fr.o.m. § 3",
        "t.o.m. § 9",
        "kl. 13.00-15.30",
        "kl 9-12",
        "från kl. 10.15",
        "till kl. 11",
    ];
    for (role, standing) in roles {
        for time in times {
            for joint in [" ", ", ", " – "] {
                for (before, party) in [("Alva Dikt (S), ", " (S)"), ("Alva Dikt (S) ", " (S)"), ("Alva Dikt, ", "")] {
                    // Somebody of a party is elected, whatever they work with.
                    let standing = if party.is_empty() || standing != " tp" { standing } else { "" };
                    let line = format!("{before}{role}{joint}{time}");
                    assert_eq!(read(&line), [format!("Alva Dikt{party}{standing}")], "{line:?}");
                }
            }
        }
    }
    // Neither are people absent who were so for a part of the meeting, nor is a workplace a time.
    assert_eq!(read("Alva Dikt (S), frånvarande § 12"), ["Alva Dikt (S)"]);
    assert_eq!(read("Alva Dikt, sekreterare till nämnden"), ["Alva Dikt tp"]);
}

#[test]
fn a_table_that_was_saved_as_text_is_read_by_its_headings() {
    for separator in [";", "|", " ; ", "\t"] {
        let head = ["Namn", "Parti", "Uppdrag"].join(separator);
        let rows = [
            ["Alva Dikt", "S", "Ordförande"],
            ["\"Fabel, Bror\"", "M", "Ledamot"],
            ["\"Cleo \"\"C\"\" Saga\"", "", "Nämndsekreterare"],
            ["Dina Prov", "C", ""],
        ];
        let rows = rows.map(|cells| cells.join(separator));
        let pasted = format!("Deltagare {separator}\n{head}\n{}\n", rows.join("\n"));
        let read = read(&pasted);
        let expected = ["#", "Alva Dikt (S) ordf", "Bror Fabel (M)"];
        assert_eq!(read[1..4], expected, "{separator:?}");
        assert_eq!(read[5], "Dina Prov (C)", "{separator:?}");
        assert!(read[4].contains("Saga tp"), "{separator:?}: {}", read[4]);
        // The lines are told as they were pasted.
        let told: Vec<_> = read_summons(&pasted).lines.into_iter().map(|line| line.text).collect();
        assert_eq!(told[1], head, "{separator:?}");
        assert_eq!(told[3], rows[1], "{separator:?}");
    }
    // Without headings the sign parts fields, as before.
    assert_eq!(read("Alva Dikt; S; ordförande"), ["Alva Dikt (S) ordf"]);
}

#[test]
fn several_people_in_one_line_are_all_read() {
    for (line, expected) in [
        (
            "Alva Dikt (S), Bror Fabel (M), Cleo Saga",
            "Alva Dikt (S); Bror Fabel (M); Cleo Saga",
        ),
        ("Alva Dikt (S) Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S); Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S) och Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt och Bror Fabel", "Alva Dikt; Bror Fabel"),
        ("Alva Dikt S, Bror Fabel M", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt S Bror Fabel M", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S)Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S) & Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S) • Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Alva Dikt (S) / Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        (
            "Alva Dikt (S), ordf., Bror Fabel (M), vice ordf.",
            "Alva Dikt (S) ordf; Bror Fabel (M) vice",
        ),
        ("Dikt, Alva (S); Fabel, Bror (M)", "Alva Dikt (S); Bror Fabel (M)"),
        ("Närvarande: Alva Dikt (S), Bror Fabel (M)", "Alva Dikt (S); Bror Fabel (M)"),
        (
            "Alva Dikt (S), ersätter Bror Fabel (M), Cleo Saga (C)",
            "Alva Dikt (S) tjg; Cleo Saga (C)",
        ),
        ("Alva Dikt <a@exempel.se>; Bror Fabel <b@exempel.se>", "Alva Dikt; Bror Fabel"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
    }
}

#[test]
fn what_is_not_understood_is_told_with_the_line() {
    for (line, expected) in [
        ("Alva Dikt (S) (M)", "Alva Dikt (S); ?(M)"),
        ("Alva Dikt (S), Zebra 14", "Alva Dikt (S); ?Zebra 14"),
        ("Dikt (S)", "Dikt (S); ?Dikt"),
        ("Alva Dikt (S), M", "Alva Dikt (S); ?M"),
        ("Dikt, Alva (S), ersätter Fabel, Bror (M)", "Alva Dikt (S) tjg; ?Bror; ?(M)"),
        ("Ledamöter och ersättare", "##"),
        ("Sammanträdet öppnas kl. 13", "?"),
        ("Tid: 2031-03-05 kl. 12.00", "?"),
        ("Plats: Regionens hus, sal A", "?"),
        ("Protokollet justeras digitalt", "?"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
        assert!(read_summons(line).lines[0].read.is_unsure(), "{line:?}");
    }
    let summons = read_summons("Alva Dikt (S), Zebra 14");
    assert_eq!(summons.people().next().unwrap().role, "Zebra 14", "what is not understood is kept");
}

#[test]
fn headings_in_any_spelling_say_what_the_names_under_them_are() {
    use Standing::{Member, Observer, Official, ServingSubstitute, Substitute};
    for (heading, standing) in [
        ("Ledamöter", Member),
        ("LEDAMÖTER:", Member),
        ("Närvarande ledamöter", Member),
        ("Ledamöter (7 st)", Member),
        ("Ersättare", Substitute),
        ("Ersättare\u{A0}och övriga ledamöter", Substitute),
        ("Ersättare\u{2003}och\u{202F}övriga\u{A0}ledamöter", Substitute),
        ("Ej\u{A0}tjänstgörande ersättare", Substitute),
        ("Tjänstgörande\tersättare", ServingSubstitute),
        ("Insynsplatser", Observer),
        ("Övriga tjänstepersoner", Official),
        ("Tjänste\u{AD}personer", Official),
    ] {
        for heading in [heading.to_owned(), heading.nfd().collect()] {
            let summons = read_summons(&format!("{heading}\nAlva Dikt"));
            assert_eq!(became(&summons.lines[0].read), "#", "{heading:?}");
            assert_eq!(summons.people().next().unwrap().standing, standing, "{heading:?}");
        }
    }
}

#[test]
fn parties_and_roles_may_stand_over_the_names() {
    assert_eq!(
        read("Socialdemokraterna\nAlva Dikt\nBror Fabel\nModeraterna (M)\nCleo Saga\nTjänstepersoner\nDag Myt, utredare"),
        ["#", "Alva Dikt (S)", "Bror Fabel (S)", "#", "Cleo Saga (M)", "#", "Dag Myt tp"]
    );
    assert_eq!(
        read("Ordförande\nAlva Dikt (S)\n1:e vice ordförande:\nBror Fabel (M)\nLedamöter\nCleo Saga (C)"),
        ["#", "Alva Dikt (S) ordf", "#", "Bror Fabel (M) vice", "#", "Cleo Saga (C)"]
    );
}

#[test]
fn those_who_are_not_there_are_told_of_and_left_out() {
    assert_eq!(
        read("Närvarande\nAlva Dikt (S)\nFrånvarande\nBror Fabel (M)\nErsättare\nCleo Saga (C)"),
        ["#", "Alva Dikt (S)", "#", "-Bror Fabel (M)", "#", "Cleo Saga (C) ers"]
    );
}

#[test]
fn tables_without_headings_are_read() {
    for (row, expected) in [
        ("1\tAlva Dikt\tS\tLedamot\tx", "Alva Dikt (S)"),
        ("Alva\tDikt\t(S)\tordförande", "Alva Dikt (S) ordf"),
        ("Alva Dikt\t(S)\tX", "Alva Dikt (S)"),
        ("Ordförande\tAlva Dikt\tS", "Alva Dikt (S) ordf"),
        ("Alva Dikt\u{7}S\u{7}vice ordförande\u{7}", "Alva Dikt (S) vice"),
    ] {
        assert_eq!(read(row), [expected], "{row:?}");
    }
    assert_eq!(
        read("Efternamn\tFörnamn\tParti\tRoll\nDikt\tAlva\tSocialdemokraterna\tLedamot\nFabel\tBror\t[M]\tErsättare"),
        ["#", "Alva Dikt (S)", "Bror Fabel (M) ers"]
    );
}

#[test]
fn somebody_who_stands_twice_in_two_spellings_is_one() {
    assert_eq!(
        read("A\u{30A}sa O\u{308}dikt (S)\nÅsa Ödikt (S)\nÅSA ÖDIKT (s)\nÅsa\u{A0}Ödikt\nBo Saga (M), Åsa Ödikt (S)"),
        ["Åsa Ödikt (S)", "=Åsa Ödikt", "=ÅSA ÖDIKT", "=Åsa Ödikt", "Bo Saga (M); =Åsa Ödikt"]
    );
}

#[test]
fn people_beside_each_other_are_read_apart_each_under_its_heading() {
    for gap in ["\t", "    ", "          ", "\u{A0}\u{A0}\u{A0}", "\u{2003}\u{2003}"] {
        let list = format!(
            "Ledamöter{gap}Ersättare\nAlva Dikt (S){gap}Bror Fabel (M)\nCleo Saga{gap}Dag Myt\n1. Efva Legend (S), ordf.{gap}2. Folke Sägen (M), ersätter Siv Ström (M)"
        );
        let expected = [
            "#",
            "Alva Dikt (S); Bror Fabel (M) ers",
            "Cleo Saga; Dag Myt ers",
            "Efva Legend (S) ordf; Folke Sägen (M) tjg",
        ];
        assert_eq!(read(&list), expected, "{gap:?}");
        let without = format!("Alva Dikt (S){gap}Bror Fabel (M)\nCleo Saga{gap}Dag Myt");
        assert_eq!(read(&without), ["Alva Dikt (S); Bror Fabel (M)", "Cleo Saga; Dag Myt"], "{gap:?}");
    }
    assert_eq!(
        read("Ledamöter\tErsättare\nAlva Dikt (S)\tBror Fabel (M)\n\tCleo Saga (C)\nTjänstepersoner\nDag Myt"),
        ["#", "Alva Dikt (S); Bror Fabel (M) ers", "Cleo Saga (C) ers", "#", "Dag Myt tp"]
    );
    assert_eq!(
        read("Ledamöter          Ersättare\nAlva Dikt (S)      Bror Fabel (M)\n                   Cleo Saga (C)\nDag Myt (V)"),
        ["#", "Alva Dikt (S); Bror Fabel (M) ers", "Cleo Saga (C) ers", "Dag Myt (V)"]
    );
    assert_eq!(
        read("Ledamot\tParti\tErsättare\tParti\nAlva Dikt\tS\tBror Fabel\tM"),
        ["#", "Alva Dikt (S); Bror Fabel (M) ers"]
    );
    assert_eq!(
        read("Parti\tLedamot\tErsättare\nS\tAlva Dikt\tBror Fabel"),
        ["#", "Alva Dikt (S); Bror Fabel (S) ers"]
    );
    // Two blanks inside a name part nobody.
    assert_eq!(read("Alva  Dikt  (S),  ordf."), ["Alva Dikt (S) ordf"]);
}

#[test]
fn a_party_before_names_is_that_of_all_of_them() {
    for (line, expected) in [
        ("M: Bo Ek, Eva Ask", "Bo Ek (M); Eva Ask (M)"),
        (
            "S: Alva Dikt, Bror Fabel och Cleo Saga",
            "Alva Dikt (S); Bror Fabel (S); Cleo Saga (S)",
        ),
        ("Moderaterna: Dag Myt, Efva Legend", "Dag Myt (M); Efva Legend (M)"),
        ("Moderaterna (M): Dag Myt, Efva Legend", "Dag Myt (M); Efva Legend (M)"),
        ("Miljöpartiet de gröna – Dag Myt", "Dag Myt (MP)"),
        ("SD – Folke Sägen, Gull Hägring", "Folke Sägen (SD); Gull Hägring (SD)"),
        ("(C): Hans Dröm, Ivar Skrift", "Hans Dröm (C); Ivar Skrift (C)"),
        ("KD Jon Påhitt, Kaj Fiktion", "Jon Påhitt (KD); Kaj Fiktion (KD)"),
        ("S, Alva Dikt", "Alva Dikt (S)"),
        ("Bo Ek och Eva Ask (båda M)", "Bo Ek (M); Eva Ask (M)"),
        ("V\u{A0}: Bo Ek; Eva Ask", "Bo Ek (V); Eva Ask (V)"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
    }
    for heading in ["V:", "(V)", "Vänsterpartiet", "Vänsterpartiet (V):", "V"] {
        let list = format!("{heading}\nBo Ek\nEva Ask\nTjänstepersoner\nÅsa Öst");
        assert_eq!(read(&list), ["#", "Bo Ek (V)", "Eva Ask (V)", "#", "Åsa Öst tp"], "{heading}");
    }
    assert_eq!(
        read("S: Alva Dikt\nM: Bo Ek\nDag Myt, sekreterare"),
        ["Alva Dikt (S)", "Bo Ek (M)", "Dag Myt tp"]
    );
}

#[test]
fn whom_somebody_replaces_is_read_in_every_form() {
    for words in [
        "ersätter",
        "ersatte",
        "tjänstgör för",
        "tjänstgjorde för",
        "tjg. för",
        "tjg för",
        "tj ers för",
        "tjänstgörande ersättare för",
        "som ersättare för",
        "ersättare för",
        "i stället för",
        "istället för",
        "för",
    ] {
        for line in [
            format!("Alva Dikt (S), {words} Bror Fabel (M)"),
            format!("Alva Dikt (S) {words} Bror Fabel (M)"),
            format!("Alva Dikt (S) – {words} Bror Fabel"),
            format!("Alva Dikt (S) ({words} Bror Fabel)"),
            format!("Alva Dikt\t(S)\t{words} Bror Fabel"),
        ] {
            let summons = read_summons(&line);
            assert_eq!(read(&line), ["Alva Dikt (S) tjg"], "{line}");
            assert!(summons.people().next().unwrap().replaces.starts_with("Bror Fabel"), "{line}");
        }
    }
    for words in ["ersätter", "tjänstgör för", "Ersätter:", "i stället för"] {
        let list = format!("Alva Dikt (S)\n{words} Bror Fabel (M)\nCleo Saga (C)");
        assert_eq!(read(&list), ["Alva Dikt (S) tjg", "^", "Cleo Saga (C)"], "{words}");
        assert_eq!(read(&format!("{words} Bror Fabel (M)")), ["?"], "{words} after nobody");
    }
    assert_eq!(
        read("Nr\tNamn\tParti\tTjänstgör för\n1\tAlva Dikt\tS\t\n2\tBror Fabel\tM\tSiv Ström (M)"),
        ["#", "Alva Dikt (S)", "Bror Fabel (M) tjg"]
    );
}

#[test]
fn a_surname_that_stands_first_is_told_and_turned_on_demand() {
    for (line, other) in [
        ("Ek Bo (M)", "Bo Ek (M)"),
        ("1. Ask Eva (S), ordf.", "1. Eva Ask (S), ordf."),
        ("Dikt Alva", "Alva Dikt"),
        ("Andersson Bo (M)", "Bo Andersson (M)"),
        ("Karlsson Per-Erik (C)", "Per-Erik Karlsson (C)"),
        ("EK Bo (M)", "Bo EK (M)"),
        ("von Dikt Alva (S)", "Alva von Dikt (S)"),
        ("Ek\u{A0}Bo (M)", "Bo Ek (M)"),
        ("Ek B\u{AD}o (M)", "Bo Ek (M)"),
    ] {
        let summons = read_summons(line);
        assert!(summons.lines[0].read.is_unsure(), "{line}");
        assert_eq!(summons.people().count(), 1, "{line}");
        assert_eq!(with_first_names_first(line), other);
        assert!(!read_summons(other).lines[0].read.is_unsure(), "{other}");
    }
    let list = "Ledamöter\r\n\r\n  Ek Bo (M), Ask Eva (S)\u{B}Bo Dal (C)\r\nBo Dal (C)\n";
    assert_eq!(
        with_first_names_first(list),
        "Ledamöter\r\n\r\n  Bo Ek (M), Eva Ask (S)\u{B}Bo Dal (C)\r\nBo Dal (C)\n"
    );
    for line in [
        "Bo Ek (M)",
        "Per-Erik Karlsson (C)",
        "Alva von Dikt",
        "Ek, Bo (M)",
        "Hans Dröm (C)",
        "Lars Ivar Skrift",
        "Alva DIKT (S)",
        "ALVA DIKT (S)",
        "Zlata Modrić (L)",
        "Efternamn\tFörnamn\nEk\tBo",
    ] {
        assert!(read_summons(line).lines.iter().all(|line| !line.read.is_unsure()), "{line}");
        assert_eq!(with_first_names_first(line), line);
    }
}

#[test]
fn titles_before_names_are_no_part_of_them() {
    for (line, role, expected) in [
        ("Kommunalrådet Bo Ek (M)", "Kommunalrådet", "Bo Ek (M)"),
        ("Oppositionsrådet Eva Ask (S)", "Oppositionsrådet", "Eva Ask (S)"),
        ("Ålderspresident Bo Ek (M)", "Ålderspresident", "Bo Ek (M)"),
        ("Professor Bo Igel", "Professor", "Bo Igel tp"),
        ("Fil. dr Bo Kvarn (C)", "Fil. dr", "Bo Kvarn (C)"),
        ("Herr Bo Ek", "Herr", "Bo Ek"),
        ("Överläkare Eva Lind", "Överläkare", "Eva Lind tp"),
        ("Ekonomichefen Bo Qvarn", "Ekonomichefen", "Bo Qvarn tp"),
        (
            "Hälso- och sjukvårdsdirektör Eva Malm",
            "Hälso- och sjukvårdsdirektör",
            "Eva Malm tp",
        ),
        ("Barn- och utbildningschef Bo Nord", "Barn- och utbildningschef", "Bo Nord tp"),
        ("T.f. förvaltningschef Eva Vret", "T.f. förvaltningschef", "Eva Vret tp"),
        ("Biträdande regiondirektör Eva Åman", "Biträdande regiondirektör", "Eva Åman tp"),
        (
            "Verksamhetschef för psykiatri Bo Ärla",
            "Verksamhetschef för psykiatri",
            "Bo Ärla tp",
        ),
        ("V. ordf. Bo Palm (M)", "V. ordf.", "Bo Palm (M) vice"),
        ("V ordf Bo Orre (M)", "V ordf", "Bo Orre (M) vice"),
        ("Bo Ulv (M) 2 v ordf", "2 v ordf", "Bo Ulv (M) vice"),
    ] {
        assert_eq!(read(line), [expected], "{line}");
        assert_eq!(read_summons(line).people().next().unwrap().role, role, "{line}");
    }
    // Somebody else in what looks like a role is told.
    assert!(read_summons("Bo Ek (M) och sekreterare Eva Ask").lines[0].read.is_unsure());
}

#[test]
fn whoever_is_not_there_by_their_own_line_is_left_out() {
    for words in [
        "frånvarande",
        "frånv.",
        "Frånvarande",
        "förhinder",
        "anmält förhinder",
        "anmält förfall",
        "återbud",
        "ej närvarande",
        "deltar ej",
    ] {
        for line in [
            format!("Bo Ek (M), {words}"),
            format!("Bo Ek (M) – {words}"),
            format!("Bo Ek (M) ({words})"),
        ] {
            assert_eq!(read(&line), ["-Bo Ek (M)"], "{line}");
        }
        assert_eq!(read(&format!("Eva Ask (S); Bo Ek (M), {words}")), ["Eva Ask (S); -Bo Ek (M)"]);
    }
    for words in [
        "frånvarande § 12",
        "närvarande",
        "deltar digitalt",
        "via Teams",
        "Zoom",
        "på distans",
        "via länk",
        "ej § 23",
    ] {
        assert_eq!(read(&format!("Bo Ek (M), {words}")), ["Bo Ek (M)"], "{words}");
    }
    assert_eq!(
        read(
            "Namn\tParti\tRoll\tNärvaro\nAlva Dikt\tS\tOrdförande\tJa\nBo Ek\tM\tLedamot\tNej\nEva Ask\tM\tLedamot\tFrånvarande\nÅsa Öst\tC\tLedamot\tDigitalt"
        ),
        ["#", "Alva Dikt (S) ordf", "-Bo Ek (M)", "-Eva Ask (M)", "Åsa Öst (C)"]
    );
    for heading in [
        "Frånvarande",
        "Frånvarande ledamöter",
        "FRÅNVARANDE ERSÄTTARE:",
        "Anmält förhinder",
        "Förhindrade",
        "Förfall",
        "Lämnat återbud",
        "Avböjt",
        "Ej närvarande",
        "Deltar ej",
    ] {
        assert_eq!(
            read(&format!("{heading}\nBo Ek (M)\nDeltar digitalt\nEva Ask (S)")),
            ["#", "-Bo Ek (M)", "#", "Eva Ask (S)"],
            "{heading}"
        );
    }
}

#[test]
fn headings_that_real_lists_have_say_what_the_names_under_them_are() {
    use Standing::{Member, Observer, Official, Substitute};
    for (heading, standing) in [
        ("Ordinarie ledamöter", Member),
        ("Ordinarie:", Member),
        ("Presidiet", Member),
        ("Majoriteten", Member),
        ("Oppositionen:", Member),
        ("Närvarande på distans", Member),
        ("Deltar digitalt", Member),
        ("Suppleanter", Substitute),
        ("Personliga ersättare", Substitute),
        ("Ersättare i turordning", Substitute),
        ("Ledamot med insynsplats", Observer),
        ("Närvarande insynsledamöter", Observer),
        ("Från förvaltningen", Official),
        ("Kansliet", Official),
        ("Revisorer", Official),
        ("Tjänstepersoner och övriga", Official),
    ] {
        let summons = read_summons(&format!("{heading}\nAlva Dikt"));
        assert_eq!(became(&summons.lines[0].read), "#", "{heading:?}");
        assert_eq!(summons.people().next().unwrap().standing, standing, "{heading:?}");
    }
    assert_eq!(read("Insynsplats (MP)\nAlva Dikt"), ["#", "Alva Dikt (MP) insyn"]);
}

#[test]
fn a_table_whose_cells_have_become_lines_is_put_together_again() {
    assert_eq!(
        read("Alva Dikt\nS\nOrdförande\nBror Fabel\n(M)\nLedamot\n\nCleo Saga\nC\nErsättare\n"),
        [
            "Alva Dikt (S) ordf",
            "^",
            "^",
            "Bror Fabel (M)",
            "^",
            "^",
            "",
            "Cleo Saga (C) ers",
            "^",
            "^"
        ]
    );
    assert_eq!(
        read("Alva Dikt (S)\nOrdförande\nalva@exempel.se\nBror Fabel (M)\nLedamot\nbror@exempel.se"),
        ["Alva Dikt (S) ordf", "^", "^", "Bror Fabel (M)", "^", "^"]
    );
    assert_eq!(
        read("Namn\tParti\tRoll\nAlva Dikt\nalva@exempel.se\tS\tOrdförande\nBror Fabel\tM\nModeraterna\tLedamot\nCleo Saga\tC\tErsättare"),
        [
            "#",
            "Alva Dikt (S) ordf",
            "^",
            "Bror Fabel (M Moderaterna)",
            "^",
            "Cleo Saga (C) ers"
        ]
    );
    // A role over a name stays with the name under it.
    assert_eq!(
        read("Ordförande\nAlva Dikt (S)\nSekreterare\nBror Fabel"),
        ["#", "Alva Dikt (S) ordf", "#", "Bror Fabel tp"]
    );
    assert_eq!(
        read("Ledamöter\nAlva Dikt\nErsättare\nBror Fabel\nCleo Saga"),
        ["#", "Alva Dikt", "#", "Bror Fabel ers", "Cleo Saga ers"]
    );
}

#[test]
fn every_sign_and_number_of_a_list_is_left_out() {
    for mark in [
        "1.", "10)", "(4)", "5 -", "6:", "#7", "nr 8", "1.1", "a)", "→", "–", "•", "☐", "»", "１.",
    ] {
        assert_eq!(read(&format!("{mark} Alva Dikt (S)")), ["Alva Dikt (S)"], "{mark}");
    }
    assert_eq!(read("–\n***"), ["?", "?"]);
}

#[test]
fn a_heading_of_another_sort_ends_the_one_before_it() {
    for (list, expected) in [
        (
            "Ersättare\nBo Ek (M)\nÖvriga\nAlva Dikt (M)\nSaga Li (FI), Tim Mo (PP)\nUlf Ut, utredare\nKim Vik (Vision)",
            &[
                "#",
                "Bo Ek (M) ers",
                "#",
                "Alva Dikt (M) insyn; ?(M)",
                "Saga Li (FI) insyn; Tim Mo (PP) tp; ?(FI); ?(PP)",
                "Ulf Ut tp",
                "Kim Vik (Vision) tp; ?(Vision)",
            ][..],
        ),
        (
            "Ersättare\nBo Ek (S)\nNämndsekreterare:\nAlva Dikt\nDan Moe",
            &["#", "Bo Ek (S) ers", "#", "Alva Dikt tp", "Dan Moe tp"],
        ),
        ("Ersättare\nBo Ek (S)\nHR-chef Alva Dikt", &["#", "Bo Ek (S) ers", "Alva Dikt tp"]),
        (
            "Ersättare\nBo Ek (S)\nPolitiska sekreterare\nAlva Dikt (M)",
            &["#", "Bo Ek (S) ers", "#", "Alva Dikt (M) insyn; ?(M)"],
        ),
        (
            "Ersättare\nBo Ek (S)\nÖvriga närvarande\nDan Moe (M), politisk sekreterare",
            &["#", "Bo Ek (S) ers", "#", "Dan Moe (M) tp"],
        ),
        (
            "Presidium\nBo Ek (S)\nÖvriga ledamöter\nAlva Dikt (M)",
            &["#", "Bo Ek (S)", "#", "Alva Dikt (M)"],
        ),
        ("Ersättare och\növriga ledamöter\nBo Ek (S)", &["#", "#", "Bo Ek (S) ers"]),
        ("Ordförande\nBo Ek (S)\nAlva Dikt (M)", &["#", "Bo Ek (S) ordf", "Alva Dikt (M)"]),
        ("Bo Ek (S)\nGruppledare\nAlva Dikt (M)", &["Bo Ek (S)", "#", "Alva Dikt (M)"]),
    ] {
        assert_eq!(read(list), expected, "{list}");
    }
}

#[test]
fn a_heading_over_two_sorts_of_people_is_told() {
    for heading in [
        "Ledamöter och ersättare",
        "Ledamöter/ersättare:",
        "Ordinarie ledamöter samt ersättare",
        "Ledamöter & ersättare",
        "Ledamöter + ersättare",
        "Ledamöter, ersättare",
        "Ledamöter och ersättare i nämnden",
        "LEDAMÖTER OCH ERSÄTTARE",
    ] {
        assert_eq!(
            read(&format!("{heading}\nAlva Dikt (M)\nBo Ek (S)")),
            ["##", "Alva Dikt (M)", "Bo Ek (S)"],
            "{heading}"
        );
        let summons = read_summons(heading);
        assert!(summons.lines[0].read.is_unsure(), "{heading}");
    }
    assert_eq!(read("Ersättare och tjänstepersoner\nAlva Dikt"), ["##", "Alva Dikt ers"]);
    assert_eq!(
        read("Ledamöter och ersättare: Alva Dikt (M), Bo Ek (S)"),
        ["Alva Dikt (M); Bo Ek (S); ?Ledamöter och ersättare"]
    );
    for heading in [
        "Ledamöter",
        "Ersättare och övriga ledamöter",
        "Justerare och ersättare",
        "Tjänstepersoner och övriga",
    ] {
        assert_eq!(read(heading), ["#"], "{heading}");
    }
}

/// Lines of every odd sort: each is read as it is meant, or told of.
#[test]
fn odd_lines_are_read_or_told_of() {
    for (line, expected) in [
        // Small letters, with a party in any form.
        ("mats nord, S", "Mats Nord (S)"),
        ("mats nord S", "Mats Nord (S)"),
        ("mats nord - S, ordf.", "Mats Nord (S) ordf"),
        ("anna-maja von dikt, KD", "Anna-Maja von Dikt (KD)"),
        ("mats nord, Moderaterna", "Mats Nord (M)"),
        ("mats nord", "?"),
        ("tid och plats, S", "?"),
        ("förslag till ändring (M)", "?"),
        // Nicknames.
        ("Leif \"Loket\" Olsson (S)", "Leif \"Loket\" Olsson (S)"),
        ("Leif ”Stora Loket” Olsson, M", "Leif \"Stora Loket\" Olsson (M)"),
        ("Leif 'Loket' Olsson, M", "Leif 'Loket' Olsson (M)"),
        ("Leif «Loket» Olsson (S)", "Leif «Loket» Olsson (S)"),
        ("Olsson, Leif \"Loket\" (S)", "Leif \"Loket\" Olsson (S)"),
        // Titles of several abbreviations.
        ("Prof. em. Nils Nytt", "Nils Nytt tp"),
        ("Professor emerita Nina Nytt (L)", "Nina Nytt (L)"),
        ("Tekn. dr h.c. Nils Nytt", "Nils Nytt tp"),
        ("Leg. psyk. Nils Nytt", "Nils Nytt tp"),
        ("Fil. mag. Nils Nytt, utredare", "Nils Nytt tp"),
        ("Civ.ing. Nils Nytt", "Nils Nytt tp"),
        ("Jur. kand. Nils Nytt (C)", "Nils Nytt (C)"),
        ("Prof. em. Nils Nytt och fil. dr Nina Nytt", "Nils Nytt tp; ?och fil. dr Nina Nytt"),
        // Two beside each other.
        ("Alva Dikt Bror Fabel", "Alva Dikt Bror Fabel; ?Alva Dikt Bror Fabel"),
        ("Alva Dikt     Bror Fabel", "Alva Dikt; Bror Fabel"),
        ("Alva Dikt (M)  Bror Fabel (S)", "Alva Dikt (M); Bror Fabel (S)"),
        ("Alva Maja von Dikt (M)", "Alva Maja von Dikt (M)"),
        ("Alva Maja Karin Dikt (M)", "Alva Maja Karin Dikt (M); ?Alva Maja Karin Dikt"),
        // A party before names that may be one or two.
        ("M: Alva Dikt, Bror Fabel", "Alva Dikt (M); Bror Fabel (M)"),
        ("M: A, B", "B A (M); ?A, B"),
        ("M: Dikt, Fabel", "Fabel Dikt (M); ?Dikt, Fabel"),
        ("S: Alva, Bror", "Bror Alva (S); ?Alva, Bror"),
        ("M; Alva Dikt; Bror Fabel", "Alva Dikt; Bror Fabel; ?M"),
        // The surname first.
        ("Ek Bo (M)", "Ek Bo (M); <>Ek Bo"),
        ("EK Bo (M)", "EK Bo (M); <>EK Bo"),
        ("Ek Bo, M", "Ek Bo (M); <>Ek Bo"),
        ("Ek, Bo, M", "Bo Ek (M)"),
        // Whom somebody replaces, and who has no party.
        ("Alva Dikt (M), tjg ers f. Fabel", "Alva Dikt (M) tjg"),
        ("Alva Dikt (opolitisk)", "Alva Dikt"),
        ("Alva Dikt (partipolitiskt obunden)", "Alva Dikt"),
        ("Vakant (S)", "-Vakant (S)"),
        ("VAKANT (M)", "-VAKANT (M)"),
        ("vakant (M), ersättare", "?"),
        ("Vakant plats (KD)", "?"),
        ("NN (M)", "NN (M); ?NN"),
        ("Alva (M)", "Alva (M); ?Alva"),
        ("Vakans (C), ersätts av Bo Ek (C)", "-Vakans (C); ?ersätts av Bo Ek; ?(C)"),
        ("Alva Dikt (M), fr.o.m. kl. 14.15, Bo Ek (S)", "Alva Dikt (M); Bo Ek (S)"),
        ("Alva & Bo Dikt (M)", "?"),
        ("Alva Dikt/Bo Ek", "?"),
    ] {
        assert_eq!(read(line), [expected], "{line}");
        let is_told = expected == "?" || ["; ?", "; <>"].iter().any(|sign| expected.contains(sign));
        assert_eq!(read_summons(line).lines[0].read.is_unsure(), is_told, "{line}");
    }
    assert_eq!(
        read_summons("Alva Dikt (M), tjg ers f. Fabel").people().next().unwrap().replaces,
        "Fabel"
    );
}

#[test]
fn columns_that_only_blanks_part_stand_under_their_headings() {
    for (table, expected) in [
        (
            "Förnamn   Efternamn   Parti\nAlva   Dikt   M\nBo   Ek   S",
            &["#", "Alva Dikt (M)", "Bo Ek (S)"][..],
        ),
        (
            "Efternamn  Förnamn\nDikt  Alva\nZett  Quim\nvon Ek  Bo",
            &["#", "Alva Dikt", "Quim Zett", "Bo von Ek"],
        ),
        (
            "Namn          Parti    Roll\nAlva Dikt     M        ordf.\nBo Ek         S        ers.",
            &["#", "Alva Dikt (M) ordf", "Bo Ek (S) ers"],
        ),
        (
            "Nr  Namn       Parti\n1   Alva Dikt  M\n2   Bo Ek      S",
            &["#", "Alva Dikt (M)", "Bo Ek (S)"],
        ),
    ] {
        assert_eq!(read(table), expected, "{table}");
    }
}
