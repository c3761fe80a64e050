//! The room check before the doors open: what is well, and what to do about the rest, judged from plain facts.

use crate::model::record::group::named_alike;
use crate::model::record::meeting::clock_time;
use crate::model::session::session::Session;
use crate::model::text::has_nothing_to_see;
use crate::model::view::timetable::Timetable;
use crate::words::Words;

/// The facts about the computer that took time to find out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomReport {
    /// Folders that must be writable, each with the reason why it is not.
    pub folders: Vec<(String, Option<String>)>,
    /// Texts with signs that the shipped fonts lack, in words.
    pub unprintable: Vec<String>,
    /// Where the current comes from.
    pub power: Power,
}

/// Where the computer's current comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Power {
    /// The system does not tell.
    #[default]
    Unknown,
    /// From the wall.
    Mains,
    /// From the battery, with so many percent left where that is known.
    Battery(Option<u8>),
}

/// The state of keeping the computer awake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Awake {
    /// There is no reason yet: no meeting is led with the hall open.
    #[default]
    NotNeeded,
    /// It is.
    Kept,
    /// The system refused.
    Refused,
}

/// The position of the monitors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Display {
    /// Nothing is known yet.
    #[default]
    Unknown,
    /// Only one, and none is missed.
    One,
    /// Only one, though the hall was last shown on another.
    Missed,
    /// Several that show the same picture.
    Mirrored,
    /// The hall has one of its own, with this number.
    Apart(usize),
    /// The hall is to use the one on which the chair's window stands.
    Shared,
}

/// All that the check is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomFacts<'a> {
    /// The position of the monitors.
    pub display: Display,
    /// Distance of the last row, in picture heights.
    pub ratio: f32,
    /// The facts that were found out; `None` while they are being found out.
    pub report: Option<&'a RoomReport>,
    /// The state of keeping the computer awake.
    pub awake: Awake,
}

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing to do.
    Well,
    /// Something to do.
    Look,
    /// The program cannot know, or does not know yet.
    Unknown,
}

/// One line of the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomCheck {
    /// Its result.
    pub verdict: Verdict,
    /// The subject of the check.
    pub title: &'static str,
    /// The finding, in one sentence.
    pub text: String,
    /// The remedy; empty when there is nothing to do.
    pub advice: String,
}

impl RoomCheck {
    fn well(title: &'static str, text: impl Into<String>) -> Self {
        Self::of(Verdict::Well, title, text, "")
    }

    fn look(title: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::of(Verdict::Look, title, text, advice)
    }

    fn unknown(title: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::of(Verdict::Unknown, title, text, advice)
    }

    fn of(verdict: Verdict, title: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            verdict,
            title,
            text: text.into(),
            advice: advice.into(),
        }
    }
}

/// Every check, in the order in which one would walk through the room.
pub fn room_checks(session: &Session, facts: &RoomFacts<'_>, words: Words) -> Vec<RoomCheck> {
    vec![
        display(facts.display, words),
        letters(facts.ratio, words),
        disk(facts.report, words),
        fonts(facts.report, words),
        time(session, words),
        items(session, words),
        groups(session, words),
        power(facts.report, words),
        awake(facts.awake, words),
        RoomCheck::unknown(words.room_notices(), words.room_notices_unread(), words.room_notices_advice()),
    ]
}

fn display(display: Display, words: Words) -> RoomCheck {
    let title = words.room_display();
    match display {
        Display::Unknown => RoomCheck::unknown(title, words.room_waits(), ""),
        Display::One => RoomCheck::look(title, words.room_one_monitor(), words.room_extend()),
        Display::Missed => RoomCheck::look(title, words.room_missed_monitor(), words.room_extend()),
        Display::Mirrored => RoomCheck::look(title, words.room_mirrored(), words.room_extend_only()),
        Display::Shared => RoomCheck::look(title, words.room_shared(), words.room_choose_other()),
        Display::Apart(number) => RoomCheck::well(title, words.room_own_monitor(number)),
    }
}

/// Nearest and farthest last row for which the hall's letters are made.
const ROWS: std::ops::RangeInclusive<f32> = 4.0..=9.0;

fn letters(ratio: f32, words: Words) -> RoomCheck {
    let title = words.room_letters();
    let told = ratio.to_string().replace('.', words.decimal_sign());
    if ROWS.contains(&ratio) {
        RoomCheck::well(title, words.room_letters_reach(&told))
    } else {
        RoomCheck::look(title, words.room_letters_do_not_reach(&told), words.room_letters_advice())
    }
}

