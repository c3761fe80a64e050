//! Personal data on its way to the paper: what is struck, what is kept, and what is to be looked at.

use super::document::{Finding, FindingAbout, FoundPersonal};
use super::question::{self, Numbers};
use crate::model::base::ids::{GroupId, ItemKey};
use crate::model::deck::deck::Deck;
use crate::model::personal::find::{Personal, PersonalSort, personal_in};
use crate::model::personal::names::Names;
use crate::model::personal::places::visit_texts;
use crate::model::personal::strike::{STRUCK, struck};
use crate::model::record::handover::{Handover, Profile};
use crate::model::record::text_place::{Kept, TextPlace};
use crate::model::session::session::Session;
use crate::words::Words;

/// The number of signs that stand on each side of personal data when it is shown in its place.
const AROUND: usize = 40;

/// The fate of personal data in the bilaga.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Privacy {
    /// Places where something is struck, by hand or on the way here.
    pub(super) struck: usize,
    /// Names of those who take part that were looked at and kept.
    pub(super) kept_names: usize,
}

/// The session without what is not to be printed. The names of those who take part never are, unless they were kept; on the web
/// nothing personal is, and not who wrote.
pub(super) fn struck_session(session: &Session, names: &Names, words: Words) -> (Session, Privacy) {
    let mut session = Session {
        record: session.record().clone(),
        ..Session::default()
    };
    let handover = session.record.handover.clone();
    let on_web = handover.profile == Profile::Web;
    if on_web {
        session.record.meeting.written_by.clear();
    }
    let mut privacy = Privacy::default();
    visit_texts(&mut session.record, &mut |place, text| {
        let mut taken = Vec::new();
        for personal in personal_in(text, names) {
            let is_name = personal.sort == PersonalSort::Name;
            if is_kept(&handover, &place, text, &personal) {
                privacy.kept_names += usize::from(is_name);
            } else if is_name || on_web {
                taken.push(personal.range);
            }
        }
        if !taken.is_empty() {
            *text = match &place {
                // A group keeps a name of some kind, so that its notes can be told from those of others.
                TextPlace::Group(id) => words.group_numbered(id.0),
                _ => struck(text, taken),
            };
        }
        // What stands in the protocol is no part of the bilaga.
        if !matches!(place, TextPlace::Text(_)) {
            privacy.struck += text.matches(STRUCK).count();
        }
    });
    for text in deck_texts(&mut session.record.deck) {
        let found = personal_in(text, names);
        let taken = found.into_iter().filter(|personal| on_web || personal.sort == PersonalSort::Name);
        *text = struck(text, taken.map(|personal| personal.range).collect::<Vec<_>>());
        privacy.struck += text.matches(STRUCK).count();
    }
    (session, privacy)
}

/// What the bilaga prints of the deck beside its questions: what it is called, where it is from, and its tables with the titles of
/// the slides that show them.
fn deck_texts(deck: &mut Deck) -> impl Iterator<Item = &mut String> {
    let tables = deck.tables.iter_mut();
    let cells = tables.flat_map(|table| table.columns.iter_mut().chain(table.rows.iter_mut().flatten()));
    let slides = deck.items.iter_mut().filter(|item| !item.is_prompt() && !item.tables.is_empty());
    let titles = slides.map(|item| &mut item.title);
    [&mut deck.title, &mut deck.source].into_iter().chain(cells).chain(titles)
}

fn is_kept(handover: &Handover, place: &TextPlace, text: &str, personal: &Personal) -> bool {
    let words = text.get(personal.range.clone()).unwrap_or_default();
    handover.keeps(place, words)
}

/// Everything personal that nobody has looked at yet, each in its place.
pub(super) fn findings(session: &Session, words: Words) -> Vec<Finding> {
    let numbers = question::numbers(session);
    let names = Names::of(session.record());
    // The visitor may change what it looks at, so it gets a record of its own.
    let mut record = session.record().clone();
    let mut findings = Vec::new();
    if session.record.people_unsaved && session.record.people.list.is_empty() {
        findings.push(Finding {
            text: words.finding_names_not_searched().to_owned(),
            ..Finding::default()
        });
    }
    // What the deck is called and where it is from is no text of the meeting: it is told of, and cannot be changed here.
    for text in deck_texts(&mut record.deck) {
        findings.extend(personal_in(text, &names).into_iter().map(|personal| Finding {
            text: words.finding_personal(words.clean_in_deck(), personal.sort.name(words)),
            ..Finding::default()
        }));
    }
    visit_texts(&mut record, &mut |place, text| {
        for personal in personal_in(text, &names) {
            if !is_kept(session.handover(), &place, text, &personal) {
                findings.push(finding(session, &numbers, &place, text, &personal, words));
            }
        }
    });
    findings
}

fn finding(session: &Session, numbers: &Numbers, place: &TextPlace, text: &str, personal: &Personal, words: Words) -> Finding {
    let (origin, at) = origin(session, numbers, place, words);
    let range = &personal.range;
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let found = text.get(range.clone()).unwrap_or_default().to_owned();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let start = if skipped == 0 { "" } else { "…" };
    let end = if after.chars().count() > AROUND { "…" } else { "" };
    Finding {
        text: words.finding_personal(&origin, personal.sort.name(words)),
        at,
        about: FindingAbout::Personal,
        found: Some(FoundPersonal {
            before: format!("{start}{}", before.chars().skip(skipped).collect::<String>()),
            after: format!("{}{end}", after.chars().take(AROUND).collect::<String>()),
            strike: place.set(struck(text, [range.clone()])),
            kept: Kept::new(place, &found),
            place: place.clone(),
            words: found,
        }),
    }
}

/// The name of a place, and the question and group where it can be seen.
fn origin(session: &Session, numbers: &Numbers, place: &TextPlace, words: Words) -> (String, Option<(ItemKey, Option<GroupId>)>) {
    match place {
        TextPlace::Note(id) | TextPlace::Turned(id) => session.note(id).map_or_else(Default::default, |note| {
            let number = question::note_number(numbers.get(&note.prompt).copied().unwrap_or(0), note);
            let group = session.group(note.group).map_or_else(String::new, |group| group.name.clone());
            let origin = words.finding_personal_note(&words.clean_in_note(&number), &group);
            (origin, Some((note.prompt.clone(), Some(note.group))))
        }),
        TextPlace::Conclusion(id) => {
            let conclusion = session.gathering().conclusions.iter().find(|known| known.id == *id);
            conclusion.map_or_else(Default::default, |conclusion| {
                (conclusion.sort.name(words).to_owned(), Some((conclusion.prompt.clone(), None)))
            })
        }
        TextPlace::Theme(_) => (
            words.gathered_theme().to_owned(),
            session.items().next().map(|(entry, _)| (entry.item.clone(), None)),
        ),
        TextPlace::Group(id) => (words.clean_in_group(&words.group_numbered(id.0)), None),
        TextPlace::Item(key, _) => (words.clean_in_question(numbers.get(key).copied().unwrap_or(0)), None),
        TextPlace::Fact(_) => (words.appendix_facts().to_owned(), None),
        TextPlace::Summary => (words.appendix_summary().to_owned(), None),
        TextPlace::Text(_) => (words.handover_texts().to_owned(), None),
        TextPlace::Label => (words.clean_in_label().to_owned(), None),
        TextPlace::Title => (words.clean_in_title().to_owned(), None),
    }
}
