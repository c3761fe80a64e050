//! Stepping through the agenda: where the meeting is, what the hall shows, and the time.

use crate::support::meetings::{deck, meeting};
use samtalsledaren::model::{Answer, PlaceKey};
use samtalsledaren::model::{
    Command, Deck, Fact, GroupId, HallView, Item, ItemKey, Kind, MOST_GROUPS, MOST_MINUTES, Matrix, MatrixAnswer, Moment, Session, Slide,
    clock_time, date_in, minutes_after_midnight, minutes_and_seconds,
};
use samtalsledaren::words::{Language, Words};

fn go(session: &mut Session, key: &str) {
    session.apply(Command::GoTo(key.into()), 0);
}

fn scene_item(session: &Session) -> Option<&str> {
    session.hall().scene.item.as_ref().map(ItemKey::as_str)
}

fn next_key(session: &Session) -> Option<&str> {
    session.next().map(|item| item.key.as_str())
}

fn previous_key(session: &Session) -> Option<&str> {
    session.previous().map(|item| item.key.as_str())
}

fn numbers(session: &Session) -> Vec<(&str, Option<u32>)> {
    session.agenda().iter().map(|entry| (entry.item.as_str(), entry.number)).collect()
}

#[test]
fn a_begun_meeting_stands_at_the_first_item_and_the_hall_shows_it() {
    let session = meeting(2);
    assert_eq!(session.current().as_str(), "bild");
    assert_eq!(scene_item(&session), Some("bild"));
    assert_eq!(HallView::of(&session).item.map(|item| item.title), Some("Bakgrund".to_owned()));
}

#[test]
fn what_comes_next_can_be_read_ahead_without_anything_that_was_released_or_said() {
    let mut session = meeting(2);
    let next = HallView::ahead(&session, 1);
    assert_eq!(next.and_then(|view| view.item).map(|item| item.key), Some("fraga".into()));
    assert_eq!(scene_item(&session), Some("bild"), "the hall stays where it is");
    go(&mut session, "fraga");
    session.apply(Command::SetDraft("sagt".into()), 0);
    session.apply(Command::EndNote, 0);
    session.apply(Command::ReleaseNotes(true), 0);
    go(&mut session, "bild");
    session.apply(Command::BlankHall(true), 0);
    let next = HallView::ahead(&session, 1);
    let next = next.unwrap();
    assert!(!next.blank && !next.notes_released && next.notes.is_empty());
    assert_eq!(next.left_secs, Some(600), "as it will be there: the time takes its room");
    let last = session.items().last().map(|(_, item)| item.key.clone());
    session.apply(Command::GoTo(last.unwrap_or_default()), 0);
    assert_eq!(HallView::ahead(&session, 1), None);
}

#[test]
fn before_the_beginning_the_hall_shows_the_title_page() {
    let session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    let view = HallView::of(&session);
    assert_eq!((view.item, view.title.as_str()), (None, "Provunderlag"));
}

#[test]
fn a_meeting_that_leaves_out_its_first_items_begins_at_the_first_that_it_takes_up() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::IncludeItem("bild".into(), false), 0);
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    session.apply(Command::Begin, 0);
    assert_eq!(session.current().as_str(), "delar");
    assert_eq!(session.question_number(&"delar".into()), Some(1));
}

#[test]
fn stepping_follows_the_agenda_and_stops_at_both_ends() {
    let mut session = meeting(2);
    assert_eq!(previous_key(&session), None);
    let mut passed = vec![session.current().to_string()];
    while let Some(key) = session.next().map(|item| item.key.clone()) {
        session.apply(Command::GoTo(key.clone()), 0);
        passed.push(key.to_string());
    }
    assert_eq!(passed, ["bild", "fraga", "delar", "matris", "triangel", "markeringar", "paus"]);
    assert_eq!(next_key(&session), None);
    assert_eq!(previous_key(&session), Some("markeringar"));
}

#[test]
fn stepping_passes_over_what_the_meeting_leaves_out() {
    let mut session = meeting(2);
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    assert_eq!(next_key(&session), Some("matris"));
}

#[test]
fn stepping_goes_on_from_an_item_that_was_left_out_while_it_was_shown() {
    let mut session = meeting(2);
    go(&mut session, "delar");
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    assert_eq!(session.current().as_str(), "delar");
    assert_eq!((previous_key(&session), next_key(&session)), (Some("fraga"), Some("matris")));
    assert_eq!(session.left_secs(), 4 * 600, "matris, triangel, markeringar and paus are left");
}

