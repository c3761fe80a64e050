//! Taking down: the note field, notes, their numbers, and answers.

use crate::support::meetings::{add_note, give_answer, meeting};
use samtalsledaren::model::{
    Answer, Command, GroupId, MarksAnswer, MatrixAnswer, Moment, PlaceKey, Session, Shares, ShiftAnswer, Unknown, WriterId,
};

fn go(session: &mut Session, key: &str) {
    session.apply(Command::GoTo(key.into()), 0);
}

fn type_in(session: &mut Session, text: &str) {
    session.apply(Command::SetDraft(text.into()), 0);
}

/// Each note as "prompt group place: text".
fn said(session: &Session) -> Vec<String> {
    session
        .notes()
        .map(|note| {
            let place = note.place.as_ref().map_or("-", PlaceKey::as_str);
            format!("{} {} {place}: {}", note.prompt, note.group, note.text)
        })
        .collect()
}

fn printed(session: &Session) -> Vec<String> {
    session.notes().map(|note| session.printed_number(note)).collect()
}

#[test]
fn words_in_the_field_become_a_note_when_it_is_ended() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    type_in(&mut session, "Rundpingis");
    type_in(&mut session, "Rundpingisen\nkänner vi igen");
    assert_eq!(session.current_draft(), "Rundpingisen\nkänner vi igen");
    let changed = session.apply(Command::EndNote, 0);
    assert!(changed.record && changed.at_once, "an ended note is saved at once");
    assert_eq!(session.current_draft(), "");
    assert!(session.record().drafts.is_empty());
    assert_eq!(said(&session), ["fraga 1 -: Rundpingisen\nkänner vi igen"]);
}

#[test]
fn only_spaces_are_no_note() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    for text in ["", " ", "\n\t  \n", "\u{a0}"] {
        type_in(&mut session, text);
        session.apply(Command::EndNote, 0);
        assert_eq!((session.notes().count(), session.current_draft()), (0, ""), "{text:?}");
        note_is_refused(&mut session, text);
    }
    assert!(!session.can_undo());
}

fn note_is_refused(session: &mut Session, text: &str) {
    let changed = session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(1),
            place: None,
            text: text.into(),
        },
        0,
    );
    assert!(!changed.record, "{text:?}");
}

#[test]
fn the_field_stays_on_its_question_while_words_are_in_it_and_follows_after() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    type_in(&mut session, "halvvägs");
    go(&mut session, "matris");
    assert_eq!((session.current().as_str(), session.cursor().prompt.as_str()), ("matris", "fraga"));
    assert_eq!(session.current_draft(), "halvvägs");
    session.apply(Command::EndNote, 0);
    assert_eq!(session.cursor().prompt.as_str(), "matris");
    assert_eq!(said(&session), ["fraga 1 -: halvvägs"]);
}

#[test]
fn an_empty_field_follows_at_once() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    go(&mut session, "delar");
    assert_eq!(session.cursor().prompt.as_str(), "delar");
    assert_eq!(session.cursor().place, Some("ett".into()), "the first part is chosen");
    go(&mut session, "matris");
    assert_eq!(session.cursor().place, None, "notes to a matrix belong to the whole of it");
}

#[test]
fn a_pinned_field_stays_until_it_is_let_go() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    session.apply(Command::SetFollow(false), 0);
    go(&mut session, "matris");
    type_in(&mut session, "kvar");
    session.apply(Command::EndNote, 0);
    assert_eq!(session.cursor().prompt.as_str(), "fraga");
    session.apply(Command::SetFollow(true), 0);
    assert_eq!(session.cursor().prompt.as_str(), "matris");
    assert_eq!(said(&session), ["fraga 1 -: kvar"]);
}

#[test]
fn to_let_a_pinned_field_go_does_not_take_its_words_away() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    session.apply(Command::SetFollow(false), 0);
    type_in(&mut session, "mitt i en mening");
    go(&mut session, "matris");
    session.apply(Command::SetFollow(true), 0);
    assert_eq!(
        (session.cursor().prompt.as_str(), session.current_draft()),
        ("fraga", "mitt i en mening")
    );
    session.apply(Command::EndNote, 0);
    assert_eq!(session.cursor().prompt.as_str(), "matris");
}

#[test]
fn a_field_that_was_emptied_follows_when_the_note_is_ended() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    type_in(&mut session, "ångrat");
    go(&mut session, "matris");
    type_in(&mut session, "");
    let changed = session.apply(Command::EndNote, 0);
    assert_eq!(session.cursor().prompt.as_str(), "matris");
    assert!(changed.record, "where notes are written is part of the record");
}

