//! What there is to read, as one list of rows: headings, answers and notes in the chosen order, narrowed by a search.

use super::super::state::{GuiState, Reading};
use crate::model::{Group, GroupId, Item, ItemKey, Note, PlaceKey, Session};
use eframe::egui::Id;
use std::collections::BTreeMap;

/// One row of the reading.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row<'a> {
    /// A question, as a heading of the first or the second level.
    Question { item: &'a Item, first_level: bool },
    /// A group with its number of notes, as a heading of the first or the second level.
    Group { group: &'a Group, notes: usize, first_level: bool },
    /// What the groups answered beside their notes; one group, or all.
    Answers { item: &'a Item, group: Option<GroupId> },
    /// What the groups agree on or see differently on a question.
    Conclusions { item: &'a Item, count: usize },
    /// The part or the row of the question to which the following notes belong.
    Part { item: &'a Item, place: &'a PlaceKey },
    /// A note.
    Note(&'a Note),
    /// A note in the wastebasket.
    Removed(&'a Note),
    /// Nobody answered the question above.
    Nobody,
}

/// All rows, and what the column beside them needs to know.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    /// The rows, each with a name of its own.
    pub(super) rows: Vec<(Id, Row<'a>)>,
    /// Headings to go to: name of the row, and how many notes stand under it.
    pub(super) headings: Vec<(Id, Row<'a>, usize)>,
    /// How many notes lie in the wastebasket.
    pub(super) removed: usize,
    /// Whether a search narrows the rows.
    pub(super) searching: bool,
}

/// Notes by question and group, in the order in which they are read.
type Sorted<'a> = BTreeMap<(&'a ItemKey, GroupId), Vec<&'a Note>>;

pub(super) fn page<'a>(session: &'a Session, state: &GuiState) -> Page<'a> {
    let notes = &session.record().notes;
    let sought = state.search.trim().to_lowercase();
    // A theme that has been taken away since narrows nothing.
    let theme = state.only_theme.and_then(|id| session.gathering().theme(id));
    let holds = |text: &str| sought.is_empty() || text.to_lowercase().contains(&sought);
    let found = |note: &&Note| {
        let in_theme = theme.is_none_or(|theme| theme.notes.contains(&note.id));
        in_theme && (holds(&note.text) || holds(&note.turned))
    };
    let mut page = Page {
        removed: notes.iter().filter(|note| note.removed).count(),
        searching: !sought.is_empty() || theme.is_some(),
        ..Page::default()
    };
    if state.reading == Reading::Wastebasket {
        let removed = notes.iter().filter(|note| note.removed).filter(found);
        page.rows = removed.map(|note| (note_id(note), Row::Removed(note))).collect();
        return page;
    }
    let mut sorted = Sorted::new();
    for note in session.notes().filter(found) {
        sorted.entry((&note.prompt, note.group)).or_default().push(note);
    }
    for ((prompt, _), notes) in &mut sorted {
        let places = session.item(prompt).map(|item| item.kind.places()).unwrap_or_default();
        let place_of = |note: &Note| places.iter().position(|place| Some(&place.key) == note.place.as_ref());
        notes.sort_by_key(|note| (place_of(note), note.number));
    }
    let items = session.agenda().iter().filter_map(|entry| {
        let item = session.item(&entry.item)?;
        (item.is_prompt() && (entry.included || session.is_answered(&item.key))).then_some(item)
    });
    if state.reading == Reading::ByGroup {
        let items: Vec<_> = items.collect();
        for group in session.groups() {
            page.add_group(session, group, &items, &sorted);
        }
    } else {
        for item in items {
            page.add_question(session, item, &sorted);
        }
    }
    page
}

impl<'a> Page<'a> {
    fn add_question(&mut self, session: &'a Session, item: &'a Item, sorted: &Sorted<'a>) {
        let count = session.groups().iter().map(|group| notes_of(sorted, item, group).len()).sum();
        if self.searching && count == 0 {
            return;
        }
        let heading = Row::Question { item, first_level: true };
        self.push_heading(("question", &item.key), heading, count);
        if !self.searching && session.answers_to(&item.key).next().is_some() {
            self.push(("answers", &item.key), Row::Answers { item, group: None });
        }
        if !self.searching && count > 0 {
            let count = session.gathering().on(&item.key).count();
            self.push(("conclusions", &item.key), Row::Conclusions { item, count });
        }
        if count == 0 {
            self.push(("nobody", &item.key), Row::Nobody);
            return;
        }
        for group in session.groups() {
            let notes = notes_of(sorted, item, group);
            if self.searching && notes.is_empty() {
                continue;
            }
            let heading = Row::Group {
                group,
                notes: notes.len(),
                first_level: false,
            };
            self.push(("group", &item.key, group.id), heading);
            self.add_notes(item, notes);
        }
    }

    fn add_group(&mut self, session: &'a Session, group: &'a Group, items: &[&'a Item], sorted: &Sorted<'a>) {
        let count = items.iter().map(|item| notes_of(sorted, item, group).len()).sum();
        if self.searching && count == 0 {
            return;
        }
        let heading = Row::Group {
            group,
            notes: count,
            first_level: true,
        };
        self.push_heading(("group", group.id), heading, count);
        let rows_before = self.rows.len();
        for item in items {
            let notes = notes_of(sorted, item, group);
            let answered = !self.searching && session.answer(&item.key, group.id).is_some();
            if notes.is_empty() && !answered {
                continue;
            }
            self.push(("question", &item.key, group.id), Row::Question { item, first_level: false });
            if answered {
                let group = Some(group.id);
                self.push(("answers", &item.key, group), Row::Answers { item, group });
            }
            self.add_notes(item, notes);
        }
        if self.rows.len() == rows_before {
            self.push(("nobody", group.id), Row::Nobody);
        }
    }

    fn add_notes(&mut self, item: &'a Item, notes: &[&'a Note]) {
        let mut place = None;
        for note in notes {
            if note.place != place {
                place.clone_from(&note.place);
                if let Some(place) = note.place.as_ref().filter(|key| item.kind.label_of(key).is_some()) {
                    self.push(("part", &note.id), Row::Part { item, place });
                }
            }
            self.rows.push((note_id(note), Row::Note(note)));
        }
    }

    fn push(&mut self, name: impl std::hash::Hash + std::fmt::Debug, row: Row<'a>) {
        self.rows.push((Id::unique(("gather", name)), row));
    }

    fn push_heading(&mut self, name: impl std::hash::Hash + std::fmt::Debug, row: Row<'a>, notes: usize) {
        self.push(name, row);
        self.headings.extend(self.rows.last().map(|(id, row)| (*id, *row, notes)));
    }
}

fn notes_of<'b, 'a>(sorted: &'b Sorted<'a>, item: &'a Item, group: &Group) -> &'b [&'a Note] {
    sorted.get(&(&item.key, group.id)).map_or(&[], Vec::as_slice)
}

/// The name of a question's row where the notes are read question by question.
pub(super) fn question_id(key: &ItemKey) -> Id {
    Id::unique(("gather", ("question", key)))
}

/// The name of a note's row, wherever it stands.
pub(super) fn note_id(note: &Note) -> Id {
    Id::unique(("gather note", &note.id))
}
