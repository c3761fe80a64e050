//! Themes and conclusions: how they are made, taken back, saved and printed.

use crate::support::meetings::{add_note, meeting, plain_appendix};
use samtalsledaren::model::{Appendix, Block, Command, ConclusionId, ConclusionSort, GatherCommand, NoteId, Record, Session, ThemeId};

fn gather(session: &mut Session, command: GatherCommand) -> bool {
    session.apply(Command::Gather(command), 0).record
}

/// Four notes of three groups on two questions.
fn four_notes() -> (Session, [NoteId; 4]) {
    let mut session = meeting(3);
    let notes = [
        add_note(&mut session, "fraga", 1, "Färre mål."),
        add_note(&mut session, "fraga", 2, "Målen är för många."),
        add_note(&mut session, "fraga", 3, "Det behövs fler mål."),
        add_note(&mut session, "matris", 1, "Hälften räcker."),
    ];
    (session, notes)
}

fn theme_names(session: &Session) -> Vec<&str> {
    session.gathering().themes.iter().map(|theme| theme.name.as_str()).collect()
}

fn headings(document: &Appendix) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn bullets(document: &Appendix) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Bullets(points) => Some(points.iter().map(String::as_str)),
            _ => None,
        })
        .flatten()
        .collect()
}

#[test]
fn a_note_belongs_to_one_theme_at_most() {
    let (mut session, [first, second, _, fourth]) = four_notes();
    assert!(gather(
        &mut session,
        GatherCommand::AddTheme("Färre mål".into(), Some(first.clone()))
    ));
    assert!(gather(&mut session, GatherCommand::AddTheme("Rätt nivå".into(), None)));
    let [one, two] = [0, 1].map(|at| session.gathering().themes[at].id);
    assert!(gather(&mut session, GatherCommand::SetTheme(fourth.clone(), Some(one))));
    assert!(gather(&mut session, GatherCommand::SetTheme(second.clone(), Some(one))));
    assert!(gather(&mut session, GatherCommand::SetTheme(second.clone(), Some(two))));
    let of = |session: &Session, note: &NoteId| session.gathering().theme_of(note).map(|theme| theme.name.clone());
    assert_eq!(of(&session, &first).as_deref(), Some("Färre mål"));
    assert_eq!(of(&session, &second).as_deref(), Some("Rätt nivå"));
    let theme = session.gathering().theme(one).unwrap();
    assert_eq!(
        theme.notes,
        [first.clone(), fourth.clone()],
        "in the order in which they were gathered"
    );
    assert!(gather(&mut session, GatherCommand::SetTheme(second.clone(), None)));
    assert_eq!(of(&session, &second), None);
    assert!(
        !gather(&mut session, GatherCommand::SetTheme(second, None)),
        "it was in none already"
    );
}

#[test]
fn what_does_not_apply_changes_nothing() {
    let (mut session, [first, .., fourth]) = four_notes();
    let before = session.record().clone();
    for command in [
        GatherCommand::AddTheme("   ".into(), None),
        GatherCommand::AddTheme("Mål".into(), Some("nej-1".into())),
        GatherCommand::SetTheme(first.clone(), Some(ThemeId(7))),
        GatherCommand::SetTheme("nej-1".into(), None),
        GatherCommand::RemoveTheme(ThemeId(1)),
        GatherCommand::Conclude("paus".into(), ConclusionSort::Agreed, None),
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, Some(fourth)),
        GatherCommand::SetConclusion(samtalsledaren::model::ConclusionId(1), "ord".into()),
    ] {
        assert!(!gather(&mut session, command.clone()), "{command:?}");
    }
    assert_eq!(*session.record(), before);
    assert!(gather(
        &mut session,
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, None)
    ));
    let id = session.gathering().conclusions[0].id;
    let elsewhere = session.notes_on(&"matris".into()).next().unwrap().id.clone();
    assert!(
        !gather(&mut session, GatherCommand::PointAt(id, elsewhere, true)),
        "a note of another question"
    );
    assert!(gather(&mut session, GatherCommand::PointAt(id, first.clone(), true)));
    assert!(
        !gather(&mut session, GatherCommand::PointAt(id, first, true)),
        "it points there already"
    );
}

/// The ids that the next two themes and the conclusion after them get.
fn ids_to_come(session: &Session) -> ([ThemeId; 2], ConclusionId) {
    let mut ahead = session.clone();
    for name in ["ett", "två"] {
        gather(&mut ahead, GatherCommand::AddTheme(name.into(), None));
    }
    gather(&mut ahead, GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, None));
    let gathering = ahead.gathering();
    ([0, 1].map(|at| gathering.themes[at].id), gathering.conclusions[0].id)
}