#[test]
fn the_field_stays_on_its_question_while_a_slide_or_a_pause_is_shown() {
    let mut session = meeting(2);
    assert_eq!(session.current().as_str(), "bild");
    assert_eq!(
        session.cursor().prompt.as_str(),
        "fraga",
        "the first question waits while the first slide is shown"
    );
    go(&mut session, "markeringar");
    go(&mut session, "paus");
    type_in(&mut session, "en sista sak");
    session.apply(Command::EndNote, 0);
    assert_eq!(said(&session), ["markeringar 1 -: en sista sak"]);
}

#[test]
fn to_choose_another_group_ends_the_words_as_a_note() {
    let mut session = meeting(3);
    go(&mut session, "fraga");
    type_in(&mut session, "från ettan");
    let changed = session.apply(Command::SelectGroup(GroupId(2)), 0);
    assert!(changed.at_once);
    assert_eq!(session.cursor().group, GroupId(2));
    type_in(&mut session, "från tvåan");
    session.apply(Command::SelectGroup(GroupId(2)), 0);
    assert_eq!(session.current_draft(), "från tvåan", "the same group is no change");
    session.apply(Command::SelectGroup(GroupId(3)), 0);
    assert_eq!(said(&session), ["fraga 1 -: från ettan", "fraga 2 -: från tvåan"]);
}

#[test]
fn a_group_or_a_part_that_does_not_exist_cannot_be_chosen() {
    let mut session = meeting(2);
    go(&mut session, "delar");
    type_in(&mut session, "pågår");
    let before = session.record().clone();
    assert!(!session.apply(Command::SelectGroup(GroupId(9)), 0).record);
    assert!(!session.apply(Command::SelectPlace(Some("okand".into())), 0).record);
    assert_eq!(session.record(), &before, "the words stay in the field");
}

#[test]
fn to_choose_another_part_ends_the_words_as_a_note() {
    let mut session = meeting(2);
    go(&mut session, "delar");
    type_in(&mut session, "om del ett");
    session.apply(Command::SelectPlace(Some("tva".into())), 0);
    type_in(&mut session, "om del två");
    session.apply(Command::SelectPlace(None), 0);
    type_in(&mut session, "om det hela");
    session.apply(Command::EndNote, 0);
    assert_eq!(
        said(&session),
        ["delar 1 ett: om del ett", "delar 1 tva: om del två", "delar 1 -: om det hela"]
    );
}

#[test]
fn words_that_cannot_become_a_note_stay_where_they_are() {
    let mut record = meeting(1).record().clone();
    record.lead.desk.prompt = "bild".into();
    record.lead.desk.follow = false;
    record.drafts.push(samtalsledaren::model::Draft {
        prompt: "bild".into(),
        group: GroupId(1),
        place: None,
        text: "skrivet i fel fält".into(),
        writer: None,
    });
    let mut session = Session::from_record(record);
    session.apply(Command::EndNote, 0);
    assert_eq!(session.notes().count(), 0);
    assert_eq!(session.record().drafts[0].text, "skrivet i fel fält");
}

#[test]
fn a_note_needs_a_question_a_group_and_words() {
    let mut session = meeting(2);
    for (prompt, group, text) in [
        ("bild", 1, "ord"),
        ("paus", 1, "ord"),
        ("okand", 1, "ord"),
        ("fraga", 3, "ord"),
        ("fraga", 1, "  "),
    ] {
        let before = session.record().clone();
        let command = Command::AddNote {
            prompt: prompt.into(),
            group: GroupId(group),
            place: None,
            text: text.into(),
        };
        assert!(!session.apply(command, 0).record, "{prompt} {group} {text}");
        assert_eq!(session.record(), &before);
    }
}

#[test]
fn a_note_keeps_its_words_to_the_letter() {
    let mut session = meeting(1);
    let text = "  #set page(1) </w:t> \\u{7} \"(\" \u{7} \u{2022} 👩‍👩‍👧 مرحبا \r\n\t sist  ";
    let id = add_note(&mut session, "fraga", 1, text);
    // All but the line breaks, which come in as one kind.
    let text = text.replace("\r\n", "\n");
    assert_eq!(session.note(&id).unwrap().text, text);
    session.apply(Command::SetNoteText(id.clone(), format!("{text}.")), 0);
    assert_eq!(session.note(&id).unwrap().text, format!("{text}."));
    assert!(!session.apply(Command::SetNoteText(id.clone(), " \n ".into()), 0).record);
    assert_eq!(session.note(&id).unwrap().text, format!("{text}."));
}

