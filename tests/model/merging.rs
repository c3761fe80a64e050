//! Notes merged and split, and what the bilaga tells of notes that are no longer as they were written.

use crate::support::meetings::{add_note, meeting, note_texts, plain_appendix};
use samtalsledaren::model::{Block, Command, ConclusionSort, GatherCommand, Session};

/// Every printed note with its number, and every point of a list.
fn printed(session: &Session) -> Vec<String> {
    let blocks = plain_appendix(session, None).blocks.into_iter();
    let lines = blocks.flat_map(|block| match block {
        Block::Notes(notes) => notes.into_iter().map(|note| format!("{} {}", note.number, note.text)).collect(),
        Block::Bullets(points) => points,
        Block::Table(table) => table.rows.into_iter().map(|cells| cells.join(": ")).collect(),
        _ => Vec::new(),
    });
    lines.collect()
}

#[test]
fn merged_notes_are_printed_once_with_the_numbers_of_all() {
    let mut session = meeting(3);
    session.apply(Command::Begin, 0);
    let first = add_note(&mut session, "fraga", 1, "Mod");
    let second = add_note(&mut session, "fraga", 2, "Tid att tänka");
    let third = add_note(&mut session, "fraga", 3, "Tid");
    session.apply(Command::MergeNotes(second.clone(), third), 0);
    assert_eq!(note_texts(&session), ["Mod", "Tid att tänka\nTid"]);
    session.apply(Command::MergeNotes(first.clone(), second), 0);
    assert_eq!(note_texts(&session), ["Mod\nTid att tänka\nTid"]);
    let printed = printed(&session);
    assert!(
        printed.contains(&"1.1.1 Mod\nTid att tänka\nTid (sammanförd av 1.1.1, 1.2.1 och 1.3.1)".to_owned()),
        "{printed:#?}"
    );
    assert!(
        printed.contains(&"Sammanfört med en annan anteckning: 2 anteckningar.".to_owned()),
        "{printed:#?}"
    );
    assert!(
        printed.contains(&"Anteckningar: Återges ordagrant".to_owned()),
        "no word was changed: {printed:#?}"
    );
}

#[test]
fn merging_is_one_step_to_take_back_and_to_do_again() {
    let mut session = meeting(2);
    let first = add_note(&mut session, "fraga", 1, "Mod");
    let second = add_note(&mut session, "fraga", 2, "Tid");
    session.apply(Command::Gather(GatherCommand::AddTheme("Tid".into(), Some(second.clone()))), 0);
    session.apply(
        Command::Gather(GatherCommand::Conclude(
            "fraga".into(),
            ConclusionSort::Agreed,
            Some(second.clone()),
        )),
        0,
    );
    let before = session.record().clone();
    session.apply(Command::MergeNotes(first.clone(), second.clone()), 0);
    let after = session.record().clone();
    let gathered = |session: &Session| {
        let gathering = session.gathering();
        [&gathering.themes[0].notes, &gathering.conclusions[0].notes].map(|notes| session.notes_among(notes).count())
    };
    assert_eq!(
        gathered(&session),
        [1, 1],
        "the note stands where the one that it took up was gathered"
    );
    session.undo();
    assert_eq!(*session.record(), before);
    session.redo();
    assert_eq!(*session.record(), after);
}

#[test]
fn notes_of_different_questions_or_of_which_one_is_left_out_are_not_merged() {
    let mut session = meeting(2);
    let first = add_note(&mut session, "fraga", 1, "Mod");
    let elsewhere = add_note(&mut session, "matris", 1, "Tid");
    let left_out = add_note(&mut session, "fraga", 2, "Arvid sade nej");
    let removed = add_note(&mut session, "fraga", 2, "Ett till");
    session.apply(Command::IncludeNote(left_out.clone(), false), 0);
    session.apply(Command::RemoveNote(removed.clone(), true), 0);
    for other in [&elsewhere, &left_out, &removed, &first] {
        assert!(
            !session.apply(Command::MergeNotes(first.clone(), other.clone()), 0).record,
            "{other}"
        );
        assert!(
            !session.apply(Command::MergeNotes(other.clone(), first.clone()), 0).record,
            "{other}"
        );
    }
}

