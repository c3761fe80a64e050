//! People: read from three layouts of a summons with nothing dropped, and mixed as evenly as arithmetic allows.

use proptest::prelude::*;
use samtalsledaren::model::{LineRead, Person, Standing, mixed, read_summons};
use std::collections::BTreeMap;

/// The two columns of a protocol, as text of a PDF has them. All names are invented.
const PROTOCOL: &str = "Närvarande

Beslutande Adam Provsson (S) Ordf.
 Berta Exempel (KD) vice ordf.
 Cesar Test-Testsson (BA)
 David Påhitt (KD) ersätter Erik Saknad (C)
 Filippa von Dikt (V)

Ersättare och Gustav Saga (S)
övriga Hanna Fabel (S) regionfullmäktiges ordf.
ledamöter Ivar Myt (SD) regionfullmäktiges 2:e vice ordf.
 Johan Legend (M) ordf. demokratiberedningen

Övriga Karin Sägen, kanslidirektör
 Lena Fiktion Berättare, regionjurist

Justering

Sekreterare Lena Skrift
Ordförande Adam Provsson (S)
Justerare Cesar Test-Testsson (BA)
Protokollet justeras digitalt och tillkännages senast 14 dagar efter sammanträdet.";

/// A table pasted from a spreadsheet or a word processor.
const TABLE: &str = "Namn\tParti\tUppdrag\tNärvaro
Adam Provsson\tS\tordförande\t
Berta Exempel\tFi\t1:e vice ordförande\tej § 23
Cesar Test\t(-)\tledamot\t
*David Påhitt\tKD\ttjänstgör för Erik Saknad (C)\t
Karin Sägen\t\tförvaltningschef\t§§ 20-22";

/// A summons in running text, with list signs.
const SUMMONS: &str = "Kallade till sammanträde med Provnämnden
Ledamöter (4 st)
1. Adam Provsson (S), ordf.
2. Berta Exempel (M), 2:e vice ordf.
3) Cesar Test (s)
Ersättare:
• David Påhitt (L)
• * Eva Dröm (MP)
Insynsplatser
- Filip Hägring (V)
Tjänstepersoner
Karin Sägen, kanslichef
Lena Skrift, nämndsekreterare
Tid: 2031-03-05 kl. 12.00";

fn summed(pasted: &str) -> Vec<(String, Standing, String)> {
    read_summons(pasted)
        .people()
        .map(|person| (person.with_party(), person.standing, person.role.clone()))
        .collect()
}

fn told(name: &str, standing: Standing, role: &str) -> (String, Standing, String) {
    (name.to_owned(), standing, role.to_owned())
}

#[test]
fn the_columns_of_a_protocol_are_read_with_their_headings() {
    use Standing::{Chair, Member, Official, ServingSubstitute, Substitute, ViceChair};
    assert_eq!(
        summed(PROTOCOL),
        [
            told("Adam Provsson (S)", Chair, "Ordf."),
            told("Berta Exempel (KD)", ViceChair, "vice ordf."),
            told("Cesar Test-Testsson (BA)", Member, ""),
            told("David Påhitt (KD)", ServingSubstitute, ""),
            told("Filippa von Dikt (V)", Member, ""),
            told("Gustav Saga (S)", Substitute, ""),
            told("Hanna Fabel (S)", Substitute, "regionfullmäktiges ordf."),
            told("Ivar Myt (SD)", Substitute, "regionfullmäktiges 2:e vice ordf."),
            told("Johan Legend (M)", Substitute, "ordf. demokratiberedningen"),
            told("Karin Sägen", Official, "kanslidirektör"),
            told("Lena Fiktion Berättare", Official, "regionjurist"),
            told("Lena Skrift", Official, "Sekreterare"),
        ]
    );
    let summons = read_summons(PROTOCOL);
    let replaced = summons.people().find(|person| person.name == "David Påhitt").unwrap();
    assert_eq!(replaced.replaces, "Erik Saknad (C)");
    let what = |text: &str| {
        let line = summons.lines.iter().find(|line| line.text.starts_with(text)).unwrap();
        line.read.clone()
    };
    assert_eq!(what("Närvarande"), LineRead::Heading);
    assert_eq!(what("Justering"), LineRead::Heading);
    assert_eq!(what("Ordförande Adam"), LineRead::Again("Adam Provsson".into()));
    assert_eq!(what("Justerare Cesar"), LineRead::Again("Cesar Test-Testsson".into()));
    assert_eq!(what("Protokollet"), LineRead::NotAPerson);
}

#[test]
fn a_pasted_table_is_read_by_its_headings() {
    use Standing::{Chair, Member, Official, ServingSubstitute, ViceChair};
    assert_eq!(
        summed(TABLE),
        [
            told("Adam Provsson (S)", Chair, "ordförande"),
            told("Berta Exempel (Fi)", ViceChair, "1:e vice ordförande, ej § 23"),
            told("Cesar Test", Member, "ledamot"),
            told("David Påhitt (KD)", ServingSubstitute, ""),
            told("Karin Sägen", Official, "förvaltningschef, §§ 20-22"),
        ]
    );
}