#[test]
fn notes_are_numbered_by_question_and_group() {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "a");
    add_note(&mut session, "fraga", 2, "b");
    add_note(&mut session, "fraga", 1, "c");
    add_note(&mut session, "matris", 1, "d");
    assert_eq!(printed(&session), ["1.1.1", "1.2.1", "1.1.2", "3.1.1"]);
}

#[test]
fn the_number_of_a_removed_note_is_not_given_again() {
    let mut session = meeting(1);
    add_note(&mut session, "fraga", 1, "a");
    let second = add_note(&mut session, "fraga", 1, "b");
    session.apply(Command::RemoveNote(second.clone(), true), 0);
    add_note(&mut session, "fraga", 1, "c");
    assert_eq!(printed(&session), ["1.1.1", "1.1.3"]);
    session.apply(Command::RemoveNote(second, false), 0);
    assert_eq!(printed(&session), ["1.1.1", "1.1.2", "1.1.3"]);
}

#[test]
fn the_number_of_a_note_given_to_another_group_is_not_given_again() {
    let mut session = meeting(2);
    add_note(&mut session, "fraga", 1, "a");
    let second = add_note(&mut session, "fraga", 1, "b");
    add_note(&mut session, "fraga", 2, "c");
    session.apply(Command::MoveNote(second, GroupId(2)), 0);
    assert_eq!(printed(&session), ["1.1.1", "1.2.2", "1.2.1"]);
    add_note(&mut session, "fraga", 1, "d");
    assert_eq!(printed(&session).last().unwrap(), "1.1.3");
    let mut again = Session::from_record(session.record().clone());
    add_note(&mut again, "fraga", 1, "e");
    assert_eq!(printed(&again).last().unwrap(), "1.1.4", "also after the file is read again");
}

#[test]
fn a_number_that_was_given_and_taken_back_is_not_given_again() {
    let mut session = meeting(2);
    let first = add_note(&mut session, "fraga", 1, "a");
    session.apply(Command::MoveNote(first, GroupId(2)), 0);
    assert_eq!(printed(&session), ["1.2.1"]);
    session.undo();
    assert_eq!(printed(&session), ["1.1.1"]);
    add_note(&mut session, "fraga", 2, "b");
    assert_eq!(printed(&session), ["1.1.1", "1.2.2"]);
}

#[test]
fn ids_are_the_writers_name_and_a_number_that_never_falls() {
    let mut session = meeting(1);
    let first = add_note(&mut session, "fraga", 1, "a");
    session.undo();
    let second = add_note(&mut session, "fraga", 1, "b");
    assert_eq!((first.as_str(), second.as_str()), ("000000-1", "000000-2"));
    let writer = WriterId::new("k7f3q2").unwrap();
    let mut copy = Session::from_record(session.record().clone()).written_by(writer);
    assert_eq!(add_note(&mut copy, "fraga", 1, "a").as_str(), "k7f3q2-1");
}

#[test]
fn a_note_is_left_out_and_taken_in_again() {
    let mut session = meeting(1);
    let id = add_note(&mut session, "fraga", 1, "a");
    session.apply(Command::IncludeNote(id.clone(), false), 0);
    assert!(!session.note(&id).unwrap().include);
    assert_eq!(session.notes().count(), 1, "left out of the bilaga, not of the meeting");
    assert!(!session.apply(Command::IncludeNote(id.clone(), false), 0).record);
    session.apply(Command::IncludeNote(id.clone(), true), 0);
    assert!(session.note(&id).unwrap().include);
}

#[test]
fn a_removed_note_is_put_aside_and_saved_at_once() {
    let mut session = meeting(1);
    let id = add_note(&mut session, "fraga", 1, "a");
    assert!(session.apply(Command::RemoveNote(id.clone(), true), 0).at_once);
    assert_eq!(session.notes().count(), 0);
    assert_eq!(session.note(&id).unwrap().text, "a", "the words are still in the file");
    assert!(!session.is_answered(&"fraga".into()));
}

