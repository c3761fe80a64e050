//! All notes as one list of rows: headings, answers and notes in the chosen order, narrowed by a search.

use crate::gui::review::order::ReviewOrder;
use crate::model::{Group, GroupId, Item, ItemKey, Note, NoteId, Session, ThemeId, folded_key};
use eframe::egui::Id;
use std::collections::BTreeMap;

/// One row of the reading. What it shows is named by its place in the record, where it is found at once.
#[derive(Clone, Copy, Debug)]
pub(super) enum ReviewRow {
    /// A question, as a heading of the first or the second level.
    Question { item: usize, first_level: bool },
    /// A group with its number of notes, as a heading of the first or the second level.
    Group { group: usize, notes: usize, first_level: bool },
    /// The answers beside the notes, of one group or of all.
    Answers { item: usize, group: Option<GroupId> },
    /// The conclusions on a question.
    Conclusions { item: usize, count: usize },
    /// The part or the row of the question to which this note and the following ones belong.
    Part { item: usize, note: usize },
    /// A note, and the theme into which it is gathered.
    Note { note: usize, theme: Option<usize> },
    /// A note in the wastebasket.
    Removed(usize),
    /// Nobody answered the question above.
    Nobody,
}

/// The order of the notes, and the search and theme that narrow them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowFilter {
    pub(super) order: ReviewOrder,
    pub(super) search: String,
    pub(super) theme: Option<ThemeId>,
}

/// All rows, and what the column beside them needs to know.
#[derive(Clone, Debug, Default)]
pub(super) struct ReviewRows {
    /// The rows, each with a name of its own.
    pub(super) rows: Vec<(Id, ReviewRow)>,
    /// Headings to go to: name of the row, and how many notes stand under it.
    pub(super) headings: Vec<(Id, ReviewRow, usize)>,
    /// Number of notes gathered into each theme.
    pub(super) themes: Vec<usize>,
    /// Number of notes in the wastebasket.
    pub(super) removed: usize,
    /// True when a search or a theme narrows the rows.
    searching: bool,
}

/// A note and its place in the record.
type PlacedNote<'a> = (usize, &'a Note);

/// The theme into which each note is gathered, by its place among all themes.
type Themes<'a> = BTreeMap<&'a NoteId, usize>;

/// Notes by question and group, in the order in which they are read.
type Sorted<'a> = BTreeMap<(&'a ItemKey, GroupId), Vec<PlacedNote<'a>>>;

/// A group, or an item, and its place in the record.
type Indexed<'a, T> = (usize, &'a T);

/// The notes in the order in which they are read, and their themes.
struct NotesToRead<'a> {
    sorted: Sorted<'a>,
    themes: Themes<'a>,
}

pub(super) fn page(session: &Session, filter: &RowFilter) -> ReviewRows {
    let notes = || session.record().notes.iter().enumerate();
    let sought = folded_key(&filter.search);
    let gathered = &session.gathering().themes;
    // A theme that has been taken away since narrows nothing.
    let only = filter.theme.and_then(|id| gathered.iter().position(|theme| theme.id == id));
    let themes: Themes<'_> = gathered
        .iter()
        .enumerate()
        .flat_map(|(place, theme)| theme.notes.iter().map(move |note| (note, place)))
        .collect();
    let holds = |text: &str| sought.is_empty() || folded_key(text).contains(&sought);
    let found = |(_, note): &PlacedNote<'_>| {
        let in_theme = only.is_none() || themes.get(&note.id).copied() == only;
        in_theme && (holds(&note.text) || holds(&note.turned))
    };
    let mut page = ReviewRows {
        removed: notes().filter(|(_, note)| note.removed).count(),
        searching: !sought.is_empty() || only.is_some(),
        themes: vec![0; gathered.len()],
        ..ReviewRows::default()
    };
    let kept = || notes().filter(|(_, note)| !note.removed);
    for theme in kept().filter_map(|(_, note)| themes.get(&note.id)) {
        if let Some(count) = page.themes.get_mut(*theme) {
            *count += 1;
        }
    }
    if filter.order == ReviewOrder::Wastebasket {
        let removed = notes().filter(|(_, note)| note.removed).filter(found);
        page.rows = removed
            .map(|(place, note)| (note_id(&note.id), ReviewRow::Removed(place)))
            .collect();
        return page;
    }
    let mut sorted = Sorted::new();
    for placed in kept().filter(found) {
        sorted.entry((&placed.1.prompt, placed.1.group)).or_default().push(placed);
    }
    for ((prompt, _), notes) in &mut sorted {
        let places = session.item(prompt).map(|item| item.kind.places()).unwrap_or_default();
        let place_of = |note: &Note| places.iter().position(|place| Some(&place.key) == note.place.as_ref());
        notes.sort_by_key(|(_, note)| (place_of(note), note.number));
    }
    let read = NotesToRead { sorted, themes };
    let items = session.agenda().iter().filter_map(|entry| {
        let place = session.deck().items.iter().position(|item| item.key == entry.item)?;
        let item = session.deck().items.get(place)?;
        (item.is_prompt() && (entry.included || session.is_answered(&item.key))).then_some((place, item))
    });
    if filter.order == ReviewOrder::ByGroup {
        let items: Vec<_> = items.collect();
        for group in session.groups().iter().enumerate() {
            page.add_group(session, group, &items, &read);
        }
    } else {
        for item in items {
            page.add_question(session, item, &read);
        }
    }
    page
}

