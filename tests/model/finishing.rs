//! A bilaga that is finished: what stays as it is, what still goes, and how it is opened again.

use crate::support::meetings::{meeting, note, plain_appendix};
use samtalsledaren::files::content_checksum;
use samtalsledaren::model::{
    Afterwards, Command, Fact, Finding, FindingAbout, FindingSort, GroupId, HandoverCommand, ItemKey, ItemText, Kept, PeopleCommand,
    Profile, Session, grouped,
};
use samtalsledaren::words::{Language, Words};

fn finished() -> Session {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    session.apply(Command::SetFinished("2031-03-09".into()), 5_000);
    session
}

fn printed(session: &Session) -> String {
    format!("{:?}", plain_appendix(session, Some(2)))
}

#[test]
fn what_the_bilaga_says_is_refused_once_it_is_finished() {
    let mut session = finished();
    let id = session.notes().next().unwrap().id.clone();
    let before = session.record().clone();
    let kept = Kept {
        place: format!("note {id}"),
        words: "ett".into(),
    };
    for command in [
        note("två"),
        Command::SetNoteText(id.clone(), "annat".into()),
        Command::RemoveNote(id.clone(), true),
        Command::IncludeNote(id.clone(), false),
        Command::MoveNote(id, GroupId(2)),
        Command::SetFact(Fact::Board, "Nämnden".into()),
        Command::AddGroup("Bord 3".into()),
        Command::RenameGroup(GroupId(1), "Bord 1".into()),
        Command::MergeGroups(GroupId(1), GroupId(2)),
        Command::People(PeopleCommand::Mix(7)),
        Command::SetLabel("Bilaga 2".into()),
        Command::SetFirstPage(49),
        Command::PassSecs(60),
        Command::Handover(HandoverCommand::Keep(kept, true)),
        Command::SetFinished("2031-03-10".into()),
        Command::SetFinished(String::new()),
    ] {
        let changed = session.apply(command.clone(), 9_000);
        assert!(changed.is_finished() && !changed.record, "{command:?}");
        assert_eq!(session.record(), &before, "{command:?}");
    }
}

#[test]
fn looking_stepping_and_choosing_for_whom_go_on() {
    let mut session = finished();
    let said = printed(&session);
    for command in [
        Command::GoTo("delar".into()),
        Command::SelectGroup(GroupId(2)),
        Command::OpenHall(true),
        Command::BlankHall(true),
        Command::SetEnded(true),
        Command::Handover(HandoverCommand::SetAfterwards(Some(Afterwards::Preserve))),
    ] {
        let changed = session.apply(command.clone(), 9_000);
        assert!(changed.record && !changed.is_finished(), "{command:?}");
    }
    assert_eq!(printed(&session), said, "and the bilaga says the same");
    assert!(session.apply(Command::SetProfile(Profile::Web), 9_000).record);
}

#[test]
fn finishing_is_taken_back_until_a_file_is_written() {
    let mut session = finished();
    session.undo();
    assert!(!session.is_finished());
    session.redo();
    assert_eq!(session.handover().finished_on, "2031-03-09");
    assert!(session.seal("2031-03-09"));
    assert!(!session.can_undo() && !session.can_redo());
    assert!(!session.undo().record && session.is_finished());
}

#[test]
fn what_was_taken_back_while_its_files_were_written_is_told_and_stays_taken_back() {
    let mut session = finished();
    session.undo();
    assert!(!session.seal("2031-03-09"));
    assert!(!session.is_finished() && session.can_undo() && session.can_redo());
}

#[test]
fn words_typed_into_a_finished_session_wait_in_the_field_until_it_is_opened_again() {
    let mut session = finished();
    let said = printed(&session);
    assert!(session.apply(Command::SetDraft("det sista".into()), 9_000).record);
    assert!(session.apply(Command::EndNote, 9_000).is_finished());
    assert_eq!((session.current_draft(), session.notes().count()), ("det sista", 1));
    let question = session.cursor().prompt.clone();
    session.apply(Command::SelectGroup(GroupId(2)), 9_000);
    session.apply(Command::SelectGroup(GroupId(1)), 9_000);
    assert_eq!(session.draft(&question, GroupId(1), None), "det sista");
    let findings = printed(&session).replace(&said, "");
    assert!(findings.contains("som inte är avslutad"));
    let mut again = Session::from_record(session.record().clone());
    again.apply(Command::Handover(HandoverCommand::OpenAgain), 0);
    assert!(again.apply(Command::EndNote, 0).record);
    assert!(again.notes().any(|note| note.text == "det sista"));
}