#[test]
fn answers_are_kept_within_their_bounds() {
    let step = |row: &str, step| {
        Some(Answer::Matrix(MatrixAnswer::default().with(
            &row.into(),
            Moment::Desired,
            Some(step),
        )))
    };
    let marks = |option: &str, count| Some(Answer::Marks(MarksAnswer::default().with(&option.into(), count)));
    let point = Some(Answer::Shift(ShiftAnswer::default().with(Moment::Today, Some(Shares::MIDDLE))));
    let unknown = Some(Answer::Unknown(Unknown { name: "Ny".into() }));
    let mut session = meeting(2);
    for (prompt, group, given, accepted) in [
        ("matris", 1, step("r1", 1), true),
        ("matris", 1, step("r2", 5), true),
        ("matris", 1, step("r1", 0), false),
        ("matris", 1, step("r1", 6), false),
        ("matris", 1, step("okand", 3), false),
        ("matris", 3, step("r1", 3), false),
        ("matris", 1, marks("a", 1), false),
        ("matris", 1, point.clone(), false),
        ("matris", 1, unknown, false),
        ("triangel", 1, point.clone(), true),
        ("markeringar", 1, marks("a", 3), true),
        ("markeringar", 1, marks("a", 4), false),
        ("markeringar", 1, marks("okand", 1), false),
        ("fraga", 1, point.clone(), false),
        ("bild", 1, point, false),
        ("okand", 1, step("r1", 3), false),
    ] {
        let before = session.record().clone();
        assert_eq!(
            give_answer(&mut session, prompt, group, given.clone()),
            accepted,
            "{prompt} {group} {given:?}"
        );
        assert_eq!(session.record() != &before, accepted);
    }
}

#[test]
fn marks_over_the_limit_are_refused_and_the_earlier_ones_stay() {
    let mut session = meeting(1);
    let two = MarksAnswer::default().with(&"a".into(), 2);
    assert!(give_answer(&mut session, "markeringar", 1, Some(Answer::Marks(two.clone()))));
    assert!(!give_answer(
        &mut session,
        "markeringar",
        1,
        Some(Answer::Marks(two.with(&"b".into(), 2)))
    ));
    assert!(!give_answer(
        &mut session,
        "markeringar",
        1,
        Some(Answer::Marks(two.with(&"b".into(), u16::MAX)))
    ));
    assert_eq!(session.answer(&"markeringar".into(), GroupId(1)), Some(&Answer::Marks(two)));
}

#[test]
fn an_answer_that_says_nothing_is_no_answer() {
    let mut session = meeting(1);
    let row: PlaceKey = "r1".into();
    let one = MatrixAnswer::default().with(&row, Moment::Today, Some(2));
    give_answer(&mut session, "matris", 1, Some(Answer::Matrix(one.clone())));
    assert!(session.is_answered(&"matris".into()));
    give_answer(&mut session, "matris", 1, Some(Answer::Matrix(one.with(&row, Moment::Today, None))));
    assert!(session.record().answers.is_empty());
    assert!(!session.is_answered(&"matris".into()));
    assert!(!give_answer(&mut session, "matris", 1, None));
}

#[test]
fn answers_stand_in_the_same_order_whoever_answers_first() {
    let point = |share| {
        Some(Answer::Shift(
            ShiftAnswer::default().with(Moment::Today, Some(Shares::MIDDLE.with(0, share))),
        ))
    };
    let mut one = meeting(3);
    let mut other = meeting(3);
    for group in [1, 2, 3] {
        give_answer(&mut one, "triangel", group, point(10));
    }
    for group in [3, 1, 2] {
        give_answer(&mut other, "triangel", group, point(10));
    }
    assert_eq!(one.record().answers, other.record().answers);
    let groups: Vec<_> = one.answers_to(&"triangel".into()).map(|(group, _)| group.id.0).collect();
    assert_eq!(groups, [1, 2, 3]);
}

#[test]
fn three_shares_sum_to_a_hundred_or_are_none() {
    assert_eq!(Shares::new([100, 0, 0]).map(Shares::values), Some([100, 0, 0]));
    assert_eq!(Shares::new([33, 33, 33]), None);
    assert_eq!(Shares::new([255, 255, 102]), None, "a sum that wraps round is none");
    assert_eq!(Shares::nearest([0.0; 3]), Shares::MIDDLE);
    assert_eq!(Shares::nearest([f32::NAN, -1.0, f32::INFINITY]), Shares::MIDDLE);
    assert_eq!(Shares::nearest([1.0, 1.0, 2.0]).values(), [25, 25, 50]);
    assert_eq!(Shares::nearest([0.0, 0.0, 7.5]).values(), [0, 0, 100]);
    assert_eq!(Shares::MIDDLE.of(3), 0);
}