#[test]
fn an_item_that_is_not_in_the_deck_cannot_be_gone_to() {
    let mut session = meeting(2);
    let before = session.record().clone();
    assert!(!session.apply(Command::GoTo("okand".into()), 0).record);
    assert_eq!(session.record(), &before);
}

#[test]
fn items_are_moved_within_the_agenda() {
    let order = |session: &Session| session.agenda().iter().map(|entry| entry.item.to_string()).collect::<Vec<_>>();
    let mut session = meeting(2);
    session.apply(Command::MoveItem("paus".into(), 0), 0);
    assert_eq!(
        order(&session),
        ["paus", "bild", "fraga", "delar", "matris", "triangel", "markeringar"]
    );
    session.apply(Command::MoveItem("paus".into(), 99), 0);
    assert_eq!(
        order(&session),
        ["bild", "fraga", "delar", "matris", "triangel", "markeringar", "paus"]
    );
    assert!(!session.apply(Command::MoveItem("paus".into(), 6), 0).record);
    assert!(!session.apply(Command::MoveItem("okand".into(), 0), 0).record);
}

#[test]
fn questions_are_numbered_when_the_meeting_is_begun_and_keep_their_numbers_when_moved() {
    let mut session = meeting(2);
    let given = [
        ("bild", None),
        ("fraga", Some(1)),
        ("delar", Some(2)),
        ("matris", Some(3)),
        ("triangel", Some(4)),
        ("markeringar", Some(5)),
        ("paus", None),
    ];
    assert_eq!(numbers(&session), given);
    session.apply(Command::MoveItem("markeringar".into(), 1), 0);
    session.apply(Command::MoveItem("fraga".into(), 6), 0);
    for (key, number) in given {
        assert_eq!(session.question_number(&key.into()), number, "{key}");
    }
}

#[test]
fn before_the_beginning_the_numbers_follow_the_order() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::MoveItem("markeringar".into(), 0), 0);
    assert_eq!(session.question_number(&"markeringar".into()), Some(1));
    assert_eq!(session.question_number(&"fraga".into()), Some(2));
    session.apply(Command::IncludeItem("fraga".into(), false), 0);
    assert_eq!(session.question_number(&"fraga".into()), None);
    assert_eq!(session.question_number(&"delar".into()), Some(2));
    assert_eq!(session.question_number(&"bild".into()), None);
}

#[test]
fn a_question_taken_up_later_gets_the_next_free_number_and_keeps_it() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::IncludeItem("delar".into(), false), 0);
    session.apply(Command::IncludeItem("matris".into(), false), 0);
    session.apply(Command::Begin, 0);
    assert_eq!(session.question_number(&"delar".into()), None);
    session.apply(Command::IncludeItem("matris".into(), true), 0);
    session.apply(Command::IncludeItem("delar".into(), true), 0);
    assert_eq!(session.question_number(&"matris".into()), Some(4));
    assert_eq!(session.question_number(&"delar".into()), Some(5));
    session.apply(Command::IncludeItem("matris".into(), false), 0);
    session.apply(Command::IncludeItem("matris".into(), true), 0);
    assert_eq!(session.question_number(&"matris".into()), Some(4));
}

#[test]
fn a_meeting_is_begun_once() {
    let mut session = meeting(2);
    go(&mut session, "matris");
    assert!(!session.apply(Command::Begin, 0).record);
    assert_eq!(session.current().as_str(), "matris");
}

#[test]
fn going_to_another_item_takes_back_what_was_released() {
    let mut session = meeting(2);
    go(&mut session, "matris");
    session.apply(Command::ReleaseAnswers(true), 0);
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(Command::TurnHallPage(2), 0);
    go(&mut session, "matris");
    assert!(session.hall().scene.answers, "to stay is not to go");
    go(&mut session, "triangel");
    let scene = &session.hall().scene;
    assert_eq!((scene.answers, scene.notes, scene.page), (false, false, 0));
    go(&mut session, "matris");
    assert!(!session.hall().scene.answers, "to come back releases nothing");
}

#[test]
fn a_frozen_hall_stays_and_follows_again_when_it_is_let_go() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(Command::FreezeHall(true), 0);
    go(&mut session, "triangel");
    assert_eq!((session.current().as_str(), scene_item(&session)), ("triangel", Some("fraga")));
    assert!(session.hall().scene.notes, "what was released to the frozen page stays released");
    assert_eq!(HallView::of(&session).left_secs, None, "the time left is that of another item");
    session.apply(Command::FreezeHall(false), 0);
    assert_eq!(scene_item(&session), Some("triangel"));
    assert!(!session.hall().scene.notes);
}

