//! What the palette offers: commands, questions, groups, settings, notes and earlier meetings; and what it offers unasked.

use crate::gui::action::Action;
use crate::gui::overlay::fuzzy::Query;
use crate::gui::screen::Screen;
use crate::gui::ui_command::UiCommand;
use crate::gui::widgets::group_key_name;
use crate::model::{Command, DeckRow, Look, Note, RecentSession, Session, StartLists, USUAL_GROUPS, as_drawn, date_in, folded_key};
use crate::words::{Language, Words};
use std::collections::BTreeMap;

/// The most notes that are offered.
const MOST_NOTES: usize = 20;
/// The most earlier meetings that are offered unasked.
const MOST_RECENT: usize = 4;

/// Something that the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteEntry {
    /// Its name, in which the words of the query are sought.
    pub title: String,
    /// Other words by which it is found.
    pub others: String,
    /// The key of the same action, or else what sort of thing it is.
    pub key: String,
    /// The action that it asks for.
    pub action: Action,
}

/// Everything that can be asked for on this screen and fits every word of the query, what fits best first. A number finds its
/// question first.
pub fn palette_entries(session: Option<&Session>, screen: Screen, query: &str, words: Words) -> Vec<PaletteEntry> {
    let leading = screen == Screen::Lead && session.is_some();
    let led = session.filter(|_| leading);
    let mut all: Vec<_> = commands(session, leading, words)
        .chain(led.into_iter().flat_map(|session| questions(session, words)))
        .chain(led.into_iter().flat_map(|session| groups(session, words)))
        .chain(settings(words))
        .collect();
    tell_apart(&mut all);
    let sought = Query::new(query);
    let mut found = best_first(all, &sought);
    if query.trim().chars().count() > 1 {
        found.extend(session.into_iter().flat_map(|session| notes(session, &sought, words)));
    }
    let number = folded_key(query).parse::<u32>().ok();
    if let (Some(number), Some(session)) = (number, led) {
        let is_it = |entry: &PaletteEntry| matches!(&entry.action, Action::Do(Command::GoTo(item)) if session.question_number(item) == Some(number));
        found.sort_by_key(|entry| !is_it(entry));
    }
    found
}

/// The earlier meetings that fit every word of the query.
pub(super) fn found_meetings(recent: &[RecentSession], query: &str, words: Words) -> Vec<PaletteEntry> {
    let sought = Query::new(query);
    let all = recent.iter().filter(|session| session.damage.is_none());
    best_first(all.map(|session| meeting(session, words)).collect(), &sought)
}

/// The decks of which a new meeting can be made, those of the user's own too.
pub(super) fn found_decks(lists: &StartLists, query: &str, words: Words) -> Vec<PaletteEntry> {
    let entry = |deck: &DeckRow, action| PaletteEntry {
        title: words.start_create_of(&deck.title),
        others: format!("{} {}", deck.purpose, deck.first_question),
        key: words.palette_deck().to_owned(),
        action,
    };
    let groups = USUAL_GROUPS;
    let built_in = lists.decks.iter().map(|deck| {
        let action = Action::Create {
            deck: deck.id.clone(),
            groups,
        };
        entry(deck, action)
    });
    let own = lists.own.decks.iter().map(|(path, deck)| {
        let path = path.clone();
        entry(deck, Action::CreateOfFile { path, groups })
    });
    best_first(built_in.chain(own).collect(), &Query::new(query))
}

/// What is offered before anything is typed: nothing of it is seen in the hall, and no meeting is left for another while one is led.
pub fn palette_suggestions(session: Option<&Session>, recent: &[RecentSession], words: Words) -> Vec<PaletteEntry> {
    let offered: &[UiCommand] = match session {
        Some(_) => &[
            UiCommand::Find,
            UiCommand::GoPrepare,
            UiCommand::GoLead,
            UiCommand::GoReview,
            UiCommand::GoHandover,
            UiCommand::CheckRoom,
            UiCommand::Settings,
            UiCommand::Keys,
        ],
        None => &[UiCommand::OpenExample, UiCommand::Open, UiCommand::Settings, UiCommand::Keys],
    };
    let recent = recent.iter().filter(|known| session.is_none() && known.damage.is_none());
    let meetings = recent.take(MOST_RECENT).map(|known| meeting(known, words));
    meetings.chain(offered.iter().map(|command| of_command(*command, words))).collect()
}

