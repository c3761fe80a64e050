//! The rules of a meeting, which hold whoever writes in it: what begins it, what a release does, what opening does.

use crate::support::meetings::{deck, meeting};
use samtalsledaren::model::{Answer, Command, Entry, GroupId, MatrixAnswer, Moment, PageStep, Refusal, Session, WriterId};

fn add(prompt: &str) -> Command {
    Command::AddNote {
        prompt: prompt.into(),
        group: GroupId(1),
        place: None,
        text: "En väg in.".into(),
    }
}

fn not_begun() -> Session {
    Session::new(deck(), 2, "prov", "")
}

#[test]
fn going_somewhere_writing_and_answering_begin_a_meeting() {
    let answer = Command::SetAnswer {
        prompt: "matris".into(),
        group: GroupId(1),
        answer: Some(Answer::Matrix(MatrixAnswer::default().with(&"r1".into(), Moment::Today, Some(2)))),
        control: 0,
    };
    for command in [Command::GoTo("delar".into()), Command::GoTo("bild".into()), add("fraga"), answer] {
        let mut session = not_begun();
        let changed = session.apply(command.clone(), 0);
        assert!(session.lead().begun && changed.record && changed.at_once, "{command:?}");
        let numbers: Vec<_> = session.agenda().iter().filter_map(|entry| entry.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5], "{command:?}: the questions have their numbers");
    }
    let mut session = not_begun();
    session.apply(Command::SetDraft("ord".into()), 0);
    assert!(!session.lead().begun, "what is only typed begins nothing");
    session.apply(Command::EndNote, 0);
    assert!(session.lead().begun);
}

#[test]
fn what_comes_to_nothing_begins_nothing() {
    for command in [
        Command::GoTo("okand".into()),
        Command::EndNote,
        add("okand"),
        add("paus"),
        Command::SetFact(samtalsledaren::model::Fact::Board, "Nämnden".into()),
        Command::AddGroup("Bord 3".into()),
    ] {
        let mut session = not_begun();
        session.apply(command.clone(), 0);
        assert!(!session.lead().begun, "{command:?}");
    }
}

#[test]
fn the_answers_to_an_open_question_are_its_notes() {
    let mut session = meeting(2);
    session.apply(Command::GoTo("fraga".into()), 0);
    assert!(session.answers_are_notes() && !session.answers_are_released());
    session.apply(Command::ReleaseAnswers(true), 0);
    let scene = &session.hall().scene;
    assert!(scene.notes && !scene.answers && session.answers_are_released());
    session.apply(Command::ReleaseAnswers(false), 0);
    assert!(!session.hall().scene.notes);
    session.apply(Command::GoTo("matris".into()), 0);
    session.apply(Command::ReleaseAnswers(true), 0);
    let scene = &session.hall().scene;
    assert!(scene.answers && !scene.notes && session.answers_are_released());
}

#[test]
fn every_release_begins_with_the_first_page() {
    for command in [
        Command::ReleaseAnswers(true),
        Command::ReleaseNotes(true),
        Command::ChooseNotesOf(vec![GroupId(2)]),
        Command::ChooseNotesOf(Vec::new()),
    ] {
        let mut session = meeting(2);
        session.apply(Command::GoTo("matris".into()), 0);
        session.apply(Command::TurnHallPage(3), 0);
        assert!(session.apply(command.clone(), 0).record, "{command:?}");
        assert_eq!(session.hall().scene.page, 0, "{command:?}");
    }
}

#[test]
fn a_session_that_was_just_opened_shows_the_room_nothing_and_its_clock_stands() {
    let mut session = meeting(2);
    for command in [
        Command::GoTo("matris".into()),
        Command::OpenHall(true),
        Command::ReleaseAnswers(true),
        Command::ReleaseNotes(true),
    ] {
        session.apply(command, 0);
    }
    let mut session = Session::from_record(session.record().clone());
    assert!(session.apply(Command::SessionOpened, 0).record);
    let hall = session.hall();
    assert!(!hall.open && !hall.scene.answers && !hall.scene.notes && session.lead().paused);
    assert_eq!(hall.scene.item, Some("matris".into()), "the hall goes on where it was");
    assert!(!session.apply(Command::SessionOpened, 0).record && !session.can_undo());

    let mut ended = meeting(2);
    ended.apply(Command::SetEnded(true), 0);
    ended.apply(Command::SessionOpened, 0);
    assert!(!ended.lead().paused, "the clock of an ended meeting stands anyway");
    let mut fresh = not_begun();
    assert!(!fresh.apply(Command::SessionOpened, 0).record);
}

/// A meeting that was led and whose file was opened again, at an item in the middle or at the last one.
fn opened_again(at: &str) -> Session {
    let mut session = meeting(2);
    session.apply(Command::GoTo(at.into()), 0);
    let mut session = Session::from_record(session.record().clone());
    session.apply(Command::SessionOpened, 0);
    assert!(session.lead().is_led() && !session.lead().clock_runs());
    session
}

