//! The time of a meeting as a table: plan, what happened, the user's clock, and what is shown.

use samtalsledaren::model::{Command, Deck, Fact, Item, Kind, Open, Pause, Saving, Session, Slide, Timetable};

/// `a` is a slide; `b`, `c` and `d` are questions; `p` is a pause between `b` and `c`.
fn session(plan: [u16; 5], start: &str, end: &str) -> Session {
    let kind = |key: &str| match key {
        "a" => Kind::Slide(Slide::default()),
        "p" => Kind::Pause(Pause {}),
        _ => Kind::Open(Open::default()),
    };
    let items = ["a", "b", "p", "c", "d"].iter().zip(plan).map(|(key, minutes)| Item {
        key: (*key).into(),
        title: (*key).into(),
        minutes,
        kind: kind(key),
        ..Item::default()
    });
    let deck = Deck {
        items: items.collect(),
        ..Deck::default()
    };
    let mut session = Session::new(deck, 2, "prov", "");
    session.apply(Command::SetFact(Fact::Start, start.into()), 0);
    session.apply(Command::SetFact(Fact::End, end.into()), 0);
    session
}

/// What happens before the clock is looked at.
#[derive(Clone, Copy)]
enum Event {
    Begin,
    /// Go to an item.
    To(&'static str),
    /// Minutes pass, as the window counts them: never while it sleeps or the clock is stopped.
    Pass(u32),
    Pause,
    Run,
    /// Minutes more or less for the current item.
    More(i16),
    /// An item may begin no earlier than this.
    Fixed(&'static str, &'static str),
    LeaveOut(&'static str),
    End,
    OpenAgain,
}
use Event::{Begin, End, Fixed, LeaveOut, More, OpenAgain, Pass, Pause as Stop, Run, To};

fn happen(session: &mut Session, event: Event) {
    let command = match event {
        Begin => Command::Begin,
        To(key) => Command::GoTo(key.into()),
        Pass(minutes) => Command::PassSecs(minutes * 60),
        Stop => Command::SetPaused(true),
        Run => Command::SetPaused(false),
        More(minutes) => Command::AddMinutes(session.current().clone(), minutes),
        Fixed(key, starts) => Command::SetStarts(key.into(), starts.into()),
        LeaveOut(key) => Command::IncludeItem(key.into(), false),
        End => Command::SetEnded(true),
        OpenAgain => Command::SetEnded(false),
    };
    session.apply(command, 0);
}

fn secs(time: &str) -> u32 {
    let mut parts = time.split('.').map(|part| part.parse::<u32>().unwrap());
    parts.next().unwrap() * 3600 + parts.next().unwrap() * 60 + parts.next().unwrap_or(0)
}

/// "13.45", or "24.10" past midnight.
fn clock(secs: Option<i64>) -> String {
    secs.map_or_else(|| "–".into(), |secs| format!("{:02}.{:02}", secs / 3600, secs / 60 % 60))
}

struct Row {
    name: &'static str,
    plan: [u16; 5],
    times: (&'static str, &'static str),
    events: &'static [Event],
    now: &'static str,
    /// When the current item's time is used up, in minutes; below nothing when it has run over.
    left: i64,
    ends: &'static str,
    /// Minutes behind the plan.
    behind: i64,
}

const PLAN: [u16; 5] = [5, 20, 10, 15, 10];
const NOON: (&str, &str) = ("12.00", "13.00");

/// A row with the usual plan, noon as start and one o'clock as end.
const fn usual(name: &'static str, events: &'static [Event], now: &'static str, left: i64, ends: &'static str, behind: i64) -> Row {
    Row {
        name,
        plan: PLAN,
        times: NOON,
        events,
        now,
        left,
        ends,
        behind,
    }
}

const fn row(
    name: &'static str,
    (plan, times): ([u16; 5], (&'static str, &'static str)),
    events: &'static [Event],
    now: &'static str,
    (left, ends, behind): (i64, &'static str, i64),
) -> Row {
    Row {
        name,
        plan,
        times,
        events,
        now,
        left,
        ends,
        behind,
    }
}

const ROWS: [Row; 40] = [
    usual(
        "before the meeting the plan holds whatever the clock says",
        &[],
        "09.17",
        5,
        "13.00",
        0,
    ),
    usual("begun on time", &[Begin], "12.00", 5, "13.00", 0),
    usual("begun ten minutes late", &[Begin], "12.10", 5, "13.10", 10),
    usual("begun ten minutes early", &[Begin], "11.50", 5, "12.50", -10),
    usual("two minutes of the slide have passed", &[Begin, Pass(2)], "12.02", 3, "13.00", 0),
    usual("the slide runs over by two minutes", &[Begin, Pass(7)], "12.07", -2, "13.02", 2),
    usual("the slide took its time", &[Begin, Pass(5), To("b")], "12.05", 20, "13.00", 0),
    usual("the slide was quick", &[Begin, Pass(1), To("b")], "12.01", 20, "12.56", -4),
    usual(
        "a question in the middle",
        &[Begin, Pass(5), To("b"), Pass(12)],
        "12.17",
        8,
        "13.00",
        0,
    ),
    usual("a question used up", &[Begin, Pass(5), To("b"), Pass(20)], "12.25", 0, "13.00", 0),
    usual(
        "a question far over",
        &[Begin, Pass(5), To("b"), Pass(45)],
        "12.50",
        -25,
        "13.25",
        25,
    ),
    usual("one minute more", &[Begin, More(1)], "12.00", 6, "13.01", 1),
    usual("one minute less", &[Begin, More(-1)], "12.00", 4, "12.59", -1),
    usual("more is taken away than there was", &[Begin, More(-9)], "12.00", 0, "12.55", -5),
    usual(
        "a stopped clock counts nothing, but the hour goes on",
        &[Begin, Stop, Pass(10)],
        "12.10",
        5,
        "13.10",
        10,
    ),
    usual(
        "stopped and let run again",
        &[Begin, Stop, Pass(10), Run, Pass(1)],
        "12.11",
        4,
        "13.10",
        10,
    ),
    usual("the machine slept for half an hour", &[Begin, Pass(2)], "12.32", 3, "13.30", 30),
    usual("the clock was set back an hour", &[Begin, Pass(2)], "11.02", 3, "12.00", -60),
    usual("the clock was set forward an hour", &[Begin, Pass(2)], "13.02", 3, "14.00", 60),
    usual(
        "the break is running",
        &[Begin, Pass(5), To("b"), Pass(20), To("p"), Pass(4)],
        "12.29",
        6,
        "13.00",
        0,
    ),
    usual(
        "the break is over its time",
        &[Begin, Pass(5), To("b"), Pass(20), To("p"), Pass(13)],
        "12.38",
        -3,
        "13.03",
        3,
    ),
    usual("a question was skipped", &[Begin, Pass(5), To("p")], "12.05", 10, "12.40", -20),
    usual(
        "a skipped question is taken up again",
        &[Begin, Pass(5), To("p"), To("b")],
        "12.05",
        20,
        "13.00",
        0,
    ),
    usual(
        "back to a question that has some time left",
        &[Begin, To("b"), Pass(5), To("a"), To("b")],
        "12.05",
        15,
        "12.55",
        -5,
    ),
    usual("the last question", &[Begin, To("d"), Pass(4)], "12.54", 6, "13.00", 0),
    usual("the last question over time", &[Begin, To("d"), Pass(14)], "13.04", -4, "13.04", 4),
    usual("a question left out before", &[LeaveOut("c"), Begin], "12.00", 5, "12.45", 0),
    usual(
        "a question left out in the middle",
        &[Begin, Pass(5), To("b"), LeaveOut("c")],
        "12.05",
        20,
        "12.45",
        0,
    ),
    usual("ended: the plan is shown again", &[Begin, Pass(9), End], "12.30", -4, "13.00", 0),
    usual("opened again", &[Begin, Pass(5), To("b"), End, OpenAgain], "12.30", 20, "13.25", 25),
    usual(
        "nothing is counted once it has ended",
        &[Begin, Pass(2), End, Pass(10)],
        "12.12",
        3,
        "13.00",
        0,
    ),
    usual("the break at its fixed time", &[Fixed("p", "12.25"), Begin], "12.00", 5, "13.00", 0),
    usual(
        "the break waits for its time",
        &[Fixed("p", "12.40"), Begin],
        "12.00",
        5,
        "13.15",
        0,
    ),
    usual(
        "late, but the fixed break takes it in",
        &[Fixed("p", "12.40"), Begin],
        "12.10",
        5,
        "13.15",
        0,
    ),
    usual(
        "too late for the fixed break",
        &[Fixed("p", "12.40"), Begin],
        "12.20",
        5,
        "13.20",
        5,
    ),
    usual(
        "in the break its fixed time is no matter",
        &[Fixed("p", "12.40"), Begin, To("p")],
        "12.20",
        10,
        "12.55",
        -20,
    ),
    row("past midnight", (PLAN, ("23.30", "00.30")), &[Begin], "23.30", (5, "24.30", 0)),
    row(
        "after midnight",
        (PLAN, ("23.30", "00.30")),
        &[Begin, Pass(5), To("b"), Pass(20), To("p")],
        "00.10",
        (10, "24.45", 15),
    ),
    row(
        "no start is known: the forecast stands alone",
        (PLAN, ("", "13.00")),
        &[Begin],
        "12.05",
        (5, "13.05", 0),
    ),
    row("nothing is planned", ([0; 5], NOON), &[Begin, Pass(3)], "12.03", (-3, "12.03", 3)),
];

#[test]
fn forty_meetings_are_shown_as_they_go() {
    let mut wrong = Vec::new();
    for row in &ROWS {
        let mut session = session(row.plan, row.times.0, row.times.1);
        for event in row.events {
            happen(&mut session, *event);
        }
        let table = Timetable::of(&session, Some(secs(row.now)));
        let left = session.entry(session.current()).unwrap().left_secs();
        let seen = (left, clock(table.ends), table.behind_secs().unwrap_or(0));
        let expected = (row.left * 60, row.ends.to_owned(), row.behind * 60);
        if seen != expected {
            wrong.push(format!("{}: {seen:?} instead of {expected:?}", row.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn items_begin_one_after_the_other_and_what_has_been_has_no_time_any_more() {
    let mut session = session(PLAN, "12.00", "13.00");
    let begins = |session: &Session, now: &str| {
        let table = Timetable::of(session, Some(secs(now)));
        table.rows.iter().map(|row| clock(row.begins)).collect::<Vec<_>>()
    };
    assert_eq!(begins(&session, "09.00"), ["12.00", "12.05", "12.25", "12.35", "12.50"]);
    for event in [Begin, Pass(5), To("b"), Pass(2)] {
        happen(&mut session, event);
    }
    assert_eq!(begins(&session, "12.10"), ["–", "–", "12.28", "12.38", "12.53"]);
}

#[test]
fn a_fixed_time_that_the_plan_cannot_keep_is_told() {
    let mut session = session(PLAN, "12.00", "13.00");
    happen(&mut session, Fixed("p", "12.15"));
    let table = Timetable::of(&session, None);
    assert_eq!(table.row(&"p".into()).unwrap().late_secs, 600);
    assert_eq!(table.row(&"c".into()).unwrap().late_secs, 0);
}

fn cuts(saving: Option<Saving>) -> (Vec<(String, i16)>, bool) {
    let saving = saving.unwrap_or_default();
    let cuts = saving.cuts.iter().map(|(key, minutes)| (key.as_str().to_owned(), *minutes));
    (cuts.collect(), saving.is_enough)
}

#[test]
fn minutes_are_saved_evenly_from_the_questions_to_come() {
    let mut session = session(PLAN, "12.00", "13.00");
    for event in [Begin, Pass(5), To("b")] {
        happen(&mut session, event);
    }
    let saving = |session: &Session, now: &str| Timetable::of(session, Some(secs(now))).saving(session);
    assert_eq!(saving(&session, "12.05"), None, "it ends in time");
    let expected = (vec![("c".to_owned(), 3), ("d".to_owned(), 3)], true);
    assert_eq!(cuts(saving(&session, "12.11")), expected);
    // d can spare seven minutes and no more; c takes what is left.
    let expected = (vec![("c".to_owned(), 9), ("d".to_owned(), 7)], true);
    assert_eq!(cuts(saving(&session, "12.21")), expected);
    let expected = (vec![("c".to_owned(), 12), ("d".to_owned(), 7)], false);
    assert_eq!(
        cuts(saving(&session, "12.50")),
        expected,
        "three minutes are left for each, and it is not enough"
    );
}

#[test]
fn an_accepted_saving_keeps_the_end_and_is_taken_back_in_one_step() {
    let mut session = session(PLAN, "12.00", "13.00");
    for event in [Begin, Pass(5), To("b")] {
        happen(&mut session, event);
    }
    let before = session.record().agenda.clone();
    let saving = Timetable::of(&session, Some(secs("12.11"))).saving(&session).unwrap();
    let cuts = saving.cuts.iter().map(|(key, minutes)| (key.clone(), -minutes)).collect();
    assert!(session.apply(Command::AddMinutesTo(cuts), 0).record);
    assert_eq!(clock(Timetable::of(&session, Some(secs("12.11"))).ends), "13.00");
    assert!(session.undo().record);
    assert_eq!(session.record().agenda, before);
    assert!(session.redo().record);
    assert_eq!(clock(Timetable::of(&session, Some(secs("12.11"))).ends), "13.00");
}
