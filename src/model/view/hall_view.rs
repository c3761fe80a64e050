//! The view of the room: the released part of the meeting and nothing else.
//!
//! The hall's window is drawn from a [`HallView`] alone. It never gets the session, so it cannot show a hint, a note
//! or an answer that the chair did not release.

use crate::model::base::date::parsed_date;
use crate::model::base::ids::{GroupId, ItemKey, PlaceKey};
use crate::model::command::page_step::PageStep;
use crate::model::deck::deck::{BackgroundTable, Deck};
use crate::model::deck::item::Item;
use crate::model::deck::picture_file::SlidePage;
use crate::model::kind::answer::Answer;
use crate::model::kind::kinds::Kind;
use crate::model::record::agenda::AgendaEntry;
use crate::model::record::group::Group;
use crate::model::record::hall::Scene;
use crate::model::record::meeting::minutes_after_midnight;
use crate::model::session::session::Session;
use crate::model::text::{as_drawn, is_same_text};
use crate::words::Words;

/// Everything that the hall's window gets to know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HallView {
    /// Truly black.
    pub blank: bool,
    /// The title of the meeting.
    pub title: String,
    /// The board.
    pub board: String,
    /// The date of the meeting.
    pub date: String,
    /// The time of day when it begins, as `12.00`.
    pub start: String,
    /// House and room.
    pub room: String,
    /// True when the meeting has been ended.
    pub ended: bool,
    /// The item shown, without the chair's hint, and before the answers are released without the names of a quadrant's fields
    /// and the turned question; `None` is the title page.
    pub item: Option<Item>,
    /// Source of a slide.
    pub footer: String,
    /// The page of a guest's slides that fills the picture; `None` for all else, and where its file is gone.
    pub picture: Option<SlidePage>,
    /// Tables that belong to the item.
    pub tables: Vec<BackgroundTable>,
    /// The question's number, when it is one.
    pub number: Option<u32>,
    /// Where the question stands among those that the meeting takes up.
    pub question: Option<QuestionPlace>,
    /// The time of day before which the item after this one does not begin, as `13.45`; empty where it simply follows.
    pub goes_on: String,
    /// Which page of the item, from 0.
    pub page: u16,
    /// Seconds left of the item; `None` when it has no planned time or is not the current one.
    pub left_secs: Option<i64>,
    /// Seconds planned for the item, 0 where none are.
    pub planned_secs: i64,
    /// Seconds left of the groups' clock, while it runs on the item shown.
    pub group_left_secs: Option<i64>,
    /// Seconds for which the groups' clock was set.
    pub group_secs: i64,
    /// Groups with their answers, in order; empty until released.
    pub answers: Vec<(Group, Answer)>,
    /// True when answers are released, also when nobody has answered yet.
    pub answers_released: bool,
    /// Released notes, newest last; empty until released.
    pub notes: Vec<HallNote>,
    /// True when notes are released, also when there are none yet.
    pub notes_released: bool,
}

/// The place of a question in the meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuestionPlace {
    /// From 1.
    pub index: u32,
    /// Number of questions that the meeting takes up.
    pub count: u32,
}

impl QuestionPlace {
    /// The place of a question with this number, in words. A number that was given before questions were left out stays, and is told apart
    /// from the place.
    pub fn in_words(self, number: u32, words: Words) -> String {
        if self.index == number {
            words.question_of(number, self.count)
        } else {
            words.question_at(number, self.index, self.count)
        }
    }
}

/// A released note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HallNote {
    /// The group that spoke.
    pub group: GroupId,
    /// The part it belongs to.
    pub place: Option<PlaceKey>,
    /// The words.
    pub text: String,
    /// The note turned round; empty until it is turned and released.
    pub turned: String,
}

/// The item without what is written for the chair alone, and without what the room sees only with the answers.
fn for_the_room(item: &Item, answers_released: bool) -> Item {
    Item {
        hint: String::new(),
        kind: item.kind.for_the_room(answers_released),
        ..item.clone()
    }
}