#[test]
fn to_let_go_of_a_hall_that_is_not_frozen_changes_nothing() {
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    assert!(!session.apply(Command::FreezeHall(false), 0).record);
    assert_eq!(scene_item(&session), None, "the title page stays");
}

#[test]
fn a_blank_hall_shows_nothing_at_all() {
    let mut session = meeting(2);
    session.apply(Command::SetFact(Fact::Board, "Provnämnden".into()), 0);
    go(&mut session, "fraga");
    session.apply(Command::ReleaseNotes(true), 0);
    session.apply(Command::BlankHall(true), 0);
    assert_eq!(
        HallView::of(&session),
        HallView {
            blank: true,
            ..HallView::default()
        }
    );
    session.apply(Command::BlankHall(false), 0);
    let view = HallView::of(&session);
    assert_eq!((view.blank, view.board.as_str()), (false, "Provnämnden"));
}

/// A meeting of one matrix where the group has said and answered something, and the chair has advice of her own.
fn meeting_with_secrets() -> Session {
    let mut deck = deck();
    for item in &mut deck.items {
        item.hint = "HEMLIGT råd".into();
        if let Kind::Matrix(Matrix { sections, .. }) = &mut item.kind {
            sections[0].rows[0].help = "HEMLIG hjälp".into();
        }
    }
    let mut session = Session::new(deck, 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::Begin, 0);
    go(&mut session, "matris");
    let note = |group, text: &str| Command::AddNote {
        prompt: "matris".into(),
        group: GroupId(group),
        place: None,
        text: text.into(),
    };
    session.apply(note(1, "första"), 0);
    session.apply(note(2, "HEMLIG lämnas utanför"), 0);
    session.apply(note(2, "HEMLIG i papperskorgen"), 0);
    let ids: Vec<_> = session.notes().map(|note| note.id.clone()).collect();
    session.apply(Command::IncludeNote(ids[1].clone(), false), 0);
    session.apply(Command::RemoveNote(ids[2].clone(), true), 0);
    session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(1),
            place: None,
            text: "HEMLIG på en annan fråga".into(),
        },
        0,
    );
    session.apply(Command::SetDraft("HEMLIGT utkast".into()), 0);
    session.apply(
        Command::SetAnswer {
            prompt: "matris".into(),
            group: GroupId(2),
            answer: Some(Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(4)))),
            control: 0,
        },
        0,
    );
    session
}

#[test]
fn the_hall_gets_notes_and_answers_only_when_they_are_released() {
    let mut session = meeting_with_secrets();
    let view = HallView::of(&session);
    assert!(view.notes.is_empty() && view.answers.is_empty());
    session.apply(Command::ReleaseNotes(true), 0);
    let view = HallView::of(&session);
    assert_eq!(view.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["första"]);
    assert!(view.answers.is_empty());
    session.apply(Command::ReleaseAnswers(true), 0);
    let view = HallView::of(&session);
    assert_eq!(view.answers.iter().map(|(group, _)| group.id).collect::<Vec<_>>(), [GroupId(2)]);
    session.apply(Command::ReleaseNotes(false), 0);
    assert!(HallView::of(&session).notes.is_empty());
}

#[test]
fn the_hall_never_gets_advice_drafts_or_what_was_put_aside() {
    let mut session = meeting_with_secrets();
    for (answers, notes) in [(false, false), (true, false), (false, true), (true, true)] {
        session.apply(Command::ReleaseAnswers(answers), 0);
        session.apply(Command::ReleaseNotes(notes), 0);
        let view = format!("{:?}", HallView::of(&session));
        assert!(!view.contains("HEMLIG"), "{view}");
    }
}

#[test]
fn minutes_are_planned_within_a_day_and_added_while_leading() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    session.apply(Command::SetMinutes("fraga".into(), u16::MAX), 0);
    assert_eq!(session.entry(&"fraga".into()).unwrap().minutes, MOST_MINUTES);
    session.apply(Command::SetMinutes("fraga".into(), 10), 0);
    session.apply(Command::PassSecs(90), 0);
    session.apply(Command::AddMinutes("fraga".into(), 2), 0);
    assert_eq!(session.entry(&"fraga".into()).unwrap().left_secs(), 12 * 60 - 90);
    session.apply(Command::AddMinutes("fraga".into(), -20), 0);
    assert_eq!(session.entry(&"fraga".into()).unwrap().left_secs(), -90);
    for _ in 0..3 {
        session.apply(Command::AddMinutes("fraga".into(), i16::MIN), 0);
    }
    session.apply(Command::AddMinutes("fraga".into(), i16::MAX), 0);
    assert!(session.entry(&"fraga".into()).unwrap().planned_secs() >= 0);
}

