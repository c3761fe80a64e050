//! All notes as one list of rows: headings, answers and notes in the chosen order, narrowed by a search.

use crate::gui::review::order::ReviewOrder;
use crate::model::{Group, GroupId, Item, ItemKey, Note, NoteId, NotePart, NoteTarget, Session, Sought, ThemeId, as_drawn};
use eframe::egui::Id;
use std::collections::BTreeMap;
use std::ops::Range;

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
    /// So many questions without notes or answers, folded or listed below.
    EmptyQuestions { count: usize, unfolded: bool },
}

/// The place of a row among questions, groups and parts: what is dropped on it goes there. Headings leave open what stands under
/// them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RowHome {
    /// The question, by its place in the deck.
    item: Option<usize>,
    group: Option<GroupId>,
    part: RowPart,
}

/// The part of its question to which a row belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum RowPart {
    /// Any: the question takes no notes to its parts, or the row is a heading over them.
    #[default]
    Any,
    /// The question as a whole.
    Whole,
    /// The part in this place.
    At(usize),
}

impl RowHome {
    /// The place of notes that are dropped on the row.
    pub(super) fn target(self, session: &Session) -> Option<NoteTarget> {
        if (self.item, self.group) == (None, None) {
            return None;
        }
        let item = self.item.and_then(|place| session.deck().items.get(place));
        let part = match self.part {
            RowPart::Any => NotePart::Same,
            RowPart::Whole => NotePart::Whole,
            RowPart::At(place) => NotePart::Of(item?.kind.places().get(place)?.key.clone()),
        };
        Some(NoteTarget {
            prompt: item.map(|item| item.key.clone()),
            group: self.group,
            part,
        })
    }
}

/// The order of the notes, and the search and theme that narrow them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowFilter {
    pub(super) order: ReviewOrder,
    pub(super) search: String,
    pub(super) theme: Option<ThemeId>,
    /// True when the questions without notes are listed one by one.
    pub(super) shows_empty: bool,
}

/// All rows, and what the column beside them needs to know.
#[derive(Clone, Debug, Default)]
pub(super) struct ReviewRows {
    /// The rows, each with a name of its own.
    pub(super) rows: Vec<(Id, ReviewRow)>,
    /// The place of each row, as far as it has one.
    homes: Vec<RowHome>,
    /// The place of the next rows.
    home: RowHome,
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
    let sought = Sought::new(&filter.search);
    let gathered = &session.gathering().themes;
    // A theme that has been taken away since narrows nothing.
    let only = filter.theme.and_then(|id| gathered.iter().position(|theme| theme.id == id));
    let themes: Themes<'_> = gathered
        .iter()
        .enumerate()
        .flat_map(|(place, theme)| theme.notes.iter().map(move |note| (note, place)))
        .collect();
    // What is looked for is what is seen, so that it can be marked there.
    let holds = |text: &str| sought.is_in(&as_drawn(text));
    let found = |(_, note): &PlacedNote<'_>| {
        let in_theme = only.is_none() || themes.get(&note.id).copied() == only;
        in_theme && (holds(&note.text) || holds(&note.turned))
    };
    let mut page = ReviewRows {
        removed: notes().filter(|(_, note)| note.removed).count(),
        searching: !sought.is_nothing() || only.is_some(),
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
        page.add_questions(session, items, &read, filter.shows_empty);
    }
    page
}

impl ReviewRows {
    /// The place of a row.
    pub(super) fn home_of(&self, row: usize) -> RowHome {
        self.homes.get(row).copied().unwrap_or_default()
    }

    /// The rows around one that have the same place.
    pub(super) fn rows_at_home_of(&self, row: usize) -> Range<usize> {
        let home = self.home_of(row);
        let above = self.homes.get(..row).unwrap_or_default();
        let below = self.homes.get(row..).unwrap_or_default();
        let same = |other: &&RowHome| **other == home;
        row - above.iter().rev().take_while(same).count()..row + below.iter().take_while(same).count()
    }

    /// All questions; those without notes and answers come last, under one line.
    fn add_questions<'a>(
        &mut self,
        session: &Session,
        items: impl Iterator<Item = Indexed<'a, Item>>,
        read: &NotesToRead<'_>,
        shows_empty: bool,
    ) {
        let mut empty = Vec::new();
        for (place, item) in items {
            let count: usize = session.groups().iter().map(|group| notes_of(&read.sorted, item, group).len()).sum();
            if count > 0 || !self.searching && session.is_answered(&item.key) {
                self.add_question(session, (place, item), read);
            } else if !self.searching {
                let heading = ReviewRow::Question {
                    item: place,
                    first_level: true,
                };
                self.headings.push((question_id(&item.key), heading, 0));
                empty.push((place, item));
            }
        }
        if empty.is_empty() {
            return;
        }
        self.home = RowHome::default();
        let fold = ReviewRow::EmptyQuestions {
            count: empty.len(),
            unfolded: shows_empty,
        };
        self.push("empty questions", fold);
        for (place, item) in empty.into_iter().filter(|_| shows_empty) {
            self.home = RowHome {
                item: Some(place),
                ..RowHome::default()
            };
            let heading = ReviewRow::Question {
                item: place,
                first_level: true,
            };
            self.push(("question", &item.key), heading);
            self.push(("nobody", &item.key), ReviewRow::Nobody);
        }
    }

    fn add_question(&mut self, session: &Session, numbered: Indexed<'_, Item>, read: &NotesToRead<'_>) {
        let (place, item) = numbered;
        let count = session.groups().iter().map(|group| notes_of(&read.sorted, item, group).len()).sum();
        self.home = RowHome {
            item: Some(place),
            ..RowHome::default()
        };
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
            return;
        }
        for (number, group) in session.groups().iter().enumerate() {
            let notes = notes_of(&read.sorted, item, group);
            if self.searching && notes.is_empty() {
                continue;
            }
            self.home = RowHome {
                item: Some(place),
                group: Some(group.id),
                part: RowPart::Any,
            };
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
        self.home = RowHome {
            group: Some(group.id),
            ..RowHome::default()
        };
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
            self.home = RowHome {
                item: Some(place),
                group: Some(group.id),
                part: RowPart::Any,
            };
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
        let takes_parts = item.kind.has_parts() || item.kind.has_rows_for_notes();
        let places = if takes_parts { item.kind.places() } else { Vec::new() };
        for (number, note) in notes.iter().copied() {
            let at = places.iter().position(|part| Some(&part.key) == note.place.as_ref());
            self.home.part = match at {
                _ if !takes_parts => RowPart::Any,
                Some(at) => RowPart::At(at),
                None => RowPart::Whole,
            };
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
            self.homes.push(self.home);
        }
    }

    fn push(&mut self, name: impl std::hash::Hash + std::fmt::Debug, row: ReviewRow) {
        self.rows.push((Id::unique(("review", name)), row));
        self.homes.push(self.home);
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