impl Session {
    /// The place of a question among those that the meeting takes up; `None` for what is no question, or is left out.
    pub fn question_place(&self, key: &ItemKey) -> Option<QuestionPlace> {
        let questions = || self.items().filter(|(_, item)| item.is_prompt());
        let index = questions().position(|(entry, _)| entry.item == *key)?;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Some(QuestionPlace {
            index: number(index + 1),
            count: number(questions().count()),
        })
    }
}

/// The tables of an item; a question leaves out those that the slides right before it show, which the room has just read.
fn tables_of(session: &Session, item: &Item) -> Vec<BackgroundTable> {
    let mut read: Vec<&String> = Vec::new();
    if item.is_prompt() && !item.tables.is_empty() {
        for (_, before) in session.items().take_while(|(_, before)| before.key != item.key) {
            if before.is_prompt() {
                read.clear();
            } else {
                read.extend(&before.tables);
            }
        }
    }
    let left = item.tables.iter().filter(|id| !read.contains(id));
    left.filter_map(|id| session.deck().table(id)).cloned().collect()
}

/// The entry that the meeting takes up after an item.
fn item_after<'a>(session: &'a Session, item: &Item) -> Option<&'a AgendaEntry> {
    let mut entries = session.items().map(|(entry, _)| entry).skip_while(|entry| entry.item != item.key);
    entries.nth(1)
}

impl HallView {
    /// The content of the hall right now.
    pub fn of(session: &Session) -> Self {
        let hall = session.hall();
        if hall.blank {
            return Self {
                blank: true,
                ..Self::default()
            };
        }
        Self::of_scene(session, &hall.scene)
    }

    /// The content of the hall, as if it were not black.
    pub fn lit(session: &Session) -> Self {
        Self::of_scene(session, &session.hall().scene)
    }

    /// The content of the hall at an item that it has just come to: nothing released, and the first page.
    pub fn fresh(session: &Session, item: ItemKey) -> Self {
        let scene = Scene {
            item: Some(item),
            ..Scene::default()
        };
        Self::of_scene(session, &scene)
    }

    /// The same as it will be once the meeting has come there: its clock runs, and a pause has that on its page.
    pub fn arriving(session: &Session, item: ItemKey) -> Self {
        let entry = session
            .entry(&item)
            .filter(|entry| entry.planned_secs() > 0 && !session.lead().ended);
        Self {
            left_secs: entry.map(AgendaEntry::left_secs),
            planned_secs: entry.map_or(0, AgendaEntry::planned_secs),
            ..Self::fresh(session, item)
        }
    }

    /// The content of the hall after the chair has stepped on from one of so many pages, for the chair to read before; `None` at the end.
    pub fn ahead(session: &Session, pages: u16) -> Option<Self> {
        let stop = session.stop_after(PageStep::On { pages })?;
        let scene = &session.hall().scene;
        let Some(item) = stop.item else {
            return Some(Self::of_scene(session, &Scene::default()));
        };
        if scene.item.as_ref() != Some(&item) {
            return Some(Self::arriving(session, item));
        }
        let scene = Scene {
            page: stop.page,
            ..scene.clone()
        };
        Some(Self::of_scene(session, &scene))
    }

