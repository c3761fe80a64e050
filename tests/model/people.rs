//! People: read from three layouts of a summons with nothing dropped, and mixed as evenly as arithmetic allows.

use crate::support::meetings::{add_note, deck_of_all_kinds, meeting};
use proptest::prelude::*;
use samtalsledaren::export::document;
use samtalsledaren::files::session_text;
use samtalsledaren::model::{
    Answer, Command, ConclusionSort, Format, GatherCommand, GroupId, LineRead, MOST_PEOPLE, MarksAnswer, PeopleCommand, Person, Record,
    Session, Standing, has_nothing_to_see, lines, mixed, read_summons,
};
use samtalsledaren::work::prepare_appendix;
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
            assert_eq!(line.read == LineRead::Blank, has_nothing_to_see(&line.text), "{}", line.text);
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
    fn any_text_is_read_without_a_word_lost(pasted in "(\\PC|\n|\t|\r|\u{b}|\u{85}|\u{2028}|[(),;:/ -]|och |[ABab]){0,200}") {
        let summons = read_summons(&pasted);
        let lines: Vec<_> = lines(&pasted).map(|line| line.trim().to_owned()).collect();
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

fn change(session: &mut Session, command: PeopleCommand) -> bool {
    session.apply(Command::People(command), 0).record
}

/// A meeting of three groups with the people of the summons, mixed with seed 1.
fn with_people() -> Session {
    let mut session = meeting(3);
    let people: Vec<_> = read_summons(SUMMONS).people().cloned().collect();
    assert!(change(&mut session, PeopleCommand::Set(people, 1)));
    session
}

#[test]
fn people_are_set_mixed_moved_and_taken_out_and_each_is_taken_back() {
    let mut session = with_people();
    let first = session.people().clone();
    assert_eq!((first.list.len(), first.seed), (8, 1));
    assert_eq!(session.people_without_group().count(), 0);
    let sizes: Vec<_> = (1..=3).map(|group| session.people_in(GroupId(group)).count()).collect();
    assert!(differ_by_one_at_most(&sizes), "{sizes:?}");

    let other = if first.list[0].group == Some(GroupId(1)) { 2 } else { 1 };
    for command in [
        PeopleCommand::Mix(2),
        PeopleCommand::Put(0, GroupId(other)),
        PeopleCommand::Remove(0),
        PeopleCommand::Keep(true),
        PeopleCommand::Set(Vec::new(), 3),
    ] {
        let mut session = session.clone();
        assert!(change(&mut session, command.clone()), "{command:?}");
        let changed = session.people().clone();
        assert!(session.undo().record);
        assert_eq!(*session.people(), first, "{command:?}");
        assert!(session.redo().record);
        assert_eq!(*session.people(), changed, "{command:?}");
    }
    for nothing in [
        PeopleCommand::Put(0, GroupId(9)),
        PeopleCommand::Put(80, GroupId(1)),
        PeopleCommand::Remove(80),
        PeopleCommand::Set(vec![Person::default(); MOST_PEOPLE + 1], 1),
        PeopleCommand::Mix(1),
    ] {
        assert!(!change(&mut session, nothing.clone()), "{nothing:?}");
    }
}

#[test]
fn a_seed_gives_the_same_groups_whenever_it_is_used() {
    let mut session = with_people();
    let first = session.people().clone();
    change(&mut session, PeopleCommand::Mix(2));
    change(&mut session, PeopleCommand::Put(0, GroupId(3)));
    change(&mut session, PeopleCommand::Mix(1));
    assert_eq!(*session.people(), first);
}

#[test]
fn people_without_a_group_are_told_apart_and_come_back_with_it() {
    let mut session = with_people();
    let before = session.people_in(GroupId(3)).count();
    assert!(session.apply(Command::RemoveGroup(GroupId(3)), 0).record);
    assert_eq!(session.people_without_group().count(), before);
    session.undo();
    assert_eq!(session.people_in(GroupId(3)).count(), before);
    assert_eq!(session.people_without_group().count(), 0);
}

#[test]
fn people_are_in_the_file_only_where_they_are_kept() {
    let mut session = with_people();
    let named = |record: &Record| {
        let text = session_text(record).unwrap();
        record.people.list.iter().filter(|person| text.contains(&person.name)).count()
    };
    assert_eq!(named(session.record()), 0);
    change(&mut session, PeopleCommand::Keep(true));
    assert_eq!(named(session.record()), 8);
    change(&mut session, PeopleCommand::Keep(false));
    assert_eq!(named(session.record()), 0);
}

#[test]
fn the_bilaga_never_names_anybody() {
    let mut session = with_people();
    change(&mut session, PeopleCommand::Keep(true));
    let made = prepare_appendix(session.record(), "").unwrap();
    let mut texts = vec![format!("{:?}", made.appendix)];
    texts.push(String::from_utf8(document(&made.appendix, Format::Txt).unwrap()).unwrap());
    for person in &session.people().list {
        assert!(texts.iter().all(|text| !text.contains(&person.name)), "{}", person.name);
    }
}

fn mark(session: &mut Session, group: u32, option: &str) {
    let command = Command::SetAnswer {
        prompt: "markeringar".into(),
        group: GroupId(group),
        answer: Some(Answer::Marks(MarksAnswer::default().with(&option.into(), 2))),
        control: 0,
    };
    assert!(session.apply(command, 0).record);
}

/// The notes on a question: printed number and words.
fn told_on(session: &Session, prompt: &str) -> Vec<(String, String)> {
    let prompt = prompt.into();
    let notes = session.notes_on(&prompt);
    notes.map(|note| (session.printed_number(note), note.text.clone())).collect()
}

#[test]
fn a_merged_group_gives_all_its_notes_with_new_numbers() {
    let mut session = with_people();
    for (group, text) in [(1, "Ett"), (2, "Två"), (2, "Tre"), (2, "Bort")] {
        add_note(&mut session, "fraga", group, text);
    }
    let removed = session.record().notes[3].id.clone();
    session.apply(Command::RemoveNote(removed.clone(), true), 0);
    let noted = session.record().notes[1].id.clone();
    let theme = GatherCommand::AddTheme("Tema".into(), Some(noted.clone()));
    session.apply(Command::Gather(theme), 0);
    session.apply(
        Command::Gather(GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, Some(noted))),
        0,
    );
    let gathering = session.gathering().clone();
    let people = session.people_in(GroupId(1)).count() + session.people_in(GroupId(2)).count();
    let before = session.record().clone();

    assert!(session.apply(Command::MergeGroups(GroupId(2), GroupId(1)), 0).at_once);
    let names: Vec<_> = session.groups().iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Grupp 1", "Grupp 3"]);
    let told = |number: &str, text: &str| (number.to_owned(), text.to_owned());
    assert_eq!(
        told_on(&session, "fraga"),
        [told("1.1.1", "Ett"), told("1.1.2", "Två"), told("1.1.3", "Tre")]
    );
    assert_eq!(*session.gathering(), gathering, "themes know notes by their ids");
    assert_eq!(session.people_in(GroupId(1)).count(), people);
    assert!(
        session.apply(Command::RemoveNote(removed, false), 0).record,
        "also from the wastebasket"
    );
    session.undo();

    let merged = session.record().clone();
    session.undo();
    let after = session.record();
    assert_eq!((&after.notes, &after.groups), (&before.notes, &before.groups));
    assert_eq!((&after.people, &after.gathering), (&before.people, &before.gathering));
    session.redo();
    assert_eq!(session.record().notes, merged.notes);
    assert_eq!(session.groups(), merged.groups);
    session.undo();
    add_note(&mut session, "fraga", 1, "Fyra");
    let last = told_on(&session, "fraga").pop().unwrap();
    assert_eq!(last.0, "1.1.5", "numbers given once are not given again");
}