#[test]
fn the_printed_checksum_is_that_of_the_content_alone() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    let sum = content_checksum(session.record());
    assert_eq!(sum.len(), 64);
    let mut at_rest = session.clone();
    for command in [
        Command::GoTo("delar".into()),
        Command::SelectGroup(GroupId(2)),
        Command::SetDraft("på gång".into()),
        Command::OpenHall(true),
        Command::BlankHall(true),
        Command::SetPaused(true),
        Command::SetEnded(true),
        Command::Handover(HandoverCommand::SetAfterwards(Some(Afterwards::Dispose))),
    ] {
        let before = at_rest.record().clone();
        at_rest.apply(command.clone(), 9_000);
        assert_ne!(at_rest.record(), &before, "{command:?}");
        assert_eq!(content_checksum(at_rest.record()), sum, "{command:?}");
    }
    // A note that was undone is no content either, but for the wastebasket.
    for command in [
        note("två"),
        Command::SetFact(Fact::Board, "Nämnden".into()),
        Command::SetLabel("Bilaga 2".into()),
        Command::RenameGroup(GroupId(2), "Bord 2".into()),
        Command::MoveItem("delar".into(), 0),
        Command::SetItemText("fraga".into(), ItemText::Title, "Vad tänker ni?".into()),
        Command::SetFinished("2031-03-09".into()),
    ] {
        let mut changed = session.clone();
        assert!(changed.apply(command.clone(), 9_000).record);
        assert_ne!(content_checksum(changed.record()), sum, "{command:?}");
    }
}

#[test]
fn seconds_count_in_the_checksum_as_the_minutes_that_are_printed() {
    let mut session = meeting(1);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::PassSecs(100), 0);
    let sum = content_checksum(session.record());
    session.apply(Command::PassSecs(10), 0);
    assert_eq!(
        (content_checksum(session.record()), printed(&session).contains("2 minuter")),
        (sum.clone(), true)
    );
    session.apply(Command::PassSecs(60), 0);
    assert_ne!(content_checksum(session.record()), sum);
    assert!(printed(&session).contains("3 minuter"));
}

#[test]
fn a_reason_moved_to_another_row_makes_a_summary_old() {
    let mut session = meeting(1);
    let reason = |row: &str| Command::AddNote {
        prompt: "matris".into(),
        group: GroupId(1),
        place: Some(row.into()),
        text: "för att".into(),
    };
    let mut other = session.clone();
    session.apply(reason("r1"), 0);
    other.apply(reason("r2"), 0);
    assert_ne!(session.content_hash(), other.content_hash());
}

#[test]
fn working_material_keeps_its_history_when_a_file_is_written() {
    let mut session = meeting(1);
    session.apply(note("ett"), 0);
    assert!(session.seal(""));
    assert!(session.can_undo());
}

#[test]
fn opened_again_it_is_a_new_version_that_can_be_changed() {
    let mut session = finished();
    session.seal("2031-03-09");
    let before = session.record().clone();
    assert!(session.apply(Command::Handover(HandoverCommand::OpenAgain), 0).at_once);
    assert_eq!((session.record().version, session.is_finished()), (2, false));
    assert!(session.apply(note("två"), 0).record);
    assert!(printed(&session).contains("Arbetsmaterial, version 2"));
    session.undo();
    session.undo();
    let mut again = session.record().clone();
    // An undone note lies in the wastebasket.
    again.notes.retain(|note| !note.removed);
    again.last_note = before.last_note;
    assert_eq!(again, before);
    session.redo();
    assert_eq!(session.record().version, 2);
    assert!(
        !session.apply(Command::Handover(HandoverCommand::OpenAgain), 0).record,
        "it is open"
    );
}

#[test]
fn the_minutes_are_approved_within_fourteen_days() {
    for (date, expected) in [
        ("2023-08-30", Some("2023-09-13")),
        ("2028-02-20", Some("2028-03-05")),
        ("2028\u{2011}02–20\u{A0}", Some("2028-03-05")),
        ("２０２８-０２-２０", Some("2028-03-05")),
        ("2031-12-24", Some("2032-01-07")),
        ("i går", None),
        ("", None),
    ] {
        let mut session = meeting(1);
        session.apply(Command::SetFact(Fact::Date, date.into()), 0);
        assert_eq!(session.meeting().approved_by().as_deref(), expected, "{date}");
    }
}