#[test]
fn a_summons_in_running_text_is_read_with_list_signs_and_stars() {
    use Standing::{Chair, Member, Observer, Official, ServingSubstitute, Substitute, ViceChair};
    assert_eq!(
        summed(SUMMONS),
        [
            told("Adam Provsson (S)", Chair, "ordf."),
            told("Berta Exempel (M)", ViceChair, "2:e vice ordf."),
            told("Cesar Test (s)", Member, ""),
            told("David Påhitt (L)", Substitute, ""),
            told("Eva Dröm (MP)", ServingSubstitute, ""),
            told("Filip Hägring (V)", Observer, ""),
            told("Karin Sägen", Official, "kanslichef"),
            told("Lena Skrift", Official, "nämndsekreterare"),
        ]
    );
}

#[test]
fn every_line_is_accounted_for_in_order() {
    for pasted in [PROTOCOL, TABLE, SUMMONS, "", "   \n\t\n", "(((\n))) (S)\n*\n1.\n\u{feff}"] {
        let summons = read_summons(pasted);
        let lines: Vec<_> = pasted.lines().map(str::trim).collect();
        let read: Vec<_> = summons.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(read, lines);
        for line in &summons.lines {
            assert_eq!(line.read == LineRead::Blank, line.text.is_empty(), "{}", line.text);
        }
    }
}

/// How many people of each kind sit in each group.
fn counted<K: Ord>(people: &[Person], groups: &[usize], group_count: usize, kind: impl Fn(&Person) -> K) -> BTreeMap<K, Vec<usize>> {
    let mut counts = BTreeMap::new();
    for (person, group) in people.iter().zip(groups) {
        counts.entry(kind(person)).or_insert_with(|| vec![0; group_count])[*group] += 1;
    }
    counts
}

fn differ_by_one_at_most(counts: &[usize]) -> bool {
    counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let party = prop::sample::select(vec!["S", "M", "KD", "C", "V", "MP", "SD", "L", "BA", ""]);
    let standing = prop::sample::select(vec![
        Standing::Chair,
        Standing::ViceChair,
        Standing::Member,
        Standing::ServingSubstitute,
        Standing::Substitute,
        Standing::Observer,
        Standing::Official,
    ]);
    let person = (party, standing).prop_map(|(party, standing)| Person {
        party: party.into(),
        standing,
        ..Person::default()
    });
    prop::collection::vec(person, 3..=80)
}

/// Those who preside are one kind for the mixing, and so are the two kinds of substitutes.
fn mixed_as(person: &Person) -> u8 {
    match person.standing {
        Standing::Chair | Standing::ViceChair => 0,
        Standing::Member => 1,
        Standing::ServingSubstitute | Standing::Substitute => 2,
        Standing::Observer => 3,
        Standing::Official => 4,
    }
}

proptest! {
    #[test]
    fn sizes_parties_and_standings_differ_by_one_at_most(people in people(), group_count in 1..=12_usize, seed in any::<u64>()) {
        let groups = mixed(&people, group_count, seed);
        prop_assert_eq!(groups.len(), people.len());
        prop_assert!(groups.iter().all(|group| *group < group_count));
        let mut sizes = vec![0; group_count];
        for group in &groups {
            sizes[*group] += 1;
        }
        prop_assert!(differ_by_one_at_most(&sizes), "sizes {sizes:?}");
        for (party, counts) in counted(&people, &groups, group_count, |person| person.party.clone()) {
            prop_assert!(differ_by_one_at_most(&counts), "{party}: {counts:?}");
        }
        for (kind, counts) in counted(&people, &groups, group_count, mixed_as) {
            prop_assert!(differ_by_one_at_most(&counts), "{kind}: {counts:?}");
        }
        prop_assert_eq!(mixed(&people, group_count, seed), groups, "the same seed gives the same groups");
    }

    #[test]
    fn any_text_is_read_without_a_word_lost(pasted in "(\\PC|\n|\t){0,200}") {
        let summons = read_summons(&pasted);
        let lines: Vec<_> = pasted.lines().map(|line| line.trim().to_owned()).collect();
        let read: Vec<_> = summons.lines.iter().map(|line| line.text.clone()).collect();
        prop_assert_eq!(read, lines);
    }
}

#[test]
fn another_seed_gives_other_groups() {
    let people: Vec<_> = (0..24)
        .map(|number| Person {
            party: ["S", "M", "KD"][number % 3].into(),
            ..Person::default()
        })
        .collect();
    let first = mixed(&people, 4, 1);
    assert!((2..12).any(|seed| mixed(&people, 4, seed) != first));
    assert!(mixed(&people, 0, 1).is_empty());
}