impl ReviewRows {
    fn add_question(&mut self, session: &Session, numbered: Indexed<'_, Item>, read: &NotesToRead<'_>) {
        let (place, item) = numbered;
        let count = session.groups().iter().map(|group| notes_of(&read.sorted, item, group).len()).sum();
        if self.searching && count == 0 {
            return;
        }
        let heading = ReviewRow::Question {
            item: place,
            first_level: true,
        };
        self.push_heading(("question", &item.key), heading, count);
        if !self.searching && session.answers_to(&item.key).next().is_some() {
            self.push(("answers", &item.key), ReviewRow::Answers { item: place, group: None });
        }
        if !self.searching && count > 0 {
            let count = session.gathering().on(&item.key).count();
            self.push(("conclusions", &item.key), ReviewRow::Conclusions { item: place, count });
        }
        if count == 0 {
            self.push(("nobody", &item.key), ReviewRow::Nobody);
            return;
        }
        for (number, group) in session.groups().iter().enumerate() {
            let notes = notes_of(&read.sorted, item, group);
            if self.searching && notes.is_empty() {
                continue;
            }
            let heading = ReviewRow::Group {
                group: number,
                notes: notes.len(),
                first_level: false,
            };
            self.push(("group", &item.key, group.id), heading);
            self.add_notes((place, item), notes, &read.themes);
        }
    }

    fn add_group(&mut self, session: &Session, numbered: Indexed<'_, Group>, items: &[Indexed<'_, Item>], read: &NotesToRead<'_>) {
        let (number, group) = numbered;
        let count = items.iter().map(|(_, item)| notes_of(&read.sorted, item, group).len()).sum();
        if self.searching && count == 0 {
            return;
        }
        let heading = ReviewRow::Group {
            group: number,
            notes: count,
            first_level: true,
        };
        self.push_heading(("group", group.id), heading, count);
        let rows_before = self.rows.len();
        for (place, item) in items.iter().copied() {
            let notes = notes_of(&read.sorted, item, group);
            let answered = !self.searching && session.answer(&item.key, group.id).is_some();
            if notes.is_empty() && !answered {
                continue;
            }
            let heading = ReviewRow::Question {
                item: place,
                first_level: false,
            };
            self.push(("question", &item.key, group.id), heading);
            if answered {
                let group = Some(group.id);
                self.push(("answers", &item.key, group), ReviewRow::Answers { item: place, group });
            }
            self.add_notes((place, item), notes, &read.themes);
        }
        if self.rows.len() == rows_before {
            self.push(("nobody", group.id), ReviewRow::Nobody);
        }
    }

    fn add_notes(&mut self, numbered: Indexed<'_, Item>, notes: &[PlacedNote<'_>], themes: &Themes<'_>) {
        let (item_place, item) = numbered;
        let mut place = None;
        for (number, note) in notes.iter().copied() {
            if note.place.as_ref() != place {
                place = note.place.as_ref();
                if place.is_some_and(|key| item.kind.label_of(key).is_some()) {
                    let part = ReviewRow::Part {
                        item: item_place,
                        note: number,
                    };
                    self.push(("part", &note.id), part);
                }
            }
            let theme = themes.get(&note.id).copied();
            self.rows.push((note_id(&note.id), ReviewRow::Note { note: number, theme }));
        }
    }

    fn push(&mut self, name: impl std::hash::Hash + std::fmt::Debug, row: ReviewRow) {
        self.rows.push((Id::unique(("review", name)), row));
    }

    fn push_heading(&mut self, name: impl std::hash::Hash + std::fmt::Debug, row: ReviewRow, notes: usize) {
        self.push(name, row);
        self.headings.extend(self.rows.last().map(|(id, row)| (*id, *row, notes)));
    }
}

fn notes_of<'b, 'a>(sorted: &'b Sorted<'a>, item: &'a Item, group: &Group) -> &'b [PlacedNote<'a>] {
    sorted.get(&(&item.key, group.id)).map_or(&[], Vec::as_slice)
}

/// The name of a question's row where the notes are read question by question.
pub(super) fn question_id(key: &ItemKey) -> Id {
    Id::unique(("review", ("question", key)))
}

/// The name of a note's row, wherever it stands.
pub(super) fn note_id(note: &NoteId) -> Id {
    Id::unique(("review note", note))
}