#[test]
fn a_summary_worded_by_hand_stands_until_it_is_reset_and_is_pointed_out_when_the_answers_change() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    let made = printed(&session);
    let set = |text: Option<&str>| Command::Handover(HandoverCommand::SetSummary(text.map(str::to_owned)));
    session.apply(set(Some("Alla vill mer.\n\nNågra vill mindre.")), 1);
    let by_hand = printed(&session);
    assert!(by_hand.contains(r#""Alla vill mer.", "Några vill mindre.", "Anteckningarna är underlag"#));
    assert!(!by_hand.contains("svaren har ändrats sedan dess"));
    let mut longer = session.clone();
    longer.apply(note("två"), 9_000);
    assert!(printed(&longer).contains("svaren har ändrats sedan dess"));
    longer.undo();
    assert!(!printed(&longer).contains("svaren har ändrats sedan dess"));
    session.apply(set(None), 20_000);
    assert_eq!(printed(&session), made);
    session.undo();
    assert_eq!(printed(&session), by_hand);
}

#[test]
fn ranges_are_written_as_the_board_writes_them_and_minutes_only_when_asked_for() {
    let mut session = meeting(1);
    session.apply(Command::SetFirstPage(49), 0);
    session.apply(Command::GoTo("fraga".into()), 0);
    session.apply(Command::PassSecs(754), 0);
    assert!(printed(&session).contains("49-50") && !printed(&session).contains("Planerade minuter"));
    session.apply(Command::Handover(HandoverCommand::UseEnDash(true)), 0);
    session.apply(Command::Handover(HandoverCommand::ShowTimes(true)), 0);
    let text = printed(&session);
    assert!(text.contains("49–50") && !text.contains("49-50"));
    assert!(text.contains(r#"["Fråga 1. Känner ni igen er?", "10", "13"]"#), "{text}");
}

#[test]
fn a_meeting_lacks_what_its_bilaga_is_known_by_until_it_can_be_read() {
    let mut session = meeting(2);
    let lacks = |session: &Session| session.meeting().lacks();
    assert_eq!(lacks(&session), [Fact::Board, Fact::Date, Fact::Paragraph]);
    for (fact, text) in [
        (Fact::Board, "  "),
        (Fact::Board, "\u{200B}\u{A0}"),
        (Fact::Paragraph, "§ "),
        (Fact::Paragraph, "§\u{2009}"),
        (Fact::Date, "i våras"),
    ] {
        session.apply(Command::SetFact(fact, text.into()), 0);
        assert!(lacks(&session).contains(&fact), "{text:?}");
    }
    let about = |session: &Session| -> Vec<_> {
        plain_appendix(session, None)
            .findings
            .into_iter()
            .map(|finding| finding.about)
            .collect()
    };
    for fact in [Fact::Board, Fact::Date, Fact::Paragraph] {
        assert!(about(&session).contains(&FindingAbout::Fact(fact)));
    }
    for (fact, text) in [(Fact::Board, "Provnämnden"), (Fact::Paragraph, "§ 12"), (Fact::Date, "2031-03-05")] {
        session.apply(Command::SetFact(fact, text.into()), 0);
        assert!(!lacks(&session).contains(&fact), "{text:?}");
    }
    assert!(!about(&session).iter().any(|about| matches!(about, FindingAbout::Fact(_))));
}

#[test]
fn words_stand_in_a_field_until_they_are_a_note() {
    let mut session = meeting(2);
    for (text, has_words) in [("", false), (" \n", false), ("mitt i", true)] {
        session.apply(Command::SetDraft(text.into()), 0);
        assert_eq!(session.has_words_in_fields(), has_words, "{text:?}");
    }
}

#[test]
fn findings_of_a_sort_are_one_line_and_the_sorts_have_an_order() {
    let about = |about| Finding {
        about,
        ..Finding::default()
    };
    let on = |question: &str, sort| Finding {
        at: Some((question.into(), None)),
        ..about(sort)
    };
    let findings = [
        about(FindingAbout::Personal),
        about(FindingAbout::Other),
        on("a", FindingAbout::NotTakenUp),
        on("b", FindingAbout::SilentGroups),
        on("c", FindingAbout::NotTakenUp),
        on("c", FindingAbout::NotTakenUp),
        about(FindingAbout::Fact(Fact::Date)),
        on("d", FindingAbout::Unanswered),
        about(FindingAbout::Draft),
        about(FindingAbout::Other),
    ];
    let words = Words::new(Language::Swedish);
    let groups = grouped(&findings);
    let titles: Vec<_> = groups.iter().map(|group| group.title(words)).collect();
    assert_eq!(
        titles,
        [
            "1 uppgift saknas",
            "3 frågor togs inte upp",
            "1 fråga fick inget svar",
            "1 fråga saknar svar från någon grupp",
            "1 anteckning är inte avslutad och kommer inte med",
            "1 personuppgift att ta ställning till",
            "2 saker till att läsa igenom",
        ]
    );
    assert_eq!(groups[1].questions(), ["a".into(), "c".into()], "each once");
    let numbers: Vec<_> = groups.iter().flat_map(|group| &group.findings).map(|(number, _)| *number).collect();
    assert_eq!(
        numbers,
        [7, 3, 5, 6, 8, 4, 9, 1, 2, 10],
        "each stands once under its number in the whole list"
    );
    assert!(grouped(&[]).is_empty());
    for language in [Language::Swedish, Language::English] {
        let words = Words::new(language);
        for sort in FindingSort::ALL {
            assert!(sort.counted(1, words).starts_with("1 "), "{sort:?}");
            assert!(sort.counted(12, words).starts_with("12 "), "{sort:?}");
            assert_ne!(
                sort.counted(1, words).trim_start_matches('1'),
                sort.counted(12, words).trim_start_matches("12")
            );
        }
    }
}

#[test]
fn a_question_that_was_never_taken_up_is_told_from_one_that_got_no_answer() {
    // How long it was up, who answered, and what is found.
    for (secs, answers, expected) in [
        (0, &[][..], Some(FindingAbout::NotTakenUp)),
        (29, &[], Some(FindingAbout::NotTakenUp)),
        (30, &[], Some(FindingAbout::Unanswered)),
        (0, &[1], Some(FindingAbout::SilentGroups)),
        (600, &[1, 3], Some(FindingAbout::SilentGroups)),
        (600, &[1, 2, 3], None),
    ] {
        let mut session = meeting(3);
        session.apply(Command::GoTo("fraga".into()), 0);
        session.apply(Command::PassSecs(secs), 0);
        for group in answers {
            session.apply(
                Command::AddNote {
                    prompt: "fraga".into(),
                    group: GroupId(*group),
                    place: None,
                    text: "Ja.".into(),
                },
                0,
            );
        }
        let findings = plain_appendix(&session, None).findings;
        let about = findings
            .iter()
            .filter(|finding| finding.at.as_ref().is_some_and(|(item, _)| *item == "fraga".into()));
        let about: Vec<_> = about.map(|finding| finding.about).collect();
        assert_eq!(about, expected.into_iter().collect::<Vec<_>>(), "{secs} {answers:?}");
    }
}

#[test]
fn groups_that_are_silent_on_a_question_are_named_in_one_finding_that_leads_to_the_first() {
    let mut session = meeting(5);
    session.apply(Command::RenameGroup(GroupId(4), "Presidiet".into()), 0);
    session.apply(note("Vi är grupp 1."), 0);
    let findings = plain_appendix(&session, None).findings;
    let silent: Vec<_> = findings
        .iter()
        .filter(|finding| finding.about == FindingAbout::SilentGroups)
        .collect();
    assert_eq!(silent.len(), 1);
    assert_eq!(silent[0].text, "Fråga 1: inget svar från Grupp 2, Grupp 3, Presidiet och Grupp 5");
    assert_eq!(silent[0].at, Some(("fraga".into(), Some(GroupId(2)))));
}

#[test]
fn what_was_never_taken_up_leaves_the_bilaga_in_one_step_and_comes_back_in_one() {
    let mut session = meeting(2);
    session.apply(note("ett"), 0);
    let before = session.record().clone();
    let never = |session: &Session| -> Vec<ItemKey> {
        let findings = plain_appendix(session, None).findings;
        let groups = grouped(&findings);
        let group = groups.into_iter().find(|group| group.sort == FindingSort::NotTakenUp);
        group.map(|group| group.questions()).unwrap_or_default()
    };
    let questions = never(&session);
    assert!(questions.len() > 2);
    assert!(session.apply(Command::IncludeItems(questions.clone(), false), 0).record);
    assert!(never(&session).is_empty());
    let said = printed(&session);
    assert!(said.contains("Fråga 1. Känner ni igen er?") && !said.contains("Fråga 2."));
    session.undo();
    assert_eq!(session.record(), &before);
    assert_eq!(never(&session), questions);
    let nothing = session.apply(Command::IncludeItems(vec!["finns-inte".into()], false), 0);
    assert!(!nothing.record && nothing.refusal.is_some());
}

#[test]
fn a_file_is_borne_out_by_the_date_on_which_it_says_that_it_was_finished() {
    // What the file says, what the session says, and whether the file is right.
    for (written, finished_on, is_right) in [
        ("", "", true),
        ("", "2031-03-09", true),
        ("2031-03-09", "2031-03-09", true),
        ("2031-03-09", "", false),
        ("2031-03-09", "2031-03-10", false),
    ] {
        let mut session = meeting(2);
        session.apply(note("ett"), 0);
        if !finished_on.is_empty() {
            session.apply(Command::SetFinished(finished_on.into()), 5_000);
        }
        assert_eq!(session.bears_out(written), is_right, "{written} {finished_on}");
        assert!(session.can_undo());
        assert_eq!(session.seal(written), is_right, "{written} {finished_on}");
        let is_sealed = is_right && !written.is_empty();
        assert_eq!(session.can_undo(), !is_sealed, "{written} {finished_on}");
    }
}
