//! Summons as people paste them: every name is read, or its line says that it was not. All names are invented.

use samtalsledaren::model::{LineRead, Standing, read_summons};
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
            again.chain(several.unread.iter().map(|text| format!("?{text}"))).collect()
        }
        LineRead::Heading => vec!["#".to_owned()],
        LineRead::Again(name) => vec![format!("={name}")],
        LineRead::Absent(name) => vec![format!("-{name}")],
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
        ("Dr. Alva Dikt (M)", "Dr. Alva Dikt (M)"),
        ("Alva D’Arcy (M)", "Alva D'Arcy (M)"),
        ("Alva Dal\u{2011}Dikt (M)", "Alva Dal-Dikt (M)"),
    ] {
        assert_eq!(read(line), [expected], "{line:?}");
        let apart: String = line.nfd().collect();
        assert_eq!(read(&apart), [expected], "{apart:?}");
    }
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
        ("Ledamöter        Ersättare", "?"),
        ("Barn- och utbildningschef Cleo Saga", "?"),
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