fn disk(report: Option<&RoomReport>, words: Words) -> RoomCheck {
    let title = words.room_disk();
    let Some(report) = report else {
        return RoomCheck::unknown(title, words.room_waits(), "");
    };
    let failed = report.folders.iter().find_map(|(folder, reason)| Some((folder, reason.as_ref()?)));
    match failed {
        Some((folder, reason)) => RoomCheck::look(title, words.room_disk_refuses(folder, reason), words.room_disk_advice()),
        None => RoomCheck::well(title, words.room_disk_writes()),
    }
}

fn fonts(report: Option<&RoomReport>, words: Words) -> RoomCheck {
    let title = words.room_fonts();
    let Some(report) = report else {
        return RoomCheck::unknown(title, words.room_waits(), "");
    };
    match report.unprintable.split_first() {
        None => RoomCheck::well(title, words.room_fonts_complete()),
        Some((first, [])) => RoomCheck::look(title, first, words.room_fonts_advice()),
        Some((first, more)) => RoomCheck::look(title, words.room_fonts_and_more(first, more.len()), words.room_fonts_advice()),
    }
}

fn time(session: &Session, words: Words) -> RoomCheck {
    let title = words.room_time();
    let table = Timetable::of(session, None);
    let clock = |secs: i64| clock_time(u32::try_from(secs.rem_euclid(24 * 60 * 60) / 60).unwrap_or(0), words);
    match (table.planned_end, table.wanted_end) {
        (None, _) => RoomCheck::look(title, words.room_no_start(session.planned_minutes()), words.room_no_start_advice()),
        (Some(ends), None) => RoomCheck::look(title, words.room_no_end(&clock(ends)), words.room_no_end_advice()),
        (Some(ends), Some(wanted)) if ends > wanted => {
            let minutes = (ends - wanted + 59) / 60;
            RoomCheck::look(
                title,
                words.room_ends_late(&clock(ends), minutes, &clock(wanted)),
                words.room_ends_late_advice(),
            )
        }
        (Some(ends), Some(wanted)) => RoomCheck::well(title, words.room_ends_in_time(&clock(ends), &clock(wanted))),
    }
}

fn items(session: &Session, words: Words) -> RoomCheck {
    let title = words.room_items();
    let questions = session.items().filter(|(_, item)| item.is_prompt()).count();
    let without: Vec<_> = session
        .items()
        .filter(|(entry, item)| item.is_prompt() && entry.minutes == 0)
        .map(|(_, item)| item.label())
        .collect();
    match without.split_first() {
        _ if questions == 0 => RoomCheck::look(title, words.room_no_questions(), words.room_no_questions_advice()),
        None => RoomCheck::well(title, words.room_items_whole(questions)),
        Some((first, [])) => RoomCheck::look(title, words.room_no_minutes(first), words.room_no_minutes_advice()),
        Some((first, more)) => RoomCheck::look(
            title,
            words.room_no_minutes_and_more(first, more.len()),
            words.room_no_minutes_advice(),
        ),
    }
}

fn groups(session: &Session, words: Words) -> RoomCheck {
    let title = words.room_groups();
    let groups = session.groups();
    if let Some(nameless) = groups.iter().find(|group| has_nothing_to_see(&group.name)) {
        return RoomCheck::look(title, words.room_group_nameless(nameless.id.0), words.room_group_advice());
    }
    let twin = named_alike(groups).into_iter().find_map(|place| groups.get(place));
    match twin {
        Some(group) => RoomCheck::look(title, words.room_groups_alike(group.name.trim()), words.room_group_advice()),
        None if groups.len() == 1 => RoomCheck::well(title, words.room_one_group()),
        None => RoomCheck::well(title, words.room_groups_named(groups.len())),
    }
}

fn power(report: Option<&RoomReport>, words: Words) -> RoomCheck {
    let title = words.room_power();
    match report.map(|report| report.power) {
        None => RoomCheck::unknown(title, words.room_waits(), ""),
        Some(Power::Unknown) => RoomCheck::unknown(title, words.room_power_unread(), words.room_power_advice()),
        Some(Power::Mains) => RoomCheck::well(title, words.room_power_mains()),
        Some(Power::Battery(None)) => RoomCheck::look(title, words.room_power_battery(), words.room_power_advice()),
        Some(Power::Battery(Some(percent))) => RoomCheck::look(title, words.room_power_battery_left(percent), words.room_power_advice()),
    }
}

fn awake(awake: Awake, words: Words) -> RoomCheck {
    let title = words.room_awake();
    match awake {
        Awake::NotNeeded => RoomCheck::well(title, words.room_awake_later()),
        Awake::Kept => RoomCheck::well(title, words.room_awake_kept()),
        Awake::Refused => RoomCheck::look(title, words.room_awake_refused(), words.room_awake_advice()),
    }
}