#[test]
fn a_merged_group_gives_its_answer_or_has_it_told_in_a_note() {
    let mut session = Session::new(deck_of_all_kinds(), 3, "prov", "");
    session.apply(Command::Begin, 0);
    mark(&mut session, 2, "a");
    let marked = |session: &Session, group| session.answer(&"markeringar".into(), GroupId(group)).cloned();
    let answer = marked(&session, 2);
    assert!(session.apply(Command::MergeGroups(GroupId(2), GroupId(1)), 0).record);
    assert_eq!(marked(&session, 1), answer);
    assert!(told_on(&session, "markeringar").is_empty());

    mark(&mut session, 3, "b");
    let before = session.record().clone();
    assert!(session.apply(Command::MergeGroups(GroupId(3), GroupId(1)), 0).record);
    assert_eq!(marked(&session, 1), answer, "the answer of the group that stays");
    let told = told_on(&session, "markeringar");
    assert_eq!(told.len(), 1);
    assert!(told[0].1.contains("Grupp 3") && told[0].1.contains("Alternativ b"), "{told:?}");
    session.undo();
    assert_eq!(session.record().answers, before.answers);
    assert!(told_on(&session, "markeringar").is_empty());
    session.redo();
    assert_eq!(told_on(&session, "markeringar"), told);
}

#[test]
fn half_written_words_go_with_the_group() {
    let mut session = meeting(3);
    let write = |session: &mut Session, group, text: &str| {
        session.apply(Command::SelectGroup(GroupId(group)), 0);
        session.apply(Command::SetDraft(text.into()), 0);
    };
    write(&mut session, 2, "halva");
    let merge = Command::MergeGroups(GroupId(2), GroupId(3));
    assert!(session.apply(merge, 0).record);
    assert_eq!((session.cursor().group, session.current_draft()), (GroupId(3), "halva"));
    session.apply(Command::SetDraft("halva meningen".into()), 0);
    session.undo();
    assert_eq!(session.current_draft(), "halva meningen", "what was typed since stays");
    let writing = session.cursor().prompt.clone();
    assert_eq!(session.draft(&writing, GroupId(2), None), "halva");
}

#[test]
fn a_group_merges_with_another_that_is_there_and_numbers_are_not_given_again() {
    let mut session = meeting(3);
    for (from, into) in [(1, 1), (1, 9), (9, 1)] {
        assert!(!session.apply(Command::MergeGroups(GroupId(from), GroupId(into)), 0).record);
    }
    add_note(&mut session, "fraga", 3, "Ett");
    assert!(session.has_spoken(GroupId(3)) && !session.has_spoken(GroupId(2)));
    session.apply(Command::MergeGroups(GroupId(3), GroupId(1)), 0);
    session.apply(Command::AddGroup("Ny".into()), 0);
    assert_eq!(session.groups().last().unwrap().id, GroupId(4), "1.3.1 was printed once");
}