#[test]
fn time_passes_only_in_a_begun_meeting_that_is_neither_paused_nor_ended() {
    let used = |session: &Session| session.agenda().iter().map(|entry| entry.used_secs).sum::<u32>();
    let mut session = Session::new(deck(), 2, "prov", "2031-03-05T12:00:00+01:00");
    session.apply(Command::PassSecs(5), 0);
    assert_eq!(used(&session), 0);
    session.apply(Command::Begin, 0);
    session.apply(Command::PassSecs(5), 0);
    session.apply(Command::SetPaused(true), 0);
    session.apply(Command::PassSecs(7), 0);
    session.apply(Command::SetPaused(false), 0);
    session.apply(Command::PassSecs(11), 0);
    session.apply(Command::SetEnded(true), 0);
    session.apply(Command::PassSecs(13), 0);
    assert_eq!(used(&session), 16);
}

#[test]
fn the_time_left_of_the_meeting_is_the_rest_of_this_item_and_all_that_follow() {
    let mut session = meeting(2);
    assert_eq!(session.planned_minutes(), 70);
    assert_eq!(session.left_secs(), 7 * 600);
    session.apply(Command::PassSecs(100), 0);
    assert_eq!(session.left_secs(), 7 * 600 - 100);
    go(&mut session, "markeringar");
    assert_eq!(session.left_secs(), 2 * 600);
    session.apply(Command::PassSecs(10_000), 0);
    assert_eq!(session.left_secs(), 600, "an item that has run over takes nothing from the next");
    session.apply(Command::IncludeItem("paus".into(), false), 0);
    assert_eq!(session.left_secs(), 0);
}

#[test]
fn an_item_without_planned_time_shows_no_time_in_the_hall() {
    let mut session = meeting(2);
    go(&mut session, "fraga");
    assert_eq!(HallView::of(&session).left_secs, Some(600));
    session.apply(Command::SetMinutes("fraga".into(), 0), 0);
    assert_eq!(HallView::of(&session).left_secs, None);
}

#[test]
fn times_of_day_are_read_as_boards_write_them() {
    for (text, minutes) in [
        ("12.00", Some(720)),
        ("12:00", Some(720)),
        ("12", Some(720)),
        ("9", Some(540)),
        ("24", None),
        (" 9.05 ", Some(545)),
        ("09.05", Some(545)),
        ("0.00", Some(0)),
        ("23.59", Some(1439)),
        ("24.00", None),
        ("12.60", None),
        ("12.5", None),
        ("12.005", None),
        ("012.00", None),
        (".30", None),
        ("", None),
        ("tolv", None),
        ("-1.00", None),
        ("+1.00", None),
        ("12.+5", None),
        ("1 2.00", None),
        ("12.00.00", None),
    ] {
        assert_eq!(minutes_after_midnight(text), minutes, "{text:?}");
    }
}

#[test]
fn times_and_dates_are_written_as_each_language_writes_them() {
    let english = Words::new(Language::English);
    for (minutes, text) in [
        (0, "00.00"),
        (545, "09.05"),
        (720, "12.00"),
        (1439, "23.59"),
        (1440, "00.00"),
        (1500, "01.00"),
    ] {
        assert_eq!(clock_time(minutes, Words::default()), text);
        assert_eq!(clock_time(minutes, english), text.replace('.', ":"));
    }
    for (secs, text) in [
        (0, "0.00"),
        (7, "0.07"),
        (658, "10.58"),
        (3600, "60.00"),
        (-7, "−0.07"),
        (-61, "−1.01"),
    ] {
        assert_eq!(minutes_and_seconds(secs, Words::default()), text);
        assert_eq!(minutes_and_seconds(secs, english), text.replace('.', ":"));
    }
    assert_eq!(date_in("2023-08-30", Words::default()), "2023-08-30");
    assert_eq!(date_in("2023-08-30", english), "30 August 2023");
    assert_eq!(date_in("på onsdag", english), "på onsdag");
}