fn best_first(all: Vec<PaletteEntry>, sought: &Query) -> Vec<PaletteEntry> {
    let fits = all
        .into_iter()
        .filter_map(|entry| Some((sought.fit(&entry.title, &entry.others)?, entry)));
    let mut found: Vec<_> = fits.collect();
    // What fits as well stays in its order.
    found.sort_by_key(|(fit, _)| u32::MAX - fit);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn of_command(command: UiCommand, words: Words) -> PaletteEntry {
    PaletteEntry {
        title: command.title(words).to_owned(),
        others: command.synonyms(words).to_owned(),
        key: command.key_name(),
        action: Action::Ui(command),
    }
}

fn commands(session: Option<&Session>, leading: bool, words: Words) -> impl Iterator<Item = PaletteEntry> {
    UiCommand::ALL
        .into_iter()
        .filter(move |command| *command != UiCommand::Palette && (leading || !command.needs_lead()))
        .filter(move |command| session.is_some() || !command.needs_session())
        .map(move |command| of_command(command, words))
}

/// The questions and slides by their labels; their whole titles and their kinds find them too.
fn questions(session: &Session, words: Words) -> impl Iterator<Item = PaletteEntry> {
    session.items().map(move |(entry, item)| PaletteEntry {
        title: match session.question_number(&entry.item) {
            Some(number) => words.go_to_question(number, item.label()),
            None => words.go_to_item(item.label()),
        },
        others: format!("{} {}", item.title, item.kind.name(words)),
        key: item.kind.name(words).to_owned(),
        action: Action::Do(Command::GoTo(entry.item.clone())),
    })
}

fn groups(session: &Session, words: Words) -> impl Iterator<Item = PaletteEntry> {
    session.groups().iter().enumerate().map(move |(place, group)| PaletteEntry {
        title: words.write_for_group(&group.name),
        others: String::new(),
        key: group_key_name("Ctrl+", place),
        action: Action::ChooseGroup(place),
    })
}

/// Every choice of the sheet of settings that is one press.
fn settings(words: Words) -> impl Iterator<Item = PaletteEntry> {
    let look = words.settings_look();
    let language = words.settings_language();
    let hall = words.room_hall_look();
    let choices = [
        (look, words.settings_look_system(), Action::SetLook(None)),
        (look, words.settings_look_light(), Action::SetLook(Some(Look::Light))),
        (look, words.settings_look_dark(), Action::SetLook(Some(Look::Dark))),
        (look, words.settings_look_contrast(), Action::SetLook(Some(Look::Contrast))),
        (hall, words.room_hall_light(), Action::SetHallLook(Look::Light)),
        (hall, words.room_hall_dark(), Action::SetHallLook(Look::Dark)),
        (language, words.settings_swedish(), Action::SetLanguage(Language::Swedish)),
        (language, words.settings_english(), Action::SetLanguage(Language::English)),
    ];
    choices.into_iter().map(move |(of, choice, action)| PaletteEntry {
        title: words.palette_setting(of, choice),
        others: words.settings().to_owned(),
        key: words.settings().to_owned(),
        action,
    })
}

/// The notes that hold every word, with their printed numbers.
fn notes(session: &Session, sought: &Query, words: Words) -> impl Iterator<Item = PaletteEntry> {
    let holds = |note: &&Note| !sought.is_empty() && sought.is_within(&note.text);
    session.notes().filter(holds).take(MOST_NOTES).map(move |note| PaletteEntry {
        title: format!("{} {}", session.printed_number(note), as_drawn(&note.text).replace('\n', " ")),
        others: String::new(),
        key: words.palette_note().to_owned(),
        action: Action::ShowNote(note.id.clone()),
    })
}

fn meeting(session: &RecentSession, words: Words) -> PaletteEntry {
    let date = date_in(&session.date, words);
    let facts = [session.title.as_str(), session.board.as_str(), date.as_str()];
    let told: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    PaletteEntry {
        title: told.join(" · "),
        others: words.palette_meeting().to_owned(),
        key: words.palette_meeting().to_owned(),
        action: Action::OpenPath(session.path.clone()),
    }
}

/// Appends " (2)", " (3)" … to titles that occur before.
fn tell_apart(entries: &mut [PaletteEntry]) {
    let mut seen = BTreeMap::new();
    for entry in entries {
        let count = seen.entry(folded_key(&entry.title)).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            entry.title = format!("{} ({count})", entry.title);
        }
    }
}