#[test]
fn the_clock_of_a_session_that_was_opened_runs_again_once_the_chair_goes_on() {
    let step = Command::Step;
    let (on, back) = (PageStep::On { pages: 3 }, PageStep::Back { pages: 1, before: 1 });
    // Each command, and whether the chair goes on by it.
    let table = [
        (step(on), true),
        (step(back), true),
        (step(PageStep::NextItem), true),
        (step(PageStep::PreviousItem), true),
        (Command::OpenHall(true), true),
        // Looking at something, writing it up and putting things in order are done in a meeting of last week, too.
        (Command::GoTo("fraga".into()), false),
        (Command::OpenHall(false), false),
        (Command::ScreenLost, false),
        (Command::BlankHall(true), false),
        (Command::SelectGroup(GroupId(2)), false),
        (Command::SetDraft("efteråt".into()), false),
        (add("matris"), false),
        (Command::CatchUp, false),
        (Command::ReleaseNotes(true), false),
        (Command::PassSecs(60), false),
    ];
    for (command, goes_on) in table {
        let mut session = opened_again("matris");
        let revision = session.revision().clone();
        let changed = session.apply(command.clone(), 0);
        assert_eq!(session.lead().clock_runs(), goes_on, "{command:?}");
        if goes_on {
            assert!(changed.record && *session.revision() != revision, "{command:?}");
            assert!(session.apply(Command::PassSecs(1), 0).record, "{command:?}");
        } else {
            // It is still waited for.
            session.apply(step(PageStep::PreviousItem), 0);
            assert!(session.lead().clock_runs(), "{command:?}");
        }
    }
}

#[test]
fn the_clock_runs_again_also_where_there_is_nowhere_to_go() {
    let (first, last) = ("bild", "paus");
    for (at, step) in [
        (first, PageStep::PreviousItem),
        (first, PageStep::Back { pages: 1, before: 1 }),
        (last, PageStep::NextItem),
        (last, PageStep::On { pages: 1 }),
    ] {
        let mut session = opened_again(at);
        let changed = session.apply(Command::Step(step), 0);
        assert!(changed.record && changed.refusal.is_none(), "{step:?}");
        assert!(session.lead().clock_runs() && session.current().as_str() == at, "{step:?}");
        // Before the first item the hall has its title page left.
        assert_eq!(session.shows_title(), at == first, "{step:?}");
        assert_eq!(
            session.apply(Command::Step(step), 0).refusal,
            Some(Refusal::NothingChanged),
            "{step:?}"
        );
    }
}

#[test]
fn a_clock_that_the_chair_has_stopped_is_let_run_by_nothing_but_the_chair() {
    let steps = [
        Command::Step(PageStep::NextItem),
        Command::Step(PageStep::PreviousItem),
        Command::OpenHall(true),
    ];
    // Stopped before the file was closed.
    let mut stopped = meeting(2);
    stopped.apply(Command::GoTo("matris".into()), 0);
    stopped.apply(Command::SetPaused(true), 0);
    let mut stopped = Session::from_record(stopped.record().clone());
    stopped.apply(Command::SessionOpened, 0);
    // Stopped after it was opened, by a key that found the clock standing, and by two.
    let mut confirmed = opened_again("matris");
    confirmed.apply(Command::SetPaused(true), 0);
    let mut twice = opened_again("matris");
    twice.apply(Command::SetPaused(false), 0);
    twice.apply(Command::SetPaused(true), 0);
    // Stopped in the middle of the meeting, with no file opened at all.
    let mut led = meeting(2);
    led.apply(Command::GoTo("matris".into()), 0);
    led.apply(Command::SetPaused(true), 0);
    for mut session in [stopped, confirmed, twice, led] {
        for command in &steps {
            session.apply(command.clone(), 0);
            assert!(session.lead().paused, "{command:?}");
        }
        session.apply(Command::SetPaused(false), 0);
        assert!(session.lead().clock_runs());
    }
    // No step lets the clock of an ended meeting run, nor that of one that is not begun.
    let mut ended = meeting(2);
    ended.apply(Command::SetEnded(true), 0);
    let mut ended = Session::from_record(ended.record().clone());
    for session in [&mut ended, &mut not_begun()] {
        session.apply(Command::SessionOpened, 0);
        assert!(!session.lead().is_led() && !session.is_shown());
        session.apply(Command::OpenHall(true), 0);
        assert!(!session.lead().clock_runs() && !session.is_shown(), "nobody is kept awake for it");
    }
}

#[test]
fn another_writer_at_the_clicker_goes_on_with_the_meeting_too() {
    let mut session = opened_again("matris");
    let entry = Entry {
        writer: WriterId::new("k1k2k3").unwrap(),
        at_ms: 0,
        command: Command::Step(PageStep::NextItem),
    };
    assert!(session.apply_entry(entry).record && session.lead().clock_runs());
}

#[test]
fn a_hall_whose_screen_is_gone_is_closed() {
    let mut session = meeting(2);
    session.apply(Command::OpenHall(true), 0);
    assert!(session.apply(Command::ScreenLost, 0).record && !session.hall().open);
    assert!(!session.apply(Command::ScreenLost, 0).record);
}

#[test]
fn a_change_of_words_that_is_given_up_is_no_change() {
    let mut session = meeting(2);
    session.apply(add("fraga"), 0);
    let id = session.notes().next().unwrap().id.clone();
    let words = |session: &Session| (session.notes().next().unwrap().text.clone(), session.notes().next().unwrap().edited);
    let give_up = |text: &str| Command::GiveUpEdit {
        note: id.clone(),
        text: text.into(),
        turned: false,
    };
    for (at_ms, text) in [(0, "En väg"), (9_000, "En väg ut."), (18_000, "En väg ut härifrån.")] {
        session.apply(Command::SetNoteText(id.clone(), text.into()), at_ms);
    }
    assert!(session.notes().next().unwrap().edited);
    assert!(session.apply(give_up("En väg in."), 20_000).record);
    assert_eq!(words(&session), ("En väg in.".into(), false));
    session.undo();
    assert_eq!(
        words(&session),
        ("En väg ut härifrån.".into(), true),
        "giving up is a step like others"
    );

    // Words that no step remembers make a note that was changed, whoever asks.
    assert!(session.apply(give_up("Aldrig sagt."), 30_000).record);
    assert_eq!(words(&session), ("Aldrig sagt.".into(), true));
}