#[test]
fn a_merged_note_that_is_taken_back_stands_by_itself() {
    let mut session = meeting(2);
    let first = add_note(&mut session, "fraga", 1, "Mod");
    let second = add_note(&mut session, "fraga", 2, "Tid");
    session.apply(Command::MergeNotes(first.clone(), second.clone()), 0);
    assert_eq!(session.merged_into(&second).map(|note| &note.id), Some(&first));
    let merged = session.record().clone();
    session.apply(Command::RemoveNote(second.clone(), false), 0);
    assert_eq!(
        note_texts(&session),
        ["Mod\nTid", "Tid"],
        "what was merged is for the secretary to cut"
    );
    assert_eq!(session.merged_into(&second), None);
    session.undo();
    assert_eq!(*session.record(), merged);
}

#[test]
fn a_split_note_is_two_with_every_word() {
    let mut session = meeting(2);
    session.apply(Command::Begin, 0);
    let whole = add_note(&mut session, "fraga", 1, "Våga säga ja. Åk på besök.");
    session.apply(Command::Gather(GatherCommand::AddTheme("Mod".into(), Some(whole.clone()))), 0);
    let before = note_texts(&session).join(" ");
    session.apply(Command::SplitNote(whole.clone(), 13), 0);
    assert_eq!(note_texts(&session), ["Våga säga ja.", "Åk på besök."]);
    assert_eq!(session.gathering().themes[0].notes.len(), 2, "both belong to the theme");
    let split = session.record().clone();
    session.undo();
    assert_eq!(note_texts(&session), [before.as_str()]);
    session.redo();
    assert_eq!(*session.record(), split);
    for place in [0, 13, 99] {
        assert!(
            !session.apply(Command::SplitNote(whole.clone(), place), 0).record,
            "nothing stands after {place}"
        );
    }
}

#[test]
fn the_bilaga_says_how_many_notes_were_edited_and_removed() {
    let mut session = meeting(1);
    let first = add_note(&mut session, "fraga", 1, "Mod");
    let second = add_note(&mut session, "fraga", 1, "Ring Ada på 070-123 45 67 om tid");
    let third = add_note(&mut session, "fraga", 1, "Bort");
    assert!(printed(&session).contains(&"Anteckningar: Återges ordagrant".to_owned()));
    session.apply(Command::RemoveNote(third, true), 0);
    session.apply(Command::SetNoteText(second, "Ring Ada på [struket] om tid".into()), 0);
    let lines = printed(&session);
    assert!(
        lines.contains(&"Anteckningar: Återges ordagrant, utom en struken personuppgift".to_owned()),
        "{lines:#?}"
    );
    assert!(lines.contains(&"Borttaget under arbetet: 1 anteckning.".to_owned()), "{lines:#?}");
    session.apply(Command::SetNoteText(first, "Mod att våga".into()), 0);
    let lines = printed(&session);
    let told = "Anteckningar: Återges ordagrant, utom en anteckning som har ändrats och en struken personuppgift";
    assert!(lines.contains(&told.to_owned()), "{lines:#?}");
    assert!(
        lines.contains(&"Ändrat efter att det skrevs: 1 anteckning.".to_owned()),
        "{lines:#?}"
    );
    session.undo();
    assert!(!printed(&session).contains(&told.to_owned()), "an edit that is taken back is none");
}

#[test]
fn striking_is_told_from_editing() {
    for (before, after, is_edited) in [
        ("Ring 070-1", "Ring [struket]", false),
        ("Ada och Bo kom", "[struket] och [struket] kom", false),
        ("Ada och Bo kom", "[struket] samt [struket] kom", true),
        ("Ada kom", "Ada kom inte", true),
        ("Ada", "[struket]", false),
    ] {
        let mut session = meeting(1);
        let id = add_note(&mut session, "fraga", 1, before);
        session.apply(Command::SetNoteText(id, after.into()), 0);
        assert_eq!(session.notes().next().unwrap().edited, is_edited, "{before} → {after}");
    }
}