#[test]
fn the_share_of_one_corner_is_set_and_the_others_keep_their_proportion() {
    let shares = Shares::new([20, 60, 20]).unwrap();
    assert_eq!(shares.with(0, 0).values(), [0, 75, 25]);
    assert_eq!(shares.with(0, 100).values(), [100, 0, 0]);
    assert_eq!(shares.with(0, 255).values(), [100, 0, 0]);
    assert_eq!(Shares::new([100, 0, 0]).unwrap().with(0, 50).values(), [50, 25, 25]);
    assert_eq!(shares.with(3, 50), shares, "there is no fourth corner");
}

#[test]
fn every_point_of_the_triangle_can_be_moved_everywhere_and_sums_to_a_hundred() {
    for first in 0..=100 {
        for second in 0..=100 - first {
            let shares = Shares::new([first, second, 100 - first - second]).unwrap();
            for corner in 0..3 {
                for share in 0..=100 {
                    let moved = shares.with(corner, share);
                    assert_eq!(
                        moved.values().map(u16::from).iter().sum::<u16>(),
                        100,
                        "{shares:?} {corner} {share}"
                    );
                    assert_eq!(moved.of(corner), share);
                }
            }
        }
    }
}

#[test]
fn to_catch_up_always_goes_to_the_question_of_the_room_and_ends_the_note() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    type_in(&mut session, "halvvägs");
    go(&mut session, "matris");
    let changed = session.apply(Command::CatchUp, 0);
    assert!(changed.record && changed.at_once && changed.refusal.is_none(), "{changed:?}");
    assert_eq!(session.cursor().prompt.as_str(), "matris");
    assert_eq!(said(&session), ["fraga 1 -: halvvägs"]);
    // Also from a field that was pinned, which it is no longer.
    session.apply(Command::SetFollow(false), 0);
    type_in(&mut session, "kvar");
    go(&mut session, "triangel");
    session.apply(Command::CatchUp, 0);
    assert_eq!((session.cursor().prompt.as_str(), session.cursor().follow), ("triangel", true));
    // And again: it is no switch.
    assert!(!session.apply(Command::CatchUp, 0).record);
    assert!(session.cursor().follow);
    session.undo();
    assert_eq!(said(&session), ["fraga 1 -: halvvägs"], "the note is taken back, the place is not");
    assert_eq!(session.cursor().prompt.as_str(), "triangel");
}

#[test]
fn to_catch_up_leaves_words_that_can_become_no_note_where_they_are() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    type_in(&mut session, "för sent");
    go(&mut session, "matris");
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    let changed = session.apply(Command::CatchUp, 0);
    assert_eq!(changed.refusal, Some(samtalsledaren::model::Refusal::NotAsked), "it is told");
    assert_eq!((session.cursor().prompt.as_str(), session.current_draft()), ("matris", ""));
    assert_eq!(session.draft(&"fraga".into(), GroupId(1), None), "för sent");
}

#[test]
fn every_line_break_comes_in_as_one_kind() {
    let mut session = meeting(2);
    for end in ["\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let text = format!("Ett{end}två");
        let note = add_note(&mut session, "fraga", 1, &text);
        assert_eq!(session.note(&note).unwrap().text, "Ett\ntvå", "{end:?}");
        type_in(&mut session, &text);
        assert_eq!(session.current_draft(), "Ett\ntvå", "{end:?}");
        assert!(session.apply(Command::SetNoteText(note.clone(), format!("Tre{end}fyra")), 0).record);
        assert_eq!(session.note(&note).unwrap().text, "Tre\nfyra", "{end:?}");
    }
}

#[test]
fn a_note_with_another_line_break_stays_as_its_file_has_it_until_its_words_change() {
    let mut session = meeting(2);
    let id = add_note(&mut session, "fraga", 1, "Ett");
    let mut record = session.record().clone();
    record.notes[0].text = "Ett\u{B}två".into();
    let mut session = Session::from_record(record.clone());
    assert_eq!(session.record().notes, record.notes);
    let same = session.apply(Command::SetNoteText(id.clone(), "Ett\ntvå".into()), 0);
    assert!(!same.record, "the same words");
    assert_eq!(session.record().notes, record.notes);
    assert!(session.apply(Command::SetNoteText(id.clone(), "Ett\ntvå och tre".into()), 0).record);
    session.undo();
    assert_eq!(session.record().notes, record.notes);
}