    /// True when the pages of both are the same. Which of them is shown is no part of them, nor is the time, except on a pause:
    /// elsewhere it stands in the line below, and takes its room there.
    pub fn has_pages_of(&self, other: &Self) -> bool {
        let Self {
            blank,
            title,
            board,
            date,
            start,
            room,
            ended,
            item,
            footer,
            picture,
            tables,
            number,
            question,
            goes_on,
            page: _,
            left_secs,
            planned_secs: _,
            group_left_secs: _,
            group_secs: _,
            answers,
            answers_released,
            notes,
            notes_released,
        } = other;
        let tells_time = item.as_ref().is_some_and(|item| item.kind.shows_time());
        (self.blank, self.number, self.answers_released, self.notes_released) == (*blank, *number, *answers_released, *notes_released)
            && (&self.title, &self.board, &self.date, &self.footer) == (title, board, date, footer)
            && (&self.start, &self.room, &self.goes_on, self.ended, self.question) == (start, room, goes_on, *ended, *question)
            && (&self.item, &self.tables, &self.picture) == (item, tables, picture)
            && (&self.answers, &self.notes) == (answers, notes)
            && self.left_secs.is_some() == left_secs.is_some()
            && !(tells_time && self.left_secs != *left_secs)
    }

    pub(in crate::model) fn of_scene(session: &Session, scene: &Scene) -> Self {
        let deck = session.deck();
        let mut view = Self {
            title: session.title().to_owned(),
            board: session.meeting().board.clone(),
            date: readable(&session.meeting().date, |date| parsed_date(date).is_some()),
            start: readable(&session.meeting().start, |start| minutes_after_midnight(start).is_some()),
            room: session.meeting().place.clone(),
            ended: session.lead().ended,
            page: scene.page,
            ..Self::default()
        };
        let Some(item) = scene.item.as_ref().and_then(|key| deck.item(key)) else {
            return view;
        };
        let entry = session.entry(&item.key);
        view.footer = if item.is_prompt() {
            String::new()
        } else {
            deck.footer_of(item).to_owned()
        };
        view.picture = session.slide_page(item);
        view.tables = tables_of(session, item);
        view.number = session.question_number(&item.key);
        view.question = session.question_place(&item.key);
        view.goes_on = item_after(session, item).map(|next| next.starts.clone()).unwrap_or_default();
        // Once the meeting has been ended, nothing has any time left or none; what was left out has none of its own.
        let is_timed = !session.lead().ended && session.current() == &item.key;
        let timed = entry.filter(|entry| is_timed && entry.included && entry.planned_secs() > 0);
        view.left_secs = timed.map(AgendaEntry::left_secs);
        view.planned_secs = timed.map_or(0, AgendaEntry::planned_secs);
        view.group_left_secs = session.lead().group_left_secs.filter(|_| is_timed);
        view.group_secs = i64::from(session.lead().group_minutes) * 60;
        view.answers_released = scene.answers;
        view.notes_released = scene.notes;
        if scene.answers {
            view.answers = session
                .groups()
                .iter()
                .filter_map(|group| Some((group.clone(), session.answer(&item.key, group.id)?.clone())))
                .collect();
        }
        if scene.notes {
            view.notes = session
                .notes_on(&item.key)
                .filter(|note| note.include && (scene.groups.is_empty() || scene.groups.contains(&note.group)))
                .map(|note| HallNote {
                    group: note.group,
                    place: note.place.clone(),
                    text: as_drawn(&note.text).into_owned(),
                    turned: if scene.answers {
                        as_drawn(&note.turned).into_owned()
                    } else {
                        String::new()
                    },
                })
                .collect();
        }
        let mut shown = for_the_room(item, scene.answers);
        // Where no deck was chosen, nothing is a deck's own.
        shown.own &= !deck.is_for_own_topic();
        if session.title() != deck.title && repeats_title(deck, item) {
            session.title().clone_into(&mut shown.title);
            shown.short.clear();
        }
        view.item = Some(shown);
        view
    }
}

/// True for a slide that opens with the title of its deck. In a meeting with a title of its own it says that one, or the room would read
/// two titles in a row.
fn repeats_title(deck: &Deck, item: &Item) -> bool {
    matches!(item.kind, Kind::Slide(_)) && is_same_text(&item.title, &deck.title)
}

/// A fact for the room, which sees none that cannot be read as what it is.
fn readable(fact: &str, is_so: fn(&str) -> bool) -> String {
    if is_so(fact) { fact.to_owned() } else { String::new() }
}
