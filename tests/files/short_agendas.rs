//! The whole and the shorter agendas of every built-in deck, led by the clock.

use samtalsledaren::files::built_in;
use samtalsledaren::model::{Command, Deck, Fact, Item, ItemKey, Kind, Session, Timetable};

/// The longest time that a board sits without a pause, in minutes.
const LONGEST_STRETCH: i64 = 90;

/// The least part of the board's time that is left for what takes longer, in per cent.
const LEAST_SLACK: u32 = 4;

/// The item by which groups report back to each other.
fn report_back() -> ItemKey {
    "aterkoppling".into()
}

/// Every deck with the name of each of its agendas; an empty name is the whole deck.
fn all() -> Vec<(Deck, String)> {
    let mut all = Vec::new();
    for deck in built_in() {
        let names: Vec<_> = deck.agendas.iter().map(|agenda| agenda.name.clone()).collect();
        all.push((deck.clone(), String::new()));
        all.extend(names.into_iter().map(|name| (deck.clone(), name)));
    }
    all
}

fn planned(deck: &Deck, name: &str) -> Session {
    let mut session = Session::new(deck.clone(), 5, "prov", "");
    if !name.is_empty() {
        assert!(session.apply(Command::UseAgenda(name.into()), 0).record, "{}: {name}", deck.id);
    }
    session.apply(Command::SetFact(Fact::Start, "09.00".into()), 0);
    session
}

/// The time that the board has, in minutes.
fn time_of(deck: &Deck, name: &str) -> u32 {
    let agenda = deck.agendas.iter().find(|agenda| agenda.name == name);
    agenda.map_or(0, |agenda| agenda.minutes.into())
}

#[test]
fn every_deck_offers_an_agenda_of_an_hour_or_less_and_another() {
    for deck in built_in() {
        assert!(deck.agendas.len() > 1, "{}", deck.id);
        assert!(deck.agendas.iter().any(|agenda| agenda.minutes <= 60), "{}", deck.id);
        let whole: u32 = deck.items.iter().map(|item| u32::from(item.minutes)).sum();
        for agenda in &deck.agendas {
            assert!(agenda.planned_minutes() < whole, "{}: {} is no shorter", deck.id, agenda.name);
        }
    }
}

/// A name that tells the minutes or hours tells the board's time, not more and not less.
#[test]
fn the_name_of_an_agenda_tells_its_time() {
    for deck in built_in() {
        for agenda in &deck.agendas {
            let (name, minutes) = (agenda.name.as_str(), agenda.minutes);
            let told = match name.split_once(" minuter") {
                Some((number, _)) => number.parse().unwrap(),
                None if name.to_lowercase().contains("två timmar") => 120,
                None if name == "Halvdag" => 210,
                None => panic!("{}: no time in the name {name}", deck.id),
            };
            assert_eq!(minutes, told, "{}: {name}", deck.id);
        }
    }
}

#[test]
fn led_by_the_clock_every_agenda_ends_in_time_with_pauses_and_room_for_reporting_back() {
    for (deck, name) in all() {
        let at = format!("{}: {name}", deck.id);
        let session = planned(&deck, &name);
        let table = Timetable::of(&session, None);
        let start = 9 * 3600;
        let ends = table.planned_end.unwrap();
        if !name.is_empty() {
            let has = i64::from(time_of(&deck, &name)) * 60;
            let slack = start + has - ends;
            assert!(slack * 100 >= has * i64::from(LEAST_SLACK), "{at}: {} minutes are left", slack / 60);
        }
        // From each pause to the next, and to the end.
        let mut since = start;
        let mut longest = 0;
        for row in &table.rows {
            let item = session.item(&row.item).unwrap();
            let begins = row.planned.unwrap();
            if matches!(item.kind, Kind::Pause(_)) {
                longest = longest.max(begins - since);
                since = begins + i64::from(session.entry(&row.item).unwrap().minutes) * 60;
            }
        }
        longest = longest.max(ends - since);
        assert!(longest <= LONGEST_STRETCH * 60, "{at}: {} minutes without a pause", longest / 60);
        // Reporting back comes behind questions, with a minute for each of five groups at least.
        let order: Vec<_> = session.items().collect();
        let reports = order.iter().position(|(entry, _)| entry.item == report_back());
        let reports = reports.unwrap_or_else(|| panic!("{at}: no time for reporting back"));
        assert!(order[reports].0.minutes >= 5, "{at}");
        let asked = order[..reports].iter().filter(|(_, item)| item.is_prompt()).count();
        assert!(asked > 1, "{at}: reported back after {asked} questions");
    }
}

/// The clock of a meeting in which every item takes its time, and every question a minute more than planned where the slack
/// allows it, ends before the board has to leave.
#[test]
fn a_meeting_that_follows_its_agenda_is_never_behind() {
    for (deck, name) in all().into_iter().filter(|(_, name)| !name.is_empty()) {
        let mut session = planned(&deck, &name);
        let end = 9 * 60 + time_of(&deck, &name);
        let text = format!("{:02}.{:02}", end / 60, end % 60);
        session.apply(Command::SetFact(Fact::End, text), 0);
        session.apply(Command::Begin, 0);
        let items: Vec<_> = session.items().map(|(entry, _)| (entry.item.clone(), entry.minutes)).collect();
        let mut now = 9 * 3600;
        for (key, minutes) in items {
            session.apply(Command::GoTo(key.clone()), 0);
            let table = Timetable::of(&session, Some(now));
            assert!(table.over_secs().unwrap() <= 0, "{}: {name} is behind at {key}", deck.id);
            assert_eq!(table.saving(&session), None, "{}: {name}: nothing has to be cut at {key}", deck.id);
            session.apply(Command::PassSecs(u32::from(minutes) * 60), 0);
            now += u32::from(minutes) * 60;
        }
    }
}

/// A question that only makes sense behind its background stands behind it in every agenda.
#[test]
fn no_agenda_asks_before_it_has_told() {
    for (deck, name) in all() {
        let session = planned(&deck, &name);
        let order: Vec<&ItemKey> = session.items().map(|(_, item)| &item.key).collect();
        let place = |key: &str| order.iter().position(|known| known.as_str() == key);
        for (told, asked) in [
            ("tre-styrlogiker", "forflyttning"),
            ("styrformer", "forflyttning"),
            ("borlange-ovningen", "borlange-svaret"),
        ] {
            if let Some(asked) = place(asked) {
                let told = place(told).unwrap_or_else(|| panic!("{}: {name} leaves {told} out", deck.id));
                assert!(told < asked, "{}: {name}", deck.id);
            }
        }
        assert!(session.items().any(|(_, item)| Item::is_prompt(item)));
        assert!(session.planned_minutes() > 0);
    }
}