#[test]
fn all_gathering_is_taken_back_and_done_again_step_by_step() {
    let (mut session, [first, second, third, _]) = four_notes();
    let mut states = vec![session.record().clone()];
    let (themes, conclusion) = ids_to_come(&session);
    let steps = [
        GatherCommand::AddTheme("Färre mål".into(), Some(first.clone())),
        GatherCommand::AddTheme("Rätt nivå".into(), None),
        GatherCommand::SetTheme(second.clone(), Some(themes[1])),
        GatherCommand::MoveTheme(themes[1], 0),
        GatherCommand::RenameTheme(themes[0], "Få mål".into()),
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, Some(first)),
        GatherCommand::PointAt(conclusion, second, true),
        GatherCommand::SetConclusion(conclusion, "Målen är för många.".into()),
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Differing, Some(third)),
        GatherCommand::RemoveConclusion(conclusion),
        GatherCommand::RemoveTheme(themes[1]),
    ];
    for step in steps {
        assert!(gather(&mut session, step.clone()), "{step:?}");
        states.push(session.record().clone());
    }
    for state in states.iter().rev().skip(1) {
        assert!(session.undo().record);
        assert_eq!(session.record().gathering, state.gathering);
    }
    for state in states.iter().skip(1) {
        assert!(session.redo().record);
        assert_eq!(session.record().gathering, state.gathering);
    }
}

#[test]
fn typing_a_name_is_one_step_to_take_back() {
    let (mut session, _) = four_notes();
    gather(&mut session, GatherCommand::AddTheme("F".into(), None));
    for name in ["Fä", "Fär", "Färr", "Färre"] {
        let theme = session.gathering().themes[0].id;
        gather(&mut session, GatherCommand::RenameTheme(theme, name.into()));
    }
    session.undo();
    assert_eq!(theme_names(&session), ["F"]);
}

#[test]
fn a_session_without_themes_has_no_field_for_them_and_one_with_them_keeps_them() {
    let (mut session, [first, ..]) = four_notes();
    let write = |record: &Record| ron::to_string(record).unwrap();
    assert!(!write(session.record()).contains("gathering"));
    gather(&mut session, GatherCommand::AddTheme("Färre mål".into(), Some(first.clone())));
    gather(
        &mut session,
        GatherCommand::Conclude("fraga".into(), ConclusionSort::GoOn, Some(first)),
    );
    let again: Record = ron::from_str(&write(session.record())).unwrap();
    assert_eq!(again, *session.record());
}

#[test]
fn the_bilaga_tells_themes_and_conclusions_with_the_numbers_of_their_notes() {
    let (mut session, [first, second, third, fourth]) = four_notes();
    assert!(!headings(&plain_appendix(&session, None)).contains(&"Teman"));
    gather(&mut session, GatherCommand::AddTheme("Färre mål".into(), Some(first.clone())));
    let theme = session.gathering().themes[0].id;
    gather(&mut session, GatherCommand::SetTheme(fourth, Some(theme)));
    gather(&mut session, GatherCommand::AddTheme("NPM idag".into(), Some(second.clone())));
    gather(
        &mut session,
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Agreed, Some(first)),
    );
    let id = session.gathering().conclusions[0].id;
    gather(&mut session, GatherCommand::PointAt(id, second, true));
    gather(&mut session, GatherCommand::SetConclusion(id, "Målen är för många.".into()));
    gather(
        &mut session,
        GatherCommand::Conclude("fraga".into(), ConclusionSort::Differing, Some(third.clone())),
    );
    let document = plain_appendix(&session, None);
    let headings = headings(&document);
    for heading in ["Teman", "Samstämmigt och olika uppfattningar", "Samstämmigt", "Olika uppfattningar"] {
        assert!(headings.contains(&heading), "{heading}: {headings:?}");
    }
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.header[0] == "Tema" => Some(table),
        _ => None,
    });
    let rows = &table.unwrap().rows;
    assert_eq!(rows[0], ["Färre mål", "2", "Grupp 1", "1.1.1, 3.1.1"]);
    assert_eq!(rows[1], ["NPM idag", "1", "Grupp 2", "1.2.1"]);
    let points = bullets(&document);
    assert!(
        points.contains(&"Fråga 1: Målen är för många. (anteckning 1.1.1 och 1.2.1)"),
        "{points:?}"
    );
    assert!(points.contains(&"Fråga 1: anteckning 1.3.1"), "{points:?}");
    assert!(points.contains(&"Teman som lyfts: Färre mål och NPM idag."), "{points:?}");
    assert!(points.contains(&"Samstämmigt (fråga 1): Målen är för många."), "{points:?}");
    let paragraph = &document.protocol.paragraph;
    assert!(paragraph.contains("Bland annat lyfts ”Färre mål” och ”NPM idag”."), "{paragraph}");

    // A note that is left out is not pointed at, and a theme without notes is told of.
    session.apply(Command::IncludeNote(third, false), 0);
    gather(&mut session, GatherCommand::AddTheme("Tomt".into(), None));
    let document = plain_appendix(&session, None);
    let points = bullets(&document);
    assert!(!points.iter().any(|point| point.contains("1.3.1")), "{points:?}");
    let findings: Vec<_> = document.findings.iter().map(|finding| finding.text.as_str()).collect();
    assert!(findings.iter().any(|text| text.contains("”Tomt”")), "{findings:?}");
    assert!(
        findings.iter().any(|text| text.starts_with("”Olika uppfattningar” på fråga 1")),
        "{findings:?}"
    );
}