#[test]
fn groups_are_added_up_to_twelve_and_removed_while_they_have_said_nothing() {
    let ids = |session: &Session| session.groups().iter().map(|group| group.id.0).collect::<Vec<_>>();
    let mut session = meeting(2);
    session.apply(Command::AddGroup("Presidiet".into()), 0);
    assert_eq!(ids(&session), [1, 2, 3]);
    session.apply(Command::SelectGroup(GroupId(2)), 0);
    session.apply(Command::RemoveGroup(GroupId(2)), 0);
    assert_eq!((ids(&session), session.cursor().group), (vec![1, 3], GroupId(1)));
    session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(3),
            place: None,
            text: "sagt".into(),
        },
        0,
    );
    assert!(
        !session.apply(Command::RemoveGroup(GroupId(3)), 0).record,
        "a group that has spoken stays"
    );
    session.apply(Command::RemoveGroup(GroupId(1)), 0);
    assert!(!session.apply(Command::RemoveGroup(GroupId(3)), 0).record, "the last group stays");
    for number in 0..20 {
        session.apply(Command::AddGroup(format!("Grupp {number}")), 0);
    }
    assert_eq!(session.groups().len(), MOST_GROUPS);
}

#[test]
fn a_session_has_at_least_one_group_and_at_most_twelve() {
    for (asked, given) in [(0, 1), (1, 1), (12, 12), (4000, 12)] {
        let session = Session::new(deck(), asked, "prov", "2031-03-05T12:00:00+01:00");
        assert_eq!(session.groups().len(), given, "{asked} asked for");
    }
}

#[test]
fn a_group_that_was_added_later_never_takes_over_what_another_said() {
    let mut session = meeting(1);
    session.apply(Command::AddGroup("Grupp 2".into()), 0);
    session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(2),
            place: None,
            text: "ett misstag".into(),
        },
        0,
    );
    let id = session.notes().next().unwrap().id.clone();
    session.apply(Command::RemoveNote(id.clone(), true), 0);
    assert!(
        session.apply(Command::RemoveGroup(GroupId(2)), 0).record,
        "only the wastebasket has its words"
    );
    session.apply(Command::AddGroup("En annan".into()), 0);
    assert_eq!(session.groups()[1].id, GroupId(3));
    assert!(
        !session.apply(Command::RemoveNote(id.clone(), false), 0).record,
        "its group is gone"
    );
    session.apply(Command::MoveNote(id.clone(), GroupId(3)), 0);
    session.apply(Command::RemoveNote(id, false), 0);
    assert_eq!(session.notes().next().unwrap().text, "ett misstag");
}

#[test]
fn a_session_read_from_a_file_stands_inside_its_deck() {
    let mut record = meeting(2).record().clone();
    record.lead.current = "borttagen".into();
    record.lead.desk.prompt = "borttagen".into();
    record.lead.desk.group = GroupId(9);
    record.agenda.retain(|entry| entry.item.as_str() != "paus");
    record.notes.push(samtalsledaren::model::Note {
        id: "kb-41".into(),
        prompt: "fraga".into(),
        group: GroupId(7),
        number: 3,
        text: "från en grupp som filen inte nämner".into(),
        include: true,
        ..Default::default()
    });
    let mut session = Session::from_record(record);
    assert_eq!(session.current().as_str(), "bild");
    assert_eq!(session.cursor().group, GroupId(1));
    assert!(session.group(GroupId(7)).is_some());
    let paus = session.entry(&"paus".into()).unwrap();
    assert!(!paus.included, "what the agenda does not name is not taken up");
    session.apply(
        Command::AddNote {
            prompt: "fraga".into(),
            group: GroupId(7),
            place: None,
            text: "nästa".into(),
        },
        0,
    );
    let latest = session.notes().last().unwrap();
    assert_eq!((latest.id.as_str(), latest.number), ("000000-1", 4));
}

#[test]
fn a_deck_of_slides_alone_can_be_led() {
    let mut session = Session::new(
        Deck {
            id: "bilder".into(),
            items: ["ett", "tva"]
                .map(|key| Item {
                    key: key.into(),
                    title: key.into(),
                    kind: Kind::Slide(Slide::default()),
                    ..Item::default()
                })
                .into(),
            ..Deck::default()
        },
        1,
        "prov",
        "",
    );
    session.apply(Command::Begin, 0);
    go(&mut session, "tva");
    assert_eq!(session.current().as_str(), "tva");
    assert_eq!(session.question_number(&"tva".into()), None);
    session.apply(Command::SelectPlace(Some(PlaceKey::from("ingen"))), 0);
    assert_eq!(session.cursor().place, None);
}
